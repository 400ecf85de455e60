"""R14: exports lie where they were asked for, under short plain names, whole, and never over something else."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

import hostile_names
import pytest
from inputs import FORMATS
from outcomes import DAY, read_ones

from briefing.commands.outcomes import write
from briefing.export import Options
from briefing.model import Brief
from briefing.pipeline import briefs

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.md")
MOST = 40
"""Files are synced one by one."""


def assert_written_well(made: list[Brief], place: Path) -> None:
    """Write `made` into a folder of `place`, twice."""
    folder = place / "out"
    before = set(place.iterdir())
    assert write(made, ["x"], form="markdown", options=Options(), output=f"{folder}/") == 0
    names = [path.name for path in folder.iterdir()]
    assert len(names) == len(made)
    assert all(_NAME.fullmatch(name) and len(name.encode()) <= 103 for name in names), names
    assert set(place.iterdir()) == {*before, folder}
    known = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert write(made[:3], ["x"], form="html", options=Options(), output=f"{folder}/") == 0
    (folder / names[0]).write_text("Mine.")
    assert write(made, ["x"], form="markdown", options=Options(), output=f"{folder}/") == 1
    assert (folder / names[0]).read_text() == "Mine."
    assert {path.name for path in folder.glob("*.md")} == known.keys()
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize("form", FORMATS)
def test_r14_exports_of_hostile_articles_lie_in_their_folder(form: str, tmp_path: Path) -> None:
    assert_written_well([brief for _, brief in islice(read_ones(form), MOST)], tmp_path)


@pytest.mark.parametrize("source", hostile_names.BY_SOURCE)
def test_r14_exports_of_hostile_names_lie_in_their_folder(source: str, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    made = hostile_names.BY_SOURCE[source](given)
    written = [one for one in briefs([str(given)], as_of=DAY) if isinstance(one, Brief)]
    assert len(written) == made
    assert_written_well(written, tmp_path)
