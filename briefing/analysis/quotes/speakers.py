"""From the words of a speaker to who it is: a name of the article, a description, a pronoun."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import NP, Words

_TITLES = frozenset(
    """mr mrs ms miss dr sir dame lord lady sen rep gov gen lt col sgt capt maj adm prof rev hon senator representative
    governor general president chairman chairwoman secretary minister mayor judge justice congressman congresswoman
    former then republican democratic democrat prime vice first chief king queen prince princess pope chancellor
    ambassador director professor speaker officer detective sheriff senators king attorney deputy ms the u.s us
    """.split()
)
_NAME_END = re.compile(r"[MN]*N\Z")
_LATE_NAME = re.compile(r"(?<=n)NN+\Z")
_PREPOSITION = re.compile(r"[pft]")


class Reference(msgspec.Struct, frozen=True):
    """Whom some words of a frame mean. ``start`` and ``end`` are offsets in the text."""

    kind: Literal["name", "noun", "pronoun"]
    start: int
    end: int
    name: str
    entity: str | None = None


class Cast:
    """The names of one article, as far as they are known."""

    def __init__(self, draft: Draft) -> None:
        self.text = draft.article.text
        self.by_span = {
            (mention.start, mention.end): entity for entity in draft.entities for mention in entity.mentions
        }
        self.spans = sorted(self.by_span)
        self.full: dict[str, str] = {}

    def refer(self, frame: Frame, words: Words) -> Reference:
        """Whom the words `words` of `frame` mean."""
        start, end = words
        kinds = frame.kinds
        if kinds[start:end] == "h":
            at, until = frame.spans[start]
            return Reference("pronoun", at, until, self.text[at:until])
        head = head_name(kinds[start:end])
        if head is None:
            at, until = frame.spans[start][0], frame.spans[end - 1][1]
            return Reference("noun", at, until, self.text[at:until])
        return self._named(frame, start + head[0], start + head[1])

    def _named(self, frame: Frame, start: int, end: int) -> Reference:
        last = self.by_span.get(frame.spans[end - 1])
        if last is not None:
            at, until = frame.spans[end - 1]
            return Reference("name", at, until, last.name, last.id)
        while start < end - 1 and self.text[slice(*frame.spans[start])].rstrip(".").lower() in _TITLES:
            start += 1
        at, until = frame.spans[start][0], frame.spans[end - 1][1]
        name = self.text[at:until]
        surname = self.text[slice(*frame.spans[end - 1])]
        if end - start == 1:
            name = self.full.get(surname, name)
        else:
            self.full.setdefault(surname, name)
        return Reference("name", at, until, name)


def head_name(kinds: str) -> Words | None:
    """Where in a noun phrase the name stands that is its head; ``None`` for a common noun (``a spokesman for X``)."""
    both = kinds.find("c")
    if both > 0:
        kinds = kinds[:both]
    hangs = _PREPOSITION.search(kinds)
    core = kinds[: hangs.start()] if hangs else kinds
    owner = core.rfind("s", 0, max(len(core) - 1, 0)) + 1
    match = _NAME_END.search(core, owner)
    if match is None and hangs:
        match = _LATE_NAME.search(kinds)
    return match.span() if match else None
