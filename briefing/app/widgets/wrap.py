"""Breaking text into rows by the cells it takes, with offsets exact to the code point. No Textual, no state."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from rich.cells import cell_len, get_character_cell_size, split_graphemes

Row = tuple[int, int]
"""A half-open stretch of the text, in code points."""

_NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u20a0-\u20bf]*")
"""Characters that take one cell each."""
_JOINERS = frozenset("\u200d\ufe0f")
_NO_START = frozenset("、。，．：；？！）」』】〉》〕］｝ー…’”")
_SPACES = " \u2002\u2003\u2009\u200a\u3000"
_CONTROLS = dict.fromkeys([*range(32), *range(0x7F, 0xA0)], "\ufffd") | dict.fromkeys(map(ord, "\t\n\r\v\f\x85"), " ")
_UNSHOWN = _CONTROLS | dict.fromkeys(range(0xD800, 0xE000), "\ufffd") | dict.fromkeys(map(ord, "\u2028\u2029"), " ")


def cells(text: str) -> int:
    """The cells that `text` takes, quickly for what the press mostly writes."""
    return len(text) if _NARROW.fullmatch(text) else cell_len(text)


def shown(text: str) -> str:
    """Return `text` as a screen can show it, each code point in its place: controls and lone surrogates replaced."""
    if text.isascii() and text.isprintable():
        return text
    return text if text.isprintable() else text.translate(_UNSHOWN)


def wrap(text: str, width: int) -> list[Row]:
    """Break `text`, as :func:`shown` returned it, into rows of at most `width` cells.

    The rows cover every character but the spaces at their edges. A word longer than a row is broken; between wide
    characters a row may end anywhere. A single character wider than `width` has a row of its own. Linear in length.
    """
    width = max(width, 1)
    sizes = {character: get_character_cell_size(character) for character in set(text)}
    if all(size == 1 for size in sizes.values()):
        return _rows(text, width, None)
    if _JOINERS.isdisjoint(sizes):
        sums = list(accumulate(map(sizes.__getitem__, text), initial=0))
    else:
        sums = [0, *accumulate(_grapheme_sizes(text))]
    return _rows(text, width, sums)


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """Return `text` in at most `width` cells: whole, or cut at the end with an ellipsis."""
    if cells(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    if room < 1:
        return ellipsis[: max(width, 0)]
    head = text[: room * 4 + 32]  # what can be visible of it at most, but for long runs of combining marks
    spans, _ = split_graphemes(head)
    used = end = 0
    for _, stop, size in spans:
        if used + size > room:
            break
        used, end = used + size, stop
    return head[:end].rstrip() + ellipsis


def fold(text: str, width: int, lines: int, ellipsis: str = "…") -> list[str]:
    """Return `text` in at most `lines` rows of `width` cells; what does not fit is cut with an ellipsis."""
    if len(text) > (enough := (width + 1) * (lines + 1) * 4):
        text = text[:enough]
    rows = wrap(text, width)
    folded = [text[start:end] for start, end in rows[:lines]]
    if len(rows) > lines and folded:
        folded[-1] = fit(text[rows[lines - 1][0] :], width, ellipsis)
    return folded


def _grapheme_sizes(text: str) -> list[int]:
    """The cells of each code point, where all but the first of a grapheme have none."""
    sizes = [0] * len(text)
    for start, _, size in split_graphemes(text)[0]:
        sizes[start] = size
    return sizes


def _rows(text: str, width: int, cells: list[int] | None) -> list[Row]:
    rows: list[Row] = []
    start, length = _after_spaces(text, 0), len(text)
    while start < length:
        limit = start + width if cells is None else bisect_right(cells, cells[start] + width, start) - 1
        limit = _whole(cells, start, limit, length)
        if limit >= length:
            end = following = length
        else:
            end = following = _break(text, start, limit, cells)
        while end > start and text[end - 1] in _SPACES:
            end -= 1
        if end > start:
            rows.append((start, end))
        start = _after_spaces(text, following)
    return rows


def _whole(cells: list[int] | None, start: int, limit: int, length: int) -> int:
    """At least one character with all that belongs to it, however narrow the row."""
    if limit > start or cells is None:
        return limit
    limit = start + 1
    while limit < length and cells[limit + 1] == cells[limit]:
        limit += 1
    return limit


def _break(text: str, start: int, limit: int, cells: list[int] | None) -> int:
    """Where the row from `start` that is full at `limit` had best end."""
    if text[limit] in _SPACES:
        return limit
    space = text.rfind(" ", start, limit)
    dash = text.rfind("—", start, limit)
    best = max(space, dash + 1 if dash >= 0 else -1)
    if cells is not None:
        best = max(best, _wide_break(text, start, limit, cells))
    if best > start:
        return best
    hyphen = max(text.rfind("-", start, limit), text.rfind("/", start, limit), text.rfind("–", start, limit))
    return hyphen + 1 if hyphen >= start else limit


def _wide_break(text: str, start: int, limit: int, cells: list[int]) -> int:
    """The last place up to `limit` beside a wide character where a row may end, or -1."""
    for at in range(limit, start, -1):
        if text[at - 1] == " ":
            return -1
        wide = cells[at] - cells[at - 1] == 2 or cells[at + 1] - cells[at] == 2
        if wide and cells[at + 1] > cells[at] and text[at] not in _NO_START:
            return at
    return -1


def _after_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] in _SPACES:
        at += 1
    return at
