"""Who ``he``, ``she``, ``it`` and ``they`` are: the likeliest of the subjects before them, or nobody.

Candidates are what the sentences before speak about, weighed by their place in the sentence, by distance and by gender.
The share that the best has of the best two is how sure we are (Lappin and Leass 1994, in its simplest form).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice

import msgspec

from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import main_subject, subject_before
from briefing.analysis.quotes.speakers import Cast, Reference
from briefing.patterns import pattern

GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f", "it": "it", "its": "it", "they": "they", "their": "they"}

_SENTENCES_BACK = 8
_FURTHEST = 6.5  # sentences: what is further away weighs less than counts, even who spoke
_BLOCKS_BACK = 3
_SUBJECTS = 6  # verbs of a sentence whose subjects are looked at
_LATER = 0.6  # how sure it is that a pronoun before any name means the next one
_DEPTH = 6  # pronouns that lead back to pronouns
_DECAY = 0.55  # what a candidate weighs, a sentence further away
_AGAIN = 0.2  # what a candidate's other mentions add, of their own weight
_FAINTEST = 0.05  # the weight below which nobody is meant
_WEIGHTS = {"speaker": 1.2, "main": 1.0, "subject": 0.7, "addressed": 0.7, "other": 0.4, "owner": 0.3, "hangs": 0.22}
_AGREES = {True: 1.0, None: 0.7, False: 0.0}
_VERB = pattern("(?<![aeVxt])[VvxaeBb]")


def _start(frame: Frame) -> int:
    return frame.start


class _Subject(msgspec.Struct, frozen=True):
    """The subject of a verb: the words at which the verb stands and the subject begins, whom it means, its role."""

    verb: int
    start: int
    reference: Reference
    role: str


class Pronouns:
    """Resolves the pronouns of one article; what was found is remembered."""

    def __init__(self, cast: Cast, frames_of: Callable[[int], list[Frame]]) -> None:
        self._cast = cast
        self._frames_of = frames_of
        self._known: dict[int, tuple[Reference | None, float]] = {}
        self._agree: dict[tuple[int, int, str], float] = {}
        self._found: dict[int, tuple[_Subject, ...]] = {}
        self.speakers: dict[int, Reference] = {}
        """The speakers found so far, by the start of their frames: they weigh more."""

    def resolve(self, frame: Frame, place: int, depth: int = 0) -> tuple[Reference | None, float]:
        """Who the pronoun at word `place` of `frame` is, and how sure that is."""
        at = frame.spans[place][0]
        if at not in self._known:
            self._known[at] = (None, 0.0)
            self._known[at] = self._decide(frame, place, depth)
        return self._known[at]

    def _decide(self, frame: Frame, place: int, depth: int) -> tuple[Reference | None, float]:
        start, end = frame.spans[place]
        wanted = GENDERS.get(self._cast.text[start:end].lower())
        return (None, 0.0) if wanted is None or depth > _DEPTH else self._likeliest(frame, place, wanted, depth)

    def _likeliest(self, frame: Frame, place: int, wanted: str, depth: int) -> tuple[Reference | None, float]:
        """The best candidate for a pronoun of this gender, and the share it has of the best two."""
        weights: dict[str, float] = defaultdict(float)
        who: dict[str, Reference] = {}
        for reference, role, distance, sure in self._candidates(frame, place, wanted, depth):
            asked = reference.start, reference.end, wanted
            agrees = self._agree.get(asked)
            if agrees is None:
                agrees = self._agree[asked] = _AGREES[self._cast.agrees(reference, wanted)]
            if not agrees:
                continue
            weight = _WEIGHTS[role] * _DECAY**distance * agrees * sure
            key = reference.entity or reference.name.lower()
            if weight > weights[key]:
                weight, weights[key] = weights[key], weight
            weights[key] += _AGAIN * weight
            who.setdefault(key, reference)
        ranked = sorted(weights.items(), key=lambda item: -item[1])[:2]
        if not ranked or ranked[0][1] <= _FAINTEST:
            return self._named_later(frame, wanted)
        total = sum(weight for _, weight in ranked)
        return who[ranked[0][0]], ranked[0][1] / total

    def _named_later(self, frame: Frame, wanted: str) -> tuple[Reference | None, float]:
        """``“No,” she says. Mrs N has lived here since May``: the person with whom the next sentence begins."""
        following = self._frames_of(frame.block)[frame.number + 1 : frame.number + 2]
        words = main_subject(following[0].kinds, len(following[0].kinds) - 1) if following else None
        if words is None or wanted not in ("m", "f"):
            return None, 0.0
        person = self._cast.refer(following[0], words)
        fits = person.kind == "name" and person.entity is not None and self._cast.agrees(person, wanted) is not False
        return (person, _LATER) if fits else (None, 0.0)

    def _candidates(
        self, frame: Frame, place: int, wanted: str, depth: int
    ) -> Iterator[tuple[Reference, str, float, float]]:
        distance = 0.0
        limit = place
        for earlier in self._back(frame):
            subjects: set[int] = set()
            for reference, role, sure in self._subjects(earlier, limit, wanted, depth):
                if reference.start not in subjects:
                    subjects.add(reference.start)
                    yield reference, role, distance, sure
            said = self.speakers.get(earlier.start)
            if said is not None and earlier is not frame:
                yield said, "speaker", distance, 1.0
            for at, reference, role in self._cast.mentioned(earlier):
                if at < limit and reference.start not in subjects:
                    yield reference, role, distance, 1.0
            limit = 10_000
            distance += 1.5 if earlier.number == 0 else 1
            if distance > _FURTHEST:
                return

    def _back(self, frame: Frame) -> Iterator[Frame]:
        """The frame itself and those before it, nearest first."""
        left = _SENTENCES_BACK
        for block in range(frame.block, max(frame.block - _BLOCKS_BACK, 0) - 1, -1):
            mine = self._frames_of(block)
            last = bisect_right(mine, frame.start, key=_start) - 1 if block == frame.block else len(mine) - 1
            for number in range(last, max(last - _SENTENCES_BACK, -1), -1):
                earlier = mine[number]
                if left == 0:
                    return
                left -= 1
                yield frame if earlier.start == frame.start else earlier

    def _subjects_in(self, frame: Frame) -> tuple[_Subject, ...]:
        """The subjects of the first verbs of a sentence, found once: many pronouns look back at the same sentence."""
        found = self._found.get(frame.start)
        if found is None:
            found = self._found[frame.start] = tuple(self._find_subjects(frame))
        return found

    def _find_subjects(self, frame: Frame) -> Iterator[_Subject]:
        kinds = frame.kinds
        main = main_subject(kinds, len(kinds) - 1) if kinds[0] in "mW" else None
        for looked, verb in enumerate(islice(_VERB.finditer(kinds), _SUBJECTS)):
            place = verb.start()
            words = subject_before(kinds, place)
            if words is None:
                continue
            leads = words == main if main is not None else looked == 0
            role = "speaker" if kinds[place] == "V" and (leads or main is None) else "main" if leads else "subject"
            yield _Subject(place, words[0], self._cast.refer(frame, words), role)

    def _subjects(self, frame: Frame, limit: int, wanted: str, depth: int) -> Iterator[tuple[Reference, str, float]]:
        for subject in self._subjects_in(frame):
            if subject.verb >= limit:
                return
            if subject.start >= limit:
                continue
            reference = subject.reference
            if reference.kind == "name":
                yield reference, subject.role, 1.0
            elif reference.kind == "pronoun" and GENDERS.get(reference.name.lower()) == wanted:
                resolved, sure = self.resolve(frame, subject.start, depth + 1)
                if resolved is not None:  # nouns: only those who were quoted are kept in mind
                    yield resolved, subject.role, sure
