"""What the arguments of several commands have in common."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from briefing.commands.output import emit
from briefing.errors import UsageError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


class Parser(argparse.ArgumentParser):
    """Argparse with one line for a wrong command line, washed, instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Raise the one line."""
        raise UsageError(f"{message}; {self.prog} --help shows what there is")

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:  # noqa: ARG002 (argparse gives none)
        """Print the help as everything is printed here: it may go to `head`, or to a full disk."""
        emit(self.format_help())


def add_common(parser: argparse.ArgumentParser, *, again: bool = False) -> None:
    """What every command takes. `again`: the parser is a part of one that has these, and what was given there stays."""
    parser.add_argument(
        "--library",
        metavar="FILE",
        default=argparse.SUPPRESS if again else None,
        help="the library's file; default: what BRIEFING_LIBRARY names, else your own",
    )
    parser.add_argument(
        "--debug",
        action="store_true",
        default=argparse.SUPPRESS if again else False,
        help="show the traceback of an error",
    )


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """The day of reading."""
    parser.add_argument(
        "--as-of",
        type=_day,
        metavar="DATE",
        default=None,
        help="the day on which the text is taken to be read, as YYYY-MM-DD; default: today",
    )


def add_web(parser: argparse.ArgumentParser) -> None:
    """Which hosts may be asked for pages besides those of the internet."""
    parser.add_argument(
        "--allow-host",
        metavar="HOST",
        action="append",
        default=[],
        help="fetch pages from this host of your own network too; may be given several times",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """In which form briefs are written, and where to."""
    forms = ("markdown", "html", "json", "jsonl")
    parser.add_argument(
        "-f", "--format", choices=forms, default="markdown", help="form of the output; default: markdown"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH",
        help="a file, or a folder (existing, or ending in /) for one file an article; default: standard output",
    )
    parser.add_argument("--force", action="store_true", help="overwrite what is there already")
    parser.add_argument(
        "--words",
        type=number_of("words", 400),
        metavar="N",
        help="length of a Markdown or HTML brief, quotations and footer not counted",
    )


def number_of(things: str, example: int) -> Callable[[str], int]:
    """A type for argparse: a whole number above 0 of `things`, such as `example`."""

    def number(words: str) -> int:
        if words.isascii() and words.isdigit() and int(words[:9]) > 0 and len(words) < 9:
            return int(words)
        raise argparse.ArgumentTypeError(f"{words!r} is not a number of {things} such as {example}")

    return number


def _day(words: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is not a day such as 2025-03-31") from None
