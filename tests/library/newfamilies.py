"""Families that the thresholds were not chosen on: briefs of some eighty words, long reports, and reports of one form.

A short event is three texts: a wire brief, a desk's rewrite of it, and another reporter's own brief. Long reports are
events of :mod:`families` with a background of their own. Reports of one form (markets, weather, results) share nearly
all of their words, and each is its own.
"""

from __future__ import annotations

import random
import re

from families import EVENTS, Report

SHORT = (
    (
        "TORVIK, May 4 (AP) - A landslide buried part of a mountain road near Torvik late on Saturday, trapping two lorries and cutting off three villages, the road authority said. Nobody was injured. Engineers expect clearing to take at least nine days because the slope is still moving. A temporary ferry will carry residents across the lake twice a day, and schools in the valley stay closed until Wednesday. Heavy rain had loosened the soil for weeks, geologist Hanne Rolf said.",
        "Three villages are cut off after a landslide buried a stretch of mountain road near Torvik late on Saturday. Two lorries were trapped but nobody was injured, according to the road authority. Because the slope keeps moving, engineers expect that clearing it will take nine days or more. Until then residents can cross the lake on a temporary ferry twice a day; valley schools will stay closed until Wednesday. Geologist Hanne Rolf said weeks of heavy rain had loosened the soil.",
        "Villagers above Torvik woke on Sunday to silence: the only way down to the coast had vanished under mud and spruce. Driver Odd Berge spent the night in his cab with the engine running. Farmers wonder how to get milk to the dairy before it spoils, and the pharmacy counts its insulin. The mayor, Liv Aasen, has asked the army for a helicopter. She wants a tunnel, promised in every campaign since 1998, built at last.",
    ),
    (
        "LESSIN, Feb 11 (Reuters) - Chipmaker Ardenne will shut its oldest plant in Lessin by the end of next year and cut 640 jobs, the company said on Tuesday, citing falling orders from carmakers. Production of sensors will move to a newer site in Brekke. Ardenne expects one-off charges of 85 million euros in the second quarter. Shares rose 3.1%. The metalworkers' union called the plan reckless and announced warning strikes from Thursday.",
        "Falling orders from carmakers have led chipmaker Ardenne to close its oldest plant, in Lessin, by the end of next year with the loss of 640 jobs. Sensor production moves to a newer site in Brekke, the company said on Tuesday. One-off charges of 85 million euros are expected in the second quarter; the shares gained 3.1%. The metalworkers' union, which called the plan reckless, said warning strikes would begin on Thursday.",
        "At the gate of the Lessin works, Carla Moors held up the badge she got in 1991. She learned of the end of her factory from the radio, she said, like everybody on the early shift. The town lives on the chip plant; its swimming pool bears the founder's name. Councillors met overnight to ask for a regional fund. An analyst at Duval thinks Ardenne waited too long to modernise and that further sites could follow.",
    ),
    (
        "PALMO, Aug 19 (AFP) - Firefighters brought a forest fire north of Palmo under control on Monday after it had burned 2,300 hectares of pine and destroyed 14 holiday homes, the interior ministry said. About 900 tourists who had been evacuated from two campsites were allowed to return. Four aircraft and 260 firefighters fought the flames for three days in winds of up to 70 kilometres an hour. Police detained a man suspected of burning garden waste.",
        "A forest fire that burned 2,300 hectares of pine north of Palmo and destroyed 14 holiday homes has been brought under control, the interior ministry said on Monday. For three days 260 firefighters and four aircraft had fought flames driven by winds of up to 70 kilometres an hour. Some 900 tourists evacuated from two campsites could return. A man suspected of having burned garden waste was detained by police.",
        "The smell reaches you before the barrier does. Where umbrella pines shaded the road to Palmo there are now black poles and a goat, unharmed, chewing on a fence. Campsite owner Rosa Vidal refunds bookings by hand, because the router melted. Biologists from the coastal reserve fear for a colony of tortoises. Why, residents ask, did it take the first plane forty minutes to come from the base across the bay?",
    ),
    (
        "HALDEN, Jan 22 (dpa) - The regional court in Halden on Wednesday sentenced former bank manager Piet Oster to six years and three months in prison for defrauding 118 customers of 9.6 million dollars. Oster had sold certificates of a fund that did not exist, presiding judge Maike Bruns said in her ruling. He confessed at the start of the trial. Prosecutors had asked for seven years, the defence for no more than five. The verdict is not final.",
        "For defrauding 118 customers of 9.6 million dollars, former bank manager Piet Oster must go to prison for six years and three months. He had sold certificates of a fund that did not exist, the presiding judge of Halden's regional court, Maike Bruns, said in her ruling on Wednesday. Prosecutors had asked for seven years and the defence for at most five, after Oster confessed at the start of the trial. The verdict is not yet final.",
        "Gerda Pohl sat in the second row every day, her late husband's statements in a shopping bag. When the sentence was read she did not look up. Oster, in a grey cardigan, apologised once more to those who trusted him with their retirement. Some victims may receive a third of their savings from an insurance scheme; lawyers are negotiating. The bank itself, which ignored two anonymous letters, was not in the dock in Halden.",
    ),
    (
        "KIRUM, Oct 3 (Xinhua) - Researchers in Kirum have discovered a frog species smaller than a fingernail, the national university announced on Friday. The brown amphibian measures 7.9 millimetres on average and lives in leaf litter at altitudes above 2,100 metres. Genetic analysis showed that it separated from its closest relative about five million years ago. Only 38 individuals have been seen. The team, led by zoologist Amrit Sen, proposed listing the frog as critically endangered.",
        "A frog smaller than a fingernail has been discovered by researchers in Kirum. The brown amphibian, which measures an average 7.9 millimetres, lives in leaf litter above 2,100 metres, the national university announced on Friday. According to genetic analysis it separated from its closest relative around five million years ago. The team led by zoologist Amrit Sen has seen only 38 individuals and proposed that the frog be listed as critically endangered.",
        "You hear a cricket, says Amrit Sen, and then you realise that it is not a cricket. It took his students four rainy seasons on their knees with teaspoons to find the singer. A museum drawer in Lyon held one since 1936, labelled as a juvenile. Coffee growers on the ridge have agreed to leave a strip of undergrowth. Whether the tiny frog survives the fungus that is emptying neighbouring streams nobody can tell.",
    ),
    (
        "ORSAY BAY, Nov 27 (Reuters) - Dock workers at the container terminal of Orsay Bay ended a 16-day strike on Thursday after accepting a pay rise of 11% over three years, both sides said. The stoppage had held up 47 ships and delayed shipments of fruit and machine parts. Operator Mareco agreed not to introduce automated cranes before 2028. Normal handling should resume on Saturday, but the backlog may last into the new year.",
        "A 16-day strike at the container terminal of Orsay Bay ended on Thursday when dock workers accepted a pay rise of 11% over three years. Operator Mareco also agreed not to introduce automated cranes before 2028, both sides said. Shipments of fruit and machine parts were delayed and 47 ships held up by the stoppage. Handling should be back to normal on Saturday, though the backlog may last into the new year.",
        "The braziers on Pier Four were cold by noon. Shop steward Denise Okoro hugged colleagues and warned against calling it a victory; rent in the harbour district, she noted, climbed twice as fast as wages. Importers put their losses at half a billion. A chain of greengrocers wrote off nine thousand crates of pears. The minister for transport, who had threatened to send in soldiers, congratulated everyone on their patience.",
    ),
    (
        "MEDARA, Mar 30 (AP) - Medara's parliament voted 91-54 on Monday to lower the voting age to 16, making it the third country in the region to do so. The law takes effect before the general election in October and adds some 230,000 voters to the rolls. Conservative deputies had objected that teenagers lacked experience. Justice minister Salma Idris said civics lessons would be doubled from September.",
        "Some 230,000 people will be added to Medara's electoral rolls after its parliament voted by 91 to 54 on Monday to lower the voting age to 16, the third country of the region to take the step. The law takes effect before October's general election. Teenagers lacked experience, conservative deputies had objected. From September, civics lessons would be doubled, justice minister Salma Idris said.",
        "In the gallery a class from Lower Medara cheered so loudly that ushers threatened to clear it. Seventeen-year-old Yusuf Karim, who collected signatures on the tram for two years, wept. Pollsters see a small advantage for the Greens. A former speaker muttered that next time babies would be asked. Turnout among the youngest adults was the lowest of all at the previous ballot, and parties have started hiring comedians.",
    ),
    (
        "SUNDERLY, July 8 (PA) - A rare first edition of a nautical atlas stolen from Sunderly library 17 years ago has been found in a dentist's attic, police said on Tuesday. The volume, printed in 1675 and valued at 420,000 pounds, was discovered by house clearers. It is in good condition but lacks two maps. Detectives believe that a former employee smuggled it out in a music case; he died in 2016. The library plans to exhibit the atlas in autumn.",
        "House clearers have found in a dentist's attic a nautical atlas that was stolen from the library of Sunderly 17 years ago. The rare first edition, printed in 1675 and valued at 420,000 pounds, lacks two maps but is in good condition, police said on Tuesday. Detectives believe a former employee, who died in 2016, smuggled it out in a music case. In autumn the library plans to put the atlas on exhibition.",
        "Between a rowing machine and eleven boxes of plaster jaws lay the sea, drawn in red and gold. Mick Dray thought it was a menu. His nephew searched for the title page on his phone and told him to put on gloves. Librarian Agnes Poole remembers the morning the case was empty: she was a trainee and had dusted it on Friday. Dealers in three cities had been offered single sheets over the years.",
    ),
    (
        "VARNHOLM, Sept 14 (TT) - Varnholm will ban private cars from its old town from April, the city council decided on Monday by a majority of one. Residents with disabilities, craftsmen and delivery vans before 10 a.m. are exempt. Two park-and-ride sites with 1,800 spaces are to be built at the ring road for 31 million crowns. Shopkeepers fear a slump in sales; a study commissioned by the council predicts 12% more pedestrians.",
        "By a majority of one, Varnholm's city council decided on Monday to ban private cars from the old town from April. Exempt are residents with disabilities, craftsmen, and delivery vans before 10 a.m. At the ring road, two park-and-ride sites with 1,800 spaces will be built for 31 million crowns. A study commissioned by the council predicts 12% more pedestrians, while shopkeepers fear that sales will slump.",
        "Elin Strand sells buttons on a lane barely wider than a hearse, and has nothing against quiet. But her wool comes in sacks, she says, and her customers have knees. The vote had to be counted three times. On the square, students danced; outside the garage, somebody hung a wreath. Other northern cities watched their rents climb when the engines left. Nobody has told the brewery how its horses should be classed.",
    ),
    (
        "ALTAVISTA, Dec 2 (EFE) - Health authorities in Altavista reported 63 cases of legionnaires' disease on Tuesday and traced the outbreak to the cooling towers of a shopping centre. Five patients are in intensive care; an 81-year-old woman has died. The towers were switched off and disinfected. Anyone who visited the centre after November 18 and has a fever should see a doctor, regional director Pilar Montes said.",
        "The cooling towers of a shopping centre caused the outbreak of legionnaires' disease in Altavista, where 63 cases have been reported, health authorities said on Tuesday. An 81-year-old woman died and five patients are in intensive care. The towers have been switched off and disinfected. Regional director Pilar Montes said that anyone who has a fever and visited the centre after November 18 should see a doctor.",
        "By the fountain on level two, a security guard hands out leaflets to nobody. Shoppers have moved to the market hall, where fishmonger Tino Bas cannot remember such a December. Lawyers are already collecting names. An engineer who used to maintain the building claims he warned of slime in the pipes in spring; the owner, a pension fund in Rotterdam, wants to read the reports first. Hospital corridors in Altavista smell of bleach.",
    ),
    (
        "BRISK, June 25 (UPI) - Astronomers using the Brisk radio array have detected a signal that repeats every 54 minutes, far slower than any known pulsar. The source lies some 15,000 light years away and alternates between bright, weak and silent states, the team reported in a journal on Tuesday. It may be a neutron star with an unusually strong magnetic field. Observations continue until December, lead author Tomas Wielgus said.",
        "A signal that repeats every 54 minutes, far more slowly than any known pulsar, has been detected by astronomers with the Brisk radio array. Its source, some 15,000 light years away, alternates between bright, weak and silent states, they reported in a journal on Tuesday. The team thinks of a neutron star with an unusually strong magnetic field. Lead author Tomas Wielgus said observations would continue until December.",
        "Whatever is ticking out there has ruined the holidays of a doctoral student. Ines Quist saw the first blip at three in the morning and suspected the microwave oven in the canteen. Theorists have since produced nineteen explanations, most of them incompatible. A rival group in Perth searched old recordings and found traces from 2009. What delights Quist is the naming right; her colleagues fear that she will use her cat's.",
    ),
    (
        "CASTELL, Apr 17 (ANSA) - A cable car accident near Castell killed four people and seriously injured one on Thursday, rescue services said. A haulage cable snapped shortly before the cabin reached the upper station at 1,050 metres, and it fell into the woods. Sixteen passengers were winched from another cabin close to the ground. The line had reopened a week earlier after maintenance. Prosecutors have opened an inquiry into manslaughter.",
        "Four people died and one was seriously injured on Thursday when a cabin of a cable car near Castell fell into the woods. The haulage cable had snapped just before it reached the upper station at 1,050 metres, according to rescue services, who winched sixteen passengers from another cabin close to the ground. Prosecutors opened an inquiry into manslaughter. The line had been reopened after maintenance only a week earlier.",
        "From her balcony Donata Rei heard a crack like a rifle and then, she recalls, birds. She ran uphill in slippers. The two lifts on the mountain carried honeymooners before they carried skiers; a grandfather of hers poured the concrete. Flags hang at half mast, and the patron saint's procession is cancelled. A manufacturer in Bolzano has sent technicians, while the mayor asks who signed the certificate.",
    ),
    (
        "NORDHAVN, Sept 30 (Ritzau) - Two pipelines under the strait off Nordhavn lost pressure within six hours of each other on Monday, and the navy reported gas bubbling over an area 900 metres wide. Seismologists registered two shocks. The energy agency said neither line had been in commercial use, but both were filled with gas. Ships must keep five nautical miles away. The prime minister did not rule out sabotage.",
        "The prime minister has not ruled out sabotage after two pipelines under the strait off Nordhavn lost pressure on Monday within six hours of each other. Gas is bubbling over an area 900 metres wide, the navy reported, and seismologists registered two shocks. Neither line had been in commercial use, but both were filled with gas, the energy agency said. Ships were told to keep five nautical miles away.",
        "Fishermen noticed first: the echo sounder showed a wall where there should have been herring. Skipper Jens Kold turned his boat around and switched off the stove. In the capital the security committee met without telephones. Traders doubled the price for delivery in January before breakfast. Insurance, one broker remarked, has never been written for a war that nobody declares. Divers cannot go down before the wells run empty.",
    ),
)

_NOUNS = [
    "harvest",
    "orchard",
    "quarry",
    "bakery",
    "library",
    "glacier",
    "violin",
    "carpet",
    "lantern",
    "turbine",
    "canyon",
    "parrot",
    "ledger",
    "pension",
    "tariff",
    "cathedral",
    "tractor",
    "sapling",
    "reservoir",
    "compass",
    "marathon",
    "ceramic",
    "almond",
    "saddle",
    "rooftop",
    "vineyard",
    "telescope",
    "freighter",
    "archive",
    "ballot",
    "dialect",
    "elevator",
    "fountain",
    "granite",
    "helmet",
    "insulin",
    "junction",
    "kettle",
    "lemonade",
    "mosaic",
    "nursery",
    "oyster",
]
_VERBS = [
    "repaired",
    "measured",
    "borrowed",
    "painted",
    "defended",
    "imported",
    "abandoned",
    "inspected",
    "renamed",
    "flooded",
    "insured",
    "auctioned",
    "translated",
    "widened",
    "photographed",
    "inherited",
    "dismantled",
    "subsidised",
    "guarded",
    "mapped",
    "polished",
    "rebuilt",
    "taxed",
    "traded",
]
_LINKS = ["although", "because", "whereas", "until", "before", "after", "while", "unless", "once", "since"]
_WHO = [
    "farmers",
    "widows",
    "engineers",
    "pupils",
    "sailors",
    "nurses",
    "bankers",
    "carpenters",
    "painters",
    "brokers",
    "tenants",
    "miners",
    "grocers",
    "clerks",
    "judges",
    "pilots",
    "tailors",
    "monks",
    "drivers",
    "chemists",
    "bakers",
    "singers",
    "cooks",
    "weavers",
]
_HOW = [
    "slowly",
    "cheaply",
    "secretly",
    "eagerly",
    "jointly",
    "badly",
    "twice",
    "patiently",
    "openly",
    "partly",
    "proudly",
    "nervously",
]


def _background(rng: random.Random, sentences: int) -> list[str]:
    return [
        f"{rng.choice(_WHO).capitalize()} had {rng.choice(_HOW)} {rng.choice(_VERBS)} the {rng.choice(_NOUNS)} and the "
        f"{rng.choice(_NOUNS)} in {rng.randint(1900, 2020)}, {rng.choice(_LINKS)} {rng.randint(3, 99)} "
        f"{rng.choice(_WHO)} {rng.choice(_VERBS)} another {rng.choice(_NOUNS)} near the {rng.choice(_NOUNS)}."
        for _ in range(sentences)
    ]


def _turned(sentence: str) -> str:
    """The two halves of a sentence of the background the other way round, in a desk's words."""
    first, second = sentence[:-1].split(", ", 1)
    link, rest = second.split(" ", 1)
    return f"{link.capitalize()} {rest}, {first[0].lower()}{first[1:].replace('had ', '')}, records show."


def _cut(text: str, sentences: int) -> str:
    return " ".join(re.split(r"(?<=[.?]) (?=[A-Z])", text)[:sentences])


def short_family(number: int) -> list[Report]:
    """A wire brief, its copies, and the independent brief."""
    wire, rewrite, own = SHORT[number]
    bare = wire.split(" - ", 1)[1]
    added = f"{bare}\n\nOur readers sent photographs, of which we show the best on the back page of this edition."
    texts = {
        "wire": wire,
        "verbatim": wire,
        "headline": bare,
        "trimmed": _cut(wire, 4),
        "added": added,
        "rewrite": rewrite,
    }
    origin = f"short {number}"
    copies = [Report(origin, kind, f"{kind} of short {number}", text) for kind, text in texts.items()]
    return [*copies, Report(f"own short {number}", "independent", f"Own brief {number}", own)]


def long_family(number: int) -> list[Report]:
    """A report of some 1,500 words, its copies, and the independent report as long."""
    event, rng = EVENTS[number], random.Random(700 + number)
    behind, other = _background(rng, 45), _background(rng, 45)
    wire = [*event.wire, *behind]
    place = rng.randrange(5, 40)
    texts = {
        "wire": wire,
        "trimmed": wire[:14],
        "half": wire[: len(wire) // 2],
        "headline": wire,
        "added": [*wire[:place], *_background(rng, 4), *wire[place:]],
        "rewrite": [*event.rewrite, *map(_turned, behind)],
    }
    origin = f"long {number}"
    copies = [Report(origin, kind, f"{kind} of long {number}", "\n\n".join(text)) for kind, text in texts.items()]
    own = "\n\n".join([*event.independent, *other])
    return [*copies, Report(f"own long {number}", "independent", f"Own long report {number}", own)]


_FORMS = {
    "market": (
        "{place} shares closed {way} on {day} as {who} reacted to {why}. The benchmark index {moved} {n1}% to {n2} points, "
        "its {rank} move in {n3} sessions. Among individual stocks, {firm1} gained {n4}% while {firm2} lost {n5}%. Turnover "
        "reached {n6} million crowns, compared with an average of {n7} million this month. The currency traded at {n8} to "
        "the dollar. Analysts expect the market to remain volatile ahead of corporate results due next week."
    ),
    "weather": (
        "Forecast for {place} and surroundings for {day}: mostly {sky} in the morning with a {n1}% chance of showers, "
        "clearing towards the evening. Highest temperatures between {n4} and {n5} degrees, lowest at night {n3} degrees. "
        "Winds from the {side} at {n6} kilometres an hour, with gusts of up to {n7} near the coast. Sunrise at {n8}. The "
        "outlook for the following days remains changeable, the meteorological service said, with further updates at noon."
    ),
    "result": (
        "{firm1} beat {firm2} {n3}-{n4} on {day} in front of {n2} spectators in {place} to climb to {rank} place. {who1} "
        "opened the scoring after {n5} minutes and {who2} added another from the penalty spot shortly before half-time. "
        "The visitors reduced the deficit in minute {n6} but could not find an equaliser despite late pressure. The coach "
        "praised the character of his team. The next match is away from home on Saturday, with several players injured."
    ),
    "quake": (
        "An earthquake of magnitude {n8} struck {n6} kilometres {side} of {place} on {day} at a depth of {n7} kilometres, "
        "the geological institute said. There were no immediate reports of damage or casualties, and no tsunami warning was "
        "issued. Residents felt shaking for about {n5} seconds and ran into the streets. The region lies on an active fault "
        "and experiences frequent tremors; a magnitude {n1} earthquake killed {n2} people there in {year}."
    ),
    "earnings": (
        "{firm1} reported a net profit of {n6} million crowns for the {rank} quarter on {day}, compared with {n7} million a "
        "year earlier. Revenue {moved} {n4}% to {n2} million. The company, based in {place}, confirmed its forecast for the "
        "full year and proposed a dividend of {n8} crowns a share. Chief executive {who1} pointed to strong demand and lower "
        "costs for raw materials. Analysts had on average expected {n3} million. The shares were little changed in early trading."
    ),
}  # fmt: skip


def _name(rng: random.Random, end: str) -> str:
    return rng.choice("BDFGKLMNPRSTV") + rng.choice("aeiou") + rng.choice("lmnrst") + rng.choice("aeio") + end


def form_reports(form: str, number: int, *, daily: bool) -> list[Report]:
    """`number` reports of one form, each its own; of the first, a verbatim and a trimmed copy as well.

    `daily`: they come from one place, and their names are the same each time.
    """
    made = list[Report]()
    name = f"daily {form}" if daily else form
    rng = random.Random(name)
    for turn in range(number):
        if not daily or turn == 0:
            names = [_name(rng, end) for end in ("dor", "vik", "ton", "berg", "holm")]
        figures = {
            "n1": f"{rng.uniform(0.1, 4):.1f}", "n2": f"{rng.randint(1_000, 60_000):,}", "n3": rng.randint(2, 40),
            "n4": f"{rng.uniform(0.5, 9):.1f}", "n5": rng.randint(2, 60), "n6": rng.randint(30, 900),
            "n7": rng.randint(30, 900), "n8": f"{rng.uniform(2, 9):.2f}", "year": rng.randint(1900, 2015),
        }  # fmt: skip
        words = {
            "place": names[0], "firm1": names[1], "firm2": names[2], "who1": names[3], "who2": names[4],
            "day": rng.choice(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]),
            "way": rng.choice(["higher", "lower"]), "moved": rng.choice(["rose", "fell"]),
            "who": rng.choice(["investors", "traders", "funds"]), "rank": rng.choice(["third", "fourth", "second"]),
            "why": rng.choice(["inflation data", "a rise in oil prices", "upbeat retail sales", "a weak jobs report"]),
            "sky": rng.choice(["cloudy", "sunny", "overcast"]), "side": rng.choice(["north", "south", "west", "east"]),
        }  # fmt: skip
        text = _FORMS[form].format(**figures, **words)
        made.append(Report(f"{name} {turn}", name, f"{name} {turn}", text))
    copy = Report(f"{name} 0", "verbatim", f"{name} again", made[0].text)
    cut = Report(f"{name} 0", "trimmed", f"{name} cut", _cut(made[0].text, 4))
    return [*made, copy, cut]


def reports() -> list[Report]:
    """All of them."""
    found = [report for number in range(len(SHORT)) for report in short_family(number)]
    found += [report for number in range(len(EVENTS)) for report in long_family(number)]
    return found + [
        report for form in _FORMS for daily in (False, True) for report in form_reports(form, 5, daily=daily)
    ]
