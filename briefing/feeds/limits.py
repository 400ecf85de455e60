"""How much one run takes of the feeds, and how long."""

from __future__ import annotations

import msgspec


class RunLimits(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds of one run. Times in seconds.

    ``entries`` are new ones of one feed; what is more waits for the next run. ``tries`` is how often the page of an
    entry is asked for, in as many runs. After ``seconds`` nothing more is begun.
    """

    at_once: int = 8
    entries: int = 100
    tries: int = 3
    seconds: float = 900.0
    longest_wait: int = 7 * 86_400
    """The longest wait that a server may ask for, from one run to another."""
    patience: int = 3
    """Failures in a row after which a feed is asked for less and less often."""
    first_pause: int = 3_600
    longest_pause: int = 86_400
