"""The kept process, from the side that asks."""

from __future__ import annotations

import contextlib
import datetime as dt
import queue
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from typing import IO, Final, TypeVar

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Article, Brief, Feed, Fetched
from briefing.reading_process.frames import (
    ANALYSIS,
    OUT_OF_TIME,
    PATIENCE,
    REPLY,
    SECONDS,
    ArticleMade,
    BriefMade,
    FeedMade,
    Made,
    Refused,
    Request,
)

_START: Final = "import sys; sys.path.append(sys.argv[1]); from briefing.reading_process.service import serve; serve()"
_Wanted = TypeVar("_Wanted", ArticleMade, FeedMade, BriefMade)


class Reader:
    """The kept process. It starts with the first article; threads may share it and wait for each other.

    Reading has `seconds`, analysing `analysis` of them.
    """

    def __init__(self, seconds: float = SECONDS, analysis: float = ANALYSIS) -> None:
        self._seconds = seconds
        self._analysis = analysis
        self._lock = threading.Lock()
        self._served: threading.Thread | None = None
        self._left: weakref.WeakSet[threading.Thread] = weakref.WeakSet()
        self._process: subprocess.Popen[bytes] | None = None
        self._replies: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def read(self, fetched: Fetched, *, as_of: dt.date) -> Article:
        """Like :func:`briefing.reading.read`, and never longer than the seconds of this reader.

        Raises :class:`~briefing.errors.ReadingError`.
        """
        return self._made(self._about("article", fetched, as_of=as_of.isoformat()), ArticleMade).article

    def read_feed(self, fetched: Fetched) -> Feed:
        """Like :func:`briefing.reading.feed.read_feed`, and never longer than the seconds of this reader.

        Raises :class:`~briefing.errors.ReadingError`.
        """
        return self._made(self._about("feed", fetched), FeedMade).feed

    def analyse(self, article: Article, *, as_of: str, read_at: str) -> Brief:
        """Like :func:`briefing.analysis.analyse`, and never longer than the seconds of this reader for that.

        Raises :class:`~briefing.errors.ReadingError`.
        """
        name = article.path or article.url or article.title
        known = {"as_of": as_of, "read_at": read_at}
        request = Request("brief", wash.line(name), self._analysis, known, msgspec.msgpack.encode(article))
        return self._made(request, BriefMade).brief

    def interrupt(self, thread: threading.Thread) -> None:
        """Do nothing more for `thread`: what is being done for it is ended, and it gets an error. Anyone may ask."""
        self._left.add(thread)
        process = self._process
        if self._served is thread and process is not None:
            with contextlib.suppress(OSError):
                process.kill()

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

    def _about(self, task: str, fetched: Fetched, *, as_of: str | None = None) -> Request:
        known = {
            "location": fetched.location,
            "media_type": fetched.media_type,
            "charset": fetched.charset,
            "path": fetched.path,
            "url": fetched.url,
            "as_of": as_of,
        }
        name = "standard input" if fetched.location == "-" else wash.line(fetched.location)
        return Request(task, name, self._seconds, known, fetched.content)

    def _made(self, request: Request, wanted: type[_Wanted]) -> _Wanted:
        with self._lock:
            self._served = threading.current_thread()
            try:
                reply = self._asked(request)
            finally:
                self._served = None
        try:
            made = msgspec.msgpack.decode(reply, type=Made | Refused)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise ReadingError(request.refusal("broke the process that reads")) from error
        if isinstance(made, Refused):
            raise ReadingError(made.sentence)
        assert isinstance(made, wanted)
        return made

    def _asked(self, request: Request) -> bytes:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._begin()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            # Written beside the wait: a process that does not read its input must not hold us up either.
            threading.Thread(target=_write, args=(process.stdin, request.frame()), daemon=True).start()
            reply = None if self._served in self._left else self._replies.get(timeout=request.seconds * PATIENCE)
        except queue.Empty:
            self.close()
            raise ReadingError(request.too_long) from None
        except BaseException:
            # Ctrl-C while waiting: its reply must not be taken for the next one's.
            self.close()
            raise
        if reply is None:
            self.close()
            if process.returncode == -OUT_OF_TIME:
                raise ReadingError(request.too_long)
            raise ReadingError(request.refusal("ended the process that reads it, by its size or by a fault"))
        return reply

    def _begin(self) -> None:
        root = str(Path(__file__).parents[2])
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


def _write(pipe: IO[bytes], request: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):
        pipe.write(request)
        pipe.flush()


def _collect(pipe: IO[bytes], replies: queue.SimpleQueue[bytes | None]) -> None:
    with contextlib.suppress(OSError, ValueError):
        while True:
            head = pipe.read(REPLY.size)
            if len(head) < REPLY.size:
                break
            replies.put(pipe.read(REPLY.unpack(head)[0]))
    replies.put(None)
