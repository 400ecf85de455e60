"""How errors speak: one clause, small at its beginning and open at its end, so that each door can set it in a sentence."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.app.doors import sentence

HOUSE = Path(__file__).parent.parent / "briefing"
TREE = {
    line.name
    for room in ("errors.py", "fetching/refusals.py")
    for line in ast.parse((HOUSE / room).read_text(encoding="utf-8")).body
    if isinstance(line, ast.ClassDef)
}
NAMES = ("GLiNER", "spaCy", "JSON", "OPML", "TLS", "HTTP", "PDF", "Word", "SQLite", "UTF-8", "Markdown", "TOML")
"""What may stand first with a capital of its own."""
REMEDY = ("app", "settings.py")
"""Rooms whose errors all say what to do, behind a colon or a semicolon."""


def clauses() -> Iterator[tuple[str, str, str]]:
    """Every error that is made with words of its own: where, its kind, and the words with ``{}`` for each value."""
    for path in sorted(HOUSE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TREE and node.args:
                words = _words(node.args[0])
                if words and not words.isspace():
                    yield f"{path.relative_to(HOUSE)}:{node.lineno}", node.func.id, words


def _words(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return ""


EVERY = [pytest.param(words, id=where) for where, _, words in clauses()]


def test_there_are_errors_to_look_at() -> None:
    assert len(EVERY) > 100


@pytest.mark.parametrize("words", EVERY)
def test_an_error_is_a_clause(words: str) -> None:
    assert not words[0].isupper() or words.startswith(NAMES), "it begins with a small letter"
    assert not words.endswith((".", "!", "\n")), "whoever shows it ends it"
    assert not words.endswith(" ")


@pytest.mark.parametrize(
    "words", [param for param in EVERY if str(param.id).startswith(REMEDY) and "must be" not in str(param.values[0])]
)
def test_an_error_of_the_reader_or_of_the_settings_has_a_remedy(words: str) -> None:
    assert any(mark in words for mark in (": ", "; ")), "what happened: what to do"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("there is no list x: choose another", "There is no list x: choose another."),
        ("port.txt is empty: there is nothing to read", "port.txt is empty: there is nothing to read."),
        ("/tmp/a could not be written", "/tmp/a could not be written."),
        ("the brief is in /tmp/a.md", "The brief is in /tmp/a.md"),
        ("spaCy has no model", "spaCy has no model."),
        ("wc is done.", "wc is done."),
        ("", ""),
    ],
)
def test_the_screen_shows_a_sentence(words: str, shown: str) -> None:
    assert sentence(words) == shown
