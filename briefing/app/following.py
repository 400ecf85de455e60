"""Fetching the feeds off the interface's thread: a run with a library of its own, which can be stopped.

What it brings is seen as what any other process writes: the list looks again.
"""

from __future__ import annotations

import atexit
import threading
from typing import TYPE_CHECKING

from briefing.app.doors import Severity
from briefing.app.jobs import Progress
from briefing.app.session import today
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.app.hands import Desk
    from briefing.app.keeping import Keeper
    from briefing.feeds.outcome import Progress as Far
    from briefing.feeds.outcome import Report

_WAY_OUT = 1.0
"""Seconds that the way out waits for a run to let go of its feeds."""
_NONE_YET = "There are no feeds yet: “briefing feeds add ADDRESS” follows one."


class Following:
    """The part of the desk that fetches feeds, one run at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.progress = Progress()
        """For the header."""

    def begin(self, keeper: Keeper) -> None:
        """Fetch all feeds into the library of `keeper`, in the background."""
        if self.progress.running:
            self._desk.say("The feeds are being fetched already; Ctrl+X stops that.")
            return
        self._stop.clear()
        self.progress = Progress(running=True)
        self._desk.session.fetching = True
        self._thread = threading.Thread(target=self._work, args=(keeper,), name="briefing-following", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    def stop(self) -> bool:
        """Fetch no more; whether there was anything to stop. What came is kept."""
        running = self.progress.running and not self._stop.is_set()
        self._stop.set()
        return running

    def close(self) -> None:
        """The program ends: let go of the feeds, so that another process may fetch them."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(_WAY_OUT)

    def _work(self, keeper: Keeper) -> None:
        words, is_trouble = "", True
        try:
            report = self._run(keeper)
            words, is_trouble = (_words(report), bool(report.troubles)) if report else (_NONE_YET, False)
        except BriefingError as error:
            words = str(error)
        except Exception as error:  # noqa: BLE001  (a defect must not end in a header that counts for ever)
            words = f"An unforeseen error ended the fetching ({type(error).__name__}: {error})."
        keeper.tell(lambda: self._ended(words, "warning" if is_trouble else "information"))

    def _ended(self, words: str, severity: Severity) -> None:
        self.progress = Progress()
        self._desk.session.fetching = False
        self._desk.say(words, severity)
        self._desk.screen.refresh_bars()

    def _run(self, keeper: Keeper) -> Report | None:
        # Late: with it come the HTTP client and what reads feeds, which nobody needs who fetches none.
        from briefing.feeds.asking import asking
        from briefing.feeds.limits import RunLimits
        from briefing.feeds.refreshing import Run
        from briefing.library import Library
        from briefing.pipeline import Choices

        settings = self._desk.session.settings

        def tell(far: Far) -> None:
            self.progress = Progress(far.done, far.total, far.current, running=True)
            keeper.tell(self._desk.screen.refresh_bars)

        with Library(keeper.path) as library:
            feeds = library.feeds.all()
            if not feeds:
                return None
            with asking(settings) as get:
                choices = Choices(names=settings.names)
                limits = RunLimits(at_once=settings.at_once)
                run = Run(library, get, as_of=today(), choices=choices, limits=limits, tell=tell, stop=self._stop)
                return run.refresh(feeds)


def _words(report: Report) -> str:
    sentence = report.sentence()
    if len(report.troubles) == 1:
        return f"{sentence} ({report.troubles[0].reason})"
    return f"{sentence}; `briefing feeds list` says why" if report.troubles else sentence
