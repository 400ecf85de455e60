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

EXPECTED_WORDS = 24
"""Words of the summary that a person would write of a report: with fewer the gain over the lead grows, but the lines
are fewer and share less with what people write.
"""
EARLY = 2.5
"""Words that a sentence is worth for its place, times 1/√rank: the lead carries a news report."""
LEAST_WORDS = 15
"""A line costs so many words at least: it takes up a line of the summary, and short sentences seldom tell much."""
USUAL_LINES = 3
"""Lines of a summary of so many words; one that may have more is expected to be longer."""
TOLD = 0.25
"""What is left of a word's worth each time it has been told."""
NEW = 0.3
"""Share of a line's words that no line before it has, at least."""
ALONE = 0.96
"""A second line may lower the expected F1 to this share of it, for one line tells a reader little.

It halves the summaries of one line, to 7 in 100, for 0.06 of ROUGE-1; at 0.93 they are 4 in 100, for twice that.
"""


def chosen(
    measures: Sequence[Measures],
    worths: Mapping[str, float],
    count: int,
    standing: Callable[[int, Sequence[int]], float],
    told: Iterable[Measures] = (),
) -> list[int]:
    """Return up to `count` indices into `measures` of the sentences that tell most, in text order.

    `worths` has the worth of each of their words, `standing` what is left of a sentence's worth below the lines chosen
    before, from 0, where it must not stand there, to 1; it is asked of the best only. `told` are other lines that stand
    already.
    """
    choice = _Choice(measures, worths, EXPECTED_WORDS * max(1.0, count / USUAL_LINES))
    for line in told:
        choice.tell(line)
    picked: list[int] = []
    while len(picked) < count:
        if picked:
            choice.tell(measures[picked[-1]])
        best = choice.next(lambda index: standing(index, picked))
        if best is None:
            break
        picked.append(best)
    return sorted(picked)


class _Choice:
    """The sentences that are left, and what those taken so far are expected to share with a summary."""

    def __init__(self, measures: Sequence[Measures], worths: Mapping[str, float], expected: float) -> None:
        self._measures, self._worths = measures, worths
        self._worth = [each.worth + EARLY / math.sqrt(rank) for rank, each in enumerate(measures, 1)]
        self._cost = [max(LEAST_WORDS, each.words) for each in measures]
        self._left = set(range(len(measures)))
        self._lost: dict[str, float] = {}  # what each word that was told has lost of its worth
        self._shared, self._words, self._reached = 0.0, expected, -math.inf
        self._lines = 0

    def next(self, standing: Callable[[int], float]) -> int | None:
        """Take the best sentence by what `standing` leaves of each; ``None`` where none would make the summary better.

        Each is weighed by half the expected F1 that the summary would reach with it. What was told and `standing` can
        only lower its worth: all begin with the worth they had, and it is found anew for those that come to the top.
        """
        shared, words, worths, costs = self._shared, self._words, self._worth, self._cost
        heap = [(-(shared + worths[index]) / (words + costs[index]), index) for index in self._left]
        heapify(heap)
        least = self._reached * (ALONE if self._lines == 1 else 1)
        now, leaning = dict[int, float](), set[int]()
        while heap:
            reaches, index = heappop(heap)
            if -reaches <= least:
                return None
            if self._lost and index not in now:
                now[index] = self._worth_now(index)
            elif index in leaning or (left := standing(index)) == 1:
                self._take(index, -reaches)
                return index
            else:
                leaning.add(index)
                now[index] = left * now.get(index, worths[index])
            if now[index] > 0:
                heappush(heap, (-(shared + now[index]) / (words + costs[index]), index))
        return None

    def _worth_now(self, index: int) -> float:
        """What a sentence is worth after what was told; nothing where it says nothing new."""
        terms, lost = self._measures[index].terms, self._lost
        losses = [lost[term] for term in terms if term in lost]
        return 0.0 if len(terms) - len(losses) < NEW * len(terms) else self._worth[index] - math.fsum(losses)

    def _take(self, index: int, reached: float) -> None:
        self._left.discard(index)
        self._reached = reached
        self._words += self._cost[index]
        self._shared = reached * self._words

    def tell(self, line: Measures) -> None:
        """Take from the worth of the words of `line`."""
        self._lines += 1
        lost = self._lost
        for term in line.terms:
            worth = self._worths[term]
            lost[term] = worth - TOLD * (worth - lost.get(term, 0.0))
