"""The frame around quotations: a block as sentences of words in which everything quoted is one masked word.

The kinds of the words of a sentence, one letter each (see :mod:`.lexicon`), are the string that the rules look at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from briefing.analysis.quotes.kinds import EITHER, PHRASE_ENDS, PLAIN, SAYING_PHRASES, kind_behind
from briefing.analysis.quotes.lexicon import KINDS
from briefing.analysis.quotes.marks import Quoted
from briefing.patterns import pattern
from briefing.tables import words

Span = tuple[int, int]

_TOKEN = pattern(
    r"(?=\S)(?:"  # most of what no word begins with is white space: passed over without a try of all below
    r"[A-Za-z]++(?=[ ,\n])"  # most words: nothing below would take more or less of them
    r"|[^\W\d_]+(?:['’](?!s\b)[^\W_]+|[-&/.][^\W_]+)*"
    r"|['’]s\b|(?<=s)['’](?!\w)"
    r"|[$£€]?\d(?:[\d,.:]*\d)?%?"
    r"|--+|[—–―:;,()\[\]?!…]|\.(?!,)|(?<=\s)-(?=\s))"
)
_MAX_SENTENCE = 150  # words; a longer "sentence" is cut, so that no rule ever sees more
_MAX_BRACKET = 12  # words
_ABBREVIATIONS = words(
    """
    mr mrs ms dr sen sens rep reps gov gen lt col sgt capt maj adm prof rev hon st jr sr no jan feb aug sept oct
    nov dec inc corp co ltd vs mt messrs
    """
)
_VERB_AFTER_ALL = pattern(r"j(?=[huT]|d[^.,]{0,3}Q)|(?<=[nN])j(?=[.,:]\Z)|(?<=Q)j(?=[dnNM])")
_ATTRIBUTION = pattern(r"(?:[dn#MNs]*[nN]|h)(?:,[^.;:Q]{1,30},)?[ra]*[VvBb]|r?[Vv]")
_MODIFIER = pattern(r"(?<=[dnNs])y(?=n{1,2}M?N)")  # the State policy planning director N
_NO_DETERMINER = pattern(r"d(?=[ptfkmTWDc,.;:])")
_LED_ON = pattern(r"[Vv][^,;:.Q]{0,10}:\Z")
_CALLED = pattern(r"[d#n]n{1,4}(v)(?=M?N{1,4}[,wVvBbxaep])")  # a man called N said
_INDEFINITE = words("a an one another some two three")
_NAMING = words("called named")


class Frame(msgspec.Struct, frozen=True):
    """One sentence: the spans of its words, their kinds, and which quotation stands at each ``Q``.

    ``block`` is the number of its block, ``number`` its own in the block.
    """

    spans: tuple[Span, ...]
    kinds: str
    quoted: dict[int, int]
    block: int
    number: int

    @property
    def start(self) -> int:
        """The offset of its first word."""
        return self.spans[0][0]

    def word(self, text: str, place: int) -> str:
        """The word of `text` that stands at `place`, in lower case."""
        start, end = self.spans[place]
        return text[start:end].lower()


def frames(
    text: str, block: int, span: Span, quoted: Sequence[tuple[int, Quoted]], names: Sequence[Span], first: int = 0
) -> list[Frame]:
    """Cut one block, or a part of it, into frames; `first` is the number of the first of them.

    `quoted` are the quotations of the block with their numbers; `names` the spans of known names in the text, sorted:
    each becomes a single word.
    """
    read = _Words(text, span, quoted, names)
    return [read.frame(start, end, block, number) for number, (start, end) in enumerate(read.sentences(), first)]


class _Words:
    """The words of a block: their spans and kinds side by side, and the quotation at each ``Q``."""

    def __init__(self, text: str, span: Span, quoted: Sequence[tuple[int, Quoted]], names: Sequence[Span]) -> None:
        self.text = text
        self.spans: list[Span] = []
        self.kinds: list[str] = []
        self.masks: dict[int, tuple[int, Quoted]] = {}
        low, high = bisect_left(names, (span[0], 0)), bisect_left(names, (span[1], 0))
        here = dict(names[low:high])
        self.small_names = {at for at in here if text[at].islower()}  # de Gaulle, van Rossum
        at, previous = span[0], "."
        for number, mask in quoted:
            self._read(at, mask.outer_start, here, previous)
            self.masks[len(self.kinds)] = (number, mask)
            self.spans.append((mask.outer_start, mask.outer_end))
            self.kinds.append("Q")
            at = mask.outer_end
            previous = "." if text[mask.end - 1] in ".?!" else "Q"
        self._read(at, span[1], here, previous)
        if "(" in self.kinds or "[" in self.kinds:
            self._drop_brackets()

    def _read(self, start: int, end: int, names: dict[int, int], previous: str) -> None:
        """Take the words of a stretch without quotations; `previous` is the kind of what stands before it.

        Plain words are taken run by run; only names and words whose kind depends on others are looked at one by one.
        """
        found = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(self.text, start, end)]
        plain = [PLAIN[word] for _, _, word in found]
        spans: list[Span] = []
        kinds = [".", previous]
        taken = 0
        last = ""
        for number, (at, until, word) in enumerate(found):
            if number < taken or (plain[number] and at not in self.small_names):
                continue
            if taken < number:
                spans += [(begin, stop) for begin, stop, _ in found[taken:number]]
                kinds += plain[taken:number]
                last = found[number - 1][2]
            taken = number + 1
            named = names.get(at, end + 1)
            if named <= end:
                while taken < len(found) and found[taken][0] < named:
                    taken += 1
                spans.append((at, named))
                kinds.append("N")
                last = ""
            elif word in PHRASE_ENDS and f"{last} {word}" in SAYING_PHRASES:
                kinds[-1] = KINDS[f"{last} {word}"]
                spans[-1] = (spans[-1][0], until)
            elif not (word == "." and _is_abbreviation(last)):
                spans.append((at, until))
                kinds.append(kind_behind(word, kinds[-1], kinds[-2], last[-1:] == "s"))
                last = word
        self.spans += spans + [(begin, stop) for begin, stop, _ in found[taken:]]
        self.kinds += kinds[2:] + plain[taken:]

    def _drop_brackets(self) -> None:
        """Leave out what stands in brackets, unless it holds a quotation or goes on for long."""
        spans, kinds, masks = self.spans, self.kinds, self.masks
        self.spans, self.kinds, self.masks = [], [], {}
        opening = -1
        for place, kind in enumerate(kinds):
            if kind in "([":
                opening = len(self.kinds)
            if place in masks:
                self.masks[len(self.kinds)] = masks[place]
            self.spans.append(spans[place])
            self.kinds.append(kind)
            if kind == "Q" or len(self.kinds) - opening > _MAX_BRACKET:
                opening = -1
            if kind in ")]" and opening >= 0:
                del self.kinds[opening:], self.spans[opening:]
                opening = -1

    def frame(self, start: int, end: int, block: int, number: int) -> Frame:
        """The words from `start` to `end` as a frame."""
        kinds = "".join(self.kinds[start:end])
        if EITHER in kinds:
            kinds = _VERB_AFTER_ALL.sub("v", kinds).replace(EITHER, "n")
        if "y" in kinds:
            kinds = _MODIFIER.sub("n", kinds)
        if "v" in kinds:
            kinds = self._with_names_explained(kinds, start)
        for match in _NO_DETERMINER.finditer(kinds):
            if self._word(start + match.start()) == "her":  # wrote to her on Monday
                kinds = f"{kinds[: match.start()]}u{kinds[match.end() :]}"
        quoted = {place: self.masks[start + place][0] for place, kind in enumerate(kinds) if kind == "Q"}
        return Frame(tuple(self.spans[start:end]), kinds, quoted, block, number)

    def _with_names_explained(self, kinds: str, start: int) -> str:
        """``a man called N said`` read as ``a man, N, said``."""
        for match in _CALLED.finditer(kinds):
            at = match.start(1)
            if self._word(start + at) in _NAMING and self._word(start + match.start()) in _INDEFINITE:
                kinds = f"{kinds[:at]},{kinds[at + 1 :]}"
        return kinds

    def _word(self, place: int) -> str:
        return self.text[slice(*self.spans[place])].lower()

    def sentences(self) -> Iterator[Span]:
        """Where each sentence begins and ends, in words."""
        begin, kinds = 0, "".join(self.kinds)
        for match in _MAY_END.finditer(kinds):
            place = match.start()
            while place - begin >= _MAX_SENTENCE:
                yield begin, begin + _MAX_SENTENCE
                begin += _MAX_SENTENCE
            if kinds[place] == "Q":
                ends = place + 1 < len(kinds) and self._quotation_ends(kinds, place)
            else:
                ends = self._starts_sentence(place + 1)
            if ends:
                yield begin, place + 1
                begin = place + 1
        while begin < len(kinds):
            yield begin, min(begin + _MAX_SENTENCE, len(kinds))
            begin += _MAX_SENTENCE

    def _starts_sentence(self, place: int) -> bool:
        if place >= len(self.kinds):
            return False
        first = self.text[self.spans[place][0]]
        return self.kinds[place] == "Q" or not (first.islower() or first in ",;:-—–―.?!)")

    def _quotation_ends(self, kinds: str, place: int) -> bool:
        """Whether the sentence ends with the quotation at `place`."""
        mask = self.masks[place][1]
        last = self.text[mask.end - 1 : mask.end]
        if last not in ".?!…" or not self._starts_sentence(place + 1):
            return False
        following = _ATTRIBUTION.match(kinds, place + 1, place + 40)
        if following is None or kinds[place + 1] == "Q":
            return True
        if _LED_ON.search(kinds, max(0, place - 12), place):
            return True  # N posted: “…!” His rival replied
        behind = kinds[following.end() : following.end() + 2]
        if kinds[place + 1] == "h" and self._word(place + 1) != "i" and behind[:1] not in (".", ""):
            return True  # “…?” He answered, “…”
        if last in ".…" and (behind == ",Q" or kinds[following.end() - 1] in "vBb"):
            return True  # “…” Her colleague agreed. “…” The army did not comment.
        return last in ".…" and behind[:1] not in (".", "", ",")


_MAY_END = pattern("[.?!Q]")


def _is_abbreviation(word: str) -> bool:
    """Whether a full stop after `word` belongs to it: ``Sen.``, ``J.``, ``U.S.``, ``R-Ky.``."""
    return (len(word) == 1 and word.isupper()) or "." in word or word[1:2] == "-" or word.lower() in _ABBREVIATIONS
