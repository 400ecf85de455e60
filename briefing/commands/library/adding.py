"""``briefing library add``: a line for every article, once it is on disk."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing import wash
from briefing.commands.arguments import add_as_of, add_web
from briefing.commands.given import choices_of, only_one_standard_input, today
from briefing.commands.library.opening import opened
from briefing.commands.outcomes import Reported
from briefing.commands.output import emit

if TYPE_CHECKING:
    from briefing.commands.parts import Parts
    from briefing.library import Library
    from briefing.library.putting import Putting
    from briefing.model import Brief

_GATHERED = 100
_SECONDS = 1.0
"""How many articles, or for how long, are gathered before they are written together."""


def add_to(parts: Parts) -> None:
    """The arguments."""
    add = parts.add_parser("add", help="keep articles", description="Keep articles; one line for each, once stored.")
    add.add_argument("locations", metavar="LOCATION", nargs="+", help="a file, a folder, an address, or -")
    add.add_argument("--tag", metavar="NAME", action="append", default=[], help="put a tag on them, too")
    add_as_of(add)
    add_web(add)
    add.set_defaults(do=run)


def run(options: argparse.Namespace) -> int:
    """Keep every article, as one change for undo; 1 where one could not be read."""
    only_one_standard_input(options.locations)
    from briefing.library.putting import Putting
    from briefing.pipeline import briefs

    change = Putting()
    with opened(options) as library:
        found = briefs(
            options.locations, as_of=options.as_of or today(), choices=choices_of(options.locations, options.allow_host)
        )
        reported = Reported(found)
        for batch in _gathered(reported):
            _keep(library, batch, options.tag, change)
    return reported.status


def _gathered(briefs: Reported) -> Iterator[list[Brief]]:
    batch: list[Brief] = []
    begun = time.monotonic()
    for brief in briefs:
        batch.append(brief)
        if len(batch) >= _GATHERED or time.monotonic() - begun > _SECONDS:
            yield batch
            batch, begun = [], time.monotonic()
    if batch:
        yield batch


def _keep(library: Library, batch: list[Brief], tags: list[str], change: Putting) -> None:
    """Write `batch` as a part of `change`, and only then say so."""
    stored = library.put(batch, change=change)
    for tag in tags:
        library.tag(tag, [one.rowid for one in stored], change=change)
    for one, brief in zip(stored, batch, strict=True):
        emit(f"{one.outcome:<9}  {one.id}  {wash.line(brief.article.title)}\n")
