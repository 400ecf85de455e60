"""What a new version of an article says differently, sentence by sentence."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence

from briefing.library.rows import Difference
from briefing.model import Article, Evidence

_END = re.compile(
    r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])"  # each run of marks is tried once: linear
    r"|[。！？।]+[”’」』）]*\s*"
)
"""Where a sentence ends. Initials and abbreviations cut too early, the same in both versions: no change is missed."""
_CLOSE = 60
"""How alike two sentences are, in per cent of their characters, to be one sentence that was changed."""
_NEAR = 50
"""Sentences among which the changed form of one is looked for."""
_COMPARED = 2_000
"""Characters of a sentence that are compared."""


def differences(earlier: Article, later: Article) -> Iterator[Difference]:
    """Yield what changed from `earlier` to `later`, in the order of the text. What was only moved is shown twice."""
    old, new = tuple(sentences(earlier)), tuple(sentences(later))
    matcher = difflib.SequenceMatcher(a=[_plain(one.text) for one in old], b=[_plain(one.text) for one in new])
    for kind, old_first, old_last, new_first, new_last in matcher.get_opcodes():
        if kind != "equal":
            yield from _paired(old[old_first:old_last], new[new_first:new_last])


def sentences(article: Article) -> Iterator[Evidence]:
    """Yield the sentences of `article`, block by block."""
    blocks = [(block.start, block.end) for block in article.blocks] or [(0, len(article.text))]
    for first, last in blocks:
        start = first
        for match in _END.finditer(article.text, first, last):
            end = match.start() + len(match[0].rstrip())
            yield Evidence(start, end, article.text[start:end])
            start = match.end()
        if start < last:
            yield Evidence(start, last, article.text[start:last])


def _paired(old: Sequence[Evidence], new: Sequence[Evidence]) -> Iterator[Difference]:
    """Sentences between two that stayed: those that are alike are one that was changed."""
    at = 0
    for before in old:
        partner = _partner(before, new[at : at + _NEAR])
        if partner is None:
            yield Difference(kind="removed", before=before, after=None)
            continue
        for added in new[at : at + partner]:
            yield Difference(kind="added", before=None, after=added)
        at += partner + 1
        yield Difference(kind="changed", before=before, after=new[at - 1])
    for added in new[at:]:
        yield Difference(kind="added", before=None, after=added)


def _partner(before: Evidence, among: Sequence[Evidence]) -> int | None:
    # Late: only who looks at a difference needs it.
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        before.text[:_COMPARED], [one.text[:_COMPARED] for one in among], scorer=fuzz.ratio, score_cutoff=_CLOSE
    )
    return None if found is None else found[2]


def _plain(sentence: str) -> str:
    """`sentence` as it is compared: white space, quotation marks and dashes are the typesetter's, not the writer's."""
    return " ".join(sentence.translate(_TYPOGRAPHY).split())


_TYPOGRAPHY = str.maketrans("“”„«»‘’‚–—", '"""""\'\'\'--')
