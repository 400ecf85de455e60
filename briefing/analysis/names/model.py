"""The tagger's weights, and the best sequence of labels for a run: a linear-chain model with whole-number weights.

All labels' weights of a feature are one Python integer, a lane of 16 bits for each label: one addition adds them all.
"""

from __future__ import annotations

import json
import struct
import zlib
from functools import cache
from importlib.resources import files
from itertools import chain, repeat
from typing import Final
from zlib import crc32

LANE: Final = 16
_MIDDLE: Final = 1 << (LANE - 1)


class Model:
    """Weights, and decoding with them."""

    def __init__(self, labels: list[str], weights: dict[int, int], moves: list[list[int]]) -> None:
        self.labels = labels
        self._weights = weights
        self._zero = sum(_MIDDLE << (LANE * k) for k in range(len(labels)))
        self._lanes = struct.Struct(f"<{len(labels)}H")
        self._size = self._lanes.size
        # Into each label: the labels that may stand before it, with the weight of that move.
        self._into = [
            [(a, moves[a][b]) for a, before in enumerate(labels) if _follows(before, label)]
            for b, label in enumerate(labels)
        ]
        self._opens = [not label.startswith("I") for label in labels]

    def tag(self, rows: list[list[str]]) -> list[str]:
        """The best labels for the tokens with these features."""
        get, zero, size = self._weights.get, self._zero, self._size
        unpack, into, nothing = self._lanes.unpack, self._into, repeat(0)
        emitted = [
            unpack(sum(map(get, map(crc32, map(str.encode, row)), nothing), zero).to_bytes(size, "little"))
            for row in rows
        ]
        scores = [s if ok else 0 for s, ok in zip(emitted[0], self._opens, strict=True)]
        if len(rows) == 1:
            return [self.labels[scores.index(max(scores))]]
        back: list[list[int]] = []
        for here in emitted[1:]:
            now: list[int] = []
            came: list[int] = []
            for k, moves in enumerate(into):
                best, where = -1, 0
                for a, weight in moves:
                    if (score := scores[a] + weight) > best:
                        best, where = score, a
                now.append(best + here[k])
                came.append(where)
            scores = now
            back.append(came)
        k = scores.index(max(scores))
        path = [k]
        for came in reversed(back):
            k = came[k]
            path.append(k)
        return [self.labels[k] for k in reversed(path)]


def _follows(before: str, label: str) -> bool:
    return not label.startswith("I") or before[1:] == label[1:]


def key_of(feature: str) -> int:
    """The number a feature is found by. Two of all features of a model may share one; the heavier is kept."""
    return crc32(feature.encode())


def pack(labels: list[str], weights: dict[str, tuple[int, ...]], moves: list[list[int]]) -> bytes:
    """The content of a model's file, the same bytes for the same weights.

    A line of JSON, the different rows of weights, how many features have each row, and the features' keys row by row.
    """
    rows: dict[int, tuple[int, ...]] = {}
    for name in sorted(weights, key=lambda f: (sum(map(abs, weights[f])), f)):
        rows[key_of(name)] = weights[name]
    keys_of: dict[tuple[int, ...], list[int]] = {}
    for key in sorted(rows):
        keys_of.setdefault(rows[key], []).append(key)
    table = sorted(keys_of)
    head = {"labels": labels, "moves": moves, "rows": len(table), "features": len(rows)}
    size = _row_size(len(labels))
    body = [
        b"".join(_packed(row).to_bytes(size, "little", signed=True) for row in table),
        struct.pack(f"<{len(table)}I", *(len(keys_of[row]) for row in table)),
        struct.pack(f"<{len(rows)}I", *(key for row in table for key in keys_of[row])),
    ]
    return zlib.compress(json.dumps(head, sort_keys=True).encode() + b"\n" + b"".join(body), 9)


def _row_size(labels: int) -> int:
    return labels * LANE // 8 + 1


def _packed(row: tuple[int, ...]) -> int:
    return sum(weight << (LANE * k) for k, weight in enumerate(row))


def unpack(content: bytes) -> Model:
    """The model in `content`, as :func:`pack` wrote it."""
    data = zlib.decompress(content)
    at = data.index(b"\n") + 1
    head = json.loads(data[:at])
    size, count, features = _row_size(len(head["labels"])), head["rows"], head["features"]
    end = at + count * size
    rows = [int.from_bytes(data[k : k + size], "little", signed=True) for k in range(at, end, size)]
    shares = struct.unpack_from(f"<{count}I", data, end)
    keys = struct.unpack_from(f"<{features}I", data, end + 4 * count)
    values = chain.from_iterable(map(repeat, rows, shares))
    return Model(head["labels"], dict(zip(keys, values, strict=True)), head["moves"])


@cache
def model() -> Model:
    """The model that comes with the package."""
    return unpack(files(__package__).joinpath("data", "names.model").read_bytes())
