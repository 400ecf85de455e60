"""What the library gives and takes: a row of a list, and the order of rows."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Sequence
from typing import Literal

import msgspec

from briefing import wash
from briefing.library.connection import asked
from briefing.model import Evidence

_PER_SECOND = 1 << 20
"""Articles that can have the same second: more than a library holds."""

Outcome = Literal["added", "updated", "unchanged"]

COLUMNS = (
    "rowid, id, title, outlet, url, path, published, language, completeness, words, minutes, added, updated, read, "
    "starred, story, version, origin"
)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One article as a list shows it. ``added`` and ``updated`` are ISO instants in UTC, ``published`` an ISO date.

    ``story`` is the same number for copies of one report; ``version`` counts the texts it has had, from 1.
    """

    rowid: int
    id: str
    title: str
    outlet: str | None
    url: str | None
    path: str | None
    published: str | None
    language: str | None
    completeness: str
    words: int
    minutes: int
    added: str
    updated: str
    read: bool
    starred: bool
    story: int
    version: int
    origin: str | None


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an article that was put into the library, and under which id it is kept."""

    id: str
    rowid: int
    outcome: Outcome


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of either version: ``before`` in the earlier text, ``after`` in the later one.

    A changed sentence has both, one that was added or removed has one.
    """

    kind: Literal["added", "removed", "changed"]
    before: Evidence | None
    after: Evidence | None


class Dumped(msgspec.Struct, frozen=True, kw_only=True):
    """How many articles were written, and the ids of those that are damaged, whose bytes were written as they are."""

    articles: int
    damaged: tuple[str, ...]


def row_of(values: sqlite3.Row | tuple[object, ...]) -> Row:
    """Make a row of the :data:`COLUMNS`; foreign text is washed on its way out as it was on its way in."""
    washed = (wash.line(value) if isinstance(value, str) else value for value in values)
    return msgspec.convert(dict(zip(_NAMES, washed, strict=True)), Row, strict=False)


def rows_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> tuple[Row, ...]:
    """The rows with `numbers`, in that order; those that are gone are left out."""
    query = f"SELECT {COLUMNS} FROM article WHERE rowid IN ({{}})"  # noqa: S608 (names of ours)
    found = {row.rowid: row for row in map(row_of, asked(connection, query, numbers))}
    return tuple(found[number] for number in numbers if number in found)


def first_rowid(moment: str) -> int:
    """The smallest row number of an article listed under `moment`: an ISO date, or an ISO instant.

    The row number of an article never changes, nor does the date under which it was first listed: rows are in date
    order, and a span of days is a span of row numbers.
    """
    when = datetime.datetime.fromisoformat(moment)
    if when.tzinfo is None:
        when = when.replace(tzinfo=datetime.UTC)
    return int(when.timestamp()) * _PER_SECOND


def rowid_for(connection: sqlite3.Connection, published: str | None, added: str) -> int:
    """The next free row number of the day an article was published on, or of the moment it was added.

    A number that a story still goes by is not free, even where the article that had it is gone.
    """
    first = first_rowid(published or added)
    bounds = (first, first + _PER_SECOND)
    last = connection.execute(_LAST, (*bounds, *bounds)).fetchone()[0]
    return first if last is None else int(last) + 1


_NAMES = COLUMNS.split(", ")
_LAST = """SELECT max(number) FROM (
    SELECT max(rowid) AS number FROM article WHERE rowid >= ? AND rowid < ?
    UNION ALL SELECT max(story) FROM article WHERE story >= ? AND story < ?
)"""


def now() -> str:
    """This moment as the library writes it: an ISO instant in UTC."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
