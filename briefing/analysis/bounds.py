"""How much of a text is analysed: all of it, but for what no one wrote to be read as an article.

The steps take time and memory in proportion to the text. What is analysed of a longer one is its beginning, which ends
with a block, where that does not leave out most; the text itself stays whole, and a notice says what was left out.
"""

from __future__ import annotations

import msgspec

from briefing.analysis.draft import Draft
from briefing.model import Article, Block

LONGEST = 1_000_000
"""Code points: twice a long novel, or a report of five hundred pages."""
CUT = "The text has {:,} characters: only the first {:,} were analysed."


def beginning(article: Article, longest: int = LONGEST) -> Article:
    """What is analysed of `article`: all of it, or its beginning of at most `longest` code points."""
    if len(article.text) <= longest:
        return article
    blocks = [block for block in article.blocks if block.end <= longest]
    if not blocks or blocks[-1].end < longest // 2:
        cut = article.blocks[len(blocks)]
        blocks.append(Block(start=cut.start, end=longest, kind=cut.kind, level=cut.level))
    return msgspec.structs.replace(article, text=article.text[: blocks[-1].end], blocks=tuple(blocks))


def whole(draft: Draft, article: Article) -> Draft:
    """`draft`, made of the beginning of `article`, as a draft of the whole: the last section goes on to its end."""
    analysed = len(draft.article.text)
    if analysed == len(article.text):
        return draft
    *sections, last = draft.sections
    article = msgspec.structs.replace(article, notices=draft.article.notices)
    last = msgspec.structs.replace(last, end=len(article.text))
    draft = msgspec.structs.replace(draft, article=article, sections=(*sections, last))
    return draft.noted(CUT.format(len(article.text), analysed))
