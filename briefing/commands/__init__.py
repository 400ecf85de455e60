"""The commands, each a module of one shape: ``parser()`` says what may follow it, ``run(options)`` does it.

A module imports at its top only what its arguments need; what it works with comes when it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import argparse

    from briefing.commands.arguments import Parser

READER = "reader"
"""What runs when the first word is no command."""

NAMES: Mapping[str, str] = {
    "export": "write briefs without opening the reader",
    "library": "keep articles, find them again, export them",
    "fetch": "read what is new in your feeds into the library",
    "feeds": "follow feeds; list, import and export them",
    "schema": "print the JSON Schema of a brief",
    "config": "show where the settings are",
}
"""Each command with what it does, in the words of the help."""


class Command(NamedTuple):
    """What every module of this package offers."""

    parser: Callable[[], Parser]
    run: Callable[[argparse.Namespace], int]


def read(locations: Sequence[str]) -> int:
    """Open the reader on `locations`, no option being given: without the parser of options, which takes its time."""
    from briefing.commands.reader import read as opened

    return opened(locations)


def command(name: str) -> Command:
    """The command called `name`, imported now; the reader for any other word."""
    module = import_module(f"briefing.commands.{name if name in NAMES else READER}")
    return Command(module.parser, module.run)
