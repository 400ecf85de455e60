"""Who wrote it, as metadata say it: one name, several, with a role or a degree behind, or an address instead."""

from __future__ import annotations

import re
from typing import Final

from briefing import wash
from briefing.patterns import pattern

_BY: Final = pattern(
    r"(?:(?:written|reported|posted|story|text|analysis|opinion)\s+)?(?:by|von|par|por|di)\b[:\s]+", re.IGNORECASE
)
_BETWEEN: Final = pattern(r"\s*(?:,\s+and\s+|\s+and\s+|\s+&\s+|\s+und\s+|\s+et\s+|\s+y\s+|;|\||\s·\s|,)\s*")
_NO_NAME: Final = pattern(
    r"https?:|www\.|[@/]|\d|^(?:admin|newsroom|unknown|none|null)$"
    r"|\b(?:staff|writers?|editors?|editor-at-large|correspondents?|reporters?|columnists?|bureau|chief|producers?)\b"
    # What follows a name after a comma: a degree, an agency.
    r"|^(?-i:[A-Z]{2,4}|M\.?D\.?|Ph\.?D\.?)$",
    re.IGNORECASE,
)
_AGENCY: Final = pattern(r"(?<=\w) (?:The )?(?:Associated Press|Reuters|AFP|Agence France-Presse)$")
_LONGEST: Final = 60
_LONGEST_LINE: Final = 1_000
_MOST_WORDS: Final = 6


def names_in(said: str) -> tuple[str, ...]:
    """Return the names in a credit such as ``By Ana Lima and Bo Ek, Editor``; none in an address or a sentence."""
    words = wash.line(said[:_LONGEST_LINE])
    signed = _BY.match(words)
    pieces = _BETWEEN.split(words[signed.end() :] if signed else words)
    return tuple(_AGENCY.sub("", piece) for piece in pieces if _is_name(piece))


def is_signed(words: str) -> bool:
    """Whether `words` are a short line that begins as a byline does."""
    return len(words) <= 2 * _LONGEST and _BY.match(words) is not None


def _is_name(piece: str) -> bool:
    few = 0 < len(piece) <= _LONGEST and len(piece.split()) <= _MOST_WORDS
    return few and not _NO_NAME.search(piece) and piece[0].isalpha() and not piece[0].islower()
