"""One entry of a feed -> what travels as a document of its own -> Parts.

An entry is handed on as a :class:`~briefing.model.Fetched` like any other, so that it is read in the process that can
be stopped, kept and analysed as a page is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Completeness, Entry, Feed, Fetched
from briefing.patterns import pattern
from briefing.reading.feed.kinds import ENTRY
from briefing.reading.html.completeness import judge
from briefing.reading.letters import letters
from briefing.reading.parts import Part, Parts

ONLY: Final = "Only a "
"""How the notices begin that say that the article is not all here."""
WHOLE: Final = " For the whole, open its page: "
_MARK: Final = "#entry-"
_LOCATION: Final = pattern(rf"(.+){_MARK}([0-9a-f]{{16}})", re.DOTALL)
_TEASER_WORDS: Final = 200
_LINK_WORDS: Final = 8
_MORE: Final = pattern(
    r"\W*(?:(?:continue|keep) reading|(?:read|see|show|learn|view) (?:more|on|(?:the )?(?:full|whole|rest|original))"
    r"|full (?:article|story)|more)\b",
    re.IGNORECASE,
)
_SYNDICATED: Final = pattern(r"The post .{1,400}(?:appeared first|first appeared) on .{1,200}", re.DOTALL)
_FLATTENED: Final = "The entry is nested too deeply to keep its lists and quotations; its words are all here."


def _location_of(feed: str, key: str) -> str:
    """Where the entry `key` of the feed at the location `feed` is."""
    return f"{feed}{_MARK}{key}"


def split_location(location: str) -> tuple[str, str] | None:
    """The location of the feed and the key of the entry that `location` is, or ``None`` where it is of no entry."""
    found = _LOCATION.fullmatch(location)
    return (found[1], found[2]) if found else None


def documents(feed: Feed, fetched: Fetched) -> Iterator[Fetched]:
    """Yield each entry of `feed`, which was read from `fetched`, as a document; one that stands there twice, once."""
    seen: set[str] = set()
    for entry in feed.entries:
        if entry.key not in seen:
            seen.add(entry.key)
            yield document(entry, feed, fetched)


def document(entry: Entry, feed: Feed, fetched: Fetched) -> Fetched:
    """The `entry` of `feed`, which was read from `fetched`, as a document."""
    whole = msgspec.structs.replace(
        entry, outlet=entry.outlet or feed.title or None, language=entry.language or feed.language
    )
    return Fetched(
        location=_location_of(fetched.location, entry.key),
        content=msgspec.json.encode(whole),
        media_type=ENTRY,
        charset="utf-8",
        path=_location_of(fetched.path, entry.key) if fetched.path else None,
    )


def read_entry(fetched: Fetched, name: str) -> Parts:
    """Return the parts of the entry that `fetched`, made by :func:`document`, is; it is called `name` in errors.

    Raises :class:`~briefing.errors.ReadingError` for anything else.
    """
    try:
        entry = msgspec.json.decode(fetched.content, type=Entry)
    except msgspec.MsgspecError as error:
        raise ReadingError(f"{name} is no entry of a feed") from error
    blocks, walled, flattened = _blocks(entry)
    blocks, is_cut = _without_ends(blocks, entry.title)
    completeness, notice = _judged(entry, blocks, walled=walled, is_cut=is_cut)
    return Parts(
        title=entry.title or None,
        byline=entry.byline,
        outlet=entry.outlet,
        url=entry.link,
        identity=fetched.location,
        published=entry.published,
        language=entry.language,
        completeness=completeness,
        notices=tuple(filter(None, (notice, _FLATTENED * flattened, _loss(entry)))),
        # A headline alone is all that some feeds give.
        blocks=tuple(blocks) or (Part("paragraph", 0, entry.title),),
    )


def _blocks(entry: Entry) -> tuple[list[Part], bool, bool]:
    if entry.kind == "text/html" and "<" in entry.content:
        # Late: many feeds hold plain text alone.
        from briefing.reading.html.fragment import read_fragment

        return read_fragment(entry.content)
    plain = html.unescape(entry.content) if entry.kind == "text/html" else entry.content
    return [Part("paragraph", 0, piece) for piece in wash.clean(plain).split("\n\n") if piece.strip()], False, False


def _without_ends(blocks: list[Part], title: str) -> tuple[list[Part], bool]:
    """`blocks` without the title at their start and what a feed adds at their end; whether that leads to more."""
    kept = list(blocks)
    if title and len(kept) > 1 and letters(kept[0].text) == letters(title):
        kept = kept[1:]
    is_cut = False
    while len(kept) > 1:
        last = kept[-1].text
        if len(last.split()) <= _LINK_WORDS and _MORE.match(last):
            is_cut = True
        elif not _SYNDICATED.fullmatch(last):
            break
        kept.pop()
    return kept, is_cut


def _judged(entry: Entry, blocks: list[Part], *, walled: bool, is_cut: bool) -> tuple[Completeness, str]:
    """How much of the article is here, and the sentence that says so where it may not be all."""
    words = sum(len(part.text.split()) for part in blocks)
    found = judge(blocks, said=0, is_free=True, has_wall=walled).completeness
    doubtful = is_cut or not blocks or found != "full"
    # What has no page of its own is nowhere longer than here.
    is_start = entry.is_summary and entry.link is not None
    if words < _TEASER_WORDS and (is_start or doubtful):
        start = f"{ONLY}teaser is in the feed ({words} words): what follows is made from it alone."
        return "teaser", start + _whole(entry)
    if doubtful:
        return "partial", f"{ONLY}part of the article is in the feed.{_whole(entry)}"
    return "full", ""


def _whole(entry: Entry) -> str:
    return f"{WHOLE}{entry.link}" if entry.link else ""


def _loss(entry: Entry) -> str:
    count = entry.content.count("\ufffd")
    places = "one place" if count == 1 else f"{count} places"
    return f"In {places} the feed holds what cannot be read as text; it is shown as \ufffd." if count else ""
