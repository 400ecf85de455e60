"""Routes with bombs, with statuses that bring no page, and with redirects that lead astray."""

from __future__ import annotations

import gzip
import zlib

from hostile_server import BOMB, PAGE, TOO_LARGE, page, raw, refused, simple

LARGE = "larger than"
BROKEN = "breaks the rules of HTTP|broke off"
# Bombs, and encodings

PACKED = "packed"
simple(refused, "bomb-gzip", LARGE, body=gzip.compress(bytes(BOMB)), Content_Encoding="gzip")
simple(refused, "bomb-deflate", LARGE, body=zlib.compress(bytes(BOMB)), Content_Encoding="deflate")
simple(refused, "bomb-deflate-raw", LARGE, body=zlib.compress(bytes(BOMB), wbits=-15), Content_Encoding="deflate")
simple(refused, "bomb-chain", LARGE, body=gzip.compress(bytes(BOMB // 50)) * 100, Content_Encoding="gzip")
simple(page, "many-empty-members", b"", body=gzip.compress(b"") * 500, Content_Encoding="gzip")
simple(refused, "bomb-twice", PACKED, body=gzip.compress(gzip.compress(bytes(90_000))), Content_Encoding="gzip, gzip")
simple(refused, "brotli", PACKED, body=b"\x8b\x07\x80hello\x03", Content_Encoding="br")
simple(refused, "zstandard", PACKED, body=b"\x28\xb5\x2f\xfd" + bytes(20), Content_Encoding="zstd")
simple(refused, "encoding-many", PACKED, body=gzip.compress(PAGE), Content_Encoding="gzip,gzip,gzip")
simple(refused, "encoding-escape", PACKED, body=PAGE, Content_Encoding="\x9b31m")
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
simple(refused, "busy-year", "in 365 days", status="503 Busy", Retry_After="31536000")
simple(refused, "busy-for-ever", "in .* days", status="503 Busy", Retry_After="9" * 5_000)
simple(refused, "busy-negative", "not available", status="503 Busy", Retry_After="-5")
simple(refused, "busy-past", "try again", status="503 Busy", Retry_After="Thu, 01 Jan 1970 00:00:00 GMT")
simple(refused, "busy-no-date", "not available", status="503 Busy", Retry_After="Mon, 99 Foo 99999 99:99:99 +9999")
simple(
    refused,
    "busy-far-zone",
    "not available|try again",
    status="503 Busy",
    Retry_After="Fri, 31 Dec 9999 23:59:59 -2359",
)
simple(refused, "busy-other-digits", "not available", status="503 Busy", Retry_After="\xb2\xb3")
simple(refused, "body-204", "no page", status="204 No Content", body=PAGE)
simple(refused, "body-205", "no page", status="205 Reset Content", body=PAGE)
simple(refused, "body-304", "no page", status="304 Not Modified", body=PAGE)
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
    ("to-homograph", "http://аррӏе.invalid/", "no host called|could not be reached"),
    ("to-bidi", "http://\u202eexample.invalid/", "no host called"),
    ("to-escape", "http://\x9b31mexample.invalid/\x9d0;owned", "no host called example"),
    ("to-backslash", "http:\\\\127.0.0.2\\x", "does not exist|leads elsewhere|private"),
    ("to-user-trick", "http://example.org\\@127.0.0.2/", f"{LEADS}|{INSIDE}"),
    ("to-port-zero", "http://127.0.0.1:0/", "could not be reached"),
    ("to-six-decimal", "http://[::127.0.0.2]/", INSIDE),
    ("to-teredo", "http://[2001:0:7f00:2::]/", INSIDE),
    ("to-zone", "http://[fe80::1%25lo]/", "no host called"),
    ("to-dotted-hex", "http://0x7f.0x0.0x0.0x2/", INSIDE),
    ("to-octal-whole", "http://017700000002/", f"{INSIDE}|not an address"),
    ("to-too-large", "http://4294967298/", "no host called|not an address"),
    ("to-full-width", "http://１２７.0.0.2/", LEADS),
    ("to-dot-local", "http://a.localhost/", f"{INSIDE}|no host called"),
    ("to-label-long", f"http://{'a' * 70}.example/", "no host called|not an address"),
    ("to-about", "about:blank", LEADS),
    ("to-view-source", "view-source:http://127.0.0.1/", LEADS),
    ("to-nothing-at-all", "", "without an end|no page"),
    ("to-unicode-dots", "http://127。0。0。2/", INSIDE),
):
    simple(refused, _name, _words, status="302 Found", body=b"", Location=_location.encode().decode("latin-1"))
raw(
    refused,
    "to-two",
    f"{BROKEN}|{LEADS}|{INSIDE}",
    b"HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\nLocation: /plain\r\n\r\n",
)
raw(refused, "to-split", BROKEN, b"HTTP/1.1 302 Found\r\nLocation: /a\rSet-Cookie: b=c\r\n\r\n")
raw(refused, "to-ansi", "does not exist", b"HTTP/1.1 302 Found\r\nLocation: /\x1b]0;owned\x07\r\n\r\n")
simple(refused, "ping", "without an end", status="302 Found", body=b"", Location="/pong")
simple(refused, "pong", "without an end", status="302 Found", body=b"", Location="/ping")
simple(refused, "hop0", "without an end", status="302 Found", body=b"", Location="/hop1")
