"""The feeds of a library, and what of them has been seen."""

from __future__ import annotations

import datetime
import sqlite3

import pytest
from madebriefs import brief

from briefing.library import Library, Seen
from briefing.library.feeds import named
from briefing.library.opening import open_store
from briefing.library.schema import MIGRATIONS
from briefing.library.search import parse

ADDRESS = "https://tarnow.example/feed.xml"


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        yield opened


def only(library):
    (feed,) = library.feeds.all()
    return feed


def test_a_feed_is_added_once_and_keeps_the_name_that_was_given(library):
    assert library.feeds.add(ADDRESS, title="Tarnow News", folder=" World // Europe/ ")
    assert not library.feeds.add(ADDRESS, name="My paper")
    feed = only(library)
    assert (feed.address, feed.name, feed.title, feed.folder) == (ADDRESS, "My paper", "Tarnow News", "World/Europe")
    assert feed.label == "My paper"


def test_a_library_from_before_feeds_gets_them(tmp_path):
    open_store(tmp_path / "library.db", MIGRATIONS[:1]).close()
    with Library(tmp_path / "library.db") as library:
        assert library.feeds.all() == ()
        assert library.feeds.add(ADDRESS)
    assert len(list(tmp_path.glob("library.db.before-1-*"))) == 1


def test_two_processes_never_have_the_same_feed_in_hand(tmp_path, library):
    library.feeds.add(ADDRESS)
    number = only(library).id
    with Library(tmp_path / "library.db") as other:
        assert library.feeds.take([number], moment="2026-01-01T00:00:00Z", until="2026-01-01T00:10:00Z") == {number}
        assert other.feeds.take([number], moment="2026-01-01T00:09:00Z", until="2026-01-01T00:19:00Z") == frozenset()
        # Whoever had it is dead, or has let go.
        assert other.feeds.take([number], moment="2026-01-01T00:10:00Z", until="2026-01-01T00:20:00Z") == {number}
        other.feeds.release([number])
        assert library.feeds.take([number], moment="2026-01-01T00:11:00Z", until="2026-01-01T00:21:00Z") == {number}


def test_failures_are_counted_until_it_is_had_again(library):
    library.feeds.add(ADDRESS)
    number = only(library).id
    for _ in range(2):
        library.feeds.failed(number, trouble="it \x1b[31mbroke\noff", after="2026-01-02T00:00:00Z")
    feed = only(library)
    assert (feed.failures, feed.trouble, feed.after) == (2, "it broke off", "2026-01-02T00:00:00Z")
    library.feeds.succeeded(number, title="News", site=None, digest="d", after=None)
    feed = only(library)
    assert (feed.failures, feed.trouble, feed.after, feed.digest, feed.title) == (0, None, None, "d", "News")


def test_entries_are_known_again_and_those_that_vanished_are_named(library):
    library.feeds.add(ADDRESS)
    number = only(library).id
    one, two = Seen(key="a", digest="1", article="x"), Seen(key="b", digest="2", article=None, tries=2)
    library.feeds.note(number, [one, two])
    assert library.feeds.seen(number, ["a", "b", "c"]) == {"a": one, "b": two}
    assert library.feeds.vanished(number, ["b"], 10) == ("x",)
    assert library.feeds.vanished(number, ["a"], 10) == ()


def test_what_was_removed_meanwhile_is_not_noted(library):
    library.feeds.add(ADDRESS)
    number = only(library).id
    assert library.feeds.remove(number)
    assert not library.feeds.remove(number)
    library.feeds.note(number, [Seen(key="a", digest="1", article="x")])
    library.feeds.add(ADDRESS)
    assert library.feeds.seen(only(library).id, ["a"]) == {}


def test_rows_are_washed_on_their_way_out(tmp_path, library):
    library.feeds.add(ADDRESS)
    with sqlite3.connect(tmp_path / "library.db") as connection:
        connection.execute("UPDATE feed SET title = ?", ("a\x1b]0;x\x07b",))
    connection.close()
    assert only(library).title == "ab"


@pytest.mark.parametrize("words", ["1", "tarnow news", "Tarn*", ADDRESS, "World", "World/East"])
def test_the_articles_of_a_feed_are_found_by_what_people_call_it(library, words):
    library.feeds.add(ADDRESS, title="Tarnow News", folder="World/East")
    library.feeds.add("https://b.example/feed", title="Marn Post")
    stored = library.put([brief(f"https://{at}.example/", title=f"Report {at}") for at in range(3)])
    for feed, at in ((1, 0), (1, 1), (2, 2)):
        library.feeds.note(feed, [Seen(key=f"{at}", digest="x", article=stored[at].id)])

    def found(query):
        return sorted(row.title for row in library.find(parse(query, today=datetime.date(2025, 4, 1)), 10))

    assert found(f'feed:"{words}"') == ["Report 0", "Report 1"]
    assert found(f'report -feed:"{words}"') == ["Report 2"]
    assert found(f'is:unread feed:"{words}" OR nothing') == ["Report 0", "Report 1"]


@pytest.mark.parametrize("words", ["", " ", "tarn", "Worl", "3"])
def test_half_a_name_is_no_name(library, words):
    library.feeds.add(ADDRESS, title="Tarnow News", folder="World/East")
    library.feeds.add("https://b.example/feed", title="Marn Post")
    assert named(library.feeds.all(), words) == []
