"""The step: marks, frames, rules and speakers put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.quotes.frames import Frame, frames
from briefing.analysis.quotes.marks import Quoted, pair
from briefing.analysis.quotes.pronouns import Pronouns
from briefing.analysis.quotes.rules import Attribution, Place, attribute, speaker_of
from briefing.analysis.quotes.grammar import main_subject
from briefing.analysis.quotes.speakers import Cast, Reference
from briefing.model import Block, Evidence, Quote, Speaker

DEBUG: dict[int, object] = {}


class Reading:
    """One article as frames, each block read when it is first asked for."""

    def __init__(self, text: str, blocks: Sequence[Block], quoted: Sequence[Quoted], names: Sequence[tuple[int, int]]) -> None:
        self._text, self._blocks, self._names = text, blocks, names
        self._quoted = {
            block: list(members) for block, members in groupby(enumerate(quoted), key=lambda numbered: numbered[1].block)
        }
        self._read: dict[int, list[Frame]] = {}

    @property
    def with_quotations(self) -> Sequence[int]:
        """The numbers of the blocks in which something is quoted."""
        return tuple(self._quoted)

    def frames_of(self, block: int) -> list[Frame]:
        """The frames of the block with this number."""
        if block not in self._read:
            span = (self._blocks[block].start, self._blocks[block].end)
            self._read[block] = frames(self._text, block, span, self._quoted.get(block, ()), self._names)
        return self._read[block]


def find_quotes(draft: Draft) -> Draft:
    """Return `draft` with its quotes."""
    article = draft.article
    text = article.text
    quoted = pair(text, [(block.start, block.end) for block in article.blocks])
    cast = Cast(draft)
    reading = Reading(text, article.blocks, quoted, cast.spans)
    pronouns = Pronouns(cast, reading.frames_of)
    quotes: list[Quote] = []
    last: tuple[Attribution | None, Frame | None, int, Quote | None] = (None, None, -9, None)
    DEBUG.clear()
    for number in reading.with_quotations:
        for frame in reading.frames_of(number):
            first = None
            for at, which in frame.quoted.items():
                mask = quoted[which]
                found = attribute(Place(frame, at, text[mask.end - 1]))
                here = frame
                if first is not None and (found is None or found.rule in ("subject", "before, in a clause", "before, weak, in a clause")):
                    found, here = first
                bare = re.fullmatch(r"[,.\-c]*Q(?:[,.\-c]*|[wpfkt][^VvBbGgQA]*\.?|N{1,4}\.?)", frame.kinds) is not None
                if found is None and bare and last[0] is not None and number - last[2] <= 1:
                    found, here = last[0], last[1]
                    found = msgspec.structs.replace(found, rule="continued" if number == last[2] else "continued in next")
                if found is None and at == len(frame.kinds[:at]) and frame.kinds[:at].strip(".-") == "":
                    lead = _leading(reading, frame)
                    if lead is not None:
                        who = main_of(lead)
                        if who:
                            found, here = Attribution("led on", who[0], who[1], 0.9), lead
                first = first or ((found, here) if found else None)
                speaker = cue = None
                if found is not None:
                    speaker = _speaker(found, here, cast, pronouns, text)
                    if found.cue:
                        a, b = here.spans[found.cue[0]][0], here.spans[found.cue[1] - 1][1]
                        cue = Evidence(a, b, text[a:b])
                    last = (found, here, number, None)
                DEBUG[mask.start] = (found.rule if found else None, frame.kinds)
                quotes.append(Quote(start=mask.start, end=mask.end, text=text[mask.start:mask.end], group=which, kind="direct", speaker=speaker, cue=cue, told=None, sourcing="unattributed", section="lead"))
    return msgspec.structs.replace(draft, quotes=tuple(quotes))


def _leading(reading: Reading, frame: Frame) -> Frame | None:
    """The frame right before, where it ends with a colon."""
    mine = reading.frames_of(frame.block)
    place = next(number for number, other in enumerate(mine) if other.start == frame.start)
    before = mine[place - 1] if place else None
    if before is None and frame.block:
        earlier = reading.frames_of(frame.block - 1)
        before = earlier[-1] if earlier else None
    return before if before is not None and before.kinds.endswith(":") else None


def main_of(frame: Frame):
    for cue in range(len(frame.kinds) - 1, -1, -1):
        if frame.kinds[cue] in "VvGgBbA":
            who = speaker_of(frame.kinds, cue)
            if who:
                return who, (cue, cue + 1)
    who = main_subject(frame.kinds, len(frame.kinds) - 1)
    return (who, None) if who else None


def _speaker(found: Attribution, frame: Frame, cast: Cast, pronouns: Pronouns, text: str) -> Speaker | None:
    ref = cast.refer(frame, found.who)
    sure = 1.0
    name, entity = ref.name, ref.entity
    if ref.kind == "pronoun":
        who, sure = pronouns.resolve(frame, found.who[0])
        if who is None or sure < PRONOUN:
            return None
        name, entity = who.name, who.entity
        pronouns.speakers[frame.start] = who
    else:
        pronouns.speakers[frame.start] = ref
    return Speaker(name=name, entity=entity, start=ref.start, end=ref.end, text=text[ref.start:ref.end], confidence=found.confidence * sure)

PRONOUN = 0.5
