"""Where the introduction of a reference article ends: an encyclopaedia's entry, a life, a travel guide, instructions.

Such a text says first what its subject is, in a paragraph or few that stand for the whole, and what follows is a part.
A news report has no such introduction: its lead is its first part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.analysis.sections.vocabulary import WORD
from briefing.patterns import pattern

SUBJECT_WORDS = 4
"""Words of a title that names a subject; a headline has more."""
LONGEST = 4
"""Paragraphs of an introduction before a life begins (`was born`)."""
_SHORTEST = 20
"""Words of the paragraph that introduces, at least."""
_NAMED_WITHIN = 20
_LOOKED_AT = 400
_INSTRUCTIONS = pattern(r"how to \w", re.IGNORECASE)
_DEFINES = pattern(
    r"\b(?:is|was|are|were)\b(?: \w+){0,2}? (?:an?|the|one|in|located|situated|known|considered|found)\b|\bknown as\b"
)
_BORN = pattern(r"\b(?:was|were) born\b")
_REPORTED = pattern(r"\b(?:said|says|told|announced|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b")


def introduction_end(title: str, texts: Sequence[str]) -> int:
    """Return the index in `texts`, an article's paragraphs, at which its introduction is over, or 0 for none."""
    first = texts[0][:_LOOKED_AT]
    if len(texts[0].split()) < _SHORTEST or _REPORTED.search(first):
        return 0
    if _INSTRUCTIONS.match(title):
        return 1
    if not _is_subject(title, first) or not _DEFINES.search(first):
        return 0
    life = (at for at in range(1, LONGEST + 1) if at < len(texts) and _BORN.search(texts[at][:_LOOKED_AT]))
    return next(life, 1)


def _is_subject(title: str, text: str) -> bool:
    """Whether a `title` of few words is what `text` begins with."""
    words = WORD.findall(title)
    return 0 < len(words) <= SUBJECT_WORDS and words[-1] in WORD.findall(text)[:_NAMED_WITHIN]
