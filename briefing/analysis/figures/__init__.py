"""The step that fills ``Draft.figures``."""

from __future__ import annotations

from briefing.analysis.draft import Draft

__all__ = ["find_figures"]


def find_figures(draft: Draft) -> Draft:
    """Return `draft` with its figures."""
    return draft
