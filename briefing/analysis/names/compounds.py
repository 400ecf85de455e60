"""Names joined by a hyphen, and names with a nickname inside: one name or two.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.analysis.names.gazetteer import COMMON, COUNTRY, GIVEN, gazetteer
from briefing.analysis.names.heads import MISTER
from briefing.analysis.names.parting import Found
from briefing.analysis.names.tokens import Tokens

_HYPHENS: Final = frozenset("-–")
_OPEN: Final = frozenset("“‘\"'")
_CLOSE: Final = frozenset("”’\"'")
_LONGEST_NICKNAME: Final = 3


class Compounds:
    """The words of an article that a hyphen joins without a space."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._hyphens = list(filter(self._is_tight, tokens.places_of(_HYPHENS)))
        joined = {k for i in self._hyphens for k in (i - 1, i + 1)}
        halves = {tokens.low[k] for k in joined}
        self._alone = {
            tokens.low[i]
            for start, end in (tokens.runs if halves else ())
            for i in range(start, end)
            if tokens.caps[i] and i not in joined and tokens.low[i] in halves
        }
        self._surnames = {self._pair(i) for i in self._hyphens if self._after_given_name(i - 1)}

    def _is_tight(self, i: int) -> bool:
        words, starts = self._tokens.words, self._tokens.starts
        return 0 < i < len(words) - 1 and starts[i - 1] + len(words[i - 1]) == starts[i] == starts[i + 1] - 1

    def _pair(self, hyphen: int) -> tuple[str, str]:
        return self._tokens.low[hyphen - 1], self._tokens.low[hyphen + 1]

    def _after_given_name(self, i: int) -> bool:
        """Whether a given name, an initial or ``Mr`` stands right before the token."""
        if not i or not self._tokens.caps[i - 1]:
            return False
        before = self._tokens.low[i - 1]
        flags = gazetteer()[before]
        return before in MISTER or (len(before) == 2 and before[1] == ".") or bool(flags & GIVEN and not flags & COMMON)

    def halves(self, mention: Found) -> Iterator[Found]:
        """``Roe-Lund`` of two people named apart and ``U.S.-Russia``: two mentions; ``Rolls-Royce``: one."""
        first, after, kind = mention
        low, hyphen = self._tokens.low, first + 1
        if after - first == 3 and self._tokens.words[hyphen] in "-–/" and self._is_tight(hyphen):
            listed = gazetteer()
            countries = listed[low[first]] & listed[low[first + 2]] & COUNTRY
            if countries:
                kind = "place"  # whatever the tagger took the pair for: a body of two countries has a noun behind them
            if countries or (kind == "person" and self._are_two(hyphen)):
                yield first, hyphen, kind
                yield hyphen + 1, after, kind
                return
        yield mention

    def _are_two(self, hyphen: int) -> bool:
        """Whether both halves are also named alone, and never together after a given name."""
        pair = self._pair(hyphen)
        return pair not in self._surnames and self._alone.issuperset(pair)

    def missed(self, mentions: list[Found]) -> list[Found]:
        """Two countries, or two people named elsewhere, that a hyphen joins and that are no mentions yet."""
        if not self._hyphens:
            return []
        low, caps, listed = self._tokens.low, self._tokens.caps, gazetteer()
        taken = bytearray(len(low))
        for first, after, _ in mentions:
            taken[first:after] = b"\x01" * (after - first)
        people = {low[after - 1] for first, after, kind in mentions if kind == "person"}
        found: list[Found] = []
        for i in self._hyphens:
            if taken[i] or not (caps[i - 1] and caps[i + 1]):
                continue
            free = [k for k in (i - 1, i + 1) if not taken[k]]
            if listed[low[i - 1]] & listed[low[i + 1]] & COUNTRY:
                found += [(k, k + 1, "place") for k in free]
            elif people.issuperset(self._pair(i)) and self._are_two(i):
                found += [(k, k + 1, "person") for k in free]
        return found


def with_nicknames(tokens: Tokens, mentions: list[Found]) -> list[Found]:
    """The mentions, ``Tom “Hammer” Reilly`` made one."""
    words, caps = tokens.words, tokens.caps
    starts = {first: (after, kind) for first, after, kind in mentions}
    out: list[Found] = []
    for first, after, kind in mentions:
        if out and first < out[-1][1]:
            continue  # the nickname, or the surname after it
        end = after
        if kind == "person" and after < len(words) and words[after] in _OPEN:
            last = after + 1
            while last < len(words) and last - after <= _LONGEST_NICKNAME and caps[last]:
                last += 1
            if last > after + 1 and last < len(words) and words[last] in _CLOSE:
                surname = starts.get(last + 1)
                end = surname[0] if surname and surname[1] == "person" else after
        out.append((first, end, kind))
    return out
