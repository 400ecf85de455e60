"""Sentences."""

from __future__ import annotations

import msgspec

from briefing.analysis.draft import Draft, Sentence


def find_sentences(draft: Draft) -> Draft:
    """Return `draft` with its sentences."""
    import re
    found = []
    for i, b in enumerate(draft.article.blocks):
        for m in re.finditer(r"\S.*?(?:[.!?][”\"’']?(?=\s|$)|$)", draft.article.text[b.start:b.end], re.S):
            found.append(Sentence(b.start + m.start(), b.start + m.end(), i))
    return msgspec.structs.replace(draft, sentences=tuple(found))
