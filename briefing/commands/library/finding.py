"""``briefing library list`` and ``search``: rows as text, or as JSON of one documented shape."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from textwrap import indent
from typing import TYPE_CHECKING

import msgspec

from briefing import wash
from briefing.commands.arguments import number_of
from briefing.commands.library.opening import add_list, opened, query_of, within
from briefing.commands.output import emit, note
from briefing.model import Span

if TYPE_CHECKING:
    from briefing.commands.parts import Parts
    from briefing.library import Library, Row
    from briefing.library.search import Query

_MANY = 20
_JSON = (
    "Each object of -f json (an array) and jsonl (one a line) has: id, title, outlet, url, path, published, language,\n"
    "words, minutes, added, updated, read, starred, tags, version, story (the same for copies of one report), origin,\n"
    "and hit: the sentence that was found as start, end (offsets in the text, in code points) and text, with\n"
    "places, the start and end of every word that was found; or null."
)


_QUERY = """A query: words that must all occur; "rare earth" is a phrase, tarif* any ending, -opinion without; OR, ( ).
  title: text: quote: speaker: person: org: place: outlet: author: agency:   words in one place only
  is:unread is:read is:starred is:new is:noted   tag:NAME   note:WORDS   lang:en
  feed:NAME      came with a feed of yours: its name (or its start: feed:tarn*), number, folder or address
  since: until: before: after: on: added:        2025, 2025-03, 2025-03-31, 2025-02..2025-03, yesterday, 7d

"""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One article as ``list`` and ``search`` print it in JSON; ``None`` where something is not known."""

    id: str
    title: str
    outlet: str | None
    url: str | None
    path: str | None
    published: str | None
    language: str | None
    words: int
    minutes: int
    added: str
    updated: str
    read: bool
    starred: bool
    tags: tuple[str, ...]
    version: int
    story: int
    origin: str | None
    hit: Hit | None


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """The first sentence with words of the query, and all `places` of those words: offsets in the article's text."""

    start: int
    end: int
    text: str
    places: tuple[Span, ...]


def add_to(parts: Parts) -> None:
    """The arguments."""
    listing = parts.add_parser(
        "list",
        help="show the newest articles, or those of a query",
        description="Show articles, the newest first.",
        epilog=_QUERY + _JSON,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    listing.add_argument("query", metavar="QUERY", nargs="*", help="only what this finds; none: all articles")
    add_list(listing)
    _add_form(listing, None, "default: all")
    listing.set_defaults(do=show_list)
    search = parts.add_parser(
        "search",
        help="find articles by their words",
        description="Find articles, the newest first, each with the sentence that was found.",
        epilog=_QUERY + _JSON,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    search.add_argument("query", metavar="QUERY", nargs="+", help="words and fields")
    search.add_argument("--best", action="store_true", help="the best of the newest first")
    add_list(search)
    _add_form(search, _MANY, f"default: {_MANY}")
    search.set_defaults(do=show_found)


def _add_form(parser: argparse.ArgumentParser, default: int | None, words: str) -> None:
    parser.add_argument(
        "-f", "--format", choices=("text", "json", "jsonl"), default="text", help="form of the output; default: text"
    )
    number = number_of("articles", 100)
    parser.add_argument("--limit", type=number, metavar="N", default=default, help=f"at most so many; {words}")


def show_list(options: argparse.Namespace) -> int:
    """Print the rows."""
    query = query_of(" ".join(options.query))
    with opened(options) as library:
        query = within(library, options.list, query)
        rows = walk(library, query, options.limit)
        _show(
            (_found(library, row, None) for row in rows),
            options.format,
            _nothing(options.query) if options.query or options.list else "there is nothing in the library",
        )
    return 0


def show_found(options: argparse.Namespace) -> int:
    """Print the rows, each with its sentence."""
    query = query_of(" ".join(options.query))
    with opened(options) as library:
        query = within(library, options.list, query)
        best = options.best
        rows = library.find(query, options.limit, best=True) if best else walk(library, query, options.limit)
        _show((_found(library, row, query) for row in rows), options.format, _nothing(options.query))
    return 0


def walk(library: Library, query: Query, limit: int | None = None) -> Iterator[Row]:
    """Everything `query` finds, the newest first, at most `limit`, read as it is wanted."""
    before, left = None, limit
    while left is None or left > 0:
        wanted = _PAGE if left is None else min(left, _PAGE)
        rows = library.find(query, wanted, before=before)
        yield from rows
        if len(rows) < wanted:
            return
        before = rows[-1].rowid
        left = None if left is None else left - len(rows)


_PAGE = 500


def _nothing(query: Sequence[str]) -> str:
    """What is said where nothing was found."""
    small = {"or", "not", "and"}.intersection(" ".join(query).split())
    hint = ": OR and NOT are written in capitals, small they are words to look for" if small else ""
    return f"nothing in the library was found{hint}"


def _found(library: Library, row: Row, query: Query | None) -> Found:
    known = {name: getattr(row, name) for name in Found.__struct_fields__ if name not in {"tags", "hit"}}
    hit = None if query is None else _hit(library, row, query)
    return Found(**known, tags=library.tags_of(row.rowid), hit=hit)


def _hit(library: Library, row: Row, query: Query) -> Hit | None:
    # Late: a list has no sentences.
    from briefing.library.search import hit

    brief = library.get(row.rowid)
    if brief is None or not (found := hit(query, brief)).places:
        return None
    return Hit(start=found.start, end=found.end, text=found.sentence, places=found.places)


def _show(found: Iterable[Found], form: str, nothing: str) -> None:
    some = False
    if form == "json":
        emit("[")
    for one in found:
        if form == "text":
            emit(_text(one))
        elif form == "jsonl":
            emit(msgspec.json.encode(one).decode() + "\n")
        else:
            pretty = msgspec.json.format(msgspec.json.encode(one).decode(), indent=2)
            emit((",\n" if some else "\n") + indent(pretty, "  "))
        some = True
    if form == "json":
        emit("\n]\n" if some else "]\n")
    if not some and form == "text":
        note(nothing)


def _text(found: Found) -> str:
    """One line for an article; the sentence that was found below it, with its place."""
    signs = ("unread" if not found.read else "", "starred" if found.starred else "", *map("#{}".format, found.tags))
    known = (found.id, found.published or "----------", found.outlet or "-", found.title, " ".join(filter(None, signs)))
    line = "  ".join(wash.line(part) for part in known if part)
    if found.hit is None:
        return f"{line}\n"
    return f"{line}\n    {found.hit.start}-{found.hit.end}: {wash.line(found.hit.text)}\n"
