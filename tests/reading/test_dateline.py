from __future__ import annotations

import time

import pytest

from briefing.reading.dateline import find_dateline, place_name


@pytest.mark.parametrize(
    ("text", "span", "place", "month", "day", "agency"),
    [
        ("MOSCOW, March 31 (Reuters) – The talks", "MOSCOW, March 31 (Reuters) –", "Moscow", 3, 31, "Reuters"),
        ("WASHINGTON (AP) — The Senate", "WASHINGTON (AP) —", "Washington", None, None, "AP"),
        ("PARIS (AP) -- The mayor", "PARIS (AP) --", "Paris", None, None, "AP"),
        ("WASHINGTON (AP) _ The Senate", "WASHINGTON (AP) _", "Washington", None, None, "AP"),
        ("LONDON, 3 Apr - Shares", "LONDON, 3 Apr -", "London", 4, 3, None),
        ("KYIV, Ukraine (AP) — Rain", "KYIV, Ukraine (AP) —", "Kyiv", None, None, "AP"),
        ("Kyiv, Ukraine CNN — Rain", "Kyiv, Ukraine CNN —", "Kyiv", None, None, "CNN"),
        ("NEW YORK — Stocks fell", "NEW YORK —", "New York", None, None, None),
        ("ROME—The mayor", "ROME—", "Rome", None, None, None),
        ("SEOUL/TOKYO, Jan 5 (Reuters) - The two", "SEOUL/TOKYO, Jan 5 (Reuters) -", "Seoul/Tokyo", 1, 5, "Reuters"),
        ("BEIJING, Sept. 9 (Xinhua) -- China", "BEIJING, Sept. 9 (Xinhua) --", "Beijing", 9, 9, "Xinhua"),
        ("Paris, 3 Apr (AFP) - The mayor", "Paris, 3 Apr (AFP) -", "Paris", 4, 3, "AFP"),
        ("SPRINGFIELD, Ill., April 2 (UPI) -- A", "SPRINGFIELD, Ill., April 2 (UPI) --", "Springfield", 4, 2, "UPI"),
        ("New Delhi, Mar 31 (PTI) The minister", "New Delhi, Mar 31 (PTI)", "New Delhi", 3, 31, "PTI"),
        ("MOSCOW, March 31. /TASS/. Russia", "MOSCOW, March 31. /TASS/.", "Moscow", 3, 31, "TASS"),
        (
            "UNITED NATIONS, Monday, March 31 (AP) - A",
            "UNITED NATIONS, Monday, March 31 (AP) -",
            "United Nations",
            3,
            31,
            "AP",
        ),
        ("(CNN)The storm", "(CNN)", None, None, None, "CNN"),
        ("Oster, Norway (CNN)The storm", "Oster, Norway (CNN)", "Oster", None, None, "CNN"),
        ("Oster (CNN)Rain fell", "Oster (CNN)", "Oster", None, None, "CNN"),
        ("OSLO (AP) The storm", "OSLO (AP)", "Oslo", None, None, "AP"),
        ("(Reuters) - Shares of the firm", "(Reuters) -", None, None, None, "Reuters"),
        ("МОСКВА, 31 мар – Рубль", "МОСКВА, 31 мар –", "Москва", 3, 31, None),
        ("TOKYO, Feb. 30 (Kyodo) - A day", "TOKYO, Feb. 30 (Kyodo) -", "Tokyo", None, None, "Kyodo"),
    ],
)
def test_a_dateline_is_taken_apart(text, span, place, month, day, agency):
    found = find_dateline(text)
    assert found is not None
    assert (found.start, found.text, text[found.start : found.end]) == (0, span, span)
    assert (found.place, found.month, found.day, found.agency) == (place, month, day, agency)


@pytest.mark.parametrize(
    "text",
    [
        "NATO said on Monday – after a long day – that it would wait.",
        "NATO — the alliance — said it would wait.",
        "WASHINGTON, which has seen worse, slept.",
        "WASHINGTON, which is nice — and old — slept.",
        "NEW YORK-based Acme fell.",
        "U.S. — the country",
        "BREAKING — The mayor has resigned",
        "Monday, March 31 – a day to remember",
        "President Kolde (R) — the second",
        "(NATO) The alliance slept.",
        "North Atlantic Treaty Organization (NATO) — it",
        "ANKARA",
        "",
    ],
)
def test_a_sentence_that_begins_with_capitals_is_none(text):
    assert find_dateline(text) is None


@pytest.mark.parametrize("text", ["Oster, Norway – the port", "Chile, Peru – All level", "In Oster, Norway – A port"])
def test_a_country_behind_a_place_is_none_by_itself(text):
    assert find_dateline(text) is None
    assert find_dateline("Oster, Norway – The port").place == "Oster"


def test_a_standfirst_may_stand_before_it():
    text = "A short standfirst.\n\nLONDON (Reuters) - The rain"
    found = find_dateline(text)
    assert found is not None
    assert text[found.start : found.end] == found.text == "LONDON (Reuters) -"
    assert find_dateline("A standfirst.\n\nLONDON — the city") is None


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("COTE D'IVOIRE", "Cote d'Ivoire"),
        ("N'DJAMENA", "N'Djamena"),
        ("ST. LOUIS", "St. Louis"),
        ("THE HAGUE", "The Hague"),
        ("Paris", "Paris"),
    ],
)
def test_places_come_in_ordinary_case(written, place):
    assert place_name(written) == place


@pytest.mark.parametrize("text", ["A " * 100_000, "MOSCOW, " * 50_000, "A/" * 100_000, "(" * 100_000, "AB-" * 100_000])
def test_the_work_is_bounded(text):
    start = time.process_time()
    find_dateline(text)
    assert time.process_time() - start < 0.5
