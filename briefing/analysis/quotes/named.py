"""Quotation marks around a name: a programme (``on CBS’s “Face the Nation”``), a nickname (``Robert “Bob” Stone``)."""

from __future__ import annotations

from briefing.analysis.quotes.marks import Quoted
from briefing.patterns import pattern
from briefing.tables import words

_SMALL = words("the of a an and in on with to for & at by or from is")
_BEFORE_PROGRAMMES = pattern(r"(?:['’]s|\b(?:on|told))\s*\Z")
_BEFORE_NICKNAMES = pattern(r"[A-Z][a-z]+\s+\Z")
_BEHIND_NICKNAMES = pattern(r"\s+[A-Z][a-z]")
_AROUND = 20  # code points looked at before the marks
_LONGEST = 80  # code points of a title
_NICKNAME = 2  # words


def is_title(words: list[str]) -> bool:
    """Whether the words are written as a title: all but the small ones with a capital or a digit."""
    return words[0][0].isupper() and all(not word[0].islower() or word.lower() in _SMALL for word in words)


def name_in(text: str, quoted: Quoted) -> tuple[int, int] | None:
    """The span of the name that stands in marks, with its opening mark; ``None`` where they hold words."""
    end = quoted.end
    if end - quoted.start > _LONGEST or quoted.carried:
        return None
    while text[end - 1] in ".,":
        end -= 1
    titled = text[quoted.start : end].split()
    if not titled or not is_title(titled):
        return None
    before = max(0, quoted.outer_start - _AROUND)
    if len(titled) > 1 and _BEFORE_PROGRAMMES.search(text, before, quoted.outer_start):
        return quoted.outer_start, end
    if end < quoted.end or len(titled) > _NICKNAME or not _BEFORE_NICKNAMES.search(text, before, quoted.outer_start):
        return None
    return (quoted.outer_start, end) if _BEHIND_NICKNAMES.match(text, quoted.outer_end) else None
