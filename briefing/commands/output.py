"""Standard output and standard error, as every command writes to them."""

from __future__ import annotations

import sys

from briefing import wash
from briefing.errors import ExportError


def emit(text: str) -> None:
    """Write `text` to standard output as UTF-8, whatever the locale, and see that it arrived."""
    if sys.stdout is None:
        raise ExportError("standard output is closed: name a file with -o")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(f"standard output could not be written: {error.strerror}; name a file with -o") from error


def note(sentence: str) -> None:
    """Say one washed line on standard error."""
    if sys.stderr is not None:
        sys.stderr.write(f"briefing: {wash.line(sentence)}\n")
        sys.stderr.flush()
