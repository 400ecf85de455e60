"""Address -> Answer: the one transport that every request of the program goes through.

What is here is light. :class:`~briefing.fetching.client.Client`, which brings the HTTP client with it, is imported by
those who are about to ask for something, and nobody else::

    from briefing.fetching.client import Client

    with Client(WebSettings(allow_hosts=("wiki.example.org",)), cache=places.web_cache()) as client:
        answer = client.get("https://example.org/report")

The rooms below: ``addresses`` (what may be asked for), ``network`` (where a connection may lead, and for how long),
``transport`` (one request), ``decoding`` (bounded), ``keeping`` (the cache), ``refusals`` (the sentences), ``client``
(redirects, retries, the order of it all).
"""

from __future__ import annotations

from briefing.fetching.answer import Answer
from briefing.fetching.limits import Limits, WebSettings

__all__ = ["Answer", "Limits", "WebSettings"]
