"""The analysis on small texts of our own: floors per quality that only rise, and what must hold in every one."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
from annotated import TEXTS, answers, faults

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def counted():
    right, fault = defaultdict(int), defaultdict(list)
    for path in TEXTS:
        for quality, hits, missed, wrong in faults(path):
            right[quality] += hits
            fault[quality] += [f"{path.stem}: {words}" for words in (*missed, *wrong)]
    return right, fault


def test_there_are_enough_texts():
    assert len(TEXTS) >= 40


@pytest.mark.parametrize("quality", sorted(FLOORS))
def test_no_quality_falls_below_its_floor(counted, quality):
    right, fault = counted
    reached = 100 * right[quality] / (right[quality] + len(fault[quality]))
    assert reached >= FLOORS[quality], "\n".join(fault[quality])
    assert reached < FLOORS[quality] + 5, f"{quality} reaches {reached:.0f}: raise its floor in floors.toml"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_rest_of_what_is_expected(path):
    brief, right = answers(path)
    article = brief.article
    for words, speaker, _ in right.get("quotes_include", []):
        found = next((quote for quote in brief.quotes if quote.text.rstrip(",.") == words), None)
        assert found, [quote.text for quote in brief.quotes]
        assert speaker == "?" or (found.speaker and found.speaker.name == speaker)
    for group in right.get("one_utterance", []):
        said = [quote for quote in brief.quotes if quote.kind != "indirect"]
        assert len({said[at].group for at in group}) == 1
    for key in ("title", "language"):
        assert key not in right or getattr(article, key) == right[key]
    assert list(article.byline) == right.get("byline", list(article.byline))
    assert len(brief.sections) == right.get("sections_count", len(brief.sections))
    assert not set(right.get("not_looked_for", [])) & set(brief.made.steps)
    for name in right.get("speakers_include", []):
        assert any(quote.speaker and name.casefold() in quote.speaker.name.casefold() for quote in brief.quotes)
