"""The terminal's keys when standard input is an article: read what was piped, then take the keys from the terminal."""

from __future__ import annotations

import os
import sys

from briefing.errors import UsageError


def take_keys_from_terminal() -> None:
    """Put the controlling terminal in the place of standard input, for whoever reads keys from file 0.

    Call it after what was piped in has been read to its end. Raises :class:`~briefing.errors.UsageError` when there
    is no terminal.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError(
            "there is no terminal to take the keys from: read standard input with briefing export - instead"
        ) from error
    try:
        os.dup2(terminal, 0)
    finally:
        os.close(terminal)
    stream = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  (it stays open as long as the program)
    sys.stdin = stream
    # Textual asks this one, which holds the name under which Python opened the pipe.
    sys.__stdin__ = stream  # type: ignore[misc]  # declared final, but it is what Textual reads the keys from
