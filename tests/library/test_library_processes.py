"""R13: several processes at one library, and some that are killed: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from madebriefs import TRAINS, brief

from briefing.library import Library

HERE = Path(__file__).parent
SOAK = bool(os.environ.get("BRIEFING_SOAK"))
ROUNDS = 500 if SOAK else 20
WRITES = 500 if SOAK else 125

# Each line is written, in one call, after the library has acknowledged what it names.
WRITER = f"""
import os, random, signal, sys, time
from pathlib import Path
sys.path.insert(0, {str(HERE)!r})
from madebriefs import brief
from briefing.library import Library

def write(path, name, count, out):
    with Library(path) as library:
        assert library.notice is None, library.notice
        os.write(out, b"open\\n")
        for turn in range(count):
            text = f"Writer {{name}}, article {{turn}}, in its own words: " + f"{{name}}{{turn}} " * 40
            stored, = library.put([brief(text, title=f"{{name}}-{{turn}}")])
            os.write(out, f"put {{stored.id}} {{stored.rowid}}\\n".encode())
            if turn % 3 == 0:
                library.mark("read", [stored.rowid])
                os.write(out, f"read {{stored.id}}\\n".encode())
            if turn % 5 == 0:
                library.tag(name, [stored.rowid])
                os.write(out, f"tag {{stored.id}}\\n".encode())
path = Path(sys.argv[1])
"""

# A process that has all modules in memory starts two writers for each line it reads, and kills them a moment after they
# have said so many bytes: how far they have come is told by what they wrote, not by the clock of a busy machine.
KILLER = """
for line in sys.stdin:
    turn, said, delay = line.split()
    out = os.open(sys.argv[2], os.O_CREAT | os.O_TRUNC | os.O_APPEND | os.O_WRONLY)
    children = []
    for name in "ab":
        child = os.fork()
        if not child:
            os.dup2(out, 2)
            try:
                write(path, name + turn, 100_000, out)
            finally:
                os.write(out, b"ended\\n")
                os._exit(1)
        children.append(child)
    late = time.monotonic() + 60
    while os.fstat(out).st_size < int(said) and time.monotonic() < late:
        time.sleep(0.001)
    time.sleep(float(delay))
    for child in children:
        os.kill(child, signal.SIGKILL)
    for child in children:
        os.waitpid(child, 0)
    os.close(out)
    print("killed", flush=True)
"""


def writer(path, name, count, out):
    script = f"{WRITER}\nwrite(path, sys.argv[2], int(sys.argv[3]), 1)"
    return subprocess.Popen([sys.executable, "-c", script, str(path), name, str(count)], stdout=out, stderr=out)


def acknowledged(text):
    """What the writers were told is kept; a line cut off by the kill was never written whole."""
    lines = [line.split() for line in text.splitlines(keepends=True) if line.endswith("\n")]
    assert not [line for line in lines if line[0] not in {"open", "put", "read", "tag"}], text
    return [line for line in lines if line[0] != "open"]


def assert_kept(library, lines):
    for kind, identifier, *_ in lines:
        row = library.row(identifier)
        assert row is not None, identifier
        assert kind != "read" or row.read
        assert kind != "tag" or library.tags_of(row.rowid)


def test_four_processes_write_at_once_and_none_is_turned_away(tmp_path):
    path, out = tmp_path / "library.db", tmp_path / "out"
    with out.open("wb", buffering=0) as file:
        running = [writer(path, name, WRITES, file) for name in "abcd"]
        assert [process.wait(timeout=300) for process in running] == [0, 0, 0, 0], out.read_text()
    lines = acknowledged(out.read_text())
    with Library(path) as library:
        assert library.count() == 4 * WRITES
        assert_kept(library, lines)
        assert library.check() == ()


def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path):
    path, out = tmp_path / "library.db", tmp_path / "out"
    command = [sys.executable, "-c", WRITER + KILLER, str(path), str(out)]
    chance, kept = random.Random(20), 0
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as killer:
        for turn in range(ROUNDS):
            said, delay = 1 + int(chance.random() ** 2 * 500), chance.random() ** 2 * 0.1
            killer.stdin.write(f"{turn} {said} {delay}\n")
            killer.stdin.flush()
            assert killer.stdout.readline() == "killed\n"
            lines = acknowledged(out.read_text())
            kept += len(lines)
            with Library(path) as library:
                assert library.notice is None
                assert_kept(library, lines)
                with library._store.reading() as connection:
                    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                if turn % 20 == 19:  # many rounds at one file, but not one that grows for ever
                    assert library.check() == ()
                    library.remove([row.rowid for row in library.newest(100_000)])
        killer.stdin.close()
    assert kept > ROUNDS


def test_what_others_changed_is_noticed(tmp_path):
    with Library(tmp_path / "library.db") as reader, Library(tmp_path / "library.db") as other:
        assert not reader.changed_since()
        reader.put([brief()])
        assert not reader.changed_since()  # its own changes it knows
        other.put([brief(TRAINS)])
        assert reader.changed_since()
        assert not reader.changed_since()
        assert reader.count() == 2


def test_a_writer_waits_for_another(tmp_path):
    import threading

    path = tmp_path / "library.db"
    with Library(path) as library:

        def later():
            with Library(path) as other:
                other.put([brief(TRAINS)])

        with library._store.writing() as connection:
            thread = threading.Thread(target=later)
            thread.start()
            time.sleep(0.2)
            connection.execute("INSERT INTO list VALUES ('a', 'b', 'c')")
        thread.join(timeout=20)
        assert library.count() == 1


def test_one_that_waits_too_long_is_told(tmp_path, monkeypatch):
    from briefing.errors import LibraryError

    monkeypatch.setattr("briefing.library.opening.PATIENCE", 0.05)
    with Library(tmp_path / "library.db") as library, Library(tmp_path / "library.db") as other:
        with library._store.writing(), pytest.raises(LibraryError, match="busy"):
            other.put([brief()])
        assert other.count() == 0


def test_many_open_a_library_that_is_not_there_yet(tmp_path):
    path = tmp_path / "new" / "library.db"
    with (tmp_path / "out").open("wb", buffering=0) as file:
        running = [writer(path, name, 1, file) for name in "abcd"]
        assert [process.wait(timeout=60) for process in running] == [0] * 4, (tmp_path / "out").read_text()
    with Library(path) as library:
        assert (library.count(), library.check()) == (4, ())
