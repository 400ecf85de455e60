"""Briefs of an earlier analysis are made anew while there is time, and only then."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import msgspec
import pytest
from libraries import article, listing, until
from readers import desk, lines, notes, press, shown

from briefing.app import keeping as keeping_module
from briefing.errors import BriefingError
from briefing.library import Library
from briefing.model import Brief
from briefing.pipeline import analysis_now


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of four articles whose briefs an earlier analysis made."""
    monkeypatch.setattr(keeping_module, "QUIET", 0.1)
    monkeypatch.setattr(keeping_module, "STILL", 0.0)
    file = tmp_path / "library.db"
    with Library(file) as library:
        library.put(earlier(article(f"a{number}", f"Article {number}")) for number in range(4))
    return file


def earlier(brief: Brief) -> Brief:
    return msgspec.structs.replace(brief, made=msgspec.structs.replace(brief.made, analysis="0"))


def due(path: Path) -> int:
    with Library(path) as library:
        return library.stale_count(analysis_now())


async def test_briefs_are_made_anew_and_marks_go_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping_module, "_BREATH", 0.2)
    seen: list[str] = []
    monkeypatch.setattr(
        "briefing.pipeline.made_anew", lambda brief, _choices: seen.append(brief.article.id) or new(brief)
    )
    async with listing(path) as pilot:
        await until(pilot, lambda: "renewing" in shown(pilot))
        assert "Ctrl+X stop" in lines(pilot)[-1]
        await press(pilot, "f")
        await until(pilot, lambda: not due(path))
        await until(pilot, lambda: "renewing" not in shown(pilot))
        assert "★" in shown(pilot)
    assert sorted(seen) == ["a0", "a1", "a2", "a3"]


def new(brief: Brief) -> Brief:
    return msgspec.structs.replace(brief, made=msgspec.structs.replace(brief.made, analysis=analysis_now()))


async def test_what_is_stopped_is_left(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping_module, "_BREATH", 0.2)
    monkeypatch.setattr("briefing.pipeline.made_anew", lambda brief, _choices: new(brief))
    async with listing(path) as pilot:
        await until(pilot, lambda: "renewing" in shown(pilot))
        await press(pilot, "ctrl+x")
        assert "another time" in notes(pilot)[-1]
        left = due(path)
        await press(pilot, "j", "f")
        await until(pilot, lambda: "★" in shown(pilot))
    assert due(path) in {left, left - 1}
    assert left


async def test_a_brief_that_cannot_be_made_is_left_and_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(brief: Brief, _choices: object) -> Brief:
        if brief.article.id == "a1":
            raise BriefingError("no")
        if brief.article.id == "a2":
            raise ZeroDivisionError
        return new(brief)

    monkeypatch.setattr("briefing.pipeline.made_anew", made)
    async with listing(path) as pilot:
        await until(pilot, lambda: any("2 briefs could not be made anew" in note for note in notes(pilot)))
        await press(pilot, "f")
        await until(pilot, lambda: "★" in shown(pilot))
    assert due(path) == 2


async def test_where_all_are_new_nothing_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.pipeline.made_anew", lambda brief, _choices: new(brief))
    monkeypatch.setattr("briefing.pipeline.analysis_now", lambda: "0")
    async with listing(path) as pilot:
        keeper = desk(pilot).session.keeper
        assert keeper is not None
        await until(pilot, lambda: keeper._spare is None)
        assert "renewing" not in shown(pilot)
        assert "Ctrl+X" not in lines(pilot)[-1]


async def test_the_way_out_does_not_wait_for_a_brief(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, left = threading.Event(), threading.Event()

    def made(brief: Brief, _choices: object) -> Brief:
        begun.set()
        left.wait(8)
        return new(brief)

    monkeypatch.setattr("briefing.pipeline.made_anew", made)
    async with listing(path) as pilot:
        await until(pilot, begun.is_set)
        keeper = desk(pilot).session.keeper
        assert keeper is not None
        assert keeper.close()
        assert keeper._thread is not None
        assert keeper._thread.is_alive()
        left.set()


def test_r4_the_way_out_takes_less_than_two_seconds_whatever_is_being_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keeping_module.LAST < 2
    monkeypatch.setattr(keeping_module, "LAST", 0.1)
    begun, left = threading.Event(), threading.Event()
    keeper = keeping_module.Keeper(path)
    keeper.do(lambda _: begun.set() or left.wait(8))
    keeper.begin()
    assert begun.wait(8)
    before = time.monotonic()
    assert not keeper.close()
    assert time.monotonic() - before < 2
    left.set()


async def test_keys_come_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.pipeline.made_anew", lambda brief, _choices: new(brief))
    monkeypatch.setattr(keeping_module, "STILL", 60.0)
    async with listing(path) as pilot:
        await press(pilot, *["j", "k"] * 5)
        assert due(path) == 4
        monkeypatch.setattr(keeping_module, "STILL", 0.0)
        await until(pilot, lambda: not due(path))
