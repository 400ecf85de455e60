"""R4: texts that mean harm, a mouse, and the way out whatever is going on."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import msgspec
import pytest
from readers import desk, lines, notes, press, reader, reading, settled, shown
from specimen import specimen
from terminal import Terminal

from briefing.app.doors import say
from briefing.model import Brief, Failure

MARKUP = ["[/x]", "[@click=app.quit]quit[/]", "[link=file:///etc/passwd]x", "\\[$accent"]
KEYS = (
    "j enter escape g a enter g s enter g q enter y g e enter n N escape g f enter g t enter : escape ? escape s escape"
)


def bad(words: str) -> Brief:
    """A brief in which every field that is shown says `words`."""
    brief = specimen(
        title=f"{words} title", outlet=words, byline=(words,), notices=(words,), url=f"https://example.org/{words}"
    )
    sections = tuple(msgspec.structs.replace(section, label=words, heading=words) for section in brief.sections)
    entities = tuple(msgspec.structs.replace(entity, name=words) for entity in brief.entities)
    quotes = tuple(
        msgspec.structs.replace(quote, speaker=msgspec.structs.replace(quote.speaker, name=words))
        if quote.speaker
        else quote
        for quote in brief.quotes
    )
    return msgspec.structs.replace(brief, sections=sections, entities=entities, quotes=quotes)


@pytest.mark.parametrize("words", MARKUP)
async def test_markup_is_text_wherever_it_is_shown(words: str) -> None:
    async with reading(bad(words), Failure(location=words, reason=words)) as pilot:
        assert words in shown(pilot)
        for key in KEYS.split():
            await pilot.press(key)
        say(pilot.app, words)
        await settled(pilot)
        assert reader(pilot)._running
        assert words in notes(pilot)
        assert words in lines(pilot)[0]


async def test_words_that_are_looked_for_are_no_pattern_and_no_markup() -> None:
    async with reading() as pilot:
        await press(pilot, "/", *"[/x](*+?")
        assert "no match" in shown(pilot)
        await press(pilot, "escape", "O", *"[/x]", "enter")
        assert "There is nothing at [/x]" in shown(pilot)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_a_brief_with_nothing_in_it_is_shown_and_walked(size: tuple[int, int]) -> None:
    empty = msgspec.structs.replace(
        specimen(text="", blocks=(), words=0, dateline=None), sections=(), summary=(), quotes=(), entities=(), figures=(), dates=()
    )  # fmt: skip
    async with reading(empty, size=size) as pilot:
        for key in [*KEYS.split(), *"1]]JKnNmUdu"]:
            await pilot.press(key)
        await settled(pilot)
        assert reader(pilot)._running


async def test_the_mouse_opens_articles_and_goes_to_evidence() -> None:
    async with reading(specimen(), specimen(id="second", title="A second")) as pilot:
        await pilot.click(offset=(6, next(y for y, line in enumerate(lines(pilot)) if "A second" in line[:28])))
        await settled(pilot)
        assert desk(pilot).brief.article.id == "second"
        row = next(y for y, line in enumerate(lines(pilot)) if "85 million euros" in line[86:])
        await pilot.click(offset=(92, row))
        await settled(pilot)
        assert desk(pilot).session.walk.kind == "evidence"
        assert desk(pilot).screen.place == "text"


async def test_a_click_on_a_name_in_the_text_lights_its_mentions() -> None:
    async with reading(size=(120, 50)) as pilot:
        y, x = next((y, line.index("Denmark")) for y, line in enumerate(lines(pilot)) if "Denmark" in line[29:84])
        if x < 29:
            x = lines(pilot)[y].index("Denmark", 29)
        row = lines(pilot)[y]
        await pilot.click(offset=(x + 2, y))
        await settled(pilot)
        walk = desk(pilot).session.walk
        assert walk is None or walk.words == "Denmark" or "▎" in row


@pytest.fixture
def busy(own_home: Path, tmp_path: Path):
    """The reader in a terminal, on a folder that takes long to read."""
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text("The council met on Monday. “We agreed,” Ana Prates said.\n\n" * 80)
    env = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    env |= {"TERM": "xterm-256color", "BRIEFING_HOME": str(own_home)}
    terminal = Terminal([sys.executable, "-m", "briefing", str(tmp_path)], env)
    yield terminal
    terminal.close()


@pytest.mark.parametrize("keys", ["q", "\x11"], ids=["q", "ctrl+q"])
def test_the_way_out_is_open_while_work_runs(busy: Terminal, keys: str) -> None:
    busy.see("reading")
    before = time.monotonic()
    busy.type(keys)
    assert busy.ended(10) == 0
    assert time.monotonic() - before < 4  # 2 s, twice that on a loaded machine
    assert signal.SIGINT
