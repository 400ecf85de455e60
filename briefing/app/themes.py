"""Themes: files of colours, read as declarations and built into Textual's themes.

A theme is a TOML file of colours; its file name is its name. One that cannot be understood is a sentence, never a
crash: the reader says it and goes on with a theme that it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from textual.app import App
from textual.theme import Theme

from briefing import places, wash
from briefing.errors import SettingsError
from briefing.patterns import pattern

DEFAULT, SIXTEEN = "ink", "terminal"
"""What is worn where nothing was chosen, and that where the terminal has no more than sixteen colours."""
REQUIRED = ("background", "surface", "panel", "foreground", "muted", "accent")
OWN = {
    "person": "accent",
    "organisation": "accent",
    "place": "accent",
    "figure": "accent",
    "quotation": "foreground",
    "hairline": "panel",
    "selection": "panel",
    "evidence": "panel",
    "mention": "panel",
    "match": "panel",
    "note": "panel",
    "error": "accent",
}
"""Colours a theme may leave out, and the one that then stands in."""

_COLOUR = pattern(r"#[0-9a-fA-F]{6}|ansi_[a-z_]{3,20}")
_NAME = pattern(r"[a-z0-9][a-z0-9-]{0,39}")
_LINE = pattern(r'(?:([a-z_]+) = (?:"([^"\\\x00-\x1f\x7f]*)"|(true|false))[ \t]*)?(?:#[^\x00-\x1f\x7f]*)?')
"""What our own themes are written in: one name, and one string or truth value, a line."""


class Palette(msgspec.Struct, frozen=True):
    """The colours of one theme, complete."""

    name: str
    dark: bool
    ansi: bool
    colours: dict[str, str]


def read_palette(path: Path) -> Palette:
    """Read one theme. Raises :class:`~briefing.errors.SettingsError`, one sentence that names the file."""
    shown = wash.line(str(path))
    if not _NAME.fullmatch(path.stem):
        raise SettingsError(f"the theme {shown} needs another name: small letters, digits and hyphens")
    try:
        table = parse(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"the theme {shown} could not be read: {error.strerror}; T puts on another") from error
    except ValueError as error:
        raise SettingsError(f"the theme {shown} is not valid TOML ({wash.line(str(error))}): mend that line") from error
    missing = [name for name in REQUIRED if name not in table]
    if missing:
        raise SettingsError(f"the theme {shown} does not say its colour “{missing[0]}”: add it, as in our own themes")
    colours = {}
    for name in (*REQUIRED, *OWN):
        value = table.get(name, table.get(OWN.get(name, ""), None))
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise SettingsError(f'the theme {shown}: “{name}” must be a colour such as "#d7a65f"')
        colours[name] = value
    return Palette(path.stem, table.get("dark") is not False, table.get("ansi") is True, colours)


def parse(text: str) -> dict[str, Any]:
    """What the TOML in `text` says. Raises :class:`ValueError` where it is none."""
    table: dict[str, Any] = {}
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        name = found[1] if found else None
        if found is None or name in table:
            # Late: most themes are as plain as ours, and the parser of all that TOML can say takes its time.
            import tomllib

            return tomllib.loads(text)
        if name:
            table[name] = found[2] if found[3] is None else found[3] == "true"
    return table


def paths() -> dict[str, Path]:
    """Every theme by name; one of the user's own takes the place of ours with the same name."""
    found: dict[str, Path] = {}
    for folder in (places.themes(), places.user_themes()):
        found |= {path.stem: path for path in _tomls(folder)}
    return found


def read(name: str) -> Palette:
    """Read the theme of that name, the user's own first. Raises :class:`~briefing.errors.SettingsError`."""
    for folder in (places.user_themes(), places.themes()):
        path = folder / f"{name}.toml"
        if _NAME.fullmatch(name) and path.is_file():
            return read_palette(path)
    raise SettingsError(f"there is no theme “{wash.line(name)}”: choose {_or(sorted(paths()))}")


def _or(names: Sequence[str]) -> str:
    """``a, b or c``."""
    return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else "another"


def _tomls(folder: Path) -> Iterable[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError:
        return ()


def build(palette: Palette) -> Theme:
    """The Textual theme of `palette`."""
    c = palette.colours
    names = ("muted", "hairline", "selection", "person", "organisation", "place", "figure", "quotation", "evidence",
             "mention", "match", "note")  # fmt: skip
    own = {name: c[name] for name in names}
    return Theme(
        name=palette.name,
        dark=palette.dark,
        ansi=palette.ansi,
        primary=c["accent"],
        accent=c["accent"],
        secondary=c["organisation"],
        warning=c["accent"],
        error=c["error"],
        success=c["place"],
        foreground=c["foreground"],
        background=c["background"],
        surface=c["surface"],
        panel=c["panel"],
        boost="ansi_default" if palette.ansi else None,
        variables=own | _textuals(c),
    )


def wear(app: App[Any], name: str) -> None:
    """Put the theme of that name on `app`, or raise :class:`~briefing.errors.SettingsError` and leave it as it is."""
    theme = build(read(name))
    app.register_theme(theme)
    app.theme = theme.name


def _textuals(c: dict[str, str]) -> dict[str, str]:
    """Textual's own variables, so that its palette, fields and scroll bars wear our colours."""
    return {
        "border": c["hairline"],
        "border-blurred": c["hairline"],
        "scrollbar": c["hairline"],
        "scrollbar-hover": c["muted"],
        "scrollbar-active": c["accent"],
        "scrollbar-background": c["surface"],
        "scrollbar-background-hover": c["surface"],
        "scrollbar-background-active": c["surface"],
        "scrollbar-corner-color": c["surface"],
        "block-cursor-background": c["selection"],
        "block-cursor-foreground": c["foreground"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": c["selection"],
        "block-cursor-blurred-foreground": c["foreground"],
        "block-hover-background": c["selection"],
        "input-cursor-background": c["foreground"],
        "input-cursor-foreground": c["background"],
        "input-selection-background": c["match"],
        "input-selection-foreground": c["foreground"],
        "screen-selection-background": c["match"],
        "screen-selection-foreground": c["foreground"],
        "text-muted": c["muted"],
        "foreground-muted": c["muted"],
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
    }


FALLBACKS = {
    "muted": "#8f949d",
    "hairline": "#282d35",
    "selection": "#252a32",
    "person": "#d7a65f",
    "organisation": "#7fb3c8",
    "place": "#a3be8c",
    "figure": "#b79ad6",
    "quotation": "#b8c9a0",
    "evidence": "#3a3320",
    "mention": "#2c3440",
    "match": "#4a3d1c",
    "note": "#2a3a2e",
}
"""Values of our own variables under a theme that is not ours (Textual's own)."""
