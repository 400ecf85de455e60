"""What the tagger sees of each token of a run: the same function in training and in reading.

A feature is a short string; the sum of its weights over all features of a token is the token's score for each label.
"""

from __future__ import annotations

from collections import defaultdict

from briefing.analysis.names.gazetteer import gazetteer, phrase_starts
from briefing.analysis.names.tokens import BREAK, Tokens

_SENTENCE_END = frozenset('.!?:;“”"¶•*|')
_NEIGHBOURS = 3
"""How many of a word's other neighbours in the article are looked at."""


def shape_of(word: str) -> str:
    """A word's outline: ``Xx``, ``XX``, ``X.``, ``XxX``, ``d``, each run of a kind written once or twice."""
    out = []
    for c in word[:8]:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out.append(kind)
    return "".join(out)


class Page:
    """What is known of a whole article before its runs are tagged."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        words, low = tokens.words, tokens.low
        self.listed = gazetteer()
        self.lower = {word for word in words if word.islower()}
        self.flags = list(map(self.listed.get, low, [0] * len(low)))
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        self.tails: dict[str, list[str]] = defaultdict(list)
        self.heads: dict[str, list[str]] = defaultdict(list)
        self.long: dict[str, str] = {}
        self.acronyms: dict[str, str] = {}
        self.static: dict[str, list[str]] = {}
        for start, end in tokens.runs:
            self._survey(start, end)

    def _survey(self, start: int, end: int) -> None:
        """Note with which neighbours, and as which part of longer names, the words of a run are written."""
        words, low = self.tokens.words, self.tokens.low
        for i in range(start, end):
            word = words[i]
            if word == low[i]:
                continue
            if i > start and words[i - 1] != low[i - 1]:
                self.heads[word].append(words[i - 1])
            elif i:
                self.before[word].append(low[i - 1])
            if i + 1 < end and words[i + 1] != low[i + 1]:
                self.tails[word].append(words[i + 1])
            elif i + 1 < len(low):
                self.after[word].append(low[i + 1])
            if (
                word.isupper()
                and len(word) > 1
                and start >= 2
                and words[i - 1] == "("
                and i + 1 < len(words)
                and words[i + 1] == ")"
                and words[i - 2] != low[i - 2]
            ):
                self.acronyms[word] = low[i - 2]


def _static(word: str, low: str, flags: int) -> list[str]:
    out = ["w" + word, "l" + low, "s" + shape_of(word), f"g{flags}", "e" + low[-3:], "a" + low[:3]]
    out += [f"G{bit}" for bit in range(12) if flags >> bit & 1]
    if len(low) > 4:
        out.append("E" + low[-4:])
    return out


def features_of(page: Page, start: int, end: int) -> list[list[str]]:
    """The features of each token of the run from `start` to `end`."""
    words, _, low, _ = page.tokens
    flags, listed = page.flags, page.listed
    count = len(words)
    spans = _phrases(page, start, end)
    chunk_ends = _chunks(words, low, start, end)
    left = low[start - 1] if start else BREAK
    left2 = low[start - 2] if start > 1 else BREAK
    right = low[end] if end < count else BREAK
    right2 = low[end + 1] if end + 1 < count else BREAK
    rows = []
    for i in range(start, end):
        word, lower = words[i], low[i]
        row = page.static.get(word)
        if row is None:
            row = page.static[word] = _static(word, lower, flags[i])
        out = row.copy()
        p1 = low[i - 1] if i else BREAK
        n1 = low[i + 1] if i + 1 < count else BREAK
        p2 = low[i - 2] if i > 1 else BREAK
        n2 = low[i + 2] if i + 2 < count else BREAK
        fp = flags[i - 1] if i else 0
        fn = flags[i + 1] if i + 1 < count else 0
        out += (
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
        )
        first, last = chunk_ends[i - start]
        size = last - first
        out += (
            "B" + (low[first - 1] if first else BREAK),
            "A" + (low[last] if last < count else BREAK),
            f"Z{low[last - 1]}",
            f"Y{min(size, 5)}.{min(i - first, 3)}",
            f"X{flags[first]}.{flags[last - 1]}.{min(size, 3)}.{i - first if i - first < 2 else 2}",
        )
        if size > 1:
            out.append(f"V{low[first]}")
        if end - start != size:
            out += ("L" + left, "R" + right, f"T{low[end - 1]}", f"S{low[start]}")
        out += ("M" + left2 + " " + left, "O" + right + " " + right2)
        if spans[i - start]:
            out.append(spans[i - start])
            out.append(f"{spans[i - start]}.{flags[i]}")
        if p1[0] in _SENTENCE_END:
            out += ("^", f"^{flags[i]}")
        if word != lower:
            if lower in page.lower:
                out += ("d", "d^" if p1[0] in _SENTENCE_END else "d-")
            out += _elsewhere(page, word, i, first, last)
        rows.append(out)
    return rows


def _elsewhere(page: Page, word: str, i: int, first: int, last: int) -> list[str]:
    """What the other places say that have the same word."""
    low = page.tokens.low
    out = []
    here = low[i - 1] if i else BREAK
    if (before := page.before.get(word)) and len(before) > (i == first):
        others = before.copy()
        if i == first and here in others:
            others.remove(here)
        out += ["1" + w for w in sorted(set(others[: 2 * _NEIGHBOURS]))[:_NEIGHBOURS]]
    here = low[i + 1] if i + 1 < len(low) else BREAK
    if (after := page.after.get(word)) and len(after) > (i == last - 1):
        others = after.copy()
        if i == last - 1 and here in others:
            others.remove(here)
        out += ["2" + w for w in sorted(set(others[: 2 * _NEIGHBOURS]))[:_NEIGHBOURS]]
    if last - first == 1:
        if heads := page.heads.get(word):
            flags = page.listed.get(heads[0].lower(), 0)
            out += ["3" + heads[0].lower(), f"4{flags}"]
        if tails := page.tails.get(word):
            out += ["5" + tails[0].lower(), f"6{page.listed.get(tails[0].lower(), 0)}"]
    if word in page.acronyms:
        out.append("7" + page.acronyms[word])
    return out


def _chunks(words: list[str], low: list[str], start: int, end: int) -> list[tuple[int, int]]:
    """For each token of a run the stretch of capitalised tokens around it; a joining word stands alone."""
    out: list[tuple[int, int]] = []
    i = start
    while i < end:
        k = i
        while k < end and words[k] != low[k]:
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
        for more in range(min(starts.get(low[i], 0), end - i - 1), 0, -1):
            if flags := listed.get(" ".join(low[i : i + more + 1]), 0):
                out[i - start] = f"#B{flags}"
                out[i - start + 1 : i - start + more + 1] = [f"#I{flags}"] * more
                i += more
                break
        i += 1
    return out
