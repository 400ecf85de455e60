"""What the reader keeps: memory, the shelf of articles, the registry; and its small pure parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers import desk, press, reader, reading, three
from rich.segment import Segment
from specimen import TEXT, specimen
from textual.color import Color

from briefing import places
from briefing.app.bars import Hint, _fitting
from briefing.app.browser import is_web_address, open_address
from briefing.app.clipboard import copy, terminal_copies
from briefing.app.finding import LIMIT, find, first_from
from briefing.app.guard import Guard, guarded
from briefing.app.hints import hints
from briefing.app.memory import LIMIT as MOST
from briefing.app.memory import Memory, Spot, recall, store
from briefing.app.registry import ACTIONS, BY_ID, key_name, remapped
from briefing.model import Span

FEW = settings(deadline=None, max_examples=60)


# Memory


def test_memory_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "state" / "reader.json"
    memory = Memory(theme="paper", export_folder="/briefs")
    memory.keep("one", Spot(offset=40, read=True))
    assert store(path, memory)
    assert recall(path) == memory


def test_memory_forgets_what_was_not_opened_for_longest() -> None:
    memory = Memory()
    for number in range(MOST + 10):
        memory.keep(str(number), Spot(offset=number))
    memory.keep("11", Spot(offset=11))
    assert len(memory.spots) == MOST
    assert "9" not in memory.spots
    assert list(memory.spots)[-1] == "11"


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"spots": 3}', b"\xff\xfe", b""])
def test_a_damaged_memory_is_moved_aside_and_not_lost(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "reader.json"
    path.write_bytes(content)
    assert recall(path) == Memory()
    assert (tmp_path / "reader.json.damaged").read_bytes() == content


def test_a_home_that_cannot_be_written_to_costs_only_the_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert not store(blocked / "reader.json", Memory())
    assert recall(blocked / "reader.json") == Memory()


async def test_the_place_the_theme_and_what_was_read_are_remembered() -> None:
    async with reading(*three(), size=(120, 24)) as pilot:
        await press(pilot, "J", "T", "space", "space")
        place, theme = desk(pilot).screen.prose.place, pilot.app.theme
        assert place > 0
        await press(pilot, "q")
    assert places.memory_file().exists()
    async with reading(*three(), size=(120, 24)) as pilot:
        assert pilot.app.theme == theme
        assert [entry.read for entry in desk(pilot).session.shelf.entries] == [True, True, False]
        await press(pilot, "J")
        assert desk(pilot).screen.prose.place == place


async def test_nothing_is_remembered_where_that_is_not_wanted() -> None:
    async with reading(*three(), remember=False) as pilot:
        await press(pilot, "J", "T", "d", "q")
    assert not places.memory_file().exists()


# Registry


def test_no_key_is_given_twice() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_a_key_that_is_given_away_is_taken_from_its_owner() -> None:
    actions, troubles = remapped({"export": ("x", "J")})
    keys = {action.id: action.keys for action in actions}
    assert not troubles
    assert keys["export"] == ("x", "J")
    assert keys["next_article"] == ()


@pytest.mark.parametrize(
    ("keys", "trouble"),
    [
        ({"fly": ("x",)}, "there is no action named “fly”"),
        ({"quit_now": ("x",)}, "the keys of “quit_now” cannot be changed"),
        ({"export": ("x",), "copy": ("x",)}, "the key “x” is given to “copy” and to another action"),
        ({"export": ("zz top",)}, "there is no key called “zz top”"),
        ({"export": ("",)}, "there is no key called “”"),
        ({"export": ("strg+x",)}, "there is no key called “strg+x”"),
        ({"export": ("ctrl+q",)}, "the key “ctrl+q” is given to “export” and to another action"),
    ],
)
def test_what_of_the_keys_cannot_be_followed_is_said(keys, trouble) -> None:
    actions, troubles = remapped(keys)
    assert list(troubles) == [trouble]
    assert next(action for action in actions if action.id == "quit_now").keys == ("ctrl+q",)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Ctrl+N", "ctrl+n"),
        ("PgDn", "pagedown"),
        ("⏎", "enter"),
        ("Shift+Tab", "shift+tab"),
        ("g X", "g X"),
        ("F5", "f5"),
        ("+", "+"),
    ],
)
def test_keys_may_be_written_as_the_help_writes_them(written, key) -> None:
    actions, troubles = remapped({"export": (written,)})
    assert not troubles
    assert next(action for action in actions if action.id == "export").keys == (key,)


def test_every_key_of_ours_is_understood_as_the_settings_give_it() -> None:
    for action in ACTIONS:
        if action.id != "quit_now":
            assert remapped({action.id: action.keys})[1] == ()


async def test_remapped_keys_work_and_the_old_ones_do_not() -> None:
    async with reading(*three(), keys={"next_article": ("x", "g x")}) as pilot:
        await press(pilot, "J")
        assert desk(pilot).brief.article.id == "quay"
        await press(pilot, "x")
        assert desk(pilot).brief.article.id == "second"
        await press(pilot, "g", "x")
        assert desk(pilot).brief.article.id == "third"


def test_keys_are_written_for_people() -> None:
    assert key_name("down") == "↓"
    assert key_name("ctrl+p") == "Ctrl+P"
    assert key_name("g a") == "g a"
    assert key_name("J") == "J"
    assert key_name("enter", ascii_only=True) == "Enter"
    assert BY_ID["help"].keys[0] == "?"


# Footer


async def test_the_footer_names_only_what_has_something_to_do() -> None:
    async with reading() as pilot:
        session = desk(pilot).session
        named = {hint.id for hint in hints(session, "text", ascii_only=False)}
        assert {"down", "choose", "find", "copy", "export", "help"} <= named
        assert not {"back", "next", "next_article", "undo", "stop", "open"} & named
        await press(pilot, "g", "e", "enter")
        words = {hint.id: hint.word for hint in hints(session, "text", ascii_only=False)}
        assert words["next"] == "mention"
        assert words["back"] == "back"


async def test_the_footer_shows_what_may_follow_a_first_key() -> None:
    async with reading() as pilot:
        await press(pilot, "g")
        assert [hint.keys for hint in reader(pilot).main.footer.hints] == ["g", "r", "a", "s", "q", "e", "f", "t"]
        await press(pilot, "y")
        assert {hint.id for hint in reader(pilot).main.footer.hints} >= {"find", "copy"}


async def test_the_footer_can_be_clicked() -> None:
    async with reading() as pilot:
        footer = reader(pilot).main.footer
        start = next(start for start, _end, action in footer._ends if action == "find")
        await pilot.click(footer, offset=(start + 2, 0))
        await pilot.pause()
        assert desk(pilot).finding


@FEW
@given(st.lists(st.text("abc", min_size=1, max_size=8), min_size=1, max_size=12), st.integers(0, 80))
def test_the_last_hint_always_stays(words: list[str], width: int) -> None:
    wanted = [Hint(word, "k", word) for word in words]
    kept = _fitting(wanted, width)
    assert kept[-1] == wanted[-1]
    assert kept[:-1] == wanted[: len(kept) - 1]


# Finding


def test_capitals_count_only_where_they_are_typed() -> None:
    text = "Port and port and PORT"
    assert len(find(text, "port")) == 3
    assert find(text, "PORT") == (Span(18, 22),)
    assert find(text, "  ") == ()
    assert find("a.b", ".") == (Span(1, 2),)
    assert find("[x] (y", "(y") == (Span(4, 6),)


@FEW
@given(st.text(max_size=200), st.text(min_size=1, max_size=4))
def test_every_match_holds_the_words(text: str, query: str) -> None:
    for span in find(text, query):
        assert text[span.start : span.end].lower() == query.lower() or query.lower() != query or not text.isascii()


def test_matches_are_bounded_and_the_first_from_here_is_found() -> None:
    spans = find("e" * (LIMIT + 50), "e")
    assert len(spans) == LIMIT
    assert first_from(spans, 70) == 70
    assert first_from(spans, LIMIT + 20) == 0
    assert first_from((), 3) == 0


# R2: the last guard


@pytest.mark.parametrize(
    "bad", ["\x1b", "\x07", "\x9b", "\x00", "\n", "\u202e", "\u2066", "\ud800", "\U000e0041", "\x7f"]
)
def test_no_control_passes_the_guard(bad: str) -> None:
    assert guarded(f"a{bad}b") == "ab"
    segments = [Segment("whole"), Segment(f"a{bad}b")]
    assert [segment.text for segment in Guard().apply(segments, Color(0, 0, 0))] == ["whole", "ab"]


@pytest.mark.parametrize("good", ["plain", "mañana", "👩\u200d👧", "م\u200cی", "\u00a0", "―“”", "\u3000全角"])
def test_what_belongs_to_a_language_passes(good: str) -> None:
    assert guarded(good) == good


def test_a_clean_line_is_passed_on_as_it_is() -> None:
    segments = [Segment("whole")]
    assert Guard().apply(segments, Color(0, 0, 0)) is segments


async def test_a_control_that_reaches_a_widget_does_not_reach_the_terminal() -> None:
    async with reading(specimen(title="Bad \x1b]0;owned\x07\x9b2J title", text=TEXT)) as pilot:
        drawn = "".join(segment.text for strip in pilot.app.screen._compositor.render_strips() for segment in strip)
        assert "\x1b" not in drawn
        assert "\x9b" not in drawn
        assert "\x07" not in drawn


# Browser and clipboard


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://example.org:8080/"])
def test_plain_web_addresses_are_opened(url: str) -> None:
    assert is_web_address(url)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "https://", "-version", "https://me:word@example.org", "http://a b",
     "https://example.org/\x1b[0m", "https://exa\u202emple.org", "HTTPS//example.org", "http://[::1", ""],
)  # fmt: skip
def test_nothing_else_is_opened(url: str) -> None:
    assert not is_web_address(url)
    assert "cannot" in open_address(url) or "not a web address" in open_address(url)


@pytest.mark.parametrize(
    ("environ", "copies"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-kitty", "SSH_TTY": "/dev/pts/1"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600", "SSH_TTY": "/dev/pts/1"}, True),
        ({"TERM": "dumb"}, False),
        ({}, False),
    ],
)
def test_who_copies_through_the_terminal(environ, copies) -> None:
    assert terminal_copies(environ) is copies


async def test_copies_go_to_a_file_that_is_named_where_there_is_no_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.setattr("briefing.app.clipboard._system", lambda _text: False)
    async with reading() as pilot:
        sentence = copy(pilot.app, "the words")
        assert str(places.clipboard_file()) in sentence
        assert places.clipboard_file().read_text() == "the words"
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.delenv("VTE_VERSION", raising=False)
        monkeypatch.delenv("TERM_PROGRAM", raising=False)
        assert copy(pilot.app, "more words") == "Copied."
        assert pilot.app.clipboard == "more words"
