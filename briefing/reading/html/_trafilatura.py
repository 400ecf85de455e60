"""The one typed door to ``trafilatura``: which part of a page is the article."""

from __future__ import annotations

import logging
from typing import Any

from trafilatura import bare_extraction
from trafilatura.settings import Extractor

from briefing.reading.html._lxml import Element

# What it reports is for its developers; what matters to ours is said in the article's notices.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def body_of(tree: Element, *, precise: bool = True) -> Element | None:
    """Return the article in `tree` as a tree of its own vocabulary (``p``, ``head``, ``list``, ``item``, ``quote``).

    `precise` leaves out what is doubtful. ``None`` where no article is found. `tree` stays as it is. With `links`
    linked words stay in their sentences; measured on 91 pages, F1 of the body's 4-grams was 0.976, without 0.975, and
    0.962 for trafilatura's own choice.
    """
    # Not "python": for that it also writes the tree as a text, and only the tree is wanted.
    options = Extractor(output_format="txt", precision=precise, comments=False, links=True)
    document: Any = bare_extraction(tree, options=options)
    return document.body if document is not None else None
