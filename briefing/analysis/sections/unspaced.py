"""Labels in scripts that set no spaces between words: the run of a heading that its section repeats most."""

from __future__ import annotations

import re

MOST_LETTERS = 8
_UNSPACED = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# Chinese particles and Japanese hiragana part the words that mean something.
_RUN = re.compile(r"[^\s\W\u3041-\u309f的了与和在对将是及被把从向为]+")


def is_unspaced(heading: str) -> bool:
    """Whether `heading` is mostly in a script without spaces."""
    return 2 * len(_UNSPACED.findall(heading)) > len(heading)


def label_of_run(heading: str, text: str) -> str:
    """Return the run of `heading` that `text` has most often, the longer among equals, cut to :data:`MOST_LETTERS`."""
    runs = [run for run in _RUN.findall(heading) if len(run) > 1] or [heading.strip("？?！!。 ")]
    best = max(runs, key=lambda run: (text.count(run), min(len(run), MOST_LETTERS)))
    return "".join(best.split())[:MOST_LETTERS]
