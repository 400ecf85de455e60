"""The head of a plain text: title, byline, date line and outlet, before the article itself begins.

Only lines that say nothing else are taken out; whatever is in doubt stays in the text.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from briefing.patterns import pattern
from briefing.reading.dateline import find_dateline
from briefing.reading.plain.byline import Credit, credit_of, date_line, is_signed, is_update, names_outlet
from briefing.reading.plain.introduced import introduced
from briefing.reading.plain.layout import Paragraph
from briefing.reading.plain.shapes import ends_sentence, is_caption, is_furniture, turn_of


class Head(NamedTuple):
    """What the head says, and the paragraphs that are left for the text."""

    title: str | None
    byline: tuple[str, ...]
    outlet: str | None
    url: str | None
    published: dt.date | None
    body: list[Paragraph]


_REACH = 6
"""Paragraphs from the top within which a byline or a date line belongs to the head."""
_DECKED = 4
"""Paragraphs of the shortest article with a title, a second line of it, a byline and a text."""
_ADDRESS = pattern(r"https?://\S+")
_TITLE_WORDS = 24
_FEWEST_WORDS = 3
"""Of a title over a name or a day: fewer may be a name or a rubric themselves."""
_TITLE_LENGTH = 200
_BODY_WORDS = 16
_TWO_SENTENCES = pattern(r"[^\W\d_]{4}\. \S")
_MARKS = "'\"”’»"
_MAY_END_TITLE = "?!" + _MARKS
_FIELD = pattern(
    r"(?P<key>title|headline|subject|authors?|byline|by|from|date|published|publication date|updated|source|outlet"
    r"|publisher|publication|url|link)"
    r" ?: ?(?P<value>\S.*)$",
    re.IGNORECASE,
)
_RUBRICS = {"press release", "news release", "media release", "press statement", "for immediate release"}
_STANDFIRST = 2
"""Paragraphs of prose that may stand between a title and the line that signs the article."""
_TITLE_KEYS = {"title", "headline", "subject"}
_AUTHOR_KEYS = {"author", "authors", "byline", "by"}
_OUTLET_KEYS = {"source", "outlet", "publisher", "publication"}


def split_head(found: list[Paragraph]) -> Head:
    """Take title, byline, outlet, address and day from the head of `found`."""
    title, signs, body, url = _fields(_without_rubric(found))
    if title is None and _is_title(body):
        title, body = body[0].text, body[1:]
        if body and body[0].shape == "ornament" and not body[0].set_off:
            body = body[1:]
    if not _has_words(body):
        # What would be all head is the text itself.
        return Head(None, (), None, None, None, found)
    more, rest = _credits(body, titled=title is not None)
    if _has_words(rest):
        signs, body = signs + more, rest
    byline = next((credit.byline for credit in signs if credit.byline), ())
    outlet = next((credit.outlet for credit in signs if credit.outlet), None)
    published = next((credit.published for credit in signs if credit.published), None)
    return Head(title, byline, outlet, url, published, body)


def _without_rubric(found: list[Paragraph]) -> list[Paragraph]:
    """`found` without the lines at the top that only say what kind of text this is."""
    lines = 0
    while lines < len(found) - 1 and found[lines].text.strip(" :*–—-").lower() in _RUBRICS:
        lines += 1
    return found[lines:]


def _has_words(found: list[Paragraph]) -> bool:
    return any(any(map(str.isalnum, paragraph.text)) for paragraph in found)


def _fields(found: list[Paragraph]) -> tuple[str | None, list[Credit], list[Paragraph], str | None]:
    """The fields at the very top (``Title: …``, ``Author: …``): at least two, or a title, else it is a sentence."""
    fields: list[tuple[str, str]] = []
    for paragraph in found[: 2 * _REACH]:
        match = _FIELD.match(paragraph.text)
        if not match or len(paragraph.text) > 2 * _TITLE_LENGTH:
            break
        fields.append((match["key"].lower(), match["value"]))
    keys = {key for key, _ in fields}
    if len(fields) == len(found) or not (len(fields) > 1 or keys & _TITLE_KEYS):
        return None, [], found, None
    title = next((value for key, value in fields if key in _TITLE_KEYS), None)
    url = next((value for key, value in fields if key in {"url", "link"} and "://" in value), None)
    signs = [credit for key, value in fields if (credit := _field(key, value))]
    return title, signs, found[len(fields) :], url


def _field(key: str, value: str) -> Credit | None:
    if key in _AUTHOR_KEYS:
        return credit_of(f"By {value}") or Credit(byline=(value,))
    if key in _OUTLET_KEYS or (key == "from" and names_outlet(value)):
        return Credit(outlet=value)
    if key == "from":  # `A. Name <name@example.org>`
        return credit_of(f"By {value.partition('<')[0]}")
    if key == "updated" or key not in {"date", "published", "publication date"}:
        return None
    date = date_line(value)
    return Credit(published=date) if date else None


def _is_title(found: list[Paragraph]) -> bool:
    """Whether the first paragraph is the title of what follows."""
    if len(found) < 2 or not _may_be_title(found[0]):
        return False
    text, second = found[0].text, found[1]
    if _is_credit(second) or find_dateline(second.text) or _is_address(second) or _is_deck(found) or _is_stack(found):
        return text[-1] != "." or len(text.split()) < _BODY_WORDS
    # Within marks too a full stop ends a sentence of the text: “…,” she said. “It is ours.”
    ended = text.rstrip(_MARKS)[-1:] in (*".,;:", "") or (ends_sentence(text) and text[-1] not in _MAY_END_TITLE)
    if ended or len(text.split()) > _TITLE_WORDS or _takes_turns(found):
        return False
    if _is_underline(second):
        return len(found) > len(found[:2])
    if second.set_off:
        return any(len(other.text.split()) >= _BODY_WORDS or ends_sentence(other.text) for other in found[1:60])
    longer = max(_BODY_WORDS, len(text.split()) * 3 // 2)
    return len(second.text.split()) >= longer or ends_sentence(second.text)


def _is_address(paragraph: Paragraph) -> bool:
    return _ADDRESS.fullmatch(paragraph.text) is not None


def _is_deck(found: list[Paragraph]) -> bool:
    """Whether the second line is a second line of the title: short, no sentence, and a byline is under it."""
    if len(found) < _DECKED:
        return False
    deck = found[1].text
    return len(deck.split()) <= _TITLE_WORDS and not ends_sentence(deck) and is_signed(found[2].text)


def _is_stack(found: list[Paragraph]) -> bool:
    """Whether lines without a blank between them head the article, and one under the first is signed or dated."""
    end = next((at for at, paragraph in enumerate(found) if at and paragraph.set_off), 0)
    if not 1 < end <= _REACH or len(found[0].text.split()) < _FEWEST_WORDS:
        return False
    return any(_is_credit(found[at]) or _introduced(found, at) for at in range(1, end))


def _introduced(found: list[Paragraph], at: int) -> Credit | None:
    following = found[at + 1].text if at + 1 < len(found) else ""
    return introduced(found[at].text, following, set_off=found[at].set_off)


def _may_be_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if paragraph.shape not in {"paragraph", "row"} or len(text) > _TITLE_LENGTH or not any(map(str.isalpha, text)):
        return False
    if _TWO_SENTENCES.search(text):
        return False
    return not (find_dateline(text) or credit_of(text) or is_caption(text) or is_furniture(text))


def _is_underline(paragraph: Paragraph) -> bool:
    return paragraph.shape == "ornament" and not paragraph.set_off and set(paragraph.text) <= set("=-~*")


def _takes_turns(found: list[Paragraph]) -> bool:
    """Whether the first line is somebody's turn in a dialogue: the same name speaks again."""
    turn = turn_of(found[0].text)
    return turn is not None and any(turn_of(other.text) == turn for other in found[1:40])


def _is_credit(paragraph: Paragraph) -> bool:
    return paragraph.shape in {"paragraph", "row"} and credit_of(paragraph.text) is not None


def _credits(found: list[Paragraph], *, titled: bool) -> tuple[list[Credit], list[Paragraph]]:
    """The credit lines among the first of `found`, and the rest.

    Nothing after the first paragraph of prose counts, unless that is a standfirst: the byline or the day stands below.
    """
    signs: list[Credit] = []
    updates: list[Credit] = []
    kept: list[Paragraph] = []
    for at, paragraph in enumerate(found[:_REACH]):
        credit = credit_of(paragraph.text) if paragraph.shape in {"paragraph", "row"} else None
        if titled and credit is None:
            credit = _introduced(found, at)
        if credit and not (titled or credit.published or is_signed(paragraph.text)):
            credit = None
        if signs and not credit and names_outlet(paragraph.text) and len(found) > at + 1:
            credit = Credit(outlet=paragraph.text)
        if credit is None:
            prose = len(paragraph.text.split()) >= _BODY_WORDS
            if find_dateline(paragraph.text) or (
                prose and not (titled and at < _STANDFIRST and _signed_below(found, at))
            ):
                return signs + updates, kept + found[at:]
            kept.append(paragraph)
            continue
        (updates if is_update(paragraph.text) else signs).append(credit)
        if credit.rest:
            return signs + updates, [*kept, paragraph._replace(text=credit.rest), *found[at + 1 :]]
    return signs + updates, kept + found[_REACH:]


def _signed_below(found: list[Paragraph], at: int) -> bool:
    """Whether nothing but a byline or a day stands below paragraph `at`."""
    return any(
        _is_credit(below) and (is_signed(below.text) or date_line(below.text) is not None)
        for below in found[at + 1 : at + _STANDFIRST]
    )
