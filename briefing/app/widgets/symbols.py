"""The few signs the panes draw, and what stands for them where the terminal has only ASCII."""

from __future__ import annotations

import codecs
import sys
from functools import lru_cache
from typing import Any

import msgspec
from textual.app import App


class Symbols(msgspec.Struct, frozen=True, kw_only=True):
    """One set of signs. Each is a single code point that takes a single cell; ``levels`` rise from left to right."""

    unread: str
    starred: str
    gathered: str
    failed: str
    bar: str
    thin_bar: str
    cursor: str
    evidence: str
    mention: str
    match: str
    noted: str
    highlit: str
    square: str
    bullet: str
    done: str
    todo: str
    dot: str
    levels: str


UNICODE = Symbols(
    unread="●", starred="★", gathered="✓", failed="✗", bar="▍", thin_bar="▎", cursor="▌", evidence="▌", mention="•",
    match="›", noted="✎", highlit="◆", square="■", bullet="•", done="━", todo="─", dot="·", levels="▁▂▃▄▅▆▇█",
)  # fmt: skip
ASCII = Symbols(
    unread="*", starred="+", gathered="v", failed="x", bar="|", thin_bar=":", cursor=">", evidence="|", mention="-",
    match=">", noted="&", highlit="~", square="#", bullet="-", done="=", todo="-", dot="-", levels=".:=#",
)  # fmt: skip


@lru_cache(maxsize=8)
def symbols_for(encoding: str) -> Symbols:
    """The signs that a terminal in `encoding` can show; an encoding nobody knows counts as ASCII."""
    every = "".join(getattr(UNICODE, name) for name in UNICODE.__struct_fields__)
    try:
        codecs.encode(every, encoding)
    except (UnicodeError, LookupError):
        return ASCII
    return UNICODE


def symbols_of(app: App[object]) -> Symbols:
    """The signs for `app`: its own ``symbols`` where it has chosen some, else by the encoding of its terminal."""
    chosen = getattr(app, "symbols", None)
    return chosen if isinstance(chosen, Symbols) else symbols_for(_terminal_encoding())


def encoding_of(app: App[Any]) -> str:
    """The encoding whose characters `app` may show: ASCII where it has chosen those signs, else the terminal's."""
    return "ascii" if getattr(app, "symbols", None) is ASCII else _terminal_encoding()


def _terminal_encoding() -> str:
    """The encoding in which Textual's drivers write to the terminal: that of the standard error they open."""
    return getattr(sys.__stderr__, "encoding", None) or "utf-8"
