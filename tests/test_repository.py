"""Rules of the house that a linter does not know; R4: what is handed to Textual."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "briefing").rglob("*.py"))
EVERYTHING = [path for room in ("briefing", "tools", "bench", "tests") for path in sorted((ROOT / room).rglob("*.py"))]
MARKUP_PARSERS = {
    "Static",
    "Label",
    "notify",
    "from_markup",
    "Button",
    "Checkbox",
    "RadioButton",
    "OptionList",
    "Option",
}


def ours() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_foreign_text_is_never_handed_to_a_parser_of_markup(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in MARKUP_PARSERS:
            continue
        off = any(word.arg == "markup" and getattr(word.value, "value", None) is False for word in node.keywords)
        plain = all(isinstance(word, ast.Constant) for word in node.args)
        content = all("'Content'" in ast.dump(word) or "'plain'" in ast.dump(word) for word in node.args)
        assert off or plain or content, f"{path.name}:{node.lineno}: {name} parses markup; give Content or markup=False"


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_exception_to_a_check_has_its_reason(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for mark in ("noqa", "type: ignore", "pragma: no cover"):
            if f"# {mark}" in line:
                reason = re.sub(rf".*# {mark}(?:: ?[A-Z0-9, ]+|\[[a-z-, ]+\])?", "", line)
                assert re.search(r"\w{3}", reason), f"{path.name}:{number} gives no reason"


def test_the_project_speaks_of_itself_alone():
    foreign = re.compile("|".join(("/work" + "/", r"\.\./" + "shared", "py" + "pi\\.org", "python" + "hosted")))
    found = []
    for path in ours():
        if path.suffix in {".png", ".bin", ".svg", ".raw"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in foreign.finditer(text)]
    assert not found


def test_no_broad_except_without_a_reason():
    for path in SOURCES:
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if re.search(r"except (Base)?Exception|except:", line):
                near = "\n".join(lines[number : number + 3])
                assert "#" in near or "raise" in near, f"{path.name}:{number + 1}"
