"""The step that fills ``Draft.entities``."""

from __future__ import annotations

from briefing.analysis.draft import Draft

__all__ = ["find_entities"]


def find_entities(draft: Draft) -> Draft:
    """Return `draft` with its entities."""
    return draft
