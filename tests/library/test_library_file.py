"""The file itself: made for its owner alone, brought up to date, refused in a sentence, never lost (R13)."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from madebriefs import TRAINS, brief

from briefing.errors import LibraryError
from briefing.library import Library, opening
from briefing.library.connection import Store, writing
from briefing.library.opening import open_store
from briefing.library.schema import APPLICATION_ID, MIGRATIONS, Migration

NEXT = Migration("a table more", ("CREATE TABLE more (what TEXT) STRICT", "INSERT INTO more VALUES ('kept')"))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "library.db"


@pytest.fixture
def filled(path):
    with Library(path) as library:
        library.put([brief(), brief(TRAINS, title="Trains")])
    return path


def raw(path):
    return contextlib.closing(sqlite3.connect(path, isolation_level=None))


def beside(path):
    return sorted(part.name for part in path.parent.iterdir())


def test_it_is_for_its_owners_eyes_alone(path):
    with Library(path) as library:
        library.put([brief()])
        modes = {part.name: stat.S_IMODE(part.stat().st_mode) for part in path.parent.iterdir()}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert set(modes) == {"library.db", "library.db-wal", "library.db-shm"}
    assert set(modes.values()) == {0o600}


def test_it_writes_ahead_and_waits_and_syncs(path):
    with Library(path) as library, library._store.reading() as connection:
        settings = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "application_id")
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 15000,
        "application_id": APPLICATION_ID,
    }


def test_a_file_from_before_is_backed_up_and_brought_up_to_date(filled):
    store = open_store(filled, (*MIGRATIONS, NEXT))
    with store.reading() as connection:
        assert connection.execute("SELECT what FROM more").fetchall() == [("kept",)]
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (2,)
    store.close()
    (backup,) = filled.parent.glob(f"library.db.before-{len(MIGRATIONS)}-*")
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with Library(backup) as library:
        assert library.count() == 2
    assert open_store(filled, (*MIGRATIONS, NEXT)).close() is None
    assert len(list(filled.parent.glob("*.before-*"))) == 1


def test_a_migration_that_fails_leaves_the_file_as_it_was(filled):
    broken = Migration("half of it", ("CREATE TABLE half (what TEXT)", "CREATE TABLE half (what TEXT)"))
    with pytest.raises(LibraryError, match="already exists"):
        open_store(filled, (*MIGRATIONS, NEXT, broken))
    with Library(filled) as library:
        assert library.count() == 2
    with raw(filled) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema WHERE name IN ('more', 'half')").fetchall() == []


def test_a_newer_file_is_refused_untouched(filled):
    with raw(filled) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    content = filled.read_bytes()
    with pytest.raises(LibraryError, match="newer briefing; update it") as refused:
        Library(filled)
    assert "\n" not in str(refused.value)
    assert filled.read_bytes() == content
    assert beside(filled) == ["library.db"]


@pytest.mark.parametrize("statement", ["CREATE TABLE theirs (x)", "PRAGMA application_id = 99"])
def test_a_file_of_another_program_is_refused_untouched(path, statement):
    path.parent.mkdir()
    with raw(path) as connection:
        connection.execute(statement)
    content = path.read_bytes()
    with pytest.raises(LibraryError, match="not a library of briefing"):
        Library(path)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_library(path):
    path.parent.mkdir()
    path.touch()
    with Library(path) as library:
        assert library.notice is None


def overwrite(at, content):
    def damage(path):
        with path.open("r+b") as file:
            file.seek(at)
            file.write(content)

    return damage


DAMAGE = {
    "not a database": lambda path: path.write_bytes(b"what is this? " * 99),
    "cut off": lambda path: os.truncate(path, 4096 * 3 + 17),
    "its head": overwrite(0, b"\xff" * 64),
    "the tables": overwrite(100, b"\xff" * 900),
    "all but the head": lambda path: overwrite(4096, b"\xa5" * (path.stat().st_size - 4096))(path),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_is_moved_aside_and_a_new_one_begun(filled, kind, monkeypatch):
    monkeypatch.setenv("BRIEFING_LIBRARY", str(filled))
    DAMAGE[kind](filled)
    content = filled.read_bytes()
    filled.with_name("library.db-wal").write_bytes(b"log")
    with Library(filled) as library:
        assert "damaged" in library.notice
        assert library.count() == 0
        library.put([brief()])
        (aside,) = (part for part in filled.parent.glob("*.damaged-*") if not part.name.endswith(("-wal", "-shm")))
        assert str(aside) in library.notice
    assert len(aside.read_bytes()) == len(content)
    with Library(filled) as library:
        assert (library.notice, library.count()) == (None, 1)


@pytest.mark.parametrize("kind", DAMAGE)
def test_only_a_database_is_moved_aside_where_it_is_named_for_once(filled, kind):
    DAMAGE[kind](filled)
    content = filled.read_bytes()
    if content.startswith(b"SQLite format 3"):
        with Library(filled) as library:
            assert "damaged" in library.notice
    else:
        with pytest.raises(LibraryError, match="not a library of briefing"):
            Library(filled)
        assert filled.read_bytes() == content


@pytest.mark.parametrize("kept", [0, 7, 32 + 24 + 100, 0.3, 0.6, 0.99])
def test_a_log_that_was_cut_off_gives_back_the_last_whole_write(path, tmp_path, kept):
    """What a machine leaves that lost its power in the middle of the log, before that was acknowledged."""
    there = tmp_path / "after" / "library.db"
    there.parent.mkdir()
    with Library(path) as library:
        library.put([brief()])
        with library._store.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        library.put([brief(TRAINS)])
        log = path.with_name("library.db-wal").read_bytes()
        there.write_bytes(path.read_bytes())
    size = kept if isinstance(kept, int) else int(kept * len(log))
    there.with_name("library.db-wal").write_bytes(log[:size])
    with Library(there) as library:
        assert (library.notice, library.count(), library.check()) == (None, 1, ())


def test_two_that_find_the_same_damage_move_it_once(filled, monkeypatch):
    monkeypatch.setenv("BRIEFING_LIBRARY", str(filled))
    filled.write_bytes(b"damage" * 999)
    first = opening._set_aside

    def raced(path, seen):
        monkeypatch.setattr(opening, "_set_aside", first)
        with Library(path) as other:
            other.put([brief()])
        return first(path, seen)

    monkeypatch.setattr(opening, "_set_aside", raced)
    with Library(filled) as library:
        assert library.count() == 1
    assert len([name for name in beside(filled) if "damaged" in name and name[-1].isdigit()]) == 1


def test_damage_found_later_is_a_sentence(filled):
    with Library(filled) as library:
        library.put(brief(f"Text {n} " * 500) for n in range(300))
    with Library(filled) as library:
        rows = [row.rowid for row in library.newest(400)]
        overwrite(4096 * 40, b"\xa5" * 4096 * 80)(filled)
        with pytest.raises(LibraryError, match=r"damaged: `briefing library check`"):
            [library.get(row) for row in rows]
        assert any("damaged" in problem for problem in library.check())


@pytest.mark.parametrize("make", ["folder", "pipe", "loop"])
def test_what_is_no_file_is_refused(path, make):
    path.parent.mkdir()
    {"folder": path.mkdir, "pipe": lambda: os.mkfifo(path), "loop": lambda: path.symlink_to(path)}[make]()
    with pytest.raises(LibraryError, match="choose another"):
        Library(path)


def test_a_place_that_cannot_be_made_is_a_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="choose another with --library"):
        Library(tmp_path / "file" / "library.db")


def test_a_link_is_followed_and_the_log_lies_beside_the_file(filled, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(filled)
    with Library(link) as library:
        library.put([brief("More.")])
        assert library.count() == 3
        assert sorted(part.name for part in tmp_path.iterdir()) == ["data", "link.db"]


# Run by somebody who is not root, whom no permission stops: imported first, because the packages may be root's alone.
READ_ONLY = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from madebriefs import brief
from briefing.errors import LibraryError
from briefing.library import Library, checking, putting
import rapidfuzz, urllib.parse
path = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setuid(65534)
with Library(path) as library:
    print(library.writable, library.count(), library.newest(1)[0].title, library.check())
    print(library.notice)
    try:
        library.put([brief("More.")])
    except LibraryError as error:
        print(error)
"""


@pytest.mark.parametrize("in_use", [False, True])
def test_in_a_folder_that_cannot_be_written_it_is_open_for_reading(filled, tmp_path, in_use):
    for folder in (*tmp_path.parents, tmp_path, filled.parent):
        if "pytest-" in str(folder):
            folder.chmod(0o755)
    with contextlib.ExitStack() as stack:
        if in_use:
            library = stack.enter_context(Library(filled))
            library.mark("read", [library.newest(1)[0].rowid])
        for part in filled.parent.iterdir():
            part.chmod(0o444)
        filled.parent.chmod(0o555)
        stack.callback(filled.parent.chmod, 0o755)
        arguments = [sys.executable, "-c", textwrap.dedent(READ_ONLY), str(filled), str(Path(__file__).parent)]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    first, notice, refused = done.stdout.splitlines()
    assert first == "False 2 Trains ()"
    assert "open for reading only" in notice
    assert "cannot be written to" in refused


def test_on_a_full_disk_nothing_is_half_written(filled):
    with Library(filled) as library:
        with library._store.reading() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        before = library.count()
        with pytest.raises(LibraryError, match="disk is full: nothing was changed"):
            library.put(brief(f"{n} " * 5000) for n in range(200))
        assert library.count() == before
        assert library.check() == ()
        with library._store.reading() as connection:
            connection.execute("PRAGMA max_page_count = 1000000")
        library.put([brief("There is room again.")])
        assert library.count() == before + 1


class Failing:
    """A connection whose COMMIT fails, as on a disk that fills up at that moment."""

    def __init__(self, connection):
        self._connection = connection

    @property
    def in_transaction(self):
        return self._connection.in_transaction

    def execute(self, statement, *values):
        if statement == "COMMIT":
            raise sqlite3.OperationalError("database or disk is full")
        return self._connection.execute(statement, *values)


def test_a_commit_that_fails_is_taken_back(filled):
    with raw(filled) as connection:
        with pytest.raises(sqlite3.OperationalError), writing(Failing(connection)) as _:
            connection.execute("UPDATE article SET read = 1")
        assert not connection.in_transaction
        assert connection.execute("SELECT sum(read) FROM article").fetchone() == (0,)


def test_an_error_inside_takes_everything_back(filled):
    def interrupted(library):
        with library._store.writing() as connection:
            connection.execute("DELETE FROM article")
            raise KeyboardInterrupt

    with Library(filled) as library:
        with pytest.raises(KeyboardInterrupt):
            interrupted(library)
        assert library.count() == 2


def test_a_closed_library_is_a_sentence(filled):
    library = Library(filled)
    library.close()
    with pytest.raises(LibraryError, match="could not be used"):
        library.count()


def test_check_says_what_is_wrong(filled):
    def problems():
        with Library(filled) as library:
            return library.check()

    assert problems() == ()
    with raw(filled) as connection:
        connection.execute("UPDATE article SET sha256 = 'other' WHERE title = 'Trains'")
    assert any("Trains" in line and "not the one that was kept" in line for line in problems())
    with raw(filled) as connection:
        connection.execute("DELETE FROM found WHERE rowid = (SELECT max(rowid) FROM article)")
    assert any("the index has not its words" in line for line in problems())
    with raw(filled) as connection:
        connection.execute("UPDATE brief SET body = x'00'")
    assert sum("cannot be read" in line for line in problems()) == 2
    with raw(filled) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM article")
    lines = problems()
    assert any("belongs to no article" in line for line in lines)
    assert any("not there" in line for line in lines)


def test_check_looks_while_another_writes(filled, monkeypatch):
    monkeypatch.setattr("briefing.library.opening.PATIENCE", 0.05)
    with Library(filled) as library, Library(filled) as other, other._store.writing():
        assert library.check() == ()
    assert beside(filled) == ["library.db"]


def test_check_finds_an_index_whose_inside_is_not_what_it_was(filled):
    with raw(filled) as connection:
        connection.execute("UPDATE found_content SET c1 = 'Other words.' WHERE c0 = 'Trains'")
    with Library(filled) as library:
        assert any("damaged" in line for line in library.check())


def test_check_says_that_it_could_not_look_into_the_index(filled, monkeypatch):
    monkeypatch.setattr("briefing.library.checking._COPY", str(filled.parent / "nowhere" / "copy.db"))
    with Library(filled) as library:
        assert ["no room for a copy" in line for line in library.check()] == [True]


def test_what_a_killed_check_once_left_is_taken_away_when_nobody_is_at_it(filled):
    for name in (".library.abcd1234.check", ".library.later123.check", ".library.mine.check"):
        (filled.parent / name).mkdir()
        (filled.parent / name / "copy.db").write_bytes(b"copy")
    for name in (".library.abcd1234.check", ".library.mine.check"):
        os.utime(filled.parent / name, (0, 0))
    with Library(filled) as library:
        assert library.check() == ()
    assert beside(filled) == [".library.later123.check", ".library.mine.check", "library.db"]


def test_what_would_be_written_to_a_file_that_is_not_the_library_any_more_is_refused(filled, tmp_path):
    with Library(filled) as library:
        filled.rename(tmp_path / "elsewhere.db")
        with pytest.raises(LibraryError, match=r"moved or replaced, nothing was changed: open it again"):
            library.put([brief("Some words.")])
        with Library(filled) as other:
            assert other.count() == 0
        with pytest.raises(LibraryError, match="moved or replaced"):
            library.undo()


def test_what_was_opened_before_a_newer_program_came_writes_no_more(filled):
    with Library(filled) as library:
        open_store(filled, (*MIGRATIONS, NEXT)).close()
        with pytest.raises(LibraryError, match=r"newer briefing .* start briefing again"):
            library.put([brief("Some words.")])
        assert (library.count(), library.check()) == (2, ())


def test_where_no_log_can_be_shared_the_library_does_without(path, monkeypatch):
    connect = sqlite3.connect

    def without(name, **settings):
        return connect(f"file:{name}?vfs=unix-dotfile" if name == path else name, uri=True, **settings)

    monkeypatch.setattr("briefing.library.opening.sqlite3.connect", without)
    with Library(path) as library:
        library.put([brief()])
        library.mark("read", [library.newest(1)[0].rowid])
        assert library.undo() == "marked 1 article as read"
        assert beside(path) == ["library.db"]
        assert library.check() == ()


def test_a_backup_that_was_broken_off_is_none(filled):
    migrations = (*MIGRATIONS, Migration("more", ("CREATE TABLE more (a)",)))
    filled.with_name("library.db.before.part").write_bytes(b"half")
    open_store(filled, migrations).close()
    (backup,) = filled.parent.glob("library.db.before*")
    assert backup.stat().st_mode & 0o777 == 0o600
    with contextlib.closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


def test_a_store_says_whether_it_can_be_written(filled):
    store = open_store(filled)
    assert isinstance(store, Store)
    assert store.writable
    store.close()
