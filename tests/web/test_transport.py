"""What the transport sends, keeps and refuses; one test at least for each rule of the trust document, by its name."""

from __future__ import annotations

import base64
import contextlib
import os
import socket
import ssl
import stat
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile_server import PAGE, Connection, HostileServer

from briefing.errors import RefusedError, SettingsError, SourceError
from briefing.fetching import Limits, WebSettings
from briefing.fetching.addresses import checked, is_public, number_of, shown
from briefing.fetching.client import Client
from briefing.fetching.network import _resolved
from briefing.fetching.refusals import FetchError, PrivateAddressError, wait_of

SMALL = Limits(connect=0.5, read=0.4, total=0.8, attempts=2, backoff=0.01)
HOME = WebSettings(allow_hosts=("127.0.0.1",))
CERTIFICATES = Path(__file__).parent / "certificates"
Serving = Callable[..., HostileServer]


@pytest.fixture
def serving() -> Iterator[Serving]:
    """Starts servers that are closed at the end."""
    with contextlib.ExitStack() as stack:

        def start(context: ssl.SSLContext | None = None, **routes: Callable[[Connection], None]) -> HostileServer:
            server = HostileServer(routes, context)
            stack.callback(server.close)
            return server

        yield start


def give(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> Callable[[Connection], None]:
    return lambda connection: connection.answer(status, body, **headers)


def to(address: str, status: str = "302 Found") -> Callable[[Connection], None]:
    return give(b"", status, Location=address)


# R5: where a connection may lead


@pytest.mark.parametrize(
    "number",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "192.0.0.1",
        "192.0.0.9", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
        "64:ff9b::10.0.0.1", "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:db8::1", "2002:a00:1::", "2002:7f00:1::1",
        "3fff::1", "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
    ],
)  # fmt: skip
def test_r5_no_number_inside_is_public(number: str) -> None:
    found = number_of(number)
    assert found is not None
    assert not is_public(found)


@pytest.mark.parametrize(
    "number", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8", "2002:808:808::"]
)
def test_r5_numbers_of_the_internet_are_public(number: str) -> None:
    found = number_of(number)
    assert found is not None
    assert is_public(found)


@pytest.mark.parametrize(
    "written", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0x7f.1", "127.0.0.1.", "[::1]", "::1%1"]
)
def test_r5_numbers_are_known_in_every_way_of_writing(written: str) -> None:
    found = number_of(written)
    assert found is not None
    assert found.is_loopback


@pytest.mark.parametrize(
    "address",
    ["ftp://example.org/", "file:///etc/passwd", "gopher://x/", "javascript:1", "data:,x", "//example.org/x", "http:///x",
     "http://a b/", "http://[::1", "http://x:99999/", "http://x:y/", "https://", "about:blank", "x" * 9_000],
)  # fmt: skip
def test_r5_only_http_and_https_are_opened(address: str) -> None:
    with pytest.raises(RefusedError):
        checked(address)


def test_r5_a_name_that_leads_inside_is_refused_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: [(socket.AF_INET, 1, 6, "", ("10.0.0.7", 80))])
    with (
        pytest.raises(PrivateAddressError, match=r"--allow-host wiki\.corp\.example") as error,
        Client(limits=SMALL) as client,
    ):
        client.get("http://wiki.corp.example/page")
    assert error.value.host == "wiki.corp.example"


def test_r5_the_checked_number_is_the_one_connected_to(serving: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that resolves to another number the second time is asked for once."""
    server = serving(page=give())
    asked: list[str] = []
    system = socket.getaddrinfo

    def resolve(host: str, port: int, *rest: object, **named: object) -> list[object]:
        if host != "news.example":
            return system(host, port, *rest, **named)  # type: ignore[arg-type,return-value]  # handed on
        asked.append(host)
        number = "127.0.0.1" if len(asked) == 1 else "192.0.2.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with Client(WebSettings(allow_hosts=("News.Example",)), limits=SMALL) as client:
        assert client.get(f"http://news.example:{server.port}/page").content == PAGE
    assert asked == ["news.example"]
    assert b"host: news.example:" in server.seen[0].lower()


def test_r5_each_hop_is_checked(serving: Serving) -> None:
    server = serving(page=to("http://127.0.0.3/"))
    with pytest.raises(PrivateAddressError, match=r"127\.0\.0\.3"), Client(HOME, limits=SMALL) as client:
        client.get(server.address("page"))


@pytest.mark.parametrize("scheme", ["http", "HTTPS"])
def test_r5_the_environments_proxy_is_not_used_unless_set(
    scheme: str, serving: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = serving(**{"http:": give(b"by proxy")})
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
    server = serving(page=give())
    monkeypatch.setenv("no_proxy", "")
    with Client(HOME, limits=SMALL) as client:
        assert client.get(server.address("page")).content == PAGE
    assert not proxy.seen
    if scheme == "http":
        with Client(WebSettings(proxy="environment"), limits=SMALL) as client:
            assert client.get("http://example.org/page").content == b"by proxy"
        assert proxy.seen[0].startswith(b"GET http://example.org/page ")


def test_r5_through_a_proxy_private_numbers_stay_refused(serving: Serving) -> None:
    proxy = serving(**{"http:": give(b"by proxy")})
    with Client(WebSettings(proxy=f"http://me:secret@127.0.0.1:{proxy.port}"), limits=SMALL) as client:
        assert client.get("http://example.org/page").content == b"by proxy"
        for inside in ("127.0.0.1", "localhost", "2130706433", "[::1]", "10.0.0.1"):
            with pytest.raises(PrivateAddressError):
                client.get(f"http://{inside}:{proxy.port}/page")
    assert len(proxy.seen) == 1
    assert b"proxy-authorization: basic " + base64.b64encode(b"me:secret").lower() in proxy.seen[0].lower()


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_r16_a_proxy_that_does_not_answer_is_named(scheme: str) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    with (
        pytest.raises(FetchError, match=r"the proxy 127\.0\.0\.1 could not be reached: look at the setting"),
        Client(WebSettings(proxy=f"http://me:secret@127.0.0.1:{port}"), limits=SMALL) as client,
    ):
        client.get(f"{scheme}://example.org/page")


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "http://", "ftp://x", "http://[::1"])
def test_r5_a_proxy_that_is_not_understood_is_said(proxy: str) -> None:
    with pytest.raises(SettingsError, match="proxy"), Client(WebSettings(proxy=proxy)) as client:
        client.get("http://example.org/")


# R6: time, and answers kept


def test_r6_a_resolver_that_hangs_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: gone.wait(5) and [])
    begun = time.monotonic()
    with pytest.raises(FetchError, match="took too long"):
        _resolved("slow.example", 80, 0.1)
    assert time.monotonic() - begun < 4  # it hangs for 5
    gone.set()


@pytest.mark.parametrize(("tag", "header"), [("ETag", b"if-none-match"), ("Last-Modified", b"if-modified-since")])
def test_r6_an_answer_is_asked_for_again_by_its_mark(tag: str, header: bytes, serving: Serving, tmp_path: Path) -> None:
    mark = '"one"' if tag == "ETag" else "Mon, 05 Jan 2026 10:00:00 GMT"

    def serve(connection: Connection) -> None:
        if header in connection.head.lower():
            connection.send(b"HTTP/1.1 304 Not Modified\r\n\r\n")
        else:
            connection.answer(Cache_Control="no-cache", Set_Cookie="session=secret", **{tag: mark})

    server = serving(page=serve)
    for unchanged in (False, True, True):
        with Client(HOME, limits=SMALL, cache=tmp_path / "web") as client:
            answer = client.get(server.address("page"))
        assert (answer.content, answer.unchanged) == (PAGE, unchanged)
    assert [header in head.lower() for head in server.seen] == [False, True, True]


def test_r6_a_changed_page_is_new(serving: Serving, tmp_path: Path) -> None:
    bodies = [b"one", b"two"]
    server = serving(
        page=lambda connection: connection.answer(body=bodies[len(server.seen) - 1], ETag=f'"{len(server.seen)}"')
    )
    with Client(HOME, limits=SMALL, cache=tmp_path / "web") as client:
        assert [client.get(server.address("page")).content for _ in bodies] == bodies


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_r7_what_is_kept_is_for_its_owner_and_holds_no_cookie(serving: Serving, tmp_path: Path) -> None:
    server = serving(page=give(ETag='"one"', Set_Cookie="session=secretcookie"))
    with Client(HOME, limits=SMALL, cache=tmp_path / "web") as client:
        client.get(server.address("page"))
        for path in (tmp_path / "web").iterdir():
            assert b"secretcookie" not in path.read_bytes()
            assert path.name == ".gitignore" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "web").stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", [b"no database at all" * 100, b"SQLite format 3\0" + bytes(90)])
def test_r6_a_damaged_cache_is_done_without(damage: bytes, serving: Serving, tmp_path: Path) -> None:
    server = serving(page=give(ETag='"one"'))
    tmp_path.joinpath("answers.db").write_bytes(damage)
    with Client(HOME, limits=SMALL, cache=tmp_path) as client:
        assert client.get(server.address("page")).content == PAGE


def test_r6_a_cache_that_cannot_be_made_is_done_without(serving: Serving, tmp_path: Path) -> None:
    server = serving(page=give())
    file = tmp_path / "file"
    file.write_text("in the way")
    with Client(HOME, limits=SMALL, cache=file / "web") as client:
        assert client.get(server.address("page")).content == PAGE


def test_r6_a_bomb_that_was_kept_is_still_a_bomb(serving: Serving, tmp_path: Path) -> None:
    import gzip

    server = serving(
        page=give(gzip.compress(bytes(3_000_000)), ETag='"b"', Content_Encoding="gzip", Cache_Control="max-age=99")
    )
    limits = Limits(decoded=1_000_000, total=2)
    with Client(HOME, limits=limits, cache=tmp_path) as client:
        for _ in range(2):
            with pytest.raises(FetchError, match="larger than"):
                client.get(server.address("page"))


def test_r6_retry_after_is_told_and_not_slept(serving: Serving) -> None:
    server = serving(page=give(status="429 Many", Retry_After="3600"))
    begun = time.monotonic()
    with pytest.raises(FetchError, match="in 1 hour") as error, Client(HOME) as client:
        client.get(server.address("page"))
    assert time.monotonic() - begun < 30  # it is told 60
    assert (error.value.answered, error.value.retry_after, error.value.transient) == (429, 60, False)
    assert len(server.seen) == 1
    assert (wait_of("7"), wait_of("soon"), wait_of("Mon, 01 Jan 2001 00:00:00 GMT"), wait_of("-1")) == (
        7,
        None,
        0,
        None,
    )


def test_r6_only_what_may_pass_is_tried_again(serving: Serving) -> None:
    server = serving(busy=give(status="503 Busy"), wrong=give(status="500 Error"))
    for route, requests in (("busy", 2), ("wrong", 1)):
        server.seen.clear()
        with pytest.raises(FetchError), Client(HOME, limits=SMALL) as client:
            client.get(server.address(route))
        assert len(server.seen) == requests


# R7: what is not sent, and TLS


def test_r7_no_cookie_and_no_referer_goes_out(serving: Serving) -> None:
    server = serving(page=give(b"", "302 Found", Location="/next", Set_Cookie="session=secret; Path=/"), next=give())
    with Client(HOME, limits=SMALL) as client:
        client.get(server.address("page"))
        client.get(server.address("next"))
    assert len(server.seen) == 3
    for head in server.seen:
        lines = head.lower().split(b"\r\n")
        names = {line.split(b":")[0] for line in lines[1:] if line}
        assert names == {b"host", b"user-agent", b"accept", b"accept-encoding", b"connection"}
        assert any(line.startswith(b"user-agent: briefing/") for line in lines)


def test_r7_credentials_stay_with_their_host_and_are_not_shown(serving: Serving, tmp_path: Path) -> None:
    other = serving(page=give())
    server = serving(page=to("/next"), next=to(f"http://127.0.0.1:{other.port}/page"), gone=give(status="404 No"))
    with Client(HOME, limits=SMALL, cache=tmp_path / "web") as client:
        answer = client.get(server.address("page").replace("//", "//me:secret@"))
        with pytest.raises(FetchError) as error:
            client.get(server.address("gone").replace("//", "//me:secret@"))
    credentials = b"authorization: basic " + base64.b64encode(b"me:secret").lower()
    assert all(credentials in head.lower() for head in server.seen)
    assert all(b"authorization" not in head.lower() for head in other.seen)
    assert len(other.seen) == 1
    assert "secret" not in answer.url + str(error.value)
    for path in (tmp_path / "web").iterdir():
        assert base64.b64encode(b"me:secret") not in path.read_bytes()


def test_r7_a_redirect_brings_no_credentials_of_its_own(serving: Serving) -> None:
    server = serving(
        next=give(), page=lambda connection: to(f"http://me:secret@127.0.0.1:{connection.port}/next")(connection)
    )
    with Client(HOME, limits=SMALL) as client:
        assert "secret" not in client.get(server.address("page")).url
    assert b"authorization" not in server.seen[1].lower()


def test_r7_user_information_is_not_shown() -> None:
    assert shown("https://me:secret@example.org/a@b") == "https://example.org/a@b"
    assert len(shown("https://example.org/" + "x" * 5_000)) == 200


def secured(name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / f"{name}.pem")
    return context


def test_r7_a_companys_certificates_are_trusted_when_set(serving: Serving) -> None:
    server = serving(secured("good"), page=give())
    trusting = WebSettings(allow_hosts=("127.0.0.1",), certificates=str(CERTIFICATES / "trusted.pem"))
    with Client(trusting, limits=SMALL) as client:
        assert client.get(server.address("page")).content == PAGE


@pytest.mark.parametrize(("name", "trusted"), [("good", "no"), ("expired", "yes"), ("other", "yes")])
def test_r7_tls_is_always_verified(name: str, trusted: str, serving: Serving) -> None:
    server = serving(secured(name), page=give())
    settings = WebSettings(
        allow_hosts=("127.0.0.1",), certificates=str(CERTIFICATES / f"trusted_{name}.pem") if trusted == "yes" else None
    )
    with pytest.raises(FetchError, match="cannot be trusted"), Client(settings, limits=SMALL) as client:
        client.get(server.address("page"))
    assert not server.seen


@pytest.mark.parametrize("name", ["missing.pem", "test_transport.py"])
def test_r7_certificates_that_cannot_be_used_are_said(name: str) -> None:
    settings = WebSettings(certificates=str(Path(__file__).parent / name))
    with pytest.raises(SettingsError, match="certificates"), Client(settings) as client:
        client.get("https://example.org/")


def test_r6_a_handshake_ends_in_time(serving: Serving) -> None:
    silent = serving(before=lambda connection: connection.wait())
    drip = serving(before=lambda connection: connection.for_ever(b"\x16", pause=0.05))
    plain = serving(before=lambda connection: connection.send(b"HTTP/1.1 400 Bad Request\r\n\r\n"))
    for server in (silent, drip, plain):
        begun = time.monotonic()
        with pytest.raises(SourceError), Client(HOME, limits=SMALL) as client:
            client.get(server.address("page").replace("http:", "https:"))
        assert time.monotonic() - begun < SMALL.total + 1


# R8 and R17: nothing but what was asked for


def test_r8_nothing_is_fetched_but_the_address(serving: Serving) -> None:
    from briefing.pipeline import Choices, brief_of

    body = PAGE.replace(
        b"</head>",
        b"<base href='/base/'><link rel=stylesheet href=/style.css><link rel=icon href=/icon.png>"
        b"<meta http-equiv=refresh content='0;url=/next'><script src=/script.js></script></head>",
    ).replace(b"</article>", b"<img src=/picture.png><iframe src=/frame></iframe><video src=/film></video></article>")
    server = serving(page=give(body))
    import datetime

    made = brief_of(server.address("page"), as_of=datetime.date(2026, 1, 1), choices=Choices(web=HOME))
    assert made.article.url == server.address("page")
    assert "harbour" in made.article.text
    assert len(server.seen) == 1


def test_r17_a_client_alone_opens_no_connection(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    with Client(WebSettings(proxy="environment"), cache=tmp_path / "web"):
        pass


def test_threads_may_share_a_client(serving: Serving, tmp_path: Path) -> None:
    server = serving(page=give(ETag='"one"', Cache_Control="no-cache"))
    contents: list[bytes] = []
    with Client(HOME, cache=tmp_path / "web") as client:
        threads = [
            threading.Thread(target=lambda at=at: contents.append(client.get(server.address(f"page/{at % 3}")).content))
            for at in range(9)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert contents == [PAGE] * 9


def test_an_address_without_its_beginning_is_named_with_a_remedy() -> None:
    with pytest.raises(RefusedError, match=r"example\.org/story is no whole address: begin it with https://"):
        checked("example.org/story")
