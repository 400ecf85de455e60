"""``briefing schema``: the JSON Schema of a brief."""

from __future__ import annotations

import argparse

from briefing.commands.arguments import Parser, add_common
from briefing.commands.output import emit


def parser() -> Parser:
    """The arguments."""
    made = Parser(prog="briefing schema", allow_abbrev=False, description="Print the JSON Schema of a brief.")
    add_common(made)
    return made


def run(_options: argparse.Namespace) -> int:
    """Print it."""
    from briefing.export import schema_text

    emit(schema_text())
    return 0
