"""Prints of an article are those that libraries already hold: whatever makes them quicker must make the same."""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library.copies.prints import COUNT, prints


def _plainly(text: str) -> tuple[int, ...]:
    unquoted = re.sub(r"[“„”][^“”\n]{1,2000}[”“]|\"[^\"\n]{1,2000}\"|«[^«»\n]{1,2000}»", " ", text[:2_000])
    hashes = [zlib.crc32(word.encode()) for word in re.findall(r"\w{6,}", unquoted.lower())]
    return tuple(sorted({one ^ other for one, other in pairwise(hashes)} - {0})[:COUNT])


@settings(max_examples=300, deadline=None)
@given(st.text(st.one_of(st.sampled_from("harbour _09\n\t'\"“”„«»’–—…\u00a0éÉßİЖ漢\u0301\ud800"), st.characters())))
def test_prints_are_made_of_the_words_that_a_plain_pattern_finds(text):
    assert prints(text) == _plainly(text)


def test_prints_of_words_with_marks_beside_them():
    text = (
        "The harbour’s “old gates” closed—Élodie Zürcher, 1234567 naïvely·repeated – and «the same» again… "
        "Müllerstraße Großbrand 漢字漢字漢字漢字 harbour_master"
    )
    assert len(prints(text)) > 5
    assert prints(text) == _plainly(text)
