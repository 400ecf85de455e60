"""The figures of the open article, and what each counts."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len

from briefing.app.items import Item, Places, figure_item
from briefing.app.panes.pane import Pane
from briefing.app.panes.rows import in_columns, not_looked_for
from briefing.app.widgets.line import Line, Piece
from briefing.app.widgets.symbols import Symbols
from briefing.model import Brief

_COLUMN = 14


class FigureRow(msgspec.Struct, frozen=True, kw_only=True):
    """One figure: as the text writes it, of what, and in which section. ``column`` is where the second part begins."""

    key: str
    item: Item
    text: str
    of: str
    where: str
    column: int

    selectable = True
    current = False

    def height(self, width: int) -> int:
        """One line, or two where both parts do not fit on one."""
        return len(self._columns(width))

    def lines(self, width: int, _symbols: Symbols) -> Sequence[Line]:
        """The figure in its colour, what it counts, the section at the right."""
        return self._columns(width)

    def _columns(self, width: int) -> list[Line]:
        return in_columns(Piece(self.text, "figure"), self.of, self.where, self.column, width)


class FiguresPane(Pane):
    """The figures in text order; choosing one shows it in the text."""

    HEADING = "Figures"

    def show(self, brief: Brief | None) -> None:
        """Show the figures of `brief`."""
        if brief is None:
            self.head(self.HEADING)
            self.fill((), empty="No article is open.")
            return
        places = Places(brief)
        column = min(max((cell_len(figure.text) for figure in brief.figures), default=0), _COLUMN) + 2
        rows = []
        for figure in brief.figures:
            item = figure_item(brief, places, figure)
            of = figure.of.text if figure.of else ""
            row = FigureRow(
                key=item.id, item=item, text=figure.text, of=of, where=places.label(figure.start), column=column
            )
            rows.append(row)
        self.head(self.HEADING, len(rows) if "figures" in brief.made.steps else None)
        self.fill(rows, empty=not_looked_for(brief, "figures", "Figures") or "No figures.")
