"""What is made of one entry: whether anything about it is new, and which article it becomes."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable

import msgspec

from briefing.errors import BriefingError
from briefing.fetching.refusals import FetchError
from briefing.library import Seen
from briefing.model import Article, Brief, Entry
from briefing.reading.feed.entry import ONLY, WHOLE

_GONE = frozenset({404, 410})
_RUN = 3
"""Words in a row by which two texts are compared (shingles: Broder, 1997)."""
_ALIKE, _NEARLY_SAME = 0.6, 0.8
"""The share of such runs in common from which on two texts of one title are versions, and two of different titles."""
_FEWEST_WORDS = 40
"""Shorter texts of different titles may be alike by chance."""
_NEAR = dt.timedelta(days=2)
_COMPARED = 5_000
"""Words of a text that are compared, from its beginning."""


def digest_of(entry: Entry) -> str:
    """The hash of what `entry` says."""
    return hashlib.sha256(msgspec.json.encode(entry)).hexdigest()[:32]


def is_due(entry: Entry, seen: Seen | None, tries: int) -> bool:
    """Whether `entry` is new, says something else than when it was `seen`, or has a page that is worth another try."""
    return seen is None or seen.digest != digest_of(entry) or (0 < seen.tries < tries and entry.link is not None)


def best_of(page: Article, entry: Entry, given: Article | None, title: str) -> Article:
    """The article of `entry`, of which the feed called `title` has given `given`, and its page `page`."""
    if given is not None and page.words < given.words:
        return whole(given) if page.completeness == "full" and _holds(given, page) else given
    told = page.title_origin == "given"
    return msgspec.structs.replace(
        page,
        title=page.title if told or not entry.title else entry.title,
        title_origin="given" if told or entry.title else page.title_origin,
        byline=page.byline or entry.byline,
        outlet=page.outlet or entry.outlet or title or None,
        published=page.published or entry.published,
        published_origin=page.published_origin if page.published else "metadata" if entry.published else None,
    )


def whole(given: Article) -> Article:
    """`given`, which its page has shown to be no teaser but all there is."""
    notices = tuple(notice for notice in given.notices if not notice.startswith(ONLY))
    return msgspec.structs.replace(given, completeness="full", notices=notices)


def without_page(given: Article, error: BriefingError) -> Article:
    """`given`, with the reason why its page is not here: `error`."""
    notices = given.notices
    if isinstance(error, FetchError) and error.answered in _GONE:
        notices = tuple(notice.partition(WHOLE)[0] for notice in notices)
    # What an error says may be done about it is for those who asked for the page themselves.
    reason = str(error).partition(": ")[0]
    return msgspec.structs.replace(given, notices=(*notices, f"Its page could not be had: {reason}."))


def _holds(given: Article, page: Article) -> bool:
    """Whether most of the words of `page` are those of `given`: it is no wall or menu instead of the article."""
    runs = _runs(page.text)
    return len(runs & _runs(given.text)) >= _ALIKE * max(1, len(runs))


def same_as(article: Article, earlier: Iterable[str], get: Callable[[str], Brief | None]) -> str | None:
    """The id among `earlier` whose article `article` is a version of, under a new address and a new id.

    Those are articles of the same feed whose entries are gone from it. Title and most of the words must be the same, or
    nearly all words; and both were published within two days, where that is known: what comes every week under the same
    title is another article each time.
    """
    runs = _runs(article.text)
    for identifier in earlier:
        brief = get(identifier)
        if brief is None or _is_far(article.published, brief.article.published):
            continue
        other = _runs(brief.article.text)
        share = len(runs & other) / max(1, min(len(runs), len(other)))
        same_title = brief.article.title.casefold() == article.title.casefold()
        long_enough = min(article.words, brief.article.words) >= _FEWEST_WORDS
        if share >= (_ALIKE if same_title else _NEARLY_SAME) and (same_title or long_enough):
            return identifier
    return None


def _is_far(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    return abs(dt.date.fromisoformat(one) - dt.date.fromisoformat(other)) > _NEAR


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split(maxsplit=_COMPARED)[:_COMPARED]
    return {tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}
