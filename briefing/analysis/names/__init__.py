"""The step that fills ``Draft.names``."""

from __future__ import annotations

from briefing.analysis.draft import Draft

__all__ = ["find_names"]


def find_names(draft: Draft) -> Draft:
    """Return `draft` with its names."""
    return draft
