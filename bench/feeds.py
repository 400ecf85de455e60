"""Feeds: how many of the samples in ``BRIEFING_DATA/feeds`` are read as they should be, and how fast a long one is.

Usage: ``BRIEFING_DATA=… python bench/feeds.py``. The manifest of the samples says which are well-formed, and how many
entries they have. The rate is given as a ratio to parsing the same document with lxml alone, in the same run.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from lxml import etree

from briefing.errors import ReadingError
from briefing.model import Fetched
from briefing.reading.feed import is_feed, read_feed

ENTRIES = 2_000


def samples(folder: Path) -> int:
    """Read every sample; how many well-formed ones have another number of entries than the manifest says."""
    good = wrong = broken = read = 0
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        known = json.loads(line)
        path = folder / known["id"]
        fetched = Fetched(location=path.name, content=path.read_bytes(), path=str(path))
        try:
            count = len(read_feed(fetched).entries) if is_feed(fetched) else -1
        except ReadingError as error:
            count = -1
            print(f"  {path.name}: {error}")
        if known["well_formed_xml_or_json"]:
            good += 1
            if count != known["items_by_regex"] and not (count == -1 and known["items_by_regex"] == 0):
                wrong += 1
                print(f"  {path.name}: {count} entries, {known['items_by_regex']} expected")
        else:
            broken += 1
            read += count == known["items_by_regex"]
    print(f"well-formed: {good - wrong} of {good} with the right number of entries")
    print(f"not well-formed: {broken} read without a crash, {read} with the right number of entries")
    return wrong


def speed() -> None:
    """Compare a long feed with what lxml takes for the same bytes."""
    item = "<item><title>Title {n}</title><link>https://a.example/{n}</link><description>{words}</description></item>"
    words = "The council met on Monday to speak about the harbour. " * 20
    content = (
        "<rss version='2.0'><channel><title>News</title>"
        + "".join(item.format(n=n, words=words) for n in range(ENTRIES))
        + "</channel></rss>"
    ).encode()
    begun = time.process_time()
    feed = read_feed(Fetched(location="long.xml", content=content))
    ours = time.process_time() - begun
    begun = time.process_time()
    etree.fromstring(content)
    theirs = time.process_time() - begun
    print(f"{len(feed.entries):,} entries: {ENTRIES / ours:,.0f} a second, {ours / theirs:.0f} times lxml's bare tree")


if __name__ == "__main__":
    data = os.environ.get("BRIEFING_DATA")
    if not data:
        print("the samples are left out: BRIEFING_DATA names no folder of them")
    status = samples(Path(data) / "feeds") if data else 0
    speed()
    sys.exit(bool(status))
