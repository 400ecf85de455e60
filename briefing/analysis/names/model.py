"""The tagger's weights, and the best sequence of labels for a run: a linear-chain model with whole-number weights.

All labels' weights of a feature are one Python integer, a lane of 16 bits for each label: one addition adds them all.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import Final

LANE: Final = 16
_MIDDLE: Final = 1 << (LANE - 1)


class Model:
    """Weights, and decoding with them."""

    def __init__(self, labels: list[str], weights: dict[str, int], moves: list[list[int]]) -> None:
        self.labels = labels
        self.weights = weights
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
        weights, zero, size = self.weights.get, self._zero, self._size
        unpack, into = self._lanes.unpack, self._into
        zeros = repeat(0)
        first = unpack(sum(map(weights, rows[0], zeros), zero).to_bytes(size, "little"))
        scores = [s if ok else 0 for s, ok in zip(first, self._opens, strict=True)]
        if len(rows) == 1:
            return [self.labels[scores.index(max(scores))]]
        back: list[list[int]] = []
        for row in rows[1:]:
            emitted = unpack(sum(map(weights, row, zeros), zero).to_bytes(size, "little"))
            now: list[int] = []
            came: list[int] = []
            for k, moves in enumerate(into):
                best, where = -1, 0
                for a, weight in moves:
                    if (score := scores[a] + weight) > best:
                        best, where = score, a
                now.append(best + emitted[k])
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


def pack(labels: list[str], weights: dict[str, tuple[int, ...]], moves: list[list[int]]) -> bytes:
    """The content of the file of a model: a line of JSON, the features, and for each the number of its row."""
    rows = sorted(set(weights.values()))
    number = {row: i for i, row in enumerate(rows)}
    names = sorted(weights, key=lambda f: (f[0], number[weights[f]], f))
    head = json.dumps({"labels": labels, "moves": moves, "rows": len(rows), "features": len(names)}, sort_keys=True)
    size = len(labels) * LANE // 8 + 1
    table = b"".join(_row(row).to_bytes(size, "little", signed=True) for row in rows)
    index = array("I", [number[weights[name]] for name in names])
    if index.itemsize != 4 or struct.pack("=H", 1) != struct.pack("<H", 1):
        raise SystemExit("the model is made on a little-endian machine")
    body = "\x1e".join(names).encode()
    return zlib.compress(b"".join([head.encode(), b"\n", table, index.tobytes(), body]), 9)


def _row(row: tuple[int, ...]) -> int:
    return sum(weight << (LANE * k) for k, weight in enumerate(row))


def unpack(content: bytes) -> Model:
    """The model in `content`."""
    data = zlib.decompress(content)
    cut = data.index(b"\n")
    head = json.loads(data[:cut])
    size = len(head["labels"]) * LANE // 8 + 1
    at = cut + 1
    table = [
        int.from_bytes(data[k : k + size], "little", signed=True) for k in range(at, at + head["rows"] * size, size)
    ]
    at += head["rows"] * size
    index = struct.unpack_from(f"<{head['features']}I", data, at)
    at += 4 * head["features"]
    names = data[at:].decode().split("\x1e")
    return Model(head["labels"], dict(zip(names, map(table.__getitem__, index), strict=True)), head["moves"])


@cache
def model() -> Model:
    """The model that comes with the package."""
    return unpack(files(__package__).joinpath("data", "names.model").read_bytes())
