"""Whatever the query and the library, the index finds what a look at every article finds, in the same order."""

from __future__ import annotations

import datetime
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smalllibrary import TODAY, article, connection, expected, fill

from briefing.errors import QueryError
from briefing.library import search
from briefing.library.search import plan, streams
from briefing.library.search.query import (
    COLUMNS,
    Added,
    All,
    Days,
    Language,
    Not,
    Noted,
    Some,
    State,
    Tag,
    Words,
)

WORDS = ("the", "tariff", "Tariffs", "rare", "earth", "café", "Ünal", "energy", "2025")


class Small:
    """The library of these tests; a short name, which hypothesis prints."""

    def __init__(self, made, articles):
        self.both = made, articles


@pytest.fixture(scope="module")
def library():
    rng = random.Random(7)
    made = connection()
    articles = []
    for number in range(300):
        day = datetime.date(2025, 1, 1) + datetime.timedelta(days=number // 4)
        said = {
            name: " ".join(rng.choices(WORDS, k=rng.randint(0, 4)))
            for name in ("title", "text", "speakers", "outlet", "authors")
        }
        tags = [tag for tag in ("energy", "Rare earth") if rng.random() < 0.1]
        notes = [rng.choice(WORDS)] if rng.random() < 0.05 else []
        one = article(
            number, published=day.isoformat(), added=(day + datetime.timedelta(days=rng.randint(0, 9))).isoformat(),
            language=rng.choice(("en", "en", "de")), read=number < 150, starred=rng.random() < 0.05, tags=tags, notes=notes, **said,
        )  # fmt: skip
        articles.append(one)
    fill(made, articles)
    yield Small(made, articles)
    made.close()


days = st.dates(datetime.date(2024, 12, 20), datetime.date(2025, 4, 1)) | st.none()
leaves = st.one_of(
    st.builds(
        Words,
        st.sampled_from([*WORDS, "rare earth", "the café", "-", "_"]),
        st.sampled_from([None, None, *COLUMNS.values()]),
    ),
    st.builds(
        Words,
        st.sampled_from(["t", "tarif", "e", "zz", "ca", "rare e"]),
        st.sampled_from([None, "title"]),
        st.just(True),
    ),
    st.builds(State, st.sampled_from(["read", "starred"]), st.booleans()),
    st.builds(Tag, st.sampled_from(["energy", "rare earth", "nothing"])),
    st.builds(Language, st.sampled_from(["en", "de", "fr"])),
    st.builds(Days, days, days),
    st.builds(Added, days, days),
    st.builds(Noted, st.sampled_from([None, "the", "earth"])),
)
queries = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(All, st.lists(inner, min_size=1, max_size=4).map(tuple)),
        st.builds(Some, st.lists(inner, min_size=1, max_size=4).map(tuple)),
    ),
    max_leaves=7,
)


@given(
    query=queries, limit=st.integers(1, 40), many=st.sampled_from([1, 60, 20_000]), width=st.sampled_from([1, 5, 64])
)
@settings(max_examples=250, deadline=None)
def test_the_index_finds_what_a_look_at_every_article_finds(library, query, limit, many, width):
    made, articles = library.both
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "_MANY", many)
        patch.setattr(streams, "_FIRST", width)
        patch.setattr(streams.Tested, "PATIENCE", 30)
        everything = expected(articles, query)
        assert search.rowids(made, query) == everything
        first = search.rowids(made, query, limit=limit)
        assert first == everything[:limit]
        if first:
            assert search.rowids(made, query, limit=limit, before=first[-1]) == everything[limit : 2 * limit]
        assert {row.rowid for row in search.best(made, query, limit=400)} == set(everything)
        hurried, whole = search.first(made, query, limit=limit, seconds=0)
        assert hurried == everything[: len(hurried)]
        assert bool(hurried) == bool(everything)
        assert not whole or hurried == everything
        assert search.first(made, query, limit=limit, seconds=9).rows == everything[:limit]
        assert search.first(made, query, limit=401, seconds=9, collapse=True) == (everything, True)


@given(st.text(st.sampled_from('ab"()-:|*. \t\x00\ud800“”') | st.characters(), max_size=30))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_the_parser_or_the_index(library, text):
    check(library, text)


pieces = st.sampled_from(
    [
        "a",
        "OR",
        "AND",
        "NOT",
        "-",
        "(",
        ")",
        '"',
        "|",
        "*",
        "tag:x",
        "is:new",
        "speaker:",
        "since:",
        "7d",
        "2025-13",
        "title:(",
        "é",
        "note:a",
        "\ue000all",
    ]
)


@given(st.lists(pieces, max_size=12), st.sampled_from(["", " "]))
@settings(max_examples=200, deadline=None)
def test_no_mixture_of_the_language_breaks_it(library, parts, between):
    check(library, between.join(parts))


def check(library, text):
    made, _ = library.both
    try:
        query = search.parse(text, today=TODAY)
    except QueryError as error:
        refused = error
    else:
        search.rowids(made, query, limit=5)
        return
    assert 0 <= refused.at <= len(text)
    line, caret = search.pointed(text, refused).split("\n")
    assert caret.endswith("^")
    assert len(line) <= 76


def test_a_deep_and_a_long_query_are_refused_or_answered(library):
    check(library, "(" * 50 + "a" + ")" * 50)
    check(library, " ".join(["-the"] * 2_000))
    check(library, " OR ".join(["the"] * 1_500))
    check(library, "x" * 20_000)


def test_an_old_hit_is_found_behind_many_that_are_none(library):
    made, articles = library.both
    query = All((Words("the"), Tag("energy"), State("read", value=True)))
    assert search.rowids(made, query, limit=3) == expected(articles, query)[:3]
