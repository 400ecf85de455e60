"""The page: what stands where, to the code point."""

from __future__ import annotations

import msgspec
import pytest
from rich.cells import cell_len
from specimen import PARAGRAPHS, TEXT, at, blocks_of, specimen

from briefing.app.items import Places
from briefing.app.widgets.layers import Layer, Stretch, pieces, quotations
from briefing.app.widgets.page import Page
from briefing.app.widgets.parts import parts_of, source_line
from briefing.app.widgets.plain import InEncoding
from briefing.app.widgets.sheet import column
from briefing.app.widgets.symbols import ASCII, UNICODE, symbols_for


def page(width: int = 60, **changes: object) -> Page:
    return Page(parts_of(specimen(**changes), UNICODE), width)


@pytest.mark.parametrize("width", [1, 7, 36, 76])
def test_every_word_of_the_text_stands_on_exactly_one_line(width: int) -> None:
    shown = page(width)
    words = []
    for y in range(shown.height):
        spot = shown.at(y)
        if spot and shown.parts[spot.part].origin >= 0:
            origin = shown.parts[spot.part].origin
            words.append((origin + spot.start, origin + spot.end))
    assert "".join(TEXT[start:end] for start, end in words).replace(" ", "") == "".join(TEXT.split())
    assert words == sorted(words)


@pytest.mark.parametrize("width", [7, 36, 76])
def test_an_offset_is_found_on_the_line_that_shows_it(width: int) -> None:
    shown = page(width)
    for offset in range(0, len(TEXT), 5):
        line = shown.line_of(offset)
        assert line is not None
        spot = shown.at(line)
        assert spot is not None
        origin = shown.parts[spot.part].origin
        assert origin + spot.start <= offset
        if not TEXT[offset].isspace():
            assert offset < origin + spot.end


def test_order_of_the_page() -> None:
    kinds = [part.kind for part in page().parts]
    assert kinds[:2] == ["title", "source"]
    assert kinds[2:6] == ["label", "summary", "summary", "summary"]
    labels = [part.text for part in page().parts if part.kind == "label"]
    assert labels == ["IN BRIEF", "1  LEAD", "2  COSTS", "3  CROSSING"]
    assert [part.text for part in page().parts if part.kind == "heading"] == [
        text for kind, text in PARAGRAPHS if kind == "heading"
    ]


def test_source_line_says_what_is_known_and_no_more() -> None:
    assert source_line(specimen()) == (
        "Mona Dahl · Harbour Wire · Skarvik · 6 May 2025 · 286 words · 2 min · title from the first sentence"
    )
    bare = specimen(byline=(), outlet=None, dateline=None, published=None, title_origin="given", words=1)
    assert source_line(bare) == "1 word · 2 min"


def test_notices_are_said_in_words() -> None:
    parts = page(notices=("Two paragraphs could not be decoded.",)).parts
    assert [part.text for part in parts if part.kind == "notice"] == ["Two paragraphs could not be decoded."]
    parts = page(completeness="teaser").parts
    assert next(part.text for part in parts if part.kind == "notice").startswith("This is only the beginning")


def test_paragraphs_count_within_their_section() -> None:
    places = Places(specimen())
    assert places.words(at("The port of")[0]) == "Lead ¶1"
    assert places.words(at("no choice")[0]) == "Lead ¶2"
    assert places.words(at("Denmark has")[0]) == "Costs ¶1"
    assert places.words(at("Who pays")[0]) == "Costs ¶1"
    assert places.words(at("The night crossing")[0]) == "Crossing ¶3"


def test_a_brief_without_sections_or_text_is_shown_all_the_same() -> None:
    bare = msgspec.structs.replace(specimen(), sections=(), summary=(), quotes=(), entities=())
    assert Page(parts_of(bare, UNICODE), 40).section_at(5) == ""
    empty = msgspec.structs.replace(specimen(text="", blocks=()), sections=(), summary=(), quotes=())
    shown = Page(parts_of(empty, UNICODE), 40)
    assert shown.line_of(3) is None
    assert shown.next_text(0) == 0
    assert shown.text_between(0, 10) == (0, 0)
    assert Page((), 5).height == 0


def test_sections_know_their_lines() -> None:
    shown = page()
    lines = shown.section_lines("costs")
    first = shown.at(lines.start)
    assert first is not None
    assert shown.parts[first.part].text == "2  COSTS"
    assert shown.section_at(lines.start) == shown.section_at(lines.stop - 1) == "costs"
    assert shown.section_at(0) == "lead"
    assert shown.section_at(10_000) == "crossing"
    assert not shown.section_lines("nowhere")


def test_coming_back_to_the_start_of_a_section_shows_its_label() -> None:
    shown = page()
    assert shown.home(0) == 0
    assert shown.home(at("Who pays")[0]) == shown.section_lines("costs").start - 1
    assert shown.home(at("Denmark has offered")[0]) == shown.line_of(at("Denmark has offered")[0])


def test_the_column_keeps_its_measure() -> None:
    for width in range(1, 260):
        left, text = column(width)
        assert text <= 84 - 4
        assert text == 1 or left + text < width
    assert column(84) == (4, 76)
    assert column(40) == (2, 36)


def test_layers_cut_where_a_look_changes() -> None:
    layers = (Layer([Stretch(2, 6, "quoted")]), Layer([Stretch(4, 5, "person"), Stretch(8, 30, "place")]))
    assert list(pieces(layers, 0, 10)) == [
        (0, 2, ""), (2, 4, "quoted"), (4, 5, "quoted person"), (5, 6, "quoted"), (6, 8, ""), (8, 10, "place"),
    ]  # fmt: skip


def test_overlapping_stretches_are_cut_not_lost() -> None:
    layer = Layer([Stretch(0, 5, "a"), Stretch(3, 8, "b"), Stretch(4, 6, "c"), Stretch(9, 9, "d")])
    assert layer.stretches == [Stretch(0, 5, "a"), Stretch(5, 8, "b")]
    assert list(layer.within(5, 6)) == [Stretch(5, 8, "b")]
    assert list(layer.within(8, 20)) == []


def test_quotation_marks_wear_the_look_of_their_quotation() -> None:
    first = quotations(specimen()).stretches[0]
    assert TEXT[first.start : first.end] == "“We would rather close a month early than an hour late,”"


def test_signs_for_terminals_that_have_them() -> None:
    assert symbols_for("utf-8") is UNICODE
    assert symbols_for("ascii") is symbols_for("latin-1") is symbols_for("no-such") is ASCII
    for name in ASCII.__struct_fields__:
        assert getattr(ASCII, name).isascii()


def test_blocks_of_the_specimen_are_its_text() -> None:
    assert [TEXT[block.start : block.end] for block in blocks_of(PARAGRAPHS)] == [text for _, text in PARAGRAPHS]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_what_an_encoding_lacks_keeps_its_width(encoding: str) -> None:
    text = "“Berg’s” — naïve café 東京 ¶3 ●▌ e\u0301 👩"
    plain = InEncoding(encoding).text(text)
    plain.encode(encoding)
    assert cell_len(plain) == cell_len(text)
    assert plain.startswith('"Berg\'s" - na')
    assert InEncoding("utf-8").text(text) is text
