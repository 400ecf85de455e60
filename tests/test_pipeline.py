"""The order on one page: what is chosen reaches the step it is for, and one failure stops nothing else."""

from __future__ import annotations

import datetime

from briefing.model import Brief, Failure
from briefing.pipeline import Choices, brief_of, brief_or_failure, briefs

DAY = datetime.date(2026, 1, 1)


def test_who_finds_the_names_is_said_in_the_brief(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Ana Prates met the council of Almada on Monday.", encoding="utf-8")
    assert "names by" not in brief_of(str(path), as_of=DAY).made.analysis
    refused = brief_or_failure(str(path), as_of=DAY, choices=Choices(names="spacy:no_such_model"))
    assert isinstance(refused, Failure)
    # where spaCy is not installed, that is what is said
    assert "no_such_model" in refused.reason or "briefing[spacy]" in refused.reason


def test_one_failure_stops_nothing_else(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("The council met on Monday.", encoding="utf-8")
    made = list(briefs([str(tmp_path / "missing.txt"), str(good)], as_of=DAY))
    assert [type(one) for one in made] == [Failure, Brief]
