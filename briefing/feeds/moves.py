"""How feeds are asked for, and where one is that has moved for good."""

from __future__ import annotations

from briefing.fetching.addresses import without_user

FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
"""What a server is asked for where a feed is meant (an ``Accept`` header)."""


def lasting(address: str, moved: str | None) -> str:
    """Where the feed at `address` is for good, when its server said it has `moved`: never back from https to http."""
    if moved is None or (address.startswith("https:") and not moved.startswith("https:")):
        return address
    return without_user(moved)
