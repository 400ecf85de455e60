"""Which phrases are dates, and where they begin: not `May` the verb, `2000 people`, `every Monday`."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.analysis.dates.phrases import Phrase
from briefing.analysis.dates.vocabulary import AMBIGUOUS, month_number
from briefing.patterns import pattern

REACH = 20
"""Code points before a phrase that decide on it."""

PREPOSITION = pattern(
    r"\b(?:[Oo]n(?: the)?|[Ii]n(?: the)?(?: (?:early|mid|late))?|[Dd]uring(?: the)?|[Oo]ver(?: the)?|[Aa]t(?: the)?|"
    r"(?:[Ii]n )?(?:[Ee]arly|[Mm]id|[Ll]ate)|[Ee]arly on)[ -]$"
)
ON = pattern(r"\b[Oo]n $")
"""The same before a weekday: in `at the Sunday school` it is the school's."""
OPENS = pattern(r"\b(?:[Ee]arlier|[Ll]ater|[Ss]ometime) $")
"""The same before `this week`."""
RECURRENT = pattern(
    r"\b(?:[Ee]very|[Ee]ach|[Aa]ny|per|[Mm]ost|[Mm]any|Black|Good|Super|Bloody|Palm|Easter|Giving|Cyber|Ash|Fat|Whit|"
    r"Maundy|[Oo]n a|[Aa]|[Oo]ne|typical) $"
)
"""Before a weekday that then is no day of this report: `every Monday`, `Black Friday`."""
TITLES = pattern(
    r" (?:Times|Night Live|Night Football|Mirror|Telegraph|Express|Mail|Morning Herald|Star|League|Post)\b"
)
PLACED = pattern(
    r"\b(?:in|since|by|until|till|from|to|of|before|after|during|between|last|next|this|early|late|mid|through|for|and|"
    r"around|end|every|each|to-|the|into|or)(?: the)?[ -]$",
    re.IGNORECASE,
)
"""Before a bare year that is meant as one."""
CALENDAR = pattern(
    r"\b(?:in|since|by|until|till|from|before|during|between|last|next|this|early|late|mid|through|end)[ -]$",
    re.IGNORECASE,
)
"""The same for a month whose name is ambiguous: not `spoke to May`."""
MONTH_TO = pattern(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:to|through) $")
"""The same: `from March to May`."""
COUNTED = pattern(
    r" (?:people|men|women|children|troops|soldiers|feet|met(?:re|er)s|miles|km|jobs|homes|dollars|euros|votes|words|"
    r"tonnes|tons|kilos|kilograms|kg|pounds|litres|liters|gallons|hectares|acres|kilomet(?:re|er)s|yards|seats|"
    r"students|pupils|workers|members|deaths|cases|times|degrees|days|weeks|months|points|copies|cars|vehicles|units|"
    r"shares|miners|GMT|UTC|CET|BST|EST|EDT|local time|hours)\b"
)
GLUED = pattern(
    r"[\w/=#_@.&$€£:-]$|\b(?:Route|Highway|No\.|Windows|Section|Article|page|room|model|Flight|[Ff]iscal) $"
)
PART = pattern(r"\b(?:[Ee]arly|[Mm]id|[Ll]ate)-$")
OF = frozenset("’'")
"""After `at last summer`, which then is the noun's."""
NAMED = pattern(r" [^\W\d_]")
THE = pattern(r"\b[Tt]he (?:early |mid[- ]|late )?$")
ON_THE = pattern(r"\b(?:[Oo]n|[Uu]ntil|[Bb]y|[Ff]rom|[Ss]ince|[Bb]efore) the $")
GAME = pattern(r"\b(?:hole|bogey|birdie|par|putt|tee|fairway|lap|inning|floor|minute|century)\w*\b", re.IGNORECASE)
"""Where these words are near, `on the 7th` is no day."""
DEGREES = pattern(r"\b(?:temperatures?|degrees|highs?|lows?|mph|shot|scored?|age[ds]?|mercury)\b", re.IGNORECASE)
"""Where these words are near, `the nineties` are no years."""
NEAR = 120
"""Code points on either side in which such words are sought."""


def accepted(text: str, phrase: Phrase, floor: int) -> tuple[int, int] | None:
    """Return the span of the date that `phrase` is, with its preposition, or ``None`` where it is none."""
    kind, (start, end) = phrase.kind, phrase.match.span()
    left = text[max(floor, start - REACH) : start]
    bound = left and not left[-1].isspace() and not PART.search(left)
    judge = JUDGES.get(kind)
    if (bound and GLUED.search(left)) or (judge and not judge(text, phrase.match, left)):
        return None
    before = _preposition(text, kind, left, end)
    return (start - len(before.group()) if before else start), end


def _preposition(text: str, kind: str, left: str, end: int) -> re.Match[str] | None:
    if kind in {"weekend", "told"} or (kind == "season" and text[end : end + 1] in OF):
        return None
    if kind == "year" and left.endswith(" the ") and NAMED.match(text, end):
        return None  # `at the 2019 awards`: the preposition is the noun's
    if kind.startswith("weekday"):
        return ON.search(left)
    return (kind == "unit" and OPENS.search(left)) or PREPOSITION.search(left)


def _weekday(text: str, match: re.Match[str], left: str) -> bool:
    return not RECURRENT.search(left) and not TITLES.match(text, match.end())


def _weekday_in_month(text: str, match: re.Match[str], left: str) -> bool:
    return bool(month_number(match["month"])) and _weekday(text, match, left)


def _in_month(_text: str, match: re.Match[str], _left: str) -> bool:
    """Whether what begins like a month is one: `Mayor 3` is not."""
    return bool(month_number(match["month"]))


def _stretch(_text: str, match: re.Match[str], _left: str) -> bool:
    return bool(month_number(match["month"]) and month_number(match["last_month"]))


def _month(_text: str, match: re.Match[str], left: str) -> bool:
    name = match["month"].lower().rstrip(".")
    if not month_number(name) or left.lower().endswith(("every ", "each ")):
        return False  # `every January` is no January of this report
    return bool(match["side"]) or name not in AMBIGUOUS or bool(CALENDAR.search(left) or MONTH_TO.search(left))


def _unit(_text: str, _match: re.Match[str], left: str) -> bool:
    return not left.lower().endswith("the ")  # `over the past year` is a stretch, not a date


def _year(text: str, match: re.Match[str], left: str) -> bool:
    if GLUED.search(left) or COUNTED.match(text, match.end()):
        return False
    return bool(PLACED.search(left)) or _alone(left)


def _old_year(_text: str, _match: re.Match[str], left: str) -> bool:
    return left.lower().endswith(("in ", "since ", "of ", "from "))


def _near(text: str, match: re.Match[str], _left: str) -> bool:
    return match.group().lower() != "today" or not text.startswith(("’s", "'s"), match.end())


def _ago(_text: str, _match: re.Match[str], left: str) -> bool:
    return not left.lower().endswith(("more than ", "less than ", "over ", "nearly ", "almost ", "half ", " and "))


def _ordinal(text: str, match: re.Match[str], left: str) -> bool:
    return bool(ON_THE.search(left)) and not _beside(GAME, text, match)


def _decade(text: str, match: re.Match[str], left: str) -> bool:
    return not match["short"] or _tens(text, match, left)


def _tens(text: str, match: re.Match[str], left: str) -> bool:
    return bool(THE.search(left)) and not _beside(DEGREES, text, match)


def _beside(words: re.Pattern[str], text: str, match: re.Match[str]) -> bool:
    return bool(words.search(text, max(0, match.start() - NEAR), match.end() + NEAR))


JUDGES: dict[str, Callable[[str, re.Match[str], str], bool]] = {
    "stretch": _stretch,
    "day_stretch": _stretch,
    "weekday_of_month": _weekday_in_month,
    "weekday_and_day": _weekday_in_month,
    "weekday": _weekday,
    "day_month": _in_month,
    "month_day": _in_month,
    "month_year": _in_month,
    "month": _month,
    "ordinal": _ordinal,
    "unit": _unit,
    "ago": _ago,
    "near": _near,
    "decade": _decade,
    "tens": _tens,
    "years": _year,
    "year": _year,
    "old_year": _old_year,
}
"""What else a kind of phrase needs to be a date; kinds that are not here need nothing."""


def _alone(left: str) -> bool:
    """Whether a bare year stands after nothing that could be its name: `Apollo 2000` is no year."""
    word = left.rsplit(maxsplit=1)[-1] if left.split() else ""
    return not word[:1].isupper() or word[-1:] in ".,;:"
