"""The phrases with which the press tells dates, as one table of patterns: each row has a name and its own resolver.

The span of a date takes in a preposition that only places it (`on Monday`, `in January`, `over the weekend`), not one
that makes it a boundary (`since`, `until`, `by`), because the days given are those of the date itself.
"""

from __future__ import annotations

import re

from briefing.patterns import pattern

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"][1:], 1
    )
} | {"a": 1, "an": 1}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
}
"""Feasts that fall on the same day every year, by month and day."""
AMBIGUOUS = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "sep", "dec"})
"""Month names that are also words or given names: they need a day, a year or a preposition."""

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d(?![,.]?\d|[^\W\d_])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d|%|\ percent)"
_PART = r"(?:\ (?:morning|afternoon|evening|night|midday|noon))?"
_ROUGH_MONTH = r"(?:J(?:an|un|ul)|Feb|Ma[ry]|A(?:pr|ug)|Sep|Oct|Nov|Dec)(?:[a-z]?\.(?=\ \d)|[a-z]{0,6})"
"""A month or a word that begins like one: compiled in a third of the time; what it is, the reader of the row sees."""
_SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,?"
_HOLIDAY = (
    r"(?:Christmas\ (?:Day|Eve)|New\ Year[’']s\ (?:Day|Eve)|Boxing\ Day|Valentine[’']s\ Day|May\ Day|"
    r"(?:Fourth|4th)\ of\ July|Halloween)\b"
)
_SIDE = r"(?i:last|this|next|past|previous|this\ coming|coming|this\ past)"
_COUNT = r"(?i:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

_HEAD = (
    r"\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Christmas|New\ Y|Boxing|Valentine|Hallow|[Dd]ay\ (?:before|after)\ |Jan|Feb|Mar|"
    r"Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Q[1-4]|H[12]\ \d|[Ll]a(?:st|ter)|[Tt]his|[Nn]ext|[Pp](?:ast|revious)|"
    r"[Cc]oming|[Ff](?:irst|ourth)|[Ss](?:econd|ometime)|[Tt](?:hird|oday|omorrow|onight)|[Yy]esterday|[Ee]arlier|"
    r"(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n)\ the\ w|"
    r"[AEFNOSTaefnost][A-Za-z]{0,5}+\ [dwmy]"  # a number in words, or what looks like one: quicker than a list
)
"""How any of the phrases begins: most words are done with after this look at them."""

PHRASE = pattern(
    rf"""
    \b(?=[0-9A-Zacdeflnopsty])(?={_HEAD})(?:
      (?P<holiday>(?P<feast>{_HOLIDAY})(?:,?\ (?P<hy>{_YEAR}))?)
    | (?P<stretch>(?:(?P<sm>{_ROUGH_MONTH})\ (?P<sd>{_DAY})|(?P<sd2>{_DAY})\ (?P<sm2>{_ROUGH_MONTH}))
         (?:\s?[-–—]\s?|\ (?:to|through|until)\ )
         (?:(?P<em>{_ROUGH_MONTH})\ (?P<ed>{_DAY})|(?P<ed2>{_DAY})\ (?P<em2>{_ROUGH_MONTH}))(?:,?\ (?P<ey>{_YEAR}))?)
    | (?P<short>{_SHORT_WEEKDAY}\ (?:(?P<xm>{_ROUGH_MONTH})\ (?P<xd>{_DAY})|(?P<xd2>{_DAY})\ (?P<xm2>{_ROUGH_MONTH}))
         (?:,?\ (?P<xy>{_YEAR}))?)
    | (?P<weekday>(?:(?P<weekday_side>{_SIDE})\ )?(?P<weekday_name>{_WEEKDAY})(?!s\b){_PART}
         (?:,?\ (?:(?P<wm>{_MONTH})\ (?P<wd>{_DAY})|(?P<wd2>{_DAY})\ (?P<wm2>{_MONTH}))(?:,?\ (?P<wy>{_YEAR}))?)?)
    | (?P<iso>(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>0[1-9]|[12]\d|3[01])(?![\d-]))
    | (?P<day_month>(?P<d1>{_DAY})(?:\s?[-–]\s?(?P<d1b>{_DAY}))?(?:\ of)?\ (?P<m1>{_MONTH})\b(?:,?\ (?P<y1>{_YEAR}))?)
    | (?P<month_day>(?P<m2>{_MONTH})\ (?P<d2>{_DAY})(?:\s?[-–]\s?(?P<d2b>{_DAY}))?(?:,?\ (?P<y2>{_YEAR}))?)
    | (?P<month_year>(?P<m3>{_MONTH})(?:,|\ of)?\ (?P<y3>{_YEAR}))
    | (?P<month>(?:(?P<month_side>{_SIDE})\ )?(?P<m4>{_MONTH})(?![\w’'-]*[^\W\d_]))
    | (?P<quarter>(?P<quarter_number>(?i:first|second|third|fourth|[1-4](?:st|nd|rd|th)))[ -]quarter\b
         (?:\ of\ (?:(?P<qy>{_YEAR})|(?P<quarter_side>this|last|next)\ year))?)
    | (?P<code>Q(?P<code_number>[1-4])(?:\ (?P<code_year>{_YEAR}))?(?!\w))
    | (?P<half>(?:(?P<half_word>(?i:first|second))\ half\ of|H(?P<half_number>[12]))\ (?P<half_year>{_YEAR}))
    | (?P<ago>(?P<count>{_COUNT})\ (?P<ago_unit>day|week|month|year)s?\ ago
         (?:\ (?:on\ )?(?P<ago_weekday>{_WEEKDAY}))?)
    | (?P<unit>(?:(?i:earlier|later|sometime)\ )?(?P<unit_side>{_SIDE})\s
         (?P<unit_name>week|month|year|quarter|weekend)\b)
    | (?P<weekend>(?i:over|at|during|on)\ the\ weekend\b)
    | (?P<near>(?i:day\ before\ yesterday|day\ after\ tomorrow|yesterday|today|tomorrow|tonight|
         this\ (?:morning|afternoon|evening)|last\ night))\b
    | (?P<decade>(?:19|20)\d0s)\b
    | (?P<years>(?P<first_year>{_YEAR})[-–/](?P<last_year>(?:\d\d)?\d\d)(?![\w-]))
    | (?P<year>{_YEAR})(?![-–]\d)
    )
    """,
    re.VERBOSE,
)
"""One row a kind of phrase; the first that fits wins, so the longer stand before the shorter."""

PREPOSITION = pattern(
    r"\b(?:[Oo]n(?: the)?|[Ii]n(?: the)?(?: (?:early|mid|late))?|[Dd]uring(?: the)?|[Oo]ver(?: the)?|[Aa]t(?: the)?|"
    r"(?:[Ii]n )?(?:early|mid|late)|[Ee]arly(?: on)?)[ -]$"
)
ON = pattern(r"\b[Oo]n $")
"""The same before a weekday: in `at the Sunday school` it is the school's."""
RECURRENT = pattern(
    r"\b(?:every|each|any|per|most|many|Black|Good|Super|Bloody|Palm|Easter|Giving|Cyber|Ash|Fat|Whit|Maundy|on a|a|"
    r"one|typical)[ ]$"
)
"""Before a weekday that then is no day of this report: `every Monday`, `Black Friday`."""
TITLES = pattern(
    r" (?:Times|Night Live|Night Football|Mirror|Telegraph|Express|Mail|Morning Herald|Star|League|Post)\b"
)
PLACED = pattern(
    r"\b(?:in|since|by|until|till|from|to|of|before|after|during|between|last|next|this|early|late|mid|through|for|and|"
    r"around|end|every|each|to-|the|into|or)(?: the)?[ -]$",
    re.IGNORECASE,
)
"""Before a bare month or year that is meant as one."""
CALENDAR = pattern(
    r"\b(?:in|since|by|until|till|from|before|during|between|last|next|this|early|late|mid|through|end)[ -]$",
    re.IGNORECASE,
)
"""The same for a name that is ambiguous: not `spoke to May`."""
COUNTED = pattern(
    r" (?:people|men|women|children|troops|soldiers|feet|met(?:re|er)s|miles|km|jobs|homes|dollars|euros|votes|words|"
    r"tonnes|tons|kilos|kilograms|kg|pounds|litres|liters|gallons|hectares|acres|kilomet(?:re|er)s|yards|seats|"
    r"students|pupils|workers|members|deaths|cases|times|degrees|days|weeks|months|points|copies|cars|vehicles|units|"
    r"shares|miners)\b"
)
GLUED = pattern(
    r"[\w/=#_@.&$€£:-]$|\b(?:Route|Highway|No\.|Windows|Section|Article|page|room|model|Flight|[Ff]iscal) $"
)
ECONOMY = pattern(
    r"\b(?:profits?|revenues?|sales|GDP|growth|econom\w+|earnings|loss(?:es)?|output|inflation|gross domestic product|"
    r"dividends?|deliveries|shipments|orders|investments?|percent|income)\b|%",
    re.IGNORECASE,
)
"""Words that tell a quarter of the year from one of a match."""
