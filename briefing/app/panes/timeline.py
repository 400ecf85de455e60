"""The dates of the open article: the day each means beside the words used."""

from __future__ import annotations

from briefing.app.days import day_with_weekday, month_in_short, parsed, span_in_short
from briefing.app.items import Places, date_item
from briefing.app.panes.pane import BriefPane
from briefing.app.panes.rows import TwoColumns, not_looked_for
from briefing.app.widgets.line import Piece
from briefing.model import Brief, Date

UNKNOWN = "day not known"
_COLUMN = 17
"""Cells of the days before the words that tell them."""


class TimelinePane(BriefPane):
    """The dates in the order of time, those that are not known last; choosing one shows it in the text."""

    HEADING = "Dates"

    def show_part(self, brief: Brief) -> None:
        """Show the dates of `brief`."""
        places = Places(brief)
        rows = []
        for date in sorted(brief.dates, key=lambda date: (date.from_ or date.to or "9999", date.start)):
            means = meaning(date)
            item = date_item(brief, places, date, means)
            row = TwoColumns(
                key=item.id,
                item=item,
                first=Piece(means, "muted"),
                second=f"“{date.text}”",
                where=places.label(date.start),
                column=_COLUMN,
            )
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
