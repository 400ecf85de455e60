"""Lines under a title that tell by an office or an agency, without `By`, that they say who wrote it."""

from __future__ import annotations

import re

from briefing.patterns import pattern
from briefing.reading.dateline import is_agency
from briefing.reading.plain.byline import Credit, credit_of, date_line, names_outlet
from briefing.tables import words

_OFFICE = pattern(r"(?:correspondent|editor|reporter|writer|columnist)$", re.IGNORECASE)
_BEATS = words("""
    arts assistant associate business chief city climate community consumer correspondent court courts crime culture
    defence defense deputy diplomatic economics editor education employment energy entertainment environment europe
    european features finance foreign global health home housing industry international investigations legal local
    media national news north political politics property regional religion reporter royal science security senior
    social south special sports staff technology transport travel university west world
""")
"""How an office begins that follows a name without a comma: `A. Name Local government correspondent`."""
_MOST_WORDS = 9
_MOST_PIECES = 14
"""Words and marks of a line with agency, day, hour and section."""
_NAME_WORDS = (2, 3, 4)
_PARTS = pattern(r"\s+[-–—|•·]\s+|, ")
_FIELD = pattern(r"(?P<key>source|editor) ?: ?(?P<value>\S.*)$", re.IGNORECASE)
_PLACED = pattern(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2}, (?=\d|[A-Z])")
_AT = pattern(r"(?P<who>.+?) at (?:the )?[A-Z]")


def introduced(text: str, following: str, *, set_off: bool = True) -> Credit | None:
    """Return what the line `text` says of its author, agency or day; `following` is the line under it.

    `set_off` says whether a blank line stands before it.
    """
    pieces = len(text.split())
    if pieces > _MOST_WORDS:
        return _of_agency(text) if pieces <= _MOST_PIECES else None
    return _before_office(text, following) or _of_agency(text) or _of_field(text) or _from(text, set_off=set_off)


def _before_office(text: str, following: str) -> Credit | None:
    """A name with an office behind it on its line, or an office or an outlet under it."""
    if _OFFICE.search(text):
        said = text.split()
        beat = next((at for at in _NAME_WORDS if at < len(said) and said[at].lower() in _BEATS), None)
        return _named(" ".join(said[:beat])) if beat else None
    under = following.split(", ", maxsplit=1)[0]
    short = len(following.split()) <= _MOST_WORDS
    if short and (_OFFICE.search(following) or names_outlet(under)) and len(text.split()) in _NAME_WORDS:
        return _named(text)
    return None


def _named(said: str) -> Credit | None:
    credit = credit_of(f"By {said}")
    return credit if credit and credit.byline == (said,) and not credit.outlet else None


def _of_agency(text: str) -> Credit | None:
    """`KYODO NEWS - Mar 31, 2025 - 20:14`, `AFP – Oster`: an agency, then a day or a place."""
    agency, *rest = _PARTS.split(text, maxsplit=1)
    if not rest or not (is_agency(agency) or is_agency(agency.lower().removesuffix(" news"))):
        return None
    day = date_line(rest[0]) or date_line(rest[0].partition(" | ")[0])
    return Credit(outlet=agency, published=day) if day or rest[0].istitle() else None


def _of_field(text: str) -> Credit | None:
    """`Source: Xinhua`, and `Editor: huaxia`, who wrote nothing of it."""
    field = _FIELD.match(text)
    if not field:
        return None
    if field["key"].lower() == "editor":
        return Credit()
    return Credit(outlet=field["value"]) if is_agency(field["value"]) or names_outlet(field["value"]) else None


def _from(text: str, *, set_off: bool) -> Credit | None:
    """`Oster, 31 March 2025`; `Jon Hale at Oster Park` right under its title: with the day, or the author."""
    placed = _PLACED.match(text)
    day = date_line(text[placed.end() :]) if placed else None
    if day:
        return Credit(published=day)
    at = None if set_off else _AT.match(text)
    return _named(at["who"]) if at and len(at["who"].split()) in _NAME_WORDS else None
