"""Reported speech: what each verb governs, and where a report ends."""

from __future__ import annotations

import pytest
from quotes_support import quotes

from briefing.analysis.quotes.governing import GOVERNED

ANN = "p:Ann Lee, p:Tom Brandt"

# row of the table, text, the words reported
GOVERNING = [
    ("to do", "Ann Lee vowed to repair the gate by May.", "to repair the gate by May"),
    ("somebody to do", "Ann Lee urged the council to repair the gate.", "the council to repair the gate"),
    ("on somebody to do", "Ann Lee called on the council to repair the gate.", "the council to repair the gate"),
    ("for something", "Ann Lee has called for a ban on heavy boats.", "a ban on heavy boats"),
    ("of something", "Ann Lee warned of a flood in the valley.", "a flood in the valley"),
    ("somebody of something", "Ann Lee accused the council of closing its eyes.", "the council of closing its eyes"),
    ("somebody for something", "Ann Lee blamed the council for the flood.", "the council for the flood"),
    ("something as", "Ann Lee described the gate as a danger to boats.", "the gate as a danger to boats"),
    ("something to another", "Ann Lee compared the gate to an old sieve.", "the gate to an old sieve"),
    ("names", "Ann Lee called the gate a danger to boats.", "the gate a danger to boats"),
    ("something", "Ann Lee denied any part in the repair.", "any part in the repair"),
    ("what a document shows", "Public records show the gate closed in May.", "the gate closed in May"),
]


@pytest.mark.parametrize(("row", "text", "words"), GOVERNING, ids=[case[0] for case in GOVERNING])
def test_what_a_verb_governs(row, text, words):
    (quote,) = quotes(text, ANN)
    assert (quote.kind, quote.text) == ("indirect", words)
    assert quote.speaker is not None


def test_each_row_has_a_case():
    assert {row.name for row in GOVERNED} == {case[0] for case in GOVERNING}


CLAUSES = [
    ("listener with a possessor", "Ann Lee told the Herald’s board that the gate was leaking.", "the gate was leaking"),
    ("however", "Ann Lee said, however, that the gate was leaking.", "the gate was leaking"),
    ("is saying", "Ann Lee is saying that the gate was leaking.", "the gate was leaking"),
    ("belief", "Several engineers believe it will leak again.", "it will leak again"),
    ("records, behind", "The gate was closed in May, records show.", "The gate was closed in May"),
    ("belief, inside", "The gate, engineers believe, will leak.", "The gate, engineers believe, will leak"),
    ("asked", "Ann Lee asked whether the gate was leaking.", "whether the gate was leaking"),
    ("poll", "The new poll shows voters are tired of the gate.", "voters are tired of the gate"),
    ("while", "While Ann Lee said the gate was leaking, boats went through.", "the gate was leaking"),
    ("an age before the cue", "Ann Lee, 34, says she cries most nights.", "she cries most nights"),
    ("on a day, and more", "The gate will shut, officials said on Friday, after boats sank.", "The gate will shut"),
    ("told somebody", "The gate could shut in May, two people close to the talks told the Herald.", "The gate could shut in May"),
    ("somewhere", "The gate was safe, the port’s head, Ann Lee, told a hearing in Lowford on Monday.", "The gate was safe"),
    ("a verb not known", "The firm, which mends gates, plans to float its shares, a clerk said.", "The firm, which mends gates, plans to float its shares"),
    ("but", "A second gate is planned for May, officials said, but no place has been agreed.", "A second gate is planned for May"),
    ("estimates", "The gate will cost a million a year, a trade group estimates.", "The gate will cost a million a year"),
    ("if", "If boats sink again, the gate must shut, officials said.", "If boats sink again, the gate must shut"),
    ("said, with a relative clause", "The gate was leaking, said an engineer who built it in May.", "The gate was leaking"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in CLAUSES], ids=[case[0] for case in CLAUSES])
def test_clauses(text, words):
    assert [(q.kind, q.text) for q in quotes(text, ANN)] == [("indirect", words)]


NO_REPORTS = [
    ("nobody claimed it", "It was not clear who was behind the flood, which no group has claimed."),
    ("only an opening", "On Friday, the third day of the fair, Ann Lee told a joke."),
    ("claimed a thing", "With the boats behind him, Tom Brandt claimed the prize on Friday."),
    ("it shows", "It shows how much the port has changed."),
    ("either", "Boats were sailing for the gate, either claiming it was theirs or leaving."),
    ("claimed when", "Ann Lee claimed the prize at Lowford when Tom Brandt took a wrong turn."),
]


@pytest.mark.parametrize("text", [case[1] for case in NO_REPORTS], ids=[case[0] for case in NO_REPORTS])
def test_nothing_is_reported(text):
    assert not quotes(text, ANN)


def test_a_report_behind_another():
    text = "The gate will shut in May, officials said, adding that boats might wait."
    assert [quote.text for quote in quotes(text, ANN)] == ["The gate will shut in May", "boats might wait"]


def test_what_a_cue_governs_is_not_what_stands_before_it():
    (quote,) = quotes("On Friday, at the fair on the quay, Tom Brandt boasted of his skill.", ANN)
    assert quote.text == "his skill"


def test_who_is_cited_said_nothing_here():
    (quote,) = quotes("The gate had failed, the Herald reported, citing two engineers.", ANN)
    assert quote.text == "The gate had failed"


def test_a_study_published_somewhere_shows_something():
    (quote,) = quotes("A study published in Nature shows that the gate leaks.", ANN)
    assert quote.speaker is not None
    assert quote.speaker.text == "A study"


def test_a_second_verb_ends_the_report():
    found = quotes("Ann Lee urged towns to keep their reserves, and warned of a flood in May.", ANN)
    assert [q.text for q in found] == ["towns to keep their reserves", "a flood in May"]


def test_a_joined_verb_has_the_same_speaker():
    found = quotes("Ann Lee stated that Tom Brandt was tired and suggested he was the only one to help.", ANN)
    assert [(q.text, q.speaker.name) for q in found] == [
        ("Tom Brandt was tired", "Ann Lee"),
        ("he was the only one to help", "Ann Lee"),
    ]


def test_a_report_before_a_quotation_of_its_own_cue():
    found = quotes("Ann Lee accused the council of sleeping, saying that “fine words” do not help.", ANN)
    assert [(q.kind, q.text) for q in found] == [("indirect", "the council of sleeping"), ("partial", "fine words")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee continued the work on the gate.",
        "Ann Lee began the repair of the gate.",
        "Ann Lee maintained a steady pace in the valley.",
        "The gate was known as the widow of the valley.",
        "Ann Lee showed the gate to all her friends.",
        "Ann Lee refused to say whether the gate was leaking.",
        "Ann Lee was accused of closing the gate.",
        "Ann Lee told a crowded hall on Monday.",
        "She has friends in states that have no gates.",
    ],
)
def test_what_reports_nothing(text):
    assert quotes(text, ANN) == ()
