from __future__ import annotations

import subprocess
import sys


def test_a_process_that_is_prepared_has_both_readers_and_their_libraries():
    asks = (
        "import sys; from minutes_cli import ingest; ingest.prepare();"
        "print(*sorted({'lxml.etree', 'pypdfium2', 'minutes_cli.ingest.docx.document', 'minutes_cli.ingest.pdf.page'}"
        " - sys.modules.keys()))"
    )
    missing = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True).stdout.split()
    assert missing == []
