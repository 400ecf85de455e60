"""The step that fills ``Draft.summary`` and the summary of each section: whole sentences, in text order.

A line must stand alone (:mod:`briefing.analysis.summary.standalone`). Where too few sentences do, the summary is
shorter; it is empty only where the text has no sentence that can be shown whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

import msgspec

from briefing.analysis.draft import Draft, Sentence
from briefing.analysis.summary.choosing import chosen
from briefing.analysis.summary.leaning import CAPTION_END
from briefing.analysis.summary.people import People
from briefing.analysis.summary.standalone import fault
from briefing.analysis.summary.worth import measured
from briefing.model import Evidence, Section, SummaryLine

__all__ = ["summarise"]

LINES = ((1_200, 3), (2_000, 4))
"""Up to so many words, so many lines; beyond, :data:`MOST`."""
MOST = 5
SHARE = 3
"""At most one line for so many sentences: the summary of a short report is shorter than the report."""
SECTION_WORDS = 150
"""From so many words on, a section has two lines."""
HEADED, FURTHER = 3, 1
"""From so many headed sections on, so many further lines speak for sections that the others leave out.

Two such lines tell a reader more, but people's own summaries less: they took the gain over the lead from 0.4 to 0.
"""
MOST_SENTENCES = 20_000
"""Sentences that are weighed: more than a novel has; beyond, it is no text that anybody wrote to be read."""
CUT = "There are more than {:,} sentences: the rest were not weighed for the summary."
CREDIT = 100
"""Code points of the sentence that names the maker of a picture, at most."""
CAPTION = 4
"""Sentences of a caption, with that one, at most."""
INTERVIEW = 3
"""So many paragraphs that ask make a text an interview."""
LAST_RESORT = (("noun",), ("spoken", "voice"), ("connective",), ("pronoun",), ("fragment",), ("short",), ("start",))
"""Faults that a line may have where nothing better is there, the lightest first; in an answer, `I` names who speaks."""
STRANGER = 0.9
"""What is left of a line's worth that calls somebody by surname whom nothing before it introduces.

Without such lines, the gain over the lead was 0.1 lower and ROUGE-1 0.3; from 0.85 to 1 it makes no odds.
"""


Standing = Callable[[int, Sequence[int]], float]


class Candidates:
    """The sentences of an article that may be lines, each with its words and its measures, and its fault once asked."""

    def __init__(self, draft: Draft) -> None:
        text, blocks = draft.article.text, draft.article.blocks
        self.language = (draft.article.language or "en").partition("-")[0].lower()
        self.sentences = [s for s in draft.sentences if blocks[s.block].kind == "paragraph"] or list(draft.sentences)
        self.is_cut = len(self.sentences) > MOST_SENTENCES
        self.sentences = self.sentences[:MOST_SENTENCES]
        self.texts = [text[sentence.start : sentence.end] for sentence in self.sentences]
        self.measures, self.worths = measured(self.texts, self.language, self._title(draft.article.title))
        self._asked = _asked(draft)
        self._captions = _captions(self.sentences, self.texts)
        self._people = People(draft)
        self._quotes = draft.quotes
        self._faults: dict[int, str | None] = {}

    def evidence(self, index: int) -> Evidence:
        """The line that is made of the sentence at `index`."""
        return Evidence(self.sentences[index].start, self.sentences[index].end, self.texts[index])

    def fault(self, index: int) -> str | None:
        """Why the sentence does not stand alone; ``spoken`` where it is a part of what somebody says.

        ``credit`` is also what stands under a picture.
        """
        if index not in self._faults:
            found = fault(self.texts[index], self.language) or self._placed(index)
            self._faults[index] = None if found == "noun" and not index else found  # nothing stood before it
        return self._faults[index]

    def standing(self, index: int, told: Sequence[int]) -> float:
        """What the sentence is worth below the lines `told`, in any order: 0 where it does not stand there, 1 at most.

        It stands alone, or right below what it points to.
        """
        found = self.fault(index)
        if found is not None and not (found == "noun" and index - 1 in told):
            return 0.0
        before = (self.sentences[line] for line in sorted(told) if line < index)
        return STRANGER if self._people.strangers(self.sentences[index], before) else 1.0

    def _title(self, title: str) -> str:
        """The title, but for one that is only the beginning of the text."""
        opening = self.texts[0] if self.texts else ""
        return "" if title.removesuffix("…") in opening else title

    def _placed(self, index: int) -> str | None:
        """What is wrong with the place where the sentence stands."""
        sentence = self.sentences[index]
        if sentence.block in self._captions:
            return "credit"
        at = bisect_right(self._quotes, sentence.start, key=lambda quote: quote.start) - 1
        within = at >= 0 and sentence.start < self._quotes[at].end and self._quotes[at].kind != "indirect"
        if within or sentence.block >= self._asked:
            return "spoken"
        return "pronoun" if self._people.lacks_person(sentence) else None


def summarise(draft: Draft) -> Draft:
    """Return `draft` with its summary and those of its sections."""
    found = Candidates(draft)
    picked = _lines(found, 0, len(found.sentences), _count(draft.article.words, len(found.sentences)), found.standing)
    of_sections = [_of_section(section, found) for section in draft.sections]
    headed = [lines for section, lines in zip(draft.sections, of_sections, strict=True) if section.kind == "heading"]
    if len(headed) >= HEADED:
        picked = sorted(picked + _further(found, picked, headed))
    summary = tuple(
        SummaryLine(start=line.start, end=line.end, text=line.text, section=draft.section_at(line.start))
        for line in map(found.evidence, picked)
    )
    sections = tuple(
        msgspec.structs.replace(section, summary=tuple(map(found.evidence, lines)))
        for section, lines in zip(draft.sections, of_sections, strict=True)
    )
    draft = msgspec.structs.replace(draft, summary=summary, sections=sections)
    return draft.noted(CUT.format(MOST_SENTENCES)) if found.is_cut else draft


def _further(found: Candidates, picked: list[int], headed: list[list[int]]) -> list[int]:
    """Lines for the sections of which none of those `picked` speaks: the best that say something new.

    `headed` are the lines of the sections under a heading.
    """
    heads = [lines[0] for lines in headed if lines and not set(lines).intersection(picked)]
    told = [found.measures[index] for index in picked]
    count = min(FURTHER, MOST - len(picked))
    best = chosen(
        [found.measures[index] for index in heads],
        found.worths,
        count,
        lambda at, _: found.standing(heads[at], picked),
        told,
    )
    return [heads[at] for at in best]


def _captions(sentences: Sequence[Sentence], texts: Sequence[str]) -> frozenset[int]:
    """The blocks that end with the name of who made a picture, and so are what stands under it."""
    found = set()
    for at, (sentence, text) in enumerate(zip(sentences, texts, strict=True)):
        if len(text) <= CREDIT and CAPTION_END.match(text):
            first = bisect_left(sentences, sentence.block, key=lambda each: each.block)
            if at - first < CAPTION and (at + 1 == len(sentences) or sentences[at + 1].block != sentence.block):
                found.add(sentence.block)
    return frozenset(found)


def _asked(draft: Draft) -> int:
    """The first block that asks, where the text is an interview: from there on, no voice in it is the reporter's."""
    text, blocks = draft.article.text, draft.article.blocks
    asked = [index for index, block in enumerate(blocks) if text.endswith(("?", "？"), block.start, block.end)]
    return asked[0] if len(asked) >= INTERVIEW else len(blocks)


def _count(words: int, sentences: int) -> int:
    wanted = next((lines for most, lines in LINES if words <= most), MOST)
    return max(1, min(wanted, sentences // SHARE))


def _lines(found: Candidates, first: int, last: int, count: int, standing: Standing) -> list[int]:
    """The indices of the lines in a stretch: those with some `standing`, else one that leans as little as can be."""
    measures = found.measures[first:last]
    picked = chosen(
        measures, found.worths, count, lambda at, told: standing(first + at, [first + line for line in told])
    )
    if not picked:
        faults = {found.fault(index) for index in range(first, last)}  # all known by now
        lightest = next((each for each in LAST_RESORT if faults.intersection(each)), ())
        picked = chosen(measures, found.worths, 1, lambda at, _: found.fault(first + at) in lightest)
    return [first + at for at in picked]


def _of_section(section: Section, found: Candidates) -> list[int]:
    """The indices of the lines of a section."""
    first = bisect_left(found.sentences, section.start, key=lambda sentence: sentence.start)
    last = bisect_left(found.sentences, section.end, key=lambda sentence: sentence.start)
    count = 2 if sum(measure.words for measure in found.measures[first:last]) >= SECTION_WORDS else 1
    return _lines(found, first, last, count, lambda index, _: found.fault(index) is None)
