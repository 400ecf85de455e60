"""Shares told in whole numbers: `two-thirds of`, `one in five`, `nine out of 10`; their value is a percentage."""

from __future__ import annotations

import re

import msgspec

from briefing.analysis.figures.counted import TIMES
from briefing.analysis.figures.numbers import PARTS, SMALL
from briefing.patterns import pattern

_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred"
SHARE = pattern(
    rf"(?P<part>{_SMALL}|an?|\d{{1,3}})(?:[ -](?P<name>{'|'.join(PARTS)})s?(?= of\b)|"
    rf"[ -](?P<link>in|out[ -]of)(?: every)?[ -](?P<whole>{_SMALL}|\d{{1,4}})(?![\w]|-\d|[.,:/]\d| ?%| per ?cent))"
    r"|(?P<half>half)(?= (?:of )?(?:the|its|their|all)\b)",
    re.IGNORECASE,
)
WHOLE = pattern(r" of (?:the|all|its|their|his|her|our|those|these|an?)\b")
NEXT = pattern(r" ([^\W\d_]+)")
OPENS = pattern(
    r"(?:^|[.!?:;,(“\"—–] ?|\b(?:about|around|nearly|almost|some|roughly|than|that|least|only|just|while|and) )$"
)
"""Before `three in four`, which elsewhere may be two counts: `wounded three in four attacks`."""
FIRST_HALF = pattern(
    r"\b(?:first|second|last|other|latter|early|top|bottom|back|front|better|worse|one|each|either|that|this|a|and) $",
    re.IGNORECASE,
)
HALF_TIME = pattern(r" (?:of )?the (?:time|battle|story|fun|day|night|week|year|season|game|match|hour|distance)\b")
OF_ONE = pattern(r" of (?:an?|the way|one)\b")
"""After `a quarter`: of a mile, of a century."""
REACH = 12
ROUND = frozenset({4, 5, 10, 100})


class Share(msgspec.Struct, frozen=True):
    """A share from `start` to `end` of a text, as a percentage; ``exact`` where that has no more than two decimals."""

    start: int
    end: int
    percent: float | int
    exact: bool


def share_at(text: str, start: int) -> Share | None:
    """Return the share whose first number begins at `start`, or ``None`` where it is none."""
    match = SHARE.match(text, start)
    if match is None or (start and (text[start - 1].isalnum() or text[start - 1] in "-–./,$€£")):
        return None
    if match["half"]:
        return _half(text, match)
    part = _number(match["part"])
    whole = PARTS[match["name"].lower()] if match["name"] else _number(match["whole"])
    if match["part"][0] in "aA" and (match["link"] or OF_ONE.match(text, match.end())):
        return None
    if match["name"] and whole == PARTS["quarter"] and not _is_fourth(text, match, part):
        return None
    if not 0 < part < whole or (match["link"] and not _is_share(text, match, part, whole)):
        return None
    from fractions import Fraction  # late: it takes two milliseconds, and few articles tell a share in words

    exact = Fraction(100 * part, whole)
    percent = round(float(exact), 2)
    return Share(
        start=start,
        end=match.end(),
        percent=int(percent) if percent.is_integer() else percent,
        exact=exact == Fraction(str(percent)),
    )


def _half(text: str, match: re.Match[str]) -> Share | None:
    """`half the voters`, but neither `the first half of the year` nor `half the time`."""
    if FIRST_HALF.search(text[max(0, match.start() - REACH) : match.start()]) or HALF_TIME.match(text, match.end()):
        return None
    return Share(start=match.start(), end=match.end(), percent=50, exact=True)


def _is_fourth(text: str, match: re.Match[str], part: int) -> bool:
    """Whether quarters are parts and not of a year: not in `three quarters of growth`."""
    if match["part"][0] in "aA":
        return True
    return part != 2 and ("-" in match.group() or WHOLE.match(text, match.end()) is not None)


def _is_share(text: str, match: re.Match[str], part: int, whole: int) -> bool:
    """Whether `3 in 4` is a share: no count in a time or in a year."""
    following = NEXT.match(text, match.end())
    if 1900 <= whole <= 2199 or (following and following[1].lower() in TIMES | {"day", "hour", "year"}):
        return False
    if match["link"].lower().startswith("out") or part == 1:
        return True
    return whole in ROUND and OPENS.search(text[max(0, match.start() - REACH) : match.start()]) is not None


def _number(written: str) -> int:
    if written.lower() in {"a", "an"}:
        return 1
    return int(written) if written.isdigit() else 100 if written.lower() == "hundred" else SMALL[written.lower()]
