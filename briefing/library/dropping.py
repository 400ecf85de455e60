"""Taking articles away, with all that belongs to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from briefing.library.copies.noting import forget
from briefing.library.index import Writer


def drop(connection: sqlite3.Connection, rows: Sequence[int], writer: Writer) -> None:
    """Take the articles `rows` away, inside the caller's transaction."""
    rows = sorted(rows)
    forget(connection, rows)
    connection.executemany("DELETE FROM article WHERE rowid = ?", ((row,) for row in rows))
    for row in rows:
        writer.drop(row)
