"""A library as plain files, and a library of plain files again."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import msgspec
import pytest
from madebriefs import RIVER, TRAINS, brief

from briefing.errors import LibraryError
from briefing.library import Library, restoring
from briefing.library.plain import stem
from briefing.model import Brief, Span


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        opened.put([brief(url="https://example.org/1"), brief(TRAINS, title="Trains", path="t.txt", published=None)])
        opened.put([brief(RIVER + " More.", url="https://example.org/1", published="2025-05-01")])
        old = opened.newest(2)[1].rowid
        opened.mark("read", [old])
        opened.tag("water", [old])
        opened.notes.add(old, Span(4, 9), "why?")
        opened.notes.add(old, Span(10, 14))
        opened.lists.save("unread", "is:unread")
        opened.feeds.add("https://example.org/feed", name="Mine", title="News", folder="World")
        yield opened


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_what_is_dumped_and_restored_is_equal(library, tmp_path):
    assert library.dump(tmp_path / "one").articles == 2
    with Library(tmp_path / "again.db") as again:
        assert again.restore(tmp_path / "one") == 2
        assert again.dump(tmp_path / "two").articles == 2
        assert files(tmp_path / "two") == files(tmp_path / "one")
        assert again.newest(9) == library.newest(9)
        assert [(feed.address, feed.label, feed.folder) for feed in again.feeds.all()] == [
            ("https://example.org/feed", "Mine", "World")
        ]
        assert again.check() == ()
        assert again.undo() == "restored 2 articles"
        assert (again.count(), again.lists.all()) == (0, ())


def test_the_files_can_be_read_without_the_program(library, tmp_path):
    library.dump(tmp_path / "out")
    names = files(tmp_path / "out")
    name = f"articles/2025-03/2025-03-31-{brief(url='https://example.org/1').article.id}"
    assert {"README.txt", "library.json", f"{name}.txt", f"{name}.json", f"{name}.1.json", f"{name}.marks"} <= set(
        names
    )
    assert names[f"{name}.txt"].decode().startswith("The Ansa rises\n\nVelmora Post · 2025-05-01 · https://")
    assert RIVER in names[f"{name}.txt"].decode()
    assert msgspec.json.decode(names[f"{name}.1.json"], type=Brief).article.text == RIVER
    marks = json.loads(names[f"{name}.marks"])
    assert (marks["read"], marks["tags"], marks["notes"][0]["words"]) == (True, ["water"], "why?")
    assert marks["notes"][0]["on"]["exact"] == "river"
    assert json.loads(names["library.json"])["lists"][0]["query"] == "is:unread"


def test_restoring_adds_to_what_is_there_and_touches_nothing(library, tmp_path):
    library.dump(tmp_path / "out")
    with Library(tmp_path / "other.db") as other:
        other.put([brief(TRAINS, title="Mine", published=None), brief("Only here.", published="2025-03-31")])
        other.lists.save("unread", "mine")
        before = other.newest(9)
        assert other.restore(tmp_path / "out") == 1
        assert set(before) < set(other.newest(9))
        assert {one.query for one in other.lists.all()} == {"mine"}
        assert other.check() == ()
        assert other.restore(tmp_path / "out") == 0
        other.undo()
        assert other.newest(9) == before


def test_stories_stay_together(library, tmp_path):
    one = library.newest(1)[0].rowid
    with library._store.writing() as connection:
        connection.execute("UPDATE article SET story = ?, placed = 1", (one,))
    library.dump(tmp_path / "out")
    with Library(tmp_path / "again.db") as again:
        again.put([brief("In the way.", published="2025-03-31")])  # the number of the older one is taken
        again.restore(tmp_path / "out")
        first, second = (row for row in again.newest(9) if row.title != "The Ansa rises" or row.version > 1)
        assert first.story == second.story == one


@pytest.mark.parametrize("there", ["file", "folder"])
def test_nothing_is_overwritten(library, tmp_path, there):
    folder = tmp_path / "out"
    if there == "file":
        folder.write_text("mine")
    else:
        folder.mkdir()
        (folder / "mine").touch()
    with pytest.raises(LibraryError, match="there already"):
        library.dump(folder)


def test_an_empty_folder_is_taken_and_nothing_is_left_beside_it(library, tmp_path):
    (tmp_path / "out").mkdir()
    before = {path.name for path in tmp_path.iterdir()}
    library.dump(tmp_path / "out")
    assert {path.name for path in tmp_path.iterdir()} == before
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="could not be written"):
        library.dump(tmp_path / "file" / "out")


def test_what_is_damaged_is_named_and_the_rest_is_saved(library, tmp_path):
    identifier = library.newest(1)[0].id
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as other:
        other.execute("UPDATE brief SET body = x'0102' WHERE article = (SELECT max(rowid) FROM article)")
    dumped = library.dump(tmp_path / "out")
    assert (dumped.articles, dumped.damaged) == (1, (identifier,))
    (kept,) = (tmp_path / "out").rglob("*.damaged")
    assert kept.read_bytes() == b"\x01\x02"
    with Library(tmp_path / "again.db") as again:
        assert again.restore(tmp_path / "out") == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("library.json", b"{}", "not what a dump holds"),
        ("library.json", None, "could not be read"),
        ("*/*/*.marks", b"\xff\xfe", "not what a dump holds"),
        ("*/*/*-*[0-9a-f].json", None, "could not be read"),
        ("*/*/*.1.json", b"[]", "not what a dump holds"),
    ],
)
def test_a_dump_that_is_not_whole_is_refused_whole(library, tmp_path, name, content, words):
    library.dump(tmp_path / "out")
    for path in list((tmp_path / "out").glob(name)):
        path.unlink()
        if content is not None:
            path.write_bytes(content)
    with Library(tmp_path / "again.db") as again:
        with pytest.raises(LibraryError, match=f"{words}.*nothing was restored"):
            again.restore(tmp_path / "out")
        assert (again.count(), again.lists.all(), again.changes()) == (0, (), ())


def test_what_was_written_by_other_hands_is_washed(library, tmp_path):
    library.dump(tmp_path / "out")
    for path in (tmp_path / "out").rglob("*.json"):
        path.write_bytes(path.read_bytes().replace(b"The river", b"\\u001b[2J riv"))
    with Library(tmp_path / "again.db") as again:
        again.restore(tmp_path / "out")
        texts = [again.get(row.rowid).article.text for row in again.newest(9)]
    assert not any("\x1b" in text for text in texts)


@pytest.mark.parametrize("identifier", ["../../etc/passwd", "", "A/b", "con.", "x" * 300, "\udcff"])
def test_names_of_files_are_safe(identifier):
    name = stem(identifier, "../x")
    assert name.startswith("articles/undated/undated-")
    assert ".." not in name
    assert len(name) < 100


@pytest.fixture
def five(tmp_path):
    with Library(tmp_path / "five.db") as opened:
        texts = [f"{RIVER} Number {at}. " + f"word{at}s " * 60 for at in range(5)]
        opened.put([brief(text, title=text[-9:]) for text in texts])
        opened.lists.save("all", "")
        yield opened


def test_restoring_in_slices_is_one_change_and_lets_others_write_between(five, tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.library.restoring._TOGETHER", 2)
    five.dump(tmp_path / "dump")
    with Library(tmp_path / "new.db") as new, Library(tmp_path / "new.db") as other:
        add = restoring._Restoring.add

        def between(self, articles):
            add(self, articles)
            other.put([brief(f"{TRAINS} {len(articles)} {other.count()}")])

        monkeypatch.setattr(restoring._Restoring, "add", between)
        assert new.restore(tmp_path / "dump") == 5
        assert new.count() == 5 + 3
        words = [words for _, words in new.changes()]
        assert words[-1] == "restored 5 articles"
        for _ in words:
            new.undo()
        assert (new.count(), new.lists.all(), new.check()) == (0, (), ())


def test_what_stops_a_restoration_leaves_whole_slices_and_the_rest_can_be_added(five, tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.library.restoring._TOGETHER", 2)
    five.dump(tmp_path / "dump")
    with Library(tmp_path / "new.db") as new:
        add, turns = restoring._Restoring.add, []

        def fails(self, articles):
            turns.append(articles)
            if len(turns) == 2:
                raise LibraryError("the disk is full")
            add(self, articles)

        with monkeypatch.context() as patch:
            patch.setattr(restoring._Restoring, "add", fails)
            with pytest.raises(LibraryError, match=r"after 2 articles .* disk is full; to "):
                new.restore(tmp_path / "dump")
        assert (new.count(), new.check()) == (2, ())
        assert new.restore(tmp_path / "dump") == 3


@pytest.mark.parametrize("gone", [0, 1])
def test_copies_stay_together_across_slices_whoever_is_gone(five, tmp_path, monkeypatch, gone):
    monkeypatch.setattr("briefing.library.restoring._TOGETHER", 1)
    rows = [row.rowid for row in five.newest(9)][::-1]
    five.join(*rows)
    five.remove([rows[gone]])
    five.dump(tmp_path / "dump")
    with Library(tmp_path / "new.db") as new:
        new.restore(tmp_path / "dump")
        assert len({row.story for row in new.newest(9)}) == 1
