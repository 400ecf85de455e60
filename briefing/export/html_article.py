"""The article itself on the page: its sections and blocks, with all that was found marked in place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing.export.cite import Citation
from briefing.export.marks import Marker
from briefing.export.markup import Html, element, lines
from briefing.model import Article, Block, Brief, Section

DEEPEST = 6


def article_html(brief: Brief, prefix: str, cited: Iterable[Citation]) -> Html:
    """Return the whole text of `brief`, section by section, with the sentences that are `cited` above it marked."""
    marker = Marker(brief, prefix, cited)
    language = brief.article.language
    parts = [_section(marker, prefix, section, _blocks(brief.article, section)) for section in brief.sections]
    if not parts:
        parts = [*_written(marker, brief.article.blocks)]
    return element("div", lines(*parts), class_="text", lang=language)


def section_anchor(prefix: str, section: Section) -> str:
    """Return the id of `section` on the page."""
    return f"{prefix}part-{section.start}"


def _blocks(article: Article, section: Section) -> tuple[Block, ...]:
    first = bisect_left(article.blocks, section.start, key=lambda block: block.start)
    behind = bisect_left(article.blocks, section.end, key=lambda block: block.start)
    return article.blocks[first:behind]


def _section(marker: Marker, prefix: str, section: Section, blocks: tuple[Block, ...]) -> Html:
    label = element("p", section.label, class_="label", dir="auto")
    return element("section", lines(label, *_written(marker, blocks)), id=section_anchor(prefix, section))


def _written(marker: Marker, blocks: tuple[Block, ...]) -> Iterator[Html]:
    """Yield the blocks; items that follow each other make one list, and paragraphs of a quotation one quotation."""
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        if kind == "item":
            yield element("ul", lines(*(_block(marker, block, "li", f"level-{min(block.level, 4)}") for block in run)))
        elif kind == "quotation":
            yield element("blockquote", lines(*(_block(marker, block, "p") for block in run)))
        elif kind == "heading":
            yield lines(*(_block(marker, block, f"h{min(max(block.level, 1) + 2, DEEPEST)}") for block in run))
        else:
            yield lines(*(_block(marker, block, "p") for block in run))


def _block(marker: Marker, block: Block, name: str, kind: str | None = None) -> Html:
    return element(name, marker.marked(block.start, block.end), class_=kind, dir="auto")
