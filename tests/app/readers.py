"""A reader on briefs made by hand, without files, threads or a clock."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec
from specimen import specimen
from textual import _wait
from textual.pilot import Pilot

from briefing.app.desk import Desk
from briefing.app.jobs import Jobs, Result
from briefing.app.reader import Reader
from briefing.model import Brief, Failure
from briefing.settings import Settings

_wait.SLEEP_GRANULARITY, _wait.SLEEP_IDLE = 1 / 125, 1 / 2500
"""Textual looks every 20 ms whether it is idle, several times for a key: these tests press some thousand keys."""

DAY = datetime.date(2025, 6, 1)
FAILURE = Failure(location="away.txt", reason="There is nothing at away.txt: check the name.")


def three() -> tuple[Brief, ...]:
    """Three articles, told apart by their titles."""
    return (
        specimen(),
        specimen(id="second", title="A second article about the same quay", url=None),
        specimen(id="third", title="And a third", outlet=None),
    )


def jobs_with(*outcomes: Brief | Failure) -> Jobs:
    """Work that is done already."""
    jobs = Jobs(as_of=DAY)
    add(jobs, *outcomes)
    jobs._first.set()
    return jobs


def add(jobs: Jobs, *outcomes: Brief | Failure, again: bool = False) -> None:
    for outcome in outcomes:
        place = outcome.location if isinstance(outcome, Failure) else f"{outcome.article.id}.txt"
        jobs._results.append(Result(place, outcome, again))
    jobs._ring()


@asynccontextmanager
async def reading(
    *outcomes: Brief | Failure, size: tuple[int, int] = (120, 36), settings: Settings | None = None, **more: Any
) -> AsyncIterator[Pilot[None]]:
    """A running reader on `outcomes`, by default one article."""
    app = Reader(jobs_with(*(outcomes or (specimen(),))), settings or Settings(**more))
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[None]) -> None:
    """Everything that was asked for is on screen."""
    for _ in range(100):
        await pilot.pause()
        if not pilot.app._running:
            return
        if pilot.app.screen._compositor.size and not pilot.app.screen._layout_required:
            break
        await pilot.pause(0.02)
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settled(pilot)


def desk(pilot: Pilot[None]) -> Desk:
    return reader(pilot).main.desk


def reader(pilot: Pilot[None]) -> Reader:
    assert isinstance(pilot.app, Reader)
    return pilot.app


def lines(pilot: Pilot[None]) -> list[str]:
    """What is on screen, line by line."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(lines(pilot))


def notes(pilot: Pilot[None]) -> list[str]:
    """The notes said so far and not gone yet."""
    return [note.message for note in pilot.app._notifications]


def titled(title: str, **more: Any) -> Brief:
    return msgspec.structs.replace(specimen(title=title, **more))
