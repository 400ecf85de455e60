"""Lines of styled pieces: what a list's rows are made of, and how they become strips."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from briefing.app.widgets.wrap import fit

StyleOf = Callable[[str], Style]
"""Gives the style of a name such as ``muted`` or ``speaker``; several names are joined by a space."""


class Piece(NamedTuple):
    """Some words in one style. ``style`` names component classes without their prefix, joined by a space."""

    text: str
    style: str = ""


class Line(NamedTuple):
    """One line of a row: pieces from the left, and some that keep to the right edge.

    The cursor does not colour a ``quiet`` one, which need not be drawn when the cursor comes or goes.
    """

    left: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()
    quiet: bool = False


AIR = Line(quiet=True)
"""An empty line below a row."""


def laid(line: Line, width: int, ellipsis: str) -> list[Piece]:
    """The pieces of `line` in exactly `width` cells.

    The left gives way to the right, which gets two thirds at most; both are cut with an ellipsis.
    """
    right = _cut(line.right, width * 2 // 3, ellipsis)
    taken = sum(cell_len(piece.text) for piece in right)
    room = width - taken - bool(taken)
    left = _cut(line.left, room, ellipsis)
    gap = width - taken - sum(cell_len(piece.text) for piece in left)
    return [*left, Piece(" " * gap), *right] if gap > 0 else [*left, *right]


def _cut(pieces: Iterable[Piece], room: int, ellipsis: str) -> list[Piece]:
    pieces = list(pieces)
    if sum(cell_len(piece.text) for piece in pieces) <= room:
        return pieces
    kept: list[Piece] = []
    for piece in pieces:
        size = cell_len(piece.text)
        if size + 1 > room:  # a cell is left for the ellipsis, which stands at the end in any case
            kept.append(Piece(fit(piece.text + " " * room, room, ellipsis) if room else "", piece.style))
            break
        kept.append(piece)
        room -= size
    return kept


def strip_of(pieces: Iterable[Piece], base: Style, style_of: StyleOf) -> Strip:
    """Render `pieces` on top of `base`."""
    segments = [
        Segment(piece.text, base + style_of(piece.style) if piece.style else base) for piece in pieces if piece.text
    ]
    return Strip(segments)


def selected(strip: Strip, selection: Selection | None, y: int, style: Style) -> Strip:
    """`strip` with the part of it that `selection` covers in `style`; `y` is its line in the selection."""
    span = selection.get_span(y) if selection is not None else None
    if span is None:
        return strip
    start, end = span
    if end == -1:
        end = sum(len(segment.text) for segment in strip)
    segments: list[Segment] = []
    at = 0
    for segment in strip:
        text = segment.text
        low, high = (min(max(cut - at, 0), len(text)) for cut in (start, end))
        own = segment.style or Style.null()
        parts = ((text[:low], own), (text[low:high], _on(own, style)), (text[high:], own))
        segments += [Segment(words, look) for words, look in parts if words]
        at += len(text)
    return Strip(segments, strip.cell_length)


@lru_cache(maxsize=512)
def _on(own: Style, style: Style) -> Style:
    return own + style
