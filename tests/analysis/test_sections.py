from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.draft import Draft, Name
from briefing.analysis.sections import find_sections
from briefing.analysis.sections.headed import label_of_heading
from briefing.analysis.sections.slugs import slug
from briefing.analysis.sections.vocabulary import vocabulary
from briefing.model import Article, Block

LEAD = (
    "The government of Norland met on Tuesday to talk about the long drought, its budget and the coming election. "
    "President Ana Kolde said the country faced a hard year. Kolde spoke to reporters, and Kolde said more would follow."
)


def article(*blocks, language="en"):
    """An article of (kind, text) or plain paragraphs."""
    made, at, texts = [], 0, []
    for block in blocks:
        kind, text = block if isinstance(block, tuple) else ("paragraph", block)
        made.append(Block(start=at, end=at + len(text), kind=kind, level=2 * (kind == "heading")))
        texts.append(text)
        at += len(text) + 2
    text = "\n\n".join(texts)
    return Article(
        id="a",
        sha256="0",
        title="Title",
        title_origin="given",
        media_type="text/plain",
        language=language,
        text=text,
        blocks=tuple(made),
        words=len(text.split()),
        reading_minutes=1,
    )


def sections(*blocks, language="en", names=()):
    made = article(*blocks, language=language)
    found = tuple(
        Name(start=made.text.index(name), end=made.text.index(name) + len(name), type="person") for name in names
    )
    return find_sections(Draft(article=made, names=found)).sections


def h(text):
    return ("heading", text)


class TestByHeadings:
    def test_lead_and_one_part_a_heading(self):
        found = sections(LEAD, h("The Drought"), "The drought is long.", h("The Budget"), "The budget is short.")
        assert [(s.id, s.label, s.heading, s.kind) for s in found] == [
            ("lead", "Lead", None, "lead"),
            ("drought", "Drought", "The Drought", "heading"),
            ("budget", "Budget", "The Budget", "heading"),
        ]

    def test_a_section_starts_at_its_heading_and_keeps_the_white_space_before_the_next(self):
        made = article(LEAD, h("The Drought"), "It is long.", h("The Budget"), "It is short.")
        found = find_sections(Draft(article=made)).sections
        assert [made.text[s.start : s.end] for s in found] == [
            f"{LEAD}\n\n",
            "The Drought\n\nIt is long.\n\n",
            "The Budget\n\nIt is short.",
        ]

    def test_no_lead_where_the_article_begins_with_a_heading(self):
        found = sections(h("The Drought"), "The drought is long.", h("The Budget"), "The budget is short.")
        assert [s.id for s in found] == ["drought", "budget"]

    def test_a_heading_right_under_another_opens_the_same_part(self):
        found = sections(LEAD, h("Economy"), h("The Budget"), "The budget is short.", h("The Drought"), "It is long.")
        assert [(s.id, s.heading) for s in found[1:]] == [("budget", "The Budget"), ("drought", "The Drought")]

    def test_a_heading_without_text_opens_nothing(self):
        found = sections(LEAD, h("The Drought"), "The drought is long.", h("Related"))
        assert [s.id for s in found] == ["lead", "drought"]

    def test_headings_alone_are_no_sections(self):
        assert [s.id for s in sections(h("One"), h("Two"))] == ["lead"]

    def test_lead_is_a_reserved_id(self):
        found = sections(LEAD, h("Lead in the water"), "Lead was found in the water.")
        assert found[1].id != "lead"

    def test_equal_labels_get_a_number(self):
        found = sections(LEAD, h("Votes"), "Votes came.", h("Votes"), "Votes went.")
        assert [s.id for s in found] == ["lead", "votes", "votes-2"]

    def test_a_second_section_of_the_same_word_is_labelled_by_its_text(self):
        found = sections(
            LEAD,
            h("The harbour fears a flood"),
            "A flood may come. The flood of 2014 was deep.",
            h("A flood, and nothing but a flood"),
            "The tunnel was shut in the flood. Lorries left the tunnel in time, and the tunnel was drained.",
        )
        assert [s.label for s in found[1:]] == ["Flood", "Tunnel"]

    def test_a_second_section_of_the_same_label_takes_its_neighbour(self):
        found = sections(
            LEAD, h("School career in brief"), "Her career began.", h("College career in brief"), "Her career went on."
        )
        assert [s.label for s in found[1:]] == ["Career", "College career"]


LABELS = [
    (
        "Unions Split Over the Cost",
        "Two unions want more. The cost is 2 billion. Unions have not said more.",
        {"Unions"},
    ),
    ("Norvik lifts its outlook", "The outlook was raised on Monday, and Norvik now expects growth.", {"Outlook"}),
    ("Rare Earths Offer Common Ground", "Rare earths are mined here. Rare earths may be sold.", {"Rare earths"}),
    (
        "Farmers count the cost of drought",
        "Farmers say the drought has ruined the wheat. The drought has cost one farmer half of his herd.",
        {"Drought", "Farmers"},
    ),
    (
        "How the central bank got here",
        "The central bank raised rates nine times. Inflation fell, but the central bank was slow to cut.",
        {"Central bank"},
    ),
    (
        "A divided parliament prepares to vote",
        "Parliament will vote on Friday. The ruling party lacks a majority in parliament.",
        {"Parliament", "Vote"},
    ),
    (
        "What happens next?",
        "If the talks fail, the ceasefire ends on June 1. Mediators hope that the ceasefire holds.",
        {"Ceasefire"},
    ),
    (
        "Kolde's plan for schools",
        "Kolde wants to build 200 schools. Teachers have asked for smaller classes in schools.",
        {"Schools"},
    ),
    (
        "Kolde’s Mounting Anger Over Sudland",
        "Kolde has shown growing impatience with Sudland. Kolde said Sudland had broken its word.",
        {"Anger"},
    ),
    (
        "Possible Fallout from Levies",
        "Kolde spoke of new levies on grain. The levies would hurt Sudland, which sells grain.",
        {"Levies"},
    ),
    (
        "Oil prices fall",
        "Oil fell 3 percent on Tuesday. Traders said prices could fall further. Prices of gas also eased.",
        {"Oil prices", "Prices", "Oil"},
    ),
    (
        "“We had no choice”",
        "Residents said they left when the river rose. The river broke its banks at night.",
        {"No choice", "River"},
    ),
    ("1. A risky bet on gas", "Norland buys most of its gas abroad. The gas comes by one pipeline.", {"Gas"}),
    ("BACKGROUND", "The dispute began in 1998, when the border was drawn.", {"Background"}),
    (
        "Why the border matters",
        "The border runs through three villages. Trade across the border has doubled.",
        {"Border"},
    ),
    (
        "Rising Tensions in the Northern Sea",
        "Tensions have grown in the Northern Sea. Officials said tensions could rise.",
        {"Tensions"},
    ),
    (
        "Can the ceasefire hold?",
        "The ceasefire has been broken twice. Both armies say they respect the ceasefire.",
        {"Ceasefire"},
    ),
    (
        "Human rights groups object",
        "Human rights groups said the law was too broad. Human rights lawyers will go to court.",
        {"Human rights"},
    ),
    ("Early life", "Kolde was born in the north.", {"Early life"}),
    ("Get around", "Buses run all day.", {"Get around"}),
    (
        "AI companies under pressure",
        "AI companies face new rules. The rules bind companies that train large models.",
        {"AI companies"},
    ),
    ("Vaccines: what we know", "The vaccines were tested on 3,000 people. Vaccines arrive in June.", {"Vaccines"}),
    ("Method 2 of 3: Slow Roasting (40 minutes)", "Slow roasting takes time.", {"Slow roasting"}),
    ("The road to recovery", "Recovery has been slow, economists said.", {"Recovery"}),
    ("2014", "In 2014 the north flooded.", {"2014"}),
    (
        "What Comes Next",
        "The committee meets in May. Then the budget goes to the governor, and the budget may change.",
        {"Budget"},
    ),
    ("Norvik Lifts Outlook", "Norvik raised its outlook. The outlook depends on freight.", {"Outlook"}),
    ("White House plan", "The White House set out a plan for ports. The plan was opposed.", {"Plan"}),
    ("Three hurt after crash on the pass", "The crash closed the pass. Police said the crash hurt three.", {"Crash"}),
    ("Safety rules issued after the fire", "The rules bind hotels. Inspectors said the rules were late.", {"Rules"}),
    ("Debt is costly", "The debt of the town has doubled. Banks hold most of the debt.", {"Debt"}),
    ("Beware the deep end", "Swimmers drowned at the deep end. The deep end has no rail.", {"Deep end"}),
    (
        "Why stepping into the lake is no crime",
        "The lake is private. Owners of the lake sued two anglers, who left the lake.",
        {"Lake"},
    ),
    (
        "It’ll be costly",
        "Save now, the mayor says. The bridge will cost 4 million. Save water too, she says of the bridge.",
        {"Bridge"},
    ),
    ("Closer to a deal", "The ministers said a deal was near. The deal would open the border.", {"Deal"}),
    (
        "Supreme Court ruling",
        "The Supreme Court ruled on Monday. The ruling of the court ends the case, and the Supreme Court was firm.",
        {"Ruling"},
    ),
    (
        "Climate change policy",
        "The policy on climate change is old. Climate change is costly.",
        {"Climate change"},
    ),
    (
        "Nuclear power plants",
        "Nuclear power is dear. Nuclear power plants age. Power plants of coal run on.",
        {"Power plants"},
    ),
    ("Stock market reaction", "The market fell. Stock market losses grew. The reaction was quick.", {"Reaction"}),
    ("How the ferry sank", "The ferry left at noon. It sank at night.", {"Ferry"}),
    ("Who is Ana Kolde?", "Kolde was born in Arden. Kolde ran a school.", {"Ana Kolde"}),
    ("Grain falls to 399", "Grain rose, then fell to 399. At 399 it is cheap.", {"Grain"}),
    ("The mayor never urged to investigate Ode", "Prosecutors investigate Ode. The mayor was asked.", {"Mayor"}),
    ("UNWANTED", "It was unwanted.", {"Unwanted"}),
    ("NOTE", "A note on the bridge: note the date.", {"Note"}),
    ("iPhone sales in Norland", "Sales of the iPhone rose. Norland buys many an iPhone.", {"iPhone sales"}),
    ("Don’t throw bread", "The bread is thrown to birds. Throw none of the bread.", {"Bread"}),
    ("Going forward", "The ceasefire ends in June. The ceasefire may hold.", {"Ceasefire"}),
    ("Going forward", "It ends.", {"Next steps"}),
    (
        "Things that nobody had foreseen",
        "The flood came at night. Nobody had a map of the flood, and the flood rose.",
        {"Flood"},
    ),
]


@pytest.mark.parametrize(("heading", "text", "labels"), LABELS, ids=[case[0] for case in LABELS])
def test_the_label_is_what_an_editor_would_say(heading, text, labels):
    assert sections(LEAD, h(heading), text)[1].label in labels


@pytest.mark.parametrize(
    ("heading", "text", "label"),
    [
        ("No tsunami", "The Norland Tsunami Centre cancelled its alert. No wave came.", "No tsunami"),
        ("No new taxes for farmers", "New taxes were ruled out. Farmers pay taxes enough.", "No new taxes"),
        ("NO NEW TAXES FOR FARMERS", "New taxes were ruled out. Farmers pay taxes enough.", "No new taxes"),
        ("There is no alternative", "An alternative was sought, and no alternative was found.", "No alternative"),
    ],
)
def test_a_label_does_not_say_the_contrary_of_its_heading(heading, text, label):
    found = sections(LEAD, h(heading), text)[1].label
    assert found == label


@pytest.mark.parametrize(
    ("language", "heading", "text", "label"),
    [
        (
            "de",
            "Die wirtschaftlichen Folgen der Zölle",
            "Die Zölle treffen die Industrie. Wegen der Zölle sinken sie.",
            "Zölle",
        ),
        ("de", "Sechs Städte melden Ausfälle", "In sechs Städten fielen die Netze aus.", "Städte"),
        ("de", "Analoge Prozesse", "Die Prozesse sind analog.", "Analoge Prozesse"),
        (
            "es",
            "El impacto de los aranceles en la economía",
            "Los aranceles afectan a la economía. Los aranceles suben.",
            "Aranceles",
        ),
        ("zh", "关税对市场的影响", "关税上升。市场下跌。市场担忧关税。市场波动", "市场"),
        ("ja", "関税の影響が広がる", "関税が上がった。関税の影響は大きい。", "関税"),
        ("ru", "Экономические последствия пошлин", "Пошлины ударят по экономике. Из-за пошлин цены растут.", "Пошлин"),
        ("hi", "व्यापार तनाव", "व्यापार घटा।", "व्यापार तनाव"),
        (None, "Sosyal etki", "Etki büyük", "Sosyal etki"),
    ],
)
def test_labels_in_other_languages(language, heading, text, label):
    own = vocabulary(text, language)
    assert label_of_heading(heading, own, own) == label


@pytest.mark.parametrize(
    ("language", "text", "keywords"),
    [
        ("ja", "港で火災があり、倉庫が全焼した。火災の原因は分かっていない。", ("火災", "倉庫", "全焼", "原因")),
        ("zh", "议会批准了新桥。新桥的费用很高。", ("新桥", "议会批准", "费用很高")),
        ("de", "Die Polizei sagte, der Damm sei gebrochen. Der alte Damm war schwach.", ("Damm", "Polizei")),
        ("en", "Rents have risen since May. Rents are high.", ("Rents",)),
    ],
)
def test_keywords_in_other_languages(language, text, keywords):
    assert find_sections(Draft(article=article(text, language=language))).sections[0].keywords == keywords


def test_the_name_that_fills_the_article_is_no_label():
    found = sections(
        LEAD, h("Kolde and the Northern Harvest"), "Kolde spoke of the harvest. Kolde left.", names=["Ana Kolde"]
    )
    assert found[1].label == "Harvest"


def test_a_heading_of_names_is_labelled_by_a_name():
    found = sections(LEAD, h("Kolde and Brandt"), "Said Brandt: no. Later Brandt said yes.", names=["Ana Kolde"])
    assert found[1].label in {"Brandt", "Kolde"}


def test_keywords_stand_in_the_section():
    made = article(
        LEAD,
        h("The Drought"),
        "The drought is long, and wheat is dear. Wheat is dear in Norland.",
        h("Votes"),
        "Votes came.",
    )
    for section in find_sections(Draft(article=made)).sections:
        assert all(word in made.text[section.start : section.end] for word in section.keywords)
    assert {"drought", "wheat"} <= {
        word.lower()
        for word in sections(*[LEAD, h("The Drought"), "The drought is long, and wheat is dear."])[1].keywords
    }


@pytest.mark.parametrize(
    ("label", "taken", "expected"),
    [
        ("Central bank", (), "central-bank"),
        ("Économie", (), "economie"),
        ("Пошлины", (), "пошлины"),
        ("U.S. aid", (), "us-aid"),
        ("Lead", {"lead"}, "lead-2"),
        ("Lead", {"lead", "lead-2"}, "lead-3"),
        ("…", (), "section"),
    ],
)
def test_ids_are_slugs(label, taken, expected):
    assert slug(label, taken) == expected


SEA = [
    "The harbour filled with ships, and each ship waited for the tide at the harbour wall.",
    "Sailors on the ships mended nets while the tide ran out of the harbour.",
    "A ship with torn sails limped past the harbour light before the tide turned.",
    "The harbour master counted ships and sailors, and wrote the tide in his book.",
    "By night the ships lay still, and sailors slept as the tide came to the harbour.",
]
BREAD = [
    "The bakery sold bread made of rye flour, and the baker kneaded dough all night.",
    "Flour came from the mill; the baker let the dough rise before the oven was hot.",
    "Each loaf of bread left the oven with a crust that the baker dusted with flour.",
    "Rye dough needs a hot oven, the baker says, and bread needs patience and flour.",
    "The oven cooled at noon, when the bread was sold and the dough was made anew.",
]
STARS = [
    "The telescope showed a comet near the planet, and astronomers measured its orbit.",
    "Astronomers had seen the comet before; its orbit takes it past the planet again.",
    "A larger telescope will follow the comet until its orbit bends around the planet.",
    "The planet pulls on the comet, and the orbit changes, the astronomers wrote.",
    "No telescope had shown the comet so near the planet, one of the astronomers said.",
]


class TestByTopics:
    def test_a_long_text_is_parted_where_its_topic_changes(self):
        found = sections(*SEA * 3, *BREAD * 3, *STARS * 3)
        made = article(*SEA * 3, *BREAD * 3, *STARS * 3)
        assert [made.text[s.start :][:11] for s in found] == ["The harbour", "The bakery ", "The telesco"]
        assert [s.kind for s in found] == ["lead", "topic", "topic"]
        assert found[0].id == "lead"

    def test_a_short_article_stays_whole(self):
        assert len(sections(*SEA, *BREAD)) == 1

    def test_a_text_about_one_thing_stays_whole(self):
        assert len(sections(*SEA * 10)) == 1

    def test_a_paragraph_that_leans_on_the_one_before_opens_no_section(self):
        for opening, starts in (("But nobody asked.", "The bakery"), ("Nobody asked.", "Nobody ask")):
            made = article(*SEA * 3, opening, *BREAD * 3, *STARS * 3)
            assert made.text[find_sections(Draft(article=made)).sections[1].start :][:10] == starts

    def test_at_least_two_paragraphs_a_section(self):
        made = article(*SEA * 3, BREAD[0], *STARS * 3)
        starts = [s.start for s in find_sections(Draft(article=made)).sections]
        blocks = [sum(start <= b.start for b in made.blocks) for start in starts]
        assert all(b - a >= 2 for a, b in pairwise(sorted(blocks)))

    def test_labels_come_from_the_text(self):
        labels = [s.label for s in sections(*SEA * 3, *BREAD * 3, *STARS * 3)][1:]
        assert all(1 <= len(label.split()) <= 2 for label in labels)
        assert len(set(labels)) == 2


TEXTS = st.one_of(
    st.sampled_from(
        [LEAD, *SEA, *BREAD, "What happens next?", "The", "…", "U.S.-Norland Talks", "NATO", "2014", "关税对市场的影响"]
    ),
    st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool),
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["paragraph", "heading", "item", "quotation"]), TEXTS), min_size=1, max_size=20),
    st.sampled_from(["en", "de", None]),
)
def test_sections_of_any_text(blocks, language):
    made = article(*blocks, language=language)
    found = find_sections(Draft(article=made)).sections
    assert found[0].start == 0
    assert found[-1].end == len(made.text)
    assert all(a.end == b.start for a, b in pairwise(found))
    assert len({s.id for s in found}) == len(found)
    for section in found:
        assert 1 <= len(section.label.split()) <= 2
        assert section.id
        assert (section.id == "lead") == (section.kind == "lead")
        assert all(word in made.text[section.start : section.end] for word in section.keywords)
        if section.heading is not None:
            assert section.heading in made.text[section.start : section.end]


@pytest.mark.parametrize("size", [4_000])
def test_many_paragraphs_take_linear_time(size):
    start = time.process_time()
    sections(*(SEA + BREAD) * (size // 10))
    sections(*[h("The Drought"), SEA[0]] * (size // 2))
    assert time.process_time() - start < 5
