"""The doors through which foreign text reaches Textual: as plain content, never as markup."""

from __future__ import annotations

from typing import Any, Literal

from textual.app import App
from textual.content import Content

from briefing import wash

Severity = Literal["information", "warning", "error"]


def plain(text: str, style: str = "") -> Content:
    """`text` as content in one `style`, whatever brackets it holds."""
    return Content.styled(text, style) if style else Content(text)


def sentence(words: str) -> str:
    """The words of an error as a sentence of the screen: it begins with a capital and ends with a full stop.

    What begins with a name or a path keeps its first letter; behind a path nothing is added. What is a sentence stays.
    """
    if words.endswith((".", "!", "?", "…")):
        return words
    first, last = words.partition(" ")[0], words.rpartition(" ")[2]
    if first.isascii() and first.isalpha() and first.islower():
        words = words[0].upper() + words[1:]
    return f"{words}." if last and "/" not in last else words


def say(app: App[Any], words: str, severity: Severity = "information") -> None:
    """Show a short note; one that only informs takes the place of the one before, and warnings stay.

    Foreign text in `words` is washed and never read as markup.
    """
    seconds = 4 if severity == "information" else 8
    words = wash.line(words)
    if severity == "information":
        for note in [one for one in app._notifications if one.severity == severity]:  # noqa: SLF001  (Textual clears all or none)
            app._unnotify(note, refresh=False)  # noqa: SLF001  (the same)
    app.notify(
        words if severity == "information" else sentence(words), severity=severity, timeout=seconds, markup=False
    )


def cut(content: Content, width: int) -> Content:
    """`content` in at most `width` cells, an ellipsis standing for what does not fit."""
    return content if content.cell_length <= width else content.truncate(max(width, 0), ellipsis=True)
