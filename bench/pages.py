"""Web pages: how well the body is found, and what opening one costs, both as ratios to trafilatura in the same run.

``BRIEFING_DATA`` names the folder of annotated sets with ``article_html`` in it, which belongs to others and is not a
part of the project; without it there is nothing to measure.
"""

from __future__ import annotations

import collections
import datetime
import gzip
import json
import os
import re
import resource
import time
from pathlib import Path

import trafilatura

from briefing.analysis import analyse
from briefing.model import Article, Fetched
from briefing.reading_process import Reader

Shingles = collections.Counter[tuple[str, ...]]
DAY = datetime.date(2026, 1, 1)
ROUNDS = 3


def main() -> None:
    data = os.environ.get("BRIEFING_DATA")
    if not data:
        print("pages: passed over, for BRIEFING_DATA does not name the folder of annotated sets")
        return
    folder = Path(data) / "article_html"
    rows = [json.loads(line) for line in folder.joinpath("manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    gold = json.loads(folder.joinpath("ground-truth.json").read_text(encoding="utf-8"))
    pages = {row["id"]: gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes()) for row in rows}
    # The least of three rounds: whatever else the machine does only ever adds.
    rounds = [(read_by_peer(pages), read_all(pages)) for _ in range(ROUNDS)]
    peer, ours = rounds[0][0][0], rounds[0][1][0]
    peer_seconds = min(theirs[1] for theirs, _ in rounds)
    apart, analysis = (min(mine[at] for _, mine in rounds) for at in (1, 2))
    bodies = {key: gold[key]["articleBody"] for key in pages}
    print(f"body F1: trafilatura {f1(peer, bodies):.4f}, briefing {f1(ours, bodies):.4f} on {len(pages)} pages")
    start = min(started(next(iter(pages.values()))) for _ in range(ROUNDS))
    reading, analysing = (apart - start) / peer_seconds, analysis / peer_seconds
    print(
        f"CPU, trafilatura with metadata being 1: reading {reading:.2f}, analysis {analysing:.2f}, together"
        f" {reading + analysing:.2f} (asked: at most 1.5); to start the process that reads, once: {start:.2f} s"
    )


def read_by_peer(pages: dict[str, bytes]) -> tuple[dict[str, str], float]:
    """The texts that trafilatura finds, with metadata as we do, and its CPU seconds."""
    begun = time.process_time()
    found = {
        key: trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
        for key, page in pages.items()
    }
    seconds = time.process_time() - begun
    return {key: getattr(one, "text", "") or "" for key, one in found.items()}, seconds


def started(page: bytes) -> float:
    """The CPU seconds of starting the process that reads: with one page, less what the same page costs once more."""
    costs = []
    for times in (1, 2):
        before = used()
        reader = Reader()
        for _ in range(times):
            reader.read(Fetched(location="page", content=page, media_type="text/html"), as_of=DAY)
        reader.close()
        costs.append(used() - before)
    return max(0.0, 2 * costs[0] - costs[1])


def used() -> float:
    """The CPU seconds of the processes that have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def read_all(pages: dict[str, bytes]) -> tuple[dict[str, str], float, float]:
    """The texts, the CPU seconds of the process that reads, and those of analysing."""
    fetched = {key: Fetched(location=key, content=page, media_type="text/html") for key, page in pages.items()}
    before, reader = used(), Reader()
    articles: dict[str, Article] = {key: reader.read(one, as_of=DAY) for key, one in fetched.items()}
    reader.close()  # only a process that has ended is counted among the children
    apart = used() - before
    begun = time.process_time()
    for article in articles.values():
        analyse(article, as_of=DAY.isoformat(), read_at="2026-01-01T00:00:00Z")
    return {key: article.text for key, article in articles.items()}, apart, time.process_time() - begun


def f1(found: dict[str, str], gold: dict[str, str]) -> float:
    """The harmonic mean of the mean precision and the mean recall of 4-gram shingles, as the benchmark has it."""
    precisions, recalls = [], []
    for key, body in gold.items():
        true, seen = shingles(body), shingles(found.get(key, ""))
        both = sum((true & seen).values())
        precisions += [both / sum(seen.values())] if seen else []
        recalls += [both / sum(true.values())] if true else []
    precision, recall = sum(precisions) / max(1, len(precisions)), sum(recalls) / max(1, len(recalls))
    return 2 * precision * recall / max(precision + recall, 1e-9)


def shingles(text: str) -> Shingles:
    words = re.findall(r"\w+", text)
    size = min(4, max(1, len(words)))
    return collections.Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1) if words)


if __name__ == "__main__":
    main()
