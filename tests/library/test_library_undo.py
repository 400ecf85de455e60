"""Every change can be taken back, in the reverse of the order in which they were made."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from madebriefs import RIVER, TRAINS, brief

from briefing.errors import LibraryError
from briefing.library import Library
from briefing.library.bodies import packed
from briefing.library.dumping import files
from briefing.library.index import indexed, indexed_body
from briefing.model import Dateline, Span


def plain(library):
    """All that the library holds, as a dump has it."""
    with library._store.snapshot() as connection:
        return dict(files(connection, []))


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        opened.put([brief(), brief(TRAINS, title="Trains")])
        yield opened


CHANGES = {
    "added Third": lambda it, rows: it.put([brief("Third text.", title="Third")]),
    "updated The Ansa rises": lambda it, rows: it.put([brief(identifier=it.newest(1)[-1].id, text="New words.")]),
    "added 2 articles, updated 1 article": lambda it, rows: it.put(
        [brief("3."), brief("4."), brief("5.", identifier=it.newest(9)[0].id)]
    ),
    "marked 2 articles as read": lambda it, rows: it.mark("read", rows),
    "starred 1 article": lambda it, rows: it.mark("starred", rows[:1]),
    "tagged 2 articles: rail": lambda it, rows: it.tag("rail", [*rows, *rows]),
    "highlighted “The ri”": lambda it, rows: it.notes.add(it.row(brief().article.id).rowid, Span(0, 6)),
    "made the list new": lambda it, rows: it.lists.save("new", "is:unread"),
    "removed 2 articles": lambda it, rows: it.remove(rows),
}


@pytest.mark.parametrize("words", CHANGES)
def test_a_change_is_taken_back_whole(library, words):
    rows = [row.rowid for row in library.newest(9)]
    if words.startswith("updated"):
        rows = rows[:1]
        library.put([brief(identifier=library.newest(1)[0].id, text="Old words.", title="The Ansa rises")])
    before, count = plain(library), len(library.changes())
    CHANGES[words](library, rows)
    assert plain(library) != before
    assert library.changes()[0][1] == words
    assert library.undo() == words
    assert plain(library) == before
    assert len(library.changes()) == count
    assert library.check() == ()


@pytest.mark.parametrize(
    "nothing",
    [
        lambda it: it.put([brief()]),
        lambda it: it.mark("read", [], on=True),
        lambda it: it.mark("read", [404]),
        lambda it: it.mark("starred", [it.newest(1)[0].rowid], on=False),
        lambda it: it.tag("none", [it.newest(1)[0].rowid], on=False),
        lambda it: it.rename_tag("none", "some"),
        lambda it: it.remove([404]),
        lambda it: it.lists.remove("none"),
        lambda it: it.lists.rename("none", "some"),
        lambda it: it.notes.edit(404, "words"),
        lambda it: it.notes.remove(404),
    ],
)
def test_what_changes_nothing_is_no_change(library, nothing):
    before = library.changes()
    nothing(library)
    assert library.changes() == before


def test_a_removed_article_comes_back_with_all_that_belonged_to_it(library):
    row = library.row(brief().article.id)
    library.put([brief(RIVER + " More.", identifier=row.id)])
    library.tag("water", [row.rowid])
    library.notes.add(row.rowid, Span(4, 9), "why?")
    before = plain(library)
    library.remove([row.rowid])
    library.undo()
    assert plain(library) == before
    assert library.notes.of(row.rowid)[0].words == "why?"
    assert library.check() == ()


def test_two_tags_that_became_one_are_two_again(library):
    one, other = [row.rowid for row in library.newest(2)]
    library.tag("rail", [one, other])
    library.tag("trains", [one])
    before = plain(library)
    assert library.rename_tag("trains", "rail") == 1
    assert library.tags() == {"rail": 2}
    assert library.undo() == "renamed the tag trains to rail"
    assert plain(library) == before


def test_undo_outlives_a_restart(tmp_path):
    with Library(tmp_path / "library.db") as library:
        library.put([brief()])
    with Library(tmp_path / "library.db") as library:
        assert library.undo() == "added The Ansa rises"
        assert library.undo() is None


def test_the_last_hundred_are_kept_also_after_some_were_taken_back(library):
    row = [library.newest(1)[0].rowid]
    for turn in range(60):
        library.mark("read", row, on=turn % 2 == 0)
    for _ in range(40):
        library.undo()
    for turn in range(130):
        library.mark("starred", row, on=turn % 2 == 0)
    assert len(library.changes()) == 100
    assert sum(library.undo() is not None for _ in range(200)) == 100


def test_a_long_title_is_shortened_in_the_words(library):
    library.put([brief("Text.", title="Long " * 100)])
    assert len(library.changes()[0][1]) < 100


class AnyChanges(RuleBasedStateMachine):
    """Whatever is done in whatever order, undo leads back through every state there was."""

    TEXTS = (RIVER, TRAINS, RIVER + " The water fell on Tuesday.", "Short.", TRAINS.replace("June", "July"))
    TAGS = st.sampled_from(["rail", "water", "x"])
    NAMES = st.sampled_from(["one", "two"])
    FEW = st.lists(st.integers(0, 6), max_size=4)

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library(Path(self.folder.name) / "library.db")
        self.states = [plain(self.library)]

    def teardown(self):
        while self.library.undo() is not None:
            self.states.pop()
            assert plain(self.library) == self.states[-1]
        self.library.close()
        self.folder.cleanup()

    def rows(self, picks):
        rows = [row.rowid for row in self.library.newest(20)]
        return [rows[pick % len(rows)] for pick in picks] if rows else [404]

    def note(self, pick):
        notes = [note for row in self.library.newest(20) for note in self.library.notes.of(row.rowid)]
        return notes[pick % len(notes)].id if notes else 404

    @rule(picks=st.lists(st.integers(0, 9), max_size=3), path=st.sampled_from([None, "a.txt"]))
    def put(self, picks, path):
        days = ("2025-03-31", "2025-04-01", None)
        self.library.put(
            brief(
                self.TEXTS[pick % 5],
                url=f"https://example.org/{pick % 4}" if pick > 4 else None,
                path=path,
                published=days[pick % 3],
            )
            for pick in picks
        )

    @rule(picks=FEW, name=st.sampled_from(["read", "starred"]), on=st.booleans())
    def mark(self, picks, name, on):
        self.library.mark(name, self.rows(picks), on=on)

    @rule(picks=FEW, name=TAGS, on=st.booleans())
    def tag(self, picks, name, on):
        self.library.tag(name, self.rows(picks), on=on)

    @rule(old=TAGS, new=TAGS)
    def rename_tag(self, old, new):
        self.library.rename_tag(old, new)

    @rule(picks=FEW)
    def remove(self, picks):
        self.library.remove(self.rows(picks))

    @rule(pick=st.integers(0, 9), start=st.integers(0, 3), words=st.sampled_from(["", "why?"]))
    def add_note(self, pick, start, words):
        if self.library.count():
            self.library.notes.add(self.rows([pick])[0], Span(start, start + 3), words)

    @rule(pick=st.integers(0, 9), words=st.sampled_from([None, "", "so"]))
    def change_note(self, pick, words):
        number = self.note(pick)
        if words is None:
            self.library.notes.remove(number)
        else:
            self.library.notes.edit(number, words)

    @rule(name=NAMES, query=st.sampled_from(["is:unread", "tag:x"]))
    def save_list(self, name, query):
        self.library.lists.save(name, query)

    @rule(name=NAMES, to=st.sampled_from(["one", "two", "three", None]))
    def change_list(self, name, to):
        if to is None:
            self.library.lists.remove(name)
        elif to not in {one.name for one in self.library.lists.all()}:
            self.library.lists.rename(name, to)

    @rule()
    def undo(self):
        words = self.library.undo()
        assert (words is None) == (len(self.states) == 1)
        if words is not None:
            self.states.pop()
        assert plain(self.library) == self.states[-1]

    @invariant()
    def remember(self):
        count = len(self.library.changes())
        if count == len(self.states):
            self.states.append(plain(self.library))
        assert count == len(self.states) - 1
        assert plain(self.library) == self.states[-1]
        assert self.library.check() == ()


AnyChanges.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
test_any_changes = AnyChanges.TestCase


def test_undo_tells_how_far_it_has_come(library, monkeypatch):
    monkeypatch.setattr("briefing.library.undoing._EVERY", 2)
    stored = library.put([brief(f"{TRAINS} Number {at}.") for at in range(5)])
    library.remove([one.rowid for one in stored])
    told = []
    library.undo(lambda done, total: told.append((done, total)))
    assert told == [(0, 5), (2, 5), (4, 5)]
    assert (library.unread([one.rowid for one in stored]), library.check()) == (5, ())


def test_what_undo_indexes_is_what_was_indexed():
    one = brief()
    article = msgspec.structs.replace(
        one.article, byline=("Ilse Tarn",), dateline=Dateline(start=0, end=3, text="The", agency="Reuters")
    )
    one = msgspec.structs.replace(one, article=article)
    assert indexed_body(packed(one)) == indexed(one)
    with pytest.raises(LibraryError, match="damaged"):
        indexed_body(packed(one)[:-9])
