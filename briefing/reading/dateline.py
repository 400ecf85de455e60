"""The dateline: ``MOSCOW, March 31 (Reuters) –`` at the head of a report, taken apart.

A place in capitals, or a date, or a known agency must be there, and a dash after it: a sentence that begins with a name
in capitals (``NATO said``, ``WASHINGTON, which``) has none of these. Only the head of a paragraph is looked at, so
that the work is bounded whatever the length of the text.
"""

from __future__ import annotations

import re

from briefing.model import Dateline
from briefing.patterns import pattern
from briefing.reading.calendar import MONTHS, WEEKDAY, WEEKDAYS, day_in, valid
from briefing.reading.countries import COUNTRIES
from briefing.tables import words

LONGEST = 140
"""Code points within which a dateline must end."""
_LEAP_YEAR = 2000
_PARAGRAPHS = 4
"""A standfirst or a caption may stand before the paragraph with the dateline; one further down is another report's."""

_WORD = r"[^\W\d_](?:[\w.'’`]|-[^\W\d_])*"
_PLACE = rf"{_WORD}(?: ?/ ?{_WORD}| {_WORD}){{0,6}}?"
_DATELINE = pattern(
    rf"(?:(?P<place>{_PLACE})(?:, (?!\0)(?P<region>{_WORD}(?: {_WORD}){{0,3}}?))??)?"
    r"(?:(?:^|[,.] )(?P<date>\0+))?"
    r"(?:[,.]?(?:^| ?)(?:--)?(?:\((?P<agency>[^()\n/]{2,40})\)|/(?P<slashed>[^/\n]{2,40})/|"
    r"(?<= )(?P<bare>CNN|AP|AFP|NPR)(?= )))?"
    r"(?:(?P<dash> ?(?:[–—―_]|--?))(?=[ \n“”\"‘'«A-Z]|$)|"
    r"(?(slashed)\.?(?=[ \n])|(?(agency)(?:: |(?=[ \nA-Z“\"]))|(?!))))"
)
"""The days in the head are found first, and stand in it as runs of NUL, which no cleaned text has."""
_WEEKDAY_BEFORE = pattern(rf"(?<!\w){WEEKDAY},? $")

# Who signs datelines: as many as are needed to know `Paris (AFP)` from `the alliance (NATO)`.
_AGENCIES = words("""
    aap adnkronos afp agencies aljazeera ana anadolu ani ansa ap apa apf associatedpress azertac bbc belga bernama
    bloomberg bns bss businesswire cbc cbs cna cnbc cnn cns cp dpa efe euronews fox globenewswire ians interfax
    interfax-ukraine ips irna itar-tass jiji kcna keystone-sda kna kuna kyodo lusa mena mti newswire npa npr ntb pa pap
    petra pna prensalatina prnewswire pti reuters rfe/rl ria rttnews sana sda spa sputnik stt tanjug tass
    thecanadianpress thomsonreuters thomsonreutersfoundation tt ukrinform uni unian upi vna voa wafa wam xinhua yonhap
    тасс риановости интерфакс
""")
# Words in capitals that open a paragraph before a dash and name no place.
_NO_PLACE = words("""
    AIDS ALERT ANALYSIS ANSWER ASEAN BACKGROUND BREAKING BRICS COMMENT CORRECTED CORRECTION COVID EDITORIAL ECOWAS
    EXCLUSIVE EXPLAINED EXPLAINER FACTBOX FIFA FLASH IAEA INTERVIEW INTERVIEWER LIVE MODERATOR NASA NATO NEWS NOTE OPEC
    OPINION OSCE PHOTOS QUESTION REFILE REPORTER SUMMARY TIMELINE TOPSHOT UEFA UNESCO UNHCR UNICEF UPDATE URGENT VIDEO
    VIEW WATCH
""")
_LOWER = words("al am an and au aux bei da das de del der des di do dos du en es im in la of on sur the upon van")
_CONTRACTED = pattern(r"\b([DLN])(['’])(\w)")


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline of `text`: ``start`` and ``end`` are offsets into it, the closing dash included."""
    start = 0
    for number in range(_PARAGRAPHS):
        found = _at(text, start, first=number == 0)
        if found:
            return found
        end = text.find("\n", start)
        if end < 0:
            return None
        start = end + len(text[end : end + 8]) - len(text[end : end + 8].lstrip("\n"))
    return None


def is_agency(name: str) -> bool:
    """Whether `name` is that of a news agency that signs datelines."""
    return re.sub(r"[\s.]+|^the\b", "", name.lower()) in _AGENCIES


def place_name(written: str) -> str:
    """Return the place `written` in capitals in ordinary case; what is not all in capitals stays as it is."""
    if not written.isupper():
        return written
    words = [
        word.lower() if at and word.lower() in _LOWER else _capitalised(word)
        for at, word in enumerate(re.split(r"([ /-])", written))
    ]
    return _CONTRACTED.sub(_contraction, "".join(words))


def _at(text: str, start: int, *, first: bool) -> Dateline | None:
    head = text[start : start + LONGEST]
    match = _DATELINE.match(_without_days(head))
    if not match or not _convincing(match, first=first):
        return None
    date = day_in(head, match.start("date")) if match["date"] else None
    if date and not valid(_LEAP_YEAR, date[1], date[0]):
        date = None
    end = len(head[: match.end()].rstrip())
    return Dateline(
        start=start,
        end=start + end,
        text=head[:end],
        place=place_name(match["place"]) if match["place"] else None,
        month=date[1] if date else None,
        day=date[0] if date else None,
        agency=next((head[slice(*match.span(name))] for name in ("agency", "slashed", "bare") if match[name]), None),
    )


def _without_days(head: str) -> str:
    """`head` with NUL in place of each letter of a day in it."""
    at = 0
    while found := day_in(head, at):
        *_, start, at = found
        weekday = _WEEKDAY_BEFORE.search(head[:start])
        start = weekday.start() if weekday else start
        head = head[:start] + "\0" * (at - start) + head[at:]
    return head


def _convincing(match: re.Match[str], *, first: bool) -> bool:
    """Whether the parts found make a dateline together, and not the head of a sentence."""
    place, agency = match["place"] or "", match["agency"] or match["slashed"] or match["bare"]
    known = bool(agency) and is_agency(agency)
    opening = place.partition(" ")[0].rstrip(".").lower()
    if opening in WEEKDAYS | MONTHS.keys() or opening in _AGENCIES or place in _NO_PLACE:
        return False
    if match["region"] and not match["region"][0].isupper():
        return False
    capitals = _in_capitals(place)
    if not match["dash"]:
        # Indian and Russian agencies write no dash; then the agency must leave no doubt.
        signed = bool(match["slashed"]) or known
        # `Oster, Norway (CNN)The …`: glued to its text, as no bracket in a sentence is.
        glued = bool(match["agency"]) and match.string[match.end() : match.end() + 1].isupper()
        return signed and ((capitals or glued or bool(match["date"])) if place else first)
    if not place:
        return known
    if match["date"] or known:
        return True
    # A bare place: `NEW YORK —`. A hyphen without spaces is part of a word, and a lone letter is no place.
    spaced = match["dash"] != "-" and (match["dash"] != " -" or match.string[match.end() : match.end() + 1] == " ")
    return spaced and (_abroad(match, place) or (first and capitals and len(place) > 2 and "." not in place[:2]))


def _abroad(match: re.Match[str], place: str) -> bool:
    """Whether it is one without capitals and agency, also below a standfirst: ``Oster, Norway – The …``."""
    if match["region"] not in COUNTRIES or match["dash"] not in {" –", " —"} or place in COUNTRIES:
        return False
    begins = match.string[match.end() :].lstrip(" “\"‘'")[:1].isupper()
    return begins and place[:1].isupper() and place.partition(" ")[0].lower() not in _LOWER


def _in_capitals(place: str) -> bool:
    words = re.split(r"[ /-]", place)
    return any(map(str.isupper, words)) and all(word.isupper() or word in _LOWER for word in words if word)


def _capitalised(word: str) -> str:
    # `ST.` becomes `St.`, `D.C.` stays.
    return word if word.count(".") > 1 else word.capitalize()


def _contraction(match: re.Match[str]) -> str:
    """`Cote D'ivoire` to `Cote d'Ivoire`, `N'djamena` to `N'Djamena`: what follows the apostrophe gets its capital."""
    return (match[1] if match.start() == 0 else match[1].lower()) + match[2] + match[3].upper()
