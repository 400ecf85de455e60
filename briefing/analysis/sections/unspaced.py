"""Labels in scripts that set no spaces between words: the run of a heading that its section repeats most."""

from __future__ import annotations

import re

from briefing.patterns import pattern

MOST_LETTERS = 8
# Chinese particles and Japanese hiragana part the words that mean something.
_RUN = r"[^\s\W\u3041-\u309f的了与和在对将是及被把从向为]+"
WORDS = pattern(_RUN.replace("+", f"{{2,{MOST_LETTERS}}}"))
"""What stands for words there."""
UNSPACED = frozenset({"zh", "ja"})


def is_unspaced(heading: str) -> bool:
    """Whether `heading` is mostly in a script without spaces."""
    return 2 * sum(map(_is_letter, heading)) > len(heading)


def label_of_run(heading: str, text: str) -> str:
    """Return the run of `heading` that `text` has most often, the longer among equals, cut to :data:`MOST_LETTERS`."""
    runs = [run for run in re.findall(_RUN, heading) if len(run) > 1] or [heading.strip("？?！!。 ")]
    best = max(runs, key=lambda run: (text.count(run), min(len(run), MOST_LETTERS)))
    return "".join(best.split())[:MOST_LETTERS]


def _is_letter(letter: str) -> bool:
    """Whether `letter` is Chinese or Japanese. Comparisons: a class of so many letters takes 2 ms to compile."""
    return letter >= "\u3041" and (
        letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"
    )
