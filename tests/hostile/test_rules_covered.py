"""Which rule of the design is shown for which format and source. A new format is asked for its tests here."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest
from inputs import FORMATS, inputs
from payloads import PAYLOADS
from rules import ELSEWHERE, LEFT_OUT, REQUIRED, RULES

_RULES = re.compile(r"test(?P<rules>(?:_r\d+)+)_")
NAMES = 40
"""File names, at least (hostile_names.py)."""


def shown() -> set[tuple[int, str]]:
    """The pairs of rule and format, or source, that a test here is parametrised with."""
    pairs = set()
    for path in sorted(Path(__file__).parent.glob("test_r[0-9]*.py")):
        for name, test in vars(importlib.import_module(path.stem)).items():
            if found := _RULES.match(name):
                rules = [int(number) for number in re.findall(r"\d+", found["rules"])]
                pairs |= {(rule, thing) for rule in rules for thing in things(test)}
    return pairs


def things(test: object) -> set[str]:
    marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
    return {str(value) for mark in marks if mark.args[0] in {"form", "source"} for value in mark.args[1]}


def test_every_rule_is_shown_for_every_format_and_source() -> None:
    assert shown() >= REQUIRED, f"not shown: {sorted(REQUIRED - shown())}"


def test_what_is_left_out_is_not_shown_all_the_same() -> None:
    assert not shown() & LEFT_OUT.keys()


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_file_of_its_own(rule: int) -> None:
    there = "".join(path.stem for path in Path(__file__).parent.glob("test_r[0-9]*.py"))
    assert f"r{rule:02}" in there


@pytest.mark.parametrize(("rule", "tests"), ELSEWHERE.items())
def test_every_other_rule_is_named_by_its_tests(rule: int, tests: str) -> None:
    assert re.search(rf"\bR{rule}\b", (Path(__file__).parent.parent / tests).read_text(encoding="utf-8"))


def test_there_are_three_hundred_inputs_of_many_kinds() -> None:
    counts = {name: len({one.name for one in inputs(name)}) for name in FORMATS}
    assert sum(counts.values()) >= 300, counts
    assert all(count >= 25 for count in counts.values()), counts
    assert len(set(PAYLOADS.values())) == len(PAYLOADS) >= 100
