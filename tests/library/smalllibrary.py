"""A small library in memory, filled row by row, and a naive answer to every query for the index to agree with."""

from __future__ import annotations

import datetime
import sqlite3
from typing import NamedTuple

from briefing.library.markers import marked
from briefing.library.rows import first_rowid
from briefing.library.schema import MIGRATIONS
from briefing.library.search.places import has
from briefing.library.search.query import (
    Added,
    All,
    Days,
    Language,
    Not,
    Noted,
    Some,
    State,
    Tag,
    Words,
)

TODAY = datetime.date(2025, 4, 1)
COLUMNS = ("title", "text", "quotes", "speakers", "people", "organisations", "places", "outlet", "authors")


class Made(NamedTuple):
    """An article of the small library. ``said`` is its text by column of the index."""

    rowid: int
    said: dict
    published: str
    added: str
    language: str
    read: bool
    starred: bool
    tags: tuple
    notes: tuple


def connection():
    made = sqlite3.connect(":memory:", isolation_level=None)
    for migration in MIGRATIONS:
        for statement in migration.statements:
            made.execute(statement)
    return made


def article(
    number,
    *,
    published="2025-03-01",
    added="2025-03-02",
    language="en",
    read=False,
    starred=False,
    tags=(),
    notes=(),
    **said,
):
    return Made(
        first_rowid(published) + number,
        said,
        published,
        f"{added}T10:00:00.000000Z",
        language,
        read,
        starred,
        tuple(tags),
        tuple(notes),
    )


def fill(connection, articles):
    for one in articles:
        row = {
            "rowid": one.rowid, "id": f"id{one.rowid}", "sha256": f"sha{one.rowid}", "version": 1,
            "title": one.said.get("title", ""), "outlet": one.said.get("outlet"), "published": one.published,
            "language": one.language, "completeness": "full", "words": 1, "minutes": 1, "added": one.added,
            "updated": one.added, "analysis": "1", "story": one.rowid, "read": int(one.read), "starred": int(one.starred),
        }  # fmt: skip
        insert(connection, "article", row)
        columns = {name: one.said.get(name, "") for name in COLUMNS}
        insert(connection, "found", {"rowid": one.rowid, **columns, "origin": marked(None, one.language)})
        for tag in one.tags:
            insert(connection, "tag", {"name": tag, "article": one.rowid})
        for words in one.notes:
            note = dict.fromkeys(("exact", "before", "after", "sha256", "made", "changed"), "")
            insert(connection, "note", {"article": one.rowid, "start": 0, "end": 0, "words": words, **note})


def insert(connection, table, values):
    columns, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))


def expected(articles, query):
    """The row numbers that `query` finds, worked out article by article."""
    return [one.rowid for one in sorted(articles, key=lambda one: -one.rowid) if holds(query, one) is not False]


def holds(query, one):  # noqa: C901, PLR0911 (one branch for each kind of condition)
    match query:
        case Words(text) if not any(letter.isalnum() for letter in text):
            return None  # says nothing, and what says nothing is left out
        case Words(column=column):
            columns = COLUMNS if column is None else (column,)
            return any(has(query, one.said.get(name, "")) for name in columns)
        case State(name, value):
            return getattr(one, name) == value
        case Tag(name):
            return name.casefold() in {tag.casefold() for tag in one.tags}
        case Language(code):
            return one.language == code
        case Days(first, last):
            return between(one.published, first, last)
        case Added(first, last):
            return between(one.added[:10], first, last)
        case Noted(None):
            return bool(one.notes)
        case Noted(words):
            return any(has(Words(words), note) for note in one.notes)
        case Not(inner):
            held = holds(inner, one)
            return None if held is None else not held
        case All(queries) | Some(queries):
            held = [found for part in queries if (found := holds(part, one)) is not None]
            return (all if isinstance(query, All) else any)(held) if held else None
    raise TypeError(query)


def between(day, first, last):
    return (first is None or day >= first.isoformat()) and (last is None or day < last.isoformat())
