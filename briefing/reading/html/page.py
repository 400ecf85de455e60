"""The order in which a page becomes Parts: parse, read what it declares, tidy, find the article, put it in blocks."""

from __future__ import annotations

from typing import Final

from briefing.patterns import pattern
from briefing.reading.addresses import web_address
from briefing.reading.credits import is_signed
from briefing.reading.html import _lxml
from briefing.reading.html._lxml import Element
from briefing.reading.html.body import parts_of
from briefing.reading.html.completeness import is_doubtful, is_wall, judge
from briefing.reading.html.headings import restore, set_as_headings
from briefing.reading.html.metadata import Metadata, read_metadata
from briefing.reading.letters import letters
from briefing.reading.opening import take_opening
from briefing.reading.parts import Part, Parts

_MOST_ELEMENTS: Final = 15_000
"""Beyond this trafilatura, which compares every element with many others, takes longer than a reader will wait. The
largest of 91 pages of news sites has 1,600."""
_MOST_TAGS: Final = 200_000
"""Beyond this not even a tree is made: it takes a gigabyte before the page's 20 MB are reached."""
_FEW_WORDS: Final = 80
_DECK_WORDS: Final = 10
_NOT_SHOWN: Final = ("script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "button", "select")
_WALLS: Final = ("p", "div", "h2", "h3", "h4")
_IN_WALL: Final = frozenset({"a", "br"})
_AROUND: Final = ("nav", "header", "footer", "aside", "form", "figure")
_INLINE: Final = ("span", "b", "i", "em", "strong", "u", "font", "small", "sub", "sup", "abbr", "mark", "cite")

_SAVED: Final = pattern(r"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:)\s*(https?://[^\s<>]+)")
_SAVED_HEAD: Final = 5_000

_FLATTENED: Final = "The page is nested too deeply to keep its lists and quotations; its words are all here."
_TOO_LARGE: Final = "The page is too large to tell its article from what surrounds it; all its text is here."
_NOT_FOUND: Final = "No article was found in the page; all its text is here."


def read_page(text: str, *, url: str | None = None) -> Parts:
    """Return the parts of the article in the page `text`, fetched from `url`: no blocks where it holds no text."""
    if text.count("<") > _MOST_TAGS:
        paragraphs = tuple(Part("paragraph", 0, line) for line in _lxml.without_tags(text))
        return Parts(notices=(_TOO_LARGE,), blocks=paragraphs)
    tree, flattened = _lxml.parse(text)
    if tree is None:
        return Parts()
    known = read_metadata(tree, url or _saved_from(text))
    _tidy(tree)
    blocks, doubt = _article(tree)
    opening = take_opening(_without_head(blocks, known))
    blocks = opening.blocks
    walled = is_doubtful(blocks) and _has_wall(tree)
    judged = judge(blocks, said=known.words, is_free=known.is_free, has_wall=walled)
    notices = [_FLATTENED] * flattened + [doubt] * bool(doubt) + [judged.notice] * bool(judged.notice)
    return Parts(
        title=known.title,
        byline=known.byline or opening.byline,
        outlet=known.outlet or opening.outlet,
        url=known.url,
        published=known.published or opening.published,
        published_origin="text" if opening.published and not known.published else None,
        language=known.language,
        completeness=judged.completeness,
        notices=tuple(notices),
        blocks=tuple(blocks),
    )


def _saved_from(text: str) -> str | None:
    """The address that a browser has noted in the page `text` when it saved it."""
    found = _SAVED.search(text[:_SAVED_HEAD])
    return web_address(found[1]) if found else None


def _tidy(tree: Element) -> None:
    """Leave out what a browser does not show as text, say in marks what it shows by looks, and drop the other looks."""
    _lxml.drop(tree, *_NOT_SHOWN)
    for quotation in tree.iter("q"):
        quotation.text = f"“{quotation.text or ''}"
        quotation.tail = f"”{quotation.tail or ''}"
    for verbatim in tree.iter("pre"):
        # The extraction takes it for a quotation.
        verbatim.tag = "p"
    for heading in set_as_headings(tree):
        heading.tag = "h4"
    _lxml.unwrap(tree, "q", *_INLINE)


def _article(tree: Element) -> tuple[list[Part], str]:
    """The blocks of the article in `tree`, and a sentence where they may be more than the article."""
    if _lxml.size(tree) > _MOST_ELEMENTS:
        return _all_text(tree), _TOO_LARGE
    from briefing.reading.html._trafilatura import body_of

    best: list[Part] = []
    for precise in (True, False):
        body = body_of(tree, precise=precise)
        found = restore(parts_of(body), tree) if body is not None else []
        if _words(found) > 2 * _words(best):
            best = found
        if _words(best) >= _FEW_WORDS:
            break
    return (best, "") if best else (_all_text(tree), _NOT_FOUND)


def _all_text(tree: Element) -> list[Part]:
    """The blocks of the whole page, without what surrounds an article on most pages."""
    root = next((found for tag in ("main", "article", "body") if (found := tree.find(f".//{tag}")) is not None), tree)
    everything = parts_of(root)
    _lxml.drop(root, *_AROUND)
    return parts_of(root) or everything


def _without_head(blocks: list[Part], known: Metadata) -> list[Part]:
    """`blocks` without the title and the byline at their start, and without headings that have nothing under them."""
    start, end = 0, len(blocks)
    while start < end and _is_head(blocks[start], known):
        start += 1
    while end > start and blocks[end - 1].kind == "heading":
        end -= 1
    kept = blocks[start:end] or blocks
    title = letters(known.title or "")
    return [_deck(part) for part in kept if part.kind != "heading" or not title or letters(part.text) != title] or kept


def _is_head(part: Part, known: Metadata) -> bool:
    key = letters(part.text)
    if known.title and (key == letters(known.title) or (part.kind == "heading" and part.level == 1)):
        return True
    names = [letters(name) for name in known.byline]
    return bool(names) and all(name in key for name in names) and (is_signed(part.text) or key == "".join(names))


def _deck(part: Part) -> Part:
    """A heading that is a sentence is the page's deck, or a paragraph set in large letters."""
    sentence = part.kind == "heading" and part.text.endswith((".", ".”")) and len(part.text.split()) > _DECK_WORDS
    return Part("paragraph", 0, part.text) if sentence else part


def _has_wall(tree: Element) -> bool:
    """Whether a block of the page asks for a subscription before the article goes on."""
    return any(is_wall(_lxml.words_of(block)) for block in tree.iter(*_WALLS) if all(e.tag in _IN_WALL for e in block))


def _words(blocks: list[Part]) -> int:
    return sum(len(part.text.split()) for part in blocks)
