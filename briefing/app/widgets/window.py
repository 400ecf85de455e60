"""The rows of a list that is too long to be held: all of one height, fetched when they are in view. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.app.widgets.measures import Entry

WIDE = 56
"""Cells from which on a row has its title on one line."""


def row_height(width: int) -> int:
    """The lines of every row in a list `width` cells wide."""
    return 2 if width >= WIDE else 3


class Window:
    """Stands in the place of :class:`~briefing.app.widgets.measures.Measures`. `fetch` gives the row at an index.

    The key of a row is its index, in digits.
    """

    def __init__(self, count: int, fetch: Callable[[int], Entry]) -> None:
        self.entries: Sequence[Entry] = _Rows(count, fetch)
        self.width = 0

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def height(self) -> int:
        """All lines together."""
        return len(self) * row_height(self.width)

    def resize(self, width: int) -> bool:
        """Measure for another width, and say whether it was another."""
        before, self.width = self.width, width
        return before != width

    def top(self, index: int) -> int:
        """The first line of the row at `index`."""
        return index * row_height(self.width)

    def bottom(self, index: int) -> int:
        """The line after the last of the row at `index`."""
        return (index + 1) * row_height(self.width)

    def at(self, line: int) -> tuple[int, int] | None:
        """The index of the row that holds `line` and the line within it, or ``None`` below the last."""
        return divmod(line, row_height(self.width)) if 0 <= line < self.height else None

    def selectable(self, index: int, _step: int) -> int | None:
        """The row at `index`, if there is one: all can be chosen."""
        return index if 0 <= index < len(self) else None

    def index_of(self, key: str) -> int | None:
        """The index of the row of that key."""
        return self.selectable(int(key), 1) if key.isdigit() else None


class _Rows(Sequence[Entry]):
    def __init__(self, count: int, fetch: Callable[[int], Entry]) -> None:
        self._count, self._fetch = count, fetch

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> Entry:  # type: ignore[override]  # nobody takes a slice
        if not 0 <= index < self._count:
            raise IndexError(index)
        return self._fetch(index)
