"""A report: what a sentence says that somebody said, without quotation marks; and what every rule asks of its cue."""

from __future__ import annotations

import msgspec

from briefing.analysis.quotes.cues import CUES
from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import Words
from briefing.analysis.quotes.place import Attribution
from briefing.patterns import pattern
from briefing.tables import words


class Reported(msgspec.Struct, frozen=True):
    """The words of a frame that report what was said, and who said it."""

    content: Words
    found: Attribution


FINITE = pattern("[VvxaeBb]")
"""The kinds of words that make a clause."""
LEAST = 3
"""Words of a report."""
_NOBODY = words("nobody no none neither either nothing")
# beginnings of a subject that is nobody


def report(content: Words, who: Words | None, cue: Words, rule: str, sure: float) -> Reported | None:
    """What `rule` found, unless nobody said it or there is too little of it."""
    if who is None or content[1] - content[0] < LEAST:
        return None
    return Reported(content, Attribution(rule, who, cue, sure))


def word_at(frame: Frame, place: int, text: str) -> str:
    """The word at `place` in small letters."""
    return text[slice(*frame.spans[place])].lower()


def base_of(frame: Frame, cue: int, text: str) -> str:
    """The base form of the cue at `cue`; "" for a phrase."""
    word = word_at(frame, cue, text)
    return CUES[word][0] if word in CUES else ""


def is_nobody(frame: Frame, who: Words, text: str) -> bool:
    """``No one said that …``, ``None of them …``: what nobody said is no report."""
    return word_at(frame, who[0], text) in _NOBODY


def not_said(kinds: str, cue: int) -> bool:
    """``did not say``, ``to say``, ``was asked``: nothing that the subject said; but ``is saying``."""
    before = kinds[cue - 1 : cue]
    if before in ("t", "W", "m") or (before == "e" and kinds[cue] not in "Gg"):
        return True
    return kinds[cue] in "Bb" and before in ("a", "r")
