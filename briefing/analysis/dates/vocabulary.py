"""What the words of a date stand for: months, weekdays, counts, feasts."""

from __future__ import annotations


def words(text: str) -> list[str]:
    """Return the white-space separated words of `text`."""
    return text.split()


_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
WEEKDAYS = {
    name: number for number, name in enumerate(words("monday tuesday wednesday thursday friday saturday sunday"))
}
NUMBERS = {
    name: number
    for number, name in enumerate(words("one two three four five six seven eight nine ten eleven twelve"), 1)
} | {"a": 1, "an": 1}
ORDINALS = {name: number for number, name in enumerate(words("first second third fourth"), 1)}
TENS = {
    name: 10 * number
    for number, name in enumerate(words("twenties thirties forties fifties sixties seventies eighties nineties"), 2)
}
"""Decades in words, as the years of their century."""
HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "4th of july": (7, 4),
    "halloween": (10, 31),
}
"""Feasts that fall on the same day every year, by month and day."""
AMBIGUOUS = frozenset(words("may march april june august jan mar sep dec"))
"""Month names that are also words or given names: they need a day, a year or a preposition."""


def month_number(name: str | None) -> int:
    """The number of a month, or 0 for what only begins like one."""
    return MONTHS.get(name.lower().rstrip("."), 0) if name else 0
