"""The phrases with which the press tells dates: where one may begin, and a small pattern for each kind.

Most words are done with after a look at their first letters; what is left is tried against the few kinds that can begin
so. Each pattern is compiled when an article first has a word for it, and its groups have the same names everywhere:
``month``, ``day``, ``last_day``, ``year``, ``weekday``, ``side``, ``number``, ``unit``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.analysis.dates.vocabulary import words
from briefing.patterns import pattern

_MONTH = r"(?:(?!May|Ju[nl][ey])[JFMASOND][a-z]{2,3}\.|[JFMASOND][a-z]{2,8}\b)"
"""A month or a word that begins like one: quick to compile; what it is, the judge of the kind sees."""
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_YEAR = r"(?:1[5-9]|20)\d\d(?![,.]?\d|[^\W\d_])"
_IN_YEAR = rf"(?:,? (?P<year>{_YEAR}))?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d|%| percent)"
_TO = r"(?: ?[-–—] ?| (?:to|through|until) )"
_DAYS = rf"(?P<day>{_DAY})(?:(?: ?[-–] ?| to )(?P<last_day>{_DAY}))?"
_PART = r"(?: (?:morning|afternoon|evening|night|midday|noon))?"
_SIDE = r"(?P<side>(?i:last|this (?:coming|past)|this|next|past|previous|coming))"
_COUNT = r"(?P<number>\d{1,3}|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"

PATTERNS: dict[str, re.Pattern[str]] = {
    name: pattern(written)
    for name, written in {
        "holiday": r"(?P<feast>Christmas (?:Day|Eve)|New Year[’']s (?:Day|Eve)|Boxing Day|Valentine[’']s Day|May Day|"
        rf"(?:Fourth|4th) of July|Halloween)\b{_IN_YEAR}",
        "stretch": rf"(?P<month>{_MONTH}) (?P<day>{_DAY}){_TO}(?P<last_month>{_MONTH}) (?P<last_day>{_DAY}){_IN_YEAR}",
        "day_stretch": rf"(?P<day>{_DAY}) (?P<month>{_MONTH}){_TO}(?P<last_day>{_DAY}) (?P<last_month>{_MONTH})"
        rf"{_IN_YEAR}",
        "weekday_of_month": rf"(?P<weekday>{_WEEKDAY}{_PART}|{_SHORT_WEEKDAY}),? (?P<month>{_MONTH}) {_DAYS}{_IN_YEAR}",
        "weekday_and_day": rf"(?P<weekday>{_WEEKDAY}{_PART}|{_SHORT_WEEKDAY}),? {_DAYS} (?P<month>{_MONTH}){_IN_YEAR}",
        "weekday": rf"(?:{_SIDE} )?(?P<weekday>{_WEEKDAY})(?!s\b){_PART}",
        "iso": r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
        "numeric": r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\w/])",
        "day_month": rf"{_DAYS}(?: of)? (?P<month>{_MONTH}){_IN_YEAR}",
        "month_day": rf"(?P<month>{_MONTH}) {_DAYS}{_IN_YEAR}",
        "month_year": rf"(?P<month>{_MONTH})(?:,| of)? (?P<year>{_YEAR})",
        "month": rf"(?:{_SIDE} )?(?P<month>{_MONTH})(?![\w’'-]*[^\W\d_]| {_DAY})",
        "day_of": r"(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th) of (?P<side>this|last|next) month\b",
        "ordinal": r"(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)(?=[,.;:!?)]|$| (?:and|but|when|after|before|as|at)\b)",
        "quarter": r"(?P<number>(?i:first|second|third|fourth|[1-4](?:st|nd|rd|th)))[ -]quarter\b"
        rf"(?: of (?:(?P<year>{_YEAR})|(?P<side>this|last|next) year|(?P<fiscal>(?:the )?fiscal(?: year)? {_YEAR})))?",
        "code": rf"Q(?P<number>[1-4])(?: (?P<year>{_YEAR}))?(?!\w)",
        "half": rf"(?P<number>(?i:first|second)) half of (?P<year>{_YEAR})",
        "half_code": rf"H(?P<number>[12]) (?P<year>{_YEAR})",
        "fiscal": r"(?i:(?:fiscal|financial) (?:year )?|FY ?)(?:20)?\d\d(?:[-–/](?:20)?\d\d)?(?!\w)",
        "ago": rf"{_COUNT} (?P<unit>day|week|month|year)s? ago(?P<weekday> (?:on )?{_WEEKDAY})?",
        "week_from": rf"(?i:an?|one|two|three) weeks? from (?:{_WEEKDAY}|today|tomorrow)\b",
        "unit": rf"{_SIDE} (?P<unit>week|month|year|quarter|weekend)\b",
        "season": rf"{_SIDE} (?:spring|summer|autumn|winter)\b",
        "weekend": r"(?i:over|at|during|on) the weekend\b",
        "end": r"end of the (?P<unit>week|month|year)\b",
        "near": r"(?i:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening)|last night)\b",
        "near_but_one": r"(?i:day before yesterday|day after tomorrow)\b",
        "overnight": r"(?i:overnight)(?=[,.;:]| (?:by|on|in|at|and|after|into|from)\b)",
        "told": r"(?i:the) (?:day (?:before|after)|(?:next|following|previous) (?:day|night|morning))"
        r"(?=[,.;:!?)]|$| (?:the|that|by|on|in|at|when|and|but|he|she|they|it)\b)",
        "days": rf"{_SIDE} (?:\d{{1,2}}|two|three|four|five|six|seven|ten|few|couple of) (?:days|nights)\b",
        "decade": r"(?:(?P<year>(?:1[5-9]|20)\d0)|[’‘'](?P<short>[2-9]0))s\b",
        "tens": r"(?P<tens>(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ties)\b",
        "century": r"(?P<number>1\d|2[01])(?:th|st) century\b",
        "years": rf"(?P<year>{_YEAR})[-–/](?P<last_year>(?:\d\d)?\d\d)(?![\w-])",
        "year": rf"(?P<year>{_YEAR})(?![-–]\d)",
        "old_year": r"(?P<year>1[0-4]\d\d)(?=[,.;)]| and )",
    }.items()
}
"""The kinds by name."""

_OF_MONTH = ("stretch", "month_day", "month_year", "month")
_OF_WEEKDAY = ("weekday_of_month", "weekday_and_day", "weekday")
_OF_SIDE = ("weekday", "month", "unit", "near", "told", "season", "days")
_OF_DAY = ("numeric", "day_stretch", "day_month", "day_of", "ordinal", "holiday")
_OF_YEAR = ("iso", "years", "decade", "year", "old_year")
_STRETCHES = frozenset({"stretch", "day_stretch"})
_TILL = ("-", "–", "—", " to ", " through ", " until ")
_NUMBERED = frozenset({"month_day", "month_year", "weekday_of_month", "weekday_and_day"})
_NEAR = ("near_but_one", "near")
KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("0123456789", _OF_DAY),
    **dict.fromkeys("’‘'", ("decade",)),
    **dict.fromkeys(words("jan feb mar apr jun jul aug sep oct nov dec"), _OF_MONTH),
    **dict.fromkeys(words("mon tue wed thu fri sat sun"), _OF_WEEKDAY),
    **dict.fromkeys(words("las nex pas pre com"), _OF_SIDE),
    **dict.fromkeys(words("chr new box val"), ("holiday",)),
    **dict.fromkeys(words("tod tom ton yes"), _NEAR),
    **dict.fromkeys(words("twe for fif six sev eig nin"), ("tens",)),
    **dict.fromkeys(words("fis fin fy"), ("fiscal",)),
    **dict.fromkeys(words("day fol"), ("told",)),
    **dict.fromkeys(words("q1 q2 q3 q4"), ("code",)),
    **dict.fromkeys(words("h1 h2"), ("half_code",)),
    "ago": ("ago",),
    "cen": ("century",),
    "end": ("end",),
    "fou": ("holiday",),
    "hal": ("holiday", "half"),
    "may": ("holiday", *_OF_MONTH),
    "ove": ("overnight",),
    "qua": ("quarter",),
    "thi": (*_OF_SIDE, "tens"),
    "wee": ("weekend", "week_from"),
}
"""Which kinds have a word that begins so, the longer before the shorter: the first that is a date wins."""
BACK = {"ago": 2, "century": 1, "half": 1, "near_but_one": 2, "quarter": 1, "told": 1, "week_from": 1, "weekend": 2}
"""How many words before that one the phrase begins: it is found by its rarest word."""

_REACH = 40
"""Code points before a word within which its phrase begins, and after it in which its day stands."""

_HEAD = pattern(
    r"[^a-zA-Z0-9](?=[0-9A-Zac-fhl-qst-wy’‘'])(?="
    r"(?=[0-9])(?:\d{4}(?!\d|,\d)|\d\d?(?:[-–/.]\d| [-–A-Zot]|[snrt][tdh]))|"
    r"(?=[A-Z])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Last|This|Next|Over|"
    r"Today|Tomorrow|Tonight|Yesterday|Christ|New Y|Box|Val|Hallow|Fourth|Q[1-4]|H[12]|FY|Fiscal|P(?:ast|revious))|"
    r"ago\b|coming |century|day (?:before|after)|end of the|f(?:iscal|inancial|ollowing) |half of|last |next |"
    r"overnight|p(?:ast|revious) |quarter|t(?:his |o(?:day|morrow|night))|week(?:end|s? from )|yesterday|"
    r"(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ties|[’‘']\d0s)"
)
"""How a word begins that may be one of a date, after what parts words."""


class Phrase(NamedTuple):
    """A stretch of the text that looks like a date of this kind."""

    kind: str
    match: re.Match[str]


def heads(text: str) -> Iterator[int]:
    """Yield where the words begin that may be of a date."""
    yield 0  # nothing stands before the first word
    for head in _HEAD.finditer(text):
        yield head.start() + 1


def readings(text: str, at: int, floor: int, ceiling: int) -> Iterator[Phrase]:
    """Yield what the word at `at` may be a date with, from `floor` to `ceiling`, the likeliest first."""
    ahead = text[at : at + _REACH]
    for kind in _kinds(ahead[:4]):
        if not _may_be(kind, ahead):
            continue
        match = PATTERNS[kind].match(text, _words_before(text, at, floor, BACK.get(kind, 0)), ceiling)
        if match:
            yield Phrase(kind, match)


def _may_be(kind: str, ahead: str) -> bool:
    """Whether there is a chance of this kind, so that its pattern need not even be compiled where there is none."""
    if kind in _STRETCHES:
        return any(map(ahead.__contains__, _TILL))
    return kind not in _NUMBERED or any(map(str.isdigit, ahead))


def _kinds(word: str) -> tuple[str, ...]:
    if word.isdigit() and len(word) > 2:
        return _OF_YEAR
    key = word[:3].lower()
    return KINDS.get(key) or KINDS.get(key[:2]) or KINDS.get(key[:1]) or ()


def _words_before(text: str, at: int, floor: int, words: int) -> int:
    """Where the word begins that stands so many `words` before the one at `at`, none of them endless."""
    floor = max(floor, at - _REACH)
    for _ in range(words):
        at = text.rfind(" ", floor, max(floor, at - 1)) + 1 or floor
    while words and not text[at].isalnum():  # a mark opens what is quoted
        at += 1
    return at
