"""The measures of a list's rows: where each begins, which can be chosen. Pure, and quick for 100,000 rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Protocol

from briefing.app.items import Item
from briefing.app.widgets.line import Line
from briefing.app.widgets.symbols import Symbols


class Entry(Protocol):
    """One row of a list, of one or more lines.

    ``key`` names it; ``item`` is what it stands for, where that is part of a brief. A row that is not ``selectable``
    is a heading or a remark. `width` counts the cells between the list's margins. ``height`` is asked of every row
    and must be quick; ``lines`` only of the rows in view, and gives ``height`` lines.
    """

    @property
    def key(self) -> str:
        """Its name."""
        ...

    @property
    def selectable(self) -> bool:
        """Whether the cursor can stand on it."""
        ...

    @property
    def current(self) -> bool:
        """Whether it stands out as the one that is open, or being read."""
        ...

    @property
    def item(self) -> Item | None:
        """What it stands for."""
        ...

    def height(self, width: int) -> int:
        """How many lines it takes."""
        ...

    def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
        """Its lines."""
        ...


class Measures:
    """The rows of a list and the line on which each begins."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.width = 0
        self._tops: list[int] = [0]

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def height(self) -> int:
        """All lines together."""
        return self._tops[-1]

    def replace(self, entries: Iterable[Entry]) -> None:
        """Take other rows."""
        self.entries = list(entries)
        self._measure_from(0)

    def extend(self, entries: Iterable[Entry]) -> None:
        """Add rows at the end; those before are not measured again."""
        first = len(self.entries)
        self.entries.extend(entries)
        self._measure_from(first)

    def change(self, index: int, entry: Entry) -> bool:
        """Put `entry` in the place of the row at `index`, and say whether the rows below moved."""
        old, self.entries[index] = self.entries[index], entry
        if not self.width or old.height(self.width) == entry.height(self.width):
            return False
        self._measure_from(index)
        return True

    def resize(self, width: int) -> bool:
        """Measure for another width, and say whether it was another."""
        if width == self.width:
            return False
        self.width = width
        self._measure_from(0)
        return True

    def top(self, index: int) -> int:
        """The first line of the row at `index`."""
        return self._tops[index]

    def bottom(self, index: int) -> int:
        """The line after the last of the row at `index`."""
        return self._tops[index + 1]

    def at(self, line: int) -> tuple[int, int] | None:
        """The index of the row that holds `line` and the line within it, or ``None`` below the last."""
        if not 0 <= line < self.height:
            return None
        index = bisect_right(self._tops, line) - 1
        return index, line - self._tops[index]

    def selectable(self, index: int, step: int) -> int | None:
        """The first row from `index` on, walking by `step` (1 or -1), that can be chosen."""
        while 0 <= index < len(self.entries):
            if self.entries[index].selectable:
                return index
            index += step
        return None

    def index_of(self, key: str) -> int | None:
        """The index of the row of that key."""
        return next((index for index, entry in enumerate(self.entries) if entry.key == key), None)

    def _measure_from(self, first: int) -> None:
        width = self.width
        heights = (entry.height(width) for entry in self.entries[first:]) if width else [0] * (len(self) - first)
        self._tops[first:] = accumulate(heights, initial=self._tops[first])
