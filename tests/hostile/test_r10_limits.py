"""R10: every input ends in time and memory, in a brief that keeps its contract or in one sentence."""

from __future__ import annotations

import time

import jsonschema
import msgspec
import pytest
from carriers import pdf_of
from inputs import FORMATS
from outcomes import DAY, SECONDS, outcomes, read_ones

from briefing import reading_process
from briefing.analysis import bounds
from briefing.export import schema
from briefing.fetching import Limits
from briefing.model import Brief, Failure, Fetched
from briefing.reading import read
from briefing.sources.limits import FILE_LIMIT


def test_the_limits_are_those_of_the_design() -> None:
    """The other tests run with small ones: these are the ones that users have."""
    web = Limits()
    assert (web.redirects, web.wire, web.decoded) == (5, 10_000_000, 20_000_000)
    assert (web.headers, web.header_bytes) == (100, 65_536)
    assert (web.connect, web.read, web.total, web.retry_after) == (5, 10, 20, 60)
    assert (FILE_LIMIT, reading_process.SECONDS, reading_process.MEMORY) == (20_000_000, 10, 1_000_000_000)
    assert bounds.LONGEST == 1_000_000


@pytest.mark.parametrize("form", FORMATS)
def test_r10_every_input_ends_in_time(form: str) -> None:
    slow = {one.given.name: round(one.seconds, 1) for one in outcomes(form) if one.seconds > SECONDS}
    assert not slow


def test_r10_a_word_without_an_end_is_looked_at_once_in_a_pdf() -> None:
    content = pdf_of(b"(" + b"a" * 20_000 + b") Tj")
    begun = time.process_time()
    read(Fetched(location="x.pdf", content=content, media_type="application/pdf"), as_of=DAY)
    assert time.process_time() - begun < 1.5  # ten times as much, where it is looked at from each of its letters


@pytest.mark.parametrize("form", FORMATS)
def test_r10_what_cannot_be_read_is_one_sentence(form: str) -> None:
    failures = [one.outcome for one in outcomes(form) if isinstance(one.outcome, Failure)]
    for failure in failures:
        assert failure.reason == " ".join(failure.reason.split())
        assert failure.reason.isprintable()
        assert 10 < len(failure.reason) < 400
        assert "Traceback" not in failure.reason
        assert "unforeseen" not in failure.reason


@pytest.mark.parametrize("form", FORMATS)
def test_r10_what_is_read_keeps_the_contract(form: str) -> None:
    check = jsonschema.Draft202012Validator(schema())
    for name, brief in read_ones(form):
        plain = msgspec.json.decode(msgspec.json.encode(brief))
        # A schema is slow on tens of thousands of rows; the slices are looked at in all of them.
        if sum(len(rows) for rows in (brief.quotes, brief.entities, brief.figures, brief.dates, brief.sections)) < 200:
            check.validate(plain)
        assert not list(wrong_slices(plain, brief.article.text)), name


def wrong_slices(value: object, text: str):
    """Whatever has start, end and text, and is not that slice of the article."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and text[value["start"] : value["end"]] != value["text"]:
            yield value
        for inner in value.values():
            yield from wrong_slices(inner, text)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from wrong_slices(inner, text)


@pytest.mark.parametrize("form", FORMATS)
def test_r10_what_was_cut_is_said(form: str) -> None:
    for name, brief in read_ones(form):
        assert brief.article.completeness == "full" or brief.article.notices or not cut(brief), name


def cut(brief: Brief) -> bool:
    """Whether the brief is of less than was there: a page that says so itself is no fault of ours."""
    return brief.article.completeness != "full" and brief.article.media_type in {"application/pdf", "message/rfc822"}
