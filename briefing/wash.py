"""The one cleaning of foreign text, at the bottom of the house.

Nothing that comes out of :func:`clean` can act on a terminal or turn the order of letters round. There is no list of
escape sequences that are allowed: all go. In this order:

1. whole escape sequences as ECMA-48 has them, in their 7-bit form (``ESC [``) and in their 8-bit form (U+009B). A
   sequence without an end loses its introducer only, so that it cannot swallow the words that follow;
2. every kind of line end becomes a newline, other white space (no-break, thin, ideographic) a space, and a lone
   surrogate, which no encoding can write, U+FFFD;
3. the controls that are left go (C0 but newline and tab, DEL, C1), and with them bidirectional embeddings, overrides
   and isolates, tag characters, and zero-width characters without a meaning of their own. ZWJ, ZWNJ and the marks LRM,
   RLM and ALM have one and stay.
"""

from __future__ import annotations

from briefing.patterns import pattern

_PAYLOAD = r"[^\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]{0,65536}"
"""What a string sequence (a title, a clipboard, an image) may carry: one line, no controls, bounded."""

# Every alternative stops at the next control, and each control is tried once: linear on any input.
_SEQUENCE = pattern(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI … final
    rf"|(?:\x1b\]|\x9d){_PAYLOAD}(?:\x07|\x1b\\|\x9c)"  # OSC … BEL or ST
    rf"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f]){_PAYLOAD}(?:\x1b\\|\x9c)"  # DCS, SOS, PM, APC … ST
    r"|\x1b[ -/]*[0-~]"  # ESC, intermediates, final; also an introducer whose end is missing
)

_LINE_ENDS = r"\r\n|[\v\f\r\x85\u2028\u2029]"
_SPACES = r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_SURROGATES = r"[\ud800-\udfff]"
_UNWANTED = (
    "["
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls
    r"\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides, isolates
    r"\U000e0000-\U000e007f"  # tags
    r"\xad\u200b\u2060-\u2065\ufeff"  # soft hyphen, zero-width space, word joiner, unseen operators, byte order mark
    r"\u206a-\u206f\ufff9-\ufffb\U0001d173-\U0001d17a"  # deprecated formatting, annotation, the beams of music
    "]+"
)
_LINE_END, _SPACE, _SURROGATE, _GONE = map(pattern, (_LINE_ENDS, _SPACES, _SURROGATES, _UNWANTED))
_FOREIGN = pattern(f"{_LINE_ENDS}|{_SPACES}|{_SURROGATES}|{_UNWANTED}")


def clean(text: str) -> str:
    """Return `text` without anything that could act on a terminal; newlines and tabs stay.

    Idempotent, linear in the length of `text`, and never longer than it. Every visible character that is not a part of
    a whole escape sequence stays, in its order.
    """
    # What is printable is no control, no separator but the space, no surrogate and nothing unseen.
    if text.replace("\n", " ").isprintable() or not _FOREIGN.search(text):
        return text
    text = _SEQUENCE.sub("", text)
    text = _LINE_END.sub("\n", text)
    text = _SPACE.sub(" ", text)
    text = _SURROGATE.sub("\ufffd", text)
    return _GONE.sub("", text)


def line(text: str) -> str:
    """Return `text` cleaned and on one line: every run of white space becomes one space, none at its ends."""
    return " ".join(clean(text).split())
