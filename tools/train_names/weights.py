"""Learn the weights with an averaged perceptron (python-crfsuite), then round and prune them."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from briefing.analysis.names import model
from train_names.corpus import Run

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
    for features, labels in runs:
        trainer.append(features, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "names.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        names = sorted(tagger.labels())
        tagger.close()
    return model.pack(names, _rounded(info.state_features, names, least), _moves(info.transitions, names))


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


def _moves(weights: dict[tuple[str, str], float], labels: list[str]) -> list[list[int]]:
    return [[round(SCALE * weights.get((before, label), 0.0)) for label in labels] for before in labels]
