"""What the words in quotation marks are: a sentence that was said, words of one, or words that nobody said."""

from __future__ import annotations

from briefing.analysis.quotes.context import Said
from briefing.analysis.quotes.cues import CUES
from briefing.analysis.quotes.marks import Quoted
from briefing.analysis.quotes.named import is_title
from briefing.analysis.quotes.place import Place
from briefing.model import QuoteKind
from briefing.patterns import pattern
from briefing.tables import words

_SURE = frozenset({"before, at once", "before, with an object", "inverted after", "continued", "led on"})
_WITHIN = frozenset({"before, with an object", "before, weak, in a clause", "other verb", "other verb, its object"})
_OF_WORKS = frozenset({"write", "read", "sing", "recite", "show"})
_LONG = 8  # words: what is longer is spoken or written by somebody
_ENDS = frozenset(".?!…。?!")
_SHORT_CJK = 6
_NAMING = words("called named dubbed known titled nicknamed labelled labeled termed")
_NAMED = pattern(r"nr?v\Z")
_FRONTED = pattern(r"[Ww][^,;:.Q]{1,12}\Z")  # what the mayor called “…”
_NOT_BEFORE_SPEECH = ("=", "so-called ", "So-called ", "self-styled ", "so called ")
_BEFORE_TITLES = ("headline ", "headlined ", "titled ")


def is_spoken(text: str, quoted: Quoted, place: Place, said: Said | None) -> bool:
    """Whether the words quoted are somebody's own words, and no title, nickname, irony or value in code."""
    words = text[quoted.start : quoted.end].split()
    if text.endswith(_NOT_BEFORE_SPEECH, max(0, quoted.outer_start - 20), quoted.outer_start):
        return False
    if len(words) >= _LONG or quoted.carried:
        return True
    return (said is not None or len(words) > 1) and not _is_name(text, quoted, place, said)


def _is_name(text: str, quoted: Quoted, place: Place, said: Said | None) -> bool:
    """Whether few words in marks are what something is called."""
    if text.endswith(_BEFORE_TITLES, max(0, quoted.outer_start - 20), quoted.outer_start):
        return True
    if said is not None and said.found.rule == "before, at once" and _names_a_thing(place):
        return True
    if not is_title(text[quoted.start : quoted.end].split()):
        return False
    if _led_on(text, quoted) and text[quoted.end - 1] in _ENDS:
        return False  # A guard told him: “Welcome.”
    if said is not None and _cue_word(text, said) in _OF_WORKS:
        return True  # wrote the novel “…”
    return not (said and said.found.rule in _SURE) and not _ends_speech(text, quoted, said)


def _cue_word(text: str, said: Said) -> str:
    """The cue in its base form, where it is one verb right before a noun and the quotation."""
    cue = said.found.cue
    if cue is None or said.found.rule != "before, with an object":
        return ""
    word = text[said.frame.spans[cue[0]][0] : said.frame.spans[cue[1] - 1][1]].lower()
    return CUES[word][0] if word in CUES else ""


def _names_a_thing(place: Place) -> bool:
    """``a movement called “…”``: a common noun and the participle of a verb of naming."""
    kinds, low = place.frame.kinds, max(0, place.at - 15)
    if not _NAMED.search(kinds, low, place.at) or _FRONTED.search(kinds, low, place.at):
        return False
    return place.frame.word(place.text, place.at - 1) in _NAMING


def _ends_speech(text: str, quoted: Quoted, said: Said | None) -> bool:
    return said is not None and said.found.rule == "direct after" and text[quoted.end - 1] in ",?!"


def _led_on(text: str, quoted: Quoted) -> bool:
    return text[max(0, quoted.outer_start - 2) : quoted.outer_start].rstrip()[-1:] == ":"


def kind_of(text: str, quoted: Quoted, said: Said | None) -> QuoteKind:
    """``direct`` for a sentence or more, ``partial`` for words of one."""
    words = text[quoted.start : quoted.end]
    first = next((char for char in words if char.isalnum()), "a")
    if first.islower():
        return "partial"
    ends = words[-1] in _ENDS or words[-1] in ",—–-" or text[quoted.outer_end : quoted.outer_end + 1] in (",", ".")
    if said is not None and said.found.rule in _WITHIN and not _led_on(text, quoted):
        return "direct" if words[-1] in _ENDS and len(words.split()) >= _LONG else "partial"
    return "direct" if ends or quoted.carried or len(words.split()) >= _LONG else "partial"


def is_spoken_anywhere(text: str, quoted: Quoted) -> bool:
    """:func:`is_spoken` for a language whose words are not read: by length and punctuation alone."""
    words = text[quoted.start : quoted.end]
    if words[-1] in _ENDS or words[-1] == "," or len(words.split()) > 3:
        return True
    return len(words) >= _SHORT_CJK and words[0] > "\u2e7f"
