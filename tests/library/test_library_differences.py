"""What a new version says differently, by sentence."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from madebriefs import RIVER, TRAINS, brief

from briefing.errors import LibraryError
from briefing.library import Library
from briefing.library.differences import differences, sentences


def told(earlier, later):
    found = differences(brief(earlier).article, brief(later).article)
    return [(one.kind, one.before and one.before.text, one.after and one.after.text) for one in found]


def test_the_same_text_has_none():
    assert told(RIVER, RIVER) == []


def test_typography_is_no_difference():
    assert told("“Yes,” he said – at last.", '"Yes," he said - at last.') == []


def test_sentences_added_removed_and_changed():
    later = RIVER.replace("two metres", "three metres").replace(" Nobody was hurt.", "") + " The quay opened again."
    assert told(RIVER, later) == [
        (
            "changed",
            "The river Ansa rose by two metres on Monday, the harbour office of Velmora said.",
            "The river Ansa rose by three metres on Monday, the harbour office of Velmora said.",
        ),
        ("removed", "Nobody was hurt.", None),
        ("added", None, "The quay opened again."),
    ]


def test_a_paragraph_in_between():
    first, second = TRAINS.split("\n\n")
    assert told(TRAINS, f"{first}\n\nTickets are sold online.\n\n{second}") == [
        ("added", None, "Tickets are sold online.")
    ]


def test_sentences_cover_the_blocks_and_are_slices():
    text = "He came. “Who?” she asked. It cost 3.5 million… Then what?\n\n今日は晴れ。明日は雨。"
    found = list(sentences(brief(text).article))
    assert [one.text for one in found] == [
        "He came.",
        "“Who?” she asked.",
        "It cost 3.5 million…",
        "Then what?",
        "今日は晴れ。",
        "明日は雨。",
    ]
    assert all(text[one.start : one.end] == one.text for one in found)


WORDS = st.lists(st.sampled_from(["Rain fell.", "It is “so.”", "No! ", "Trains ran", "\n\n", "。", "..."]), max_size=12)


@given(WORDS, WORDS)
@settings(max_examples=150, deadline=None)
def test_whatever_stays_and_what_is_told_make_up_both_texts(one, other):
    first, second = brief(" ".join(one).strip() or "x").article, brief(" ".join(other).strip() or "y").article
    found = list(differences(first, second))
    befores = [change.before for change in found if change.before]
    afters = [change.after for change in found if change.after]
    assert befores == sorted(befores, key=lambda it: it.start)
    assert afters == sorted(afters, key=lambda it: it.start)
    kept = [it for it in sentences(first) if it not in befores], [it for it in sentences(second) if it not in afters]
    assert len(kept[0]) == len(kept[1])
    for change in found:
        assert (change.before is None) == (change.kind == "added")
        assert (change.after is None) == (change.kind == "removed")


@pytest.mark.parametrize("text", ["No. " * 50_000, "." * 200_000, "Yes.” " * 30_000, "A b. " * 20_000])
def test_long_texts_take_little_time(text):
    start = time.process_time()
    assert list(differences(brief(text).article, brief("New. " + text + "Old.").article))
    assert time.process_time() - start < 5


def test_versions_are_compared_with_those_before(tmp_path):
    with Library(tmp_path / "library.db") as library:
        url = "https://example.org/1"
        (stored,) = library.put([brief("One. Two.", url=url)])
        library.put([brief("One. Two. Three.", url=url)])
        library.put([brief("Two. Three.", url=url)])
        kinds = {number: [one.kind for one in library.differences(stored.rowid, number)] for number in (1, 2, 3)}
        assert kinds == {1: [], 2: ["added"], 3: ["removed"]}
        assert [one.kind for one in library.differences(stored.rowid)] == ["removed"]
        with pytest.raises(LibraryError, match="no such version"):
            library.differences(stored.rowid, 4)
        with pytest.raises(LibraryError, match="no such version"):
            library.differences(404)
