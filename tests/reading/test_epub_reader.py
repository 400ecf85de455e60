"""Books: their chapters in the order of the spine."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest

from briefing.errors import ReadingError
from briefing.model import Article, Fetched
from briefing.reading import archives, read

CONTAINER = (
    "<?xml version='1.0'?><container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
    "<rootfile full-path='OEBPS/book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"
)
PACKAGE = (
    "<?xml version='1.0'?><package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
    "<metadata><dc:title>The harbours of the Marn</dc:title><dc:creator>Ida Sund</dc:creator>"
    "<dc:creator>Rosa Quintela</dc:creator><dc:language>en</dc:language><dc:date>2025-03-31</dc:date>"
    "<dc:publisher>Amrey Press</dc:publisher></metadata><manifest><item id='b' href='text/b%20two.xhtml'/>"
    "<item id='a' href='text/a.xhtml'/><item id='n' href='notes.xhtml'/><item id='css' href='style.css'/></manifest>"
    "<spine><itemref idref='a'/><itemref idref='b'/><itemref idref='n' linear='no'/><itemref idref='gone'/></spine>"
    "</package>"
)


def chapter(title: str, words: str) -> str:
    head = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head>"
    return f"{head}<body class='c'><h1>{title}</h1><p>{words}</p></body></html>"


FILES = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/text/a.xhtml": chapter("Port Amrey", "The ferries of Port Amrey stood still – on Monday."),
    "OEBPS/text/b two.xhtml": chapter("Tarnow", "The harbour of Tarnow was open."),
    "OEBPS/notes.xhtml": chapter("Notes", "A note."),
}


def book(**changed: str | None) -> bytes:
    """The book, with files changed or left out; of their names only the last part is asked for."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in FILES.items():
            new = changed.get(name.rpartition("/")[2].partition(".")[0].replace(" ", "_"), content)
            if new is not None:
                made.writestr(name, new)
    return out.getvalue()


def opened(content: bytes) -> Article:
    return read(
        Fetched(location="a.epub", content=content, media_type="application/epub+zip"), as_of=dt.date(2026, 1, 1)
    )


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    article = opened(book())
    assert [(block.kind, article.text[block.start : block.end]) for block in article.blocks] == [
        ("heading", "Port Amrey"),
        ("paragraph", "The ferries of Port Amrey stood still – on Monday."),
        ("heading", "Tarnow"),
        ("paragraph", "The harbour of Tarnow was open."),
    ]
    assert (article.title, article.byline) == ("The harbours of the Marn", ("Ida Sund", "Rosa Quintela"))
    assert (article.outlet, article.published, article.language) == ("Amrey Press", "2025-03-31", "en")


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\3\4", book()[:-30], book(container=None), book(container="<a/>"), book(container=""), book(book=None),
     book(book="no XML"), book(a=None)],
    ids=range(9),
)  # fmt: skip
def test_a_broken_book_is_one_sentence(content: bytes) -> None:
    with pytest.raises(ReadingError, match=r"is not a whole book|cannot be read"):
        opened(content)


def test_r10_a_book_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 1_000)
    with pytest.raises(ReadingError, match="unpacks to more than"):
        opened(book())


def test_r10_no_entity_of_a_book_is_opened(tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    doctype = f"<!DOCTYPE package [<!ENTITY x SYSTEM 'file://{secret}'>]>"
    package = PACKAGE.replace("<package", f"{doctype}<package", 1).replace("The harbours", "&x; The harbours")
    assert "SECRET" not in opened(book(book=package)).title
