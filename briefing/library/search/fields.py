"""What ``name:value`` means in a query."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Callable
from typing import NamedTuple

from briefing.errors import QueryError
from briefing.library.search.query import (
    COLUMNS,
    STATES,
    Added,
    All,
    Column,
    Days,
    FromFeed,
    Language,
    Noted,
    Query,
    State,
    Tag,
    Words,
)
from briefing.patterns import pattern

NAMES = tuple(
    sorted({*COLUMNS, "is", "tag", "feed", "lang", "note", "since", "until", "before", "after", "on", "added"})
)
"""All that may stand before a colon. ``date`` and ``language`` are taken as well."""

_BY_NAME: dict[str, Callable[[str], Query]] = {"tag": Tag, "feed": FromFeed, "note": Noted}
_IS = (*STATES, "new", "noted")
_DAY = pattern(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z", re.ASCII)
_AGO = pattern(r"(\d{1,4})([dwmy])\Z", re.ASCII)
_UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}
_DAYS = "2025, 2025-03, 2025-03-31, today, yesterday or 7d"


class Field(NamedTuple):
    """``name:value`` as it was typed. ``start`` and ``at`` are where name and value begin."""

    name: str
    value: str
    start: int
    at: int
    quoted: bool


class _Span(NamedTuple):
    """Days from ``first`` on and before ``after``."""

    first: datetime.date
    after: datetime.date


def condition(field: Field, today: datetime.date) -> Query:
    """What `field` asks for. Raises :class:`~briefing.errors.QueryError` where it is not understood."""
    name = field.name.lower()
    if name in COLUMNS:
        return words(field.value, field, COLUMNS[name])
    match name:
        case "is":
            return _state(field, today)
        case "tag" | "feed" | "note":
            return _BY_NAME[name](field.value)
        case "lang" | "language":
            return Language(field.value.lower())
        case "since" | "until" | "before" | "after" | "on" | "date" | "added":
            return _days(name, field, today)
    raise QueryError(f"{field.name}: at {field.start + 1} is not known; {_meant(name)}", field.start)


def words(value: str, field: Field, column: Column | None) -> Words:
    """`value` as words, in `column` where that is not ``None``; unless quoted, an asterisk takes any ending."""
    prefix = not field.quoted and value.endswith("*")
    return Words(value.rstrip("*") if prefix else value, column, prefix)


def _meant(name: str) -> str:
    if near := difflib.get_close_matches(name, NAMES, n=1):
        return f"did you mean {near[0]}:?"
    return f'there are {", ".join(NAMES)}; quotation marks make it words: "…"'


def _state(field: Field, today: datetime.date) -> Query:
    value = field.value.lower()
    if value == "new":
        return All((State("read", value=False), Added(today - datetime.timedelta(days=1), None)))
    if value == "noted":
        return Noted()
    if value not in STATES:
        raise QueryError(f"is: takes {', '.join(_IS)}; {field.value!r} at {field.at + 1} is none of them", field.at)
    return State(*STATES[value])


def _days(name: str, field: Field, today: datetime.date) -> Query:
    first, after = _span(field, today)
    match name:
        case "since":
            return Days(first, None)
        case "until":
            return Days(None, after)
        case "before":
            return Days(None, first)
        case "after":
            return Days(after, None)
        case "added":
            return Added(first, after)
    return Days(first, after)


def _span(field: Field, today: datetime.date) -> _Span:
    """The days of ``2025-03`` or ``2025-03..2025-05``."""
    begin, dots, end = field.value.partition("..")
    first = _day(begin, field.at, field, today)
    if not dots:
        return first
    return _Span(first.first, _day(end, field.at + len(begin) + 2, field, today).after)


def _day(value: str, at: int, field: Field, today: datetime.date) -> _Span:
    word = value.strip().lower()
    if word in {"today", "yesterday"}:
        return _one(today - datetime.timedelta(days=int(word == "yesterday")))
    try:
        if ago := _AGO.match(word):
            first = today.toordinal() - int(ago[1]) * _UNITS[ago[2]]
            day = datetime.date.fromordinal(max(1, first))
            # `added:7d` and `on:7d` are the last seven days; what lies after them is the future.
            return _one(day) if field.name.lower() in {"before", "after", "until"} else _Span(day, _next(today))
        return _calendar(word)
    except ValueError:
        raise QueryError(f"{value!r} at {at + 1} is not a day; days are written {_DAYS}", at) from None


def _calendar(word: str) -> _Span:
    match = _DAY.match(word)
    if match is None:
        raise ValueError(word)
    year, month, day = int(match[1]), match[2], match[3]
    if day is not None:
        return _one(datetime.date(year, int(month), int(day)))
    if month is not None:
        return _Span(datetime.date(year, int(month), 1), _start(year + int(month) // 12, int(month) % 12 + 1))
    return _Span(datetime.date(year, 1, 1), _start(year + 1, 1))


def _one(day: datetime.date) -> _Span:
    return _Span(day, _next(day))


def _next(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=1) if day < datetime.date.max else day


def _start(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, 1) if year <= datetime.MAXYEAR else datetime.date.max
