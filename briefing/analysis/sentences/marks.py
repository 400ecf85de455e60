"""Quotation marks made plain before sentences are sought: what is open is closed, what only looks open is not.

sentencex keeps a quotation whole, but a straight ``"`` has no direction, an apostrophe closes a ‘single’ mark too
early, and a mark that is never closed (the quotation goes on in the next paragraph) swallows what follows.
"""

from __future__ import annotations

from itertools import pairwise

from briefing.patterns import pattern

NEUTRAL = "¿"
"""Stands for a mark that encloses nothing: sentencex takes it as the first character of a sentence."""

DOUBLE = pattern(r"[“”„\"]")
SINGLE_OPEN = pattern(r"[‘'](?<!\w.)(?=[^\W\d])")
SINGLE_CLOSE = pattern(r"[’'](?<=[,.!?…;—–].)(?!\w)")
ANY = pattern(r"[“”„\"‘']")
TWICE_OPENS = pattern(r"(?<![^\s(\[])''(?=\S)")
TWICE_CLOSES = pattern(r"''")
OPENS_AFTER = frozenset(" \t\u00a0\u2009\u202f([{—–-/‘'")


def levelled(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return `text` with each closed quotation between “ and ” and other marks neutralised, and the quotations.

    The length stays the same; a quotation is the half-open stretch with its marks, outermost only. Linear.
    """
    if "''" in text:
        text = TWICE_CLOSES.sub('" ', TWICE_OPENS.sub(' "', text))
    quotations = _doubles(text)
    singles = _singles(text)
    outer = _outermost(sorted(quotations + singles))
    if not outer and not ANY.search(text):
        return text, []
    level = list(DOUBLE.sub(NEUTRAL, text).replace("‘", NEUTRAL).replace("'", "’"))
    for start, end in outer:
        level[start], level[end - 1] = "“", "”"
    return "".join(level), outer


def _doubles(text: str) -> list[tuple[int, int]]:
    found = []
    opened = -1
    for match in DOUBLE.finditer(text):
        at = match.start()
        if _opens(text, at, text[opened] if opened >= 0 else ""):
            opened = at
        elif opened >= 0:
            found.append((opened, at + 1))
            opened = -1
    return found


def _opens(text: str, at: int, opened: str) -> bool:
    mark = text[at]
    if mark == "„":
        return True
    if mark == "“":
        return opened != "„"
    if mark == "”" and opened:
        return False
    before = text[at - 1 : at]
    return (not before or before in OPENS_AFTER) and not text[at + 1 : at + 2].isspace()


def _singles(text: str) -> list[tuple[int, int]]:
    """Pair a ‘ with the next ’ that follows punctuation, unless another ‘ comes first: apostrophes close nothing."""
    closers = [match.start() for match in SINGLE_CLOSE.finditer(text)]
    if not closers:
        return []
    events = sorted([(match.start(), True) for match in SINGLE_OPEN.finditer(text)] + [(at, False) for at in closers])
    return [(start, end + 1) for (start, opens), (end, again) in pairwise(events) if opens and not again]


def _outermost(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in stretches:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
