"""The query language: what people type into a search box, as values.

Words must all occur; ``"rare earth"`` is a phrase, ``tarif*`` the beginning of a word, ``-opinion`` must not occur,
``OR`` and brackets do what they do elsewhere. ``speaker:peskov`` looks in one place only, and so does each word of
``speaker:(peskov OR lavrov)``; ``is:unread``, ``tag:energy``, ``feed:reuters``, ``since:2025-03`` and the like look at
the article. :mod:`~briefing.library.search.parser` reads it.
"""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

Column = Literal[
    "title", "text", "quotes", "speakers", "people", "organisations", "places", "outlet", "authors", "origin"
]

COLUMNS: dict[str, Column] = {
    "title": "title",
    "text": "text",
    "quote": "quotes",
    "speaker": "speakers",
    "person": "people",
    "organisation": "organisations",
    "organization": "organisations",
    "org": "organisations",
    "place": "places",
    "outlet": "outlet",
    "source": "outlet",
    "author": "authors",
    "by": "authors",
    "agency": "origin",
}
"""The names of places to look in, and the columns of the index they mean."""

STATES: dict[str, tuple[Literal["read", "starred"], bool]] = {
    "read": ("read", True),
    "unread": ("read", False),
    "starred": ("starred", True),
    "unstarred": ("starred", False),
}


class Words(msgspec.Struct, frozen=True):
    """A word or phrase, anywhere or in one column; ``prefix`` takes every word that begins so."""

    text: str
    column: Column | None = None
    prefix: bool = False


class State(msgspec.Struct, frozen=True):
    """Read or unread, starred or not."""

    name: Literal["read", "starred"]
    value: bool


class Tag(msgspec.Struct, frozen=True):
    """Articles that carry the tag, whatever its case, or a tag that begins so (``energ*``)."""

    name: str


class FromFeed(msgspec.Struct, frozen=True):
    """Articles that came with a feed that is followed, by its number, name or address, or by its folder (``World``)."""

    name: str


class Language(msgspec.Struct, frozen=True):
    """Articles in a language, by its ISO 639-1 code."""

    code: str


class Days(msgspec.Struct, frozen=True):
    """Articles listed under the days from ``first`` on and before ``last``; ``None`` where there is no bound."""

    first: datetime.date | None
    last: datetime.date | None


class Added(msgspec.Struct, frozen=True):
    """Articles that came into the library from ``first`` on and before ``last`` (in UTC)."""

    first: datetime.date | None
    last: datetime.date | None


class Noted(msgspec.Struct, frozen=True):
    """Articles with a note or a highlight; with ``words``, one that has them."""

    words: str | None = None


class Not(msgspec.Struct, frozen=True):
    """Articles that are not found by `query`."""

    query: Query


class All(msgspec.Struct, frozen=True):
    """Articles that every one of `queries` finds; all articles where there are none."""

    queries: tuple[Query, ...]


class Some(msgspec.Struct, frozen=True):
    """Articles that at least one of `queries` finds."""

    queries: tuple[Query, ...]


Query = Words | State | Tag | FromFeed | Language | Days | Added | Noted | Not | All | Some


def words_of(query: Query) -> tuple[Words, ...]:
    """The words of `query` that may stand in what it finds."""
    match query:
        case Words():
            return (query,)
        case All(queries) | Some(queries):
            return tuple(words for part in queries for words in words_of(part))
        case _:
            return ()
