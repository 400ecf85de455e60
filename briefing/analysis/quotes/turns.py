"""Speech that its layout marks: turns of an interview or a transcript (``NAME: …``), and block quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from briefing.analysis.quotes.marks import SAYS, Quoted
from briefing.model import Block
from briefing.patterns import pattern

_STAMP = r"(?:[\[(]\d[\d:.]{3,10}[\])]\s*)?"
_CAPITALS = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}"
_TURN = pattern(
    rf"{_STAMP}[\"“]?(?P<name>[QA]|{_CAPITALS}"
    r"|[A-Z][\w.'’-]{1,25}(?: [A-Z][\w.'’-]{0,25}){0,3})(?: \([^()]{1,40}\))?(?:(?P<cue>:)|\.(?<=[QA]\.))\s+(?=\S)"
)
_TURN_BY_DASH = pattern(rf"{_STAMP}(?P<name>{_CAPITALS})\s?(?P<cue>[—–])\s(?=\S)")
_LEAST_TURNS = 3
_MOSTLY = 0.75
_SIGNATURE = pattern(r"\s*(?P<cue>[—–―-]{1,2})\s*(?P<name>[A-Z][^—–―\n]{2,60})\Z")
_SAID_WITHIN = pattern(rf"\s*[\"“„«‘'][^\n]{{2,800}}?[\"”“»’']\s(?:[^.\"“”\n]{{0,60}}\s)?{SAYS}")
_MARKS = "\"“”'‘’«»„>"


class Turn(msgspec.Struct, frozen=True):
    """Who speaks in a block, and the words: ``name``, content and the mark that parts them are spans of the text."""

    name: tuple[int, int] | None
    content: tuple[int, int]
    cue: tuple[int, int] | None = None


def turns(text: str, blocks: Sequence[Block]) -> dict[int, Turn]:
    """The blocks that are speech by their layout, by number; not one that says with marks of its own who spoke."""
    found = _transcript(text, blocks)
    for number, block in enumerate(blocks):
        if block.kind == "quotation" and number not in found and not _SAID_WITHIN.match(text, block.start, block.end):
            found[number] = _signed(text, block)
            _sign_before(found, number)
    return {number: turn for number, turn in found.items() if turn.content[0] < turn.content[1]}


def _sign_before(found: dict[int, Turn], number: int) -> None:
    """A block that is nothing but a signature signs the one before it."""
    turn, before = found[number], found.get(number - 1)
    if turn.name is not None and turn.content[0] >= turn.content[1] and before is not None and before.name is None:
        found[number - 1] = Turn(turn.name, before.content, turn.cue)


def _transcript(text: str, blocks: Sequence[Block]) -> dict[int, Turn]:
    """Turns, where enough blocks begin with a name and a colon and one name at least comes back.

    A dash does for the colon where nearly every block is a turn: else it is a dateline. A question may be a heading.
    """
    found = _turns_by(_TURN, text, blocks)
    by_dash = {} if found else _turns_by(_TURN_BY_DASH, text, blocks)
    return found or (by_dash if len(by_dash) >= _MOSTLY * len(blocks) else {})


def _turns_by(begins: re.Pattern[str], text: str, blocks: Sequence[Block]) -> dict[int, Turn]:
    matches = {
        number: match
        for number, block in enumerate(blocks)
        if (match := begins.match(text, block.start, min(block.end, block.start + 140)))
    }
    names = Counter(match.group("name") for match in matches.values())
    again = {name for name, count in names.items() if count > 1}
    if len(matches) < _LEAST_TURNS or len(names) < 2 or not again:
        return {}
    return {
        number: Turn(
            match.span("name"),
            _without_marks(text, match.end(), blocks[number].end),
            match.span("cue") if match["cue"] else None,
        )
        for number, match in matches.items()
        if blocks[number].kind != "heading" and (match.group("name") in again or match.group("name").isupper())
    }


def _signed(text: str, block: Block) -> Turn:
    match = _SIGNATURE.search(text, max(block.start, block.end - 80), block.end)
    if match is None:
        return Turn(None, _without_marks(text, block.start, block.end))
    return Turn(match.span("name"), _without_marks(text, block.start, match.start()), match.span("cue"))


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space and quotation marks at its ends."""
    while start < end and (text[start].isspace() or text[start] in _MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _MARKS):
        end -= 1
    return start, end


def laid_over(quoted: Sequence[Quoted], found: dict[int, Turn], blocks: Sequence[Block]) -> list[Quoted]:
    """The quotations by marks, with those inside a turn replaced by the turn itself."""
    if not found:
        return list(quoted)
    kept = [mask for mask in quoted if mask.block not in found]
    for number, turn in found.items():
        start, end = turn.content
        kept.append(Quoted(start, end, start, blocks[number].end, number))
    return sorted(kept, key=lambda mask: mask.start)
