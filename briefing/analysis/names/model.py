"""The tagger's weights, and the best sequence of labels for a run: a linear-chain model with whole-number weights.

All labels' weights of a feature are one Python integer, a lane of 16 bits for each label: one addition adds them all.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache
from operator import add
from pathlib import Path
from typing import Final

import msgspec

from briefing.analysis.names.features import features_in
from briefing.analysis.names.table import Table, pack_table, read_table

LANE: Final = 16
_MOST_WEIGHTS: Final = 150_000
_MIDDLE: Final = 1 << (LANE - 1)


class Rows(dict[int, int]):
    """The rows of weights by their numbers, each made when it is first asked for."""

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__()
        self._data = data
        self._size = size

    def __missing__(self, number: int) -> int:
        """Make the row, and remember it."""
        at = number * self._size
        row = self[number] = int.from_bytes(self._data[at : at + self._size], "little", signed=True)
        return row


class Weights(dict[str, int]):
    """The weights of each key: the rows of its features added up, and remembered."""

    def __init__(self, features: Table, rows: Rows) -> None:
        super().__init__()
        self._features = features
        self._rows = rows

    def __missing__(self, key: str) -> int:
        """Add up the rows, and remember the sum."""
        if len(self) >= _MOST_WEIGHTS:
            self.clear()
        features = features_in(key)
        rows = [self._row(key)] if features == [key] else list(filter(None, map(self._part, features)))
        row = self[key] = rows[0] if len(rows) == 1 else sum(rows)  # mostly a row of the model: no other number is kept
        return row

    def _part(self, feature: str) -> int:
        """The row of a feature among others; one of two words comes in no other key, and is not remembered."""
        return self._row(feature) if " " in feature else self[feature]

    def _row(self, feature: str) -> int:
        return self._rows[self._features.find(feature)]


class Model:
    """Weights, and decoding with them."""

    def __init__(self, labels: list[str], features: Table, rows: Rows, moves: list[list[int]]) -> None:
        self.labels = labels
        self._weights = Weights(features, rows)
        self._zero = sum(_MIDDLE << (LANE * k) for k in range(len(labels)))
        self._lanes = struct.Struct(f"<{len(labels)}H")
        self._size = self._lanes.size
        self._moves = moves
        outside = [b for b, label in enumerate(labels) if not label.startswith("I")]
        into = [[row[b] for row in moves] for b in outside]
        self._spread = max(max(column) - min(column) for column in into)
        # What goes on inside a name comes from its opening or from itself alone.
        self._inside = [
            (b, a, moves[a][b], moves[b][b])
            for b, label in enumerate(labels)
            for a, before in enumerate(labels)
            if label.startswith("I") and before != label and follows(before, label)
        ]
        self._opens = [not label.startswith("I") for label in labels]

    def tag(self, rows: list[list[str]]) -> list[str]:
        """The best labels for the tokens with these keys."""
        weights, zero, size, unpack = self._weights.__getitem__, self._zero, self._size, self._lanes.unpack
        emitted = [unpack(sum(map(weights, row), zero).to_bytes(size, "little")) for row in rows]
        scores = [s if ok else 0 for s, ok in zip(emitted[0], self._opens, strict=True)]
        if len(rows) == 1:
            return [self.labels[scores.index(max(scores))]]
        back: list[list[int]] = []
        for here in emitted[1:]:
            scores, came = self._step(scores, here)
            back.append(came)
        k = scores.index(max(scores))
        path = [k]
        for came in reversed(back):
            k = came[k]
            path.append(k)
        return [self.labels[k] for k in reversed(path)]

    def _step(self, scores: list[int], here: Sequence[int]) -> tuple[list[int], list[int]]:
        """The scores of the best ways to each label of the next token, and from which label they come."""
        least = max(scores) - self._spread
        first, *others = [a for a, score in enumerate(scores) if score >= least]
        score = scores[first]
        now = [score + move for move in self._moves[first]]
        came = [first] * len(now)
        for a in others:  # mostly none: no move makes up for a greater distance
            score = scores[a]
            for b, move in enumerate(self._moves[a]):
                if score + move > now[b]:
                    now[b], came[b] = score + move, a
        for b, before, opening, inside in self._inside:
            if scores[before] + opening >= scores[b] + inside:
                now[b], came[b] = scores[before] + opening, before
            else:
                now[b], came[b] = scores[b] + inside, b
        return list(map(add, now, here)), came


def follows(before: str, label: str) -> bool:
    """Whether `label` may stand after `before`: inside a name only what goes on with it."""
    return not label.startswith("I") or before[1:] == label[1:]


def pack(labels: list[str], weights: dict[str, tuple[int, ...]], moves: list[list[int]]) -> bytes:
    """The content of a model's file, the same bytes for the same weights.

    Not compressed, for to unpack it takes longer than to tag an article; the wheel is.
    A line of JSON, the different rows of weights with that of nothing first, and the table from feature to row.
    """
    rows = sorted(set(weights.values()), key=lambda row: (sum(map(abs, row)), row))
    nothing = (0,) * len(labels)
    rows = [nothing, *(row for row in rows if row != nothing)]
    number = {row: k for k, row in enumerate(rows)}
    head = {"labels": labels, "moves": moves, "rows": len(rows)}
    size = _row_size(len(labels))
    body = b"".join(_packed(row).to_bytes(size, "little", signed=True) for row in rows)
    table = pack_table({name: number[row] for name, row in weights.items()})
    import json  # by the script that trains alone

    return json.dumps(head, sort_keys=True).encode() + b"\n" + body + table


def _row_size(labels: int) -> int:
    return labels * LANE // 8 + 1


def _packed(row: tuple[int, ...]) -> int:
    return sum(weight << (LANE * k) for k, weight in enumerate(row))


def unpack(data: bytes) -> Model:
    """The model in `data`, as :func:`pack` wrote it."""
    at = data.index(b"\n") + 1
    head = msgspec.json.decode(data[:at])
    size = _row_size(len(head["labels"]))
    end = at + head["rows"] * size
    return Model(head["labels"], read_table(data, end)[0], Rows(data[at:end], size), head["moves"])


@cache
def model() -> Model:
    """The model that comes with the package."""
    return unpack(Path(__file__).with_name("data").joinpath("names.model").read_bytes())
