"""Stories: what stands behind one row of a list, and how a person joins and splits them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from briefing import wash
from briefing.library.changes import Join, counted, record, shortened
from briefing.library.rows import COLUMNS, Row, row_of

_AGENCIES = frozenset(
    ("afp", "ansa", "ap", "associated press", "dpa", "efe", "kyodo", "pti", "reuters", "tass", "upi", "xinhua")
)


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The copies of one report: how many, how many of them unread, whose report it is, and who printed it.

    ``outlets`` are in the order in which they had it, each once, without the one it comes from.
    """

    story: int
    count: int
    unread: int
    origin: str | None
    outlets: tuple[str, ...]

    def told(self) -> str:
        """``Reuters via Velmora Post, Hask Courier``, as much of that as is known."""
        via = ", ".join(self.outlets)
        if self.origin is None:
            return via
        return f"{self.origin} via {via}" if via else self.origin


def story_of(connection: sqlite3.Connection, number: int) -> Story:
    """The story with the number `number`."""
    query = "SELECT outlet, origin, read FROM article WHERE story = ? ORDER BY rowid"
    rows = connection.execute(query, (number,)).fetchall()
    outlets = [wash.line(outlet) for outlet, _, _ in rows if outlet]
    origins = Counter(wash.line(origin) for _, origin, _ in rows if origin)
    origins = origins or Counter(outlet for outlet in outlets if outlet.casefold().removeprefix("the ") in _AGENCIES)
    origin = origins.most_common(1)[0][0] if origins else None
    return Story(
        story=number,
        count=len(rows),
        unread=sum(not read for _, _, read in rows),
        origin=origin,
        outlets=tuple(outlet for outlet in dict.fromkeys(outlets) if outlet != origin),
    )


def copies_of(connection: sqlite3.Connection, row: int) -> tuple[Row, ...]:
    """All articles of the story of `row`, itself among them, the newest first."""
    query = (
        f"SELECT {COLUMNS} FROM article WHERE story = (SELECT story FROM article WHERE rowid = ?) "  # noqa: S608 (ours)
        "ORDER BY rowid DESC"
    )
    return tuple(map(row_of, connection.execute(query, (row,))))


def siblings(connection: sqlite3.Connection, rows: Sequence[int]) -> tuple[int, ...]:
    """`rows` and their copies, each once: what a read mark on `rows` passes to."""
    query = "SELECT rowid FROM article WHERE story = (SELECT story FROM article WHERE rowid = ?)"
    found = (copy for row in rows for copy in (row, *(copy for (copy,) in connection.execute(query, (row,)))))
    return tuple(dict.fromkeys(found))


def join(connection: sqlite3.Connection, rows: Sequence[int], *, now: str) -> int:
    """Make the stories of `rows` one, for good; the number of articles that changed. One change for undo."""
    everyone = siblings(connection, rows)
    states = _states(connection, everyone)
    if len({join.story for join in states}) < 2:
        return 0
    target = min(join.story for join in states)
    changed = [join for join in states if join.story != target or not join.placed]
    statement = "UPDATE article SET story = ?, placed = 1 WHERE rowid = ?"
    connection.executemany(statement, ((target, join.row) for join in changed))
    record(connection, f"joined {counted(len(everyone))}", changed, now)
    return len(changed)


def split(connection: sqlite3.Connection, row: int, *, now: str) -> bool:
    """Take `row` out of its story, for good; whether there was anything to split. One change for undo."""
    if len(siblings(connection, (row,))) < 2:
        return False
    # The one that leaves goes by its own number; a story that goes by that as well gets the number of its oldest.
    query = "SELECT rowid FROM article WHERE story = ? AND rowid <> ? ORDER BY rowid"
    namesakes = [other for (other,) in connection.execute(query, (row, row))]
    before = _states(connection, (row, *namesakes))
    connection.executemany(
        "UPDATE article SET story = ? WHERE rowid = ?", ((namesakes[0], other) for other in namesakes)
    )
    connection.execute("UPDATE article SET story = ?, placed = 1 WHERE rowid = ?", (row, row))
    (title,) = connection.execute("SELECT title FROM article WHERE rowid = ?", (row,)).fetchone()
    record(connection, f"split off {shortened(title)}", before, now)
    return True


def _states(connection: sqlite3.Connection, rows: Iterable[int]) -> list[Join]:
    query = "SELECT story, placed FROM article WHERE rowid = ?"
    found = ((row, connection.execute(query, (row,)).fetchone()) for row in rows)
    return [Join(row, state[0], bool(state[1])) for row, state in found if state]
