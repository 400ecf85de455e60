"""Stories: one row for the copies of a report, what a person joins and splits, and whose report it is."""

from __future__ import annotations

import datetime

import msgspec
import pytest
from families import EVENTS
from madebriefs import brief

from briefing.library import Library
from briefing.library.copies.prints import prints
from briefing.library.copies.wording import likeness, wording
from briefing.library.search import parse
from briefing.model import Dateline

WIRE, OWN = "\n\n".join(EVENTS[0].wire), "\n\n".join(EVENTS[0].independent)
REWRITE = "\n\n".join(EVENTS[0].rewrite)
TODAY = datetime.date(2025, 4, 1)


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        yield opened


def put(library, text, number, outlet="Velmora Post", agency=None):
    one = brief(text, url=f"https://example.org/{number}", published=f"2025-03-{number:02}", outlet=outlet)
    dateline = Dateline(start=0, end=7, text=text[:7], agency=agency) if agency else None
    article = msgspec.structs.replace(one.article, id=f"{number:016x}", dateline=dateline)
    (stored,) = library.put([msgspec.structs.replace(one, article=article)])
    return stored.rowid


def story(library, row):
    return next(one.story for one in library.copies(row) if one.rowid == row)


def test_a_story_names_its_origin_and_its_outlets(library):
    first = put(library, WIRE, 1, "Velmora Post", "Reuters")
    put(library, WIRE, 2, "Hask Courier")
    put(library, OWN, 3, "Lissen Herald")
    told = library.story(story(library, first))
    assert (told.count, told.unread, told.told()) == (2, 2, "Reuters via Velmora Post, Hask Courier")


def test_a_copy_of_what_was_read_is_read_and_reading_one_reads_all(library):
    first, second = put(library, WIRE, 1), put(library, WIRE + "\n\nMore follows.", 2)
    own = put(library, OWN, 3)
    library.mark("read", [second])
    third = put(library, WIRE, 4)
    assert [row.read for row in library.rows([first, second, third, own])] == [True, True, True, False]


def test_nothing_is_read_by_itself(library):
    rows = [put(library, WIRE, number) for number in (1, 2)]
    assert not any(row.read for row in library.rows(rows))


def test_undo_unreads_all_copies(library):
    rows = [put(library, WIRE, number) for number in (1, 2)]
    library.mark("read", rows[:1])
    library.undo()
    assert not any(row.read for row in library.rows(rows))


def test_what_was_split_stays_split_and_what_was_joined_stays_joined(library):
    first, second, own = put(library, WIRE, 1), put(library, WIRE, 2), put(library, OWN, 3)
    assert library.split(first)
    assert story(library, first) != story(library, second)
    assert library.join(second, own) == 2
    put(library, WIRE, 1)
    third = put(library, WIRE + "\n\nAnd that was all.", 4)
    assert story(library, second) == story(library, own)
    assert story(library, first) != story(library, second)
    assert story(library, third) in {story(library, first), story(library, second)}


def test_splitting_and_joining_are_undone(library):
    first, second, own = put(library, WIRE, 1), put(library, WIRE, 2), put(library, OWN, 3)
    library.split(first)
    library.undo()
    assert story(library, first) == story(library, second)
    library.join(first, own)
    library.undo()
    assert story(library, first) != story(library, own)


def test_nothing_to_split_or_to_join(library):
    first = put(library, WIRE, 1)
    assert not library.split(first)
    assert library.join(first) == 0


def test_a_list_of_stories_has_one_row_for_each(library):
    first, second, own = put(library, WIRE, 1), put(library, WIRE, 3), put(library, OWN, 2)
    everything = parse("", today=TODAY)
    assert list(library.rowids(everything, collapse=True)) == [second, own]
    # Of the copies that are found, the newest stands for them.
    assert list(library.rowids(parse("until:2025-03-02", today=TODAY), collapse=True)) == [own, first]


def test_the_best_are_listed_with_one_row_for_each_story(library):
    rows = [put(library, WIRE, 1), put(library, REWRITE, 2), put(library, OWN, 3)]
    query = parse("bank OR burglary", today=TODAY)
    best = list(library.rowids(query, best=True))
    assert sorted(best) == rows
    assert best == [row.rowid for row in library.find(query, 9, best=True)]
    one_each = [row for row in best if row == rows[2] or row == next(found for found in best if found != rows[2])]
    assert list(library.rowids(query, collapse=True, best=True)) == one_each
    assert list(library.rowids(query, 1, collapse=True, best=True)) == one_each[:1]
    assert list(library.collapsed(rows)) == [rows[0], rows[2]]


def test_a_long_list_has_one_row_for_each_story_also_where_its_first_article_is_gone(library, monkeypatch):
    monkeypatch.setattr("briefing.library.search.run._AT_ONCE", 2)
    first, second, own, third = (
        put(library, WIRE, 1),
        put(library, REWRITE, 2),
        put(library, OWN, 3),
        put(library, WIRE, 4),
    )
    everything = parse("", today=TODAY)
    for wanted in ([third, own], [own, second]):
        assert list(library.rowids(everything, collapse=True)) == wanted
        assert list(library.rowids(everything, 9, collapse=True)) == wanted
        assert list(library.rowids(everything, 1, collapse=True)) == wanted[:1]
        library.remove([first, third])


def test_the_unread_among_some(library):
    first, second, own = put(library, WIRE, 1), put(library, REWRITE, 2), put(library, OWN, 3)
    assert library.unread([second, own, 404]) == 2
    library.mark("read", [first])  # and with it its copy
    assert (library.unread(), library.unread([first, second, own]), library.unread([])) == (1, 1, 0)


def test_a_shared_quotation_makes_no_copy():
    said = "“" + "We shall look at every proposal with care and decide before the summer recess begins. " * 5 + "”"
    one = wording(f"{said} the minister told farmers who had gathered outside the ministry since early morning hours.")
    other = wording(f"{said} These words closed a week of quarrels between coalition partners over money for villages.")
    assert not likeness(one, other).is_copy
    assert not prints(said).numbers


def test_undoing_an_addition_parts_the_stories_it_brought_together(library):
    parts = [put(library, "\n\n".join(text), day) for day, text in ((1, EVENTS[0].wire[:5]), (2, EVENTS[0].wire[5:]))]
    assert [story(library, row) for row in parts] == parts
    whole = put(library, WIRE, 3)
    assert len({story(library, row) for row in (*parts, whole)}) == 1
    library.undo()
    assert [story(library, row) for row in parts] == parts


def test_after_an_update_is_undone_the_earlier_text_is_known_by_its_prints(library):
    address = "https://example.org/7"
    (one,) = library.put([brief(WIRE, url=address)])
    library.put([brief("\n\n".join(EVENTS[1].wire), url=address)])
    library.undo()
    copy = put(library, REWRITE, 8)
    assert story(library, copy) == story(library, one.rowid)


def test_a_copy_is_found_again_after_the_removal_of_its_original_is_undone(library):
    first = put(library, WIRE, 1)
    library.remove([first])
    alone = put(library, REWRITE, 2)
    assert story(library, alone) == alone
    library.undo()
    library.undo()
    copy = put(library, REWRITE, 3)
    assert story(library, copy) == story(library, first) == first


def test_a_report_that_sixty_outlets_print_is_one_story(library):
    for number in range(0, 60, 20):
        given = []
        for at in range(number, number + 20):
            one = brief(WIRE, url=f"https://example.org/{at}", outlet=f"Outlet {at}")
            given.append(msgspec.structs.replace(one, article=msgspec.structs.replace(one.article, id=f"{at:016x}")))
        library.put(given)
    assert library.story(story(library, library.newest(1)[0].rowid)).count == 60
