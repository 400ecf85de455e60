"""What can be chosen on screen, as values: the words, where the article says them, and how to cite them."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, Protocol

import msgspec

from briefing.app.days import day_in_words
from briefing.model import Brief, Date, Entity, Figure, Quote, Section, Span

ItemKind = Literal["summary", "section", "quote", "entity", "figure", "date", "note"]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """Something of a brief that can be chosen, shown in the text and copied.

    ``evidence`` are its places in the article, in text order, never empty. ``words`` are the bare words,
    ``citation`` the same with speaker, outlet, date, place and address. ``id`` is unique within the brief.
    """

    id: str
    kind: ItemKind
    evidence: tuple[Span, ...]
    words: str
    citation: str


class _Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Places:
    """Says in words where in an article an offset lies (``Frustration ¶3``), and who a speaker is.

    Paragraphs count from 1 within their section; headings are not counted.
    """

    def __init__(self, brief: Brief) -> None:
        self._sections = brief.sections
        self._section_starts = [section.start for section in brief.sections]
        self._roles = {entity.id: entity.description.text for entity in brief.entities if entity.description}
        self._paragraphs = [block.start for block in brief.article.blocks if block.kind != "heading"]

    def section(self, offset: int) -> Section | None:
        """The section that holds `offset`, or ``None`` in a brief without sections."""
        if not self._sections:
            return None
        return self._sections[max(bisect_right(self._section_starts, offset) - 1, 0)]

    def label(self, offset: int) -> str:
        """The label of the section that holds `offset`; empty without sections."""
        section = self.section(offset)
        return section.label if section else ""

    def role(self, quote: Quote) -> str:
        """The article's own description of the speaker, or nothing."""
        return self._roles.get(quote.speaker.entity or "", "") if quote.speaker else ""

    def words(self, offset: int) -> str:
        """Label and paragraph: ``Frustration ¶3``."""
        section = self.section(offset)
        first = bisect_right(self._paragraphs, section.start - 1) if section else 0
        paragraph = bisect_right(self._paragraphs, offset) - first
        return f"{section.label if section else ''} ¶{max(paragraph, 1)}".strip()


def _source_words(brief: Brief) -> str:
    """Outlet and date as a citation names them: ``Reuters, 31 March 2025``; the title where neither is known."""
    article = brief.article
    known = [article.outlet, day_in_words(article.published) if article.published else None]
    return ", ".join(part for part in known if part) or article.title


def summary_items(brief: Brief, places: Places) -> tuple[Item, ...]:
    """One item for each line of the summary, in text order."""
    return tuple(_item(brief, places, f"summary:{line.start}", "summary", (line,), line.text) for line in brief.summary)


def section_item(brief: Brief, places: Places, section: Section) -> Item:
    """The item of a section: its evidence is the whole section, its words the heading or the label."""
    words = section.heading or section.label
    return _item(brief, places, f"section:{section.id}", "section", (section,), words)


def utterances(brief: Brief) -> list[tuple[Quote, ...]]:
    """The quotes of each utterance together, in text order, also where another speaks between two fragments."""
    groups: dict[int, list[Quote]] = {}
    for quote in brief.quotes:
        groups.setdefault(quote.group, []).append(quote)
    return [tuple(fragments) for fragments in groups.values()]


def quote_item(brief: Brief, places: Places, fragments: tuple[Quote, ...]) -> Item:
    """The item of one utterance."""
    first = fragments[0]
    reported = first.kind == "indirect"
    bare = " … ".join(quote.text for quote in fragments)
    spoken = bare if reported else f"“{bare}”"
    who = attribution(places, first)
    return Item(
        id=f"quote:{first.start}",
        kind="quote",
        evidence=tuple(Span(quote.start, quote.end) for quote in fragments),
        words=bare,
        citation=f"{spoken} — {who} ({_cited(brief, places, first.start)})",
    )


def attribution(places: Places, quote: Quote) -> str:
    """Who said it, in the article's words as far as it has them: ``Anna Berg, harbour master, told Ferry News``."""
    if quote.speaker is None:
        return "speaker not named with certainty"
    role = places.role(quote)
    told = f"to {quote.told.text}" if quote.told else ""
    return ", ".join(part for part in (quote.speaker.name, role, told) if part)


def entity_item(brief: Brief, places: Places, entity: Entity) -> Item:
    """The item of an entity: its evidence is every mention."""
    named = entity.mentions[0].start if entity.mentions else 0
    role = f", {entity.description.text}" if entity.description else ""
    count = len(entity.mentions)
    times = "once" if count == 1 else f"{count} times"
    return Item(
        id=f"entity:{entity.id}",
        kind="entity",
        evidence=tuple(Span(mention.start, mention.end) for mention in entity.mentions),
        words=entity.name,
        citation=f"{entity.name}{role}, named {times} ({_cited(brief, places, named)})",
    )


def figure_item(brief: Brief, places: Places, figure: Figure) -> Item:
    """The item of a figure, with what it is a figure of."""
    spans: tuple[_Placed, ...] = (figure, figure.of) if figure.of else (figure,)
    words = f"{figure.text} {figure.of.text}" if figure.of else figure.text
    if figure.of and figure.of.start < figure.start:
        words = f"{figure.of.text}: {figure.text}"
    return _item(brief, places, f"figure:{figure.start}", "figure", spans, words)


def date_item(brief: Brief, places: Places, date: Date, means: str) -> Item:
    """The item of a date. `means` is the absolute date in words."""
    item = _item(brief, places, f"date:{date.start}", "date", (date,), date.text)
    return msgspec.structs.replace(item, citation=f"{means}: {item.citation}")


def note_item(brief: Brief, places: Places, number: int, span: Span, note: str) -> Item:
    """The item of a note: its words are those it was made on, its citation has both."""
    exact = brief.article.text[span.start : span.end]
    item = _item(brief, places, f"note:{number}", "note", (span,), exact)
    return msgspec.structs.replace(item, citation=f"{item.citation}: {note}") if note else item


def _item(brief: Brief, places: Places, name: str, kind: ItemKind, spans: tuple[_Placed, ...], words: str) -> Item:
    evidence = tuple(sorted(Span(span.start, span.end) for span in spans))
    cited = _cited(brief, places, spans[0].start)
    return Item(id=name, kind=kind, evidence=evidence, words=words, citation=f"“{words}” ({cited})")


def _cited(brief: Brief, places: Places, offset: int) -> str:
    where = [_source_words(brief), places.words(offset), brief.article.url or ""]
    return ", ".join(part for part in where if part)
