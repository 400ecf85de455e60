"""Articles for the tests of the analysis, from plain paragraphs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from briefing.model import Article, Block, BlockKind


def article_of(*paragraphs: str, kinds: Sequence[BlockKind] = (), **fields: Any) -> Article:
    """An article with one block a paragraph, of the `kinds` given and else paragraphs; `fields` are those of Article."""
    blocks, at = [], 0
    for paragraph, kind in itertools.zip_longest(paragraphs, kinds):
        blocks.append(Block(start=at, end=at + len(paragraph), kind=kind or "paragraph"))
        at += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    known = {"id": "x", "sha256": "", "title": "", "title_origin": "given", "media_type": "text/plain"}
    sizes = {"text": text, "blocks": tuple(blocks), "words": len(text.split()), "reading_minutes": 1}
    return Article(**{**known, **sizes, **fields})
