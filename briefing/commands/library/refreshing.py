"""``briefing library refresh``: briefs of an earlier analysis, made anew."""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING

from briefing.commands.arguments import number_of
from briefing.commands.library.opening import opened
from briefing.commands.output import emit, note

if TYPE_CHECKING:
    from briefing.commands.parts import Parts
    from briefing.library import Library
    from briefing.pipeline import Choices

_SLICE = 20
_EVERY = 10.0
"""Briefs that are written together, and seconds between two words about how far it has come."""


def add_to(parts: Parts) -> None:
    """The arguments."""
    refresh = parts.add_parser(
        "refresh",
        help="make briefs of an earlier analysis anew",
        description="Make anew the briefs that an earlier version of the analysis made, the newest first. Marks, tags\n"
        "and notes stay. It may be stopped at any time, and goes on from there when it is run again.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    number = number_of("briefs", 500)
    refresh.add_argument("--limit", type=number, metavar="N", help="at most so many; default: all")
    refresh.set_defaults(do=run)


def run(options: argparse.Namespace) -> int:
    """Make them anew; 1 where an article is damaged or could not be analysed."""
    from briefing.pipeline import Choices
    from briefing.settings import load

    with opened(options) as library:
        renewed, failed = _renewed(library, options.limit, Choices(names=load().names))
    emit(f"briefs made anew: {renewed}\n")
    return 1 if failed else 0


def _renewed(library: Library, limit: int | None, choices: Choices) -> tuple[int, int]:
    """How many briefs were made anew, and how many could not be, which is said."""
    from briefing.pipeline import analysis_now, made_anew

    analysis = analysis_now()
    total = library.stale_count(analysis) if limit is None else min(limit, library.stale_count(analysis))
    renewed = failed = tried = 0
    before, said = None, time.monotonic()
    while tried < total:
        part = min(_SLICE, total - tried)
        done = library.refresh(lambda brief: made_anew(brief, choices), analysis, limit=part, before=before)
        for identifier, reason in done.failed:
            note(f"{identifier}: {reason}")
        renewed, failed, tried, before = renewed + done.renewed, failed + len(done.failed), tried + part, done.next
        if before is None:
            break
        if sys.stderr is not None and sys.stderr.isatty() and time.monotonic() - said > _EVERY:
            note(f"briefs made anew: {renewed} of {total}")
            said = time.monotonic()
    return renewed, failed
