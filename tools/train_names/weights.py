"""Learn the weights with an averaged perceptron, then round and prune them.

All sums are of whole numbers and every order is drawn by Python's own generator: the same runs give the same bytes on
every machine.
"""

from __future__ import annotations

import random
from array import array
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from briefing.analysis.names import model
from train_names.corpus import Run

MEMBERS = 3
"""So many perceptrons, trained on different orders of the same runs, are averaged: steadier than any one."""
PASSES = 6
MARGIN = 6
"""By so much the right labels of a token have to win, or the weights move: worth 0.2 F1 on each of four sets."""
SCALE = 3
"""Weights are whole multiples of a third: finer steps gained nothing."""
MOST = 64_000
"""So many features are kept, those of the greatest weights: one of eleven, without a loss in F1."""
RAREST = 2
"""A feature is looked at from so many tokens on."""

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Coded = tuple[npt.NDArray[np.uint32], Ints, list[int]]
"""A run: the features of all its tokens, where each token's begin, and its labels."""


def learn(runs: Iterable[Run], *, passes: int = PASSES, most: int = MOST, members: int = MEMBERS) -> bytes:
    """The content of the model file."""
    names, labels, coded = _coded(runs)
    rows, moves = _averaged(labels, coded, len(names), passes, members)
    heaviest = sorted(zip((-np.abs(rows).max(axis=1)).tolist(), names, range(len(names)), strict=True))[:most]
    weights = {name: _whole(rows[k]) for weight, name, k in heaviest if weight}
    return model.pack(labels, weights, [list(_whole(row)) for row in moves])


def _whole(row: Floats) -> tuple[int, ...]:
    return tuple(np.rint(SCALE * row).astype(int).tolist())


def _averaged(labels: list[str], coded: list[Coded], count: int, passes: int, members: int) -> tuple[Floats, Floats]:
    """The weights of `count` features and of the moves, averaged over all steps of all perceptrons."""
    seen = np.zeros((count, len(labels)), np.bool_)
    for features, starts, tags in coded:
        seen[features, np.repeat(tags, np.diff(starts, append=len(features)))] = True
    total = np.zeros((count, len(labels)), np.int64)
    moves = np.zeros((len(labels), len(labels)), np.int64)
    for member in range(members):
        one = Perceptron(labels, seen)
        one.learn(coded, passes, random.Random(member))
        total += one.average(one.weights, one.late)
        moves += one.average(one.moves, one.late_moves)
    unit = len(coded) * passes * members
    return total / unit, moves / unit


def _coded(runs: Iterable[Run]) -> tuple[list[str], list[str], list[Coded]]:
    """The features and labels by their numbers, and the runs with these; rare features are left out."""
    number: dict[str, int] = {}
    counts: Counter[int] = Counter()
    raw: list[tuple[list[array[int]], list[str]]] = []
    for rows, tags in runs:
        coded = [array("I", [number.setdefault(name, len(number)) for name in row]) for row in rows]
        for row in coded:
            counts.update(row)
        raw.append((coded, tags))
    kept = [name for name, k in number.items() if counts[k] >= RAREST]
    again = np.full(len(number), -1, np.int64)
    again[[number[name] for name in kept]] = np.arange(len(kept))
    labels = sorted({tag for _, tags in raw for tag in tags})
    place = {label: k for k, label in enumerate(labels)}
    return kept, labels, [_compact(rows, [place[tag] for tag in tags], again) for rows, tags in raw]


def _compact(rows: list[array[int]], tags: list[int], again: Ints) -> Coded:
    new = [again[np.frombuffer(row, np.uint32)] for row in rows]
    new = [row[row >= 0] for row in new]  # every token keeps some: its shape, its flags
    starts = np.cumsum([0, *(len(row) for row in new[:-1])])
    return np.concatenate(new).astype(np.uint32), starts, tags


class Perceptron:
    """A linear chain that moves its weights where the best labels of a run are not the right ones.

    ``late`` holds each change times the step it came at: what the average of all steps needs.
    """

    def __init__(self, labels: list[str], seen: npt.NDArray[np.bool_]) -> None:
        count = len(labels)
        self.weights = np.zeros(seen.shape, np.int64)
        self.late = np.zeros(seen.shape, np.int64)
        self.moves = np.zeros((count, count), np.int64)
        self.late_moves = np.zeros((count, count), np.int64)
        self._seen = seen
        self._into = [[a for a in range(count) if model.follows(labels[a], label)] for label in labels]
        self._opens = [k for k, label in enumerate(labels) if not label.startswith("I")]
        self._step = 0

    def learn(self, runs: list[Coded], passes: int, rng: random.Random) -> None:
        """Go over the runs `passes` times, each time in another order."""
        order = list(range(len(runs)))
        for _ in range(passes):
            rng.shuffle(order)
            for k in order:
                features, starts, tags = runs[k]
                scores = np.add.reduceat(self.weights[features], starts, axis=0) + MARGIN
                scores[np.arange(len(tags)), tags] -= MARGIN
                guess = self._best(scores)
                if guess != tags:
                    self._correct(runs[k], guess)
                self._step += 1

    def average(self, weights: Ints, late: Ints) -> Ints:
        """The mean of the weights over all steps, times the number of steps."""
        return weights * self._step - late

    def _best(self, scores: Ints) -> list[int]:
        if len(scores) == 1:
            row = scores[0].tolist()
            return [max(self._opens, key=row.__getitem__)]
        rows, moves = scores.tolist(), self.moves.tolist()
        now = [score if k in self._opens else -(10**9) for k, score in enumerate(rows[0])]
        back: list[list[int]] = []
        for row in rows[1:]:
            came = [max(into, key=lambda a: now[a] + moves[a][k]) for k, into in enumerate(self._into)]
            now = [now[a] + moves[a][k] + row[k] for k, a in enumerate(came)]
            back.append(came)
        path = [max(range(len(now)), key=now.__getitem__)]
        for came in reversed(back):
            path.append(came[path[-1]])
        return path[::-1]

    def _correct(self, run: Coded, guess: list[int]) -> None:
        features, starts, tags = run
        ends = [*starts[1:], len(features)]
        for start, end, right, wrong in zip(starts, ends, tags, guess, strict=True):
            if right != wrong:
                here = features[start:end]
                np.add.at(self.weights, (here, right), 1)
                np.add.at(self.late, (here, right), self._step)
                held = here[self._seen[here, wrong]]
                np.add.at(self.weights, (held, wrong), -1)
                np.add.at(self.late, (held, wrong), -self._step)
        for labels, change in ((tags, 1), (guess, -1)):
            for a, b in pairwise(labels):
                self.moves[a, b] += change
                self.late_moves[a, b] += change * self._step
