"""The noun that a number counts: `1,250 Western troops` counts troops, `40 square miles` square miles.

There is no tagger here: the counted noun is the first plural after the number, over at most four words that may
stand before a noun; a word that cannot (`of`, `said`, `the`) ends the search.
"""

from __future__ import annotations

import re

from briefing.patterns import pattern
from briefing.tables import words

WORD = pattern(r"[ \u00a0\u202f]((?:[A-Z]\.){2,}|[^\W\d_](?:[\w’'-]*\w)?)")
REACH = 5
"""Words after the number in which its noun is sought."""


PLURALS = words(
    "people men women children troops police feet teeth mice geese lives wives aircraft spacecraft sheep fish deer "
    "cattle livestock personnel staff crew clergy offspring species series headquarters others countrymen policemen "
    "policewomen firemen servicemen servicewomen fishermen businessmen businesswomen gunmen lawmakers congressmen "
    "congresswomen spokesmen horsemen craftsmen grandchildren schoolchildren stepchildren passersby bacteria data "
    "media criteria phenomena alumni cacti fungi nuclei halves knives leaves loaves shelves thieves wolves youth "
    "youths infantry cavalry artillery ammunition hertz bps"
)
MEASURES = words(
    "km kg g mg cm mm m mi ft lb lbs oz mph kph knots kw kwh mw mwh gw gwh tw twh bpd boe gb mb tb hectare ha °c °f c "
    "f celsius fahrenheit tonne ton kilometre kilometer metre meter mile"
)
COMPOUND = pattern(
    r"[ \u00a0](?:(?:square|cubic|nautical|metric|light) (?:(?:kilo|centi|milli)?met(?:re|er)s?|miles?|feet|yards|"
    r"inches|tons|tonnes|km|years)|degrees (?:Celsius|Fahrenheit|centigrade)|(?:kilo|centi)?met(?:re|er)s (?:per|an|"
    r"a) (?:hour|second)|miles (?:per|an) hour|sq\.? ?(?:km|mi|miles?|ft|feet|m|yards|met(?:re|er)s))\b",
    re.IGNORECASE,
)
MAY_BE_COMPOUND = frozenset("scnmldkSCNMLDK")
ATTACHED = pattern(
    r"[ \u00a0]?(°[CF]|km/h|m/s|km²|m²|km|kg|mg|cm|mm|mph|kph|kWh|MWh|GWh|TWh|kW|MW|GW|ft|lbs?|ha|GB|TB|MB|m|"
    r"[CFg])(?![\w’'])"
)

STOPS = words(
    "a about above across after again against ago all along also although am among an and any are around as at away "
    "back be became because become been before began being below between both but by came can cannot come could did "
    "do does down during each either else even ever every except few for from gave get go goes got had has have he "
    "her here hers him his how however i if in into is it its itself just killed last later least left less like made "
    "many may me might mine most much must my near next no none nor not now of off on once one only onto or our out "
    "over own per rather remained said saw say says seen she should since so some soon still such than that the their "
    "them themselves then there these they this those though three through thus till to today together told tomorrow "
    "took toward towards two under until up upon us via was we went were what when where whether which while who whom "
    "whose why will with within without would yesterday yet you your percent pct times versus vs am pm noon midnight "
    "straight consecutive each p.m a.m earlier old apiece whereas according times percentage basis costs"
)
TIMES = words("seconds minutes hours days weeks months years decades centuries nights weekends quarters")
AGAIN = pattern(r"[ \u00a0](?:ago|later|earlier|old|after|before|from now|hence|apart|running|in a row)\b")
PAST = pattern(
    r"\b(?:past|last|next|first|previous|recent|coming|final|these|those|the|in|after|within|every|opening|closing)"
    r"(?: (?:about|around|nearly|almost|over|more than|some|just|at least|another|only))?[ \u00a0]$",
    re.IGNORECASE,
)


def counted(text: str, end: int) -> tuple[str, int] | None:
    """Return the noun counted by the number that ends at `end`, and where it ends; ``None`` where there is none."""
    following = text[end + 1 : end + 2]
    match = COMPOUND.match(text, end) if following in MAY_BE_COMPOUND else None
    match = match or ATTACHED.match(text, end)
    return (match.group().strip(" \u00a0"), match.end()) if match else _plural(text, end)


def is_duration(text: str, start: int, noun: str, end: int) -> bool:
    """Whether `noun` is a stretch of time that tells when and not how much: `the past 10 years`, `two days later`."""
    if noun.lower() not in TIMES:
        return False
    return bool(AGAIN.match(text, end) or PAST.search(text[max(0, start - 40) : start]))


def _plural(text: str, end: int) -> tuple[str, int] | None:
    found: tuple[str, int] | None = None
    for _ in range(REACH):
        match = WORD.match(text, end)
        if match is None or match[1].lower().strip(".") in STOPS:
            break
        word, end = match[1], match.end()
        if is_plural(word):  # the last of several: `arms dealers`
            found = word, end
        elif found is not None:
            break
    return found


def is_plural(word: str) -> bool:
    """Whether `word` looks like a plural noun."""
    lower = word.lower()
    if lower in PLURALS or lower in MEASURES:
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "’s", "'s", "ous"))
