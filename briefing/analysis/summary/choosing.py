"""Which sentences tell the most: a weighted sum of few measures, then what says the same again is passed over.

The method is extractive: position, likeness to the whole text (Radev et al. 2004, centroid) and to its lead, with
maximal marginal relevance against repetition (Carbonell and Goldstein 1998). The weights were set by hand and by a
random search over one half of a news set, and checked on the other; `docs/quality.md` has the figures.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush

from briefing.analysis.summary.features import Measures, cosine

POSITION = 1.8
"""Times 1/√rank: the lead carries a news report."""
CENTRAL = 1.25
OPENING = 0.3
NAMED = 0.4
QUOTED = 1.0
"""Taken off for words in quotation, which the quotes of a brief show already."""
SHORT = 1.0
SHORT_WORDS = 6
LONG = 0.7
LONG_WORDS = 40
REPEATED = 0.45
"""Taken off for likeness to a sentence already chosen."""
SAME = 0.7
"""Likeness from which on a sentence says nothing new."""


WORDS_A_LINE = 15
"""So many words a line are enough: no further line follows then, however many were wanted.

Two long sentences tell what three short ones do; without this, ROUGE-1 was 30.6 instead of 31.7.
"""


def chosen(measures: Sequence[Measures], count: int, stands: Callable[[int], bool]) -> list[int]:
    """Return up to `count` indices into `measures` of sentences that `stands` lets pass, in text order.

    `stands` is asked of the best only. What has been chosen can only lower the worth of the rest, so a sentence whose
    worth is out of date goes back into the heap, once a choice at most.
    """
    heap = [(-_worth(each, index), index) for index, each in enumerate(measures)]
    heapify(heap)
    picked: list[int] = []
    told = 0
    while heap and len(picked) < count and told < count * WORDS_A_LINE:
        before, index = heappop(heap)
        repeated = max((cosine(measures[index].vector, measures[other].vector) for other in picked), default=0.0)
        now = REPEATED * repeated - _worth(measures[index], index)
        if heap and (now, index) > heap[0] and now > before:
            heappush(heap, (now, index))
        elif repeated <= SAME and stands(index):
            picked.append(index)
            told += measures[index].words
    return sorted(picked)


def _worth(measures: Measures, rank: int) -> float:
    return (
        POSITION / math.sqrt(rank + 1)
        + CENTRAL * measures.central
        + OPENING * measures.opening
        + NAMED * measures.named
        - QUOTED * measures.quoted
        - SHORT * max(0.0, 1 - measures.words / SHORT_WORDS)
        - LONG * max(0.0, measures.words / LONG_WORDS - 1)
    )
