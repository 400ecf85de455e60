"""The sample articles, read by a person first: what they say is what the brief must say."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jsonschema
import msgspec
import pytest

from briefing.export import EXPORTERS, Options, schema
from briefing.model import Brief
from briefing.pipeline import brief_of

FOLDER = Path(__file__).parent.parent / "sample_articles"
AS_OF = datetime.date(2026, 6, 30)
ANYONE = "?"
"""Stands for a speaker whom the text does not name: unknown is right, and so is the kind of speaker it does name."""


@dataclass(frozen=True)
class Answer:
    """The right answers. ``said`` is the beginning of each quotation in marks and who said it, in text order."""

    file: str
    title: str
    byline: tuple[str, ...]
    outlet: str | None
    published: str | None
    headings: tuple[str, ...]
    said: tuple[tuple[str, str], ...]
    people: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    """Words in marks that may be taken for a quotation or not."""
    hard: frozenset[str] = frozenset()
    """Quotations whose speaker only the next paragraph tells, in no usual way: to leave it open is no fault."""


WIRE = Answer(
    file="01-peace-contacts-wire.txt",
    title="Moscow and Washington keep talking as oil tariff threat hangs over truce",
    byline=("Clara Winthrop", "Pavel Ostrow"),
    outlet="Harbour Wire",
    published="2025-04-14",
    headings=(
        "Impatience Grows in the White House",
        "Oil Markets Shrug Off the Tariff Threat",
        "Rare Earths Offer Common Ground",
    ),
    said=(
        ("running out of patience", "Daniel Harwick"),
        ("Nobody has left the table", "Andrei Velikhov"),
        ("We read every paper", "Andrei Velikhov"),
        ("He wants a date", "Liisa Aaltonen"),
        ("for most of an hour", "Liisa Aaltonen"),
        ("is not directed at", ANYONE),
        ("A tariff on the buyer", "Ingrid Solheim"),
        ("The price tells you", "Ingrid Solheim"),
        ("Interest is not a deal", "Konstantin Belyaev"),
        ("at working level", "State Department"),
    ),
    people=frozenset({
        "Daniel Harwick", "Mikhail Sorin", "Andrei Velikhov", "Liisa Aaltonen", "Oksana Derevko", "Ingrid Solheim",
        "Konstantin Belyaev",
    }),
    organisations=frozenset({"Kremlin", "White House", "Sky News", "Fjordbank", "State Department"}),
    places=frozenset({"Moscow", "Russia", "United States", "Ukraine", "Florida", "India", "China", "Oslo", "Siberia", "Geneva"}),
)  # fmt: skip
INTERVIEW = Answer(
    file="02-lighthouse-interview.md",
    title="“The lamp was never the hard part”",
    byline=("Miriam Halloran",),
    outlet="The Coastal Review",
    published="2025-06-07",
    headings=("The last night", "Storms and silence", "What comes next"),
    said=(
        ("What did you do", ANYONE),
        ("I did what I always did", "Agnes Fairweather"),
        ("Were you asked to stay", ANYONE),
        ("The Northern Lights Trust offered", "Agnes Fairweather"),
        ("Was it the weather", ANYONE),
        ("The lamp was never the hard part", "Agnes Fairweather"),
        ("You have said that the machine", ANYONE),
        ("Of course it is.", "Agnes Fairweather"),
        ("Have you spoken to him", ANYONE),
        ("Every Christmas.", "Agnes Fairweather"),
        ("The Trust wants to turn", ANYONE),
        ("I would rather have people", "Agnes Fairweather"),
        ("And you?", ANYONE),
        ("I am learning to sleep", "Agnes Fairweather"),
        ("has not been ruled out", "Edwin Marsh"),
    ),
    people=frozenset({"Agnes Fairweather", "Tom Cardle", "Iain Rudd", "Edwin Marsh"}),
    organisations=frozenset({"Northern Lights Trust"}),
    places=frozenset({"Aberlarne"}),
)
MARKDOWN = Answer(
    file="03-river-budget.md",
    title="A river gets a budget of its own",
    byline=("Joan Estevez",),
    outlet="Upland Policy Notes",
    published="2025-09-18",
    headings=("What the fund will buy", "Doubts on the farms", "A question of law", "Who else is watching"),
    said=(
        ("We have been paying for the Tarn", "Beatrice Okafor"),
        ("This is the same money", "Beatrice Okafor"),
        ("They call it giving room", "Henry Wadlow"),
        ("the most honest thing said", "Beatrice Okafor"),
        ("I have been wrong before", "Peter Imrie"),
        ("You cannot prove a flood", "Rui Tavares Lobo"),
    ),
    people=frozenset({"Beatrice Okafor", "Henry Wadlow", "Marianne Sloane", "Peter Imrie", "Rui Tavares Lobo"}),
    organisations=frozenset({"University of Ellismoor"}),
    places=frozenset({"Ellismoor", "Portugal"}),
    hard=frozenset({"They call it giving room"}),
)
PAGE = Answer(
    file="04-night-trains.html",
    title="Night trains return to the Alpine line after 14 years",
    byline=("Paul Dunmore",),
    outlet="The Meridian Post",
    published="2025-10-09",
    headings=("A slow train on purpose", "Who pays for the beds", "Old cars, new locks"),
    said=(
        ("Nobody buys a night train", "Verena Imboden"),
        ("They buy it because", "Verena Imboden"),
        ("a bet on habits", "Giulio Ferrante"),
        ("If in five years", "Giulio Ferrante"),
        ("For that price", "Lukas Brändli"),
        ("My father was a steward", "Giulio Ferrante"),
        ("It no longer opens anything", "Giulio Ferrante"),
    ),
    people=frozenset({"Verena Imboden", "Giulio Ferrante", "Lukas Brändli"}),
    organisations=frozenset({"University of Bern"}),
    places=frozenset(
        {"Milan", "Zurich", "Switzerland", "Italy", "Bellinzona", "Ticino", "Lombardy", "Vienna", "Venice"}
    ),
)
ANALYSIS = Answer(
    file="05-long-view-of-ports.txt",
    title="The cranes that do not sleep, and the towns that do",
    byline=("Grace Achterberg",),
    outlet=None,
    published=None,
    headings=(),
    said=(
        ("I trained on the old cranes", "Ramón Achával"),
        ("What I have now is better", "Ramón Achával"),
        ("Towns were emptying", "Dolores Whitcombe"),
        ("What the cranes did", "Dolores Whitcombe"),
        ("We are describing an average", "Tobias Renner"),
        ("large, dry, and mine alone", "Josiah Penhale"),
        ("It is the first time in my life", "Dolores Whitcombe"),
        ("My grandfather shovelled coal", "Ramón Achával"),
        ("If you had told him", "Ramón Achával"),
    ),
    people=frozenset({"Ramón Achával", "Dolores Whitcombe", "Tobias Renner", "Amina Yusuf", "Josiah Penhale"}),
    organisations=frozenset({"Norland Power", "Institute for Regional Studies"}),
    places=frozenset({"Port Callis", "Rotterdam", "Glasgow"}),
    perhaps=frozenset({"stranded"}),
)
SCIENCE = Answer(
    file="06-hearing-trial.txt",
    title="Old drug slows loss of hearing in small trial, doctors say",
    byline=("Simon Okello",),
    outlet="Northline",
    published="2025-09-04",
    headings=("How It Might Work", "Safety and Side Effects", "What Comes Next"),
    said=(
        ("We went looking for a side effect", "Hannah Ullman"),
        ("I would not take it for my ears", "Hannah Ullman"),
        ("People have been trying to pump", "Carlos Benavente"),
        ("What's new is that", "Carlos Benavente"),
        ("cautiously envious", "Carlos Benavente"),
        ("A third off your hearing loss", "Margaret Osei"),
        ("still do more than any pill", "Margaret Osei"),
        ("If it works, it will cost", "Hannah Ullman"),
        ("If it doesn't, at least", "Hannah Ullman"),
    ),
    people=frozenset({"Hannah Ullman", "Carlos Benavente", "Margaret Osei"}),
    organisations=frozenset(
        {"Lakeside Institute", "University of Porto", "European Medicines Agency", "World Health Organization"}
    ),
    places=frozenset({"Geneva", "Switzerland", "Portugal", "Ghana"}),
)
MARKETS = Answer(
    file="07-markets-brief.txt",
    title="European shares edge higher as Norvik raises forecast",
    byline=("Tomas Everard",),
    outlet="Ledger News",
    published="2025-11-12",
    headings=("Norvik lifts its outlook", "Banks slip on rate doubts", "Oil and metals"),
    said=(
        ("Cooling is no longer a detail", "Mette Kragelund"),
        ("This is a clean beat", ANYONE),
        ("prudent, not a prediction", "Lucía Montalbán"),
        ("We do not comment on rumours", ANYONE),
        ("There is plenty of oil", "Jonas Petry"),
    ),
    people=frozenset({"Mette Kragelund", "Lucía Montalbán", "Jonas Petry"}),
    organisations=frozenset({"Norvik", "European Central Bank", "Banco Almenara", "Halden Motor", "OPEC"}),
    places=frozenset({"Frankfurt"}),
)
GERMAN = Answer(
    file="08-seilbahn.txt",
    title="Die Seilbahn, die niemand wollte und alle benutzen",
    byline=("Katharina Moosleitner",),
    outlet=None,
    published=None,
    headings=("Ein Weg von sechs Minuten", "Was die Anrainer sagen", "Andere Städte melden sich"),
    said=(
        ("Wir haben die Leute nicht überzeugt", ANYONE),
        ("ein Denkmal für den Größenwahn", ANYONE),
        ("Früher kamen Pflegekräfte", ANYONE),
        ("Das hat aufgehört.", ANYONE),
        ("Man gewöhnt sich", ANYONE),
        ("Fangen Sie mit dem Brunnen an", ANYONE),
        ("und reden Sie mit den Leuten", ANYONE),
    ),
)
ANSWERS = (WIRE, INTERVIEW, MARKDOWN, PAGE, ANALYSIS, SCIENCE, MARKETS, GERMAN)

every_sample = pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.file)


@cache
def brief(file: str) -> Brief:
    return brief_of(str(FOLDER / file), as_of=AS_OF)


def test_every_sample_has_its_answer_and_the_wire_report_comes_first() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == [answer.file for answer in ANSWERS]


@every_sample
def test_title_byline_outlet_and_day(answer: Answer) -> None:
    read = brief(answer.file).article
    assert (read.title, read.title_origin) == (answer.title, "given")
    assert read.byline == answer.byline
    assert (read.outlet, read.published) == (answer.outlet, answer.published)


@every_sample
def test_headings_make_the_sections_and_labels_are_one_or_two_words(answer: Answer) -> None:
    sections = brief(answer.file).sections
    assert tuple(section.heading for section in sections if section.heading) == answer.headings
    assert all(1 <= len(section.label.split()) <= 2 for section in sections)
    assert len({section.id for section in sections}) == len(sections)


@every_sample
def test_quotations_and_their_speakers(answer: Answer) -> None:
    found = [
        (quote.text, quote.speaker.name if quote.speaker else None)
        for quote in brief(answer.file).quotes
        if quote.kind != "indirect" and quote.text not in answer.perhaps
    ]
    assert [text[: len(start)] for (text, _), (start, _) in zip(found, answer.said, strict=True)] == [
        start for start, _ in answer.said
    ]
    wrong = [
        (text, name, right)
        for (text, name), (start, right) in zip(found, answer.said, strict=True)
        if right not in {name, ANYONE} and not (name is None and start in answer.hard)
    ]
    assert not wrong


def test_a_question_is_never_put_into_the_mouth_of_the_one_who_answers() -> None:
    asked = [quote for quote in brief(INTERVIEW.file).quotes if quote.kind == "direct" and quote.text.endswith("?")]
    assert {quote.speaker.name if quote.speaker else None for quote in asked} <= {None, "Miriam Halloran"}


@every_sample
def test_people_organisations_and_places(answer: Answer) -> None:
    entities = brief(answer.file).entities
    known = {
        kind: {entity.name for entity in entities if entity.type == kind}
        for kind in ("person", "organisation", "place")
    }
    missing = (
        answer.people - known["person"],
        answer.organisations - known["organisation"],
        answer.places - known["place"],
    )
    assert missing == (frozenset(), frozenset(), frozenset())


@every_sample
def test_every_sample_has_a_summary_and_exports_in_every_format(answer: Answer) -> None:
    made = brief(answer.file)
    assert made.summary
    for exporter in EXPORTERS.values():
        assert answer.title.strip("“”")[:20] in exporter.render(made, Options())
    jsonschema.Draft202012Validator(schema()).validate(json.loads(EXPORTERS["json"].render(made, Options())))


@every_sample
def test_the_written_brief_keeps_to_400_words_and_every_line_leads_to_its_evidence(answer: Answer) -> None:
    written = EXPORTERS["markdown"].render(brief(answer.file), Options())
    body = [line for line in written[: written.rindex("## Source")].splitlines() if not line.lstrip().startswith(">")]
    assert len(" ".join(body).split()) <= 400
    page = EXPORTERS["html"].render(brief(answer.file), Options())
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


@every_sample
def test_every_text_is_its_slice(answer: Answer) -> None:
    made = brief(answer.file)
    waiting: list[object] = [msgspec.to_builtins(made)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
            if {"start", "end", "text"} <= value.keys():
                assert made.article.text[value["start"] : value["end"]] == value["text"]
        elif isinstance(value, list | tuple):
            waiting += value


def test_the_page_is_read_without_what_surrounds_the_article() -> None:
    read = brief(PAGE.file).article
    for around in (
        "cookies",
        "Related stories",
        "suitcases",
        "newsletter",
        "Subscribe",
        "Photograph",
        "Comments",
        "rights reserved",
    ):
        assert around not in read.text
    assert read.url == "https://meridianpost.example/travel/night-trains-alpine-line"
    assert read.text.startswith("Sleeping cars will run again")
    assert read.text.endswith("Tickets go on sale on 20 October.")


def test_lists_and_block_quotations_keep_their_kind() -> None:
    kinds = [block.kind for block in brief(MARKDOWN.file).article.blocks]
    assert kinds.count("item") == 3
    assert kinds.count("quotation") == 1


def test_an_analysis_without_headings_is_divided_by_topic() -> None:
    sections = brief(ANALYSIS.file).sections
    assert len(sections) >= 2
    assert {section.kind for section in sections} <= {"lead", "topic"}


def test_who_told_whom_and_who_is_not_named() -> None:
    quotes = {quote.text: quote for quote in brief(WIRE.file).quotes}
    told = quotes["for most of an hour"].told
    assert told
    assert told.text == "Sky News"
    assert any(quote.sourcing == "anonymous" for quote in quotes.values())


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("0.7%", 0.7, 0.7, "%"),
        ("$1.9 billion", 1.9e9, 1.9e9, "USD"),
        ("8.6 billion Danish crowns", 8.6e9, 8.6e9, "DKK"),
        ("11% to 13%", 11, 13, "%"),
        ("7%-9%", 7, 9, "%"),
        ("€350 million", 350e6, 350e6, "EUR"),
        ("£2.4 billion", 2.4e9, 2.4e9, "GBP"),
        ("35 percent", 35, 35, "%"),
        ("5.2 million barrels", 5.2e6, 5.2e6, "barrels"),
    ],
)
def test_figures_of_the_markets(text: str, low: float, high: float, unit: str) -> None:
    assert (low, high, unit) in [
        (one.low, one.high, one.unit) for one in brief(MARKETS.file).figures if text in one.text
    ]


def test_a_language_without_names_says_so() -> None:
    made = brief(GERMAN.file)
    assert made.article.language == "de"
    assert "entities" not in made.made.steps
    assert "Not looked for in this language (de)" in EXPORTERS["markdown"].render(made, Options(words=2000))
