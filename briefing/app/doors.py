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


def say(app: App[Any], sentence: str, severity: Severity = "information") -> None:
    """Show a short note. Foreign text in `sentence` is washed and never read as markup."""
    seconds = 4 if severity == "information" else 8
    app.notify(wash.line(sentence), severity=severity, timeout=seconds, markup=False)


def cut(content: Content, width: int) -> Content:
    """`content` in at most `width` cells, an ellipsis standing for what does not fit."""
    return content if content.cell_length <= width else content.truncate(max(width, 0), ellipsis=True)
