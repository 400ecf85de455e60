"""R5 to R8, whatever the format of what is fetched. The ways a server can misbehave are in tests/web."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore
import msgspec
import pytest
from carriers import KEPT
from inputs import FORMATS
from payloads import MARKUP

from briefing.errors import RefusedError, SourceError
from briefing.export import EXPORTERS, Options
from briefing.fetching import WebSettings
from briefing.model import Brief, Failure
from briefing.pipeline import Choices, brief_or_failure
from briefing.sources import SOURCES, fetch

ALLOWED = WebSettings(allow_hosts=("127.0.0.1",))
DAY = dt.date(2026, 1, 1)
HOSTILE = "\n".join(MARKUP[name] for name in ("script", "refresh", "picture", "autolink"))


class Site:
    """A server that gives one document of every format, and remembers what it was asked for."""

    def __init__(self) -> None:
        asked: list[str] = []
        self.asked = asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                form = FORMATS[self.path.strip("/").partition("?")[0]]
                content = form.carry(HOSTILE)
                self.send_response(200)
                self.send_header("Content-Type", form.media_type)
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Set-Cookie", "a=b")
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


THINGS = [*FORMATS]


@pytest.mark.parametrize("form", THINGS)
def test_r5_an_inner_address_is_refused_by_name(form: str, site: Site) -> None:
    outcome = brief_or_failure(f"http://{site.host}/{form}", as_of=DAY)
    assert isinstance(outcome, Failure)
    assert "--allow-host 127.0.0.1" in outcome.reason


@pytest.mark.parametrize("form", THINGS)
def test_r6_more_than_the_limit_is_refused(form: str, site: Site) -> None:
    with pytest.raises(SourceError, match=r"larger|more than|bytes"):
        fetch(f"http://{site.host}/{form}", limit=100, web=ALLOWED)


@pytest.mark.parametrize("form", THINGS)
def test_r7_user_information_is_neither_kept_nor_shown(form: str, site: Site) -> None:
    outcome = brief_or_failure(f"http://user:secret@{site.host}/{form}", as_of=DAY, choices=Choices(web=ALLOWED))
    assert "secret" not in msgspec.json.encode(outcome).decode()
    if isinstance(outcome, Brief):
        assert not [name for name, row in EXPORTERS.items() if "secret" in row.render(outcome, Options())]


@pytest.mark.parametrize("form", THINGS)
def test_r8_r17_nothing_is_fetched_but_the_address_asked_for(form: str, site: Site) -> None:
    site.asked.clear()
    outcome = brief_or_failure(f"http://{site.host}/{form}?{form}", as_of=DAY, choices=Choices(web=ALLOWED))
    assert isinstance(outcome, Brief), outcome
    assert all(words in " ".join(outcome.article.text.split()) for words in KEPT)
    assert site.asked == [f"/{form}?{form}"]


@pytest.mark.parametrize("source", ["web page"])
@pytest.mark.parametrize(
    "address",
    [
        "http://10.0.0.1/", "http://169.254.169.254/latest", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://0/",
        "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://2130706433/", "http://localhost/",
    ],
)  # fmt: skip
def test_r5_r6_r7_r8_no_form_of_an_inner_address_is_asked(
    source: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connected(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connected)
    assert next(one.name for one in SOURCES if one.claims(address)) == source
    with pytest.raises(RefusedError):
        fetch(address)
