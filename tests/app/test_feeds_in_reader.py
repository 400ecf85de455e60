"""Feeds in the reader: fetched in the background, counted in the header, stopped, and listed when they come."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from libraries import listing, three, until
from readers import desk, lines, notes, press, shown

from briefing.errors import SourceError
from briefing.fetching import Answer
from briefing.library import Library

ADDRESS = "https://tarnow.example/feed.xml"
FEED = (
    "<rss version='2.0'><channel><title>Tarnow News</title>"
    "<item><title>Bridge [/x] closed</title><guid>1</guid><description>The bridge over the Marn closed on Tuesday.</description></item>"
    "</channel></rss>"
)


class Net:
    """Answers with a feed when it may; or with a refusal."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.free.set()
        self.refusal: SourceError | None = None

    def get(self, address: str, accept: str, turn: object = None, /) -> Answer:
        self.free.wait(10)
        if self.refusal:
            raise self.refusal
        return Answer(url=address, content=FEED.encode(), media_type="application/rss+xml")


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    made = Net()

    @contextmanager
    def asking(*_: object) -> Iterator[object]:
        yield made.get

    monkeypatch.setattr("briefing.feeds.asking.asking", asking)
    yield made
    made.free.set()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "library.db"
    with Library(file) as library:
        library.put(three())
        library.feeds.add(ADDRESS)
    return file


async def test_the_feeds_are_fetched_and_what_is_new_is_listed(path: Path, net: Net) -> None:
    async with listing(path) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: "1 feed: 1 new" in "\n".join(notes(pilot)))
        await until(pilot, lambda: len(desk(pilot).session.shelf) == 4)
        assert "Bridge [/x] closed" in shown(pilot)
        assert not desk(pilot).following.progress.running


async def test_the_header_counts_and_ctrl_x_stops(path: Path, net: Net) -> None:
    net.free.clear()
    async with listing(path) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: "fetching" in lines(pilot)[0])
        assert "Ctrl+X stop" in lines(pilot)[-1]
        await press(pilot, "R")
        assert "already" in "\n".join(notes(pilot))
        await press(pilot, "ctrl+x")
        # That it was stopped is said first, and at once replaced by what came of it: one note stands at a time.
        await until(pilot, lambda: "1 not reached in time" in "\n".join(notes(pilot)))
        assert "fetching" not in lines(pilot)[0]
    with Library(path) as library:
        moment = "2020-01-01T00:00:00Z"
        assert library.feeds.take([1], moment=moment, until="2020-01-01T00:00:01Z"), "nobody has it in hand any more"


async def test_what_fails_is_said_with_its_reason(path: Path, net: Net) -> None:
    net.refusal = SourceError("tarnow.example is [/x] away")
    async with listing(path) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: "tarnow.example is [/x] away" in "\n".join(notes(pilot)))


async def test_without_feeds_it_says_how_to_follow_one(tmp_path: Path, net: Net) -> None:
    file = tmp_path / "library.db"
    with Library(file) as library:
        library.put(three())
    async with listing(file) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: "briefing feeds add" in "\n".join(notes(pilot)))
