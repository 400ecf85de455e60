"""Dates as the screen writes them, in English and without the system's locale."""

from __future__ import annotations

import datetime

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def parsed(day: str) -> datetime.date | None:
    """The day that the ISO date `day` names, or ``None`` where it is not one."""
    try:
        return datetime.date.fromisoformat(day[:10])
    except ValueError:
        return None


def day_in_words(day: str) -> str:
    """``31 March 2025``; what is not an ISO date comes back as it is."""
    date = parsed(day)
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}" if date else day


def day_in_short(day: str) -> str:
    """``31 Mar``, for narrow lists; what is not an ISO date comes back as it is."""
    date = parsed(day)
    return f"{date.day} {_MONTHS[date.month - 1][:3]}" if date else day


def day_with_weekday(date: datetime.date) -> str:
    """``Mon 31 Mar 2025``."""
    return f"{_DAYS[date.weekday()]} {date.day} {_MONTHS[date.month - 1][:3]} {date.year}"


def month_in_short(date: datetime.date) -> str:
    """``Mar 2025``."""
    return f"{_MONTHS[date.month - 1][:3]} {date.year}"


def span_in_short(first: datetime.date, last: datetime.date) -> str:
    """``29–30 Mar 2025``, ``30 Mar – 5 Apr 2025``, ``30 Dec 2024 – 5 Jan 2025``."""
    end = f"{last.day} {month_in_short(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    start = f"{first.day} {month_in_short(first)}"
    return f"{start.removesuffix(f' {last.year}')} – {end}"
