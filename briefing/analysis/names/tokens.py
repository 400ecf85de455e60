"""Tokens of a text, and the runs of capitalised ones: the only places where a name can be.

Only such runs are looked at by the tagger, about a sixth of all tokens in newswire: its speed comes from there.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from itertools import accumulate, compress, count
from operator import not_
from typing import Any, Final, NamedTuple

from briefing.patterns import pattern
from briefing.tables import words

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Sen|Rep|Reps|Sens|Gov|Rev|Hon|Pres|Fr|St|Ste|Mt|Ft"
    "|Corp|Inc|Co|Cos|Ltd|Bros|Jr|Sr|Esq|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No"
    "|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa"
    "|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Univ|Dept"
)
_TOKEN = pattern(  # one group, so that `split` returns the tokens together with what stands between them
    r"(?! )"  # most of what no token begins with: passed over without a try of all below
    r"([A-Za-z]++(?=[ ,\n])|,|"  # most tokens: nothing below can match otherwise where these do
    r"[^\W_]{1,30}(?:\.[^\W_]{1,30}){0,2}\.(?:com|org|net|gov|edu|tv|io)\b|"
    rf"(?:[^\W\d_]\.){{2,}}|\bU\. [SKN]\.|\b(?:{_ABBREVIATIONS})\.|\b[A-Z]\.(?=\s?[A-Z])|['’](?:s|S)\b"
    r"|[^\W_]+(?:['’](?!(?:s|S)\b)[^\W\d_]+)*|\n+|[^\w\s]|_)"
)
_JOINING = words(
    "of the and for de la del du des da dos do di van von der den ter bin ibn al el y e & - – ' 's / in on"
    " to with against"
)
BREAK = "¶"
"""The token that stands for line breaks."""
_GAP = 3
"""The longest stretch of joining words inside a name: `Organization for the Prohibition`."""
_MOST_FORMS = 20_000


class Tokens(NamedTuple):
    """The tokens of a text, and the runs to be tagged as half-open ranges.

    ``low`` has them in lower case and with straight apostrophes, a number as ``#`` and its length; ``caps`` tells
    which have a capital letter.
    """

    words: list[str]
    starts: list[int]
    low: list[str]
    caps: list[bool]
    runs: list[tuple[int, int]]

    def lower_case(self) -> frozenset[str]:
        """The words that stand somewhere without a capital."""
        return frozenset(compress(self.words, map(not_, self.caps)))

    def places_of(self, words: Container[str]) -> list[int]:
        """The indices of all tokens that are one of `words`."""
        return list(compress(count(), map(words.__contains__, self.words)))


def low_of(word: str) -> str:
    """A token as the features know it: in lower case, with straight apostrophes, a number as ``#`` and its length."""
    return f"#{len(word)}" if word.isdigit() else word.lower().replace("’", "'").replace(". ", ".")


class _Forms(dict[str, Any]):
    """What `of` makes of a word, made once: half the words of an article come again, most come again in the next."""

    def __init__(self, of: Callable[[str], object]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, word: str) -> object:
        if len(self) >= _MOST_FORMS:
            self.clear()
        form = self[word] = self._of(word)
        return form


_LOW: Final = _Forms(low_of)
_CAPITAL: Final = _Forms(lambda word: word != word.lower() and not word[0].isdigit())


def tokens_of(text: str) -> Tokens:
    """Cut `text` into tokens. Line breaks are one token, :data:`BREAK`; other white space is none."""
    parts = _TOKEN.split(text)
    # A token starts where the gap before it ends; the last gap has none behind it.
    starts = list(accumulate(map(len, parts)))[:-1:2]
    words = [BREAK if word[0] == "\n" else word for word in parts[1::2]]
    low: list[str] = list(map(_LOW.__getitem__, words))
    caps: list[bool] = list(map(_CAPITAL.__getitem__, words))
    return Tokens(words, starts, low, caps, _runs(words, starts, low, caps))


def _runs(words: list[str], starts: list[int], low: list[str], caps: list[bool]) -> list[tuple[int, int]]:
    """Stretches from one capitalised token to the last that joining words connect with it."""
    size = len(words)
    runs: list[tuple[int, int]] = []
    for i in compress(count(), caps):
        first = i
        if first >= 2 and words[i - 1] == "-" and _even(words, starts, i - 1) and low[i - 2].isalpha():
            first -= 2  # al-Qaida
        last = i + 1
        if last + 1 < size and words[last] == "-" and _even(words, starts, last) and low[last + 1].isalpha():
            last += 2  # Jae-in
        if runs and (runs[-1][1] >= first or _joined(low, runs[-1][1], first)):
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return runs


def _even(words: list[str], starts: list[int], hyphen: int) -> bool:
    """Whether a hyphen has as much room before it as after: ``Jae-in``, or ``Jae - in`` in text cut into tokens."""
    before = starts[hyphen] - starts[hyphen - 1] - len(words[hyphen - 1])
    return before == starts[hyphen + 1] - starts[hyphen] - 1 and before < 2


def _joined(low: list[str], start: int, end: int) -> bool:
    return end - start <= _GAP and all(low[k] in _JOINING or low[k][0] == "#" for k in range(start, end))
