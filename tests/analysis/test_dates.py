"""Dates: a table of phrases, and a grid in which nothing may be wrong and nine tenths must be resolved."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plain_articles import article_of

from briefing.analysis.dates import A_DATE, DATES, find_dates, relative
from briefing.analysis.draft import Draft
from briefing.analysis.sentences import find_sentences
from briefing.model import Date, Dateline, Section

TABLE = Path(__file__).with_name("dates.txt")
CASES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def dates(text: str, published: str | None, dateline: str = "") -> tuple[Date, ...]:
    start = Dateline(start=0, end=len(dateline), text=dateline) if dateline else None
    made = article_of(text, published=published, dateline=start)
    section = Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=len(text))
    found = find_dates(find_sentences(Draft(article=made, sections=(section,)))).dates
    assert all(text[found.start : found.end] == found.text for found in found)
    return found


def written(found: Date) -> str:
    return f"{found.text} = {found.from_ or '?'} {found.to or '?'} {found.precision}"


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    published, sentence, wanted = case.split(" | ")
    found = dates(sentence, None if published == "?" else published)
    assert [written(one) for one in found] == [one for one in wanted.split(" ; ") if one != "-"]


PAST = ("Lind said {} that it was over.", "The talks {} were short.", "Nobody came {}.", "{} the council voted on it.")
FUTURE = ("The council will meet {}.", "Lind is expected to resign {}.", "The vote {} would be close, Lind said.")


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def expected(phrase: str, published: date, side: str) -> set[tuple[date, date]]:
    """What a reader may take the phrase for: one answer, or several where it is open."""
    if phrase in WEEKDAYS or phrase.removeprefix("on ") in WEEKDAYS:
        number = WEEKDAYS.index(phrase.removeprefix("on "))
        days = range(-6, 1) if side == "past" else range(1, 8)
        return {(d, d) for n in days if (d := published + timedelta(days=n)).weekday() == number}
    if phrase in {"last week", "next week"}:
        first = monday_of(published) + timedelta(weeks=-1 if phrase[0] == "l" else 1)
        return {(first, first + timedelta(days=6))}
    if phrase in {"last month", "next month"}:
        first = published.replace(day=1)
        first = (
            (first - timedelta(days=1)).replace(day=1)
            if phrase[0] == "l"
            else (first + timedelta(days=32)).replace(day=1)
        )
        return {(first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1))}
    day = date(published.year, 2, 24)
    step = -1 if side == "past" else 1
    while (day > published) if side == "past" else (day < published):
        day = day.replace(year=day.year + step)
    return {(day, day)}


def test_grid() -> None:
    cells = wrong = resolved = 0
    phrases = [
        *WEEKDAYS,
        *(f"on {name}" for name in WEEKDAYS),
        "last week",
        "next week",
        "last month",
        "next month",
        "on Feb. 24",
    ]
    starts = [date(2025, 3, 31), date(2024, 12, 30), date(2024, 2, 19)]
    for start, offset, phrase, (side, frames) in itertools.product(
        starts, range(7), phrases, (("past", PAST), ("future", FUTURE))
    ):
        if phrase.startswith(("last", "next")) and phrase.startswith("last") != (side == "past"):
            continue
        published = start + timedelta(days=offset)
        for frame in frames:
            text = frame.format(phrase)
            (found,) = dates(text[0].upper() + text[1:], published.isoformat())
            cells += 1
            if found.from_ is None:
                continue
            resolved += 1
            got = date.fromisoformat(found.from_), date.fromisoformat(found.to or "")
            wrong += got not in expected(phrase, published, side)
    assert cells > 1_000
    assert wrong == 0
    assert resolved / cells >= 0.9


def test_the_dateline_is_no_date() -> None:
    dateline = "ARDEN, March 31 (Wire) –"
    assert [one.text for one in dates(f"{dateline} It rained on Monday.", "2025-03-31", dateline)] == ["on Monday"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Monday",
                "on ",
                "May ",
                "31",
                "2024",
                "-",
                ", ",
                "last ",
                "week",
                "a ",
                "ago",
                " of ",
                "9999 years ago",
                "٣",
                "said ",
                "will ",
            ]
        ),
        max_size=30,
    ),
    st.sampled_from([None, "2025-03-31", "0001-01-01", "9999-12-31", "not a date"]),
)
def test_any_text(pieces: list[str], published: str | None) -> None:
    found = dates("".join(pieces), published)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all((one.from_ is None) == (one.to is None) == (one.precision == "unknown") for one in found)
    assert all(one.from_ <= one.to for one in found if one.from_ and one.to)


@pytest.mark.parametrize("unit", ["Monday ", "by May 3 ", "2020 ", "Monday.\n\n"])
def test_dates_without_end_are_cut_off(unit: str) -> None:
    """The work is bounded by the size of the text, whatever it repeats: told by what is found, not by a clock."""
    found = [len(dates((unit * size)[:size], "2025-03-31")) for size in (40_000, 400_000)]
    assert found == [DATES, 400_000 // A_DATE]


def test_a_quarter_looks_at_its_surroundings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    class Economy:
        def search(self, text: str, floor: int, ceiling: int) -> None:
            looked.append(min(ceiling, len(text)) - floor)

    monkeypatch.setattr(relative, "ECONOMY", Economy())
    dates("second quarter " * 1_000, "2025-03-31")
    assert len(looked) == 1_000
    assert max(looked) <= 2 * relative.ECONOMY_REACH + len("second quarter")
