"""From a matched phrase to its days: one reader a kind of phrase, in one table."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import msgspec

from briefing.analysis.dates import resolve
from briefing.analysis.dates.phrases import ECONOMY, HOLIDAYS, MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from briefing.analysis.dates.resolve import Days
from briefing.analysis.dates.tense import Direction, Words, direction
from briefing.patterns import pattern

STEPS = {"last": -1, "past": -1, "previous": -1, "this past": -1, "this": 0, "next": 1, "coming": 1, "this coming": 1}
ECONOMY_REACH = 300
"""Code points around a bare quarter in which a word of the economy is sought."""
NEAR = {"yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
FISCAL = pattern(r" of (?:fiscal|its|the fiscal|the company)\b")


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
    """The number of a month, or 0 for what only begins like one."""
    return MONTHS.get(name.lower().rstrip("."), 0)


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


def _feast(match: re.Match[str]) -> tuple[int, int, int]:
    """The month, the first and the last day of a feast, as :func:`_month_and_days` gives those of a date."""
    name, number = HOLIDAYS[match["feast"].lower().replace("’", "'").replace("4th", "fourth")]
    return name, number, number


def _holiday_in_year(match: re.Match[str]) -> Days | None:
    return resolve.days_of(int(match["hy"]), *_feast(match)) if match["hy"] else None


def _stretch_in_year(match: re.Match[str]) -> Days | None:
    return _stretch_up_to(match, int(match["ey"])) if match["ey"] else None


def _stretch_up_to(match: re.Match[str], year: int) -> Days | None:
    """From a day to one of a later month of `year`; it begins the year before where its month is the later one."""
    first_month, first_day = _month(match["sm"] or match["sm2"]), _number(match["sd"] or match["sd2"])
    last_month, last_day = _month(match["em"] or match["em2"]), _number(match["ed"] or match["ed2"])
    first = resolve.days_of(year - (first_month > last_month), first_month, first_day, first_day)
    last = resolve.days_of(year, last_month, last_day, last_day)
    return Days(first.first, last.last, "day") if first and last and first.first <= last.last else None


def _short_in_year(match: re.Match[str]) -> Days | None:
    name, number = _month(match["xm"] or match["xm2"]), _number(match["xd"] or match["xd2"])
    return resolve.days_of(int(match["xy"]), name, number, number) if match["xy"] else None


def _half(match: re.Match[str]) -> Days | None:
    number = int(match["half_number"] or ORDINALS[match["half_word"].lower()])
    return resolve.month(int(match["half_year"]), number * 6 - 5, 6)


def _quarter_number(match: re.Match[str]) -> int:
    return int(match["code_number"]) if match["code"] else ORDINALS[match["quarter_number"].lower()]


def _quarter_in_year(match: re.Match[str]) -> Days | None:
    number = _quarter_number(match)
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
    if month:
        return _on_weekday(published, number, (month, first, last))
    if context.text.startswith(" week", context.end):  # `Sunday week` is a week further off, wherever it is said
        return None
    qualifier = (match["weekday_side"] or "").lower().removeprefix("this ")
    return resolve.weekday(published, number, context.side(), qualifier)


def _on_weekday(published: date, number: int, span: tuple[int, int, int]) -> Days | None:
    """The days in the year that the weekday tells."""
    made = [resolve.days_of(published.year + year, *span) for year in (0, -1, 1)]
    return next((days for days in made if days and days.first.weekday() == number), None)


def _short(match: re.Match[str], _context: Context, published: date) -> Days | None:
    number = next(number for name, number in WEEKDAYS.items() if name.startswith(match["short"][:3].lower()))
    day = _number(match["xd"] or match["xd2"])
    return _on_weekday(published, number, (_month(match["xm"] or match["xm2"]), day, day))


def _holiday(match: re.Match[str], context: Context, published: date) -> Days | None:
    return resolve.yearless(published, context.side(), "", _feast(match))


def _stretch(match: re.Match[str], context: Context, published: date) -> Days | None:
    day = _number(match["ed"] or match["ed2"])
    last = resolve.yearless(published, context.side(), "", (_month(match["em"] or match["em2"]), day, day))
    return _stretch_up_to(match, last.last.year) if last else None


def _days_of_month(match: re.Match[str], context: Context, published: date) -> Days | None:
    return resolve.yearless(published, context.side(), "", _month_and_days(match))


def _bare_month(match: re.Match[str], context: Context, published: date) -> Days | None:
    qualifier = (match["month_side"] or "").lower().removeprefix("this ")
    return resolve.yearless(published, context.side(), qualifier, (_month(match["m4"]), 0, 0))


def _bare_quarter(match: re.Match[str], context: Context, published: date) -> Days | None:
    number = _quarter_number(match)
    if FISCAL.match(context.text, context.end) or context.text.endswith("iscal ", 0, match.start()):
        return None  # a year of the company's own
    if match["quarter_side"]:
        return resolve.month(published.year + STEPS[match["quarter_side"]], number * 3 - 2, 3)
    floor, ceiling = max(context.floor, context.start - ECONOMY_REACH), context.end + ECONOMY_REACH
    if not ECONOMY.search(context.text, floor, min(context.ceiling, ceiling)):
        return None
    return resolve.quarter(published, context.side(), number)


def _ago(match: re.Match[str], _context: Context, published: date) -> Days | None:
    if match["ago_weekday"]:  # the press means one Monday by `a week ago Monday`, its readers another
        return None
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
    "holiday": _holiday_in_year,
    "stretch": _stretch_in_year,
    "short": _short_in_year,
    "half": _half,
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
    "holiday": _holiday,
    "stretch": _stretch,
    "short": _short,
    "code": _bare_quarter,
    "month": _bare_month,
    "quarter": _bare_quarter,
    "ago": _ago,
    "unit": _unit,
    "weekend": _weekend,
    "near": _near,
}
