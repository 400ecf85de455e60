"""Standard output and standard error, as every command writes to them."""

from __future__ import annotations

import sys

from briefing import wash
from briefing.errors import ExportError

ELSEWHERE = "send it elsewhere"
IN_A_FILE = "name a file with export -o"
"""What helps where standard output cannot be written, for commands in general and for those that export."""


def emit(text: str, remedy: str = ELSEWHERE) -> None:
    """Write `text` to standard output as UTF-8, whatever the locale, and see that it arrived.

    Raises :class:`~briefing.errors.ExportError`, which names the `remedy`.
    """
    if sys.stdout is None:
        raise ExportError(f"standard output is closed: {remedy}")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(f"standard output could not be written: {error.strerror}; {remedy}") from error


def note(sentence: str) -> None:
    """Say one washed line on standard error."""
    if sys.stderr is not None:
        sys.stderr.write(f"briefing: {wash.line(sentence)}\n")
        sys.stderr.flush()
