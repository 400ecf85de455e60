"""Title, byline, outlet, date, address and language of a page, from what the page itself declares.

In this order of trust: JSON-LD, ``meta`` elements, the marks of microdata and of ``rel``. No date is looked for in the
text and none is guessed: that is why this is not left to ``trafilatura``, whose date search falls back on any date it
finds and takes more time than the extraction of the body.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from briefing import wash
from briefing.patterns import pattern
from briefing.reading.addresses import web_address
from briefing.reading.calendar import date_in
from briefing.reading.credits import is_signed, names_in
from briefing.reading.html._lxml import Element, finder, words_of
from briefing.reading.html.json_ld import Described, described
from briefing.reading.html.outlet import BETWEEN, outlet_of
from briefing.reading.letters import letters

# Names of `meta` elements (name, property or itemprop), best first.
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title")
_AUTHORS: Final = (
    "author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "citation_author",
)
_OUTLETS: Final = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "publisher")
_DATES: Final = (
    "article:published_time", "datepublished", "og:published_time", "article:published", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date",
    "dc.date.issued", "dcterms.issued", "dc.date", "citation_publication_date", "dcterms.created", "article.published",
    "published-date", "bt:pubdate", "cxenseparse:recs:publishtime",
)  # fmt: skip
_LANGUAGES: Final = ("content-language", "og:locale", "dc.language", "inlanguage", "language")
_BYLINE: Final = pattern(r"(?:^|[\s_-])(?:byline|author|contributor)s?(?:[_-]?names?)?(?:$|[\s_-])", re.IGNORECASE)
# Every element that the pattern can match, and few others: asked of the tree itself, which is faster.
_LOWER: Final = f"translate(@class, '{string.ascii_uppercase}', '{string.ascii_lowercase}')"
_CREDITED: Final = finder(
    "//*[self::p or self::div or self::span or self::a or self::address]"
    f"[contains({_LOWER}, 'byline') or contains({_LOWER}, 'author') or contains({_LOWER}, 'contributor')]"
)
_LONGEST_DATE: Final = 60
_MOST_NAMES: Final = 12
_TIMES: Final = finder(
    "//*[@itemprop='datePublished' and not(self::meta)] | //time[@pubdate or contains(@class, 'publish')]"
    " | (//article//time)[1] | (//header//time)[1] | //time[@datetime and count(//time[@datetime]) = 1]"
)


class Metadata(NamedTuple):
    """What is known of a page's article. ``published`` is an ISO date; unknown is ``None`` or empty."""

    title: str | None
    byline: tuple[str, ...]
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    is_free: bool
    words: int = 0


def read_metadata(tree: Element, url: str | None = None) -> Metadata:
    """Return what the page `tree`, fetched from `url`, declares of its article."""
    said, metas = described(tree), _metas(tree)
    address = _address(tree, said, metas, url)
    declared = (*(metas[name][0] for name in _OUTLETS if name in metas), said.publisher)
    outlet = outlet_of(declared, _written_title(tree), address) or ""
    return Metadata(
        title=_title(tree, said, metas, outlet),
        byline=_byline(tree, said, metas, outlet),
        outlet=outlet or None,
        url=address,
        published=_published(tree, said, metas),
        language=tree.get("lang") or tree.get("xml:lang") or _first(metas, _LANGUAGES) or said.language or None,
        is_free=said.is_free and _first(metas, ("article:content_tier",)) in {"", "free"},
        words=said.words,
    )


def _metas(tree: Element) -> dict[str, list[str]]:
    """The contents of all ``meta`` elements by name, in lower case; what stands first comes first."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = wash.line(meta.get("content") or "")
        for kind in ("name", "property", "itemprop", "http-equiv"):
            name = (meta.get(kind) or "").strip().lower()
            if name and content:
                found.setdefault(name, []).append(content)
    return found


def _first(metas: dict[str, list[str]], names: Iterable[str]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _title(tree: Element, said: Described, metas: dict[str, list[str]], outlet: str) -> str | None:
    """The headline: what is declared, in the words of a top heading where one of them is a part of it."""
    declared = [wash.line(said.headline), _first(metas, _TITLES), _written_title(tree)]
    headings = [words for heading in tree.iter("h1") if (words := wash.line(words_of(heading)))]
    for title in filter(None, declared):
        # A site's name is a heading of its own on many pages, and a part of every title.
        inside = [words for words in headings if letters(words) in letters(title) and letters(words) != letters(outlet)]
        if inside:
            return max(inside, key=len)
    title = next(filter(None, declared), "") or (headings[0] if len(headings) == 1 else "")
    return _without_site(title, outlet) or None


def _written_title(tree: Element) -> str:
    element = tree.find(".//title")
    return words_of(element) if element is not None else ""


def _without_site(title: str, outlet: str) -> str:
    """`title` without the name of its `outlet` at the end or the start: ``Rain fell | The Daily Star``."""
    pieces = BETWEEN.split(title)
    if len(pieces) > 1 and outlet:
        if letters(pieces[-1]) in {letters(outlet), letters(f"{outlet}.com")}:
            return title[: title.rindex(pieces[-1])].rstrip(" |–—·»:-")
        if letters(pieces[0]) == letters(outlet):
            return title[len(pieces[0]) :].lstrip(" |–—·»:-")
    return title


def _byline(tree: Element, said: Described, metas: dict[str, list[str]], outlet: str) -> tuple[str, ...]:
    """The authors: the first way of saying them that gives names."""
    for way in _credits(tree, said, metas):
        # An outlet may be called so and something more: Tarnow Courier, Tarnow Courier Online.
        names = [name for written in way for name in names_in(written) if not _begins(outlet, name)]
        if names:
            return tuple(dict.fromkeys(names))[:_MOST_NAMES]
    return ()


def _begins(outlet: str, name: str) -> bool:
    return bool(name) and letters(outlet).startswith(letters(name))


def _credits(tree: Element, said: Described, metas: dict[str, list[str]]) -> Iterator[Iterable[str]]:
    """Yield what each way of naming the authors says; the last, which asks every element, only where it is needed."""
    yield said.authors
    for name in _AUTHORS:
        yield metas.get(name, ())
    yield _marked(tree)


def _marked(tree: Element) -> list[str]:
    """The words that the page marks as its author's name, or else as its byline."""
    exact = tree.xpath("//*[@itemprop='author']//*[@itemprop='name'] | //*[@rel='author'] | //*[@itemprop='author']")
    if exact:
        # Several authors stand side by side; those elsewhere on the page wrote comments, or other articles.
        together = [element for element in exact if element.getparent() is exact[0].getparent()]
        return [words_of(element, between=" ") or element.get("content", "") for element in together]
    for element in _CREDITED(tree):
        words = words_of(element, between=" ") if _BYLINE.search(element.get("class") or "") else ""
        if is_signed(words):
            return [words]
    return []


def _published(tree: Element, said: Described, metas: dict[str, list[str]]) -> str | None:
    """The ISO date of publication as it is written, in the time zone it is written in."""
    for written in _dates(tree, said, metas):
        found = date_in(written[:_LONGEST_DATE])
        if found:
            return found[0].isoformat()
    return None


def _dates(tree: Element, said: Described, metas: dict[str, list[str]]) -> Iterator[str]:
    """Yield what each way of dating the article says; the last, which asks every element, only where it is needed."""
    yield said.published
    yield from (metas[name][0] for name in _DATES if name in metas)
    yield from (element.get("datetime") or words_of(element) for element in _TIMES(tree)[:1])


def _address(tree: Element, said: Described, metas: dict[str, list[str]], url: str | None) -> str | None:
    """The canonical address; an http or https address without user information and fragment, or ``None``."""
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    candidates = filter(None, (*links, _first(metas, ("og:url",)), said.url, url or ""))
    bases = (element.get("href") or "" for element in tree.iter("base"))
    base = web_address(next(bases, ""), url) or url
    return next(filter(None, (web_address(candidate, base) for candidate in candidates)), None)
