"""Read the training sets, and make of each text labelled runs of tokens."""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from briefing.analysis.names.features import features_of
from briefing.analysis.names.page import Page
from briefing.analysis.names.tokens import Tokens, tokens_of
from train_names import variants
from train_names.invent import Inventor
from train_names.made_up import report

SETS = ("gmb", "btc", "gum_train", "wnut17_train", "crossner_politics")
WIKIGOLD = "ner_wikigold.dev.jsonl"
"""Lies beside the folder of the other sets; used when it is there."""
DOUBTFUL_SETS = frozenset({"gmb", "crossner_politics"})
DOUBTFUL_GENRES = frozenset({"bio", "voyage"})
EDITED = frozenset({"gmb", "gum_train", "crossner_politics"})
"""Sets whose lower-case words are those of edited prose."""
TYPES = {"PERSON": "PER", "ORG": "ORG", "PLACE": "LOC", "NORP": "NORP", "MISC": "MISC"}

Row = dict[str, Any]
Run = tuple[list[list[str]], list[str]]


def rows_of(folder: Path, *, clear_licence_only: bool, limit: int | None = None) -> Iterator[Row]:
    """The rows of all sets in order, at most `limit` of each; `clear_licence_only` leaves out doubtful licences."""
    paths = [(name, folder / f"{name}.jsonl.gz") for name in SETS]
    paths = [(name, path) for name, path in paths if not (clear_licence_only and name in DOUBTFUL_SETS)]
    for name, path in [*paths, ("wikigold", folder.parent / WIKIGOLD)]:
        if not path.exists():
            continue
        lines = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in lines.decode().strip("\n").split("\n")[:limit]:
            row = json.loads(line)
            if not (clear_licence_only and row.get("genre") in DOUBTFUL_GENRES):
                yield row | {"set": name}


def lower_case_words(rows: Iterable[Row]) -> Counter[str]:
    """How often each word stands in lower case in edited prose."""
    counts: Counter[str] = Counter()
    for row in rows:
        if row["set"] in EDITED:
            counts.update(
                word for word in tokens_of(row["text"]).words if word.islower() and word.isalpha() and len(word) > 1
            )
    return counts


def runs_of(rows: Iterable[Row], *, made_up: int, seed: int = 7) -> Iterator[Run]:
    """Features and labels of every run of the rows, of variants of them, and of `made_up` invented reports."""
    from train_names.lists import lists  # needs the packages of the gazetteers

    rng = random.Random(seed)
    make = Inventor(rng, lists())
    for row in rows:
        yield from labelled(row)
        if row["set"] == "gmb":
            for variant in _variants(row, make):
                yield from labelled(variant)
    for _ in range(made_up):
        pieces = variants.pieces_of(report(make))
        if rng.random() < 0.5:
            pieces = variants.curly(pieces)
        if rng.random() < 0.06:
            pieces = [(words.replace("-", " - "), kind) for words, kind in pieces]
        yield from labelled(variants.row_of(pieces))


def _variants(row: Row, make: Inventor) -> Iterator[Row]:
    """A quarter of the texts once more with other names, and some of their sentences as headlines."""
    rng = make.rng
    if rng.random() < 0.25:
        pieces = variants.swapped(variants.pieces_of(row), make)
        yield variants.row_of(variants.curly(pieces) if rng.random() < 0.5 else pieces)
    if rng.random() < 0.5:
        heads: list[variants.Piece] = []
        for line in variants.lines_of(variants.pieces_of(row)):
            chance = rng.random()
            if chance < 0.12:
                heads += [*variants.upper(line[:6]), ("\n", None)]
            elif chance < 0.23:
                heads += [*variants.title_case(line[:4]), ("\n", None)]
        if heads:
            yield variants.row_of(heads)


def labelled(row: Row) -> Iterator[Run]:
    """The runs of a row with their features and labels; those with doubtful labels are left out."""
    tokens = tokens_of(row["text"])
    labels = labels_of(tokens, row["entities"])
    page = Page(tokens)
    doubtful = row.get("doubtful") or []
    for start, end in tokens.runs:
        first, last = tokens.starts[start], tokens.starts[end - 1] + len(tokens.words[end - 1])
        if not any(a < last and first < b for a, b in doubtful):
            yield features_of(page, start, end), _opened(labels[start:end])


def _opened(labels: list[str]) -> list[str]:
    """The labels of a run; a name that began before it (with a number) begins with it."""
    return [f"B{labels[0][1:]}" if labels[0][0] == "I" else labels[0], *labels[1:]]


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
