"""Made-up reports with their names marked: the forms that the open training sets hardly have.

Results and tables of matches, where a place is a team; company reports; datelines and bylines of agencies; captions,
casts and lists of guests. ``{KIND:n}`` in a template is the name number n of that kind in the report.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from train_names.invent import Inventor, initials
from train_names.variants import Piece, row_of

_SLOT = re.compile(r"\{(\w+?)(?::(\w+))?\}")
_TYPES = {
    "per": "PERSON",
    "last": "PERSON",
    "org": "ORG",
    "co": "ORG",
    "body": "ORG",
    "paper": "ORG",
    "club": "ORG",
    "nat": "ORG",
    "NAT": "ORG",
    "CLUB": "ORG",
    "acr": "ORG",
    "agency": "ORG",
    "city": "PLACE",
    "CITY": "PLACE",
    "country": "PLACE",
    "state": "PLACE",
    "PER": "PERSON",
    "CO": "ORG",
    "people": "NORP",
    "event": "MISC",
    "work": "MISC",
    "geo": "PLACE",
    "river": "PLACE",
    "COUNTRY": "PLACE",
    "short": "ORG",
}

_WIRE = """
{CITY:a} ({agency}) - {lead}
{CITY:a} ({agency}) — {lead}
{CITY:a}, {country:a} ({agency}) - {lead}
{CITY:a}, {country:a} ({agency}) — {lead}
{CITY:a}, {state:a} ({agency}) — {lead}
{CITY:a}, {month} {d2} ({agency}) - {lead}
{CITY:a}, {month} {d2} ({agency}) – {lead}
{CITY:a}: {lead}
{CITY:a}/{CITY:b} ({agency}) - {lead}
{CITY:a} – {lead}
{CITY:a}, {state:a} — {lead}
{CITY:a} 1996-{d2}-{d2}
{city:a} ({agency}) - {lead}
FILE PHOTO: {per:a} arrives for a meeting in {city:a}, {country:a}, {month} {d2}, 2020. {AGENCY}/{per:b}/File Photo
FILE PHOTO: The logo of {co:a} is seen at its headquarters in {city:a}, {country:a} {month} {d2}, 2019. {AGENCY}/{per:b}
{per:b}/{agency}
Reporting by {per:a} in {city:a} and {per:b}; Editing by {per:c}
Reporting by {per:a}, {per:b} and {per:c}; Additional reporting by {per:d} in {city:b}; Writing by {per:e}
By {per:a}
By {per:a} and {per:b}
By {per:a}, {paper:a}
{per:a} is a reporter for {paper:a}.
"""
_COMPANY = """
{co:a} said on {day} it would cut {n} jobs at its plant in {city:a}.
{co:a} shares rose {n} percent to ${n} on {day}.
Shares in {co:a} fell {n} percent after {co:b} said it was in talks.
Shares of {co:a} ({acr}.{x2}) closed at ${n}.
"We are pleased," said {per:a}, chief executive of {co:a}.
{co:a} Chief Executive {per:a} said the deal with {co:b} was done.
{co:a} spokeswoman {per:b} declined to comment.
A spokesman for {co:b} confirmed the talks.
{per:a}, an analyst at {co:c} in {city:b}, said {co:a} was undervalued.
{co:c} analyst {per:a} said demand was weak.
rivals such as {co:a}, {co:b} and {co:c} have cut prices
{co:a}, {co:b} and {co:c} declined to comment.
{co:a}, which is based in {city:a}, competes with {co:b}.
{city:a}-based {co:a} makes parts for {co:b}.
{co:a}'s sales fell {n} percent while {co:b}'s rose.
The company sued {co:b} in a {city:a} court.
{co:b}, a unit of {co:a}, will buy {co:c} for ${n} million.
Its clients include {co:a}, {co:b} and {co:c}.
{per:a} joined {co:a} from {co:b} in {y}.
{last:a} said {co:a} had no plans to sell.
He left {co:a} to start {co:b}.
Users of {co:a} complained about the new service.
{co:a}, the maker of the drug, denied it.
{co:a} to buy {co:b}
{co:a} and {co:b} agreed to merge, {agency} reported.
{per:a}, president of {co:a}, called the result solid.
{per:a} of {co:a} said so.
products from {co:a}, including phones made by {co:b}
The account went to {co:a} in {city:a}.
{co:a} posted a profit of ${n} million.
{co:a} ranked second, ahead of {co:b} with {n} percent.
executives at {co:a} said {co:b} had offered more
like {co:a} or {co:b}
{co:a} in {city:a} handles the account.
{CO:a} TO BUY {CO:b} FOR ${n} MLN.
Company name {co:a}
{co:a} bought {n} tonnes from {co:b}.
At {co:a}, workers went on strike on {day}.
{co:a} is suing {co:b}.
The stake is held by {co:a}.
{firm} {co:a} said on {day} it had cut jobs.
{firm} {co:a} and {firm} {co:b} are in talks.
shares in {firm} {co:a} fell {n}%
the {people:a} {firm} {co:a}
{country:a}'s {co:a}, one of the world's largest, has {n} employees.
{people:a} {firm} {co:a} posted higher profits, while {firm} {co:b} lost ${n} million.
{co:a}, a {firm} in {city:a}, was founded in {y}.
{per:a}, who founded {co:a}, now runs {co:b}.
{per:a}, a former {co:a} executive, joined {co:b}.
a former {co:a} engineer
researchers at {co:a} and {body:a} found
She works for {co:a} in {city:a}.
{co:a} has a market value of ${n} billion.
{co:a} users can pay through {co:b}.
{co:b} owns {n} percent of {co:a}.
{co:a} denies wrongdoing.
{co:a} also makes drugs.
But {co:a} says it will not pay.
When {co:a} opened in {y}, {co:b} was its only client.
the {co:a} store in {city:a}
according to data from {co:a}
data provider {co:a} showed
{co:a} declined {n}% while {co:b} gained {n}% and {co:c} was flat.
"We lost money," {last:a} said of {co:a}.
analysts at {co:a} wrote
{per:a} covers the sector for {co:a}.
"""
_SPORT = """
{club:a} {n1} {club:b} {n1}
{club:a} {n1} {club:b} {n1} (halftime {n1}-{n1})
{club:a} {n1} {club:c} {n1}
{club:b} {d1} {n1} {n1} {n1} {d1} {d1} {d1}
{club:c} {d1} {n1} {n1} {n1} {d1} {d1} {d1}
{club:a} {d1} {n1} {n1} {n1} {d1} {d1} {d1}
{CLUB:a} {d1} {d1} .{n3} -
{CLUB:b} {d1} {d1} .{n3} {n1} 1/2
{CLUB:a} AT {CLUB:b}
{CLUB:c} AT {CLUB:a}
{club:a} AT {CLUB:b}
{club:a} {n1} {CLUB:b} {n1}
{CLUB:a} {n1} {club:c} {n1}
{club:a} beat {club:b} {n1}-{n1} on {day}.
{club:a} drew {n1}-{n1} with {club:b} at home.
{club:a} lost {n1}-{n1} to {club:c} in the {event:a}.
{club:a} striker {per:a} scored twice against {club:b}.
{club:a} midfielder {per:a} is injured.
{club:a} coach {per:b} said his team had played well.
{per:a} ({club:a}) {n1}-{n1} {per:b} ({club:b})
{club:a} {n1} ({last:a} {d2}, {last:b} {d2}) {club:b} {n1} ({last:c} {d2})
{nat:a} beat {nat:b} {n1}-{n1} (halftime {n1}-{n1}) in a friendly.
{nat:a} beat {nat:b} by {d2} runs in the first test.
{nat:a} won by {n1} wickets.
{nat:a} {n3} and {n3}; {nat:b} {n3} for {n1}
{nat:a} captain {per:a} won the toss.
{nat:a} were bowled out for {n3} in {city:a}.
{nat:a}, who lead the series 2-0, face {nat:b} on {day}.
{nat:a} v {nat:b}
{NAT:a} V {NAT:b}
against {nat:a} in {city:a}
{n1}. {per:a} ({country:a}) {d2}.{d2}
{n1}. {per:b} ({country:b}) {d2}.{d2}
{per:a} ({country:a}) beat {per:b} ({country:b}) 6-{n1} 6-{n1}
{n1}-{per:a} ({country:a}) beat {per:b} ({country:b}) 6-{n1} 7-5
{per:a}, {country:a}, def. {per:b}, {country:b}, 6-{n1}, 6-{n1}.
Scorers: {club:a} - {per:a} ({d2}nd minute), {per:b} ({d2}th)
{club:a}: {per:a}, {per:b}; {last:c}, {last:d}
played for {club:a} and {club:b} before joining {club:c}
{per:a} joined {club:a} from {club:b} on loan.
at {club:a}, where he scored {n1} goals
{club:a}'s {per:a} hit his {d2}th homer.
In {city:a}, {per:b} hit a three-run homer as the {club:a} beat the {club:b} {n1}-{n1}.
the {club:a} traded him to the {club:b}
{per:c} c {last:a} b {last:b} {d2}
{club:a}, {club:b} and {club:c} are level on points.
Results of {people:a} first division matches played on {day}:
Standings after matches played on {day} (tabulate under played, won, drawn, lost):
"""
_NEWS = """
{per:a} told {paper:a} that talks would go on.
"It is hard," {last:a} told the {paper:a}.
according to the {paper:a}, which first reported the news
{paper:a} reported on {day} that {per:a} would resign.
{per:a}, director of the {body:a}, said so.
{per:a}, a professor at {body:a} in {city:a}, said the risk was small.
The {body:a} ({acronym:a}) said on {day} it would appeal.
{short:a} officials said {last:b} had been told.
officials at the {body:b} said
the {body:b} in {city:b} opened an inquiry
{per:b} ({last:c}), who plays the lead, lives in {city:a}.
with {per:a} ({per:b}), {per:c} ({last:d}) and {per:d}
Starring {per:a}, {per:b} and {per:c}.
{per:a}, {d2}, of {city:a}, was arrested on {day}.
{per:a}, {d2}, and {per:b}, {d2}, were killed near {city:b}, {state:a}.
Mr. {last:a} and Mrs. {last:b} met {per:c} in {city:a}.
his wife, {per:a}, and their son {given:b}
Sen. {per:a}, R-{state:a}, and Rep. {per:b}, D-{state:b}
Gov. {per:a} of {state:a} signed the bill.
President {per:a} of {country:a} met Prime Minister {per:b} in {city:a}.
{people:a} President {per:a} met {people:b} Foreign Minister {per:b}.
He was born in {city:a}, {state:a}, and studied at {body:a}.
{country:a}, {country:b} and {country:c} signed the pact in {city:a}.
{country:a}-{country:b} relations have soured.
the border between {country:a} and {country:b}
troops from {country:a} entered {city:a}, a town in {country:b}
{city:a}, capital of {country:a}
in {city:a}, {city:b} and {city:c}
published by {co:a}
{per:a}'s book, published by {co:a}, is out.
Police in {city:a} said {per:a} had fled to {country:b}.
members of {body:a} and {body:b}
{acr:a} and {acr:b} did not comment.
an {acr:a} spokesman said
"Thank you," {last:a} said. "{last:b} knows."
{last:a} said he would not talk to {last:b}.
Yet {last:a} insists nothing is lost.
But {last:a} has not given up, and {last:b} knows it.
{last:a}, who was born in {city:a}, did not reply.
After {last:a} left, {last:b} took over.
{last:a} is {d2}.
{last:a}'s lawyer, {per:b}, said {last:a} was innocent.
When {last:b} arrived, {last:a} was gone.
For {last:a}, it was a long wait.
"No," {last:b} told {last:a}.
asked about {last:a}, {last:b} laughed
Ms. {last:a} said Mr. {last:b} had paid.
Dr {per:a} and Gen {per:b} met Sir {per:c}.
Ms {last:a}, {d2}, from {city:a}, called Prof {last:b}.
in the town of {city:a}, near {city:b}
a village outside {city:a}
{city:a} Mayor {per:a} said so.
{city:a} resident {per:a} said so.
northern {country:a} and southern {country:b}
the {city:a} district of {city:b}
{geo:a} and {geo:b}
near {geo:a} in {country:a}
on the banks of the {river:a}
at {geo:b}, police said
the {city:a} region, in eastern {country:a}
In {city:a}, residents queued. In {city:b}, they did not.
{city:a}-based {body:a}
{firm} {co:a} gave {body:a} ${n} million.
{group} {co:a} said it was behind the attack.
{group} {body:a} urged {country:a} to act.
{per:a}, head of {group} {co:a}, told {agency}.
{per:a} told {agency} by telephone from {city:a}.
the {people:a} {body:a}
the {event:a} in {city:a}
at the {event:a}, {last:a} won twice.
his film "{work}" opened in {city:a}
"{work}," a book by {per:a}, is published by {co:a}.
the {work} Act
{body:a} and {body:b} signed a memorandum with {co:a}.
{body:a} chief {per:a} said {body:b} would help.
{per:a}, {body:a}
{per:a}, {co:a}
{country:a}: {n} cases. {country:b}: {n} cases.
{COUNTRY:a}
{acr:a} chairman {per:a}
{acr:a}'s {per:a} and {acr:b}'s {per:b}
the {acr:a} said on {day}
"""
_TEMPLATES = {
    name: text.strip().split("\n")
    for name, text in (("wire", _WIRE), ("company", _COMPANY), ("sport", _SPORT), ("news", _NEWS))
}
_LEADS = (
    "The government said on {day} it would hold talks with {country:b}.",
    "Shares rose on {day} as {co:a} posted a profit.",
    "{per:a} resigned on {day} after a week of protests.",
    "{country:b} has closed its border, officials said.",
    "Police said {n} people were hurt on {day} when a bus overturned near {city:c}.",
    "{people:a} President {per:a} arrived on {day} for talks.",
    "A court in {city:a} sentenced {per:b} to {n} years.",
    "The {body:a} said on {day} prices had risen {n} percent.",
)
_PLAIN = {
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "month": "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec. January October".split(),
    "firm": (
        "retailer automaker carmaker drugmaker chipmaker lender insurer miner airline carrier broadcaster newspaper magazine publisher label studio startup"
        " firm company group giant conglomerate bank brokerage consultancy charity watchdog regulator utility refiner brewer supplier rival subsidiary"
        " unit parent owner developer operator manufacturer contractor website platform network channel restaurant museum gallery hotel chain planemaker"
        " builder telecom steelmaker planemaker exchange fund investor bookmaker bottler shipbuilder distributor wholesaler"
    ).split(),
    "group": [
        "think tank",
        "advocacy group",
        "rights group",
        "militant group",
        "rebel group",
        "trade union",
        "the union",
        "aid group",
        "aid agency",
        "campaign group",
        "lobby group",
        "opposition party",
        "charity",
        "watchdog",
    ],
    "x2": "N O L PA DE T".split(),
}
_AGENCIES = "AP Reuters AFP Xinhua dpa UPI Bloomberg PTI TASS Interfax Kyodo ANSA IANS EFE AAP PA CP".split()
_STATES = "Calif. Fla. Ga. Mass. Pa. Ill. Mich. Va. Md. N.J. N.Y. N.C. S.C. Conn. Tenn. La. Ariz. Colo. Wash. Ore. Minn. Wis. Mo. Texas Ohio Utah Iowa Maine Alaska Hawaii Nevada Kansas Ala. Ky. Okla. Ind. Va. N.H. N.M. D.C.".split()
_PEOPLE = "French German Russian Chinese Japanese Italian Spanish Dutch English Scottish Turkish Iranian Israeli Indian Brazilian Mexican Polish Swedish Danish Greek Nigerian Kenyan Korean Australian Canadian".split()
_EVENTS = [
    "World Cup",
    "European Championship",
    "Academy Awards",
    "Grand Prix",
    "Super Bowl",
    "Six Nations",
    "French Open",
    "Booker Prize",
    "New Year's Eve",
    "Commonwealth Games",
    "Davis Cup",
    "Champions League",
    "UEFA Cup",
    "Olympics",
    "Masters",
    "Australian Open",
]


class Report:
    """One made-up report: it remembers its names."""

    def __init__(self, make: Inventor) -> None:
        self._make = make
        self._named: dict[str, str] = {}
        self._kinds: dict[str, Callable[[], str]] = {
            "per": make.person,
            "co": make.company,
            "org": make.organisation,
            "body": make.body,
            "paper": make.paper,
            "club": make.club,
            "nat": make.country,
            "city": make.city,
            "country": make.country,
            "acr": make.acronym,
            "given": make.given,
            "agency": lambda: make.pick(*_AGENCIES),
            "state": lambda: make.pick(*_STATES),
            "people": lambda: make.pick(*_PEOPLE),
            "event": lambda: make.pick(*_EVENTS),
            "work": make.work,
            "geo": make.landmark,
            "river": lambda: f"{make.word()} River",
            "lead": lambda: make.pick(*_LEADS),
        }

    def line(self, template: str) -> list[Piece]:
        """The template with its slots filled."""
        pieces: list[Piece] = []
        at = 0
        for slot in _SLOT.finditer(template):
            pieces.append((template[at : slot.start()], None))
            pieces += self._fill(slot[1], slot[2] or "")
            at = slot.end()
        return [*pieces, (template[at:], None)]

    def _fill(self, kind: str, number: str) -> list[Piece]:
        rng = self._make.rng
        if kind == "lead":
            return self.line(rng.choice(_LEADS))
        if kind in _PLAIN:
            return [(rng.choice(_PLAIN[kind]), None)]
        if kind in ("n", "n1", "n3", "d1", "d2", "y"):
            low, high = {
                "n": (2, 900),
                "n1": (0, 9),
                "n3": (100, 499),
                "d1": (1, 40),
                "d2": (10, 31),
                "y": (1970, 2022),
            }[kind]
            return [(str(rng.randint(low, high)), None)]
        if kind == "AGENCY":
            return [("REUTERS", "ORG")]
        if kind in ("acronym", "short"):
            name = initials(self._named.setdefault(f"body{number}", self._make.body()))
            return [(name if len(name) > 1 else "UNHCR", "ORG")]
        base = "per" if kind == "last" else kind.lower()
        name = self._named.get(base + number) or self._kinds[base]()
        if number:
            self._named[base + number] = name
        if kind == "last":
            name = name.split()[-1]
        if kind == "given":
            return [(name, "PERSON")]
        return [(name.upper() if kind.isupper() else name, _TYPES[kind])]


def report(make: Inventor) -> dict[str, Any]:
    """A made-up report of a dozen lines of one kind."""
    rng = make.rng
    kind = rng.choice(("company", "company", "sport", "sport", "news", "news", "wire"))
    templates = _TEMPLATES[kind]
    story = Report(make)
    lines = [rng.choice(_TEMPLATES["wire"])] if rng.random() < 0.6 else []
    lines += [rng.choice(templates) for _ in range(rng.randint(6, 18))]
    if kind == "sport" and rng.random() < 0.6:
        lines += [t for t in templates if t.startswith(("{club:a} {n1}", "{club:b} {d1}", "{club:c} {d1}"))]
    pieces: list[Piece] = []
    for template in lines:
        story = Report(make) if rng.random() < 0.35 else story
        pieces += [*story.line(template), ("\n", None)]
    return row_of(pieces)
