"""``briefing export``: briefs of locations, or of what a query finds in the library, as files or on standard output."""

from __future__ import annotations

import argparse

from briefing.commands.arguments import Parser, add_as_of, add_common, add_output, add_web
from briefing.commands.given import choices_of, only_one_standard_input, today
from briefing.commands.outcomes import write_as
from briefing.errors import UsageError


def parser() -> Parser:
    """The arguments."""
    made = Parser(prog="briefing export", allow_abbrev=False, description="Write briefs without opening the reader.")
    made.add_argument(
        "locations", metavar="LOCATION", nargs="*", help="a file, a folder, an address, or - for standard input"
    )
    made.add_argument("--query", metavar="QUERY", help="export what this finds in the library instead, newest first")
    add_output(made)
    add_as_of(made)
    add_web(made)
    add_common(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Write the brief of every article behind the locations; 1 where one could not be read or written."""
    if options.query is not None:
        if options.locations:
            raise UsageError("name locations or give a --query, not both")
        from briefing.commands.library.exporting import export_found

        return export_found(options.query, options)
    if not options.locations:
        raise UsageError("name a file or a folder, - for standard input, or give a --query for the library")
    only_one_standard_input(options.locations)
    from briefing.pipeline import briefs

    outcomes = briefs(
        options.locations, as_of=options.as_of or today(), choices=choices_of(options.locations, options.allow_host)
    )
    return write_as(outcomes, options.locations, options)
