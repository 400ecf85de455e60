"""Learn the weights with an averaged perceptron (python-crfsuite), then round and prune them."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from briefing.analysis.names import model
from train_names.corpus import Run

Weights = dict[tuple[str, str], float]

MEMBERS = 4
"""So many perceptrons, trained on different orders of the same runs, are averaged: steadier than any one."""
PASSES = 8
SCALE = 3
"""Weights are whole multiples of a third: finer steps gained nothing."""
LEAST = 2.5
"""A feature whose every weight is smaller is left out: nine of ten, without a loss in F1."""


def learn(runs: Iterable[Run], *, passes: int = PASSES, least: float = LEAST) -> bytes:
    """The content of the model file."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="ap", verbose=False)
    trainer.set_params({"max_iterations": passes, "feature.minfreq": 2})
    for rows, tags in runs:
        trainer.append(rows, tags)
    features: Weights = defaultdict(float)
    moves: Weights = defaultdict(float)
    names: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(MEMBERS):  # the order of the runs goes on changing by chance from one training to the next
            path = str(Path(folder) / "names.crfsuite")
            trainer.train(path)
            tagger = pycrfsuite.Tagger()
            tagger.open(path)
            info = tagger.info()
            names.update(tagger.labels())
            tagger.close()
            for total, part in ((features, info.state_features), (moves, info.transitions)):
                for key, weight in part.items():
                    total[key] += weight / MEMBERS
    labels = sorted(names)
    return model.pack(labels, _rounded(features, labels, least), _moves(moves, labels))


def _rounded(weights: dict[tuple[str, str], float], labels: list[str], least: float) -> dict[str, tuple[int, ...]]:
    number = {label: k for k, label in enumerate(labels)}
    rows: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(labels))
    for (feature, label), weight in weights.items():
        rows[feature][number[label]] = weight
    return {
        feature: tuple(round(SCALE * weight) for weight in row)
        for feature, row in rows.items()
        if max(map(abs, row)) >= least
    }


def _moves(weights: Weights, labels: list[str]) -> list[list[int]]:
    return [[round(SCALE * weights.get((before, label), 0.0)) for label in labels] for before in labels]
