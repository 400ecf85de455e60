"""Making briefs of an earlier analysis anew, while the library's thread has nothing else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing import wash
from briefing.app.jobs import Progress
from briefing.errors import BriefingError
from briefing.model import Brief

if TYPE_CHECKING:
    from briefing.app.hands import Desk
    from briefing.library import Library
    from briefing.pipeline import Choices


class Renewed(msgspec.Struct, frozen=True):
    """How far it is: of ``total`` briefs so many are ``done``, and so many could not be made, which are ``failed``."""

    done: int
    total: int
    failed: int = 0


class Renewing:
    """The part of the desk that keeps briefs up to date. It may be stopped, or left, at any point."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._before: int | None = None
        self._state: Renewed | None = None
        self.progress = Progress()
        """For the header."""

    def begin(self) -> None:
        """From now on, whenever there is time. A library that is not there yet is not made for this."""
        keeper = self._desk.session.keeper
        if keeper is not None and keeper.path.exists():
            keeper.spare(self._slice, self._tell)

    def stop(self) -> bool:
        """Leave the rest for another time; whether there was anything to stop."""
        keeper = self._desk.session.keeper
        if keeper is None or not keeper.sparing:
            return False
        keeper.rest()
        self.progress = Progress()
        return True

    def _slice(self, library: Library) -> Renewed | None:
        """One brief, in the library's thread; ``None`` where none is left."""
        # Late: who opens the library's list has no use of the analysis before this.
        from briefing.pipeline import Choices, analysis_now

        analysis, state = analysis_now(), self._state
        if state is None:
            total = library.stale_count(analysis)
            self._state = Renewed(0, total)
            return self._state if total else None
        choices = Choices(names=self._desk.session.settings.names)
        done = library.refresh(lambda brief: _anew(brief, choices), analysis, limit=1, before=self._before)
        self._before = done.next
        failed = state.failed + len(done.failed)
        # Another process may be making them too.
        counted = state.done + 1 if state.done < state.total else state.done
        self._state = Renewed(counted, state.total, failed)
        return self._state if done.next is not None else None

    def _tell(self, state: Renewed | None) -> None:
        if state is not None:
            self.progress = Progress(state.done, state.total, running=True)
            return
        self.progress = Progress()
        last = self._state
        if last is not None and last.failed:
            briefs = "1 brief" if last.failed == 1 else f"{last.failed} briefs"
            self._desk.say(f"{briefs} could not be made anew: “briefing library refresh” says why.", "warning")


def _anew(brief: Brief, choices: Choices) -> Brief:
    from briefing.pipeline import made_anew

    try:
        return made_anew(brief, choices)
    except BriefingError:
        raise
    except Exception as error:  # a defect in one article's analysis must not end the library's thread
        raise BriefingError(f"an unforeseen error ({type(error).__name__}): {wash.line(str(error))}") from error
