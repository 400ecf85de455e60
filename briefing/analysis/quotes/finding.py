"""The step: marks, frames, rules and speakers put together."""

from __future__ import annotations

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.quotes.context import Said, from_context
from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.marks import pair
from briefing.analysis.quotes.pronouns import Pronouns
from briefing.analysis.quotes.reading import Reading
from briefing.analysis.quotes.rules import Place, attribute
from briefing.analysis.quotes.speakers import Cast
from briefing.analysis.quotes.spoken import is_spoken
from briefing.model import Evidence, Quote, Speaker

UNSURE = 0.52
"""Below this confidence a speaker is not named: a wrong one is worse than none."""
DEBUG: dict[int, object] = {}
_FAR = frozenset({"subject", "before, in a clause", "before, weak, in a clause"})


def find_quotes(draft: Draft) -> Draft:
    """Return `draft` with its quotes."""
    return _Finding(draft).run()


class _Finding:
    """The quotations of one article on their way to quotes."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.article.text
        blocks = draft.article.blocks
        quoted = pair(self.text, [(block.start, block.end) for block in blocks])
        self.cast = Cast(draft, quoted)
        self.reading = Reading(self.text, blocks, quoted, self.cast.spans)
        self.pronouns = Pronouns(self.cast, self.reading.frames_of)
        self.quotes: list[Quote] = []
        self.last: Said | None = None
        DEBUG.clear()

    def run(self) -> Draft:
        for block in self.reading.with_quotations:
            for frame in self.reading.frames_of(block):
                if frame.quoted:
                    self._read(frame)
        return msgspec.structs.replace(self.draft, quotes=tuple(self.quotes))

    def _read(self, frame: Frame) -> None:
        first: Said | None = None
        for at, number in frame.quoted.items():
            quoted = self.reading.quoted[number]
            place = Place(frame, at, self.text[quoted.end - 1])
            found = attribute(place)
            said = Said(found, frame) if found else None
            if first is not None and (said is None or said.found.rule in _FAR):
                said = first
            said = said or from_context(frame, self.reading, self.last)
            DEBUG[quoted.start] = (said.found.rule if said else None, frame.kinds)
            if not is_spoken(self.text, quoted, place, said):
                continue
            first = first or said
            self._add(number, said)
            self.last = said or self.last

    def _add(self, number: int, said: Said | None) -> None:
        quoted = self.reading.quoted[number]
        self.quotes.append(
            Quote(
                start=quoted.start,
                end=quoted.end,
                text=self.text[quoted.start : quoted.end],
                group=number,
                kind="direct",
                speaker=self._speaker(said) if said else None,
                cue=self._cue(said) if said else None,
                told=None,
                sourcing="unattributed",
                section=self.draft.section_at(quoted.start),
            )
        )

    def _cue(self, said: Said) -> Evidence | None:
        if said.found.cue is None:
            return None
        first, last = said.found.cue
        start, end = said.frame.spans[first][0], said.frame.spans[last - 1][1]
        return Evidence(start, end, self.text[start:end])

    def _speaker(self, said: Said) -> Speaker | None:
        if said.found.who is None:
            return None
        mention = self.cast.refer(said.frame, said.found.who)
        person, sure = mention, said.found.confidence
        if mention.kind == "pronoun":
            resolved, certainty = self.pronouns.resolve(said.frame, said.found.who[0])
            if resolved is None:
                return None
            person, sure = resolved, min(sure, certainty)
        self.pronouns.speakers[said.frame.start] = person
        if sure < UNSURE:
            return None
        return Speaker(
            name=person.name,
            entity=person.entity,
            start=mention.start,
            end=mention.end,
            text=self.text[mention.start : mention.end],
            confidence=round(sure, 2),
        )
