"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefing.reading.html._lxml import Element

_LARGEST: Final = 500_000
_MOST_NODES: Final = 2_000
_MOST_WORDS: Final = 100_000
_ARTICLE: Final = ("Article", "BlogPosting", "Report", "Reportage", "NewsItem", "CreativeWork")
_PAGE: Final = ("WebPage", "ClaimReview")

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


class Described(NamedTuple):
    """The article as JSON-LD has it; what it does not say is empty."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    is_free: bool = True
    words: int = 0


def described(tree: Element) -> Described:
    """Return what the first article in the JSON-LD of `tree` is said to be; without one, the day of its page."""
    day = ""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _nodes(_parsed(script.text or "")):
            if any(kind.endswith(_ARTICLE) for kind in _texts(node.get("@type"))) and "headline" in node:
                return _read(node)
            if any(kind.endswith(_PAGE) for kind in _texts(node.get("@type"))):
                day = day or _first(node.get("datePublished"))
    return Described(published=day)


def _parsed(source: str) -> Json:
    """The value that `source` writes, ``None`` where it is too large, broken, or nested beyond measure."""
    if len(source) > _LARGEST:
        return None
    trimmed = source.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    try:
        # Line breaks inside strings are common; `strict` is what forbids them.
        value: Json = json.loads(trimmed, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _nodes(value: Json) -> Iterator[dict[str, Json]]:
    """Yield every object in `value`, outer before inner, in the order they stand."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        at = waiting.pop()
        if isinstance(at, dict):
            yield at
            waiting.extend(reversed([inner for inner in at.values() if isinstance(inner, dict | list)]))
        elif isinstance(at, list):
            waiting.extend(reversed(at[:_MOST_NODES]))


def _read(node: dict[str, Json]) -> Described:
    return Described(
        headline=_first(node.get("headline")) or _first(node.get("name")),
        authors=tuple(_names(_people(node.get("author"))) or _names(_people(node.get("creator")))),
        publisher=next(iter(_names(node.get("publisher"))), ""),
        published=_first(node.get("datePublished")),
        url=_first(node.get("url")),
        language=_first(node.get("inLanguage")),
        is_free=_is_free(node),
        words=_words(node),
    )


def _is_free(node: dict[str, Json]) -> bool:
    """Whether all may read the article; where that is only said of a part of it (its text behind a wall), of that."""
    said = node.get("isAccessibleForFree")
    if said is None:
        parts = node.get("hasPart")
        within = parts if isinstance(parts, list) else [parts]
        said = [part.get("isAccessibleForFree") for part in within if isinstance(part, dict)]
    told = {str(one).lower().rpartition("/")[2] for one in (said if isinstance(said, list) else [said])}
    return told.isdisjoint({"false", "no"})


def _words(node: dict[str, Json]) -> int:
    """How many words the article has: by its body, which some pages give here in whole, or by a count of theirs."""
    body = len(_first(node.get("articleBody")).split())
    count = node.get("wordCount")
    written = count if isinstance(count, int) else int(count) if isinstance(count, str) and count.isdecimal() else 0
    return max(body, written) if 0 <= written <= _MOST_WORDS else body


def _people(value: Json) -> Json:
    """`value` without what is said to be an organisation: that is no byline."""
    found = value if isinstance(value, list) else [value]
    return [one for one in found if not (isinstance(one, dict) and "Organization" in str(one.get("@type")))]


def _names(value: Json) -> list[str]:
    """The names in `value`: a text, an object with a name, or a list of these."""
    if isinstance(value, dict):
        return _texts(value.get("name"))
    if isinstance(value, list):
        return [name for inner in value if not isinstance(inner, list) for name in _names(inner)]
    return _texts(value)


def _texts(value: Json) -> list[str]:
    found = value if isinstance(value, list) else [value]
    return [html.unescape(text).strip() for text in found if isinstance(text, str) and text.strip()]


def _first(value: Json) -> str:
    return next(iter(_texts(value)), "")
