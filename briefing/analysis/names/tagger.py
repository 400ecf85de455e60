"""The finder that comes with the package: tag the runs of an article, then let its parts agree with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.analysis.draft import Draft, Name
from briefing.analysis.names.document import settle
from briefing.analysis.names.features import keys_of
from briefing.analysis.names.gazetteer import CALENDAR
from briefing.analysis.names.model import Model, model
from briefing.analysis.names.page import Page
from briefing.analysis.names.parting import Found
from briefing.analysis.names.tokens import tokens_of
from briefing.model import Article, EntityType
from briefing.tables import words

TYPES: Final[dict[str, EntityType]] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_LONGEST_RUN: Final = 250
_FUNCTION_WORDS: Final = words(
    "I The A It He She We They You This That These Those There Here His Her Its Our Their My Your One Some Any All Many"
    " Most Much More Few Both Each Every Another Other Others Several Such None Nobody Everyone What When Where Why How"
    " Who Which Whose While If Because Although Though Since Unless Until Whether And But Or Nor Yet As At By For From"
    " In Of On With Without Within About After Against Along Among Around Before Behind Below Beyond Despite During"
    " Between Following Into Over Through Throughout Toward Towards Under Upon Unlike Not Also Even Just Only Still"
    " Now Then Once Perhaps Maybe However Meanwhile Instead Indeed Rather Thus Therefore Moreover Nevertheless Besides"
    " Earlier Later Last According Yes Is Are Was Were Has Have Had Does Did Can Could Would Should Let Two Three"
)
"""Words that are no name where no other capital stands beside them: the tagger gave none of 7,000 a label."""


class Tagger:
    """The small model that comes with the package."""

    def __init__(self, weights: Model | None = None) -> None:
        self._model = weights

    def find(self, draft: Draft) -> tuple[Name, ...]:
        """All mentions in the article, in order and without overlap."""
        names = names_in(draft.article.text, self._model or model())
        return tuple(_with_dateline(draft.article, names))


def _with_dateline(article: Article, names: list[Name]) -> list[Name]:
    """The names with the place of the dateline, where the tagger does not know it for one."""
    line = article.dateline
    if line is None or not line.place:
        return names
    written = re.compile(re.escape(line.place), re.IGNORECASE).search(article.text, line.start, line.end)
    if written is None:
        return names
    start, end = written.span()
    there = [name for name in names if name.start < end and start < name.end]
    if any(name.type == "place" or name.start < start or end < name.end for name in there):
        return names
    others = [name for name in names if name.end <= start or end <= name.start]
    return sorted([*others, Name(start, end, "place")], key=lambda name: name.start)


def names_in(text: str, weights: Model) -> list[Name]:
    """All mentions in `text`."""
    tokens = tokens_of(text.encode(errors="replace").decode())  # a lone surrogate becomes one other character
    page = Page(tokens)
    found: list[Found] = []
    for first, last in tokens.runs:
        if last - first == 1 and (tokens.words[first] in _FUNCTION_WORDS or page.flags[first] == CALENDAR):
            continue
        for start in range(first, last, _LONGEST_RUN):  # a page of nothing but capitals is one run
            end = min(last, start + _LONGEST_RUN)
            found += _spans(start, weights.tag(keys_of(page, start, end)))
    return [
        Name(tokens.starts[first], tokens.starts[after - 1] + len(tokens.words[after - 1]), kind)
        for first, after, kind in settle(page, found)
    ]


def _spans(offset: int, labels: Sequence[str]) -> Iterator[Found]:
    """The names that the labels of a run speak of."""
    k = 0
    while k < len(labels):
        label = labels[k]
        after = k + 1
        if label[0] == "B":
            while after < len(labels) and labels[after][0] == "I":
                after += 1
            kind = TYPES.get(label[2:])
            if kind is not None:
                yield offset + k, offset + after, kind
        k = after
