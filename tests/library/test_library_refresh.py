"""Briefs of an earlier analysis are made anew: a few at a time, by several at once, whatever happens meanwhile."""

from __future__ import annotations

import sqlite3

import msgspec
import pytest
from madebriefs import RIVER, TRAINS, brief

from briefing.cli import main
from briefing.errors import BriefingError
from briefing.library import Library
from briefing.library.analyses import is_earlier
from briefing.model import Span


def anew(one, analysis="2"):
    return msgspec.structs.replace(one, made=msgspec.structs.replace(one.made, analysis=analysis))


def many(number, analysis="1"):
    return [brief(f"{RIVER} Number {at}.", title=f"The Ansa {at}", analysis=analysis) for at in range(number)]


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as library:
        yield library


@pytest.mark.parametrize(
    ("made", "now", "earlier"),
    [
        ("1", "2", True),
        ("2", "2", False),
        ("2", "10", True),
        ("3", "2", False),  # a newer program was here
        ("2, names by spacy:en", "2", False),  # another choice, not another age
        ("1, names by spacy:en", "2", True),
        ("", "2", True),
    ],
)
def test_what_is_earlier(made, now, earlier):
    assert is_earlier(made, now) is earlier


def test_slices_go_from_the_newest_to_the_end(library):
    library.put([*many(5), brief(TRAINS, analysis="2")])
    assert library.stale_count("2") == 5
    newest = library.stale("2", 2)
    assert newest == tuple(sorted(newest, reverse=True))
    first = library.refresh(anew, "2", limit=2)
    assert (first.renewed, first.failed, first.next) == (2, (), newest[-1])
    second = library.refresh(anew, "2", limit=2, before=first.next)
    last = library.refresh(anew, "2", limit=2, before=second.next)
    assert (last.renewed, last.next) == (1, None)
    assert library.stale_count("2") == 0
    assert len(library.changes()) == 1  # nobody's change of state


def test_what_people_made_stays(library):
    (stored,) = library.put([brief()])
    library.tag("rivers", [stored.rowid])
    note = library.notes.add(stored.rowid, Span(4, 14), "where?")
    library.refresh(anew, "2")
    row = library.row(stored.id)
    assert (library.tags_of(row.rowid), library.notes.of(row.rowid)) == (("rivers",), (note,))
    assert library.check() == ()


def test_one_that_cannot_be_made_is_named_and_does_not_stop_the_others(library):
    library.put(many(4))
    bad = library.newest(2)[1]

    def make(one):
        if one.article.id == bad.id:
            raise BriefingError("its names are not to be found")
        return anew(one)

    done = library.refresh(make, "2", limit=4)
    assert (done.renewed, done.failed) == (3, ((bad.id, "its names are not to be found"),))
    assert library.refresh(make, "2", limit=4, before=done.next).renewed == 0


def test_a_damaged_brief_does_not_stop_the_others(library, tmp_path):
    library.put(many(3))
    bad = library.newest(1)[0]
    with sqlite3.connect(tmp_path / "library.db") as connection:
        connection.execute("UPDATE brief SET body = x'00' WHERE article = ?", (bad.rowid,))
    connection.close()
    done = library.refresh(anew, "2")
    assert (done.renewed, [name for name, _ in done.failed]) == (2, [bad.id])


def test_two_at_once_do_not_do_the_same_twice(library, tmp_path):
    library.put(many(4))
    made = []
    with Library(tmp_path / "library.db") as other:

        def make(one):
            if not made:
                other.refresh(anew, "2", limit=3)  # while ours is at its first
            made.append(one.article.id)
            return anew(one)

        done = library.refresh(make, "2", limit=4)
    assert (len(made), done.renewed) == (2, 1)  # the first was made twice and written once
    assert library.stale_count("2") == 0


def test_what_changes_meanwhile_keeps_its_new_text(library, tmp_path):
    (stored,) = library.put([brief(path="/a.txt")])
    corrected = brief(RIVER.replace("two", "three"), path="/a.txt", analysis="2")

    def make(one):
        with Library(tmp_path / "library.db") as other:
            other.put([corrected])
        return anew(one)

    assert library.refresh(make, "2").renewed == 0
    assert "three metres" in library.get(stored.rowid).article.text


def test_nobody_waits_while_a_brief_is_made(library, tmp_path):
    library.put([brief()])

    def make(one):
        with Library(tmp_path / "library.db") as other:
            other.put([brief(TRAINS)])  # would be "busy" if the lock were held
        return anew(one)

    assert library.refresh(make, "2").renewed == 1


def test_an_older_program_does_not_put_its_brief_in_place_of_a_newer_one(library):
    (stored,) = library.put([brief(analysis="2")])
    library.put([brief(analysis="1")])
    assert library.get(stored.rowid).made.analysis == "2"


def test_the_command_makes_them_anew_and_goes_on_where_it_stopped(tmp_path, monkeypatch, capsys):
    path = tmp_path / "library.db"
    monkeypatch.setenv("BRIEFING_LIBRARY", str(path))
    with Library(path) as library:
        library.put(many(3, analysis="0"))
    for limit, words in (
        ("2", "briefs made anew: 2\n"),
        ("9", "briefs made anew: 1\n"),
        ("9", "briefs made anew: 0\n"),
    ):
        assert main(["library", "refresh", "--limit", limit]) == 0
        assert capsys.readouterr().out == words
    with Library(path) as library:
        one = library.get(library.newest(1)[0].rowid)
    assert one.made.analysis != "0"
    assert one.made.as_of == "2025-04-01"  # as read on the day it was read
    assert any(entity.name == "Velmora" for entity in one.entities)


def test_the_command_names_what_is_damaged(tmp_path, monkeypatch, capsys):
    path = tmp_path / "library.db"
    monkeypatch.setenv("BRIEFING_LIBRARY", str(path))
    with Library(path) as library:
        (stored,) = library.put([brief(analysis="0")])
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE brief SET body = x'00'")
    connection.close()
    assert main(["library", "refresh"]) == 1
    printed = capsys.readouterr()
    assert printed.out == "briefs made anew: 0\n"
    assert printed.err.startswith(f"briefing: {stored.id}: ")
