"""The day of publication, where it follows from what is written. Nothing is guessed.

In this order: the metadata (or a date line the reader found); a year in the dateline; the dateline's day with its year
in the opening paragraphs; the weekday by which the opening paragraphs call the dateline's day. Wire copy says *on
Monday* in its lead for the day under which it is filed, so day, month and weekday together leave one year in five or
six. Where the opening names two past weekdays, or a later year than the one so found, they leave none.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from briefing.model import Dateline, PublishedOrigin
from briefing.patterns import pattern
from briefing.reading.calendar import WEEKDAYS, date_in, day_in, valid
from briefing.tables import words

_OPENING = 2_500
"""Code points after the dateline that are read for the day: about the first dozen sentences."""
_LEAD_PARAGRAPHS = 2
_CLAUSE_REACH = 120
_SHORTLY = 3
"""Days before the day of filing of which a report still speaks by their weekdays."""
_OLDEST = 28
"""Years to go back: after 28 every weekday has met every day of the calendar, leap days too."""

_WEEKDAY = pattern(
    r"(?P<before>\b(?!(?:on|early|earlier|late|later)\b)[^\W\d_]+ )?(?P<on>\b(?:(?:early|earlier|late|later) )?on )?"
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    # Not `Monday's`, and not `Monday, March 24`, which says itself which day it is.
    r"(?!['’]|,? (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))",
    re.IGNORECASE,
)
_REPORTED = words("""
    said told announced confirmed reported warned added denied called declared stated urged vowed insisted acknowledged
    admitted accused condemned rejected ordered signed approved
""")
# Between the verb of reporting and its weekday: to whom and where (`told reporters in Oslo on Monday`).
_AUDIENCE = words("""
    a an and at by during his her in its of on the their to briefing committee conference correspondents data event
    figures interview journalists lawmakers message news parliament post posting press radio rally reporters speech
    statement station summit television tv video visit
""")
_PAST = words("said told met began opened closed fell rose won lost left held took came died struck hit shot fought")
# In a clause with one of these the weekday is yet to come, or is one of another week.
_NOT_THEN = pattern(
    r"\b(?:will|would|shall|should|could|may|might|to|due|until|till|by|from|before|after|since|through|next|last|every"
    r"|each|scheduled|expected|plans?|planned|set|deadline|ahead|upcoming|this|previous|coming|following|past|if)\b",
    re.IGNORECASE,
)
_CLAUSE = pattern(r"[,;:–—.“”\"]|\b(?:that|which|who|and|but|as|when|while|after|before)\b")
_FIRST_END = pattern(r"(?<=[^\W\d_]{3})[.!?][\"”’»]?\s+(?=[^\W\d_a-z\"“‘«])|\n")
_SINCE = pattern(r"\b(?:[Ss]ince|[Ee]arlier in|[Ll]ast|in early|in late) (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b")


def published(
    dateline: Dateline | None, text: str, metadata_date: str | None, as_of: dt.date
) -> tuple[str | None, PublishedOrigin | None]:
    """Return the ISO date on which `text` was published, and whence it is known; two ``None`` where it is not.

    `metadata_date` is the date the page or file gives, if any. A year that must be inferred is the latest up to
    `as_of`.
    """
    if metadata_date:
        return metadata_date, "metadata"
    if not dateline or not dateline.month or not dateline.day:
        return None, None
    if stated := date_in(dateline.text):
        return stated[0].isoformat(), "dateline"
    opening = text[dateline.end : dateline.end + _OPENING]
    if spelled := _spelled_out(opening, dateline.month, dateline.day):
        return spelled.isoformat(), "text"
    weekday = _weekday_of(opening)
    inferred = None if weekday is None else _latest(dateline.month, dateline.day, weekday, as_of)
    if inferred is None or _speaks_of_later(text, inferred.year):
        return None, None
    return inferred.isoformat(), "dateline-and-weekday"


def _spelled_out(opening: str, month: int, day: int) -> dt.date | None:
    """The dateline's own day where `opening` gives it with its year."""
    at = 0
    while found := day_in(opening, at):
        if found[2] and found[:2] == (day, month):
            return valid(found[2], month, day)
        at = found[4]
    return None


def _weekday_of(opening: str) -> int | None:
    """The one weekday by which the lead calls the day under which it is filed, else ``None``."""
    lead = "\n\n".join(opening.split("\n\n")[:_LEAD_PARAGRAPHS])
    all_named = [_Named.of(match) for match in _WEEKDAY.finditer(opening)]
    in_lead = [named for named in all_named if named.at < len(lead)]
    for candidates in (in_lead, all_named):
        days = {named.day for named in candidates if named.reporting} or {
            named.day for named in candidates if named.past
        }
        if days:
            break
    else:
        return None
    if len(days) > 1:
        days = _of_first_sentence(lead, in_lead, days)
    if len(days) != 1:
        return None
    (day,) = days
    # `Said on Monday`, and then `fell on Tuesday`: filed on the day after, under a date that is not the Monday's.
    later = (day + 1) % len(WEEKDAYS)
    return None if any(named.day == later and named.told for named in all_named) else day


def _of_first_sentence(lead: str, named: list[_Named], days: set[int]) -> set[int]:
    """The day on which the first sentence reports, where all others of `days` lie shortly before it.

    `The minister said on Monday …. The mayor had told reporters on Sunday …`: filed on the Monday.
    """
    end = match.start() if (match := _FIRST_END.search(lead)) else len(lead)
    first = {each.day for each in named if each.reporting and each.at < end}
    if len(first) != 1:
        return set()
    (day,) = first
    return first if all((day - other) % len(WEEKDAYS) <= _SHORTLY for other in days) else set()


class _Named(NamedTuple):
    """A weekday in the text.

    ``reporting``: somebody said something then; ``past``: it has been; ``told``: right after a verb in the past.
    """

    at: int
    day: int
    reporting: bool
    past: bool
    told: bool

    @classmethod
    def of(cls, match: re.Match[str]) -> _Named:
        day = match.start("on") if match["on"] else match.start("day")
        clause = _CLAUSE.split(match.string[max(0, day - _CLAUSE_REACH) : day])[-1]
        before = (match["before"] or "").strip().lower()
        verb = before in _REPORTED or before in _PAST or before.endswith("ed")
        past = verb or (bool(match["on"]) and not _NOT_THEN.search(clause))
        return cls(
            at=match.start("day"),
            day=WEEKDAYS[match["day"].lower()],
            reporting=past and _reporting(clause),
            past=past,
            told=verb and past,
        )


def _reporting(clause: str) -> bool:
    """Whether `clause` is a verb of reporting and what may stand between it and its day."""
    for word in reversed(clause.split()):
        if word.lower() in _REPORTED:
            return True
        if word.lower() not in _AUDIENCE and not word[0].isupper():
            return False
    return False


def _latest(month: int, day: int, weekday: int, as_of: dt.date) -> dt.date | None:
    for year in range(as_of.year, max(as_of.year - _OLDEST, dt.MINYEAR - 1), -1):
        date = valid(year, month, day)
        if date and date <= as_of and date.weekday() == weekday:
            return date
    return None


def _speaks_of_later(text: str, year: int) -> bool:
    """Whether `text` looks back on a year after `year`."""
    return any(int(match[1]) > year for match in _SINCE.finditer(text, 0, 20_000))
