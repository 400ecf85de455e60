"""What becomes of each hostile input, worked out once in a process; and what the rules look for in it."""

from __future__ import annotations

import datetime as dt
import functools
import re
import tempfile
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import msgspec
from inputs import Input, inputs
from markdown_it import MarkdownIt
from payloads import SOAK

from briefing import reading_process
from briefing.export import EXPORTERS, Options
from briefing.model import Brief, Failure
from briefing.pipeline import brief_or_failure

DAY = dt.date(2026, 1, 1)
READING = reading_process.SECONDS if SOAK else 3.0
"""Seconds after which the process that reads is stopped."""
SECONDS = READING * reading_process.PATIENCE + (reading_process.ANALYSIS if SOAK else 3)
"""For reading and analysing one input on a busy machine; the analysis grows with the text, here to 1.2 MB of dates."""
ACTS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\U000e0000-\U000e007f]"
)
"""What could act on a terminal, turn the order of letters, or cannot be written."""


class Outcome(NamedTuple):
    """What one input came to, and how long it took."""

    given: Input
    outcome: Brief | Failure
    seconds: float


SHARED: list[Path] = []
"""The folder in which the processes of one run of the tests leave what they worked out (conftest.py)."""
_PATIENCE = 300.0


class _Kept(msgspec.Struct):
    """An outcome as it is left for another process."""

    brief: Brief | None
    failure: Failure | None
    seconds: float


@functools.cache
def outcomes(form: str) -> tuple[Outcome, ...]:
    """Every input of the format `form`, put through the whole pipeline as a file: once in a run of the tests."""
    for folder in SHARED:
        path = folder / f"hostile-{form}"
        try:
            (folder / f"hostile-{form}.begun").touch(exist_ok=False)
        except FileExistsError:
            end = time.monotonic() + _PATIENCE
            while not path.exists() and time.monotonic() < end:
                time.sleep(0.05)
            kept = msgspec.msgpack.decode(path.read_bytes(), type=list[_Kept])
            pairs = zip(inputs(form), kept, strict=True)
            return tuple(Outcome(given, one.brief or one.failure, one.seconds) for given, one in pairs)
        found = _worked_out(form)
        kept = [
            _Kept(one.outcome, None, one.seconds)
            if isinstance(one.outcome, Brief)
            else _Kept(None, one.outcome, one.seconds)
            for one in found
        ]
        beside = folder / f"hostile-{form}.part"
        beside.write_bytes(msgspec.msgpack.encode(kept))
        beside.replace(path)
        return found
    return _worked_out(form)


def _worked_out(form: str) -> tuple[Outcome, ...]:
    reading_process._KEPT._seconds = READING
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        found = tuple(_outcome(Path(folder), one) for one in inputs(form))
    reading_process._KEPT._seconds = reading_process.SECONDS
    return found


def _outcome(folder: Path, given: Input) -> Outcome:
    path = folder / f"{given.name}{given.suffix}"
    path.write_bytes(given.content)
    begun = time.perf_counter()
    outcome = brief_or_failure(str(path), as_of=DAY)
    seconds = time.perf_counter() - begun
    path.unlink()
    return Outcome(given, outcome, seconds)


def read_ones(form: str) -> Iterator[tuple[str, Brief]]:
    """The names and briefs of those that could be read."""
    for one in outcomes(form):
        if isinstance(one.outcome, Brief):
            yield one.given.name, one.outcome


@functools.cache
def exported(form: str, exporter: str) -> tuple[tuple[str, str], ...]:
    """Names and exports of those that could be read."""
    return tuple((name, EXPORTERS[exporter].render(brief, Options())) for name, brief in read_ones(form))


def strings(value: object) -> Iterator[str]:
    """Every string in `value`, at any depth."""
    waiting = [msgspec.to_builtins(value)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            waiting += [*one, *one.values()]
        elif isinstance(one, list | tuple):
            waiting += one


def markdown_parts(text: str) -> Iterator[tuple[str, str]]:
    """The kinds of token in a Markdown text, each with its address, if it has one."""
    for token in MarkdownIt("gfm-like").parse(text):
        for part in (token, *(token.children or ())):
            yield part.type, str(part.attrs.get("href", part.attrs.get("src", "")))


class Page(HTMLParser):
    """The elements of a page, their attributes and addresses."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for key, value in attrs:
            self.attributes.add(key)
            if key in {"href", "src", "action"}:
                self.addresses.add(value or "")
