"""The little grammar that finds the subject of a verb in a string of word kinds (see :mod:`.lexicon`).

All positions are word positions in one frame. Every search looks at a window of bounded length.
"""

from __future__ import annotations

import re

Words = tuple[int, int]

NP = r"(?:d?[rxyg#]{0,2}(?:[nNM#]s?)*[nN])"
CHAIN = rf"{NP}(?:[pft]{NP}){{0,4}}"
_CHAIN_END = re.compile(rf"(?:{CHAIN})\Z")
_LAST_NP = re.compile(rf"{NP}\Z")
_RIGHT = re.compile(rf"[dxyr#]{{0,3}}(?:[nNM#]s?)*[nN](?:f{NP}){{0,3}}|h")
_MAIN = re.compile(
    rf"[cr,Q]*(?:[pfmtyxGgWrD#A][^,;]{{0,60}},)*?r?(?P<who>{CHAIN}|h)"
    rf"(?:,[^;]{{1,60}}?,|\([^)]{{0,30}}\)|-[^-]{{1,60}}-|w[^,;]{{1,40}}?)?[ra]*[VvxaBb]"
)
_INVERTED_MAIN = re.compile(rf"Q?,?r?[Vv](?P<who>{CHAIN})")
_WINDOW = 60
_OPENS_PARENTHESIS = frozenset("wWmxygGpft#raT")


def chain_before(kinds: str, end: int, floor: int = 0) -> Words | None:
    """The noun phrase, with what hangs on it, that ends at `end`."""
    low = max(floor, end - _WINDOW)
    match = _CHAIN_END.search(kinds[low:end])
    if match is None:
        return None
    start = low + match.start()
    if start > floor and kinds[start - 1] in "pf":  # At a rally in Ohio Mr X said
        match = _LAST_NP.search(kinds[low:end])
        if match is not None:
            start = low + match.start()
    return _coordinated(kinds, start, end, floor)


def _coordinated(kinds: str, start: int, end: int, floor: int) -> Words:
    """``Smith and Jones said``: both, where they begin the clause."""
    if start - 1 > floor and kinds[start - 1] == "c":
        low = max(floor, start - _WINDOW)
        match = _CHAIN_END.search(kinds[low : start - 1])
        if match is not None and (low + match.start() == floor or kinds[low + match.start() - 1] in ",.;:QmT"):
            return low + match.start(), end
    return start, end


def right_of(kinds: str, at: int) -> Words | None:
    """The noun phrase that begins at `at`, over lower-case words to the last name before a comma or preposition."""
    match = _RIGHT.match(kinds, at)
    return match.span() if match else None


def subject_before(kinds: str, verb: int, floor: int = 0) -> Words | None:
    """The subject of the verb at `verb`, looked for to its left, not before `floor`."""
    end = verb
    while end > floor and kinds[end - 1] in "ra":
        end -= 1
    if end <= floor:
        return None
    last = kinds[end - 1]
    if last == "h":
        return end - 1, end
    if last in "nN#":
        return chain_before(kinds, end, floor)
    if last == "w":
        end -= 1
        if end > floor and kinds[end - 1] == ",":
            end -= 1
        return chain_before(kinds, end, floor)
    if last in ",-)":
        return _over_parenthesis(kinds, end, floor)
    if last in "tcxVvBbygGp":
        return main_subject(kinds, verb, floor)
    return None


def _over_parenthesis(kinds: str, end: int, floor: int) -> Words | None:
    """``X, a professor at Y, said``: step back over what stands between commas, dashes or brackets."""
    best: Words | None = None
    stop = end - 1
    if kinds[stop] == ")":
        opening = kinds.rfind("(", floor, stop)
        return subject_before(kinds, opening, floor) if opening > floor else None
    for _ in range(8):
        start = stop
        while start > floor and kinds[start - 1] not in ",;:.Q-" and stop - start < _WINDOW:
            start -= 1
        segment = kinds[start:stop]
        if not segment:
            break
        first = segment.lstrip("cr")[:1] or "r"
        if first == "h" and len(segment.lstrip("cr")) == 1:
            return stop - 1, stop
        if first not in _OPENS_PARENTHESIS:
            chain = chain_before(kinds, stop, start)
            whole = chain is not None and not segment[: chain[0] - start].strip("cr")
            if whole:
                best = chain
            elif chain is not None and best is None:
                return chain if not re.search("[VvxB]", segment) else None
            else:
                break
        elif best is not None and first in "pfmyWT":
            break
        if start - 1 < floor or kinds[start - 1] not in ",-":
            break
        stop = start - 1
    return best


def main_subject(kinds: str, verb: int, floor: int = 0) -> Words | None:
    """The subject of the sentence that the verb at `verb` belongs to: of its first finite verb."""
    start = floor
    for mark in ";:.":
        start = max(start, kinds.rfind(mark, floor, verb) + 1)
    start = max(start, verb - 2 * _WINDOW)
    head = kinds[start : verb + 1]
    inverted = _INVERTED_MAIN.match(head)
    match = inverted or _MAIN.match(head)
    if match is None:
        return None
    begin, end = match.span("who")
    return start + begin, start + end
