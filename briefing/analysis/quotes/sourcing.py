"""What kind of source a statement has, as the press tells them apart."""

from __future__ import annotations

import re

from briefing.analysis.quotes.speakers import Reference
from briefing.model import Sourcing
from briefing.patterns import pattern

_NO_NAME = pattern(
    r"\b(?:(?:on )?(?:the )?condition of anonymity|(?:asked not|declined) to be (?:named|identified)"
    r"|not authori[sz]ed to (?:speak|comment|discuss)|requested anonymity|wished to remain anonymous"
    r"|without being named|spoke anonymously)\b",
    re.IGNORECASE,
)
_UNNAMED_AT_ALL = ("anonym", "named", "identified", "authori")
"""One of these is in every such phrase, and looked for much faster."""
_HIDDEN = pattern(
    r"\b(?:sources?|officials?|aides?|insiders?|diplomats?|advis[eo]rs?|executives?|investigators?|employees?|staffers?"
    r"|people|persons?|persons|person|man|woman|witness(?:es)?|residents?|strategists?|operatives?|analysts?|experts?"
    r"|critics?|allies|supporters?|some|others|many|observers?|traders?|lawmakers?|ally|doctors?|nurses?|soldiers?|workers?"
    r"|neighbou?rs?|friends?|relatives?|students?|voters?|someone|another|one|donors?|members?|veterans?|lawyers?"
    r"|teachers?|protesters?|demonstrators?|farmers?|economists?|scientists?|researchers?|activists?)\b",
    re.IGNORECASE,
)
_SPOKESPERSON = pattern(r"\b(?:spokes(?:man|woman|person|people)|press secretary|representatives?)\b", re.IGNORECASE)
_PAPER = pattern(
    r"\b(?:reports?|statements?|documents?|letters?|lawsuits?|complaints?|filings?|indictments?|memos?|memorandum"
    r"|e-?mails?|studies|study|surveys?|polls?|records?|transcripts?|affidavits?|rulings?|bills?|laws?|treat(?:y|ies)"
    r"|constitution|websites?|tweets?|posts?|books?|papers?|minutes|audits?|data|figures|press release|release"
    r"|communiqu[eé]|petition|warrant|manifesto|guidelines|findings|draft|text|excerpts?|signs?|banner|ad|advertisement"
    r"|resolution|order|judgment|judgement|testimony|diary|notes?|message|census|brochure|leaflet|caption)\b",
    re.IGNORECASE,
)
_MEDIA = pattern(
    r"\b(?:newspapers?|magazines?|daily|weekly|tabloid|broadcaster|news agency|media|outlets?|Times|Post|Journal"
    r"|Tribune|Herald|Gazette|Chronicle|News|Guardian|Telegraph|Observer|Reuters|Associated Press|AP|AFP|Bloomberg"
    r"|BBC|CNN|NBC|CBS|ABC|NPR|Mail|Mirror|Globe|Spiegel|Monde|Figaro|Zeitung|TASS|Tass|Interfax|Xinhua|Kyodo|Jazeera"
    r"|Radio|Television|TV|Courier|Examiner|Sentinel|Star|Inquirer|Register|Bulletin|Press Association|Mercury)\b"
)


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
        if _is_unnamed(sentence) and speaker.start == mention.start and _MEDIA.search(speaker.name) is None:
            return "on-record"
        return "other-media" if _MEDIA.search(speaker.name) else "on-record"
    return _of_description(speaker.name, sentence)


def _of_description(name: str, sentence: str) -> Sourcing:
    """The sourcing behind a speaker without a name."""
    if _is_unnamed(sentence):
        return "anonymous"
    head = re.split(r"\b(?:of|for|from|at|in|on|with|to|by|who|which|that)\b|,", name, maxsplit=1)[0]
    last = head.split()[-1] if head.split() else ""
    if _PAPER.fullmatch(last):
        return "document"
    return next((kind for pattern, kind in _HEADS if pattern.search(head)), "on-record")


_HEADS: tuple[tuple[re.Pattern[str], Sourcing], ...] = (
    (_SPOKESPERSON, "on-record"),
    (_HIDDEN, "anonymous"),
    (_PAPER, "document"),
    (_MEDIA, "other-media"),
)
"""What the head of the description says, first match first: an ``aide to the newspaper`` is an aide."""
