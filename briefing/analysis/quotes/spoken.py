"""Words in quotation marks that nobody said: titles, nicknames, irony, values in code."""

from __future__ import annotations

import re

from briefing.analysis.quotes.context import Said
from briefing.analysis.quotes.marks import Quoted
from briefing.analysis.quotes.rules import Place

_SMALL = frozenset("the of a an and in on with to for & at by or from is".split())
_SURE = frozenset({"before, at once", "before, with an object", "inverted after", "continued", "led on"})
_LONG = 8  # words: what is longer is spoken or written by somebody


def is_spoken(text: str, quoted: Quoted, place: Place, said: Said | None) -> bool:
    """Whether the words quoted are somebody's own words."""
    if text[quoted.outer_start - 1 : quoted.outer_start] == "=":
        return False
    words = text[quoted.start : quoted.end].split()
    if len(words) >= _LONG:
        return True
    if is_title(words) and not (said and said.found.rule in _SURE) and not _ends_sentence(text, quoted, said):
        return False
    return said is not None or len(words) > 1


def is_title(words: list[str]) -> bool:
    """Whether the words are written as a title: all but the small ones with a capital or a digit."""
    return words[0][0].isupper() and all(not word[0].islower() or word.lower() in _SMALL for word in words)


def _ends_sentence(text: str, quoted: Quoted, said: Said | None) -> bool:
    return said is not None and said.found.rule == "direct after" and text[quoted.end - 1] in ",?!"
