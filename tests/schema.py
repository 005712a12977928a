"""`python -m tests.schema`: write the JSON Schema that the types give into the package."""

from __future__ import annotations

import json
from pathlib import Path

from minutes_cli.render.json import schema

PUBLISHED = Path(__file__).parents[1] / "src" / "minutes_cli" / "data" / "minutes.schema.json"


def generated() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PUBLISHED.write_text(generated(), encoding="utf-8")
