"""What a run counts and notes while it goes on."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from briefing import wash
from briefing.feeds.outcome import Progress, Report, Trouble


class Tally:
    """The report of a run as far as it has come; `tell` is told of every request that is done."""

    def __init__(self, tell: Callable[[Progress], None] | None = None) -> None:
        self._tell = tell or (lambda _: None)
        self._progress = Progress()
        self.report = Report()

    def count(self, **more: int) -> None:
        """Add to the numbers of the report."""
        added = {name: getattr(self.report, name) + number for name, number in more.items()}
        self.report = msgspec.structs.replace(self.report, **added)

    def note(self, label: str, sentence: str) -> None:
        """Note what is to be known of the feed `label`, and is no failure."""
        notice = Trouble(label, wash.line(sentence))
        self.report = msgspec.structs.replace(self.report, notices=(*self.report.notices, notice))

    def failed(self, label: str, sentence: str) -> None:
        """Note that the feed `label` could not be had."""
        trouble = Trouble(label, wash.line(sentence))
        self.report = msgspec.structs.replace(self.report, troubles=(*self.report.troubles, trouble))

    def asked(self) -> None:
        """One more request is to be done."""
        self._progress = msgspec.structs.replace(self._progress, total=self._progress.total + 1)

    def answered(self, current: str) -> None:
        """One more request is done, that for `current`."""
        self._progress = msgspec.structs.replace(self._progress, done=self._progress.done + 1, current=current)
        self._tell(self._progress)
