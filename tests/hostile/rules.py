"""Which rule is to be shown for what; where a pair is left out, why."""

from __future__ import annotations

from collections.abc import Mapping

from inputs import FORMATS

SOURCES = ("file names", "standard input", "web page")
RULES = (1, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17)
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
