"""What a search costs in a library of 100,000 articles of 3 kB, beside reading the newest 100 rows in the same run.

The library is made up (words by Zipf's law, from a fixed seed) and kept in the folder that ``BRIEFING_BENCH`` names,
or in the system's temporary folder. Run with ``python bench/search.py [NUMBER OF ARTICLES]``.
"""

from __future__ import annotations

import datetime
import hashlib
import itertools
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.library import Library
from briefing.library.search import parse
from briefing.model import Article, Block, Brief, Entity, Made, Mention, Quote, Speaker

GOAL = 30.0
BATCH = 5_000
TODAY = datetime.date(2025, 7, 1)
COMMON = (
    "the of and to in a that is was for on with as by at he from it his an are said be this have which has will "
    "not but they their were who its had more new than over after about people government year president "
    "officials energy tariffs"
)
QUERIES = (
    "the",
    "government",
    "tariffs energy",
    "the of and to in",
    '"said that"',
    '"people government year"',
    '"of the to a"',
    "{rare}",
    "{rare} the",
    "the -government",
    "-the",
    "-{rare}",
    "the OR {rare}",
    "t*",
    "t* {rare}",
    "the*",
    "tarif*",
    "-people",
    "speaker:{name}",
    "person:{name} the",
    "outlet:courier",
    "outlet:{outlet} the",
    "title:tariffs",
    "place:{name} -the",
    "is:unread",
    "is:starred",
    "is:starred the",
    "is:read tariffs",
    "tag:seldom",
    "tag:seldom the",
    "tag:seldom {rare}",
    "the OR tag:seldom",
    "(tariffs OR tag:seldom) is:unread",
    "tag:often -the",
    "-tag:often government",
    "-tag:every",
    "since:2025-06-20",
    "before:2020-02-01 the",
    "on:2022-05 tariffs is:unread",
    "lang:de the",
    "lang:de -the",
    'tariffs person:{name} outlet:courier since:2022-03-01 is:unread tag:often "the of" -{rare}',
    "zzz",
    "",
)


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    folder = Path(os.environ.get("BRIEFING_BENCH") or tempfile.gettempdir())
    path = folder / f"briefing-bench-{number}.db"
    if not path.exists():
        _make(path, number)
    words, names = _words(), _names()
    fill = {"rare": words[30_000], "name": names[7], "outlet": names[300]}
    with Library(path) as library:
        base = _cost(lambda: library.newest(100))
        print(f"{library.count():,} articles; the newest 100 rows: {base:.2f} ms CPU")
        print(f"{'first':>8} {'newest':>8} {'best':>8}   x   hits  query (100 hits; goal of the first {GOAL:.0f} ms)")
        slow = 0
        for pattern in QUERIES:
            text = pattern.format(**fill)
            query = parse(text, today=TODAY)
            first = _cost(lambda q=query: library.rows(library.first(q, 100)[0]))
            newest = _cost(lambda q=query: library.find(q, 100))
            best = _cost(lambda q=query: library.find(q, 100, best=True))
            hits = len(library.find(query, 100))
            slow += first > GOAL
            print(f"{first:8.2f} {newest:8.2f} {best:8.2f} {first / base:5.0f} {hits:4d}  {text}")
        print(f"{len(QUERIES) - slow} of {len(QUERIES)} queries show their first hits within {GOAL:.0f} ms")


def _cost(run: Callable[[], object], rounds: int = 3) -> float:
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best * 1_000


def _make(path: Path, number: int) -> None:
    print(f"making {path} …", flush=True)
    fresh = path.with_suffix(".part")
    for part in (fresh, Path(f"{fresh}-wal"), Path(f"{fresh}-shm")):
        part.unlink(missing_ok=True)
    rng = random.Random(11)
    begun = time.process_time()
    spent = 0.0
    with Library(fresh) as library:
        for first in range(0, number, BATCH):
            briefs = list(_briefs(rng, first, min(first + BATCH, number), number))
            start = time.process_time()
            stored = [one.rowid for one in library.put(briefs)]
            spent += time.process_time() - start
            library.mark("read", [row for row in stored if rng.random() < 0.3])
            library.mark("starred", [row for row in stored if rng.random() < 0.002])
            for tag, share in (("seldom", 0.001), ("often", 0.3), ("every", 1)):
                library.tag(tag, [row for row in stored if rng.random() < share])
    fresh.rename(path)
    print(f"put in at {number / spent:,.0f} articles a second of CPU; {time.process_time() - begun:.0f} s in all")


def _words() -> list[str]:
    rng = random.Random(5)
    letters = "etaoinshrdlucmfwypvbgkqjxz"
    made = ("".join(rng.choices(letters, weights=range(27, 1, -1), k=rng.randint(3, 10))) for _ in range(60_000))
    return list(dict.fromkeys((*COMMON.split(), *made)))


def _names() -> list[str]:
    return [word.title() for word in _words()[2_000:3_000]]


def _briefs(rng: random.Random, first: int, last: int, number: int) -> Iterator[Brief]:
    words, names = _words(), _names()
    weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(len(words))))
    for index in range(first, last):
        drawn = rng.choices(words, cum_weights=weights, k=500)
        paragraphs = [" ".join(drawn[at : at + 50]).capitalize() + "." for at in range(0, 500, 50)]
        day = datetime.date(2020, 1, 1) + datetime.timedelta(days=index * 2_000 // number)
        outlet = f"{rng.choice(names[: 1 + int(rng.expovariate(1 / 60)) % 400])} Courier"
        yield _brief("\n\n".join(paragraphs), index, day, outlet, rng.choices(names, k=6))


def _brief(text: str, index: int, day: datetime.date, outlet: str, named: list[str]) -> Brief:
    return Brief(
        made=Made(by="bench", analysis="1", as_of="2025-07-01", read_at="2025-07-01T00:00:00Z", steps=()),
        article=_article(text, index, day, outlet),
        sections=(),
        summary=(),
        quotes=(_quote(text, named[0]),),
        entities=_entities(text, named),
        figures=(),
        dates=(),
    )


def _article(text: str, index: int, day: datetime.date, outlet: str) -> Article:
    ends = list(itertools.accumulate(len(part) + 2 for part in text.split("\n\n")))
    blocks = tuple(
        Block(start=end - len(part) - 2, end=end - 2, kind="paragraph")
        for part, end in zip(text.split("\n\n"), ends, strict=True)
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=digest[:16],
        sha256=digest,
        title=text[:60].replace("\n", " "),
        title_origin="given",
        outlet=outlet,
        url=f"https://example.org/{index}",
        media_type="text/plain",
        published=day.isoformat(),
        language="de" if index % 12 == 0 else "en",
        completeness="full",
        text=text,
        blocks=blocks,
        words=500,
        reading_minutes=2,
    )


def _quote(text: str, name: str) -> Quote:
    return Quote(
        start=60,
        end=160,
        text=text[60:160],
        group=0,
        kind="direct",
        speaker=Speaker(name=name, entity=None, start=0, end=4, text=text[:4], confidence=1.0),
        cue=None,
        told=None,
        sourcing="on-record",
        section="s",
    )


def _entities(text: str, named: list[str]) -> tuple[Entity, ...]:
    kinds = ("person", "person", "person", "organisation", "place", "place")
    mentions = (Mention(start=0, end=4, text=text[:4], section="s"),)
    return tuple(
        Entity(id=f"e{at}", name=name, type=kind, salience=0.5, description=None, aliases=(), mentions=mentions)
        for at, (name, kind) in enumerate(zip(named, kinds, strict=True))
    )


if __name__ == "__main__":
    main()
