"""Undo: every change of state writes, in the same transaction, what takes it back.

A change is a few words for a person and a list of :data:`Step`, each one of the small set of inverses below, which
:mod:`briefing.library.undoing` takes in the reverse of the order in which they were recorded. The last :data:`KEPT`
changes can be taken back, the newest first, also after a restart. Because the newest goes first, each step finds the
library as the change left it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec

from briefing import wash

KEPT = 100
"""The number of changes that can be taken back."""

_LONGEST = 80  # characters of a title in the words of a change


class Flag(msgspec.Struct, frozen=True, tag=True):
    """Set a flag of the articles `rows` to `value`."""

    name: Literal["read", "starred"]
    value: bool
    rows: tuple[int, ...]


class Tagging(msgspec.Struct, frozen=True, tag=True):
    """Put the tag `name` on the articles `rows`, or take it off."""

    name: str
    on: bool
    rows: tuple[int, ...]


class Join(msgspec.Struct, frozen=True, tag=True):
    """Put the article `row` into the story `story`; `placed` says whether a person had put it there."""

    row: int
    story: int
    placed: bool = False


class Put(msgspec.Struct, frozen=True, tag=True):
    """Put a note or a list back as it was: `values` by column."""

    table: Literal["note", "list"]
    values: dict[str, Any]


class Take(msgspec.Struct, frozen=True, tag=True):
    """Take away the row of `table` whose `key` column is `value`."""

    table: Literal["note", "list"]
    key: Literal["id", "name"]
    value: str | int


class Added(msgspec.Struct, frozen=True, tag=True):
    """Take away the articles `rows`, which were added."""

    rows: tuple[int, ...]


class Removed(msgspec.Struct, frozen=True, tag=True):
    """Put an article back: each of its rows as the table and the values by column, the article itself first."""

    parts: tuple[tuple[str, dict[str, Any]], ...]


class Updated(msgspec.Struct, frozen=True, tag=True):
    """Make the last of its earlier texts that of the article `row` again; `values` are those of its own columns."""

    row: int
    values: dict[str, Any]


class Follow(msgspec.Struct, frozen=True, tag=True):
    """Follow the feed `feed` again."""

    feed: int


Step = Flag | Tagging | Join | Put | Take | Added | Removed | Updated | Follow

PARTS = (
    ("article", "rowid"),
    ("brief", "article"),
    ("version", "article"),
    ("tag", "article"),
    ("note", "article"),
    ("printed", "article"),
)
"""The tables that hold an article, and the column by which each names it."""

_ENCODER = msgspec.msgpack.Encoder()


def record(connection: sqlite3.Connection, words: str, steps: Iterable[Step], made: str) -> int:
    """Remember, inside the caller's transaction, how the change called `words` is taken back.

    Gives its number. `steps` are taken from as they are written: a change of ten thousand articles is never in memory
    whole.
    """
    connection.execute("INSERT INTO change (made, words) VALUES (?, ?)", (made, words))
    (change,) = connection.execute("SELECT last_insert_rowid()").fetchone()
    _write(connection, change, steps)
    connection.execute("DELETE FROM change WHERE id <= (SELECT max(id) FROM change) - ?", (KEPT,))
    return int(change)


class Change:
    """What is written in several transactions and is one change to a person, who may take it back between two.

    ``words`` are those it has so far.
    """

    def __init__(self) -> None:
        self.words = ""
        self._number: int | None = None

    def write(self, connection: sqlite3.Connection, words: str, steps: Iterable[Step], made: str) -> None:
        """Add `steps` to it, or begin it where it was not begun or is gone, and call it `words` from now on."""
        self.words = words
        renamed = connection.execute("UPDATE change SET words = ? WHERE id = ?", (words, self._number))
        if self._number is None or not renamed.rowcount:
            self._number = record(connection, words, steps, made)
        else:
            _write(connection, self._number, steps)


def recent(connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    """When, and in which words, each change was made that can be taken back, the newest first."""
    rows = connection.execute("SELECT made, words FROM change ORDER BY id DESC")
    return tuple((wash.line(made), wash.line(words)) for made, words in rows)


def _write(connection: sqlite3.Connection, change: int, steps: Iterable[Step]) -> None:
    bodies = ((change, _ENCODER.encode(step)) for step in steps)
    connection.executemany("INSERT INTO step (change, body) VALUES (?, ?)", bodies)


def counted(number: int) -> str:
    """`number` of articles, in words."""
    return "1 article" if number == 1 else f"{number} articles"


def shortened(title: str) -> str:
    """`title` as the words of a change name it."""
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"


def insert(connection: sqlite3.Connection, table: str, values: dict[str, Any], *, replace: bool = False) -> None:
    """Insert a row with `values` by column into `table`, both names of ours."""
    insert_all(connection, table, (values,), replace=replace)


def insert_all(
    connection: sqlite3.Connection, table: str, rows: Sequence[dict[str, Any]], *, replace: bool = False
) -> None:
    """Insert `rows`, at least one and all with the same columns, in their order."""
    columns = ", ".join(f'"{column}"' for column in rows[0])
    marks, verb = ", ".join("?" * len(rows[0])), "REPLACE" if replace else "INSERT"
    statement = f"{verb} INTO {table} ({columns}) VALUES ({marks})"
    connection.executemany(statement, (tuple(values.values()) for values in rows))
