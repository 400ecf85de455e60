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
from briefing.errors import BriefingError
from briefing.model import Brief, Failure, Fetched
from briefing.sources import expand, fetch, name_of

if TYPE_CHECKING:
    from briefing.cache import BriefCache
    from briefing.fetching import WebSettings

__all__ = [
    "USUAL",
    "Choices",
    "analysis_now",
    "brief_from",
    "brief_of",
    "brief_or_failure",
    "briefs",
    "locate",
    "made_anew",
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
    """

    names: str = "own"
    web: WebSettings | None = None


USUAL = Choices()


def brief_of(
    location: str, *, as_of: datetime.date, cache: BriefCache | None = None, choices: Choices = USUAL
) -> Brief:
    """Fetch, read and analyse one location, or take its brief from `cache`.

    `as_of` is the day on which the text is taken to be read. Raises :class:`~briefing.errors.BriefingError`.
    """
    fetched = fetch(location, web=choices.web)
    if cache is None:
        return brief_from(fetched, as_of=as_of, choices=choices)
    from briefing.cache import key_of

    key = key_of(fetched, as_of, choices.names)
    kept = cache.get(key)
    if kept is not None:
        return msgspec.structs.replace(kept, made=msgspec.structs.replace(kept.made, read_at=_now()))
    brief = brief_from(fetched, as_of=as_of, choices=choices)
    cache.put(key, brief)
    return brief


def briefs(locations: Iterable[str], *, as_of: datetime.date, choices: Choices = USUAL) -> Iterator[Brief | Failure]:
    """Yield a brief or a failure for every article behind `locations`, each as soon as it is done."""
    for found in locate(locations):
        yield found if isinstance(found, Failure) else brief_or_failure(found, as_of=as_of, choices=choices)


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
    # Imported when an article is new: what is in the cache opens without them.
    from briefing.analysis import analyse
    from briefing.reading import is_structured, read

    if is_structured(fetched):
        # In a process that can be stopped, and that no plain text ever starts.
        from briefing.reading_process import read_apart as read

    article = read(fetched, as_of=as_of)
    return analyse(article, as_of=as_of.isoformat(), read_at=_now(), names=choices.names)


def analysis_now() -> str:
    """What the analysis is called whose briefs are up to date."""
    from briefing.analysis import ANALYSIS

    return ANALYSIS


def made_anew(brief: Brief, choices: Choices = USUAL) -> Brief:
    """Analyse the article of `brief` again, as read on the same day and at the same moment."""
    from briefing.analysis import analyse

    return analyse(brief.article, as_of=brief.made.as_of, read_at=brief.made.read_at, names=choices.names)


def _failure(location: str, error: BriefingError) -> Failure:
    return Failure(location=wash.line(name_of(location)), reason=wash.line(str(error)))


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
