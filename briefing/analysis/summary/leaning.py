"""The words by which a sentence leans on what stood before it, and those by which it is no sentence of a report."""

from __future__ import annotations

import re

from briefing.patterns import pattern
from briefing.tables import words

IT = pattern(r"it(?:[’']s)?\b", re.IGNORECASE)
EMPTY_IT = pattern(
    r"it(?:[’']s|[’']ll be| is(?:n[’']t)?| was(?:n[’']t)?| will be| would be| has been| remains| remained| became| "
    r"took| takes)(?: (?!that\b)\w+){0,3}? (?:(?<!after )(?<!before )(?<!during )(?<!at )(?<!in )(?<!on )that|"
    r"whether|if(?! not)|how|why|who|what|when|where|for (?:\w+ ){1,4}?to|to|"
    r"the (?:first|second|third|latest|biggest) (?:time|day|week|month|year|such)s?)\b|it (?:will be|took|has been|"
    r"could be)(?: [\w,]+){1,5}? (?:before|until|since)\b|it (?:seem|appear)(?:s|ed) (?:\w+ )?(?:that|as|like)\b",
    re.IGNORECASE,
)
"""`It is unclear whether …` leans on nothing."""
IT_WITHIN = pattern(r"(?<=[a-z] )it\b(?! c(?:omes|ame) to\b)")

ALSO = pattern(
    r"\balso\b|\bno exception\b|, (?:too|as well|however|meanwhile|though|therefore|then|instead|of course|"
    r"for (?:example|instance)|in turn)(?=[,.])|\b(?:too|as well|either|instead)\.$|\b(?:likewise|similarly|"
    r"nevertheless|nonetheless|moreover|furthermore)\b",
    re.IGNORECASE,
)
ALSO_SIGNS = words(
    "also too well however meanwhile though therefore then instead course example instance turn either likewise "
    "similarly nevertheless nonetheless moreover furthermore exception"
)
"""One of these is in every such sentence, in lower case, and looked for much faster."""
BOTH_HALVES = pattern(
    r"\bnot (?:only|just)\b|\bas well as\b|\balso (?:known|called|named|dubbed|referred)\b", re.IGNORECASE
)
FIRST_HALF = pattern(r"\b(?:and|but|while|which|who|that)(?: [^\s,]+){0,4} also\b", re.IGNORECASE)
"""`closed the bridge and will also …`: with a verb before it, the sentence itself tells what comes in addition."""

_COUNTED = (
    "agreement|amount|city|company|country|day|event|gap|goal|idea|kind|meeting|moment|nation|night|party|person|"
    "region|role|statement|story|strategy|system|team|threat|town|type|woman"
)
"""Nouns that are counted and no verbs: `that` right before one of them points to it, and is no conjunction."""
POINTING = pattern(
    r"(?=[st])\b(?:these|those(?! (?:who|whose|in|with|of|from|under|at|on|to|not|still|already|most|\w+ed|\w+ing|"
    r"responsible|left|hurt|held|found)\b)|this(?! (?:week|month|year|weekend|spring|summer|autumn|fall|winter|morning|"
    r"afternoon|evening|season|century|decade|past|coming|time|mon|tues|wednes|thurs|fri|satur|sun|(?-i:[A-Z0-9])))|"
    r"that (?:move|decision|case|plan|deal|issue|incident|process|effort|measure|project|period|out|up|off)\b|"
    r"that [a-z]+\.$|"
    rf"that (?:{_COUNTED})(?=[’'.,;]| (?:is|was|has|had|will|would|to|in|on|and|for|from|by|at)\b)|"
    r"(?<=, )that[’']s\b|such (?!as\b|a\b|an\b)|"
    rf"such an? (?:{_COUNTED}|bill|deal|debate|decision|law|measure|move|plan|project|vote)\b(?! that\b))",
    re.IGNORECASE,
)
"""`these projects`, `this decision`: which ones, the sentence does not say."""
ENDS = pattern(
    r"\b(?:says?|said|thinks?|thought) (?:it|he|she|they) (?:is|was|are|were|does|did|do|has|had|have|will|would)\."
    r"[\"”’']?$"
)
"""`… says it is.`: what it is, the sentence does not say."""
OBJECT = pattern(
    r"[^,;:—–]{0,60}? (\w+ed|wants?|told|tells?|gave|gives?|saw|sees?|left|met|sent|took|takes?|hit|shot|made|makes?|"
    r"got|gets?|calls?|asks?) (?:him\b|her (?:what|to|if|whether|that|how|why|when|in|on|with|about|out|from|at|as|"
    r"off)\b)"
)
"""`One fan wants him out`: he is not the one who does it, and nobody else is named."""
RELATIVE = pattern(r"\b(?:who|whose|that|which|where|when)\b")
BOTH = pattern(
    r"\b(?:against|among|between|for|from|of|to|with) both(?=[,.]| (?:were|was|are|is|had|has|have|will|would)\b)|"
    r"\bboth (?:--|–|—)|\b(?:many|several|some|more) similar\b"
)
BOTH_SIGNS = ("both", "similar")
"""One of these is in every such sentence, and looked for much faster."""


INTRODUCED = pattern(r"([^,;:]{2,90}), (?:he|she|they|it|we|I)(?:[’'](?:s|d|ll|ve|re))? ")
PLACED = pattern(
    r"(?:in|at|on|for|with|from|by|under|during|like|unlike|despite|among|between|inside|outside|through|throughout|"
    r"over|within|without|behind|of|to|about) (?!(?:which|whom|what)\b)",
    re.IGNORECASE,
)
"""How a phrase begins whose names are no subject: in `In Arden, he said …` nobody is named."""
WHOSE = pattern(
    r"(?:[A-Z][\w.’'-]+ ){1,3}(?:is|was) (?:their|his|her)\b|(?:Next|Last|This) \w+ (?:its|their|his|her)\b"
)
"""`Rosa Lind is their candidate`, `Next spring its lamp …`: whose, the sentence does not say."""
PURPOSE = pattern(r"To [a-z]+ [^,]*$")
"""What a paper is for, said without a subject: `To inform the council of the flood.`"""
PRONOUN = pattern(r"(?=[HhSsTt])\b(?:[Hh](?:e|im|is|ers?)|[Ss]he|[Tt]he(?:y|m|ir))\b")
SAID = pattern(
    r",[\"”’']* (?:(?:he|she|they) (?:said|says|added|told|wrote|tweeted|explained|continued|recalled|claimed|insisted|"
    r"joked|admitted|argued|noted|stated|warned|believes?)|(?:said|says|added) (?:he|she|they))\b"
)
FIRST_PERSON = pattern(
    r"(?=[IMOUWYmouwy])\b(?:I|we|We|my|My|our|Our|us|me|myself|ourselves|you|You|your|Your|yourself|yourselves)\b(?![.-])"
)
"""The reporter's own voice, and words to the reader."""
TEASER = pattern(
    r"(?:Get|Find|Read|Learn|Check|Ask|Discover|Meet|Imagine|Think|Consider|Enjoy|Forget|Take|Look|Go|See|Welcome|"
    r"Introducing) (?:an?|the|what|how|why|out|about|at|ahead|these|this|of|to|back|for|more|[A-Z]\S+, the)\b|"
    r"(?:Add|Beware|Consider|Discover|Enjoy|Forget|Imagine|Keep|Let|Picture|Remember|Suppose|Take|Throw|Try) "
    r"(?!part\b|care\b)[a-z]+ (?!up|down|off|on|rates?\b)|Please |Talk about |"
    r"(?:Rewind|Fast-forward|Flash|Cut) (?:to|forward|back)\b|[^,]{1,40}, here comes |Here[’']s |"
    r"(?:Well|Yes|Yeah|No|Oh|OK|Okay|Sure|Right),"
)
"""How a sentence begins that tells the reader what to do, or talks to him."""
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

PERSON = pattern(
    r"\b(?:the|an?|another|one|his|her|their|its|our|my|whose|[\w]+[’']s?|two|three|\d+) (?:[\w’'-]+ ){0,4}?(?:man|"
    r"woman|boy|girl|child|baby|son|daughter|mother|father|wife|husband|brother|sister|parent|mum|mom|dad|aunt|uncle|"
    r"cousin|friend|partner|girlfriend|boyfriend|fianc\w+|widow\w*|suspect|victim|teen|teenager|[\w-]+-old|person|"
    r"pope|king|queen|prince|princess|star|ace|coach|boss|chief|head|guard|thief|pilot|nurse|judge|mayor|cop|captain|"
    r"general|colonel|major|sergeant|candidate|nominee|colleague|relative|spouse|neighbou?r|hero|aide|ally|rival|fan|"
    r"spy|back|forward|deceased|accused|dog|cat|horse|pooch|puppy|animal|\w+(?:man|woman|person|er|or|ist|ian|ant|ent|"
    r"eer|ess|ate|ic|ee))\b|\b(?:someone|somebody|everyone|everybody|anyone|anybody|nobody|whoever|who|one)\b",
    re.IGNORECASE,
)
"""A noun that `he` or `she` may stand for; the endings take in some that they may not (`weather`)."""
NO_SUBJECT = words(
    "the a an this that these those one some many most several few each every police people children two three four "
    "five six seven eight nine ten being having doing going it they who what whether more less much little even"
)
"""First words that no `he` or `she` stands for."""
MANY = pattern(
    r"(?:\w+(?:ers|ors|ours|ists|ians|ials|ies|ics|ants|ents|ees|ates|ings|ions|eds|ains|ards|wives|ives|esses)|"
    r"[Ss]ources|[Rr]eports|[Rr]ecords|[Ff]riends|[Aa]ides|[Pp]ilots|[Cc]ops|[Tt]roops|[Ff]ans|[Tt]eens|[Cc]lubs|"
    r"[Bb]oys|[Gg]irls)\b"
)
"""A plural at the head of a sentence, where a surname may end in -s as well (`Jones`)."""
GENDERED = words("he she him his her hers")

CREDIT_WITHIN = pattern(
    r"contributed to this (?:report|story|article)|"
    r"\ball rights reserved\b|\b(?-i:Image|Photo|Picture|Video|Photograph): [A-Z]|originally (?:published|appeared) "
    r"(?:on|in|at|by)\b|\((?:pictured|left|right|above|below|file|@\w+)|\bpictured[,:)]|\b(?:pictured|seen|shown) "
    r"(?:above|below|here)\b|(?:Reuters|AP|AFP|Getty(?: Images)?|EPA)\s?/|/\s?(?:Reuters|AFP|Getty|EPA)\b|https?://|"
    r"www\.|pic\.twitter|[@#]\w+\W*$",
    re.IGNORECASE,
)
"""What tells such a line wherever it stands."""
CREDIT_SIGNS = words(": ( / @ # pictured seen shown originally contributed rights www. pic.")
"""One of these is in every such line, in lower case, and looked for much faster."""
DATED = pattern(
    r"\b(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|"
    r"Nov(?:ember|\.)|Dec(?:ember|\.)) \d{1,2}, \d{4}\W*$"
)
"""How a caption ends whose verb is in the present: `… opens the bridge in Arden, Norland, March 3, 2025.`"""
NOW = words("is are")
BECAUSE = pattern(r"because(?:,|\b[^,]*$)", re.IGNORECASE)
"""A clause that gives its reason to the sentence before."""
CAPTION_END = pattern(
    r"(?:image|photo(?:graph)?|picture|video|audio|illustration|credit|source)s?(?: credit)?: |(?:image|"
    r"photo(?:graph)?|picture|video|audio|illustration) (?:by|courtesy)\b|\(?(?:REUTERS|AFP|EPA|AP(?: photo)?|"
    r"Getty(?: images)?)\s?/",
    re.IGNORECASE,
)
"""How the last sentence of a caption begins, which names its maker."""
