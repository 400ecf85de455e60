"""What the tagger sees of each token of a run: the same function in training and in reading.

A feature is a short string; the sum of its weights over all features of a token is the token's score for each label.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from briefing.analysis.names.gazetteer import gazetteer, phrase_starts
from briefing.analysis.names.tokens import BREAK, Tokens, low_of
from briefing.analysis.names.words import words_of

_SENTENCE_END = frozenset('.!?:;“”"¶•*|')
_LONGEST_HEADING = 20
_SMALL = words_of("a an and as at but by for from in into is of off on or out over the to up via vs with")
"""Words that title case leaves small."""
_REMEMBERED = 6
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


class Page:
    """What is known of a whole article before its runs are tagged."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.listed = gazetteer()
        self.lower = {word for word, capital in zip(tokens.words, tokens.caps, strict=True) if not capital}
        self.flags = list(map(self.listed.__getitem__, tokens.low))
        # Two breaks before the first token and behind the last, so that every token has neighbours.
        self.around = [BREAK, BREAK, *tokens.low, BREAK, BREAK]
        self.lines = _line_kinds(tokens)
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        self.heads: dict[str, str] = {}
        self.tails: dict[str, str] = {}
        self.acronyms: dict[str, str] = {}
        for start, end in tokens.runs:
            self._survey(start, end)

    def _survey(self, start: int, end: int) -> None:
        """Note with which neighbours, and as which part of longer names, the words of a run are written."""
        words, _, low, caps, _ = self.tokens
        for i in range(start, end):
            if not caps[i]:
                continue
            word = words[i]
            if i > start and caps[i - 1]:
                self.heads.setdefault(word, low[i - 1])
            elif i and len(before := self.before[word]) < _REMEMBERED:
                before.append(low[i - 1])
            if i + 1 < end and caps[i + 1]:
                self.tails.setdefault(word, low[i + 1])
            elif i + 1 < len(low) and len(after := self.after[word]) < _REMEMBERED:
                after.append(low[i + 1])
            if i > 1 and words[i - 1] == "(" and caps[i - 2] and len(word) > 1 and word.isupper():
                self.acronyms.setdefault(word, low[i - 2])


def _line_kinds(tokens: Tokens) -> list[str]:
    """For each token the kind of its line: prose ``p``, a table or result ``t``, capitals ``u``, title case ``h``."""
    kinds: list[str] = []
    start = 0
    count = len(tokens.words)
    breaks = [i for i, word in enumerate(tokens.words) if word == BREAK]
    for end in [*breaks, count] if not breaks or breaks[-1] + 1 < count else breaks:
        kinds += [_line_kind(tokens, start, end)] * (end - start + 1)
        start = end + 1
    return kinds


def _line_kind(tokens: Tokens, start: int, end: int) -> str:
    numbers = (" " + " ".join(tokens.low[start:end])).count(" #")
    if numbers < 2 and end - start >= _LONGEST_HEADING and any(map(str.islower, tokens.words[start:end])):
        return "p"  # most lines, without a look at each word
    letters = [i for i in range(start, end) if tokens.words[i][0].isalpha()]
    capitals = sum(tokens.caps[i] for i in letters)
    plain = len(letters) - capitals
    if letters and all(tokens.words[i].isupper() for i in letters):
        return "u" if len(letters) > 2 and numbers < 3 else "t"
    if numbers > 1 and numbers * 2 >= len(letters) and plain <= numbers:
        return "t"
    if end - start < _LONGEST_HEADING and capitals > 1 and tokens.words[end - 1] not in '.!?”",;:':
        small = sum(not tokens.caps[i] and tokens.low[i] in _SMALL for i in letters)
        if capitals > 2 * (plain - small) and tokens.caps[letters[0]]:
            return "h"
    return "p"


def own_features(word: str) -> list[str]:
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


def features_of(page: Page, start: int, end: int) -> list[list[str]]:
    """All features of each token of the run from `start` to `end`."""
    words = page.tokens.words[start:end]
    return [own_features(word) + row for word, row in zip(words, varying_features(page, start, end), strict=True)]


def varying_features(page: Page, start: int, end: int) -> list[list[str]]:
    """For each token of the run the features that its neighbours, its line and the rest of the article give it."""
    words, _, low, caps, _ = page.tokens
    flags = page.flags
    around = page.around
    count = len(words)
    spans = _phrases(page, start, end)
    chunk_ends = _chunks(caps, start, end)
    left2, left = around[start : start + 2]
    right, right2 = around[end + 2 : end + 4]
    rows = []
    for i in range(start, end):
        word = words[i]
        p2, p1, lower, n1, n2 = around[i : i + 5]
        fp = flags[i - 1] if i else 0
        fn = flags[i + 1] if i + 1 < count else 0
        out = [
            "p" + p1,
            "n" + n1,
            "P" + p2,
            "N" + n2,
            f"b{p1} {lower}",
            f"c{lower} {n1}",
            f"q{p2} {p1}",
            f"r{n1} {n2}",
            f"h{fp}",
            f"i{fn}",
            f"j{fp}.{flags[i]}",
            f"k{flags[i]}.{fn}",
            "x" + (shape_of(words[i - 1]) if i else ""),
            "y" + (shape_of(words[i + 1]) if i + 1 < count else ""),
        ]
        first, last = chunk_ends[i - start]
        size = last - first
        out += (
            "B" + around[first + 1],
            "A" + around[last + 2],
            f"Z{low[last - 1]}",
            f"Y{min(size, 5)}.{min(i - first, 3)}",
            f"X{flags[first]}.{flags[last - 1]}.{min(size, 3)}.{min(2, i - first)}",
        )
        if size > 1:
            out.append(f"V{low[first]}")
        if end - start != size:
            out += ("L" + left, "R" + right, f"T{low[end - 1]}", f"S{low[start]}")
        kind = page.lines[i]
        if kind != "p":
            out += ("K" + kind, f"K{kind}{flags[i]}", f"K{kind}{first - start}.{n1[0]}", f"K{kind}{p1[0]}.{n1[0]}")
        out += ("M" + left2 + " " + left, "O" + right + " " + right2)
        if spans[i - start]:
            out.append(spans[i - start])
            out.append(f"{spans[i - start]}.{flags[i]}")
        if p1[0] in _SENTENCE_END:
            out += ("^", f"^{flags[i]}")
        if caps[i]:
            if lower in page.lower:
                out += ("d", "d^" if p1[0] in _SENTENCE_END else "d-")
            out += _elsewhere(page, word, i, first, last)
        rows.append(out)
    return rows


def _elsewhere(page: Page, word: str, i: int, first: int, last: int) -> list[str]:
    """What the other places say that have the same word."""
    low = page.tokens.low
    out = []
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
    others = neighbours.copy()
    if here in others:
        others.remove(here)
    return sorted(set(others))[:_NEIGHBOURS]


def _chunks(caps: list[bool], start: int, end: int) -> list[tuple[int, int]]:
    """For each token of a run the stretch of capitalised tokens around it; a joining word stands alone."""
    out: list[tuple[int, int]] = []
    i = start
    while i < end:
        k = i
        while k < end and caps[k]:
            k += 1
        if k == i:
            out.append((i, i + 1))
            i += 1
        else:
            out += [(i, k)] * (k - i)
            i = k
    return out


def _phrases(page: Page, start: int, end: int) -> list[str]:
    """For each token whether it begins or continues a listed phrase of several words, and of which flags."""
    low, starts, listed = page.tokens.low, phrase_starts(), page.listed
    out = [""] * (end - start)
    i = start
    while i < end:
        for more in range(min(starts[low[i]], end - i - 1), 0, -1):
            if flags := listed[" ".join(low[i : i + more + 1])]:
                out[i - start] = f"#B{flags}"
                out[i - start + 1 : i - start + more + 1] = [f"#I{flags}"] * more
                i += more
                break
        i += 1
    return out
