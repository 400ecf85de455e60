"""Content encodings, with the bound inside the decoder: a small answer can hold a very large one."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from briefing.fetching.refusals import FetchError, garbled, too_large

ACCEPTED: Final = "gzip, deflate"
_GZIP: Final = 31
_ZLIB: Final = 15
_RAW: Final = -15
"""What zlib calls these formats (its ``wbits``)."""
_PIECE: Final = 65_536
"""Bytes that are unpacked at once."""


def content_of(pieces: Iterable[bytes], encoding: str | None, *, name: str, wire: int, decoded: int) -> bytes:
    """Join `pieces`, at most `wire` bytes, and undo their content `encoding`, into at most `decoded` bytes.

    Raises :class:`FetchError` where they are more, cut off, broken, or encoded more than once or in another way.
    """
    kind = (encoding or "").strip().lower()
    if kind in {"gzip", "x-gzip", "deflate"}:
        parts = _inflated(_counted(pieces, name, wire), kind, name, decoded)
    elif kind in {"", "identity"}:
        parts = _counted(pieces, name, min(wire, decoded))
    else:
        raise garbled(name, "a page that is packed in a way that was not asked for")
    return b"".join(parts)


def _counted(pieces: Iterable[bytes], name: str, limit: int) -> Iterator[bytes]:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > limit:
            raise too_large(name, limit)
        yield piece


def _inflated(pieces: Iterable[bytes], kind: str, name: str, limit: int) -> Iterator[bytes]:
    decoder = None
    total = 0
    for piece in pieces:
        waiting = piece
        while waiting:
            if decoder is None or decoder.eof:
                decoder = zlib.decompressobj(_window(kind, waiting))
            try:
                out = decoder.decompress(waiting, min(_PIECE, limit - total + 1))
            except zlib.error:
                raise _broken(name) from None
            total += len(out)
            if total > limit:
                raise too_large(f"{name}, unpacked,", limit)
            yield out
            waiting = decoder.unused_data if decoder.eof else decoder.unconsumed_tail
            if decoder.eof and (kind == "deflate" or not waiting.startswith(b"\x1f\x8b")):
                waiting = b""  # padding after the end, as every browser takes it
    if decoder is not None and not decoder.eof:
        raise _broken(name)


def _window(kind: str, start: bytes) -> int:
    """How zlib is to take what begins with `start`; many servers send ``deflate`` without the wrapping it asks for."""
    if kind != "deflate":
        return _GZIP
    return _ZLIB if start[0] & 0x0F == 8 and start[0] >> 4 <= 7 else _RAW


def _broken(name: str) -> FetchError:
    return garbled(name, "a page that is packed wrongly or cut off")
