"""The sections of the open article, with how far one has read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from briefing.app.items import Item, Places, section_item
from briefing.app.panes.pane import BriefPane
from briefing.app.widgets.line import Line, Piece
from briefing.app.widgets.symbols import Symbols
from briefing.model import Brief

_HAIRLINE = 10
"""Cells of the line for the longest section."""


class SectionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A section: number, label and a hairline as long as its share of the article."""

    key: str
    item: Item
    number: int
    label: str
    length: int
    digits: int = 1
    progress: float = 0.0
    current: bool = False

    selectable = True

    def height(self, _width: int) -> int:
        """One line."""
        return 1

    def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
        """Number, label, hairline."""
        look = "strong" if self.current else ""
        left = (Piece(f"{self.number:>{self.digits}} ", "muted"), Piece(self.label, look))
        length = min(self.length, max(width - 14, 0))
        done = round(self.progress * length)
        hairline = (
            Piece(symbols.done * done, "done" if self.current else "muted"),
            Piece(symbols.todo * (length - done), "todo"),
            Piece(" " * (min(_HAIRLINE, max(width - 14, 0)) - length)),
        )
        return [Line(left, hairline)]


class SectionsPane(BriefPane):
    """The sections; choosing one goes to it."""

    HEADING = "Sections"

    def show_part(self, brief: Brief) -> None:
        """Show the sections of `brief`."""
        sections, places = brief.sections, Places(brief)
        digits = len(str(len(sections)))
        longest = max((section.end - section.start for section in sections), default=1) or 1
        rows: list[SectionRow] = []
        for number, section in enumerate(sections, 1):
            length = max(round(_HAIRLINE * (section.end - section.start) / longest), 2)
            item = section_item(brief, places, section)
            rows.append(
                SectionRow(key=section.id, item=item, number=number, label=section.label, length=length, digits=digits)
            )
        self.head(self.HEADING, len(sections))
        self.fill(rows, empty="No sections.")

    def follow(self, current: str, progress: Callable[[str], float]) -> None:
        """Mark the section one is in, and how far each has been read (`progress` of a section's id, 0 to 1)."""
        for index, row in enumerate(self.items.entries):
            assert isinstance(row, SectionRow)
            changed = msgspec.structs.replace(row, current=row.key == current, progress=progress(row.key))
            if changed != row:
                self.items.change(index, changed)
