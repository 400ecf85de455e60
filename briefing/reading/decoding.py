"""Bytes -> text, by the order of trust: byte order mark, protocol, document, UTF-8, a detector.

Only encodings on the WHATWG list are followed (and UTF-32 behind its mark). What comes out can always be written as
UTF-8: bytes without a meaning become U+FFFD, and :class:`Decoded` says how many such places there are.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from briefing.patterns import pattern

REPLACEMENT = "\ufffd"
_MARKS = (  # the longer first: a UTF-32 mark starts with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096
"""Bytes in which a document may name its encoding. The standard asks for 1024; pages in the wild need more."""
_COMMENT = pattern(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_XML_DECLARATION = pattern(rb"""\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_META = pattern(rb"""<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_SAMPLE = 65_536


class Decoded(NamedTuple):
    """A text, the Python codec it was read with, and in how many places bytes had no meaning in it."""

    text: str
    codec: str
    lost: int = 0


def decode(content: bytes, *, charset: str | None = None, is_markup: bool = False) -> Decoded:
    """Return `content` as text. `charset` is the protocol's word; `is_markup` says that a document may name its own."""
    for mark, codec in _MARKS:
        if content.startswith(mark) and (codec != "utf-32-le" or len(content) % 4 == 0):
            return _with(codec, content[len(mark) :])
    for label in (charset, _declared(content) if is_markup else None):
        if label and (known := _known(label)):
            return _with(known, content)
    if wide := wide_codec(content):
        return _with(wide, content)
    try:
        return Decoded(content.decode(), "utf-8")
    except UnicodeDecodeError:
        damaged = _with("utf-8", content)
        return damaged if _is_mostly_utf8(damaged) else _with(_detected(content), content)


def wide_codec(content: bytes) -> str | None:
    """The UTF-16 or UTF-32 that `content` is in although no mark says so, or ``None``.

    Told by where the zero bytes of ASCII letters stand, so that it is found in any text with Latin words or spaces.
    """
    if b"\0" not in content[:_HEAD]:
        return None
    head = content[:_HEAD]
    zeros = [head[start::4].count(0) * 4 / len(head) for start in range(4)]
    low, high = 0.1, 0.3
    for codec, empty in (("utf-32-le", (2, 3)), ("utf-32-be", (0, 1)), ("utf-16-le", (1, 3)), ("utf-16-be", (0, 2))):
        width = 4 if codec.startswith("utf-32") else 2
        filled = [share for place, share in enumerate(zeros) if place not in empty]
        full = all(zeros[place] > (0.9 if width == 4 else high) for place in empty)
        if full and min(filled) < low and len(content) % width == 0:
            return codec
    return None


def _with(codec: str, content: bytes) -> Decoded:
    text = content.decode(codec, "replace")
    # U+FFFD that stood in the bytes already is nobody's loss here.
    own = content.count(REPLACEMENT.encode()) if codec == "utf-8" else 0
    return Decoded(text, codec, max(text.count(REPLACEMENT) - own, 0))


def _declared(content: bytes) -> str | None:
    """The encoding that a document names in its XML declaration or in a ``meta`` element."""
    head = _COMMENT.sub(b"", content[:_HEAD])
    found = _XML_DECLARATION.match(head) or _META.search(head)
    if not found:
        return None
    label = found[1].decode("ascii", "replace")
    # Bytes in which the declaration itself can be read are not UTF-16, whatever it says.
    return "utf-8" if label.lower().startswith("utf-16") else label


def _known(label: str) -> str | None:
    if label.lower() in {"utf-8", "utf8"}:
        return "utf-8"
    from briefing.reading._webencodings import codec_of

    return codec_of(label)


def _is_mostly_utf8(damaged: Decoded) -> bool:
    """Whether most of what is not ASCII in it is sound UTF-8: a damaged file, not one in another encoding."""
    sound = sum(1 for char in damaged.text[:_SAMPLE] if char > "\x7f" and char != REPLACEMENT)
    broken = damaged.text.count(REPLACEMENT, 0, _SAMPLE)
    return sound > broken


def _detected(content: bytes) -> str:
    from briefing.reading._detector import detected

    return detected(_sample(content))


def _sample(content: bytes) -> bytes:
    """The start of `content`, cut after a line or a word so that no character is split."""
    if len(content) <= _SAMPLE:
        return content
    head = content[:_SAMPLE]
    return head[: max(head.rfind(b"\n"), head.rfind(b" ")) + 1] or head
