"""What is put right in the tagger's mentions one by one: titles, edges, heads that tell the type, coordinations.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefing.analysis.names.gazetteer import COMMON, COMPANY, COUNTRY, GIVEN, PEOPLE, PLACE, SURNAME, gazetteer
from briefing.analysis.names.tokens import Tokens
from briefing.analysis.names.words import words_of
from briefing.model import EntityType

Found = tuple[int, int, EntityType]

_TITLES: Final = words_of(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady gen gen. col col. lt lt. lt.-gen maj maj."
    " capt capt. cmdr cmdr. adm adm. sgt sgt. cpl cpl. sen sen. rep rep. gov gov. rev rev. hon hon. judge"
    " justice president prime vice minister premier chancellor senator governor mayor professor doctor general colonel"
    " captain major lieutenant sergeant admiral commander ambassador pope cardinal archbishop bishop father"
    " sister brother imam sheikh sheik ayatollah sultan emir emperor shri smt hrh secretary director chairman"
    " coach superintendent inspector detective constable officer congressman congresswoman councillor comrade"
    " spokesman spokeswoman spokesperson monsieur madame señor señora herr frau mullah mufti rabbi pastor"
    " reverend engineer"
)
MISTER: Final = words_of("mr mr. mrs mrs. ms ms. miss dr dr. sir")
_ORGANISATION_HEADS: Final = words_of(
    "university college institute institution academy bank inc inc. corp corp. corporation ltd ltd. limited plc"
    " llc llp gmbh ag asa ab spa nv airlines airways air ministry department council committee commission agency"
    " authority association federation union party court parliament congress senate assembly police army navy"
    " corps bureau office board foundation trust fund organization organisation society group holdings company"
    " co co. industries pharmaceuticals technologies systems news times post herald tribune gazette journal"
    " radio television tv broadcasting fc afc united rovers wanderers esports league club studios pictures"
    " records books press publishing media networks airbus motors energy petroleum partners capital securities"
    " insurance exchange chamber coalition alliance movement front brigade brigades hospital school"
)
_SURE_HEADS: Final = words_of(
    "university college institute ministry committee commission agency authority association federation union"
    " organization organisation council foundation bank bureau department airlines party court"
)
"""Words that make the capitalised ones before them an organisation, tagged or not."""
_LONGEST_HEADED: Final = 10
_NOT_NAMES: Final = words_of(
    "cup open championship championships olympics olympiad games prize award awards act bill treaty agreement"
    " accord accords war day eve week month year anniversary festival marathon tournament trophy derby masters"
    " protocol convention plan resolution revolution summit conference constitution amendment index oscars"
    " grammys grammy medal election elections referendum"
)
_LANDFORMS: Final = words_of(
    "national park river lake island islands street avenue airport bridge valley mountains county province district bay"
    " peninsula square stadium roundabout road region canal strait gulf desert forest"
)
_OPENERS: Final = words_of(
    "as but when while if since although though because after before and in on at by from with for"
)
_SENTENCE_START: Final = words_of('. ! ? : ¶ “ ” "')
_NO_HEAD: Final = words_of("the a an and of for in on to with & - s 's ’s")
_PARTIES: Final = words_of(
    "republican republicans democrat democrats democratic conservative conservatives tory tories communist communists"
    " nazi nazis socialist"
)
_NEVER: Final = words_of("latinos hispanics god bible koran quran internet christmas i")
_PARTICLES: Final = words_of("de del della di da dos du van von der den bin ibn al el")
_WEB: Final = (".com", ".org", ".net", ".gov", ".edu", ".io", ".tv")
_FORMS: Final = words_of("inc inc. ltd ltd. llc corp corp. co. llp plc")
_RULES_OF: Final = frozenset({"administration", "government", "campaign", "cabinet", "presidency"})
_WITH_TOPICS: Final = words_of(
    "department ministry institute institutes center centre centers centers office committee foundation"
    " organization organisation agency commission council bureau association college school society"
    " administration authority"
)


def polished(tokens: Tokens, mentions: list[Found]) -> Iterator[Found]:
    """The mentions, each put right; some become two, some none."""
    starts_at = {first: (after, kind) for first, after, kind in mentions}
    swallowed = -1
    for mention in mentions:
        if mention[0] < swallowed:
            continue
        for first, after, kind in _split(tokens, _edged(tokens, mention)):
            if _is_no_name(tokens, first, after, kind):
                continue
            end, typed = _with_landform(tokens, first, after, kind)
            typed = _by_head(tokens, first, end, typed)
            if typed == "organisation":
                end = _with_and(tokens, first, _with_form(tokens, end), starts_at)
            swallowed = max(swallowed, end)
            yield first, end, typed


def headed(tokens: Tokens, lines: Sequence[str], mentions: list[Found]) -> Iterator[Found]:
    """Organisations by their last word that the tagger did not see: ``World Trade Organization``."""
    low, caps = tokens.low, tokens.caps
    taken = {i for first, after, _ in mentions for i in range(first, after)}
    for start, end in tokens.runs:
        for last in range(start + 1, end):
            if low[last] not in _SURE_HEADS or not caps[last] or lines[last] != "p":
                continue
            if last in taken or (last + 1 < end and caps[last + 1]):
                continue
            first = last
            while (
                first > max(start, last - _LONGEST_HEADED)
                and (caps[first - 1] or low[first - 1] == "'")
                and first - 1 not in taken
            ):
                first -= 1
            while first < last and not _may_begin(tokens, first):
                first += 1
            if first < last and first - 1 not in taken:
                yield first, last + 1, "organisation"


def _may_begin(tokens: Tokens, i: int) -> bool:
    """Whether a capitalised word can be the first of an organisation, and is not just that of its sentence."""
    low = tokens.low[i]
    opens = not i or tokens.words[i - 1] in _SENTENCE_START
    return low not in _NO_HEAD and not (opens and gazetteer()[low] & COMMON)


def _is_no_name(tokens: Tokens, first: int, after: int, kind: EntityType) -> bool:
    """Whether it is an event or a law by its last word, a people, or somebody's handle (``@name``)."""
    last = tokens.low[after - 1]
    if first and tokens.words[first - 1] in "@#":
        return True
    people = gazetteer()[last] & ~COMMON == PEOPLE and last not in _PARTIES
    if after - first > 1:
        return last in _NOT_NAMES or (people and kind == "place")
    return people or last in _NEVER


def _edged(tokens: Tokens, mention: Found) -> Found:
    """The mention without titles, peoples and articles before it."""
    first, after, kind = mention
    low, listed = tokens.low, gazetteer()
    if kind == "place" and low[first if after - first > 1 else first - 1] in MISTER:
        kind = "person"
    if kind == "person":
        while after - first > 1 and low[first] in _TITLES:
            first += 1
        flags = listed[low[first]]
        if after - first > 2 and flags & PEOPLE and not flags & GIVEN:
            first += 1
    while after - first > 1 and low[first] in _NO_HEAD and not (kind == "organisation" and tokens.caps[first]):
        first += 1
    if after - first > 1 and low[first] in _OPENERS and (not first or tokens.words[first - 1] in _SENTENCE_START):
        first += 1
    if kind == "organisation" and first and after - first > 1 and tokens.caps[first - 1]:
        flags = listed[low[first - 1]]
        if flags & PEOPLE:
            first -= 1
    return first, after, kind


def with_particle(tokens: Tokens, mention: Found) -> Found:
    """The person with the small words of the surname before it: ``van Dorp``."""
    first, after, kind = mention
    if kind == "person":
        while first and tokens.low[first - 1] in _PARTICLES and not tokens.caps[first - 1]:
            first -= 1
    return first, after, kind


def _split(tokens: Tokens, mention: Found) -> Iterator[Found]:
    """``Lee of Sweden`` and ``the Lee administration`` are no organisations."""
    first, after, kind = mention
    low, listed = tokens.low, gazetteer()
    if kind == "organisation":
        if low[after - 1] in _RULES_OF and after - first == 2:
            yield first, after - 1, "place" if listed[low[first]] & COUNTRY else "person"
            return
        for joint in ("of", "and"):
            if joint in low[first + 1 : after - 1]:
                cut = low.index(joint, first + 1)
                if joint == "of" and _like_person(low, first, cut) and listed[low[cut + 1]] & PLACE:
                    yield first, cut, "person"
                    yield cut + 1, after, "place"
                    return
                if joint == "and" and _like_person(low, cut + 1, after) and cut - first > 1:
                    yield first, cut, kind
                    yield cut + 1, after, "person"
                    return
    yield mention


def _like_person(low: list[str], first: int, after: int) -> bool:
    """Whether the words are a given name and one more that is not of an organisation."""
    flags = gazetteer()[low[first]]
    return (
        after - first == 2
        and bool(flags & GIVEN)
        and not flags & (COMMON | PLACE)
        and low[after - 1] not in _ORGANISATION_HEADS
        and not gazetteer()[low[after - 1]] & COMMON
    )


def _by_head(tokens: Tokens, first: int, after: int, kind: EntityType) -> EntityType:
    """The type that the last word tells, and of a country alone on its line."""
    listed = gazetteer()
    last = tokens.low[after - 1]
    if last.endswith(_WEB):
        return "organisation"
    if after - first > 1 and last in _ORGANISATION_HEADS and kind != "organisation":
        return "organisation" if kind == "place" or not listed[last] & (GIVEN | SURNAME) else kind
    if after - first > 1 and listed[" ".join(tokens.low[first:after])] == COMPANY:
        return "organisation"
    if kind == "organisation" and after - first == 1 and listed[last] & COUNTRY and _alone(tokens, first):
        return "place"
    return kind


def _with_landform(tokens: Tokens, first: int, after: int, kind: EntityType) -> tuple[int, EntityType]:
    """The end of ``Norwick`` with the ``National Park`` that follows it, and the type of both together."""
    end = after
    while end < len(tokens.low) and tokens.caps[end] and tokens.low[end] in _LANDFORMS:
        end += 1
    if end > after or (end - first > 1 and kind == "person" and tokens.low[end - 1] in _LANDFORMS):
        return end, "place"
    return after, kind


def _with_form(tokens: Tokens, after: int) -> int:
    """The end of ``Times, Inc.`` with its legal form."""
    low = tokens.low
    return after + 2 if after + 1 < len(low) and low[after] == "," and low[after + 1] in _FORMS else after


def _with_and(tokens: Tokens, first: int, after: int, starts_at: dict[int, tuple[int, EntityType]]) -> int:
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


def _alone(tokens: Tokens, i: int) -> bool:
    """Whether a token is a whole line."""
    words = tokens.words
    return (i == 0 or words[i - 1] == "¶") and (i + 1 == len(words) or words[i + 1] == "¶")
