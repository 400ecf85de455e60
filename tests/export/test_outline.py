"""The standard of a written brief, and its length."""

from __future__ import annotations

import msgspec
import pytest
from handmade import PARAGRAPHS, TEXT, article, blocks_of, brief, made, place
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.export.cite import Citer
from briefing.export.items import _around
from briefing.export.outline import outline_of
from briefing.export.reference import file_name, reference_of, safe_url
from briefing.export.speakers import UNKNOWN, UNNAMED
from briefing.export.telling import weight
from briefing.model import Dateline, Evidence, Section, Speaker


def test_the_bottom_line_is_the_first_two_sentences_of_the_summary() -> None:
    assert [point.text for point in outline_of(brief(), 400).bottom] == [line.text for line in brief().summary[:2]]


def test_what_a_speaker_claims_stands_apart_from_what_is_reported() -> None:
    items = outline_of(brief(), 400).items
    assert [point.text for point in items.reported] == ["Two ferries are expected in the first week."]
    assert [(point.claimed_by, point.text[:8]) for point in items.claimed] == [
        ("In part from an unnamed source", "A critic")
    ]


def claimed_by(words: str, *, name: str, entity: str | None = None, at: str = "", cue: str = "") -> str:
    """Who claims the first sentence of the summary, where `name`, found at the words `at`, says `words` of it."""
    known = brief().quotes[0]
    speaker = Speaker(name=name, entity=entity, confidence=1.0, **place(at or "A critic"))
    said = msgspec.structs.replace(
        known, kind="indirect", group=7, speaker=speaker, cue=Evidence(**place(cue)) if cue else None, **place(words)
    )
    return outline_of(brief(quotes=(said,)), 400).bottom[0].claimed_by


def test_a_line_is_a_claim_as_far_as_it_goes() -> None:
    most, little = "The harbour of Vila Branca will reopen", "on Monday"
    assert claimed_by(most, name="Rosa Quintela", entity="rosa-quintela") == "Rosa Quintela"
    assert claimed_by(most, name="officials") == "Officials"
    assert claimed_by(little, name="officials") == "In part from officials"
    assert claimed_by("The harbour", name="officials") == "Officials"
    assert claimed_by(little, name="A critic") == "In part from a critic"
    assert claimed_by(little, name="officials", at="The harbour of Vila Branca", cue="will reopen") == "Officials"


def test_reported_speech_of_a_known_speaker_is_a_claim_unless_a_sentence_shown_holds_it() -> None:
    known = brief().quotes[0]
    apart = msgspec.structs.replace(known, kind="indirect", group=7, **place("Nobody knows when the third will sail"))
    held = msgspec.structs.replace(known, kind="indirect", group=8, **place("Two ferries are expected"))
    nobody = msgspec.structs.replace(apart, speaker=None)
    assert [point.text for point in outline_of(brief(quotes=(held, apart)), 400).items.claimed] == [
        "Two ferries are expected in the first week.",
        "Nobody knows when the third will sail.",
    ]
    assert outline_of(brief(quotes=(nobody,)), 400).items.claimed == ()


def test_a_report_that_begins_by_pointing_back_is_left_out() -> None:
    known = brief().quotes[0]
    text = "\n\n".join((*PARAGRAPHS, "Its head said the third would sail.", "The head said the fourth would."))
    said = [
        msgspec.structs.replace(known, kind="indirect", group=group, **place(words, text))
        for group, words in enumerate(("the third would sail", "the fourth would"), 7)
    ]
    whole = brief(article=article(text), quotes=tuple(said))
    assert [point.text for point in outline_of(whole, 400).items.claimed] == ["The head said the fourth would."]


def test_who_said_what_keeps_the_fragments_of_one_utterance_together_with_role_and_hearer() -> None:
    voices = outline_of(brief(), 400).items.voices
    assert voices[0].words == ("We count every stone,", "Some of them twice,")
    assert (voices[0].name, voices[0].role, voices[0].how) == (
        "Rosa Quintela",
        "harbour master",
        "on record, told Radio Farol",
    )
    assert voices[1].name == UNNAMED


def test_a_mark_that_is_the_cue_is_not_told() -> None:
    first, *_ = (quote for quote in brief().quotes if quote.kind != "indirect")
    signed = msgspec.structs.replace(first, told=None, cue=Evidence(0, 1, "—"))
    assert [voice.how for voice in outline_of(brief(quotes=(signed,)), 400).items.voices] == ["on record"]


def test_a_speaker_who_is_not_known_is_said_and_counted() -> None:
    quotes = tuple(msgspec.structs.replace(quote, speaker=None) for quote in brief().quotes)
    outline = outline_of(brief(quotes=quotes), 400)
    assert outline.items.voices[0].name == UNKNOWN
    assert "Quotations whose speaker the text does not make certain: 1." in outline.gaps


def test_the_basis_counts_utterances_not_fragments() -> None:
    assert outline_of(brief(), 400).basis == "2 statements: 1 on record, 1 by unnamed sources."
    assert outline_of(brief(quotes=()), 400).basis == "no statement by a speaker was found in the text."


def test_absolute_dates_stand_beside_the_words_used() -> None:
    outline = outline_of(brief(), 400)
    assert outline.bottom[0].dates == ("on Monday: 2025-05-05",)
    assert outline.items.dates == ()
    alone = outline_of(brief(summary=brief().summary[1:]), 400)
    assert [(fact.words, fact.meaning) for fact in alone.items.dates] == [
        ("on Monday", "2025-05-05, “… Vila Branca will reopen on Monday, the port authority said. Repairs …”")
    ]


@pytest.mark.parametrize(
    ("precision", "first", "last", "meaning"),
    [
        ("year", "2019-01-01", "2019-12-31", "2019"),
        ("month", "2025-01-01", "2025-01-31", "2025-01"),
        ("week", "2025-03-31", "2025-04-06", "2025-03-31 to 2025-04-06"),
        ("day", "2025-03-31", "2025-03-31", "2025-03-31"),
        ("year", "2022-02-24", "2025-02-24", "2022-02-24 to 2025-02-24"),
        ("day", "2025-03-31", None, "from 2025-03-31"),
        ("day", None, "2025-03-31", "until 2025-03-31"),
    ],
)
def test_dates_are_as_short_as_they_are_exact(
    precision: str, first: str | None, last: str | None, meaning: str
) -> None:
    date = msgspec.structs.replace(brief().dates[0], precision=precision, from_=first, to=last)
    assert outline_of(brief(dates=(date,), summary=()), 400).items.dates[0].meaning.startswith(f"{meaning}, “")


def test_a_year_is_not_explained_by_itself() -> None:
    date = msgspec.structs.replace(
        brief().dates[0], text="in 1887", precision="year", from_="1887-01-01", to="1887-12-31"
    )
    outline = outline_of(brief(dates=(date,)), 400)
    assert (outline.bottom[0].dates, outline.items.dates) == ((), ())


def test_names_are_listed_by_kind_with_short_descriptions_and_the_rest_counted() -> None:
    rosa = brief().entities[0]
    long = msgspec.structs.replace(rosa, description=Evidence(**place("The harbour of Vila Branca will reopen")))
    who = outline_of(brief(entities=(rosa, *[long] * 7)), 400).items.who
    assert [(one.kind, len(one.names), one.more) for one in who] == [("People", 6, 2)]
    assert [role for _, role, _ in who[0].names[:2]] == ["harbour master", None]


def test_a_date_beside_a_sentence_that_is_shown_is_not_listed_again() -> None:
    week = msgspec.structs.replace(brief().dates[1], from_="2025-05-05", to="2025-05-11", precision="week")
    items = outline_of(brief(dates=(week,)), 400).items
    assert items.reported[0].dates == ("in the first week: 2025-05-05 to 2025-05-11",)
    assert items.dates == ()


def test_figures_say_what_they_are_of() -> None:
    fact = outline_of(brief(), 400).items.figures[0]
    assert (fact.words, fact.meaning) == ("€3 million to €4 million", "Repairs to the mole")


def test_a_figure_of_nothing_named_is_shown_among_its_words_and_counts_in_letters_come_last() -> None:
    bare = msgspec.structs.replace(brief().figures[0], of=None)
    letters = msgspec.structs.replace(bare, kind="quantity", **place("Two ferries"))
    facts = outline_of(brief(figures=(bare, letters)), 400).items.figures
    assert facts[0].meaning == "“… the mole may cost €3 million to €4 million. …”"
    assert outline_of(brief(figures=(letters, bare)), 60).items.figures == ()


def test_people_and_money_at_the_top_stand_before_a_share_further_down() -> None:
    money = msgspec.structs.replace(brief().figures[0], of=None)
    share = msgspec.structs.replace(money, kind="percent", unit="%", of=money, start=money.start + 900)
    people = msgspec.structs.replace(money, kind="quantity", unit="people")
    years = msgspec.structs.replace(money, kind="quantity", unit="years")
    assert sorted([years, share, money, people], key=weight, reverse=True) == [people, money, share, years]


def test_a_figure_of_a_table_is_shown_in_its_row() -> None:
    text = "Country | Change\n\nNorland | +40% | 12\n\nSorland | +3% | 9"
    assert _around(text, text.index("+40%"), text.index("+40%") + 4) == "“Norland | +40% | 12”"


def test_a_speaker_without_a_name_begins_with_a_capital() -> None:
    def named(name: str) -> str:
        quote = brief().quotes[0]
        assert quote.speaker
        speaker = msgspec.structs.replace(quote.speaker, name=name)
        return outline_of(brief(quotes=(msgspec.structs.replace(quote, speaker=speaker),)), 400).items.voices[0].name

    assert [named("the operator"), named("a union official"), named("de Gaulle"), named("theo")] == [
        "The operator",
        "A union official",
        "de Gaulle",
        "theo",
    ]


def test_a_sourcing_that_is_not_known_is_not_told_of_a_known_speaker() -> None:
    quotes = tuple(msgspec.structs.replace(quote, sourcing="unattributed") for quote in brief().quotes)
    voices = outline_of(brief(quotes=quotes), 400).items.voices
    assert [voice.how for voice in voices] == ["told Radio Farol", "without attribution"]


def test_gaps_are_named() -> None:
    bare = article(
        outlet=None, byline=(), published=None, completeness="teaser", notices=("Two pages could not be read.",)
    )
    gaps = outline_of(brief(article=bare, made=made(steps=("sections", "quotes", "summary"))), 400).gaps
    assert gaps == (
        "Two pages could not be read.",
        "Only the teaser of the article could be read.",
        "Not given: outlet, author, day of publication.",
        "Not looked for in this language (en): names of people, organisations and places, figures, dates.",
        "Dates that could not be made absolute: “in the first week”.",
        "One source: nothing here was checked against another.",
    )


def test_citations_count_paragraphs_within_their_section_without_headings() -> None:
    citer = Citer(brief())

    def where(words: str) -> str:
        found = place(words)
        return citer.cite(found["start"], found["end"]).where

    assert where("The harbour") == "Lead ¶1 s1"
    assert where("Repairs") == "Lead ¶1 s2"
    assert where("“We count") == "Lead ¶2 s1"
    assert where("A Slow Return") == "Return heading"
    assert where("Nobody knows") == "Return ¶1 s3"


def test_a_sentence_is_found_by_any_of_its_places_without_the_dateline() -> None:
    line = Dateline(**place("LISBON, May 5 (Coastal Wire) –"))
    citer = Citer(brief(article=article(dateline=line)))
    for words in ("Nobody knows", "the port authority"):
        found = citer.sentence(place(words)["start"])
        assert found
        assert TEXT[found.start : found.end] == found.text
        assert found.text in {
            "Nobody knows when the third will sail.",
            "The harbour of Vila Branca will reopen on Monday, the port authority said.",
        }
    assert citer.sentence(place("A Slow Return")["start"]) is None


def test_sentences_of_an_endless_paragraph_are_not_counted() -> None:
    text = "One more. " * 1000
    section = Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=len(text))
    endless = brief(article=article(text, blocks=blocks_of(text)), sections=(section,))
    assert Citer(endless).cite(5000, 5009).where == "Lead ¶1"


def test_what_the_budget_leaves_out_is_counted() -> None:
    outline = outline_of(brief(), 90)
    assert outline.left_out
    assert len(outline.bottom) == 2
    assert not outline_of(brief(), 400).left_out


def test_a_sentence_that_would_eat_the_budget_is_cut_and_shows_it() -> None:
    long = " ".join(["word"] * 300)
    lines = (msgspec.structs.replace(brief().summary[0], text=long),)
    assert outline_of(brief(summary=lines), 100).bottom[0].text == " ".join(["word"] * 25) + " […]"


@pytest.mark.parametrize(
    ("given_url", "safe"),
    [
        ("https://user:secret@a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("HTTP://A.example:8080/x y", "http://a.example:8080/x%20y"),
        ('https://a.example/"><script>', "https://a.example/%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://", None),
        ("https://[::1", None),
        ("https://a.example:port/", None),
        (None, None),
    ],
)  # fmt: skip
def test_only_web_addresses_become_links(given_url: str | None, safe: str | None) -> None:
    assert safe_url(given_url) == safe


def test_a_file_is_cited_by_its_name() -> None:
    assert reference_of(article(url=None, path="/home/x/notes/first.txt")).words == (
        "Coastal Wire",
        "2025-05-05",
        "first.txt",
    )
    assert file_name("C:\\notes\\a.txt") == "a.txt"
    assert file_name("/") is None


def test_a_brief_of_nothing_is_still_a_brief() -> None:
    empty = brief(summary=(), quotes=(), entities=(), figures=(), dates=(), sections=())
    outline = outline_of(empty, 400)
    assert outline.bottom == ()
    assert outline.title == "Vila Branca opens its harbour again"


@given(st.integers(0, 500))
@settings(max_examples=40, deadline=None)
def test_no_budget_breaks_the_outline(words: int) -> None:
    assert outline_of(brief(), words).title == "Vila Branca opens its harbour again"


def test_the_lines_of_sections_follow_those_of_the_summary() -> None:
    first = Evidence(**place("Nobody knows when the third will sail."))
    sections = tuple(msgspec.structs.replace(section, summary=(first,)) for section in brief().sections)
    assert first.text in [point.text for point in outline_of(brief(sections=sections), 400).items.reported]
    assert "\n\n".join(PARAGRAPHS) == TEXT
