"""Names in headlines, whose capitals say little: kept where the text below names them too, or the lists know them.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from typing import Final

from briefing.analysis.names.gazetteer import COMMON, GIVEN, PLACE, SURNAME, gazetteer
from briefing.analysis.names.page import Page
from briefing.analysis.names.parting import Found

_HEADLINES: Final = "hu"
"""The kinds of lines in title case and in capitals."""


def confirmed(page: Page, mentions: list[Found]) -> list[Found]:
    """The mentions without those that only a headline's capitals make: not named in the text below, nor well known."""
    low, lines = page.tokens.low, page.lines
    body = {" ".join(low[a:b]) for a, b, _ in mentions if lines[a] not in _HEADLINES}
    surnames = {low[b - 1] for a, b, kind in mentions if kind == "person" and lines[a] not in _HEADLINES}
    return [
        m
        for m in mentions
        if lines[m[0]] not in _HEADLINES or low[m[1] - 1] in surnames or _stands_alone(page, m, body)
    ]


def _stands_alone(page: Page, mention: Found, body: set[str]) -> bool:
    """Whether a mention in a headline is a name for its own sake; `body` are the names in the text below."""
    first, after, kind = mention
    words = page.tokens.low[first:after]
    if " ".join(words) in body:
        return True
    flags = [gazetteer()[word] for word in words]
    if len(words) == 1:
        listed = flags[0] & PLACE and words[0] not in page.lower
        return bool(listed) or (page.tokens.words[first].isupper() and not flags[0] & COMMON)
    if kind == "person" and flags[0] & GIVEN and flags[-1] & SURNAME and words[-1] not in page.lower:
        return True
    return not any(flag & COMMON for flag in flags) or bool(gazetteer()[" ".join(words)])
