"""PDF and Word documents, sound and hostile."""

from __future__ import annotations

import builtins
import contextlib
import datetime as dt
import io
import sys
import time
import zipfile
from pathlib import Path

import pytest
from pdfsetting import pdf

from briefing.errors import ReadingError
from briefing.model import Article, Fetched
from briefing.reading import read
from briefing.sources import expand, files

DAY = dt.date(2026, 1, 1)
TYPES = {".pdf": files.MEDIA_TYPES[".pdf"], ".docx": files.MEDIA_TYPES[".docx"]}


def opened(content: bytes, suffix: str) -> Article:
    return read(Fetched(location=f"a{suffix}", content=content, media_type=TYPES[suffix]), as_of=DAY)


def test_a_pdf_of_pictures_is_one_sentence() -> None:
    with pytest.raises(ReadingError, match="made of pictures"):
        opened(pdf([]), ".pdf")


def word(**styled: str) -> bytes:
    import docx

    document = docx.Document()
    for style, text in styled.items():
        document.add_paragraph(text, style=style.replace("_", " "))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_document_is_read_by_its_styles() -> None:
    content = word(
        Title="Harbour opens",
        Normal="The harbour of Tarnow opened on Monday, the council said.",
        Heading_2="What comes next",
        List_Bullet="Ships from nine countries",
    )
    article = opened(content, ".docx")
    assert article.title == "Harbour opens"
    assert [block.kind for block in article.blocks] == ["paragraph", "heading", "item"]


def test_the_tables_of_a_word_document_stand_where_they_stood() -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("The harbour counted its ships on Monday.")
    table = document.add_table(rows=3, cols=2)
    for at, words in enumerate(("Port", "Ships", "Tarnow", "900", "All of them together", "")):
        table.cell(at // 2, at % 2).text = words
    table.cell(2, 0).merge(table.cell(2, 1))
    document.add_paragraph("Nobody was surprised, the council said.")
    out = io.BytesIO()
    document.save(out)
    article = opened(out.getvalue(), ".docx")
    assert [article.text[block.start : block.end] for block in article.blocks] == [
        "The harbour counted its ships on Monday.",
        "Port | Ships",
        "Tarnow | 900",
        "All of them together",
        "Nobody was surprised, the council said.",
    ]
    assert [block.kind for block in article.blocks] == ["paragraph", "item", "item", "paragraph", "paragraph"]


def archive(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


SOUND = pdf(["The harbour opened."])


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"", ".pdf"), (b"%PDF-1.4", ".pdf"), (b"no pdf", ".pdf"), (SOUND[:200], ".pdf"), (SOUND[:-90], ".pdf"),
        (SOUND.replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"), ".pdf"), (SOUND.replace(b"3 0 R", b"9 0 R"), ".pdf"),
        (SOUND.replace(b"/Count 1", b"/Count 99999999"), ".pdf"), (b"%PDF-1.4\n" + b"[" * 100_000, ".pdf"),
        (b"", ".docx"), (b"PK\3\4", ".docx"), (archive(), ".docx"), (archive(word__document=b"<a/>"), ".docx"),
        (archive(word__document=bytes(30_000_000)), ".docx"), (word(Normal="x")[:-200], ".docx"),
        (archive(**{f"a{at}": b"" for at in range(5_001)}), ".docx"),
    ],
    ids=[f"{at}" for at in range(16)],  # by number: archives carry the time they were made at
)  # fmt: skip
def test_r10_a_hostile_document_ends_in_one_sentence(content: bytes, suffix: str) -> None:
    begun = time.process_time()
    with contextlib.suppress(ReadingError):
        opened(content, suffix)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_missing_extra_is_named(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.split(".", maxsplit=1)[0] in {"pypdfium2", "docx"}:
            raise ImportError(name)
        return original(name, *rest)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.delitem(sys.modules, "briefing.reading.pdf._pdfium", raising=False)
    monkeypatch.delattr("briefing.reading.pdf._pdfium", raising=False)
    with pytest.raises(ReadingError, match=r"pip install 'briefing\["):
        opened(SOUND, suffix)


@pytest.mark.parametrize("said", [None, "application/octet-stream"])
def test_a_document_without_a_name_is_known_by_its_first_bytes(said: str | None) -> None:
    contents = (SOUND, word(Normal="The harbour opened."), epub("The harbour opened."))
    for content, media_type in zip(contents, (*TYPES.values(), "application/epub+zip"), strict=True):
        article = read(Fetched(location="-", content=content, media_type=said), as_of=DAY)
        assert (article.text, article.media_type) == ("The harbour opened.", media_type)


def epub(words: str) -> bytes:
    container = "<container><rootfile full-path='b.opf'/></container>"
    package = "<package><item id='c' href='c.xhtml'/><itemref idref='c'/></package>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in (
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", container),
            ("b.opf", package),
            ("c.xhtml", f"<p>{words}</p>"),
        ):
            made.writestr(name, content)
    return out.getvalue()


def test_a_folder_gives_documents_only_where_their_extra_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.pdf", "b.docx", "c.txt", "d.eml"):
        tmp_path.joinpath(name).write_bytes(b"x")
    assert [Path(str(found)).name for found in expand(str(tmp_path))] == ["a.pdf", "b.docx", "c.txt", "d.eml"]
    monkeypatch.setattr(files, "_is_installed", lambda _: False)
    assert [Path(str(found)).name for found in expand(str(tmp_path))] == ["c.txt", "d.eml"]


def test_r12_a_title_of_the_text_stays_beside_the_declared_one() -> None:
    content = (
        b"Subject: Our newsletter\n\nThe harbour opens at last\n\nShips from nine countries came on Monday at noon.\n"
    )
    article = read(Fetched(location="a.eml", content=content, media_type="message/rfc822"), as_of=DAY)
    assert article.title == "Our newsletter"
    assert article.text.startswith("The harbour opens at last\n\nShips")
    same = content.replace(b"Our newsletter", b"The harbour opens at last, and more")
    article = read(Fetched(location="a.eml", content=same, media_type="message/rfc822"), as_of=DAY)
    assert article.text.startswith("Ships from nine")
