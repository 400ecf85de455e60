"""Who wrote, edited or photographed: lines of credit, whose names are not of the story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from briefing.analysis.entities.cluster import Cluster
from briefing.patterns import pattern
from briefing.tables import words

_OPENS: Final = pattern(  # one list of words: the search for their first letters is quick
    r"(?:Additional reporting|Reporting|Writing|Editing|Reported|Written|Compiled|Edited|Translated|Graphics?"
    r"|Illustrations?|Photographs?|Photos?|Pictures?|Video)(?: and [a-z]+)?(?: by |: ?)(?=[A-Z])[^\n)]{3,300}"
)
_FIRST_WORDS: Final = words(
    "Reporting Writing Editing Reported Written Compiled Edited Translated Graphic Illustration Photo Picture Video"
)
"""Most articles have none of them, and do not compile the pattern."""
_CONTRIBUTED: Final = pattern(r"\bcontributed (?:reporting|research|to (?:this|the) (?:report|story|article))\b")
_REPORTED_FROM: Final = pattern(r"(?<=\n)(?:[A-Z][\w'’-]+ ){1,3}reported from (?=[A-Z])[^\n.]{3,60}\.")
_PHOTO: Final = pattern(r"\b(?:REUTERS|AFP|AP|EPA)/[A-Z][^\n,;()/]{3,40}")
_SENTENCE: Final = pattern(r"(?<=[^\W\d_A-Z][.)] )(?=[A-Z])|\n")
_LONGEST_SENTENCE: Final = 300
_CONTACT: Final = pattern(
    r"(?<!\S)(?:Media|Press) (?:[Cc]ontacts?|[Ee]nquir(?:y|ies)|[Ii]nquir(?:y|ies))\b[^\n]*"
    r"|(?<=\n)(?:Reach|Contact|Email|Follow) [A-Z][^\n@]{1,60}(?: at |: ?)?[^\s@]{0,64}@[^\n]{0,200}"
)
_WORD: Final = pattern(r"[^\W\d_]+")
_IN_CREDITS: Final = words(
    "additional and at bureau by compiled contributed contributing de del di du editing edited for from graphic"
    " graphics in la of photo photograph photographs photography photos picture pictures reporting reported the to"
    " translated translating van video von with writing written"
)
"""The words in lower case of a line of credit: one more, and it is a sentence about reporting."""


def not_of_story(text: str, clusters: list[Cluster]) -> set[int]:
    """The places in `clusters` of those that only lines of credit name."""
    spans = sorted([*_lines_of_credit(text), *_contributions(text), *_contacts(text)])
    if not spans:
        return set()
    starts = [start for start, _ in spans]

    def credited(at: int) -> bool:
        k = bisect_right(starts, at) - 1
        return k >= 0 and at < spans[k][1]

    return {k for k, cluster in enumerate(clusters) if all(credited(name.start) for name in cluster.mentions)}


def _lines_of_credit(text: str) -> Iterator[tuple[int, int]]:
    if any(word in text for word in _FIRST_WORDS) or "Additional r" in text:
        yield from (m.span() for m in _OPENS.finditer(text) if _is_apart(text, m.start()) and _is_credit(m[0]))


def _contributions(text: str) -> Iterator[tuple[int, int]]:
    """Sentences such as ``Anna Roe in Oster contributed to this report.``: who else reported; ``REUTERS/Anna Roe``."""
    if "contributed " in text:
        for found in _CONTRIBUTED.finditer(text):
            low = max(0, found.start() - _LONGEST_SENTENCE)
            starts = [m.end() for m in _SENTENCE.finditer(text, low, found.start())]
            yield (starts[-1] if starts else low), found.end()
    if "reported from " in text:
        yield from (found.span() for found in _REPORTED_FROM.finditer(text))
    if "REUTERS/" in text or "AFP/" in text or "AP/" in text or "EPA/" in text:
        yield from (found.span() for found in _PHOTO.finditer(text))


def _contacts(text: str) -> Iterator[tuple[int, int]]:
    """Lines that say whom to ask, and where."""
    if "@" in text or "Media " in text or "Press " in text:
        yield from (found.span() for found in _CONTACT.finditer(text))


def _is_apart(text: str, at: int) -> bool:
    """Whether a line, a bracket or a sentence begins at `at`."""
    return not at or text[at - 1] in "\n(" or text[at - 2 : at] in {". ", ") "}


def _is_credit(line: str) -> bool:
    words = _WORD.findall(line)[1:]
    return any(map(str.istitle, words)) and all(word in _IN_CREDITS for word in words if word.islower())
