"""R1: nothing that could act on a terminal comes out, in no field of a brief, no export and no sentence."""

from __future__ import annotations

import pytest
from inputs import FORMATS
from outcomes import ACTS, exported, outcomes, strings

from briefing.export import EXPORTERS


@pytest.mark.parametrize("form", FORMATS)
def test_r1_no_field_of_a_brief_or_failure_holds_what_acts(form: str) -> None:
    found = {
        one.given.name: words[:200]
        for one in outcomes(form)
        for words in strings(one.outcome)
        if ACTS.search(words.replace("\n", ""))
    }
    assert not found


@pytest.mark.parametrize("exporter", EXPORTERS)
@pytest.mark.parametrize("form", FORMATS)
def test_r1_no_export_holds_what_acts(form: str, exporter: str) -> None:
    assert not [name for name, text in exported(form, exporter) if ACTS.search(text)]
