"""A server on the loopback that misbehaves in each way that a route of it names.

A route is a function that is given the connection after the request's head was read, and writes what it likes. What
the client is to make of it stands beside it: a stretch of the content, or words of the sentence.
"""

from __future__ import annotations

import contextlib
import gzip
import os
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

PAGE = (
    b"<!doctype html><html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>"
    b"<p>The new harbour of Tarnow opened on Monday after four years of work, the council said.</p>"
    b"<p>Ships from nine countries were waiting outside when the gates were drawn up at noon.</p>"
    b"</article></body></html>"
)
SOAK = bool(os.environ.get("BRIEFING_SOAK"))
HOSTILE_SECONDS = 60.0 if SOAK else 8.0
"""No route goes on for longer, whatever the client does."""


TOO_LARGE = 10_100_000 if SOAK else 30_000
"""Bytes that are more than may come over the wire."""
BOMB = 25_000_000 if SOAK else 5_000_000
"""Bytes that are more than may come out of the decoder."""


class Route(NamedTuple):
    name: str
    serve: Callable[[Connection], None]
    content: bytes | None
    words: str | None


class Connection:
    """One connection with its request: ``path``, ``head`` (lower case), and ways to write."""

    def __init__(self, sock: socket.socket, port: int) -> None:
        self.sock = sock
        self.port = port
        self.head = b""
        self.path = ""
        self.end = time.monotonic() + HOSTILE_SECONDS

    def read_head(self) -> bool:
        self.sock.settimeout(2)
        while b"\r\n\r\n" not in self.head:
            got = self.sock.recv(4096)
            if not got:
                return False
            self.head += got
        self.path = self.head.split(b" ", 2)[1].decode("latin-1").split("?")[0].lstrip("/")
        return True

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def answer(self, status: str = "200 OK", body: bytes = PAGE, *, length: bool = True, **headers: str) -> None:
        lines = [f"HTTP/1.1 {status}"]
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        named.setdefault("Content-Type", "text/html; charset=utf-8")
        if length:
            named.setdefault("Content-Length", str(len(body)))
        lines += [f"{name}: {value}" for name, value in named.items() if value]
        self.send(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body)

    def for_ever(self, data: bytes, *, pause: float = 0.0) -> None:
        while time.monotonic() < self.end:
            self.send(data)
            if pause:
                time.sleep(pause)

    def wait(self) -> None:
        """Say nothing until the client goes."""
        self.sock.settimeout(HOSTILE_SECONDS)
        with contextlib.suppress(OSError):
            self.sock.recv(1)

    def reset(self) -> None:
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()


class HostileServer:
    """Serves `routes` by their names on a port of 127.0.0.1; ``seen`` are the heads of all requests."""

    def __init__(self, routes: dict[str, Callable[[Connection], None]], context: ssl.SSLContext | None = None) -> None:
        self._routes = routes
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._listener.settimeout(0.1)
        self.port = self._listener.getsockname()[1]
        self.seen: list[bytes] = []
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def address(self, path: str) -> str:
        scheme = "https" if self._context else "http"
        return f"{scheme}://127.0.0.1:{self.port}/{path}"

    def close(self) -> None:
        self._stopped.set()
        self._thread.join()
        self._listener.close()

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                sock, _ = self._listener.accept()
            except TimeoutError:
                continue
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        connection = Connection(sock, self.port)
        with contextlib.suppress(OSError, ssl.SSLError), sock:
            if "before" in self._routes:
                self._routes["before"](connection)
            if self._context:
                connection.sock = self._context.wrap_socket(sock, server_side=True)
            with connection.sock:
                if connection.read_head():
                    self.seen.append(connection.head)
                    self._routes.get(connection.path.split("/")[0], missing)(connection)


def missing(connection: Connection) -> None:
    connection.answer("404 Not Found", b"gone")


ROUTES: list[Route] = []
Serve = Callable[[Connection], None]


def page(name: str, content: bytes = b"harbour of Tarnow") -> Callable[[Serve], Serve]:
    """A route that gives a page with `content` in it."""

    def register(serve: Serve) -> Serve:
        ROUTES.append(Route(name, serve, content, None))
        return serve

    return register


def refused(name: str, words: str) -> Callable[[Serve], Serve]:
    """A route that ends in a sentence with `words` (a regular expression) in it."""

    def register(serve: Serve) -> Serve:
        ROUTES.append(Route(name, serve, None, words))
        return serve

    return register


def simple(make: Callable[..., Callable[[Serve], Serve]], name: str, words: str | bytes, **answer: object) -> None:
    """A route of one answer."""
    make(name, words)(lambda connection: connection.answer(**answer))  # type: ignore[arg-type]  # handed on


# Pages, in every shape that is still one


def _chunks(body: bytes, size: int = 40, extension: bytes = b"") -> Iterator[bytes]:
    for at in range(0, len(body), size):
        piece = body[at : at + size]
        yield b"%x%s\r\n%s\r\n" % (len(piece), extension, piece)


_CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
OK = b"harbour of Tarnow"

simple(page, "plain", OK)
simple(page, "gzip", OK, body=gzip.compress(PAGE), Content_Encoding="gzip")
simple(page, "x-gzip", OK, body=gzip.compress(PAGE), Content_Encoding="X-GZIP")
simple(page, "gzip-members", OK, body=gzip.compress(PAGE[:90]) + gzip.compress(PAGE[90:]), Content_Encoding="gzip")
simple(page, "gzip-padding", OK, body=gzip.compress(PAGE) + bytes(20), Content_Encoding="gzip")
simple(page, "deflate", OK, body=zlib.compress(PAGE), Content_Encoding="deflate")
simple(page, "deflate-raw", OK, body=zlib.compress(PAGE, wbits=-15), Content_Encoding="deflate")
simple(page, "identity", OK, Content_Encoding="identity")
simple(page, "until-close", OK, length=False)
simple(page, "status-203", OK, status="203 Non-Authoritative Information")
simple(page, "no-type", OK, Content_Type="")
simple(page, "odd-type", OK, Content_Type="text/html;;; charset=; =x")
simple(page, "octets", OK, Content_Type="application/octet-stream")
simple(page, "charset-nonsense", OK, Content_Type="text/html; charset=klingon")
simple(
    page,
    "charset-latin",
    b"K\xf6ln",
    body=PAGE.replace(b"Tarnow", b"K\xf6ln"),
    Content_Type="text/html; charset=latin1",
)
simple(page, "charset-wrong", b"K\xf6ln", body=PAGE.replace(b"Tarnow", b"K\xf6ln"))
simple(page, "null-bytes", OK, body=PAGE.replace(b"<p>", b"<p>\0\0"))
simple(
    page,
    "wide",
    "Tarnow".encode("utf-16-le"),
    body=b"\xff\xfe" + PAGE.decode().encode("utf-16-le"),
    Content_Type="text/html",
)
simple(page, "escapes", OK, body=PAGE.replace(b"Harbour", b"\x1b]0;owned\x07Harbour\x9b2J"))
simple(page, "cookies", OK, Set_Cookie="session=secret; Path=/; Max-Age=99999")
simple(page, "authenticate-me", OK, WWW_Authenticate="Basic realm=x", Refresh="0; url=/never")
simple(page, "length-short", b"<!doctype", body=PAGE, Content_Length="60")
simple(page, "garbage-after", OK, body=PAGE + b"\r\nHTTP/1.1 200 OK\r\n\r\n", Content_Length=str(len(PAGE)))
simple(page, "long-reason", OK, status=f"200 {'O' * 900}K")
simple(page, "latin-headers", OK, X_Name="caf\xe9 \xff")


@page("chunked")
def _(connection: Connection) -> None:
    connection.send(_CHUNKED + b"".join(_chunks(PAGE)) + b"0\r\n\r\n")


@page("chunk-extensions")
def _(connection: Connection) -> None:
    connection.send(_CHUNKED + b"".join(_chunks(PAGE, extension=b";a=b")) + b"0\r\nX-Trailer: 1\r\n\r\n")


@page("http-1.0")
def _(connection: Connection) -> None:
    connection.send(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE)


@page("continue-first")
def _(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
    connection.answer()


@page("folded-header")
def _(connection: Connection) -> None:
    connection.send(
        b"HTTP/1.1 200 OK\r\nX-A: one\r\n two\r\ncontent-type:text/html\r\nContent-Length:   %d\r\n\r\n%s"
        % (len(PAGE), PAGE)
    )


@page("bytewise")
def _(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(PAGE))
    for at in range(len(PAGE)):
        connection.send(PAGE[at : at + 1])


for _status in ("301", "302", "303", "307", "308"):
    simple(page, f"redirect-{_status}", OK, status=f"{_status} Moved", body=b"", Location="/plain")
simple(page, "redirect-relative", OK, status="302 Found", body=b"", Location="plain?a=b#part")
simple(page, "redirect-spaces", OK, status="302 Found", body=b"", Location="  /plain  ")
simple(page, "redirect-utf8", OK, status="302 Found", body=b"", Location="/plain?q=caf\xc3\xa9")
for _count in range(5):
    simple(
        page,
        f"hop{5 - _count}",
        OK,
        status="302 Found",
        body=b"",
        Location="/plain" if _count == 0 else f"/hop{6 - _count}",
    )


_flaky: dict[str, int] = {}


@page("flaky-reset")
def _(connection: Connection) -> None:
    _flaky["reset"] = _flaky.get("reset", 0) + 1
    if _flaky["reset"] % 2:
        connection.reset()
    else:
        connection.answer()


@page("flaky-503")
def _(connection: Connection) -> None:
    _flaky["503"] = _flaky.get("503", 0) + 1
    connection.answer("503 Unavailable" if _flaky["503"] % 2 else "200 OK")


# Endless and slow

SLOW = "within .* seconds"
LARGE = "larger than"
BROKEN = "breaks the rules of HTTP|broke off"


@refused("endless-body", LARGE)
def _(connection: Connection) -> None:
    connection.answer(length=False)
    connection.for_ever(b"<p>And on it goes.</p>" * 100)


@refused("endless-chunks", f"{LARGE}|{SLOW}")
def _(connection: Connection) -> None:
    connection.send(_CHUNKED)
    connection.for_ever(b"1\r\nx\r\n" * 5000)


@refused("endless-headers", f"{BROKEN}|headers")
def _(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\n")
    connection.for_ever(b"X-More: and more\r\n" * 50)


@refused("endless-header", f"{BROKEN}|headers")
def _(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\nX-More: ")
    connection.for_ever(b"and more " * 100)


@refused("endless-status", BROKEN)
def _(connection: Connection) -> None:
    connection.for_ever(b"HTTP/1.1 200 OK" * 50)


@refused("endless-hints", f"{SLOW}|{LARGE}")
def _(connection: Connection) -> None:
    connection.for_ever(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 20)


@refused("endless-trailers", f"{BROKEN}|{LARGE}")
def _(connection: Connection) -> None:
    connection.send(_CHUNKED + b"".join(_chunks(PAGE)) + b"0\r\n")
    connection.for_ever(b"X-Trailer: and more\r\n" * 50)


@refused("drip-body", SLOW)
def _(connection: Connection) -> None:
    connection.answer(body=b"", Content_Length="5000")
    connection.for_ever(b"x", pause=0.05)


@refused("drip-chunks", SLOW)
def _(connection: Connection) -> None:
    connection.send(_CHUNKED)
    connection.for_ever(b"1\r\nx\r\n", pause=0.05)


@refused("drip-headers", SLOW)
def _(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\n")
    connection.for_ever(b"X-A: b\r\n", pause=0.05)


@refused("drip-status", SLOW)
def _(connection: Connection) -> None:
    connection.for_ever(b"H", pause=0.05)


@refused("drip-gzip", SLOW)
def _(connection: Connection) -> None:
    connection.answer(body=b"", Content_Encoding="gzip", Content_Length="50000")
    connection.for_ever(gzip.compress(b""), pause=0.05)


@refused("silent", SLOW)
def _(connection: Connection) -> None:
    connection.wait()


@refused("silent-after-head", SLOW)
def _(connection: Connection) -> None:
    connection.answer(body=b"", Content_Length="5000")
    connection.wait()


@refused("silent-in-body", SLOW)
def _(connection: Connection) -> None:
    connection.answer(body=PAGE[:50], Content_Length="5000")
    connection.wait()


@refused("slow-hops", f"{SLOW}|without an end")
def _(connection: Connection) -> None:
    time.sleep(0.15)
    connection.answer("302 Found", b"", Location=f"/slow-hops?{time.monotonic()}")


# Broken off, and broken


@refused("close", BROKEN)
def _(connection: Connection) -> None:
    connection.sock.close()


@refused("reset", BROKEN)
def _(connection: Connection) -> None:
    connection.reset()


@refused("reset-in-body", BROKEN)
def _(connection: Connection) -> None:
    connection.answer(body=PAGE[:50], Content_Length="5000")
    time.sleep(0.02)
    connection.reset()


@refused("close-in-head", BROKEN)
def _(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Ty")


@refused("close-in-chunk", BROKEN)
def _(connection: Connection) -> None:
    connection.send(_CHUNKED + b"ff\r\nhalf")


@refused("close-before-last-chunk", BROKEN)
def _(connection: Connection) -> None:
    connection.send(_CHUNKED + b"".join(_chunks(PAGE)))


def _raw(name: str, words: str, data: bytes) -> None:
    refused(name, words)(lambda connection: connection.send(data))


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
simple(refused, "length-long", BROKEN, Content_Length="5000")
_raw("chunk-size-text", BROKEN, _CHUNKED + b"zz\r\nhello\r\n0\r\n\r\n")
_raw("chunk-size-negative", BROKEN, _CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n")
_raw("chunk-size-huge", f"{BROKEN}|{LARGE}", _CHUNKED + b"ffffffffffffffff\r\n" + PAGE)
_raw("chunk-size-endless", BROKEN, _CHUNKED + b"0" * 5_000 + PAGE)
_raw("length-negative", BROKEN, _HEAD + b"Content-Length: -1\r\n\r\n" + PAGE)
_raw("length-text", BROKEN, _HEAD + b"Content-Length: many\r\n\r\n" + PAGE)
_raw("length-two", BROKEN, _HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n" + PAGE)
_raw("length-huge", f"{BROKEN}|{LARGE}", _HEAD + b"Content-Length: 99999999999999999999\r\n\r\n" + PAGE)
_raw("transfer-unknown", BROKEN, _HEAD + b"Transfer-Encoding: magic\r\n\r\n" + PAGE)
_raw("not-http", BROKEN, b"SSH-2.0-OpenSSH_9.9\r\n")
_raw("binary", BROKEN, bytes(range(256)) * 4)
page("http-9", b"")(lambda connection: connection.send(b"HTTP/9.9 200 OK\r\n\r\n"))
_raw("status-text", BROKEN, b"HTTP/1.1 abc OK\r\n\r\n")
_raw("status-missing", BROKEN, b"HTTP/1.1\r\n\r\n")
_raw("status-ansi", BROKEN, b"HTTP/1.1 200 \x1b[31mOK\x00\r\n\r\n" + PAGE)
_raw("null-in-header", BROKEN, _HEAD + b"X-A: a\0b\r\n\r\n" + PAGE)
_raw("header-without-colon", BROKEN, _HEAD + b"nonsense\r\n\r\n" + PAGE)
_raw("header-name-spaced", BROKEN, _HEAD + b"X A: b\r\n\r\n" + PAGE)
_raw("only-newlines", BROKEN, b"\r\n" * 200)
_raw("header-flood", "headers", _HEAD + b"X-A: b\r\n" * 120 + b"\r\n" + PAGE)
_raw("header-large", "headers", _HEAD + b"X-A: " + b"b" * 66_000 + b"\r\n\r\n" + PAGE)
_raw("cookie-flood", "headers", _HEAD + b"Set-Cookie: a=b\r\n" * 120 + b"\r\n" + PAGE)

# Bombs, and encodings

PACKED = "packed"
simple(refused, "bomb-gzip", LARGE, body=gzip.compress(bytes(BOMB)), Content_Encoding="gzip")
simple(refused, "bomb-deflate", LARGE, body=zlib.compress(bytes(BOMB)), Content_Encoding="deflate")
simple(refused, "bomb-deflate-raw", LARGE, body=zlib.compress(bytes(BOMB), wbits=-15), Content_Encoding="deflate")
simple(refused, "bomb-chain", LARGE, body=gzip.compress(bytes(BOMB // 50)) * 100, Content_Encoding="gzip")
simple(page, "many-empty-members", b"", body=gzip.compress(b"") * 500, Content_Encoding="gzip")
simple(refused, "bomb-twice", PACKED, body=gzip.compress(gzip.compress(bytes(90_000))), Content_Encoding="gzip, gzip")
simple(refused, "brotli", PACKED, body=b"\x8b\x07\x80hello\x03", Content_Encoding="br")
simple(refused, "encoding-unknown", PACKED, Content_Encoding="magic")
simple(refused, "gzip-not", PACKED, Content_Encoding="gzip")
simple(refused, "deflate-not", PACKED, Content_Encoding="deflate")
simple(refused, "gzip-cut", PACKED, body=gzip.compress(PAGE)[:-20], Content_Encoding="gzip")
simple(refused, "gzip-bad-sum", PACKED, body=gzip.compress(PAGE)[:-8] + bytes(8), Content_Encoding="gzip")
simple(refused, "large-said", LARGE, body=bytes(TOO_LARGE))
simple(refused, "picture", "no text", Content_Type="image/png")
simple(refused, "film", "no text", Content_Type="video/mp4")

# Statuses

for _code, _words in (
    ("204 No Content", "no page"), ("205 Reset", "no page"), ("206 Partial", "no page"), ("300 Choices", "no page"),
    ("302 Nowhere", "no page"), ("304 Not Modified", "no page"), ("400 Bad", "refused"), ("401 Who", "password"),
    ("402 Pay", "paywall"), ("403 No", "programs"), ("404 Not Found", "does not exist"), ("407 Proxy", "proxy"),
    ("410 Gone", "taken away"), ("418 Teapot", "refused"), ("429 Many", "too often"), ("451 Law", "legal"),
    ("500 Error", "error of the server"), ("502 Bad", "not available"), ("504 Late", "not available"), ("520 ?", "error of the"),
    ("999 Denied", "error of the"),
):  # fmt: skip
    simple(
        refused, f"status-{_code[:3]}", _words, status=_code, body=b"" if _code[:3] in {"204", "205", "304"} else PAGE
    )
simple(refused, "busy-seconds", "in 7 seconds", status="429 Many", Retry_After="7")
simple(refused, "busy-long", "in 2 hours", status="503 Busy", Retry_After="7200")
simple(refused, "busy-date", "in .* (?:day|hour)s?", status="503 Busy", Retry_After="Fri, 31 Dec 2100 23:59:59 GMT")
simple(refused, "busy-nonsense", "too often", status="429 Many", Retry_After="soon")
simple(refused, "challenge", "browsers", status="403 No", cf_mitigated="challenge")

# Redirects that lead astray

LEADS = "leads elsewhere"
INSIDE = "private network"
for _name, _location, _words in (
    ("to-self", "/to-self", "without an end"),
    ("to-file", "file:///etc/passwd", LEADS),
    ("to-ftp", "ftp://example.org/x", LEADS),
    ("to-script", "javascript:alert(1)", LEADS),
    ("to-data", "data:text/html,hello", LEADS),
    ("to-nothing", "http://", "without an end"),
    ("to-bad-port", "http://example.org:99999/", LEADS),
    ("to-bad-brackets", "http://[::1/", LEADS),
    ("to-spaces", "http://exa mple.org/", LEADS),
    ("to-long", "/" + "x" * 3_000, "does not exist"),
    ("to-private", "http://10.0.0.1/", INSIDE),
    ("to-loopback", "http://127.0.0.2/", INSIDE),
    ("to-localhost", "http://localhost/", INSIDE),
    ("to-metadata", "http://169.254.169.254/latest", INSIDE),
    ("to-six", "http://[::1]/", INSIDE),
    ("to-mapped", "http://[::ffff:127.0.0.2]/", INSIDE),
    ("to-nat64", "http://[64:ff9b::7f00:2]/", INSIDE),
    ("to-6to4", "http://[2002:7f00:2::]/", INSIDE),
    ("to-link-local", "http://[fe80::1]/", INSIDE),
    ("to-decimal", "http://2130706434/", INSIDE),
    ("to-octal", "http://0177.0.0.2/", "not an address"),
    ("to-hex", "http://0x7f.0.0.2/", INSIDE),
    ("to-short", "http://127.2/", INSIDE),
    ("to-zero", "http://0.0.0.0/", INSIDE),
    ("to-user", "http://user:secret@10.0.0.1/", INSIDE),
    ("to-consent", "http://consent.example.org/collect?x", "consent"),
    ("to-closed", "http://127.0.0.1:1/", "could not be reached"),
    ("to-unicode-dots", "http://127。0。0。2/", INSIDE),
):
    simple(refused, _name, _words, status="302 Found", body=b"", Location=_location.encode().decode("latin-1"))
simple(refused, "ping", "without an end", status="302 Found", body=b"", Location="/pong")
simple(refused, "pong", "without an end", status="302 Found", body=b"", Location="/ping")
simple(refused, "hop0", "without an end", status="302 Found", body=b"", Location="/hop1")
