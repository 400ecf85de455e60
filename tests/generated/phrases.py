"""The words that the generated articles are made of. Every person, firm and event is invented."""

from __future__ import annotations

MEN = ("Daniel", "Peter", "Thomas", "Andrew", "Martin", "Simon", "Robert", "Stephen", "Victor", "Samuel")
WOMEN = ("Anna", "Laura", "Maria", "Helen", "Julia", "Sarah", "Catherine", "Elizabeth", "Martha", "Ingrid")
SURNAMES = (
    "Telford", "Marlowe", "Oduya", "Lindqvist", "Castellan", "Brannigan", "Okonjo", "Hartmann", "Velasquez", "Petrescu",
    "Ashworth", "Kowalczyk", "Fairbairn", "Nakagawa", "Rosenthal", "Delacroix", "O'Rourke", "Thornbury", "Mbeki-Lane",
    "Sørensen",
)  # fmt: skip
ROLES = (
    "finance minister", "union leader", "project director", "chief executive", "deputy mayor", "hospital administrator",
    "senior economist", "transport secretary", "harbour master", "head of research",
)  # fmt: skip
COUNTRIES = ("Norway", "Kenya", "Canada", "Portugal", "Chile", "Vietnam", "Poland", "Ghana", "Ireland", "New Zealand")
CITIES = (
    ("OSLO", "Oslo"), ("NAIROBI", "Nairobi"), ("TORONTO", "Toronto"), ("LISBON", "Lisbon"), ("SANTIAGO", "Santiago"),
    ("HANOI", "Hanoi"), ("WARSAW", "Warsaw"), ("ACCRA", "Accra"), ("DUBLIN", "Dublin"), ("NEW YORK", "New York"),
)  # fmt: skip
REPORTERS = ("Clara Winthrop", "Joan Estevez", "Miriam Halloran", "Paul Dunmore", "Grace Achterberg")
BODIES = (
    "World Bank",
    "European Commission",
    "United Nations",
    "International Monetary Fund",
    "Red Cross",
    "World Trade Organization",
)
OUTLETS = ("Reuters", "BBC", "Sky News", "CNN", "NBC News")
AGENCIES = ("Reuters", "AP", "AFP")
MONTHS = (
    ("January", "Jan."), ("February", "Feb."), ("March", "March"), ("April", "April"), ("May", "May"), ("June", "June"),
    ("July", "July"), ("August", "Aug."), ("September", "Sept."), ("October", "Oct."), ("November", "Nov."),
    ("December", "Dec."),
)  # fmt: skip

TITLES = (
    "Harbour talks stall as {place} weighs a new levy",
    "{place} Faces Long Wait for Rail Link",
    "Drought tests the grain stores of {place}",
    "Hospital trial in {place} raises hopes and doubts",
)
HEADINGS = (
    "Pressure on the Budget", "A Long Road Ahead", "What Happens Next", "Costs and Doubts", "Dock Workers Hold Out",
    "Engineers warn of delays", "Rising prices", "Farmers Count Their Losses", "The case for patience",
    "Tariffs Return to the Table", "Neighbours Watch With Concern", "A vote in the spring",
)  # fmt: skip
LEADS = (
    "Negotiators in {place} said on Monday they had made little headway on a plan to rebuild the port before summer.",
    "The government of {place} will delay a long-promised rail line by two years, officials confirmed on Tuesday.",
    "A dry spring has left the grain stores of {place} at their lowest since 2009, figures showed on Wednesday.",
)
NARRATION = (
    "The plan, first drawn up in 2019, has been revised four times and still lacks a firm date.",
    "Critics point to a similar scheme in {place}, where costs rose from $1.2 billion to $3.7 billion before work began.",
    "The {body} has offered to pay between 25% and 50% of the bill, on the condition that the accounts are published.",
    "Shares in the two largest contractors fell by 3.4 percent in early trading before recovering in the afternoon.",
    "Residents of the lower town, many of whom were moved in 2017, have heard such promises before.",
    "A survey of 1,250 households found that most would accept higher fares if the trains ran on time.",
    "Traders in {place} were cautious, with volumes well below the average of the past three months.",
    "No timetable was given, and the ministry did not answer questions about the missing pages of the report.",
    "The {body} declined to comment.",
    "Heavy rain closed the coastal road for six days in January, cutting the town off from its hospital.",
    "The opposition has promised to put the question to a vote, a step that would delay the work once more.",
    "Exports to {place} account for about a fifth of the trade that passes through the docks each year.",
    "Two earlier inquiries ended without a finding, and a third was abandoned when its chair resigned.",
)
FIGURES = ("$1.2 billion", "$3.7 billion", "25%", "50%", "3.4 percent", "1,250 households")
BEYOND_BMP = (
    "A banner over the gate carried the old sign of the guild, 𐌈, and three painted ears of wheat 🌾.",
    "The notice, marked with a red 🚢 and a line of 𝒮cript, was gone by the evening.",
    "Prices are still chalked up in an older hand, with 𝟜 crates to the mark and a small 🐟 for the day's catch.",
)
SAYINGS = (
    "We are continuing to work with every side, because nobody gains from a harbour that stands empty",
    "There is no version of this plan that pays for itself within ten years",
    "I came away with the impression that the decision had been taken long before we arrived",
    "The interest is mutual, and the numbers are better than many people believe",
    "People here have waited long enough, and they want to see somebody with a shovel",
    "It would be a mistake to treat one dry year as though it were the end of farming",
    "Our members will return to work when the offer is written down and signed",
    "You cannot ask a hospital to plan for winter with a budget that ends in autumn",
    "This is the first result in twenty years that made me change what I do on Monday morning",
    "Nobody in the room believed the figures, and nobody wanted to be the one to say so",
    "If the bridge is not closed for repairs this year, it will close itself the year after",
    "We looked at eleven sites and every one of them had the same problem with water",
    "They told us the money was there, and then they told us to wait",
    "The trial was small, but the effect was too large to be put down to chance",
    "I have buried two of these projects already and I do not intend to bury a third",
    "What worries me is not the price but the silence around it",
)
SHORT_SAYINGS = (
    "That is simply not true",
    "We will not sign it",
    "The answer is still no",
    "I was wrong about the river",
    "It can be done by June",
    "Someone has to pay for this",
)
PARTIALS = (
    "a triumph of hope over arithmetic",
    "step by step",
    "neither fair nor finished",
    "very close to a disgrace",
    "the last honest ledger in the city",
    "deeply and quietly optimistic",
    "dead in the water",
    "a debt we owe to our children",
)
NESTED = "My father used to say {inner}never sell the boat{outer}, and I never understood him until this winter"
