"""Where a name begins and ends, as the words beside it tell: ``82nd Airborne Division``, ``Times, Inc.``.

All functions work on token indices.
"""

from __future__ import annotations

from typing import Final

from briefing.analysis.names.gazetteer import COMMON, GIVEN, PLACE, SURNAME, gazetteer
from briefing.analysis.names.heads import FACILITIES, LEGAL_FORMS, ORGANISATION_HEADS
from briefing.analysis.names.tokens import Tokens
from briefing.model import EntityType
from briefing.tables import words

_LANDFORMS: Final = words(
    "national park river lake island islands street avenue airport bridge valley mountains county province district bay"
    " peninsula square stadium roundabout road region canal strait gulf desert forest"
    " drive boulevard highway plaza tower towers beach harbour harbor creek glacier volcano reef lagoon plateau"
)
_SAINTS: Final = frozenset({"St.", "Ste."})
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
_UNITS: Final = words("division brigade regiment battalion infantry fleet corps army wing squadron")
_WITH_TOPICS: Final = words(
    "department ministry institute institutes center centre centers centers office committee foundation"
    " organization organisation agency commission council bureau association college school society"
    " administration authority"
)


def with_first(tokens: Tokens, first: int, after: int) -> int:
    """Where the name begins with the ``St.`` or the ``82nd`` before it."""
    before = tokens.words[first - 1] if first else ""
    if before in _SAINTS or (tokens.low[after - 1] in _UNITS and before[:1].isdigit() and before[-2:] in _ORDINALS):
        return first - 1
    return first


def numbered(tokens: Tokens, first: int, after: int) -> int:
    """The end of ``G-7`` and ``G 20``, a group of countries by their number, or 0."""
    low = tokens.low
    if after - first > 1:
        return 0
    end = after + (after < len(low) and low[after] == "-")
    return end + 1 if end < len(low) and low[end] in {"#1", "#2"} else 0


def with_saint(tokens: Tokens, first: int, after: int) -> int:
    """The end of ``St. Olav`` with the ``'s Cathedral School`` that follows it."""
    low, caps = tokens.low, tokens.caps
    if after - first > 2 or not (low[first][:2] == "st" or (first and low[first - 1][:2] == "st")):
        return after
    if not _SAINTS.intersection(tokens.words[max(0, first - 1) : first + 1]):
        return after
    if gazetteer()[" ".join(low[first:after])] & PLACE:
        return after  # St. Petersburg
    end = after + (after < len(low) and low[after] == "'s")
    while end < len(low) and caps[end]:
        end += 1
    return end if low[end - 1] in _LANDFORMS | FACILITIES | ORGANISATION_HEADS else after


def with_landform(tokens: Tokens, first: int, after: int, kind: EntityType) -> tuple[int, EntityType]:
    """The end of ``Norwick`` with the ``National Park`` that follows it, and the type of both together."""
    end = after
    while end < len(tokens.low) and tokens.caps[end] and tokens.low[end] in _LANDFORMS:
        end += 1
    if end > after:
        return end, "place"
    if end - first > 1 and kind == "person" and tokens.low[end - 1] in _LANDFORMS and not _is_full(tokens, first, end):
        return end, "place"
    return after, kind


def _is_full(tokens: Tokens, first: int, after: int) -> bool:
    """Whether two words are a given name and a surname, though land has that name too: ``Anna Beach``, no bridge."""
    if tokens.low[after - 1] == "bridge":
        return False
    listed = gazetteer()
    given, surname = listed[tokens.low[first]], listed[tokens.low[after - 1]]
    return after - first == 2 and bool(given & GIVEN and not given & (COMMON | PLACE) and surname & SURNAME)


def with_form(tokens: Tokens, after: int) -> int:
    """The end of ``Times, Inc.`` with its legal form."""
    low = tokens.low
    return after + 2 if after + 1 < len(low) and low[after] == "," and low[after + 1] in LEGAL_FORMS else after


def with_and(tokens: Tokens, first: int, after: int, starts_at: dict[int, tuple[int, EntityType]]) -> int:
    """The end of ``Department of Fish`` with the ``and Game`` that follows it."""
    low, caps = tokens.low, tokens.caps
    if after + 1 >= len(low) or low[after] not in {"and", "&"} or not caps[after + 1]:
        return after
    head = next(
        (i for i in range(first, after - 1) if low[i] in _WITH_TOPICS and low[i + 1] in {"of", "for", "on"}), None
    )
    if head is None:
        return after
    follows = starts_at.get(after + 1)
    if follows and follows[1] != "organisation":
        return after
    if follows and any(low[i] in _WITH_TOPICS for i in range(after + 1, follows[0])):
        return after
    end = after + 1
    while end < len(low) and caps[end]:
        end += 1
    return end
