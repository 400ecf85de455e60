"""The script that fits the weights of words: on reports of our own, what is said early and often is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "weigh_words.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the source archive leaves the tools out")


def test_weights_are_fitted_to_reports(tmp_path: Path) -> None:
    towns = ("Arden", "Norvik", "Lund", "Skarn", "Tarnby", "Oslen")
    reports = [
        {
            "text": f"The bridge of {town} is shut. The bridge of {town} is old. A band plays. Nobody sings in a square.",
            "highlights": [f"The bridge of {town} is shut"],
        }
        for town in towns
    ]
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(map(json.dumps, reports)), encoding="utf-8")
    done = subprocess.run([sys.executable, SCRIPT, path], capture_output=True, text=True, check=True)
    first, full, empty = done.stdout.splitlines()
    assert first.startswith("84 words; size ")
    often, late = (float(part.split()[-1]) for part in full.split(", ")[1:])
    assert often > 0
    assert late > 0
    assert empty.startswith("empty words: scale ")
