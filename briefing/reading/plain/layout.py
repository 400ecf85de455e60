"""Lines -> paragraphs: which line breaks are the author's, and which a typewriter's.

A text comes with one paragraph a line, with blank lines between paragraphs, or hard-wrapped at some column. A break is
a wrap when the next word would not have fitted on the line (the rule of every filling editor, read backwards), or when
it cuts a sentence that goes on in lower case. Each visible character stays, in its order: only white space changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from briefing.patterns import pattern
from briefing.reading.plain.shapes import ends_sentence, is_item, is_ornament, is_quotation, is_row
from briefing.tables import words

Shape = Literal["paragraph", "item", "quotation", "row", "ornament"]

WIDEST = 110
"""Code points of the longest line that can come from a hard wrap; prose is wrapped at 60 to 80, seldom at 100."""
NARROWEST = 40
_NARROWEST_WIDE = 18
"""The same for scripts whose letters take two columns and which are written without spaces."""
_SLACK = 12
"""Columns that a ragged wrap may leave free."""
_INDENT = 2
_TAB = 4

_COLUMNS = pattern(r"\S(?:\t|   | \| )")
_SUSPENDED = words("and or to nor but und oder bis et ou y o e")


class Line(NamedTuple):
    """One line that is not blank: its words, the columns before them, and whether a blank line precedes it."""

    text: str
    indent: int
    after_blank: bool
    shape: Shape

    @property
    def length(self) -> int:
        """Columns from the margin to the last character."""
        return self.indent + len(self.text)


class Paragraph(NamedTuple):
    """One paragraph: its text on one line, and whether a blank line sets it off from the one before."""

    text: str
    shape: Shape
    set_off: bool


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of `text`, whose only line break is a newline."""
    lines = list(_lines(text))
    width, spaced = _fill_width(lines), _is_spaced(lines)
    found: list[Paragraph] = []
    taken: list[Line] = []
    for line in lines:
        if taken and _starts_anew(taken, line, width, spaced=spaced):
            found.append(_paragraph(taken))
            taken = []
        taken.append(line)
    if taken:
        found.append(_paragraph(taken))
    return found


def glue(first: str, second: str) -> str:
    """Return what stands between two lines of one paragraph: a space, or nothing.

    A hyphen stays: only the author knows whether it is the word's own. `Pre-` before `and post-war` keeps its space.
    """
    last, opening = first[-1:], second[:1]
    if last == "\u00ad" or (_is_wide(last) and _is_wide(opening)):
        return ""
    attached = last in "-‐—" and first[-2:-1].strip()
    return "" if attached and second.partition(" ")[0].lower() not in _SUSPENDED else " "


def _lines(text: str) -> Iterator[Line]:
    blank = True
    for raw in text.split("\n"):
        words = raw.split()
        if not words:
            blank = True
            continue
        line = " ".join(words)
        yield Line(line, _indent_of(raw), blank, _shape_of(line, raw))
        blank = False


def _indent_of(raw: str) -> int:
    if not raw[0].isspace():
        return 0
    expanded = raw[:WIDEST].expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip())


def _shape_of(line: str, raw: str) -> Shape:
    # Most lines begin with a letter and have no columns: they are told without a pattern.
    if not line[0].isalpha():
        if is_ornament(line):
            return "ornament"
        if is_quotation(line):
            return "quotation"
    if _COLUMNS.search(raw) and is_row(raw):
        return "row"
    return (
        "item"
        if (not line[0].isalpha() or line[1:2] in {".", ")"} or line[1:6].find(")") > 0) and is_item(line)
        else "paragraph"
    )


def _paragraph(lines: list[Line]) -> Paragraph:
    if len(lines) == 1:
        return Paragraph(lines[0].text, lines[0].shape, lines[0].after_blank)
    pieces = [lines[0].text]
    for last, line in pairwise(lines):
        pieces += glue(last.text, line.text), line.text
    return Paragraph("".join(pieces), lines[0].shape, lines[0].after_blank)


def _starts_anew(taken: list[Line], line: Line, width: int, *, spaced: bool) -> bool:
    """Whether `line` begins a paragraph of its own, and does not go on with those `taken`."""
    last = taken[-1]
    if line.after_blank or not width or "ornament" in {line.shape, last.shape} or "row" in {line.shape, last.shape}:
        return True
    if line.shape == "item" or (line.shape == "quotation") != (taken[0].shape == "quotation"):
        return True
    if line.indent >= last.indent + _INDENT and taken[0].shape != "item":
        return True
    return not _is_wrap(last, line, width, spaced=spaced)


def _is_wrap(last: Line, line: Line, width: int, *, spaced: bool) -> bool:
    first_word = 1 if _is_wide(line.text[0]) else line.text.find(" ") if " " in line.text else len(line.text)
    needed = last.length + 1 + first_word
    if ends_sentence(last.text):
        # Without blank lines, a sentence that ends short of the margin ends its paragraph.
        return needed > (width - _SLACK if spaced else width)
    goes_on = line.text[0].islower() and (last.length > width // 2 or last.text[-1] in "-‐")
    return goes_on or needed > width - _SLACK


def _fill_width(lines: list[Line]) -> int:
    """Return the column at which the text is hard-wrapped, or 0 where every line is a paragraph."""
    total = sum(line.length for line in lines)
    if sum(line.length for line in lines if line.length > WIDEST) * 4 > total:
        return 0
    width = max((line.length for line in lines if line.length <= WIDEST), default=0)
    if width < (_NARROWEST_WIDE if any(_is_wide(line.text[0]) for line in lines[:50]) else NARROWEST):
        return 0
    breaks = [
        (last, line)
        for last, line in pairwise(lines)
        if not line.after_blank and last.shape not in {"row", "ornament"} and line.shape in {"paragraph", "quotation"}
    ]
    cut = [line for last, line in breaks if not ends_sentence(last.text) and _is_wrap(last, line, width, spaced=True)]
    goes_on = any(line.text[0].islower() or _is_wide(line.text[0]) or line.text[0] == ">" for line in cut)
    return width if goes_on and len(cut) * 4 >= len(breaks) else 0


def _is_spaced(lines: list[Line]) -> bool:
    """Whether blank lines set the paragraphs apart, so that a short line inside one means nothing."""
    return sum(line.after_blank for line in lines[1:]) * 12 >= len(lines)


def _is_wide(letter: str) -> bool:
    """Whether the script of `letter` is set without spaces (Hangul syllables have them, but not at every break)."""
    return letter >= "\u1100" and (
        letter <= "\u115f"
        or "\u2e80" <= letter <= "\u303e"
        or "\u3041" <= letter <= "\ua4cf"
        or "\uf900" <= letter <= "\ufaff"
        or "\ufe30" <= letter <= "\ufe4f"
        or "\uff00" <= letter <= "\uff60"
    )
