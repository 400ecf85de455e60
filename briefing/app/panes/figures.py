"""The figures of the open article, and what each counts."""

from __future__ import annotations

from rich.cells import cell_len

from briefing.app.items import Places, figure_item
from briefing.app.panes.pane import BriefPane
from briefing.app.panes.rows import TwoColumns, not_looked_for
from briefing.app.widgets.line import Piece
from briefing.model import Brief

_COLUMN = 14
"""Cells of the figures, at most, before what they are of."""


class FiguresPane(BriefPane):
    """The figures in text order; choosing one shows it in the text."""

    HEADING = "Figures"

    def show_part(self, brief: Brief) -> None:
        """Show the figures of `brief`."""
        places = Places(brief)
        column = min(max((cell_len(figure.text) for figure in brief.figures), default=0), _COLUMN) + 2
        rows = []
        for figure in brief.figures:
            item = figure_item(brief, places, figure)
            row = TwoColumns(
                key=item.id,
                item=item,
                first=Piece(figure.text, "figure"),
                second=figure.of.text if figure.of else "",
                where=places.label(figure.start),
                column=column,
            )
            rows.append(row)
        self.head(self.HEADING, len(rows) if "figures" in brief.made.steps else None)
        self.fill(rows, empty=not_looked_for(brief, "figures", "Figures") or "No figures.")
