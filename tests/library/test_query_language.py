"""The query language: what people would guess, and errors that point at the place."""

from __future__ import annotations

import datetime

import pytest
from madebriefs import brief

from briefing.errors import QueryError
from briefing.library.search import hit, parse, pointed
from briefing.library.search.query import Added, All, Days, FromFeed, Not, Noted, Some, State, Tag, Words

TODAY = datetime.date(2025, 4, 1)
DAY = datetime.date


def read(text):
    return parse(text, today=TODAY)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ('speaker:"Dmitry Lund"', Words("Dmitry Lund", "speakers")),
        ("“rare earth”", Words("rare earth")),
        ("by:tarn", Words("tarn", "authors")),
        ("agency:reuters", Words("reuters", "origin")),
        ("speaker:(lund OR tarn)", Some((Words("lund", "speakers"), Words("tarn", "speakers")))),
        ("tarif* -opinion", All((Words("tarif", prefix=True), Not(Words("opinion"))))),
        ("is:new", All((State("read", value=False), Added(DAY(2025, 3, 31), None)))),
        ("note:later", Noted("later")),
        ('-feed:"Tarnow News"', Not(FromFeed("Tarnow News"))),
        ("tag:energy|is:noted", Some((Tag("energy"), Noted()))),
        ("on:2025-02..2025-03", Days(DAY(2025, 2, 1), DAY(2025, 4, 1))),
        ("added:yesterday", Added(DAY(2025, 3, 31), DAY(2025, 4, 1))),
        ("after:2025-03-30", Days(DAY(2025, 3, 31), None)),
        ("on:2025-03-30..", Days(DAY(2025, 3, 30), DAY.max)),
        ("on:..2025-03-30", Days(DAY.min, DAY(2025, 3, 31))),
        ("since:3d..1d", Days(DAY(2025, 3, 29), None)),
        ("on:3d..1d", Days(DAY(2025, 3, 29), DAY(2025, 4, 1))),
        ("since:monday", Days(DAY(2025, 3, 31), None)),
        ("on:last-week", Days(DAY(2025, 3, 24), DAY(2025, 3, 31))),
        ('date:"last month"', Days(DAY(2025, 3, 1), DAY(2025, 4, 1))),
        ("on:this-year", Days(DAY(2025, 1, 1), DAY(2026, 1, 1))),
        ("on:may", Days(DAY(2024, 5, 1), DAY(2024, 6, 1))),
        ("month:dec-2023", Days(DAY(2023, 12, 1), DAY(2024, 1, 1))),
        ("newer_than:7d", Days(DAY(2025, 3, 25), None)),
        ("from:reuters", Words("reuters", "outlet")),
        ("has:notes", Noted()),
        ("is:flagged", State("starred", value=True)),
        ("label:energy or tag:oil", Some((Tag("energy"), Tag("oil")))),
        ("is:unread and not tag:oil", All((State("read", value=False), Not(Tag("oil"))))),
        ("!tag:oil", Not(Tag("oil"))),
        ("北京", Words("北京", prefix=True)),
        ("a || b", Some((Words("a"), Words("b")))),
        ("dead or alive", All((Words("dead"), Words("or"), Words("alive")))),
        ("", All(())),
    ],
)
def test_what_people_would_guess(text, query):
    assert read(text) == query


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("tariffs speeker:lund", 8, "did you mean speaker:"),
        ("is:red", 3, "is: takes"),
        ("since:2025-13", 6, "is not a day"),
        ("on:2025-01..soon", 12, "is not a day"),
        ('a "rare earth', 2, "is not closed"),
        ("(a OR b", 0, "is not closed"),
        ("a )", 2, "closes nothing"),
        ("a OR ", 4, "missing"),
        ("tag:", 4, "needs a value"),
        ("a -()", 4, "missing"),
        ("tag:(a b)", 0, "takes one value"),
        ("oil *riff", 4, "does not end a word"),
        ("oil since:2025-03..2024", 10, "ends before it begins"),
        ("on:march..soon", 10, "is not a day"),
        ("https://example.org/a", 0, "addresses are not searched"),
    ],
)
def test_an_error_points_at_the_place(text, at, word):
    with pytest.raises(QueryError, match=word) as caught:
        read(text)
    assert caught.value.at == at
    assert pointed(text, caught.value).endswith("\n" + " " * at + "^")


def test_the_caret_stands_right_under_wide_letters_and_in_long_queries():
    assert pointed("関税 )", QueryError("", 3)) == "関税 )\n     ^"
    line, caret = pointed("x " * 300 + ")", QueryError("", 600)).split("\n")
    assert line[len(caret) - 1] == ")"
    assert len(line) <= 76


def test_a_hit_is_the_sentence_with_the_words_and_its_place():
    found = hit(read("bridge"), brief())
    text = brief().article.text
    assert found.where == "text"
    assert found.sentence == text[found.start : found.end] == "Its old bridge was shut at noon."
    assert [text[place.start : place.end] for place in found.places] == ["bridge"]


def test_a_speaker_is_hit_at_what_was_said():
    found = hit(read("speaker:tarn"), brief())
    assert found.where == "text"
    assert "We closed the lower quay" in brief().article.text[found.places[0].start : found.places[0].end]


def test_words_only_in_the_title_or_about_the_article_are_told_as_such():
    assert hit(read("floods"), brief(title="Floods in Velmora")).where == "title"
    assert hit(read("outlet:post"), brief()).where == "about"
    assert hit(read("is:unread"), brief()).where == "nowhere"


def test_a_name_is_found_with_ss_and_with_the_german_letter(tmp_path):
    from briefing.library import Library

    with Library(tmp_path / "library.db") as library:
        library.put([brief("Die Lange Straße in Velmora ist gesperrt."), brief("In Hask ist die Wasserstrasse offen.")])
        for text, count in (("straße", 1), ("STRASSE", 1), ("wasserstraße", 1), ('"lange strasse"', 1), ("*", 2)):
            assert len(library.find(read(text), 9)) == count, text
    (place,) = hit(read("strasse"), brief("Die Lange Straße in Velmora ist gesperrt.")).places
    assert (place.start, place.end) == (10, 16)
