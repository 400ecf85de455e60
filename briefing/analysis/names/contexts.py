"""The type of a mention as the words beside it tell: ``Fidesz party``, ``King Edvard``, a company all in capitals.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from briefing.analysis.names.gazetteer import BIG_CITY, COMPANY, COUNTRY, GIVEN, PLACE
from briefing.analysis.names.page import Page
from briefing.analysis.names.parting import Found
from briefing.model import EntityType
from briefing.tables import words

_BODIES_AFTER: Final = words("party union newspaper militia cartel fighters mercenaries militants rebels insurgents")
"""Words in lower case behind the name of an organisation."""
_HONOURS: Final = words(
    "king queen prince princess emperor pope cardinal archbishop bishop mullah sheikh swami mother sister captain"
    " colonel officer sergeant inspector justice judge"
)
_WHERE: Final = words("in near outside around across")
_SHORTEST_ACRONYM: Final = 4
_LONGEST_ACRONYM: Final = 6


def by_context(page: Page, mentions: list[Found]) -> Iterator[Found]:
    """The mentions with the types that their neighbours tell; whole families are left out."""
    low = page.tokens.low
    full: dict[str, set[str]] = defaultdict(set)
    where: set[str] = set()
    for first, after, kind in mentions:
        if kind == "person" and after - first > 1:
            full[low[after - 1]].add(low[first])
            if after - first == 2 and _is_where(page, first, after):
                where.add(f"{low[first]} {low[first + 1]}")
    for first, after, kind in mentions:
        if kind != "person" and _is_family(page, first, after, full):
            continue
        here = kind == "person" and " ".join(low[first:after]) in where
        yield first, after, "place" if here else _type(page, first, after, kind, full)


def _is_family(page: Page, first: int, after: int, surnames: Mapping[str, set[str]]) -> bool:
    """``the Roelunds`` of an article about a Roelund: no place."""
    word = page.tokens.low[first]
    return (
        after - first == 1
        and first > 0
        and page.tokens.low[first - 1] == "the"
        and word[-1] == "s"
        and word[:-1] in surnames
    )


def _type(page: Page, first: int, after: int, kind: EntityType, surnames: Mapping[str, set[str]]) -> EntityType:
    low, words = page.tokens.low, page.tokens.words
    if kind == "person":
        named = after - first > 1 or low[first] in surnames
        return kind if named or after == len(low) or low[after] not in _BODIES_AFTER else "organisation"
    if kind == "place" and after - first == 1 and _is_honoured(page, first):
        return "person"
    if kind == "organisation" or page.listed[" ".join(low[first:after])] & (PLACE | COMPANY):
        return kind
    if after - first > 1:
        relatives = surnames.get(low[after - 1], set()) - {low[first]}
        return "person" if relatives and page.flags[first] & GIVEN else kind
    word = words[first]
    acronym = word.isupper() and _SHORTEST_ACRONYM <= len(word) <= _LONGEST_ACRONYM and word.isalpha()
    return "organisation" if acronym and page.lines[first] == "p" and not _opens_text(page, first) else kind


def _is_where(page: Page, first: int, after: int) -> bool:
    """Whether words of which the first is no given name say where: ``in Marn Toral``, not ``in Marn Toral’s case``."""
    low = page.tokens.low
    if not first or low[first - 1] not in _WHERE or page.flags[first] & GIVEN:
        return False
    return after == len(low) or low[after] != "'s"


def _is_honoured(page: Page, i: int) -> bool:
    """Whether the word before is like ``King``, and the lists know no place but a given name: no ``Prince George``."""
    low = page.tokens.low
    if not i or low[i - 1] not in _HONOURS or not page.tokens.caps[i - 1]:
        return False
    flags = page.flags[i]
    listed_place = flags & (COUNTRY | BIG_CITY) or (flags & PLACE and not flags & GIVEN)
    return not listed_place and not page.listed[f"{low[i - 1]} {low[i]}"] & PLACE


def _opens_text(page: Page, i: int) -> bool:
    """Whether a word can be of a dateline: the first of its line."""
    return not i or page.around[i + 1] == "¶"
