"""Whether a date lies before or after the report: by the verb that governs it.

There is no tagger here. The nearest verb before the date decides (`said on Monday`), unless a verb follows at once
(`the talks on Monday will …`) or the date opens its clause (`that on Monday he will …`): then the one after it does.
Where only a guess would remain, the direction is left open.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Literal

from briefing.analysis.dates.verbs import (
    ADVERBS,
    ARRANGED,
    ASKED,
    AUXILIARIES,
    BASE_AFTER,
    BE_NOW,
    BE_THEN,
    BOUNDARIES,
    DETERMINERS,
    IRREGULAR,
    NOT_PAST,
    OPEN_MODALS,
    OPENERS,
    OPENING_NOW,
    PARTICIPLES,
    PLANNED,
    PLANS,
    SAID,
    SAME_IN_PAST,
    SCHEDULED_NOW,
    VERBS,
    WILL,
    WITH_PARTICIPLE,
)
from briefing.patterns import pattern

Direction = Literal["past", "future"]

REACH = 25
"""Words before and after a date among which its verb is sought."""

TOKEN = pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|[,;:()“”\"—–]")


class Words:
    """The words of one sentence in lower case, found once, when a date first asks for them."""

    def __init__(self, text: str, floor: int, ceiling: int) -> None:
        self._text, self._bounds = text, (floor, ceiling)

    @cached_property
    def _found(self) -> tuple[list[int], list[str]]:
        matches = list(TOKEN.finditer(self._text, *self._bounds))
        return [match.start() for match in matches], [match.group().lower() for match in matches]

    def around(self, start: int, end: int) -> tuple[list[str], list[str]]:
        """Return the nearest words before `start` and from `end` on, :data:`REACH` at most on either side."""
        starts, found = self._found
        before, after = bisect_left(starts, start), bisect_left(starts, end)
        return found[max(0, before - REACH) : before], found[after : after + REACH]


def direction(text: str, start: int, end: int, sentence: Words) -> Direction | None:
    """Return where the date from `start` to `end` lies, seen from the report, or ``None`` where that is unsure."""
    before, after = sentence.around(start, end)
    link = before[-1] if before else ""
    if text.startswith(("’s", "'s"), end):
        return _forward(after)
    if link in BOUNDARIES:
        return _at_boundary(link, before, after)
    if after and _is_verb(after[0]):
        return _forward(after)
    if not before or link in OPENERS:
        return _forward(after) or _backward(before)
    found = _backward(before)
    if found is None and not _has_verb(before) and not _is_attribution(after):
        return _forward(after)
    return found


def _is_attribution(after: list[str]) -> bool:
    """Whether nothing follows but who said it: `the vote on Monday, officials said`."""
    return after[:1] == [","] and not SAID.isdisjoint(after[-2:]) and not any(map(_is_verb, after[:-2]))


def _at_boundary(link: str, before: list[str], after: list[str]) -> Direction | None:
    """What a preposition makes of the direction: `set for Monday` is ahead, `until Monday` ahead or left open."""
    if link == "since":
        return "past"
    if link == "for":
        return None if "had" in before else "future"
    if link == "by" and len(before) == 1:  # `By Monday the river had risen`
        return _forward(after)
    side = _backward(before)
    if link == "by" and side == "past" and _is_before_past(before):
        return "past"
    if link == "from" and after[:1] and after[0] in {"into", "to", "until", "through"}:
        return side  # `lasted from Sunday into Monday`: both ends are on the verb's side
    return "future" if side == "future" else None


def _is_before_past(tokens: list[str]) -> bool:
    """Whether the last verb is of what was over then: `had pulled 12 people by Monday`."""
    last = next((at for at in range(len(tokens) - 1, 0, -1) if _is_past(tokens[at])), 0)
    return tokens[last - 1 : last] == ["had"]


def _backward(tokens: list[str]) -> Direction | None:
    """The direction given by the last verb of `tokens`."""
    for at in range(len(tokens) - 1, -1, -1):
        found = _verb(tokens, at, distance=len(tokens) - 1 - at)
        if found == "stop":
            return None
        if found is not None:
            return found
    return None


def _forward(tokens: list[str]) -> Direction | None:
    """The direction given by the first verb of `tokens`."""
    for at, token in enumerate(tokens):
        if token in {";", "”"}:
            break
        if _is_verb(token):
            return _backward(tokens[: at + 4]) if token in AUXILIARIES else _plain(_verb(tokens, at, distance=0))
    return None


def _plain(found: str | None) -> Direction | None:
    return "past" if found == "past" else "future" if found == "future" else None


def _verb(tokens: list[str], at: int, *, distance: int) -> Direction | Literal["stop"] | None:  # noqa: PLR0911 - a table
    """What the token at `at` says: a direction, ``stop`` where it leaves it open, ``None`` where it is no verb."""
    word = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if word == "since":
        return "past"
    if word in WILL:
        return "stop" if "have" in tokens[at + 1 : at + 3] and word not in {"will", "shall"} else "future"
    if word in OPEN_MODALS:
        return "stop"
    if word == "to" and following and following not in DETERMINERS:
        return _infinitive(tokens, at)
    if word in BE_NOW:
        return "future"
    if word in BE_THEN:
        return "stop" if following in PLANNED | {"to"} else "past"
    if word == "had":
        return "past"
    if word in SCHEDULED_NOW or (word in OPENING_NOW and at and _is_many(tokens[at - 1])):
        return "future"
    return _past(tokens, at, distance)


def _past(tokens: list[str], at: int, distance: int) -> Direction | Literal["stop"] | None:
    word = tokens[at]
    if not _is_past(word):
        return None
    helper = _helper(tokens, at)
    if helper == "be" or (word in SAME_IN_PAST and helper in BASE_AFTER):
        return None
    if helper in BE_NOW:
        return "future"
    if helper in WITH_PARTICIPLE:
        return "stop" if word in PLANNED and helper in BE_THEN else "past"
    if helper in DETERMINERS or word in PARTICIPLES:
        return None
    return _alone(word, distance)


def _alone(word: str, distance: int) -> Direction | Literal["stop"]:
    """What a form in -ed says without a helper: `planned for Monday` lies ahead."""
    if word in PLANNED and distance <= 1:
        return "future"
    return "stop" if word in ARRANGED and distance > 1 else "past"


def _infinitive(tokens: list[str], at: int) -> Direction | Literal["stop"] | None:
    """`plans to meet` lies ahead; `was due to meet` and `asked them to meet` may be either."""
    for back in range(at - 1, max(-1, at - 4), -1):
        if tokens[back] in PLANS:
            return "stop" if _helper(tokens, back) in BE_THEN | {"had", "been"} else "future"
        if tokens[back] in BE_NOW and back == at - 1:
            return "future"
        if tokens[back] in ASKED:
            return "stop"
    return None


def _helper(tokens: list[str], at: int) -> str:
    """The word before the one at `at`, adverbs skipped."""
    for back in range(at - 1, max(-1, at - 4), -1):
        if tokens[back] not in ADVERBS and not tokens[back].endswith("ly"):
            return tokens[back]
    return ""


def _is_past(word: str) -> bool:
    if word in IRREGULAR or word in SAME_IN_PAST or word in PARTICIPLES:
        return True
    return len(word) > 3 and word.endswith("ed") and word not in NOT_PAST


def _is_verb(word: str) -> bool:
    return word in VERBS or (_is_past(word) and word not in PARTICIPLES)


def _is_many(word: str) -> bool:
    """Whether `word` looks like the plural before a verb."""
    return word in {"they", "we", "people", "police"} or (
        len(word) > 3 and word.endswith("s") and word[-2] not in "s’'iu"
    )


def _has_verb(tokens: list[str]) -> bool:
    return any(map(_is_verb, tokens))
