"""What an article is known by among others: a few prints that copies share, and its words in short.

The prints lead from an article to those it may be a copy of; the words tell most of these apart before their texts are
read.
"""

from __future__ import annotations

import struct
import zlib
from itertools import islice
from operator import xor
from typing import NamedTuple

from briefing.library.copies.words import SIX, unquoted, words_in

COUNT = 12
"""Prints of an article: the least of the hashes of its pairs of long words (min-wise sampling, Broder 1997)."""

_FIRST = 2_000
"""Characters that both are made of, about 330 words: copies are cut from the end, and every article pays for this."""


class Prints(NamedTuple):
    """``numbers``: at most :data:`COUNT` of 32 bits. ``words``: each long word as 16 bits of its hash, as bytes."""

    numbers: tuple[int, ...]
    words: bytes


def prints(text: str) -> Prints:
    """The prints of `text`, of which copies and rewrites share some."""
    hashes = [*map(zlib.crc32, words_in(unquoted(text[:_FIRST]).lower(), SIX))]
    # The same in either order; a word beside itself would give nought, whichever it is.
    pairs = {*map(xor, hashes, islice(hashes, 1, None))} - {0}
    words = {number & 0xFFFF for number in hashes}
    return Prints(tuple(sorted(pairs)[:COUNT]), struct.pack(f"<{len(words)}H", *words))


def words_of(kept: bytes) -> frozenset[int]:
    """The numbers of the words in :attr:`Prints.words`."""
    return frozenset(struct.unpack_from(f"<{len(kept) // 2}H", kept))


def can_be_copies(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether so many long words are in both that reading the texts may find a copy.

    Of the copies and rewrites in our families and in Multi-News the shorter shares at least 0.5 of them; what
    shared less and was alike all the same was an outlet's boilerplate. A few words tell nothing.
    """
    fewest = min(len(one), len(other))
    return fewest < _FEW or len(one & other) >= _SHARED * fewest


_FEW, _SHARED = 12, 0.35
