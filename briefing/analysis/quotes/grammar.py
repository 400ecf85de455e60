"""The little grammar that finds the subject of a verb in a string of word kinds (see :mod:`.lexicon`).

All positions are word positions in one frame. Every search looks at a window of bounded length.
"""

from __future__ import annotations

from briefing.patterns import pattern

Words = tuple[int, int]

NP = r"(?:(?:d[rxyg#]{0,2})?(?:[nlNM#]s?)*[nlN]|d#)"
CHAIN = rf"{NP}(?:[pftk]{NP}){{0,4}}"
_CHAIN_END = pattern(rf"(?:{CHAIN})\Z")
_LAST_NP = pattern(rf"{NP}\Z")
_RIGHT = pattern(rf"[dxyr#D]{{0,3}}(?:[nlNM#]s?)*[nlN](?:f{NP}){{0,3}}|h")
_MAIN = pattern(
    rf"[cr,Q]*(?:[pfkmtyxGgWrD#A][^,;]{{0,60}},)*?r?(?P<who>{CHAIN}|h)u?"
    rf"(?:,[^;]{{1,60}}?,|-[^-]{{1,60}}-|w[^,;]{{1,40}}?|[pf][^,;:Q]{{1,24}}?)?[raeD]*[VvxaeBb]"
)
_RELATIVE = pattern(rf"[cr]*(?P<who>{CHAIN})[wT][^,;:Q]*")
_LATER = pattern(rf",(?P<who>{CHAIN}|h)[rae]*[VvxaeBb]")
_CLAUSE = pattern(rf"[cr]*(?P<who>{CHAIN}|h)[rae]*[VvxBbe]")
_INVERTED_MAIN = pattern(rf"Q?,?r?[Vv](?P<who>{CHAIN})")
_EXPLAINED = pattern(r",(?:[d#]n{1,3},|[nN]{1,4}n|#?n{1,3})?M?N+(?=[,.;:Q]|\Z)")
_OFFICE = pattern(r",(?P<name>M?N{1,4}),[raeD]*[VvxaeBb]")  # the Speaker, Sir N N, called for order
_INTERRUPTED = pattern(rf"[cT]?(?P<who>{CHAIN}),r?[gGyWm]")
_VERB_BEHIND = pattern("[,;:][rae]*[VvxaeBb]")
_WINDOW = 60
_ASIDES = 8  # commas or dashes stepped back over
_BEGINS_INSERTION = frozenset("wWmxygGpftk#raeTVvBb")
_WHOLE = pattern(rf"{CHAIN}(?:c{CHAIN})?")
_NAME = pattern("M?N+")
_NAME_AHEAD = pattern(r"(?:\A|[.;:Q-])[crT]*(M?N+),\Z")
_FIRST = pattern(CHAIN)
_NOUN_WITH_MORE = pattern("n[pftk]")
_APPOSITION = pattern(rf"{CHAIN}(?:[wTyxgGpcrmftk][^,;:Q]*)")


def chain_before(kinds: str, end: int, floor: int = 0) -> Words | None:
    """The noun phrase, with what hangs on it, that ends at `end`."""
    low = max(floor, end - _WINDOW)
    match = _CHAIN_END.search(kinds[low:end])
    if match is None:
        return None
    start = low + match.start()
    if start > floor and kinds[start - 1] in "pfk":  # At a rally in Ohio Mr X said
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
    if match is None:
        return None
    return with_name(kinds, match.span())


def with_name(kinds: str, words: Words) -> Words:
    """``the spokesman, Mr X``: the description together with the name between commas behind it."""
    start, end = words
    if kinds[start:end] == "dN":
        named = _OFFICE.match(kinds, end)
        return named.span("name") if named else words
    if kinds[end - 1] not in "nl" and not (kinds[start] == "d" and _NOUN_WITH_MORE.search(kinds, start, end)):
        return words
    named = _EXPLAINED.match(kinds, end)
    return (start, named.end()) if named else words


def subject_before(kinds: str, verb: int, floor: int = 0) -> Words | None:
    """The subject of the verb at `verb`, looked for to its left, not before `floor`."""
    end = _over_adverbs(kinds, verb, floor)
    if end <= floor:
        return None
    last = kinds[end - 1]
    found: Words | None = None
    if last == "h":
        found = end - 1, end
    elif last in "nlN#":
        found = _described(kinds, chain_before(kinds, end, floor), floor)
    elif last == "w":  # the mayor, who said
        found = _antecedent(kinds, end - 1, floor)
    elif last in ",-":
        found = _interrupted(kinds, end, floor) or _over_parenthesis(kinds, end, floor)
    elif last in "tcxVvBbygGpku":
        found = _clause_subject(kinds, verb, floor) or main_subject(kinds, verb, floor)
    return found


def _antecedent(kinds: str, relative: int, floor: int) -> Words | None:
    """What the ``who`` at `relative` means: the noun phrase before it; ``… who won and who hopes``: as the first."""
    while relative > floor and kinds[relative - 1] == "c":
        first = kinds.rfind("w", floor, relative - 1)
        if first < 0:
            break
        relative = first
    return chain_before(kinds, relative - 1 if kinds[floor:relative].endswith(",") else relative, floor)


def _over_adverbs(kinds: str, end: int, floor: int) -> int:
    """Where what stands before `end` ends without adverbs, auxiliaries, days and ``himself``."""
    while end > floor and kinds[end - 1] in "raeD#" and kinds[end - 2 : end] != "d#":  # the two said
        end -= 1
        if kinds[end] == "D" and kinds[end - 1] in "pf":  # the mayor on Friday said
            end -= 1
    reflexive = end - 1 > floor and kinds[end - 1] == "u" and kinds[end - 2] in "Nnh"
    return end - 1 if reflexive else end


def _described(kinds: str, words: Words | None, floor: int) -> Words | None:
    """``Mr X, the head of Y said``: the name that a description without its second comma explains."""
    if words is None or kinds[words[0]] != "d":
        return words
    named = _NAME_AHEAD.search(kinds, max(floor, words[0] - 20), words[0])
    return named.span(1) if named else words


def _interrupted(kinds: str, end: int, floor: int) -> Words | None:
    """``X, alleging that Y wanted to leave, said``: what the sentence begins with, however long the aside."""
    head = _INTERRUPTED.match(kinds, 0, end) if not floor and kinds[end - 1] == "," else None
    return head.span("who") if head and not _VERB_BEHIND.search(kinds, head.end(), end) else None


def _over_parenthesis(kinds: str, end: int, floor: int) -> Words | None:
    """``X, a professor at Y, said``: step back over what stands between commas or dashes to what it explains."""
    best: Words | None = None
    stop = end - 1
    inserted = False
    for _ in range(_ASIDES):
        start = _segment_start(kinds, stop, floor)
        lead = _over_joining(kinds, start, stop)
        if lead >= stop and kinds[stop - 1] != "r":
            break
        if kinds[stop - 1] == "h" and (lead == stop - 1 or kinds[stop - 2] in "cmTW"):
            return stop - 1, stop
        if inserted and _NAME.fullmatch(kinds, lead, stop):
            return lead, stop
        if lead >= stop:  # X, however, said
            inserted = True
        elif kinds[lead] in _BEGINS_INSERTION:
            if best is not None and kinds[lead] not in "f#wx":
                break
            inserted = True
        else:
            explained = _explained(kinds, lead, stop)
            if explained is None:
                return best or (chain_before(kinds, stop, lead) if stop != end - 1 else None)
            best = explained
        if start - 1 < floor or kinds[start - 1] not in ",-" or kinds[lead - 1] == "m":
            break
        stop = start - 1
    return with_name(kinds, best) if best else None


def _over_joining(kinds: str, start: int, stop: int) -> int:
    """Where what stands between `start` and `stop` begins behind words that join it to the rest."""
    while start < stop and (kinds[start] in "crT" or (kinds[start] == "m" and kinds[start + 1] in "MN")):
        start += 1
    return start


def _explained(kinds: str, start: int, stop: int) -> Words | None:
    """What an apposition may explain: the noun phrase that all from `start` to `stop` is, or with which it begins."""
    whole = _WHOLE.fullmatch(kinds, start, stop)
    if whole is not None:
        return start, whole.end()
    first = _FIRST.match(kinds, start, stop) if _APPOSITION.fullmatch(kinds, start, stop) else None
    return (start, first.end()) if first else None


def _segment_start(kinds: str, stop: int, floor: int) -> int:
    start = stop
    while start > floor and kinds[start - 1] not in ",;:.Q-" and stop - start < _WINDOW:
        start -= 1
    return start


def _clause_subject(kinds: str, verb: int, floor: int = 0) -> Words | None:
    """The subject at the head of the clause in which the verb is not the first: ``that X was prompted to say``."""
    start = verb
    low = max(floor, verb - _WINDOW)
    while start > low and kinds[start - 1] not in ",;:.QTwWm-":
        start -= 1
    match = _CLAUSE.match(kinds, start, verb + 1)
    if match is None and start > low and kinds[start - 1] in "wT":  # the groups who wrote on Thursday say
        while start > low and kinds[start - 1] not in ",;:.Q-m":
            start -= 1
        match = _RELATIVE.fullmatch(kinds, start, verb)
    return match.span("who") if match else None


def main_subject(kinds: str, verb: int, floor: int = 0) -> Words | None:
    """The subject of the sentence that the verb at `verb` belongs to: of its first finite verb."""
    clause = main_clause(kinds, verb, floor)
    return clause[0] if clause else None


def main_clause(kinds: str, verb: int, floor: int = 0) -> tuple[Words, int] | None:
    """The subject of the sentence that the verb at `verb` belongs to, and where its first finite verb stands."""
    start = floor
    for mark in ";:.":
        start = max(start, kinds.rfind(mark, floor, max(verb - 1, floor)) + 1)
    start = max(start, verb - 2 * _WINDOW)
    head = kinds[start : verb + 1]
    inverted = _INVERTED_MAIN.match(head)
    match = inverted or _MAIN.match(head) or _LATER.search(head)
    if match is None:
        return None
    begin, end = match.span("who")
    finite = begin - 1 if inverted else match.end() - 1
    return with_name(kinds, (start + begin, start + end)), start + finite
