"""The wire's credit line under an article: ``(Reporting by A. Name in Oslo; Editing by B. Name)``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.patterns import pattern
from briefing.reading.plain.byline import credit_of
from briefing.reading.plain.layout import Paragraph

_REACH = 4
"""Paragraphs from the end: a notice of rights or an address may follow the credits."""
_LONGEST = 400
_REPORTING = pattern(r"reporting(?: and writing)? by ", re.IGNORECASE)
_BETWEEN = pattern(r", and |, | and | & ")
_OTHER_CREDIT = pattern(r"\b(?:additional|editing|edited|writing|written|by|for)\b", re.IGNORECASE)


def reporters(found: Sequence[Paragraph]) -> tuple[str, ...]:
    """Return who reported it as a credit line at the end of `found` says; none where any part of it is unclear."""
    for paragraph in reversed(found[-_REACH:]):
        for clause in _line(paragraph.text).split(";"):
            signed = _REPORTING.match(clause.strip())
            if signed:
                return _names(clause.strip()[signed.end() :].rstrip(" ."))
    return ()


def _line(text: str) -> str:
    """What stands in brackets at the end of `text`, or all of it when it is a short credit."""
    said = text.rstrip(" .")
    if said.endswith(")"):
        inside = said.rpartition("(")[2][:-1]
        return inside if len(inside) <= _LONGEST else ""
    return said if len(said) <= _LONGEST and _REPORTING.match(said) else ""


def _names(said: str) -> tuple[str, ...]:
    """The names in ``A. Name, B. Name in Oslo and C. Name in Rome``."""
    if _OTHER_CREDIT.search(said):
        return ()
    pieces = [piece.partition(" in ") for piece in _BETWEEN.split(said)]
    if any(place for _, place, _ in pieces) and not pieces[-1][1]:
        return ()  # “A. Name in Oslo and Stone Town”: another name, or another place?
    names = tuple(name for name, _, _ in pieces)
    return names if all(map(_is_name, names)) else ()


def _is_name(said: str) -> bool:
    credit = credit_of(f"By {said}")
    return " " in said and credit is not None and credit.byline == (said,)
