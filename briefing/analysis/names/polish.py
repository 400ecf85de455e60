"""What is put right in the tagger's mentions one by one: titles, edges, heads that tell the type, coordinations.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.analysis.names.gazetteer import COUNTRY, gazetteer
from briefing.analysis.names.tokens import Tokens
from briefing.model import EntityType

Found = tuple[int, int, EntityType]

_TITLES: Final = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady gen gen. col col. lt lt. lt.-gen maj maj. capt capt. cmdr cmdr."
    " adm adm. sgt sgt. cpl cpl. sen sen. rep rep. gov gov. rev rev. hon hon. judge justice president minister premier chancellor"
    " senator governor mayor professor doctor general colonel captain major lieutenant sergeant admiral commander ambassador"
    " pope cardinal archbishop bishop father sister brother imam sheikh sheik ayatollah sultan emir emperor shri smt hrh"
    " secretary director chairman coach inspector detective constable officer congressman congresswoman councillor comrade"
    " spokesman spokeswoman spokesperson monsieur madame señor señora herr frau mullah mufti rabbi pastor reverend engineer".split()
)
_ORGANISATION_HEADS: Final = frozenset(
    "university college institute institution academy bank inc inc. corp corp. corporation ltd ltd. limited plc llc llp gmbh ag asa ab spa nv"
    " airlines airways air ministry department council committee commission agency authority association federation union party"
    " court parliament congress senate assembly police army navy corps bureau office board foundation trust fund organization"
    " organisation society group holdings company co co. industries pharmaceuticals technologies systems news times post herald"
    " tribune gazette journal radio television tv broadcasting fc afc united rovers wanderers esports league club studios pictures"
    " records books press publishing media networks airbus motors energy petroleum partners capital securities insurance"
    " exchange chamber coalition alliance movement front brigade brigades hospital school".split()
)
_NOT_NAMES: Final = frozenset(
    "cup open championship championships olympics olympiad games prize award awards act bill treaty agreement accord accords war"
    " day eve week month year anniversary festival marathon tournament trophy derby masters protocol convention plan resolution"
    " revolution summit conference constitution amendment index oscars grammys grammy medal election elections referendum".split()
)
_NO_HEAD: Final = frozenset("the a an and of for in on to with & - s 's ’s".split())
_RULES_OF: Final = frozenset({"administration", "government", "campaign", "cabinet", "presidency"})
_WITH_TOPICS: Final = frozenset(
    "department ministry institute institutes center centre centers centers office committee foundation organization organisation"
    " agency commission council bureau association college school society administration authority".split()
)


def polished(tokens: Tokens, mentions: list[Found]) -> Iterator[Found]:
    """The mentions, each put right; some become two, some none."""
    listed = gazetteer()
    starts_at = {first: (after, kind) for first, after, kind in mentions}
    swallowed = -1
    for mention in mentions:
        first, after, kind = mention
        if first < swallowed:
            continue
        if kind == "person":
            while after - first > 1 and tokens.low[first] in _TITLES:
                first += 1
        while (
            after - first > 1 and tokens.low[first] in _NO_HEAD and not (kind == "organisation" and tokens.caps[first])
        ):
            first += 1
        last = tokens.low[after - 1]
        if last in _NOT_NAMES and after - first > 1:
            continue
        if after - first > 1 and last in _ORGANISATION_HEADS and kind != "organisation":
            kind = "organisation" if kind == "place" or not listed.get(last, 0) & 7 else kind
        if kind == "organisation" and last in _RULES_OF and after - first == 2:
            yield first, after - 1, "place" if listed.get(tokens.low[first], 0) & COUNTRY else "person"
            continue
        if kind == "organisation":
            after = swallowed = _with_and(tokens, first, after, starts_at)
            if after - first == 1 and listed.get(tokens.low[first], 0) & COUNTRY and _alone(tokens, first):
                kind = "place"
        yield first, after, kind


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
