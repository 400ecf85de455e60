"""What the reading pane shows of a brief, in order: title, source, summary, then every block of the text. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from briefing.app.days import day_in_words
from briefing.app.items import Places
from briefing.app.widgets.symbols import Symbols
from briefing.app.widgets.wrap import shown
from briefing.model import Article, Block, Brief, Section

_ORIGINS = {"first-sentence": "title from the first sentence", "file-name": "title from the file's name"}
_SHORT = 20
"""Characters of a part that is not broken: a date, a number with its unit."""
_HINTS = {
    "partial": "Only a part of the article could be read.",
    "teaser": "This is only the beginning of the article: the rest is not in the source.",
}


class Part(NamedTuple):
    """A stretch of text that is wrapped as one.

    ``kind`` names its component class. ``origin`` is the article's offset of its first character, or -1 where it is
    not a part of the text's flow. ``above`` are the blank lines before it, ``indent`` its cells from the left edge;
    ``lead`` stands before its first row, ``tail`` keeps to the right of its last. ``item`` is the index of the
    summary line it shows, or -1.
    """

    kind: str
    text: str
    origin: int = -1
    above: int = 0
    section: str = ""
    indent: int = 0
    lead: str = ""
    tail: str = ""
    item: int = -1


def parts_of(brief: Brief, symbols: Symbols) -> list[Part]:
    """All parts of the page on `brief`, from top to bottom."""
    return [*_head(brief, symbols), *_summary(brief), *_flow(brief, symbols)]


def source_line(brief: Brief, dot: str = "·") -> str:
    """``Reuters · Moscow · 31 March 2025 · 504 words · 2 min · title from the first sentence``, as far as known."""
    article = brief.article
    known = (
        ", ".join(article.byline),
        article.outlet,
        article.dateline.place if article.dateline else None,
        day_in_words(article.published) if article.published else None,
        f"{article.words:,} {'word' if article.words == 1 else 'words'}",
        f"{article.reading_minutes} min",
        _ORIGINS.get(article.title_origin),
    )
    return f" {dot} ".join(part for part in known if part)


def _bound(line: str, dot: str) -> str:
    """`line` with its short parts, and each dot to what it follows, kept together where it is wrapped."""
    parts = (part.replace(" ", "\xa0") if len(part) <= _SHORT else part for part in line.split(f" {dot} "))
    return f"\xa0{dot} ".join(parts)


def notices(article: Article) -> tuple[str, ...]:
    """What was cut or could not be read, in sentences."""
    if article.notices:
        return article.notices
    hint = _HINTS.get(article.completeness)
    return (hint,) if hint else ()


def _head(brief: Brief, symbols: Symbols) -> Iterator[Part]:
    yield Part("title", shown(brief.article.title), above=1)
    yield Part("source", shown(_bound(source_line(brief, symbols.dot), symbols.dot)))
    for notice in notices(brief.article):
        yield Part("notice", shown(notice), lead="! ", indent=2)


def _summary(brief: Brief) -> Iterator[Part]:
    if not brief.summary:
        return
    places = Places(brief)
    yield Part("label", "IN BRIEF", above=1)
    for index, line in enumerate(brief.summary):
        yield Part("summary", shown(line.text), indent=2, tail=shown(places.words(line.start)), item=index)


def _flow(brief: Brief, symbols: Symbols) -> Iterator[Part]:
    article, sections = brief.article, brief.sections
    starts = [section.start for section in sections]
    following = 0
    for block in article.blocks:
        reached = bisect_right(starts, block.start)
        if reached > following:
            following = reached
            yield _label(sections[reached - 1], reached)
            heads = block.kind == "heading" and block.start == sections[reached - 1].start
        else:
            heads = False
        section = sections[following - 1].id if following else ""
        yield _block(article, block, section, symbols, heads=heads)


def _label(section: Section, number: int) -> Part:
    return Part("label", shown(f"{number}  {section.label.upper()}"), above=1, section=section.id)


def _block(article: Article, block: Block, section: str, symbols: Symbols, *, heads: bool) -> Part:
    text = shown(article.text[block.start : block.end])
    if heads:
        return Part("heading", text, block.start, section=section)
    if block.kind == "heading":
        return Part("subheading", text, block.start, above=1, section=section)
    if block.kind == "item":
        depth = 2 * min(max(block.level, 1), 6)
        return Part("item", text, block.start, section=section, indent=depth, lead=f"{symbols.bullet} ")
    if block.kind == "quotation":
        return Part("quotation", text, block.start, above=1, section=section, indent=4)
    return Part("paragraph", text, block.start, above=1, section=section)
