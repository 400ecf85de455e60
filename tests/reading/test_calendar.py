"""Days of a month as they stand in a text."""

from __future__ import annotations

import pytest

from briefing.reading.calendar import day_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Arden, March 3, 2025", (3, 3, 2025, 7, 20)),
        ("Arden, 3 de março", (3, 3, None, 7, 17)),
        ("Arden, den 3. März 2025", (3, 3, 2025, 11, 23)),
        ("40 boats, 12 crews, on 5 May", (5, 5, None, 23, 28)),
        ("boats 12 March", (12, 3, None, 6, 14)),
        ("12 boats", None),
        ("about 10 of them", None),
    ],
)
def test_a_day_is_a_number_beside_the_whole_name_of_a_month(
    text: str, day: tuple[int, int, int | None, int, int] | None
) -> None:
    assert day_in(text) == day
