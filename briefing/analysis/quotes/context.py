"""Quotations without a cue in their own sentence: what the sentences and blocks around them tell."""

from __future__ import annotations

import msgspec

from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import main_subject
from briefing.analysis.quotes.place import Attribution, Place
from briefing.analysis.quotes.reading import Reading
from briefing.analysis.quotes.rules import BEHIND, attribute
from briefing.analysis.quotes.subjects import speaker_of
from briefing.patterns import pattern

_PARAGRAPHS_AHEAD = 12
_BARE = pattern(r"[,.\-cr]*Q(?:[,.\-c]*|[wpfkt][^VvBbGgQA]*\.?|N{1,4}\.?)")
_SIGNED = pattern(r"-(?P<who>M?N{1,4})(?:,[^.Q]{1,20})?\.?")
_VERB = pattern("[VvBbxae]")


class Said(msgspec.Struct, frozen=True):
    """An attribution together with the frame in which its words stand."""

    found: Attribution
    frame: Frame


class Last(msgspec.Struct, frozen=True):
    """The quotation before: its attribution, its block, and the block into which it is carried on (else -1).

    ``asks`` says that it is a question; ``answers`` that it answers one of somebody else's.
    """

    said: Said | None = None
    block: int = -1
    carried_to: int = -1
    asks: bool = False
    answers: bool = False


def _is_bare(frame: Frame) -> bool:
    """Whether the frame is a quotation and next to nothing else."""
    return _BARE.fullmatch(frame.kinds) is not None


def from_context(frame: Frame, reading: Reading, last: Last) -> Said | None:
    """Who speaks a quotation that stands alone in `frame`; `last` is what the quotation before it told."""
    if not _is_bare(frame):
        return None
    if reading.blocks[frame.block].kind == "quotation":
        return _of_block(frame, reading, last)
    return _signed_below(frame, reading) or _carried_on(frame, reading, last) or _from_before(frame, reading, last)


def _of_block(frame: Frame, reading: Reading, last: Last) -> Said | None:
    """Who speaks a block quotation: whom the text before introduces, not whoever was quoted last."""
    before = reading.before(frame)
    if before is None:
        return None
    if reading.blocks[before.block].kind == "quotation":
        return _again(last.said, "continued in next", 0.95) if last.block == before.block else None
    if before.kinds[-1] not in ".?!Q":
        return _led_on(before)  # He wrote in May that
    quoting = last.block == before.block and last.said is not None and last.said.frame.start == before.start
    if quoting and last.said is not None and last.said.found.rule not in BEHIND:
        return _again(last.said, "quoted before a block", 0.6)  # told the paper that it was “…”.
    return None


def _carried_on(frame: Frame, reading: Reading, last: Last) -> Said | None:
    """A quotation left open, whose speaker only the paragraphs that carry it on tell."""
    if last.carried_to == frame.block:
        return None  # it carries on one before
    for _ in range(_PARAGRAPHS_AHEAD):
        if not frame.quoted or not reading.quoted[max(frame.quoted.values())].carried:
            return None
        following = reading.frames_of(frame.block + 1)
        if not following or not following[0].quoted:
            return None
        frame = following[0]
        at, number = next(iter(frame.quoted.items()))
        found = attribute(Place(frame, at, reading.text[reading.quoted[number].end - 1], reading.text))
        if found is not None and found.rule in BEHIND:
            return Said(msgspec.structs.replace(found, rule="carried on", confidence=0.95), frame)
    return None


def _signed_below(frame: Frame, reading: Reading) -> Said | None:
    """``— A Reader``, as the whole of the next block."""
    after = reading.after(frame)
    signed = _SIGNED.fullmatch(after.kinds) if after is not None else None
    if signed is not None and after is not None:
        return Said(Attribution("signed", signed.span("who"), (0, 1), 0.9), after)
    return None


def _from_before(frame: Frame, reading: Reading, last: Last) -> Said | None:
    """What the frame before tells: it leads on, or somebody spoke in it, or it names who speaks now."""
    before = reading.before(frame)
    if before is None:
        return None
    if before.kinds.endswith(":"):
        return _led_on(before)
    if before.block != frame.block:
        follows = last.block == before.block and bool(before.quoted)
        goes_on = follows and not last.answers  # a dialogue: it is the other's turn, or not
        return _again(last.said, "continued in next", 0.95) if goes_on else None
    if before.quoted:
        return _again(last.said, "continued", 0.97)
    asked = before.kinds.endswith("?") and last.block == frame.block  # “…,” N said. Why not? “…”
    return _again(last.said, "answers", 0.7) if asked else _introduced(before)


def _again(last: Said | None, rule: str, confidence: float) -> Said | None:
    if last is None:
        return None
    sure = min(confidence, last.found.confidence)
    return Said(msgspec.structs.replace(last.found, rule=rule, confidence=sure), last.frame)


def _led_on(before: Frame) -> Said | None:
    """The frame before ends with a colon: its last cue, else its subject."""
    kinds = before.kinds
    for cue in range(len(kinds) - 1, -1, -1):
        if kinds[cue] in "VvGgBbA":
            who = speaker_of(kinds, cue)
            if who is not None:
                return Said(Attribution("led on", who, (cue, cue + 1), 0.9), before)
    return _by_subject(before, "led on", 0.8)


def _introduced(before: Frame) -> Said | None:
    """``Her friend chimed in. “…”``: the subject of the sentence before."""
    return _by_subject(before, "introduced", 0.75)


def _by_subject(before: Frame, rule: str, confidence: float) -> Said | None:
    for match in _VERB.finditer(before.kinds):
        who = main_subject(before.kinds, match.start())
        if who is not None:
            cue = match.span() if match.group() in "Vv" else None
            return Said(Attribution(rule, who, cue, confidence), before)
    return None
