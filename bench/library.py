"""What the library costs in CPU: articles a second in one transaction, and the first screen of a large library.

The articles are made of sentences of the samples, about 3 kB each, and analysed as every article is; each comes in many
times under an address, a day and a title of its own: in the order of their days, as news does, but for a last batch
from an archive that has no order. Run it with ``make bench``; a number as its argument is how many.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from briefing.analysis import analyse
from briefing.library import Library
from briefing.model import Brief, Fetched
from briefing.pipeline import locate
from briefing.reading import read
from briefing.sources import fetch

AS_OF = datetime.date(2026, 1, 1)
SAMPLES = Path(__file__).parent.parent / "sample_articles"
LENGTH, KINDS, BATCH, SHOWN = 3_000, 100, 5_000, 100
GOAL_RATE, GOAL_OPEN = 2_000, 15
DAILY = 28

# In a process of its own: what the app has imported by then does not count, what the library itself needs does.
OPEN = """
import sys, time
from pathlib import Path
import textual.app
import briefing.model, briefing.wash
start = time.process_time()
from briefing.library import Library
loaded = time.process_time()
with Library(Path(sys.argv[1])) as library:
    rows = library.newest(int(sys.argv[2]))
    assert len(rows) == int(sys.argv[2])
    done = time.process_time()
print((loaded - start) * 1e3, (done - loaded) * 1e3)
"""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    kinds = tuple(_kinds())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Library(path) as library:
            costs = [_put(library, kinds, first, min(BATCH, count - first)) for first in range(0, count, BATCH)]
            _said(f"put {count:,}", count, *map(sum, zip(*costs, strict=True)))
            _said("  the first of them", min(BATCH, count), *costs[0])
            _said("  the last of them", (count - 1) % BATCH + 1, *costs[-1])
            _said("  then of an archive", BATCH, *_put(library, kinds, count, BATCH, ordered=False))
            _one_by_one(library, kinds, count + BATCH)
            _marks(library)
            kept = library.count()
        print(f"the file: {path.stat().st_size // kept:,} bytes an article")
        runs = [_opened(path) for _ in range(9)]
        loaded, opened = min(runs, key=sum)
        print(f"open and show the newest {SHOWN} of {count:,}: {loaded + opened:.1f} ms of CPU (goal {GOAL_OPEN})")
        print(f"  of which {loaded:.1f} ms import the library's modules into a process that has Textual")


def _said(what: str, count: int, cpu: float, clock: float) -> None:
    rates = f"{count / cpu:,.0f} articles a second of CPU, {count / clock:,.0f} by the clock"
    print(f"{what}: {rates} (goal {GOAL_RATE:,}), {BATCH:,} a transaction")


def _one_by_one(library: Library, kinds: tuple[Brief, ...], first: int) -> None:
    costs = [_put(library, kinds, number, 1)[0] for number in range(first, first + 200)]
    print(f"  one a transaction: {sum(costs) / len(costs) * 1e3:.1f} ms of CPU each, most {max(costs) * 1e3:.1f}")


def _kinds() -> Iterator[Brief]:
    """Articles of about the length that news has, of sentences of ours."""
    found = [fetch(location) for location in locate([str(SAMPLES)]) if isinstance(location, str)]
    texts = [read(one, as_of=AS_OF) for one in found]
    sentences = [line for one in texts if one.language == "en" for line in one.text.split("\n\n") if len(line) > 80]
    for number in range(KINDS):
        chosen, text = random.Random(number), ""
        while len(text) < LENGTH:
            text += chosen.choice(sentences) + "\n\n"
        article = read(Fetched(location="-", content=text.encode(), media_type="text/plain"), as_of=AS_OF)
        yield analyse(article, as_of="2026-01-01", read_at="2026-01-01T00:00:00Z")


def _put(
    library: Library, kinds: tuple[Brief, ...], first: int, count: int, *, ordered: bool = True
) -> tuple[float, float]:
    """Seconds of CPU and of the clock for `count` articles from the number `first` on, in one transaction."""
    briefs = [_variant(kinds[number % len(kinds)], number, ordered=ordered) for number in range(first, first + count)]
    start, begun = time.process_time(), time.perf_counter()
    library.put(briefs)
    return time.process_time() - start, time.perf_counter() - begun


def _variant(brief: Brief, number: int, *, ordered: bool = True) -> Brief:
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    chosen = int(digest[:6], 16)
    days = number // DAILY + chosen % 3 if ordered else chosen % (number // DAILY)
    day = datetime.date(2016, 1, 1) + datetime.timedelta(days=days)
    # Every long word is one of a hundred others, so that no two articles are alike: of real news one in nine has words
    # enough in common with another to be compared at all. Spans, which nothing here looks at, may be beside it.
    chance = random.Random(number)
    words = [
        word if len(word) < 6 else f"{word[:5]}{chance.randrange(100):02}" for word in brief.article.text.split(" ")
    ]
    article = msgspec.structs.replace(
        brief.article,
        text=" ".join(words),
        sha256=digest,
        id=digest[:16],
        url=f"https://example.org/{number}",
        title=f"{brief.article.title} {number}",
        published=day.isoformat(),
        outlet=f"Outlet {number % 40}",
    )
    return msgspec.structs.replace(brief, article=article)


def _marks(library: Library) -> None:
    rows = [row.rowid for row in library.newest(10_000)]
    for words, change in (
        ("mark as read", lambda: library.mark("read", rows)),
        ("tag", lambda: library.tag("energy", rows)),
        ("take the tag back", library.undo),
        ("mark as unread again", library.undo),
    ):
        start = time.process_time()
        change()
        print(f"  {words} {len(rows):,} articles: {(time.process_time() - start) * 1e3:.0f} ms")


def _opened(path: Path) -> tuple[float, float]:
    command = [sys.executable, "-c", OPEN, str(path), str(SHOWN)]
    # Where Python is told to keep no compiled modules, each start would compile them all.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    loaded, opened = done.stdout.split()
    return float(loaded), float(opened)


if __name__ == "__main__":
    main()
