"""One article as frames, each block read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.analysis.draft import Draft
from briefing.analysis.quotes.cues import CUES
from briefing.analysis.quotes.frames import Frame, Span, frames
from briefing.analysis.quotes.marks import Quoted
from briefing.patterns import pattern
from briefing.tables import words

_WORD = pattern(r"[a-z]{3,}")
_NOUNS = words(
    """
    state attack attacks email emails comment comments remark remarks name names reason reasons rate rates term terms
    offer offers post posts begin begins began
    """
)  # forms of cues that next to never report anything alone
TELLING = (frozenset(CUES) - _NOUNS) | {"according", "clear"}
"""Without one of these words a sentence reports nothing."""


class Reading:
    """The blocks of one article, their quotations and their frames."""

    def __init__(self, draft: Draft, quoted: Sequence[Quoted], names: Sequence[Span]) -> None:
        """`quoted` are the quotations of the article, `names` the spans of its names, both in text order."""
        self.text, self.blocks, self.quoted = draft.article.text, draft.article.blocks, quoted
        dateline = draft.article.dateline
        self._begins = dateline.end if dateline is not None else 0
        self._sentences: dict[int, list[Span]] = {}
        for sentence in draft.sentences:
            self._sentences.setdefault(sentence.block, []).append((sentence.start, sentence.end))
        self._of_sentence: dict[Span, list[Frame]] = {}
        self._names = names
        self._of_block = {
            block: list(members) for block, members in groupby(enumerate(quoted), key=lambda pair: pair[1].block)
        }
        self._read: dict[int, list[Frame]] = {}

    def telling(self, block: int) -> Iterator[Frame]:
        """The frames of a block without quotations, from the sentences in which a cue occurs."""
        for number, (start, end) in enumerate(self._sentences.get(block, ())):
            found = _WORD.findall(self.text[start:end].lower())
            if not TELLING.isdisjoint(found):
                yield from self._sentence(block, number)

    def _sentence(self, block: int, number: int) -> list[Frame]:
        """The frames of a sentence of a block without quotations, read once."""
        span = self._sentences[block][number]
        if span not in self._of_sentence:
            self._of_sentence[span] = frames(self.text, block, span, (), self._names, number)
        return self._of_sentence[span]

    def quoted_in(self, block: int) -> list[Quoted]:
        """The quotations of the block with this number."""
        return [quoted for _, quoted in self._of_block.get(block, ())]

    def frames_of(self, block: int) -> list[Frame]:
        """The frames of the block with this number."""
        if block not in self._read:
            self._read[block] = self._whole(block)
        return self._read[block]

    def _whole(self, block: int) -> list[Frame]:
        quoted = self._of_block.get(block)
        if quoted is None and block in self._sentences:
            return [frame for number in range(len(self._sentences[block])) for frame in self._sentence(block, number)]
        start, end = self.blocks[block].start, self.blocks[block].end
        span = (self._begins if start <= self._begins < end else start, end)
        return frames(self.text, block, span, quoted or (), self._names)

    def after(self, frame: Frame) -> Frame | None:
        """The only frame of the next block; ``None`` if it has none or several."""
        found = self.frames_of(frame.block + 1) if frame.block + 1 < len(self.blocks) else []
        return found[0] if len(found) == 1 else None

    def before(self, frame: Frame) -> Frame | None:
        """The frame before this one, in the block before if it is the first of its own."""
        if frame.number:
            return self.frames_of(frame.block)[frame.number - 1]
        for block in range(frame.block - 1, -1, -1):
            found = self.frames_of(block)
            if found:
                return found[-1]
        return None
