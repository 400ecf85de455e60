"""Places in an article's text."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch of an article's text, in code points."""

    start: int
    end: int


class Evidence(msgspec.Struct, frozen=True):
    """A stretch of an article's text together with its words: ``text`` is ``article.text[start:end]``."""

    start: int
    end: int
    text: str
