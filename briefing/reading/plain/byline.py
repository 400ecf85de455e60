"""Bylines and date lines: who wrote it, for whom, and when, as the head of an article says it."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from briefing.patterns import pattern
from briefing.reading.calendar import DAY_AND_MONTH, date_in
from briefing.reading.dateline import find_dateline
from briefing.tables import words


class Credit(NamedTuple):
    """What a line at the head says: any of it may be missing, and all of it after `By our correspondent`."""

    byline: tuple[str, ...] = ()
    outlet: str | None = None
    published: dt.date | None = None
    rest: str = ""
    """What stands on the same line and belongs to the text: ``By A. Name KYIV, Ukraine (AP) — The …``."""


_BY = pattern(
    r"(?:(?:story|text|words|written|reported|reporting|report|analysis|opinion|review|interview|article|posted|edited)"
    r" )?(?:by|von|par|por|door|di|av|af):? (?=\S)|(?:words|text|author|reporter): (?=\S)",
    re.IGNORECASE,
)
_INITIAL = r"[^\W\d_]\.(?:-?[^\W\d_]\.)*"
_CAPITALISED = r"(?:[^\W\d_a-zß-öø-ÿ][\w'’]*(?:-[^\W\d_][\w'’]*)*)"
_PARTICLE = r"(?:al|ben|bin|da|dal|das|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu)"
_PART = rf"(?:{_INITIAL}|{_CAPITALISED}|[a-z]{{1,2}}['’-]{_CAPITALISED})"
_NEXT = rf"(?: {_PARTICLE}){{0,3}} {_PART}"
_NAME = pattern(rf"(?:{_INITIAL}|{_CAPITALISED})(?:{_NEXT}){{0,4}}(?:,? (?:Jr|Sr)\.?)?")
_JOINT = pattern(r", and | and | & | und | et | y | with |, ")
_TITLE = pattern(
    r"(?<!\S)(?:(?:Dr|Prof|Mrs?|Ms|Rev|Hon|Fr|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Sen|Rep|Gov|Amb|Ing|Dipl|jur|med|phil|nat"
    r"|Mag)\.(?:-(?=Ing))? ?)+(?=[^\W\d_])"
)
"""Titles before a name are no part of it, and their stops end nothing."""
_GAP = pattern(r"(?<=\S) ")
_DAY_WORD = pattern(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|updated|posted|modified|on|last)\b", re.IGNORECASE
)
_DAY = pattern(DAY_AND_MONTH, re.IGNORECASE)
"""What begins a day right after the names: `By A. Name Monday, March 3`."""
_NO_AUTHOR = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december morning noon afternoon evening night midnight today tomorrow yesterday dawn dusk
    spring summer autumn fall winter christmas easter then now law contrast comparison default accident chance design
    definition nature
""")
"""What one word after `By` is when it is nobody."""
_BETWEEN = pattern(r", and |, | and | & | und | et | y | with ")
_SEPARATED = pattern(r"\s*(?:[|•·/;]|\s[–—-]\s|, | for (?:the )?(?=[A-Z])| in (?=[A-Z])|\t)\s*")
_FOR_CAPITAL = pattern(r" (?:FOR|For) (?=[^\W\d_])")
_IN_BRACKETS = pattern(r" \([^()]{2,60}\)$")
_STAFF = pattern(r" (?:staff|desk|correspondents?|reporters?)$", re.IGNORECASE)
"""After the name of who employs them: `By Al Jazeera Staff`."""
_OUTLET = pattern(
    r"\b(?:news(?:wire|paper|room)?|times|post|press|daily|weekly|herald|journal|guardian|tribune|telegraph|gazette"
    r"|chronicle|observer|standard|examiner|independent|mirror|mail|globe|bulletin|courier|dispatch|inquirer|register"
    r"|review|magazine|media|agency|radio|broadcasting|television|network|reuters|afp|ap|upi|dpa|efe|ansa|bbc|cnn|nbc"
    r"|cbs|abc|npr|pbs|cnbc|bloomberg|xinhua|tass|zeitung|outlet|wire|today|report|online)\b",
    re.IGNORECASE,
)
_ROLE = pattern(
    r"\b(?:correspondents?|writers?|reporters?|editors?|staff|bureau|chief|columnists?|contributors?|fellow|professor"
    r"|analyst|special to|producer|author|photograph(?:er|ers|s|y)|photos?|pictures?|freelance|in [A-Z][a-z]+)\b",
    re.IGNORECASE,
)
_DATE_WORDS = words("""
    am at bst cest cet date edt est first et gmt ist last modified mon monday tue tues tuesday wed wednesday thu thurs
    thursday fri friday sat saturday sun sunday on p.m. a.m. pm posted pst pdt published issued updated upd utc z read
    min mins minute minutes erschienen publié publicado the of stand le à um uhr mis jour
""")
_TIME = pattern(
    r"\d{1,2}[:.h]\d\d(?::\d\d)?(?:\.\d+)?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|[+-]\d\d:?\d\d|T(?=\d)"
    r"|\b\d{1,2}(?= min)"
)
_UPDATED = pattern(r"^(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_LONGEST = 240
_MOST_WORDS = 14
_PIECE_WORDS = 6


def credit_of(text: str) -> Credit | None:
    """Return what the line `text` says of author, outlet or day if it says nothing else, or ``None``."""
    head = text[:_LONGEST]
    by = _BY.match(head)
    if by:
        return _signed(text, by.end())
    if len(text) > _LONGEST:
        return None
    if date := date_line(text):
        return Credit(published=date)
    return _unsigned(text)


def date_line(text: str) -> dt.date | None:
    """Return the date that `text` gives, where it gives nothing else but a time and words such as ``Published``."""
    if len(text) > _LONGEST:
        return None
    found = date_in(text)
    if not found:
        return None
    date, start, end = found
    rest = _TIME.sub(" ", f"{text[:start]} {text[end:]}")
    if other := date_in(rest):
        # `Published March 31, 2025, updated April 1, 2025`: the first is the day of publication.
        rest = f"{rest[: other[1]]} {rest[other[2] :]}"
    said = re.findall(r"[\w.]+", rest.lower())
    return date if all(word in _DATE_WORDS or word.rstrip(".") in _DATE_WORDS for word in said) else None


def names_outlet(text: str) -> bool:
    """Whether `text` is the name of a newspaper, an agency or a station, and no more."""
    said = text.split()
    return (
        len(said) <= _PIECE_WORDS
        and all(word[0].isupper() or word in {"of", "and", "&"} for word in said)
        and bool(_OUTLET.search(text) or text.startswith("The "))
    )


def is_signed(text: str) -> bool:
    """Whether `text` begins as a byline does: ``By``, ``Story by``, ``Von``."""
    return bool(_BY.match(text))


def is_update(text: str) -> bool:
    """Whether a date line gives the day of a later version."""
    return bool(_UPDATED.match(text))


def _signed(text: str, start: int) -> Credit | None:
    """What follows ``By``: names, then outlet, role, place or day, or the text itself from its dateline on."""
    inline = _dateline_after(text, start)
    end = inline if inline is not None else len(text)
    if end - start > _LONGEST:
        return None
    said = _apart(_IN_BRACKETS.sub("", _TITLE.sub("", text[start:end].strip(" |,–—-"))))
    said = _FOR_CAPITAL.sub(" for ", said)
    if not said:
        return None
    names = _names_of(said)
    if not names or names.lower() in _NO_AUTHOR:
        return None
    byline, outlet = _people(names)
    tail = said[len(names) :]
    if inline is None and tail and not _SEPARATED.match(tail):
        return None
    more = _tail(tail)
    if more is None or not (byline or outlet or _ROLE.search(names)):
        return None
    return Credit(byline, outlet or more.outlet, more.published, text[end:].strip() if inline is not None else "")


def _apart(said: str) -> str:
    """`said` with a mark between the names and the day that follows them without one."""
    dated = any(map(str.isdigit, said))
    gaps = (gap.start() for gap in _GAP.finditer(said) if " " in said[: gap.start()])
    day = next((at for at in gaps if _DAY_WORD.match(said, at + 1) or (dated and _DAY.match(said, at + 1))), None)
    return said if day is None else f"{said[:day].rstrip(' |,·•–—-')} | {said[day + 1 :]}"


def _dateline_after(text: str, start: int) -> int | None:
    """Where a dateline in capitals starts on the byline's own line, or ``None``."""
    for match in re.finditer(r" (?=[^\W\d_a-z]{3})", text[:_LONGEST]):
        at = match.end()
        if at <= start or not text[at : at + 3].isupper():
            continue
        found = find_dateline(text[at : at + _LONGEST])
        if found and found.start == 0 and found.place:
            return at
    return None


def _names_of(said: str) -> str:
    """The names that `said` begins with; after a comma alone, one word is a city or a role, not another author."""
    end, joined = 0, False
    name = _NAME.match(said)
    while name:
        end = name.end()
        joint = _JOINT.match(said, end)
        joined |= joint is not None and joint[0] != ", "
        name = _NAME.match(said, joint.end()) if joint else None
        if name and joint and joint[0] == ", " and (joined or " " not in name[0]):
            break
    return said[:end]


def _people(said: str) -> tuple[tuple[str, ...], str | None]:
    """The names in `said`, and the outlet that signs in place of a person or after one."""
    outlet: str | None = None
    people: list[str] = []
    for name in _BETWEEN.split(said):
        if _OUTLET.search(name) or (name.startswith("The ") and len(name) > 4):
            outlet = outlet or name
        elif _STAFF.search(name):
            outlet = outlet or _employer(name)
        elif not _ROLE.search(name):
            people.append(name.title() if name.isupper() and len(name) > 4 else name)
    return tuple(people), outlet


def _employer(name: str) -> str | None:
    """`Al Jazeera` of `Al Jazeera Staff`; nobody of `Our Correspondent`."""
    employer = _STAFF.sub("", name)
    return employer if " " in employer and not _ROLE.search(employer) else None


def _tail(tail: str) -> Credit | None:
    """What stands after the names: outlet, role, place, day. ``None`` if it reads as a sentence."""
    outlet: str | None = None
    day: dt.date | None = None
    if found := date_in(tail):
        day = found[0]
        tail = _TIME.sub("", tail[: found[1]] + tail[found[2] :])
    marks = _SEPARATED.findall(tail)
    for mark, part in zip(["", *marks], _SEPARATED.split(tail), strict=True):
        piece = part.strip(" .,|")
        if not piece or mark.strip() == "in":
            continue
        if len(piece.split()) > _PIECE_WORDS:
            return None
        if all(word.rstrip(":") in _DATE_WORDS for word in piece.lower().split()) or _ROLE.search(piece):
            continue
        if not piece[0].isupper() and not piece[0].isdigit():
            return None
        if mark.strip() in {"|", "/", "·", "•", "for", "–", "—", "-"} or names_outlet(piece):
            # After a comma stands as often a city (`, Berlin`).
            outlet = outlet or piece
    return Credit((), outlet, day)


def _unsigned(text: str) -> Credit | None:
    """A line such as ``A. Name, The Daily`` or ``A. Name and B. Name | Reuters``, without ``By``."""
    text = _TITLE.sub("", text)
    if len(text.split()) > _MOST_WORDS or (text[-1:] in "?!:;." and not text.endswith(("Jr.", "Sr."))):
        return None
    names = _names_of(text)
    if not names:
        return None
    byline, outlet = _people(names)
    said = text[len(names) :]
    tail = _tail(said) if not said or _SEPARATED.match(said) else None
    if tail is None or not byline or any(" " not in name for name in byline):
        return None
    outlet = outlet or (tail.outlet if tail.outlet and _OUTLET.search(tail.outlet) else None)
    # Two capitalised words alone may be a title: an outlet, a role or a day must say that they are a name.
    if not (outlet or tail.published or _ROLE.search(said)):
        return None
    return Credit(byline, outlet or tail.outlet, tail.published)
