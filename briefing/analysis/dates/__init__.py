"""The step that fills ``Draft.dates``."""

from __future__ import annotations

from briefing.analysis.draft import Draft

__all__ = ["find_dates"]


def find_dates(draft: Draft) -> Draft:
    """Return `draft` with its dates."""
    return draft
