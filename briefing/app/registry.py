"""Every action of the reader, once: its id, its keys, its words, and where it works.

Bindings, footer, palette, help and the key table of the README are made from this table. It knows no Textual, so
that the documentation can be made without it. Keys are the characters themselves or the names Textual gives them
(``down``, ``pagedown``, ``ctrl+p``); two keys one after the other are written with a space (``g a``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

Place = Literal["text", "articles", "sections", "quotes", "entities", "figures", "timeline", "notes"]
Group = Literal["Move", "Articles", "Evidence", "Panes", "Take along", "Program"]

LISTS: tuple[Place, ...] = ("articles", "sections", "quotes", "entities", "figures", "timeline", "notes")
PLACES: tuple[Place, ...] = ("text", *LISTS)
ITEMS: tuple[Place, ...] = ("text", "sections", "quotes", "entities", "figures", "timeline", "notes")
MARKED: tuple[Place, ...] = ("text", "quotes", "entities", "figures", "timeline", "notes")
PREFIX = "g"


class Action(msgspec.Struct, frozen=True):
    """One thing a reader can do.

    ``short`` is the word in the footer, empty where the footer leaves the action out. ``places`` are the panes in
    which it works. ``keys`` are the defaults: the settings can give others by ``id``.
    """

    id: str
    keys: tuple[str, ...]
    words: str
    group: Group
    short: str = ""
    places: tuple[Place, ...] = PLACES


ACTIONS = (
    Action("down", ("j", "down"), "Move down", "Move", "move"),
    Action("up", ("k", "up"), "Move up", "Move"),
    Action("page_down", ("space", "pagedown"), "A page down", "Move", "page"),
    Action("page_up", ("b", "pageup"), "A page up", "Move"),
    Action("half_down", ("d",), "Half a page down", "Move"),
    Action("half_up", ("u",), "Half a page up", "Move"),
    Action("top", ("g g", "home"), "To the beginning", "Move"),
    Action("bottom", ("G", "end"), "To the end", "Move"),
    Action("next_article", ("J",), "Next article", "Articles", "article"),
    Action("previous_article", ("K",), "Previous article", "Articles"),
    Action("next", ("n",), "Next match or mention, else next unread article", "Articles", "next"),
    Action("previous", ("N",), "Previous match or mention, else previous unread article", "Articles"),
    Action("toggle_read", ("m",), "Mark the article read or unread", "Articles", "unread", ("text", "articles")),
    Action("star", ("f",), "Star the article, or take the star off", "Articles", "star", ("text", "articles")),
    Action("tags", ("t",), "Tags of the article", "Articles", "tags", ("text", "articles")),
    Action(
        "all_listed", ("A",), "Mark, star, tag or add to one brief all that is listed", "Articles", "all", ("articles",)
    ),
    Action(
        "remove",
        ("D",),
        "Take the article out of the library, or the note away",
        "Articles",
        "remove",
        ("articles", "notes"),
    ),
    Action("copies", ("c",), "Copies of the report: open, split or join", "Articles", "copies", ("articles",)),
    Action(
        "changes",
        ("v",),
        "What changed in the article, and its older versions",
        "Articles",
        "changes",
        ("text", "articles"),
    ),
    Action("undo", ("U",), "Undo the last change", "Articles", "undo"),
    Action("lists", ("g l",), "Choose what is listed: the library, a list, a tag", "Articles", "lists"),
    Action("save_list", ("L",), "Keep the query as a list", "Articles", "keep list", ("articles",)),
    Action("sort", (",",), "The best first, or the newest", "Articles", "sort", ("articles",)),
    Action("reload", ("r",), "Read this article again", "Articles"),
    Action("reload_all", ("R",), "Read all articles again; in the library, fetch the feeds", "Articles"),
    Action("failures", ("F",), "What could not be read, and why; read it again", "Articles", "not read"),
    Action("open", ("O",), "Open a file, a folder or addresses, or paste a text", "Articles", "open"),
    Action("browse", ("o",), "Open the article's address in the browser", "Articles", "browser"),
    Action("stop", ("ctrl+x",), "Stop what is being read", "Articles", "stop"),
    Action("choose", ("enter", "l", "right"), "Open, or go to the evidence", "Evidence", "evidence"),
    Action("back", ("backspace", "escape", "h", "left"), "Back to where you were", "Evidence", "back"),
    Action("next_section", ("]",), "Next section", "Evidence"),
    Action("previous_section", ("[",), "Previous section", "Evidence"),
    Action("section", tuple("123456789"), "To the section of that number", "Evidence", "section"),
    Action(
        "highlight",
        ("H",),
        "Highlight what is chosen, or a sentence; again takes it off",
        "Evidence",
        "highlight",
        MARKED,
    ),
    Action("note", ("w",), "Write a note on what is chosen, or on a sentence", "Evidence", "note", MARKED),
    Action("find", ("/",), "Find in the text; in the list of articles, in the library", "Evidence", "find"),
    Action("next_pane", ("tab",), "Next pane", "Panes", "pane"),
    Action("previous_pane", ("shift+tab",), "Previous pane", "Panes"),
    Action("go_text", ("g r",), "Go to the text", "Panes"),
    Action("go_articles", ("g a",), "Go to the articles", "Panes"),
    Action("go_sections", ("g s",), "Go to the sections", "Panes"),
    Action("go_quotes", ("g q",), "Go to the quotes", "Panes"),
    Action("go_entities", ("g e",), "Go to the people, organisations and places", "Panes"),
    Action("go_figures", ("g f",), "Go to the figures", "Panes"),
    Action("go_timeline", ("g t",), "Go to the dates", "Panes"),
    Action("go_notes", ("g n",), "Go to the notes", "Panes"),
    Action("zoom", ("z",), "The article alone, or all panes", "Panes", "all panes"),
    Action("copy", ("y",), "Copy with its citation", "Take along", "copy"),
    Action("copy_words", ("Y",), "Copy the bare words", "Take along"),
    Action("copy_selection", ("ctrl+c",), "Copy what the mouse selected", "Take along"),
    Action(
        "gather",
        ("a",),
        "Add the article to one brief of several, or take it out",
        "Take along",
        "add",
        ("text", "articles"),
    ),
    Action("go_brief", ("g b",), "What is in the brief of several articles", "Take along"),
    Action("export", ("s",), "Export the brief", "Take along", "export"),
    Action("export_as", ("S",), "Export the brief in another format", "Take along"),
    Action("edit", ("e",), "Edit the brief in your editor", "Take along", "edit"),
    Action("pipe", ("|",), "Pipe what is chosen, or the text, to a command", "Take along", "pipe"),
    Action("palette", (":", "ctrl+p"), "Every action by name", "Program", "commands"),
    Action("help", ("?", "f1"), "Help for this pane", "Program", "help"),
    Action("theme", ("T",), "Next theme", "Program"),
    Action("suspend", ("ctrl+z",), "To the shell; fg comes back", "Program"),
    Action("quit", ("q",), "Back, then quit", "Program"),
    Action("quit_now", ("ctrl+q",), "Quit, always", "Program"),
)

BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}
FIXED = frozenset({"quit_now"})
"""Ids whose keys cannot be taken away: there is always a way out."""

_NAMES = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "enter": "⏎", "space": "Space", "escape": "Esc",
    "backspace": "⌫", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "tab": "Tab",
    "shift+tab": "Shift+Tab", "f1": "F1",
}  # fmt: skip
_WRITTEN = {shown.lower(): key for key, shown in _NAMES.items()}
_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "meta", "hyper"})
_LONE = frozenset({*_NAMES, "insert", "delete", *(f"f{number}" for number in range(1, 25))})
"""The keys that have a name, beside those that Textual names after their sign (``vertical_line``)."""
_ASCII = {"↓": "Down", "↑": "Up", "←": "Left", "→": "Right", "⏎": "Enter", "⌫": "Backspace"}


def remapped(keys: Mapping[str, Iterable[str]]) -> tuple[tuple[Action, ...], tuple[str, ...]]:
    """The actions with the user's `keys` by id, and a sentence for each part of `keys` that could not be followed.

    A key the user gives to an action is taken from whichever had it by default.
    """
    troubles = [f"there is no action named “{name}”" for name in keys if name not in BY_ID]
    troubles += [f"the keys of “{name}” cannot be changed" for name in keys if name in FIXED]
    wanted = {name: tuple(map(_key_of, given)) for name, given in keys.items() if name in BY_ID and name not in FIXED}
    given_keys = (key for given in wanted.values() for key in given)
    troubles += [f"there is no key called “{key}”" for key in given_keys if not _is_key(key)]
    kept = {key for name in FIXED for key in BY_ID[name].keys}
    owner: dict[str, str] = {}
    for name, given in wanted.items():
        for key in given:
            if key in kept or owner.setdefault(key, name) != name:
                troubles.append(f"the key “{key}” is given to “{name}” and to another action")
    actions = []
    for action in ACTIONS:
        mine = wanted.get(action.id)
        if mine is None:
            actions.append(msgspec.structs.replace(action, keys=tuple(k for k in action.keys if k not in owner)))
        else:
            mine = tuple(key for key in mine if owner.get(key) == action.id and key not in kept)
            actions.append(msgspec.structs.replace(action, keys=mine))
    return tuple(actions), tuple(troubles)


def _key_of(written: str) -> str:
    """The key that people write as the help does: Ctrl+P is ``ctrl+p``, PgDn is ``pagedown``, J remains J."""
    return " ".join(_WRITTEN.get(part, part) if len(part) == 1 else _named(part) for part in written.split())


def _named(part: str) -> str:
    return "+".join(_WRITTEN.get(piece, piece) for piece in part.lower().split("+"))


def _is_key(key: str) -> bool:
    """Whether `key` can be pressed: one, or two one after the other."""
    parts = key.split()
    return len(parts) in {1, 2} and all(len(part) == 1 or _is_named(part) for part in parts)


def _is_named(part: str) -> bool:
    *modifiers, last = part.split("+")
    return _MODIFIERS.issuperset(modifiers) and (len(last) == 1 or last in _LONE or "_" in last)


def key_name(key: str, *, ascii_only: bool = False) -> str:
    """How `key` is written for people: ``down`` is ↓, ``ctrl+p`` is Ctrl+P."""
    parts = []
    for part in key.split():
        name = _NAMES.get(part, part)
        if len(part) > 1 and name == part:
            name = "+".join(piece.upper() if len(piece) == 1 else piece.capitalize() for piece in part.split("+"))
        parts.append(_ASCII.get(name, name) if ascii_only else name)
    return " ".join(parts)


def key_names(action: Action, *, ascii_only: bool = False) -> str:
    """All keys of `action`, for people; a run of digits is drawn together."""
    digits = [key for key in action.keys if key.isdigit()]
    if len(digits) > 2:
        return f"{digits[0]}…{digits[-1]}" if not ascii_only else f"{digits[0]}-{digits[-1]}"
    return " ".join(key_name(key, ascii_only=ascii_only) for key in action.keys)


def key_table() -> str:
    """The keys as a Markdown table, for the README."""
    rows = ["| keys | action | id |", "| --- | --- | --- |"]
    for action in ACTIONS:
        if action.keys[0].isdigit():
            keys = f"`{action.keys[0]}`…`{action.keys[-1]}`"
        else:
            keys = " ".join(f"`{_escape(key_name(key))}`" for key in action.keys)
        rows.append(f"| {keys} | {action.words} | `{action.id}` |")
    return "\n".join(rows) + "\n"


def _escape(name: str) -> str:
    return name.replace("|", "\\|")
