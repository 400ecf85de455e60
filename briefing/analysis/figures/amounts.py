"""One number with what is written onto it: a sign, a currency before or after it, `%`, a magnitude."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from briefing.analysis.figures import currencies
from briefing.analysis.figures.numbers import Candidate, Number, number_at
from briefing.model import FigureKind
from briefing.patterns import pattern

PERCENT = pattern(
    r"[ \u00a0\u202f]?%|[ \u00a0-]per ?cent\b(?![- ]point)|[ \u00a0-]?pct\b|pc\b"
    r"|(?P<points>[ -](?:percentage|basis|per ?cent) points?\b|[ ]?bps\b)",
    re.IGNORECASE,
)
SIGN = pattern(r"(?<![\w\d.,%)’”])[-−+]$|(?<![\w])minus $", re.IGNORECASE)
GLUED = pattern(r"[\w/=#_@.:&^\\]$|[^\W\d]-$|\d[-–]$|\+$|[’']$")
"""Before a number: it is part of a word, an address, a date, a model (`COVID-19`), or the second half of a score."""


MAY_BE_PERCENT = frozenset("%pPbB")
MAY_BE_SIGN = frozenset("-−+ ")


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its unit as far as it is written onto it: ``%``, an ISO currency, points, or ``None``."""

    start: int
    end: int
    value: Decimal
    kind: FigureKind
    unit: str | None
    number: Number


def amount_at(text: str, candidate: Candidate, *, second: bool = False) -> Amount | None:
    """Return the amount whose number begins at `candidate`, or ``None`` where it is a part of something else.

    `second` says that it follows another amount and a dash, which then is no minus and glues nothing.
    """
    number = number_at(text, candidate)
    if number is None:
        return None
    money = currencies.before(text, number.start)
    start = money[1] if money else number.start
    negative = False
    if not second:
        left = text[max(0, start - 7) : start]
        sign = SIGN.search(left) if left[-1:] in MAY_BE_SIGN else None
        if sign:
            negative = sign.group() != "+"
            start -= len(sign.group())
        elif left and not left[-1].isspace() and GLUED.search(left):
            return None
    amount = _amount(number, start, number.end, "money", money[0]) if money else _followed(text, number, start)
    return msgspec.structs.replace(amount, value=-amount.value) if negative else amount


def _followed(text: str, number: Number, start: int) -> Amount:
    match = None if MAY_BE_PERCENT.isdisjoint(text[number.end : number.end + 2]) else PERCENT.match(text, number.end)
    if match:
        if match["points"]:
            return _amount(number, start, match.end(), "quantity", match["points"].strip(" -"))
        return _amount(number, start, match.end(), "percent", "%")
    money = currencies.after(text, number.end, large=number.scale > 1, grouped=number.grouped)
    if money:
        code, end, hundredths = money
        amount = _amount(number, start, end, "money", code)
        return msgspec.structs.replace(amount, value=amount.value / 100) if hundredths else amount
    return _amount(number, start, number.end, "quantity", None)


def _amount(number: Number, start: int, end: int, kind: FigureKind, unit: str | None) -> Amount:
    return Amount(start=start, end=end, value=number.value, kind=kind, unit=unit, number=number)
