"""What is written like a name and is none: events, laws, peoples, offices, common nouns, abbreviations."""

from __future__ import annotations

from typing import Final

from briefing.analysis.names.gazetteer import COMMON, GIVEN, PEOPLE, PLACE, ROLE, SURNAME, gazetteer
from briefing.analysis.names.tokens import Tokens
from briefing.model import EntityType
from briefing.tables import words

_EVENTS_AND_LAWS: Final = words(
    "cup open championship championships olympics olympiad games prize award awards act bill treaty agreement"
    " accord accords war day eve week month year anniversary festival marathon tournament trophy derby masters"
    " protocol convention plan resolution resolutions revolution summit conference constitution amendment index oscars"
    " grammys grammy medal election elections referendum competition competitions contest"
)
_CONTESTS: Final = words("prize award awards medal trophy competition cup tournament festival act bill")
"""What is called after somebody who is not of the story: ``the Queen Anna Competition``."""
_ROADS: Final = words("route highway interstate motorway freeway")
_NEVER: Final = words(
    "latinos hispanics god bible koran quran internet christmas i holocaust brexit covid eid q1 q2 q3 q4 h1 h2"
    " madam headline laughs laughter applause crosstalk inaudible"
)
_PARTIES: Final = words(
    "republican republicans democrat democrats democratic conservative conservatives tory tories communist communists"
    " nazi nazis socialist"
)
_BODIES: Final = words(
    "agency association authority bank board bureau centre center city college commission committee company council"
    " court department force government institute kingdom ministry office party republic secretariat"
    " state union university"
)
"""Common nouns that reports write with a capital for a body named before: ``the Ministry``."""
_ABBREVIATIONS: Final = words(
    "ai atm atms b2b btc cad cd cds ceo ceos cfo chf cio cm cmo cny coo cpi cs cto dg dgp diy dna dvd dvds edt"
    " esg est etf etfs eur ev evs faq fdi fm gbp gdp ghs gmt gnp gps gst hh hiv hr hrh ict icu igp inr ip ipo ipos"
    " ist it jpy kes kg km kpi kw le led lng lpg m&a mba mec mla mnt mou mous mp mph mps mw myr nev ngn ngo ngos nft"
    " nfts npl npls pc pcs pdf phd pin pkr pm ppe ptsd qr rm rmb rna rs sdg sdgs sms sos suv suvs svp tv url usb usd"
    " utc vat vc vip vips vp vpn vr zar"
    " gw gwh kwh mwh twh fy eps"
)
"""Abbreviations of offices, currencies, units and things: none is an organisation."""


_STORMS: Final = words("hurricane hurricanes typhoon cyclone storm")
_SHIPS: Final = words("uss hms hmas hmcs hmnzs usns rms mv m/v")
_LONGEST_SHIP: Final = 4
_VESSELS: Final = words(
    "frigate destroyer corvette tanker ferry submarine yacht trawler warship schooner icebreaker freighter tugboat"
)


def is_storm(tokens: Tokens, first: int) -> bool:
    """Whether the words from `first` on, or after the one before, are a storm: ``Hurricane Marcus``."""
    low, caps = tokens.low, tokens.caps
    if first and low[first - 1] in _STORMS:
        return caps[first - 1] and caps[first]
    return low[first] in _STORMS and caps[first : first + 2] == [True, True]


def is_no_name(tokens: Tokens, first: int, after: int, kind: EntityType) -> bool:
    """Whether it is an event or a law by its last word, a people, an office, or somebody's handle (``@name``)."""
    low = tokens.low
    last = low[after - 1]
    if first and tokens.words[first - 1] in "@#":
        return True
    if _in_a_case(tokens, first, after):
        return True
    if kind == "person" and after < len(low) and tokens.caps[after] and low[after] in _CONTESTS:
        return True
    if low[first] in _SHIPS or (first and low[first - 1] in _SHIPS) or _is_vessel(tokens, first):
        return True
    people = gazetteer()[last] & ~COMMON == PEOPLE and last not in _PARTIES
    if after - first > 1:
        return (
            last in _EVENTS_AND_LAWS
            or (last in _ROADS and kind == "organisation")
            or (people and kind == "place")
            or _is_office(low[first:after], kind)
        )
    return people or last in _NEVER or last == "st." or _is_noun(tokens, first, kind)


def _is_vessel(tokens: Tokens, first: int) -> bool:
    """Whether the name, or the capitalised words it ends, stands behind ``frigate``: ``the ferry Princess Marla``."""
    before = first - 1
    while before > first - _LONGEST_SHIP and before > 0 and tokens.caps[before]:
        before -= 1
    return before >= 0 and tokens.words[before] in _VESSELS


def _in_a_case(tokens: Tokens, first: int, after: int) -> bool:
    """Whether it is a party to a case at law: ``Roe v. Lund``; a match has no full stop."""
    low = tokens.low
    if first > 1 and low[first - 1] == "." and low[first - 2] == "v":
        return True
    return after + 1 < len(low) and low[after] == "v" and low[after + 1] == "."


def _is_noun(tokens: Tokens, i: int, kind: EntityType) -> bool:
    """Whether one capitalised word is no organisation or place but a noun, an abbreviation or a letter."""
    word = tokens.low[i]
    if len(word) == 1:
        return True
    if word == "rs" or (word in _ABBREVIATIONS and not tokens.words[i].istitle()):
        return True
    if kind == "person":
        return bool(gazetteer()[word] & ROLE) and i > 0 and tokens.low[i - 1] == "the"
    return word in _BODIES


def _is_office(words: list[str], kind: EntityType) -> bool:
    """Whether all words are of an office: ``First Lady``, ``Head of State``."""
    if words == ["first", "lady"]:
        return True
    flags = [gazetteer()[word] for word in words if word != "of"]
    office = all(flag & ROLE and not flag & (PLACE | GIVEN) for flag in flags)
    return office and (kind == "organisation" or not flags[-1] & SURNAME)
