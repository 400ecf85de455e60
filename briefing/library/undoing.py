"""Taking the newest change back, step by step."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

import msgspec

from briefing import wash
from briefing.library.changes import Added, Flag, Follow, Join, Put, Removed, Step, Tagging, Take, Updated, insert
from briefing.library.copies.noting import News, kept_prints, note
from briefing.library.copies.prints import prints
from briefing.library.dropping import drop
from briefing.library.index import TEXT, Writer, indexed_body

Progress = Callable[[int, int], None]
"""Is told now and then how many steps of how many are done."""

_EVERY = 500
"""Steps between two words of progress."""
_DECODER: msgspec.msgpack.Decoder[Step] = msgspec.msgpack.Decoder(Step)


def undo(connection: sqlite3.Connection, progress: Progress | None = None) -> str | None:
    """Take the newest change back, inside the caller's transaction; its words, or ``None`` where there is none."""
    newest = connection.execute("SELECT id, words FROM change ORDER BY id DESC LIMIT 1").fetchone()
    if newest is None:
        return None
    undoing = _Undoing(connection)
    query = "SELECT id FROM step WHERE change = ? ORDER BY id DESC"
    steps = connection.execute(query, (newest[0],)).fetchall()
    for done, (step,) in enumerate(steps):
        if progress is not None and done % _EVERY == 0:
            progress(done, len(steps))
        (body,) = connection.execute("SELECT body FROM step WHERE id = ?", (step,)).fetchone()
        undoing.take(_DECODER.decode(body))
    undoing.finish()
    connection.execute("DELETE FROM change WHERE id = ?", (newest[0],))
    return wash.line(newest[1])


class _Undoing:
    """One change on its way back: what comes into the index is gathered, and written at the end."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._writer = Writer(connection)
        self._news: dict[int, News] = {}

    def finish(self) -> None:
        self._writer.finish()
        note(self._connection, self._news)

    def take(self, step: Step) -> None:  # noqa: C901 (one case for each kind of step)
        connection = self._connection
        match step:
            case Flag(name, value, rows):
                statement = f"UPDATE article SET {name} = ? WHERE rowid = ?"  # noqa: S608 (one of two names of ours)
                connection.executemany(statement, ((int(value), row) for row in rows))
            case Tagging(name, True, rows):
                connection.executemany("INSERT INTO tag (name, article) VALUES (?, ?)", ((name, row) for row in rows))
            case Tagging(name, False, rows):
                connection.executemany("DELETE FROM tag WHERE name = ? AND article = ?", ((name, row) for row in rows))
            case Join(row, story, placed):
                statement = "UPDATE article SET story = ?, placed = ? WHERE rowid = ?"
                connection.execute(statement, (story, int(placed), row))
            case Put(table, values):
                insert(connection, table, values, replace=True)
            case Take(table, key, value):
                connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (value,))  # noqa: S608 (names of ours)
            case Added(rows):
                drop(connection, rows, self._writer)
                self._news = {row: news for row, news in self._news.items() if row not in rows}
            case Removed(parts):
                self._put_back(parts)
            case Follow(feed):
                connection.execute("UPDATE feed SET removed = NULL WHERE id = ?", (feed,))
            case Updated(row, values):
                self._turn_back(row, values)

    def _put_back(self, parts: tuple[tuple[str, dict[str, Any]], ...]) -> None:
        row, text, kept = 0, "", None
        for table, values in parts:
            if table == "printed":
                kept = kept_prints(values["numbers"], values.get("words"))
            elif table != "shingle":  # where prints were once kept: these are made anew
                insert(self._connection, table, values)
            if table == "brief":
                row, columns = values["article"], indexed_body(values["body"])
                text = columns[TEXT]
                self._writer.put(row, columns)
        self._news[row] = News(text, kept or prints(text))

    def _turn_back(self, row: int, values: dict[str, Any]) -> None:
        settings = ", ".join(f"{column} = ?" for column in values)
        connection, which = self._connection, (row, values["version"])
        connection.execute(f"UPDATE article SET {settings} WHERE rowid = ?", (*values.values(), row))  # noqa: S608 (ours)
        (body,) = connection.execute("SELECT body FROM version WHERE article = ? AND number = ?", which).fetchone()
        connection.execute("DELETE FROM version WHERE article = ? AND number = ?", which)
        connection.execute("UPDATE brief SET body = ? WHERE article = ?", (body, row))
        columns = indexed_body(body)
        self._writer.drop(row)
        self._writer.put(row, columns)
        self._news[row] = News(columns[TEXT], prints(columns[TEXT]), fresh=False)
