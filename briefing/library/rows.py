"""What the library gives and takes: a row of a list, and the order of rows."""

from __future__ import annotations

import datetime
import sqlite3
from typing import Literal

import msgspec

from briefing import wash

_PER_DAY_SECOND = 1 << 20
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


def row_of(values: sqlite3.Row | tuple[object, ...]) -> Row:
    """Make a row of the :data:`COLUMNS`; foreign text is washed on its way out as it was on its way in."""
    fields = dict(zip(COLUMNS.split(", "), values, strict=True))
    for name in ("title", "outlet", "url", "path", "origin"):
        if isinstance(fields[name], str):
            fields[name] = wash.line(str(fields[name]))
    return msgspec.convert(fields, Row, strict=False)


def rowid_for(connection: sqlite3.Connection, published: str | None, added: str) -> int:
    """The next free row number of the day an article was published on, or of the moment it was added.

    Numbers grow with time, so that date order is row order.
    """
    moment = datetime.datetime.fromisoformat(published or added)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    first = int(moment.timestamp()) * _PER_DAY_SECOND
    query = "SELECT max(rowid) FROM article WHERE rowid >= ? AND rowid < ?"
    last = connection.execute(query, (first, first + _PER_DAY_SECOND)).fetchone()[0]
    return first if last is None else int(last) + 1
