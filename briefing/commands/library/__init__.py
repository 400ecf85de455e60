"""``briefing library``: keep articles, find them again, mark them, take them along.

Every part is a function ``add_to(parts)``, which says its arguments, and a function that runs it with the options.
"""

from __future__ import annotations

import argparse

from briefing.commands.arguments import Parser, add_common
from briefing.commands.library import adding, exporting, finding, marking, minding, refreshing

_DESCRIPTION = """Articles kept for years, with your marks: one file, yours.

A query is words, which must all occur, and fields: tariffs speaker:peskov place:india outlet:reuters
since:2025-03-01 is:unread tag:energy "rare earth" -opinion. One that begins with - comes after --.
"""


def parser() -> Parser:
    """The arguments of all parts."""
    made = Parser(
        prog="briefing library",
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=_DESCRIPTION,
    )
    parts = made.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for module in (adding, finding, marking, exporting, minding, refreshing):
        module.add_to(parts)
    for part in parts.choices.values():
        add_common(part, again=True)
    add_common(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Do the part that was named."""
    status: int = options.do(options)
    return status
