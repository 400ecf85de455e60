"""Commands of several parts (``briefing library add``): their arguments, and running the part that was named.

A part is a function ``add_to(parts)``, which says its arguments and sets ``do``, the function that runs it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from briefing.commands.arguments import Parser, add_common

if TYPE_CHECKING:
    Parts = argparse._SubParsersAction[Parser]  # noqa: SLF001  (argparse has no public name for it)


def add_parts(parser: Parser, adding: Iterable[Callable[[Parts], None]]) -> None:
    """Give `parser` the parts that the functions `adding` say, and each what every command takes."""
    parts = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for add_to in adding:
        add_to(parts)
    for part in parts.choices.values():
        add_common(part, again=True)
    add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Run the part that was named; its exit status."""
    status: int = options.do(options)
    return status
