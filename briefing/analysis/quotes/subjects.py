"""The subject of a cue, whatever its form: who says, is saying, or went on to say."""

from __future__ import annotations

from briefing.analysis.quotes.grammar import CHAIN, Words, chain_before, main_subject, right_of, subject_before
from briefing.patterns import pattern

_WITH = pattern(rf"(?:f|\A)({CHAIN}(?:c{CHAIN})?)\Z")
_WITH_NAMED = pattern(rf"(?:f({CHAIN},M?N{{1,3}}),|[vVBb]({CHAIN})m)\Z")
_PARENTHETICAL = pattern(rf"{CHAIN}(?=[,.-])")
_PUBLISHED = pattern(rf"(?:\A|[,cT])(?P<who>{CHAIN})x[pfk]{CHAIN}[rae]{{0,3}}\Z")  # a study published in Nature shows
_JOINED = pattern(r"[Gg][^;:,VvBb]{0,20}c\Z")
_MAIN_AHEAD = pattern(rf"[^,;:.]{{0,40}}?(?:,|Q,?)(?P<who>{CHAIN}|h)[rae]*[VvxaeBb]")
_JUST_SAID = pattern(r"[VB][^,;:]{0,8},\Z")


def speaker_of(kinds: str, cue: int) -> Words | None:
    """The subject of the cue at `cue`, whatever form it has."""
    if kinds[cue] in "Gg":
        return _of_participle(kinds, cue)
    if kinds[cue] == "A":
        return right_of(kinds, cue + 2)
    floor = kinds.rfind("Q", 0, cue) + 1
    while floor > 1 and kinds[floor - 2] in "sfpd" and kinds[floor] in ",N":  # star of “…”, said
        floor = kinds.rfind("Q", 0, floor - 1) + 1
    if kinds[cue] in "Vv" and not kinds[floor:cue].strip(",-r") and floor:
        return right_of(kinds, cue + 1)
    if kinds[cue] == "V" and kinds[cue - 1 : cue] in (",", "-"):  # the thing, says Mr X, is that
        aside = _PARENTHETICAL.match(kinds, cue + 1)
        if aside and kinds[aside.end() - 1] == "N" and kinds[aside.end() + 1 : aside.end() + 2] != "T":
            return aside.span()
    published = _PUBLISHED.search(kinds, max(floor, cue - 30), cue)
    if published:
        return published.span("who")
    return subject_before(kinds, cue, floor) or (subject_before(kinds, cue) if floor else None)


def _of_participle(kinds: str, cue: int) -> Words | None:
    """``…, saying “…”``: the subject of the sentence; ``with the mayor saying “…”``: the mayor."""
    end = cue
    while end and kinds[end - 1] in "rae":
        end -= 1
    if kinds[:end].endswith(("l", "n", "N", "h")):
        return _before_participle(kinds, end, cue)
    named = _WITH_NAMED.search(kinds, max(0, end - 30), end)
    if named:  # with its chairman, Mr X, saying; the paper quoted an aide as saying
        return named.span(named.lastindex or 0)
    ahead = None if kinds[:cue].strip("crmpf,") else _MAIN_AHEAD.match(kinds, cue + 1)
    if ahead:  # Calling it “…,” the mayor left
        return ahead.span("who")
    joined = _JOINED.search(kinds, max(0, cue - 30), cue)
    if joined:
        return _of_participle(kinds, joined.start())
    said = _JUST_SAID.search(kinds, max(0, cue - 30), cue)
    if said:
        return speaker_of(kinds, said.start())
    return main_subject(kinds, cue)


def _before_participle(kinds: str, end: int, cue: int) -> Words | None:
    """The noun phrase right before a participle, or the subject of the sentence where that only was addressed."""
    if kinds[end - 1] == "h":
        return end - 1, end
    held = None if kinds[end - 1] == "l" else _WITH.search(kinds, max(0, end - 30), end)
    if held:
        return held.span(1)
    chain = chain_before(kinds, end)
    governor = kinds[chain[0] - 1] if chain and chain[0] else ""
    if chain and ("l" in kinds[slice(*chain)] or governor == "V" or (governor in "vxBb" and kinds[end - 1] != "N")):
        return main_subject(kinds, cue) or chain  # issued a statement saying, emailed supporters saying
    return chain
