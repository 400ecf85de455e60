"""Days as people write them in a query: ``2025-03``, ``yesterday``, ``monday``, ``last-week``, ``7d``, and from..to."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from briefing.errors import QueryError
from briefing.patterns import pattern

_DATE = pattern(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z", re.ASCII)
_AGO = pattern(r"(\d{1,4})([dwmy])\Z", re.ASCII)
_MONTH = pattern(r"([a-z]{3,9})(?:-(\d{4}))?\Z", re.ASCII)
_AROUND = pattern(r"(this|last)-(week|month|year)\Z")
_UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_FORMS = "2025, 2025-03, 2025-03-31, today, yesterday, monday, march, last-week or 7d"


class Span(NamedTuple):
    """Days from ``first`` on and before ``after``."""

    first: datetime.date
    after: datetime.date


def span(value: str, at: int, today: datetime.date, *, lasting: bool) -> Span:
    """The days of `value`, which begins at `at` in the query; where it is `lasting`, ``7d`` are the last seven days.

    Raises :class:`~briefing.errors.QueryError` where that is no day, or the end comes before the beginning.
    """
    begin, dots, end = value.partition("..")
    if not dots or not (begin.strip() or end.strip()):
        return _read(value, at, today, lasting=lasting)
    first = _read(begin, at, today).first if begin.strip() else datetime.date.min
    after = _read(end, at + len(begin) + 2, today).after if end.strip() else datetime.date.max
    if after <= first:
        raise QueryError(f"{value!r} at {at + 1} ends before it begins: write the earlier day first", at)
    return Span(first, after)


def _read(value: str, at: int, today: datetime.date, *, lasting: bool = False) -> Span:
    word = "-".join(value.lower().replace("_", " ").split())
    try:
        if ago := _AGO.match(word):
            day = datetime.date.fromordinal(max(1, today.toordinal() - int(ago[1]) * _UNITS[ago[2]]))
            return Span(day, _next(today)) if lasting else _one(day)
        return _named(word, today) or _calendar(word)
    except ValueError:
        raise QueryError(f"{value!r} at {at + 1} is not a day; days are written {_FORMS}", at) from None


def _named(word: str, today: datetime.date) -> Span | None:
    if word in {"today", "yesterday"}:
        return _one(today - datetime.timedelta(days=int(word == "yesterday")))
    if word in _WEEKDAYS:
        return _one(today - datetime.timedelta(days=(today.weekday() - _WEEKDAYS.index(word)) % 7))
    if around := _AROUND.match(word):
        return _around(around[2], today, last=around[1] == "last")
    named = _MONTH.match(word)
    month = named and next((at for at, name in enumerate(_MONTHS, 1) if name.startswith(named[1])), None)
    if not named or not month:
        return None
    return _month(int(named[2]) if named[2] else today.year - (month > today.month), month)


def _around(unit: str, today: datetime.date, *, last: bool) -> Span:
    if unit == "week":
        monday = today - datetime.timedelta(days=today.weekday() + 7 * last)
        return Span(monday, monday + datetime.timedelta(days=7))
    if unit == "year":
        return _year(today.year - last)
    before = today.replace(day=1) - datetime.timedelta(days=1)
    return _month(before.year, before.month) if last else _month(today.year, today.month)


def _calendar(word: str) -> Span:
    match = _DATE.match(word)
    if match is None:
        raise ValueError(word)
    year, month, day = int(match[1]), match[2], match[3]
    if day is not None:
        return _one(datetime.date(year, int(month), int(day)))
    return _year(year) if month is None else _month(year, int(month))


def _year(year: int) -> Span:
    return Span(datetime.date(year, 1, 1), _start(year + 1, 1))


def _month(year: int, month: int) -> Span:
    return Span(datetime.date(year, month, 1), _start(year + month // 12, month % 12 + 1))


def _one(day: datetime.date) -> Span:
    return Span(day, _next(day))


def _next(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=1) if day < datetime.date.max else day


def _start(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, 1) if year <= datetime.MAXYEAR else datetime.date.max
