"""Small texts of our own with what stands in them, and how much of it the analysis finds.

Each file in ``texts/`` is an article, a line ``====``, and TOML with the right answers by a person's reading. A quality
is counted over all texts: right, missed and wrong answers.
"""

from __future__ import annotations

import datetime
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.analysis import analyse
from briefing.model import Brief, Fetched
from briefing.reading import read

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))


def answers(path: Path) -> tuple[Brief, dict[str, Any]]:
    """The brief of one text, and what is expected of it."""
    text, _, expected = path.read_text(encoding="utf-8").partition("\n====\n")
    right = tomllib.loads(expected)
    day = datetime.date.fromisoformat(right.get("as_of", "2026-01-01"))
    fetched = Fetched(location=path.name, path=path.name, content=text.encode(), media_type="text/plain")
    return analyse(read(fetched, as_of=day), as_of=day.isoformat(), read_at="2026-01-01T00:00:00Z"), right


def compared(brief: Brief, right: dict[str, Any]) -> Iterator[tuple[str, list[Any], list[Any]]]:
    """Each quality that `right` speaks of: its name, what was expected, what was found."""
    for quality, found in FOUND.items():
        if quality in right:
            expected = [_frozen(item) for item in right[quality]]
            yield quality, expected, [_open(_frozen(item), expected) for item in found(brief)]


def faults(path: Path) -> Iterator[tuple[str, int, list[str], list[str]]]:
    """Each quality of one text: how many answers are right, which are missed, which are wrong."""
    brief, right = answers(path)
    for quality, expected, found in compared(brief, right):
        both = Counter(expected) & Counter(found)
        missed = [f"missed {item}" for item in (Counter(expected) - both).elements()]
        wrong = [f"wrong {item}" for item in (Counter(found) - both).elements()]
        yield quality, both.total(), missed, wrong


def _open(item: Any, expected: list[Any]) -> Any:
    """Leave the cue of a quotation out where `expected` does: a later fragment may have its utterance's or none."""
    without = (*item[:2], "") if isinstance(item, tuple) and len(item) == 3 else item
    return without if without in expected else item


def _frozen(item: Any) -> Any:
    return tuple(_frozen(part) for part in item) if isinstance(item, list) else item


def _spoken(brief: Brief) -> list[list[str]]:
    quotes = [quote for quote in brief.quotes if quote.kind != "indirect"]
    return [[q.text.rstrip(",."), q.speaker.name if q.speaker else "", q.cue.text if q.cue else ""] for q in quotes]


def _quotations(brief: Brief) -> list[str]:
    return [words for words, _, _ in _spoken(brief)]


def _named(brief: Brief, kind: str) -> list[str]:
    return [entity.name for entity in brief.entities if entity.type == kind]


FOUND: dict[str, Any] = {
    "quotes": _spoken,
    "indirect": lambda brief: [q.speaker.name if q.speaker else "" for q in brief.quotes if q.kind == "indirect"],
    "told": lambda brief: list({q.group: q.told.text for q in brief.quotes if q.told}.values()),
    "sourcing": lambda brief: [q.sourcing for q in brief.quotes if q.kind != "indirect"],
    "people": lambda brief: _named(brief, "person"),
    "organisations": lambda brief: _named(brief, "organisation"),
    "places": lambda brief: _named(brief, "place"),
    "figures": lambda brief: [[f.text, f.low, f.high, f.unit] for f in brief.figures],
    "dates": lambda brief: [[d.text, d.from_, d.to] for d in brief.dates],
    "sections": lambda brief: [section.id for section in brief.sections],
}
