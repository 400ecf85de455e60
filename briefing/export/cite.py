"""Where in the article something stands: section, paragraph and sentence, in the words a reader can follow."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

import msgspec

from briefing.model import Brief, Evidence

LONGEST = 4_000
"""Code points of a paragraph in which sentences are still numbered: the splitter's time can grow with the square."""


class Citation(msgspec.Struct, frozen=True):
    """A place in the text: its span, and the words for it, such as ``Tariffs ¶2 s1``."""

    start: int
    end: int
    where: str


class Citer:
    """Cites places of one brief. Paragraphs are numbered within their section, headings not counted."""

    def __init__(self, brief: Brief) -> None:
        self._text = brief.article.text
        self._language = (brief.article.language or "en").partition("-")[0]
        self._blocks = brief.article.blocks
        self._sections = brief.sections
        self._dateline = brief.article.dateline.end if brief.article.dateline else 0
        self._numbers = tuple(self._numbered())
        self._starts: dict[int, tuple[int, ...]] = {}

    def cite(self, start: int, end: int) -> Citation:
        """Return the citation of the stretch from `start` to `end`."""
        at = self._section(start)
        label = [self._sections[at].label] if at >= 0 else []
        return Citation(start, end, " ".join([*label, *self._paragraph(start)]))

    def sentence(self, offset: int) -> Evidence | None:
        """Return the sentence that holds the code point at `offset`, the dateline left out; none in a heading."""
        at = bisect_right(self._blocks, offset, key=lambda block: block.start) - 1
        if at < 0 or self._blocks[at].kind == "heading" or not (starts := self._sentences(at)):
            return None
        found = bisect_right(starts, offset) - 1
        end = starts[found + 1] if found + 1 < len(starts) else self._blocks[at].end
        first = max(starts[found], self._dateline if self._dateline <= offset else 0)
        words = self._text[first:end]
        first += len(words) - len(words.lstrip())
        return Evidence(first, first + len(words.strip()), words.strip())

    def _section(self, offset: int) -> int:
        return bisect_right(self._sections, offset, key=lambda section: section.start) - 1

    def _numbered(self) -> list[int]:
        """Return the number of each block within its section; a heading has that of the paragraph before it."""
        numbers: list[int] = []
        section = number = -1
        for block in self._blocks:
            if (here := self._section(block.start)) != section:
                section, number = here, 0
            number += block.kind != "heading"
            numbers.append(number)
        return numbers

    def _paragraph(self, offset: int) -> list[str]:
        at = bisect_right(self._blocks, offset, key=lambda block: block.start) - 1
        if at < 0:
            return []
        if self._blocks[at].kind == "heading":
            return ["heading"]
        sentence = bisect_right(self._sentences(at), offset)
        return [f"¶{self._numbers[at]}", *([f"s{sentence}"] if sentence else [])]

    def _sentences(self, at: int) -> tuple[int, ...]:
        """Return where the sentences of the block `at` begin; nothing where it is too long for them to be counted."""
        if at not in self._starts:
            block = self._blocks[at]
            text = self._text[block.start : block.end]
            self._starts[at] = tuple(block.start + start for start in _starts(self._language, text))
        return self._starts[at]


def _starts(language: str, text: str) -> list[int]:
    """The typed door to sentencex, imported late: it is a shared library."""
    if len(text) > LONGEST:
        return []
    from sentencex import get_sentence_boundaries

    found: list[dict[str, Any]] = get_sentence_boundaries(language, text)
    return [int(one["start_index"]) for one in found]
