"""The step that fills ``Draft.quotes``."""

from __future__ import annotations

from briefing.analysis.quotes.finding import find_quotes

__all__ = ["find_quotes"]
