"""What ``name:value`` means in a query."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Callable
from typing import NamedTuple

from briefing.errors import QueryError
from briefing.library.search.days import span
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

NAMES = (
    *("title", "text", "quote", "speaker", "person", "organisation", "place", "outlet", "author", "agency"),
    *("tag", "feed", "note", "is", "lang", "since", "until", "before", "after", "on", "added"),
)
"""All that may stand before a colon; other words for them are taken as well."""

_SAME = {
    "from": "outlet",
    "headline": "title",
    "subject": "title",
    "body": "text",
    "said": "speaker",
    "label": "tag",
    "in": "tag",
    "language": "lang",
    "date": "on",
    "year": "on",
    "month": "on",
    "newer": "since",
    "newer_than": "since",
    "older": "before",
    "older_than": "before",
    "has": "is",
}
"""What mail and other programs call the same."""
_BY_NAME: dict[str, Callable[[str], Query]] = {"tag": Tag, "feed": FromFeed, "note": Noted}
_IS = (*STATES, "new", "noted")
_STARRED = frozenset(("star", "flagged", "favourite", "favorite"))
_NOTED = frozenset(("noted", "note", "notes", "highlight", "highlights"))
_ADDRESSES = frozenset(("http", "https", "url", "site", "link"))
_UNSPACED = pattern(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]\Z")
"""The end of a word in a script that sets no spaces: the index takes what follows for the same word."""
_INSIDE = pattern(r"\*+(?=\w)")


class Field(NamedTuple):
    """``name:value`` as it was typed. ``start`` and ``at`` are where name and value begin."""

    name: str
    value: str
    start: int
    at: int
    quoted: bool


def condition(field: Field, today: datetime.date) -> Query:
    """What `field` asks for. Raises :class:`~briefing.errors.QueryError` where it is not understood."""
    name = _SAME.get(field.name.lower(), field.name.lower())
    if name in COLUMNS:
        return words(field.value, field, COLUMNS[name])
    match name:
        case "is":
            return _state(field, today)
        case "tag" | "feed" | "note":
            return _BY_NAME[name](field.value)
        case "lang":
            return Language(field.value.lower())
        case "since" | "until" | "before" | "after" | "on" | "added":
            return _days(name, field, today)
    raise QueryError(f"{field.name}: at {field.start + 1} is not known; {_meant(name)}", field.start)


def words(value: str, field: Field, column: Column | None) -> Words:
    """`value` as words, in `column` where that is not ``None``; unless quoted, an asterisk takes any ending.

    Raises :class:`~briefing.errors.QueryError` at an asterisk elsewhere.
    """
    if not field.quoted and (inside := _INSIDE.search(value)):
        at = field.at + inside.start()
        raise QueryError(f"the * at {at + 1} does not end a word: tarif* finds all words that begin so", at)
    prefix = not field.quoted and value.endswith("*")
    return Words(value.rstrip("*") if prefix else value, column, prefix or _UNSPACED.search(value) is not None)


def _meant(name: str) -> str:
    if name in _ADDRESSES:
        return "addresses are not searched: write words of the article, or outlet: and who published it"
    if near := difflib.get_close_matches(name, (*NAMES, *COLUMNS, *_SAME), n=1):
        return f"did you mean {near[0]}:?"
    return f'there are {", ".join(NAMES)}; quotation marks make it words: "…"'


def _state(field: Field, today: datetime.date) -> Query:
    value = field.value.lower()
    if value == "new":
        return All((State("read", value=False), Added(today - datetime.timedelta(days=1), None)))
    if value in _NOTED:
        return Noted()
    if value in _STARRED:
        value = "starred"
    if value not in STATES:
        raise QueryError(f"is: takes {', '.join(_IS)}; {field.value!r} at {field.at + 1} is none of them", field.at)
    return State(*STATES[value])


def _days(name: str, field: Field, today: datetime.date) -> Query:
    # What lies after the last seven days is the future; before them is before the first of them.
    first, after = span(field.value, field.at, today, lasting=name not in {"before", "after", "until"})
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
