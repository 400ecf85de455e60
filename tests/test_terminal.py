"""The program in a real terminal, as a person starts it; R3: what it writes there."""

from __future__ import annotations

import os
import re
import sys

import pytest
from terminal import Terminal

ARTICLE = """The council met on Monday

LISBON, March 31 (Reuters) - The council of Almada met on Monday to agree on a port tax of 12%.

“We agreed on all of it,” Mayor Ana Prates told reporters. “Nobody is happy, and that is fair.”

Ships will pay from July. The harbour handles 900 ships a year, and the council expects to earn 3 million euros.
"""
HOSTILE = (
    "The [red]council[/x] met on Monday\n\nLISBON - “[bold]We agreed,[/]” Ana Prates said. \x1b]0;owned\x07\x1b[31mred\x1b[0m"
    " \x9b2J \x1bPq#0\x1b\\ \u202eevil\u202c \x1b]52;c;ZXZpbA==\x07 [@click=app.quit]quit[/]\n"
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "port.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def start(own_home):
    opened = []

    def begin(*arguments, columns=120, rows=36, shell=None, **variables):
        env = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", BRIEFING_HOME=str(own_home), **variables)
        command = [sys.executable, "-m", "briefing", *map(str, arguments)]
        terminal = Terminal(["/bin/sh", "-c", shell] if shell else command, env, columns, rows)
        opened.append(terminal)
        return terminal

    yield begin
    for terminal in opened:
        terminal.close()


def test_the_reader_opens_on_the_brief_and_quits(start, article):
    terminal = start(article)
    terminal.see("IN BRIEF")
    terminal.see("Ana Prates")
    terminal.type("q")
    assert terminal.ended() == 0


def test_with_no_location_the_samples_open(start):
    terminal = start()
    terminal.see("IN BRIEF")
    terminal.type("\x11")
    assert terminal.ended() == 0


def test_an_article_from_standard_input_leaves_the_keys_to_the_terminal(start, article):
    terminal = start(shell=f'cat "{article}" | "{sys.executable}" -m briefing -')
    terminal.see("IN BRIEF")
    terminal.type("?")
    terminal.see("Keys")
    terminal.type("\x11")
    assert terminal.ended() == 0


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (80, 24), (200, 50), (40, 12)])
def test_it_opens_at_any_size(start, article, columns, rows):
    terminal = start(article, columns=columns, rows=rows)
    terminal.see("council")
    terminal.type("\x11")
    assert terminal.ended() == 0


def test_a_tiny_window_says_so_and_still_quits(start, article):
    terminal = start(article, columns=20, rows=4)
    terminal.see("Too small")
    terminal.see("q quits.")
    terminal.type("\x11")
    assert terminal.ended() == 0


def test_it_follows_the_window(start, article):
    terminal = start(article)
    terminal.see("IN BRIEF")
    terminal.resize(60, 20)
    terminal.gone("QUOTES")
    terminal.type("?")
    terminal.see("Keys")
    terminal.type("\x11")
    assert terminal.ended() == 0


def test_hostile_text_reaches_the_terminal_as_text_only(start, tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    terminal = start(path)
    terminal.see("[red]council[/x]")
    terminal.type("g")
    terminal.type("q")
    terminal.type("\r")
    terminal.type("\x11")
    assert terminal.ended() == 0
    assert b"owned" not in terminal.written
    assert b"\x9b" not in re.sub(rb"[\xc2-\xf4][\x80-\xbf]+", b"", terminal.written)
    assert b"]52;" not in terminal.written
    assert "\u202e".encode() not in terminal.written


def test_an_article_that_cannot_be_read_is_said_on_the_screen(start, tmp_path):
    terminal = start(tmp_path / "missing.txt")
    terminal.see("missing.txt")
    terminal.type("\x11")
    assert terminal.ended() == 0


def test_without_colours_everything_is_still_said(start, article):
    terminal = start(article, NO_COLOR="1")
    terminal.see("IN BRIEF")
    for keys, words in (("gq\r", "▌"), ("?", "Keys in"), ("q", "copy"), ("/", "Find in")):
        terminal.type(keys)
        terminal.see(words)
    terminal.type("\x11")
    assert terminal.ended() == 0
    codes = {code for run in re.findall(rb"\x1b\[([0-9;]*)m", terminal.written) for code in run.split(b";")}
    assert codes <= {b"", *(b"%d" % code for code in (0, 1, 2, 3, 4, 7, 9, 22, 23, 24, 27, 29, 39, 49))}
    assert {b"1", b"4", b"7"} & codes


def test_a_terminal_in_ascii_gets_ascii_only(start, article):
    terminal = start(article, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", rows=14)
    terminal.see("IN BRIEF")
    terminal.type("?")
    terminal.see("Keys")
    terminal.type("\x11")
    assert terminal.ended() == 0
    assert terminal.written.isascii()


def test_the_terminal_is_left_as_it_was(start, article):
    terminal = start(article)
    terminal.see("IN BRIEF")
    terminal.type("\x11")
    assert terminal.ended() == 0
    assert terminal.written.rstrip().rfind(b"\x1b[?1049l") > terminal.written.rfind(b"\x1b[?1049h")


def test_sigterm_ends_it_and_the_terminal_is_left_as_it_was(start, article):
    terminal = start(article)
    terminal.see("IN BRIEF")
    os.kill(terminal.pid, 15)
    terminal.ended()
    assert b"Traceback" not in terminal.written
    assert b"\x1b[?1049l" in terminal.written


def test_the_editor_has_the_terminal_and_gives_it_back(start, article, tmp_path):
    editor = tmp_path / "editor.py"
    # Like any editor it begins on an empty screen: where the cursor stood is nobody's promise.
    editor.write_text("import sys; input('\\x1b[2J\\x1b[HEditing ' + sys.argv[1][-3:] + ', Enter saves:')")
    terminal = start(article, EDITOR=f"{sys.executable} {editor}", VISUAL="")
    terminal.see("IN BRIEF")
    terminal.type("e")
    terminal.see("Edit the brief in")
    terminal.type("\r")
    terminal.see("Editing .md, Enter saves:")
    terminal.type("\x03\r")  # Ctrl-C is the editor's
    terminal.see("IN BRIEF")
    terminal.see("The brief is in")
    terminal.type("\x11")
    assert terminal.ended() == 0
