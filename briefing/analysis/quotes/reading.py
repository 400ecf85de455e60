"""One article as frames, each block read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.analysis.quotes.cues import CUES
from briefing.analysis.quotes.frames import Frame, Span, frames
from briefing.analysis.quotes.marks import Quoted
from briefing.model import Block
from briefing.patterns import pattern

_WORD = pattern(r"[a-z]{3,}")
TELLING = frozenset(CUES) | {"according", "put", "made", "makes"}
"""Without one of these words a sentence reports nothing."""


class Reading:
    """The blocks of one article, their quotations and their frames."""

    def __init__(
        self, text: str, blocks: Sequence[Block], quoted: Sequence[Quoted], names: Sequence[Span], begins: int = 0
    ) -> None:
        """`begins` is the offset at which the text begins to speak: behind the dateline."""
        self.text, self.blocks, self.quoted, self._begins = text, blocks, quoted, begins
        self._names = names
        self._of_block = {
            block: list(members) for block, members in groupby(enumerate(quoted), key=lambda pair: pair[1].block)
        }
        self._read: dict[int, list[Frame]] = {}

    def telling(self, block: int, sentences: Sequence[Span]) -> Iterator[Frame]:
        """The frames of a block without quotations in which a cue occurs, from its `sentences`."""
        if block in self._read:
            yield from self._read[block]
            return
        for span in sentences:
            words = _WORD.findall(self.text[slice(*span)].lower())
            if not TELLING.isdisjoint(words):
                yield from frames(self.text, block, span, (), self._names)

    def quoted_in(self, block: int) -> list[Quoted]:
        """The quotations of the block with this number."""
        return [quoted for _, quoted in self._of_block.get(block, ())]

    def frames_of(self, block: int) -> list[Frame]:
        """The frames of the block with this number."""
        if block not in self._read:
            start, end = self.blocks[block].start, self.blocks[block].end
            span = (self._begins if start <= self._begins < end else start, end)
            self._read[block] = frames(self.text, block, span, self._of_block.get(block, ()), self._names)
        return self._read[block]

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
