"""A server on the loopback that misbehaves in each way that a route of it names.

A route is a function that is given the connection after the request's head was read, and writes what it likes. What
the client is to make of it stands beside it: a stretch of the content, or words of the sentence. The routes themselves
are in the modules that :func:`every_route` names, which put them into :data:`ROUTES`.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

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
_MODULES = ("routes_of_pages", "routes_that_break", "routes_astray")
Serve = Callable[[Connection], None]


def every_route() -> tuple[Route, ...]:
    """The routes of all modules."""
    for module in _MODULES:
        importlib.import_module(module)
    return tuple(ROUTES)


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


def raw(make: Callable[[str, Any], Callable[[Serve], Serve]], name: str, words: str | bytes, data: bytes) -> None:
    """A route that sends `data` and no more."""
    make(name, words)(lambda connection: connection.send(data))


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


def chunks(body: bytes, size: int = 40, extension: bytes = b"") -> Iterator[bytes]:
    """`body` in pieces of `size` bytes, each with its length (and `extension`) before it."""
    for at in range(0, len(body), size):
        piece = body[at : at + size]
        yield b"%x%s\r\n%s\r\n" % (len(piece), extension, piece)
