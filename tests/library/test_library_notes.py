"""Notes stay on their words: through another analysis, new versions of the text, and undo."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from madebriefs import RIVER, TRAINS, brief

from briefing.errors import LibraryError
from briefing.library import Library
from briefing.library.anchors import CONTEXT, Anchor, anchored, place
from briefing.model import Span


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        opened.put([brief(url="https://example.org/ansa")])
        yield opened


def at(words, text=RIVER):
    return Span(text.index(words), text.index(words) + len(words))


def anchor(words, text=RIVER):
    return anchored(brief(text).article, at(words, text))


def updated(library, text):
    library.put([brief(text, url="https://example.org/ansa")])


def row(library):
    return library.newest(1)[0].rowid


def test_a_note_keeps_its_words_with_their_context(library):
    note = library.notes.add(row(library), at("the harbour office"), "Which one?\nAsk.")
    assert note.span == at("the harbour office")
    assert note.words == "Which one?\nAsk."
    assert note.anchor == Anchor(
        start=note.span.start,
        end=note.span.end,
        exact="the harbour office",
        before=RIVER[note.span.start - 32 : note.span.start],
        after=RIVER[note.span.end : note.span.end + 32],
        sha256=brief().article.sha256,
    )
    assert library.notes.of(row(library)) == (note,)


def test_a_note_follows_its_words_to_a_new_version(library):
    note = library.notes.add(row(library), at("Nobody was hurt"))
    later = "Update: the water has fallen.\n\n" + RIVER.replace("at noon", "at one o’clock")
    updated(library, later)
    (found,) = library.notes.of(row(library))
    assert later[found.span.start : found.span.end] == "Nobody was hurt"
    assert found.anchor == note.anchor
    library.undo()
    assert library.notes.of(row(library)) == (note,)


def test_lost_words_are_said_to_be_lost_and_come_back(library):
    library.notes.add(row(library), at("Its old bridge"), "how old?")
    kept = library.notes.add(row(library), at("Nobody was hurt"))
    updated(library, RIVER.replace("Its old bridge was shut at noon. ", ""))
    first, lost = library.notes.of(row(library))
    assert (first.id, lost.span, lost.anchor.exact, lost.words) == (kept.id, None, "Its old bridge", "how old?")
    updated(library, RIVER + " More.")
    assert [note.span for note in library.notes.of(row(library))] == [at("Its old bridge"), at("Nobody was hurt")]


def test_notes_are_edited_and_removed(library):
    note = library.notes.add(row(library), at("Velmora"))
    assert library.notes.edit(note.id, "a town")
    assert library.notes.of(row(library))[0].words == "a town"
    assert library.notes.remove(note.id)
    assert library.notes.of(row(library)) == ()
    assert [words for _, words in library.changes()][:3] == [
        "removed the note on “Velmora”",
        "changed the note on “Velmora”",
        "highlighted “Velmora”",
    ]
    library.undo()
    assert library.notes.of(row(library))[0].words == "a town"
    assert not library.notes.remove(404)


def test_notes_that_cannot_be_are_refused(library):
    with pytest.raises(LibraryError, match="has changed"):
        library.notes.add(row(library), Span(0, 99_999))
    with pytest.raises(LibraryError, match="has changed"):
        library.notes.add(row(library), Span(3, 3))
    with pytest.raises(LibraryError, match="any more"):
        library.notes.add(404, Span(0, 3))
    with pytest.raises(LibraryError, match="at most"):
        library.notes.add(row(library), Span(0, 3), "x" * 100_001)
    assert len(library.changes()) == 1


def test_controls_do_not_get_into_a_note(library):
    assert library.notes.add(row(library), Span(0, 9), "a\x1b[2Jb\u202e").words == "ab"


def test_of_the_same_words_those_in_the_same_context_are_meant():
    text = "He said so at nine. He said so at ten. He said so at noon."
    second = anchored(brief(text).article, Span(20, 27))
    later = "He said so at eight. " + text
    found = place(second, later)
    assert later[found.start :].startswith("He said so at ten")


def test_half_of_the_context_is_enough():
    found = place(anchor("Nobody was hurt"), TRAINS + " The bridge is shut at noon. Nobody was hurt.")
    assert found is not None
    assert place(anchor("hurt"), "They were hurt deeply.") is None  # one word with nothing it stood beside
    assert place(anchor("hurt"), "It was so: Nobody was hurt again.") == Span(22, 26)


def test_the_nearest_of_equals():
    text = "x and y. " * 50
    middle = anchored(brief(text).article, Span(9 * 25, 9 * 25 + 7))
    assert place(middle, text) == Span(9 * 25, 9 * 25 + 7)


def test_typography_does_not_lose_a_note():
    later = RIVER.replace("“", '"').replace("”", '"').replace("lower quay", "lower\nquay")
    found = place(anchor("closed the lower quay,” Ilse"), later)
    assert later[found.start : found.end] == 'closed the lower\nquay," Ilse'


def test_many_places_take_little_time():
    text = "a " * 500_000
    one = anchored(brief(text).article, Span(500_000, 500_001))
    start = time.process_time()
    assert place(one, "b" + text) is not None
    assert time.process_time() - start < 5


@given(st.text("ab .", max_size=60), st.integers(0, 60), st.integers(1, 9), st.text("ab .", max_size=60))
@settings(max_examples=200, deadline=None)
def test_where_the_whole_context_stands_the_words_are_found(text, start, length, prefix):
    if start + length > len(text):
        return
    one = anchored(brief(text).article, Span(start, start + length))
    assert place(one, text) == Span(start, start + length)
    later = prefix + text
    found = place(one, later)
    if found is not None:
        assert later[found.start : found.end] == one.exact or found.end - found.start >= len(one.exact.split())
    if len(one.before) == CONTEXT:
        assert found is not None
        assert later[found.start : found.end] == one.exact
