"""The names of one article made to agree: what is clear in one place decides where it is not.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from briefing.analysis.names.gazetteer import CALENDAR, COMMON, COUNTRY, PEOPLE, ROLE, gazetteer
from briefing.analysis.names.polish import Found, polished
from briefing.analysis.names.tokens import Tokens
from briefing.model import EntityType


_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "'S", "’S"})
_EDGE = frozenset("-–/&.,'’")


def settle(tokens: Tokens, found: Iterable[Found]) -> list[Found]:
    """The mentions after all rules, in order."""
    mentions = [part for mention in found for part in _halves(tokens, mention)]
    mentions = [m for m in (_trimmed(tokens, mention) for mention in mentions) if m]
    mentions = [part for mention in polished(tokens, mentions) for part in _both(tokens, mention, mentions)]
    known = _Known(tokens, mentions)
    mentions = [(first, after, known.kind(first, after, kind)) for first, after, kind in mentions]
    return sorted([*mentions, *_repeats(tokens, mentions, known)])


class _Known:
    """How the strings of the article are typed, over all their places."""

    def __init__(self, tokens: Tokens, mentions: list[Found]) -> None:
        self._low = tokens.low
        self.votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
        self.surnames: Counter[str] = Counter()
        for first, after, kind in mentions:
            self.votes[self._key(first, after)][kind] += 1
            if kind == "person" and after - first > 1:
                self.surnames[self._low[after - 1]] += 1

    def _key(self, first: int, after: int) -> str:
        return " ".join(self._low[first:after])

    def kind(self, first: int, after: int, kind: EntityType) -> EntityType:
        """The type that most places of the string have; a surname of the article is a person."""
        votes = self.votes[self._key(first, after)]
        if after - first == 1 and self._low[first] in self.surnames and votes["person"] * 3 >= sum(votes.values()):
            return "person"
        best = max(votes.values())
        return kind if votes[kind] == best else max(votes, key=lambda k: (votes[k], k))

    def of_repeat(self, first: int, after: int) -> EntityType | None:
        """The type of an untagged stretch that is a name elsewhere."""
        key = self._key(first, after)
        if key in self.votes:
            votes = self.votes[key]
            return max(votes, key=lambda k: (votes[k], k))
        return "person" if after - first == 1 and self._low[first] in self.surnames else None


def _halves(tokens: Tokens, mention: Found) -> Iterator[Found]:
    """``Trump-Putin`` and ``U.S.-Russia``: two mentions; ``Rolls-Royce`` and ``Jean-Marie``: one."""
    first, after, kind = mention
    words, starts, low = tokens.words, tokens.starts, tokens.low
    if after - first == 3 and words[first + 1] in "-–/" and kind != "organisation":
        listed = gazetteer()
        left, right = listed.get(low[first], 0), listed.get(low[first + 2], 0)
        tight = starts[first] + len(words[first]) == starts[first + 1]
        alone = Counter(low)
        if tight and ((left & COUNTRY and right & COUNTRY) or (kind == "person" and _apart(tokens, first, alone))):
            yield first, first + 1, kind
            yield first + 2, after, kind
            return
    yield mention


def _both(tokens: Tokens, mention: Found, mentions: list[Found]) -> Iterator[Found]:
    """``Lee and Park`` taken for one organisation: two, where both are named alone elsewhere."""
    first, after, kind = mention
    low = tokens.low
    if kind == "organisation" and "and" in low[first + 1 : after - 1]:
        cut = low.index("and", first + 1)
        single = {" ".join(low[a:b]): k for a, b, k in mentions if b - a <= 2}
        left, right = single.get(" ".join(low[first:cut])), single.get(" ".join(low[cut + 1 : after]))
        if left and right:
            yield first, cut, left
            yield cut + 1, after, right
            return
    yield mention


def _apart(tokens: Tokens, first: int, alone: Counter[str]) -> bool:
    """Whether both halves of a compound are also written without the other."""
    low = tokens.low
    return alone[low[first]] > 1 and alone[low[first + 2]] > 1


def _trimmed(tokens: Tokens, mention: Found) -> Found | None:
    """The mention without a possessive ending and without marks at its edges."""
    first, after, kind = mention
    words = tokens.words
    while after > first and (words[after - 1] in _POSSESSIVE or words[after - 1] in _EDGE):
        after -= 1
    while first < after and words[first] in _EDGE:
        first += 1
    return (first, after, kind) if after > first else None


def _repeats(tokens: Tokens, mentions: list[Found], known: _Known) -> Iterator[Found]:
    """Capitalised stretches outside all mentions that are names elsewhere in the article."""
    words, low, caps = tokens.words, tokens.low, tokens.caps
    taken = bytearray(len(words))
    for first, after, _ in mentions:
        taken[first:after] = b"\x01" * (after - first)
    listed = gazetteer()
    for start, end in tokens.runs:
        i = start
        while i < end:
            if taken[i] or not caps[i]:
                i += 1
                continue
            after = i
            while after < end and not taken[after] and caps[after]:
                after += 1
            kind = known.of_repeat(i, after)
            if kind and not (after - i == 1 and listed.get(low[i], 0) & (COMMON | CALENDAR | PEOPLE | ROLE)):
                yield i, after, kind
            i = after
