"""Which feeds somebody means by a word."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.library import Subscription


def by_name(feeds: Iterable[Subscription], words: str) -> list[Subscription]:
    """Those of `feeds` whose number, address or name `words` is, or in whose folder they are."""
    wanted = words.strip().casefold()
    return [
        feed
        for feed in feeds
        if wanted in {str(feed.id), feed.address.casefold(), feed.label.casefold(), feed.folder.casefold()}
        or feed.folder.casefold().startswith(f"{wanted}/")
    ]
