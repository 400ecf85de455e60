"""Families of reports, all invented: a wire report, a desk's rewrite of it, and another reporter's own report.

:func:`family` makes the copies that outlets make of a wire report; the three texts of each event are written by hand,
since no rule rewrites as a desk does, and none reports twice.
"""

from __future__ import annotations

import random
import re
from typing import NamedTuple


class Event(NamedTuple):
    """``wire`` and ``rewrite`` are one report; ``independent`` tells of the same event, from another reporter."""

    wire: tuple
    rewrite: tuple
    independent: tuple


EVENTS = (
    Event(
        wire=(
            "VELMORA, March 3 (Reuters) - The central bank of Ostrava raised its main interest rate to 7.25% on Monday, its third increase this year, saying inflation remained far above target.",
            "The move surprised analysts, most of whom had expected the bank to wait until May before tightening policy again.",
            "“We cannot rest while prices rise at this pace,” governor Mira Tolland told a press conference in Velmora.",
            "Consumer prices climbed 9.4% in February from a year earlier, driven by food and heating costs, official figures showed last week.",
            "The currency gained about 2% against the euro after the decision, while government bond yields rose to their highest level since 2019.",
            "Tolland said the bank would look closely at wage agreements due in the spring before deciding whether to go further.",
            "Trade unions have demanded increases of at least 10% for more than two million workers in industry and public services.",
            "Exporters criticised the step, arguing that dearer credit would hurt factories already struggling with weak demand from abroad.",
            "The finance ministry said it respected the independence of the bank but would keep helping households with their energy bills.",
            "The next policy meeting is scheduled for April 28.",
        ),
        rewrite=(
            "Ostrava's central bank unexpectedly lifted its key interest rate to 7.25% on Monday, the third rise this year, arguing that inflation was still well above target.",
            "Most analysts had thought the bank would wait until May before tightening policy again.",
            "Governor Mira Tolland told reporters in Velmora: “We cannot rest while prices rise at this pace.”",
            "According to official figures published last week, consumer prices were 9.4% higher in February than a year earlier, with food and heating costs the main drivers.",
            "After the decision the currency strengthened by roughly 2% against the euro and yields on government bonds climbed to the highest level since 2019.",
            "Before going further, the bank will examine wage agreements that are due in the spring, Tolland said.",
            "Unions want increases of at least 10% for over two million workers in industry and public services.",
            "Exporters attacked the decision and said more expensive credit would harm factories that already suffer from weak foreign demand.",
            "The finance ministry said it would continue to help households with energy bills and respected the bank's independence.",
        ),
        independent=(
            "Borrowers in Ostrava woke up to higher mortgage costs after policymakers in Velmora pushed the benchmark rate up to 7.25% on Monday.",
            "At the Harbour Street market, stallholders shrugged. Bread has become a luxury for pensioners here, and nobody believes that a decision by bankers will make flour cheaper.",
            "“We cannot rest while prices rise at this pace,” Mira Tolland, who has led the central bank since 2021, said at a crowded press conference.",
            "Her critics inside the coalition had lobbied for patience. Two ministers complained in private that the timing, six weeks ahead of local elections, could scarcely be worse.",
            "Annual inflation stands at 9.4%, the worst reading among its neighbours, and a survey by Hask University suggests families expect it to stay there.",
            "Petr Lund, an economist at Norbank, thinks one more hike is likely during the summer, followed by a long pause.",
            "Estate agents report that sales of flats in the capital have fallen by a third since autumn.",
            "Opposition leader Jana Brik called for a windfall levy on lenders, which posted record profits in January.",
        ),
    ),
    Event(
        wire=(
            "PORT HASK, June 12 (AP) - A ferry carrying 214 passengers ran aground in thick fog outside Port Hask early Thursday, injuring at least 31 people, the coast guard said.",
            "Rescue boats and two helicopters evacuated everybody on board within four hours, spokeswoman Ilse Tarn said.",
            "Three of the injured were in serious condition, the regional hospital said in a statement.",
            "The vessel, the Northern Lady, was on its way from the island of Selmar when it struck rocks about a kilometre from the harbour entrance.",
            "“There was a terrible bang and then everyone was on the floor,” said passenger Tomas Reik.",
            "Investigators will examine why the ship had left the marked channel, the transport safety board said.",
            "The captain, a 52-year-old man with two decades of experience, was tested for alcohol and the result was negative, police said.",
            "The operator, Selmar Line, said it would cooperate fully with the inquiry and offered help to the families.",
            "A small amount of diesel leaked into the bay, and crews placed floating barriers around the stern to contain it.",
            "It was the second accident on the route in five years after a collision with a fishing boat in 2020.",
        ),
        rewrite=(
            "At least 31 people were hurt when a ferry with 214 passengers aboard ran aground in dense fog near Port Hask early on Thursday, according to the coast guard.",
            "Everyone on board was evacuated within four hours by rescue boats and two helicopters, said spokeswoman Ilse Tarn.",
            "The regional hospital said three of the injured were in a serious condition.",
            "The Northern Lady was sailing from the island of Selmar when she struck rocks roughly a kilometre from the entrance to the harbour.",
            "“There was a terrible bang and then everyone was on the floor,” passenger Tomas Reik recalled.",
            "The transport safety board said investigators would look into why the ship had left the marked channel.",
            "Police said the captain, 52, who has two decades of experience, had been tested for alcohol, with a negative result.",
            "Crews put floating barriers around the stern after a small amount of diesel leaked into the bay.",
            "Selmar Line, the operator, offered help to families and promised to cooperate fully with the inquiry.",
            "The route saw another accident in 2020, when a ferry collided with a fishing boat.",
        ),
        independent=(
            "Marta Olin was drinking coffee in the cafeteria when the Northern Lady stopped dead and threw her across two tables.",
            "By nightfall on Thursday she was wrapped in a blanket in a school gymnasium in Port Hask, one of 214 travellers brought ashore by lifeboat volunteers, pilots and local fishermen.",
            "Doctors treated 31 of them, mostly for broken wrists and cuts.",
            "Ilse Tarn of the coast guard praised the crew, who handed out life jackets and calmed children in the darkness.",
            "“There was a terrible bang and then everyone was on the floor,” Tomas Reik said, showing a bruised shoulder.",
            "Islanders have warned for years that the company sails whatever the weather. The mayor of Selmar, Olof Grann, wrote to ministers twice last winter asking for a stricter rule on visibility.",
            "Selmar Line shares dropped sharply on the stock exchange when trading opened.",
            "Divers hope to inspect the hull on Friday, provided that the swell eases, and a tug from Velmora is standing by to pull the wreck free at high tide.",
        ),
    ),
    Event(
        wire=(
            "Lawmakers in Tarnia approved a law on Wednesday that bans new petrol and diesel cars from 2034, one year earlier than the government had proposed.",
            "The bill passed by 131 votes to 98 after a debate of eleven hours, with several members of the ruling party voting against it.",
            "Environment minister Sela Vann hailed the vote as a turning point for clean air in the cities.",
            "Under the law, carmakers must sell a rising share of electric vehicles each year or pay fines of up to 12,000 crowns per car.",
            "Exceptions apply to ambulances, fire engines and vehicles that farmers use away from public roads.",
            "The industry association warned that 20,000 jobs were at risk unless charging stations were built much faster.",
            "“Nobody will buy a car that cannot be charged on the way to work,” its chairman, Rolf Maske, told reporters.",
            "Tarnia has about 9,000 public charging points, most of them in the capital, and plans to reach 60,000 by 2030.",
            "Opposition parties announced that they would ask the constitutional court to review the law.",
            "Transport causes roughly a quarter of the country's greenhouse gas emissions.",
        ),
        rewrite=(
            "Tarnia's parliament voted on Wednesday to ban new petrol and diesel cars from 2034, a year sooner than the government had suggested.",
            "After debating for eleven hours, members passed the bill by 131 votes to 98; several lawmakers of the ruling party opposed it.",
            "The vote was a turning point for clean air in cities, said Sela Vann, the environment minister.",
            "Carmakers will have to sell a growing share of electric vehicles every year, or face fines of as much as 12,000 crowns a car.",
            "Ambulances, fire engines and vehicles used by farmers away from public roads are exempt.",
            "“Nobody will buy a car that cannot be charged on the way to work,” said Rolf Maske, who chairs the industry association, which sees 20,000 jobs at risk if charging stations are not built much faster.",
            "There are some 9,000 public charging points in the country, mostly in the capital; the plan is to have 60,000 by 2030.",
            "The opposition said it would ask the constitutional court to review the law.",
            "About a quarter of greenhouse gas emissions in Tarnia come from transport.",
        ),
        independent=(
            "For Jon Perrin, who repairs exhausts in a workshop on the edge of Lissen, the decision in parliament means closing time.",
            "The 131 votes that ended the era of combustion engines on Wednesday came from an unusual alliance of greens, liberals and a handful of rural conservatives.",
            "Sela Vann, barely a year in office as environment minister, had staked her career on the outcome, and embraced colleagues on the floor when the tally was read out.",
            "Carmakers see it differently. “Nobody will buy a car that cannot be charged on the way to work,” said Rolf Maske.",
            "Analysts at Kestrel Research reckon that used models will become dearer from 2030, as motorists rush to secure the last of the old kind.",
            "Neighbouring countries have chosen later dates: Ostrava intends to follow in 2040, while the coastal republics have not committed themselves.",
            "Whether the grid can bear the additional load is disputed among engineers, and regional utilities want billions for new cables before promising anything.",
        ),
    ),
    Event(
        wire=(
            "LISSEN, September 9 (AFP) - Striking nurses will return to work on Saturday after accepting a pay deal that ends the longest walkout in the history of the health service.",
            "Union members backed the agreement by a margin of 71% to 29%, the result of a ballot showed on Tuesday.",
            "Under the deal salaries rise by 8.5% immediately and by a further 4% next April, and night shifts will be limited to ten hours.",
            "The strike, which lasted 46 days, forced hospitals to postpone about 38,000 operations.",
            "“This is not everything we wanted, but it is more than we were ever offered,” union leader Anka Dorn said.",
            "Health minister Pavel Rist said extra money would come from a reserve set aside for emergencies and not from other services.",
            "Hospital managers cautioned that clearing the backlog would take at least until the end of next year.",
            "Patients' groups welcomed the end of the dispute but demanded a timetable for delayed cancer treatment.",
            "Nearly one in six nursing posts in the country is vacant, according to a report published in August.",
        ),
        rewrite=(
            "The longest strike in the history of the health service is over: nurses go back to work on Saturday after accepting a pay deal.",
            "A ballot showed on Tuesday that 71% of union members supported the agreement, with 29% against.",
            "Salaries go up by 8.5% at once and by another 4% next April, while night shifts are to be limited to ten hours.",
            "During the 46 days of the walkout, hospitals had to postpone some 38,000 operations.",
            "Anka Dorn, the leader of the union, said: “This is not everything we wanted, but it is more than we were ever offered.”",
            "The additional money will be taken from a reserve for emergencies rather than from other services, said Pavel Rist, the health minister.",
            "Clearing the backlog will take until at least the end of next year, managers of hospitals warned.",
            "Groups representing patients were glad that the dispute had ended, but asked for a timetable for cancer treatment that has been delayed.",
            "A report in August found that almost one in six nursing posts is vacant.",
        ),
        independent=(
            "There were tears and a little dancing outside St. Brigid's as word spread along the picket line that it was finished.",
            "Agreement came after a secret meeting in a lakeside hotel, where mediators shuttled between floors for nineteen hours, participants say.",
            "Anka Dorn looked exhausted. “This is not everything we wanted, but it is more than we were ever offered,” she told the crowd.",
            "What tipped the balance, according to people in the room, was a concession on working time, not the 8.5% on the payslip.",
            "The treasury estimates the bill at 640 million crowns a year, and economists doubt Pavel Rist can find that without raising contributions.",
            "Teachers and bus drivers have watched closely. Their own contracts expire at Christmas, and both unions have already printed placards.",
            "Elsewhere on the wards, feelings are mixed: a third of those questioned by the Lissen Herald are still considering leaving the profession.",
            "Elderly patients such as Greta Halm, who has waited since July for a new hip, were simply relieved.",
        ),
    ),
    Event(
        wire=(
            "An earthquake of magnitude 6.1 struck the mountains of northern Kerevan before dawn on Sunday, killing at least 17 people and destroying hundreds of homes, officials said.",
            "The tremor hit at 4:12 a.m. at a depth of eight kilometres, the national seismological institute said, and was felt in the capital 200 kilometres away.",
            "Most of the victims were found in the village of Darmat, where stone houses collapsed on sleeping families.",
            "Landslides blocked the only road into the valley, and soldiers reached the worst affected villages on foot.",
            "“We are digging with our hands because the machines cannot get through,” said rescue worker Hamo Sarian.",
            "The government declared a state of emergency in three districts and released 50 million dollars for immediate relief.",
            "Neighbouring countries offered search teams with dogs, tents and medical supplies.",
            "Forecasters expect snow and temperatures below freezing on Monday night, raising fears for survivors who have lost their homes.",
            "Kerevan lies on one of the most active faults in the region; a quake in 1988 killed thousands of people.",
        ),
        rewrite=(
            "At least 17 people died and hundreds of homes were destroyed when an earthquake of magnitude 6.1 hit the mountains in the north of Kerevan before dawn on Sunday, according to officials.",
            "It struck at 4:12 a.m. at a depth of eight kilometres and could be felt 200 kilometres away in the capital, said the national seismological institute.",
            "Stone houses collapsed on families as they slept in the village of Darmat, where most victims were found.",
            "With the only road into the valley blocked by landslides, soldiers had to reach the worst hit villages on foot.",
            "Rescue worker Hamo Sarian said: “We are digging with our hands because the machines cannot get through.”",
            "A state of emergency was declared in three districts and the government released 50 million dollars for immediate relief.",
            "Tents, medical supplies and search teams with dogs were offered by neighbouring countries.",
            "There are fears for survivors without homes, since forecasters expect snow and freezing temperatures on Monday night.",
        ),
        independent=(
            "Darmat no longer has a street. Where the bakery stood there is a slope of rubble, and on top of it sits Arpine Melik, waiting for her brother.",
            "Seventeen bodies lay under blankets in the schoolyard by Sunday afternoon, and the priest had stopped counting the missing.",
            "The 6.1 shock lasted perhaps twenty seconds, residents of Kerevan's northern highlands recalled, followed by a silence and then by screams.",
            "Hamo Sarian had walked since morning with a shovel over his shoulder. “We are digging with our hands because the machines cannot get through,” he said.",
            "Engineers have criticised the authorities for ignoring building rules introduced after 1988; a parliamentary audit found that barely one school in five had been reinforced.",
            "Prime Minister Levon Badal cut short a visit to Brussels and was expected in the disaster zone on Monday.",
            "Aid agencies say blankets, insulin and clean water are what matters most, and have opened an account for donations.",
            "In the capital, crowds slept in parks for fear of aftershocks.",
        ),
    ),
    Event(
        wire=(
            "HASKOVA, January 21 (Reuters) - Chipmaker Lumina said on Tuesday it would build a factory worth 4.6 billion euros in eastern Ostrava, creating 3,200 jobs by 2029.",
            "Construction is to begin in autumn, and the first chips for cars and industrial machines should leave the plant in early 2028.",
            "The state will cover 30% of the cost, subject to approval by European regulators.",
            "“This is the largest investment we have ever made outside our home market,” chief executive Dana Wirth said.",
            "Lumina chose the site near Haskova over rival offers from two neighbouring countries because of its water supply and a technical university nearby.",
            "Shares in the company rose 3.8% in morning trading and have gained a fifth since November.",
            "Carmakers have pressed suppliers to produce more components in Europe since shortages halted assembly lines during the pandemic.",
            "Environmental campaigners fear the factory will drain the River Ansa, which has carried little water in recent summers.",
            "Lumina said it would recycle four fifths of the water it uses.",
        ),
        rewrite=(
            "A factory worth 4.6 billion euros is to be built in the east of Ostrava by chipmaker Lumina, which said on Tuesday that it would create 3,200 jobs there by 2029.",
            "Building work starts in autumn; in early 2028 the first chips for cars and industrial machines are due to leave the plant.",
            "If European regulators approve, the state will pay 30% of the cost.",
            "Dana Wirth, the chief executive, called it “the largest investment we have ever made outside our home market”.",
            "Its water supply and a nearby technical university persuaded Lumina to choose the site by Haskova over rival offers from two neighbouring countries.",
            "The company's shares, which have gained a fifth since November, were up 3.8% in morning trading.",
            "Since shortages halted assembly lines in the pandemic, carmakers have pressed their suppliers to make more components in Europe.",
            "Campaigners for the environment worry that the factory could drain the River Ansa, which has had little water in recent summers; Lumina says four fifths of the water will be recycled.",
        ),
        independent=(
            "The beet fields south of Haskova have not seen so many men in suits since the railway came.",
            "Within three years they are supposed to turn into clean rooms: Lumina, which supplies semiconductors to half the motor industry, confirmed on Tuesday what mayors had whispered about for months.",
            "Dana Wirth flew in by helicopter. “This is the largest investment we have ever made outside our home market,” she declared, before planting an oak.",
            "Subsidies dominate the argument in Velmora. Each of the 3,200 promised jobs costs taxpayers more than 430,000 euros, calculates Ivo Brand of the audit office, who regards that as reckless.",
            "Landlords are already asking double for rooms, and the headmistress of the village school wonders where to put the children.",
            "Farmer Karel Musil sold eleven hectares. He intends to buy a tractor and never to speak about the price.",
            "Competitors including Taisei and Norchip are expected to announce similar projects before summer, industry sources say.",
        ),
    ),
)

_SYNONYMS = {
    "said": "stated", "about": "roughly", "people": "persons", "government": "administration", "rose": "increased",
    "expected": "anticipated", "immediately": "at once", "officials": "authorities", "destroyed": "wrecked",
    "begin": "start", "announced": "declared", "workers": "employees", "demanded": "called for", "warned": "cautioned",
    "approved": "passed", "struck": "hit", "rescue": "emergency", "country": "nation", "report": "study", "largest": "biggest",
    "offered": "proposed", "company": "firm", "fears": "worries", "decision": "move", "hurt": "harm", "homes": "houses",
    "factory": "plant", "cost": "price", "build": "erect", "increase": "rise", "further": "more", "according": "as reported",
}  # fmt: skip
_ADDED = (
    "Readers can follow further developments in our live blog throughout the evening.",
    "Our correspondent adds that shops in the old town stayed open and that trams ran as usual on all but one line.",
    "In a commentary on page four we ask what this means for families in our own region, and whom it will cost most.",
)


class Report(NamedTuple):
    """One article of a family; those with the same ``origin`` are copies of one report."""

    origin: str
    kind: str
    title: str
    text: str


def family(number: int) -> list[Report]:
    """The wire report of an event, the copies that outlets made of it, and the independent report."""
    event, rng = EVENTS[number], random.Random(number)
    wire, origin = list(event.wire), f"wire {number}"
    keep = rng.randint(3, 5)
    place = rng.randrange(2, len(wire))
    copies = {
        "wire": wire,
        "verbatim": wire,
        "trimmed": wire[:keep],
        "middle cut": wire[:2] + wire[5:],
        "added paragraph": [*wire[:place], _ADDED[number % len(_ADDED)], *wire[place:]],
        "light rewrite": _lightly(wire, rng),
        "rewrite": list(event.rewrite),
    }
    reports = [Report(origin, kind, f"{kind} of {number}", "\n\n".join(text)) for kind, text in copies.items()]
    independent = "\n\n".join(event.independent)
    return [*reports, Report(f"own {number}", "independent", f"Own report {number}", independent)]


def _lightly(sentences, rng):
    """Other words where a table has some, another attribution, another order after the lead."""
    changed = [re.sub(r"[a-z]+", lambda word: _SYNONYMS.get(word[0], word[0]), sentence) for sentence in sentences]
    changed = [re.sub(r"^[A-Z ]+, \w+ \d+ \(\w+\) - ", "", sentence) for sentence in changed]
    rest = changed[1:]
    rng.shuffle(rest)
    return [f"{changed[0][:-1]}, news agencies reported.", *rest[: len(rest) - 1]]
