"""Figures: values, units and ranges by a table of 200 sentences; then what each is of, and hostile text."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plain_articles import article_of

from briefing.analysis.draft import Draft
from briefing.analysis.figures import find_figures, finding
from briefing.analysis.figures.amounts import Amount, amount_at
from briefing.analysis.figures.finding import A_CANDIDATE
from briefing.analysis.figures.numbers import Candidate
from briefing.model import Figure, Section

TABLE = Path(__file__).with_name("figures.txt")
CASES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def figures(*paragraphs: str) -> tuple[Figure, ...]:
    made = article_of(*paragraphs)
    section = Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=len(made.text))
    found = find_figures(Draft(article=made, sections=(section,))).figures
    assert all(made.text[figure.start : figure.end] == figure.text for figure in found)
    return found


def written(figure: Figure) -> str:
    approximately = " ~" if figure.approximate else ""
    return f"{figure.text} = {figure.kind} {figure.low} {figure.high} {figure.unit or '-'}{approximately}"


def test_the_table_is_large_enough() -> None:
    assert len(CASES) >= 200


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    sentence, _, wanted = case.partition(" | ")
    assert [written(figure) for figure in figures(sentence)] == [w for w in wanted.split(" ; ") if w != "-"]


OF = [
    ("Ode could impose secondary tariffs of 25%-50% on steel.", "secondary tariffs"),
    ("Tarn buys around 80% of Norvik’s crude exports.", "Norvik’s crude exports"),
    ("Tarn buys around 80% of the crude exports.", "crude exports"),
    ("They fought a $4.6 billion data center.", "data center"),
    ("The zone has generated export revenue of $13 million.", "export revenue"),
    ("It posted combined revenue of $13 million.", "combined revenue"),
    ("They paid a fine of $5 million.", "fine"),
    ("They sent $5 million in aid.", "aid"),
    ("They sent $5 million worth of weapons.", "weapons"),
    ("They spent $5 million in 2020.", None),
    ("They spent $5 million in total.", None),
    ("They signed a $5 million loan.", "loan"),
    ("They face a 25% tariff on steel.", "tariff"),
    ("The mill sold 3 tons of flour on Monday.", "flour"),
    ("Some 64 percent of voters said no.", "voters"),
    ("Prices rose 5%.", None),
    ("They owe 90% of Arden's $11 million.", None),
]


@pytest.mark.parametrize(("sentence", "wanted"), OF)
def test_what_a_figure_is_of(sentence: str, wanted: str | None) -> None:
    of = figures(sentence)[0].of
    assert (of.text if of else None) == wanted
    assert of is None or sentence[of.start : of.end] == of.text


def test_a_figure_ends_with_its_block() -> None:
    assert [figure.text for figure in figures("They sold 1,250", "ships in May")] == ["1,250"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "$",
                "£",
                "3",
                ",",
                ".",
                "-",
                "–",
                " ",
                "to",
                "million",
                "%",
                "m",
                "a ",
                "two",
                "½",
                "people",
                "of",
                "+",
                "9" * 30,
                "٣",
            ]
        ),
        max_size=40,
    )
)
def test_spans_are_in_order_and_values_fit(pieces: list[str]) -> None:
    found = figures("".join(pieces))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(figure.low <= figure.high and abs(figure.high) < 2**63 for figure in found)


@pytest.mark.parametrize("unit", ["3 ", "3 to 3 to ", "$3 ", "one ", "3 people\n\n"])
def test_numbers_without_end_are_cut_off(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is bounded by the size of the text, whatever it repeats: told by what is looked at, not by a clock."""
    looked: list[int] = []

    def counting(text: str, candidate: Candidate, *, second: bool = False) -> Amount | None:
        looked.append(candidate.start)
        return amount_at(text, candidate, second=second)

    monkeypatch.setattr(finding, "amount_at", counting)
    figures(unit * (400_000 // len(unit)))
    assert len(looked) <= 2 * 400_000 // A_CANDIDATE
