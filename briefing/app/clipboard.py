"""Copying: through the terminal (OSC 52), else the system's clipboard, else into a file that is named."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from textual.app import App

from briefing import places
from briefing.errors import ExportError

LIMIT = 74_000
"""Bytes above which terminals throw an OSC 52 copy away (100,000 after Base64)."""


def terminal_copies(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal likely has a clipboard that programs can write to (OSC 52)."""
    if environ.get("TERM", "") in {"", "dumb", "linux"}:
        return False
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return False
    # GNOME's terminals do not; over ssh there is no other way, so there it is tried all the same.
    return "VTE_VERSION" not in environ or "SSH_TTY" in environ


def copy(app: App[Any], text: str) -> str:
    """Copy `text`, and say in a sentence where it went. The sentence of a failure names the remedy."""
    if terminal_copies() and len(text.encode("utf-8", "replace")) <= LIMIT:
        app.copy_to_clipboard(text)
        return "Copied."
    app._clipboard = text  # noqa: SLF001  (what pasting inside the reader uses; Textual has no other setter)
    if _system(text):
        return "Copied to the system’s clipboard."
    return _file(text)


def _system(text: str) -> bool:
    # Late: it looks for programs on the path, and most terminals copy by themselves.
    import pyperclip

    try:
        pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError):
        return False
    return True


def _file(text: str) -> str:
    from briefing.writing import write_whole

    path = places.clipboard_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(path, text, force=True)
    except (OSError, ExportError):
        return "Nothing was copied: there is no clipboard here. Select the text with the mouse and Shift instead."
    return f"There is no clipboard here: the copy is in {path}."
