"""The frame around quotations: a block as sentences of words in which everything quoted is one masked word.

The kinds of the words of a sentence, one letter each (see :mod:`.lexicon`), are the string that the rules look at.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from briefing.analysis.quotes.lexicon import KINDS, PEOPLE, is_noun, kind_of, noun_kind
from briefing.analysis.quotes.marks import Quoted

_TOKEN = re.compile(
    r"(?:put(?:s|ting)? it|(?:shot|shoots|fired|hit|snapped) back|(?:went|goes|going) on to say|(?:made|makes|making) clear"
    r"|chimed in|weighed in|went further|(?:point(?:s|ed|ing)|spell(?:s|ed)) out)\b"
    r"|[RDI]-(?:[A-Z][a-z]*\.)+(?!\w)"
    r"|(?:Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|St|Jr|Sr|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    r"|Inc|Corp|Co|Ltd|vs|(?:[A-Za-z]\.)+[A-Za-z]|[A-Z])\."
    r"|(?<=\w)['’]s\b|(?<=s)['’](?!\w)"
    r"|[$£€]?\d[\d,.:]*\d%?|[$£€]?\d%?"
    r"|[^\W_]+(?:[-&/.][^\W_]+|['’](?!s\b)[^\W_]+)*"
    r"|--+|[—–―:;,()\[\]?!…]|\.(?!,)|(?<=\s)-(?=\s)"
)
_MAX_SENTENCE = 200  # words; a longer "sentence" is cut, so that no rule ever sees more
_ALSO_NAMES = frozenset(
    "mark grant rose may will drew bill sue rob tell pat frank chase brook hunt stark price".split()
)
_EITHER = "j"  # calls, claims: a noun unless what follows says otherwise
_VERB_AFTER_ALL = re.compile(r"j(?=[huT]|d[^.,]{0,3}Q)|(?<=[nN])j(?=[.,]\Z)")
_MAX_BRACKET = 12  # words
_PARTICLES = frozenset("de da di du del della van von der den ten ter bin ibn al el la le zu".split())
_DASHES = "—–―-"


class Frame(msgspec.Struct, frozen=True):
    """One sentence: the spans of its words, their kinds, and which quotation stands at each ``Q``.

    ``block`` is the number of its block, ``number`` its own in the block.
    """

    spans: tuple[tuple[int, int], ...]
    kinds: str
    quoted: dict[int, int]
    block: int
    number: int

    @property
    def start(self) -> int:
        return self.spans[0][0]


def frames(
    text: str, block: int, span: tuple[int, int], quoted: Sequence[tuple[int, Quoted]], names: Sequence[tuple[int, int]]
) -> list[Frame]:
    """Cut one block into frames.

    `quoted` are the quotations of the block with their numbers; `names` the spans of known names in it, sorted: each
    becomes a single word.
    """
    words = _without_brackets(list(_words(text, span, quoted, names)))
    cuts = _sentences(text, words, dict(quoted))
    return [_frame(words[start:end], block, number) for number, (start, end) in enumerate(cuts)]


def _frame(words: list[tuple[int, int, str, int]], block: int, number: int) -> Frame:
    kinds = "".join(kind for _, _, kind, _ in words)
    if _EITHER in kinds:
        kinds = _VERB_AFTER_ALL.sub("v", kinds).replace(_EITHER, "n")
    return Frame(
        tuple((start, end) for start, end, _, _ in words),
        kinds,
        {place: number for place, (_, _, kind, number) in enumerate(words) if kind == "Q"},
        block,
        number,
    )


def _words(
    text: str, span: tuple[int, int], quoted: Sequence[tuple[int, Quoted]], names: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str, int]]:
    at, previous = span[0], "."
    for number, mask in quoted:
        yield from _plain(text, at, mask.outer_start, names, previous)
        yield mask.outer_start, mask.outer_end, "Q", number
        at = mask.outer_end
        previous = "." if text[mask.end - 1] in ".?!" else "Q"
    yield from _plain(text, at, span[1], names, previous)


def _plain(
    text: str, start: int, end: int, names: Sequence[tuple[int, int]], previous: str
) -> Iterator[tuple[int, int, str, int]]:
    named = bisect_left(names, (start, start))
    skip = start
    earlier = "."
    for match in _TOKEN.finditer(text, start, end):
        at, until = match.span()
        if at < skip:
            continue
        while named < len(names) and names[named][0] < at:
            named += 1
        if named < len(names) and names[named][0] == at and names[named][1] <= end:
            skip = names[named][1]
            earlier, previous = previous, "N"
            yield at, skip, "N", -1
            continue
        kind = _kind(match.group(), previous, earlier)
        earlier, previous = previous, kind
        yield at, until, kind, -1


def _kind(word: str, previous: str, earlier: str) -> str:
    first = word[0]
    if first in "'’":
        return "s" if previous not in "hWwT" else "a"
    if not (first.isalnum() or first in "$£€"):
        return "-" if first in _DASHES else "." if first == "…" else first
    lower = word.lower().replace("’", "'")
    if not first.isupper():
        if previous == "N" and lower in _PARTICLES:
            return "N"
        if is_noun(lower, previous) or (previous == "N" and earlier in "fp#" and is_noun(lower, "n")):
            return _EITHER if lower.endswith("s") else noun_kind(lower)
        kind = kind_of(lower)
        return "n" if kind == "M" else kind
    known = KINDS.get(lower, "")
    if known in ("D", "M"):
        return known
    begins = previous in ".?!:-"
    if word == "I" or (known and known in "hud" and (begins or len(word) > 1)):
        return known if word != "US" else "N"
    if begins and known and lower not in _ALSO_NAMES:
        return known
    if known and known in "mcpftTwWr" and previous == "Q":
        return known
    if begins and lower in PEOPLE:
        return "n"
    if begins and lower.endswith("ly") and len(lower) > 7:
        return "r"
    return "y" if begins and lower.endswith("ing") and len(lower) > 6 else "N"


def _without_brackets(words: list[tuple[int, int, str, int]]) -> list[tuple[int, int, str, int]]:
    """The words without what stands in brackets, unless it holds a quotation or goes on for long."""
    kept: list[tuple[int, int, str, int]] = []
    opening = -1
    for word in words:
        if word[2] in "([":
            opening = len(kept)
        kept.append(word)
        if word[2] == "Q" or len(kept) - opening > _MAX_BRACKET:
            opening = -1
        if word[2] in ")]" and opening >= 0:
            del kept[opening:]
            opening = -1
    return kept


def _sentences(
    text: str, words: list[tuple[int, int, str, int]], quoted: dict[int, Quoted]
) -> Iterator[tuple[int, int]]:
    begin = 0
    kinds = "".join(word[2] for word in words)
    for place, kind in enumerate(kinds):
        ends = kind in ".?!" and _starts_sentence(text, words, place + 1)
        if kind == "Q" and place + 1 < len(words):
            ends = _quotation_ends(text, words, kinds, place, quoted)
        if ends or place - begin >= _MAX_SENTENCE:
            yield begin, place + 1
            begin = place + 1
    if begin < len(words):
        yield begin, len(words)


def _starts_sentence(text: str, words: list[tuple[int, int, str, int]], place: int) -> bool:
    if place >= len(words):
        return False
    first = text[words[place][0]]
    return words[place][2] == "Q" or not (first.islower() or first in ",;:-—–―.?!)")


ATTRIBUTION = re.compile(r"(?:[dn#MNs]*[nN]|h)(?:,[^.;:Q]{1,30},)?[ra]*[VvBb]|r?[Vv]")


def _quotation_ends(
    text: str, words: list[tuple[int, int, str, int]], kinds: str, place: int, quoted: dict[int, Quoted]
) -> bool:
    """Whether the sentence ends with the quotation at `place`."""
    mask = quoted[words[place][3]]
    last = text[mask.end - 1 : mask.end]
    if last not in ".?!…" or not _starts_sentence(text, words, place + 1):
        return False
    following = ATTRIBUTION.match(kinds, place + 1, place + 40)
    if following is None or kinds[place + 1] == "Q":
        return True
    return last in ".…" and kinds[following.end() : following.end() + 1] not in (".", "", ",")
