"""File names that every system takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export import slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Trump’s Growing Frustration, Over Ukraine!", "trumps-growing-frustration-over-ukraine"),
        ("Äpfel & Ørsted: straße — 25%", "apfel-orsted-strasse-25"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-article"),
        ("com1", "com1-article"),
        ("Москва", "article"),
        ("", "article"),
        ("東京 2020", "2020"),
    ],
)
def test_titles_become_names(title: str, name: str) -> None:
    assert slug(title) == name


def test_a_taken_name_gets_a_number() -> None:
    taken: set[str] = set()
    for _ in range(3):
        taken.add(slug("Same title", taken))
    assert taken == {"same-title", "same-title-2", "same-title-3"}


def test_a_long_title_is_cut_between_words() -> None:
    assert slug("twelve letters " * 20) == "-".join(["twelve-letters"] * 5)
    assert len(slug("x" * 500)) == 80


@given(st.text(), st.sets(st.just("article")))
def test_every_name_is_short_plain_and_free(title: str, taken: set[str]) -> None:
    name = slug(title, taken)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name.encode()) <= 90
    assert name not in taken
