"""One line of a list as a strip: margin with the cursor's sign, the words, and air beside the scroll bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.style import Style
from textual.strip import Strip

from briefing.app.widgets.line import Line, Piece, StyleOf, laid, strip_of
from briefing.app.widgets.symbols import ASCII, Symbols

MARGIN = 2
"""Cells left of the rows: the cursor's sign and a space. On the right a cell stays free for the scroll bar."""
_ROOMY = 40


def row_width(width: int) -> int:
    """The cells of a row's own in a list `width` cells wide."""
    return max(width - MARGIN - (2 if width >= _ROOMY else 1), 1)


class Manner(NamedTuple):
    """All that the drawing of a line depends on besides its words. ``width`` are the cells of the list."""

    width: int
    room: int
    symbols: Symbols
    base: Style
    look: StyleOf

    def row(self, line: Line, *, under: bool, current: bool) -> Strip:
        """`line` of a row that is `under` the cursor, or stands out as the `current` one."""
        tinted = (under or current) and not line.quiet
        base = self.base + self.look("cursor") if tinted else self.base
        sign = Piece(f"{self.symbols.cursor} ", "accent") if under and tinted else Piece(" " * MARGIN)
        words = laid(line, self.room, "..." if self.symbols is ASCII else "…")
        return self._strip([sign, *words], base)

    def plain(self, words: str) -> Strip:
        """A remark where there are no rows."""
        return self._strip([Piece(" " * MARGIN), Piece(words, "muted")], self.base)

    def _strip(self, pieces: Iterable[Piece], base: Style) -> Strip:
        # The last cell has no tint: it need not be drawn when the cursor moves, nor the scroll bar beside it.
        free = Piece(" " * (self.width - 1 - MARGIN - self.room))
        strip = strip_of(_joined([*pieces, free]), base, self.look)
        inner = strip.extend_cell_length(self.width - 1, base).crop(0, self.width - 1)
        return inner.extend_cell_length(self.width, self.base)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same cells in fewer pieces, blanks in the look of their neighbour: each piece costs 40 bytes on the line."""
    last = Piece("")
    for piece in pieces:
        if not last.text.strip():
            last = Piece(last.text + piece.text, piece.style)
        elif not piece.text.strip() or piece.style == last.style:
            last = Piece(last.text + piece.text, last.style)
        else:
            yield last
            last = piece
    yield last
