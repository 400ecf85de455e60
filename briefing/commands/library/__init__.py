"""``briefing library``: keep articles, find them again, mark them, take them along."""

from __future__ import annotations

import argparse

from briefing.commands.arguments import Parser
from briefing.commands.library import adding, exporting, finding, marking, minding, refreshing
from briefing.commands.parts import add_parts, run

__all__ = ["parser", "run"]

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
    add_parts(made, (part.add_to for part in (adding, finding, marking, exporting, minding, refreshing)))
    return made
