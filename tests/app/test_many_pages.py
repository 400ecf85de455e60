"""A folder of many pages in the reader: the first at once, the rest behind a bar, failures in one place; R4, R10.

In a soak 2,000 pages are read to the end; a test run reads 40.
"""

from __future__ import annotations

import html
import os
import statistics
import time
from pathlib import Path

import pytest
from readers import desk, lines, reading, settled, shown

ROOT = Path(__file__).parents[2]
SOAK = bool(os.environ.get("BRIEFING_SOAK"))
MANY = 2_000 if SOAK else 40
EVERY = 20
"""One page of so many is none."""
KEY, SLOWEST = 0.25, 1.0
"""Seconds that the middle one of the keys may take on a busy machine while pages come in, and nine of ten of them."""
SAMPLES = ("01-peace-contacts-wire.txt", "05-long-view-of-ports.txt", "06-hearing-trial.txt", "07-markets-brief.txt")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages made of our own samples, each with other paragraphs."""
    place = tmp_path_factory.mktemp("pages")
    texts = [(ROOT / "sample_articles" / name).read_text("utf-8").split("\n\n") for name in SAMPLES]
    for number in range(MANY):
        first, *others = texts[number % len(texts)]
        turned = others[number % len(others) :] + others[: number % len(others)]
        body = "".join(f"<p>{html.escape(words)} Tarnow counted {number} ships.</p>" for words in (first, *turned))
        page = f"<!doctype html><title>Report {number}</title><article><h1>Report {number}</h1>{body}</article>"
        content = b"\x89PNG\r\n\x1a\n" + bytes(50) if number % EVERY == 7 else page.encode()
        (place / f"page-{number:04}.html").write_bytes(content)
    return place


async def test_many_pages_are_read_to_the_end_while_the_keys_stay_quick(folder: Path) -> None:
    async with reading() as pilot:
        jobs, seconds = desk(pilot).session.jobs, []
        jobs.start([str(folder)])
        bar = False
        while jobs.progress.running:
            begun = time.perf_counter()
            await pilot.press("j" if len(seconds) % 2 else "k")
            seconds.append(time.perf_counter() - begun)
            bar = bar or f"of {MANY}" in lines(pilot)[0]
            await pilot.pause(0.05)
        await settled(pilot)
        assert bar
        assert statistics.median(seconds) < KEY
        assert statistics.quantiles(seconds, n=10)[-1] < SLOWEST
        assert len(desk(pilot).session.opened) == MANY + 1  # with the one that was there
        failed = desk(pilot).articles.failed()
        assert len(failed) == len(range(7, MANY, EVERY))
        await pilot.press("F")
        await settled(pilot)
        assert f"{len(failed)} could not be read" in " ".join(shown(pilot).split())
        assert any("page-0007.html seems to be" in one.reason for one in failed)  # on screen a long path is wrapped


async def test_what_failed_is_read_again(folder: Path) -> None:
    page = folder / "page-0007.html"
    before = page.read_bytes()
    async with reading() as pilot:
        jobs = desk(pilot).session.jobs
        jobs.start([str(page)])
        while jobs.progress.running or not desk(pilot).articles.failed():
            await pilot.pause(0.05)
        page.write_text("<!doctype html><title>Mended</title><p>The harbour of Tarnow opened on Monday, at last.</p>")
        try:
            await pilot.press("F")
            await settled(pilot)
            await pilot.press("R")
            while jobs.progress.running or desk(pilot).articles.failed():
                await pilot.pause(0.05)
        finally:
            page.write_bytes(before)
        assert not desk(pilot).articles.failed()


async def test_many_pages_are_left_at_once(folder: Path) -> None:
    async with reading() as pilot:
        session = desk(pilot).session
        session.jobs.start([str(folder)])
        while len(session.opened) < 5:
            await pilot.pause(0.02)
        begun = time.perf_counter()
        await pilot.press("ctrl+x")
        assert not session.jobs.progress.running
        assert time.perf_counter() - begun < 2
        await pilot.pause(0.6)
        there = len(session.opened)
        await pilot.pause(0.6)
        assert len(session.opened) == there < MANY
