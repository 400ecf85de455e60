"""What is put right in the tagger's mentions one by one: titles, edges, heads that tell the type, coordinations.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefing.analysis.names.extent import numbered, with_and, with_first, with_form, with_landform, with_saint
from briefing.analysis.names.gazetteer import COMMON, COMPANY, COUNTRY, GIVEN, PEOPLE, PLACE, SURNAME, gazetteer
from briefing.analysis.names.heads import FACILITIES, HONOURS_AFTER, MISTER, ORGANISATION_HEADS, TITLES
from briefing.analysis.names.not_names import is_no_name, is_storm
from briefing.analysis.names.parting import Found, parted
from briefing.analysis.names.tokens import Tokens
from briefing.model import EntityType
from briefing.tables import words

_SURE_HEADS: Final = words(
    "university college institute ministry committee commission agency authority association federation union"
    " organization organisation council foundation bank bureau department airlines party court"
)
"""Words that make the capitalised ones before them an organisation, tagged or not."""
_LONGEST_HEADED: Final = 10
_COMPASS: Final = words("north south east west northern southern eastern western central upper lower")
_REGIONS: Final = frozenset({"west bank", "gaza strip", "the hague", "persian gulf"})
_LANDS: Final = words("ncr sar usa uae drc cbd")
_FORCES: Final = words("navy army police")
_OFFICES: Final = words("leader speaker minister secretary president spokesman spokeswoman chairman chairwoman")
_FIRST_HEADS: Final = words(
    "banque banco banca universidad université universidade universität ministerio partido parti grupo groupe"
    " société compagnie instituto"
)
_OPENERS: Final = words("as but when while if since although though because after before and in on at by from with for")
_SENTENCE_START: Final = words('. ! ? : ¶ “ ” "')
_NO_HEAD: Final = words("the a an and of for in on to with & - s 's ’s")
_PARTICLES: Final = words("de del della di da dos du van von der den bin ibn al el")
_WEB: Final = (".com", ".org", ".net", ".gov", ".edu", ".io", ".tv")


def polished(tokens: Tokens, mentions: list[Found]) -> Iterator[Found]:
    """The mentions, each put right; some become two, some none."""
    starts_at = {first: (after, kind) for first, after, kind in mentions}
    storms = {tokens.low[after - 1] for first, after, _ in mentions if is_storm(tokens, first)}
    done = 0
    for mention in mentions:
        if mention[0] < done:
            continue
        edged = _edged(tokens, mention)
        for part in parted(tokens, edged) if edged[2] == "organisation" else (edged,):
            first, after, kind = _without_office(tokens, part) if part[2] == "organisation" else part
            if tokens.words[first] == "G" and (number := numbered(tokens, first, after)):
                yield first, number, "organisation"
                continue
            if after == first or is_no_name(tokens, first, after, kind) or tokens.low[after - 1] in storms:
                continue
            end, typed = with_landform(tokens, first, with_saint(tokens, first, after), kind)
            typed = _by_head(tokens, first, end, typed)
            if typed == "person" and end < len(tokens.low) and tokens.words[end] == "Cabinet":
                end, typed = end + 1, "organisation"
            if typed == "organisation":
                end = with_and(tokens, first, with_form(tokens, end), starts_at)
            first = max(done, with_first(tokens, first, end))
            done = max(done, end)
            yield first, end, typed


def _without_office(tokens: Tokens, mention: Found) -> Found:
    """``Unity Party Leader`` taken for an organisation: the party; ``Senate Majority Leader``: nothing."""
    first, after, kind = mention
    low = tokens.low
    if low[after - 1] not in _OFFICES or "of" in low[first:after]:
        return mention
    end = after
    while end > first and (low[end - 1] in _OFFICES or low[end - 1] in TITLES or low[end - 1] == "-"):
        end -= 1
    return first, end if end > first and low[end - 1] in ORGANISATION_HEADS else first, kind


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


def _by_edges(tokens: Tokens, mention: Found) -> EntityType:
    """The type that ``Mr`` before the name tells, or the ``Hospital`` at the end of a person's."""
    first, after, kind = mention
    low, flags = tokens.low, gazetteer()[tokens.low[after - 1]]
    if kind != "person" and low[first if after - first > 1 else first - 1] in MISTER:
        phrase = " ".join(low[first:after])
        return kind if gazetteer()[phrase] & COMPANY or flags & COUNTRY else "person"
    return "place" if kind == "person" and after - first > 1 and low[after - 1] in FACILITIES else kind


def _edged(tokens: Tokens, mention: Found) -> Found:
    """The mention without titles, peoples and articles before it."""
    first, after, _ = mention
    kind = _by_edges(tokens, mention)
    low, listed = tokens.low, gazetteer()
    if kind == "person":
        while after - first > 1 and low[first] in TITLES:
            first += 1
        while after - first > 1 and tokens.words[after - 1] in HONOURS_AFTER:
            after -= 1
        flags = listed[low[first]]
        if after - first > 2 and flags & PEOPLE and not flags & GIVEN:
            first += 1
    if kind == "place" and after - first > 2 and low[first] in TITLES and low[first + 1] == "of":
        first += 2
    while after - first > 1 and low[first] in _NO_HEAD and not (kind == "organisation" and tokens.caps[first]):
        first += 1
    if after - first > 1 and low[first] in _OPENERS and (not first or tokens.words[first - 1] in _SENTENCE_START):
        first += 1
    if kind == "organisation" and first and (after - first > 1 or low[first] in _FORCES) and tokens.caps[first - 1]:
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


def _by_head(tokens: Tokens, first: int, after: int, kind: EntityType) -> EntityType:
    """The type that the last word tells, and of a country alone on its line."""
    listed = gazetteer()
    last = tokens.low[after - 1]
    if last.endswith(_WEB):
        return "organisation"
    if after - first == 1:
        country = kind == "organisation" and listed[last] & COUNTRY and _alone(tokens, first)
        return "place" if country else kind
    phrase = " ".join(tokens.low[first:after])
    if tokens.low[first] in _FIRST_HEADS:
        return "organisation"
    if kind == "organisation" and _is_place(tokens, first, last, phrase):
        return "place"
    if last in ORGANISATION_HEADS and kind != "organisation" and phrase not in _REGIONS:
        return "organisation" if kind == "place" or not listed[last] & (GIVEN | SURNAME) else kind
    body = listed[phrase] == COMPANY or (kind == "place" and _is_body_of_place(tokens, first, after))
    return "organisation" if body else kind


def _is_body_of_place(tokens: Tokens, first: int, after: int) -> bool:
    """Whether an acronym ends the words: ``Ohio EPA``, not ``Delhi NCR`` and not ``OSLO PORT``."""
    last = tokens.words[after - 1]
    listed = gazetteer()[tokens.low[after - 1]] & (PLACE | COUNTRY) or tokens.low[after - 1] in _LANDS
    acronym = len(last) > len("DC") and last.isupper() and last.isalpha()
    return acronym and not listed and not tokens.words[first].isupper()


def _is_place(tokens: Tokens, first: int, last: str, phrase: str) -> bool:
    """Whether the words are of a place: ``Roe General Hospital``, ``Western Australia``, ``West Bank``."""
    listed = gazetteer()
    compass = tokens.low[first] in _COMPASS and phrase.count(" ") == 1 and listed[last] & COUNTRY
    return last in FACILITIES or phrase in _REGIONS or bool(compass and not listed[phrase] & COUNTRY)


def _alone(tokens: Tokens, i: int) -> bool:
    """Whether a token is a whole line."""
    words = tokens.words
    return (i == 0 or words[i - 1] == "¶") and (i + 1 == len(words) or words[i + 1] == "¶")
