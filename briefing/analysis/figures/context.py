"""What stands around a number: why it is no figure (a date, a score, a label), and how exact it is."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing.analysis.figures.amounts import Amount
from briefing.patterns import pattern
from briefing.tables import words

REACH = 40
"""Code points looked at before a number."""


MONTHS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
AFTER_DATE = pattern(
    r"(?: of|[-–]\d{1,2})? (?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May\b|June\b|July\b|"
    r"Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
FIRST_YEAR, LAST_YEAR = 1900, 2199

LABELS = words(
    "no nos page pages pp p chapter article section paragraph clause amendment proposition prop title part phase "
    "level tier type grade class category room flight channel week day year number version step stage round game "
    "match act scene line verse ward district precinct gate route highway interstate runway lane season episode block "
    "unit age aged ages psalm figure table appendix item rule order resolution law group lot platform terminal track "
    "hole lap set seed area zone pier dock box suite apartment apt exit junction model mark studio radio"
)
"""What is told apart by numbers: the number after it counts nothing."""
OPENERS = words(
    "about above after all almost among an and another approximately around as at because before below between both "
    "but by circa despite during for from if in including just like meanwhile more nearly of on only or out over "
    "police roughly since so some than that the their them these this though to under until up when while with within"
)
CLOCK = pattern(r"[:.]\d\d\b|[ \u00a0]?(?:[ap]\.?m\b|o[’']clock|GMT|UTC|BST|E[SD]?T\b|hours GMT|hrs\b)|\d|:\d")

LOOSE = words(
    "around about approximately approx. roughly nearly almost some over under than to least most as estimated of "
    "circa ca. above below near maybe perhaps exceeding topping a an"
)
BOUND = pattern(
    r"(?:\b(?:around|about|approximately|approx\.|roughly|nearly|almost|some|over|under|(?:more|less|fewer) than|up "
    r"to|at least|at most|as (?:many|much|few|little|high|low) as|estimated|close to|upwards? of|in excess of|north "
    r"of|circa|ca\.|(?:just|well|slightly) (?:above|below)|near|just shy of|maybe|perhaps|exceeding|topping|(?:mini|"
    r"maxi)mum of|in the region of)(?: an?)? |[~≈<>≥≤])$",
    re.IGNORECASE,
)
LOOSE_AFTER = pattern(r"\+|[ -]plus\b(?! [$€£¥\d])| or (?:so|more|less|fewer|thereabouts)\b| at (?:least|most)\b")
KNOWN = words(
    "the these those his her its their our my your other all both any every of last first next remaining same latter "
    "former past"
)
ANAPHORIC = pattern(
    r"(?:\b(?:the|these|those|his|her|its|their|our|my|your|other|all|both|any|every|one of)|[’']s?) (?:other |last |"
    r"first |next |remaining |same |latter |former |past )?$",
    re.IGNORECASE,
)
PART = pattern(r"\b(?:half|third|quarter|fifth|tenth|hundredth|fraction) of (?:an? )?$", re.IGNORECASE)
TOLL = pattern(
    r"\b(?:kill|wound|injur|hurt|arrest|detain|rescu|evacuat)(?:ed|ing|es|e|s)? (?:at least |about |around |nearly |"
    r"more than |up to |some |another |almost |over )?$",
    re.IGNORECASE,
)


BEFELL = pattern(
    r"(?: others)?(?: (?:were|was|are|have been|had been))?(?: (?:confirmed|reported|feared|seriously|badly))? "
    r"(?:killed|wounded|injured|hurt|dead|missing|arrested|detained|evacuated|died|rescued|hospitali[sz]ed)\b"
)


def is_label(text: str, amount: Amount) -> bool:
    """Whether a bare number names something: a date, a clock time, `Section 5`, `Route 66`."""
    word = _word_before(text, amount.start)
    lower = word.lower().rstrip(".")
    if lower in MONTHS or lower in LABELS or word in {"#", "№"} or AFTER_DATE.match(text, amount.end):
        return True
    number = amount.number
    if number.spelled or number.grouped or number.scale > 1:
        return False
    if CLOCK.match(text, amount.end) or _is_year(amount.value):
        return True
    return (
        (word[:1].isupper() or word[1:2].isupper())
        and word[-1:] not in ".,;:!?"
        and lower not in OPENERS
        and amount.value < 1000
    )


def _is_year(value: Decimal) -> bool:
    return FIRST_YEAR <= value <= LAST_YEAR and value == int(value)


def is_anaphoric(text: str, amount: Amount) -> bool:
    """Whether a number in words points back to what is known: `the two leaders`, `his three sons`."""
    return amount.number.spelled and _ends_with(ANAPHORIC, text, amount.start, KNOWN)


def is_approximate(text: str, start: int, end: int) -> bool:
    """Whether the text says that the figure from `start` to `end` is not exact."""
    return _ends_with(BOUND, text, start, LOOSE) or bool(LOOSE_AFTER.match(text, end))


def is_part(text: str, start: int) -> bool:
    """Whether only a part of the figure is meant: `half of 1 percent`."""
    return _word_before(text, start).lower() in {"of", "a", "an"} and _ends_with(PART, text, start)


def is_toll(text: str, start: int) -> bool:
    """Whether the number counts people without naming them: `killing at least 12`."""
    return _ends_with(TOLL, text, start)


def is_passive_toll(text: str, end: int) -> bool:
    """Whether it counts people by what befell them: `60 were hurt`, `14 dead`."""
    return bool(BEFELL.match(text, end))


def is_magnitude(text: str, start: int) -> bool:
    """Whether the number tells how strong an earthquake was: `magnitude 6.4`."""
    return text.endswith(("agnitude ", "agnitude of "), 0, start)


def _word_before(text: str, start: int) -> str:
    """The word before `start`, if white space is between them."""
    left = text[max(0, start - REACH) : start]
    return left.split()[-1] if left[-1:].isspace() and not left.isspace() else ""


def _ends_with(pattern: re.Pattern[str], text: str, start: int, last: frozenset[str] | None = None) -> bool:
    """Whether `pattern` matches what stands right before `start`; with `last`, only after one of these words.

    That look at one word first is what keeps the search from being the most expensive part of the analysis.
    """
    if last is not None and text[start - 1 : start].isspace():
        word = _word_before(text, start).lower()
        if word not in last and not word.endswith(("s", "’", "'")):
            return False
    return bool(pattern.search(text[max(0, start - REACH) : start]))
