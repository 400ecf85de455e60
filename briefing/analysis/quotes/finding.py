"""The step: marks, frames, rules and speakers put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.quotes.context import Last, Said, from_context
from briefing.analysis.quotes.frames import Frame, Span
from briefing.analysis.quotes.grammar import Words
from briefing.analysis.quotes.indirect import bounds, reported
from briefing.analysis.quotes.key import with_keys
from briefing.analysis.quotes.marks import Quoted, pair
from briefing.analysis.quotes.named import name_in
from briefing.analysis.quotes.place import Place
from briefing.analysis.quotes.pronouns import Pronouns
from briefing.analysis.quotes.reading import Reading
from briefing.analysis.quotes.rules import BEHIND, attribute
from briefing.analysis.quotes.sourcing import sourcing_of
from briefing.analysis.quotes.speakers import Cast, Reference
from briefing.analysis.quotes.spoken import is_spoken, is_spoken_anywhere, kind_of
from briefing.analysis.quotes.told import listener
from briefing.analysis.quotes.turns import laid_over, turns
from briefing.model import Evidence, Quote, Speaker
from briefing.tables import words

UNSURE = 0.54
"""Below this confidence a speaker is not named: a wrong one is worse than none."""

_FAR = frozenset(
    {"other verb", "other verb, its object", "main verb of saying", "before, in a clause", "before, weak, in a clause"}
)
_ANYBODY = words("everyone everybody anyone anybody")
_TURN = 0.95  # how sure a name before a colon is


def find_quotes(draft: Draft) -> Draft:
    """Return `draft` with its quotes."""
    finding = _Finding(draft)
    quotes = sorted(finding.quotes(), key=lambda quote: (quote.start, quote.end))
    return msgspec.structs.replace(draft, quotes=with_keys(draft, quotes, finding.asked))


class _Finding:
    """The quotations of one article on their way to quotes."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.article.text
        self.english = (draft.article.language or "en").partition("-")[0].lower() == "en"
        blocks = draft.article.blocks
        spans = [(block.start, block.start if block.kind == "heading" else block.end) for block in blocks]
        self.turns = turns(self.text, blocks)
        paired = [(quoted, name_in(self.text, quoted)) for quoted in pair(self.text, spans)]
        quoted = laid_over([quoted for quoted, name in paired if name is None], self.turns, blocks)
        self.cast = Cast(draft)
        names = sorted([*self.cast.spans, *(name for _, name in paired if name is not None)])
        self.reading = Reading(draft, quoted, names)
        self.pronouns = Pronouns(self.cast, self.reading.frames_of)
        self.last = Last()
        self.asked: set[int] = set()
        """Where the questions of an interviewer begin: they are quoted, but no source said them."""
        self.group = 0
        self.before: tuple[Quoted, Said | None, str] | None = None

    def quotes(self) -> Iterator[Quote]:
        """All quotes, block by block."""
        for number, block in enumerate(self.draft.article.blocks):
            if block.kind == "heading":
                continue
            if not self.english:
                yield from self._by_marks(number)
                continue
            for frame in self._frames(number):
                if frame.quoted:
                    yield from self._quoted_in(frame)
                if number not in self.turns:
                    yield from self._reported_in(frame)

    def _frames(self, block: int) -> Iterable[Frame]:
        """The frames of a block that are worth reading: all where something is quoted, else those with a cue."""
        return self.reading.frames_of(block) if self.reading.quoted_in(block) else self.reading.telling(block)

    def _by_marks(self, block: int) -> Iterator[Quote]:
        """The quotations of a block in a language whose words are not read."""
        for quoted in self.reading.quoted_in(block):
            if block in self.turns:
                yield self._turn(quoted)
            elif is_spoken_anywhere(self.text, quoted):
                yield self._quote(quoted, None, quoted.end)

    def _quoted_in(self, frame: Frame) -> Iterator[Quote]:
        turn = self.turns.get(frame.block)
        if turn is not None and turn.name is not None:
            yield from (self._turn(self.reading.quoted[number]) for number in frame.quoted.values())
            return
        places = [
            Place(frame, at, self.text[self.reading.quoted[number].end - 1], self.text)
            for at, number in frame.quoted.items()
        ]
        first: Said | None = None
        before = -1
        for place, own in zip(places, self._attributions(frame, places), strict=True):
            quoted = self.reading.quoted[frame.quoted[place.at]]
            said = _later(first, own, place, before)
            before = place.at
            if said is None or said.found.rule.startswith("other verb"):
                said = from_context(frame, self.reading, self.last) or said
            if is_spoken(self.text, quoted, place, said):
                first = first or said
                self.last = self._now_last(quoted, said)
                yield self._quote(quoted, said, quoted.end)

    def _now_last(self, quoted: Quoted, said: Said | None) -> Last:
        """What is known of the quotation just read, for those that come after it."""
        before = self.last
        carried_to = quoted.block + 1 if quoted.carried else -1
        other = said is None or before.said is None or self._mention(said) != self._mention(before.said)
        asks = self.text[quoted.end - 1] == "?"
        answers = other and before.asks and quoted.block == before.block + 1
        goes_on = not other and before.answers and quoted.block == before.block
        aside = said is not None and before.said is not None and _is_aside_to(said, before.said)
        return Last(before.said if aside else said or before.said, quoted.block, carried_to, asks, answers or goes_on)

    def _mention(self, said: Said) -> str:
        """The words that name a speaker."""
        who = said.found.who
        return "" if who is None else self.text[said.frame.spans[who[0]][0] : said.frame.spans[who[1] - 1][1]]

    def _attributions(self, frame: Frame, places: list[Place]) -> list[Said | None]:
        """What the rules say of each quotation of `frame`; one that they leave open is the next one's speaker's."""
        found = [attribute(place) for place in places]
        for number in range(len(found) - 2, -1, -1):
            mine, following = found[number], found[number + 1]
            if (
                (mine is None or mine.rule.startswith("other verb"))
                and following is not None
                and following.rule in BEHIND
            ):
                found[number] = following
        return [Said(attribution, frame) if attribution else None for attribution in found]

    def _quote(self, quoted: Quoted, said: Said | None, end: int) -> Quote:
        mention, person, sure = self._speaker(said) if said else (None, None, 0.0)
        kind = self._place_in_group(quoted, said, kind_of(self.text, quoted, said))
        sentence = self._sentence(said.frame) if said else ""
        return Quote(
            start=quoted.start,
            end=end,
            text=self.text[quoted.start : end],
            group=self.group,
            kind=kind,  # type: ignore[arg-type] # one of the two kinds that are quoted
            speaker=self._named(mention, person, sure),
            cue=self._evidence(said.frame, said.found.cue) if said and said.found.confidence >= UNSURE else None,
            told=self._evidence(said.frame, listener(said.frame, said.found.cue, self.text)) if said else None,
            sourcing=sourcing_of(person if sure >= UNSURE else None, mention, sentence),
            section=self.draft.section_at(quoted.start),
        )

    def _place_in_group(self, quoted: Quoted, said: Said | None, kind: str) -> str:
        """Begin a new group, unless the quotation goes on with the one before; a fragment is of its group's kind."""
        before, goes_on = self.before, False
        if before is not None:
            carried = before[0].carried and before[0].block + 1 == quoted.block
            same = said is not None and before[1] is not None and _one_utterance(before[1], said)
            goes_on = (carried or same) and self._set_off(quoted) == self._set_off(before[0])
        if goes_on and before is not None:
            kind = "direct" if before[2] == "direct" else kind
        else:
            self.group += 1
        self.before = (quoted, said, kind)
        return kind

    def _set_off(self, quoted: Quoted) -> bool:
        """Whether the words stand in a block quotation."""
        return self.draft.article.blocks[quoted.block].kind == "quotation"

    def _turn(self, quoted: Quoted) -> Quote:
        """A turn of a transcript, or a block quotation that is signed."""
        turn = self.turns[quoted.block]
        self.group += 1
        self.before = None
        found = self.cast.by_name(turn.name) if turn.name else None
        if turn.name is not None and self.text[slice(*turn.name)] == "Q":
            self.asked.add(quoted.start)
            found = self._interviewer(turn.name)
        return Quote(
            start=quoted.start,
            end=quoted.end,
            text=self.text[quoted.start : quoted.end],
            group=self.group,
            kind="direct",
            speaker=self._named(found, found, _TURN),
            cue=Evidence(*turn.cue, self.text[slice(*turn.cue)]) if turn.cue else None,
            told=None,
            sourcing="on-record" if found else "unattributed",
            section=self.draft.section_at(quoted.start),
        )

    def _interviewer(self, label: Span) -> Reference | None:
        """Who asks the questions after ``Q``: the author, where there is one alone, else the outlet."""
        article = self.draft.article
        name = article.byline[0] if len(article.byline) == 1 else article.outlet
        return Reference("name", *label, name) if name else None

    def _reported_in(self, frame: Frame) -> Iterator[Quote]:
        for report in reported(frame, self.text):
            said = Said(report.found, frame)
            mention, person, sure = self._speaker(said)
            start, end = bounds(frame, report.content, self.text)
            if mention is not None and start < end:
                yield self._report(said, (mention, person, sure), start, end)

    def _report(self, said: Said, speaker: tuple[Reference, Reference | None, float], start: int, end: int) -> Quote:
        self.group += 1
        self.before = None
        mention, person, sure = speaker
        return Quote(
            start=start,
            end=end,
            text=self.text[start:end],
            group=self.group,
            kind="indirect",
            speaker=self._named(mention, person, sure),
            cue=self._evidence(said.frame, said.found.cue),
            told=self._evidence(said.frame, listener(said.frame, said.found.cue, self.text)),
            sourcing=sourcing_of(person if sure >= UNSURE else None, mention, self._sentence(said.frame)),
            section=self.draft.section_at(start),
        )

    def _sentence(self, frame: Frame) -> str:
        return self.text[frame.spans[0][0] : frame.spans[-1][1]]

    def _evidence(self, frame: Frame, words: Words | None) -> Evidence | None:
        if words is None:
            return None
        start, end = frame.spans[words[0]][0], frame.spans[words[1] - 1][1]
        return Evidence(start, end, self.text[start:end])

    def _speaker(self, said: Said) -> tuple[Reference | None, Reference | None, float]:
        """The mention that names the speaker, who that is, and how sure that is."""
        if said.found.who is None:
            return None, None, 0.0
        mention = self.cast.refer(said.frame, said.found.who)
        person: Reference | None = mention
        sure = said.found.confidence
        if mention.kind == "pronoun":
            person, certainty = self.pronouns.resolve(said.frame, said.found.who[0])
            sure = min(sure, certainty)
        elif mention.kind == "noun" and mention.name.lower() in _ANYBODY:
            return mention, None, 0.0
        if person is not None:
            self.pronouns.speakers[said.frame.start] = person
        return mention, person, sure

    def _named(self, mention: Reference | None, person: Reference | None, sure: float) -> Speaker | None:
        if mention is None or person is None or sure < UNSURE:
            return None
        return Speaker(
            name=person.name,
            entity=person.entity,
            start=mention.start,
            end=mention.end,
            text=self.text[mention.start : mention.end],
            confidence=round(sure, 2),
        )


def _later(first: Said | None, own: Said | None, place: Place, before: int) -> Said | None:
    """Who speaks a quotation of a sentence in which there is one at `before`, whose attribution is `first`.

    That speaker, unless `own`, what was found for itself, is near. ``“…,” X said, adding that “…”``: X, by ``adding``.
    """
    if first is None or own is None:
        return own or first
    cue = own.found.cue
    kind = place.frame.kinds[cue[0]] if cue is not None and cue[0] > before else ""
    named_between = own.found.who is not None and own.found.who[0] > before
    if own.found.rule not in _FAR or kind == "V" or (named_between and place.frame.kinds[place.at - 1] == ":"):
        return own
    if kind == "G" and first.frame is own.frame:
        return Said(msgspec.structs.replace(first.found, cue=cue), first.frame)
    return first


def _is_aside_to(said: Said, first: Said) -> bool:
    """``“…,” N said, describing how “…”``: what N says next goes on with ``said``."""
    return said.frame is first.frame and first.found.rule in BEHIND and said.found.who == first.found.who


def _one_utterance(before: Said, said: Said) -> bool:
    """Whether two fragments belong to one utterance: they share the cue, or else the speaker."""
    if before.frame is not said.frame:
        return False
    return before.found.cue == said.found.cue and (said.found.cue is not None or before.found.who == said.found.who)
