"""Feeds that are followed: fetching all of them into the library, finding them, taking them along.

``refreshing`` is a run over all feeds: ``pool`` are its requests, ``held`` what it has in hand, ``making`` what becomes
of entries (by the rules of ``entries``), ``moves`` and ``waiting`` where feeds have gone and who is to be left alone,
``limits`` how much it takes, ``tally`` and ``outcome`` what it says of itself. ``adding`` finds the feed behind an
address, ``opml`` reads and writes the lists in which readers hand feeds to one another.
"""

from __future__ import annotations
