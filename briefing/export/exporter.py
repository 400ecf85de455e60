"""What an exporter is: one row of the table in :mod:`briefing.export`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from briefing.model import Brief


class Options(msgspec.Struct, frozen=True):
    """What a reader may choose about an export.

    ``words`` is the length budget of one brief; quotations and the footer are not counted.
    """

    words: int = 400


class Exporter(msgspec.Struct, frozen=True):
    """One format: ``render`` makes the whole text of one brief, ``join`` that of several.

    ``join`` yields the text in pieces, each as soon as its brief is there: written one after the other they are
    the document. ``suffix`` is that of a file in this format, with its dot. Both are pure; the caller writes.
    """

    name: str
    suffix: str
    render: Callable[[Brief, Options], str]
    join: Callable[[Iterable[Brief], Options], Iterator[str]]
