"""Phrases that say their own year: from what is matched to days, whenever the report was written."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.analysis.dates import resolve
from briefing.analysis.dates.resolve import Days
from briefing.analysis.dates.vocabulary import HOLIDAYS, ORDINALS, month_number

Span = tuple[int, int, int]
"""A month, and the first and the last day of it (0: the whole month)."""


def days_of_month(match: re.Match[str]) -> Span:
    """The month and the days that a phrase names."""
    first = number(match["day"])
    return month_number(match["month"]), first, number(match["last_day"]) or first


def feast(match: re.Match[str]) -> Span:
    """The day of a feast that is the same every year."""
    month, day = HOLIDAYS[match["feast"].lower().replace("’", "'")]
    return month, day, day


def quarter_number(match: re.Match[str]) -> int:
    """Which quarter a phrase names."""
    said = match["number"].lower()
    return ORDINALS.get(said) or int(said[0])


def stretch_up_to(match: re.Match[str], year: int) -> Days | None:
    """From a day to one of a later month of `year`; it begins the year before where its month is the later one."""
    month, last_month = month_number(match["month"]), month_number(match["last_month"])
    first = resolve.day_of(year - (month > last_month), month, number(match["day"]))
    last = resolve.day_of(year, last_month, number(match["last_day"]))
    return Days(first.first, last.last, "day") if first and last and first.first <= last.last else None


def number(digits: str | None) -> int:
    """The number in `digits`, `3rd` too; 0 where there is none."""
    return int(digits.rstrip("stndrh")) if digits else 0


def _iso(match: re.Match[str]) -> Days | None:
    return resolve.day_of(int(match["year"]), int(match["month"]), int(match["day"]))


def _numeric(match: re.Match[str]) -> Days | None:
    """`23/4/2025` and `4/23/2025` can only be one day; `3/4/2025` is March in one country, April in the other."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["mark"] == "." or first > 12 or first == second:
        return resolve.day_of(year, second, first)
    return resolve.day_of(year, first, second) if second > 12 else None


def _days_in_year(match: re.Match[str]) -> Days | None:
    return resolve.days_of(int(match["year"]), *days_of_month(match)) if match["year"] else None


def _month_in_year(match: re.Match[str]) -> Days | None:
    return resolve.month(int(match["year"]), month_number(match["month"]))


def _holiday_in_year(match: re.Match[str]) -> Days | None:
    return resolve.days_of(int(match["year"]), *feast(match)) if match["year"] else None


def _stretch_in_year(match: re.Match[str]) -> Days | None:
    return stretch_up_to(match, int(match["year"])) if match["year"] else None


def _half(match: re.Match[str]) -> Days | None:
    return resolve.month(int(match["year"]), quarter_number(match) * 6 - 5, 6)


def _quarter_in_year(match: re.Match[str]) -> Days | None:
    return resolve.month(int(match["year"]), quarter_number(match) * 3 - 2, 3) if match["year"] else None


def _decade(match: re.Match[str]) -> Days | None:
    """`the 1900s` may be a hundred years, and `the ’20s` are of two centuries; `the 2000s` were ten so far."""
    first = int(match["year"] or 0)
    return resolve.years(first, first + 9) if first and (first % 100 or first == 2000) else None


def _century(match: re.Match[str]) -> Days | None:
    last = 100 * int(match["number"])
    return resolve.years(last - 99, last)


def _years(match: re.Match[str]) -> Days | None:
    first, last = match["year"], match["last_year"]
    return resolve.years(int(first), int(first[: 4 - len(last)] + last))


def _year(match: re.Match[str]) -> Days | None:
    return resolve.years(int(match["year"]), int(match["year"]))


ABSOLUTE: dict[str, Callable[[re.Match[str]], Days | None]] = {
    "weekday_of_month": _days_in_year,
    "weekday_and_day": _days_in_year,
    "holiday": _holiday_in_year,
    "stretch": _stretch_in_year,
    "day_stretch": _stretch_in_year,
    "half": _half,
    "half_code": _half,
    "iso": _iso,
    "numeric": _numeric,
    "day_month": _days_in_year,
    "month_day": _days_in_year,
    "month_year": _month_in_year,
    "quarter": _quarter_in_year,
    "code": _quarter_in_year,
    "decade": _decade,
    "century": _century,
    "years": _years,
    "year": _year,
    "old_year": _year,
}
