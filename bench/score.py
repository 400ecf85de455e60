"""The quality of the analysis on annotated texts, written as a table into docs/quality.md.

``BRIEFING_DATA`` names the folder of annotated sets (``*.dev.jsonl``), ``BRIEFING_SCORE`` the scoring program. The sets
belong to others and are not part of the project; what is not there is left out of the table and named.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
Report = dict[str, Any]


def main() -> None:
    data, scorer = os.environ.get("BRIEFING_DATA"), os.environ.get("BRIEFING_SCORE")
    if not data or not scorer:
        sys.exit("BRIEFING_DATA names the folder of annotated sets, BRIEFING_SCORE the scoring program: set both")
    lines = ["| quality | data | goal | reached |", "| --- | --- | --- | --- |"]
    for kind, name, rows in SETS:
        gold = Path(data) / f"{name}.dev.jsonl"
        if not gold.exists():
            lines.append(f"| {kind} | {name} | | not there |")
            continue
        report = _score(scorer, kind, gold, rows)
        for words, goal, value in report:
            lines.append(f"| {words} | {name} | {goal} | {value} |")
            print(lines[-1], flush=True)
    _write("\n".join(lines))


def _score(scorer: str, kind: str, gold: Path, rows: Rows) -> list[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        saved = Path(folder) / "report.json"
        command = [sys.executable, scorer, kind, str(gold), "--save", str(saved)]
        names = gold.with_name(gold.name.replace(".jsonl", ".names.json"))
        if names.exists():
            command += ["--names", str(names)]
        briefing = str(Path(sys.executable).with_name("briefing"))
        command += ["--", briefing, "export", "-f", "jsonl", "-o", "OUT.jsonl", "FOLDER"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        report = json.loads(saved.read_text(encoding="utf-8").splitlines()[-1])
    return [(words, goal, value(report)) for words, goal, value in rows]


def _write(table: str) -> None:
    asked = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(asked, capture_output=True, text=True, cwd=ROOT, check=False).stdout.strip() or "unknown"
    day = datetime.datetime.now(datetime.UTC).date()
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    text = (
        "# Quality, measured\n\n"
        f"Made by `make score` on {day}, {machine}, commit {commit}.\n"
        "The sets are annotated by others and are not part of the project; these are their development halves.\n"
        "Percentages, except Pk (0 to 1, lower is better); in brackets the floor.\n\n"
    )
    path = ROOT / "docs" / "quality.md"
    kept = path.read_text(encoding="utf-8").partition("\n<!-- by hand -->\n") if path.exists() else ("", "", "")
    path.write_text(text + table + "\n" + "".join(kept[1:]), encoding="utf-8")


def _of(*keys: str) -> Any:
    def value(report: Report) -> str:
        found: Any = report
        for key in keys:
            found = found[key] if isinstance(found, dict) else None
        return "—" if found is None else str(found)

    return value


Rows = tuple[tuple[str, str, Any], ...]
QUOTES: Rows = (
    ("quotations, exact words, F1", "96", _of("content_exact", "f1")),
    ("quotations of 8 words and more, recall", "99.7", _of("recall_long")),
    ("speaker right", "92 (88)", _of("speaker", "right")),
    ("speaker wrong", "≤ 4 (6)", _of("speaker", "wrong")),
    ("he and she right", "85 (75)", _of("speaker_of_pronouns", "right")),
    ("he and she wrong", "≤ 10 (20)", _of("speaker_of_pronouns", "wrong")),
    ("cue F1", "90 (85)", _of("cue", "f1")),
    ("words, speaker and cue together", "86 (80)", _of("all_right", "f1")),
    ("reported speech, precision", "75", _of("indirect", "p")),
    ("reported speech, recall", "30", _of("indirect", "r")),
)


def _names(goal: str) -> Rows:
    return (
        ("names, span and type, F1", goal, _of("typed", "f1")),
        ("organisations, F1", "70 (62)", _of("organisation", "f1")),
    )


SETS: tuple[tuple[str, str, Rows], ...] = (
    ("quotes", "quotes_polnear", QUOTES),
    ("entities", "ner_reuters2020", _names("85 (79)")),
    ("entities", "ner_ieer", _names("85 (82)")),
    ("entities", "ner_worldwide", _names("80 (76)")),
    ("entities", "ner_cleanconll", _names("80 (75)")),
    ("entities", "gum_news", (("distinct entities, F1", "60", _of("distinct", "f1")),)),
    (
        "summary",
        "summ_cnndm",
        (
            ("summary ROUGE-1", "30.3", _of("given", "r1")),
            ("summary ROUGE-2", "11.5", _of("given", "r2")),
            ("summary ROUGE-L", "27.0", _of("given", "rL")),
            ("gain over the lead at equal words", "1.2", _of("gain", "r1")),
        ),
    ),
    ("summary", "gum_news", (("gain over the lead at equal words", "≥ 0", _of("gain", "r1")),)),
    (
        "sections",
        "seg_gum",
        (
            ("headings found, F1", "95", _of("with_headings", "heading", "f1")),
            ("texts without a fault", "75", _of("with_headings", "texts_without_fault")),
            ("labels of one or two words", "100", _of("with_headings", "labels_of_1_or_2_words")),
            ("without headings, Pk", "≤ 0.37", _of("stripped", "pk")),
            ("without headings, boundary F1", "40", _of("stripped", "boundary", "f1")),
        ),
    ),
    ("sections", "seg_choi", (("topic change, Pk", "≤ 0.12", _of("stripped", "pk")),)),
)


if __name__ == "__main__":
    main()
