"""Reading and analysing in a process of its own, which is kept, and can be stopped.

A page or a document from a stranger may keep a parser busy for ever or eat all memory, and a thread cannot be stopped.
So all but short texts are read by a second Python, and what is long is analysed there too: it has ``SECONDS`` of the
processor for reading each, ``ANALYSIS`` for analysing it and ``MEMORY`` bytes in all, and is ended and started anew
when that is not enough. It talks over its standard input and output in frames: what goes in is a
:class:`~briefing.model.Fetched` or an :class:`~briefing.model.Article`, what comes out is what was made of it or one
sentence, decoded against their types. It ends when its input does, so it is never left behind.

:mod:`.frames` is what both sides say, :mod:`.process` the side that asks, :mod:`.service` the one that answers.
"""

from __future__ import annotations

import atexit
import datetime as dt
import threading

from briefing.model import Article, Brief, Feed, Fetched
from briefing.reading_process.frames import ANALYSIS, MEMORY, PATIENCE, SECONDS
from briefing.reading_process.process import Reader

__all__ = [
    "ANALYSIS",
    "MEMORY",
    "PATIENCE",
    "SECONDS",
    "Reader",
    "analyse_apart",
    "interrupt",
    "read_apart",
    "read_feed_apart",
]

_KEPT = Reader()
atexit.register(_KEPT.close)


def read_apart(fetched: Fetched, *, as_of: dt.date) -> Article:
    """Read `fetched` in the process that is kept for the whole program. Raises :class:`ReadingError`."""
    return _KEPT.read(fetched, as_of=as_of)


def read_feed_apart(fetched: Fetched) -> Feed:
    """Read the feed in `fetched` in the process that is kept for the whole program. Raises :class:`ReadingError`."""
    return _KEPT.read_feed(fetched)


def analyse_apart(article: Article, *, as_of: str, read_at: str) -> Brief:
    """Analyse `article` in the process that is kept for the whole program. Raises :class:`ReadingError`."""
    return _KEPT.analyse(article, as_of=as_of, read_at=read_at)


def interrupt(thread: threading.Thread) -> None:
    """Have the process that is kept do nothing more for `thread`, which gets a :class:`ReadingError`."""
    _KEPT.interrupt(thread)
