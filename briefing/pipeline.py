"""Location -> Brief: the whole order on one page.

``expand`` finds the locations, ``fetch`` their bytes, ``read`` the article, ``analyse`` the brief. Whatever goes wrong
with one location becomes a :class:`~briefing.model.Failure` and stops nothing else.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from briefing import wash
from briefing.errors import BriefingError, NotFoundError, ReadingError
from briefing.model import Article, Brief, Failure, Feed, Fetched
from briefing.sources import expand, fetch, name_of

if TYPE_CHECKING:
    from briefing.cache import BriefCache
    from briefing.fetching import WebSettings

__all__ = [
    "USUAL",
    "Choices",
    "analysis_now",
    "article_from",
    "brief_about",
    "brief_from",
    "brief_of",
    "brief_or_failure",
    "briefs",
    "feed_in",
    "locate",
    "made_anew",
    "outcomes",
]


def locate(locations: Iterable[str]) -> Iterator[str | Failure]:
    """Yield what is behind each of `locations`: folders opened, the rest as given, failures where they arise."""
    for location in locations:
        try:
            yield from expand(location)
        except BriefingError as error:
            yield _failure(location, error)


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What the user has set about the making of briefs.

    ``names`` says who finds the names (:mod:`briefing.analysis.names.finder`), ``web`` what is set about the network.
    ``apart``: short texts are analysed in another process too, so that this one has its time for a person's keys.
    """

    names: str = "own"
    web: WebSettings | None = None
    apart: bool = False


USUAL = Choices()
_LONG = 100_000
"""Code points from which on the analysis of a hostile text may take so long that it has to be stoppable."""


def outcomes(
    location: str, *, as_of: datetime.date, cache: BriefCache | None = None, choices: Choices = USUAL
) -> Iterator[tuple[str, Brief | Failure, int]]:
    """Yield every article at one location, under a location of its own: a feed has many, all else has one.

    The number with each is that of the articles that are yet to come from there.
    """
    try:
        fetched = _document_at(location, choices)
        kept = _kept(cache, fetched, as_of, choices)
        documents = (fetched,) if kept else tuple(_documents(fetched))
    except BriefingError as error:
        yield location, _failure(location, error), 0
        return
    if kept:
        yield location, kept, 0
        return
    for left, document in zip(reversed(range(len(documents))), documents, strict=True):
        name = location if document is fetched else document.location
        try:
            yield name, _brief(document, as_of=as_of, cache=cache, choices=choices), left
        except BriefingError as error:
            yield name, _failure(name, error), left


def brief_of(
    location: str, *, as_of: datetime.date, cache: BriefCache | None = None, choices: Choices = USUAL
) -> Brief:
    """Fetch, read and analyse the one article at a location, or take its brief from `cache`.

    `as_of` is the day on which the text is taken to be read. Raises :class:`~briefing.errors.BriefingError`; a feed,
    which has many articles, is for :func:`outcomes`.
    """
    fetched = _document_at(location, choices)
    kept = _kept(cache, fetched, as_of, choices)
    if kept is not None:
        return kept
    first, *others = _documents(fetched)
    if others:
        raise ReadingError(f"{wash.line(name_of(location))} is a feed of {len(others) + 1} articles: name one of them")
    return _brief(first, as_of=as_of, cache=cache, choices=choices)


def _document_at(location: str, choices: Choices = USUAL) -> Fetched:
    """The bytes at `location`, which may be that of an entry in a feed. Raises :class:`BriefingError`."""
    if "#entry-" not in location:  # said again where it is taken apart; here it spares an import
        return fetch(location, web=choices.web)
    from briefing.reading.feed.entry import split_location

    found = split_location(location)
    if found is None:
        return fetch(location, web=choices.web)
    for document in _documents(fetch(found[0], web=choices.web)):
        if document.location.endswith(found[1]):
            return document
    raise NotFoundError(
        f"{wash.line(name_of(location))} is no longer in its feed: open the address of the article itself"
    )


def _documents(fetched: Fetched) -> Iterable[Fetched]:
    """The documents that `fetched` holds: the entries of a feed, or itself."""
    feed = feed_in(fetched)
    if feed is None:
        return (fetched,)
    if not feed.entries:
        raise ReadingError(f"{wash.line(fetched.location)} is a feed without entries: there is nothing to read")
    from briefing.reading.feed.entry import documents

    return documents(feed, fetched)


def _kept(cache: BriefCache | None, fetched: Fetched, as_of: datetime.date, choices: Choices) -> Brief | None:
    """The brief made of `fetched` before, as of this moment."""
    if cache is None:
        return None
    from briefing.cache import key_of

    kept = cache.get(key_of(fetched, as_of, choices.names))
    if kept is None:
        return None
    return msgspec.structs.replace(kept, made=msgspec.structs.replace(kept.made, read_at=_now()))


def _brief(fetched: Fetched, *, as_of: datetime.date, cache: BriefCache | None, choices: Choices) -> Brief:
    kept = _kept(cache, fetched, as_of, choices)
    if kept is not None:
        return kept
    brief = brief_from(fetched, as_of=as_of, choices=choices)
    if cache is not None:
        from briefing.cache import key_of

        cache.put(key_of(fetched, as_of, choices.names), brief)
    return brief


def briefs(locations: Iterable[str], *, as_of: datetime.date, choices: Choices = USUAL) -> Iterator[Brief | Failure]:
    """Yield a brief or a failure for every article behind `locations`, each as soon as it is done."""
    for found in locate(locations):
        if isinstance(found, Failure):
            yield found
        else:
            yield from (outcome for _, outcome, _ in outcomes(found, as_of=as_of, choices=choices))


def brief_or_failure(
    location: str, *, as_of: datetime.date, cache: BriefCache | None = None, choices: Choices = USUAL
) -> Brief | Failure:
    """Like :func:`brief_of`, with an error as a value."""
    try:
        return brief_of(location, as_of=as_of, cache=cache, choices=choices)
    except BriefingError as error:
        return _failure(location, error)


def brief_from(fetched: Fetched, *, as_of: datetime.date, choices: Choices = USUAL) -> Brief:
    """Read and analyse what has been fetched. Raises :class:`~briefing.errors.BriefingError`."""
    return brief_about(article_from(fetched, as_of=as_of), as_of=as_of, choices=choices)


def article_from(fetched: Fetched, *, as_of: datetime.date) -> Article:
    """Read what has been fetched. Raises :class:`~briefing.errors.BriefingError`."""
    # Imported when an article is new: what is in the cache opens without it.
    from briefing.reading import read, takes_long

    if takes_long(fetched):
        # In a process that can be stopped, and that no plain text ever starts.
        from briefing.reading_process import read_apart as read

    return read(fetched, as_of=as_of)


def brief_about(article: Article, *, as_of: datetime.date, choices: Choices = USUAL) -> Brief:
    """Analyse `article`, read just now. Raises :class:`~briefing.errors.BriefingError`."""
    return _analysed(article, as_of.isoformat(), _now(), choices)


def feed_in(fetched: Fetched) -> Feed | None:
    """The feed in `fetched`, or ``None`` where it is something else. Raises :class:`~briefing.errors.ReadingError`."""
    from briefing.reading import is_feed

    if not is_feed(fetched):
        return None
    from briefing.reading_process import read_feed_apart

    return read_feed_apart(fetched)


def analysis_now() -> str:
    """What the analysis is called whose briefs are up to date."""
    from briefing.analysis import ANALYSIS

    return ANALYSIS


def made_anew(brief: Brief, choices: Choices = USUAL) -> Brief:
    """Analyse the article of `brief` again, as read on the same day and at the same moment."""
    return _analysed(brief.article, brief.made.as_of, brief.made.read_at, choices)


def _analysed(article: Article, as_of: str, read_at: str, choices: Choices) -> Brief:
    # Other finders of names than our own are here in this process, and may need more memory than the other one has.
    if (choices.apart or len(article.text) > _LONG) and choices.names == USUAL.names:
        from briefing.reading_process import analyse_apart

        return analyse_apart(article, as_of=as_of, read_at=read_at)
    from briefing.analysis import analyse

    return analyse(article, as_of=as_of, read_at=read_at, names=choices.names)


def _failure(location: str, error: BriefingError) -> Failure:
    return Failure(location=wash.line(name_of(location)), reason=wash.line(str(error)))


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
