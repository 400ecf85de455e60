"""PDF documents: what stands where on a page, and in which order it is read."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from pdfsetting import column, document, line_by_line, pdf

from briefing.errors import ReadingError
from briefing.model import Article, Fetched
from briefing.reading import pdf as reader
from briefing.reading import read


def opened(content: bytes) -> Article:
    return read(Fetched(location="a.pdf", content=content, media_type="application/pdf"), as_of=dt.date(2026, 1, 1))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


HEADLINE = "Tarnow opens its harbour after four years of work"
LEFT = (
    "The harbour of Tarnow opened on Monday",
    "after four years of work, the council said",
    "at noon. Ships were waiting outside the",
    "gates, and nobody knew when the first one",
    "of them would come in, or whether the",
)
RIGHT = (
    "pilots would be there. “Nobody slept,”",
    "said the master of the harbour, Rosa",
    "Quintela. The first ship came from Riga",
    "with timber and salt, and was at the quay",
    "at one. The mayor was not there to see it.",
)
THIRD = (
    "She had gone to the bridge, which will be",
    "closed for a year, she said on Tuesday, as",
    "engineers have found cracks in three of",
    "its eleven pillars and want to see more",
    "of them before the winter comes to town.",
)
FIRST_COLUMN = " ".join((*LEFT, *RIGHT))


def test_columns_that_are_set_line_by_line_are_read_one_after_the_other() -> None:
    page = line_by_line(column(60, 700, LEFT), column(310, 700, RIGHT))
    assert opened(document(page)).text == FIRST_COLUMN


def test_columns_that_are_set_one_after_the_other_are_read_so_too() -> None:
    page = [*column(60, 700, LEFT), *column(310, 700, RIGHT)]
    assert opened(document(page)).text == FIRST_COLUMN


def test_columns_whose_lines_are_not_at_one_height() -> None:
    page = line_by_line(column(60, 700, LEFT), column(310, 695, RIGHT))
    assert opened(document(page)).text == FIRST_COLUMN


def test_three_columns() -> None:
    page = line_by_line(
        *(column(x, 700, lines, size=8, step=10) for x, lines in ((40, LEFT), (220, RIGHT), (400, THIRD)))
    )
    assert opened(document(page)).text == f"{FIRST_COLUMN}\n\n{' '.join(THIRD)}"


def test_a_headline_over_both_columns_is_the_title_and_comes_first() -> None:
    page = line_by_line([(60, 740, 20, HEADLINE)], column(60, 700, LEFT), column(310, 700, RIGHT))
    article = opened(document(page, title="nr4711_final.indd"))
    assert (article.title, article.text) == (HEADLINE, FIRST_COLUMN)


def test_columns_below_columns_are_read_after_what_parts_them() -> None:
    page = line_by_line(
        column(60, 700, LEFT),
        column(310, 700, RIGHT),
        [(60, 620, 14, "What the mayor of Tarnow saw on the bridge over the Marn on Monday")],
        column(60, 590, THIRD),
        column(310, 590, (line.replace("harbour", "bridge") for line in LEFT)),
    )
    found = [text for _, text in blocks(opened(document(page)))]
    assert found[0] == FIRST_COLUMN
    assert found[2] == " ".join(THIRD)


def test_a_headline_over_two_of_three_columns_leaves_the_third_whole() -> None:
    page = line_by_line(
        [(40, 740, 14, "The harbour of Tarnow is open, and full")],
        column(40, 700, LEFT, size=8, step=10),
        column(220, 700, RIGHT, size=8, step=10),
        column(400, 740, (*THIRD, *THIRD), size=8, step=10),
    )
    text = opened(document(page)).text
    assert text.endswith(f"{FIRST_COLUMN}\n\n{' '.join((*THIRD, *THIRD))}")


def test_a_box_beside_the_text_comes_after_the_paragraph_that_it_stands_beside() -> None:
    wide = ("The harbour of Tarnow opened on Monday after four years of work,", "the council said. Ships from nine")
    box = ("The bridge has eleven", "pillars and was built", "in nine years.")
    page = line_by_line(
        column(
            60,
            700,
            (wide[0], wide[1] + " countries were waiting outside the", "gates, and nobody knew when the first of"),
        ),
        column(440, 700, box),
        column(
            60,
            664,
            (
                "them would come in, the mayor of the town said on Monday evening to those who had come to see them pass.",
            ),
        ),
    )
    first, second = (text for _, text in blocks(opened(document(page))))
    assert first.endswith(
        "nobody knew when the first of them would come in, the mayor of the town said on Monday evening to those who had come to see them pass."
    )
    assert second == " ".join(box)


def test_a_caption_in_another_font_does_not_part_a_paragraph() -> None:
    page = [
        *column(60, 700, LEFT),
        *column(310, 700, ("The harbour on Monday.",), size=7),
        *column(310, 680, RIGHT),
    ]
    assert [text for _, text in blocks(opened(document(page)))] == [FIRST_COLUMN, "The harbour on Monday."]


def test_footnotes_come_after_the_text() -> None:
    note = "1 The harbour is the smaller one of the two."
    page = line_by_line(column(60, 700, LEFT), column(60, 600, (note,), size=7), column(310, 700, RIGHT))
    assert [text for _, text in blocks(opened(document(page)))] == [FIRST_COLUMN, note]


def test_the_rows_of_a_table_are_no_columns() -> None:
    rows = (
        ("Port", "Ships", "Growth"),
        ("Tarnow", "900", "4.5"),
        ("Riga", "1,200", "-3.1"),
        ("Marnmouth", "80", "0.2"),
    )
    table = [
        (x, 600 - 12 * at, 10, cell) for at, row in enumerate(rows) for x, cell in zip((60, 200, 320), row, strict=True)
    ]
    article = opened(document([*column(60, 700, (*LEFT, "first would come.")), *table]))
    assert article.text.endswith(
        "Port | Ships | Growth\n\nTarnow | 900 | 4.5\n\nRiga | 1,200 | -3.1\n\nMarnmouth | 80 | 0.2"
    )


def test_a_river_of_white_space_in_justified_lines_parts_nothing() -> None:
    """Spaces as wide as a gutter, one below the other in every line."""
    lines = (
        "The old harbour of Tarnow was opened",
        "on May noon; the ships of Riga waited",
        "and ten other ones, and a man went in",
    )
    placed = []
    for at, line in enumerate(lines * 2):
        x = 60.0
        for word in line.split():
            placed.append((x, 700 - 12 * at, 10, word))
            x = 150 if word in {"harbour", "noon;", "other"} else x + 5.6 * len(word) + 9
    assert opened(document(placed)).text == " ".join(lines * 2)


def test_the_items_of_a_list_are_no_columns() -> None:
    marks = [(60, 700 - 12 * at, 10, "•") for at in range(4)]
    items = [(80, 700 - 12 * at, 10, line) for at, line in enumerate(LEFT[:4])]
    assert blocks(opened(document(line_by_line(marks, items)))) == [("item", f"• {line}") for line in LEFT[:4]]


def test_large_letters_are_headings_and_white_space_parts_paragraphs() -> None:
    page = [
        *column(60, 740, ("Tarnow’s harbour is open",), size=20),
        *column(60, 700, LEFT[:2]),
        *column(60, 660, ("What comes next",), size=14),
        *column(60, 640, ("The bridge is closed.",)),
        *column(60, 616, ("The quay is not.",)),
    ]
    assert blocks(opened(document(page))) == [
        ("paragraph", " ".join(LEFT[:2])),
        ("heading", "What comes next"),
        ("paragraph", "The bridge is closed."),
        ("paragraph", "The quay is not."),
    ]


def test_indents_part_paragraphs_and_a_page_that_begins_without_one_goes_on() -> None:
    lines = ("The harbour of Tarnow was opened on Monday at noon.", "The bridge was closed the day after, at night.")
    first = [(60 + 12 * (at % 2 == 0), 700 - 12 * at, 10, lines[at % 2]) for at in range(8)]
    rest = column(60, 700, ("It had stood for a hundred years over the Marn.",))
    found = [text for _, text in blocks(opened(document(first, rest)))]
    assert found == [*[" ".join(lines)] * 3, f"{' '.join(lines)} {rest[0][3]}"]


def test_running_heads_and_page_numbers_are_left_out_and_a_paragraph_goes_on_over_the_page() -> None:
    head = "The Harbour Review"
    pages = [
        [head, "The harbour of Tarnow opened on Mon-", "day, the council said after four years and", "- 1 -"],
        [
            head,
            "many nights. Ships from nine countries were wait-",
            "ing outside at noon, in the rain and in a",
            "- 2 -",
        ],
        [head, "wind from the north.", "- 3 -"],
    ]
    assert opened(pdf(*pages)).text == (
        "The harbour of Tarnow opened on Monday, the council said after four years and many nights. Ships from nine "
        "countries were waiting outside at noon, in the rain and in a wind from the north."
    )


def test_a_running_head_of_two_pages_is_known_by_the_space_below_it() -> None:
    pages = [
        [(60, 780, 9, f"Tarnow Courier, page {at + 1}"), *column(60, 700, lines)]
        for at, lines in enumerate((LEFT, RIGHT))
    ]
    assert opened(document(*pages)).text == FIRST_COLUMN


def test_the_head_of_a_chapter_is_known_by_the_number_of_the_page() -> None:
    names = ("The harbour", "The bridge", "The quay", "The mayor")
    pages = [[(60, 780, 9, f"{name} {at + 17}"), *column(60, 700, LEFT)] for at, name in enumerate(names)]
    text = opened(document(*pages)).text
    assert not any(name in text for name in ("The bridge 18", "The quay 19", "The mayor"))


def test_lines_that_are_alike_on_two_pages_stay() -> None:
    """Only what is set apart, or stands on more pages, is a running head."""
    assert opened(pdf(LEFT, LEFT)).text.count(LEFT[0]) == 2


def test_a_hyphen_that_the_word_has_elsewhere_stays() -> None:
    text = opened(
        pdf(["The well-known mayor said the har-", "bour was open and the well-", "known bridge was not."])
    ).text
    assert text == "The well-known mayor said the harbour was open and the well-known bridge was not."


def test_a_page_that_is_set_upwards_is_read_and_a_stamp_in_the_margin_is_not() -> None:
    page = column(60, 500, LEFT)
    assert opened(document(page, turned=True)).text == " ".join(LEFT)


def test_a_declared_title_is_taken_where_none_is_set() -> None:
    assert opened(document(column(60, 700, LEFT), title="Harbour opens at last")).title == "Harbour opens at last"
    assert opened(document(column(60, 700, LEFT), title="Microsoft Word - draft")).title != "Microsoft Word - draft"


def test_a_document_of_too_many_pages_says_what_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_MOST_PAGES", 2)
    article = opened(pdf(LEFT, RIGHT, THIRD))
    assert (article.completeness, article.notices) == ("partial", ("Only the first 2 of 3 pages are here.",))
    monkeypatch.setattr(reader, "_MOST_WORDS", 10)
    assert opened(pdf(LEFT, RIGHT, THIRD)).notices == ("Only the first page of 3 is here.",)


LOCKED = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<%(key)b>/U<%(key)b>>>endobj
trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>
%%%%EOF""" % {b"key": b"41" * 32}


def test_a_locked_document_is_one_sentence() -> None:
    with pytest.raises(ReadingError, match="is locked by a password"):
        opened(LOCKED)


def test_r10_a_page_full_of_gaps_is_read_in_time() -> None:
    rows = [(5 * at, 800 - 3 * row, 2, "x") for row in range(120) for at in range(100)]
    begun = time.process_time()
    opened(document(rows))
    assert time.process_time() - begun < 5
