"""What the tagger sees of each token of a run: the same in training and in reading.

A feature is a short string; the sum of its weights over all features of a token is the token's score for each label.
What always goes together is written as one key: ``<said`` stands for all that ``said`` tells of the word behind it.
Training learns a weight for each feature of a key (:func:`features_in`); in reading the sum for the key is remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from briefing.analysis.names.gazetteer import gazetteer, phrase_starts
from briefing.analysis.names.page import Page
from briefing.analysis.names.tokens import BREAK, low_of

_SENTENCE_END = frozenset('.!?:;“”"¶•*|')
_NEIGHBOURS = 3
"""How many of a word's other neighbours in the article are looked at."""


@lru_cache(maxsize=20_000)
def shape_of(word: str) -> str:
    """A word's outline: ``Xx``, ``XX``, ``X.``, ``XxX``, ``d``, each run of a kind written once or twice."""
    out: list[str] = []
    for c in word[:8]:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out.append(kind)
    return "".join(out)


def _own(word: str) -> list[str]:
    """The features of a word that are the same wherever it stands."""
    low = low_of(word)
    flags = gazetteer()[low]
    out = [
        "w" + word.replace(". ", "."),
        "l" + low,
        "s" + shape_of(word.replace(". ", ".")),
        f"g{flags}",
        "e" + low[-3:],
        "a" + low[:3],
    ]
    out += [f"G{bit}" for bit in range(12) if flags >> bit & 1]
    if len(low) > 4:
        out.append("E" + low[-4:])
    return out


def _own_alone(word: str) -> list[str]:
    """The same of a word between two that have no capital."""
    low = low_of(word)
    flags = gazetteer()[low]
    return [*_own(word), "Z" + low, "Y1.0", f"X{flags}.{flags}.1.0"]


def _before(word: str) -> list[str]:
    """What the word before a token tells, ``""`` at the start of the text."""
    low = low_of(word) or BREAK
    return ["p" + low, f"h{gazetteer()[low]}", "x" + shape_of(word)]


def _before_alone(word: str) -> list[str]:
    return [*_before(word), "B" + (low_of(word) or BREAK)]


def _after(word: str) -> list[str]:
    """What the word after a token tells, ``""`` at the end of the text."""
    low = low_of(word) or BREAK
    return ["n" + low, f"i{gazetteer()[low]}", "y" + shape_of(word)]


def _after_alone(word: str) -> list[str]:
    return [*_after(word), "A" + (low_of(word) or BREAK)]


def _pair_before(pair: str) -> list[str]:
    """What a token and the one before it tell together."""
    first, _, second = pair.partition(" ")
    listed = gazetteer()
    return ["b" + pair, f"j{listed[first]}.{listed[second]}"]


def _pair_after(pair: str) -> list[str]:
    first, _, second = pair.partition(" ")
    listed = gazetteer()
    return ["c" + pair, f"k{listed[first]}.{listed[second]}"]


_KEYS: Final[dict[str, Callable[[str], list[str]]]] = {
    "=": _own,
    "[": _own_alone,
    "<": _before,
    "{": _before_alone,
    ">": _after,
    "}": _after_alone,
    "(": _pair_before,
    ")": _pair_after,
    "?": lambda pair: ["q" + pair, "P" + pair.partition(" ")[0]],
    "!": lambda pair: ["r" + pair, "N" + pair.partition(" ")[2]],
    "/": lambda pair: ["q" + pair, "P" + pair.partition(" ")[0], "M" + pair],
    "\\": lambda pair: ["r" + pair, "N" + pair.partition(" ")[2], "O" + pair],
}
"""The keys that stand for several features, by their first letter; all others are features themselves."""


def features_in(key: str) -> list[str]:
    """The features that a key stands for."""
    several = _KEYS.get(key[0])
    return several(key[1:]) if several else [key]


def features_of(page: Page, start: int, end: int) -> list[list[str]]:
    """All features of each token of the run from `start` to `end`."""
    return [[feature for key in row for feature in features_in(key)] for row in keys_of(page, start, end)]


def keys_of(page: Page, start: int, end: int) -> list[list[str]]:
    """For each token of the run the keys of what it, its neighbours, its line and the rest of the article tell."""
    if end - start == 1:  # most runs
        p2, p1, _, n1, n2 = page.around[start : start + 5]
        pairs = f"/{p2} {p1}", f"\\{n1} {n2}"
        return [[*pairs, *_near(page, start, 1), *_standing(page, start, 0), *_elsewhere(page, start, start, end)]]
    spans = _phrases(page, start, end)
    rows = []
    for first, last in _chunks(page.tokens.caps, start, end):
        shared = _shared(page, start, end, first, last)
        for i in range(first, last):
            row = [*shared, *_near(page, i, last - first), *_standing(page, i, first - start)]
            row += _elsewhere(page, i, first, last)
            p2, p1, _, n1, n2 = page.around[i : i + 5]
            row += (f"?{p2} {p1}", f"!{n1} {n2}")
            if last - first > 1:
                row += (
                    f"Y{min(last - first, 5)}.{min(i - first, 3)}",
                    f"X{page.flags[first]}.{page.flags[last - 1]}.{min(last - first, 3)}.{min(2, i - first)}",
                )
            if span := spans.get(i):
                row += (span, f"{span}.{page.flags[i]}")
            rows.append(row)
    return rows


def _shared(page: Page, start: int, end: int, first: int, last: int) -> list[str]:
    """The keys that are the same for a whole stretch of capitalised tokens and the run it is in."""
    around, low = page.around, page.tokens.low
    left2, left = around[start : start + 2]
    right, right2 = around[end + 2 : end + 4]
    out = [f"M{left2} {left}", f"O{right} {right2}"]
    if last - first > 1:
        out += ("B" + around[first + 1], "A" + around[last + 2], "Z" + low[last - 1], "V" + low[first])
    if end - start != last - first:
        out += ("L" + left, "R" + right, "T" + low[end - 1], "S" + low[start])
    return out


def _near(page: Page, i: int, size: int) -> tuple[str, ...]:
    """The keys of a token and its neighbours; `size` is that of the stretch of capitalised tokens around it."""
    words = page.tokens.words
    p1, lower, n1 = page.around[i + 1 : i + 4]
    before = words[i - 1] if i else ""
    after = words[i + 1] if i + 1 < len(words) else ""
    if size == 1:
        return "[" + words[i], "{" + before, "}" + after, f"({p1} {lower}", f"){lower} {n1}"
    return "=" + words[i], "<" + before, ">" + after, f"({p1} {lower}", f"){lower} {n1}"


def _standing(page: Page, i: int, offset: int) -> list[str]:
    """The keys of a token's line and of its place in the sentence; `offset` is that of its stretch in the run."""
    flags, before, after = page.flags[i], page.around[i + 1][0], page.around[i + 3][0]
    out: list[str] = []
    if (kind := page.lines[i]) != "p":
        out += ("K" + kind, f"K{kind}{flags}", f"K{kind}{offset}.{after}", f"K{kind}{before}.{after}")
    opens = before in _SENTENCE_END
    if opens:
        out += ("^", f"^{flags}")
    if page.tokens.caps[i] and page.tokens.low[i] in page.lower:
        out += ("d", "d^" if opens else "d-")
    return out


def _elsewhere(page: Page, i: int, first: int, last: int) -> list[str]:
    """The keys of the other places in the article that have the same word, where it has a capital."""
    word, low = page.tokens.words[i], page.tokens.low
    out: list[str] = []
    if not page.tokens.caps[i]:
        return out
    if (before := page.before.get(word)) and len(before) > (i == first):
        out += ["1" + w for w in _others(before, low[i - 1] if i == first and i else "")]
    if (after := page.after.get(word)) and len(after) > (i == last - 1):
        out += ["2" + w for w in _others(after, low[i + 1] if i == last - 1 and i + 1 < len(low) else "")]
    if last - first == 1:
        if head := page.heads.get(word):
            out += ("3" + head, f"4{page.listed[head]}")
        if tail := page.tails.get(word):
            out += ("5" + tail, f"6{page.listed[tail]}")
    if word in page.acronyms:
        out.append("7" + page.acronyms[word])
    return out


def _others(neighbours: list[str], here: str) -> list[str]:
    """Up to three different neighbours, the one `here` not counted once."""
    if here in neighbours:
        neighbours = neighbours.copy()
        neighbours.remove(here)
    return sorted(set(neighbours))[:_NEIGHBOURS]


def _chunks(caps: list[bool], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of capitalised tokens of a run; a joining word is one of its own."""
    i = start
    while i < end:
        after = i + 1
        while caps[i] and after < end and caps[after]:
            after += 1
        yield i, after
        i = after


def _phrases(page: Page, start: int, end: int) -> dict[int, str]:
    """The tokens that begin or continue a listed phrase of several words, with a key of which and of its flags."""
    low, starts, listed = page.tokens.low, phrase_starts(), page.listed
    out: dict[int, str] = {}
    i = start
    while i < end - 1:
        for more in range(min(starts[low[i]], end - i - 1), 0, -1):
            if flags := listed[" ".join(low[i : i + more + 1])]:
                out[i] = f"#B{flags}"
                out.update(dict.fromkeys(range(i + 1, i + more + 1), f"#I{flags}"))
                i += more
                break
        i += 1
    return out
