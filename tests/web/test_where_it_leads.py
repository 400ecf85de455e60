"""Names whose numbers change or are mixed, hosts beyond ASCII, and what goes along from one host to another."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import httpcore
import pytest
from hostile_server import PAGE, Connection, HostileServer

from briefing.fetching import Limits, WebSettings
from briefing.fetching.client import Client
from briefing.fetching.refusals import FetchError, PrivateAddressError

LIMITS = Limits(connect=5, read=5, total=10, attempts=2, backoff=0.01)
PUBLIC, OTHER, INSIDE = "93.184.215.14", "93.184.215.15", "127.0.0.1"
CERTIFICATES = Path(__file__).parent / "certificates"
Serve = Callable[[Connection], None]


@pytest.fixture
def serving() -> Iterator[Callable[..., HostileServer]]:
    """Starts servers that are closed at the end."""
    started: list[HostileServer] = []

    def start(context: ssl.SSLContext | None = None, **routes: Serve) -> HostileServer:
        started.append(HostileServer(routes, context))
        return started[-1]

    yield start
    for server in started:
        server.close()


@pytest.fixture
def resolved(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Has a name lead to the numbers of one answer after the other; gives the hosts that were asked for."""

    def answer(*answers: tuple[str, ...]) -> list[str]:
        asked: list[str] = []
        system = socket.getaddrinfo

        def resolve(host: str, port: int, *rest: int, **named: int) -> Sequence[object]:
            if host[0].isdigit():
                return system(host, port, *rest, **named)  # type: ignore[arg-type]  # handed on
            asked.append(host)
            numbers = answers[min(len(asked), len(answers)) - 1]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

        monkeypatch.setattr(socket, "getaddrinfo", resolve)
        return asked

    return answer


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The numbers that a connection was asked for; none is made."""
    numbers: list[str] = []

    def connect(_: httpcore.SyncBackend, number: str, *_rest: object) -> None:
        numbers.append(number)
        raise httpcore.ConnectError("not in a test")

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    return numbers


def test_r5_a_name_that_leads_inside_the_second_time_is_not_followed(
    resolved: Callable[..., list[str]], connected: list[str]
) -> None:
    """DNS rebinding: the next attempt is checked like the first, and what was checked is what is connected to."""
    asked = resolved((PUBLIC,), (INSIDE,))
    with pytest.raises(PrivateAddressError), Client(limits=LIMITS) as client:
        client.get("http://rebinding.example/")
    assert connected == [PUBLIC]
    assert len(asked) == 2


def test_r5_of_the_numbers_of_a_name_only_the_public_are_asked(
    resolved: Callable[..., list[str]], connected: list[str]
) -> None:
    resolved((INSIDE, PUBLIC, "10.0.0.1", OTHER, "::1"))
    with pytest.raises(FetchError), Client(limits=LIMITS) as client:
        client.get("http://mixed.example/")
    assert connected == [PUBLIC, OTHER] * LIMITS.attempts


def test_r5_a_host_beyond_ascii_is_asked_for_and_shown_by_its_ascii_name(
    resolved: Callable[..., list[str]], serving: Callable[..., HostileServer]
) -> None:
    """The Cyrillic twin of a known name cannot be taken for it in what is kept and shown."""
    asked = resolved((INSIDE,))
    server = serving(page=lambda connection: connection.answer())
    twin = "xn--80ak6aa92e.example"
    with Client(WebSettings(allow_hosts=(twin,)), limits=LIMITS) as client:
        answer = client.get(f"http://аррӏе.example:{server.port}/page")
    assert asked == [twin]
    assert answer.url == f"http://{twin}:{server.port}/page"


def test_r5_a_host_beyond_ascii_is_allowed_as_it_is_written(
    resolved: Callable[..., list[str]], serving: Callable[..., HostileServer]
) -> None:
    resolved((INSIDE,))
    server = serving(page=lambda connection: connection.answer())
    with Client(WebSettings(allow_hosts=("Bücher.example",)), limits=LIMITS) as client:
        assert client.get(f"http://bücher.example:{server.port}/page").content == PAGE


@pytest.mark.parametrize("other", ["", "X-Name: caf\xe9\r\n"])
def test_a_redirect_in_utf_8_is_followed_whatever_the_other_headers(
    other: str, serving: Callable[..., HostileServer]
) -> None:
    location = "/Bäcker/новости".encode()
    head = b"HTTP/1.1 302 Found\r\n" + other.encode("latin-1") + b"Location: " + location + b"\r\n\r\n"
    server = serving(start=lambda connection: connection.send(head))
    with pytest.raises(FetchError, match="404"), Client(WebSettings(allow_hosts=(INSIDE,)), limits=LIMITS) as client:
        client.get(server.address("start"))
    path = b"/B%c3%a4cker/%d0%bd%d0%be%d0%b2%d0%be%d1%81%d1%82%d0%b8"
    assert server.seen[1].lower().startswith(b"get " + path.lower() + b" http/1.1")


def test_r7_no_cookie_goes_from_one_host_to_another(serving: Callable[..., HostileServer]) -> None:
    other = serving(page=lambda connection: connection.answer())
    server = serving(
        page=lambda connection: connection.answer(
            "302 Found", b"", Location=other.address("page"), Set_Cookie="a=secret; Domain=127.0.0.1; Path=/"
        )
    )
    with Client(WebSettings(allow_hosts=(INSIDE,)), limits=LIMITS) as client:
        client.get(server.address("page"))
    assert all(word not in other.seen[0].lower() for word in (b"cookie", b"secret", b"referer"))


def test_r6_a_connection_that_is_reset_within_tls_is_a_sentence(serving: Callable[..., HostileServer]) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / "good.pem")

    def broken(connection: Connection) -> None:
        connection.answer(body=PAGE[:50], Content_Length="5000")
        connection.reset()

    server = serving(context, page=broken)
    settings = WebSettings(allow_hosts=(INSIDE,), certificates=str(CERTIFICATES / "trusted.pem"))
    with pytest.raises(FetchError, match=r"broke off.*: try again later"), Client(settings, limits=LIMITS) as client:
        client.get(server.address("page"))
