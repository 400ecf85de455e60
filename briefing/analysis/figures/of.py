"""What a figure is a figure of: `80% of *crude exports*`, `*secondary tariffs* of 25%`, `a $3 billion *loan*`."""

from __future__ import annotations

import re

from briefing.analysis.figures.counted import STOPS, is_plural
from briefing.model import Evidence
from briefing.patterns import pattern
from briefing.tables import words

REACH = 80
"""Code points before and after a figure in which its noun is sought."""

OF = pattern(r"(?: worth)? of (?:all |the |its |their |his |her |our |this |that |these |those |a |an |total )*")
IN = pattern(r" in (?=[a-z])")
WORD = pattern(r"(?:[A-Z]\.){2,}|[^\W\d_](?:[\w’'.&-]*[\w’'])?")
HEDGES = pattern(
    r"(?:(?:about|around|up to|at least|nearly|almost|more than|over|some|between|roughly|approximately|as much as|"
    r"an estimated) )*"
)
DETERMINER = pattern(
    r"\b(?:an?|the|its|their|his|her|another|this|that|new) "
    r"(?:about |nearly |roughly |estimated |more than |around |whopping |record )*$",
    re.IGNORECASE,
)
NOT_LAST = frozenset({"sales", "arms", "sports", "news", "goods", "data", "media", "communications"})
MODAL = words("to will would could can may might must should shall not")
HAVE = words("have has had")
VERBS = words(
    "said says say impose imposed imposes make made makes pay paid pays post posted posts report reported reports face "
    "faced faces has have had win won wins lose lost loses include included includes get got announce announced "
    "approve approved seek sought set sets order ordered raise raised raises cut cuts show showed shows reach reached "
    "reaches see saw sees need needs needed give gave gives send sent sends take took takes buy bought buys sell sold "
    "sells spend spent spends offer offered offers hold held holds expect expected expects estimate estimated owe owed "
    "owes earn earned earns record recorded records threatened levied charged fined awarded received secured agreed"
)
TIME = words(
    "january february march april may june july august september october november december spring summer "
    "autumn winter fact total all cash turn exchange return addition trading morning afternoon early late mid recent "
    "response parts most many some other several one"
)


def subject(text: str, start: int, end: int, *, floor: int, ceiling: int, share: bool) -> Evidence | None:
    """Return what the figure from `start` to `end` is of, looking no further than `floor` and `ceiling`.

    `share` says that it is percent or money, which may stand right before its noun or before `in` (`$3m in fines`).
    """
    ceiling = min(ceiling, end + REACH)
    after = OF.match(text, end, ceiling)
    if after:
        return _after(text, after.end(), ceiling)
    if not share:
        return None
    window = max(floor, start - REACH)
    left = text[window:start]
    before, of, hedges = left.rpartition(" of ")
    if of and HEDGES.fullmatch(hedges):
        return _before(text, window, before)
    if inside := IN.match(text, end, ceiling):
        return _timeless(_after(text, inside.end(), ceiling))
    if DETERMINER.search(left) and text[end : end + 1] in {" ", "\u00a0"}:
        return _timeless(_after(text, end + 1, ceiling))
    return None


def _timeless(found: Evidence | None) -> Evidence | None:
    """`in aid` tells what the money is for, `in March` and `in total` do not."""
    return found if found and found.text.split()[0].lower() not in TIME else None


def _after(text: str, start: int, ceiling: int) -> Evidence | None:
    """The noun phrase that begins at `start`: up to the word that cannot be in it."""
    end = at = start
    for _ in range(5):
        match = WORD.match(text, at, ceiling)
        if match is None or match.group().lower().strip(".") in STOPS or match.group().lower() in VERBS:
            break
        if end > start and _is_over(match.group(), text[start:end].rpartition(" ")[2]):
            break
        end = match.end()
        if text[end : end + 1] not in {" ", "\u00a0"}:
            break
        at = end + 1
    end = start + len(text[start:end].rstrip(".’'"))
    if text[start:end].endswith(("’s", "'s")):  # `90% of Arden's $11 million`: whose, and not what
        return None
    return Evidence(start, end, text[start:end]) if end > start else None


def _is_over(word: str, before: str) -> bool:
    """Whether a phrase ends before `word`: after a plural in lower case, unless another follows (`arms exports`)."""
    return before.islower() and before not in NOT_LAST and is_plural(before) and not is_plural(word)


def _before(text: str, offset: int, words: str) -> Evidence | None:
    """The noun phrase that ends where `words`, which begin at `offset`, end."""
    kept: list[tuple[int, int]] = []
    stop = ""
    for match in reversed(list(WORD.finditer(words))):
        word = match.group().lower()
        if word.strip(".") in STOPS or word in VERBS or word in MODAL or len(kept) == 4:
            stop = word
            break
        if kept and words[match.end() : kept[-1][0]] not in {" ", "\u00a0", "-"}:
            break
        kept.append(match.span())
    if len(kept) > 1 and stop in MODAL:  # the bare verb after `would` is not part of it
        kept.pop()
    if len(kept) > 1 and stop in HAVE and words[slice(*kept[-1])].endswith("ed"):  # `has generated revenue of`
        kept.pop()
    if not kept:
        return None
    start, end = offset + kept[-1][0], offset + kept[0][1]
    return Evidence(start, end, text[start:end])
