"""Writing to the library off the interface's thread, and noticing what other processes wrote.

One background thread opens the library and does one piece of work after the other, so that no key ever waits for
another process or for the disk. What cannot be done is a sentence; reading goes on. This file knows no Textual, and
SQLite only once there is work.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from briefing.errors import LibraryError

if TYPE_CHECKING:
    from briefing.library import Library

LOOK = 1.0
"""Seconds between two looks at what other processes wrote."""
PATIENCE = 3.0
"""Seconds the work waits for the first screen; then it begins whatever that is doing."""
QUIET = 3.0
"""Seconds without other work after which spare work begins; from then on it pauses as long as it took."""
LAST = 1.5
"""Seconds that the way out waits for what is still being written: with all the rest of it, it takes less than two."""

STILL = 1.5
"""Seconds without a key before spare work goes on: two threads of Python share one processor."""
_BREATH = 0.05
"""Seconds that a pause is longer than the piece of spare work before it took."""

Work = Callable[["Library"], Any]


class Told(msgspec.Struct, frozen=True):
    """What the reader's own thread is to be told: something to `do`, or why something could not be done."""

    do: Callable[[], None] | None = None
    trouble: str = ""


class _Order(msgspec.Struct, frozen=True):
    """A piece of work, what is to be done with what it gives, and whether a person asked for it."""

    work: Work
    then: Callable[[Any], None] | None = None
    asked: bool = False


class Keeper:
    """Does pieces of work on the library at `path`, in order. `changed` is told when another process wrote to it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._orders: queue.SimpleQueue[_Order | None] = queue.SimpleQueue()
        self._told: deque[Told] = deque()
        self._tell: Callable[[], None] | None = None
        self._changed: Callable[[], None] | None = None
        self._thread: threading.Thread | None = None
        self._library: Library | None = None
        self._said: set[str] = set()
        self._seated = threading.Event()
        self._spare: _Order | None = None
        self._sparing = self._at_spare = False
        self._pause = QUIET
        self._stirred = time.monotonic()

    def do(self, work: Work, then: Callable[[Any], None] | None = None, *, asked: bool = False) -> None:
        """Do `work` in the background; `then` gets what it gave, in the thread that collects.

        Why it could not be done is told once, and every time where a person `asked` for it.
        """
        self._orders.put(_Order(work, then, asked))
        self._begin()

    def watch(self, changed: Callable[[], None]) -> None:
        """Look now and then whether another process wrote; `changed` is called in the thread that collects."""
        if self._changed is None:
            # What was written between the reader's first look and ours is seen with this.
            self.do(lambda library: library.changed_since(), lambda _: changed())
        self._changed = changed

    def spare(self, work: Work, then: Callable[[Any], None]) -> None:
        """Do `work` again and again while there is nothing else to do, until it gives ``None``; `then` gets each."""
        self._spare, self._pause = _Order(work, then), QUIET
        self._begin()

    def stir(self) -> None:
        """A key was pressed: spare work waits."""
        self._stirred = time.monotonic()

    def rest(self) -> None:
        """Leave what is left of the spare work."""
        self._spare = None

    @property
    def sparing(self) -> bool:
        """Whether spare work is being done, and there is some left."""
        return self._spare is not None and self._sparing

    def listen(self, tell: Callable[[], None] | None) -> None:
        """Call `tell`, from the background thread, whenever there is something to collect."""
        self._tell = tell

    def tell(self, do: Callable[[], None]) -> None:
        """Have `do` called in the thread that collects. Any thread may ask for that."""
        self._say(Told(do=do))

    def begin(self) -> None:
        """The first screen is there: from now on the library may take its time of the processor."""
        self._seated.set()

    def collect(self) -> list[Told]:
        """Take what there is to be told."""
        taken = []
        while self._told:
            taken.append(self._told.popleft())
        return taken

    def close(self) -> bool:
        """Finish what was begun; whether all of it was written within :data:`LAST` seconds.

        Spare work is not waited for: it is made outside of any lock, and made again another time.
        """
        self._tell = self._spare = None
        if self._thread is None or (self._at_spare and self._orders.empty()):
            return True
        self._seated.set()
        self._orders.put(None)
        self._thread.join(LAST)
        return not self._thread.is_alive()

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="briefing-library", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        self._seated.wait(PATIENCE)
        idle = 0.0
        while True:
            wait = LOOK if self._spare is None else min(LOOK, self._pause)
            try:
                order = self._orders.get(timeout=wait)
            except queue.Empty:
                self._look()
                idle += wait
                if idle >= self._pause and time.monotonic() - self._stirred >= STILL:
                    self._use_spare_time()
                    idle = 0.0
                continue
            idle = 0.0
            if order is None:
                break
            self._carry_out(order)
        if self._library is not None:
            self._library.close()

    def _carry_out(self, order: _Order) -> None:
        try:
            result = order.work(self._opened())
        except LibraryError as error:
            self._trouble(str(error), again=order.asked)
            return
        if order.then is not None:
            then = order.then
            self._say(Told(do=lambda: then(result)))

    def _use_spare_time(self) -> None:
        order = self._spare
        if order is None:
            return
        began, self._at_spare = time.monotonic(), True
        try:
            result = order.work(self._opened())
        except LibraryError as error:
            self._trouble(str(error))
            result = None
        self._at_spare = False
        if self._spare is order:
            self._sparing = result is not None
            if result is None:
                self._spare = None
            # The keys come first: the interface has the processor for as long as this had it.
            self._pause = time.monotonic() - began + _BREATH
            then = order.then
            self._say(Told(do=lambda: then(result) if then is not None else None))

    def _opened(self) -> Library:
        if self._library is None:
            # Late: an article is on the screen before SQLite is wanted.
            from briefing.library import Library

            self._library = Library(self.path)
            if self._library.notice:
                self._trouble(self._library.notice)
        return self._library

    def _look(self) -> None:
        changed = self._changed
        if changed is None:
            return
        try:
            if self._opened().changed_since():
                self._say(Told(do=changed))
        except LibraryError as error:
            self._trouble(str(error))

    def _trouble(self, sentence: str, *, again: bool = False) -> None:
        """Say each sentence once: a library that is broken stays so."""
        if again or sentence not in self._said:
            self._said.add(sentence)
            self._say(Told(trouble=sentence))

    def _say(self, told: Told) -> None:
        self._told.append(told)
        if self._tell is not None:
            self._tell()
