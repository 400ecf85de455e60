"""Markdown -> Parts: front matter, then blocks, with all that is only markup taken off."""

from __future__ import annotations

from briefing.reading.markdown.document import read_markdown

__all__ = ["read_markdown"]
