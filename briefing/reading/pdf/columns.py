"""The words of a page -> its lines in reading order: down the first column, then down the next.

A headline over two columns ends the gutters above it and below it: the page falls into what is above, the columns, and
what is below, and each column may do so again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.reading.pdf.gutters import Strip, strips_of
from briefing.reading.pdf.page import Line, Word

_SAME_LINE: Final = 0.35
"""How far the baselines of one line may be apart (superscripts are), in heights of its font."""
_ASIDE: Final = 0.7
"""A column that is narrower than so much of its neighbour is a box beside the text."""
_MARK: Final = 3
"""Code points of the longest mark before an item of a list."""


def lines_of(words: Sequence[Word]) -> list[Line]:
    """The lines of the page on which `words` stand, in reading order."""
    rows = _rows(words)
    gutters, tables = strips_of(rows)
    found: list[Line] = []
    waiting = [_Region(dict(enumerate(rows)), gutters)] if rows else []
    while waiting:
        region = waiting.pop()
        if region.gutters:
            waiting += reversed(region.parts())
        else:
            found += _column(region, tables)
    return found


class _Region(NamedTuple):
    """A part of a page: what stands in it of the rows of these numbers, and the gutters that go through it.

    ``is_aside`` tells that it is so much narrower than what stands beside it that this is the text, and it a box.
    """

    rows: dict[int, list[Word]]
    gutters: list[Strip]
    is_aside: bool = False

    def parts(self) -> list[_Region]:
        """What it falls into at its longest gutter, in reading order: above, left, right, below."""
        at = max(self.gutters, key=lambda strip: strip.last - strip.first)
        others = [strip for strip in self.gutters if strip is not at]
        above = _Region(
            {number: row for number, row in self.rows.items() if number < at.first},
            [strip for strip in others if strip.first < at.first],
            self.is_aside,
        )
        below = _Region(
            {number: row for number, row in self.rows.items() if number > at.last},
            [strip for strip in others if strip.last > at.last],
            self.is_aside,
        )
        return [part for part in (above, *self._sides(at, others), below) if part.rows]

    def _sides(self, at: Strip, others: Sequence[Strip]) -> tuple[_Region, _Region]:
        """What stands left and right of the gutter `at`."""
        left: dict[int, list[Word]] = {}
        right: dict[int, list[Word]] = {}
        for number in range(at.first, at.last + 1):
            for word in self.rows.get(number, ()):
                (left if word.left < at.left else right).setdefault(number, []).append(word)
        inside = [one for one in others if one.left < at.left], [one for one in others if one.left > at.left]
        widths = _width(left), _width(right)
        # Of three columns the first is narrower than the others together, and no box.
        alone = not any(inside)
        return (
            _Region(left, inside[0], self.is_aside or (alone and widths[0] < _ASIDE * widths[1])),
            _Region(right, inside[1], self.is_aside or (alone and widths[1] < _ASIDE * widths[0])),
        )


def _width(rows: Mapping[int, Sequence[Word]]) -> float:
    words = [word for row in rows.values() for word in row]
    return max((word.right for word in words), default=0.0) - min((word.left for word in words), default=0.0)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """`words` by their baselines, from the top, each row from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        first = rows[-1][0] if rows else word
        if rows and word.base - first.base <= _SAME_LINE * max(word.height, first.height):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def _column(region: _Region, tables: Sequence[Strip]) -> Iterator[Line]:
    """Yield the lines of `region`, which is one column."""
    start = min(row[0].left for row in region.rows.values())
    end = max(word.right for row in region.rows.values() for word in row)
    for count, (at, row) in enumerate(region.rows.items()):
        cells = _cells(row, [strip for strip in tables if strip.first <= at <= strip.last])
        yield Line(
            text=" | ".join(cells),
            left=row[0].left,
            right=max(word.right for word in row),
            base=row[0].base,
            height=max(row, key=lambda word: len(word.text)).height,
            first=row[0].right - row[0].left,
            start=start,
            end=end,
            opens=not count,
            is_row=len(cells) > 1,
            is_aside=region.is_aside,
        )


def _cells(row: Sequence[Word], strips: Sequence[Strip]) -> list[str]:
    """The text of `row`, parted where a strip of a table goes through it; the mark of an item is no cell."""
    cells = [row[0].text]
    for last, word in pairwise(row):
        parted = any(last.right <= strip.left and strip.right <= word.left for strip in strips)
        if parted and (len(cells) > 1 or len(cells[0]) > _MARK):
            cells.append(word.text)
        else:
            cells[-1] += f" {word.text}"
    return cells
