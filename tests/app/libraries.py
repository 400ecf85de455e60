"""Readers on a library in a file, and articles to put into it."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from readers import DAY, jobs_with, notes, press, settled, shown
from specimen import specimen
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.app import keeping as writing
from briefing.app.catalogue import Catalogue
from briefing.app.jobs import Jobs
from briefing.app.keeping import Keeper
from briefing.app.reader import Reader
from briefing.library import Library
from briefing.model import Brief
from briefing.settings import Settings

writing.LOOK = 0.1  # seconds between two looks at what others wrote


def article(name: str, title: str) -> Brief:
    """An article with an address and words of its own, as long as those of the others; “quay” is in all of them."""
    made = specimen(id=name, title=title, url=f"https://example.org/{name}", path=None)
    text = re.sub(r"[A-Za-z]+", partial(_turned, sum(name.encode())), made.article.text)
    return msgspec.structs.replace(made, article=msgspec.structs.replace(made.article, text=text, sha256=name))


def _turned(by: int, word: re.Match[str]) -> str:
    if word[0] == "quay":
        return "quay"
    return "".join(chr((ord(letter.lower()) - 97 + by) % 26 + 97) for letter in word[0])


def three() -> tuple[Brief, ...]:
    """Three articles."""
    titles = {"quay": "The old quay", "second": "A second article about the same quay", "third": "And a third"}
    return tuple(article(name, title) for name, title in titles.items())


@asynccontextmanager
async def listing(path: Path, size: tuple[int, int] = (120, 36)) -> AsyncIterator[Pilot[None]]:
    """A reader that opened on the library."""
    app = Reader(Jobs(as_of=DAY), Settings(), keeper=Keeper(path), catalogue=Catalogue(path, DAY))
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        await press(pilot, "g", "a")
        yield pilot
        app.session.keeper.close()


@asynccontextmanager
async def keeping(path: Path, *outcomes: Brief) -> AsyncIterator[Pilot[None]]:
    """A reader that opened `outcomes` and keeps them."""
    app = Reader(jobs_with(*outcomes), Settings(), keeper=Keeper(path))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settled(pilot)
        yield pilot
        app.session.keeper.close()


async def until(pilot: Pilot[None], done: Callable[[], Any]) -> None:
    """Wait for the background, at most some seconds."""
    end = time.monotonic() + 8
    while not done():
        assert time.monotonic() < end, (notes(pilot), shown(pilot))
        await pilot.pause(0.02)
    await settled(pilot)


async def typed(pilot: Pilot[None], words: str) -> None:
    """Type into the dialogue that is open, and take it."""
    pilot.app.screen.query_one(Input).value = words
    await press(pilot, "enter")


def titles(path: Path, name: str, *, on: bool = True) -> list[str]:
    """The titles of the articles that have, or do not have, a flag."""
    with Library(path) as library:
        return [row.title for row in library.newest(100) if getattr(row, name) == on]
