"""The kind of every word, as one letter, so that a sentence becomes a short string that rules can be written on.

======  ==========================================  ======  ==========================================
``Q``   quoted words, masked                        ``V v`` finite verb of saying, strong and weak
``N``   word of a name (capitalised)                ``B b`` its base form, also plural present
``M``   title before a name (``Mr.``, ``Sen.``)     ``G g`` its -ing form
``n``   other word: noun or adjective               ``A``   ``according to``
``d``   determiner                                  ``a``   other auxiliary verb
``#``   number                                      ``x``   other finite verb or participle
``s``   possessive ``’s``                           ``y``   other -ing form
``h``   he, she, they, it, I, we, you               ``r``   adverb
``u``   him, her, them, …                           ``D``   day, month, time
``w``   who, which                                  ``p``   preposition; ``f``: of, for, from, at, with
``T``   that                                        ``t``   to
``W``   what, when, where, how, why                 ``c``   and, but, or
``m``   other subordinating conjunction             ``e``   is, was, been, …
``l``   what words stand in: letter, poll, website  ``k``   by
``j``   noun or verb: calls, claims (for a moment)  ``, ; : - ( ) . ? !`` themselves
======  ==========================================  ======  ==========================================
"""

from __future__ import annotations

from briefing.analysis.quotes.cues import CUES, PHRASES, PHRASES_ING
from briefing.tables import words

_CLASSES = {
    "d": """the a an this these those his her their its our my your any no every""",
    "n": "one some each another both all several many most few other others such everyone someone anyone nobody none",
    "h": "he she they it i we you",
    "u": "him them me us himself herself themselves itself",
    "w": "who which whom whose",
    "T": "that",
    "W": "what when where how why whatever whenever",
    "m": "if as while because although though since until unless whether than before after so once",
    "c": "and but or nor yet plus &",
    "t": "to",
    "f": "of for from at with",
    "p": """in on aboard about during under over against among amid between into through without within via per toward
         towards despite upon including regarding concerning like above across along around behind below beneath
         beside besides beyond down near off onto outside past throughout alongside following""",
    "e": "is are was were be been being am isn't aren't wasn't weren't 're 'm",
    "k": "by",
    "a": """has have had do does did will would can could may might must shall should
         hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't
         shouldn't 's 've 'd 'll cannot""",
    "r": """also then later not never just once now again still even only too recently today yesterday tonight
         tomorrow often sometimes already soon ago instead there here perhaps maybe quite very so rather further
         repeatedly back always earlier meanwhile however therefore indeed together else ever twice n't
         afterwards afterward simply""",
    "D": """monday tuesday wednesday thursday friday saturday sunday january february april june july august
         september october november december jan feb aug sept oct nov dec mon tue wed thu fri sat sun""",
    "x": """went took made came got left gave saw ran became held met won lost put kept sent brought bought built
         led began fell rose grew drew stood sat broke spent paid felt heard let set cut hit seems seem appears appear
         wants want needs need goes go comes come takes take makes make gets get gives give sees see keeps keep
         remains remain became become becomes used tried try tries looks look laid chose threw drove flew shot
         sought caught taught fought bore wore hung struck swung rang sold stuck dealt meant understood forgot
         shows show shown hold holds runs run works work nods pauses hesitates laughs frowns winces leans shakes shook
         stares sighs""",
    "#": """first second third two three four five six seven eight nine ten eleven twelve dozen hundred
         thousand million billion""",
    "A": "according",
    "l": """statement statements letter letters email emails e-mail tweet tweets post message messages release memo note
         posting text email report filing speech video ad advertisement website caption
         poll polls survey surveys study studies data records""",
    "M": """mr mrs ms miss dr sir dame lord lady sen rep gov gen lt col sgt capt maj adm prof rev hon st messrs
         mr. mrs. ms. dr. sen. rep. gov. gen. lt. col. sgt. capt. maj. adm. prof. rev. hon. sens. reps. jr. sr.""",
}

_ING_NOUNS = words(
    """
    king thing something anything nothing everything spring string ring wing evening morning meeting building
    hearing
    """
)
_ED_NOUNS = words("need seed feed speed weed deed breed red bed hundred united")
_LY_NOUNS = words("family ally assembly daily july italy supply reply fly monopoly weekly")


ALSO_NOUNS = words(
    """
    call claim report comment post email note remark quote demand request question charge laugh cry voice state
    fear appeal promise hope protest tweet joke reason name label order guess challenge answer urge worry offer
    pledge hint praise reply tease mention blame mock boast chant cheer counter vow echo quip roar shout sigh
    slam snap scream whisper wonder yell stress caution repeat object rate brand finding writing reading warning
    advocate caption compliment counsel credit dispute gasp grin growl jeer nickname rant regret relay ridicule shriek
    shrug smile sneer sob term saying rule ruling reporting signal detail estimate forecast outline show venture
    """
)
"""Cues that are nouns as well, in the base form and with an ``s``."""


def noun_kind(word: str) -> str:
    """The kind of a word that is read as a noun: ``l`` for what words are written in, else ``n``."""
    return "l" if word in _DOCUMENTS else "n"


def is_noun(word: str, previous: str, *, plural_before: bool = False) -> bool:
    """Whether a lower-case word that may be a cue or a noun is a noun behind a word of the kind `previous`.

    `plural_before` says that the word before it is a plural, whose verb has no ending: ``the workers report``.
    """
    plural = word.endswith("s") and word[:-1] in ALSO_NOUNS
    if not plural and word not in ALSO_NOUNS:
        return False
    if word == "saying" and previous in "fp":
        return False  # made a point of saying
    return (
        previous in "dsfpgGyvVBb#"
        or (previous == "Q" and word in _BEHIND_WORDS_QUOTED)
        or (previous == "n" and (plural or not (plural_before or word.endswith("ing"))))
        or (previous == "N" and not plural and not plural_before and not word.endswith("ing"))
    )


_BEHIND_WORDS_QUOTED = words("comments remarks claims charges protests chants")
"""What follows quoted words as their noun: ``his “vile” remarks``."""
_DOCUMENTS = frozenset(_CLASSES["l"].split())
_NEVER_BASE = frozenset({"begin", "find", "know", "think", "read", "sing", "state", "post", "rate", "paint", "brand"})


PEOPLE = words(
    """
    officials sources critics supporters residents analysts experts investigators voters aides allies advisers
    advisors diplomats witnesses lawyers lawmakers observers traders scientists researchers economists activists
    protesters demonstrators farmers workers employees doctors nurses teachers parents students soldiers
    prosecutors police authorities organisers organizers opponents members leaders ministers people others many
    some insiders executives strategists operatives neighbours neighbors relatives friends survivors veterans
    fans doctors companies campaigners commentators historians engineers rescuers firefighters detectives
    regulators retailers investors local senior former two three several most few
    """
)
"""Words that begin a sentence with a capital and are no names."""


def _kinds() -> dict[str, str]:
    table = {word: kind for kind, words in _CLASSES.items() for word in words.split()}
    table |= dict.fromkeys(PHRASES, "V") | dict.fromkeys(PHRASES_ING, "G")
    letters = {("finite", "strong"): "V", ("finite", "weak"): "v", ("base", "strong"): "B", ("base", "weak"): "b"}
    letters |= {("ing", "strong"): "G", ("ing", "weak"): "g"}
    for word, (_, form, strength) in CUES.items():  # email, post and note are made nouns again by is_noun
        if not (form == "base" and word in _NEVER_BASE):
            table[word] = letters[form, strength]
    return table


KINDS = _kinds()


_ENDINGS = (
    ("ly", 5, _LY_NOUNS, "r"),
    ("ed", 5, _ED_NOUNS, "x"),
    ("ing", 6, _ING_NOUNS, "y"),
    ("n't", 4, frozenset[str](), "a"),
)
"""What an ending tells of a word of at least so many letters that is not one of these nouns."""


def kind_of(word: str) -> str:
    """The kind of a lower-case word that is not part of a name."""
    known = KINDS.get(word)
    if known is not None:
        return known
    if word[0].isdigit() or word[0] in "$£€":
        return "#"
    if word.endswith("ed") and "-" in word[2:]:
        return "n"  # well-connected, self-described: no verb of the sentence
    return next(
        (
            kind
            for end, least, nouns, kind in _ENDINGS
            if len(word) >= least and word.endswith(end) and word not in nouns
        ),
        "n",
    )
