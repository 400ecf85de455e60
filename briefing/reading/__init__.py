"""Fetched -> Article: pure."""

from __future__ import annotations

import datetime as dt

from briefing.model import Article, Fetched
from briefing.reading.assemble import assemble
from briefing.reading.parts import Part, Parts

__all__ = ["read"]


def read(fetched: Fetched, *, as_of: dt.date) -> Article:
    """Read the article in `fetched`, as on the day `as_of`. Raises :class:`briefing.errors.ReadingError`."""
    text = fetched.content.decode("utf-8", "replace")
    parts = Parts(blocks=tuple(Part("paragraph", 0, line) for line in text.splitlines()))
    return assemble(parts, fetched, media_type="text/plain", as_of=as_of)
