"""``briefing feeds``: which feeds are followed, and taking them along as OPML."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.commands.arguments import Parser, add_web
from briefing.commands.library.opening import opened
from briefing.commands.output import IN_A_FILE, emit, note
from briefing.commands.parts import add_parts, run
from briefing.errors import BriefingError, UsageError

if TYPE_CHECKING:
    from briefing.commands.parts import Parts
    from briefing.library import Library, Subscription

__all__ = ["parser", "run"]

_DESCRIPTION = """The feeds that `briefing fetch` reads into your library: RSS, Atom, RDF and JSON Feed."""


def parser() -> Parser:
    """The arguments of all parts."""
    made = Parser(prog="briefing feeds", allow_abbrev=False, description=_DESCRIPTION)
    add_parts(made, (_add, _list, _move, _remove, _import, _export))
    return made


def _add(parts: Parts) -> None:
    part = parts.add_parser("add", help="follow a feed", description="Follow feeds, named by themselves or by a page.")
    part.add_argument("addresses", metavar="ADDRESS", nargs="+", help="of a feed, or of a page that names one")
    part.add_argument("--folder", metavar="NAME", default="", help="put them there; folders in folders: World/Europe")
    part.add_argument("--name", metavar="NAME", help="call the feed so")
    add_web(part)
    part.set_defaults(do=add)


def add(options: argparse.Namespace) -> int:
    """Follow feeds; 1 where one could not be found."""
    if options.name and len(options.addresses) > 1:
        raise UsageError("--name is for one feed; name one address")
    from briefing.feeds.adding import find
    from briefing.feeds.asking import asking
    from briefing.settings import load

    status = 0
    with opened(options) as library, asking(load(), options.allow_host) as get:
        for address in options.addresses:
            try:
                found = find(address, get)
            except BriefingError as error:
                status = 1
                note(str(error))
                continue
            new = library.feeds.add(
                found.address, name=options.name, title=found.feed.title, folder=options.folder, site=found.feed.site
            )
            label = options.name or found.feed.title or found.address
            emit(f"{'added' if new else 'there already'}  {_line(label)}  {found.address}\n")
            if found.others:
                note(f"the page names others too: {', '.join(map(str, found.others))}")
    return status


def _list(parts: Parts) -> None:
    part = parts.add_parser("list", help="show the feeds", description="Show the feeds, a line for each.")
    part.set_defaults(do=show)


def show(options: argparse.Namespace) -> int:
    """Show every feed with its number, folder, name, address, and how it is."""
    with opened(options) as library:
        feeds = library.feeds.all()
        if not feeds:
            note("no feeds yet: `briefing feeds add ADDRESS` follows one")
        for feed in feeds:
            place = f"{feed.folder}/" if feed.folder else ""
            emit(f"{feed.id:>4}  {place}{feed.label}  {feed.address}  {_state(feed)}\n")
    return 0


def _state(feed: Subscription) -> str:
    if feed.gone:
        state = f"gone for good since {feed.gone[:10]}"
    elif feed.trouble:
        state = f"failed {feed.failures}×: {feed.trouble}"
    else:
        state = f"fetched {feed.fetched[:16].replace('T', ' ')} UTC" if feed.fetched else "not fetched yet"
    return f"{state}; moved from {feed.former}" if feed.former else state


def _move(parts: Parts) -> None:
    part = parts.add_parser(
        "move",
        help="ask for a feed at another address",
        description="Ask for a feed at another address from now on. Nothing is asked for now; what was read stays.",
    )
    part.add_argument("feed", metavar="FEED", help="its number, name or address")
    part.add_argument("address", metavar="ADDRESS", help="where it is; or where it was, to take back a move")
    part.set_defaults(do=move)


def move(options: argparse.Namespace) -> int:
    """Change the address of a feed; 1 where another feed has it."""
    from briefing.fetching.addresses import checked, without_user

    address = without_user(checked(options.address))
    with opened(options) as library:
        found = named(library, options.feed)
        if len(found) > 1:
            raise UsageError(f"{options.feed} is more than one feed; `briefing feeds list` shows their numbers")
        if address != found[0].address and not library.feeds.move(found[0].id, address):
            note(f"{address} is, or was, a feed of yours already: `briefing feeds add {address}` follows it")
            return 1
        emit(f"moved  {found[0].label}  {address}\n")
    return 0


def _remove(parts: Parts) -> None:
    part = parts.add_parser(
        "remove",
        help="follow a feed no longer",
        description="Follow feeds no longer. Articles stay; undo, or adding a feed again, takes it up where it was.",
    )
    part.add_argument("feeds", metavar="FEED", nargs="+", help="its number, name or address, or a folder")
    part.set_defaults(do=remove)


def remove(options: argparse.Namespace) -> int:
    """Take feeds off the list, all of those named or none."""
    with opened(options) as library:
        found = {feed.id: feed for words in options.feeds for feed in named(library, words)}
        library.feeds.remove(*found)
    for feed in found.values():
        emit(f"removed  {feed.label}  {feed.address}\n")
    emit("`briefing library undo` takes this back\n")
    return 0


def named(library: Library, words: str) -> list[Subscription]:
    """The feeds that `words` mean. Raises :class:`~briefing.errors.UsageError` where there are none."""
    from briefing.library.feeds import named as meant

    found = meant(library.feeds.all(), words)
    if not found:
        raise UsageError(f"there is no feed {words}; `briefing feeds list` shows them with their numbers")
    return found


def _import(parts: Parts) -> None:
    part = parts.add_parser(
        "import", help="add the feeds of an OPML file", description="Add the feeds of an OPML file, with its folders."
    )
    part.add_argument("file", metavar="FILE", help="a list as other readers export it, or - for standard input")
    part.set_defaults(do=take_in)


def take_in(options: argparse.Namespace) -> int:
    """Add the feeds of a file, without asking for them; 1 where something in it was refused."""
    from briefing.feeds.opml import read_opml
    from briefing.sources import fetch, web

    if web.claims(options.file):
        raise UsageError("lists of feeds are imported from files: save it first")
    listed = read_opml(fetch(options.file))
    with opened(options) as library:
        known = {feed.address for feed in library.feeds.all()}
        new = sum(
            # What somebody has called a feed here stays.
            library.feeds.add(feed.address, name=None if feed.address in known else feed.name, folder=feed.folder)
            for feed in listed.feeds
        )
    for sentence in listed.refused:
        note(sentence)
    emit(f"{new} added, {len(listed.feeds) - new} there already, {len(listed.refused)} refused\n")
    return 1 if listed.refused else 0


def _export(parts: Parts) -> None:
    part = parts.add_parser("export", help="write the feeds as OPML", description="Write the feeds as OPML 2.0.")
    part.add_argument("-o", "--output", metavar="FILE", help="a file; default: standard output")
    part.add_argument("--force", action="store_true", help="overwrite what is there already")
    part.set_defaults(do=give_out)


def give_out(options: argparse.Namespace) -> int:
    """Write all feeds."""
    from briefing.feeds.opml import write_opml
    from briefing.writing import write_whole

    with opened(options) as library:
        text = write_opml(library.feeds.all())
    if options.output is None:
        emit(text, IN_A_FILE)
    else:
        write_whole(Path(options.output), text, force=options.force)
    return 0


def _line(text: str) -> str:
    from briefing import wash

    return wash.line(text)
