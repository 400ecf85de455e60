"""From what a phrase says to days: weeks run from Monday to Sunday, weekends are Saturday and Sunday.

A direction of ``None`` means that it is not known on which side of the report the date lies. Then only what would
be the same on both readings is resolved; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

import msgspec

from briefing.analysis.dates.tense import Direction
from briefing.model import Precision

FURTHEST = 330
"""Days ahead up to which a date without a year is told: `runs from Jan. 23`, read on Jan. 28, is no year away."""


class Days(msgspec.Struct, frozen=True):
    """The first and the last day, and the calendar unit in which they are told."""

    first: date
    last: date
    precision: Precision


def day(when: date) -> Days:
    """One day."""
    return Days(when, when, "day")


def month(year: int, number: int, months: int = 1) -> Days | None:
    """`months` whole months from that one on."""
    if not MINYEAR <= year < MAXYEAR:
        return None
    last_year, last = year + (number + months - 2) // 12, (number + months - 2) % 12 + 1
    return Days(date(year, number, 1), date(last_year, last, _length(last_year, last)), "month")


def years(first: int, last: int) -> Days | None:
    """Whole years, both included."""
    if not MINYEAR <= first <= last < MAXYEAR:
        return None
    return Days(date(first, 1, 1), date(last, 12, 31), "year")


def shifted(published: date, unit: str, by: int) -> Days | None:
    """The day, week, weekend, month, quarter or year that lies `by` units after the one of `published`.

    Raises :class:`OverflowError` where the calendar does not reach that far.
    """
    monday = published - timedelta(days=published.weekday())
    month_index = published.year * 12 + published.month - 1 + by
    quarter_index = published.year * 4 + (published.month - 1) // 3 + by
    made: dict[str, Callable[[], Days | None]] = {
        "day": lambda: day(published + timedelta(days=by)),
        "week": lambda: Days(monday + timedelta(weeks=by), monday + timedelta(weeks=by, days=6), "week"),
        "weekend": lambda: Days(monday + timedelta(weeks=by, days=5), monday + timedelta(weeks=by, days=6), "day"),
        "month": lambda: month(month_index // 12, month_index % 12 + 1),
        "quarter": lambda: month(quarter_index // 4, quarter_index % 4 * 3 + 1, 3),
        "year": lambda: years(published.year + by, published.year + by),
    }
    return made[unit]()


def weekday(published: date, number: int, side: Direction | None, qualifier: str) -> Days | None:
    """`Monday` by its side; `last` and `next Monday` only where both ways of reading them agree."""
    back = (published.weekday() - number) % 7
    ahead = (number - published.weekday()) % 7
    if qualifier in {"last", "past", "previous"}:
        return day(published - timedelta(days=back or 7)) if number >= published.weekday() else None
    if qualifier == "next":
        return day(published + timedelta(days=ahead or 7)) if number <= published.weekday() else None
    if qualifier == "coming":
        return day(published + timedelta(days=ahead or 7))
    if side == "past":
        return day(published - timedelta(days=back))
    if side == "future" and ahead:  # on the day itself it may be today or a week from now
        return day(published + timedelta(days=ahead))
    return None


def weekend(published: date, side: Direction | None, qualifier: str) -> Days | None:
    """`over the weekend` by its side; on a Saturday or a Sunday that is the present one."""
    now = published.weekday() >= 5
    if qualifier in {"last", "past", "previous"}:
        return None if now else shifted(published, "weekend", -1)
    if qualifier == "next":
        return shifted(published, "weekend", 1) if now else None
    if qualifier == "coming":
        return shifted(published, "weekend", int(now))
    if now:
        return shifted(published, "weekend", 0) if side or qualifier == "this" else None
    if side is None:
        return None
    return shifted(published, "weekend", -1 if side == "past" else 0)


def yearless(published: date, side: Direction | None, qualifier: str, span: tuple[int, int, int]) -> Days | None:
    """A month, or days of one, without a year. `span` is the month, the first and the last day (0: the whole month).

    Past: the latest that has begun. Future: the earliest that is not over. Unsure: where the nearest one is also in
    the year of publication, since the press leaves out only that year (AP Stylebook, `dates`).
    """
    made = [found for year in range(-1, 2) if (found := _of_year(published.year + year, span))]
    begun = [days for days in made if days.first <= published]
    ahead = [days for days in made if days.last >= published]
    if qualifier in {"last", "past", "previous"}:
        return begun[-1] if begun and begun[-1].first.year < published.year else None
    if qualifier == "next":
        return ahead[0] if ahead and ahead[0].first.year > published.year else None
    if qualifier == "this":
        return _of_year(published.year, span)
    if side == "past":
        return begun[-1] if begun else None
    if side == "future":
        return ahead[0] if ahead and (ahead[0].first - published).days <= FURTHEST else None
    nearest = min(made, key=lambda days: _distance(days, published), default=None)
    return nearest if nearest and nearest.first.year == published.year else None


def monthless(published: date, side: Direction | None, number: int) -> Days | None:
    """`the 7th`: the latest that has been, or the next that is to come."""
    months = [published.replace(day=1) + timedelta(days=31 * offset) for offset in (-2, -1, 0, 1, 2)]
    made = [days for month in months if (days := day_of(month.year, month.month, number))]
    if side == "past":
        return next((days for days in reversed(made) if days.last <= published), None)
    return next((days for days in made if days.first > published), None) if side == "future" else None


def quarter(published: date, side: Direction | None, number: int) -> Days | None:
    """The quarter of a year that was not named: the latest that is over, or the next that is not."""
    made = [days for year in (-1, 0, 1) if (days := month(published.year + year, number * 3 - 2, 3))]
    if side == "past":
        return next((days for days in reversed(made) if days.last <= published), None)
    return next((days for days in made if days.last >= published), None) if side == "future" else None


def _of_year(year: int, span: tuple[int, int, int]) -> Days | None:
    number, first, last = span
    if not first:
        return month(year, number)
    return days_of(year, number, first, last)


def day_of(year: int, number: int, day: int) -> Days | None:
    """One day of a month, or ``None`` where the calendar has it not."""
    return days_of(year, number, day, day)


def days_of(year: int, number: int, first: int, last: int) -> Days | None:
    """Days of one month, or ``None`` where the calendar has them not."""
    if not (number and MINYEAR <= year < MAXYEAR and 1 <= first <= last <= _length(year, number)):
        return None
    return Days(date(year, number, first), date(year, number, last), "day")


def _distance(days: Days, published: date) -> int:
    if days.first <= published <= days.last:
        return 0
    return min(abs((days.first - published).days), abs((days.last - published).days))


def _length(year: int, month: int) -> int:
    """The days that a month has."""
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(1)).day
