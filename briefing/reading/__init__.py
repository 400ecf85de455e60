"""Fetched -> Article: pure."""

from __future__ import annotations

import datetime
import hashlib

from briefing.model import Article, Block, Fetched

__all__ = ["read"]


def read(fetched: Fetched, *, as_of: datetime.date) -> Article:
    """Read the article in `fetched`, as on the day `as_of`. Raises :class:`briefing.errors.ReadingError`."""
    paragraphs = [p.strip() for p in fetched.content.decode("utf-8", "replace").split("\n") if p.strip()]
    text = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for p in paragraphs:
        blocks.append(Block(start=at, end=at + len(p), kind="paragraph"))
        at += len(p) + 2
    sha = hashlib.sha256(text.encode()).hexdigest()
    words = len(text.split())
    return Article(id=sha[:16], sha256=sha, title=paragraphs[0][:60], title_origin="first-sentence", path=fetched.path,
                   media_type="text/plain", text=text, blocks=tuple(blocks), words=words, reading_minutes=max(1, round(words / 238)),
                   language="en")
