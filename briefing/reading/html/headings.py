"""Headings that the extraction lost or took for text, put back by what the page says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.reading.credits import is_signed
from briefing.reading.html._lxml import Element, words_of
from briefing.reading.letters import letters
from briefing.reading.parts import Part

_TAGS: Final = ("h2", "h3", "h4", "h5", "h6")
_LONGEST: Final = 200
_START: Final = 40
"""Code points by which the paragraph after a heading is known again."""
_STEPS: Final = 6
_LONGEST_BOLD: Final = 80


def restore(parts: list[Part], tree: Element) -> list[Part]:
    """Return `parts` with every heading of the page `tree` that stands directly before a block which was kept.

    A block of a heading's very words becomes that heading.
    """
    found = list(_headings(tree))
    levels = {key: int(heading.tag[1]) for key, _, heading in found}
    keys = [letters(part.text) for part in parts]
    keyed = list(zip(keys, parts, strict=True))
    marked = [Part("heading", levels[key], part.text) if key in levels else part for key, part in keyed]
    known = set(keys)
    places = {key[:_START]: at for at, key in reversed(list(enumerate(keys)))}
    inserted: dict[int, Part] = {}
    for key, text, heading in found:
        following = "" if key in known else _following(heading)
        at = places.get(letters(following)[:_START]) if following else None
        # What stands before the first block is the page's deck, or the title once more.
        if at:
            inserted.setdefault(at, Part("heading", int(heading.tag[1]), text))
    return [piece for at, part in enumerate(marked) for piece in (inserted.get(at), part) if piece]


def set_as_headings(tree: Element) -> list[Element]:
    """Return the paragraphs of `tree` that stand for headings by their looks; one alone may be anything."""
    found = [paragraph for paragraph in tree.iter("p") if _is_set_as_heading(paragraph)]
    return found if len(found) > 1 else []


def _is_set_as_heading(paragraph: Element) -> bool:
    """Whether `paragraph` is short, wholly bold, no sentence, and stands before one that is not bold."""
    if not _is_bold(paragraph):
        return False
    text = words_of(paragraph)
    following = paragraph.getnext()
    return (
        len(text) <= _LONGEST_BOLD
        and text[:1].isalnum()
        and text[-1] not in '.:;,…”"’'
        and not is_signed(text)
        and following is not None
        and following.tag == "p"
        and len(words_of(following)) > 2 * len(text)
        and not _is_bold(following)
    )


def _is_bold(paragraph: Element) -> bool:
    """Whether all the words of `paragraph` are in one bold element."""
    only = paragraph[0] if len(paragraph) == 1 else None
    if only is None or only.tag not in {"b", "strong"} or only.find(".//a") is not None:
        return False
    around = (paragraph.text or "") + (only.tail or "")
    return not around.strip() and bool("".join(only.itertext()).strip())


def _headings(tree: Element) -> Iterator[tuple[str, str, Element]]:
    """Yield every heading below the title's, after the letters and the words of it."""
    for heading in tree.iter(*_TAGS):
        words = words_of(heading)
        if words and len(words) <= _LONGEST:
            yield letters(words), words, heading


def _following(heading: Element) -> str:
    """The words of the first sibling with words after `heading`, or after the box that holds nothing else."""
    at = heading
    for _ in range(_STEPS):
        after = at.getnext()
        if after is None:
            parent = at.getparent()
            if parent is None or words_of(parent) != words_of(heading):
                return ""
            at = parent
            continue
        at = after
        if isinstance(at.tag, str) and (words := _first_words(at)):
            return words
    return ""


def _first_words(element: Element) -> str:
    """The words of the first piece of text in `element` that is long enough to be known again, or all of them."""
    for piece in element.iter("p", "li"):
        words = words_of(piece)
        if words:
            return words
    return words_of(element)[:_LONGEST]
