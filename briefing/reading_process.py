"""Reading in a process of its own, which is kept, and can be stopped.

A page or a document from a stranger may keep a parser busy for ever or eat all memory, and a thread cannot be stopped.
So what is not plain text is read by a second Python: it has ``SECONDS`` for each and
``MEMORY`` bytes in all, and is ended and started anew when that is not enough. It talks over its standard
input and output in frames: what goes in is a :class:`~briefing.model.Fetched`, what comes out is an
:class:`~briefing.model.Article` or one sentence, decoded against their types. It ends when its input does, so it is
never left behind.
"""

from __future__ import annotations

import atexit
import contextlib
import datetime as dt
import json
import os
import queue
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Final

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Article, Feed, Fetched

SECONDS: Final = 10.0
MEMORY: Final = 1_000_000_000
_LENGTHS: Final = struct.Struct(">II")
_LENGTH: Final = struct.Struct(">I")
_START: Final = "import sys; sys.path.append(sys.argv[1]); from briefing.reading_process import serve; serve()"


class _Refusal(msgspec.Struct, frozen=True, tag=True):
    """Why there is no article."""

    sentence: str


class _Read(msgspec.Struct, frozen=True, tag=True):
    """The article."""

    article: Article


class _FeedRead(msgspec.Struct, frozen=True, tag=True):
    """The feed."""

    feed: Feed


class Reader:
    """The kept process. It starts with the first article; threads may share it and wait for each other."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._replies: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def read(self, fetched: Fetched, *, as_of: dt.date) -> Article:
        """Like :func:`briefing.reading.read`, and never longer than the seconds of this reader.

        Raises :class:`~briefing.errors.ReadingError`.
        """
        outcome = self._outcome(fetched, as_of)
        assert isinstance(outcome, _Read)
        return outcome.article

    def read_feed(self, fetched: Fetched) -> Feed:
        """Like :func:`briefing.reading.feed.read_feed`, and never longer than the seconds of this reader.

        Raises :class:`~briefing.errors.ReadingError`.
        """
        outcome = self._outcome(fetched, None)
        assert isinstance(outcome, _FeedRead)
        return outcome.feed

    def _outcome(self, fetched: Fetched, as_of: dt.date | None) -> _Read | _FeedRead:
        name = wash.line(fetched.location)
        with self._lock:
            reply = self._asked(_request(fetched, as_of), name)
        try:
            outcome = msgspec.msgpack.decode(reply, type=_Read | _FeedRead | _Refusal)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise ReadingError(f"{name} broke the process that reads: save it as text and open that") from error
        if isinstance(outcome, _Refusal):
            raise ReadingError(outcome.sentence)
        return outcome

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(OSError):
            process.kill()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()
        process.wait()

    def _asked(self, request: bytes, name: str) -> bytes:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._begin()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            # Written beside the wait: a process that does not read its input must not hold us up either.
            threading.Thread(target=_write, args=(process.stdin, request), daemon=True).start()
            reply = self._replies.get(timeout=self._seconds)
        except queue.Empty:
            self.close()
            words = f"{name} takes longer than {self._seconds:g} seconds to read: save it as text and open that"
            raise ReadingError(words) from None
        except BaseException:
            # Ctrl-C while waiting: its reply must not be taken for the next one's.
            self.close()
            raise
        if reply is None:
            self.close()
            words = f"{name} ended the process that reads it, by its size or by a fault: save it as text and open that"
            raise ReadingError(words)
        return reply

    def _begin(self) -> None:
        root = str(Path(__file__).parent.parent)
        # -P: nothing in the folder one happens to be in is taken for a part of the program.
        command = [sys.executable, "-P", "-c", _START, root]
        try:
            self._process = subprocess.Popen(  # noqa: S603 (our own program)
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise ReadingError(
                f"the process that reads pages could not be started ({error.strerror}): try again"
            ) from error
        assert self._process.stdout is not None
        self._replies = queue.SimpleQueue()
        threading.Thread(target=_collect, args=(self._process.stdout, self._replies), daemon=True).start()


def _request(fetched: Fetched, as_of: dt.date | None) -> bytes:
    """`fetched` as a frame: to be read as an article on the day `as_of`, or as a feed where there is none."""
    # JSON in ASCII, since the name of a file may hold what UTF-8 cannot write.
    day = as_of.isoformat() if as_of else None
    known = (fetched.location, fetched.media_type, fetched.charset, fetched.path, fetched.url, day)
    head = json.dumps(known).encode("ascii")
    return _LENGTHS.pack(len(head), len(fetched.content)) + head + fetched.content


def _write(pipe: IO[bytes], request: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):
        pipe.write(request)
        pipe.flush()


def _collect(pipe: IO[bytes], replies: queue.SimpleQueue[bytes | None]) -> None:
    with contextlib.suppress(OSError, ValueError):
        while True:
            head = pipe.read(_LENGTH.size)
            if len(head) < _LENGTH.size:
                break
            replies.put(pipe.read(_LENGTH.unpack(head)[0]))
    replies.put(None)


def serve() -> None:
    """Read what comes on standard input until it ends: the other side of :class:`Reader`."""
    _limit()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    # Whatever a library prints must not be taken for a reply.
    sys.stdout = sys.stderr
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        while len(lengths := source.read(_LENGTHS.size)) == _LENGTHS.size:
            head, size = _LENGTHS.unpack(lengths)
            location, media_type, charset, path, url, day = json.loads(source.read(head))
            fetched = Fetched(
                location=location,
                content=source.read(size),
                media_type=media_type,
                charset=charset,
                path=path,
                url=url,
            )
            _arm(SECONDS + 5)
            reply = msgspec.msgpack.encode(_outcome(fetched, dt.date.fromisoformat(day) if day else None))
            _arm(0)
            sink.write(_LENGTH.pack(len(reply)) + reply)
            sink.flush()


def _outcome(fetched: Fetched, as_of: dt.date | None) -> _Read | _FeedRead | _Refusal:
    # Late: only the process that reads needs the readers.
    from briefing.reading import read
    from briefing.reading.feed import read_feed

    try:
        return _FeedRead(read_feed(fetched)) if as_of is None else _Read(read(fetched, as_of=as_of))
    except ReadingError as error:
        return _Refusal(str(error))
    except MemoryError:
        name = wash.line(fetched.location)
        return _Refusal(f"{name} needs more memory than one article may have: save it as text and open that")


def _limit() -> None:
    """Bound the memory of this process, where the system can."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _arm(seconds: float) -> None:
    """Have the system end this process after `seconds`, should the one that waits for it be gone; 0: do not."""
    if os.name == "posix":
        import signal

        signal.setitimer(signal.ITIMER_REAL, seconds)


_KEPT = Reader()
atexit.register(_KEPT.close)


def read_apart(fetched: Fetched, *, as_of: dt.date) -> Article:
    """Read `fetched` in the process that is kept for the whole program. Raises :class:`ReadingError`."""
    return _KEPT.read(fetched, as_of=as_of)


def read_feed_apart(fetched: Fetched) -> Feed:
    """Read the feed in `fetched` in the process that is kept for the whole program. Raises :class:`ReadingError`."""
    return _KEPT.read_feed(fetched)
