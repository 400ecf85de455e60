"""Routes that give a page, in every shape that is still one."""

from __future__ import annotations

import gzip
import zlib

from hostile_server import CHUNKED, HEAD, PAGE, Connection, chunks, page, raw, simple

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
simple(page, "gzip-garbage", OK, body=gzip.compress(PAGE) + b"\x1b]0;owned\x07" * 900, Content_Encoding="gzip")
simple(page, "charset-long", OK, Content_Type=f"text/html; charset={'utf-8' * 1_000}")
simple(
    page,
    "charset-utf-7",
    OK,
    body=PAGE.replace(b"<p>", b"<p>+ADw-script+AD4-"),
    Content_Type="text/html; charset=utf-7",
)
simple(page, "charset-utf-32", OK, Content_Type="text/html; charset=utf-32")
simple(page, "charset-codec", OK, Content_Type="text/html; charset=zlib_codec")
simple(page, "charset-escape", OK, Content_Type='text/html; charset="\x80\x9b31m"')
simple(page, "tag-long", OK, ETag=f'"{"e" * 5_000}"')
simple(page, "tag-odd", OK, ETag="W/no quotes \x9b2J")
simple(page, "dates-odd", OK, Last_Modified="Mon, 99 Foo 99999", Expires="-1", Date="0", Age="9" * 400)
simple(page, "refresh-file", OK, Refresh="0; url=file:///etc/passwd", Link="<file:///etc/passwd>; rel=preload")
raw(page, "length-same-twice", OK, HEAD + b"Content-Length: %d\r\n" % len(PAGE) * 2 + b"\r\n" + PAGE)


@page("chunked")
def _(connection: Connection) -> None:
    connection.send(CHUNKED + b"".join(chunks(PAGE)) + b"0\r\n\r\n")


@page("chunk-extensions")
def _(connection: Connection) -> None:
    connection.send(CHUNKED + b"".join(chunks(PAGE, extension=b";a=b")) + b"0\r\nX-Trailer: 1\r\n\r\n")


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
