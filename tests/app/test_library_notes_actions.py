"""Notes and highlights in the reader: made, shown, walked, changed, taken away, and what becomes of them."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from libraries import keeping, listing, until
from readers import desk, lines, notes, press, shown
from specimen import TEXT, specimen
from textual.pilot import Pilot
from textual.selection import SELECT_ALL
from textual.widgets import TextArea

from briefing.app.panes.notes import LOST, NotesPane
from briefing.library import Library, Note
from briefing.model import Span


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of one article."""
    file = tmp_path / "library.db"
    with Library(file) as library:
        library.put([specimen(path=None)])
    return file


def kept(path: Path) -> tuple[Note, ...]:
    with Library(path) as library:
        return library.notes.of(library.newest(1)[0].rowid)


def pane(pilot: Pilot[None]) -> NotesPane:
    found = desk(pilot).screen.panes["notes"]
    assert isinstance(found, NotesPane)
    return found


async def written(pilot: Pilot[None], words: str) -> None:
    """Write a note into the dialogue that is open, and keep it."""
    pilot.app.screen.query_one(TextArea).text = words
    await press(pilot, "enter")


async def test_action_highlight(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "g", "q", "H")
        await until(pilot, lambda: "NOTES  1" in shown(pilot))
        (note,) = kept(path)
        item = desk(pilot).screen.panes["quotes"].item
        assert item is not None
        assert note.span is not None
        assert note.span.start == item.evidence[0].start
        await press(pilot, "enter", "escape")
        marked = [line for line in lines(pilot) if "◆" in line[:90]]
        assert marked, shown(pilot)
        await press(pilot, "g", "q", "H")
        await until(pilot, lambda: notes(pilot)[-1:] == ["The highlight is taken off."])
    assert kept(path) == ()


async def test_action_note(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "g", "r", "w")
        await written(pilot, "Ask who paid.")
        await until(pilot, lambda: "NOTES  1" in shown(pilot))
        assert "✎ Ask who paid." in shown(pilot)
        # The same words once more: the note that is there is changed.
        await press(pilot, "w")
        assert pilot.app.screen.query_one(TextArea).text == "Ask who paid."
        await written(pilot, "Ask who paid, and when.")
        await until(pilot, lambda: "and when." in shown(pilot))
        await press(pilot, "U")
        await until(pilot, lambda: [note.words for note in kept(path)] == ["Ask who paid."])
        await press(pilot, "U")
        await until(pilot, lambda: not desk(pilot).notes.placed)
    assert kept(path) == ()


async def test_action_go_notes(path: Path) -> None:
    with Library(path) as library:
        number = library.newest(1)[0].rowid
        library.notes.add(number, Span(TEXT.rindex(" ") + 1, len(TEXT)), "The last word.")
        library.notes.add(number, Span(0, TEXT.index(" ")))
    async with listing(path) as pilot:
        await until(pilot, lambda: "NOTES  2" in shown(pilot))
        await press(pilot, "g", "n", "j", "enter")
        walk = desk(pilot).session.walk
        assert walk is not None
        assert walk.spans[0].end == len(TEXT)
        assert desk(pilot).screen.place == "text"
        await press(pilot, "backspace")
        assert desk(pilot).screen.place == "notes"
        await press(pilot, "w")
        await written(pilot, "")
        await until(pilot, lambda: not any(note.words for note in kept(path)))
        await press(pilot, "D")
        await until(pilot, lambda: len(kept(path)) == 1)
        await press(pilot, "D")
        await until(pilot, lambda: not kept(path))
        await press(pilot, "U")
        await until(pilot, lambda: len(kept(path)) == 1)


async def test_without_anything_chosen_a_sentence_is_offered_and_walked(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "g", "r", "G", "H")
        assert "This sentence?" in notes(pilot)[-1]
        walk = desk(pilot).session.walk
        assert walk is not None
        await press(pilot, "N", "H")
        await until(pilot, lambda: len(kept(path)) == 1)
        assert kept(path)[0].span == walk.spans[walk.at - 1]
        assert desk(pilot).session.walk is None


async def test_what_the_mouse_selected_is_highlighted(path: Path) -> None:
    async with listing(path) as pilot:
        screen = desk(pilot).screen
        await press(pilot, "g", "r")
        screen.selections = {screen.prose: SELECT_ALL}
        await press(pilot, "H")
        await until(pilot, lambda: len(kept(path)) == 1)
    span = kept(path)[0].span
    assert span is not None
    assert TEXT[span.start : span.end].strip() == TEXT.strip()


async def test_words_that_were_not_kept_are_asked_for(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "g", "r", "w", "a", "ctrl+j", "b", "escape")
        assert "not kept yet" in shown(pilot)
        assert pilot.app.screen.query_one(TextArea).text == "a\nb"
        await press(pilot, "escape")
        assert pilot.app.screen is desk(pilot).screen
    assert kept(path) == ()


async def test_notes_whose_words_are_lost_are_shown_with_them(path: Path) -> None:
    with Library(path) as library:
        number = library.newest(1)[0].rowid
        library.notes.add(number, Span(0, TEXT.index(" ", 60)), "Was in the first version.")
        new = specimen(path=None)
        article = msgspec.structs.replace(new.article, text="\n" + TEXT[80:] + " " * 79, sha256="another")
        library.put([msgspec.structs.replace(new, article=article)])
    async with listing(path) as pilot:
        await until(pilot, lambda: LOST in shown(pilot))
        await press(pilot, "g", "n", "enter")
        assert "no longer in the text" in notes(pilot)[-1]


async def test_notes_in_a_sitting_without_the_list(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    async with keeping(path, specimen(path=None)) as pilot:
        await press(pilot, "H")
        await until(pilot, lambda: "Highlighted." in notes(pilot))
        await press(pilot, "U")
        await until(pilot, lambda: "Taken back: highlighted" in notes(pilot)[-1])
        assert not desk(pilot).notes.placed


async def test_without_a_library_notes_say_so() -> None:
    from readers import reading

    async with reading() as pilot:
        for keys, words in ((("H",), "The library is off"), (("w",), "The library is off"), (("g", "n"), "no notes")):
            pilot.app.clear_notifications()
            await press(pilot, *keys)
            assert words in notes(pilot)[0]
        assert desk(pilot).screen is pilot.app.screen


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (200, 50)])
async def test_notes_at_every_size(path: Path, size: tuple[int, int]) -> None:
    async with listing(path, size) as pilot:
        await press(pilot, "g", "r", "w")
        if pilot.app.screen is desk(pilot).screen:  # no line of the summary is in view whole: a sentence is offered
            await press(pilot, "w")
        assert all(len(line) <= size[0] for line in lines(pilot))
        await written(pilot, "Long words about this. " * 20)
        await until(pilot, lambda: desk(pilot).notes.placed)
        await press(pilot, "g", "n")
        assert "✎ Long" in shown(pilot)
        await press(pilot, "tab", "shift+tab")
        assert desk(pilot).screen.place == "notes"


async def test_notes_stay_on_their_words_in_a_new_version_and_a_new_analysis(path: Path) -> None:
    words = TEXT[: TEXT.index(",")]
    with Library(path) as library:
        number = library.newest(1)[0].rowid
        library.notes.add(number, Span(0, len(words)), "Stays.")
        new = specimen(path=None)
        article = msgspec.structs.replace(new.article, text=f"Corrected. {TEXT}", sha256="another", blocks=())
        brief = msgspec.structs.replace(new, article=article, sections=(), summary=(), quotes=(), entities=())
        library.put([msgspec.structs.replace(brief, figures=(), dates=())])
        again = msgspec.structs.replace(library.get(number), made=msgspec.structs.replace(new.made, analysis="9"))
        assert library.rewrite(number, again)
    async with listing(path) as pilot:
        await until(pilot, lambda: desk(pilot).notes.placed)
        span = desk(pilot).notes.placed[0].span
        assert span is not None
        assert f"Corrected. {TEXT}"[span.start : span.end] == words
        assert "✎ Stays." in shown(pilot)
