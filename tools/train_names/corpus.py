"""Read the training sets, and make of each text labelled runs."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.analysis.names.tokens import Tokens, tokens_of

SETS = ("gmb", "btc", "gum_train", "wnut17_train", "crossner_politics")
TYPES = {"PERSON": "PER", "ORG": "ORG", "PLACE": "LOC", "NORP": "NORP", "MISC": "MISC"}


def rows_of(folder: Path, *, clear_licence_only: bool = False) -> Iterator[dict[str, Any]]:
    """The rows of all sets, in their order; `clear_licence_only` leaves out what has a doubtful licence."""
    for name in SETS:
        if clear_licence_only and name in ("gmb", "crossner_politics"):
            continue
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if clear_licence_only and row.get("genre") in ("bio", "voyage"):
                    continue
                yield row | {"set": name}


def labels_of(tokens: Tokens, entities: list[dict[str, Any]]) -> list[str]:
    """A label for each token: ``B-PER``, ``I-PER`` … or ``O``; an entity that cuts a token in two is left out."""
    starts = {start: i for i, start in enumerate(tokens.starts)}
    ends = {start + len(word): i for i, (start, word) in enumerate(zip(tokens.starts, tokens.words, strict=True))}
    labels = ["O"] * len(tokens.words)
    for entity in entities:
        first, last = starts.get(entity["start"]), ends.get(entity["end"])
        if last is None:
            last = ends.get(entity["end"] + 1)  # the full stop of an abbreviation that ends a sentence
        kind = TYPES.get(entity["type"])
        if first is None or last is None or kind is None:
            continue
        labels[first] = f"B-{kind}"
        labels[first + 1 : last + 1] = [f"I-{kind}"] * (last - first)
    return labels


def tagged(text: str, entities: list[dict[str, Any]]) -> tuple[Tokens, list[str]]:
    """The tokens of `text` with their labels."""
    tokens = tokens_of(text)
    return tokens, labels_of(tokens, entities)
