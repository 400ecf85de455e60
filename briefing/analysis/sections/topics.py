"""Where the topic of an article without headings changes.

The method is the maximum-likelihood segmentation of Utiyama and Isahara, "A Statistical Model for Domain-Independent
Text Segmentation" (ACL 2001), with the smoothed word distribution of Eisenstein and Barzilay, "Bayesian Unsupervised
Topic Segmentation" (EMNLP 2008): of all ways to part the text, the one whose parts each use few words often. What no
lexical method sees is added: a paragraph that leans on the one before it (`He`, `But`, a quotation) or is a mere line
opens no section; a long one, or one that names the subject of the article anew, does so more easily. Two parts that
share much of their vocabulary are joined again: a text about one thing stays in one piece. The introduction of a
reference article is a part whatever its words are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.analysis.function_words import function_words
from briefing.analysis.sections.introduction import introduction_end
from briefing.analysis.sections.vocabulary import WORD, key_of
from briefing.analysis.sections.words import VERBS
from briefing.model import Article
from briefing.patterns import pattern
from briefing.tables import words

FEWEST_WORDS = 500
"""An article of fewer words is not parted."""
FEWEST_UNITS = 8
MOST_PARTS = 12
WORDS_A_PART = 120
"""At least so many words to a section, on the average."""
_SMALLEST = 2
"""Paragraphs in a section."""
_WINDOW = 48
"""Paragraphs that a section may have: bounds the search, which would be quadratic."""
_MOST_UNITS = 400
_MOST_WORDS = 9_000
_SMOOTHING = 0.5
_PRIOR = 1.0
_ALIKE = 0.16
"""Cosine of the words of two neighbouring parts above which they are one."""
_LOGS_KEPT = 64
_LOGS = [math.log(count + _SMOOTHING) for count in range(_LOGS_KEPT)]
_LONG, _VERY_LONG = 60, 100
_SUBJECT_NAMED = 3

_LEANS = words("he she they it his her their its this these those such that another both others there him them")
_CONNECTS = words("""
    but and so however also moreover furthermore yet then thus therefore meanwhile instead finally still or nor because
    besides additionally similarly likewise although while despite nevertheless again indeed who
""")
_NAMED = pattern(r"(?<=[\w,] )[A-Z][^\W\d_]+")
_FIRST_WORD = pattern(r"\W*(\w+)")
_END = pattern(r"[.!?…。！？।][)\]\"'”’»」]{0,3}(?: ?\[\d+\])*$")
_QUOTES = "\"'“‘«„"


def topic_starts(article: Article) -> list[int]:
    """Return the indices of the blocks at which a new topic starts, the first block left out."""
    if article.words < FEWEST_WORDS or len(article.blocks) < FEWEST_UNITS:
        return []
    groups = _groups(len(article.blocks))
    texts = [" ".join(article.text[b.start : b.end] for b in article.blocks[i:j]) for i, j in groups]
    room = _MOST_WORDS // len(texts) if article.words > _MOST_WORDS else None
    units = [_content(text, article.language, room) for text in texts]
    subject = _subject(texts)
    openings = [_opening(text, texts[at - 1] if at else "", subject) for at, text in enumerate(texts)]
    most = min(MOST_PARTS, max(2, article.words // WORDS_A_PART))
    body = introduction_end(article.title, texts)
    units, openings = units[body:], openings[body:]
    starts = _joined(units, _segmented(units, [opening.cost for opening in openings]), openings, most)
    return [groups[at][0] for at in ([body] if body else []) + [body + at for at in starts]]


def _groups(blocks: int) -> list[tuple[int, int]]:
    """The paragraphs, several together where there are very many."""
    size = -(-blocks // _MOST_UNITS)
    return [(at, min(at + size, blocks)) for at in range(0, blocks, size)]


def _content(text: str, language: str | None, room: int | None) -> list[str]:
    """The stems of the content words of `text`, at most `room` of them."""
    ordinary = function_words(language) | VERBS
    words = WORD.findall(text if room is None else text[: 12 * room])
    return [key_of(word, language) for word in words if len(word) > 2 and word.casefold() not in ordinary][:room]


class _Opening(NamedTuple):
    """How likely a paragraph is to open a section, but for its words.

    ``cost`` counts against it in the search, in nats; ``alike`` is added to the likeness of the parts it would divide.
    """

    cost: float
    alike: float


def _opening(text: str, before: str, subject: str | None) -> _Opening:
    first = _FIRST_WORD.match(text)
    word = first[1].lower() if first else ""
    size = len(text.split())
    alike = -0.1 * ((size >= _LONG) + (size >= _VERY_LONG))
    if subject and subject in " ".join(text[:100].split()[:5]):
        alike -= 0.1
    if not _ends(text) or (before and not _ends(before)):
        return _Opening(8.0, alike + 0.2)
    if word in _CONNECTS or text[:1] in _QUOTES:
        return _Opening(8.0, alike + 0.1)
    return _Opening(2.0, alike + 0.1) if word in _LEANS else _Opening(0.0, alike)


def _ends(text: str) -> bool:
    return bool(_END.search(text[-24:]))


def _subject(texts: Sequence[str]) -> str | None:
    """The name that the article repeats most inside its sentences, if it repeats one."""
    named = Counter(name for text in texts for name in _NAMED.findall(text))
    name, count = max(named.items(), key=lambda pair: pair[1], default=("", 0))
    return name if count > _SUBJECT_NAMED else None


class _Segment:
    """The words of a growing stretch of paragraphs, and minus the logarithm of its likelihood."""

    def __init__(self, vocabulary: int) -> None:
        self.counts: dict[str, int] = {}
        self.words = 0
        self.weight = 0.0
        self.mass = vocabulary * _SMOOTHING
        self.whole = math.lgamma(self.mass)

    def add(self, unit: Sequence[str]) -> None:
        counts, weight = self.counts, 0.0
        for word in unit:
            count = counts.get(word, 0)
            weight += _LOGS[count] if count < _LOGS_KEPT else math.log(count + _SMOOTHING)
            counts[word] = count + 1
        self.weight += weight
        self.words += len(unit)

    @property
    def cost(self) -> float:
        return math.lgamma(self.words + self.mass) - self.whole - self.weight


def _segmented(units: Sequence[Sequence[str]], costs: Sequence[float]) -> list[int]:
    """The cheapest way to part `units`, by dynamic programming over windows: the starts of all parts but the first."""
    size = len(units)
    vocabulary = max(2, len({word for unit in units for word in unit}))
    prior = _PRIOR * math.log(1 + sum(map(len, units)))
    best, back = [0.0] + [math.inf] * size, [0] * (size + 1)
    for start in range(size - _SMALLEST + 1):
        if best[start] == math.inf:
            continue
        segment = _Segment(vocabulary)
        for end in range(start + 1, min(size, start + _WINDOW) + 1):
            segment.add(units[end - 1])
            if end - start < _SMALLEST or 0 < size - end < _SMALLEST:
                continue
            total = best[start] + segment.cost + prior + (costs[end] if end < size else 0.0)
            if total < best[end]:
                best[end], back[end] = total, start
    starts: list[int] = []
    at = back[size]
    while at > 0:
        starts.append(at)
        at = back[at]
    return starts[::-1]


def _joined(
    units: Sequence[Sequence[str]], starts: list[int], openings: Sequence[_Opening], most_parts: int
) -> list[int]:
    """`starts` without those between two parts alike, the most alike first, until at most `most_parts` are left."""
    edges = [0, *starts, len(units)]
    bags = [Counter(word for unit in units[i:j] for word in unit) for i, j in pairwise(edges)]
    starts = list(starts)
    while starts:
        alike = [_cosine(bags[at], bags[at + 1]) + openings[start].alike for at, start in enumerate(starts)]
        most = max(range(len(starts)), key=alike.__getitem__)
        if alike[most] < _ALIKE and len(bags) <= most_parts:
            break
        bags[most] += bags.pop(most + 1)
        del starts[most]
    return starts


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    small, large = (one, other) if len(one) < len(other) else (other, one)
    shared = sum(count * large[word] for word, count in small.items() if word in large)
    return shared / (math.hypot(*one.values()) * math.hypot(*other.values()) or 1.0)
