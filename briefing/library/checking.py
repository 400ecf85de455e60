"""Looking at everything in the file: is it what was once written?"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice

from briefing import wash
from briefing.errors import LibraryError
from briefing.library.bodies import unpacked
from briefing.library.connection import Store, is_damage, is_want_of_room
from briefing.library.leftovers import sweep

_SHOWN = 20
"""Problems of one kind that are named."""


def problems(store: Store) -> Iterator[str]:
    """Yield a line for everything that is wrong; nothing where all is well.

    The pages of the file; references between tables; every brief and every earlier text, whole and with the hash it was
    kept under; the index, with the words of every article and no other.
    """
    with store.snapshot() as connection:
        for look in (_pages, _references, _briefs, _rows):
            yield from _limited(look, connection)
    with store.reading() as connection:
        yield from _limited(_index, connection)
    sweep(store.path.parent, ".library.", ".check")  # where copies for this once were made


def _limited(look: Callable[[sqlite3.Connection], Iterator[str]], connection: sqlite3.Connection) -> Iterator[str]:
    """The first problems that `look` finds; damage that stops it is a problem too."""
    found = look(connection)
    try:
        for problem in islice(found, _SHOWN):
            yield wash.line(problem)
        if next(found, None) is not None:
            yield "and more of the kind"
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        yield f"the file is damaged: {wash.line(str(error))}"


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({_SHOWN})"):
        if line != "ok":
            yield f"the file is damaged: {line}"


def _references(connection: sqlite3.Connection) -> Iterator[str]:
    for table, row, to, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} belongs to no {to}"


def _briefs(connection: sqlite3.Connection) -> Iterator[str]:
    for identifier, title, sha256, body in connection.execute(_TEXTS):
        problem = _problem(body, sha256)
        if problem:
            yield f"{identifier} ({title}): {problem}"


def _problem(body: bytes | None, sha256: str) -> str | None:
    if body is None:
        return "its text is missing"
    try:
        text = unpacked(body).article.text
    except LibraryError:
        return "its text cannot be read"
    whole = hashlib.sha256(text.encode()).hexdigest() == sha256
    return None if whole else "its text is not the one that was kept"


def _rows(connection: sqlite3.Connection) -> Iterator[str]:
    for identifier, title in connection.execute(_UNINDEXED):
        yield f"{identifier} ({title}): the index has not its words"
    for (row,) in connection.execute("SELECT rowid FROM found WHERE rowid NOT IN (SELECT rowid FROM article)"):
        yield f"the index has words of an article that is not there ({row})"


def _index(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong inside the index. FTS5 looks when told to by an insertion: in a copy, so that no writer waits."""
    try:
        with closing(sqlite3.connect(_COPY, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("INSERT INTO found (found) VALUES ('integrity-check')")
    except sqlite3.OperationalError as error:
        if not is_want_of_room(error):
            raise
        yield f"the index was not looked at: there is no room for a copy of the library ({error}); make room in TMPDIR"


_COPY = ""
"""A database without a name lies in the system's temporary folder, and is gone with the process, killed or not."""
_TEXTS = """SELECT id, article.title, article.sha256, body FROM article LEFT JOIN brief ON brief.article = article.rowid
    UNION ALL SELECT id || ' ' || number, version.title, version.sha256, body
    FROM version JOIN article ON version.article = article.rowid"""
_UNINDEXED = """SELECT id, article.title FROM article LEFT JOIN found ON found.rowid = article.rowid
    WHERE found.title IS NOT article.title"""
