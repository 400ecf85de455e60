"""Word lists as they are written in this room."""

from __future__ import annotations

from briefing.tables import words

__all__ = ["words"]
