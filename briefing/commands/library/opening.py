"""The library a command line means, and the query it gives."""

from __future__ import annotations

import argparse
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing import wash
from briefing.commands.arguments import today
from briefing.commands.output import note
from briefing.errors import QueryError
from briefing.places import library_file

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.library.search import Query

_BEFORE = 60
"""Characters of a long query that are shown before the place where it goes wrong."""


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Library]:
    """The library, closed at the end; what had to be done at opening is said on standard error."""
    # Late: help and wrong command lines need no SQLite.
    from briefing.library import Library

    with Library(library_file(options.library)) as library:
        if library.notice:
            note(library.notice)
        yield library


def query_of(text: str) -> Query:
    """The query in `text`. An error carries a note that shows the place with a caret."""
    from briefing.library.search import parse

    try:
        return parse(text, today=today())
    except QueryError as error:
        error.add_note(pointed(text, error.at))
        raise


def pointed(text: str, at: int) -> str:
    """`text` on one line, and below it a caret under the character at `at`."""
    first = max(at - _BEFORE, 0)
    before, after = _shown(text[first:at]), _shown(text[at : at + _BEFORE])
    return f"  {before}{after}\n  {' ' * _cells(before)}^"


def _shown(text: str) -> str:
    return wash.clean(text).replace("\n", " ").replace("\t", " ")


def _cells(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)
