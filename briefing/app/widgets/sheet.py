"""One row of the reading pane as pieces: margin with its mark, bar, words in their looks, the place at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.selection import Selection

from briefing.app.widgets.layers import Layer, pieces
from briefing.app.widgets.line import Piece
from briefing.app.widgets.page import Page, Spot
from briefing.app.widgets.parts import Part
from briefing.app.widgets.symbols import Symbols
from briefing.model import Span

MEASURE = 84
"""Cells of the column that holds the text, its margins included."""
_ROOMY = 60
"""Cells from which on the margins are wide."""
_WIDE_MARGIN, _NARROW_MARGIN = 4, 2


class Column(NamedTuple):
    """Where the text stands in a pane: cells left of it, and its own."""

    left: int
    width: int


def column(width: int) -> Column:
    """The column of text in a pane of `width` cells: at most 84 with margins, in the middle of what is wider."""
    margin = _WIDE_MARGIN if width >= _ROOMY else _NARROW_MARGIN
    outer = min(width, MEASURE)
    return Column((width - outer) // 2 + margin, max(outer - 2 * margin, 1))


class Sheet(NamedTuple):
    """All that the drawing of a row depends on. The ``lights`` lie over the ``notes``, the later over the earlier."""

    page: Page
    column: Column
    symbols: Symbols
    layers: Sequence[Layer]
    notes: Layer
    lights: Sequence[tuple[str, Layer]]
    cursor: int


def row_pieces(sheet: Sheet, spot: Spot) -> list[Piece]:
    """The pieces of the row at `spot`, without what is free at its right."""
    part = sheet.page.parts[spot.part]
    words = list(_words(sheet, part, spot))
    row = [*_margin(sheet, part, spot), *words]
    if part.tail and spot.last:
        used = part.indent + sum(cell_len(piece.text) for piece in words)
        gap = sheet.column.width - used - cell_len(part.tail)
        row += [Piece(" " * max(gap, 0)), Piece(part.tail, "muted")]
    return row


def selected_text(sheet: Sheet, selection: Selection, article: str) -> str:
    """The words under `selection` (characters of the rows as drawn), as `article` has them.

    Margins, bars, places at the right and the line ends of the screen are no part of it.
    """
    return sheet.page.text(_selected(sheet, selection), article)


def selected_span(sheet: Sheet, selection: Selection) -> Span | None:
    """The stretch of the article from the first to the last of its characters under `selection`, if there are any."""
    parts = sheet.page.parts
    taken = [
        (parts[index].origin + start, parts[index].origin + end)
        for index, (start, end) in _selected(sheet, selection).items()
        if parts[index].origin >= 0 and start < end
    ]
    return Span(min(taken)[0], max(end for _, end in taken)) if taken else None


def _selected(sheet: Sheet, selection: Selection) -> dict[int, tuple[int, int]]:
    """What is selected of each part."""
    page, taken = sheet.page, dict[int, tuple[int, int]]()
    last = max(page.height - 1, 0)
    first, final = selection.start.y if selection.start else 0, selection.end.y if selection.end else last
    for line in range(first, min(final, last) + 1):
        spot, span = page.at(line), selection.get_span(line)
        if spot is None or span is None:
            continue
        # Each sign of the margin is one code point in one cell.
        before = sheet.column.left + page.parts[spot.part].indent
        low, high = (min(max(spot.start + x - before, spot.start), spot.end) for x in span)
        high = spot.end if span[1] == -1 else high
        start, end = taken.get(spot.part, (low, high))
        taken[spot.part] = (min(start, low), max(end, high))
    return taken


def _margin(sheet: Sheet, part: Part, spot: Spot) -> Iterator[Piece]:
    left, symbols = sheet.column.left, sheet.symbols
    mark = _mark(sheet, part, spot)
    if mark:
        yield Piece(" " * (left - 2))
        yield Piece(mark, "mark")
        yield Piece(" ")
    else:
        yield Piece(" " * left)
    if part.item >= 0:
        current = part.item == sheet.cursor
        yield Piece(symbols.cursor if current else symbols.thin_bar, "current" if current else "bar")
        yield Piece(" " * (part.indent - 1))
    elif part.lead and not spot.row:
        yield Piece(part.lead.rjust(part.indent), "muted")
    else:
        yield Piece(" " * part.indent)


def _mark(sheet: Sheet, part: Part, spot: Spot) -> str:
    if part.origin < 0:
        return ""
    start, end = part.origin + spot.start, part.origin + spot.end
    for name, layer in reversed(sheet.lights):
        if next(layer.within(start, end), None) is not None:
            return str(getattr(sheet.symbols, name))
    note = next(sheet.notes.within(start, end), None)
    return str(getattr(sheet.symbols, note.look)) if note is not None else ""


def _words(sheet: Sheet, part: Part, spot: Spot) -> Iterator[Piece]:
    if part.origin < 0:
        yield Piece(part.text[spot.start : spot.end], part.kind)
        return
    lights = [sheet.notes, *(layer for _, layer in sheet.lights)]
    layers = [*sheet.layers, *lights] if part.kind != "heading" else lights
    origin = part.origin
    for start, end, looks in pieces(layers, origin + spot.start, origin + spot.end):
        yield Piece(part.text[start - origin : end - origin], f"{part.kind} {looks}".rstrip())
