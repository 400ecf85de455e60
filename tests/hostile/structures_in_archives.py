"""Hostile documents that hold others: archives, and pages saved with what belongs to them."""

from __future__ import annotations

from collections.abc import Mapping

from carriers import AFTER, BEFORE, docx_of, epub_of, mhtml_of, page, webarchive_of, zipped
from payloads import MANY, SOAK
from structures import BOMB, LOLS

_LOLS_XML = f'<!DOCTYPE x [<!ENTITY l0 "lol">{LOLS}]>'
WORDS_XML = f"<w:p><w:r><w:t>{BEFORE}</w:t></w:r></w:p><w:p><w:r><w:t>{AFTER}</w:t></w:r></w:p>"
DOCUMENTS: Mapping[str, bytes] = {
    "empty": b"",
    "head": b"PK\3\4",
    "no-archive": b"no archive at all",
    "empty-archive": zipped({}),
    "no-parts": zipped({"a.xml": b"<a/>"}),
    "cut": docx_of(WORDS_XML)[:-60],
    "bomb": docx_of("", more={"word/styles.xml": bytes(BOMB)}),
    "bomb-of-words": docx_of("<w:p><w:r><w:t>" + "a" * BOMB + "</w:t></w:r></w:p>"),
    "bomb-beside": docx_of(WORDS_XML, more={"word/media/image1.png": bytes(BOMB)}),
    "files": docx_of(WORDS_XML, more={f"x{at}.xml": b"<a/>" for at in range(5_100 if SOAK else 1_000)}),
    "paths": docx_of(WORDS_XML, more={"../../../tmp/briefing-evil": b"x", "/etc/briefing-evil": b"x"}),
    "lols": docx_of("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", doctype=_LOLS_XML),
    "outside": docx_of(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", doctype='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    "nested": docx_of("<w:sdt>" * MANY + WORDS_XML),
    "nested-closed": docx_of("<w:sdt>" * min(MANY, 200) + WORDS_XML + "</w:sdt>" * min(MANY, 200)),
    "runs": docx_of("<w:p>" + "<w:r><w:t>a </w:t></w:r>" * MANY + "</w:p>" + WORDS_XML),
    "paragraphs": docx_of("<w:p/>" * MANY + WORDS_XML),
    "relations": docx_of(
        WORDS_XML,
        more={
            "word/_rels/document.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="r" Type="http://x" Target="http://127.0.0.1/x" TargetMode="External"/>'
            b'<Relationship Id="s" Type="http://y" Target="../../../../etc/passwd"/></Relationships>'
        },
    ),
    "headings": docx_of(
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>H</w:t></w:r></w:p>" * (MANY // 4) + WORDS_XML
    ),
    "tables": docx_of(
        "<w:tbl><w:tr><w:tc>" * min(MANY, 5_000) + WORDS_XML + "</w:tc></w:tr></w:tbl>" * min(MANY, 5_000)
    ),
    "parameter": docx_of(WORDS_XML, doctype='<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:1/x"> %a;]>'),
    "page": page("x"),
    "not-xml": docx_of("<w:p><w:r></w:p>"),
    "no-content": docx_of(""),
}

_CHAPTER = page("x")
BOOKS: Mapping[str, bytes] = {
    "empty": b"",
    "head": b"PK\3\4",
    "no-archive": b"no archive at all",
    "empty-archive": zipped({}),
    "cut": epub_of(_CHAPTER)[:-60],
    "bomb": epub_of(bytes(BOMB)),
    "bomb-of-words": epub_of(b"<p>" + b"a" * BOMB),
    "bomb-beside": epub_of(_CHAPTER, more={"a/picture.png": bytes(BOMB)}),
    "files": epub_of(_CHAPTER, more={f"x{at}.xhtml": b"<p/>" for at in range(5_100 if SOAK else 1_000)}),
    "paths": epub_of(_CHAPTER, more={"../../../tmp/briefing-evil": b"x", "/etc/briefing-evil": b"x"}),
    "outside": epub_of(
        b"", more={"a/b.opf": b"<package><manifest><item id='c' href='file:///etc/passwd'/></manifest>"}
    ),
    "lols": epub_of(_CHAPTER, more={"a/b.opf": (_LOLS_XML + "<package><title>&l9;</title></package>").encode()}),
    "nested": epub_of(b"<div>" * MANY + b"x"),
    "spine": epub_of(
        _CHAPTER, more={"a/b.opf": b"<package><item id='c' href='c.xhtml'/>" + b"<itemref idref='c'/>" * MANY}
    ),
}
SAVED: Mapping[str, bytes] = {
    "empty": b"",
    "no-parts": b"Content-Type: multipart/related; boundary=b\r\n\r\n--b--",
    "no-boundary": b"Content-Type: multipart/related\r\n\r\n<p>x</p>",
    "cut": mhtml_of(_CHAPTER)[:-200],
    "parts": b"Content-Type: multipart/related; boundary=b\r\n" + b"\r\n--b\r\nContent-Type: text/css\r\n\r\nx" * MANY,
    "nested": b"".join(
        b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(500)
    ),
    "charset": mhtml_of(_CHAPTER).replace(b"charset=utf-8", b"charset=no-such-thing"),
    "zeros": mhtml_of(bytes(1_000_000)),
    "deep-page": mhtml_of(b"<div>" * MANY + b"x"),
    "location": mhtml_of(_CHAPTER, head=b"Snapshot-Content-Location: file:///etc/passwd\r\n"),
    "long-header": mhtml_of(_CHAPTER, head=b"Snapshot-Content-Location: http://a/" + b"a" * 1_000_000 + b"\r\n"),
}
WEBARCHIVES: Mapping[str, bytes] = {
    "empty": b"",
    "head": b"bplist00",
    "cut": webarchive_of({"WebResourceData": _CHAPTER})[:-20],
    "noise": b"bplist00" + bytes(range(256)) * 40,
    "no-page": webarchive_of({}),
    "text-for-bytes": webarchive_of({"WebResourceData": "x"}),
    "list": webarchive_of([1, 2]),
    "zeros": webarchive_of({"WebResourceData": bytes(1_000_000)}),
    "deep-page": webarchive_of({"WebResourceData": b"<div>" * MANY + b"x"}),
    "charset": webarchive_of({"WebResourceData": _CHAPTER, "WebResourceTextEncodingName": "no-such-thing"}),
    "lols": _LOLS_XML.encode() + b"<plist><string>&l9;</string></plist>",
    "nested": b"<plist>" + b"<array>" * MANY,
}
