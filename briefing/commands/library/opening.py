"""The library a command line means, and the query it gives."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from textwrap import indent
from typing import TYPE_CHECKING

from briefing.commands.given import today
from briefing.commands.output import note
from briefing.errors import LibraryError, QueryError
from briefing.places import library_file

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.library.search import Query


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
    from briefing.library.search import parse, pointed

    try:
        return parse(text, today=today())
    except QueryError as error:
        error.add_note(indent(pointed(text, error), "  "))
        raise


def add_list(parser: argparse.ArgumentParser) -> None:
    """The list to look in."""
    parser.add_argument("--list", metavar="NAME", help="only what this list finds (briefing library lists shows them)")


def within(library: Library, name: str | None, query: Query) -> Query:
    """`query` among what the list `name` finds. Raises :class:`~briefing.errors.LibraryError` where there is none."""
    if name is None:
        return query
    from briefing.library.search import All

    saved = next((one.query for one in library.lists.all() if one.name == name), None)
    if saved is None:
        raise LibraryError(f"there is no list {name}: `briefing library lists` shows those there are")
    return All((query_of(saved), query))
