"""What an article is called: the title it was given, else its first sentence, else the name of its file."""

from __future__ import annotations

import re
from pathlib import PurePath

from briefing import wash
from briefing.model import Block, Dateline, TitleOrigin
from briefing.patterns import pattern

LONGEST = 160
"""Code points of a title taken from the text or the file's name."""
LONGEST_GIVEN = 500
_FEWEST_LETTERS = 3
_SENTENCE_END = pattern(r"[.!?…][\"'”’»)\]]?(?= [\"'“‘«(\[]?[^\W\d_])|[。！？][」』”’]?")
# A stop after one of these ends no sentence. A single capital is an initial, or a part of "U.S.".
_ABBREVIATED = pattern(
    r"(?:\b(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|No|Inc|Ltd|Co|Corp|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|M|Mme|Hr|Fr|bzw|etc|e\.g|i\.e|approx)|\.[^\W\d_])\.$",
    re.IGNORECASE,
)


def choose_title(
    given: str | None, text: str, blocks: tuple[Block, ...], dateline: Dateline | None, path: str | None
) -> tuple[str, TitleOrigin]:
    """Return the title of an article and whence it comes."""
    title = wash.line(given or "")
    if title:
        return bounded(title, LONGEST_GIVEN), "given"
    start = _opening(blocks, dateline)
    end = next((block.end for block in blocks if block.end > start), len(text))
    sentence = bounded(first_sentence(text[start : min(end, start + 4 * LONGEST)]))
    if sum(map(str.isalpha, sentence)) >= _FEWEST_LETTERS or not path:
        return sentence or "Untitled", "first-sentence"
    return bounded(_words_of(path)), "file-name"


def first_sentence(text: str) -> str:
    """Return the first sentence of `text`, or all of it where it has but one."""
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text, max(0, match.start() - 8), match.start() + 1):
            return text[: match.end()].strip()
    return text.strip()


def bounded(title: str, longest: int = LONGEST) -> str:
    """Return `title` in at most `longest` code points, cut between two words and with an ellipsis."""
    if len(title) <= longest:
        return title
    cut = title[: longest - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > longest // 2 else cut).rstrip(" ,;:–—-") + "…"


def _opening(blocks: tuple[Block, ...], dateline: Dateline | None) -> int:
    """Where the first sentence starts: after the dateline, else in the first block that is no heading."""
    if dateline:
        return dateline.end
    return next((block.start for block in blocks if block.kind != "heading"), 0)


def _words_of(path: str) -> str:
    """The name of the file at `path` as words: without its folder and suffix, dashes and underscores opened."""
    file = PurePath(path)
    return wash.line(re.sub(r"[-_]+", " ", file.stem)) or wash.line(file.name) or "Untitled"
