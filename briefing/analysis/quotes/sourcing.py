"""What kind of source a statement has, as the press tells them apart."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.analysis.quotes.speakers import Reference
from briefing.model import Sourcing
from briefing.patterns import pattern
from briefing.tables import with_plurals, words

_NO_NAME = pattern(
    r"\b(?:(?:on )?(?:the )?condition of anonymity|(?:asked not|declined) to be (?:named|identified)"
    r"|not authori[sz]ed to (?:speak|comment|discuss)|requested anonymity|wished to remain anonymous"
    r"|without being named|spoke anonymously)\b",
    re.IGNORECASE,
)
_UNNAMED_AT_ALL = ("anonym", "named", "identified", "authori")
"""One of these is in every such phrase, and looked for much faster."""
_WORD = pattern(r"\w+")
_HIDDEN = with_plurals(
    "source official aide insider diplomat adviser advisor executive investigator employee staffer person resident "
    "strategist operative analyst expert critic supporter observer trader lawmaker doctor nurse soldier worker "
    "neighbor neighbour friend relative student voter donor member veteran lawyer teacher protester demonstrator "
    "farmer economist scientist researcher activist"
) | words("people man woman witness witnesses allies ally some others many someone another one")
_SPOKESPERSON = pattern(r"\b(?:spokes(?:man|woman|person|people)|press secretary|representatives?)\b", re.IGNORECASE)
_PAPER = with_plurals(
    "report statement document letter lawsuit complaint filing indictment memo email survey poll record transcript "
    "affidavit ruling bill law website tweet post book paper audit excerpt sign note"
) | words(
    "memorandum studies study treaty treaties constitution minutes data figures release communique communiqué petition "
    "warrant manifesto guidelines findings draft text banner ad advertisement resolution order judgment judgement "
    "testimony diary message census brochure leaflet caption"
)
_MEDIA = words(
    "newspaper newspapers magazine magazines daily weekly tabloid broadcaster media outlet outlets Times Post Journal "
    "Tribune Herald Gazette Chronicle News Guardian Telegraph Observer Reuters AP AFP Bloomberg BBC CNN NBC CBS ABC "
    "NPR Mail Mirror Globe Spiegel Monde Figaro Zeitung TASS Tass Interfax Xinhua Kyodo Jazeera Radio Television TV "
    "Courier Examiner Sentinel Star Inquirer Register Bulletin Mercury"
)
_AGENCY = pattern(r"\b(?:news agency|Associated Press|Press Association)\b")
# Sets, not patterns: a pattern of so many words takes longer to compile than all the looking up of an article.


def _is_hidden(said: str) -> bool:
    return not _HIDDEN.isdisjoint(_WORD.findall(said.lower()))


def _is_spokesperson(said: str) -> bool:
    return _SPOKESPERSON.search(said) is not None


def _is_paper(said: str) -> bool:
    return not _PAPER.isdisjoint(_WORD.findall(said.lower().replace("e-mail", "email")))


def _is_media(said: str) -> bool:
    return not _MEDIA.isdisjoint(_WORD.findall(said)) or _AGENCY.search(said) is not None


def _is_unnamed(sentence: str) -> bool:
    """Whether the sentence says that the speaker is not named."""
    return any(word in sentence for word in _UNNAMED_AT_ALL) and _NO_NAME.search(sentence) is not None


def sourcing_of(speaker: Reference | None, mention: Reference | None, sentence: str) -> Sourcing:
    """The sourcing of a statement.

    `speaker` is who was found to speak, `mention` the words that decided it, `sentence` the frame they stand in.
    """
    if mention is None or speaker is None:
        return "unattributed"
    if speaker.kind == "name":
        return "other-media" if _is_media(speaker.name) else "on-record"
    return _of_description(speaker.name, sentence)


def _of_description(name: str, sentence: str) -> Sourcing:
    """The sourcing behind a speaker without a name."""
    if _is_unnamed(sentence):
        return "anonymous"
    head = re.split(r"\b(?:of|for|from|at|in|on|with|to|by|who|which|that)\b|,", name, maxsplit=1)[0]
    last = head.split()[-1] if head.split() else ""
    if last.lower().replace("e-mail", "email") in _PAPER:
        return "document"
    return next((kind for says, kind in _HEADS if says(head)), "on-record")


_HEADS: tuple[tuple[Callable[[str], bool], Sourcing], ...] = (
    (_is_spokesperson, "on-record"),
    (_is_hidden, "anonymous"),
    (_is_paper, "document"),
    (_is_media, "other-media"),
)
"""What the head of the description says, first match first: an ``aide to the newspaper`` is an aide."""
