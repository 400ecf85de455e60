"""The hostile folder: every input with a format and a name. A format is one row of :data:`FORMATS`.

To add a format, write a function that puts a stretch of text into it, and documents that are hostile by themselves.
As a program it writes the folder, for whoever wants to look: ``python tests/hostile/inputs.py FOLDER``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import carriers
import structures
import structures_in_archives
from payloads import PAYLOADS, SOAK


class Input(NamedTuple):
    """One hostile file. ``carried``: an ordinary article around hostile words, which must be read."""

    name: str
    suffix: str
    content: bytes
    carried: bool


class Format(NamedTuple):
    """``carry`` puts words into an article; of those, every ``share``-th is taken but in a soak."""

    suffix: str
    media_type: str
    carry: Callable[[str], bytes]
    structures: Mapping[str, str | bytes]
    share: int = 1


FORMATS: Mapping[str, Format] = {
    "text": Format(".txt", "text/plain", carriers.text, structures.TEXTS),
    "markdown": Format(".md", "text/markdown", carriers.markdown, structures.MARKDOWNS, 2),
    "html": Format(".html", "text/html", carriers.page, structures.PAGES, 2),
    "mail": Format(".eml", "message/rfc822", carriers.mail, structures.MAILS, 3),
    "pdf": Format(".pdf", "application/pdf", carriers.pdf, structures.PDFS, 6),
    "docx": Format(
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        carriers.docx,
        structures_in_archives.DOCUMENTS,
        6,
    ),
    "epub": Format(".epub", "application/epub+zip", carriers.epub, structures_in_archives.BOOKS, 7),
    "mhtml": Format(".mhtml", "multipart/related", carriers.mhtml, structures_in_archives.SAVED, 7),
    "webarchive": Format(
        ".webarchive", "application/x-webarchive", carriers.webarchive, structures_in_archives.WEBARCHIVES, 7
    ),
}


def inputs(name: str) -> Iterator[Input]:
    """The inputs of the format `name`."""
    form = FORMATS[name]
    for words, payload in list(PAYLOADS.items())[:: 1 if SOAK else form.share]:
        yield Input(f"{name}-{words}", form.suffix, form.carry(payload), carried=True)
    for words, made in form.structures.items():
        content = made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made
        yield Input(f"{name}-structure-{words}", form.suffix, content, carried=False)


def write(folder: Path) -> int:
    """Write all of them into `folder`; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    every = [one for name in FORMATS for one in inputs(name)]
    for one in every:
        (folder / f"{one.name}{one.suffix}").write_bytes(one.content)
    return len(every)


if __name__ == "__main__":
    sys.stdout.write(f"{write(Path(sys.argv[1]))} files\n")
