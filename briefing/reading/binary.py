"""What bytes seem to be when they are no text."""

from __future__ import annotations

from typing import Final

from briefing.patterns import pattern
from briefing.reading.decoding import wide_codec

_HEAD: Final = 8192

# (offset, the bytes that stand there, what begins so); only such as no text begins with.
_SIGNATURES: Final = (
    (0, b"%PDF-", "a PDF document: copy its text, or convert it with `pdftotext`"),
    (0, b"PK\x03\x04", "a zip archive or an office document: save it as text or HTML"),
    (0, b"PK\x05\x06", "a zip archive: unpack it first"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document: save it as text or HTML"),
    (0, b"{\\rtf", "a rich-text document: save it as text or HTML"),
    (0, b"%!PS", "a PostScript document: convert it with `ps2ascii`"),
    (0, b"AT&TFORM", "a DjVu document: convert it to text"),
    (0, b"\x1f\x8b", "compressed (gzip): unpack it first"),
    (0, b"BZh", "compressed (bzip2): unpack it first"),
    (0, b"\xfd7zXZ\0", "compressed (xz): unpack it first"),
    (0, b"\x28\xb5\x2f\xfd", "compressed (zstd): unpack it first"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive: unpack it first"),
    (0, b"Rar!\x1a\x07", "a RAR archive: unpack it first"),
    (257, b"ustar", "a tar archive: unpack it first"),
    (0, b"\x89PNG\r\n", "a picture (PNG)"),
    (0, b"\xff\xd8\xff", "a picture (JPEG)"),
    (0, b"GIF87a", "a picture (GIF)"),
    (0, b"GIF89a", "a picture (GIF)"),
    (0, b"II*\0", "a picture (TIFF)"),
    (0, b"MM\0*", "a picture (TIFF)"),
    (8, b"WEBP", "a picture (WebP)"),
    (8, b"WAVE", "a sound (WAV)"),
    (8, b"AVI ", "a film (AVI)"),
    (4, b"ftyp", "a film, a sound or a picture (MP4, HEIC)"),
    (0, b"\x1aE\xdf\xa3", "a film (Matroska, WebM)"),
    (0, b"OggS", "a sound (Ogg)"),
    (0, b"fLaC", "a sound (FLAC)"),
    (0, b"ID3\x03", "a sound (MP3)"),
    (0, b"ID3\x04", "a sound (MP3)"),
    (0, b"\x7fELF", "a program"),
    (0, b"\xca\xfe\xba\xbe", "a program"),
    (0, b"\xcf\xfa\xed\xfe", "a program"),
    (0, b"\0asm", "a program (WebAssembly)"),
    (0, b"SQLite format 3\0", "a database (SQLite)"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
)
# Controls that no text in any encoding needs; SO and SI switch in some, and BEL to CR and ESC are met in terminals.
_CONTROLS: Final = pattern(rb"[\x00-\x06\x10-\x1a\x1c-\x1f]")
_SHARE_IN_UTF8: Final = 0.3
_SHARE_ELSEWHERE: Final = 0.05
"""Random bytes have 0.09; damaged or hostile text has less, unless it is sound UTF-8, which random bytes never are."""
_FEWEST: Final = 3


def document_in(content: bytes) -> str | None:
    """The media type of the document that `content` is by its first bytes, or ``None`` where they tell of none."""
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    if not content.startswith(b"PK\x03\x04"):
        return None
    head = content[:_HEAD]
    if b"mimetypeapplication/epub+zip" in head:
        return "application/epub+zip"
    is_word = b"word/" in head and (b"[Content_Types].xml" in head or b"_rels/" in head)
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document" if is_word else None


def seems(content: bytes) -> str | None:
    """Return what `content` seems to be, and what may be done, or ``None`` for what may be text in some encoding."""
    for offset, signature, words in _SIGNATURES:
        if content.startswith(signature, offset):
            return words
    if content.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or wide_codec(content):
        return None
    head = content[:_HEAD]
    controls = len(_CONTROLS.findall(head))
    allowed = _SHARE_IN_UTF8 if _is_utf8(head) else _SHARE_ELSEWHERE
    return "binary data, not text" if controls >= _FEWEST and controls > allowed * len(head) else None


def _is_utf8(head: bytes) -> bool:
    try:
        head.decode()
    except UnicodeDecodeError as error:
        # A character that the end of the sample cuts through is no fault.
        return error.start >= len(head) - 3 and error.reason == "unexpected end of data"
    return True
