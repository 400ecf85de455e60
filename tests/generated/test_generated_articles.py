"""Nothing that was put into an article is missing from its brief.

``BRIEFING_GENERATED=1000`` in the environment says of how many articles; the suite takes 200 by itself.
"""

from __future__ import annotations

import json
import os
from itertools import islice
from pathlib import Path

import jsonschema
import pytest
from faults import brief_made, faults
from planted import article

from briefing.export import EXPORTERS, Options, schema

HOW_MANY = int(os.environ.get("BRIEFING_GENERATED", "200"))
AT_ONCE = 50


@pytest.mark.parametrize("first", range(0, HOW_MANY, AT_ONCE))
def test_every_brief_conforms_and_holds_all_that_was_put_in(first: int, tmp_path: Path) -> None:
    check = jsonschema.Draft202012Validator(schema())
    found = []
    for seed in range(first, min(first + AT_ONCE, HOW_MANY)):
        made = article(seed)
        brief = brief_made(made, tmp_path)
        check.validate(json.loads(EXPORTERS["jsonl"].render(brief, Options())))
        found += [f"seed {seed} ({made.layout}): {fault}" for fault in faults(made, brief)]
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
