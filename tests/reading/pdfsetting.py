"""PDF documents as programs write them, for tests: words at places on pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

TOP, STEP = 760, 14

Placed = tuple[float, float, float, str]
"""Where a line begins (points from the left and from the bottom), the size of its font, and its words."""


def pdf(*pages: Sequence[str], title: str = "") -> bytes:
    """A document with these lines on its pages, one below the other."""
    return document(
        *([(72, TOP - STEP * at, 12, line) for at, line in enumerate(lines)] for lines in pages), title=title
    )


def column(x: float, y: float, lines: Iterable[str], *, size: float = 10, step: float = 12) -> list[Placed]:
    """Lines one below the other, the first at `x` and `y`."""
    return [(x, y - step * at, size, line) for at, line in enumerate(lines)]


def line_by_line(*columns: Sequence[Placed]) -> list[Placed]:
    """What stands in `columns` in the order in which a page is looked at: row by row, over all of them."""
    return sorted((line for lines in columns for line in lines), key=lambda line: (-line[1], line[0]))


def document(*pages: Sequence[Placed], title: str = "", turned: bool = False) -> bytes:
    """A document of pages on which every line is set at its place, in the order given; `turned` sets them upwards."""
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]/MediaBox[0 0 612 842]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<</Title({title})>>",
    ]
    for at, lines in enumerate(pages):
        turn = "0 1 -1 0" if turned else "1 0 0 1"
        drawn = " ".join(
            f"/F1 {size} Tf {turn} {f'{612 - y} {x}' if turned else f'{x} {y}'} Tm ({_escaped(words)}) Tj"
            for x, y, size, words in lines
        )
        stream = f"BT {drawn} ET"
        objects.append(f"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents {6 + 2 * at} 0 R>>")
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
