"""What came of a run: counts, failures, and the one line that says so."""

from __future__ import annotations

import msgspec

_NAMED = 3
"""Feeds that could not be had and are named in one sentence; of more there is only the number."""


class Trouble(msgspec.Struct, frozen=True):
    """A feed that could not be had, and why; or something else there is to say of it."""

    label: str
    reason: str

    def __str__(self) -> str:
        """The reason, after the name of the feed where it is not in there."""
        return self.reason if self.label in self.reason else f"{self.label}: {self.reason}"


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The counts of a run.

    ``feeds`` were asked for, ``waiting`` had asked to be left alone for now, ``elsewhere`` are in the hands of another
    process, ``later`` were not reached in time. ``new`` and ``changed`` are articles, ``teasers`` those whose page
    could not be had; ``left`` are entries that wait for the next run, ``broken`` those that a defect of ours kept out.
    ``gone`` feeds are no more, by the word of their servers, and were not asked for.
    """

    feeds: int = 0
    waiting: int = 0
    elsewhere: int = 0
    later: int = 0
    new: int = 0
    changed: int = 0
    teasers: int = 0
    left: int = 0
    broken: int = 0
    gone: int = 0
    troubles: tuple[Trouble, ...] = ()
    notices: tuple[Trouble, ...] = ()
    """What is to be known of feeds and is no failure: that one has moved, or is to be left alone and until when."""

    def sentence(self) -> str:
        """The run on one line, such as ``12 feeds: 34 new, 3 changed, 1 failed: Tarnow News``."""
        parts = [f"{self.new} new"]
        for count, words in (
            (self.changed, "changed"),
            (self.teasers, "only as teasers"),
            (self.left, "left for the next run"),
            (self.waiting, "not asked yet"),
            (self.elsewhere, "being fetched elsewhere"),
            (self.later, "not reached in time"),
            (self.gone, "gone for good"),
            (self.broken, "not analysed, for an error inside briefing"),
        ):
            if count:
                parts.append(f"{count} {words}")
        start = f"{counted(self.feeds, 'feed')}: {', '.join(parts)}"
        if not self.troubles:
            return start
        names = [trouble.label for trouble in self.troubles[:_NAMED]]
        more = len(self.troubles) - len(names)
        return f"{start}, {len(self.troubles)} failed: {', '.join(names)}" + (f" and {more} more" if more else "")


class Progress(msgspec.Struct, frozen=True):
    """How far a run is: requests done of those known, and what was had last."""

    done: int = 0
    total: int = 0
    current: str = ""


def counted(number: int, word: str) -> str:
    """``1 feed``, ``12 feeds``."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"
