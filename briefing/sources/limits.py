"""How much a source may give."""

from __future__ import annotations

from briefing.errors import RefusedError

FILE_LIMIT = 20_000_000
"""Bytes of one file or of standard input."""


def too_large(name: str, limit: int) -> RefusedError:
    """The error for something of more than `limit` bytes."""
    return RefusedError(f"{name} is larger than {_size(limit)}: split it, or take out what is not the article")


def _size(limit: int) -> str:
    return f"{limit / 1_000_000:g} MB" if limit >= 1_000_000 else f"{limit} bytes"
