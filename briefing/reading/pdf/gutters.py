"""The strips without ink that run down a page: gutters between columns, and what parts the cells of a table.

What tells them apart is what stands beside them: lines of prose fill their column, cells do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from statistics import median
from typing import Final

from briefing.reading.pdf.page import Word

_NARROWEST: Final = 0.7
"""The width of the narrowest gutter, in heights of the font: 8 points where the text is set in 10."""
_WIDER: Final = 1.5
"""A gap that is so much wider than most of its line is no space between two words."""
_JUSTIFIED: Final = 4
"""So many gaps tell how wide the spaces of a line are."""
_FEWEST_LINES: Final = 3
_FILLED: Final = 0.6
"""A line of prose fills so much of its column at least, and so many of the lines do."""
_SHORTEST: Final = 12
"""Code points of the shortest line that a column is made of."""
_MOST: Final = 50
"""Strips beside one another that are looked at: a page has three or four columns, and a table some more."""
_FAR: Final = 1e9

_Span = tuple[float, float]


class Strip:
    """A strip without ink, from the row ``first`` to the row ``last``.

    ``rows`` are those that show it: each has words on both sides, by itself or with the one before.
    """

    def __init__(self, span: _Span, row: int) -> None:
        self.left, self.right = span
        self.first = self.last = row
        self.rows = [row]

    def within(self, span: _Span) -> float:
        """How wide the strip is where it is narrowed to `span`."""
        return min(self.right, span[1]) - max(self.left, span[0])

    def narrow(self, span: _Span) -> None:
        """Leave of the strip what is within `span`."""
        self.left, self.right = max(self.left, span[0]), min(self.right, span[1])


def strips_of(rows: Sequence[Sequence[Word]]) -> tuple[list[Strip], list[Strip]]:
    """The gutters between `rows`, which are those of a page from the top, and the strips that part cells."""
    if not rows:
        return [], []
    least = _NARROWEST * median(word.height for row in rows for word in row)
    free = [_free(row) for row in rows]
    long = (strip for strip in _strips(free, least) if len(strip.rows) >= _FEWEST_LINES)
    strips = [strip for strip in long if not _is_river(strip, rows)]
    gutters = [strip for strip in strips if _is_gutter(strip, rows, least)]
    cells = [strip for strip in strips if strip not in gutters]
    for gutter in gutters:
        _extend(gutter, free, least)
    return gutters, cells


def _free(row: Sequence[Word]) -> list[_Span]:
    """Where there is no ink in `row`: before its first word, between any two, and after the last."""
    found, edge = [], -_FAR
    for word in row:
        if word.left > edge:
            found.append((edge, word.left))
        edge = max(edge, word.right)
    return [*found, (edge, _FAR)]


def _between(one: Sequence[_Span], other: Sequence[_Span]) -> Iterator[_Span]:
    """Yield where there is no ink in two rows, but ink on both sides: the lines of two columns need not be level."""
    left, right = min(one[0][1], other[0][1]), max(one[-1][0], other[-1][0])
    at = 0
    for start, end in one:
        while at < len(other) and other[at][1] <= start:
            at += 1
        for number in range(at, len(other)):
            span = max(start, other[number][0], left), min(end, other[number][1], right)
            if other[number][0] >= end:
                break
            if span[0] < span[1]:
                yield span


def _strips(free: Sequence[list[_Span]], least: float) -> Iterator[Strip]:
    """Yield every strip of at least the width `least`, each as long as it goes on."""
    active: list[Strip] = []
    for row, spans in enumerate(free):
        going_on = []
        for strip in active:
            span = max(spans, key=strip.within)
            if strip.within(span) < least:
                yield strip
                continue
            strip.narrow(span)
            strip.last = row
            going_on.append(strip)
        inner = [span for span in _between(free[max(0, row - 1)], spans) if span[1] - span[0] >= least]
        for strip in going_on:
            if any(strip.within(span) >= least for span in inner):
                strip.rows.append(row)
        new = (Strip(span, max(0, row - 1)) for span in inner)
        apart = (strip for strip in new if all(strip.within((one.left, one.right)) <= 0 for one in going_on))
        active = [*going_on, *islice(apart, _MOST - len(going_on))]
    yield from active


def _is_river(strip: Strip, rows: Sequence[Sequence[Word]]) -> bool:
    """Whether `strip` is where the spaces of justified lines happen to stand one below the other."""
    there = rows[strip.first : strip.last + 1]
    return sum(_is_space(strip, row) for row in there) * 2 > len(there)


def _is_space(strip: Strip, row: Sequence[Word]) -> bool:
    """Whether the gap of `row` at `strip` is as wide as its others: all spaces of a justified line are."""
    gaps = [(last.right, word.left) for last, word in pairwise(row) if word.left > last.right]
    at = next((end - start for start, end in gaps if start <= strip.left and strip.right <= end), 0.0)
    return at > 0 and len(gaps) >= _JUSTIFIED and at < _WIDER * median(end - start for start, end in gaps)


def _is_gutter(strip: Strip, rows: Sequence[Sequence[Word]], least: float) -> bool:
    """Whether on both sides of `strip` there is prose."""
    there = rows[strip.first : strip.last + 1]
    left = [_beside([word for word in reversed(row) if word.right <= strip.left], least) for row in there]
    right = [_beside([word for word in row if word.left >= strip.right], least) for row in there]
    return _is_prose(left) and _is_prose(right)


def _beside(words: Sequence[Word], least: float) -> list[Word]:
    """Those of `words`, the nearest first, up to the first gap that may be another gutter."""
    kept = list(words[:1])
    for last, word in pairwise(words):
        if max(word.left - last.right, last.left - word.right) >= least:
            break
        kept.append(word)
    return kept


def _is_prose(pieces: Sequence[Sequence[Word]]) -> bool:
    widths = [max(word.right for word in piece) - min(word.left for word in piece) for piece in pieces if piece]
    letters = [sum(len(word.text) for word in piece) for piece in pieces if piece]
    if not widths or median(letters) < _SHORTEST:
        return False
    # Not the widest: a headline may stand over the column, and over the next one too.
    full = sorted(widths)[3 * len(widths) // 4]
    return sum(width >= _FILLED * full for width in widths) >= _FILLED * len(widths)


def _extend(gutter: Strip, free: Sequence[list[_Span]], least: float) -> None:
    """Take the rows above into `gutter` that have no ink in it: lines of one column alone are lines of that column."""
    while gutter.first:
        span = max(free[gutter.first - 1], key=gutter.within)
        if gutter.within(span) < least:
            return
        gutter.narrow(span)
        gutter.first -= 1
