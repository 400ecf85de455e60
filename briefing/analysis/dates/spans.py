"""Which matches are dates, and where they begin: not `May` the verb, `2000 people`, `every Monday`."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.analysis.dates.phrases import (
    AMBIGUOUS,
    CALENDAR,
    COUNTED,
    GLUED,
    MONTHS,
    ON,
    PLACED,
    PREPOSITION,
    RECURRENT,
    TITLES,
)
from briefing.patterns import pattern

NAMED = pattern(r" [^\W\d_]")
PART = pattern(r"\b(?:early|mid|late)-$", re.IGNORECASE)
REACH = 20
"""Code points before a phrase that decide on it."""


def accepted(text: str, match: re.Match[str], floor: int) -> tuple[int, int] | None:
    """Return the span of the date at `match`, with its preposition, or ``None`` where it is none."""
    start, end = match.span()
    left = text[max(floor, start - REACH) : start]
    bound = left and not left[-1].isspace() and not PART.search(left)
    if (bound and GLUED.search(left)) or not _means_a_date(text, match, left):
        return None
    if match.lastgroup == "weekend":
        return start, end
    if match.lastgroup == "year" and left.endswith(" the ") and NAMED.match(text, end):
        return start, end  # `at the 2019 awards`: the preposition is the noun's
    preposition = (ON if match.lastgroup == "weekday" else PREPOSITION).search(left)
    return (start - len(preposition.group()) if preposition else start), end


def _means_a_date(text: str, match: re.Match[str], left: str) -> bool:
    judge = JUDGES.get(match.lastgroup or "")
    return judge is None or judge(text, match, left)


def _weekday(text: str, match: re.Match[str], left: str) -> bool:
    return not RECURRENT.search(left) and not TITLES.match(text, match.end())


def _month(_text: str, match: re.Match[str], left: str) -> bool:
    if left.lower().endswith(("every ", "each ")):
        return False  # `every January` is no January of this report
    ambiguous = match["m4"].lower().rstrip(".") in AMBIGUOUS
    return bool(match["month_side"]) or not ambiguous or bool(CALENDAR.search(left))


def _rough(_text: str, match: re.Match[str], _left: str) -> bool:
    """Whether what begins like a month is one: `Mayor 3` is not."""
    names = (match[group] for group in ("sm", "sm2", "em", "em2", "xm", "xm2"))
    return all(name.lower().rstrip(".") in MONTHS for name in names if name)


def _unit(_text: str, _match: re.Match[str], left: str) -> bool:
    return not left.lower().endswith("the ")  # `over the past year` is a stretch, not a date


def _year(text: str, match: re.Match[str], left: str) -> bool:
    if GLUED.search(left) or COUNTED.match(text, match.end()):
        return False
    return bool(PLACED.search(left)) or _alone(left)


def _near(text: str, match: re.Match[str], _left: str) -> bool:
    return match.group().lower() != "today" or not text.startswith(("’s", "'s"), match.end())


def _ago(_text: str, _match: re.Match[str], left: str) -> bool:
    return not left.lower().endswith(("more than ", "less than ", "over ", "nearly ", "almost ", "half ", " and "))


JUDGES: dict[str, Callable[[str, re.Match[str], str], bool]] = {
    "weekday": _weekday,
    "month": _month,
    "stretch": _rough,
    "short": _rough,
    "unit": _unit,
    "years": _year,
    "year": _year,
    "near": _near,
    "ago": _ago,
}
"""What else a kind of phrase needs to be a date; kinds that are not here need nothing."""


def _alone(left: str) -> bool:
    """Whether a bare year stands after nothing that could be its name: `Apollo 2000` is no year."""
    word = left.rsplit(maxsplit=1)[-1] if left.split() else ""
    return not word[:1].isupper() or word[-1:] in ".,;:"
