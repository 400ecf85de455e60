"""The command line: arguments only. Each command imports just what it needs, when it runs."""

from __future__ import annotations

import argparse
import datetime
import os
import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import NoReturn

from briefing import __version__, wash
from briefing.errors import BriefingError, UsageError

_FORMATS = ("markdown", "html", "json", "jsonl")
_INTERRUPTED = 130  # 128 + SIGINT, as shells report it
_TERMINATED = 143  # 128 + SIGTERM


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in `arguments` (default: those of the process) and return its exit status.

    0 all well; 1 something could not be read or written; 2 the command line was wrong.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    signal.signal(signal.SIGTERM, _terminate)
    try:
        return _run(given)
    except BriefingError as error:
        if debug:
            raise
        _abandon_output()
        _complain(str(error))
        return error.status
    except BrokenPipeError:
        # The reader of our output has what it wanted (`| head`).
        _abandon_output()
        return 0
    except KeyboardInterrupt:
        _abandon_output()
        return _INTERRUPTED
    except Exception as error:
        # The last line before the user: a defect of ours is one sentence too, and --debug shows where it is.
        if debug:
            raise
        _abandon_output()
        _complain(f"something went wrong inside briefing ({type(error).__name__}: {error}); --debug shows where")
        return 1


def _run(arguments: list[str]) -> int:
    """Parse and run; a first word that is a command's name is that command, all else opens the reader."""
    name = next((word for word in arguments if word != "--debug"), "")
    parser, run = _COMMANDS.get(name, (_reader_parser, _read))
    if name in _COMMANDS:
        arguments.remove(name)
    options = parser().parse_args(arguments)
    return run(options)


class _Parser(argparse.ArgumentParser):
    """Argparse with one line for a wrong command line, washed, instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; {self.prog} --help shows what there is")


def _reader_parser() -> _Parser:
    parser = _Parser(
        prog="briefing",
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Read news articles as briefs: summaries, quotes with their speakers, names, figures and dates,\n"
        "each with its place in the text. Offline and private.",
        epilog="commands:\n"
        "  briefing export LOCATION …   write briefs without opening the reader\n"
        "  briefing schema              print the JSON Schema of a brief\n"
        "  briefing config              show where the settings are\n\n"
        "`briefing COMMAND --help` says more. A file named like a command is written ./export.\n"
        "When standard output is not a terminal, the Markdown brief is printed instead.",
    )
    parser.add_argument(
        "locations",
        metavar="LOCATION",
        nargs="*",
        help="a file, a folder, or - for standard input; none: the sample articles",
    )
    _add_as_of(parser)
    _add_common(parser)
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    return parser


def _export_parser() -> _Parser:
    parser = _Parser(prog="briefing export", allow_abbrev=False, description="Write briefs without opening the reader.")
    parser.add_argument("locations", metavar="LOCATION", nargs="+", help="a file, a folder, or - for standard input")
    parser.add_argument("-f", "--format", choices=_FORMATS, default="markdown", help="default: markdown")
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH",
        help="a file, or a folder (existing, or ending in /) for one file an article; default: standard output",
    )
    parser.add_argument("--force", action="store_true", help="overwrite what is there already")
    parser.add_argument(
        "--words",
        type=_budget,
        metavar="N",
        help="length of a Markdown or HTML brief, quotations and footer not counted",
    )
    _add_as_of(parser)
    _add_common(parser)
    return parser


def _schema_parser() -> _Parser:
    parser = _Parser(prog="briefing schema", allow_abbrev=False, description="Print the JSON Schema of a brief.")
    _add_common(parser)
    return parser


def _config_parser() -> _Parser:
    parser = _Parser(prog="briefing config", allow_abbrev=False, description="Show where the settings are.")
    parser.add_argument("--write", action="store_true", help="write the commented settings file, unless it is there")
    _add_common(parser)
    return parser


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of",
        type=_day,
        metavar="DATE",
        default=None,
        help="the day on which the text is taken to be read, as YYYY-MM-DD; default: today",
    )


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")


def _day(words: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is not a day such as 2025-03-31") from None


def _budget(words: str) -> int:
    if words.isascii() and words.isdigit() and int(words[:9]) > 0 and len(words) < 9:
        return int(words)
    raise argparse.ArgumentTypeError(f"{words!r} is not a number of words such as 400")


def _read(options: argparse.Namespace) -> int:
    from briefing.commands import read

    return read(options.locations, as_of=options.as_of or _today(), debug=options.debug)


def _export(options: argparse.Namespace) -> int:
    from briefing.commands import export

    return export(
        options.locations,
        form=options.format,
        output=options.output,
        force=options.force,
        words=options.words,
        as_of=options.as_of or _today(),
    )


def _schema(_options: argparse.Namespace) -> int:
    from briefing.commands import show_schema

    return show_schema()


def _config(options: argparse.Namespace) -> int:
    from briefing.commands import show_config

    return show_config(write=options.write)


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


_Command = tuple[Callable[[], _Parser], Callable[[argparse.Namespace], int]]
_COMMANDS: dict[str, _Command] = {
    "export": (_export_parser, _export),
    "schema": (_schema_parser, _schema),
    "config": (_config_parser, _config),
}


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Leave on SIGTERM as on Ctrl-C, so that files half written are taken away."""
    raise SystemExit(_TERMINATED)


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        try:
            print(f"briefing: {wash.line(sentence)}", file=sys.stderr, flush=True)
        except OSError:
            return  # Standard error is gone as well: the exit status still tells.


def _abandon_output() -> None:
    """Point the process's standard output at nothing, so that the interpreter's own last flush cannot fail."""
    if sys.stdout is not sys.__stdout__:
        return  # We run inside another program, whose output is its own.
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
    except OSError:
        return
