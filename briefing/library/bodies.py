"""Briefs as they lie in the file: small, and checked when they are read back."""

from __future__ import annotations

import zlib

import msgspec

from briefing.errors import LibraryError
from briefing.model import Brief

_FAST = 1  # a few per cent larger than the best, and many times as quick
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Brief)


def packed(brief: Brief) -> bytes:
    """`brief` as bytes for the file."""
    return zlib.compress(_ENCODER.encode(brief), _FAST)


def unpacked(body: bytes) -> Brief:
    """The brief in `body`. Raises :class:`~briefing.errors.LibraryError` where it is damaged."""
    try:
        return _DECODER.decode(zlib.decompress(body))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise LibraryError("an article in the library is damaged; `briefing library check` says more") from error


def index_of(brief: Brief) -> tuple[str, ...]:
    """What the full-text index holds of `brief`, in the order of its columns."""
    article = brief.article
    names: dict[str, list[str]] = {"person": [], "organisation": [], "place": []}
    for entity in brief.entities:
        names[entity.type] += (entity.name, *entity.aliases)
    return (
        article.title,
        article.text,
        "\n".join(quote.text for quote in brief.quotes if quote.kind != "indirect"),
        "\n".join(dict.fromkeys(quote.speaker.name for quote in brief.quotes if quote.speaker)),
        "\n".join(names["person"]),
        "\n".join(names["organisation"]),
        "\n".join(names["place"]),
        article.outlet or "",
    )
