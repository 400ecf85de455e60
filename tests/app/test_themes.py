"""Themes: readable by computation, and a bad file is a sentence."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from readers import notes, press, reading, shown
from textual.color import Color

from briefing import places
from briefing.app import themes
from briefing.errors import SettingsError

SHIPPED = sorted(path for path in places.themes().iterdir())
TEXTS = ("foreground", "muted", "accent", "error", "person", "organisation", "place", "figure", "quotation")
GROUNDS = ("background", "surface", "panel", "selection")
TINTS = ("evidence", "mention", "match")
ON_TEXT = ("foreground", "person", "organisation", "place", "quotation")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1."""
    lights = sorted(_luminance(Color.parse(colour)) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: Color) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_text_is_readable_on_what_is_behind_it(path: Path) -> None:
    palette = themes.read_palette(path)
    if palette.ansi:
        pytest.skip("the terminal chooses what its colours look like")
    least = 7.0 if path.stem == "contrast" else 4.5
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS] + [
        (text, tint) for text in ON_TEXT for tint in TINTS
    ]
    poor = {
        pair: round(contrast(palette.colours[pair[0]], palette.colours[pair[1]]), 2)
        for pair in pairs
        if contrast(palette.colours[pair[0]], palette.colours[pair[1]]) < least
    }
    assert not poor


@pytest.mark.parametrize(
    "text",
    [
        *(path.read_text(encoding="utf-8") for path in SHIPPED),
        'accent = "#d7a65f"  # warm\ndark = false',
        'accent = "\\u0023d7a65f"\n[more]\na = 1',
        "# a\u2028dark = true\naccent = '#ffffff'",
        "",
    ],
)
def test_a_theme_is_read_as_toml(text: str) -> None:
    assert themes.parse(text) == tomllib.loads(text)


def test_our_own_themes_need_no_parser_of_all_that_toml_can_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tomllib, "loads", None)
    for path in SHIPPED:
        assert themes.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", ['a = "1"\na = "2"', "a = ", 'a = "\x01"', "dark = yes"])
def test_what_is_no_toml_is_no_theme(text: str) -> None:
    with pytest.raises(ValueError):
        themes.parse(text)


def test_there_is_a_dark_a_light_and_a_high_contrast_theme() -> None:
    dark = {path.stem: themes.read_palette(path).dark for path in SHIPPED}
    assert (dark["ink"], dark["paper"]) == (True, False)
    assert "contrast" in dark


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("broken", "accent = ", "is not valid TOML"),
        ("poor", 'background = "#000000"', "does not say its colour “surface”"),
        ("odd", "", "does not say its colour"),
        ("Big Name", "", "needs another name: small letters"),
    ],
)
def test_a_theme_that_cannot_be_read_is_one_sentence(tmp_path: Path, name: str, text: str, words: str) -> None:
    path = tmp_path / f"{name}.toml"
    path.write_text(text)
    with pytest.raises(SettingsError, match=words):
        themes.read_palette(path)


@pytest.mark.parametrize("value", ['"red; background: blue"', '"#12345"', "3", '"$primary"'])
def test_a_theme_holds_colours_and_nothing_else(tmp_path: Path, value: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text((places.themes() / "ink.toml").read_text().replace('"#d7a65f"', value, 1))
    with pytest.raises(SettingsError, match="must be a colour"):
        themes.read_palette(path)


async def test_a_theme_of_the_users_own_is_worn(own_home: Path) -> None:
    folder = own_home / "config" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text((places.themes() / "paper.toml").read_text().replace("#faf7f0", "#fffffe"))
    async with reading(theme="mine") as pilot:
        assert pilot.app.theme == "mine"
        assert pilot.app.screen.background_colors[1].hex == "#FFFFFE"


async def test_a_theme_that_is_missing_is_said_and_the_reader_opens() -> None:
    async with reading(theme="nowhere") as pilot:
        assert pilot.app.theme == themes.DEFAULT
        assert "There is no theme “nowhere”" in notes(pilot)[0]


async def test_the_theme_is_changed_in_place() -> None:
    async with reading() as pilot:
        await press(pilot, "d")
        before = shown(pilot)
        colour = pilot.app.screen.background_colors[1]
        await press(pilot, "T")
        assert pilot.app.screen.background_colors[1] != colour
        assert shown(pilot) == before


async def test_sixteen_colours_are_those_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "")
    monkeypatch.setenv("TERM", "linux")
    async with reading() as pilot:
        assert pilot.app.theme == "terminal"
        await pilot.app.action_quit()
        assert pilot.app.session.memory.theme is None
    async with reading(theme="paper") as pilot:
        assert pilot.app.theme == "paper"
