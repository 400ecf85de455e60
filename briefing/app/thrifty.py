"""What Textual writes to the terminal, in half as many bytes: over a slow line that is what a key is waited for.

Textual names all colours of every piece and resets them behind it. Neighbours have most of them in common, so only
what changes is written, and no move of the cursor that another move follows. What is on the screen is the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from textual.driver import Driver

_MOVE = r"\x1b\[\d+;\d+H"
_DEAD = re.compile(rf"(?:{_MOVE}\n?|\n)(?={_MOVE})")
"""Moves of the cursor, each of them followed by a move to a named place."""
_STYLE = re.compile(rf"(?:\x1b\[0m((?:{_MOVE})*))?\x1b\[(\d[\d;]*)m(?=( +\x1b)?)")
"""A style, in most cases behind the end of another one, perhaps with a move between them; whether blanks follow."""
_OPERANDS = {"2": 3, "5": 1}
"""How many numbers follow a way of naming a colour."""


def thrifty_driver(driver: type[Driver]) -> type[Driver]:
    """A driver like `driver` that writes less."""

    class Thrifty(driver):  # type: ignore[valid-type, misc]  # which one it is depends on the system
        """What `driver` is, but for what is written."""

        def write(self, data: str) -> None:
            super().write(thrifty(data) if "m" in data else data)

    return Thrifty


def thrifty(data: str) -> str:
    """The same picture as `data` draws, in fewer bytes. All sequences but styles and moves stay as they are."""
    now: _Style | None = None

    def shorter(found: re.Match[str]) -> str:
        nonlocal now
        moves, style, blanks = found.groups()
        before, now = now, _parsed(style)
        if before is None or now is None or moves is None:
            return found[0]
        # Blanks, where nothing else is drawn on them, have no letters to be in any colour.
        kept = now._replace(foreground=before.foreground) if blanks and not now.others else now
        change = _change(before, kept)
        if change is None:
            return found[0]
        now = kept
        return f"{moves}\x1b[{change}m" if change else moves

    return _STYLE.sub(shorter, _DEAD.sub("", data))


class _Style(NamedTuple):
    """The numbers of a style: those of the colours, and the others."""

    foreground: str
    background: str
    others: frozenset[str]


@lru_cache(maxsize=1024)
def _change(before: _Style, after: _Style) -> str | None:
    """The numbers that make one style into the other; ``None`` where something is to be taken away for that."""
    colours = (before.foreground, after.foreground), (before.background, after.background)
    if before.others - after.others or any(old and not new for old, new in colours):
        return None
    return ";".join([*sorted(after.others - before.others), *(new for old, new in colours if old != new)])


@lru_cache(maxsize=512)
def _parsed(style: str) -> _Style | None:
    """The parts of `style`; ``None`` where they are not such as Textual writes."""
    numbers, foreground, background, others = iter(style.split(";")), "", "", set()
    for number in numbers:
        named = ""
        if number in {"38", "48"}:
            how = next(numbers, "")
            operands = [next(numbers, "") for _ in range(_OPERANDS.get(how, 0))]
            named = ";".join((number, how, *operands)) if all(operands) and operands else ""
        if number in {"", "0", "38", "48"} and not named:
            return None
        if number[:-1] in {"3", "9"}:
            foreground = named or number
        elif number[:-1] in {"4", "10"}:
            background = named or number
        else:
            others.add(number)
    return _Style(foreground, background, frozenset(others))
