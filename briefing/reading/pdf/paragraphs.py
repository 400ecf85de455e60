"""Lines -> paragraphs: which line goes on with the one before, over columns and pages too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from briefing.patterns import pattern
from briefing.reading.pdf.page import Line

_OTHER_SIZE: Final = 1.08
"""Fonts whose heights differ by this are different."""
_LARGE: Final = 1.12
"""A font so much higher than the usual one is that of a heading."""
_SMALL: Final = 0.9
"""A font so much lower is that of a note."""
_GAP: Final = 1.3
"""So much more than the usual distance between lines sets paragraphs apart."""
_INDENT: Final = 0.6
_DEEPEST_INDENT: Final = 5.0
"""Between these is the indent of a first line, in heights of its font."""
_FEWEST_INDENTS: Final = 3
"""A document that has so many is set with them."""
_SPACE: Final = 0.25
"""The width of a space, in heights of the font."""
_HEADING_WORDS: Final = 25
_MOST_BETWEEN: Final = 30
"""Paragraphs in another font that may stand inside one: captions, boxes, notes."""
_ENDED: Final = (".", "!", "?", "”", '"', ":", "…", "»")
_NOTE: Final = pattern(r"(?:\d{1,3}\b|[*†‡§¹²³⁴-⁹]|\[\d{1,3}\])")
_BULLET: Final = pattern(r"[•‣◦▪●■□]")
_MARK: Final = pattern(r"(?:[•‣◦▪●■□–*-]|\(?[\da-zA-Z]{1,3}[.)]) ")
# Both look behind, so that a run of letters without an end is looked at once and not from each of its letters.
_HYPHENATED: Final = pattern(r"(?<![^\W\d_])([^\W\d_]+)[-\u2010\xad]\n([a-zß-öø-ÿ][^\W\d_]*)")
_COMPOUND: Final = pattern(r"(?<![^\W\d_])[^\W\d_]+[-\u2010][^\W\d_]+")
_WORD: Final = pattern(r"[^\W\d_]+")


class Paragraph(NamedTuple):
    """A paragraph: its text on one line, the height of its font, and what it is by its looks."""

    text: str
    height: float
    is_heading: bool
    is_note: bool


class _Style(NamedTuple):
    """How a document is set: the height of its usual font, the distance of its lines in such heights, its indents."""

    height: float
    leading: float
    has_indents: bool


def paragraphs_of(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a document's `lines`, which are in reading order. Footnotes come last."""
    style = _style(lines)
    whole = _rejoined(_groups(lines, style))
    text = "\n\n".join("\n".join(line.text for line in group) for group in whole)
    joined = _without_hyphens(text).split("\n\n")
    found = [_paragraph(words, group, style) for words, group in zip(joined, whole, strict=True)]
    return [one for one in found if not one.is_note] + [one for one in found if one.is_note]


def _style(lines: Sequence[Line]) -> _Style:
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.height, 1)] += len(line.text)
    alike = [
        (last, line) for last, line in pairwise(lines) if line.height and not line.opens and not _differ(last, line)
    ]
    indents = sum(_is_indented(line) and not _is_indented(last) and not _MARK.match(last.text) for last, line in alike)
    return _Style(
        height=max(letters, key=letters.__getitem__, default=0.0),
        leading=median((line.base - last.base) / line.height for last, line in alike) if alike else 1.0,
        has_indents=indents >= _FEWEST_INDENTS,
    )


def _differ(one: Line, other: Line) -> bool:
    smaller, larger = sorted((one.height, other.height))
    return larger > _OTHER_SIZE * smaller


def _is_indented(line: Line) -> bool:
    return _INDENT * line.height <= line.left - line.start <= _DEEPEST_INDENT * line.height


def _groups(lines: Iterable[Line], style: _Style) -> list[list[Line]]:
    """`lines` by paragraphs; what stands in a box comes after the paragraph beside it."""
    groups: list[list[Line]] = []
    boxes: list[list[Line]] = []
    for line in lines:
        at = boxes if line.is_aside else groups
        if at and not _starts_anew(at[-1][-1], line, style):
            at[-1].append(line)
            continue
        if at is groups:
            groups += boxes
            boxes.clear()
        at.append([line])
    return groups + boxes


def _starts_anew(last: Line, line: Line, style: _Style) -> bool:
    """Whether `line` begins a paragraph of its own, and does not go on with `last`."""
    if line.is_row or last.is_row or _differ(last, line) or _BULLET.match(line.text):
        return True
    has_ended = last.text.endswith(_ENDED)
    if line.opens:
        # At the head of a column white space tells nothing.
        return _is_indented(line) or (has_ended and not style.has_indents)
    if line.base - last.base > _GAP * style.leading * line.height:
        return True
    # What is indented under the mark of an item goes on with it, and so does one line of a quotation with the other.
    goes_on = last.left - last.start >= (line.left - line.start) / 2 or _MARK.match(last.text)
    if _is_indented(line) and not goes_on:
        return True
    # A sentence that ends where another word would have fitted ends its paragraph.
    return has_ended and last.right + _SPACE * line.height + line.first < last.end


def _rejoined(groups: Sequence[list[Line]]) -> list[list[Line]]:
    """`groups`, with those made one that a caption, a box or a note in another font has parted; that comes after."""
    whole: list[list[Line]] = []
    taken: set[int] = set()
    for at, group in enumerate(groups):
        if at in taken:
            continue
        kept = list(group)
        end = at
        while (rest := _rest(groups, end, kept[-1], taken)) is not None:
            kept += groups[rest]
            taken.add(rest)
            end = rest
        whole.append(kept)
    return whole


def _rest(groups: Sequence[list[Line]], at: int, last: Line, taken: set[int]) -> int | None:
    """Where the group number `at`, whose last line is `last`, goes on after others in another font."""
    if last.is_row or last.text.endswith(_ENDED):
        return None
    opens = False
    for number in range(at + 1, min(at + _MOST_BETWEEN, len(groups))):
        first = groups[number][0]
        opens = opens or first.opens
        if number in taken or first.is_row or _differ(last, first):
            continue
        return number if opens and first.text[:1].islower() else None
    return None


def _without_hyphens(text: str) -> str:
    """`text` with words put together that the end of a line had parted, and its other line ends made spaces.

    A hyphen that the same word has elsewhere inside a line is its own.
    """
    compounds = {found.casefold().replace("\u2010", "-") for found in _COMPOUND.findall(text)}
    words = {found.casefold() for found in _WORD.findall(text)}

    def join(found: re.Match[str]) -> str:
        before, after = found[1], found[2]
        is_own = f"{before}-{after}".casefold() in compounds and (before + after).casefold() not in words
        return f"{before}-{after}" if is_own else before + after

    parted = _HYPHENATED.sub(join, text)
    return "\n\n".join(" ".join(piece.split()) for piece in parted.split("\n\n"))


def _paragraph(text: str, lines: Sequence[Line], style: _Style) -> Paragraph:
    height = lines[0].height
    is_short = len(text.split()) <= _HEADING_WORDS and not text.endswith(".")
    return Paragraph(
        text=text,
        height=height,
        is_heading=height >= _LARGE * style.height and is_short,
        is_note=height <= _SMALL * style.height and bool(_NOTE.match(text)),
    )
