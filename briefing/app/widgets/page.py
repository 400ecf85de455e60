"""The parts of a page wrapped to a width: which row holds which stretch of the text. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

from briefing.app.widgets.parts import Part
from briefing.app.widgets.wrap import Row, wrap

_TAIL_GAP = 2
"""Cells between the words of a part and what stands at its right edge."""
BELOW = 2
"""Blank lines under the last part."""
_BESIDE = 2**40


class Spot(NamedTuple):
    """A row of the page: the part, the row within it and its stretch of the part's text.

    ``last`` tells the row that carries the part's tail; its stretch is empty where the tail needs a row of its own.
    """

    part: int
    row: int
    start: int
    end: int
    last: bool


class Page:
    """`parts` wrapped to rows of at most `width` cells."""

    def __init__(self, parts: Sequence[Part], width: int) -> None:
        self.parts = parts
        self.width = max(width, 1)
        self._rows = [self._wrapped(part) for part in parts]
        heights = (part.above + len(rows) for part, rows in zip(parts, self._rows, strict=True))
        self._tops = list(accumulate(heights, initial=0))
        self._flow = [index for index, part in enumerate(parts) if part.origin >= 0]
        self._origins = [parts[index].origin for index in self._flow]
        self._items = [index for index, part in enumerate(parts) if part.item >= 0]
        self._sections: dict[str, tuple[int, int]] = {}
        for index, part in enumerate(parts):
            if part.section:
                self._sections[part.section] = (self._sections.get(part.section, (index, 0))[0], index)

    @property
    def height(self) -> int:
        """All rows and the air below the last."""
        return self._tops[-1] + (BELOW if self.parts else 0)

    def at(self, y: int) -> Spot | None:
        """The row on line `y`, or ``None`` where the line is air."""
        if not 0 <= y < self._tops[-1]:
            return None
        index = bisect_right(self._tops, y) - 1
        row = y - self._tops[index] - self.parts[index].above
        if row < 0:
            return None
        start, end = self._rows[index][row]
        return Spot(index, row, start, end, row == len(self._rows[index]) - 1)

    def below(self, y: int) -> Spot | None:
        """The first row on line `y` or below it."""
        while y < self._tops[-1]:
            if (spot := self.at(y)) is not None:
                return spot
            y += 1
        return None

    def lines(self, part: int) -> range:
        """The lines that the rows of `part` take."""
        return range(self._tops[part] + self.parts[part].above, self._tops[part + 1])

    def line(self, part: int, at: int) -> int:
        """The line of the row that holds the character at `at` of `part`, or of the nearest before it."""
        rows = self._rows[part]
        row = bisect_right(rows, at, key=lambda row: row[0]) - 1
        return self.lines(part).start + max(row, 0)

    def part_at(self, offset: int) -> int | None:
        """The part in whose text the article's `offset` lies, or the nearest before it."""
        found = bisect_right(self._origins, offset) - 1
        return self._flow[max(found, 0)] if self._flow else None

    def line_of(self, offset: int) -> int | None:
        """The line that shows the article's `offset`; ``None`` on a page without text."""
        part = self.part_at(offset)
        return None if part is None else self.line(part, max(offset - self.parts[part].origin, 0))

    def lines_of(self, start: int, end: int) -> range:
        """The lines that show the article's text from `start` to `end`."""
        first, last = self.line_of(start), self.line_of(max(end - 1, start))
        return range(0) if first is None or last is None else range(first, last + 1)

    def section_lines(self, section: str) -> range:
        """The lines of a section, its label included; none for a section that is not on the page."""
        if section not in self._sections:
            return range(0)
        first, last = self._sections[section]
        return range(self.lines(first).start, self.lines(last).stop)

    def section_at(self, y: int) -> str:
        """The id of the section on line `y`; above the text that of the first, below it that of the last."""
        spot = self.below(y)
        following = bisect_left(self._flow, spot.part if spot else len(self.parts))
        if spot and self.parts[spot.part].section:
            return self.parts[spot.part].section
        return self.parts[self._flow[min(following, len(self._flow) - 1)]].section if self._flow else ""

    def home(self, offset: int) -> int:
        """The line to have on top for the text from `offset` on; with the label, where a section begins there."""
        part = self.part_at(offset)
        if not offset or part is None:
            return 0
        at = offset - self.parts[part].origin
        if at <= 0 and part and self.parts[part - 1].kind == "label":
            return self.lines(part - 1).start - 1
        return self.line(part, max(at, 0))

    def text_between(self, top: int, bottom: int) -> tuple[int, int]:
        """The stretch of the text on the lines from `top` to `bottom`."""
        start, spot = self.next_text(top), self.below(bottom)
        part = self.parts[spot.part] if spot else None
        if part is None or spot is None:
            return start, self._origins[-1] + len(self.parts[self._flow[-1]].text) if self._flow else 0
        return start, part.origin + spot.end if part.origin >= 0 else self.next_text(bottom)

    def characters(self, spot: Spot, cells: int) -> int:
        """The index, in the row at `spot`, of the character `cells` from its left edge; far away, if beside it."""
        row = self.parts[spot.part].text[spot.start : spot.end]
        used = 0
        for start, _, size in split_graphemes(row)[0]:
            used += size
            if used > cells:
                return start
        return _BESIDE

    def text(self, taken: Mapping[int, tuple[int, int]], article: str) -> str:
        """The words of the stretches of parts in `taken`, as `article` has them, with the page's air between."""
        words: list[str] = []
        for index, (start, end) in taken.items():
            part = self.parts[index]
            if words:
                words.append("\n\n" if part.above else "\n")
            flowing = part.origin >= 0
            words.append(article[part.origin + start : part.origin + end] if flowing else part.text[start:end])
        return "".join(words)

    def next_text(self, y: int) -> int:
        """The article's offset of the first character of its text on line `y` or below; 0 where none is."""
        if (spot := self.below(y)) is None:
            return self._origins[-1] if self._origins else 0
        part = self.parts[spot.part]
        if part.origin >= 0:
            return part.origin + spot.start
        following = bisect_left(self._flow, spot.part)
        return self._origins[following] if following < len(self._origins) else 0

    def item_lines(self, item: int) -> range:
        """The lines of a summary line."""
        return self.lines(self._items[item]) if item < len(self._items) else range(0)

    def _wrapped(self, part: Part) -> list[Row]:
        room = max(self.width - part.indent, 1)
        rows = wrap(part.text, room)
        if part.tail and rows:
            start, end = rows[-1]
            if cell_len(part.text[start:end]) + _TAIL_GAP + cell_len(part.tail) > room:
                rows.append((end, end))
        return rows
