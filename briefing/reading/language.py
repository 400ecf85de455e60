"""In which language a text is written: by its script, and in Latin and Cyrillic script by its function words.

Own code, because what there is either carries a model of megabytes and numpy (``py3langid``, ``lingua``), downloads one
(``fasttext``), or is no longer kept and answers by chance (``langdetect``). Function words are a tenth to a half of any
prose, so a few hundred words decide surely (Ingle 1976; Grefenstette 1995, "Comparing two language identification
schemes"); where they do not, the answer is ``None``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import Final

from briefing.patterns import pattern
from briefing.reading._function_words import CYRILLIC, LATIN

_SAMPLE: Final = 8_000
"""Code points that are looked at: some 1,300 words, a millisecond or two."""
_FEWEST_HITS: Final = 3
"""Different function words, of two letters and more: the ``v`` of a table of results is none."""
_LOWEST_SHARE: Final = 0.08
"""Of the words of a text, at least this share are function words of its language."""
_LEAD: Final = 1.25
"""How many times the score of the second language the first must reach."""

_LEAD_OVER_DECLARED: Final = 2
_FEWEST_WORDS: Final = 15
"""Words of a text that may speak against what is declared."""

_WORD = pattern(r"[^\W\d_]+")
_CODE = pattern(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)

# Where each script's letters start (and "" where others do); the blocks of Unicode, as far as news is written in them.
_RANGES: Final = (
    (0x0000, ""), (0x0041, "Latin"), (0x0250, ""), (0x0370, "Greek"), (0x0400, "Cyrillic"), (0x0530, "Armenian"),
    (0x0590, "Hebrew"), (0x0600, "Arabic"), (0x0700, ""), (0x0750, "Arabic"), (0x0780, ""), (0x0900, "Devanagari"),
    (0x0980, "Bengali"), (0x0A00, "Gurmukhi"), (0x0A80, "Gujarati"), (0x0B00, ""), (0x0B80, "Tamil"),
    (0x0C00, "Telugu"), (0x0C80, "Kannada"), (0x0D00, "Malayalam"), (0x0D80, "Sinhala"), (0x0E00, "Thai"),
    (0x0E80, "Lao"), (0x0F00, ""), (0x1000, "Myanmar"), (0x10A0, "Georgian"), (0x1100, "Hangul"), (0x1200, "Ethiopic"),
    (0x13A0, ""), (0x1780, "Khmer"), (0x1800, ""), (0x1E00, "Latin"), (0x1F00, "Greek"), (0x2000, ""),
    (0x3041, "Kana"), (0x3100, ""), (0x3400, "Han"), (0xA000, ""), (0xAC00, "Hangul"), (0xD7B0, ""), (0xF900, "Han"),
    (0xFB00, ""), (0xFB1D, "Hebrew"), (0xFB50, "Arabic"), (0xFE00, ""), (0xFE70, "Arabic"), (0xFF00, ""),
    (0x20000, "Han"), (0x32000, ""),
)  # fmt: skip
_STARTS: Final = [start for start, _ in _RANGES]

_BY_SCRIPT: Final = {
    "Greek": "el", "Armenian": "hy", "Hebrew": "he", "Bengali": "bn", "Gurmukhi": "pa", "Gujarati": "gu", "Tamil": "ta",
    "Telugu": "te", "Kannada": "kn", "Malayalam": "ml", "Sinhala": "si", "Thai": "th", "Lao": "lo", "Myanmar": "my",
    "Georgian": "ka", "Hangul": "ko", "Ethiopic": "am", "Khmer": "km",
}  # fmt: skip
# Letters that only one language of a script uses, the rarer first; else the script's most written language in news.
_BY_LETTER: Final = {
    "Arabic": (("ٹڈڑےں", "ur"), ("ۆێەڵ", "ckb"), ("پچژگکی", "fa"), ("", "ar")),
    "Devanagari": (("ळ", "mr"), ("", "hi")),
}
_LETTER_SHARE: Final = 0.01
_KANA_SHARE: Final = 0.05
_NOT_LATIN: Final = frozenset(
    {*_BY_SCRIPT.values(), "ar", "fa", "ur", "ckb", "hi", "mr", "ne", "zh", "ja", "ru", "uk", "bg", "be", "mk"}
)


def choose_language(declared: str | None, text: str) -> str | None:
    """Return the ISO 639 code of the language of `text`: the `declared` one, unless the text plainly is in another.

    Many pages carry the language of the site's software. The script decides against them, or function words of which
    another language has twice as many.
    """
    code, found = normal(declared), detect(text)
    if not code or not found or code == found:
        return code or found
    sample = text[:_SAMPLE]
    if (script_of(sample) == "Latin") == (code in _NOT_LATIN):
        return found
    scores, _, words = _scores(sample, LATIN if found in LATIN else CYRILLIC)
    if words.total() < _FEWEST_WORDS:
        return code
    return found if _LEAD_OVER_DECLARED * scores.get(code, scores.get(found, 0)) < scores.get(found, 0) else code


def normal(declared: str | None) -> str | None:
    """The language of a tag such as ``en-GB`` or ``pt_BR`` without its region, ``None`` for what is not a tag."""
    found = _CODE.match((declared or "").strip())
    code = found[0].lower() if found else None
    # Norwegian is written in two ways; readers of one read the other.
    return {"nb": "no", "nn": "no", "iw": "he", "und": None, "mul": None, "zxx": None}.get(code or "", code)


def detect(text: str) -> str | None:
    """Return the ISO 639 code of the language of `text`, or ``None`` where it is not sure. Looks at the start only."""
    sample = text[:_SAMPLE]
    script = script_of(sample)
    if script == "Latin":
        return _by_words(sample, LATIN)
    if script == "Cyrillic":
        return _by_words(sample, CYRILLIC)
    if script in {"Han", "Kana"}:
        kana = sum("\u3041" <= char <= "\u30fe" for char in sample)
        return "ja" if kana > _KANA_SHARE * len(sample) else "zh"
    if script in _BY_LETTER:
        return next(code for letters, code in _BY_LETTER[script] if _has(sample, letters))
    return _BY_SCRIPT.get(script or "")


def script_of(text: str) -> str | None:
    """The script of most letters of `text`, ``None`` where there are none."""
    counts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha():
            counts[_RANGES[bisect_right(_STARTS, ord(char)) - 1][1]] += count
    counts.pop("", None)
    return counts.most_common(1)[0][0] if counts else None


def _has(text: str, letters: str) -> bool:
    return not letters or sum(map(text.count, letters)) > _LETTER_SHARE * len(text)


def _by_words(text: str, profiles: dict[str, frozenset[str]]) -> str | None:
    """The language whose function words are most of `text`."""
    scores, hits, words = _scores(text, profiles)
    first, second = sorted(scores, key=scores.__getitem__, reverse=True)[:2]
    share = sum(words[word] for word in hits[first]) / max(1, words.total())
    several = sum(len(word) > 1 for word in hits[first]) >= _FEWEST_HITS
    return first if several and share >= _LOWEST_SHARE and scores[first] >= _LEAD * scores[second] else None


def _scores(
    text: str, profiles: dict[str, frozenset[str]]
) -> tuple[dict[str, float], dict[str, list[str]], Counter[str]]:
    """The score of each language, the words that gave it, and how often each word stands in `text`.

    A word of several languages counts for each a part.
    """
    words = Counter(_WORD.findall(text.lower()))
    hits: dict[str, list[str]] = {code: [] for code in profiles}
    for word in words:
        for code in _CODES_OF.get(word, ()):
            if code in hits:
                hits[code].append(word)
    scores = {code: sum(words[word] / _LANGUAGES_OF[word] for word in found) for code, found in hits.items()}
    return scores, hits, words


_CODES_OF: Final[dict[str, list[str]]] = {}
for _code, _words in (*LATIN.items(), *CYRILLIC.items()):
    for _word in _words:
        _CODES_OF.setdefault(_word, []).append(_code)
_LANGUAGES_OF: Final = Counter(word for profiles in (LATIN, CYRILLIC) for words in profiles.values() for word in words)
