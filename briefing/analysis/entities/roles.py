"""The words of offices, trades and kinship: what a person can be, and what may stand before it."""

from __future__ import annotations

from briefing.analysis.names.gazetteer import CALENDAR, PEOPLE, ROLE, gazetteer
from briefing.tables import words

_BARE_TITLES = words("mr mrs ms miss dr sir dame lord lady madam saint st")
MODIFIERS = words(
    "former then acting deputy senior chief top prime foreign finance defence defense interior vice executive"
    " managing general assistant new late longtime veteran leading outgoing incoming interim ex world national"
    " state federal local lead star team head main opposition ruling police press military army navy political"
    " economic investment financial legal human rights health climate energy far-right far-left right-wing"
    " left-wing centre-left centre-right two-time first second junior young fellow then-us"
    " campaign party committee council board company university county city district union club security intelligence"
    " policy communications marketing sales operations technology news human-rights"
)
_ADJECTIVES = tuple(words("tial ical onal ural ican ese ish ative utive -based -born -elect time"))
"""How words end that may stand before a role."""
_HEAD_ENDS = tuple(words("ist ician man woman person men women maker writer keeper holder player worker owner founder"))
_HEADS = words(
    "leader officer minister chief director manager dealer trader banker lawyer teacher driver singer actor actress"
    " editor author doctor professor secretary president ambassador envoy aide ally adviser advisor analyst boss coach"
    " captain striker champion winner candidate nominee premier chancellor mayor governor senator attorney prosecutor"
    " judge commissioner counterpart successor predecessor veteran critic expert fellow researcher engineer pilot"
    " farmer resident mother father brother sister wife husband son daughter king queen prince princess star ceo cfo"
    " head lawmaker legislator deputy member reporter correspondent commander general fighter rapper golfer sprinter"
    " swimmer historian musician comedian librarian guitarist composer architect designer developer negotiator mediator"
    " organiser organizer regulator inspector student nurse midwife curator painter poet friend executive chair partner"
)
_PREFIXES = ("co-", "vice-", "ex-")
NO_APPOSITION = words(
    "who whose whom which and but or in on at to from with by as if when while after before said says told of for like"
)
ARTICLES = frozenset({"the", "a", "an", "his", "her", "their"})


def is_head(low: str) -> bool:
    """Whether the word `low`, in lower case, is what a person can be: `violinist`, `captain`, `co-founder`."""
    return low in _HEADS or low.endswith(_HEAD_ENDS) or (low.startswith(_PREFIXES) and low.partition("-")[2] in _HEADS)


def is_role(word: str) -> bool:
    """Whether `word`, as it is written, names what somebody is, or an office: no ``Mr``, and no ``Dame``."""
    low = word.lower().removesuffix(".").removesuffix("-elect")
    if low in _BARE_TITLES:
        return False
    return is_head(low) or (word[0].isupper() and bool(gazetteer()[low] & ROLE))


def belongs(word: str, after: str) -> bool:
    """Whether `word` can be part of the role that goes on with `after`."""
    low = word.lower()
    flags = gazetteer()[low]
    if flags & CALENDAR or low.endswith(("'s", "’s")) or low in _BARE_TITLES:
        return False
    if word[0].isupper():
        return low not in NO_APPOSITION and low not in ARTICLES
    return (
        low in MODIFIERS or low.endswith(_ADJECTIVES) or bool(flags & PEOPLE) or (is_head(low) and after[0].islower())
    )
