"""The rules of trust by number, which of them is to be shown for what, and where a pair is left out, why."""

from __future__ import annotations

from collections.abc import Mapping

from inputs import FORMATS

TRUST: Mapping[int, str] = {
    1: "foreign text is washed where it enters, in every field: nothing in it can act on a terminal",
    2: "a last guard before the terminal drops what would still act on it",
    3: "no foreign text stands in an escape sequence, but what a person copies or opens",
    4: "foreign text is never parsed as markup, and whatever is loaded, one can quit",
    5: "only http and https, at every redirect, and only to addresses that all the world may ask",
    6: "what is fetched is bounded, in bytes, headers and time",
    7: "no cookies, no referrer, no credentials for another host; TLS is always verified",
    8: "nothing is fetched but the address asked for",
    9: "only regular files of bounded size are read",
    10: "every input ends in bounded time and memory; what was cut is said",
    11: "byte order mark, protocol, document, UTF-8, then a guess; what comes out is valid UTF-8",
    12: "the words of the body survive",
    13: "of what the library acknowledged nothing is lost: to a kill, a full disk, another process, a damaged file",
    14: "a file is written whole or not at all, under a short name, and over nothing unasked",
    15: "no word of an article becomes markup, a link or front matter in an export",
    16: "a command ends with its status and one line for each failure, without a traceback",
    17: "no request without a person's act",
}
"""Their numbers stand in the tests that show them."""
ELSEWHERE: Mapping[int, str] = {
    2: "app/test_state.py",
    3: "test_terminal.py",
    4: "test_repository.py",
    13: "library/test_library_file.py",
}
"""Rules that do not depend on the format or the source, and the tests that show them."""
RULES = tuple(sorted(TRUST.keys() - ELSEWHERE.keys()))
SOURCES = ("file names", "standard input", "web page")
_BYTES = "its encoding is a part of the format, and no text is decoded by us"
_A_PAGE = "the pages in it are decoded as any page is, which is shown for html"
_NO_REQUEST = "nothing is fetched from there"
_SAME = "what comes from there is read by the same readers, which are shown format by format"
_NO_NAME = "it has no file"
LEFT_OUT: Mapping[tuple[int, str], str] = {
    (11, "pdf"): _BYTES,
    (11, "docx"): _BYTES,
    **{(11, form): _A_PAGE for form in ("epub", "mhtml", "webarchive")},
    **{(rule, source): _NO_REQUEST for rule in (5, 6, 7, 8) for source in ("file names", "standard input")},
    **{(rule, source): _SAME for rule in (11, 12, 15) for source in SOURCES},
    (9, "standard input"): _NO_NAME,
    (9, "web page"): _NO_NAME,
    (14, "standard input"): "what is written does not know where the article came from",
    (14, "web page"): "what is written does not know where the article came from",
    (17, "web page"): "asking for an address is the user's act",
}
REQUIRED = {(rule, thing) for rule in RULES for thing in (*FORMATS, *SOURCES)} - LEFT_OUT.keys()
