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
import sys
import time
from pathlib import Path

import trafilatura

from briefing.analysis import analyse
from briefing.model import Article, Fetched
from briefing.reading_process import Reader

Shingles = collections.Counter[tuple[str, ...]]
DAY = datetime.date(2026, 1, 1)


def main() -> None:
    data = os.environ.get("BRIEFING_DATA")
    if not data:
        sys.exit("BRIEFING_DATA names the folder of annotated sets: set it")
    folder = Path(data) / "article_html"
    rows = [json.loads(line) for line in folder.joinpath("manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    gold = json.loads(folder.joinpath("ground-truth.json").read_text(encoding="utf-8"))
    pages = {row["id"]: gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes()) for row in rows}
    peer, peer_seconds = {}, -time.process_time()
    for key, page in pages.items():
        found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
        peer[key] = getattr(found, "text", "") or ""
    peer_seconds += time.process_time()
    ours, apart, analysis = read_all(pages)
    bodies = {key: gold[key]["articleBody"] for key in pages}
    print(f"body F1: trafilatura {f1(peer, bodies):.4f}, briefing {f1(ours, bodies):.4f} on {len(pages)} pages")
    reading, analysing = apart / peer_seconds, analysis / peer_seconds
    print(
        f"CPU, trafilatura with metadata being 1: reading {reading:.2f} (its process and all), analysis {analysing:.2f}"
    )


def read_all(pages: dict[str, bytes]) -> tuple[dict[str, str], float, float]:
    """The texts, the CPU seconds of the process that reads, and those of analysing."""
    fetched = {key: Fetched(location=key, content=page, media_type="text/html") for key, page in pages.items()}
    reader = Reader()
    articles: dict[str, Article] = {key: reader.read(one, as_of=DAY) for key, one in fetched.items()}
    reader.close()  # only a process that has ended is counted among the children
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    apart = used.ru_utime + used.ru_stime
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
