"""Articles of every format around a stretch of text. What stands before and after it must be read, whatever it is."""

from __future__ import annotations

import base64
import html
import io
import json
import plistlib
import zipfile

BEFORE = "TARNOW, May 6 (Harbour Wire) – The new harbour of Tarnow opened on Monday after four years, the council said."
AFTER = "“Ships from nine countries were waiting outside,” said Rosa Quintela, the harbour master, of 25% of them."
KEPT = ("The new harbour of Tarnow opened on Monday", "Ships from nine countries were waiting outside")
"""What must be found in the text of the brief."""
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def text(payload: str) -> bytes:
    return _bytes(f"{BEFORE}\n\n{payload}\n\n{AFTER}\n")


def markdown(payload: str) -> bytes:
    head = json.dumps(payload[:300])
    return _bytes(f"---\ntitle: {head}\nauthor: {head}\nsource: {head}\n---\n\n{BEFORE}\n\n{AFTER}\n\n{payload}\n")


def page(payload: str) -> bytes:
    """It stands in every field that a page has, escaped among the words, and as it is after them."""
    safe, field = html.escape(payload), html.escape(payload[:300])
    known = json.dumps({"@type": "NewsArticle", "headline": payload[:300], "author": {"name": payload[:300]}})
    return _bytes(
        f'<!doctype html><html lang="{field[:20]}"><head><meta charset="utf-8"><title>{field}</title>'
        f'<meta name="author" content="{field}"><meta property="og:site_name" content="{field}">'
        f'<meta property="article:published_time" content="{field}"><link rel="canonical" href="{field}">'
        f'<script type="application/ld+json">{known.replace("</", "<&#47;")}</script></head>'
        f"<body><article><h1>{field}</h1><p>{BEFORE}</p><p>{safe}</p><p>{AFTER}</p><p>{payload}</p></article></body></html>"
    )


def mail(payload: str) -> bytes:
    word = f"=?utf-8?b?{base64.b64encode(_bytes(payload[:300])).decode()}?="
    raw = " ".join(payload[:200].split()).encode("utf-8", "surrogatepass")
    body = base64.encodebytes(text(payload)).decode()
    return (
        f"From: {word} <a@harbour.example>\r\nSubject: {word}\r\nX-Raw: ".encode()
        + raw
        + f"\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{body}".encode()
    )


def pdf(payload: str) -> bytes:
    """With one font of one byte a letter: what Latin-1 does not have is a question mark."""
    lines = [*_folded(BEFORE), "", *_folded(payload[:3_000]), "", *_folded(AFTER.replace("“", '"').replace("”", '"'))]
    return pdf_of(b"".join(_shown(line) for line in lines), title=payload[:100])


def _folded(words: str) -> list[str]:
    return [words[at : at + 90] for at in range(0, len(words), 90)]


def _shown(line: str) -> bytes:
    written = b"".join(b"\\%03o" % byte for byte in line.encode("latin-1", "replace"))
    return b"(" + written + b") Tj 0 -14 Td "


def pdf_of(
    drawn: bytes, *, title: str = "", extra: tuple[bytes, ...] = (), page: bytes = b"", stream: bytes = b""
) -> bytes:
    """A PDF document of one page with the operators `drawn`; `extra` are objects from 7 on."""
    content = b"BT /F1 10 Tf 72 760 Td " + drawn + b" ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R"
        + page
        + b">>",
        stream or b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
        b"<</Title<%b>>>" % title.encode("utf-16-be", "surrogatepass").hex().encode(),
        *extra,
    )
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%bendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(out),
    )  # fmt: skip


def docx(payload: str) -> bytes:
    """XML cannot hold every character: those that it cannot are references, which are wrong as well."""
    safe = "".join(
        letter if letter >= " " and not "\ud800" <= letter <= "\udfff" and letter not in "\ufffe\uffff" else " "
        for letter in payload[:20_000]
    )
    return docx_of("".join(f"<w:p><w:r><w:t>{html.escape(part)}</w:t></w:r></w:p>" for part in (BEFORE, safe, AFTER)))


def docx_of(body: str, *, doctype: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A Word document with `body` in it, and `more` files."""
    types = f"{_PACKAGE}/content-types"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    files = {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{types}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'{_XML}{doctype}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
    }
    return zipped({**{name: _bytes(content) for name, content in files.items()}, **(more or {})})


def epub(payload: str) -> bytes:
    return epub_of(page(payload))


def epub_of(chapter: bytes, *, title: str = "Tarnow", more: dict[str, bytes] | None = None) -> bytes:
    """A book of one `chapter`, and `more` files."""
    container = "<container><rootfiles><rootfile full-path='a/b.opf'/></rootfiles></container>"
    package = (
        f"<package><metadata><title>{html.escape(title)}</title></metadata><manifest><item id='c' href='c.xhtml'/>"
        "</manifest><spine><itemref idref='c'/></spine></package>"
    )
    files = {"META-INF/container.xml": _bytes(container), "a/b.opf": _bytes(package), "a/c.xhtml": chapter}
    return zipped({**files, **(more or {})})


def mhtml(payload: str) -> bytes:
    return mhtml_of(page(payload))


def mhtml_of(content: bytes, *, head: bytes = b"") -> bytes:
    """A page that a browser has saved, of the bytes `content`; `head` are more header lines."""
    body = base64.encodebytes(content)
    start = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n" + head
    part = b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return start + b"\r\n--b\r\n" + part + body + b"\r\n--b--\r\n"


def webarchive(payload: str) -> bytes:
    return webarchive_of({"WebResourceData": page(payload), "WebResourceTextEncodingName": "UTF-8"})


def webarchive_of(main: object) -> bytes:
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
