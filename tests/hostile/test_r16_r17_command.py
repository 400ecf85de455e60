"""R16: the command ends with 0 or 1, one line for each failure, and no traceback. R1 there too.

R17: what lies on this machine is read without asking for a connection or a host, also in the process that reads.
"""

from __future__ import annotations

import json
import sys

import pytest
from commanded import Ran, of_format, of_source, run
from inputs import FORMATS
from outcomes import ACTS
from rules import SOURCES

from briefing import cli

MEMORY = 1_000_000_000
"""Bytes of one process."""


def assert_clean(ran: Ran) -> None:
    lines = ran.err.decode("utf-8").splitlines()
    briefs = [json.loads(line) for line in ran.out.decode("utf-8").splitlines()]
    assert ran.status == (1 if lines else 0), ran.err
    assert all(line.startswith("briefing: ") for line in lines), lines
    assert b"Traceback" not in ran.err
    assert b"unforeseen" not in ran.err
    assert len(briefs) + len(lines) == ran.given


def assert_quiet(ran: Ran) -> None:
    assert not ACTS.search(ran.err.decode("utf-8").replace("\n", ""))
    assert not ACTS.search(ran.out.decode("utf-8").replace("\n", ""))
    assert b"secret" not in ran.err


@pytest.mark.parametrize("form", FORMATS)
def test_r16_a_hostile_folder_ends_cleanly(form: str) -> None:
    assert_clean(of_format(form))


@pytest.mark.parametrize("source", SOURCES)
def test_r16_a_hostile_source_ends_cleanly(source: str) -> None:
    for ran in of_source(source):
        assert_clean(ran)


@pytest.mark.parametrize("source", SOURCES)
def test_r1_r16_nothing_that_acts_is_written(source: str) -> None:
    for ran in of_source(source):
        assert_quiet(ran)


@pytest.mark.parametrize("form", FORMATS)
def test_r1_r16_nothing_that_acts_is_written_of_a_folder(form: str) -> None:
    assert_quiet(of_format(form))


def test_r16_an_error_that_nobody_foresaw_is_one_washed_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> int:
        raise LookupError("in \x1b[31mred\nand on")

    monkeypatch.setattr(cli, "_run", fail)
    monkeypatch.setattr(cli.signal, "signal", lambda *_: None)
    assert cli.main(["export", "x"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert printed.err.startswith("briefing: something went wrong inside briefing (LookupError: in red")
    with pytest.raises(LookupError):
        cli.main(["export", "--debug", "x"])


@pytest.mark.parametrize("form", FORMATS)
def test_r17_a_folder_is_read_without_the_network(form: str) -> None:
    assert of_format(form).network == ""


@pytest.mark.parametrize("source", ["file names", "standard input"])
def test_r17_a_source_of_this_machine_is_read_without_the_network(source: str) -> None:
    assert [ran.network for ran in of_source(source)] == [""] * len(of_source(source))


def test_the_watch_sees_what_is_asked_for() -> None:
    assert "socket.getaddrinfo" in run(["export", "http://nowhere.invalid/"]).network


@pytest.mark.parametrize("form", FORMATS)
def test_r10_a_hostile_folder_is_read_in_bounded_memory(form: str) -> None:
    assert of_format(form).memory < MEMORY


@pytest.mark.parametrize("source", SOURCES)
def test_r10_a_hostile_source_is_read_in_bounded_memory(source: str) -> None:
    assert all(ran.memory < MEMORY for ran in of_source(source))


@pytest.mark.skipif(sys.platform == "win32", reason="this system does not tell how much memory a process has had")
def test_the_memory_is_that_of_the_command() -> None:
    held = bytearray(300_000_000)  # which a process started by this one would seem to have had
    held[::4096] = b"x" * len(held[::4096])
    assert 5_000_000 < run(["--version"]).memory < 100_000_000
