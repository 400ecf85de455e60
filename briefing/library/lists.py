"""Lists that people make: searches with a name."""

from __future__ import annotations

import sqlite3

import msgspec

from briefing import wash
from briefing.errors import LibraryError
from briefing.library.changes import Put, Step, Take, record
from briefing.library.connection import Store
from briefing.library.rows import now


class List(msgspec.Struct, frozen=True, kw_only=True):
    """The search `query` under its `name`. ``made`` is an ISO instant in UTC."""

    name: str
    query: str
    made: str


class Lists:
    """The lists of a library. Every method raises :class:`~briefing.errors.LibraryError`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[List, ...]:
        """Every list, by name."""
        with self._store.reading() as connection:
            rows = connection.execute("SELECT name, query, made FROM list ORDER BY name").fetchall()
            return tuple(List(name=wash.line(n), query=wash.line(q), made=wash.line(m)) for n, q, m in rows)

    def save(self, name: str, query: str) -> None:
        """Keep `query` as the list `name`, in the place of the one that had this name."""
        name, query = _named(name), wash.line(query)
        with self._store.writing() as connection:
            old = _step(connection, name)
            if isinstance(old, Put) and old.values["query"] == query:
                return
            moment = now()
            connection.execute("REPLACE INTO list (name, query, made) VALUES (?, ?, ?)", (name, query, moment))
            verb = "changed" if isinstance(old, Put) else "made"
            record(connection, f"{verb} the list {name}", (old,), moment)

    def rename(self, name: str, to: str) -> bool:
        """Give the list `name` another name, one that is free; whether there is such a list."""
        to = _named(to)
        with self._store.writing() as connection:
            old, there = _step(connection, name), _step(connection, to)
            if isinstance(old, Take) or name == to:
                return isinstance(old, Put)
            if isinstance(there, Put):
                raise LibraryError(f"there is a list {to} already: choose another name")
            connection.execute("UPDATE list SET name = ? WHERE name = ?", (to, name))
            record(connection, f"renamed the list {name} to {to}", (old, there), now())
            return True

    def remove(self, name: str) -> bool:
        """Take the list `name` away; whether there was such a list. The articles stay."""
        with self._store.writing() as connection:
            old = _step(connection, name)
            if isinstance(old, Take):
                return False
            connection.execute("DELETE FROM list WHERE name = ?", (name,))
            record(connection, f"removed the list {name}", (old,), now())
            return True


def _step(connection: sqlite3.Connection, name: str) -> Step:
    """What puts back the list `name` as it is now, or its absence."""
    found = connection.execute("SELECT name, query, made FROM list WHERE name = ?", (name,)).fetchone()
    if found is None:
        return Take("list", "name", name)
    return Put("list", dict(zip(("name", "query", "made"), found, strict=True)))


def _named(name: str) -> str:
    name = wash.line(name)
    if not name:
        raise LibraryError("a list needs a name: write one")
    return name
