"""``briefing library export``: the briefs of what a query finds."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.commands.arguments import add_output
from briefing.commands.library.finding import walk
from briefing.commands.library.opening import opened, query_of
from briefing.commands.outcomes import write_as
from briefing.commands.output import note
from briefing.errors import LibraryError

if TYPE_CHECKING:
    from briefing.commands.parts import Parts
    from briefing.library import Library
    from briefing.library.search import Query
    from briefing.model import Brief, Failure


def add_to(parts: Parts) -> None:
    """The arguments."""
    export = parts.add_parser(
        "export", help="write the briefs of a query", description="Write the briefs of what a query finds."
    )
    export.add_argument("query", metavar="QUERY", nargs="+", help="words and fields")
    add_output(export)
    export.set_defaults(do=lambda options: export_found(" ".join(options.query), options))


def export_found(text: str, options: argparse.Namespace) -> int:
    """Write the briefs that the query `text` finds, the newest first; 1 where there are none."""
    query = query_of(text)
    with opened(options) as library:
        if not library.find(query, 1):
            note("nothing in the library was found, and nothing was written")
            return 1
        return write_as(_briefs(library, query), (), options)


def _briefs(library: Library, query: Query) -> Iterator[Brief | Failure]:
    from briefing.model import Failure

    for row in walk(library, query):
        try:
            brief = library.get(row.rowid)
        except LibraryError as error:
            yield Failure(location=row.title, reason=f"{row.title}: {error}")
            continue
        if brief is not None:
            yield brief
