"""The command line: arguments only. Each command imports just what it needs, when it runs."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from briefing import commands, wash
from briefing.errors import BriefingError, UsageError

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
        _abandon(1)
        _complain(str(error), *getattr(error, "__notes__", ()))
        return error.status
    except BrokenPipeError:
        # The reader of our output has what it wanted (`| head`), which may have taken in our errors as well (`2>&1 |`).
        _abandon(1, 2)
        return 0
    except KeyboardInterrupt:
        _abandon(1)
        return _INTERRUPTED
    except Exception as error:
        # The last line before the user: a defect of ours is one sentence too, and --debug shows where it is.
        if debug:
            raise
        _abandon(1)
        _complain(f"something went wrong inside briefing ({type(error).__name__}: {error}); --debug shows where")
        return 1


def _run(arguments: list[str]) -> int:
    """Parse and run; a first word that is a command's name is that command, all else opens the reader."""
    at = _first_word(arguments)
    named = at < len(arguments) and arguments[at] in commands.NAMES
    if not named and at < len(arguments):
        _look_for_a_slip(arguments[at])
    if not named and not any(word.startswith("-") and word != "-" for word in arguments):
        return commands.read(arguments)
    command = commands.command(arguments.pop(at) if named else commands.READER)
    return command.run(command.parser().parse_args(arguments))


def _first_word(arguments: list[str]) -> int:
    """Where the first word stands that is no global option and no value of one."""
    at = 0
    while at < len(arguments):
        if arguments[at] == "--library":
            at += 2
        elif arguments[at] == "--debug" or arguments[at].startswith("--library="):
            at += 1
        else:
            break
    return at


def _look_for_a_slip(word: str) -> None:
    """Raise :class:`~briefing.errors.UsageError` where `word` is nearly a command, and no file."""
    if not word.isalpha() or os.path.lexists(word):
        return
    # Late: only a command line that is wrong needs it.
    from difflib import get_close_matches

    for meant in get_close_matches(word, (*commands.NAMES, "--help", "--version"), n=1, cutoff=0.75):
        raise UsageError(f"there is no command or file {word}; did you mean `briefing {meant}`?")


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Leave on SIGTERM as on Ctrl-C, so that files half written are taken away."""
    raise SystemExit(_TERMINATED)


def _complain(sentence: str, *notes: str) -> None:
    """Say one washed line; `notes` below it are washed already and may have several."""
    if sys.stderr is not None:
        try:
            print(f"briefing: {wash.line(sentence)}", *notes, sep="\n", file=sys.stderr, flush=True)
        except OSError:
            _abandon(2)  # Standard error is gone as well: the exit status still tells.


def _abandon(*outputs: int) -> None:
    """Point standard output (1), or error (2), at nothing, so that the interpreter's own last flush cannot fail."""
    if sys.stdout is not sys.__stdout__:
        return  # We run inside another program, whose output is its own.
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for output in outputs:
            os.dup2(nowhere, output)
        os.close(nowhere)
    except OSError:
        return
