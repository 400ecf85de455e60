"""The names of one article made to agree: what is clear in one place decides where it is not.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress, count

from briefing.analysis.names.compounds import Compounds, with_nicknames
from briefing.analysis.names.contexts import by_context
from briefing.analysis.names.gazetteer import CALENDAR, COMMON, GIVEN, PEOPLE, PLACE, ROLE, SURNAME, gazetteer
from briefing.analysis.names.headlines import confirmed
from briefing.analysis.names.heads import LEGAL_FORMS, TITLES
from briefing.analysis.names.joining import joined
from briefing.analysis.names.page import Page
from briefing.analysis.names.parting import Found
from briefing.analysis.names.polish import headed, polished, with_particle
from briefing.analysis.names.tokens import Tokens
from briefing.analysis.names.works import without_works
from briefing.model import EntityType

_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "'S", "’S"})
_BEFORE_COMMON = frozenset(["the", "a", "an", ".", "!", "?", ":", "“", '"', "¶", "•", "*"])
_MOST_BEFORE = 4
_EDGE = frozenset("-–/&.,'’")
_LAND = frozenset(
    ["region", "province", "district", "county", "canton", "prefecture", "city", "town", "village", "island", "port"]
)
"""What is said to be ``the region of X`` makes a place of X. No ``state``: ``minister of state of …``."""


def settle(page: Page, found: Iterable[Found]) -> list[Found]:
    """The mentions after all rules, in order."""
    tokens, lines = page.tokens, page.lines
    compounds = Compounds(tokens)
    mentions = [m for m in (_trimmed(tokens, mention) for mention in found) if m]
    mentions = [part for mention in with_nicknames(tokens, mentions) for part in compounds.halves(mention)]
    mentions = joined(page, sorted([*mentions, *headed(tokens, lines, mentions)]))
    short = {" ".join(tokens.low[first:after]): kind for first, after, kind in mentions if after - first <= 2}
    surnames = {tokens.low[after - 1] for first, after, kind in mentions if kind == "person" and after - first > 1}
    whole = list(polished(tokens, mentions))
    mentions = []
    for mention in whole:
        if mention[2] == "organisation" and mention[1] - mention[0] > 2:
            mentions += [part for owned in _owned(tokens, mention, surnames) for part in _both(tokens, owned, short)]
        else:
            mentions.append(mention)
    mentions = list(by_context(page, _placed(tokens, confirmed(page, mentions))))
    known = _Known(tokens, mentions)
    mentions = [(first, after, known.kind(first, after, kind)) for first, after, kind in mentions]
    mentions += compounds.missed(mentions)
    found = [with_particle(tokens, mention) for mention in sorted([*mentions, *_repeats(page, mentions, known)])]
    return without_works(tokens, found)


def _placed(tokens: Tokens, mentions: list[Found]) -> list[Found]:
    """The mentions with what the text calls a piece of land as a place: ``the Italian region of X``."""
    low, caps = tokens.low, tokens.caps
    named = compress(count(2), map(_LAND.__contains__, low[:-2]))
    lands = {at for at in named if low[at - 1] == "of" and caps[at]}
    if not lands:
        return mentions
    placed: list[Found] = [(m[0], m[1], "place") if m[0] in lands and m[1] - m[0] < 3 else m for m in mentions]
    taken = _taken(tokens, mentions)
    return sorted([*placed, *((first, first + 1, "place") for first in lands if not taken[first])])


class _Known:
    """How the strings of the article are typed, over all their places."""

    def __init__(self, tokens: Tokens, mentions: list[Found]) -> None:
        self._low = tokens.low
        self.votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
        self.surnames: Counter[str] = Counter()
        self.heads: set[str] = set()
        self.tails: set[str] = set()
        self.unformed: set[str] = set()
        self.double: set[str] = set()
        for first, after, kind in mentions:
            self.votes[self._key(first, after)][kind] += 1
            if kind == "person" and after - first > 1:
                self.surnames[self._low[after - 1]] += 1
                if after - first > 2:
                    self.double.add(" ".join(self._low[after - 2 : after]))
            if kind == "organisation" and after - first > 1 and self._is_head(first, after):
                self.heads.add(self._low[first])
            if kind == "organisation" and after - first > 1:
                self._learn_ends(first, after)
        self._forget_bodies()

    def _is_head(self, first: int, after: int) -> bool:
        """Whether the first word of an organisation can stand for it: ``Wells`` for ``Wells Stores``."""
        flags = gazetteer()[self._low[first]]
        return not flags & (PLACE | PEOPLE | GIVEN | ROLE | CALENDAR) and "of" not in self._low[first:after]

    def _forget_bodies(self) -> None:
        """No surname is told by what is an organisation as often as a person: ``Athletic Oster``."""
        for key, votes in self.votes.items():
            first, _, last = key.rpartition(" ")
            if first and votes["organisation"] >= votes["person"] > 0:
                self.surnames[last] -= votes["person"]
        self.surnames = +self.surnames

    def _learn_ends(self, first: int, after: int) -> None:
        """How it is called for short: ``Oster`` for ``Athletic Oster``, ``Marsh Lane`` for ``Marsh Lane Corp``."""
        low = self._low
        if after - first == 2 and gazetteer()[low[after - 1]] & PLACE:
            self.tails.add(low[after - 1])
        if after - first > 2 and low[after - 1] in LEGAL_FORMS and not gazetteer()[low[first]] & GIVEN:
            self.unformed.add(self._key(first, after - 1))

    def _key(self, first: int, after: int) -> str:
        return " ".join(self._low[first:after])

    def kind(self, first: int, after: int, kind: EntityType) -> EntityType:
        """The type that most places of the string have; a surname of the article is a person."""
        votes = self.votes[self._key(first, after)]
        total = sum(votes.values())
        if after - first == 2 and self._key(first, after) in self.double and votes["person"] * 3 >= total - 3:
            return "person"
        if kind != "organisation" and self._is_short(first, after, kind):
            return "organisation"
        if after - first == 1 and self._low[first] in self.heads and self._low[first] not in self.surnames:
            doubtful = kind == "place" and not gazetteer()[self._low[first]] & PLACE
            return "organisation" if doubtful or votes["organisation"] * 3 >= total else kind
        if (
            after - first == 1
            and self._low[first] in self.surnames
            and (votes["person"] + self.surnames[self._low[first]]) * 3 >= total
        ):
            return "person"
        best = max(votes.values())
        if not gazetteer()[self._key(first, after)] & PLACE:
            return max(votes, key=votes.__getitem__)  # one or the other, while a place can also be a team
        return kind if votes[kind] == best else max(votes, key=lambda k: (votes[k], k))

    def _is_short(self, first: int, after: int, kind: EntityType) -> bool:
        """Whether it is an organisation of the article called for short, and was taken for somebody or a place."""
        if after - first > 1:
            return self._key(first, after) in self.unformed
        word = self._low[first]
        if kind != "person" or word in self.surnames or (first and self._low[first - 1] in TITLES):
            return False
        return word in self.tails or (word in self.heads and not gazetteer()[word] & SURNAME)

    def of_repeat(self, first: int, after: int) -> EntityType | None:
        """The type of an untagged stretch that is a name elsewhere."""
        key = self._key(first, after)
        if key in self.votes:
            votes = self.votes[key]
            return max(votes, key=votes.__getitem__)
        if after - first > 1:
            return "person" if key in self.double else None
        if self._low[first] in self.surnames:
            return "person"
        return "organisation" if self._low[first] in self.heads else None


def _taken(tokens: Tokens, mentions: list[Found]) -> bytearray:
    """For each token whether it is in a mention."""
    taken = bytearray(len(tokens.words))
    for first, after, _ in mentions:
        taken[first:after] = b"\x01" * (after - first)
    return taken


def _owned(tokens: Tokens, mention: Found, surnames: set[str]) -> Iterator[Found]:
    """``Roelund's Workers' Party`` of a person of the article: two."""
    first, after, kind = mention
    if kind == "organisation" and after - first > 3 and tokens.low[first + 1] == "'s" and tokens.low[first] in surnames:
        yield first, first + 1, "person"
        first += 2
    yield first, after, kind


def _both(tokens: Tokens, mention: Found, short: dict[str, EntityType]) -> Iterator[Found]:
    """``Lee and Park`` taken for one organisation: two, where both are named alone elsewhere.

    Of ``Norvex and Harlow SA`` it is enough that ``Harlow`` is: a firm of partners is not called by the last of them.
    """
    first, after, kind = mention
    low = tokens.low
    if kind == "organisation" and "and" in low[first + 1 : after - 1]:
        cut = low.index("and", first + 1)
        formed = after - cut > 2 and low[after - 1] in LEGAL_FORMS
        left, right = short.get(" ".join(low[first:cut])), short.get(" ".join(low[cut + 1 : after - formed]))
        if right and (left or formed):
            yield first, cut, left or kind
            yield cut + 1, after, kind if formed else right
            return
    yield mention


def _trimmed(tokens: Tokens, mention: Found) -> Found | None:
    """The mention without a possessive ending and without marks at its edges."""
    first, after, kind = mention
    words = tokens.words
    while after > first and (words[after - 1] in _POSSESSIVE or words[after - 1] in _EDGE):
        after -= 1
    while first < after and words[first] in _EDGE:
        first += 1
    return (first, after, kind) if after > first else None


def _repeats(page: Page, mentions: list[Found], known: _Known) -> Iterator[Found]:
    """Capitalised stretches outside all mentions that are names elsewhere in the article."""
    tokens, lower = page.tokens, page.lower
    caps = tokens.caps
    taken = _taken(tokens, mentions)
    for start, end in tokens.runs:
        i = start
        while i < end:
            if taken[i] or not caps[i]:
                i += 1
                continue
            after = i
            while after < end and not taken[after] and caps[after]:
                after += 1
            yield from _known_part(tokens, known, lower, i, after)
            i = after


def _known_part(tokens: Tokens, known: _Known, lower: frozenset[str], first: int, after: int) -> Iterator[Found]:
    """The known name at the end of a capitalised stretch: all of it, or after ``Then`` or ``President``."""
    for i in range(first, min(after, first + _MOST_BEFORE)):
        kind = known.of_repeat(i, after)
        if kind:
            if after - i > 1 or _can_repeat(tokens, i, lower):
                yield i, after, kind
            return
        if not gazetteer()[tokens.low[i]] & (COMMON | ROLE):
            return


def _can_repeat(tokens: Tokens, i: int, lower: frozenset[str]) -> bool:
    """Whether a single capitalised word is one for its own sake: not a day, a people or the start of a sentence."""
    low = tokens.low
    flags = gazetteer()[low[i]]
    if flags & (CALENDAR | PEOPLE) or len(low[i]) == 1:
        return False
    if not flags & (COMMON | ROLE):
        return True
    return low[i] not in lower and i > 0 and low[i - 1] not in _BEFORE_COMMON
