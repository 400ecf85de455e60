"""What one line looks like, all by itself: an item, a caption, a row, a turn to speak.

Each rule is a pattern with its reason; none of them knows the lines around it.
"""

from __future__ import annotations

import re

from briefing.patterns import pattern
from briefing.tables import words

_SENTENCE_END = pattern(r"[.!?…。！？؟।][\"'”’»)\]」』]{0,3}$")
_ORNAMENT = pattern(r"[\W_]+$")
_BULLET = pattern(r"[•‣◦▪▫●○■□➤►▶✓✔∙⁃]|[-*+–] (?=\S)")
_NUMBER = pattern(r"(?:\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-zA-Z]\)|\(?[ivx]{1,5}\)) (?=\S)")
_CHOICE = pattern(r"[A-Z]\. \S+(?: \S+){0,4}$")
_ROW = pattern(r"\S(?:\t+| {3,})\S.{0,400}?\S(?:\t+| {3,})\S|\S \| [^|]{1,200} \| \S|\S\t\S")
_QUOTATION = pattern(r">+ ?\S")

_CAPTION_START = pattern(
    r"(?:figure|fig\.|table|listing|chart|graph|exhibit|plate) ?\d"
    r"|(?:photos?|images?|pictures?|pictured|graphic|video|credit|file photo|photograph|caption|source|map|chart)\b"
    r" ?(?::|of |by |shows )",
    re.IGNORECASE,
)
_CREDIT = pattern(
    r"\b(?:images?|photos?|credit|photograph|courtesy|picture|illustration)(?: ?: | by | credit|/)|\blicensed under\b"
    r"|\bCC[ -]BY\b|\bgetty images\b|\bpublic domain\b|\bfile photo\b|\bcourtesy of\b|©"
    r"|\((?:AP|Reuters|AFP|EPA)(?: Photo)?\b|\bvia (?:AP|Reuters|Getty)\b|\b(?:AP|Reuters|AFP)/"
    r"|[^\W\d_]/(?:AP|Reuters|AFP|EPA|Getty|Shutterstock)\b",
    re.IGNORECASE,
)
_DESCRIBED = pattern(
    r", by [A-Z]|\(\d{4}\), |\((?:left|right|centre|center|above|below|top|bottom)\)",
    re.IGNORECASE,
)
_CONTACT = pattern(r"\S@\S|https?:|\bwww\.|☏|☎|✉|\+\d{5}|\d{3}[ -]\d{3,4}[ -]\d{3,4}|^#\w+,? ")
_TURN = pattern(r"(?P<who>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,4}): +(?=\S)")
_FURNITURE = pattern(
    r"(?:from [^:]{2,40}:$|advertise?ment|also (?:read|watch|see)\b|also:|click here|don['’]t miss\b"
    r"|get .{3,60} here$|comments?$|continue reading|copyright|follow us|for more"
    r"|keep reading|keywords\b|more:|most read|more stories|newsletter|read (?:also|more|next|the full)|recommended"
    r"|related:|related(?: (?:articles?|stories|topics|content|coverage|news))?$|see also|share (?:this|on)"
    r"|sign up|sponsored|story continues|subscribe|tags?:|this (?:article|story) (?:was|is)|topics?:|watch:|listen:"
    r"|(?:additional )?(?:reporting|editing|writing|written|edited|compiled|produced) by"
    r"|with (?:agenc(?:y|ies)|reporting)\b|by [A-Z][\w.'’-]+ [A-Z])",
    re.IGNORECASE,
)
_FURNITURE_BEGINS = words("""
    fro adv als cli don get com con cop fol for kee key mor mos new rea rec rel see sha sig spo sto sub tag thi top wat
    lis add rep edi wri pro wit
""") | {"by "}
"""The first letters of all that: a look at them is quicker than a long pattern, which then is seldom compiled."""
_ABBREVIATION_END = pattern(r"(?:\b(?:[A-Z]\.){2,}|\b(?:Inc|Co|Ltd|Corp|Jr|Sr|Bros|a\.m|p\.m)\.)$")


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return bool(_SENTENCE_END.search(text[-6:]))


def is_ornament(text: str) -> bool:
    """Whether `text` is a rule or a separator (``* * *``, ``-----``): no letter and no digit."""
    return bool(_ORNAMENT.match(text[:80])) and not any(map(str.isalnum, text))


def is_item(text: str) -> bool:
    """Whether `text` begins as an item of a list does; ``A. Name was there`` does not."""
    return bool(_BULLET.match(text) or _NUMBER.match(text) or _CHOICE.match(text[:60]))


def is_numbered(text: str) -> bool:
    """Whether `text` begins with a number that counts it."""
    return bool(_NUMBER.match(text))


def is_quotation(text: str) -> bool:
    """Whether `text` is a line of a block quotation."""
    return bool(_QUOTATION.match(text))


def is_row(raw: str) -> bool:
    """Whether the line `raw`, with its white space as it was, is set in columns."""
    return bool(_ROW.search(raw.strip()[:600])) and not ends_sentence(raw.rstrip())


def is_caption(text: str) -> bool:
    """Whether `text` describes or credits a picture."""
    return bool(_CAPTION_START.match(text) or _CREDIT.search(text) or _DESCRIBED.search(text))


def is_furniture(text: str) -> bool:
    """Whether `text` is what a page says about itself (``Read more``), a credit, or somebody's address."""
    said = text[:3].lower() in _FURNITURE_BEGINS and _FURNITURE.match(text)
    return bool(said or _CONTACT.search(text))


def turn_of(text: str) -> str | None:
    """The name before the colon where `text` may be a turn in a dialogue, or a label with its value."""
    match = _TURN.match(text[:120])
    return match["who"] if match else None


def stops(text: str) -> bool:
    """Whether `text` ends in punctuation that a heading does not have; a question mark is allowed."""
    return text[-1:] in ".,;:…。，；：、-–—" and not _ABBREVIATION_END.search(text[-8:])
