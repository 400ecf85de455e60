from __future__ import annotations

import textwrap
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading.plain import read_plain
from briefing.reading.plain.layout import glue, paragraphs

LONG = "The council met for six hours before it voted on the plan, which has divided the town for nine years."
OTHER = "Nobody in the hall had expected the vote to be so close, and the mayor left before it was counted."
LAST = "A second vote is due in the spring, when the new members of the council will have taken their seats."


def texts(parts):
    return [part.text for part in parts.blocks]


def kinds(parts):
    return [part.kind for part in parts.blocks]


def headings(text):
    return [part.text for part in read_plain(text).blocks if part.kind == "heading"]


def visible(text):
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in {"Cc", "Cf"})


class TestLayout:
    def test_one_paragraph_a_line(self):
        assert texts(read_plain(f"{LONG}\n{OTHER}\n{LAST}")) == [LONG, OTHER, LAST]

    def test_blank_lines_between(self):
        assert texts(read_plain(f"\n{LONG}\n\n\n{OTHER}\n \n{LAST}\n\n")) == [LONG, OTHER, LAST]

    @pytest.mark.parametrize("width", [60, 66, 72, 80])
    @pytest.mark.parametrize("gap", ["\n\n", "\n"])
    def test_hard_wraps_are_joined(self, width, gap):
        story = [f"{LONG} {OTHER}", f"{OTHER} {LAST} {LONG}", f"{LAST} {OTHER} It was over."]
        wrapped = gap.join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in story)
        if gap == "\n\n":
            assert texts(read_plain(wrapped)) == story
        else:
            assert visible("".join(texts(read_plain(wrapped)))) == visible("".join(story))
            assert len(texts(read_plain(wrapped))) <= 3

    def test_indentation_marks_a_paragraph(self):
        story = [f"{LONG} {OTHER} {LAST}", f"{OTHER} {LONG} {LAST}"]
        wrapped = "\n".join(textwrap.fill(p, 70, initial_indent="    ", break_on_hyphens=False) for p in story)
        assert texts(read_plain(wrapped)) == story

    def test_a_heading_without_blank_lines_in_a_wrapped_text(self):
        body = [textwrap.fill(f"{a} {b}", 70, break_on_hyphens=False) for a, b in ((LONG, OTHER), (OTHER, LAST))]
        text = f"{body[0]}\nThe Second Vote\n{body[1]}"
        assert texts(read_plain(text)) == [f"{LONG} {OTHER}", "The Second Vote", f"{OTHER} {LAST}"]

    @pytest.mark.parametrize(
        ("first", "second", "between"),
        [
            ("the peace-", "keeping force", ""),
            ("pre-", "and post-war", " "),
            ("it ended —", "at last", " "),
            ("it ended—", "at last", ""),
            ("a soft hy\u00ad", "phen", ""),
            ("the town", "hall", " "),
            ("関税の影響", "が広がる", ""),
        ],
    )
    def test_what_stands_between_two_lines(self, first, second, between):
        assert glue(first, second) == between

    def test_short_lines_stay_apart(self):
        table = "Northtown 3, Southtown 1\nEasttown 2, Westtown 2\nUptown 0, Downtown 4"
        assert texts(read_plain(f"{LONG}\n\n{table}"))[1:] == table.split("\n")

    def test_a_list_item_goes_on_in_the_next_line(self):
        text = textwrap.fill(f"- {LONG}", 60, subsequent_indent="  ") + "\n" + textwrap.fill(f"- {OTHER}", 60)
        found = read_plain(f"{textwrap.fill(f'{LONG} {LAST}', 60)}\n\n{text}")
        assert kinds(found) == ["paragraph", "item", "item"]
        assert texts(found)[1:] == [f"- {LONG}", f"- {OTHER}"]

    def test_rows_of_a_table_are_not_joined(self):
        rows = "Town          Votes     Share of all votes in the north\nNorthtown     1,250     25 percent of the votes cast"
        assert len(paragraphs(rows)) == 2

    def test_quotations_and_separators(self):
        found = read_plain(f"{LONG}\n\n> {OTHER}\n\n* * *\n\n{LAST}")
        assert kinds(found) == ["paragraph", "quotation", "paragraph", "paragraph"]
        assert texts(found)[2] == "* * *"


class TestHead:
    def test_title_byline_date_and_dateline(self):
        found = read_plain(f"Town Votes Again\nBy Anna Berg and Bo Li\nMarch 31, 2025\n\nOSLO (AP) — {LONG}\n\n{OTHER}")
        assert (found.title, found.byline, found.published) == (
            "Town Votes Again",
            ("Anna Berg", "Bo Li"),
            "2025-03-31",
        )
        assert found.published_origin == "text"
        assert texts(found) == [f"OSLO (AP) — {LONG}", OTHER]

    @pytest.mark.parametrize(
        ("line", "byline", "outlet"),
        [
            ("By Anna Berg", ("Anna Berg",), None),
            ("By Anna Berg | The Outlet", ("Anna Berg",), "The Outlet"),
            ("By ANNA BERG", ("Anna Berg",), None),
            ("By Dr. Anna Berg", ("Anna Berg",), None),
            ("By Prof. Anna Berg and Lt. Col. Bo Li", ("Anna Berg", "Bo Li"), None),
            ("By Anna Berg Monday, November 18, 2019", ("Anna Berg",), None),
            ("By Anna Berg Published 3 March 2025", ("Anna Berg",), None),
            ("By Anna Monday", ("Anna Monday",), None),
            ("Anna Berg, Reuters", ("Anna Berg",), "Reuters"),
            ("Anna Berg and Bo Li | The Daily Post", ("Anna Berg", "Bo Li"), "The Daily Post"),
            ("Story by Anna de la Cruz, CNN", ("Anna de la Cruz",), "CNN"),
            ("By Anna Berg, Staff Writer", ("Anna Berg",), None),
            ("By Anna Berg in Oslo", ("Anna Berg",), None),
            ("Von Anna Berg, Berlin", ("Anna Berg",), None),
            (
                "By A. B. Berg, Jane O'Neill and Bo Li for The Daily Post",
                ("A. B. Berg", "Jane O'Neill", "Bo Li"),
                "The Daily Post",
            ),
            ("By The Associated Press", (), "The Associated Press"),
        ],
    )
    def test_bylines(self, line, byline, outlet):
        found = read_plain(f"Town Votes Again\n\n{line}\n\n{LONG}\n\n{OTHER}")
        assert (found.title, found.byline, found.outlet) == ("Town Votes Again", byline, outlet)
        assert texts(found) == [LONG, OTHER]

    def test_a_day_after_by_is_nobody(self):
        found = read_plain(f"Town Votes Again\n\nBy Tuesday\n\n{LONG}\n\n{OTHER}")
        assert (found.byline, texts(found)) == ((), ["By Tuesday", LONG, OTHER])

    def test_a_byline_on_the_line_of_the_dateline(self):
        found = read_plain(f"By Anna Berg KYIV, Ukraine (AP) — {LONG}\n{OTHER}")
        assert found.byline == ("Anna Berg",)
        assert texts(found) == [f"KYIV, Ukraine (AP) — {LONG}", OTHER]

    @pytest.mark.parametrize(
        ("line", "date"),
        [
            ("March 31, 2025", "2025-03-31"),
            ("31 March 2025", "2025-03-31"),
            ("Published: 31 March 2025 14:05 GMT", "2025-03-31"),
            ("Mon, 31 Mar 2025", "2025-03-31"),
            ("Published March 31, 2025 10:21am EDT", "2025-03-31"),
            ("2025-03-31T10:00:00Z", "2025-03-31"),
            ("31.03.2025", "2025-03-31"),
        ],
    )
    def test_date_lines(self, line, date):
        found = read_plain(f"Town Votes Again\n{line}\n\n{LONG}\n\n{OTHER}")
        assert (found.published, texts(found)) == (date, [LONG, OTHER])

    def test_the_day_of_publication_goes_before_that_of_an_update(self):
        found = read_plain(f"Town Votes\n\nUpdated April 2, 2025\n\nPublished March 31, 2025\n\n{LONG}")
        assert found.published == "2025-03-31"

    def test_an_ambiguous_date_stays_in_the_text(self):
        found = read_plain(f"Town Votes\n\n03/04/2025\n\n{LONG}\n\n{OTHER}")
        assert found.published is None
        assert "03/04/2025" in texts(found)

    def test_fields_at_the_top(self):
        head = "Title: Town Votes\nAuthor: Anna Berg\nDate: 2025-03-31\nSource: The Daily\nURL: https://daily.example/a"
        found = read_plain(f"{head}\n\n{LONG}")
        assert (found.title, found.byline, found.outlet) == ("Town Votes", ("Anna Berg",), "The Daily")
        assert (found.published, found.url) == ("2025-03-31", "https://daily.example/a")
        assert texts(found) == [LONG]

    @pytest.mark.parametrize(
        "text",
        [
            f"{LONG}\n{OTHER}",
            f"OSLO (AP) — {LONG}\n{OTHER}",
            "One short line",
            f"By Monday, the army had moved on.\n{LONG}",
            f"Q: How was the vote?\nA: {LONG}\nQ: And now?\nA: {OTHER}",
            f"'We stay,' said Alun Rees, who keeps sheep above the dam. 'It is ours.'\n\n{LONG}",
            f"Anna Berg called it “the end of all that was begun here.”\n\n{LONG}",
        ],
    )
    def test_no_title_where_there_is_none(self, text):
        found = read_plain(text)
        assert (found.title, found.byline) == (None, ())
        assert visible("".join(texts(found))) == visible(text)

    def test_a_standfirst_stays(self):
        found = read_plain(f"Town Votes Again\n\nThe count was close\n\nBy Anna Berg\n\n{LONG}\n\n{OTHER}")
        assert (found.title, found.byline) == ("Town Votes Again", ("Anna Berg",))
        assert (kinds(found)[0], texts(found)[0]) == ("paragraph", "The count was close")

    def test_a_standfirst_of_a_sentence_stays(self):
        found = read_plain(f"Town Votes Again\n\n{LONG}\n\nBy Anna Berg in Oslo\nSat 14 Jun 2025 07.42 BST\n\n{OTHER}")
        assert (found.byline, found.published, texts(found)) == (("Anna Berg",), "2025-06-14", [LONG, OTHER])

    def test_a_name_below_prose_that_signs_nothing_stays(self):
        found = read_plain(f"Town Votes Again\n\n{LONG}\n\nAnna Berg\n\n{OTHER}")
        assert (found.byline, texts(found)) == ((), [LONG, "Anna Berg", OTHER])

    def test_what_kind_of_text_it_is_is_no_title(self):
        found = read_plain(f"PRESS RELEASE\n\nFor immediate release:\n\nTown Votes Again\n\n{LONG}\n\n{OTHER}")
        assert (found.title, texts(found)) == ("Town Votes Again", [LONG, OTHER])

    def test_an_underlined_title(self):
        assert read_plain(f"Town Votes\n==========\n\n{LONG}\n\n{OTHER}").title == "Town Votes"

    def test_credits_at_the_end_stay(self):
        credit = "(Reporting by Anna Berg in Oslo; Editing by Bo Li)"
        assert texts(read_plain(f"{LONG}\n{OTHER}\n{credit}"))[-1] == credit

    @pytest.mark.parametrize(
        ("credit", "byline"),
        [
            ("(Reporting by Anna Berg in Oslo; Editing by Bo Li)", ("Anna Berg",)),
            ("Reporting by Anna Berg; editing by Bo Li.", ("Anna Berg",)),
            ("(Writing by Bo Li; Reporting by Anna Berg, Eva Roe in Oslo and Kim Ode in Rome)", ("Anna Berg", "Eva Roe", "Kim Ode")),
            ("The mayor left. (Reporting by Anna Berg and Eva Roe)", ("Anna Berg", "Eva Roe")),
            ("(Reporting by Anna Berg; Editing by Bo Li)\n\n© The Daily", ("Anna Berg",)),
            ("(Reporting by Anna Berg in Oslo and Stone Town; Editing by Bo Li)", ()),
            ("(Reporting by the newsroom; Editing by Bo Li)", ()),
            ("(Additional reporting by Anna Berg; Editing by Bo Li)", ()),
            ("(Editing by Bo Li)", ()),
            ("Reporting by Anna Berg had shown as much, the mayor said.", ()),
        ],
    )  # fmt: skip
    def test_reporters_credited_at_the_end_are_the_byline(self, credit, byline):
        assert read_plain(f"{LONG}\n\n{OTHER}\n\n{credit}").byline == byline

    def test_a_byline_at_the_head_beats_the_credits_at_the_end(self):
        story = f"Town Votes Again\n\nBy Eva Roe\n\n{LONG}\n\n{OTHER}\n\n(Reporting by Anna Berg; Editing by Bo Li)"
        assert read_plain(story).byline == ("Eva Roe",)

    @pytest.mark.parametrize(
        "text", ["Town Votes\n\nBy Anna Berg", "By Anna Berg\nMarch 31, 2025", "Title: Town\nBy: Anna Berg"]
    )
    def test_the_head_never_takes_all(self, text):
        assert texts(read_plain(text))


class TestHeadings:
    @pytest.mark.parametrize(
        "heading",
        [
            "A Divided Council",
            "How the council got here",
            "What happens next?",
            "A DIVIDED COUNCIL",
            "2. A Divided Council",
            "Background",
            "“We had no choice”",
            "Part 2: The Count",
            "Council Waits for Word From the U.S.",
            "Farmers count the cost of drought",
            "iPhone sales fall",
            "2014",
            "What to Watch:",
        ],
    )
    @pytest.mark.parametrize("gap", ["\n", "\n\n"])
    def test_a_heading_is_short_and_stands_over_a_paragraph(self, heading, gap):
        story = [LONG, OTHER, "A First Heading", LONG, heading, LAST, "A Third Heading", OTHER]
        assert heading in headings(gap.join(story))

    @pytest.mark.parametrize(
        "line",
        [
            "The mayor speaks. Photo: Anna Berg",
            "Figure 2. The count in the north",
            "Anna Berg/Reuters",
            "Read more: the vote of last year",
            "– Anna Berg, mayor",
            "- A first point of the plan",
            "• A first point of the plan",
            "Town   Votes   Share",
            "The mayor left.",
            "the count went on",
            "The mayor’s words:",
            "Why did you leave before the count?",
            "office@town.example",
            "Reporting by Anna Berg",
            "10 p.m.",
            "[The Daily]",
            "Advertisement",
            "-----",
            'He said "never',
        ],
    )
    @pytest.mark.parametrize("gap", ["\n", "\n\n"])
    def test_what_is_none(self, line, gap):
        assert headings(gap.join([LONG, OTHER, line, LAST, OTHER])) == []

    def test_neither_first_nor_last(self):
        assert headings(f"{LONG}\n{OTHER}\nThe End of It") == []
        assert headings(f"Town Votes Again\n{LONG}\n{OTHER}") == []

    def test_a_list_without_bullets(self):
        items = "Flour and salt\n\nTwo spoons of sugar\n\nSome warm water\n\nA little butter\n\nPinch of salt"
        assert headings(f"{LONG}\n\n{items}\n\nMix all and wait.\n\n{LAST}") == []

    def test_turns_of_a_dialogue(self):
        talk = "BERG: It was close\n\nLI: It was\n\nBERG: We count again\n\nLI: We do"
        assert headings(f"{LONG}\n\n{talk}\n\n{LAST}") == []

    def test_a_caption_under_a_heading(self):
        assert headings(f"{LONG}\n\nThe Count\n\nThe hall, seen from the north\n\n{LAST}\n\n{OTHER}") == ["The Count"]

    def test_the_title_said_again_is_none(self):
        assert headings(f"Town Votes\n\n{LONG}\n\nTown Votes\n\nEarly life\n\n{LAST}\n\nLater life\n\n{OTHER}") == [
            "Early life",
            "Later life",
        ]

    def test_a_line_far_longer_than_the_other_headings_is_a_caption(self):
        line = "The old hall of the town as it looks in winter"
        story = [LONG, "Count", LONG, "Mayor", OTHER, line, LAST, "Spring", OTHER]
        assert headings("\n\n".join(story)) == ["Count", "Mayor", "Spring"]

    def test_a_lone_question_is_a_line_of_the_story(self):
        assert headings(f"{LONG}\n\nAnd what of the mayor?\n\n{LAST}\n\n{OTHER}") == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [LONG, OTHER, "A Heading Here", "- an item", "> quoted", "* * *", "=====", "By Anna Berg", "a-", ""]
            ),
            st.text(max_size=60),
        ),
        max_size=25,
    )
)
def test_every_visible_character_stays_in_its_order(lines):
    text = "\n".join(" ".join(line.split()) for line in [LONG, *lines])
    found = read_plain(text)
    if not (found.byline or found.outlet or found.published or found.url):
        said = visible((found.title or "") + "".join(texts(found)))
        # The line under a title goes with it; nothing else may.
        assert said == visible(text) or (found.title and said.replace("=", "") == visible(text).replace("=", ""))


@pytest.mark.parametrize(
    "line", ["a\n", "- x\n", "Aa Bb\n\n", "A. ", "> ", "By Anna ", "MOSCOW, ", "x", " \t", "¿", "(a) "]
)
def test_linear_in_length(line):
    start = time.process_time()
    read_plain(line * (200_000 // len(line)))
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "line",
    ["“We are not fighting it enough.”", "Body text {", "How to Spot It Early. Read on [The Daily]", "From The Daily:"],
)
def test_sentences_in_marks_and_scraps_of_a_page_are_no_headings(line):
    assert headings(f"{LONG}\n\n{OTHER}\n\n{line}\n\n{LAST}\n\n{OTHER}") == []
