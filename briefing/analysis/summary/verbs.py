"""Words that are, or can be, the verb of a sentence: looked up one by one, before a pattern of them were compiled."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.patterns import pattern
from briefing.tables import words

_WORD = pattern(r"(?<=[\s“\"])(\w+)([’']t\b)?")
_FINITE = words(
    "is are was were be been has have had will would can could may might must should do does did ate beat became "
    "began bled blew bore bought broke brought built came caught chose cost cut dealt drank drew drove dug fed fell "
    "felt fled flew forgot fought found froze gave got grew heard held hid hit hung hurt kept knew laid lay led left "
    "lent let lit lost made meant met paid put quit ran rang read rode rose sang sank sat saw said sent set shook "
    "shot shut slept slid sold sought spent split spoke sprang spread stole stood struck stuck swam swept swore "
    "taught thought threw told took tore went withdrew woke won wore wrote want need face fear say plan hope expect "
    "believe remain call seek show work live seem include mean agree disagree argue become come go know make take "
    "think get give suggest cannot oppose suffer struggle lose prefer depend"
)


def finite(text: str) -> str | None:
    """The first word of `text`, its very first aside, that is a verb for sure."""
    return next((word for word, more in _words(text) if _is_finite(word, more)), None)


def verb(text: str) -> str | None:
    """The first word that can be the verb; `-s` may be a plural, so only plain fragments have none."""
    return next((word for word, more in _words(text) if _is_finite(word, more) or _ends_in_s(word)), None)


def _words(text: str) -> Iterator[tuple[str, str]]:
    """The words of `text` but its very first, each with the `’t` that it goes on in; found one by one, as asked for."""
    return ((match[1], match[2] or "") for match in _WORD.finditer(text))


def _is_finite(word: str, more: str) -> bool:
    """Whether `word` is a verb for sure; `more` is the `’t` that it goes on in, if it does."""
    return word in _FINITE or (len(word) > 2 and word.endswith("ed")) or (more != "" and word[1:].endswith("n"))


def _ends_in_s(word: str) -> bool:
    return word[-1] == "s" and "a" <= word[-2:-1] <= "z"
