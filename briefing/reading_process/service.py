"""The process that reads: what it is asked comes on standard input, what it makes of it goes to standard output."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from typing import IO, Final

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Article, Fetched
from briefing.reading_process.frames import (
    MEMORY,
    PATIENCE,
    REPLY,
    REQUEST,
    ArticleMade,
    BriefMade,
    FeedMade,
    Made,
    Refused,
    Request,
)


def serve() -> None:
    """Answer what comes on standard input until it ends: the other side of :class:`~.process.Reader`."""
    limit_memory()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    # Whatever a library prints must not be taken for a reply.
    sys.stdout = sys.stderr
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        while (request := _next(source)) is not None:
            _arm(request.seconds)
            reply = msgspec.msgpack.encode(_answer(request))
            _arm(0)
            sink.write(REPLY.pack(len(reply)) + reply)
            sink.flush()


def _next(source: IO[bytes]) -> Request | None:
    lengths = source.read(REQUEST.size)
    if len(lengths) < REQUEST.size:
        return None
    head, size = REQUEST.unpack(lengths)
    task, name, seconds, known = json.loads(source.read(head))
    return Request(task, name, seconds, known, source.read(size))


def _answer(request: Request) -> Made | Refused:
    try:
        return _ANSWERS[request.task](request.content, request.known)
    except ReadingError as error:
        return Refused(str(error))
    except MemoryError:
        return Refused(request.refusal("needs more memory than one article may have"))
    except RecursionError:
        return Refused(request.refusal("is nested too deeply"))
    except Exception as error:  # noqa: BLE001  (a defect of ours is said as one, and must not end this process)
        words = wash.line(f"{type(error).__name__}: {error}")[:200]
        return Refused(request.refusal(f"met an unforeseen error inside briefing ({words})"))


# The imports are late: who reads pages needs no reader of feeds, and who only reads no analysis.


def _article(content: bytes, known: Mapping[str, str | None]) -> ArticleMade:
    from briefing.reading import read

    return ArticleMade(read(_fetched(content, known), as_of=dt.date.fromisoformat(known["as_of"] or "")))


def _feed(content: bytes, known: Mapping[str, str | None]) -> FeedMade:
    from briefing.reading.feed import read_feed

    return FeedMade(read_feed(_fetched(content, known)))


def _brief(content: bytes, known: Mapping[str, str | None]) -> BriefMade:
    from briefing.analysis import analyse

    article = msgspec.msgpack.decode(content, type=Article)
    return BriefMade(analyse(article, as_of=known["as_of"] or "", read_at=known["read_at"] or ""))


def _fetched(content: bytes, known: Mapping[str, str | None]) -> Fetched:
    return Fetched(
        location=known["location"] or "",
        content=content,
        media_type=known["media_type"],
        charset=known["charset"],
        path=known["path"],
        url=known["url"],
    )


_ANSWERS: Final[Mapping[str, Callable[[bytes, Mapping[str, str | None]], Made]]] = {
    "article": _article,
    "feed": _feed,
    "brief": _brief,
}


def limit_memory() -> None:
    """Bound the memory of this process, where the system can."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _arm(seconds: float) -> None:
    """Have the system end this process after `seconds` of the processor's; 0: do not.

    And after so many by the clock that the one who waits must be gone.
    """
    if os.name == "posix":
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.setitimer(signal.ITIMER_REAL, seconds * (PATIENCE + 1))
