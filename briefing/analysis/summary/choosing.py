"""Which sentences tell the most: those that are expected to share the most words with what people would write.

The method is extractive and greedy: each line is the one that raises the expected ROUGE-1 F1 of the whole the most,
from the worth of its words (:mod:`briefing.analysis.summary.worth`); a word that was told is worth less the next time
(SumBasic: Nenkova and Vanderwende 2005). No line is added that would lower it. `docs/quality.md` has the figures.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from briefing.analysis.summary.worth import Measures

EXPECTED_WORDS = 25
"""Words of the summary that a person would write of a report; as good from 25 (a higher gain over the lead) to 33."""
EARLY = 2.5
"""Words that a sentence is worth for its place, times 1/√rank: the lead carries a news report."""
LEAST_WORDS = 15
"""A line costs so many words at least: it takes up a line of the summary, and short sentences seldom tell much."""
USUAL_LINES = 3
"""Lines of a summary of so many words; one that may have more is expected to be longer."""
QUOTED = 1.0
"""Words taken off a sentence wholly in quotation: the quotes of a brief show those already."""
TOLD = 0.25
"""What is left of a word's worth each time it has been told."""
NEW = 0.3
"""Share of a line's words that no line before it has, at least."""


def chosen(
    measures: Sequence[Measures],
    worths: Mapping[str, float],
    count: int,
    stands: Callable[[int, Sequence[int]], bool],
    told: Iterable[Measures] = (),
) -> list[int]:
    """Return up to `count` indices into `measures` of sentences that `stands` lets pass, in text order.

    `worths` has the worth of each of their words. `stands` is asked of the best only, with those chosen before. `told`
    are other lines that stand already.
    """
    choice = _Choice(measures, worths, EXPECTED_WORDS * max(1.0, count / USUAL_LINES))
    for line in told:
        choice.tell(line)
    picked: list[int] = []
    while len(picked) < count:
        if picked:
            choice.tell(measures[picked[-1]])
        best = choice.next(lambda index: stands(index, picked))
        if best is None:
            break
        picked.append(best)
    return sorted(picked)


class _Choice:
    """The sentences that are left, and what those taken so far are expected to share with a summary."""

    def __init__(self, measures: Sequence[Measures], worths: Mapping[str, float], expected: float) -> None:
        self._measures, self._worths = measures, worths
        self._worth = [
            each.worth + EARLY / math.sqrt(rank) - QUOTED * each.quoted for rank, each in enumerate(measures, 1)
        ]
        self._cost = [max(LEAST_WORDS, each.words) for each in measures]
        self._left = set(range(len(measures)))
        self._lost: dict[str, float] = {}  # what each word that was told has lost of its worth
        self._shared, self._words, self._reached = 0.0, expected, -math.inf

    def next(self, stands: Callable[[int], bool]) -> int | None:
        """Take the best sentence that `stands`; ``None`` where none would make the summary better.

        Each is weighed by half the expected F1 that the summary would reach with it. What was told can only lower the
        worth of the rest: all begin with the worth they had, and it is found out anew for those that come to the top.
        """
        shared, words, worths, costs = self._shared, self._words, self._worth, self._cost
        heap = [(-(shared + worths[index]) / (words + costs[index]), index) for index in self._left]
        heapify(heap)
        known = set[int]()
        while heap:
            reaches, index = heappop(heap)
            if -reaches <= self._reached:
                return None
            if self._lost and index not in known:
                known.add(index)
                if (worth := self._worth_now(index)) is not None:
                    heappush(heap, (-(shared + worth) / (words + costs[index]), index))
            elif stands(index):
                self._take(index, -reaches)
                return index
        return None

    def _worth_now(self, index: int) -> float | None:
        """What a sentence is worth after what was told; ``None`` where it says nothing new."""
        terms, lost = self._measures[index].terms, self._lost
        losses = [lost[term] for term in terms if term in lost]
        return None if len(terms) - len(losses) < NEW * len(terms) else self._worth[index] - math.fsum(losses)

    def _take(self, index: int, reached: float) -> None:
        self._left.discard(index)
        self._reached = reached
        self._words += self._cost[index]
        self._shared = reached * self._words

    def tell(self, line: Measures) -> None:
        """Take from the worth of the words of `line`."""
        lost = self._lost
        for term in line.terms:
            worth = self._worths[term]
            lost[term] = worth - TOLD * (worth - lost.get(term, 0.0))
