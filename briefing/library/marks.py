"""What people do with articles: read, star, tag. Each takes a set of rows, and can be undone as one change."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Literal

from briefing import wash
from briefing.errors import LibraryError
from briefing.library.changes import Change, Flag, Tagging, counted, record
from briefing.library.copies import siblings


def set_flag(
    connection: sqlite3.Connection, name: Literal["read", "starred"], rows: Sequence[int], *, on: bool, now: str
) -> int:
    """Set the flag `name` of `rows` to `on`; the number of articles it changed. One change for undo."""
    query = f"SELECT rowid FROM article WHERE rowid = ? AND {name} = ?"  # noqa: S608 (one of two names of ours)
    if name == "read" and on:
        rows = siblings(connection, rows)  # who has read one copy has read them all
    changed = _where(connection, query, rows, int(not on))
    statement = f"UPDATE article SET {name} = ? WHERE rowid = ?"  # noqa: S608 (one of two names of ours)
    connection.executemany(statement, ((int(on), row) for row in changed))
    if changed:
        record(connection, _FLAG_WORDS[name, on].format(counted(len(changed))), (Flag(name, not on, changed),), now)
    return len(changed)


def unread(connection: sqlite3.Connection) -> set[int]:
    """The row numbers of all articles that are not read."""
    return {row for (row,) in connection.execute("SELECT rowid FROM article WHERE read = 0")}


def set_tag(
    connection: sqlite3.Connection, name: str, rows: Sequence[int], *, on: bool, now: str, change: Change
) -> int:
    """Put the tag `name` on `rows`, or take it off, as a part of `change`; the number of articles it changed."""
    name = _tag_name(name)
    query = f"SELECT rowid FROM article WHERE rowid = ? AND {'NOT ' * on}{_TAGGED}"  # noqa: S608 (our own words)
    changed = _where(connection, query, rows, name)
    _tag(connection, name, changed, on=on)
    if changed:
        verb = "tagged" if on else "took the tag off"
        words = change.words or f"{verb} {counted(len(changed))}: {name}"
        change.write(connection, words, (Tagging(name, not on, changed),), now)
    return len(changed)


def rename_tag(connection: sqlite3.Connection, old: str, new: str, *, now: str) -> int:
    """Call the tag `old` `new`, joining the two where both are there; the number of articles it was on."""
    new = _tag_name(new)
    having = tuple(row for (row,) in connection.execute("SELECT article FROM tag WHERE name = ?", (old,)))
    if not having or old == new:
        return len(having)
    fresh = _where(connection, f"SELECT rowid FROM article WHERE rowid = ? AND NOT {_TAGGED}", having, new)  # noqa: S608 (ours)
    _tag(connection, old, having, on=False)
    _tag(connection, new, fresh, on=True)
    steps = (Tagging(old, True, having), Tagging(new, False, fresh))
    record(connection, f"renamed the tag {old} to {new}", steps, now)
    return len(having)


def tags(connection: sqlite3.Connection) -> dict[str, int]:
    """Every tag, by name, with the number of articles it is on."""
    rows = connection.execute("SELECT name, count(*) FROM tag GROUP BY name ORDER BY name")
    return {wash.line(name): int(number) for name, number in rows}


def tags_of(connection: sqlite3.Connection, rowid: int) -> tuple[str, ...]:
    """The tags on the article in `rowid`, by name."""
    rows = connection.execute("SELECT name FROM tag WHERE article = ? ORDER BY name", (rowid,))
    return tuple(wash.line(name) for (name,) in rows)


def _tag_name(name: str) -> str:
    """`name` as a tag is written. Raises :class:`~briefing.errors.LibraryError` where nothing is left of it."""
    name = wash.line(name)
    if not name:
        raise LibraryError("a tag needs a name: write one")
    return name


def _tag(connection: sqlite3.Connection, name: str, rows: Sequence[int], *, on: bool) -> None:
    insert, delete = "INSERT INTO tag (name, article) VALUES (?, ?)", "DELETE FROM tag WHERE name = ? AND article = ?"
    connection.executemany(insert if on else delete, ((name, row) for row in rows))


def _where(connection: sqlite3.Connection, query: str, rows: Sequence[int], value: str | int) -> tuple[int, ...]:
    """Those of `rows`, each once, that `query` finds, given the row and `value`."""
    return tuple(row for row in dict.fromkeys(rows) if connection.execute(query, (row, value)).fetchone())


_TAGGED = "EXISTS (SELECT 1 FROM tag WHERE tag.article = article.rowid AND tag.name = ?)"
_FLAG_WORDS = {
    ("read", True): "marked {} as read",
    ("read", False): "marked {} as unread",
    ("starred", True): "starred {}",
    ("starred", False): "took the star off {}",
}
