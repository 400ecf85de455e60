from __future__ import annotations

import datetime as dt

import pytest

from briefing.reading.dateline import find_dateline
from briefing.reading.published import published

AS_OF = dt.date(2026, 11, 22)
HEAD = "OSLO, March 31 (Reuters) – "


def day_of(text, metadata=None, as_of=AS_OF):
    return published(find_dateline(text), text, metadata, as_of)


def test_the_metadata_go_first():
    assert day_of(HEAD + "It rained on Monday.", "2024-01-02") == ("2024-01-02", "metadata")


def test_a_year_in_the_dateline():
    assert day_of("OSLO, April 3, 2025 (Reuters) - Rain") == ("2025-04-03", "dateline")


def test_the_day_with_its_year_in_the_lead():
    assert day_of(HEAD + "The mayor said on Monday, March 31, 2025, that it rained.") == ("2025-03-31", "text")


@pytest.mark.parametrize(
    "lead",
    [
        "The mayor confirmed on Monday that it rained.",
        "The mayor said Monday that it rained.",
        "On Monday, the rain came.",
        "The mayor told reporters in Bergen on Monday that it rained.",
        "Troops arrived on Sunday, the mayor said on Monday.",
        "The mayor said troops arrived on Sunday. She told Reuters on Monday that more would come.",
        "The mayor said on Monday she would meet the council on Tuesday.",
        "Nobody spoke.\n\nNobody moved.\n\nThe mayor told Reuters on Monday that it rained.",
        "The mayor said on Monday it rained. Her deputy had told reporters on Sunday that it would.",
        "The mayor said on Monday it rained, after a wet day.\n\nA baker told reporters on Friday it would pass.",
        "Last Monday it rained. Shops, which closed on Monday, opened again.",
    ],
)
def test_the_weekday_of_the_lead_gives_the_year(lead):
    assert day_of(HEAD + lead) == ("2025-03-31", "dateline-and-weekday")


def test_the_latest_year_up_to_the_day_of_reading():
    text = HEAD + "The mayor said on Monday that it rained."
    assert day_of(text, as_of=dt.date(2025, 3, 31)) == ("2025-03-31", "dateline-and-weekday")
    assert day_of(text, as_of=dt.date(2025, 3, 30)) == ("2014-03-31", "dateline-and-weekday")


def test_a_leap_day():
    text = "OSLO, Feb. 29 (Reuters) – The mayor said on Thursday that it rained."
    assert day_of(text) == ("2024-02-29", "dateline-and-weekday")


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "The two will meet on Monday.",
        HEAD + "Talks are due to begin on Monday.",
        HEAD + "Prices have risen since Monday.",
        HEAD + "Shares fell after Monday's report.",
        HEAD + "Rain fell on Sunday. The wind rose on Monday.",
        HEAD + "The mayor said on Monday it rained. Her deputy told reporters on Wednesday that it snowed.",
        HEAD + "It rained. The mayor said on Monday it was wet. Her deputy told reporters on Sunday it was not.",
        HEAD + "The mayor said on Monday it had grown since 2026.",
        "OSLO, April 1 (Reuters) – The army said on Monday it had left. Shares fell on Tuesday.",
        "OSLO (AP) — The mayor said Monday that it rained.",
        "The mayor said on Monday that it rained.",
        HEAD + "Nothing was said of any day.",
    ],
)
def test_nothing_is_guessed(text):
    assert day_of(text) == (None, None)
