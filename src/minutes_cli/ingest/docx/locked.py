"""A DOCX with a password is an OLE container around its encrypted bytes; msoffcrypto-tool opens it (ECMA-376)."""

from __future__ import annotations

import io

from minutes_cli.errors import DamagedError, EncryptedError

_WAY_OUT = "give it with --password"


def opened(data: bytes, name: str, password: str | None) -> bytes:
    """The bytes of the DOCX inside the container.

    Raises:
        EncryptedError: the password is missing or wrong.
        DamagedError: the container cannot be read.
    """
    if password is None:
        raise EncryptedError(name, "the DOCX is encrypted", _WAY_OUT)
    import msoffcrypto  # noqa: PLC0415 - loads a cryptography library, which only an encrypted file needs
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError  # noqa: PLC0415

    plain = io.BytesIO()
    try:
        container = msoffcrypto.OfficeFile(io.BytesIO(data))
        container.load_key(password=password, verify_password=True)
        container.decrypt(plain)
    except InvalidKeyError as error:
        raise EncryptedError(name, "the DOCX is encrypted, and the password is wrong", _WAY_OUT) from error
    except (DecryptionError, FileFormatError, ParseError, OSError, ValueError, KeyError) as error:
        reason = f"the DOCX is encrypted, and cannot be decrypted ({error})"
        raise DamagedError(name, reason, "open it in a word processor and save it without a password") from error
    return plain.getvalue()
