"""Feeds that are followed: fetching all of them into the library, finding them, taking them along.

``refreshing`` is a run over all feeds, ``pool`` its requests, ``held`` what it has in hand, ``entries`` what becomes of
one entry, ``limits`` how much a run takes, ``outcome`` what it says of itself. ``adding`` finds the feed behind an
address, ``opml`` reads and writes the lists in which readers hand feeds to one
another.
"""

from __future__ import annotations
