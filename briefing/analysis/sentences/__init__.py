"""The step that fills ``Draft.sentences``: whole sentences, each inside one block.

Boundaries come from sentencex, which knows the abbreviations of many languages; what it gets wrong in news is put
right by the tables in :mod:`briefing.analysis.sentences.repairs`. A quotation that is closed within its paragraph is
never split: ``“We leave. We will not return,” she said.`` is one sentence. Headings have none.
"""

from __future__ import annotations

from itertools import pairwise

import msgspec

from briefing.analysis.draft import Draft, Sentence
from briefing.analysis.sentences.marks import levelled
from briefing.analysis.sentences.repairs import repaired
from briefing.analysis.sentences.splitter import boundaries
from briefing.model import Article, Block
from briefing.patterns import pattern

__all__ = ["find_sentences", "split"]


LINE = 40
"""Code points up to which a paragraph without a mark that ends a sentence is one, without further ado."""
ENDS = pattern(r"[.!?:;\n\r]")
AGENCY = pattern(r"\([A-Z][\w. ]{1,24}\)[ \u00a0]?(?:--|[-–—:])?[ \u00a0]?(?=[\w“\"‘'])")


def find_sentences(draft: Draft) -> Draft:
    """Return `draft` with the sentences of its paragraphs, items and quotations, in text order."""
    return msgspec.structs.replace(draft, sentences=tuple(_sentences(draft.article)))


def split(text: str, language: str | None = None) -> list[tuple[int, int]]:
    """Return the sentences of one paragraph as half-open stretches of `text`, without the white space between them.

    `language` is an ISO 639-1 code, perhaps with a region; where it is unknown, English is assumed.
    """
    if len(text) <= LINE and text.isascii() and not ENDS.search(text):  # a table's cell, a verse, a line of a list
        return [span] if (span := _trimmed(text, 0, len(text))) else []
    language = (language or "en").partition("-")[0].lower()
    level, quotations = levelled(text)
    cuts = repaired(level, quotations, boundaries(level, language), language)
    if "''" in text:  # one mark of two apostrophes
        cuts = [cut - text.startswith("''", cut - 1) for cut in cuts]
    return [span for start, end in pairwise([0, *cuts, len(text)]) if (span := _trimmed(text, start, end))]


def _sentences(article: Article) -> list[Sentence]:
    found = []
    for index, block in enumerate(article.blocks):
        if block.kind == "heading":
            continue
        first = _after_dateline(article, block)
        for start, end in split(article.text[first : block.end], article.language):
            found.append(Sentence(first + start, first + end, index))
    return found


def _after_dateline(article: Article, block: Block) -> int:
    """Where the first sentence of `block` begins: after the dateline, or the agency's name in its stead, `(CNN) --`."""
    dateline = article.dateline
    if dateline is not None and block.start <= dateline.start and dateline.end <= block.end:
        return dateline.end
    agency = AGENCY.match(article.text, block.start, block.end) if block is article.blocks[0] else None
    return agency.end() if agency else block.start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    body = piece.strip()
    if not body:
        return None
    start += len(piece) - len(piece.lstrip())
    return start, start + len(body)
