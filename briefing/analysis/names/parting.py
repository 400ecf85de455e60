"""What the tagger took for one organisation and is two names: ``Lee of Sweden``, ``Unity Party Leader Ann Roe``.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from briefing.analysis.names.gazetteer import COMMON, COMPANY, COUNTRY, GIVEN, PLACE, gazetteer
from briefing.analysis.names.heads import ORGANISATION_HEADS, PORTFOLIOS, TITLES
from briefing.analysis.names.tokens import Tokens
from briefing.model import EntityType

Found = tuple[int, int, EntityType]

_LEADERS: Final = frozenset({"leader", "speaker", "chief", "executive", "ceo", "boss", "founder", "champion"})
_OF_MINISTER: Final = frozenset({"minister", "secretary"})
_LONGEST_NAME: Final = 4
_RULES_OF: Final = frozenset({"administration", "government", "campaign", "cabinet", "presidency"})


def parted(tokens: Tokens, mention: Found) -> Iterable[Found]:
    """The mention, or the names that it is made of; not all of an organisation's words need be of one."""
    first, after, kind = mention
    if kind == "organisation" and after - first > 1:
        for way in (_rule, _titled, _portfolio, _owned, _joined):
            if parts := way(tokens, first, after):
                return parts
    return [mention]


def _rule(tokens: Tokens, first: int, after: int) -> list[Found]:
    """``the Lee administration``: the one who rules."""
    if after - first != 2 or tokens.low[after - 1] not in _RULES_OF:
        return []
    return [(first, after - 1, "place" if gazetteer()[tokens.low[first]] & COUNTRY else "person")]


def _titled(tokens: Tokens, first: int, after: int) -> list[Found]:
    """``Unity Party Leader Ann Roe``: the body and its head."""
    low = tokens.low
    for i in range(after - 2, first, -1):
        if (low[i - 1] in TITLES or low[i - 1] in _LEADERS) and _may_be_person(low, i, after):
            end = i - 1
            while end > first and (low[end - 1] in TITLES or low[end - 1] in {"-", "first", "majority", "minority"}):
                end -= 1
            person: Found = i, after, "person"
            return [(first, end, "organisation"), person] if end > first else [person]
    return []


def _portfolio(tokens: Tokens, first: int, after: int) -> list[Found]:
    """``Minister of Industry Sefu Bekele``, taken from ``Industry`` on: the minister."""
    low = tokens.low
    if first < len(_OF_MINISTER) or low[first - 1] != "of" or low[first - 2] not in _OF_MINISTER:
        return []
    start = next((i for i in range(first, after) if low[i] not in PORTFOLIOS), after)
    named = first < start and 1 < after - start < _LONGEST_NAME and all(tokens.caps[start:after])
    unlike = any(low[i] in ORGANISATION_HEADS or gazetteer()[low[i]] & COMMON for i in range(start, after))
    return [(start, after, "person")] if named and not unlike else []


def _owned(tokens: Tokens, first: int, after: int) -> list[Found]:
    """``ABC's Advisory Committee``: the owner, and the body where it has more than one word."""
    low = tokens.low
    owner = next((i for i in range(first + 1, after - 1) if low[i] == "'s"), 0)
    if not owner:
        return []
    word, country = tokens.words[owner - 1], gazetteer()[low[owner - 1]] & COUNTRY
    acronym = owner - first == 1 and len(word) > 1 and word.isupper() and not tokens.words[after - 1].isupper()
    if not acronym and not country:
        return []
    parts: list[Found] = [(first, owner, "place" if country else "organisation")]
    if after - owner > 2 or low[after - 1] in ORGANISATION_HEADS:
        parts.append((owner + 1, after, "person" if _unlike_body(low, owner + 1, after) else "organisation"))
    return parts


def _unlike_body(low: list[str], first: int, after: int) -> bool:
    """Whether two words are like a person’s: ``the BBC’s Ann Roe``; none is a noun or in the name of a body."""
    listed = gazetteer()
    unlisted = not any(listed[word] & (COMMON | PLACE | COMPANY) for word in low[first:after])
    return after - first == 2 and unlisted and low[after - 1] not in ORGANISATION_HEADS


def _joined(tokens: Tokens, first: int, after: int) -> list[Found]:
    """``Ann Lee of Sweden``, ``Norwick College and Ann Lee``: a person and a place, a body and a person."""
    low = tokens.low
    if "of" in low[first + 1 : after - 1]:
        cut = low.index("of", first + 1)
        if _like_person(low, first, cut) and gazetteer()[low[cut + 1]] & PLACE:
            return [(first, cut, "person"), (cut + 1, after, "place")]
    if "and" in low[first + 1 : after - 1]:
        cut = low.index("and", first + 1)
        if _like_person(low, cut + 1, after) and cut - first > 1:
            return [(first, cut, "organisation"), (cut + 1, after, "person")]
    return []


def _may_be_person(low: list[str], first: int, after: int) -> bool:
    """Whether up to three words that follow a title begin with a given name and end as no body does."""
    listed = gazetteer()
    flags = listed[low[first]]
    named = flags & GIVEN and not flags & (COMMON | PLACE)
    return (
        bool(named)
        and after - first < 4
        and low[after - 1] not in ORGANISATION_HEADS
        and not (listed[low[after - 1]] & COMMON)
    )


def _like_person(low: list[str], first: int, after: int) -> bool:
    """Whether the words are a given name and one more that is not of an organisation."""
    flags = gazetteer()[low[first]]
    return (
        after - first == 2
        and bool(flags & GIVEN)
        and not flags & (COMMON | PLACE)
        and low[after - 1] not in ORGANISATION_HEADS
        and not gazetteer()[low[after - 1]] & COMMON
    )
