"""Words that tell nothing about a section, by language: what is left of a heading without them is what it is about."""

from __future__ import annotations

from functools import cache

from briefing.patterns import pattern


def table(words: str) -> frozenset[str]:
    """Return the words of a table, which are set apart by white space."""
    return frozenset(words.split())


_ENGLISH = """
    a about above across after again against ago ahead all almost along already also although always am amid among an
    and another any anyone anything are aren't around as at away back be became because become been before behind being
    below beneath beside besides between beyond both but by can can't cannot could couldn't despite did didn't do does
    doesn't doing don't done down due during each either else enough even ever every everyone everything except few
    fewer for from further had hadn't has hasn't have haven't having he her here hers herself him himself his how
    however i i'm if in inside instead into is isn't it it's its itself just least less like likely many may maybe me
    might mine more most much must my myself near nearly neither never next no nobody none nor not nothing now of off
    often on once one only onto or other others our ours ourselves out outside over own per perhaps quite rather really
    same several shall she should shouldn't since so some someone something soon still such than that that's the their
    theirs them themselves then there there's these they they're this those though through throughout thus till to
    today together tomorrow tonight too toward towards under unless unlike until up upon us versus very via vs was
    wasn't we we're well were weren't what what's whatever
    whichever whoever when where whether which while who who's whom whose why will
    with within without forward forth ahead yourself won't would wouldn't yes yesterday yet you you're your yours
    first second third last two three four five six seven eight nine ten hundred thousand million billion
"""
_GERMAN = """
    aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist da damit
    dann das dass dazu dein dem den denn der des dich die
    dies diese diesem diesen dieser dieses doch dort du durch ein eine
    einem einen einer eines er es etwas euer für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihr
    ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinen keiner können man
    mehr mein mit muss müssen nach neben nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner
    seit sich sie sind so soll sollen sonst um und uns unter viel vom von vor wann war waren warum was weg weil weiter
    welche wenn wer werden wie wieder will wir wird wo wollen worden wurde wurden zu zum zur zwischen über
    eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend erste ersten zweite zweiten dritte
    dritten beide beiden
"""
_FRENCH = """
    à afin ai ainsi alors après au aucun aussi autre aux avait
    avant avec avoir c'est car ce cela ces cet cette ceux chez
    comme comment contre d'un d'une dans de depuis derrière des dès deux devant doit donc dont du elle elles en encore
    entre est et être été eu face fait faut hors il ils jusqu'à je la le les leur leurs lors lorsque lui ma mais malgré
    me même mes moins mon ne ni non nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourquoi près
    qu'il qu'un qu'une quand que quel quelle qui quoi sa sans se selon ses si sien son sont sous sur ta tes toi ton
    toujours tous tout toute toutes très trop tu un une vers vos votre vous
"""
_SPANISH = """
    a al algo ante antes aquí así aún aunque bajo bien cada casi como cómo con contra cual cuando cuándo cuánto de del
    desde después donde dónde dos durante e el él ella ellas ellos en entre era es esa ese eso esta está están este esto
    estos fue fueron ha han hasta hay la las le les lo los más me mi mientras muy nada ni no nos o otra otro para pero
    poco por porque qué que quién se sea según ser si sí sido sin sobre son su sus también tan tiene todo todos tras tu
    un una uno unos y ya
"""
_ITALIAN = """
    a ad agli ai al alla alle allo anche ancora avere chi ci come con contro così cosa cui da dagli dai dal dalla dalle
    degli dei del della delle dello di dopo dove due e è ed era essere fra gli ha hanno i il in io la le lei lo loro lui
    ma mentre mi molto ne nei nel nella nelle no noi non o ogni per perché più poi prima qual quando quanto quella
    quello questa questo qui se sei senza si sia sono su sua sue sui sul sulla suo suoi tra tutti tutto un una uno
"""
_PORTUGUESE = """
    a à ainda além ao aos após as às assim até cada com como contra da das de dela dele depois desde do dos e é ela ele
    eles em entre era essa esse esta está este eu foi foram há isso já lhe mais mas mesmo muito na nas não nem no nos o
    onde os ou para pela pelas pelo pelos por porque qual quando que quem são se sem ser seu seus sob sobre sua suas
    também tem ter toda todo todos um uma
"""
_DUTCH = """
    aan al alle als bij daar dan dat de deze die dit doen door dus een en er ging had heb hebben heeft hem het hier hij
    hoe hun iets ik in is je kan kon kunnen maar me meer men met mijn moet na naar niet niets nog nu of om omdat ons
    onder ook op over te tegen toch toen tot uit van veel voor waar waarom was wat we wel werd wie wij wil worden zal
    ze zich zij zijn zo zonder zou
"""
_RUSSIAN = """
    а без более бы был была были было быть в вам вас весь во вот все всё всего вы где да даже для до его ее её если есть
    еще ещё же за здесь и из или им их к как когда который кто ли между меня мне много можно мы на над надо нам нас не
    него нее нет ни но ну о об он она они оно от очень перед по под после потом почему при про с сам свой себя со так
    также там то тоже только том ты у уже хотя чего чей чем что чтобы эта эти это этот я
"""

_FUNCTION_WORDS = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "ru": _RUSSIAN,
}

HEAD_FIRST = frozenset({"fr", "es", "it", "pt", "ca", "ro"})
"""Languages in which the noun stands before what describes it."""

PASTS = table("""
    sank shrank slid sprang stole swam swept swore threw tore withdrew woke wore rode fled flew froze hung bled
    clung crept dealt drank fed forgot overcame overthrew upheld wept became began brought built came chose fell
    felt fought gave grew kept knew lost met paid ran rose said saw sent sold sought spoke stood taken took went won
    wrote broke drew drove lent shook
""")
"""Forms of verbs that are never nouns."""

VERBS = (
    table("""
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
    written wrote foreseen overseen ridden beaten eaten frozen stolen woken shaken beware embrace embraces create
    creates created iterate recognise recognises recognize
    recognizes prioritise prioritize
""")
    | PASTS
)
"""Finite verbs of headlines. Those that are nouns as well count as verbs only where they stand like one."""

DESCRIBING = table("""
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

VAGUE = table("""
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
_NOUNS_IN_ED = table("""
    seed speed feed weed breed deed greed hundred shed creed reed bleed need steed sled embed watershed newlywed
    bloodshed biped infrared moped crossbred purebred thoroughbred
""")
_ADJECTIVE = pattern(r"[a-z]{3,}(?:ous|ful|less|able|ible|ical|ish|istic)$")
_NOUNS_LIKE_ADJECTIVES = table("""
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


@cache
def function_words(language: str | None) -> frozenset[str]:
    """Return the function words of `language` (ISO 639-1), or none where there is no table."""
    return table(_FUNCTION_WORDS.get((language or "en").partition("-")[0].lower(), ""))
