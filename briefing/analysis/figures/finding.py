"""From candidates to figures: ranges joined, units found, what is no figure left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import islice

import msgspec

from briefing.analysis.figures import context, counted
from briefing.analysis.figures.amounts import Amount, amount_at
from briefing.analysis.figures.numbers import Candidate, candidate_at, candidates
from briefing.analysis.figures.shares import Share, share_at
from briefing.model import Block, FigureKind
from briefing.patterns import pattern
from briefing.tables import words

_SIGN = "(?:US|[ACS]|HK|NZ)?(?:[$€£¥₹][ \u00a0]?)?"
TO = pattern(rf"[ \u00a0]?(?:-to-|[-–—−])[ \u00a0]?{_SIGN}| (?:to|or|and) {_SIGN}")
BETWEEN = pattern(r"\bbetween (?:about |around |roughly )?$", re.IGNORECASE)
MOVED = words(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows growing grown up down gained "
    "gain gains lost climbed climb climbs dropped drop drops slipped jumped jump dipped increase increased "
    "increases decreased cut raise raised raising lower lowered lift lifted went edged slid surged soared plunged "
    "eased expanded shrank advanced declined reduced reduce moved trimmed hiked doubled tripled added decrease"
)
CLAUSE = pattern(r"[.;]")
TIED = pattern(r"-(?P<word>strong|fold|magnitude)\b")
MOST = 2**62
NOWHERE = Block(start=0, end=0, kind="paragraph", level=0)
MAY_BE_TO = frozenset("toa-–—−")
MAY_BE_SHARE = frozenset("iothqfsneTIO")
"""What follows the first number of a share after one character, as in `one in five`, `two-thirds`, `half of`."""
CANDIDATES, A_CANDIDATE = 5_000, 40
"""So many numbers are looked at in any text, and one for so many code points in a longer one: no prose has more.

A text that does is a table or an attack; this bounds what it costs, and a notice says so.
"""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A figure before it is placed in its section."""

    start: int
    end: int
    kind: FigureKind
    low: int | float
    high: int | float
    unit: str
    approximate: bool


def find(text: str, blocks: Iterable[Block]) -> tuple[list[tuple[Block, Found]], int | None]:
    """Return the figures of `blocks` of `text`, each with its block, and after how many numbers the search ended.

    That is ``None`` where it did not end before the text.
    """
    most = max(CANDIDATES, len(text) // A_CANDIDATE)
    found = candidates(text)
    figures: list[tuple[Block, Found]] = []
    in_text = iter(blocks)
    block, resume = next(in_text, NOWHERE), 0
    for candidate in islice(found, most):
        while candidate.start >= block.end:
            block = next(in_text)
        if candidate.start < resume:
            continue
        figure, resume = _figure_at(text, candidate)
        if figure:
            figures.append((block, figure))
    return figures, None if next(found, None) is None else most


def _figure_at(text: str, candidate: Candidate) -> tuple[Found | None, int]:
    """The figure whose number begins at `candidate`, if it is one, and where the search goes on."""
    share = text[candidate.end + 1 : candidate.end + 2] in MAY_BE_SHARE and share_at(text, candidate.start)
    if share:
        return _of_share(text, share), share.end
    amount = amount_at(text, candidate)
    if amount is None:
        return None, candidate.end
    low, high = _range(text, amount)
    found = _found(text, low, high)
    return found, found.end if found else high.end


def _of_share(text: str, share: Share) -> Found:
    return Found(
        start=share.start,
        end=share.end,
        kind="percent",
        low=share.percent,
        high=share.percent,
        unit="%",
        approximate=not share.exact or context.is_approximate(text, share.start, share.end),
    )


def _range(text: str, first: Amount) -> tuple[Amount, Amount]:
    """Join `first` with the amount after `to`, a dash or (after `between`) `and`; else return it twice."""
    link = TO.match(text, first.end) if not MAY_BE_TO.isdisjoint(text[first.end : first.end + 2]) else None
    candidate = candidate_at(text, link.end()) if link else None
    second = amount_at(text, candidate, second=True) if candidate else None
    if link is None or second is None or not _agree(first, second):
        return first, first
    left = text[max(0, first.start - context.REACH) : first.start]
    word = link.group().strip()
    if word.startswith("and") != bool(BETWEEN.search(left)):
        return first, first
    bare = first.kind == "money" and first.number.scale == 1 < second.number.scale and first.value < 1000
    if word.startswith("to") and first.unit is not None and _moved(left, first) and not bare:
        return first, first
    first = _scaled(first, second)
    return (first, second) if first.value < second.value else (first, first)


def _moved(left: str, first: Amount) -> bool:
    """Whether `to` says where something went: `rose from 5% to 7%`, `fell $2 to $30`."""
    clause = CLAUSE.split(left)[-1].split()
    moved = next((at for at, word in enumerate(clause) if word in MOVED), None)
    return moved is not None and (first.kind == "money" or "from" in clause[moved:])


def _agree(first: Amount, second: Amount) -> bool:
    """Whether two amounts can be the ends of one range: the unit may stand on one of them only."""
    if first.unit is not None and second.unit is not None:
        return first.unit == second.unit
    return first.unit is None or first.kind == "money"


def _scaled(first: Amount, second: Amount) -> Amount:
    """Give `first` the magnitude of `second` (`$3-5 million`), unless it is a full number itself (`$900,000`)."""
    bare = first.number.scale == 1 and not first.number.grouped and second.number.scale > 1
    if bare and first.value < second.value / second.number.scale:
        return msgspec.structs.replace(first, value=first.value * second.number.scale)
    return first


def _found(text: str, low: Amount, high: Amount) -> Found | None:
    unit = high.unit or low.unit
    kind = high.kind if high.unit else low.kind
    end = high.end
    if unit is None:
        tied = _tied(text, high)
        if tied is None and (text.startswith("-", end) or context.is_label(text, low)):
            return None
        noun = (tied[0], tied[1], low, high) if tied else _noun(text, low, high)
        if noun is None:
            return None
        unit, end, low, high = noun
    elif context.is_part(text, low.start):
        return None
    if max(abs(low.value), abs(high.value)) > MOST:
        return None
    approximate = context.is_approximate(text, low.start, high.end) or bool(context.LOOSE_AFTER.match(text, end))
    return Found(
        start=low.start,
        end=end,
        kind=kind,
        low=_plain(low.value),
        high=_plain(high.value),
        unit=unit,
        approximate=approximate,
    )


def _noun(text: str, low: Amount, high: Amount) -> tuple[str, int, Amount, Amount] | None:
    """The unit of a bare number, where the figure ends, and its amounts: `85m` is metres unless people follow."""
    plus = text.startswith("+", high.end)
    found = counted.counted(text, high.end + plus)
    number = high.number
    if found is None and number.letter:
        return _metres(text, low, high)
    if found is None:
        if context.is_magnitude(text, low.start):
            return "magnitude", high.end, low, high
        whole = number.grouped or number.scale >= 100 or _is_toll(text, low, high)
        return ("", high.end, low, high) if whole else None
    noun, end = found
    if context.is_anaphoric(text, low) or counted.is_duration(text, low.start, noun, end):
        return None
    if high.value == 1 and number.scale == 1:
        return None
    return noun, end, low, high


def _is_toll(text: str, low: Amount, high: Amount) -> bool:
    return context.is_toll(text, low.start) or (high.value > 1 and context.is_passive_toll(text, high.end))


def _tied(text: str, amount: Amount) -> tuple[str, int] | None:
    """The unit tied to a number by a hyphen, and where it ends: `a 10-fold rise`, `a 20,000-strong crowd`."""
    match = TIED.match(text, amount.end)
    return ("" if match["word"] == "strong" else match["word"], match.end()) if match else None


def _metres(text: str, low: Amount, high: Amount) -> tuple[str, int, Amount, Amount] | None:
    if text[high.end - 1] != "m":
        return None
    scale = high.number.scale
    metres = msgspec.structs.replace(high, value=high.value / scale)
    return "m", high.end, (metres if low is high else msgspec.structs.replace(low, value=low.value / scale)), metres


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
