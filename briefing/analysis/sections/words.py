"""What words can do in a heading: which are verbs, which only describe, which are too vague to name a section."""

from __future__ import annotations

from functools import cache

from briefing.patterns import pattern
from briefing.tables import words

HEAD_FIRST = frozenset({"fr", "es", "it", "pt", "ca", "ro"})
"""Languages in which the noun stands before what describes it."""

PASTS = words("""
    sank shrank slid sprang stole swam swept swore threw tore withdrew woke wore rode fled flew froze hung bled
    clung crept dealt drank fed forgot overcame overthrew upheld wept became began brought built came chose fell
    felt fought gave grew kept knew lost met paid ran rose said saw sent sold sought spoke stood taken took went won
    wrote broke drew drove lent shook
""")
"""Forms of verbs that are never nouns."""

VERBS = (
    words("""
    accuse accuses add adds adopt adopts aim aims announce announces appear appears argue argues arrive arrives ask
    asked asks avoid avoids await awaits ban bans battle battles bear bears beat beats became become becomes began
    begin begins begun believe believes bind binds blame blames blow blows boost boosts bought bring brings broke
    broken brought build builds built buy buys call calls came carries carry catch cause choose chose chosen claim
    claims clash climb climbs come comes confirm confirms consider considers continue continues cope could criticise
    criticises cut cuts dare decide decides declare declares defend defends defies defy demand demands denies deny
    depend die dies divide divides dominate dominates draw drawn draws drew drive drives ease eases eat eats emerge
    emerges end ends enter enters expect expects explain explains eye eyes face faces facing fail fails fall falls
    feel feels fell felt fight fights find finds flee flees follow follows force forces fought found gain gains
    gather gathers gave get gets getting give gives go goes going gone got grab grabs grapple grapples grew grip
    grips grow grown grows halt halts happen happened happens head heads hear hears held help helps hit hits hold
    holds hope hopes hurt hurts intensify join joins keep keeps knew know known knows lead leads learn learned
    learns leave leaves left lent let let's lets lie lies live lives look looks loom looms lose loses made make
    makes making matter matters mean means meant meet meets miss mount mounts move moves need needs object objects
    offer offers open opened opens paid pass passes pay pays persist persists plan plans play plays pledge pledges
    point points prepare prepares press presses prompt prompts protect protects prove proves push pushes put puts
    quit quits raise raises ran reach reaches read reel reels refuse refuses reject rejects remain remains reopen
    respond responds return returns reveal reveals rise rises rose run runs said saw say says scramble scrambles see
    seek seeks seem seems seen send sends serve serves set sets settle shape shapes share shares shift shifts shine
    shook show shows shrug shrugs shut shuts sink sinks slam slams slip slips soar soars soften softens sold sought
    speak speaks spend spends split spoke spoken spread spreads spur spurs stand stands start starts stay stays step
    stir stirs stood stop stops struggle struggles suffer suffers surge surges survive survives take taken takes
    talk teach teaches tell tells think thinks threaten threatens took tries trigger triggers try turn turns
    understand urge urges use used uses vow vows wait waits walk walks want wants warn warns watch weaken weakens
    weigh weighs went win wins won wonder work works worries worry worsen worsens wrestle wrestles write writes
    throw throws shot killed hurt investigate investigates struck stuck
    risen fallen flown thrown worn torn sworn withdrawn forgotten hidden shrunk sunk sprung swum
    written wrote foreseen overseen ridden beaten eaten frozen stolen woken shaken beware embrace embraces create
    creates created iterate recognise recognises recognize
    recognizes prioritise prioritize
""")
    | PASTS
)
"""Finite verbs of headlines. Those that are nouns as well count as verbs only where they stand like one."""

DESCRIBING = words("""
    able actual ahead alleged alone apparent bad best better big biggest bitter bleak bold brief bright broad
    broader broken calm certain chief clean clear close cold common complete complex costly crucial current daily
    damaging dark dead deadly dear deep deepening deeper difficult dire dirty divided double eager early easy empty
    entire escalating essential everyday exact extra extreme fair false familiar famous far fast fatal fierce final
    fine firm foreign former fragile free fresh full fundamental future general giant good grave great greater
    greatest grim growing hard harsh heavy hidden high higher highest historic hot huge important increased
    increasing initial intense joint key large larger largest lasting late latest leading little local lone long
    longer looming loose lost loud low lower lowest main major massive mere mild minor missing mixed modern mounting
    multiple mutual narrow national nearby necessary negative new newest old older ongoing open ordinary original
    overall painful particular past poor popular positive possible potential powerful practical precious present
    previous prime prior private probable prolonged proper public quick quiet rapid rare raw ready real recent
    regional remaining renewed rich right rising risky rough safe secret senior sensitive separate serious severe
    shaky shared sharp short shrinking significant silent similar simple single slow small smaller soft solid
    special stagnant stark steady steep strange strict strong stronger sudden sure surprising sweeping tense thin
    tight tiny top total tough troubled true ultimate uncertain uneasy unique united unlikely upcoming upset urban
    urgent usual vast scary violent illogical dumb smart digital crowded intimidating unlimited
    productive viable vital warm weak weaker whole wide wider widespread wild worse worst wrong young younger
""")

VAGUE = words("""
    ground grounds president minister january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday nation country
    amount area aspect bit case chance comment day detail effect end example fact factor form group hour idea impact
    interview issue item kind life line look lot matter member minute moment move name need number official
    officials option options others part people percent period person picture piece place point problem process
    question reason reporter reporters role set side sign situation sort spokesperson spokeswoman stage start state
    statement step story talk term thing time tip type use view way word work world year
    minute minuten stunde stunden tag tage tagen woche wochen monat monate jahr jahre jahren zeit mal teil ende anfang
    mensch menschen leute weise art bit dos don night morning evening day rest model version series reader content
""")
"""Nouns that seldom tell by themselves what a section is about."""

STOCK = {
    "what happens next": "Next steps",
    "what comes next": "Next steps",
    "what happens now": "Next steps",
    "what's next": "Next steps",
    "what is next": "Next steps",
    "what now": "Next steps",
    "where next": "Next steps",
    "going forward": "Next steps",
    "looking ahead": "Next steps",
    "looking forward": "Next steps",
    "the road ahead": "Next steps",
    "why now": "Reasons",
    "how we got here": "Background",
    "how did we get here": "Background",
    "how it started": "Background",
    "what happened": "Events",
    "why it matters": "Significance",
    "why does it matter": "Significance",
    "why this matters": "Significance",
    "what it means": "Meaning",
    "what does it mean": "Meaning",
    "what this means": "Meaning",
    "what we know": "Known facts",
    "what we know so far": "Known facts",
    "what do we know": "Known facts",
    "what we don't know": "Open questions",
    "who is who": "People",
    "who's who": "People",
    "who are they": "People",
    "things you'll need": "Supplies",
    "what you'll need": "Supplies",
    "what you need": "Supplies",
    "how does it work": "Workings",
    "how it works": "Workings",
    "what they say": "Reactions",
    "what they are saying": "Reactions",
    "what they're saying": "Reactions",
}
"""Headings that consist of such words only, and what an editor calls the section where its text has no better word."""


_PARTICIPLE = pattern(r"[a-z]{3,}ed$")
_NOUNS_IN_ED = words("""
    seed speed feed weed breed deed greed hundred shed creed reed bleed need steed sled embed watershed newlywed
    bloodshed biped infrared moped crossbred purebred thoroughbred
""")
_ADJECTIVE = pattern(r"[a-z]{3,}(?:ous|ful|less|able|ible|ical|ish|istic)$")
_NOUNS_LIKE_ADJECTIVES = words("""
    table vegetable cable fable constable timetable bible crucible finish polish varnish publish fish dish wish rubbish
    parish radish relish english british irish spanish turkish swedish danish polish finnish scottish jewish kurdish
    handful mouthful armful spoonful bus radical chemical musical medical statistic logistic characteristic variable
    receivable deliverable collectible convertible syllable crucible thunderous
""")


@cache
def describes(word: str) -> bool:
    """Whether `word`, in lower case, is an adjective or one's comparative (`closer`), and so no label."""
    if word in DESCRIBING or (_ADJECTIVE.match(word) and word not in _NOUNS_LIKE_ADJECTIVES):
        return True
    stems = (word[: -len(ending)] for ending in ("er", "est") if word.endswith(ending))
    return any(
        stem in DESCRIBING or stem + "e" in DESCRIBING or stem[:-1] + "y" in DESCRIBING for stem in stems if stem
    )


@cache
def is_participle(word: str) -> bool:
    """Whether `word`, in lower case, is a form in -ed, which no editor sets as a label."""
    return bool(_PARTICIPLE.match(word)) and word not in _NOUNS_IN_ED


@cache
def is_vague(word: str) -> bool:
    """Whether `word`, in lower case, seldom tells by itself what a section is about."""
    return word in VAGUE or word.removesuffix("s") in VAGUE
