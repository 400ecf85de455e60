"""The dates of the open article: the day each means beside the words used."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from briefing.app.days import day_with_weekday, month_in_short, parsed, span_in_short
from briefing.app.items import Item, Places, date_item
from briefing.app.panes.pane import Pane
from briefing.app.panes.rows import in_columns, not_looked_for
from briefing.app.widgets.line import Line, Piece
from briefing.app.widgets.symbols import Symbols
from briefing.model import Brief, Date

UNKNOWN = "day not known"
_COLUMN = 17


class DateRow(msgspec.Struct, frozen=True, kw_only=True):
    """One date: what it means, the words, the section."""

    key: str
    item: Item
    means: str
    words: str
    where: str

    selectable = True
    current = False

    def height(self, width: int) -> int:
        """One line, or two where the words do not fit beside the date."""
        return len(self._columns(width))

    def lines(self, width: int, _symbols: Symbols) -> Sequence[Line]:
        """The absolute date first, then the words as they are in the text."""
        return self._columns(width)

    def _columns(self, width: int) -> list[Line]:
        return in_columns(Piece(self.means, "muted"), self.words, self.where, _COLUMN, width)


class TimelinePane(Pane):
    """The dates in the order of time, those that are not known last; choosing one shows it in the text."""

    HEADING = "Dates"

    def show(self, brief: Brief | None) -> None:
        """Show the dates of `brief`."""
        if brief is None:
            self.head(self.HEADING)
            self.fill((), empty="No article is open.")
            return
        places = Places(brief)
        rows = []
        for date in sorted(brief.dates, key=lambda date: (date.from_ or date.to or "9999", date.start)):
            means = meaning(date)
            item = date_item(brief, places, date, means)
            row = DateRow(key=item.id, item=item, means=means, words=f"“{date.text}”", where=places.label(date.start))
            rows.append(row)
        self.head(self.HEADING, len(rows) if "dates" in brief.made.steps else None)
        self.fill(rows, empty=not_looked_for(brief, "dates", "Dates") or "No dates.")


def meaning(date: Date) -> str:
    """The absolute date in words: a day, a month, a year, a span, or that it is not known."""
    first, last = parsed(date.from_ or ""), parsed(date.to or "")
    if first is None or last is None:
        one = first or last
        if one is None:
            return UNKNOWN
        return f"from {day_with_weekday(one)}" if first else f"until {day_with_weekday(one)}"
    if first == last:
        return day_with_weekday(first)
    if date.precision == "year" and first.year == last.year:
        return str(first.year)
    if date.precision == "month" and (first.year, first.month) == (last.year, last.month):
        return month_in_short(first)
    return span_in_short(first, last)
