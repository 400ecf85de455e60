"""Speech that its layout marks: block quotations, interviews and transcripts in the forms they come in."""

from __future__ import annotations

import datetime

import pytest
from quotes_support import quotes

from briefing.analysis import analyse
from briefing.model import Fetched
from briefing.reading import read

ANN = "p:Ann Lee"


def said(text, names="", kinds=""):
    return [(q.text, q.speaker and q.speaker.name, q.group) for q in quotes(text, names, kinds) if q.kind != "indirect"]


BLOCK = "The council has done what it could."


def test_a_block_quotation_with_marks_of_its_own_says_who_spoke():
    text = "The gate is shut.\n“It leaks, and it always did,” said Ann Lee, who built it."
    assert said(text, ANN, "pq") == [("It leaks, and it always did,", "Ann Lee", 1)]


def test_a_block_quotation_is_not_the_last_speakers():
    text = f"“It leaks,” Ann Lee said. “It always did.”\n{BLOCK}"
    *_, last = said(text, ANN, "pq")
    assert last == (BLOCK, None, 2)


def test_a_block_quotation_ends_a_sentence():
    assert said("Ann Lee wrote in May that\nthe gate leaks, and nobody comes.", ANN, "pq") == [
        ("the gate leaks, and nobody comes.", "Ann Lee", 1)
    ]


def test_a_block_quotation_behind_words_of_the_same_speaker_is_likely_but_apart():
    text = "Ann Lee told the Herald that the gate was “a bet on boats”.\nIf they come, we have won."
    *_, last = said(text, ANN, "pq")
    assert last == ("If they come, we have won.", "Ann Lee", 2)
    assert quotes(text, ANN, "pq")[-1].speaker.confidence == 0.6


def test_the_paragraphs_of_a_block_quotation_share_their_speaker():
    text = "Ann Lee wrote:\nThe gate leaks.\nNobody comes."
    assert [speaker for _, speaker, _ in said(text, ANN, "pqq")] == ["Ann Lee", "Ann Lee"]


TURNS = [
    ("colons", "HART: Does it leak?\nLEE: It does.\nHART: Since when?\nLEE: Since May."),
    ("dashes", "HART — Does it leak?\nLEE — It does.\nHART — Since when?\nLEE — Since May."),
    ("times", "[10:42] HART: Does it leak?\n[10:43] LEE: It does.\n(10:44) HART: Since when?\n10: no\nLEE: Since May."),
    ("times behind", "Hart (10:42): Does it leak?\nLee (10:43): It does.\nHart: Since when?\nLee: Since May."),
]


@pytest.mark.parametrize("text", [text for _, text in TURNS], ids=[name for name, _ in TURNS])
def test_turns(text):
    assert [speaker for _, speaker, _ in said(text, ANN)] == ["Hart", "Ann Lee", "Hart", "Ann Lee"]


@pytest.mark.parametrize(("number", "mark"), [(0, ":"), (1, "—")])
def test_the_mark_behind_the_name_is_the_cue_of_a_turn(number, mark):
    assert {quote.cue.text for quote in quotes(TURNS[number][1], ANN)} == {mark}


@pytest.mark.parametrize(
    ("text", "kinds"), [("It leaks. — Ann Lee", "q"), ("“It leaks, and it will.”\n– Ann Lee", "pp")]
)
def test_the_dash_before_a_signature_is_its_cue(text, kinds):
    (quote,) = quotes(text, ANN, kinds)
    assert (quote.speaker.name, quote.cue.text) == ("Ann Lee", next(mark for mark in "—–" if mark in text))


def test_datelines_with_a_dash_are_no_turns():
    text = "LONDON — It rains.\nPARIS — It rains.\nLONDON — It pours.\nThe gate leaks.\nNobody came.\nIt was dark."
    assert said(text) == []


def test_questions_may_be_headings():
    text = "Ann Lee keeps the gate.\nQ: Does it leak?\nA: It does.\nQ: Since when?\nA: Since May."
    assert said(text, ANN, "phphp") == [("It does.", "Ann Lee", 1), ("Since May.", "Ann Lee", 2)]


def test_a_paper_that_asks_keeps_its_name():
    text = "BBC: Does it leak?\nAnn Lee: It does.\nBBC: Since when?\nAnn Lee: Since May."
    assert {speaker for _, speaker, _ in said(text, "p:Ann Lee, o:BBC")} == {"BBC", "Ann Lee"}


MARKDOWN = """# The gate

Ann Lee met Tom Hart.

**Tom Hart:** Does it leak?

**Ann Lee:** It does.

**Tom Hart:** Since when?

**Ann Lee:** Since May.
"""
HTML = """<article><h1>The gate</h1>
<p>Ann Lee, who keeps the gate, met Tom Hart at the river on a cold day in May.</p>
<p><strong>Tom Hart:</strong> Does it leak, as the boatmen of the valley say?</p><p><b>Ann Lee:</b> It does.</p>
<p><strong>Tom Hart:</strong> Since when does it leak?</p><p><b>Ann Lee:</b> Since May.</p></article>
"""
FORMS = [("text/markdown", MARKDOWN), ("text/html", HTML)]


@pytest.mark.parametrize(("media_type", "content"), FORMS)
def test_bold_names_of_an_interview(media_type, content):
    fetched = Fetched(location="-", content=content.encode(), media_type=media_type)
    article = read(fetched, as_of=datetime.date(2026, 1, 1))
    found = analyse(article, as_of="2026-01-01", read_at="2026-01-01T00:00:00Z").quotes
    assert [q.speaker.name for q in found if q.kind != "indirect"] == ["Tom Hart", "Ann Lee", "Tom Hart", "Ann Lee"]


def test_dashes_alone_are_not_guessed():
    assert said("Tom Hart met Ann Lee.\n— Does it leak?\n— It does, and it always did.", ANN) == []
