"""To whom something was said: ``told Sky News``, ``in an interview with the paper``, ``speaking to reporters``."""

from __future__ import annotations

from bisect import bisect_left

from briefing.analysis.quotes.cues import CUES, WITH_LISTENER
from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import Words, right_of
from briefing.patterns import pattern

_TALK = pattern(
    r"(?=[bcdirst])\b(?:interview|conversation|call|briefing|discussion|speaking|talking|remarks|statement|comments|testimony)"
    r"\s+(?:with|to|before)\s+(?=\w)"
)


def listener(frame: Frame, cue: Words | None, text: str) -> Words | None:
    """The words of `frame` that name the one spoken to, by the verb at `cue` or by a talk that the frame mentions."""
    if cue is not None and _base(frame, cue, text) in WITH_LISTENER:
        found = _named(frame, cue[1], text)
        if found is not None:
            return found
    start, end = frame.spans[0][0], frame.spans[-1][1]
    for match in _TALK.finditer(text, start, end):
        place = bisect_left(frame.spans, (match.end(), 0))
        if place < len(frame.spans) and frame.spans[place][0] == match.end():
            return _named(frame, place, text)
    return None


def _named(frame: Frame, place: int, text: str) -> Words | None:
    """The noun phrase at `place`, with what ``of`` hangs on it and without where or from where it is."""
    words = right_of(frame.kinds, place)
    if words is None or frame.kinds[words[0] : words[1]] == "h":
        return None
    start, end = words
    hangs = frame.kinds.find("f", start, end)
    while hangs >= 0 and text[slice(*frame.spans[hangs])].lower() == "of":
        hangs = frame.kinds.find("f", hangs + 1, end)
    return start, end if hangs < 0 else hangs


def _base(frame: Frame, cue: Words, text: str) -> str | None:
    word = text[frame.spans[cue[0]][0] : frame.spans[cue[1] - 1][1]].lower()
    return CUES[word][0] if word in CUES else None
