"""Opening the library's file: migrations, and what to do when it is newer, foreign, damaged or not ours to write."""

from __future__ import annotations

import datetime
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote

from briefing.errors import LibraryError
from briefing.library.connection import (
    PATIENCE,
    Store,
    identity,
    is_damage,
    pragma,
    refusal,
    settle,
    translated,
    write_ahead,
    writing,
)
from briefing.library.schema import APPLICATION_ID, MIGRATIONS, Migration
from briefing.places import library_file

_MAGIC = b"SQLite format 3\0"
"""How every database of SQLite begins (its documentation, "Database File Format", 1.3.1)."""


def open_store(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> Store:
    """Open the library at `path`, made and brought up to date where needed.

    A damaged file is moved aside, never deleted, and an empty library takes its place; not where it may be another file
    that was named by mistake. A library that may not be written to is opened for reading. Raises
    :class:`~briefing.errors.LibraryError` where the file is newer, another program's, or cannot be opened.
    """
    # The log lies beside the file itself, not beside a link to it. Unlike Path.resolve, this never raises.
    path = Path(os.path.realpath(path))
    before = identity(path)
    try:
        _make_place(path)
        if not os.access(path, os.W_OK):
            return _for_reading(path, migrations)
        return Store(path, _open(path, migrations), None, writable=True)
    except PermissionError:
        return _for_reading(path, migrations)
    except OSError as error:
        raise LibraryError(f"{path} could not be made: {error.strerror}; choose another with --library") from error
    except sqlite3.Error as error:
        if _is_forbidden(error):
            return _for_reading(path, migrations)
        if not is_damage(error):
            raise refusal(path, error) from error
        if not _may_be_ours(path):
            _refuse(f"{path} is not a library of briefing, or its beginning is damaged; choose another with --library")
    aside = _set_aside(path, before)
    with translated(path):
        connection = _open(path, migrations)
    notice = f"the library was damaged and has been moved to {aside}; a new one was begun" if aside else None
    return Store(path, connection, notice, writable=True)


def _make_place(path: Path) -> None:
    """Make the folder and the file where they are missing, for their owner's eyes alone."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        return
    if not stat.S_ISREG(mode):
        _refuse(f"{path} is not a file; choose another with --library")


def _open(path: Path, migrations: tuple[Migration, ...]) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        settle(connection)
        _check(connection, path, migrations)
        write_ahead(connection)
        _migrate(connection, path, migrations)
        _probe(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _for_reading(path: Path, migrations: tuple[Migration, ...]) -> Store:
    """Open a library that may not be written to, as it is."""
    # Where nobody has it open, nothing can change under us: then SQLite needs no files beside it, which it cannot make.
    alone = "" if identity(path.with_name(f"{path.name}-wal")) else "&immutable=1"
    with translated(path):
        address = f"file:{quote(str(path))}?mode=ro{alone}"
        connection = sqlite3.connect(address, timeout=PATIENCE, isolation_level=None, uri=True)
        try:
            _check(connection, path, migrations)
            if pragma(connection, "user_version") != len(migrations):
                _refuse(f"{path} is of an older briefing and cannot be written to: open a copy of it with --library")
        except BaseException:
            connection.close()
            raise
    return Store(path, connection, f"{path} cannot be written to: it is open for reading only", writable=False)


def _check(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Refuse what is not ours, and what is newer, before anything in it is touched."""
    owner = pragma(connection, "application_id")
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if owner != APPLICATION_ID and (owner or tables):
        _refuse(f"{path} is not a library of briefing; choose another with --library")
    _check_age(connection, path, migrations)


def _check_age(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> None:
    if pragma(connection, "user_version") > len(migrations):
        _refuse(f"{path} was written by a newer briefing; update it, or choose another library with --library")


def _migrate(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Take the steps that the file has not been through, all in one transaction, after a backup."""
    if pragma(connection, "user_version") == len(migrations):
        return
    with writing(connection):
        _check_age(connection, path, migrations)  # again, under the lock: another process may have been faster
        _back_up(path, pragma(connection, "user_version"), len(migrations))
        for migration in migrations[pragma(connection, "user_version") :]:
            for statement in migration.statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _back_up(path: Path, done: int, target: int) -> None:
    """Keep the file as it is before a migration touches it; a new one needs none. Runs under the migration's lock.

    Under its own name only when it is whole: what a process that was killed has left goes with the next try.
    """
    if not 0 < done < target:
        return
    part = path.with_name(f"{path.name}.before.part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    # A connection of its own: SQLite copies nothing through one that is about to write.
    with closing(sqlite3.connect(path, timeout=PATIENCE)) as source, closing(sqlite3.connect(part)) as copy:
        source.backup(copy)
    part.replace(path.with_name(f"{path.name}.before-{done}-{_moment()}"))


def _may_be_ours(path: Path) -> bool:
    """Whether a damaged file was a library once: it begins as a database does, or it is where the library always is."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC or os.path.realpath(library_file()) == str(path)


def _probe(connection: sqlite3.Connection) -> None:
    """Read what the first screen needs, so that damage there shows while it can be dealt with."""
    connection.execute("SELECT * FROM article ORDER BY rowid DESC LIMIT 1").fetchall()
    connection.execute("SELECT words FROM change ORDER BY id DESC LIMIT 1").fetchall()
    connection.execute("SELECT rowid FROM found LIMIT 1").fetchall()


def _set_aside(path: Path, seen: tuple[int, int] | None) -> Path | None:
    """Move a damaged file and its log away; ``None`` where another process has done so since it was `seen`."""
    if identity(path) != seen:
        return None
    aside = path.with_name(f"{path.name}.damaged-{_moment()}")
    try:
        for suffix in ("", "-wal", "-shm"):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.replace(aside.with_name(aside.name + suffix))
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise LibraryError(
            f"{path} is damaged and could not be moved aside: {error.strerror}; choose another with --library"
        ) from error
    return aside


def _refuse(sentence: str) -> NoReturn:
    raise LibraryError(sentence)


def _is_forbidden(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


def _moment() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%S%f")
