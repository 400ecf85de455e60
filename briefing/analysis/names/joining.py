"""Names that the tagger did not see, or saw a part of, by their form: ``Doctors Without Borders``, ``7-Eleven``.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from briefing.analysis.names.gazetteer import BIG_CITY, CALENDAR, COMPANY, COUNTRY, GIVEN, PEOPLE, PLACE, ROLE, SURNAME
from briefing.analysis.names.heads import ORGANISATION_HEADS
from briefing.analysis.names.page import Page
from briefing.analysis.names.parting import Found
from briefing.analysis.names.tokens import Tokens
from briefing.tables import words

_PURPOSES: Final = words("without against for beyond across")
"""Prepositions that stand with a capital inside a name: ``Mothers Against …``."""
_CALLS: Final = words("committee campaign coalition alliance fund movement")
"""What a purpose follows: ``Committee to Protect …``."""
_FIRMS: Final = words("co co. partners sons associates brothers")
_ORDINALS: Final = ("st", "nd", "rd", "th")
_DETERMINERS: Final = words("the a an this that its his her their our my your every each any no some")
_AFTER_FIRM: Final = words("'s said says will has had plans reported agreed co co. corp corp. inc inc. company")
_NO_FIRMS: Final = frozenset("DGKTX")
"""The letters of ``3D``, ``5G``, ``4K``, ``2T`` and ``10X``."""
_MOST_LETTERS: Final = 3
"""So many has a word in capitals at most that is a unit behind a number: ``MW``."""
_TIES: Final = frozenset(["of", "&"])
_OPEN: Final = frozenset("“‘\"'")
_CLOSE: Final = frozenset("”’\"'")


def joined(page: Page, mentions: list[Found]) -> list[Found]:
    """The mentions and the unseen ones, in order; those that are parts of a longer name are replaced by it."""
    found = [_lengthened(page, mention) for mention in mentions]
    found += [*_by_form(page), *_codes(page)]
    out: list[Found] = []
    for mention in sorted(found, key=lambda m: (m[0], -m[1])):
        if out and mention[0] < out[-1][1]:
            continue  # a part of the one before
        out.append(mention)
    return list(_with_places(page.tokens, out))


def _lengthened(page: Page, mention: Found) -> Found:
    first, after, kind = mention
    if kind == "organisation":
        return _first_of_organisation(page, first), _end_of_organisation(page.tokens, first, after), kind
    if kind == "person":
        return _whole_person(page, first, after)
    return first, _without_unit(page.tokens, first, after), kind


def _end_of_organisation(tokens: Tokens, first: int, after: int) -> int:
    """The end without a unit, and without the ``of`` of a place that the tagger took for another name."""
    after = _without_unit(tokens, first, after)
    return after - 1 if after - first > 1 and tokens.words[after - 1] in {"of", "and", "for", "the"} else after


def _without_unit(tokens: Tokens, first: int, after: int) -> int:
    """The end of ``Latvia 38 MW`` without the figure."""
    if after - first > 2 and tokens.low[after - 2][0] == "#" and tokens.words[after - 1].isupper():
        return after - 2 if len(tokens.words[after - 1]) <= _MOST_LETTERS else after
    return after


def _first_of_organisation(page: Page, first: int) -> int:
    """Where ``Without Borders``, ``Protect Journalists`` and ``Jones & Co.`` begin, seen from their first word."""
    low, caps, listed = page.tokens.low, page.tokens.caps, page.listed
    if low[first] in _PURPOSES:
        first -= first > 0 and caps[first - 1]
    elif first > 1 and low[first - 1] == "to" and low[first - 2] in _CALLS and caps[first - 2]:
        first -= 2
    elif low[first + 1 : first + 2] == ["&"] and low[first + 2 : first + 3] and low[first + 2] in _FIRMS:
        while first > 1 and low[first - 1] == "," and listed[low[first - 2]] & listed[low[first]] & SURNAME:
            first -= 2
    return first


def _whole_person(page: Page, first: int, after: int) -> Found:
    """``Jun-Jun Lund`` where the tagger saw ``Jun Lund``, ``Tom “El Roe” Lund`` where it saw ``El Roe``."""
    words, starts, low, caps, _ = page.tokens
    if "-" in words[first:after]:
        after = _before_dash(words, first, after)
    if first > 1 and after < len(words) - 1 and words[first - 1] in _OPEN and words[after] in _CLOSE:
        if caps[first - 2] and caps[after + 1] and not page.listed[low[first - 2]] & ROLE:
            return first - 2, after + 2, "person"
    elif first > 1 and after - first > 1 and words[first - 1] == "-" and caps[first - 2]:
        tight = starts[first - 2] + len(words[first - 2]) == starts[first - 1] == starts[first] - 1
        if tight and (low[first - 2] == low[first] or page.listed[low[first - 2]] & GIVEN):
            return first - 2, after, "person"
    return first, after, "person"


def _before_dash(words: list[str], first: int, after: int) -> int:
    """The end of ``Lund`` in ``Lund -- Roe had left``: two hyphens are a dash."""
    return next((i for i in range(first + 1, after - 1) if words[i] == words[i + 1] == "-"), after)


def _by_form(page: Page) -> Iterator[Found]:
    """What the forms and lists tell of the capitalised words of prose, whatever the tagger says."""
    low, caps, listed, flags = page.tokens.low, page.tokens.caps, page.listed, page.flags
    for first, last in page.tokens.runs:
        if page.lines[first] != "p":
            continue
        if "and" in low[first + 1 : last - 1]:
            cut = low.index("and", first + 1)
            if listed[f"{low[cut - 1]} & {low[cut + 1]}"] & COMPANY:
                yield cut - 1, cut + 2, "organisation"
        for i in range(first, last):
            if caps[i] and (begins := _number_before(page, i)):
                yield begins - 1, i + 1 + (low[i] == "century"), "organisation"
            elif flags[i] & (COUNTRY | BIG_CITY) and not flags[i] & ~PLACE and caps[i] and _is_apart(page.tokens, i):
                yield i, i + 1, "place"


def _is_apart(tokens: Tokens, i: int) -> bool:
    """Whether no other capitalised word stands beside a token, nor one that ties it to more: ``Bank of Chad``."""
    words, caps = tokens.words, tokens.caps
    if i and (words[i - 1] in _TIES or (caps[i - 1] and words[i - 1] != "The")):
        return False
    return i + 1 == len(words) or not (caps[i + 1] or words[i + 1] in _TIES)


def _number_before(page: Page, i: int) -> int:
    """The index behind the number that a name begins with (``20th Century Fox``, ``7-Eleven``), or 0."""
    words, starts, low, caps, _ = page.tokens
    if low[i] == "century":
        return i if words[i - 1].endswith(_ORDINALS) and True in caps[i + 1 : i + 2] else 0
    if i < 2 or words[i - 1] != "-" or low[i - 2][0] != "#" or starts[i - 2] + len(words[i - 2]) + 1 != starts[i]:
        return 0
    no_name = page.flags[i] & (CALENDAR | PEOPLE | ROLE | PLACE) or low[i] in page.lower
    return 0 if no_name or low[i - 3] in _DETERMINERS or not _is_apart(page.tokens, i) else i - 1


def _codes(page: Page) -> Iterator[Found]:
    """``3M`` and ``23andMe``, where the article once has them do or own something."""
    words, low = page.tokens.words, page.tokens.low
    codes = {word for word in page.lower if word[0].isdigit() and _is_code(word)}
    if not codes:
        return
    places = page.tokens.places_of(codes)
    acting = {words[i] for i in places if i + 1 < len(low) and low[i + 1] in _AFTER_FIRM and words[i - 1] not in "$€£"}
    yield from ((i, i + 1, "organisation") for i in places if words[i] in acting)


def _is_code(word: str) -> bool:
    """Whether a word that begins with a digit is like ``3M`` or ``23andMe``, not like ``3rd``, ``5G`` or ``20s``."""
    letters = word.lstrip("0123456789")
    if len(letters) < 2:
        return letters.isupper() and letters not in _NO_FIRMS
    return letters[0].islower() and letters.isalpha() and not letters.islower()


def _with_places(tokens: Tokens, mentions: list[Found]) -> Iterator[Found]:
    """The mentions, ``Supreme Court`` and the place of which it is made one: ``Supreme Court of India``."""
    done = 0
    for (first, after, kind), following in zip_longest(mentions, mentions[1:]):
        if first < done:
            continue
        done = after
        if kind == "organisation" and following and following[2] == "place" and following[0] == after + 1:
            of_place = tokens.words[after] == "of" and not ORGANISATION_HEADS.isdisjoint(tokens.low[first:after])
            done = following[1] if of_place else after
        yield first, done, kind
