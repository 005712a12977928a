"""What every type here is made of: values that cannot change, and a few states that can. The one home of msgspec.

A value is written as a dataclass is, one field a line. It is a `msgspec.Struct` because these are made by the thousand
for a page and by the hundred types at every start: msgspec makes a type in a tenth of the time that `dataclasses`
takes, and a value in an eighth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import ValidationError, convert, field
from msgspec import to_builtins as plain

__all__ = ["State", "ValidationError", "Value", "convert", "field", "fields", "plain", "replace"]

if TYPE_CHECKING:
    from typing import dataclass_transform

    _V = TypeVar("_V", bound="Value | State")

    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    class Value:
        """Equal to whatever has the same fields, hashable, and the same for ever; `replace` gives a changed one."""

        def __init_subclass__(
            cls,
            *,
            dict: bool = False,  # noqa: A002 msgspec's words
            eq: bool = True,
            forbid_unknown_fields: bool = False,
        ) -> None: ...

    @dataclass_transform(field_specifiers=(field,))
    class State:
        """What changes while one document is walked."""

        def __init_subclass__(cls, *, dict: bool = False) -> None: ...  # noqa: A002 msgspec's word

    def replace(value: _V, /, **changes: Any) -> _V:
        """The same with other fields."""
else:
    from msgspec.structs import replace

    class Value(msgspec.Struct, frozen=True):
        """Equal to whatever has the same fields, hashable, and the same for ever; `replace` gives a changed one."""

    class State(msgspec.Struct):
        """What changes while one document is walked."""


def fields(kind: type[Value]) -> tuple[str, ...]:
    """The names of a type's fields, in their order."""
    names: tuple[str, ...] = kind.__struct_fields__  # type: ignore[attr-defined]
    return names
