"""An article that changed: that it did, what did, and its older texts."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from libraries import keeping, listing, until
from readers import desk, lines, notes, press, shown
from specimen import TEXT, specimen

from briefing.library import Library
from briefing.model import Brief

FIRST, LAST = TEXT.split("\n\n")[0], TEXT.split("\n\n")[-1]
ADDED = "A second crane was ordered."


def earlier() -> Brief:
    """The article without its last sentence, and with one that it has no more."""
    made = specimen(path=None)
    text = TEXT.replace(FIRST, f"{ADDED} {FIRST}").removesuffix(LAST).rstrip()
    article = msgspec.structs.replace(made.article, text=text, sha256="earlier", blocks=())
    return msgspec.structs.replace(made, article=article)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of one article in two versions."""
    file = tmp_path / "library.db"
    with Library(file) as library:
        library.put([earlier()])
        library.put([specimen(path=None)])
    return file


async def test_action_changes(path: Path) -> None:
    async with listing(path) as pilot:
        assert "updated" in shown(pilot)
        assert "v changes" in lines(pilot)[-1]
        await press(pilot, "v")
        await until(pilot, lambda: "What changed" in shown(pilot))
        assert "Version 2, the text now" in shown(pilot)
        assert "+ added" in shown(pilot) or "± changed" in shown(pilot)
        assert "- removed" in shown(pilot) or "- was:" in shown(pilot)
        await press(pilot, "G", "enter")
        assert ADDED in shown(pilot)
        await press(pilot, "escape")
        assert "What changed" in shown(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is desk(pilot).screen


async def test_a_change_leads_to_its_words(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "v")
        await until(pilot, lambda: "What changed" in shown(pilot))
        rows = pilot.app.screen._list.entries
        at = next(index for index, row in enumerate(rows) if row.span is not None)
        await press(pilot, *["j"] * at, "enter")
        walk = desk(pilot).session.walk
        assert walk is not None
        span = walk.spans[walk.at]
        assert TEXT[span.start : span.end] == rows[at].text
        await press(pilot, "backspace")
        assert desk(pilot).screen.place == "articles"


async def test_an_article_that_never_changed_says_so(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    with Library(path) as library:
        library.put([specimen(path=None)])
    async with listing(path) as pilot:
        assert "updated" not in shown(pilot)
        await press(pilot, "v")
        await until(pilot, lambda: "one version" in (notes(pilot) or [""])[-1])


async def test_what_is_opened_and_has_changed_says_so(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    with Library(path) as library:
        library.put([earlier()])
    async with keeping(path, specimen(path=None)) as pilot:
        await until(pilot, lambda: any("v shows what changed" in note for note in notes(pilot)))


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_the_versions_at_small_sizes(path: Path, size: tuple[int, int]) -> None:
    async with listing(path, size) as pilot:
        await press(pilot, "v")
        await until(pilot, lambda: "What changed" in shown(pilot))
        assert all(len(line) <= size[0] for line in lines(pilot))
        await press(pilot, "space", "G", "enter", "d", "u", "home", "q", "q")
        assert pilot.app.screen is desk(pilot).screen
