"""The words by which a sentence tells on which side of the report its date lies."""

from __future__ import annotations

from briefing.tables import words

OPENERS = words('that and but because when while as which who if where , ; : ( “ ” " — –')
BOUNDARIES = words("since for until till by before from starting beginning effective through")
DETERMINERS = words("a an the this that these those his her its their our my your some any no several many")
ADVERBS = words("not also now then still again never only later reportedly n't")

WILL = words("will shall won’t won't would wouldn’t wouldn't may might should must ’ll 'll")
OPEN_MODALS = words("could can cannot couldn’t couldn't can’t can't")
BE_NOW = words(
    "is are am isn’t isn't aren’t aren't it’s it's he’s he's she’s she's they’re they're we’re we're i’m i'm"
)
BE_THEN = words("was were wasn’t wasn't weren’t weren't")
HAVE = words("has have hasn’t hasn't haven’t haven't")
PLANNED = words("due set expected scheduled slated going planned planning poised likely ready prepared about")
PLANS = PLANNED | words(
    "plan plans agreed agree agrees vowed vow vows hope hopes hoping want wants intend intends promised promises aim "
    "aims decided decides need needs prepare prepares preparing ready"
)
ASKED = words(
    "ask asks asked urge urges urged tell tells told call calls called order ordered orders want wanted try tried "
    "invite invited seek sought offer offered threaten threatened refuse refused fail failed permission continue "
    "continued"
)
ARRANGED = words(
    "announced called scheduled planned postponed proposed arranged organised organized promised demanded delayed "
    "awaited requested set confirmed cancelled canceled expected discussed announces"
)
"""After these a noun may carry the date (`announced a vote on Monday`), so they do not decide from afar."""
SCHEDULED_NOW = words(
    "meets begins opens holds arrives travels goes comes takes faces gathers convenes resumes expires departs kicks "
    "starts reopens closes speaks"
)
OPENING_NOW = words("meet open begin start return resume convene gather arrive travel vote")
"""The same after a plural: `polls open Sunday`."""
NOT_PAST = words(
    "need seed speed bed red feed weed breed deed greed hundred sacred naked wicked indeed shed ted fed bred aged "
    "exceed proceed succeed embed united limited"
)
SAME_IN_PAST = words("set cut hit put let read quit shut hurt beat cost spread split bid cast burst")
IRREGULAR = words(
    "said told met went came took gave made got saw left held won lost found became began brought built bought caught "
    "chose did drew drove fell fled flew fought forgot froze grew heard hid kept knew laid led lay lent lied meant "
    "paid ran rang rode rose sang sank sat sent shook shot showed shrank slept slid sold sought spent spoke stood "
    "stole struck swept swore swung taught threw thought tore wore woke withdrew wrote broke felt sued dealt dug ate "
    "blew bore drank fed died broadcast overthrew overcame underwent understood undertook upheld withheld withstood "
    "strode sprang spun stuck stung"
)
SAID = words("said says told announced reported added")
PARTICIPLES = words(
    "given taken seen known shown born driven fallen flown forgotten frozen gone grown hidden "
    "ridden risen shaken spoken stolen sworn thrown torn withdrawn written broken chosen beaten eaten drawn begun done"
)

AUXILIARIES = BE_NOW | BE_THEN | HAVE
BASE_AFTER = WILL | OPEN_MODALS | {"to", "do", "does", "did", "and"}
WITH_PARTICIPLE = BE_THEN | HAVE | {"been", "had", "being"}
VERBS = WILL | OPEN_MODALS | BE_NOW | BE_THEN | HAVE | SCHEDULED_NOW | {"had"}
