"""`python -m minutes_cli`, and the entry point of `minutes` and `minutes-cli`."""

from __future__ import annotations

from minutes_cli.cli import main

if __name__ == "__main__":
    main()
