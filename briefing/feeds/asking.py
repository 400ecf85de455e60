"""What a run asks the network with: the one transport, with the user's settings and a run's patience."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from briefing import places
from briefing.feeds.limits import RunLimits
from briefing.feeds.pool import Get
from briefing.fetching import Answer, Limits
from briefing.settings import Settings
from briefing.sources import web_settings


@contextmanager
def asking(settings: Settings, hosts: Iterable[str] = ()) -> Iterator[Get]:
    """What asks for an address, as `settings` say; `hosts` are allowed besides. Threads may share it."""
    # Late: the HTTP client takes a quarter of a second.
    from briefing.fetching.client import Client

    limits = Limits(retry_after=RunLimits().longest_wait)
    with Client(web_settings(settings, hosts), limits=limits, cache=places.web_cache()) as client:

        def get(address: str, accept: str, turn: Callable[[str], None] | None = None, /) -> Answer:
            return client.get(address, accept=accept, turn=turn)

        yield get
