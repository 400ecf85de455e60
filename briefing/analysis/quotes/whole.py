"""Reported speech whose cue stands behind it, inside it or at the head of the sentence: the sentence is the report."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.analysis.quotes.cues import WITH_LISTENER
from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import Words, right_of, subject_before
from briefing.analysis.quotes.reports import FINITE, LEAST, Reported, base_of, is_nobody, not_said, report, word_at
from briefing.patterns import pattern
from briefing.tables import words

_ASIDES = words("believe think show find fear hope agree estimate expect predict suggest indicate")
# weak cues that may stand behind or inside what they report
_NAMED = ",[dnN#M][^,;:QVvBb]{0,15},"  # the agency's director, Maria Soler, told
_LISTENER = "(?:(?:d[xyr#]{0,2})?[nlNM#]{1,5}|u)"
_CIRCUMSTANCE = "(?:[pf]?D|r|[pf](?:d[xyr#]{0,2})?[nlN#]{1,5})"  # on Monday; in a statement
_BEHIND = pattern(
    f",(?P<who>[dnlN#hM][dnlN#hMsfpkty]{{0,15}}(?:{_NAMED})?)[ra]{{0,3}}(?P<cue>[VBvb])"
    f"(?P<listener>{_LISTENER})?(?P<tail>{_CIRCUMSTANCE}{{0,3}})"
    r"(?:,(?=[mGgywWc]|[d#]?n{1,2}m)|[.]?\Z)"  # …, a day after
)
_WHERE = words("at from")  # of the kind "f", what may begin a circumstance: told a rally at the port, said from Rome
_TALES = words("joke jokes story stories lie lies tale tales truth")  # what is told, and nobody's ear
_OPENING = pattern("(?:[pfkrDmW][^,;:]*,)*")
_SUBJECTS = frozenset("dnlNM#h")
_WITHOUT_VERB = 6  # words of a clause whose verb may be one we do not know
_INVERTED = pattern(r",r?(?P<cue>V)(?P<who>[^;:QVxa,]{1,16}(?:[,w][^;:Q]{1,30})?)[.]?\Z")
_ACCORDING_LAST = pattern(r",?(?P<cue>At)(?P<who>[^;:Q]{1,24})[.]?\Z")
_ACCORDING_FIRST = pattern(r"[cr]?(?P<cue>At)(?P<who>[^;:Q,]{1,16}),(?P<content>[^Q]+)")
_ACCORDING_ASIDE = pattern(r",(?P<cue>At)(?P<who>[^,;:Q]{1,16}),")
_ASIDE = pattern(r",(?P<who>h|(?:d?[nNM#]{1,4}(?:[pft]d?[nNM#]{1,4})?))[ra]{0,2}(?P<cue>[VBvb]),")


def _according_first(frame: Frame, _: str) -> Reported | None:
    """``According to the bank, prices will rise``."""
    match = _ACCORDING_FIRST.match(frame.kinds)
    if match is None:
        return None
    who = right_of(frame.kinds, match.end("cue"))
    return report(match.span("content"), who, match.span("cue"), "indirect, according to", 0.9)


def _behind(frame: Frame, text: str) -> Reported | None:
    """``Prices will rise, the bank told reporters on Friday, after it had …``: the report is what stands before."""
    for match in _BEHIND.finditer(frame.kinds):
        cue = match.start("cue")
        if _may_follow(frame, match, text) and _complete(frame.kinds, match.start()):
            who = subject_before(frame.kinds, cue, match.start() + 1)
            if who is not None and not is_nobody(frame, who, text):
                return report((0, match.start()), who, match.span("cue"), "indirect, behind", 0.9)
    return None


def _may_follow(frame: Frame, match: re.Match[str], text: str) -> bool:
    """Whether the cue of `match` can stand behind what it reports, with nothing more said behind the cue."""
    cue = match.start("cue")
    if not_said(frame.kinds, cue) or not _is_aside(frame, cue, text):
        return False
    if match["listener"]:
        last = word_at(frame, match.end("listener") - 1, text)
        if base_of(frame, cue, text) not in WITH_LISTENER or last in _TALES:
            return False
    return _is_circumstance(frame, match.span("tail"), text)


def _is_circumstance(frame: Frame, tail: Words, text: str) -> bool:
    """Whether no word of `tail` belongs to what is said, as in ``boasted of his skill``."""
    kinds = frame.kinds
    return all(
        word_at(frame, at, text) in _WHERE or kinds[at + 1 : at + 2] == "D" or kinds[at - 1] == "n"
        for at in range(*tail)
        if kinds[at] == "f"
    )


def _complete(kinds: str, end: int) -> bool:
    """Whether the words before `end` can be a clause: behind what opens it a verb, or a subject and words enough."""
    opening = _OPENING.match(kinds, 0, end)
    start = opening.end() if opening else 0
    has_verb = FINITE.search(kinds, start, end) is not None
    return has_verb or (kinds[start] in _SUBJECTS and end - start >= _WITHOUT_VERB)


def _at_the_end(frame: Frame, _: str) -> Reported | None:
    """``Prices will rise, said the bank``; ``…, according to the bank``."""
    kinds = frame.kinds
    low = max(0, len(kinds) - 50)
    match = _ACCORDING_LAST.search(kinds, low) or _INVERTED.search(kinds, low)
    if match is None or not FINITE.search(kinds, 0, match.start()):
        return None
    who = right_of(kinds, match.end("cue"))
    if who is None or (len(kinds.rstrip(".")) - who[1] > LEAST and kinds[who[1]] not in ",w"):
        return None
    return report((0, match.start()), who, match.span("cue"), "indirect, at the end", 0.9)


def _around(frame: Frame, text: str) -> Reported | None:
    """``Prices, the bank says, will rise``."""
    match = _ASIDE.search(frame.kinds, 2, 80) or _ACCORDING_ASIDE.search(frame.kinds, 2, 80)
    if match is None or not _is_aside(frame, match.start("cue"), text):
        return None
    return report((0, len(frame.kinds)), match.span("who"), match.span("cue"), "indirect, around", 0.85)


def _is_aside(frame: Frame, cue: int, text: str) -> bool:
    """Whether the cue can stand behind or inside what it reports: ``…, records show``."""
    return frame.kinds[cue] in "VBA" or base_of(frame, cue, text) in _ASIDES


WHOLE: tuple[Callable[[Frame, str], Reported | None], ...] = (_according_first, _behind, _at_the_end, _around)
"""In this order; the first that finds a report ends the search."""
