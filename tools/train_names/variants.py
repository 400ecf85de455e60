"""Variants of annotated texts: other names in the same places, capitals, title case, curly marks.

A text is a list of pieces: strings with the type of the entity they are, or ``None``.
"""

from __future__ import annotations

import re
from typing import Any

from train_names.invent import Inventor

Piece = tuple[str, str | None]
_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)


_BODY = re.compile(r"\b(?:of|Ministry|Council|Court|Party|Senate|Congress|Parliament)\b")


def pieces_of(row: dict[str, Any]) -> list[Piece]:
    """The text of `row` cut at its entities."""
    pieces: list[Piece] = []
    at = 0
    for entity in sorted(row["entities"], key=lambda e: e["start"]):
        pieces.append((row["text"][at : entity["start"]], None))
        pieces.append((row["text"][entity["start"] : entity["end"]], entity["type"]))
        at = entity["end"]
    pieces.append((row["text"][at:], None))
    return pieces


def row_of(pieces: list[Piece]) -> dict[str, Any]:
    """A row from pieces."""
    text, entities = "", []
    for words, kind in pieces:
        if kind:
            entities.append({"start": len(text), "end": len(text) + len(words), "type": kind})
        text += words
    return {"text": text, "entities": entities}


def lines_of(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces cut at line breaks."""
    lines: list[list[Piece]] = [[]]
    for words, kind in pieces:
        parts = [words] if kind else words.split("\n")
        for i, part in enumerate(parts):
            if i:
                lines.append([])
            lines[-1].append((part, kind))
    return lines


def swapped(pieces: list[Piece], make: Inventor) -> list[Piece]:
    """The same text with other persons, organisations and places, each the same throughout."""
    new: dict[tuple[str, str], str] = {}
    surnames: dict[str, str] = {}
    for words, kind in pieces:
        if kind == "PERSON" and len(words.split()) > 1:
            full = make.person()
            new.setdefault((words, kind), full)
            surnames.setdefault(words.split()[-1], full.split()[-1])
    out: list[Piece] = []
    for words, kind in pieces:
        if kind and (words, kind) not in new:
            if kind == "PERSON":
                new[words, kind] = surnames.get(words) or make.surname()
            elif kind == "ORG" and not _BODY.search(words):
                new[words, kind] = make.company()
            elif kind == "PLACE" and " " not in words:
                new[words, kind] = make.place()
        out.append((new.get((words, kind), words) if kind else words, kind))
    return out


def upper(line: list[Piece]) -> list[Piece]:
    """The line as a headline in capitals."""
    return [(words.upper(), kind) for words, kind in line]


def title_case(line: list[Piece]) -> list[Piece]:
    """The line as a headline with every longer word capitalised."""
    return [
        (words if kind else re.sub(r"(?<!['’])[^\W\d_]+(?:['’]\w+)?", _capital, words), kind) for words, kind in line
    ]


def _capital(match: re.Match[str]) -> str:
    word = match[0]
    return word if word in _SMALL else word[:1].upper() + word[1:]


def curly(pieces: list[Piece]) -> list[Piece]:
    """The text with the quotation marks of print."""
    out: list[Piece] = []
    opened = False
    for words, kind in pieces:
        built = []
        for c in words:
            if c == '"':
                opened = not opened
                built.append("“" if opened else "”")
            else:
                opened = opened and c != "\n"
                built.append("’" if c == "'" else c)
        out.append(("".join(built), kind))
    return out
