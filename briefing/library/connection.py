"""Opening the library's file: settings, migrations, and what to do when it is newer, foreign or damaged."""

from __future__ import annotations

import datetime
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import LibraryError
from briefing.library.schema import APPLICATION_ID, MIGRATIONS, Migration

PATIENCE = 15.0
"""Seconds to wait for another process to finish its write."""


def connect(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> tuple[sqlite3.Connection, str | None]:
    """Open the library at `path`, made and brought up to date where needed.

    Returns the connection and, where something had to be done that a person should know, a sentence about it. A damaged
    file is moved aside, never deleted, and an empty library takes its place. Raises
    :class:`~briefing.errors.LibraryError` where the file is newer, another program's, or cannot be opened.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise LibraryError(
            f"{path.parent} could not be made: {error.strerror}; choose another with --library"
        ) from error
    try:
        return _open(path, migrations), None
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise _refusal(path, error) from error
    aside = _set_aside(path)
    with translated(path):
        connection = _open(path, migrations)
    return connection, f"the library was damaged and has been moved to {aside}; a new one was begun"


@contextmanager
def translated(path: Path | str) -> Iterator[None]:
    """Turn what SQLite raises into a sentence with its remedy."""
    try:
        yield
    except sqlite3.Error as error:
        raise _refusal(path, error) from error


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One write, whole or not at all. The lock is taken at once, so that nothing read inside can go stale."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _open(path: Path, migrations: tuple[Migration, ...]) -> sqlite3.Connection:
    fresh = not path.exists()
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        if fresh:
            os.chmod(path, 0o600)  # noqa: PTH101 (what people read is theirs alone; Path has no shorter way)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        _check_owner(connection, path)
        _write_ahead(connection)
        _migrate(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to a write-ahead log. SQLite does not wait for its lock here as it does elsewhere."""
    until = time.monotonic() + PATIENCE
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def _check_owner(connection: sqlite3.Connection, path: Path) -> None:
    owner = _number(connection, "application_id")
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if owner != APPLICATION_ID and (owner or tables):
        raise LibraryError(f"{path} is not a library of briefing; choose another with --library")


def _migrate(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> None:
    if _number(connection, "user_version") == len(migrations):
        return
    _back_up(connection, path, len(migrations))
    with writing(connection):
        done = _number(connection, "user_version")  # again, under the lock: another process may have been faster
        if done > len(migrations):
            raise LibraryError(
                f"{path} was written by a newer briefing; update it, or choose another library with --library"
            )
        for migration in migrations[done:]:
            for statement in migration.statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _back_up(connection: sqlite3.Connection, path: Path, target: int) -> None:
    """Keep the file as it is before a migration touches it; a new or a newer one needs none."""
    done = _number(connection, "user_version")
    if not 0 < done < target:
        return
    copy = sqlite3.connect(path.with_name(f"{path.name}.before-{done}-{_moment()}"))
    try:
        connection.backup(copy)
    finally:
        copy.close()


def _set_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{_moment()}")
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))
    return aside


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def _refusal(path: Path | str, error: sqlite3.Error) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return LibraryError(
        _REASONS.get(code, "the library {path} could not be used ({error})").format(path=path, error=error)
    )


_REASONS = {
    sqlite3.SQLITE_BUSY: "the library {path} is busy: another program has been writing to it for long; try again",
    sqlite3.SQLITE_CANTOPEN: "the library {path} could not be opened; choose another with --library",
    sqlite3.SQLITE_READONLY: "the library {path} cannot be written to; choose another with --library",
    sqlite3.SQLITE_FULL: "the disk is full: nothing was changed in the library {path}; make room and try again",
    sqlite3.SQLITE_IOERR: "the disk failed under the library {path} ({error}); nothing was half written",
    sqlite3.SQLITE_CORRUPT: "the library {path} is damaged; `briefing library check` says more",
    sqlite3.SQLITE_NOTADB: "the library {path} is damaged; `briefing library check` says more",
}


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _moment() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%S%f")
