"""A site on the loopback that a test fills: feeds and pages by their paths, and what was asked for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

SENTENCES = (
    "The council of Tarnow met on Tuesday to speak about the harbour and the two bridges over the Marn.",
    "Mayor Ada Brandt said the work would take a year and cost 12 million crowns.",
    "“We will open the bridge again,” Brandt said. “It takes a year, and not a day longer.”",
    "Ships from nine countries waited outside the gates while the pilots argued with the port authority.",
    "Engineers found cracks in three of the eleven pillars, according to a report seen by the Tarnow Courier.",
    "The opposition called the plan late and expensive and asked for a vote of the whole council in May.",
)


def body(name: str, count: int = 12) -> str:
    """A text of some 300 words that no other `name` has."""
    return "".join(f"<p>{SENTENCES[at % 6]} That is what {name} number {at} says of it.</p>" for at in range(count))


def page(name: str, text: str | None = None) -> str:
    return (
        f"<!doctype html><html lang='en'><head><title>{name}</title></head><body><article><h1>{name}</h1>"
        f"{text if text is not None else body(name)}</article></body></html>"
    )


def rss(*items: str, title: str = "Tarnow News") -> str:
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0' "
        "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        f"<title>{title}</title><link>/</link>{''.join(items)}</channel></rss>"
    )


def item(
    name: str, *, link: str | None = None, guid: str | None = None, text: str | None = None, teaser: str | None = None
) -> str:
    parts = [f"<title>{name}</title>"]
    parts += [f"<link>{link}</link>"] if link else []
    parts += [f"<guid isPermaLink='false'>{guid}</guid>"] if guid else []
    parts += [f"<description>{teaser}</description>"] if teaser else []
    parts += [f"<content:encoded><![CDATA[{text}]]></content:encoded>"] if text else []
    return f"<item>{''.join(parts)}<pubDate>Mon, 31 Mar 2025 10:00:00 +0100</pubDate></item>"


Answer = tuple[int, dict[str, str], bytes]


class Site:
    """``pages`` are texts, or functions that answer; ``asked`` the paths in order, ``most`` the requests at one time."""

    def __init__(self) -> None:
        self.pages: dict[str, str | Callable[[Any], Answer | None]] = {}
        self.asked: list[str] = []
        self.heads: list[dict[str, str]] = []
        self.most = 0
        self.pause = 0.0
        self._now = 0
        self._lock = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.serve(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}/{path}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        path = handler.path.lstrip("/")
        with self._lock:
            self.asked.append(path)
            self.heads.append({name.lower(): value for name, value in handler.headers.items()})
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(self.pause)
        found = self.pages.get(path)
        if callable(found):
            answer = found(handler)
            if answer is None:  # it has said all there is
                return
            status, headers, content = answer
        elif found is None:
            status, headers, content = 404, {}, b"gone"
        else:
            kind = "text/html" if found.startswith("<!doctype") else "application/xml"
            status, headers, content = 200, {"Content-Type": f"{kind}; charset=utf-8"}, found.encode()
        with self._lock:
            self._now -= 1
        try:
            handler.send_response(status)
            for name, value in headers.items():
                handler.send_header(name, value)
            handler.send_header("Content-Length", str(len(content)))
            handler.end_headers()
            handler.wfile.write(content)
        except OSError:
            pass


@pytest.fixture
def site():
    started = Site()
    yield started
    started.close()
