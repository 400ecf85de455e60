"""What the process that reads is asked, and what it answers."""

from __future__ import annotations

import json
import signal
import struct
from collections.abc import Mapping
from typing import Final

import msgspec

from briefing.model import Article, Brief, Feed

SECONDS: Final = 10.0
"""Of the processor, for reading one article or feed."""
ANALYSIS: Final = 60.0
"""As many for the analysis of one; what is as long as may be, and hostile, takes a third of it."""
PATIENCE: Final = 3
"""Seconds that may pass for each of the processor's: the machine may have other work too."""
OUT_OF_TIME: Final = getattr(signal, "SIGPROF", 0)
"""The signal that ends the process when it has had its time of the processor; 0 where there is none."""
MEMORY: Final = 1_000_000_000
"""Bytes that the process may have."""
REQUEST: Final = struct.Struct(">II")
REPLY: Final = struct.Struct(">I")
"""What stands before each frame: its length, and that of its content."""


class Task(msgspec.Struct, frozen=True):
    """What a task is called in a sentence, and what helps where it cannot be done."""

    verb: str
    remedy: str


TASKS: Final[Mapping[str, Task]] = {
    "article": Task("read", "take out what is not the article, or save it as text"),
    "feed": Task("read", "open the address of the article itself"),
    "brief": Task("analyse", "split it, or take out what is not the article"),
}


class Request(msgspec.Struct, frozen=True):
    """A task, what it is done with (`known` and `content`), how that is called in messages, and the time there is."""

    task: str
    name: str
    seconds: float
    known: Mapping[str, str | None]
    content: bytes

    def frame(self) -> bytes:
        """As it goes over to the process."""
        # JSON in ASCII, since the name of a file may hold what UTF-8 cannot write.
        head = json.dumps((self.task, self.name, self.seconds, self.known)).encode("ascii")
        return REQUEST.pack(len(head), len(self.content)) + head + self.content

    def refusal(self, what: str) -> str:
        """The sentence that says `what` is wrong with it."""
        return f"{self.name} {what}: {TASKS[self.task].remedy}"

    @property
    def too_long(self) -> str:
        """The sentence for what takes too long."""
        return self.refusal(f"takes longer than {self.seconds:g} seconds to {TASKS[self.task].verb}")


class Refused(msgspec.Struct, frozen=True, tag=True):
    """Why there is nothing."""

    sentence: str


class ArticleMade(msgspec.Struct, frozen=True, tag=True):
    """The article."""

    article: Article


class FeedMade(msgspec.Struct, frozen=True, tag=True):
    """The feed."""

    feed: Feed


class BriefMade(msgspec.Struct, frozen=True, tag=True):
    """The brief."""

    brief: Brief


Made = ArticleMade | FeedMade | BriefMade
