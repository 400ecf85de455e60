"""Routes that go on for ever, break off, or break the rules of HTTP."""

from __future__ import annotations

import gzip
import time

from hostile_server import CHUNKED, HEAD, PAGE, Connection, chunks, page, raw, refused, simple

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
    connection.send(CHUNKED)
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
    connection.send(CHUNKED + b"".join(chunks(PAGE)) + b"0\r\n")
    connection.for_ever(b"X-Trailer: and more\r\n" * 50)


@refused("drip-body", SLOW)
def _(connection: Connection) -> None:
    connection.answer(body=b"", Content_Length="5000")
    connection.for_ever(b"x", pause=0.05)


@refused("drip-chunks", SLOW)
def _(connection: Connection) -> None:
    connection.send(CHUNKED)
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
    connection.send(CHUNKED + b"ff\r\nhalf")


@refused("close-before-last-chunk", BROKEN)
def _(connection: Connection) -> None:
    connection.send(CHUNKED + b"".join(chunks(PAGE)))


simple(refused, "length-long", BROKEN, Content_Length="5000")
raw(refused, "chunk-size-text", BROKEN, CHUNKED + b"zz\r\nhello\r\n0\r\n\r\n")
raw(refused, "chunk-size-negative", BROKEN, CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n")
raw(refused, "chunk-size-huge", f"{BROKEN}|{LARGE}", CHUNKED + b"ffffffffffffffff\r\n" + PAGE)
raw(refused, "chunk-size-endless", BROKEN, CHUNKED + b"0" * 5_000 + PAGE)
raw(refused, "length-negative", BROKEN, HEAD + b"Content-Length: -1\r\n\r\n" + PAGE)
raw(refused, "length-text", BROKEN, HEAD + b"Content-Length: many\r\n\r\n" + PAGE)
raw(refused, "length-two", BROKEN, HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n" + PAGE)
raw(refused, "length-huge", f"{BROKEN}|{LARGE}", HEAD + b"Content-Length: 99999999999999999999\r\n\r\n" + PAGE)
raw(refused, "transfer-unknown", BROKEN, HEAD + b"Transfer-Encoding: magic\r\n\r\n" + PAGE)
raw(refused, "not-http", BROKEN, b"SSH-2.0-OpenSSH_9.9\r\n")
raw(refused, "binary", BROKEN, bytes(range(256)) * 4)
raw(page, "http-9", b"", b"HTTP/9.9 200 OK\r\n\r\n")
raw(refused, "status-text", BROKEN, b"HTTP/1.1 abc OK\r\n\r\n")
raw(refused, "status-missing", BROKEN, b"HTTP/1.1\r\n\r\n")
raw(refused, "status-ansi", BROKEN, b"HTTP/1.1 200 \x1b[31mOK\x00\r\n\r\n" + PAGE)
raw(refused, "null-in-header", BROKEN, HEAD + b"X-A: a\0b\r\n\r\n" + PAGE)
raw(refused, "header-without-colon", BROKEN, HEAD + b"nonsense\r\n\r\n" + PAGE)
raw(refused, "header-name-spaced", BROKEN, HEAD + b"X A: b\r\n\r\n" + PAGE)
raw(refused, "only-newlines", BROKEN, b"\r\n" * 200)
raw(refused, "header-flood", "headers", HEAD + b"X-A: b\r\n" * 120 + b"\r\n" + PAGE)
raw(refused, "header-large", "headers", HEAD + b"X-A: " + b"b" * 66_000 + b"\r\n\r\n" + PAGE)
raw(refused, "cookie-flood", "headers", HEAD + b"Set-Cookie: a=b\r\n" * 120 + b"\r\n" + PAGE)
raw(refused, "http-0.9", BROKEN, PAGE)
raw(refused, "header-many", f"{BROKEN}|headers", HEAD + b"X-A: b\r\n" * 10_000 + b"\r\n" + PAGE)
raw(refused, "tag-huge", f"{BROKEN}|headers", HEAD + b'ETag: "%s"\r\n\r\n' % (b"e" * 1_000_000) + PAGE)
raw(refused, "length-list", BROKEN, HEAD + b"Content-Length: 5, 6\r\n\r\n" + PAGE)
raw(refused, "length-and-chunks", BROKEN, CHUNKED[:-2] + b"Content-Length: 5\r\n\r\nhello")
raw(refused, "chunked-twice", BROKEN, HEAD + b"Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n")
raw(refused, "chunk-without-end", BROKEN, CHUNKED + b"5\r\nhelloworld\r\n0\r\n\r\n")
raw(refused, "chunk-extension-endless", BROKEN, CHUNKED + b"5;" + b"a" * 900_000 + b"\r\nhello\r\n0\r\n\r\n")
raw(refused, "switching", BROKEN, b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n" + PAGE)
raw(refused, "http-2", BROKEN, b"\0\0\x12\4" + bytes(20))
raw(refused, "tls-for-plain", BROKEN, b"\x15\3\3\0\2\2\x28")
