"""Heads of plain articles in the ways of many outlets: nothing wrong is said of any."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefing.model import Article, Fetched
from briefing.reading import read

TABLE = Path(__file__).with_name("heads.txt").read_text(encoding="utf-8")
_, *CASES = TABLE.split("\n===\n")
BODY = (
    "The council of Oster voted on Monday to close the old harbour for two years, officials said, after engineers found "
    "cracks in the sea wall.\n\n“We had no choice,” said Mira Lind, who leads the council."
)


def said(article: Article) -> str:
    """What was found, as the table writes it."""
    return " | ".join(
        found or "-"
        for found in (
            article.title if article.title_origin == "given" else None,
            ", ".join(article.byline),
            article.outlet,
            article.published,
            article.dateline.place if article.dateline else None,
        )
    )


@pytest.mark.parametrize("case", CASES)
def test_head(case: str) -> None:
    head, _, wanted = case.rpartition("\n>> ")
    text = head.removesuffix("@@") + BODY if head.endswith("@@") else f"{head}\n\n{BODY}"
    article = read(Fetched(location="-", content=text.encode(), media_type="text/plain"), as_of=dt.date(2026, 11, 1))
    assert said(article) == wanted.strip()
    assert article.text.endswith(BODY)
