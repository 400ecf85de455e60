"""The last resort for bytes without a declared encoding: ``charset-normalizer``, and what it gets wrong in news."""

from __future__ import annotations

from collections.abc import Callable

from charset_normalizer import from_bytes

from briefing.reading._webencodings import codecs
from briefing.reading.language import detect

_FALLBACK = "cp1252"
_WESTERN = frozenset({"en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "ca"})
_CENTRAL = frozenset({"pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq"})
_KANA_SHARE = 0.2


def detected(content: bytes) -> str:
    """The Python codec that `content` is most likely in: windows-1252, the web's own guess, where nothing fits."""
    best = from_bytes(content, cp_isolation=codecs(), preemptive_behaviour=False).best()
    codec = best.encoding if best else _FALLBACK
    for wrong, right, proves in _RIVALS:
        if codec == wrong and proves(content.decode(wrong, "replace"), content.decode(right, "replace")):
            return right
    return codec


def _is_western(text: str, rival: str) -> bool:
    return detect(rival) in _WESTERN and detect(text) not in _CENTRAL


def _is_central(_: str, rival: str) -> bool:
    return detect(rival) in _CENTRAL


def _has_more_letters(text: str, rival: str) -> bool:
    return sum(map(str.isalpha, rival)) > sum(map(str.isalpha, text))


def _is_japanese(_: str, rival: str) -> bool:
    return sum("\u3041" <= char <= "\u30fe" for char in rival) > _KANA_SHARE * len(rival)


# (taken for, rather, where this holds of the text read in the one and in the other way)
_RIVALS: tuple[tuple[str, str, Callable[[str, str], bool]], ...] = (
    ("cp1250", "cp1252", _is_western),
    ("cp1252", "cp1250", _is_central),
    ("cp1250", "iso8859-2", _has_more_letters),
    ("cp949", "euc_jp", _is_japanese),
)
