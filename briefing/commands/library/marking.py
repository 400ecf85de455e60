"""``briefing library tag``, ``remove``, ``undo`` and ``lists``: what changes marks, and takes changes back."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing import wash
from briefing.commands.library.opening import opened, query_of
from briefing.commands.output import emit, note
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.commands.parts import Parts
    from briefing.library import Library


def add_to(parts: Parts) -> None:
    """The arguments."""
    tag = parts.add_parser("tag", help="put a tag on articles", description="Put a tag on articles, or take it off.")
    tag.add_argument("name", metavar="NAME", help="the tag")
    _add_articles(tag)
    tag.add_argument("--off", action="store_true", help="take it off")
    tag.set_defaults(do=set_tag)
    remove = parts.add_parser("remove", help="take articles out", description="Take articles out; undo brings back.")
    _add_articles(remove)
    remove.set_defaults(do=take_out)
    undo = parts.add_parser("undo", help="take the last change back", description="Take the last change back.")
    undo.set_defaults(do=take_back)
    lists = parts.add_parser(
        "lists",
        help="show, make and remove lists: searches with a name",
        description="Show the lists; with a name and a query make or change one. list and search take\n"
        "--list NAME and show what it finds.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    lists.add_argument("name", metavar="NAME", nargs="?", help="the list")
    lists.add_argument("query", metavar="QUERY", nargs="*", help="what it finds")
    lists.add_argument("--remove", action="store_true", help="take the list away; its articles stay")
    lists.set_defaults(do=mind_lists)


def _add_articles(parser: argparse.ArgumentParser) -> None:
    """The articles that are meant."""
    parser.add_argument("ids", metavar="ID", nargs="*", help="the id of an article, as list and search show it")
    parser.add_argument("--query", metavar="QUERY", help="all articles that this finds, as search does")


def set_tag(options: argparse.Namespace) -> int:
    """Put the tag on, or take it off; 1 where an article that is meant is not there."""
    with opened(options) as library:
        rows, status = _meant(library, options)
        changed = library.tag(options.name, rows, on=not options.off)
        if rows:
            emit(f"{'took the tag off' if options.off else 'tagged'} {_articles(changed)}\n")
    return status


def take_out(options: argparse.Namespace) -> int:
    """Take the articles out; 1 where one that is meant is not there."""
    with opened(options) as library:
        rows, status = _meant(library, options)
        removed = library.remove(rows)
        if removed:
            emit(f"removed {_articles(removed)}; `briefing library undo` brings back\n")
    return status


def take_back(options: argparse.Namespace) -> int:
    """Undo."""
    with opened(options) as library:
        words = library.undo()
        emit(f"undone: {words}\n" if words else "there is nothing to undo\n")
    return 0


def mind_lists(options: argparse.Namespace) -> int:
    """Show, make, change or take away lists."""
    query = " ".join(options.query)
    if options.remove and (options.name is None or query):
        raise UsageError("--remove takes the name of one list")
    if query:
        query_of(query)
    with opened(options) as library:
        if options.remove:
            return _drop(library, options.name)
        if query:
            library.lists.save(options.name, query)
        else:
            return _show(library, options.name)
    return 0


def _drop(library: Library, name: str) -> int:
    if library.lists.remove(name):
        return 0
    note(f"there is no list {name}")
    return 1


def _show(library: Library, name: str | None) -> int:
    lists = [one for one in library.lists.all() if name in {None, one.name}]
    for one in lists:
        emit(f"{wash.line(one.name)}: {wash.line(one.query)}\n")
    if not lists:
        note("there are no lists yet" if name is None else f"there is no list {name}")
    return 0 if lists or name is None else 1


def _meant(library: Library, options: argparse.Namespace) -> tuple[list[int], int]:
    """The row numbers of the articles that are meant; 1 with them where one is not there, which is said."""
    if options.query is None:
        if not options.ids:
            raise UsageError("name the articles: give their ids, or --query and what finds them")
        return _rows(library, options.ids)
    if options.ids or not options.query.strip():
        raise UsageError("give either ids or --query with words or fields, as in --query 'tag:old before:2025'")
    found = list(library.rowids(query_of(options.query)))
    if not found:
        note("nothing in the library was found, and nothing was changed")
    return found, 0 if found else 1


def _rows(library: Library, ids: Sequence[str]) -> tuple[list[int], int]:
    """The row numbers of `ids`; 1 with them where one is not known, which is said."""
    rows, status = [], 0
    for identifier in dict.fromkeys(ids):
        row = library.row(identifier)
        if row is None:
            note(f"there is no article {identifier} in the library")
            status = 1
        else:
            rows.append(row.rowid)
    return rows, status


def _articles(number: int) -> str:
    return "1 article" if number == 1 else f"{number} articles"
