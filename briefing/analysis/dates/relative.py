"""Phrases that say no year: from what is matched to days, seen from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from briefing.analysis.dates import resolve
from briefing.analysis.dates.absolute import days_of_month, feast, number, quarter_number, stretch_up_to
from briefing.analysis.dates.resolve import Days
from briefing.analysis.dates.tense import Direction, Words, direction
from briefing.analysis.dates.vocabulary import NUMBERS, TENS, WEEKDAYS, month_number
from briefing.patterns import pattern

STEPS = {"last": -1, "past": -1, "previous": -1, "this past": -1, "this": 0, "next": 1, "coming": 1, "this coming": 1}
NEAR = {"yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
FISCAL = pattern(r" of (?:fiscal|its|the fiscal|the company)\b")
ECONOMY = pattern(
    r"\b(?:profits?|revenues?|sales|GDP|growth|econom\w+|earnings|loss(?:es)?|output|inflation|gross domestic product|"
    r"dividends?|deliveries|shipments|orders|investments?|percent|income)\b|%",
    re.IGNORECASE,
)
"""Words that tell a quarter of the year from one of a match."""
ECONOMY_REACH = 300
"""Code points around a bare quarter in which one of them is sought."""
LATEST_DECADE = 12
"""Years after which a decade in words is surely the latest of its name: `the twenties` are still two."""


class Place(NamedTuple):
    """Where a phrase stands: the text, its span, the bounds and words of its sentence, and the day of publication."""

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


def _side_word(match: re.Match[str]) -> str:
    return (match["side"] or "").lower().removeprefix("this ")


def _weekday(match: re.Match[str], place: Place, published: date) -> Days | None:
    if place.text.startswith(" week", place.end):  # `Sunday week` is a week further off, wherever it is said
        return None
    return resolve.weekday(published, WEEKDAYS[match["weekday"].lower()], place.side(), _side_word(match))


def _on_weekday(match: re.Match[str], _place: Place, published: date) -> Days | None:
    """The days in the year that the weekday tells."""
    short = match["weekday"][:3].lower()
    weekday = next(index for name, index in WEEKDAYS.items() if name.startswith(short))
    span, year = days_of_month(match), published.year
    made = [resolve.days_of(year + offset, *span) for offset in (0, -1, 1)]
    return next((days for days in made if days and days.first.weekday() == weekday), None)


def _holiday(match: re.Match[str], place: Place, published: date) -> Days | None:
    return resolve.yearless(published, place.side(), "", feast(match))


def _stretch(match: re.Match[str], place: Place, published: date) -> Days | None:
    day = number(match["last_day"])
    last = resolve.yearless(published, place.side(), "", (month_number(match["last_month"]), day, day))
    return stretch_up_to(match, last.last.year) if last else None


def _days(match: re.Match[str], place: Place, published: date) -> Days | None:
    return resolve.yearless(published, place.side(), "", days_of_month(match))


def _month(match: re.Match[str], place: Place, published: date) -> Days | None:
    return resolve.yearless(published, place.side(), _side_word(match), (month_number(match["month"]), 0, 0))


def _ordinal(match: re.Match[str], place: Place, published: date) -> Days | None:
    return resolve.monthless(published, place.side(), int(match["day"]))


def _day_of(match: re.Match[str], _place: Place, published: date) -> Days | None:
    month = resolve.shifted(published, "month", STEPS[match["side"]])
    return resolve.day_of(month.first.year, month.first.month, int(match["day"])) if month else None


def _quarter(match: re.Match[str], place: Place, published: date) -> Days | None:
    said = match.groupdict()
    fiscal = said.get("fiscal") or FISCAL.match(place.text, place.end)
    if fiscal or place.text.endswith("iscal ", 0, match.start()):
        return None  # a year of the company's own
    if side := said.get("side"):
        return resolve.month(published.year + STEPS[side], quarter_number(match) * 3 - 2, 3)
    floor, ceiling = max(place.floor, place.start - ECONOMY_REACH), place.end + ECONOMY_REACH
    if not ECONOMY.search(place.text, floor, min(place.ceiling, ceiling)):
        return None
    return resolve.quarter(published, place.side(), quarter_number(match))


def _ago(match: re.Match[str], _place: Place, published: date) -> Days | None:
    if match["weekday"]:  # the press means one Monday by `a week ago Monday`, its readers another
        return None
    count = match["number"].lower()
    return resolve.shifted(published, match["unit"], -(NUMBERS.get(count) or int(count)))


def _unit(match: re.Match[str], place: Place, published: date) -> Days | None:
    if match["unit"] == "weekend":
        return resolve.weekend(published, place.side(), _side_word(match))
    return resolve.shifted(published, match["unit"], STEPS[match["side"].lower()])


def _weekend(_match: re.Match[str], place: Place, published: date) -> Days | None:
    return resolve.weekend(published, place.side(), "")


def _end(match: re.Match[str], place: Place, published: date) -> Days | None:
    """What lies ahead ends in this month or year; what is past may be of any."""
    return resolve.shifted(published, match["unit"], 0) if place.side() == "future" else None


def _near(match: re.Match[str], _place: Place, published: date) -> Days | None:
    return resolve.shifted(published, "day", NEAR.get(match.group().lower(), 0))


def _decade(match: re.Match[str], _place: Place, published: date) -> Days | None:
    """`the ’80s`, and the like in words."""
    return _latest_decade(int(match["short"][:2]), published) if match["short"] else None


def _tens(match: re.Match[str], _place: Place, published: date) -> Days | None:
    return _latest_decade(TENS[match["tens"].lower()], published)


def _latest_decade(tens: int, published: date) -> Days | None:
    """The one decade of that name within the last hundred years, unless it may be the present one."""
    year = published.year
    first = year - (year - tens) % 100
    return resolve.years(first, first + 9) if year - first >= LATEST_DECADE else None


RELATIVE: dict[str, Callable[[re.Match[str], Place, date], Days | None]] = {
    "weekday": _weekday,
    "weekday_of_month": _on_weekday,
    "weekday_and_day": _on_weekday,
    "holiday": _holiday,
    "stretch": _stretch,
    "day_stretch": _stretch,
    "day_month": _days,
    "month_day": _days,
    "month": _month,
    "ordinal": _ordinal,
    "day_of": _day_of,
    "code": _quarter,
    "quarter": _quarter,
    "ago": _ago,
    "unit": _unit,
    "weekend": _weekend,
    "end": _end,
    "near": _near,
    "near_but_one": _near,
    "decade": _decade,
    "tens": _tens,
}
"""Kinds that stand neither here nor among the absolute ones can never be told for sure: `this summer`, `overnight`."""
