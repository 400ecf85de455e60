"""``briefing fetch``: all feeds, once, into the library; one line says what came of it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from briefing.commands.arguments import Parser, add_as_of, add_common, add_web, number_of
from briefing.commands.given import today
from briefing.commands.library.opening import opened
from briefing.commands.output import emit, note

if TYPE_CHECKING:
    from briefing.feeds.limits import RunLimits
    from briefing.library import Library, Subscription
    from briefing.settings import Settings

_DESCRIPTION = """Read what is new in your feeds into your library, and say so in one line.

Where a feed has only the beginning of an article, its page is fetched too. No host is asked for two things at once,
and one that asks to wait is left alone until then. Run it from cron as often as you like."""


def parser() -> Parser:
    """The arguments."""
    made = Parser(
        prog="briefing fetch",
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=_DESCRIPTION,
    )
    made.add_argument("feeds", metavar="FEED", nargs="*", help="a number, name, folder or address; default: all")
    made.add_argument(
        "-n",
        "--at-once",
        metavar="N",
        type=number_of("requests", 8),
        help="requests at the same time; default: 8, or what the settings say",
    )
    made.add_argument(
        "--entries", metavar="N", type=number_of("entries", 100), help="new ones of one feed in one run; default: 100"
    )
    made.add_argument("-q", "--quiet", action="store_true", help="say nothing where nothing failed")
    add_as_of(made)
    add_web(made)
    add_common(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Fetch; 1 where a feed could not be had."""
    from briefing.commands.progress import shown
    from briefing.feeds.asking import asking
    from briefing.feeds.refreshing import Run
    from briefing.pipeline import Choices
    from briefing.settings import load

    settings = load()
    with opened(options) as library, asking(settings, options.allow_host) as get, shown(sys.stderr) as tell:
        chosen = _chosen(library, options)
        if not chosen:
            emit("no feeds yet: `briefing feeds add ADDRESS` follows one\n")
            return 0
        refreshing = Run(
            library,
            get,
            as_of=options.as_of or today(),
            choices=Choices(names=settings.names),
            limits=_limits(options, settings),
            tell=tell,
        )
        try:
            report = refreshing.refresh(chosen, named=bool(options.feeds))
        except KeyboardInterrupt:
            note(f"interrupted; what came before is kept: {refreshing.report.sentence()}")
            raise
    for trouble in (*(() if options.quiet else report.notices), *report.troubles):
        note(str(trouble))
    if report.troubles or report.broken or not options.quiet:
        emit(f"{report.sentence()}\n")
    return 1 if report.troubles or report.broken else 0


def _chosen(library: Library, options: argparse.Namespace) -> list[Subscription]:
    if not options.feeds:
        return list(library.feeds.all())
    from briefing.commands.feeds import named

    found = {feed.id: feed for words in options.feeds for feed in named(library, words)}
    return list(found.values())


def _limits(options: argparse.Namespace, settings: Settings) -> RunLimits:
    from briefing.feeds.limits import RunLimits

    usual = RunLimits()
    return RunLimits(at_once=options.at_once or settings.at_once, entries=options.entries or usual.entries)
