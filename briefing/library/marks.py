"""What people do with articles: read, star, tag. Each takes a set of rows, and can be undone as one change."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Literal

from briefing.library.changes import Flag, Step, Tagging, record


def set_flag(
    connection: sqlite3.Connection, name: Literal["read", "starred"], rows: Sequence[int], *, on: bool, now: str
) -> int:
    """Set the flag `name` of `rows` to `on`; the number of articles it changed. One change for undo."""
    changed = _whose_flag_is(connection, name, rows, on=not on)
    statement = f"UPDATE article SET {name} = ? WHERE rowid = ?"  # noqa: S608 (one of two names of ours)
    connection.executemany(statement, ((int(on), row) for row in changed))
    if changed:
        words = _FLAG_WORDS[name, on]
        record(connection, f"{words} {counted(len(changed))}", (Flag(name, not on, changed),), now)
    return len(changed)


def set_tag(connection: sqlite3.Connection, name: str, rows: Sequence[int], *, on: bool, now: str) -> int:
    """Put the tag `name` on `rows`, or take it off; the number of articles it changed. One change for undo."""
    having = {row for (row,) in connection.execute("SELECT article FROM tag WHERE name = ?", (name,))}
    changed = tuple(row for row in rows if (row in having) != on)
    if on:
        connection.executemany("INSERT INTO tag (name, article) VALUES (?, ?)", ((name, row) for row in changed))
    else:
        connection.executemany("DELETE FROM tag WHERE name = ? AND article = ?", ((name, row) for row in changed))
    if changed:
        verb = "tagged" if on else "took the tag off"
        step: Step = Tagging(name, not on, changed)
        record(connection, f"{verb} {counted(len(changed))}: {name}", (step,), now)
    return len(changed)


def counted(number: int) -> str:
    """`number` of articles, in words."""
    return "1 article" if number == 1 else f"{number} articles"


def _whose_flag_is(connection: sqlite3.Connection, name: str, rows: Sequence[int], *, on: bool) -> tuple[int, ...]:
    statement = f"SELECT rowid FROM article WHERE rowid = ? AND {name} = ?"  # noqa: S608 (one of two names of ours)
    return tuple(row for row in rows if connection.execute(statement, (row, int(on))).fetchone())


_FLAG_WORDS = {
    ("read", True): "marked as read",
    ("read", False): "marked as unread",
    ("starred", True): "starred",
    ("starred", False): "took the star off",
}
