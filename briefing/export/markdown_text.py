"""Foreign text inside Markdown: it stays text, whatever it looks like.

Escaped is what CommonMark, GitHub's additions (tables, strikethrough, bare addresses, footnotes, formulas) and the
usual further dialects (front matter, attributes, highlights, short codes) would act upon; all else stays as it is, so
that the source can be read. A bare e-mail address is escaped too; a renderer that looks for them after it has undone
the escapes will still make it a link to itself.
"""

from __future__ import annotations

import re

from briefing import wash

_WHITE = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
_SPECIAL = re.compile(
    r"""
      [\\`*\[\]<>~|{}^@]                # markup wherever it stands
    | (?<![^\W_])_|_(?![^\W_])          # emphasis: not inside a word
    | &(?=\#?\w{1,40};)                 # a character reference
    | (?<!\S)\#+(?=\s|$)                # a heading, or the end of one
    | (?<=\S)\$|\$(?!\d)               # a formula: all but the sign before a sum
    | (?<=\S)\.(?=[^\W\d_]{2})(?!(?:txt|text|x?html?|markdown)\b)  # a host name: example.com
    | (?<=[wW]{3})\.                    # www.
    | :(?=//)|(?<!\d):(?=[\w+-]{1,40}:) # an address with its scheme; a short code
    | /(?=/)|(?<=/)/                    # an address without one
    | =(?==)|(?<==)=                    # a highlight
    """,
    re.VERBOSE,
)
_FIRST = re.compile(r"[-+=:~]|[0-9]{1,9}[.)](?=\s|$)")


def plain(text: str) -> str:
    """Return `text` on one line, for any place in a paragraph, a heading or an item, also the first."""
    text = _WHITE.sub(" ", wash.clean(text)).strip()
    head = _FIRST.match(text)
    if head is None:
        return _escaped(text, 0)
    # A backslash before the mark: before the digit of ``1.`` it would stay a backslash.
    return f"{text[: head.end() - 1]}\\{text[head.end() - 1]}{_escaped(text, head.end())}"


def _escaped(text: str, at: int) -> str:
    """Return `text` from `at` on, escaped; what stands before is seen."""
    pieces: list[str] = []
    for found in _SPECIAL.finditer(text, at):
        pieces += (text[at : found.start()], "\\", found[0])
        at = found.end()
    return "".join((*pieces, text[at:]))
