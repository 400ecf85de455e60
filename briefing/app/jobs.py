"""Reading and analysing off the interface's thread.

One background thread works through the locations and puts each brief or failure where the reader collects it. Who
stops the work does not wait for the article that is being read: what another process does for the thread is ended, and
the thread is left to itself. What it comes to then is not collected, and it is a daemon, so closing the reader never
waits for it either. This file knows no Textual: the work starts before Textual is there.
"""

from __future__ import annotations

import datetime
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from briefing import wash
from briefing.cache import BriefCache
from briefing.errors import BriefingError
from briefing.model import Brief, Failure, Fetched
from briefing.pipeline import USUAL, Choices, brief_from, outcomes
from briefing.sources import is_elsewhere, name_of

BREATH = 0.5
"""Seconds at least between two times that the reader is told: each costs it a new list and a frame."""
PATIENCE = 3.0
"""Seconds that the other articles wait for the first screen; then they are read whatever that is doing."""


class Result(msgspec.Struct, frozen=True):
    """What became of one location. ``again`` says that the reader asked for a location it already had."""

    location: str
    outcome: Brief | Failure
    again: bool = False


class _Order(msgspec.Struct, frozen=True):
    """Some work: locations to be found and read, known ones to be read `again`, or a `text` that was pasted."""

    locations: tuple[str, ...]
    again: bool = False
    text: str | None = None


class Progress(msgspec.Struct, frozen=True):
    """How far the work is: ``total`` is 0 until it is known, ``current`` the location being read."""

    done: int = 0
    total: int = 0
    current: str = ""
    running: bool = False


class Jobs:
    """The work of one reader. :meth:`start` adds work, :meth:`collect` takes what is done."""

    def __init__(self, *, as_of: datetime.date, cache: BriefCache | None = None, choices: Choices = USUAL) -> None:
        self._as_of = as_of
        self._choices = choices
        self._cache = cache
        self._results: deque[Result] = deque()
        self._orders: deque[_Order] = deque()
        self._lock = threading.Lock()
        self._first = threading.Event()
        self._way = threading.Event()
        self._seated = threading.Event()
        self._seated.set()
        self._thread: threading.Thread | None = None
        self._tell: Callable[[], None] | None = None
        self._told = -BREATH
        self._bell: threading.Timer | None = None
        self._progress = Progress()
        self._piped: dict[str, tuple[tuple[str, Brief | Failure, int], ...]] = {}
        self._pasted = 0

    @property
    def progress(self) -> Progress:
        """How far the work is, now."""
        return self._progress

    def read_now(self, location: str) -> None:
        """Read `location` here and now, before there is an interface: what is piped in can be read only once."""
        self._piped[location] = tuple(self._outcomes(location))

    def start(self, locations: Sequence[str], *, again: bool = False) -> None:
        """Read `locations` in the background, folders opened; `again` for locations the reader already has."""
        self._begin(_Order(tuple(locations), again))

    def start_text(self, text: str) -> None:
        """Read a pasted `text` as an article, in the background."""
        self._pasted += 1
        self._begin(_Order((f"pasted text {self._pasted}",), text=text))

    def _begin(self, order: _Order) -> None:
        with self._lock:
            self._orders.append(order)
            if self._thread is None:
                self._progress = Progress(running=True)
                self._thread = threading.Thread(target=self._work, name="briefing-jobs", daemon=True)
                self._thread.start()

    def hold(self) -> None:
        """Read one article for the first screen, and the others only when that is there (:meth:`begin`)."""
        self._seated.clear()

    def begin(self) -> None:
        """The first screen is there: from now on the other articles may take their time of the processor."""
        self._seated.set()

    def stop(self) -> None:
        """Give up what is not done, at once."""
        with self._lock:
            self._orders.clear()
            left, self._thread = self._thread, None
            self._progress = msgspec.structs.replace(self._progress, running=False, current="")
        self._seated.set()
        if left is not None:
            # Late: where nothing is being read, leaving is quicker without it.
            from briefing.reading_process import interrupt

            interrupt(left)

    def listen(self, tell: Callable[[], None] | None) -> None:
        """Call `tell`, from a thread in the background, whenever there is something to collect."""
        self._tell = tell

    def wait_for_first(self, seconds: float) -> None:
        """Wait until the first result is there or the work is over, at most `seconds`."""
        self._first.wait(seconds)

    def give_way(self, seconds: float) -> None:
        """Wait, at most `seconds`, while the first article needs the interpreter for itself.

        Two threads that take turns at one interpreter cost more than one after the other. An article that comes over
        the network or from another process is not waited for.
        """
        self._way.wait(seconds)

    def collect(self) -> list[Result]:
        """Take all results that are there."""
        taken = []
        while self._results:
            taken.append(self._results.popleft())
        return taken

    @property
    def _left(self) -> bool:
        """Whether the thread that asks has been stopped: it is not the one that works now."""
        return threading.current_thread() is not self._thread

    def _work(self) -> None:
        while (order := self._next()) is not None:
            self._carry_out(order)
        self._first.set()
        self._way.set()
        self._ring()

    def _next(self) -> _Order | None:
        with self._lock:
            if self._left:
                return None
            if not self._orders:
                self._thread = None
                self._progress = msgspec.structs.replace(self._progress, running=False, current="")
                return None
            self._progress = Progress(running=True)
            return self._orders.popleft()

    def _carry_out(self, order: _Order) -> None:
        if order.text is not None:
            name = order.locations[0]
            self._piped[name] = ((name, _brief_of_text(name, order.text, self._as_of, self._beside()), 0),)
        found = self._find(order)
        for number, place in enumerate(found):
            if self._left:
                return
            if number == 1:
                # The first article is on its way to the screen: now there is time to count the rest.
                rest = [place, *found]
                self._go_on(total=self._progress.done + len(rest))
                self._seated.wait(PATIENCE)
                self._each(rest, again=order.again)
                return
            self._one(place, again=order.again)

    def _find(self, order: _Order) -> Iterator[str | Failure]:
        if order.again or order.text is not None:
            return iter(order.locations)
        # Late: with the pipeline come the doors of the sources, which nobody needs who only asks for help.
        from briefing.pipeline import locate

        return locate(order.locations)

    def _each(self, found: list[str | Failure], *, again: bool) -> None:
        for place in found:
            if self._left:
                return
            self._one(place, again=again)

    def _one(self, place: str | Failure, *, again: bool) -> None:
        name = place.location if isinstance(place, Failure) else place
        self._go_on(current=wash.line(name_of(name)))
        if is_elsewhere(name):
            self._way.set()
        came = ((name, place, 0),) if isinstance(place, Failure) else self._outcomes(place)
        for number, (location, outcome, left) in enumerate(came):
            if self._left:
                return
            if left and not number:
                # A feed: one location was counted, and there are more articles than that.
                self._go_on(total=max(self._progress.total, self._progress.done + 1) + left)
            self._results.append(Result(location, outcome, again))
            self._go_on(done=self._progress.done + 1)
            self._first.set()
            self._way.set()
            self._say()
            if left and not number:
                self._seated.wait(PATIENCE)

    def _outcomes(self, location: str) -> Iterator[tuple[str, Brief | Failure, int]]:
        if location in self._piped:
            yield from self._piped[location]
            return
        # A short text that is to be on the first screen is analysed here, which is quickest.
        choices = self._beside() if self._first.is_set() or is_elsewhere(location) else self._choices
        try:
            yield from outcomes(location, as_of=self._as_of, cache=self._cache, choices=choices)
        except Exception as error:  # noqa: BLE001  (a defect in one article's analysis must not end the others')
            reason = f"An unforeseen error ({type(error).__name__}): {wash.line(str(error)) or 'no details'}"
            yield location, Failure(location=wash.line(location), reason=reason), 0

    def _beside(self) -> Choices:
        """What is chosen, and the analysis done in another process: the keys have this one to themselves."""
        return msgspec.structs.replace(self._choices, apart=True)

    def _go_on(self, **changes: Any) -> None:
        with self._lock:
            if not self._left:
                self._progress = msgspec.structs.replace(self._progress, **changes)

    def _say(self) -> None:
        """Have the reader told that there is something to collect: at once, or when it has drawn what came before."""
        wait = self._told + BREATH - time.monotonic()
        if wait <= 0:
            self._ring()
        elif self._bell is None:
            self._bell = threading.Timer(wait, self._ring)
            self._bell.daemon = True
            self._bell.start()

    def _ring(self) -> None:
        self._told, self._bell = time.monotonic(), None
        if self._tell is not None:
            self._tell()


def _brief_of_text(name: str, text: str, as_of: datetime.date, choices: Choices) -> Brief | Failure:
    fetched = Fetched(location=name, content=text.encode("utf-8", "replace"), media_type="text/plain", charset="utf-8")
    try:
        return brief_from(fetched, as_of=as_of, choices=choices)
    except BriefingError as error:
        return Failure(location=name, reason=wash.line(str(error)))
