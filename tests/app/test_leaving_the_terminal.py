"""The terminal is lent to the shell, or goes for good: what was on it comes back, and what was being written is kept."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from libraries import listing, three
from readers import press, settled
from terminal import Terminal
from textual.widgets import TextArea

from briefing.library import Library

ARTICLE = (
    "The quay is closed\n\nLISBON, March 31 - The old quay of Almada is closed, Mayor Ana Prates said on Monday.\n\n"
    "“We agreed on all of it,” Prates told reporters. It will be open again in July, and cost 3 million euros.\n"
)


def notes_in(path: Path) -> list[str]:
    with Library(path) as library:
        return [note.words for row in library.newest(9) for note in library.notes.of(row.rowid)]


@pytest.fixture
def terminal(own_home: Path, tmp_path: Path):
    path = tmp_path / "quay.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    env = dict(os.environ, TERM="xterm-256color", BRIEFING_HOME=str(own_home))
    opened = Terminal([sys.executable, "-m", "briefing", str(path)], env)
    opened.see("IN BRIEF")
    yield opened
    if opened.status is None:
        opened.close()


def test_back_from_the_shell_all_is_drawn(terminal: Terminal) -> None:
    terminal.see("QUOTES  1")
    terminal.type("\x1a")
    while b"\x1b[?1049l" not in terminal.written:
        terminal._read(0.1)
    end = time.monotonic() + 20
    while Path(f"/proc/{terminal.pid}/stat").exists() and time.monotonic() < end:
        if Path(f"/proc/{terminal.pid}/stat").read_text().rpartition(")")[2].split()[0] == "T":
            break
        time.sleep(0.05)
    terminal.screen.reset()
    os.kill(terminal.pid, signal.SIGCONT)
    for words in ("The quay is closed", "IN BRIEF", "SECTIONS", "QUOTES  1", "? help"):
        terminal.see(words)


def test_a_note_is_kept_when_the_window_is_closed(terminal: Terminal, own_home: Path) -> None:
    terminal.type("w")
    terminal.see("A note on")
    terminal.type("Ask the mayor")
    terminal.see("Ask the mayor")
    os.close(terminal._fd)
    terminal.status = -signal.SIGHUP  # closed already
    end = time.monotonic() + 20
    while not (ended := os.waitpid(terminal.pid, os.WNOHANG))[0]:
        assert time.monotonic() < end, "still running, without a terminal"
        time.sleep(0.05)
    assert os.waitstatus_to_exitcode(ended[1]) == -signal.SIGHUP
    assert notes_in(own_home / "data" / "library.db") == ["Ask the mayor"]


async def test_a_note_is_kept_when_the_process_is_asked_to_end(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library(path) as library:
        library.put(three())
    async with listing(path) as pilot:
        await press(pilot, "g", "r", "w")
        pilot.app.screen.query_one(TextArea).text = "Half a thought"
        pilot.app._sent_away(signal.SIGTERM)
        while pilot.app.return_code is None:
            await settled(pilot)
        assert pilot.app.return_code == 128 + signal.SIGTERM
    assert notes_in(path) == ["Half a thought"]
