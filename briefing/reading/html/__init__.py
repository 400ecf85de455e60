"""HTML -> Parts: the article in a page, with its headings, lists and quotations kept as structure."""

from __future__ import annotations

from briefing.reading.html.page import read_page

__all__ = ["read_page"]
