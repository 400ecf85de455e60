"""The sourcing of 150 sentences of our own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quotes_support import quotes

LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("quotes_sourcing.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
_NAME = re.compile(r"\[([pol]):([^\]]+)\]")
AT_LEAST = 0.96
"""Share that must be right."""


def sourcings(marked: str) -> list[str]:
    names = ", ".join(f"{letter}:{name}" for letter, name in _NAME.findall(marked))
    return [quote.sourcing for quote in quotes(_NAME.sub(r"\2", marked), names)]


def test_there_are_150_of_five_kinds():
    assert len(LINES) >= 150
    assert len({kind for kind, _ in LINES}) == 5


def test_sourcing_of_our_sentences():
    wrong = [(kind, sentence, sourcings(sentence)) for kind, sentence in LINES if sourcings(sentence)[-1:] != [kind]]
    assert len(wrong) <= (1 - AT_LEAST) * len(LINES), wrong


@pytest.mark.parametrize("kind", ["on-record", "anonymous", "document", "other-media", "unattributed"])
def test_no_kind_is_neglected(kind):
    mine = [sentence for label, sentence in LINES if label == kind]
    right = sum(sourcings(sentence)[-1:] == [kind] for sentence in mine)
    assert right >= 0.9 * len(mine)
