"""Where a quotation stands, and what a rule may find there."""

from __future__ import annotations

import msgspec

from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import Words

Found = tuple[Words | None, Words | None] | None
"""The words of the speaker and of the cue; ``None`` where a rule does not answer."""


class Attribution(msgspec.Struct, frozen=True):
    """What a rule found: the words of the speaker and of the cue in the frame."""

    rule: str
    who: Words | None
    cue: Words | None
    confidence: float


class Place(msgspec.Struct, frozen=True):
    """One quotation in its frame: the frame, its position there, the last character of its words, the whole text."""

    frame: Frame
    at: int
    last: str
    text: str
