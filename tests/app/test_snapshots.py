"""A few screens as pictures: whoever changes how they look sees it, and says so with --snapshot-update."""

from __future__ import annotations

from pathlib import Path

import pytest
from readers import DAY, FAILURE, jobs_with, settled, three

from briefing.app.reader import Reader
from briefing.settings import Settings

SIZE = (120, 36)


@pytest.fixture
def picture(snap_compare, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Compare the reader, after `keys`, with its picture."""
    monkeypatch.chdir(tmp_path)

    def compare(*keys: str, theme: str = "ink") -> bool:
        app = Reader(jobs_with(*three(), FAILURE), Settings(theme=theme))

        async def ready(pilot) -> None:
            await settled(pilot)
            await pilot.press(*keys)
            await settled(pilot)
            await pilot.pause(0.1)

        return snap_compare(app, terminal_size=SIZE, run_before=ready)

    assert DAY
    return compare


@pytest.mark.parametrize("theme", ["ink", "paper"])
def test_the_main_screen(picture, theme: str) -> None:
    assert picture(theme=theme)


def test_the_mentions_of_a_name(picture) -> None:
    assert picture("g", "e", "enter", "n")


def test_finding(picture) -> None:
    assert picture("/", *"norway")


def test_help(picture) -> None:
    assert picture("?")


def test_the_preview_of_an_export(picture) -> None:
    assert picture("s")
