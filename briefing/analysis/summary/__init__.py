"""The step that fills ``Draft.summary`` and the summary of each section: whole sentences, in text order.

A line must stand alone (:mod:`briefing.analysis.summary.standalone`). Where too few sentences do, the summary is
shorter; it is empty only where the text has no sentence that can be shown whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from briefing.analysis.draft import Draft, Sentence
from briefing.analysis.summary.choosing import chosen
from briefing.analysis.summary.features import Measures, measured
from briefing.analysis.summary.standalone import fault
from briefing.model import Evidence, Section, SummaryLine

__all__ = ["summarise"]

LINES = ((1_200, 3), (2_000, 4))
"""Up to so many words, so many lines; beyond, :data:`MOST`."""
MOST = 5
SHARE = 3
"""At most one line for so many sentences: the summary of a short report is shorter than the report."""
SECTION_WORDS = 150
"""From so many words on, a section has two lines."""
INTERVIEW = 3
"""So many paragraphs that ask make a text an interview."""
LAST_RESORT = ("spoken", "connective", "pronoun", "fragment", "voice", "short", "start")
"""Faults that a line may have where nothing better is there, the lightest first."""


class Candidates(msgspec.Struct, frozen=True):
    """The sentences of an article that may be lines, each with its words, its measures and its fault."""

    sentences: tuple[Sentence, ...]
    texts: tuple[str, ...]
    measures: tuple[Measures, ...]
    faults: tuple[str | None, ...]

    def evidence(self, index: int) -> Evidence:
        """The line that is made of the sentence at `index`."""
        return Evidence(self.sentences[index].start, self.sentences[index].end, self.texts[index])


def summarise(draft: Draft) -> Draft:
    """Return `draft` with its summary and those of its sections."""
    found = _candidates(draft)
    picked = _lines(found.measures, found.faults, _count(draft.article.words, len(found.sentences)))
    summary = tuple(
        SummaryLine(start=line.start, end=line.end, text=line.text, section=draft.section_at(line.start))
        for line in map(found.evidence, picked)
    )
    sections = tuple(_with_summary(section, found) for section in draft.sections)
    return msgspec.structs.replace(draft, summary=summary, sections=sections)


def _candidates(draft: Draft) -> Candidates:
    told = tuple(_told(draft))
    texts = tuple(draft.article.text[sentence.start : sentence.end] for sentence in told)
    english = (draft.article.language or "en").partition("-")[0].lower() == "en"
    asked = _asked(draft)
    faults = (_fault(draft, sentence, line, asked, english=english) for sentence, line in zip(told, texts, strict=True))
    return Candidates(told, texts, tuple(measured(texts, english=english)), tuple(faults))


def _told(draft: Draft) -> list[Sentence]:
    """The sentences of paragraphs, or of lists and quotations where there are no paragraphs."""
    blocks = draft.article.blocks
    return [sentence for sentence in draft.sentences if blocks[sentence.block].kind == "paragraph"] or list(
        draft.sentences
    )


def _asked(draft: Draft) -> int:
    """The first block that asks, where the text is an interview: from there on, no voice in it is the reporter's."""
    blocks = draft.article.blocks
    asked = [
        index for index, block in enumerate(blocks) if draft.article.text[block.start : block.end][-1:] in {"?", "？"}
    ]
    return asked[0] if len(asked) >= INTERVIEW else len(blocks)


def _fault(draft: Draft, sentence: Sentence, line: str, asked: int, *, english: bool) -> str | None:
    """Why a sentence does not stand alone, or ``spoken`` where it is a part of what somebody says."""
    found = fault(line, english=english)
    if found is not None:
        return found
    at = bisect_right(draft.quotes, sentence.start, key=lambda quote: quote.start) - 1
    within = at >= 0 and sentence.start < draft.quotes[at].end and draft.quotes[at].kind != "indirect"
    return "spoken" if within or sentence.block >= asked else None


def _count(words: int, sentences: int) -> int:
    wanted = next((lines for most, lines in LINES if words <= most), MOST)
    return max(1, min(wanted, sentences // SHARE))


def _lines(measures: Sequence[Measures], faults: Sequence[str | None], count: int) -> list[int]:
    """The indices of the lines: what stands alone, else one that leans as little as may be."""
    standing = [index for index, found in enumerate(faults) if found is None]
    if standing:
        return chosen(measures, standing, count)
    for lightest in LAST_RESORT:
        leaning = [index for index, found in enumerate(faults) if found == lightest]
        if leaning:
            return chosen(measures, leaning, count if lightest == "spoken" else 1)
    return []


def _with_summary(section: Section, found: Candidates) -> Section:
    first = bisect_left(found.sentences, section.start, key=lambda sentence: sentence.start)
    last = bisect_left(found.sentences, section.end, key=lambda sentence: sentence.start)
    measures = found.measures[first:last]
    count = 2 if sum(measure.words for measure in measures) >= SECTION_WORDS else 1
    picked = _lines(measures, found.faults[first:last], count)
    return msgspec.structs.replace(section, summary=tuple(found.evidence(first + index) for index in picked))
