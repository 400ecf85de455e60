"""Every action of the registry, by its keys, seen on screen or in what it changes. `test_action_ID` for each id."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from readers import add, desk, lines, notes, press, reader, reading, settled, shown, three
from specimen import SECTIONS, TEXT, at, specimen

from briefing.app import clipboard
from briefing.app import jobs as jobs_module
from briefing.app.jobs import Jobs
from briefing.app.registry import ACTIONS, BY_ID
from briefing.model import Failure


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was copied, in order."""
    texts: list[str] = []

    def keep(_app: object, text: str) -> str:
        texts.append(text)
        return "Copied."

    monkeypatch.setattr(clipboard, "copy", keep)
    return texts


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_a_test(action) -> None:
    there = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*actions.py"))
    assert f"def test_action_{action.id}(" in there or set(action.keys) <= GOING.keys()


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_a_handler_and_a_documented_key(action) -> None:
    from briefing.app.commands import HANDLERS

    assert action.id in HANDLERS
    assert action.keys
    assert action.words


async def test_action_down() -> None:
    async with reading() as pilot:
        first = desk(pilot).item()
        await press(pilot, "j")
        assert desk(pilot).item() != first
        for _ in range(8):
            await press(pilot, "down")
        assert desk(pilot).screen.prose.scroll_offset.y > 0


async def test_action_up() -> None:
    async with reading() as pilot:
        first = desk(pilot).item()
        await press(pilot, "j", "k")
        assert desk(pilot).item() == first


async def test_action_page_down() -> None:
    async with reading(size=(80, 24)) as pilot:
        await press(pilot, "space")
        assert desk(pilot).screen.prose.scroll_offset.y > 10


async def test_action_page_up() -> None:
    async with reading(size=(80, 24)) as pilot:
        await press(pilot, "space", "b")
        assert desk(pilot).screen.prose.scroll_offset.y == 0


async def test_action_half_down() -> None:
    async with reading(size=(80, 24)) as pilot:
        await press(pilot, "d")
        assert 5 < desk(pilot).screen.prose.scroll_offset.y < 15


async def test_action_half_up() -> None:
    async with reading(size=(80, 24)) as pilot:
        await press(pilot, "d", "u")
        assert desk(pilot).screen.prose.scroll_offset.y == 0


async def test_action_top() -> None:
    async with reading(size=(80, 24)) as pilot:
        await press(pilot, "G", "g", "g")
        assert desk(pilot).screen.prose.scroll_offset.y == 0
        await press(pilot, "G", "home")
        assert desk(pilot).screen.prose.scroll_offset.y == 0


async def test_action_bottom() -> None:
    async with reading(size=(80, 24)) as pilot:
        await press(pilot, "G")
        assert "its largest market." in shown(pilot)


async def test_action_next_article() -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "g", "q", "J")
        assert desk(pilot).brief.article.id == "second"
        await press(pilot, "J", "J")
        assert "There is no next article." in notes(pilot)


async def test_action_previous_article() -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "J", "K")
        assert desk(pilot).brief.article.id == "quay"


async def test_action_next() -> None:
    async with reading(*three()) as pilot:
        desk(pilot).articles.mark(1, read=True)
        await press(pilot, "n")
        assert desk(pilot).brief.article.id == "third"
        await press(pilot, "g", "e", "enter")
        assert desk(pilot).session.walk.at == 0
        await press(pilot, "n")
        assert desk(pilot).session.walk.at == 1
        assert desk(pilot).brief.article.id == "third"


async def test_action_previous() -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "J", "J")
        desk(pilot).articles.mark(1, read=True)
        desk(pilot).articles.mark(0, read=False)
        await press(pilot, "N")
        assert desk(pilot).brief.article.id == "quay"
        await press(pilot, "g", "e", "enter", "N")
        assert desk(pilot).session.walk.at == len(desk(pilot).session.walk.spans) - 1


async def test_action_toggle_read() -> None:
    async with reading(*three()) as pilot:
        assert "3 unread of 3" in lines(pilot)[0]
        await press(pilot, "m")
        assert "2 unread of 3" in lines(pilot)[0]
        await press(pilot, "g", "a", "down", "m")
        assert "1 unread of 3" in lines(pilot)[0]


async def test_action_undo() -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "m", "U")
        assert "3 unread of 3" in lines(pilot)[0]
        await press(pilot, "U")
        assert "There is nothing to undo." in notes(pilot)


async def test_action_reload(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as pilot:
        jobs = desk(pilot).session.jobs
        monkeypatch.setattr(jobs, "start", lambda _places, again: add(jobs, specimen(title="Anew"), again=again))
        await press(pilot, "r")
        assert desk(pilot).brief.article.title == "Anew"
        assert "Anew" in shown(pilot)
        monkeypatch.setattr(
            jobs,
            "start",
            lambda _places, again: add(jobs, Failure(location="quay.txt", reason="It is gone."), again=again),
        )
        await press(pilot, "r")
        assert desk(pilot).brief.article.title == "Anew"
        assert "quay.txt: It is gone." in notes(pilot)


async def test_action_reload_all(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(*three()) as pilot:
        asked: list[str] = []
        monkeypatch.setattr(desk(pilot).session.jobs, "start", lambda places, again: asked.extend(places))
        await press(pilot, "R")
        assert asked == ["quay.txt", "second.txt", "third.txt"]


async def test_action_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, time.sleep(0.01) or specimen(id=place), 0)])
    async with reading() as pilot:
        jobs = desk(pilot).session.jobs
        await press(pilot, "ctrl+x")
        assert not notes(pilot)
        for number in range(300):
            (tmp_path / f"{number}.txt").write_text(TEXT)
        jobs.start([str(tmp_path)])
        await press(pilot, "ctrl+x")
        assert "Stopped. What was read stays." in notes(pilot)
        while jobs.progress.running:
            await pilot.pause(0.05)
        assert jobs.progress.done < 300


async def test_action_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "other.txt"
    path.write_text("A bridge is opened\n\n" + TEXT)
    monkeypatch.setattr(Jobs, "_outcomes", lambda _jobs, place: [(place, specimen(id="other", path=place), 0)])
    async with reading() as pilot:
        await press(pilot, "O")
        pilot.app.screen.query_one("#path").value = str(path)
        await press(pilot, "enter")
        await arrived(pilot, 2)
        assert desk(pilot).brief.article.path == str(path)


async def test_a_pasted_text_is_opened_and_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        jobs_module, "_brief_of_text", lambda _name, text, *_: specimen(id="pasted", title=text.split("\n")[0])
    )
    async with reading() as pilot:
        await press(pilot, "O", "tab")
        pilot.app.screen.query_one("#paste").text = "A tunnel is opened\n\n" + TEXT
        await press(pilot, "escape")
        assert "Esc once more drops it" in shown(pilot)
        await press(pilot, "ctrl+s")
        await arrived(pilot, 2)
        assert desk(pilot).brief.article.title == "A tunnel is opened"


async def arrived(pilot, count: int) -> None:
    for _ in range(100):
        if len(desk(pilot).session.shelf) >= count and desk(pilot).session.shelf.current == count - 1:
            break
        await pilot.pause(0.05)
    await settled(pilot)


async def test_action_browse(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "briefing.app.commands.articles.open_address", lambda url: opened.append(url) or "Opened in the browser."
    )
    async with reading(*three()) as pilot:
        await press(pilot, "o")
        assert opened == ["https://example.org/quay"]
        await press(pilot, "J", "o")
        assert "This article has no address." in notes(pilot)


async def test_action_choose() -> None:
    async with reading(size=(120, 24)) as pilot:
        await press(pilot, "j", "j", "enter")
        line = specimen().summary[2]
        walk = desk(pilot).session.walk
        assert (walk.kind, walk.spans[0].start) == ("evidence", line.start)
        assert "until then the ferries" in shown(pilot).lower()
        assert desk(pilot).screen.prose.scroll_offset.y > 0


async def test_action_back() -> None:
    async with reading(size=(120, 24)) as pilot:
        await press(pilot, "g", "e", "down", "down")
        before = (shown(pilot), desk(pilot).words.stand())
        await press(pilot, "enter")
        assert desk(pilot).screen.place == "text"
        await press(pilot, "backspace")
        assert (shown(pilot), desk(pilot).words.stand()) == before


async def test_back_comes_to_the_line_from_which_one_went() -> None:
    async with reading(size=(120, 24)) as pilot:
        prose = desk(pilot).screen.prose
        await press(pilot, "d", "j")
        line = prose.scroll_offset.y
        await press(pilot, "g", "t", "end", "enter")
        assert prose.scroll_offset.y != line
        await press(pilot, "escape")
        assert prose.scroll_offset.y == line


async def test_action_next_section() -> None:
    async with reading(size=(120, 24)) as pilot:
        await press(pilot, "]")
        assert desk(pilot).screen.prose.section == "costs"


async def test_action_previous_section() -> None:
    async with reading(size=(120, 24)) as pilot:
        await press(pilot, "]", "]", "[")
        assert desk(pilot).screen.prose.section == "costs"


async def test_action_section() -> None:
    async with reading(size=(120, 24)) as pilot:
        await press(pilot, "3")
        assert desk(pilot).screen.prose.section == SECTIONS[2].id
        await press(pilot, "7")
        assert "There are 3 sections." in notes(pilot)


async def test_action_find() -> None:
    async with reading(size=(120, 24)) as pilot:
        await press(pilot, "/", *"denmark")
        walk = desk(pilot).session.walk
        assert [TEXT[span.start : span.end] for span in walk.spans] == ["Denmark"] * 3
        assert "1 of 3" in shown(pilot)
        await press(pilot, "enter", "n")
        assert desk(pilot).session.walk.at == 1
        await press(pilot, "escape")
        assert desk(pilot).session.walk is None
        assert desk(pilot).screen.prose.scroll_offset.y == 0


async def test_find_shows_that_nothing_was_found_and_goes_back() -> None:
    async with reading(size=(120, 24)) as pilot:
        await press(pilot, "d", "/", *"lorries")
        assert desk(pilot).session.walk is not None
        await press(pilot, *"qq")
        assert "no match" in shown(pilot)
        line = desk(pilot).screen.prose.scroll_offset.y
        await press(pilot, "escape")
        assert desk(pilot).screen.prose.scroll_offset.y == line
        assert not desk(pilot).finding
        await press(pilot, "j")
        assert desk(pilot).screen.place == "text"


async def test_letters_do_nothing_while_one_types() -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "/", *"qJTs")
        assert pilot.app.screen.query_one("FindBar Input").value == "qJTs"
        assert desk(pilot).brief.article.id == "quay"


async def test_action_next_pane() -> None:
    async with reading() as pilot:
        seen = []
        for _ in range(7):
            await press(pilot, "tab")
            seen.append(desk(pilot).screen.place)
        assert seen == ["quotes", "entities", "figures", "timeline", "articles", "sections", "text"]


async def test_action_previous_pane() -> None:
    async with reading() as pilot:
        await press(pilot, "shift+tab")
        assert desk(pilot).screen.place == "sections"


GOING = {
    "g r": ("text", "IN BRIEF"),
    "g a": ("articles", "ARTICLES"),
    "g s": ("sections", "SECTIONS"),
    "g q": ("quotes", "Anna Berg"),
    "g e": ("entities", "Jonas Lie"),
    "g f": ("figures", "85 million euros"),
    "g t": ("timeline", "day not known"),
}


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
async def test_each_pane_is_reached_and_shown_at_every_size(size: tuple[int, int]) -> None:
    async with reading(size=size) as pilot:
        for keys, (place, words) in GOING.items():
            await press(pilot, *keys.split())
            assert desk(pilot).screen.place == place
            assert words in shown(pilot)


async def test_action_zoom() -> None:
    async with reading() as pilot:
        assert "QUOTES" in shown(pilot)
        await press(pilot, "z")
        assert "QUOTES" not in shown(pilot)
        await press(pilot, "z")
        assert "QUOTES" in shown(pilot)


async def test_action_copy(copied: list[str]) -> None:
    async with reading() as pilot:
        await press(pilot, "g", "q", "y")
        assert "We would rather close" in copied[0]
        assert "Anna Berg" in copied[0]
        assert "Harbour Wire" in copied[0]


async def test_action_copy_words(copied: list[str]) -> None:
    async with reading() as pilot:
        await press(pilot, "g", "f", "Y")
        assert copied == ["40% of its piles"]


async def test_action_copy_selection(copied: list[str]) -> None:
    async with reading() as pilot:
        await press(pilot, "ctrl+c")
        assert not copied
        prose = desk(pilot).screen.prose
        y = next(y for y, line in enumerate(lines(pilot)) if "SKARVIK, May 6" in line)
        x = lines(pilot)[y].index("SKARVIK")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 7, y))
        await pilot.mouse_up(offset=(x + 7, y))
        await press(pilot, "ctrl+c")
        assert prose.size
        assert copied
        assert copied[0].startswith("SKARVIK")


def only_file(folder: Path) -> Path | None:
    return next(iter(folder.iterdir()), None)


async def test_action_export(tmp_path: Path) -> None:
    async with reading(export_folder=str(tmp_path)) as pilot:
        await press(pilot, "s")
        assert "Export the brief" in shown(pilot)
        assert "# Skarvik closes" in shown(pilot)
        assert only_file(tmp_path) is None
        await press(pilot, "enter")
        written = only_file(tmp_path)
        assert written.read_text().startswith("# Skarvik closes")
        assert any(note.startswith("Written: ") for note in notes(pilot))


async def test_an_export_never_overwrites_unasked(tmp_path: Path) -> None:
    async with reading(export_folder=str(tmp_path)) as pilot:
        await press(pilot, "s", "enter")
        written = only_file(tmp_path)
        written.write_text("mine")
        await press(pilot, "s", "enter")
        assert "is there already" in str(pilot.app.screen.query_one("#say").content)
        assert written.read_text() == "mine"
        await press(pilot, "enter")
        assert written.read_text().startswith("# Skarvik closes")


async def test_action_export_as(tmp_path: Path) -> None:
    async with reading(export_folder=str(tmp_path)) as pilot:
        await press(pilot, "S", "right", "right", "enter")
        written = only_file(tmp_path)
        assert written.suffix == ".json"
        assert json.loads(written.read_text())["article"]["id"] == "quay"


async def test_action_palette() -> None:
    async with reading() as pilot:
        await press(pilot, ":")
        for _ in range(20):
            if "Next article" in shown(pilot):
                break
            await pilot.pause(0.05)
        assert "Next article" in shown(pilot)
        await press(pilot, *"theme: paper")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await settled(pilot)
        assert pilot.app.theme == "paper"


async def test_action_help() -> None:
    async with reading(size=(120, 50)) as pilot:
        await press(pilot, "g", "a", "?")
        assert "Keys in the articles" in shown(pilot)
        assert "Mark the article read or unread" in shown(pilot)
        await press(pilot, "q")
        assert "Keys in" not in shown(pilot)


async def test_action_theme() -> None:
    async with reading() as pilot:
        worn = [pilot.app.theme]
        for _ in range(3):
            await press(pilot, "T")
            worn.append(pilot.app.theme)
        assert {"ink", "paper", "contrast"} <= set(worn)


async def test_action_suspend(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as pilot:
        left: list[bool] = []
        monkeypatch.setattr(pilot.app, "action_suspend_process", lambda: left.append(True))
        await press(pilot, "ctrl+z")
        assert left


async def test_action_quit() -> None:
    async with reading() as pilot:
        await press(pilot, "?", "q")
        assert pilot.app.is_running
        await pilot.press("q")
        await pilot.pause(0.1)
        assert not reader(pilot)._running


async def test_action_quit_now() -> None:
    async with reading() as pilot:
        await press(pilot, "/", "a", "ctrl+q")
        await pilot.pause(0.1)
        assert not reader(pilot)._running


def test_the_table_of_keys_names_every_action() -> None:
    from briefing.app.registry import key_table

    table = key_table()
    assert all(f"`{action.id}`" in table for action in ACTIONS)
    assert at("Denmark")
    assert BY_ID["next_article"].words in table
