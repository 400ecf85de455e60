"""The tagger on sentences of our own, and what must hold of its answers for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from names_support import draft_of, named

from briefing.analysis.names import find_names
from briefing.analysis.names.features import features_of, shape_of
from briefing.analysis.names.gazetteer import COUNTRY, GIVEN, gazetteer, phrase_starts
from briefing.analysis.names.model import Model, model, pack, unpack
from briefing.analysis.names.page import Page
from briefing.analysis.names.table import pack_table, read_table
from briefing.analysis.names.tokens import BREAK, tokens_of

SENTENCES = [
    ("OSLO, March 3 (Reuters) – Norway said on Monday it would wait.", [("OSLO", "pla"), ("Reuters", "org"), ("Norway", "pla")]),
    ("HELSINKI (AP) — Finnish officials met in Turku.", [("HELSINKI", "pla"), ("AP", "org"), ("Turku", "pla")]),
    ("“It is late,” Margaret Dunlop told the BBC on Friday.", [("Margaret Dunlop", "per"), ("BBC", "org")]),
    ("Shares of Harlow Pharmaceuticals Inc fell 4 percent.", [("Harlow Pharmaceuticals Inc", "org")]),
    ("Prime Minister Thomas Brandt flew to Canada.", [("Thomas Brandt", "per"), ("Canada", "pla")]),
    ("U.S.-Japan relations improved.", [("U.S.", "pla"), ("Japan", "pla")]),
    ("She studied at the University of Leeds in England.", [("University of Leeds", "org"), ("England", "pla")]),
    ("The weather was fine and nothing happened on Tuesday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_plain_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert named(sentence) == expected


def test_title_case_subheading_makes_no_organisation() -> None:
    text = ["Growing Doubts Over Costs", "The growing doubts over costs worried Norway, which had paid most of them."]
    assert named(*text) == [("Norway", "pla")]


def test_capitals_of_a_headline_do_not_hide_a_country() -> None:
    assert ("NORWAY", "pla") in named("NORWAY TO RAISE TAXES ON FISH", "Norway will raise its taxes on fish next year.")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aA .,-’'“”\n()US日é\ud800🙂1&"), max_size=200) | st.text(max_size=120))
def test_mentions_are_slices_in_order_without_overlap(text: str) -> None:
    draft = find_names(draft_of(text))
    at = 0
    for name in draft.names:
        assert at <= name.start < name.end <= len(text)
        assert text[name.start : name.end].strip() == text[name.start : name.end]
        at = name.end


@pytest.mark.parametrize(
    "piece", ["Ann Lee ", "AAAA-", "“A ” ", "a.b.", "The Ministry of Fish and ", "U.S.-", "\n", "’s", "A\n"]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        draft = draft_of(piece * (size // len(piece)))
        started = time.process_time()
        find_names(draft)
        return time.process_time() - started

    seconds(2_000)
    assert seconds(60_000) < 20 * max(seconds(15_000), 0.01)


def test_tokens_keep_their_places() -> None:
    text = "U.S. firm O’Neil’s paid $5 to Norvex.com.\n\nNew al-Noor Jae-in"
    tokens = tokens_of(text)
    assert tokens.words == ["U.S.", "firm", "O’Neil", "’s", "paid", "$", "5", "to", "Norvex.com", ".", BREAK, "New", "al", "-", "Noor", "Jae", "-", "in"]  # fmt: skip
    assert all(text.startswith(word, at) for word, at in zip(tokens.words, tokens.starts, strict=True) if word != BREAK)
    assert tokens.low[6] == "#1"


def test_runs_join_over_small_words_and_hyphens() -> None:
    tokens = tokens_of("the Bank of the West and al-Noor met Moon Jae-in")
    assert [" ".join(tokens.words[a:b]) for a, b in tokens.runs] == ["Bank of the West and al - Noor", "Moon Jae - in"]


def test_shapes() -> None:
    assert [shape_of(word) for word in ("Oslo", "OSLO", "J.", "McLean", "1st")] == ["Xxx", "XX", "X.", "XxXxx", "dxx"]


def test_gazetteer_knows_names_and_phrases() -> None:
    assert gazetteer()["norway"] & COUNTRY
    assert gazetteer()["margaret"] & GIVEN
    assert phrase_starts()["south"] >= 1


def test_model_round_trip_and_decoding() -> None:
    labels = ["B-PER", "I-PER", "O"]
    weights = {"wAnn": (9, -3, 0), "wLee": (2, 5, 0), "wran": (-4, -4, 6)}
    small = unpack(pack(labels, weights, [[0, 4, 0], [0, 2, 0], [0, 0, 1]]))
    assert isinstance(small, Model)
    assert small.tag([["wAnn"], ["wLee", "unknown"], ["wran"]]) == ["B-PER", "I-PER", "O"]
    assert small.tag([["wLee"]]) == ["B-PER"], "a run cannot open inside a name"


def test_pack_does_not_depend_on_the_order_of_features() -> None:
    weights = {f"w{i}": (i % 3, -i, 7) for i in range(50)}
    backwards = dict(reversed(weights.items()))
    assert pack(["B-PER", "I-PER", "O"], weights, [[0] * 3] * 3) == pack(
        ["B-PER", "I-PER", "O"], backwards, [[0] * 3] * 3
    )


def test_tables_find_what_is_in_them_and_nothing_else() -> None:
    entries = {f"wort{i}é": i + 1 for i in range(500)}
    data = b"before" + pack_table(entries) + b"after"
    table, end = read_table(data, len(b"before"))
    assert data[end:] == b"after"
    assert {word: table[word] for word in entries} == entries
    assert table["absent"] == 0
    assert table["\ud800"] == 0


def test_a_table_does_not_remember_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.analysis.names.table._MOST_REMEMBERED", 10)
    table, _ = read_table(pack_table({"a": 1}))
    assert [table[f"{i}"] for i in range(100)] == [0] * 100
    assert len(table) <= 10
    assert table["a"] == 1


def test_features_know_the_rest_of_the_page() -> None:
    tokens = tokens_of("Norvex Stores opened. Norvex grew. The norvex bird sang.")
    page = Page(tokens)
    rows = {tokens.words[a]: features_of(page, a, b)[0] for a, b in tokens.runs}
    assert "5stores" in rows["Norvex"]
    assert "d" in rows["Norvex"]


def test_the_model_is_small() -> None:
    assert len(model().labels) <= 11
