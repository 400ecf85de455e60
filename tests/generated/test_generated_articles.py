"""Nothing that was put into an article is missing from its brief.

``BRIEFING_GENERATED=1000`` in the environment says of how many articles, where fewer or more are wanted.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path

import jsonschema
import pytest
from faults import brief_made, content_faults, form_faults
from planted import Planted, article

from briefing.export import EXPORTERS, Options, schema
from briefing.model import Brief

HOW_MANY = int(os.environ.get("BRIEFING_GENERATED", "1000"))
AT_ONCE = 50
by_fifty = pytest.mark.parametrize("first", range(0, HOW_MANY, AT_ONCE))


@cache
def made_of(seed: int) -> tuple[Planted, Brief]:
    made = article(seed)
    with tempfile.TemporaryDirectory() as folder:
        return made, brief_made(made, Path(folder))


def told(first: int, look: Callable[[Planted, Brief], Iterator[str]]) -> list[str]:
    seeds = range(first, min(first + AT_ONCE, HOW_MANY))
    return [f"seed {seed} ({made_of(seed)[0].layout}): {fault}" for seed in seeds for fault in look(*made_of(seed))]


@by_fifty
def test_every_brief_conforms_to_the_schema_and_keeps_text_title_headings_and_dateline(first: int) -> None:
    check = jsonschema.Draft202012Validator(schema())
    for seed in range(first, min(first + AT_ONCE, HOW_MANY)):
        check.validate(json.loads(EXPORTERS["jsonl"].render(made_of(seed)[1], Options())))
    found = told(first, form_faults)
    assert not found, "\n".join([f"{len(found)} faults", *islice(found, 30)])


@by_fifty
def test_no_quotation_speaker_name_or_figure_is_missing(first: int) -> None:
    found = told(first, content_faults)
    assert not found, "\n".join([f"{len(found)} faults", *islice(found, 30)])


def test_the_same_seed_gives_the_same_article() -> None:
    assert article(7) == article(7)
    assert article(7).data != article(8).data


def test_the_articles_hold_what_they_are_for() -> None:
    made = [article(seed) for seed in range(100)]
    assert all(len(one.said) >= 3 and one.headings and one.dateline and one.people for one in made)
    assert all(any(ord(letter) > 0xFFFF for letter in one.data.decode()) for one in made)
    assert {one.layout for one in made} == {"blank lines", "one a line", "hard wrapped", "markdown"}
    assert any(b"\r\n" in one.data for one in made)
    assert any("“".encode() in one.data for one in made)
    assert any(b'"' in one.data for one in made)
