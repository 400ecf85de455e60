"""The open file: its settings, its transactions, and what SQLite raises as sentences."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from briefing.errors import LibraryError

PATIENCE = 15.0
"""Seconds to wait for another process to finish its write."""

CACHE = 65_536
"""Kilobytes of pages kept in memory: indexes are written at places far from one another."""

_TOGETHER = 500
"""Values that are asked about in one statement."""


class Store:
    """The open library at `path`. ``notice`` is a sentence about what had to be done at opening, or ``None``."""

    def __init__(self, path: Path, connection: sqlite3.Connection, notice: str | None, *, writable: bool) -> None:
        self.path = path
        self.notice = notice
        self.writable = writable
        self._connection = connection
        self._identity = identity(path)
        self._steps = pragma(connection, "user_version")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, with what SQLite raises as :class:`~briefing.errors.LibraryError`."""
        with translated(self.path):
            yield self._connection

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """The connection for several reads that belong together: none sees what is written meanwhile."""
        with translated(self.path):
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside one write; when the block is left, the write is on disk, or nothing is."""
        if identity(self.path) != self._identity:  # what is written to a file that was moved away, nobody finds
            raise LibraryError(f"the library {self.path} was moved or replaced, nothing was changed: open it again")
        with translated(self.path), writing(self._connection):
            if pragma(self._connection, "user_version") != self._steps:
                raise LibraryError(f"a newer briefing has changed {self.path}, which was left so: start briefing again")
            yield self._connection

    def close(self) -> None:
        """Close the file. What was acknowledged is on disk already."""
        self._connection.close()


@contextmanager
def translated(path: Path | str) -> Iterator[None]:
    """Turn what SQLite raises into a sentence with its remedy."""
    try:
        yield
    except sqlite3.Error as error:
        raise refusal(path, error) from error


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One write, whole or not at all. The lock is taken at once, so that nothing read inside can go stale."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # on a full disk SQLite has rolled back already
            connection.execute("ROLLBACK")
        raise


def settle(connection: sqlite3.Connection) -> None:
    """Give a fresh connection the settings of the library: checked references, and nothing acknowledged is lost."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{CACHE}")
    connection.execute("PRAGMA trusted_schema = OFF")  # a file from elsewhere runs no functions through its schema


def write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to a write-ahead log. SQLite does not wait for its lock here as it does elsewhere.

    Where the file system cannot share one, as some of a network, the library keeps the journal that it has.
    """
    until = time.monotonic() + PATIENCE
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def identity(path: Path) -> tuple[int, int] | None:
    """Which file `path` names now, ``None`` where there is none: another one is not the library that was opened."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def asked(connection: sqlite3.Connection, query: str, values: Sequence[int | str]) -> Iterator[Any]:
    """Yield the rows of `query`, in whose ``IN ({})`` stand some of `values` after the other."""
    for start in range(0, len(values), _TOGETHER):
        part = tuple(values[start : start + _TOGETHER])
        yield from connection.execute(query.format(", ".join("?" * len(part))), part)


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """The number that the pragma `name` gives."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def is_damage(error: sqlite3.Error) -> bool:
    """Whether `error` says that the file is not what SQLite once wrote."""
    return _code(error) in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def is_want_of_room(error: sqlite3.Error) -> bool:
    """Whether `error` says that there was no place to write to."""
    return _code(error) in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR}


def refusal(path: Path | str, error: sqlite3.Error) -> LibraryError:
    """`error` as a sentence about the library at `path`, with its remedy."""
    return LibraryError(_REASONS.get(_code(error), _OTHER).format(path=path, error=error))


def _code(error: sqlite3.Error) -> int:
    # Errors of the driver itself (a closed connection) carry no code of SQLite's.
    code: int = getattr(error, "sqlite_errorcode", 0)
    # On a full disk the file beside the log, which even reading needs, is the first that finds no room.
    return sqlite3.SQLITE_FULL if code == sqlite3.SQLITE_IOERR_SHMSIZE else code & 0xFF


_OTHER = "the library {path} could not be used ({error}): `briefing library check` may say more"
_DAMAGED = "the library {path} is damaged: `briefing library check` says more, and `dump` saves what can be read"
_REASONS = {
    sqlite3.SQLITE_BUSY: "the library {path} is busy: another program has been writing to it for long; try again",
    sqlite3.SQLITE_CANTOPEN: "the library {path} could not be opened; choose another with --library",
    sqlite3.SQLITE_READONLY: "the library {path} cannot be written to; choose another with --library",
    sqlite3.SQLITE_FULL: "the disk is full: nothing was changed in the library {path}; make room and try again",
    sqlite3.SQLITE_IOERR: "the disk failed under the library {path} ({error}): nothing was changed; try again",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_TOOBIG: "that is too large for the library {path}: nothing was changed; put in less at a time",
}
