"""How much of an article a page holds is told, and said."""

from __future__ import annotations

import datetime as dt
import json
import time

import pytest

from briefing.export import EXPORTERS, Options
from briefing.model import Article, Fetched
from briefing.reading import read
from briefing.reading.html.completeness import is_wall, judge
from briefing.reading.parts import Part

SENTENCE = "The council of Tarnow said on Monday that the harbour would open after four years of work on it. "


def page(
    words: int,
    *,
    end: str = "",
    wall: str = "",
    free: object = None,
    said: int = 0,
    body: str = "",
    parts: object = None,
) -> Article:
    described: dict[str, object] = {"@type": "NewsArticle", "headline": "Harbour opens"}
    if free is not None:
        described["isAccessibleForFree"] = free
    if parts is not None:
        described["hasPart"] = parts
    if said:
        described["wordCount"] = said
    if body:
        described["articleBody"] = body
    count = max(1, words // len(SENTENCE.split()))
    paragraphs = "".join(f"<p>In ward {at}: {SENTENCE * 2}</p>" for at in range(count // 2 or 1))
    text = (
        f"<html><head><title>Harbour opens</title><script type='application/ld+json'>{json.dumps(described)}</script>"
        f"</head><body><article><h1>Harbour opens</h1>{paragraphs}<p>{SENTENCE}{end}</p></article>{wall}</body></html>"
    )
    return read(Fetched(location="a.html", content=text.encode(), media_type="text/html"), as_of=dt.date(2026, 1, 1))


def test_a_free_page_is_full() -> None:
    found = page(400)
    assert (found.completeness, found.notices) == ("full", ())


@pytest.mark.parametrize("free", [False, "False", "false"])
def test_a_short_page_that_is_not_free_is_a_teaser(free: object) -> None:
    found = page(80, free=free)
    assert found.completeness == "teaser"
    assert "teaser" in found.notices[0]
    assert "paste the text" in found.notices[0]


def test_a_page_whose_text_is_said_to_be_behind_a_wall_is_not_free() -> None:
    wall = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".wall"}
    assert page(80, parts=wall).completeness == "teaser"
    assert page(80, parts=[wall], free=True).completeness == "full"


def test_a_long_page_that_is_not_free_is_of_unknown_completeness() -> None:
    found = page(600, free=False)
    assert found.completeness == "unknown"
    assert "not free to read" in found.notices[0]


def test_a_page_with_as_many_words_as_it_says_is_full_although_not_free() -> None:
    assert page(600, free=False, said=610).completeness == "full"


@pytest.mark.parametrize(("said", "completeness"), [(700, "partial"), (2_000, "teaser"), (300, "full"), (50, "full")])
def test_a_page_shorter_than_it_says_is_not_full(said: int, completeness: str) -> None:
    found = page(300, said=said)
    assert found.completeness == completeness
    assert bool(found.notices) == (completeness != "full")


def test_the_body_in_the_data_counts_as_what_the_page_says() -> None:
    assert page(100, body=SENTENCE * 60).completeness == "teaser"


@pytest.mark.parametrize(
    "end", ["And then the mayor said that the…", "The first ship, which...", "The first ship [+1200 chars]", "He said,"]
)
def test_a_text_that_stops_inside_a_sentence_is_partial(end: str) -> None:
    found = page(400, end=end)
    assert found.completeness == "partial"
    assert "middle of a sentence" in found.notices[0]


def test_dots_after_a_sentence_that_has_ended_cut_nothing() -> None:
    assert page(400, end="He called it “a day like no other.”...").completeness == "full"


@pytest.mark.parametrize(
    "wall",
    [
        "<div>Subscribe to continue reading</div>",
        "<p>Sign in or register now to <a href=/x>read the full story</a>.</p>",
        "<p>This article is for subscribers only. Already a subscriber?</p>",
        "<h3>Create an account to keep reading</h3>",
        "<p>Jetzt weiterlesen mit dem Digitalabo</p>",
        "<p>Dieser Artikel ist nur für Abonnenten.</p>",
        "<p>Cet article est réservé aux abonnés</p>",
        "<p>Contenido exclusivo para suscriptores</p>",
        "<p>Questo articolo è riservato agli abbonati</p>",
        "<p>Conteúdo exclusivo para assinantes</p>",
        "<p>Dit artikel is alleen voor abonnees</p>",
    ],
)
def test_a_wall_makes_a_short_page_a_teaser_and_leaves_a_long_one(wall: str) -> None:
    assert page(80, wall=wall).completeness == "teaser"
    assert page(600, wall=wall).completeness == "full"


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe to our newsletter",
        "Sign in",
        "Voters had to register at the town hall. To see them queue was moving.",
        "x " * 5_000,
    ],
)
def test_other_blocks_are_no_walls(text: str) -> None:
    assert not is_wall(text)


def test_a_teaser_is_not_summarised_silently() -> None:
    """Every form of export for readers says under the brief what is missing."""
    from briefing.analysis import analyse

    brief = analyse(page(80, free=False), as_of="2026-01-01", read_at="2026-01-01T00:00:00Z")
    for form in ("markdown", "html"):
        assert "only a teaser is here" in EXPORTERS[form].render(brief, Options())
    assert '"completeness": "teaser"' in EXPORTERS["json"].render(brief, Options()).replace('":"', '": "')


def test_judging_is_linear() -> None:
    begun = time.process_time()
    judge([Part("paragraph", 0, "…" * 500_000)], said=0, is_free=True, has_wall=False)
    is_wall("subscribe " * 190)
    assert time.process_time() - begun < 1
