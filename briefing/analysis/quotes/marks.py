"""Pairing quotation marks: which stretches of a block stand between outermost marks.

Every block is paired on its own, left to right, and each mark is looked at a bounded number of times. A quotation that
is not closed runs to the end of its block where it is carried on in the next block or plainly begins a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from briefing.patterns import pattern

CLOSERS = {
    "“": ("”", '"'),
    '"': ('"', "”"),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«", "»"),
    "”": ("”",),
    "「": ("」",),
    "『": ("』",),
    "''": ("''",),
    "``": ("''", "``", '"'),
}
"""What may close a quotation, by the mark that opened it. ``”`` and ``»`` open too where a language so wishes."""

_DOUBLE = pattern(r"``|''|[“”„«»「」『』\"]")
_DOUBLE_ALONE = pattern(r"[“”„«»「」『』\"]")  # the same, much faster, where no mark is made of two
_ANY = pattern(r"``|''|[“”„«»「」『』\"]|(?<![\w'’‘])['‘](?=[\w“\"$£€¥(\[…])|['’](?!['’\w])")
_OPENS_SINGLE = pattern(r"['‘](?<![\w'’‘].)(?=[\w“\"$£€¥(\[…])")  # the mark first: it is looked for fastest
SAYS = r"(?:said|says|saying|told|tells|added|adds|asked|asks|wrote|writes|replied|recalled|explained|insisted)\b"
_SPEECH = pattern(
    rf"(?<![\w'’‘])['‘](?=\w)[^\n]{{1,600}}?[,.?!…]['’]\s(?:[^.\n]{{0,50}}\s)?{SAYS}"
    rf"|\b{SAYS}[^.\n]{{0,50}}[:,]\s['‘](?=\w)"
)
_ELIDED = pattern(r"['‘](?:\d0s|em|tis|twas|til|till|cause|bout|n)\b", re.IGNORECASE)
_INCHES = pattern(r"\d\s?['’′]\s?\d{1,2}\Z")
_BEGINS = pattern(r"(?:\A|[:,—–-])\s*\Z|\b(?:said|says|saying|wrote|writes|told|asked|added|that)\s*\Z")
_ATTRIBUTED = pattern(
    r",\s(?:the\s[^\W\d_]+,\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3},?\s(?:said|says|told|wrote|added)"
    r"(?:\son\s[A-Z]\w+|\sin\s[^.,]{1,40})?\."
)
_AROUND = 12  # code points looked at on each side of a mark
_SINGLE_REACH = 2500  # how far a single mark is looked for: an apostrophe must not swallow a text


class Quoted(msgspec.Struct, frozen=True):
    """The words between one pair of outermost marks.

    ``start`` and ``end`` bound the words, ``outer_start`` and ``outer_end`` the marks too. ``carried`` says that the
    quotation goes on in the next block, where another ``Quoted`` holds the rest.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    carried: bool = False


def pair(text: str, blocks: Sequence[tuple[int, int]]) -> list[Quoted]:
    """Return the quoted stretches of the `blocks` (half-open spans of `text`), in text order."""
    singles = "‘" in text or "'" in text
    in_singles = singles and _quotes_in_singles(text, blocks)
    double = _DOUBLE if "''" in text or "``" in text else _DOUBLE_ALONE
    found: list[Quoted] = []
    for number, (start, end) in enumerate(blocks):
        mark = _ANY if in_singles or (singles and _speaks_in_singles(text, start, end)) else double
        marks = [(match.start(), match.group()) for match in mark.finditer(text, start, end)]
        if marks:
            after = blocks[number + 1] if number + 1 < len(blocks) else (end, end)
            found += _Block(text, start, end, number, text[after[0] : min(after[0] + 2, after[1])]).pair(marks)
    return found


def _quotes_in_singles(text: str, blocks: Sequence[tuple[int, int]]) -> bool:
    """Whether the text quotes in single marks, as the British press does: more blocks open with them."""
    lead = 0
    for start, end in blocks:
        single = _OPENS_SINGLE.search(text, start, end)
        double = _DOUBLE.search(text, start, end)
        if single and not (double and double.start() < single.start()):
            lead += 1
        elif double:
            lead -= 1
    return lead > 0


def _speaks_in_singles(text: str, start: int, end: int) -> bool:
    """Whether a block without double marks has speech in single ones, in a text that mixes the two."""
    if _OPENS_SINGLE.search(text, start, end) is None or _DOUBLE.search(text, start, end) is not None:
        return False
    return _SPEECH.search(text, start, end) is not None


class _Block:
    """The marks of one block, paired."""

    def __init__(self, text: str, start: int, end: int, number: int, begins_next: str) -> None:
        self.text, self.start, self.end, self.number = text, start, end, number
        self.begins_next = begins_next
        self.found: list[Quoted] = []

    def pair(self, marks: list[tuple[int, str]]) -> list[Quoted]:
        at = 0
        while at < len(marks):
            at = self._pair_from(marks, at)
        return self.found

    def _pair_from(self, marks: list[tuple[int, str]], at: int) -> int:
        """Take the quotation that begins at mark number `at`, if one does; return the number of the next mark."""
        where, mark = marks[at]
        if not self._opens(where, mark):
            return at + 1
        closing = self._single_close(marks, at) if mark in "'‘" else self._close(marks, at)
        if closing >= len(marks):
            if mark not in "'‘" or self._carried(mark):
                self._unclosed(where, mark)
                return len(marks)
            return at + 1
        if closing > at:
            self._add(where, mark, marks[closing][0], marks[closing][0] + len(marks[closing][1]))
            return closing + 1
        if self._goes_on(where, mark, marks[-closing][0]):
            self._add(where, mark, marks[-closing][0], marks[-closing][0])
        return -closing  # not closed before another opens: begin again there

    def _close(self, marks: list[tuple[int, str]], at: int) -> int:
        """Where the double mark number `at` is closed; minus the number of a mark that opens anew before."""
        mark, depth = marks[at][1], 0
        closers = CLOSERS[mark]
        for number in range(at + 1, len(marks)):
            where, other = marks[number]
            if mark == other == "“" and self._closes_wrongly(where):
                return number
            if other == mark and mark in "“„「『«" and (mark not in "“„" or self._nested(marks, number)):
                depth += 1
            elif other == mark and mark in "“„" and self._may_open(where, other):
                return -number
            elif other in closers and not self._inches(where, other):
                if other == '"' and mark == '"' and self._reopens(where):
                    return -number
                if depth == 0:
                    return number
                depth -= 1
        return len(marks)

    def _single_close(self, marks: list[tuple[int, str]], at: int) -> int:
        """Where a single mark is closed: the first sure place before the next opening, else the first likely one."""
        begin, likely = marks[at][0], 0
        depth = 0
        for number in range(at + 1, len(marks)):
            where, other = marks[number]
            if where - begin > _SINGLE_REACH:
                break
            if other in '“”"':
                depth = 1 - depth
            elif depth == 0 and _OPENS_SINGLE.match(self.text, where):
                break
            elif depth == 0 and other in "'’":
                before, after = self.text[where - 1], self.text[where + 1 : where + 2]
                if before in ",.?!…—" or not after or after in ",.;:?!)]—–":
                    return likely if likely and self.text[marks[likely][0] - 1] != "s" else number
                likely = likely or (number if not before.isspace() else 0)
        return likely or len(marks)

    def _opens(self, where: int, mark: str) -> bool:
        before = self.text[where - 1] if where > self.start else " "
        if mark in "'‘":
            return not _ELIDED.match(self.text, where)
        if mark in "“„«``「『":
            return True
        if mark == '"':
            after = self.text[where + 1 : where + 2]
            return not after.isspace() and not (before.isdigit() and not self._may_open(where, mark))
        if mark in ("”", "»"):
            return before.isspace() and self._may_open(where, mark)
        return mark == "''"

    def _may_open(self, where: int, mark: str) -> bool:
        """Whether the mark stands before a word and not behind one."""
        before = self.text[where - 1] if where > self.start else " "
        after = self.text[where + len(mark) : where + len(mark) + 1]
        return not before.isalnum() and before not in ".,!?…" and bool(after) and not after.isspace()

    def _closes_wrongly(self, where: int) -> bool:
        """Whether an opening mark stands where only a closing one can: ``“It is,“ said N``."""
        after = self.text[where + 1 : where + 2]
        return not self.text[where - 1].isspace() and (not after or after.isspace())

    def _reopens(self, where: int) -> bool:
        """Whether a straight mark inside a straight quotation can only be another opening."""
        before, after = self.text[where - 1], self.text[where + 1 : where + 2]
        return before.isspace() and after.isalnum()

    def _goes_on(self, where: int, mark: str, again: int) -> bool:
        """Whether the mark at `again` carries on what the one at `where` began: paragraphs that a copy ran together."""
        before = self.text[max(where, again - 2) : again]
        return (
            mark == '"'
            and before[:1] in ".?!"
            and before[1:].isspace()
            and self.text[again + 1 : again + 2].isupper()
            and self._begins_speech(where, mark)
        )

    def _nested(self, marks: list[tuple[int, str]], at: int) -> bool:
        """Whether two closing marks follow the opening number `at` before another opens."""
        following = [mark for _, mark in marks[at + 1 : at + 3]]
        return len(following) == 2 and all(mark == "”" for mark in following)

    def _inches(self, where: int, mark: str) -> bool:
        return mark == '"' and bool(_INCHES.search(self.text[max(self.start, where - _AROUND) : where]))

    def _carried(self, mark: str) -> bool:
        return bool(self.begins_next) and self.begins_next.startswith(mark)

    def _attributed_within(self, where: int) -> bool:
        """Whether ``, N said on Monday`` stands behind an opening mark: its closing one is missing before that."""
        return _ATTRIBUTED.search(self.text, where, self.end) is not None

    def _unclosed(self, where: int, mark: str) -> None:
        """An opening without its closing: to the end of the block, where the next goes on or speech plainly begins."""
        carried = self._carried(mark) and not self._attributed_within(where)
        if carried or self._begins_speech(where, mark):
            self._add(where, mark, self.end, self.end, carried=carried)

    def _begins_speech(self, where: int, mark: str) -> bool:
        before = self.text[max(self.start, where - _AROUND) : where]
        sentence = before.rstrip().endswith((".", "!", "?")) and before[-1:].isspace()
        return (sentence and self.text[where + len(mark) : where + len(mark) + 1].isupper()) or bool(
            _BEGINS.search(before)
        )

    def _add(self, where: int, mark: str, close: int, end: int, *, carried: bool = False) -> None:
        start, stop = where + len(mark), close
        while start < stop and self.text[start].isspace():
            start += 1
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        if any(char.isalnum() for char in self.text[start:stop]):
            self.found.append(Quoted(start, stop, where, end, self.number, carried))
