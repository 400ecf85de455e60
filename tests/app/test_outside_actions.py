"""Handing words to other programs: a command, the editor. The programs here are small ones in Python."""

from __future__ import annotations

import shlex
import signal
import sys
import threading
from pathlib import Path

import pytest
from readers import desk, notes, press, reading, settled, shown

from briefing.app import outside
from briefing.app.outside import Command, Ended, arguments, editor, run_here
from briefing.errors import ProgramError


def python(code: str) -> str:
    """A command that runs `code`, as one types it."""
    return f"{shlex.quote(sys.executable)} -c {shlex.quote(code)}"


async def told(pilot, words: str) -> None:
    """Wait until `words` are on screen: the command is another process."""
    for _ in range(200):
        if words in shown(pilot):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"{words!r} not in\n{shown(pilot)}")


def draft(pilot) -> Path:
    """The file that the question for the editor names."""
    return Path(pilot.app.screen.query_one("#answer").value)


def read(path: Path) -> str:
    return path.read_text("utf-8")


async def pipe(pilot, command: str) -> None:
    await press(pilot, "|")
    pilot.app.screen.query_one("#answer").value = command
    await press(pilot, "enter")


async def test_action_pipe() -> None:
    async with reading() as pilot:
        await press(pilot, "g", "q")
        await pipe(pilot, python("import sys; print(sys.stdin.read().upper())"))
        await told(pilot, "is done.")
        assert "“WE WOULD RATHER CLOSE" in shown(pilot)
        assert "ANNA BERG" in shown(pilot)
        await press(pilot, "escape", "|")
        assert ".upper()" in pilot.app.screen.query_one("#answer").value


async def test_a_pipe_without_a_choice_gives_the_article() -> None:
    async with reading(size=(120, 24)) as pilot:
        await press(pilot, "g", "a")
        await pipe(pilot, python("import sys; print(len(sys.stdin.read()))"))
        await told(pilot, str(len(desk(pilot).brief.article.text) + 1))


async def test_a_command_that_is_not_there_is_said_where_it_was_typed() -> None:
    async with reading() as pilot:
        await pipe(pilot, "no-such-program -x")
        assert "There is no program “no-such-program” here" in shown(pilot)
        await pipe(pilot, "echo 'never closed")
        assert "quotation mark" in shown(pilot)


async def test_what_a_command_prints_cannot_act_on_the_terminal() -> None:
    async with reading() as pilot:
        await pipe(pilot, python(r"print('\x1b]0;owned\x07[red]plain[/x] \x1b[2Jwords \u202e')"))
        await told(pilot, "[red]plain[/x] words")


async def test_leaving_stops_a_command() -> None:
    async with reading() as pilot:
        await pipe(pilot, python("import time; time.sleep(60)"))
        await told(pilot, "Running …")
        process = pilot.app.screen._program._process
        await press(pilot, "escape")
        assert process.wait(5) in {-signal.SIGKILL, 1}


async def test_action_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "editor.py"
    script.write_text("import sys; open(sys.argv[-1], 'a').write('\\nMy own words.\\n')")
    monkeypatch.setenv("VISUAL", f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}")
    async with reading() as pilot:
        await press(pilot, "e")
        path = draft(pilot)
        await press(pilot, "enter")
        assert read(path).startswith("# Skarvik closes")
        assert read(path).endswith("My own words.\n")
        assert f"Saved: {path}" in notes(pilot)
        await press(pilot, "e", "enter")
        assert read(path).count("My own words.") == 2, "the draft is gone on with, not written over"


async def test_the_brief_is_edited_where_one_likes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", python("pass"))
    path = tmp_path / "new folder" / "brief.md"
    async with reading() as pilot:
        await press(pilot, "e")
        pilot.app.screen.query_one("#answer").value = str(tmp_path)
        await press(pilot, "enter")
        assert "That is a folder" in shown(pilot)
        pilot.app.screen.query_one("#answer").value = str(path)
        await press(pilot, "enter")
        assert read(path).startswith("# Skarvik closes")


async def test_without_an_editor_one_is_told_how_to_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    async with reading() as pilot:
        await press(pilot, "e")
        assert any("export EDITOR=nano" in note for note in notes(pilot))
        monkeypatch.setenv("EDITOR", "no-such-editor")
        await press(pilot, "e")
        assert any("no-such-editor" in note for note in notes(pilot))


async def test_a_failing_editor_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", python("import sys; sys.exit(3)"))
    async with reading() as pilot:
        await press(pilot, "e")
        path = draft(pilot)
        await press(pilot, "enter")
        await settled(pilot)
        assert any("status 3" in note and str(path) in note for note in notes(pilot))
        assert read(path)


def test_a_line_is_split_without_a_shell() -> None:
    assert arguments(f"{sys.executable} 'two words' $HOME ; rm")[1:] == ("two words", "$HOME", ";", "rm")
    assert arguments(rf'{sys.executable} "C:\My Papers\a.txt" b', windows=True)[1:] == (r"C:\My Papers\a.txt", "b")
    with pytest.raises(ProgramError, match="no command is named"):
        arguments("  ")
    with pytest.raises(ProgramError, match="no program"):
        arguments("\x1b[2J")


def test_an_endless_command_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "MOST", 1_000)
    ended: list[Ended] = []
    done = threading.Event()
    Command([sys.executable, "-c", "while True: print('y')"], "", lambda how: (ended.append(how), done.set()))
    assert done.wait(10)
    assert len(ended[0].output) == 1_000
    assert "was ended" in ended[0].sentence


def test_an_editor_with_spaces_in_its_path_is_found(tmp_path: Path) -> None:
    program = tmp_path / "my editor"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    assert editor({"EDITOR": str(program)}) == (str(program),)
    assert editor({"EDITOR": sys.executable, "VISUAL": f"{sys.executable} -w"})[1:] == ("-w",)


def test_an_interrupt_while_editing_is_the_editors() -> None:
    code = "import os, signal; os.kill(os.getppid(), signal.SIGINT)"
    assert run_here([sys.executable, "-c", code]) == 0


def test_the_last_command_is_remembered(tmp_path: Path) -> None:
    from briefing.app.memory import Memory, recall, store

    store(tmp_path / "reader.json", Memory(command="wc -w"))
    assert recall(tmp_path / "reader.json").command == "wc -w"
