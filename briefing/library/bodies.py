"""Briefs as they lie in the file: small, and checked and washed when they are read back."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

import msgspec

from briefing import wash
from briefing.errors import LibraryError
from briefing.model import Brief
from briefing.patterns import pattern

_T = TypeVar("_T")

_FAST = 1  # a few per cent larger than the best, and many times as quick
_LARGEST = 1 << 28
"""Bytes of a brief: a damaged or hostile body ends here, and not with the memory of the machine."""
_ENCODER = msgspec.msgpack.Encoder()


def packed(brief: Brief) -> bytes:
    """`brief` as bytes for the file."""
    return _compress()(_ENCODER.encode(brief), _FAST)


def unpacked(body: bytes) -> Brief:
    """The brief in `body`. Raises :class:`~briefing.errors.LibraryError` where it is damaged."""
    return washed(decoded(body, _decoder()))


def decoded(body: bytes, decoder: msgspec.msgpack.Decoder[_T]) -> _T:
    """What `decoder` makes of `body`, unwashed. Raises :class:`~briefing.errors.LibraryError` where it is damaged."""
    stream = zlib.decompressobj()
    try:
        content = stream.decompress(body, _LARGEST)
        if not stream.eof:
            raise LibraryError(_DAMAGED)
        return decoder.decode(content)
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise LibraryError(_DAMAGED) from error


@cache
def _compress() -> Callable[[bytes, int], bytes]:
    """What makes a stream that every zlib reads: ISA-L in a third of the time, where it was made for the machine."""
    try:
        from isal import isal_zlib
    except ImportError:
        return zlib.compress
    return isal_zlib.compress


@cache
def _decoder() -> msgspec.msgpack.Decoder[Brief]:
    # Made when an article is opened: a list of articles needs none.
    return msgspec.msgpack.Decoder(Brief)


def washed(brief: Brief) -> Brief:
    """`brief` with nothing in it that could act on a terminal, and every offset still right.

    What was washed on its way in costs one look. Anything else was written by somebody else's hands: there each
    character that :func:`briefing.wash.clean` would take away becomes U+FFFD.
    """
    seen = msgspec.json.encode(brief).decode()
    if not _SUSPECT.search(seen):
        return brief
    return msgspec.convert(_walked(msgspec.to_builtins(brief)), Brief)


def _walked(value: Any) -> Any:
    match value:
        case str():
            return value if wash.clean(value) == value else "".join(map(_character, value))
        case dict():
            return {key: _walked(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_walked(inner) for inner in value]
        case _:
            return value


def _character(character: str) -> str:
    return wash.clean(character) or "\ufffd"


_DAMAGED = "an article in the library is damaged; `briefing library check` says more"
# One class for all that wash.clean changes, and the escapes by which JSON writes controls: a look at every character
# of every brief has to be quick. More than is needed does no harm.
_SUSPECT = pattern(
    r"[\x7f-\xa0\xad\u1680\u2000-\u200b\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff9-\ufffb"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e007f]|\\[ubfr]"
)
