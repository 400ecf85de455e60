"""How a sentence begins that leans on the one before, by its first word.

Most sentences begin with a word that stands in none of these tables: to see that takes no pattern, and of a whole
article's no more than two or three are ever compiled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.patterns import pattern

_FIRST = pattern(r"\w+")
NUMBER = "0"
"""Stands in a table for any number in digits."""


class Openings:
    """Beginnings of sentences: words, and the pattern of what must follow each of them. Case does not matter."""

    def __init__(self, rows: Mapping[str, str], end: str = "") -> None:
        """Each key of `rows` is one word or more between spaces; `end` follows every row."""
        self._after: dict[str, re.Pattern[str]] = {}
        for words, rest in rows.items():
            self._after |= dict.fromkeys(words.split(), pattern(f"(?:{rest}){end}", re.IGNORECASE))

    def begin(self, sentence: str) -> bool:
        """Whether `sentence` begins with one of them."""
        first = _FIRST.match(sentence)
        if first is None:
            return False
        word = first.group()
        after = self._after.get(NUMBER if word.isdecimal() else word.lower())
        return after is not None and after.match(sentence, first.end()) is not None


_TIMES = "week|month|year|weekend|spring|summer|autumn|fall|winter|morning|afternoon|evening|season|century"
_THAT = (
    rf" (?:that|this|these|those|then|which|it|them|him)\b(?! (?:{_TIMES}|decade|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
)
_SPANS = "seconds|moments|minutes|hours|days|weeks|months|years|decades"
_LATER = r"(?:later\b|after(?:wards?\b|,| (?:that|this|his|her|their)\b))"

CONNECTIVE = Openings(
    {
        "but and or nor yet however moreover furthermore also therefore thus hence still nevertheless nonetheless then "
        "afterward afterwards similarly likewise consequently accordingly otherwise indeed anyway additionally "
        "meanwhile plus again now finally firstly lastly secondly thirdly elsewhere regardless conversely "
        "alternatively ultimately actually": "",
        "so": r"(?! far\b| many\b| much\b)",
        "besides": rf"(?! [a-z]+ing\b)|{_THAT}",
        "instead": r"(?! of\b)",
        "rather": r"(?! than\b)",
        "too": r"(?! (?:many|much|few|little|often)\b)",
        "second third": "(?=,)",
        "first": ",| of all",
        "that": " said",
        "for": rf" (?:example|instance|that reason)|{_THAT}",
        "to": rf" begin with|{_THAT}",
        "in": rf" the (?:{_SPANS}) (?:since|after|afterwards|before|that followed)(?=,)| (?:short|the end|"
        r"the meantime|the process)| (?:addition|fact|turn|contrast|response|return|exchange|total|"
        rf"other words|that case|doing so|particular|comparison)(?! (?:to|with|for)\b)|{_THAT}",
        "as": rf" (?:a result|such|well)| it (?:was|is|turned out|happened|happens)(?=,)| for{_THAT}",
        "on": rf" the (?:other hand|contrary)|{_THAT}",
        "by": rf" (?:contrast|comparison|then)|{_THAT}",
        "at": rf" (?:the time|the same time|one point)|{_THAT}",
        "of": " course",
        "either": " way",
        "because": rf" of{_THAT}",
        "apart": rf" from{_THAT}",
        "after": rf" all(?=,)|{_THAT}",
        "before since until despite like following under with during from": _THAT,
        "same": " (?:goes|for)",
        "a": rf" (?:moment|minute|day|week|fortnight|month|year|decade|(?:few|couple of) (?:{_SPANS})) {_LATER}",
        "an": rf" hour {_LATER}",
        f"two three four five six seven eight nine ten several some {NUMBER}": rf" (?:{_SPANS}) {_LATER}",
        _SPANS.replace("|", " "): rf" {_LATER}",
        "speaking": " of",
        "suddenly": "(?=,)",
        "among": r" (?:them|these|those)(?! who\b)",
        "shortly soon": rf" {_LATER}",
        "later earlier": ",| that| in the| on",
        "not": " (?:so|any ?more|surprisingly)",
        "even": " so",
        "no": " wonder| (?:other|further|more) (?:details|information|injuries|casualties|comment)",
        "why": " not",
        "what": "(?:[’']s| is| was) (?:even )?(?:more|worse|better)",
    },
    end=r"(?!\w|-\w)",
)

_SHORT = "[’'](?:s|d|ll|ve|re|m)"
_OF_THEM = " (?:of (?:them|these|those|its|their|his|her)|others?)"
LEANING = Openings(
    {
        "him them his hers her their theirs its my our your me us such both neither either other others here": "",
        "he she they i we you": f"|{_SHORT}",
        "it": _SHORT,
        "this that": rf"(?! (?:{_TIMES})\b)|{_SHORT}",
        "these those": rf"(?! (?:{_TIMES})\b)",
        "the": r" (?:other|others|same|two|three|pair|duo|couple|trio)| (?:latter|former)(?=[,’']| (?:is|was|are|were|"
        r"has|had|will|would|can|could|said|says|of)\b)| "
        "(?:(?:first|second|third|last|latest|new|old|older|newer|next) )?ones?",
        "another": " ones?",
        "one": r" (?:of (?:them|the|those|these|its|their|his|her)|is|was|has|had|said|says|reads?)",
        "some most many all none two three four several few each half": r" (?:are|were|have|had|is|was|has|\w+ed)|"
        + _OF_THEM,
        "a": " (?:second|third|fourth|fifth|sixth)(?! of| of the)",
        "there alas": ",",
    },
    end=r"(?![\w’'-])",
)
"""First words that stand for something said before."""

_THINGS = (
    "clip|expression|figures|footage|images?|photos?|photographs?|pictures?|videos?|announcement|argument|bill|case|"
    "comments?|decision|drill|findings|investigation|law|measures?|move|news|plan|probe|project|remarks?|report|ruling|"
    "statement|study|survey|trial|verdict|accident|assault|attacks?|blasts?|bombings?|crash|explosions?|fires?|"
    "incident|killings?|quake|raids?|shootings?|storm|strikes?|company|firm|messages?|debate|program(?:me)?|allegations?|"
    "changes|talks|plane|ship|boat|vessel|game|match|film|book|show|series|letter|documents?|event|effort|proposal|"
    "tragedy|disaster"
)
_PERSONS = (
    r"actor|actress|bandits?|boys?|couple|duo|girls?|gunm[ae]n|man|mother|pair|player|rescuer|runner|singer|star|"
    r"band|club|champion|co-pilot|driver|governor|judge|lawyer|officers?|patients?|pilots?|senators?|soldiers?|students?|"
    r"team|suspects?|teen\w*|trio|victims?|wom[ae]n|\w+-year-old"
)
_SEEN = (
    rf" the (?:(?:two|three|other|same|new|latest|alleged|young) )?(?:{_THINGS}|{_PERSONS})(?:[’']s?)?,? (?!(?:who|"
    r"whose|that|which|of|in|with|from|behind|to|for|on|at|by|against|between)\b|[“\"‘']|(?-i:[A-Z]))"
)
DEFINITE = Openings(
    {
        "another": r"(?! reason\b)",
        f"two three four five several many some {NUMBER}": r" more\b",
        "as when while after before once": _SEEN,
        "the": _SEEN.removeprefix(" the"),
    }
)
"""`The photo went viral`, `Another man`: which one was told before, if anything was."""

_BY = " (?:reporting|editing|writing|compiled) by"
_MADE = r"(?::|\(| (?:by|courtesy|credit)\b)"
CREDIT = Openings(
    {
        "reporting editing writing compiled": " by",
        "additional": _BY,
        "file": f" photo{_MADE}",
        "filephoto photo photos photograph photographs image images picture pictures": _MADE,
        "video caption credit source": _MADE,
        "watch": r":| (?:the|this|how|more|below|cnn|video)\b",
        "read see more": r" (?:more|also|this|on this)\b",
        "also": " read",
        "related": ":",
        "click": " (?:here|on|to|below)",
        "scroll": " (?:down|through)",
        "follow": r" (?:us|@|\w+(?: \w+)? on (?:twitter|facebook|instagram|x)\b)",
        "subscribe subscribed subscriber subscribers subscribes": "",
        "sign": " up",
        "share": " this",
        "listen": r" (?:to|here|now)\b",
        "download": " (?:the|our)",
        "join": " (?:us|the conversation)",
        "copyright": r" (?:\d|by|©|\()",
        "advertisement": "",
        "editor": "[’']s note",
        "for": " more (?:news|on|information|stories)",
    }
)
"""How a line begins that names its maker, or that says what the reader is to do."""
CREDIT_MARK = pattern(
    rf"\((?:additional{_BY}|(?:reporting|editing|writing|compiled) by)|\w+ \w+ (?:image|photo): |©|[@#]\w|(?-i:By "
    r"(?:[A-Z][\w.’'-]* ){1,3}(?:and|for|[A-Z][\w.’'-]*(?:$|, [A-Z])))",
    re.IGNORECASE,
)
"""The same, where no one word tells it."""
