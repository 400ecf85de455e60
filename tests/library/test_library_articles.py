"""Articles go in as new, as a new version, or not at all; what was there before is kept."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import sqlite3

import msgspec
import pytest
from madebriefs import RIVER, TRAINS, brief

from briefing.errors import LibraryError
from briefing.library import Library
from briefing.library.identity import address_of, alike
from briefing.library.search import parse
from briefing.library.search.query import Words


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        yield opened


def outcomes(library, *briefs):
    return [stored.outcome for stored in library.put(briefs)]


def found(library, word):
    return [row.title for row in library.find(Words(word), 10)]


def test_what_was_put_in_comes_out(library):
    given = brief()
    (stored,) = library.put([given])
    assert stored.outcome == "added"
    assert library.get(stored.rowid) == given
    row = library.row(stored.id)
    assert (row.title, row.outlet, row.published, row.read, row.version) == (
        "The Ansa rises", "Velmora Post", "2025-03-31", False, 1,
    )  # fmt: skip


def test_the_same_text_changes_nothing(library):
    library.put([brief()])
    assert outcomes(library, brief()) == ["unchanged"]
    assert len(library.changes()) == 1


def test_a_correction_is_a_new_version_that_keeps_the_earlier_text(library):
    first = brief(url="https://example.org/ansa")
    later = brief(RIVER.replace("two metres", "three metres"), url="https://example.org/ansa")
    (stored,) = library.put([first])
    assert outcomes(library, later) == ["updated"]
    assert library.get(stored.rowid) == later
    assert list(library.versions(stored.rowid)) == [(1, first)]
    assert library.row(stored.id).version == 2
    assert found(library, "three") == ["The Ansa rises"]
    assert found(library, "two") == []


def test_a_new_headline_is_a_new_version_but_a_name_from_the_file_is_not(library):
    library.put([brief()])
    assert outcomes(library, brief(title="2025-ansa", title_origin="file-name")) == ["unchanged"]
    assert outcomes(library, brief(title="Flood at Velmora")) == ["updated"]


@pytest.mark.parametrize(
    "address",
    [
        "http://www.example.org/ansa/",
        "https://example.org/ansa?utm_source=feed&utm_medium=rss",
        "https://EXAMPLE.org/ansa#comments",
    ],
)
def test_the_same_page_under_another_address(library, address):
    library.put([brief(url="https://example.org/ansa")])
    assert outcomes(library, brief(RIVER + " More.", url=address)) == ["updated"]
    assert library.count() == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/b"),
        ("https://example.org/?id=1", "https://example.org/?id=2"),
        ("https://example.org/#!/1", "https://example.org/#!/2"),
        ("https://example.org:81/", "https://example.org:82/"),
    ],
)
def test_other_pages_have_other_addresses(one, other):
    assert address_of(one) != address_of(other)


def test_an_address_that_is_none_is_taken_as_it_is():
    assert address_of("http://[broken") == "http://[broken"
    assert address_of(None) is None


def test_a_file_that_was_corrected_is_the_same_article(library):
    library.put([brief(path="notes/ansa.txt")])
    assert outcomes(library, brief(RIVER + "\n\nThe quay opened again.", path="notes/ansa.txt")) == ["updated"]
    assert outcomes(library, brief(RIVER + "\n\nThe quay opened again.", path="notes/ansa.txt")) == ["unchanged"]


def test_a_file_that_was_overwritten_is_another(library):
    library.put([brief(path="notes/today.txt")])
    assert outcomes(library, brief(TRAINS, path="notes/today.txt")) == ["added"]
    assert library.count() == 2


def test_the_same_words_elsewhere_are_another_article(library):
    library.put([brief(url="https://example.org/ansa")])
    assert outcomes(library, brief(url="https://example.net/ansa")) == ["added"]


def test_texts_of_a_word_or_two_are_compared_as_wholes():
    assert alike("Hello", "hello")
    assert not alike("Hello", "Goodbye")


def test_the_same_article_twice_in_one_batch(library):
    later = RIVER + " The water fell."
    given = [brief(url="https://example.org/1"), brief(later, url="https://example.org/1"), brief(TRAINS)]
    assert outcomes(library, *given) == ["added", "updated", "added"]
    assert library.check() == ()
    assert library.undo() == "added 2 articles"
    assert library.count() == 0


def test_whatever_makes_the_briefs_has_no_part_in_the_lock(library, tmp_path):
    def slow():
        with Library(tmp_path / "library.db") as other:
            other.put([brief(TRAINS)])
        yield brief()

    assert [stored.outcome for stored in library.put(slow())] == ["added"]


def test_rows_are_in_date_order(library):
    days = ["2025-03-31", "1871-01-18", None, "2025-03-31", "2024-02-29"]
    library.put(brief(f"Text {n}.", title=str(n), published=day) for n, day in enumerate(days))
    assert [row.title for row in library.newest(10)] == ["2", "3", "0", "4", "1"]
    first = library.newest(2)
    assert [row.title for row in library.newest(2, before=first[-1].rowid)] == ["0", "4"]


def test_an_article_stays_under_the_day_it_was_listed_under(library):
    (stored,) = library.put([brief(url="https://example.org/1", published="2025-03-31")])
    library.put([brief(TRAINS, url="https://example.org/1", published="2025-04-20")])
    assert library.row(stored.id).published == "2025-03-31"
    assert library.get(stored.rowid).article.published == "2025-04-20"


def test_a_removed_article_leaves_nothing_behind(library):
    (stored,) = library.put([brief()])
    assert library.remove([stored.rowid, 12345]) == 1
    assert (library.count(), library.row(stored.id), library.get(stored.rowid)) == (0, None, None)
    assert found(library, "river") == []
    assert library.remove([stored.rowid]) == 0


def test_a_number_that_a_story_goes_by_is_not_given_again(library):
    one, other = library.put([brief(), brief(TRAINS)])
    library.remove([other.rowid])
    (again,) = library.put([brief("Something else.")])
    assert again.rowid != one.rowid


def test_briefs_of_another_analysis_are_found_and_rewritten(library):
    (old, new) = library.put([brief(analysis="1"), brief(TRAINS, analysis="2")])
    assert library.stale("2", 10) == (old.rowid,)
    fresh = brief(analysis="2")
    assert library.rewrite(old.rowid, fresh)
    assert library.get(old.rowid) == fresh
    assert library.stale("2", 10) == ()
    assert not library.rewrite(old.rowid, brief(TRAINS, analysis="3"))  # the text has become another
    assert not library.rewrite(404, fresh)
    assert not library.rewrite(old.rowid, fresh)  # somebody has done so already
    assert len(library.changes()) == 1  # nobody's change of state
    assert library.stale("9", 1) == (max(old.rowid, new.rowid),)


def test_a_new_analysis_that_comes_by_is_kept(library):
    (stored,) = library.put([brief(analysis="1")])
    assert outcomes(library, brief(analysis="2")) == ["unchanged"]
    assert library.get(stored.rowid).made.analysis == "2"


def test_rows_and_briefs_are_washed_on_their_way_out(library, tmp_path):
    hostile = "A\x1b]0;owned\x07B\u202eC"
    given = brief(f"The river {hostile} rose.", title=hostile, outlet=hostile)
    (stored,) = library.put([given])
    row, kept = library.row(stored.id), library.get(stored.rowid)
    assert (row.title, row.outlet) == ("ABC", "ABC")
    assert len(kept.article.text) == len(given.article.text)  # every offset still holds
    shown = msgspec.json.encode(kept).decode() + kept.article.text
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "\x1b" not in library.changes()[0][1]


def test_a_damaged_brief_is_a_sentence(library, tmp_path):
    (stored,) = library.put([brief()])
    for body in (b"", b"\x78\x01junk", b"\x78\x9c\x03\x00\x00\x00\x00\x01"):
        with contextlib.closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as other:
            other.execute("UPDATE brief SET body = ?", (body,))
        with pytest.raises(LibraryError, match="damaged"):
            library.get(stored.rowid)


def test_queries_find_by_every_column(library):
    library.put([brief(), brief(TRAINS, title="Night trains", outlet="Hask Herald")])
    for query, title in [
        ("speaker:tarn", "The Ansa rises"),
        ("outlet:herald", "Night trains"),
        ("quote:quay", "The Ansa rises"),
        ("title:trains", "Night trains"),
    ]:
        assert [row.title for row in library.find(parse(query, today=datetime.date(2025, 4, 1)), 5)] == [title]


def test_hashes_are_those_of_the_texts():
    assert brief().article.sha256 == hashlib.sha256(RIVER.encode()).hexdigest()


def test_a_character_that_is_washed_is_looked_for_in_briefs():
    from briefing import wash
    from briefing.library.bodies import _SUSPECT

    for code in (*range(0x3100), *range(0xD800, 0xE000), *range(0xFE00, 0x10000), *range(0x1D100, 0x1D200), 0xE0001):
        character = chr(code)
        if character not in "\n\t" and wash.clean(character) != character:
            written = character if 0xD800 <= code < 0xE000 else msgspec.json.encode(character).decode()
            assert _SUSPECT.search(written), hex(code)


def test_what_comes_twice_in_one_batch_is_found_there_by_id_address_and_path(library):
    here, there = "/articles/trains.txt", "https://example.org/trains"
    first = (brief(TRAINS, title="Hourly trains", path=here), brief(RIVER, url=there))
    again = (
        brief(f"{TRAINS} Later trains run as planned.", title="Hourly trains", path=here),
        brief(f"{RIVER} It has fallen since.", url=there),
    )
    assert outcomes(library, *first, *again, first[0]) == ["added", "added", "updated", "updated", "updated"]
    assert library.count() == 2
    assert library.check() == ()
