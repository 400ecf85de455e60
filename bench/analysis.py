"""How long the analysis takes, as a multiple of one regular-expression token pass over the same text.

A ratio within one run says the same on a fast machine and on a slow one. Beside it stands what the time buys: how many
quotations of the samples have a named speaker. Run it with ``make bench``.
"""

from __future__ import annotations

import datetime
import re
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefing.analysis import analyse
from briefing.analysis.draft import Draft
from briefing.analysis.steps import STEPS
from briefing.model import Article, Brief, Fetched
from briefing.pipeline import locate
from briefing.reading import read
from briefing.sources import fetch

TOKEN = re.compile(r"\w+|[^\w\s]")
AS_OF = datetime.date(2026, 1, 1)
GOAL, BEST = 60, 30
ROUNDS = 25
SAMPLES = Path(__file__).parent.parent / "sample_articles"


def main() -> None:
    if len(sys.argv) > 1:
        _memory(int(sys.argv[1]))
        return
    articles = [read(fetch(found), as_of=AS_OF) for found in locate([str(SAMPLES)]) if isinstance(found, str)]
    english = [article for article in articles if article.language == "en"]
    briefs = [_analyse(article) for article in english]  # warm: models loaded, caches filled
    timed = [_timed(article) for article in english]
    ratios = [spent.whole / spent.unit for spent in timed]
    print(
        f"analysis / token pass: median {statistics.median(ratios):.1f}, worst {max(ratios):.1f} "
        f"(goal {GOAL}, then {BEST})"
    )
    _table(timed)
    named, spoken = _quality(briefs)
    print(f"in the same run: {named} of {spoken} quotations of the samples have a named speaker")
    _growth(english)
    for times in (1, 16):
        peak = subprocess.run([sys.executable, __file__, str(times)], capture_output=True, text=True, check=True).stdout
        print(f"memory of the process, samples {times} times over: {peak.strip()} MB")


def _analyse(article: Article) -> Brief:
    return analyse(article, as_of="2026-01-01", read_at="2026-01-01T00:00:00Z")


def _token_pass(text: str) -> list[tuple[int, int, str]]:
    """The unit: every token of the text with its offsets (about 0.33 ms for 4.3 kB on a machine of 2024)."""
    return [(match.start(), match.end(), match.group()) for match in TOKEN.finditer(text)]


class Spent(NamedTuple):
    """The least CPU seconds that one article took: the unit, the whole analysis, and each step in its turn."""

    unit: float
    whole: float
    steps: list[float]


def _timed(article: Article) -> Spent:
    """Time unit, whole and steps of `article` in turns, so that what slows the machine meets all of them alike.

    The steps run one after the other on one draft, as in the analysis: each pays for what it is the first to ask for,
    and none finds the processor warm from its own last round.
    """
    rounds = [_round(article) for _ in range(ROUNDS)]
    return Spent(
        unit=min(spent.unit for spent in rounds),
        whole=min(spent.whole for spent in rounds),
        # Of one round: the least of each step by itself would add up to less than any round took.
        steps=min((spent.steps for spent in rounds), key=sum),
    )


def _round(article: Article) -> Spent:
    draft = Draft(article=article)
    clock = time.process_time
    stamps = [clock()]
    for step in STEPS:
        draft = step.run(draft)
        stamps.append(clock())
    _token_pass(article.text)
    stamps.append(clock())
    _analyse(article)
    stamps.append(clock())
    *steps, unit, whole = (after - before for before, after in pairwise(stamps))
    return Spent(unit, whole, steps)


def _table(timed: list[Spent]) -> None:
    """Print what each step costs in token passes over all articles, and what of the whole is in none of them."""
    unit = sum(spent.unit for spent in timed)
    costs = [sum(times) for times in zip(*(spent.steps for spent in timed), strict=True)]
    names = [step.name for step in STEPS]
    rest = sum(spent.whole for spent in timed) - sum(costs)
    for name, cost in zip([*names, "the rest"], [*costs, rest], strict=True):
        print(f"  {name:<10} {cost / unit:6.1f}")


def _quality(briefs: list[Brief]) -> tuple[int, int]:
    quotes = [quote for brief in briefs for quote in brief.quotes if quote.kind != "indirect"]
    return sum(quote.speaker is not None for quote in quotes), len(quotes)


def _repeated(articles: list[Article], times: int) -> Article:
    text = "\n\n".join(article.text for article in articles)
    whole = Fetched(location="-", content="\n\n".join([text] * times).encode(), media_type="text/plain")
    return msgspec.structs.replace(read(whole, as_of=AS_OF), language="en")


def _growth(articles: list[Article]) -> None:
    small, large = _repeated(articles, 2), _repeated(articles, 16)
    grown = _least(large) / _least(small)
    print(f"a text {len(large.text) / len(small.text):.1f} times as long takes {grown:.1f} times as long")


def _least(article: Article, rounds: int = 3) -> float:
    """The least CPU seconds of `rounds` analyses of `article`."""
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        _analyse(article)
        spent.append(time.process_time() - start)
    return min(spent)


def _memory(times: int) -> None:
    # Plain text only: reading a page has costs of its own.
    plain = sorted(str(path) for path in SAMPLES.glob("*.txt"))
    _analyse(_repeated([read(fetch(path), as_of=AS_OF) for path in plain], times))
    # Not getrusage: its peak is inherited from the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(round(int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024))


if __name__ == "__main__":
    main()
