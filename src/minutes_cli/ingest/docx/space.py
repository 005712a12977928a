"""The white above a Word paragraph: the spaces that it and the one before ask for, and the empty lines between."""

from __future__ import annotations

from minutes_cli.ingest.docx.styles import Standing


class Above:
    """What stands above the next paragraph: how the last one stood, and the empty lines since."""

    def __init__(self) -> None:
        self._last: Standing | None = None
        self._empty = 0.0

    def white(self, standing: Standing) -> float:
        """The white above a paragraph: the larger of the two spaces between (none between snug ones of one style)."""
        after, before = 0.0, standing.setting.before
        if self._last is not None:
            same = self._last.style.id == standing.style.id
            after = 0.0 if same and self._last.setting.snug else self._last.setting.after
            before = 0.0 if same and standing.setting.snug else before
        return max(after, before) + self._empty

    def below(self) -> float:
        """The white under the last paragraph, which is that above a table."""
        return self._empty + (self._last.setting.after if self._last else 0.0)

    def passed(self, standing: Standing | None, empty: float) -> None:
        """Notes the paragraph just read, or a table (`None`); `empty` is the white that an empty one makes."""
        self._last, self._empty = standing, empty
