"""Which figures tell the most: people and money before shares and measures, what stands at the top before the rest."""

from __future__ import annotations

from briefing.model import Figure

TOP = 700
"""Code points of a report in which it says what matters: about its first four sentences."""
_PEOPLE = """
    people men women children civilians soldiers troops migrants refugees workers staff employees jobs passengers
    patients students pupils residents families households victims deaths dead casualties others homes voters
    protesters prisoners hostages police officers
"""
PEOPLE = frozenset(_PEOPLE.split())
TIMES = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "nights", "decades"})


def weight(figure: Figure) -> int:
    """How much `figure` tells beside the others of its report: more is better."""
    return _matter(figure) + 2 * (figure.start < TOP) + (figure.of is not None) - 3 * _is_in_letters(figure)


def _matter(figure: Figure) -> int:
    if figure.kind == "money":
        return 3
    if figure.kind == "percent":
        return 2
    noun = figure.unit.lower()
    # Without a noun: only the killed and the hurt, and large numbers, are figures at all.
    return 4 if not noun or noun in PEOPLE else 0 if noun in TIMES else 1


def _is_in_letters(figure: Figure) -> bool:
    return bool(figure.unit) and not any(map(str.isdigit, figure.text))
