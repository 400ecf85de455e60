"""Lists and tags are made, renamed and taken away by name."""

from __future__ import annotations

import pytest
from madebriefs import TRAINS, brief

from briefing.errors import LibraryError
from briefing.library import Library


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        opened.put([brief(), brief(TRAINS)])
        yield opened


def lists(library):
    return {one.name: one.query for one in library.lists.all()}


def test_a_list_is_a_search_with_a_name(library):
    library.lists.save("  to\u200b read ", "is:unread")
    library.lists.save("rail", "tag:rail")
    assert lists(library) == {"rail": "tag:rail", "to read": "is:unread"}
    library.lists.save("rail", "tag:rail since:7d")
    assert lists(library)["rail"] == "tag:rail since:7d"
    library.undo()
    assert lists(library)["rail"] == "tag:rail"


def test_a_list_is_renamed_but_not_over_another(library):
    library.lists.save("one", "a")
    library.lists.save("two", "b")
    with pytest.raises(LibraryError, match="already"):
        library.lists.rename("one", "two")
    assert library.lists.rename("one", "three")
    assert lists(library) == {"three": "a", "two": "b"}
    assert library.undo() == "renamed the list one to three"
    assert lists(library) == {"one": "a", "two": "b"}


def test_a_list_goes_and_its_articles_stay(library):
    library.lists.save("all", "")
    assert library.lists.remove("all")
    assert (lists(library), library.count()) == ({}, 2)


@pytest.mark.parametrize("name", ["", "  ", "\x1b\u200b"])
def test_what_has_no_name_is_refused(library, name):
    with pytest.raises(LibraryError, match="needs a name"):
        library.lists.save(name, "x")
    with pytest.raises(LibraryError, match="needs a name"):
        library.tag(name, [row.rowid for row in library.newest(5)])


def test_tags_by_name_and_by_article(library):
    one, other = [row.rowid for row in library.newest(5)]
    assert library.tag("water", [one, other, one, 404]) == 2
    assert library.tag("water", [one]) == 0
    assert library.tag("alpha", [one]) == 1
    assert library.tags() == {"alpha": 1, "water": 2}
    assert library.tags_of(one) == ("alpha", "water")
    assert library.tag("water", [one], on=False) == 1
    assert library.tags_of(one) == ("alpha",)


def test_a_tag_is_renamed_and_joined(library):
    one, other = [row.rowid for row in library.newest(5)]
    library.tag("a", [one, other])
    library.tag("b", [one])
    assert library.rename_tag("a", "b") == 2
    assert library.tags() == {"b": 2}
    assert library.rename_tag("b", "b") == 2
    assert library.rename_tag("a", "b") == 0


def test_unread_is_counted(library):
    assert library.unread() == 2
    library.mark("read", [library.newest(1)[0].rowid])
    assert library.unread() == 1
