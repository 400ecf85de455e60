"""Location -> Fetched: the only room that does input and output for articles.

One table says what a location can be. A kind of source is one module and one row; the first row that claims a location
serves it, and the last claims every one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing.fetching import WebSettings
from briefing.model import Failure, Fetched
from briefing.sources import files, folders, standard_input, web
from briefing.sources.limits import FILE_LIMIT
from briefing.sources.web import web_settings

__all__ = ["SOURCES", "Source", "expand", "fetch", "is_elsewhere", "name_of", "web_settings"]

_READ_HERE = frozenset({None, "text/plain", "text/markdown"})


class Source(NamedTuple):
    """One kind of location: how it is known, what is behind it, and how its bytes are had."""

    name: str
    claims: Callable[[str], bool]
    expand: Callable[[str], Iterator[str | Failure]]
    fetch: Callable[[str, int, WebSettings], Fetched]


def _on_this_machine(fetch: Callable[[str, int], Fetched]) -> Callable[[str, int, WebSettings], Fetched]:
    """`fetch` for a kind of source that has nothing to do with the network."""
    return lambda location, limit, _web: fetch(location, limit)


def _itself(location: str) -> Iterator[str | Failure]:
    yield location


SOURCES = (
    Source("standard input", standard_input.claims, _itself, _on_this_machine(standard_input.fetch)),
    Source("web page", web.claims, _itself, web.fetch),
    Source("folder", folders.claims, folders.expand, _on_this_machine(folders.fetch)),
    Source("file", lambda _: True, _itself, _on_this_machine(files.fetch)),
)


def expand(location: str) -> Iterator[str | Failure]:
    """Yield the locations behind `location`: itself, or what can be read in a folder, each as soon as it is found.

    A folder's files come in natural order (``2`` before ``10``), those of one folder before its subfolders; what could
    not be looked into comes as a :class:`~briefing.model.Failure`. Raises :class:`~briefing.errors.SourceError` where
    the folder itself cannot be opened or holds nothing to read.
    """
    return _source_of(location).expand(location)


def fetch(location: str, *, limit: int = FILE_LIMIT, web: WebSettings | None = None) -> Fetched:
    """Return the bytes behind `location`, at most `limit` of them; `web` is what the user has set about the network.

    Raises :class:`~briefing.errors.SourceError`.
    """
    return _source_of(location).fetch(location, limit, web or WebSettings())


def name_of(location: str) -> str:
    """`location` as it may be shown and kept: without the user information, a password it may be, of an address."""
    return web.without_user(location) if web.claims(location) else location


def is_elsewhere(location: str) -> bool:
    """Whether, by its name, what is at `location` comes over the network, or is read in a process of its own."""
    return web.claims(location) or files.media_type(location) not in _READ_HERE


def _source_of(location: str) -> Source:
    return next(source for source in SOURCES if source.claims(location))
