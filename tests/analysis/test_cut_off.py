"""What bounds the work on a huge text is said in the brief: a silent cut would look like an answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from plain_articles import article_of

from briefing.analysis import analyse, dates, figures, summary
from briefing.analysis.draft import Draft
from briefing.analysis.figures import finding
from briefing.analysis.sentences import find_sentences
from briefing.export.gaps import gaps_of
from briefing.model import Brief, Made, Section

STEPS: list[tuple[Callable[[Draft], Draft], object, str, str, str]] = [
    (dates.find_dates, dates, "DATES", "It closed in March 2024. ", dates.CUT),
    (figures.find_figures, finding, "CANDIDATES", "It cost $3 million. ", figures.CUT),
    (summary.summarise, summary, "MOST_SENTENCES", "The bridge of Arden is closed. ", summary.CUT),
]


def draft(text: str) -> Draft:
    made = article_of(text, notices=("A picture was left out.",))
    section = Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=len(text))
    return find_sentences(Draft(article=made, sections=(section,)))


@pytest.mark.parametrize(("step", "holder", "limit", "unit", "words"), STEPS)
def test_a_cut_is_noted(
    step: Callable[[Draft], Draft],
    holder: object,
    limit: str,
    unit: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(holder, limit, 3)
    assert step(draft(unit * 3)).article.notices == ("A picture was left out.",)
    cut = step(draft(unit * 4))
    assert cut.article.notices == ("A picture was left out.", words.format(3))
    brief = Brief(
        made=Made(by="", analysis="", as_of="2025-01-01", read_at="", steps=()),
        article=cut.article,
        sections=(),
        summary=(),
        quotes=(),
        entities=(),
        figures=(),
        dates=(),
    )
    assert words.format(3) in gaps_of(brief)


def test_a_whole_brief_carries_the_notice_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "DATES", 3)
    article = draft("In March 2024 it closed. " * 4).article
    for _ in range(2):
        brief = analyse(article, as_of="2025-01-01", read_at="2025-01-01T00:00:00Z")
        assert brief.article.notices == ("A picture was left out.", dates.CUT.format(3))
        assert len(brief.dates) == 3
        article = brief.article
