"""What the user has set: one commented TOML file, read into one frozen value.

Nothing here needs the file to be there. A value that cannot be followed is a :class:`SettingsError`, one sentence with
the line; a name that is not known is a warning, for the program may be older than the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from briefing import places, wash
from briefing.errors import SettingsError

Symbols = Literal["auto", "unicode", "ascii"]


class Settings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The settings. ``words`` is the budget of one article's brief; ``keys`` gives keys to actions by id.

    ``warnings`` are sentences about parts of the file that were passed over.
    """

    theme: str | None = None
    words: int = 400
    names: str = "own"
    symbols: Symbols = "auto"
    mouse: bool = True
    remember: bool = True
    library: bool = True
    export_folder: str | None = None
    allow_hosts: tuple[str, ...] = ()
    proxy: str | None = None
    certificates: str | None = None
    at_once: int = 8
    keys: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    warnings: tuple[str, ...] = ()


_KINDS: Mapping[str, tuple[type, str]] = {
    "theme": (str, "the name of a theme"),
    "words": (int, "a number of words, 50 or more"),
    "names": (str, "“own”, “spacy:MODEL” or “gliner:FOLDER”"),
    "symbols": (str, "“auto”, “unicode” or “ascii”"),
    "mouse": (bool, "true or false"),
    "remember": (bool, "true or false"),
    "library": (bool, "true or false"),
    "export_folder": (str, "a folder"),
    "allow_hosts": (list, "a list of host names"),
    "proxy": (str, "the address of a proxy, or “environment”"),
    "certificates": (str, "a file of certificates"),
    "at_once": (int, "a number of requests from 1 to 64"),
    "keys": (dict, "a table of action ids and keys"),
}


def load(path: Path | None = None) -> Settings:
    """The settings in the file at `path` (default: the user's own); the defaults where there is none.

    Raises :class:`~briefing.errors.SettingsError` when the file cannot be read or a value cannot be followed.
    """
    path = path or places.config_file()
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise SettingsError(
            f"the settings in {path} could not be read: {reason}; mend the file, or move it away"
        ) from error
    return parse(text, name=str(path))


def parse(text: str, *, name: str = "the settings") -> Settings:
    """The settings written in `text`; `name` says in errors where it came from."""
    # Late: most starts have no settings file.
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"{name} is not valid TOML ({wash.line(str(error))}): mend that line, or move the file away"
        ) from error
    known = {key: value for key, value in table.items() if key in _KINDS}
    for key, value in known.items():
        _check(key, value, text, name)
    warnings = tuple(
        f"{name}{_line(text, key)}: “{wash.line(key)}” is not a setting and was passed over."
        for key in table
        if key not in _KINDS
    )
    if "keys" in known:
        known["keys"] = {action: _keys(given) for action, given in known["keys"].items()}
    if "allow_hosts" in known:
        known["allow_hosts"] = tuple(known["allow_hosts"])
    return Settings(**known, warnings=warnings)


def _check(key: str, value: Any, text: str, name: str) -> None:
    kind, wanted = _KINDS[key]
    right = type(value) is kind
    if key == "words":
        right = right and value >= 50
    elif key == "at_once":
        right = right and 1 <= value <= 64
    elif key == "symbols":
        right = value in {"auto", "unicode", "ascii"}
    elif key == "allow_hosts":
        right = right and all(isinstance(host, str) for host in value)
    elif key == "keys":
        right = right and all(_is_keys(given) for given in value.values())
    if not right:
        raise SettingsError(f"{name}{_line(text, key)}: “{key}” must be {wanted}")


def _is_keys(given: Any) -> bool:
    return isinstance(given, str) or (isinstance(given, list) and all(isinstance(key, str) and key for key in given))


def _keys(given: str | list[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) and given else tuple(given)


def _line(text: str, key: str) -> str:
    """``, line 4``: where `key` stands in `text`, or nothing where that cannot be told."""
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip().lstrip("[").strip()
        if bare.startswith((key, f'"{key}"')) and bare[len(key) :].lstrip('"').lstrip()[:1] in {"=", "]", "."}:
            return f", line {number}"
    return ""


def template() -> str:
    """A settings file in which every setting stands with its default, as a comment."""
    return _TEMPLATE


_TEMPLATE = """\
# Settings of briefing. Every line is a comment that shows the default: take the # away to change it.

# The colours: "ink" (dark), "paper" (light), "contrast" (high contrast), "terminal" (those of the terminal itself), or
# a file NAME.toml in the folder "themes" beside this file.
# theme = "ink"

# How many words the brief of one article may have; quotations and the footer are not counted.
# words = 400

# Who finds people, organisations and places: "own", or a model that you have installed yourself: "spacy:MODEL" (with
# the extra briefing[spacy]) or "gliner:FOLDER" (with briefing[gliner]). Nothing is ever downloaded.
# names = "own"

# "unicode", "ascii", or "auto": ASCII only where the terminal says that it knows nothing else.
# symbols = "auto"

# Whether the mouse works in the reader. false gives the selection of text back to the terminal.
# mouse = true

# Whether theme, panes and the place in each article are remembered from one day to the next.
# remember = true

# Whether what is opened in the reader is kept in the library. Standard input is; the sample articles never are.
# library = true

# Where the export dialogue starts.
# export_folder = "~/briefs"

# Hosts of your own network that may be fetched from.
# allow_hosts = ["wiki.example.org"]

# The proxy through which pages are fetched; "environment" takes what HTTPS_PROXY and its kin say.
# proxy = "http://proxy.example.org:3128"

# A file of certificates (PEM) that are trusted besides the usual ones, such as a company's own.
# certificates = "/etc/ssl/company.pem"

# How many requests `briefing fetch`, and R in the library, make at the same time; one host never gets two of them.
# at_once = 8

# Keys, by the ids in the help (?). A key given here is taken from the action that had it.
# [keys]
# next_article = ["J", "ctrl+n"]
# export = "x"
"""
