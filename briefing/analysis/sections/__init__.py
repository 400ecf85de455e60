"""The step that fills ``Draft.sections``: the parts of an article, and what each is about.

Where the article has headings they part it; where it has none and is long, changes of its topic do. Whatever stands
before the first heading is the lead. The sections cover the text without a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.sections.headed import label_of_heading, stock_label
from briefing.analysis.sections.keywords import keywords, label_of_text, ranked
from briefing.analysis.sections.slugs import slug
from briefing.analysis.sections.topics import topic_starts
from briefing.analysis.sections.vocabulary import Vocabulary, united, vocabulary
from briefing.analysis.sections.words import is_vague
from briefing.model import Article, Section, SectionKind

__all__ = ["find_sections"]

LEAD = "lead"
SHORT = 2
"""Words of a heading that is a label itself, however vague."""


class _Part(NamedTuple):
    """A section to be: its first and last block (exclusive), its heading, and where its text starts."""

    first: int
    last: int
    heading: str | None
    kind: SectionKind


def find_sections(draft: Draft) -> Draft:
    """Return `draft` with its sections."""
    article = draft.article
    parts = _by_headings(article) or _by_topics(article)
    named = frozenset(word for name in draft.names for word in article.text[name.start : name.end].split())
    vocabularies = [vocabulary(_body(article, part.first, part.last), article.language) for part in parts]
    whole = united(vocabularies, named)
    sections: list[Section] = []
    taken = {LEAD}
    labelled: set[str] = set()
    for number, (part, own) in enumerate(zip(parts, vocabularies, strict=True)):
        telling = ranked(own, whole)
        label = "Lead" if part.kind == "lead" else _label(part, own, whole, telling, labelled)
        key = LEAD if part.kind == "lead" else slug(label, taken)
        taken.add(key)
        start, end = _bounds(article, parts, number)
        sections.append(
            Section(
                id=key,
                label=label,
                heading=part.heading,
                kind=part.kind,
                start=start,
                end=end,
                keywords=keywords(own, telling, label if part.kind != LEAD else ""),
            )
        )
    return msgspec.structs.replace(draft, sections=tuple(sections))


def _by_headings(article: Article) -> list[_Part]:
    """One part a heading with text under it; a heading right under another opens the same part, and names it."""
    blocks = article.blocks
    starts = [
        at
        for at, block in enumerate(blocks)
        if block.kind == "heading" and at + 1 < len(blocks) and (at == 0 or blocks[at - 1].kind != "heading")
    ]
    starts = [at for at in starts if any(block.kind != "heading" for block in blocks[at:])]
    if not starts:
        return []
    parts = [_Part(0, starts[0], None, "lead")] if starts[0] else []
    for first, last in zip(starts, [*starts[1:], len(blocks)], strict=True):
        inner = first
        while inner + 1 < last and blocks[inner + 1].kind == "heading":
            inner += 1
        parts.append(_Part(first, last, article.text[blocks[inner].start : blocks[inner].end], "heading"))
    return parts


def _by_topics(article: Article) -> list[_Part]:
    starts = topic_starts(article)
    ends = [*starts, len(article.blocks)]
    parts = [_Part(0, ends[0], None, "lead")]
    return parts + [_Part(first, last, None, "topic") for first, last in zip(starts, ends[1:], strict=True)]


def _label(part: _Part, own: Vocabulary, whole: Vocabulary, telling: Sequence[str], labelled: set[str]) -> str:
    """The label of a part with the words `own`, the most `telling` first; not one of those given before, `labelled`."""
    heading = part.heading or ""
    label = stock = stock_label(heading) if heading else None
    if heading and not stock:
        label = label_of_heading(heading, own, whole, labelled)
    # A stock heading has no word of its own, and of a long one the label may be vague, or given before.
    is_weak = len(heading.split()) > SHORT and label and (is_vague(label.casefold()) or label in labelled)
    if stock or is_weak:
        label = label_of_text(own, whole, telling, labelled, sure=True) or label
    label = label or label_of_text(own, whole, telling, labelled) or "Section"
    labelled.add(label)
    return label


def _body(article: Article, first: int, last: int) -> str:
    """The text of the blocks from `first` to `last` (exclusive), without headings."""
    return "\n".join(
        article.text[block.start : block.end] for block in article.blocks[first:last] if block.kind != "heading"
    )


def _bounds(article: Article, parts: list[_Part], number: int) -> tuple[int, int]:
    """Where a part starts and ends in the text: the first from its beginning, the last to its end."""
    start = article.blocks[parts[number].first].start if number else 0
    following = parts[number + 1].first if number + 1 < len(parts) else None
    return start, len(article.text) if following is None else article.blocks[following].start
