"""From a matched phrase to its days: one reader a kind of phrase, in one table."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import msgspec

from briefing.analysis.dates import resolve
from briefing.analysis.dates.phrases import ECONOMY, MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from briefing.analysis.dates.resolve import Days
from briefing.analysis.dates.tense import Direction, Words, direction

STEPS = {"last": -1, "past": -1, "previous": -1, "this past": -1, "this": 0, "next": 1, "coming": 1, "this coming": 1}
ECONOMY_REACH = 300
"""Code points around a bare quarter in which a word of the economy is sought."""
NEAR = {"yesterday": -1, "last night": -1, "tomorrow": 1}


class Context(msgspec.Struct, frozen=True):
    """Where a phrase stands: the text, its span, the bounds of its sentence, and the day of publication."""

    text: str
    start: int
    end: int
    floor: int
    ceiling: int
    words: Words
    published: date | None

    def side(self) -> Direction | None:
        """On which side of the report the phrase lies, by the verb of its sentence."""
        return direction(self.text, self.start, self.end, self.words)


def resolved(match: re.Match[str], context: Context) -> Days | None:
    """Return the days that `match` means, or ``None`` where they cannot be told for sure."""
    absolute = ABSOLUTE.get(match.lastgroup or "")
    days = absolute(match) if absolute else None
    if days or context.published is None:
        return days
    relative = RELATIVE.get(match.lastgroup or "")
    try:
        return relative(match, context, context.published) if relative else None
    except OverflowError:  # further off than the calendar reaches
        return None


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _number(digits: str | None) -> int:
    return int(re.sub(r"\D", "", digits)) if digits else 0


def _iso(match: re.Match[str]) -> Days | None:
    day = int(match["iso_day"])
    return resolve.days_of(int(match["iso_year"]), int(match["iso_month"]), day, day)


def _day_in_year(match: re.Match[str]) -> Days | None:
    name, first, last = _month_and_days(match)
    year = match["wy"] or match["y1"] or match["y2"]
    return resolve.days_of(int(year), name, first, last) if year and name else None


def _month_and_days(match: re.Match[str]) -> tuple[int, int, int]:
    """The month, the first and the last day of a phrase; the month is 0 where there is none."""
    name = match["wm"] or match["wm2"] or match["m1"] or match["m2"]
    if not name:
        return 0, 0, 0
    first = _number(match["wd"] or match["wd2"] or match["d1"] or match["d2"])
    return _month(name), first, _number(match["d1b"] or match["d2b"]) or first


def _month_in_year(match: re.Match[str]) -> Days | None:
    return resolve.month(int(match["y3"]), _month(match["m3"]))


def _quarter_in_year(match: re.Match[str]) -> Days | None:
    number = int(match["code_number"]) if match["code"] else ORDINALS[match["quarter_number"].lower()]
    year = match["code_year"] or match["qy"]
    return resolve.month(int(year), number * 3 - 2, 3) if year else None


def _decade(match: re.Match[str]) -> Days | None:
    first = int(match["decade"][:4])
    return resolve.years(first, first + 9)


def _years(match: re.Match[str]) -> Days | None:
    first = match["first_year"]
    return resolve.years(int(first), int(first[: 4 - len(match["last_year"])] + match["last_year"]))


def _year(match: re.Match[str]) -> Days | None:
    return resolve.years(int(match["year"]), int(match["year"]))


def _weekday(match: re.Match[str], context: Context, published: date) -> Days | None:
    number = WEEKDAYS[match["weekday_name"].lower()]
    month, first, last = _month_and_days(match)
    if month:  # the weekday tells the year
        made = [resolve.days_of(published.year + year, month, first, last) for year in (0, -1, 1)]
        return next((days for days in made if days and days.first.weekday() == number), None)
    qualifier = (match["weekday_side"] or "").lower().removeprefix("this ")
    return resolve.weekday(published, number, context.side(), qualifier)


def _days_of_month(match: re.Match[str], context: Context, published: date) -> Days | None:
    return resolve.yearless(published, context.side(), "", _month_and_days(match))


def _bare_month(match: re.Match[str], context: Context, published: date) -> Days | None:
    qualifier = (match["month_side"] or "").lower().removeprefix("this ")
    return resolve.yearless(published, context.side(), qualifier, (_month(match["m4"]), 0, 0))


def _bare_quarter(match: re.Match[str], context: Context, published: date) -> Days | None:
    number = ORDINALS[match["quarter_number"].lower()]
    if match["quarter_side"]:
        return resolve.month(published.year + STEPS[match["quarter_side"]], number * 3 - 2, 3)
    floor, ceiling = max(context.floor, context.start - ECONOMY_REACH), context.end + ECONOMY_REACH
    if not ECONOMY.search(context.text, floor, min(context.ceiling, ceiling)):
        return None
    return resolve.quarter(published, context.side(), number)


def _ago(match: re.Match[str], _context: Context, published: date) -> Days | None:
    count = match["count"].lower()
    return resolve.shifted(published, match["ago_unit"], -(NUMBERS.get(count) or int(count)))


def _unit(match: re.Match[str], context: Context, published: date) -> Days | None:
    side, unit = match["unit_side"].lower(), match["unit_name"]
    if unit == "weekend":
        return resolve.weekend(published, context.side(), side.removeprefix("this "))
    return resolve.shifted(published, unit, STEPS[side])


def _weekend(_match: re.Match[str], context: Context, published: date) -> Days | None:
    return resolve.weekend(published, context.side(), "")


def _near(match: re.Match[str], _context: Context, published: date) -> Days | None:
    return resolve.shifted(published, "day", NEAR.get(match.group().lower(), 0))


ABSOLUTE: dict[str, Callable[[re.Match[str]], Days | None]] = {
    "weekday": _day_in_year,
    "iso": _iso,
    "day_month": _day_in_year,
    "month_day": _day_in_year,
    "month_year": _month_in_year,
    "quarter": _quarter_in_year,
    "code": _quarter_in_year,
    "decade": _decade,
    "years": _years,
    "year": _year,
}
RELATIVE: dict[str, Callable[[re.Match[str], Context, date], Days | None]] = {
    "weekday": _weekday,
    "day_month": _days_of_month,
    "month_day": _days_of_month,
    "month": _bare_month,
    "quarter": _bare_quarter,
    "ago": _ago,
    "unit": _unit,
    "weekend": _weekend,
    "near": _near,
}
