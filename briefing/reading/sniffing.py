"""Which format a text is in, where neither its name nor a protocol says so."""

from __future__ import annotations

import re
from typing import Final

from briefing.patterns import pattern

PLAIN: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"
XHTML: Final = "application/xhtml+xml"

_HEAD: Final = 4096
_HTML: Final = pattern(
    r"\s*(?:<\?xml\s[^>]*>\s*)?(?:<!doctype\s+html|<(?:html|head|body|title|meta|article|main)\b[^>]*>)", re.IGNORECASE
)
_COMMENT: Final = pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FRONT_MATTER: Final = pattern(r"---[ \t]*\n\w[\w -]*:.*?\n---[ \t]*\n", re.DOTALL)


def sniff(text: str) -> str:
    """Return the media type of `text`: HTML by how a page begins, Markdown by its front matter, else plain text."""
    head = text[:_HEAD].lstrip("\ufeff").replace("\r\n", "\n")
    if _HTML.match(_COMMENT.sub("", head)):
        return HTML
    return MARKDOWN if _FRONT_MATTER.match(head) else PLAIN
