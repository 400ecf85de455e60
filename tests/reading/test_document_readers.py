"""PDF and Word documents, sound and hostile."""

from __future__ import annotations

import builtins
import contextlib
import datetime as dt
import io
import time
import zipfile
from pathlib import Path

import pytest

from briefing.errors import ReadingError
from briefing.model import Article, Fetched
from briefing.reading import read
from briefing.reading.pdf import text_of
from briefing.sources import expand, files

DAY = dt.date(2026, 1, 1)
TYPES = {".pdf": files.MEDIA_TYPES[".pdf"], ".docx": files.MEDIA_TYPES[".docx"]}


def opened(content: bytes, suffix: str) -> Article:
    return read(Fetched(location=f"a{suffix}", content=content, media_type=TYPES[suffix]), as_of=DAY)


def pdf(*pages: list[str]) -> bytes:
    """A PDF document with these lines on its pages."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(count))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {count}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for at, lines in enumerate(pages):
        drawn = " ".join(f"1 0 0 1 72 {760 - 14 * number} Tm ({line}) Tj" for number, line in enumerate(lines))
        stream = f"BT /F1 12 Tf {drawn} ET"
        objects.append(f"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * at} 0 R>>")
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + end.encode()


def test_a_pdf_is_read_without_running_heads_and_page_numbers() -> None:
    pages = [
        [
            "The Harbour Review",
            "The harbour of Tarnow opened on Mon-",
            "day, the council said after four years.",
            "- 1 -",
        ],
        ["The Harbour Review", "Ships from nine countries were wait-", "ing outside at noon.", "- 2 -"],
        ["The Harbour Review", "The gates were drawn up by hand.", "- 3 -"],
    ]
    text = opened(pdf(*pages), ".pdf").text
    assert "opened on Monday, the council said" in text
    assert "waiting outside" in text
    assert "Review" not in text
    assert "- 2 -" not in text


def test_a_paragraph_goes_on_over_the_page() -> None:
    assert text_of(["It rained on the", "harbour. It stopped."]) == "It rained on the\nharbour. It stopped."
    assert text_of(["It rained.", "It stopped."]) == "It rained.\n\nIt stopped."


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


LEFT = (
    "The harbour of Tarnow opened",
    "on Monday after four years of",
    "work, the council said. Ships",
    "were waiting outside.",
)
RIGHT = (
    "“Nobody slept,” said the master",
    "of the harbour, Rosa Quintela.",
    "The first ship came from Riga",
    "with timber and salt.",
)


def columns() -> bytes:
    """A page of two columns, set one after the other, as programs that set papers do."""
    placed = [(x, line, words) for x, lines in ((72, LEFT), (320, RIGHT)) for line, words in enumerate(lines)]
    drawn = " ".join(
        f"1 0 0 1 {x} {700 - 14 * line} Tm ({words.replace('“', chr(147)).replace('”', chr(148))}) Tj"
        for x, line, words in placed
    )
    known = pdf(["x"]).replace(b"/BaseFont/Helvetica", b"/BaseFont/Helvetica/Encoding/WinAnsiEncoding")
    stream = f"BT /F1 12 Tf {drawn} ET".encode("latin-1")
    start, end = known.index(b"<</Length"), known.index(b"endobj", known.index(b"<</Length"))
    return known[:start] + b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream) + known[end:]


def test_the_columns_of_a_paper_are_read_one_after_the_other() -> None:
    text = " ".join(opened(columns(), ".pdf").text.split())
    assert " ".join((*LEFT, *RIGHT)) in text


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
    begun = time.monotonic()
    with contextlib.suppress(ReadingError):
        opened(content, suffix)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_missing_extra_is_named(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.split(".", maxsplit=1)[0] in {"pypdf", "docx"}:
            raise ImportError(name)
        return original(name, *rest)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ReadingError, match=r"pip install 'briefing\["):
        opened(SOUND, suffix)


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
