"""The step that fills ``Draft.quotes``."""

from __future__ import annotations

from briefing.analysis.draft import Draft

__all__ = ["find_quotes"]


def find_quotes(draft: Draft) -> Draft:
    """Return `draft` with its quotes."""
    return draft
