"""Numbers as the press writes them: `1,250`, `3.7 billion`, `85m`, `twenty-five`, `half a million`, `two dozen`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

import msgspec

from briefing.patterns import pattern

LONGEST = 18
"""Characters of digits beyond which it is an identifier and not a count (64 bits would not hold it either)."""

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(ONES.split())} | {
    word: 10 * value for value, word in enumerate(TENS.split(), 2)
}
LARGE = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
SHORT = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_LARGE = "|".join(LARGE)
_GAP = "[ \u00a0\u202f-]"


def _by_initial() -> str:
    """The words of :data:`SMALL` as branches by first letter, in either case."""
    rests: dict[str, list[str]] = {}
    for word in sorted(SMALL, key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{initial.upper()}{initial}](?:{'|'.join(rest)})" for initial, rest in rests.items())


_BEGINNING = (
    rf"\d(?:[\d,.]*\d)?|[½¼¾]|(?<![rsA-Z])(?=[AaEeFfHhNnOoSsTtZz])(?:(?:{_by_initial()})\b|"
    rf"[Hh]alf(?= (?:an?|of|the|its|their|all)\b)|[Aa]n?(?= (?:{_LARGE}|{'|'.join(PARTS)})\b))"
)
_CANDIDATE = pattern(rf"[^a-qt-z0-9](?=[\d½¼¾AaEeFfHhNnOoSsTtZz])(?:{_BEGINNING})")
"""A number begins a word, unless a currency is glued to it: `EUR12m`, `Rs500`, `kr500`."""


_LONGEST_WORD = 60
"""Code points in which the first number of a text ends, or is none."""


class Candidate(NamedTuple):
    """Where a number may begin, and where its first word ends, or its digits with all the commas and points in them."""

    start: int
    end: int


def candidates(text: str) -> Iterator[Candidate]:
    """Yield what may be numbers in `text`, in their order."""
    if first := candidate_at(text, 0):
        yield first  # nothing stands before it
    for match in _CANDIDATE.finditer(text):
        yield Candidate(match.start() + 1, match.end())


def candidate_at(text: str, start: int) -> Candidate | None:
    """Return what may be a number right at `start`."""
    if not start:  # what parts words is put before it
        match = _CANDIDATE.match(f" {text[:_LONGEST_WORD]}")
        return Candidate(0, match.end() - 1) if match else None
    match = _CANDIDATE.match(text, start - 1)
    return Candidate(start, match.end()) if match else None


DIGITS = pattern(r"(?P<whole>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)?(?P<fraction>[½¼¾])?")
MAGNITUDE = pattern(rf"{_GAP}(?P<large>{_LARGE})\b", re.IGNORECASE)
MAY_BE_MAGNITUDE = frozenset("dhtmlcbDHTMLCB")
MAY_BE_SUFFIX = frozenset(" \u00a0kmbtKMBT")
"""The letters by which most numbers are known to have none, without a pattern."""
SUFFIX = pattern(r"(?:[ \u00a0]?(?P<long>mn|mln|bn|bln|tn|trn)|(?P<letter>[kmbt]))(?![\w’'])", re.IGNORECASE)
SPELLED_OUT = r"(?P<first>[A-Za-z]+)(?:-(?P<second>[A-Za-z]+))?(?P<glued>-)?"
SPELLED = pattern(SPELLED_OUT)
HALF = pattern(r"(?P<first>[Hh]alf an?)(?P<second>)(?P<glued>-)?(?= )")
TAIL = pattern(rf"(?: and)? {SPELLED_OUT}")

AND_A_HALF = " and a half"
ARTICLES = {"a": Decimal(1), "an": Decimal(1), "half a": FRACTIONS["½"], "half an": FRACTIONS["½"]}

GLUED = pattern(
    r"(?!(?:km|kg|mg|cm|mm|mph|kph|k?m|p|kWh|[MGT]Wh|[kMG]W|ft|lbs?|ha|[GTM]B|[CFg]|pct|pc|bps)(?!\w))[^\W\d_]"
)
"""Letters right after the digits that are no unit: `50,000th`, `20s`, `8pm`."""


class Number(msgspec.Struct, frozen=True, kw_only=True):
    """One number. ``scale`` is what its magnitude multiplied it by, ``letter`` whether that was a bare `k`, `m`, `b`.

    ``grouped`` says that it has thousands separators, ``spelled`` that it is in words.
    """

    start: int
    end: int
    value: Decimal
    scale: int = 1
    letter: bool = False
    grouped: bool = False
    spelled: bool = False


def number_at(text: str, candidate: Candidate) -> Number | None:
    """Return the number that begins at `candidate`, or ``None`` where it is none: `3.11.4`, `10,20`, `three-year`."""
    first = text[candidate.start]
    if first.isdigit() or first in FRACTIONS:
        return _in_digits(text, *candidate)
    return _in_words(text, candidate.start)


def _in_digits(text: str, start: int, stop: int) -> Number | None:
    match = DIGITS.match(text, start)
    if match is None or match.end() < stop or stop - start > LONGEST:
        return None
    whole, fraction = match["whole"], match["fraction"]
    value = Decimal(whole.replace(",", "")) if whole else Decimal()
    value += FRACTIONS.get(fraction or "", Decimal())
    scale, end = _magnitude(text, match.end())
    letter = False
    if scale == 1 and text[end : end + 1] in MAY_BE_SUFFIX and (suffix := SUFFIX.match(text, end)):
        scale, end = SHORT[suffix.group().strip().lower()], suffix.end()
        letter = suffix["letter"] is not None
    if text[end : end + 1].isalpha() and GLUED.match(text, end):
        return None
    return Number(
        start=start,
        end=end,
        value=value * scale,
        scale=scale,
        letter=letter,
        grouped=bool(whole and "," in whole),
    )


def _in_words(text: str, start: int) -> Number | None:
    match = HALF.match(text, start) or SPELLED.match(text, start)
    value = _spelled(match) if match else None
    if match is None or value is None:
        return None
    end = match.end()
    if text.startswith(AND_A_HALF, end):
        value, end = value + FRACTIONS["½"], end + len(AND_A_HALF)
    scale, end = _magnitude(text, end)
    value *= scale
    tail = TAIL.match(text, end) if scale in {100, 1000} else None
    if tail and (rest := _spelled(tail, articles={})):
        value, end = value + rest, tail.end()
    return Number(start=start, end=end, value=value, scale=scale, spelled=True)


def _spelled(match: re.Match[str], articles: Mapping[str, Decimal] = ARTICLES) -> Decimal | None:
    """The value of a word such as `twenty-five`, with no other word tied to it."""
    first, second = match["first"].lower(), (match["second"] or "").lower()
    if match["glued"] or (second and second not in SMALL):
        return None
    if second:
        return Decimal(SMALL[first] + SMALL[second]) if first in SMALL else None
    return Decimal(SMALL[first]) if first in SMALL else articles.get(first)


def _magnitude(text: str, end: int) -> tuple[int, int]:
    """Return the product of the magnitudes from `end` on (`hundred thousand`), two at most, and where they end."""
    scale = 1
    for _ in range(2):
        match = MAGNITUDE.match(text, end) if text[end + 1 : end + 2] in MAY_BE_MAGNITUDE else None
        if match is None:
            break
        scale, end = scale * LARGE[match["large"].lower()], match.end()
    return scale, end
