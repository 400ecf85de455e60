"""Every route of the misbehaving server ends in time, in a page or in one clear sentence."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hostile_server import PAGE, SOAK, HostileServer, Route, every_route

from briefing.errors import BriefingError, ReadingError, SourceError
from briefing.fetching import Limits, WebSettings
from briefing.fetching.client import Client
from briefing.fetching.transport import context_of
from briefing.model import Fetched
from briefing.reading import read

SMALL = Limits(
    wire=20_000,
    decoded=40_000,
    headers=40,
    header_bytes=6_000,
    connect=0.5,
    read=0.25,
    total=0.6,
    attempts=2,
    backoff=0.01,
)
LIMITS = Limits() if SOAK else SMALL
PATIENT = msgspec.structs.replace(LIMITS, connect=5, read=10, total=20)
"""For pages: that a busy machine is slow is not what they are to show."""
ROUTES = every_route()
SLACK = 1.5
"""Seconds for a busy machine."""


@pytest.fixture(scope="module")
def server() -> Iterator[HostileServer]:
    started = HostileServer({route.name: route.serve for route in ROUTES})
    yield started
    started.close()


@pytest.fixture(scope="module")
def clients() -> Iterator[dict[Limits, Client]]:
    context_of(None)  # The certificates are read once: not in the time of the first route.
    settings = WebSettings(allow_hosts=("127.0.0.1",))
    with Client(settings, limits=LIMITS) as strict, Client(settings, limits=PATIENT) as patient:
        yield {LIMITS: strict, PATIENT: patient}


def sentence(error: BriefingError) -> str:
    """The error's words, after checking that they are one clean line with what may be done."""
    words = str(error)
    assert words == " ".join(words.split())
    assert words.isprintable()
    assert ": " in words, "no remedy"
    assert "secret" not in words
    assert len(words) < 600
    return words


def test_there_are_a_hundred_routes_with_names_of_their_own() -> None:
    assert len({route.name for route in ROUTES}) == len(ROUTES) >= 100


def assert_expected(route: Route, words: str) -> None:
    assert route.words is not None, f"a page was to come, not: {words}"
    assert re.search(route.words, words), words


@pytest.mark.parametrize("route", ROUTES, ids=[route.name for route in ROUTES])
def test_r5_r6_every_route_ends_in_time(route: Route, server: HostileServer, clients: dict[Limits, Client]) -> None:
    limits = LIMITS if route.content is None else PATIENT
    begun = time.monotonic()
    try:
        answer = clients[limits].get(server.address(route.name))
        seconds = time.monotonic() - begun
    except SourceError as error:
        seconds = time.monotonic() - begun
        words = sentence(error)
        assert_expected(route, words)
    else:
        assert route.content is not None, "a sentence was to come"
        assert route.content in answer.content
        assert len(answer.content) <= LIMITS.decoded
        page = Fetched(
            location=answer.url,
            content=answer.content,
            media_type=answer.media_type,
            charset=answer.charset,
            url=answer.url,
        )
        try:
            assert read(page, as_of=dt.date(2026, 1, 1)).text.isascii() or "K" in route.content.decode("latin-1")
        except ReadingError as error:
            sentence(error)
    assert seconds < limits.total + SLACK


@pytest.mark.parametrize("name", ["tag-odd", "tag-long", "dates-odd", "latin-headers", "cookies", "redirect-utf8"])
def test_r6_odd_headers_do_no_harm_to_what_is_kept(name: str, server: HostileServer, tmp_path: Path) -> None:
    with Client(WebSettings(allow_hosts=("127.0.0.1",)), limits=PATIENT, cache=tmp_path) as client:
        assert [client.get(server.address(name)).content for _ in range(2)] == [PAGE] * 2
