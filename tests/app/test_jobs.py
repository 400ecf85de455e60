"""Work in the background: order, failures, progress, stopping, and a first result as early as possible."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from readers import desk, lines, notes, reading, settled, shown
from specimen import specimen

from briefing import reading_process
from briefing.app.jobs import BREATH, Jobs
from briefing.model import Brief, Failure

DAY = datetime.date(2025, 6, 1)


def finish(jobs: Jobs) -> list[Brief | Failure]:
    outcomes = []
    until = time.monotonic() + 20
    while time.monotonic() < until:
        outcomes += [result.outcome for result in jobs.collect()]
        if not jobs.progress.running and not jobs._results:
            return outcomes
        time.sleep(0.01)
    raise AssertionError("the work did not end")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading takes no time and always gives a brief."""
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, specimen(id=place, path=place), 0)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"Article {number}.\n")
    return tmp_path


@pytest.mark.usefixtures("quick")
def test_results_come_in_the_order_of_the_folder(folder: Path) -> None:
    jobs = Jobs(as_of=DAY)
    jobs.start([str(folder)])
    assert [Path(brief.article.path).name for brief in finish(jobs)] == [f"{n:02}.txt" for n in range(30)]
    assert (jobs.progress.done, jobs.progress.total) == (30, 30)


def test_what_cannot_be_read_is_a_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("The council met on Monday to agree on a port tax of twelve per cent for all ships.\n")
    jobs = Jobs(as_of=DAY)
    jobs.start([str(tmp_path / "missing.txt"), str(good)])
    first, second = finish(jobs)
    assert isinstance(first, Failure)
    assert first.reason
    assert isinstance(second, Brief)


def test_a_defect_in_one_article_does_not_end_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(place: str, **_: object) -> Iterator[tuple[str, Brief, int]]:
        if place.endswith("07.txt"):
            raise ZeroDivisionError("division by \x1b[31mzero")
        yield place, specimen(id=place), 0

    monkeypatch.setattr("briefing.app.jobs.outcomes", found)
    jobs = Jobs(as_of=DAY)
    jobs.start([str(folder)])
    outcomes = finish(jobs)
    assert len(outcomes) == 30
    (failure,) = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    assert failure.reason == "An unforeseen error (ZeroDivisionError): division by zero"


@pytest.mark.usefixtures("quick")
def test_the_reader_is_told_from_the_background(folder: Path) -> None:
    jobs, told = Jobs(as_of=DAY), []
    jobs.listen(lambda: told.append(threading.current_thread()))
    jobs.start([str(folder)])
    finish(jobs)
    assert told
    assert threading.current_thread() not in told


def test_the_reader_is_told_of_many_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, time.sleep(0.02) or specimen(id=place), 0)])
    jobs, told = Jobs(as_of=DAY), []
    jobs.listen(lambda: told.append((time.monotonic(), jobs.progress.running, len(jobs.collect()))))
    jobs.start([str(folder)])
    until = time.monotonic() + 20
    while (not told or told[-1][1]) and time.monotonic() < until:
        time.sleep(0.01)
    assert told[0][2] == 1  # the first at once
    assert sum(count for _, _, count in told) == 30
    assert len(told) <= 2 + (told[-1][0] - told[0][0]) / BREATH + 1


def test_the_first_result_can_be_waited_for_and_only_so_long(monkeypatch: pytest.MonkeyPatch) -> None:
    free = threading.Event()
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, free.wait(20) and specimen(id=place), 0)])
    jobs = Jobs(as_of=DAY)
    jobs.start(["one.txt"])
    before = time.monotonic()
    jobs.wait_for_first(0.05)
    assert time.monotonic() - before < 5
    assert not jobs.collect()
    free.set()
    jobs.wait_for_first(20)
    assert jobs.collect()


def test_stopping_gives_up_what_is_not_begun_and_more_can_follow(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, time.sleep(0.02) or specimen(id=place), 0)])
    jobs = Jobs(as_of=DAY)
    jobs.start([str(folder)])
    jobs.wait_for_first(20)
    jobs.stop()
    assert len(finish(jobs)) < 30
    jobs.start(["more.txt"])
    assert len(finish(jobs)) == 1


def test_stopping_does_not_wait_for_what_is_being_read(monkeypatch: pytest.MonkeyPatch) -> None:
    free = threading.Event()
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, free.wait(20) and specimen(id=place), 0)])
    jobs = Jobs(as_of=DAY)
    jobs.start(["slow.txt"])
    left = jobs._thread
    jobs.stop()
    assert not jobs.progress.running
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, specimen(id=place), 0)])
    jobs.start(["quick.txt"])
    assert [brief.article.id for brief in finish(jobs)] == ["quick.txt"]
    free.set()
    left.join(20)
    assert not jobs.collect()
    assert (jobs.progress.done, jobs.progress.running) == (1, False)


def test_stopping_ends_what_another_process_does_for_it(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("“We will open the harbour,” said Rosa Quintela of Tarnow. " * 10_000)
    jobs = Jobs(as_of=DAY)
    jobs.start([str(long)])
    left = jobs._thread
    until = time.monotonic() + 20
    while reading_process._KEPT._served is not left and time.monotonic() < until:
        time.sleep(0.01)
    before = time.monotonic()
    jobs.stop()
    left.join(20)
    assert time.monotonic() - before < 2
    assert not jobs.collect()


@pytest.mark.usefixtures("quick")
def test_the_others_wait_for_the_first_screen(folder: Path) -> None:
    jobs = Jobs(as_of=DAY)
    jobs.hold()
    jobs.start([str(folder)])
    jobs.wait_for_first(20)
    time.sleep(0.05)
    assert (jobs.progress.done, len(jobs.collect())) == (1, 1)
    jobs.begin()
    assert len(finish(jobs)) == 29


@pytest.mark.parametrize(("location", "waits"), [("here.txt", True), ("a.html", False), ("https://example.org", False)])
def test_way_is_given_only_to_what_is_made_in_this_process(
    location: str, *, waits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, free.wait(20) and specimen(id=place), 0)])
    jobs = Jobs(as_of=DAY)
    jobs.start([location])
    given = threading.Thread(target=jobs.give_way, args=(20,), daemon=True)
    given.start()
    given.join(0.1 if waits else 10)
    assert given.is_alive() == waits
    free.set()
    given.join(10)
    assert not given.is_alive()


def test_what_is_piped_in_is_read_once_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(
        "briefing.app.jobs.outcomes",
        lambda place, **_: [(place, read.append(place) or specimen(id=place), 0)],
    )
    jobs = Jobs(as_of=DAY)
    jobs.read_now("-")
    jobs.start(["-"])
    finish(jobs)
    jobs.start(["-"], again=True)
    assert finish(jobs)[0].article.id == "-"
    assert read == ["-"]


@pytest.mark.usefixtures("quick")
async def test_articles_appear_as_they_are_done(folder: Path) -> None:
    async with reading() as pilot:
        desk(pilot).session.jobs.start([str(folder)])
        for _ in range(200):
            await pilot.pause(0.02)
            if len(desk(pilot).session.shelf) == 31:
                break
        await settled(pilot)
        assert "ARTICLES  31" in shown(pilot)
        assert "31 unread of 31" in lines(pilot)[0]
        assert desk(pilot).brief.article.id == "quay"


async def test_progress_is_shown_while_many_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = threading.Event()

    def outcome(_jobs: Jobs, place: str) -> Brief:
        if "07" in Path(place).name:
            free.wait(20)
        return specimen(id=place)

    monkeypatch.setattr(Jobs, "_outcomes", lambda jobs, place: [(place, outcome(jobs, place), 0)])
    async with reading() as pilot:
        desk(pilot).session.jobs.start([str(folder)])
        for _ in range(200):
            await pilot.pause(0.02)
            if "reading 7 of 30" in lines(pilot)[0]:
                break
        assert "reading 7 of 30" in lines(pilot)[0]
        assert "━" in lines(pilot)[0]
        before = time.monotonic()
        await pilot.press("J", "g", "q", "down")
        assert time.monotonic() - before < 5
        free.set()


async def test_where_nothing_can_be_read_the_screen_says_why_and_what_to_do() -> None:
    async with reading(Failure(location="away.txt", reason="There is nothing at away.txt.")) as pilot:
        text = " ".join(shown(pilot).split())
        assert "There is nothing at away.txt." in text
        assert "O opens another file or folder" in text
        await pilot.press("J", "enter", "/", "y", "3", "n", "s")
        assert "There is no brief to export." in notes(pilot)


async def test_a_failure_stands_beside_the_articles_that_could_be_read() -> None:
    async with reading(specimen(), Failure(location="away.txt", reason="There is nothing there.")) as pilot:
        assert "away.txt" in shown(pilot)
        await pilot.press("g", "a", "down", "enter")
        await settled(pilot)
        assert "There is nothing there." in notes(pilot)
        assert desk(pilot).brief.article.id == "quay"


def test_a_feed_gives_its_entries_each_under_its_own_location_and_counted(tmp_path: Path) -> None:
    items = "".join(
        f"<item><title>Port {n}</title><description>The port {n} opened.</description></item>" for n in "12"
    )
    feed = tmp_path / "news.xml"
    feed.write_text(f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>')
    jobs = Jobs(as_of=DAY)
    jobs.start([str(feed)])
    until = time.monotonic() + 20
    found = []
    while len(found) < 2 and time.monotonic() < until:
        found += jobs.collect()
        time.sleep(0.01)
    assert [result.outcome.article.title for result in found] == ["Port 1", "Port 2"]
    assert all(result.location.startswith(f"{feed}#entry-") for result in found)
    assert (jobs.progress.done, jobs.progress.total) == (2, 2)
    jobs.start([found[1].location], again=True)
    (again,) = finish(jobs)
    assert again.article.title == "Port 2"
