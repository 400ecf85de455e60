"""R10: of a text that is longer than any article the beginning is analysed, and what was left out is said."""

from __future__ import annotations

from functools import partial

import pytest
from plain_articles import article_of

from briefing import analysis
from briefing.analysis.bounds import LONGEST, beginning

PARAGRAPHS = [f"“We will open the harbour of Tarnow in {year},” said Rosa Quintela." for year in range(2001, 2031)]


def analysed(text: str, longest: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(analysis, "beginning", partial(beginning, longest=longest))
    return analysis.analyse(article_of(*text.split("\n\n")), as_of="2026-01-01", read_at="2026-01-01T00:00:00Z")


def test_r10_what_was_not_analysed_is_said_and_the_text_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(PARAGRAPHS)
    brief = analysed(text, 1_000, monkeypatch)
    end = text.rindex("\n\n", 0, 1_000)
    assert brief.article.text == text
    assert brief.article.notices == (f"The text has {len(text):,} characters: only the first {end} were analysed.",)
    assert len(brief.quotes) == text[:end].count("“")
    assert brief.sections[-1].end == len(text)


@pytest.mark.parametrize("before", ["", "The harbour of Tarnow.\n\n"])
def test_r10_one_block_that_is_too_long_is_cut_within(before: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = before + " ".join(PARAGRAPHS)
    brief = analysed(text, 1_000, monkeypatch)
    assert brief.article.text == text
    assert "only the first 1,000 were analysed" in brief.article.notices[0]
    assert max(quote.end for quote in brief.quotes) <= 1_000


def test_a_text_of_the_usual_length_is_analysed_whole() -> None:
    article = article_of(*PARAGRAPHS)
    assert beginning(article) is article
    assert 500_000 <= LONGEST <= 1_000_000


def test_an_article_analysed_again_says_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    brief = analysed("\n\n".join(PARAGRAPHS), 1_000, monkeypatch)
    again = analysis.analyse(brief.article, as_of="2026-01-01", read_at="2026-01-01T00:00:00Z")
    assert again.article.notices == brief.article.notices
    assert again.quotes == brief.quotes


SENTENCES = [f"On May {day}, 2024 the port of Tarnow counted {day}% of its ships." for day in range(1, 29)]


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ({"briefing.analysis.dates.DATES": 5, "briefing.analysis.dates.A_DATE": 10**6}, "more than 5 dates"),
        (
            {"briefing.analysis.figures.finding.CANDIDATES": 5, "briefing.analysis.figures.finding.A_CANDIDATE": 10**6},
            "more than 5 numbers",
        ),
        ({"briefing.analysis.summary.MOST_SENTENCES": 5}, "more than 5 sentences"),
    ],
)
def test_r10_what_a_step_left_out_is_said(bounds: dict[str, int], words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not analysed("\n\n".join(SENTENCES), LONGEST, monkeypatch).article.notices
    for name, most in bounds.items():
        monkeypatch.setattr(name, most)
    (notice,) = analysed("\n\n".join(SENTENCES), LONGEST, monkeypatch).article.notices
    assert words in notice
