"""Verbs and phrases that introduce what somebody said. Each is written in its base form; the other forms are made here.

*Strong* cues mark speech wherever they stand in the sentence; the others only next to the words quoted.
"""

from __future__ import annotations

from typing import Literal

from briefing.tables import words

Strength = Literal["strong", "weak"]
Form = Literal["finite", "base", "ing"]

STRONG = """
say tell write add tweet note explain argue declare state reply respond insist claim warn acknowledge assert announce
recall conclude remark suggest joke quip comment reiterate stress emphasise emphasize maintain contend concede admit
allege complain lament boast vow confirm continue tell testify report predict reaffirm disclose specify clarify
underline underscore reassure indicate
"""

WEAK = """
accuse advise affirm agree answer applaud appeal ask assure bark beam begin bellow believe bemoan blame blast boom
brag call caution challenge charge chant cite chide chuckle condemn confess counter criticise criticize cry cheer
deadpan decry defend demand denounce deny deride describe dismiss drawl dub echo elaborate endorse exclaim expect
express fear fume grouse groan grumble guess hail hint hope inform implore instruct interject interrupt intone invoke
jest joke know label laud laugh liken mention mock moan mouth mumble murmur mutter muse name object observe offer
opine order paraphrase pledge plead ponder portray praise preach proclaim proffer promise pronounce propose protest
question quote rail reason rebut recite recommend recount refer reflect reject relate remember remind repeat request
retort reveal roar rule say scoff scold scream shout sigh sing slam snap speak speculate swear taunt tease thank
theorise think threaten thunder attest concur convey detail estimate forecast outline signal stipulate summarise
summarize reckon show attack compare post email characterise characterize assail castigate rebuke lambaste depict
paint bash rip deem brand rate trumpet tout urge utter venture voice volunteer wail whisper wonder worry yell confide
read find admonish advocate allude apologise apologize beg berate belittle beseech blurt caption chastise chirp
commend compliment conjecture counsel credit crow deplore disagree disavow disparage dispute enthuse exhort foresee
gasp growl grin gush hiss howl hypothesise hypothesize imply jeer lampoon nickname posit postulate rant refute regret
relay reminisce retweet ridicule shriek shrug skewer smile sneer sob stammer surmise term bristle gripe
marvel snarl sniff snort splutter squeak
"""
# what may govern quoted words without being a verb of saying: only with the words right behind it

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "begin": "begins began begun beginning",
    "find": "finds found finding",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "speak": "speaks spoke spoken speaking",
    "swear": "swears swore sworn swearing",
    "sing": "sings sang sung singing",
    "read": "reads read reading",
    "quip": "quips quipped quipping",
    "admit": "admits admitted admitting",
    "refer": "refers referred referring",
    "brag": "brags bragged bragging",
    "dub": "dubs dubbed dubbing",
    "rebut": "rebuts rebutted rebutting",
    "show": "shows showed shown showing",
    "forecast": "forecasts forecast forecasting",
    "rip": "rips ripped ripping",
    "slam": "slams slammed slamming",
    "snap": "snaps snapped snapping",
    "label": "labels labelled labeled labelling labeling",
    "bark": "barks barked barking",
    "beg": "begs begged begging",
    "beseech": "beseeches besought beseeched beseeching",
    "foresee": "foresees foresaw foreseen foreseeing",
    "grin": "grins grinned grinning",
    "shrug": "shrugs shrugged shrugging",
    "sob": "sobs sobbed sobbing",
}

PHRASES = frozenset(
    {"put it", "puts it", "shot back", "shoots back", "fired back", "hit back", "snapped back"}
    | {"made clear", "makes clear", "chimed in", "weighed in", "went further", "pointed out"}
    | {"points out", "spelled out", "spells out", "went on", "goes on"}
)
"""Phrases that are one strong cue."""
PHRASES_ING = frozenset({"putting it", "making clear", "pointing out", "going on"})

WITH_LISTENER = words("tell ask assure remind inform advise warn caution urge email thank promise instruct")
"""Verbs whose object is the one spoken to."""


def _forms(base: str) -> dict[str, Form]:
    if base in _IRREGULAR:
        third, *past, ing = _IRREGULAR[base].split()
        if base.startswith("label"):
            past, ing = ["labelled", "labeled", "labelling"], "labeling"
        forms: dict[str, Form] = {base: "base", third: "finite", ing: "ing"}
        return forms | {word: "finite" for word in past if not word.endswith("ing")}
    if base.endswith("e"):
        stem, third, past_form = base[:-1], base + "s", base + "d"
    elif base.endswith("y") and base[-2] not in "aeiou":
        stem, third, past_form = base, base[:-1] + "ies", base[:-1] + "ied"
    elif base.endswith(("s", "sh", "ch", "x")):
        stem, third, past_form = base, base + "es", base + "ed"
    else:
        stem, third, past_form = base, base + "s", base + "ed"
    return {base: "base", third: "finite", past_form: "finite", stem + "ing": "ing"}


def _table() -> dict[str, tuple[str, Form, Strength]]:
    table: dict[str, tuple[str, Form, Strength]] = {}
    for bases, strength in ((WEAK, "weak"), (STRONG, "strong")):
        for base in bases.split():
            for form, kind in _forms(base).items():
                table[form] = (base, kind, "strong" if strength == "strong" else "weak")
    return table


CUES = _table()
"""Each form of each cue verb: its base, what form it is, and how strong a sign of speech."""
