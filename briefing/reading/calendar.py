"""Days as articles write them: ``March 31, 2025``, ``31 March 2025``, ``2025-03-31``, ``Mon, 31 Mar 2025``.

Months in the languages whose agencies we meet most; weekdays in English, for they are only read in running English.
"""

from __future__ import annotations

import datetime as dt

from briefing.patterns import pattern

WEEKDAYS = {
    day: number
    for number, day in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
"""Monday is 0, as for :meth:`datetime.date.weekday`."""

_MONTHS = (
    "january jan januar januari janvier janv enero ene gennaio gen janeiro stycznia января янв",
    "february feb februar februari février févr fév febrero febbraio fevereiro fev lutego февраля фев",
    "march mar märz maart mars marzo março marca марта мар",
    "april apr avril avr abril abr aprile kwietnia апреля апр",
    "may mai mei mayo maggio mag maio maja мая",
    "june jun juni juin junio giugno giu junho czerwca июня июн",
    "july jul juli juillet juil julio luglio lug julho lipca июля июл",
    "august aug août augustus agosto ago sierpnia августа авг",
    "september sept sep septembre septiembre settembre set setembro września сентября сен",
    "october oct oktober okt octobre octubre ottobre ott outubro out października октября окт",
    "november nov novembre noviembre novembro listopada ноября ноя",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia декабря дек",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
"""Names and abbreviations of months in lower case, without their stop."""

_MONTH = "(?i:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
WEEKDAY = r"(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?"
"""A pattern without groups: a weekday or its abbreviation."""
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_AND_MONTH = (
    rf"(?:{WEEKDAY},? )?(?:{_MONTH}\.? {_DAY}(?:st|nd|rd|th)?|{_DAY}(?:st|nd|rd|th|\.)? (?:de |of )?{_MONTH}\b\.?)"
    r"(?:,? (?:de )?(?:19|20)\d\d)?(?!\w)"
)
"""A pattern without groups: the day of a dateline, its year if it has one."""
_DIGIT = pattern("[0-9]")

_PARTS = pattern(
    rf"(?:(?P<m1>[^\W\d_]++)\.? (?P<d1>{_DAY})(?:st|nd|rd|th)?"
    rf"|(?P<d2>{_DAY})(?:st|nd|rd|th|\.)? (?:de |of )?(?P<m2>[^\W\d_]++)\.?)"
    r"(?:,? (?:de )?(?P<y>(?:19|20)\d\d))?(?!\w)"
)
"""A day, and a word that may be its month: the names of all months in a pattern would take long to compile."""
_ISO = pattern(r"(?<!\d)((?:19|20)\d\d)([-/.]?)(0\d|1[0-2])\2([0-2]\d|3[01])(?!\d)")
_NUMERIC = pattern(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")

Found = tuple[int, int, int | None, int, int]
"""Day, month, year or ``None``, and where the words start and end."""


def day_in(text: str, start: int = 0) -> Found | None:
    """Return the first day of a month that `text` names from `start` on, or ``None``."""
    if not _DIGIT.search(text, start):
        return None
    while match := _PARTS.search(text, start):
        word, day = ("m1", "d1") if match["m1"] else ("m2", "d2")
        month = MONTHS.get(match[word].lower())
        if month:
            return int(match[day]), month, int(match["y"]) if match["y"] else None, match.start(), match.end()
        start = match.end("m1") if match["m1"] else match.end("d2")
    return None


def date_in(text: str) -> tuple[dt.date, int, int] | None:
    """Return the first date with a year in `text`, and where its words start and end, or ``None``.

    ``03/04/2025`` is not read: in one country it is March, in the other April.
    """
    at = 0
    while found := day_in(text, at):
        day, month, year, start, at = found
        date = valid(year, month, day) if year else None
        if date:
            return date, start, at
    if iso := _ISO.search(text):
        date = valid(int(iso[1]), int(iso[3]), int(iso[4]))
        return (date, iso.start(), iso.end()) if date else None
    if numeric := _NUMERIC.search(text):
        first, second = int(numeric[1]), int(numeric[3])
        day, month = (first, second) if first > 12 or numeric[2] == "." else (second, first)
        if first > 12 or second > 12 or first == second or numeric[2] == ".":
            date = valid(int(numeric[4]), month, day)
            return (date, numeric.start(), numeric.end()) if date else None
    return None


def valid(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or ``None`` where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
