"""What could not be read: in one place, with reasons, and read again. Opening addresses and lists of them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from readers import DAY, FAILURE, add, desk, lines, notes, press, reader, reading, settled, shown, three
from specimen import TEXT, specimen
from textual import events

from briefing.app.jobs import Jobs
from briefing.app.reader import Reader
from briefing.app.screens.opening import locations
from briefing.model import Brief, Failure
from briefing.settings import Settings

GONE = Failure(location="gone.txt", reason="gone.txt does not exist: look at its spelling.")


async def test_action_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(*three(), FAILURE, GONE) as pilot:
        assert "F not read" in lines(pilot)[-1]
        await press(pilot, "F")
        assert "Not read: 2" in shown(pilot)
        assert "gone.txt does not exist" in shown(pilot)
        asked: list[str] = []
        monkeypatch.setattr(desk(pilot).session.jobs, "start", asked.extend)
        await press(pilot, "j", "enter")
        assert asked == ["gone.txt"]
        await press(pilot, "F", "R")
        assert asked == ["gone.txt", "away.txt", "gone.txt"]


async def test_what_is_read_at_the_second_try_leaves_the_list(tmp_path: Path) -> None:
    path = tmp_path / "late.txt"
    app = Reader(Jobs(as_of=DAY), Settings())
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        app.session.jobs.start([str(path)])
        await over(pilot)
        assert app.session.opened.failed == 1
        path.write_text("A bridge is opened\n\n" + TEXT, "utf-8")
        await press(pilot, "F", "enter")
        await over(pilot)
        assert app.session.opened.failed == 0
        assert desk(pilot).brief.article.title == "A bridge is opened"
        await press(pilot, "F")
        assert "Nothing failed: all that was asked for is there." in notes(pilot)


async def test_many_failures_are_one_note() -> None:
    async with reading(*three()) as pilot:
        add(desk(pilot).session.jobs, FAILURE, GONE)
        await settled(pilot)
        assert notes(pilot) == ["2 could not be read: F lists them with their reasons."]


async def over(pilot) -> None:
    """The work in the background is over and shown."""
    jobs = reader(pilot).session.jobs
    for _ in range(400):
        if not jobs.progress.running and not jobs._results:
            break
        await pilot.pause(0.02)
    await settled(pilot)


async def test_a_folder_of_pages_opens_at_once_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.html").write_text("<p>A page.")
    gate = threading.Semaphore(3)

    def outcome(_jobs: Jobs, place: str) -> Brief | Failure:
        gate.acquire(timeout=20)
        number = int(Path(place).stem)
        bad = Failure(location=place, reason="that page is empty")
        return bad if number == 1 else specimen(id=place, path=place, title=f"Page {number}")

    monkeypatch.setattr(Jobs, "_outcomes", lambda jobs, place: [(place, outcome(jobs, place), 0)])
    async with reading(FAILURE, size=(120, 36)) as pilot:
        jobs = desk(pilot).session.jobs
        jobs.start([str(tmp_path)])
        for _ in range(200):
            if "reading 3 of 60" in lines(pilot)[0] and len(desk(pilot).session.opened) == 4:
                break
            await pilot.pause(0.02)
        await settled(pilot)
        assert desk(pilot).brief.article.title == "Page 0"
        assert "reading 3 of 60" in lines(pilot)[0]
        assert "Ctrl+X stop" in lines(pilot)[-1]
        await press(pilot, "J")
        assert desk(pilot).brief.article.title == "Page 2", (
            "keys work while the rest arrives; failures are stepped over"
        )
        await press(pilot, "ctrl+x")
        for _ in range(60):
            gate.release()
        await over(pilot)
        assert jobs.progress.done < 10
        assert desk(pilot).session.opened.total == jobs.progress.done + 1, "what came stays"
        await press(pilot, "F")
        assert "That page is empty." in shown(pilot)


def test_locations_are_told_from_texts(tmp_path: Path) -> None:
    there = tmp_path / "a.txt"
    there.write_text(TEXT, "utf-8")
    assert locations("https://example.org/a\n\n https://example.org/b \nhttps://example.org/a\n") == (
        "https://example.org/a",
        "https://example.org/b",
    )
    assert locations(f"{there}\nHTTPS://example.org") == (str(there), "HTTPS://example.org")
    assert locations("https://example.org/a\nThe council met.") == ()
    assert locations("ftp://example.org/a") == ()
    assert locations("") == ()
    assert locations("https://example.org/\n" * 100_000) == ()
    assert locations("a\x00b") == ()


async def test_addresses_are_opened_and_pasted_lists_too(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    async with reading() as pilot:
        monkeypatch.setattr(desk(pilot).session.jobs, "start", lambda found: asked.append(list(found)))
        await press(pilot, "O")
        pilot.app.screen.query_one("#path").value = "https://example.org/a"
        await press(pilot, "enter", "O")
        pilot.app.screen.query_one("#path").post_message(events.Paste("https://example.org/a\nhttps://example.org/b\n"))
        await settled(pilot)
        await press(pilot, "ctrl+s")
        assert asked == [["https://example.org/a"], ["https://example.org/a", "https://example.org/b"]]
