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

    What begins with a name or a path keeps its first letter; behind a path nothing is added.
    """
    first, last = words.partition(" ")[0], words.rpartition(" ")[2]
    if first.isascii() and first.isalpha() and first.islower():
        words = words[0].upper() + words[1:]
    return words if not last or "/" in last or last.endswith((".", "!", "?", "…")) else f"{words}."


def say(app: App[Any], words: str, severity: Severity = "information") -> None:
    """Show a short note. Foreign text in `words` is washed and never read as markup."""
    seconds = 4 if severity == "information" else 8
    words = wash.line(words)
    app.notify(
        words if severity == "information" else sentence(words), severity=severity, timeout=seconds, markup=False
    )


def cut(content: Content, width: int) -> Content:
    """`content` in at most `width` cells, an ellipsis standing for what does not fit."""
    return content if content.cell_length <= width else content.truncate(max(width, 0), ellipsis=True)
