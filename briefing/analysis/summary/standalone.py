"""Whether a sentence can be read alone: the check behind every line of a summary, and of its tests.

A line must not lean on what stood before it: no pronoun without its noun, no connective without its first half, no
quotation cut in two, no question, no fragment, no credit or caption. Words within quotation marks are a speaker's and
may lean on what they like, once the sentence itself says who speaks.
"""

from __future__ import annotations

import re

from briefing.patterns import pattern


def words(text: str) -> frozenset[str]:
    """Return the white-space separated words of `text`."""
    return frozenset(text.split())


SHORTEST = 5
"""Words below which a sentence says too little to stand alone."""

LONGEST = 1_000
"""Code points above which a sentence is no line that anybody would read."""

OPENING = pattern(r"[\"“”„‟«»‘’'‹›「『(\[*•–—\-/|>#@]")
ENDING = pattern(r"[.!。！][\"”»’')\]」』]*$")
CUT = pattern(r"(?:\.\.\.|…|:|;|,)[\"”’')]*$")

CONNECTIVE = pattern(
    r"(?:but|and|so|or|nor|yet|however|moreover|furthermore|also|besides|instead|therefore|thus|hence|still|"
    r"nevertheless|nonetheless|then|afterwards?|that said|similarly|likewise|consequently|accordingly|otherwise|"
    r"rather|indeed|anyway|additionally|meanwhile|plus|too|again|finally|lastly|second|secondly|third|thirdly|"
    r"elsewhere|regardless|conversely|alternatively|ultimately|for (?:example|instance|that reason)|first(?:ly|,| of "
    r"all)|to begin with|after all|in (?:short|the end|the meantime|the process)|as (?:a result|such|well)|in "
    r"(?:addition|fact|turn|contrast|response|return|other words|that case|doing so|particular|comparison)|on the "
    r"(?:other hand|contrary)|by (?:contrast|comparison|then)|of course|either way|(?:after|before|since|until|"
    r"despite|because of|besides|apart from|like|following|under|with|during|from|in|at|on|by|for|to|as for) (?:that|"
    r"this|these|those|then|which|it|them|him)\b(?! (?:week|month|year|weekend|spring|summer|autumn|fall|winter|"
    r"morning|afternoon|evening|season|century|decade|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b)|at (?:the time|the "
    r"same time|one point)|same (?:goes|for)|(?:hours|days|weeks|months|years|minutes|moments|a (?:day|week|month|"
    r"year) |two days |shortly |soon )(?:later|after)(?:ward)?|(?:later|earlier)(?:,| that| in the| on)|not (?:so|"
    r"any ?more|surprisingly)|even so|no wonder|why not)\b",
    re.IGNORECASE,
)
LEANING = pattern(
    r"(?:he|she|they|him|them|his|hers|her|their|theirs|its|i|we|you|my|our|your|me|us|(?:this|that|these|those)(?! "
    r"(?:week|month|year|weekend|spring|summer|autumn|fall|winter|morning|afternoon|evening|season|century)\b)|such|"
    r"both|neither|either|another|others?|the (?:other|others|latter|former|same|two|three|pair|duo|couple|trio)|one "
    r"of (?:them|the|those|these)|(?:some|most|many|all|none|two|three|several|few|each|half) (?:of (?:them|these|"
    r"those)|others?|more)|there,|here|(?:he|she|they|it|we|i|you|that|this)[’'](?:s|d|ll|ve|re|m))(?![\w’'-])",
    re.IGNORECASE,
)
"""First words that stand for something said before."""
IT = pattern(r"it(?:[’']s)?\b", re.IGNORECASE)
EMPTY_IT = pattern(
    r"it(?:[’']s|[’']ll be| is(?:n[’']t)?| was(?:n[’']t)?| will be| would be| has been| remains| remained| became| "
    r"seems| seemed| appears| appeared| took| takes)(?: \w+){0,3}? (?:that|whether|if|how|why|who|what|when|where|"
    r"for (?:\w+ ){1,4}?to|to|the (?:first|second|third|latest|biggest))\b",
    re.IGNORECASE,
)
"""`It is unclear whether …` leans on nothing."""

ALSO = pattern(
    r"\balso\b|, (?:too|as well|however|meanwhile|though|therefore|then|instead|of course|for (?:example|instance)|"
    r"in turn)(?=[,.])|\b(?:too|as well|either|instead)\.$|\b(?:likewise|similarly|nevertheless|nonetheless|moreover|"
    r"furthermore)\b",
    re.IGNORECASE,
)
BOTH_HALVES = pattern(r"\bnot (?:only|just)\b|\bas well as\b", re.IGNORECASE)

POINTING = pattern(
    r"\b(?:these|those(?! (?:who|in|with|of|from|under|at|on|living|killed|involved|affected|responsible|charged|"
    r"arrested)\b)|this(?! (?:week|month|year|weekend|spring|summer|autumn|fall|winter|morning|afternoon|evening|"
    r"season|century|decade|past|coming|time|mon|tues|wednes|thurs|fri|satur|sun|(?-i:[A-Z0-9])))|that (?:move|"
    r"decision|case|plan|deal|issue|incident|process|effort|measure|project|period)\b|that [a-z]+\.$|"
    r"such (?!as\b|a\b|an\b))",
    re.IGNORECASE,
)
"""`these projects`, `this decision`: which ones, the sentence does not say."""

DEFINITE = pattern(
    r"(?:(?:as|when|while|after|before|once) )?the (?:(?:two|other|same) )?(?:actor|actress|clip|duo|expression|"
    r"figures|footage|images?|mother|pair|photos?|photographs?|pictures?|singer|star|trio|videos?)(?:[’']s?)? "
    r"(?!(?:who|whose|that|which|of|in|with|from|behind)\b)",
    re.IGNORECASE,
)
"""`The photo went viral`: which one was told before. More such nouns (`man`, `victim`) cost 0.1 ROUGE-2."""

INTRODUCED = pattern(r"([^,;:]{2,90}), (?:he|she|they|it|we|I)(?:[’'](?:s|d|ll|ve|re))? ")
PRONOUN = pattern(r"\b(?:he|she|him|his|her|hers|they|them|their)\b", re.IGNORECASE)
SAID = pattern(
    r",[\"”’']* (?:(?:he|she|they) (?:said|says|added|told|wrote|tweeted|explained|continued|recalled|claimed|insisted|"
    r"joked|admitted|argued|noted|stated|warned|believes?)|(?:said|says|added) (?:he|she|they))\b"
)
FIRST_PERSON = pattern(r"\b(?:I|we|We|my|My|our|Our|us|me|myself|ourselves|you|You|your|Your)\b(?![.-])")
QUOTED = pattern(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’(?!\w)|«[^«»]*»|„[^„“”]*[“”]")
NAME = pattern(r"(?<=[\s(“\"])[A-Z][\w’'-]*")
NO_NAME = pattern(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|I|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b"
)
FUNCTION = words(
    "now only still even just then maybe perhaps yes no not here there what why how when while as if for on by from "
    "with in at after before since until under over to of today yesterday tomorrow once never always sometimes often "
    "although though because despite during about nobody everybody someone everyone anyone nothing something all both "
    "asked"
)
"""First words that name nobody a later pronoun could stand for."""
NOUN = pattern(
    r"\b(?:the|a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|\d[\d,.]*) "
    r"(?:[\w’'-]+ ){0,3}?[a-z’'-]{3,}|\b[a-z]+(?:ers|ors|ists|ians|men|people|children|officials|police|families|"
    r"parents|voters)\b",
    re.IGNORECASE,
)

CREDIT = pattern(
    r"^(?:\(?(?:additional )?(?:reporting|editing|writing|compiled) by|file ?photo|photo(?:graph)?s?\b[:( ]|"
    r"image\b[: ]|picture\b[: ]|video\b[: ]|\w+ \w+ (?:image|photo): |watch\b|read (?:more|also|this)|see also|click|"
    r"scroll|follow (?:us|@)|subscribe|sign up|share this|caption|credit|source:|copyright|©|advert|by [A-Z])|"
    r"contributed to this (?:report|story|article)|\ball rights reserved\b|\((?:pictured|left|right|above|below|"
    r"file)|\b(?:pictured|seen here|shown)(?: above| below| here|[,:)])|(?:Reuters|AP|AFP|Getty(?: Images)?|EPA)\s?/|"
    r"/\s?(?:Reuters|AFP|Getty|EPA)\b|https?://|www\.|@\w+|#\w+",
    re.IGNORECASE,
)
VERB = pattern(
    r"(?<=\s)(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w+ed|"
    r"\w+n[’']t|\w*[a-z]s|ate|beat|became|began|bled|blew|bore|bought|broke|brought|built|came|caught|chose|cost|cut|"
    r"dealt|drank|drew|drove|dug|fed|fell|felt|fled|flew|forgot|fought|found|froze|gave|got|grew|heard|held|hid|hit|"
    r"hung|hurt|kept|knew|laid|lay|led|left|lent|let|lit|lost|made|meant|met|paid|put|quit|ran|rang|read|rode|rose|"
    r"sang|sank|sat|saw|said|sent|set|shook|shot|shut|slept|slid|sold|sought|spent|split|spoke|sprang|spread|stole|"
    r"stood|struck|stuck|swam|swept|swore|taught|thought|threw|told|took|tore|went|withdrew|woke|won|wore|wrote|want|"
    r"need|face|fear|say|plan|hope|expect|believe|remain|call|seek|show|work|live|seem|include|mean)\b"
)
"""A word that can be the verb of a sentence; `-s` may be a plural, so only plain fragments are found."""


def stands_alone(sentence: str, *, english: bool = True) -> bool:
    """Whether `sentence`, one whole sentence, can be read without the ones before it."""
    return fault(sentence, english=english) is None


def fault(sentence: str, *, english: bool = True) -> str | None:
    """Return in a word why `sentence` does not stand alone, or ``None`` where it does.

    With `english` off, only what shows in any language is looked at: marks, ends and length.
    """
    found = _shape(sentence) or (_extent(sentence) if english else None)
    return found or (_wording(sentence) if english else None)


def _shape(sentence: str) -> str | None:
    """What is wrong in any language."""
    if len(sentence) > LONGEST:
        return "long"
    if "?" in sentence[-3:] or "？" in sentence[-3:]:
        return "question"
    if OPENING.match(sentence):
        return "opening"
    if not ENDING.search(sentence) or CUT.search(sentence):
        return "end"
    return None if _balanced(sentence) else "marks"


def _extent(sentence: str) -> str | None:
    if len(sentence.split()) < SHORTEST:
        return "short"
    return "start" if sentence[0].islower() else None


def _wording(sentence: str) -> str | None:
    """What the words lean on, those in quotation left out."""
    if CREDIT.search(sentence):
        return "credit"
    own = QUOTED.sub("“”", sentence)
    if CONNECTIVE.match(own) or (ALSO.search(own) and not BOTH_HALVES.search(own)):
        return "connective"
    if _leans(own):
        return "pronoun"
    if FIRST_PERSON.search(own):
        return "voice"
    if DEFINITE.match(own):
        return "noun"
    return None if VERB.search(own) else "fragment"


def _balanced(sentence: str) -> bool:
    pairs = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"), ("「", "」"))
    if any(sentence.count(opening) != sentence.count(closing) for opening, closing in pairs if opening != "“"):
        return False
    low = sentence.count("„")
    return (sentence.count("“") == sentence.count("”") or low > 0) and sentence.count('"') % 2 == 0


def _leans(own: str) -> bool:
    """Whether a pronoun stands for something that the sentence does not name."""
    if LEANING.match(own) or (IT.match(own) and not EMPTY_IT.match(own)):
        return True
    if POINTING.search(own):
        return True
    introduced = INTRODUCED.match(own)
    if introduced and not _names(introduced[1]):
        return True
    said = SAID.search(own)
    if said and not _names(own[: said.start()]):
        return True
    first = PRONOUN.search(own)
    return first is not None and not _known(own, first.start())


def _known(own: str, at: int) -> bool:
    """Whether the pronoun at `at` has its noun: before it, or after its clause (`In her speech, Lind said …`)."""
    before, (_, comma, after) = own[:at], own[at:].partition(",")
    first = before.partition(" ")[0].rstrip(",").lower()
    if (first and first not in FUNCTION) or _names(before) or NOUN.search(before):
        return True
    return bool(comma) and (_names(after) or NOUN.match(after.lstrip()) is not None)


def _names(text: str) -> bool:
    """Whether `text` holds a name: a capital that is not its first word, and no day or month."""
    return any(not NO_NAME.match(match.group()) for match in NAME.finditer(text))
