"""Prints of an article are those that libraries already hold: whatever makes them quicker must make the same."""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library.copies.prints import COUNT, can_be_copies, prints, words_of
from briefing.library.copies.wording import nearly_same


def _plainly(text: str) -> tuple[int, ...]:
    unquoted = re.sub(r"[“„”][^“”\n]{1,2000}[”“]|\"[^\"\n]{1,2000}\"|«[^«»\n]{1,2000}»", " ", text[:2_000])
    hashes = [zlib.crc32(word.encode()) for word in re.findall(r"\w{6,}", unquoted.lower())]
    return tuple(sorted({one ^ other for one, other in pairwise(hashes)} - {0})[:COUNT])


@settings(max_examples=300, deadline=None)
@given(st.text(st.one_of(st.sampled_from("harbour _09\n\t'\"“”„«»’–—…\u00a0éÉßİЖ漢\u0301\ud800"), st.characters())))
def test_prints_are_made_of_the_words_that_a_plain_pattern_finds(text):
    assert prints(text).numbers == _plainly(text)


def test_prints_of_words_with_marks_beside_them():
    text = (
        "The harbour’s “old gates” closed—Élodie Zürcher, 1234567 naïvely·repeated – and «the same» again… "
        "Müllerstraße Großbrand 漢字漢字漢字漢字 harbour_master"
    )
    assert len(prints(text).numbers) > 5
    assert prints(text).numbers == _plainly(text)


def test_words_in_short_tell_reports_apart_that_share_a_phrase_and_keep_together_a_report_and_what_was_made_of_it():
    said = "officials expected further negotiations about municipal waterworks throughout Velmora province "
    report = said + "before autumn elections, although several engineers considered existing pumping stations adequate"
    shorter = said + "before autumn elections, engineers considered stations adequate"
    other = "prime ministers negotiations " + " ".join(
        f"different{letter} somewhere{letter}" for letter in "abcdefghijkl"
    )
    one, trimmed, another = (words_of(prints(text).words) for text in (report, shorter, other))
    assert can_be_copies(one, trimmed)
    assert not can_be_copies(one, another)
    assert can_be_copies(frozenset({1, 2}), frozenset({3}))  # too few to tell


def test_a_copy_that_was_cut_short_or_changed_in_one_place_is_seen_at_a_glance():
    report = " ".join(f"Sentence {number} of the harbour report tells of pier {number * 7}." for number in range(60))
    cut, corrected = report[:1500], report.replace("pier 70.", "quay 70.")
    assert nearly_same(report, report).whole == 1
    assert nearly_same(cut, report).is_copy
    assert nearly_same(report, corrected).is_copy
    assert nearly_same(report, corrected.replace("pier 350.", "quay 350.")) is None
    assert nearly_same(report[:900], report) is None  # forms are short
    assert nearly_same(report, report[::-1]) is None
