"""Reported speech without quotation marks: what stands beside a strong cue in a sentence in which nothing is quoted."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import Words, right_of, subject_before
from briefing.analysis.quotes.rules import Attribution, speaker_of


class Reported(msgspec.Struct, frozen=True):
    """The words of a frame that report what was said, and who said it."""

    content: Words
    found: Attribution


_LEAST = 4  # words of a report
_MOST_SEARCHED = 3  # cues of a sentence that are tried
_ADDRESSEE = r"(?:(?:d?[nNM#]{1,4}|u)(?=T|[dnNMh]))?"  # told reporters (that)
_CLAUSE_AHEAD = re.compile(rf"(?:[pf]?D|r)?{_ADDRESSEE}(?:[pf]?D)?,?(?P<that>T)?(?P<content>[^Q]+)")
_FINITE = re.compile("[VvxaeBb]")
_DENIED = re.compile(r"a(?:r|n)?[BbVv]\Z")
_CUE = re.compile("[VG]|v(?=.{0,5}T)|g(?=.{0,3}T)|B(?![,.])")
_TRAILING = re.compile(r",(?P<who>[^,;:Q]{1,12})[rae]{0,3}(?P<cue>[VB])(?:[pf]?D|r|[pf][^,;:QVx]{1,8})?[.]?\Z")
_TRAILING_INVERTED = re.compile(r",r?(?P<cue>V)(?P<who>[^;:Q]{1,20})[.]?\Z")
_ACCORDING_LAST = re.compile(r",(?P<cue>At)(?P<who>[^;:Q]{1,20})[.]?\Z")
_ACCORDING_FIRST = re.compile(r"[cr]?(?P<cue>At)(?P<who>[^;:Q,]{1,16}),(?P<content>[^Q]+)")


def _at_the_end(frame: Frame) -> Reported | None:
    """``Prices will rise, the bank said``; ``…, said the bank``; ``…, according to the bank``."""
    kinds = frame.kinds
    low = max(0, len(kinds) - 40)
    match = _ACCORDING_LAST.search(kinds, low)
    if match is None:
        match = _TRAILING.search(kinds, low)
        if match is not None:
            who = subject_before(kinds, match.start("cue"), match.start() + 1)
            return _report((0, match.start()), who, match.span("cue"), "indirect, at the end", 0.9)
        match = _TRAILING_INVERTED.search(kinds, low)
    if match is None:
        return None
    who = right_of(kinds, match.end("cue"))
    return _report((0, match.start()), who, match.span("cue"), "indirect, at the end", 0.9)


def _according_first(frame: Frame) -> Reported | None:
    """``According to the bank, prices will rise``."""
    match = _ACCORDING_FIRST.match(frame.kinds)
    if match is None:
        return None
    who = right_of(frame.kinds, match.end("cue"))
    return _report(match.span("content"), who, match.span("cue"), "indirect, according to", 0.9)


def _after_a_cue(frame: Frame) -> Reported | None:
    """``The bank told reporters (that) prices will rise``."""
    kinds = frame.kinds
    for number, match in enumerate(_CUE.finditer(kinds)):
        if number == _MOST_SEARCHED:
            break
        cue = match.start()
        ahead = _CLAUSE_AHEAD.match(kinds, cue + 1)
        if ahead is None or kinds[cue - 1 : cue] in ("t", "e", "W", "m") or _denied(kinds, cue):
            continue
        start, end = ahead.span("content")
        if not (ahead.group("that") or kinds[start] in "dnNMh#r"):
            continue
        if not _FINITE.search(kinds, start + 1, min(end, start + 25)):
            continue
        who = speaker_of(kinds, cue)
        if who is not None and who[0] < cue:
            return _report((start, end), who, (cue, cue + 1), "indirect, after a cue", 0.85)
    return None


def _denied(kinds: str, cue: int) -> bool:
    return kinds[cue] in "Bb" and kinds[cue - 1 : cue] in ("a", "r", "t")


def _report(content: Words, who: Words | None, cue: Words, rule: str, sure: float) -> Reported | None:
    if who is None or content[1] - content[0] < _LEAST:
        return None
    return Reported(content, Attribution(rule, who, cue, sure))


RULES: tuple[Callable[[Frame], Reported | None], ...] = (_according_first, _at_the_end, _after_a_cue)


def reported(frame: Frame) -> Reported | None:
    """What `frame` reports without quoting it, by the first rule that answers."""
    if frame.quoted or frame.kinds.endswith("?"):
        return None
    for rule in RULES:
        found = rule(frame)
        if found is not None:
            return found
    return None


def bounds(frame: Frame, content: Words, text: str) -> tuple[int, int]:
    """The offsets of the words `content` of `frame`, without the stop at the end."""
    start, end = frame.spans[content[0]][0], frame.spans[content[1] - 1][1]
    while end > start and text[end - 1] in ".,:; ":
        end -= 1
    return start, end
