"""The training script: the same input gives the same bytes, and what is made up is marked where it stands."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "tools"
pytestmark = pytest.mark.skipif(not (TOOLS / "train_names").exists(), reason="the source archive leaves the tools out")

TINY = """
import hashlib, sys
from train_names import corpus, weights
rows = [{"text": f"Then {a} {b} of {c} spoke.", "entities": [
            {"start": 5, "end": 6 + len(a + b), "type": "PERSON"},
            {"start": 10 + len(a + b), "end": 10 + len(a + b + c), "type": "PLACE"}]}
        for a in ("Ann", "Tom", "Eva") for b in ("Lee", "Roe", "Lund") for c in ("Oslo", "Turku", "Bergen")]
content = weights.learn((run for row in rows for run in corpus.labelled(row)), most=500)
print(hashlib.sha256(content).hexdigest(), len(content))
"""


def test_the_same_input_gives_the_same_bytes() -> None:
    pytest.importorskip("numpy")
    answers = []
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(TOOLS)]), "PYTHONHASHSEED": seed}
        run = subprocess.run([sys.executable, "-c", TINY], env=environment, capture_output=True, text=True, check=True)
        answers.append(run.stdout)
    assert answers[0] == answers[1]
    assert len(answers[0].split()[0]) == hashlib.sha256().digest_size * 2


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))


@pytest.mark.usefixtures("tools")
def test_made_up_reports_mark_their_names() -> None:
    from train_names.invent import Inventor, Lists
    from train_names.made_up import report

    def reports() -> list[dict[str, object]]:
        lists = Lists(
            ["Ann", "Tom"], ["Lee", "Roe"], ["Oslo", "Turku"], ["Norway", "Finland"], ["Norvex", "Harlow Bank"]
        )
        make = Inventor(random.Random(3), lists)
        return [report(make) for _ in range(30)]

    once = reports()
    assert once == reports()
    for row in once:
        text = str(row["text"])
        for entity in row["entities"]:  # type: ignore[attr-defined]  # a list of dictionaries
            words = text[entity["start"] : entity["end"]]
            assert words == words.strip() != ""


@pytest.mark.usefixtures("tools")
def test_variants_keep_the_marks_in_place() -> None:
    from train_names.variants import curly, lines_of, pieces_of, row_of, title_case, upper

    row = {
        "text": '"No," said Ann Lee\'s aunt\nin Oslo.',
        "entities": [{"start": 11, "end": 18, "type": "PERSON"}, {"start": 29, "end": 33, "type": "PLACE"}],
    }
    assert [words for words, kind in pieces_of(row) if kind] == ["Ann Lee", "Oslo"]
    assert row_of(pieces_of(row)) == row
    assert row_of(curly(pieces_of(row)))["text"] == "“No,” said Ann Lee’s aunt\nin Oslo."
    first = lines_of(pieces_of(row))[0]
    assert row_of(upper(first))["text"] == '"NO," SAID ANN LEE\'S AUNT'
    assert row_of(title_case(first))["text"] == '"No," Said Ann Lee\'s Aunt'


@pytest.mark.usefixtures("tools")
def test_doubtful_licences_can_be_left_out(tmp_path: Path) -> None:
    import gzip
    import json

    from train_names.corpus import SETS, rows_of

    for name in SETS:
        rows = [{"id": name, "text": "", "entities": [], "genre": genre} for genre in ("bio", "speech")]
        content = "".join(json.dumps(row) + "\n" for row in rows).encode()
        (tmp_path / f"{name}.jsonl.gz").write_bytes(gzip.compress(content))
    everything = [row["set"] for row in rows_of(tmp_path, clear_licence_only=False)]
    clear = [(row["set"], row["genre"]) for row in rows_of(tmp_path, clear_licence_only=True)]
    assert everything == [name for name in SETS for _ in range(2)]
    assert clear == [("btc", "speech"), ("gum_train", "speech"), ("wnut17_train", "speech")]
