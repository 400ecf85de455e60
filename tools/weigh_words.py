"""Fit the weights of briefing/analysis/summary/worth.py anew: how likely a word of a report is in its summary.

``python tools/weigh_words.py REPORTS.jsonl`` wants one report a line with its ``text`` and the ``highlights`` that its
authors wrote, and prints the odds of full and of empty words. Logistic regression by Newton's method, with a little
weight on small coefficients; nothing is random.
"""

from __future__ import annotations

import datetime
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from briefing.analysis.draft import Draft
from briefing.analysis.sentences import find_sentences
from briefing.analysis.summary.worth import DELAY, EMPTY, terms
from briefing.model import Fetched
from briefing.reading import read

ROUNDS, PENALTY = 8, 3.0
Row = tuple[tuple[float, ...], bool]


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8") as reports:
        rows = [row for line in reports for row in _rows(json.loads(line))]
    start, empty, often, often_empty, late, late_empty, size = _fitted(rows)
    print(f"{len(rows)} words; size {-size:.2f}")
    print(f"full words: scale {math.exp(start):.1f}, often {often:.2f}, late {-late:.2f}")
    print(f"empty words: scale {math.exp(start + empty):.1f}, often {often_empty:.2f}, late {-late_empty:.2f}")


def _rows(report: dict[str, object]) -> Iterator[Row]:
    """The words of one report: what is known of each, and whether the highlights have it."""
    page = Fetched(location="-", content=str(report["text"]).encode(), media_type="text/plain")
    draft = find_sentences(Draft(article=read(page, as_of=datetime.date(2000, 1, 1))))
    bags = [terms(draft.article.text[sentence.start : sentence.end]) for sentence in draft.sentences]
    counts = Counter(word for bag in bags for word in bag)
    firsts: dict[str, int] = {}
    for first, bag in enumerate(bags):
        for word in bag:
            firsts.setdefault(word, first)
    told = set(terms("\n".join(map(str, report["highlights"]))))  # type: ignore[call-overload] # a list of lines
    size = math.log(max(1, sum(counts.values())))
    for word, count in counts.items():
        empty = word in EMPTY
        often, late = math.log(count), math.log(firsts[word] + DELAY)
        pairs = (0.0, often, 0.0, late) if empty else (often, 0.0, late, 0.0)
        yield (1.0, float(empty), *pairs, size), word in told


def _fitted(rows: list[Row]) -> list[float]:
    known = np.array([row for row, _ in rows])
    told = np.array([is_told for _, is_told in rows], dtype=float)
    weights = np.zeros(known.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-known @ weights))
        bend = known.T @ (known * (chance * (1 - chance))[:, None]) + PENALTY * np.eye(len(weights))
        weights += np.linalg.solve(bend, known.T @ (told - chance) - PENALTY * weights)
    return [float(weight) for weight in weights]


if __name__ == "__main__":
    main()
