"""Undo: every change of state writes, in the same transaction, what takes it back.

A change is a few words for a person and a list of :data:`Step`, each one of the small set of inverses below. The last
:data:`KEPT` changes can be taken back, the newest first, also after a restart.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Literal

import msgspec

KEPT = 100


Table = Literal["article", "brief", "version", "tag", "note", "list", "shingle", "found"]


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
    """Put the article `row` into the story `story`."""

    row: int
    story: int


class Put(msgspec.Struct, frozen=True, tag=True):
    """Put back a row as it was: `values` by column."""

    table: Table
    values: dict[str, Any]


class Take(msgspec.Struct, frozen=True, tag=True):
    """Take away the row of `table` whose `key` column is `value`."""

    table: Literal["article", "note", "list"]
    key: Literal["rowid", "id", "name"]
    value: str | int


Step = Flag | Tagging | Join | Put | Take
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(tuple[Step, ...])


def record(connection: sqlite3.Connection, words: str, undo: tuple[Step, ...], made: str) -> None:
    """Remember, inside the caller's transaction, how the change called `words` is taken back."""
    connection.execute("INSERT INTO change (made, words, undo) VALUES (?, ?, ?)", (made, words, _ENCODER.encode(undo)))
    connection.execute("DELETE FROM change WHERE id <= (SELECT max(id) FROM change) - ?", (KEPT,))


def undo(connection: sqlite3.Connection) -> str | None:
    """Take the newest change back, inside the caller's transaction; its words, or ``None`` where there is none."""
    newest = connection.execute("SELECT id, words, undo FROM change ORDER BY id DESC LIMIT 1").fetchone()
    if newest is None:
        return None
    for step in _DECODER.decode(newest[2]):
        _take(connection, step)
    connection.execute("DELETE FROM change WHERE id = ?", (newest[0],))
    return str(newest[1])


def _take(connection: sqlite3.Connection, step: Step) -> None:
    match step:
        case Flag(name, value, rows):
            statement = f"UPDATE article SET {name} = ? WHERE rowid = ?"  # noqa: S608 (one of two names of ours)
            connection.executemany(statement, ((int(value), row) for row in rows))
        case Tagging(name, True, rows):
            # An article removed since then has no row to put the tag on.
            statement = "INSERT OR IGNORE INTO tag (name, article) SELECT ?, rowid FROM article WHERE rowid = ?"
            connection.executemany(statement, ((name, row) for row in rows))
        case Tagging(name, False, rows):
            connection.executemany("DELETE FROM tag WHERE name = ? AND article = ?", ((name, row) for row in rows))
        case Join(row, story):
            connection.execute("UPDATE article SET story = ? WHERE rowid = ?", (story, row))
        case Put(table, values):
            columns = ", ".join(f'"{column}"' for column in values)
            marks = ", ".join("?" * len(values))
            statement = f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608 (names of ours)
            connection.execute(statement, tuple(values.values()))
        case Take(table, key, value):
            connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (value,))  # noqa: S608 (names of ours)
            if table == "article":
                connection.execute("DELETE FROM found WHERE rowid = ?", (value,))
