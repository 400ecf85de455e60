"""Which of the short lines of a plain text are headings.

A heading is short, does not end as a sentence, and introduces what is longer. So do captions, items of lists without
bullets, labels, links to other articles and names over a table. What tells them apart is the line itself (a credit, a
year in brackets, a picture's *by*), the lines beside it (of several short lines in a row the first is the heading, the
rest are captions or a list), and the company it keeps (headings of one article are of one make).
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from briefing.patterns import pattern
from briefing.reading.plain.layout import Paragraph
from briefing.reading.plain.shapes import (
    ends_sentence,
    is_caption,
    is_furniture,
    is_numbered,
    stops,
    turn_of,
)
from briefing.tables import words

MOST_WORDS = 12
MOST_WORDS_IN_CAPITALS = 16
MOST_LETTERS = 110
_BODY_WORDS = 9
"""A paragraph of so many words, or one that ends as a sentence, can stand under a heading."""
_LONG_WORDS = 18
_MOST_PARAGRAPHS = 50_000
"""A text of more paragraphs is a table or a list, and no article."""
_SHORT_WORDS = 2
_CLEAR = 2
_SURE = 2
_CAPTIONS = 3
"""So many captions may stand between a heading and its text."""
_LIST = 4
"""So many short lines in a row are a list."""
_WIDE_LETTERS = 26
_FEWEST_LETTERS = 2.5
"""At least one letter in so many characters: times, scores and prices are no headings."""

_SMALL_LETTERS = 3
_SMALL = words(
    "about above after amid among before between during from into like near onto over past since than that under"
)
_SMALL |= words("until upon versus when with within without")
_STOCK = words("""
    abstract acknowledgements aftermath analysis appendix background biography bottom-line career causes
    climate conclusion conclusions context criticism culture death discussion economy education etymology
    further-reading geography history impact implications ingredients introduction key-points key-takeaways legacy
    life method methods next-steps notes outlook overview personal-life politics reaction reactions references
    response results see see-also steps summary takeaways timeline tips understand verdict warnings
""")
_COUNTED = pattern(
    r"(?:part|step|chapter|method|section|stage|phase|lesson|example|act|round|day|week)"
    r" (?:\d+|[ivx]+|one|two|three|four|five)\b",
    re.IGNORECASE,
)
_YEAR = pattern(r"(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?$")
_ASKED = pattern(r"\b(?:you|your|you're|you’re|yourself)\b", re.IGNORECASE)
_ATTRIBUTION = pattern(r"[—–―-] ?[^\W\d_]")
_STATEMENT = pattern(r"\b(?:said|says|told|has|have|had|was|were)\b")
_QUOTES = "\"'“‘«"
_TWO_SENTENCES = pattern(r"[^\W\d_]{4}[.!]['\"’”]? (?=[A-Z\[“])")
_DATED = pattern(r"\(\d{4}\)$")
_PLACED = pattern(r", (?:in|on|at|near|with|from|interior|exterior|view|showing|seen|where|[A-Z])")
_PICTURED = pattern(
    r"\b(?:showing|posing|standing|holding|wearing|shows|frontpage|front page|statue of|portrait of|view of)\b"
)


def find_headings(found: list[Paragraph], title: str | None) -> set[int]:
    """Return the indices in `found` of the headings. `title` is the article's own."""
    if len(found) > _MOST_PARAGRAPHS:
        return set()
    turns = Counter(turn for paragraph in found if (turn := turn_of(paragraph.text)))
    short = [_may_be(found, at, turns) for at in range(len(found))]
    runs: list[range] = []
    at = 0
    for may, group in groupby(short):
        size = len(list(group))
        if may:
            runs.append(range(at, at + size))
        at += size
    alone = [found[run.start].text for run in runs if len(run) == 1]
    sentence_case = _is_sentence_case(alone or [found[at].text for run in runs for at in run])
    prose = next((at for at, paragraph in enumerate(found) if not short[at] and _is_body(paragraph)), len(found))
    accepted: set[int] = set()
    for run in runs:
        scores = {at: _likeness(found[at].text, title, sentence_case=sentence_case) for at in run}
        accepted |= _of_run(found, run, scores, opens=run.start < prose)
    return _of_one_make(found, accepted)


def _may_be(found: list[Paragraph], at: int, turns: Counter[str]) -> bool:
    """Whether the paragraph has the shape of a heading, whatever stands beside it."""
    paragraph, text = found[at], found[at].text
    if at == len(found) - 1 or paragraph.shape not in {"paragraph", "item"} or len(text) > MOST_LETTERS:
        return False
    if paragraph.shape == "item" and (not is_numbered(text) or _beside_item(found, at)):
        return False
    return _is_titular(text) and turns[turn_of(text) or ""] < 2


def _is_titular(text: str) -> bool:
    """Whether `text` has the length and the look of a heading; what is beside it is looked at elsewhere."""
    size = len(text.split())
    if size > (MOST_WORDS_IN_CAPITALS if _is_title_case(text) else MOST_WORDS) or (
        size == 1 and len(text) > _WIDE_LETTERS
    ):
        return False
    if stops(text) and not _may_stop(text, size):
        return False
    if sum(map(str.isalpha, text)) * _FEWEST_LETTERS < len(text) and not (_YEAR.match(text) or _COUNTED.match(text)):
        return False
    opening = text.lstrip("\"'“‘«¿¡")
    if not opening or opening[0] in "([{" or (opening[0].islower() and opening[1:3].lower() == opening[1:3]):
        return False
    if text[-1] in "{}\\" or _TWO_SENTENCES.search(text):
        return False
    return not (_is_spoken(text) or is_furniture(text) or (is_caption(text) and not _COUNTED.match(text)))


def _may_stop(text: str, size: int) -> bool:
    """A stop or a colon after a heading: `Tips.`, `What to Watch:`."""
    if _is_stock(text) and size <= _SHORT_WORDS:
        return True
    return text[-1] == ":" and size > _SHORT_WORDS and (text.isupper() or _is_title_case(text))


def _is_spoken(text: str) -> bool:
    """An interviewer's question, an attribution, a quoted question, half of a quotation: no heading of a section."""
    if _ATTRIBUTION.match(text) or text.count('"') % 2 or text.count("“") != text.count("”"):
        return True
    if text[0] in _QUOTES and ends_sentence(text) and text[-1] != "?":
        # A sentence in quotation marks is what somebody says; `“No choice”` is a heading.
        return True
    if text[-1] == "?":
        return bool(_ASKED.search(text)) or text[-2:] == "??" or text[0] in '"“'
    return text[-2:] in {"?”", '?"', "!”", '!"'}


def _is_title_case(text: str) -> bool:
    """Whether all words but the small ones begin with a capital."""
    long = [word for word in text.split() if len(word) > _SMALL_LETTERS and word[0].isalpha() and word not in _SMALL]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _beside_item(found: list[Paragraph], at: int) -> bool:
    beside = (found[next_to] for next_to in (at - 1, at + 1) if 0 <= next_to < len(found))
    return any(paragraph.shape == "item" for paragraph in beside)


def _is_body(paragraph: Paragraph) -> bool:
    """Whether a paragraph can stand under a heading."""
    if paragraph.shape in {"item", "quotation", "row"} or ends_sentence(paragraph.text):
        return True
    return len(paragraph.text.split()) >= _BODY_WORDS and not paragraph.text[0].islower()


def _of_run(found: list[Paragraph], run: range, scores: dict[int, int], *, opens: bool) -> set[int]:
    """The headings among short lines that follow on each other; `opens` if no prose stands before them."""
    after = next(
        (paragraph for paragraph in found[run.stop : run.stop + _CAPTIONS] if _is_body(paragraph)), found[run.stop]
    )
    long_after = len(after.text.split()) >= _LONG_WORDS
    last = {run.stop - 1} if long_after else set()
    if opens:
        # Before any prose stand a standfirst, a caption, a box of facts; a heading there must leave no doubt.
        return last if len(run) >= _LIST else {at for at in run if _is_stock(found[at].text) and _is_body(after)}
    before = found[run.start - 1]
    listed = before.text.endswith(":") and not long_after
    prose = long_after or ends_sentence(after.text) or ends_sentence(before.text) or after.shape != "paragraph"
    if not _is_body(after) or listed or not prose:
        return {run.start} if _is_stock(found[run.start].text) else set()
    if len(run) >= _LIST:
        return last | ({run.start} if _is_stock(found[run.start].text) else set())
    enough = min(max(scores.values()), _CLEAR)
    chosen = [at for at in run if scores[at] >= enough >= 0]
    # Of two equals in a row the second is the caption of a picture, unless their make tells two levels apart.
    return {at for at in chosen if at - 1 not in chosen or _levels(found[at - 1].text, found[at].text)}


def _levels(outer: str, inner: str) -> bool:
    return (outer.isupper() and not inner.isupper()) or (_is_stock(outer) and is_numbered(outer) == is_numbered(inner))


def _is_stock(text: str) -> bool:
    plain = text.lower().strip(":?. ").replace(" ", "-")
    return plain in _STOCK or is_numbered(text) or bool(_COUNTED.match(text))


def _likeness(text: str, title: str | None, *, sentence_case: bool) -> int:
    """How much a short line looks like a heading by itself; below zero it is none."""
    said = text.split()
    size = len(said)
    score = 2 if size <= 4 else 1 if size <= 7 else 0
    if _is_stock(text) or (text.isupper() and size > 1):
        score += 2
    if title and text.casefold() == title.casefold():
        score -= 3
    if sentence_case and size > 1 and all(word[0].isupper() for word in said if word[0].isalpha()):
        score -= 1
    if _PLACED.search(text) or _PICTURED.search(text) or _DATED.search(text):
        score -= 1
    if _STATEMENT.search(text) and size > 6:
        score -= 1
    return score - (size > 10 and not _is_title_case(text)) - 2 * text.endswith("!")


def _is_sentence_case(texts: list[str]) -> bool:
    """Whether the short lines of an article mostly write common words small, so that capitals mean names."""
    several = [text.split()[1:] for text in texts if len(text.split()) > 1]
    small = sum(any(word[0].islower() and len(word) > 3 for word in rest) for rest in several)
    return small * 2 > len(several)


def _of_one_make(found: list[Paragraph], accepted: set[int]) -> set[int]:
    """Leave out what the other headings of the article do not bear out.

    A question or a word with a stop may be a line of the story where no other line is a heading; a line far longer than
    the rest is a caption.
    """
    sure = {at for at in accepted if not found[at].text.endswith(("?", "."))}
    if len(accepted) - len(sure) == 1 and len(sure) < _SURE:
        accepted = sure
    if len(accepted) < _SURE + 1:
        return accepted
    sizes = sorted(len(found[at].text.split()) for at in accepted)
    usual = sizes[(len(sizes) - 1) // 2]
    return {at for at in accepted if len(found[at].text.split()) <= max(2 * usual + 3, 6) or _is_stock(found[at].text)}
