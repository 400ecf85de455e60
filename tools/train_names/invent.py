"""Names of nobody: persons, companies, papers, teams and places put together by chance from lists."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

_ONSETS = "b br c cl cr d dr f fl g gl gr h j k kr l m n p pl pr qu r s sc sl st str t tr v w x z".split()
_VOWELS = "a e i o u ai ea io oo".split()
_CODAS = ["", "", "", "n", "r", "l", "s", "x", "m", "t", "nd", "st"]
_ENDINGS = (
    "tech soft corp com net dyne gen tron lab labs media link base ware gy ion ex us ia al ics ity ora ova".split()
)
_FORMS = "Inc|Inc.|Corp|Corp.|Ltd|Ltd.|plc|PLC|AG|SA|SpA|NV|AB|Co|Co.|Group|Holdings|LLC|Bhd|Sdn Bhd|GmbH|Oyj|KK|Pty Ltd|& Co|& Co.|Group Inc|Holdings Ltd|and Co".split(
    "|"
)
_TRADES = (
    "Bank|Energy|Motors|Airlines|Airways|Pharmaceuticals|Pharma|Technologies|Technology|Systems|Media|Books|Records|Partners|Capital|Securities"
    "|Industries|International|Communications|Telecom|Petroleum|Oil|Gas|Steel|Mining|Resources|Foods|Stores|Insurance|Financial|Investments"
    "|Asset Management|Research|Software|Networks|Entertainment|Pictures|Studios|Hotels|Shipping|Logistics|Power|Electric|Water|Aerospace"
    "|Automotive|Biotech|Therapeutics|Health|Laboratories|Semiconductor|Electronics|Chemical|Brewing|Beverages|Retail|Properties|Realty"
    "|Construction|Engineering|Cement|Paper|Trust|Ventures|Consulting|Analytics|Solutions|Labs|Aviation|Gold|Rail|Bancorp|Savings Bank|Brands"
).split("|")
_PAPERS = "Times|Post|Herald|Tribune|Daily News|Gazette|Chronicle|Star|Mail|Observer|Examiner|Globe|Sun|Journal|Express|Standard|Morning Post|Daily|Evening News|Inquirer|Mirror|Telegraph|Radio|Television|Today|News Agency|TV".split(
    "|"
)
_CLUBS = "United|City|Rovers|Wanderers|Athletic|Albion|Town|County|FC|Rangers|Hotspur|Villa|Dynamo|Olympic|Tigers|Bears|Lions|Hawks|Eagles|Giants|Kings|Bulls|Knights|Raiders|Warriors|Pirates|Red Sox|Yankees|Jets|Sharks|Cavaliers|Blue Jays|Royals".split(
    "|"
)
_CLUB_HEADS = "FC|AC|Real|Sporting|Dynamo|Maccabi|Hapoel|Inter|Atletico|Racing|Deportivo|Olympique|Borussia|Bayer|Eintracht|SV|VfB|CSKA|Lokomotiv|Spartak|Ajax|Red Star".split(
    "|"
)
_BODIES = (
    "University of {c}|{c} University|{c} State University|{c} College|{c} Institute of Technology|Bank of {c}|National Bank of {c}|{c} Stock Exchange"
    "|{c} City Council|{c} Police Department|{c} Hospital|{c} General Hospital|{c} Medical Center|{c} Museum of Art|{c} Chamber of Commerce"
    "|{c} High Court|{c} Football Association|{c} Olympic Committee|{c} Philharmonic|{c} Opera|{c} Zoo|{c} Airport Authority|{c} Port Authority"
    "|{c} School District|{c} Red Cross|{c} Cricket Board|{c} Central Bank|{c} National Party|{c} Liberation Front|Communist Party of {c}"
    "|Ministry of {t}|{t} Ministry|Department of {t}|{t} Department|Federal {t} Commission|National {t} Council|{t} Agency|{t} Committee"
    "|National {t} Authority|Institute for {t}|Center for {t} Studies|{t} Workers Union|European {t} Agency|World {t} Organization|Supreme Court"
    "|{t} Association|International {t} Federation|House {t} Committee|Senate {t} Committee|{s} Foundation|{s} Institute|{s} Center|{s} University|{s} College"
    "|National Security Council|National Assembly|Constitutional Court|House of Representatives|Democratic Party|Labour Party|Green Party"
).split("|")
_TOPICS = "Health|Defence|Defense|Justice|Trade|Energy|Education|Finance|Foreign|Interior|Agriculture|Transport|Environment|Labor|Labour|Tourism|Security|Food|Fisheries|Aviation|Human Rights|Water|Commerce|Science|Culture|Election|Anti-Corruption|Communications|Housing|Nuclear|Weather|Drug|Veterans|Safety|Development|Policy|Research".split(
    "|"
)


_TITLE_WORDS = "Night Day Love War River Stone Dream House Last First Lost King Queen Summer Winter Star Fire Silent Golden Road Secret Heart Clean Fair Data Privacy Safe Freedom Budget Tax Security Hidden Broken Man Woman City".split()
_LANDMARKS = "Mount {}|Lake {}|{} Island|{} Islands|{} Street|{} Avenue|{} Airport|{} International Airport|{} Stadium|{} Park|{} National Park|{} County|{} Province|{} District|{} Bay|{} Valley|{} Square|{} Bridge|{} Beach|Port {}|Fort {}|San {}|New {}|North {}|South {}|East {}|West {}|St. {}|El {}|Gulf of {}|Strait of {}|{} Peninsula|{} Hills|{} Desert|{} Mountains|Cape {}|{} Sea|{} Road|{} Prison|{} Castle".split(
    "|"
)


@dataclass
class Lists:
    """Where the parts come from."""

    given: Sequence[str]
    surnames: Sequence[str]
    cities: Sequence[str]
    countries: Sequence[str]
    companies: Sequence[str]


class Inventor:
    """Makes names by chance, always the same ones for the same generator."""

    def __init__(self, rng: random.Random, lists: Lists) -> None:
        self.rng = rng
        self.lists = lists

    def pick(self, *choices: str) -> str:
        """One of the choices."""
        return self.rng.choice(choices)

    def word(self) -> str:
        """A word that does not exist."""
        rng = self.rng
        syllables = [
            rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(rng.choice((1, 2, 2, 3)))
        ]
        return "".join(syllables).capitalize()

    def surname(self) -> str:
        """A surname, now and then an invented or a double one."""
        chance = self.rng.random()
        if chance < 0.2:
            return self.word()
        name = self.rng.choice(self.lists.surnames)
        return f"{name}-{self.rng.choice(self.lists.surnames)}" if chance > 0.98 else name

    def given(self) -> str:
        """A given name."""
        return self.word() if self.rng.random() < 0.12 else self.rng.choice(self.lists.given)

    def person(self) -> str:
        """A full name in one of its usual forms."""
        chance = self.rng.random()
        letter = self.rng.choice("ABCDEFGHJKLMNPRSTW")
        if chance < 0.06:
            return f"{self.given()} {letter}. {self.surname()}"
        if chance < 0.09:
            return f"{letter}. {self.surname()}"
        if chance < 0.12:
            return (
                f"{self.given()} {self.pick('de', 'van', 'von', 'bin', 'al-', 'El', 'Van', 'De', 'Mc', 'O’').rstrip()} {self.surname()}".replace(
                    "- ", "-"
                )
                .replace("’ ", "’")
                .replace("Mc ", "Mc")
            )
        if chance < 0.16:
            return f"{self.given()} {self.given()} {self.surname()}"
        if chance < 0.2:
            return f"{self.surname()} {self.word()}-{self.word().lower()}"
        if chance < 0.22:
            return f"{self.given()} {self.pick('al-', 'el-', 'Al-', 'bin ')}{self.word()}"
        return f"{self.given()} {self.surname()}"

    def work(self) -> str:
        """The title of a film, a book or a law."""
        words = [self.rng.choice(_TITLE_WORDS) for _ in range(self.rng.choice((1, 2, 2, 3)))]
        return self.rng.choice(("The ", "", "")) + " ".join(words)

    def landmark(self) -> str:
        """A mountain, lake, street, airport or the like."""
        stem = self.rng.choice((self.word, self.surname, self.city))()
        return self.rng.choice(_LANDMARKS).format(stem)

    def place(self) -> str:
        """A city or a country."""
        return self.city() if self.rng.random() < 0.75 else self.country()

    def city(self) -> str:
        """A city."""
        return self.word() if self.rng.random() < 0.12 else self.rng.choice(self.lists.cities)

    def country(self) -> str:
        """A country."""
        return self.rng.choice(self.lists.countries)

    def company(self) -> str:
        """A company, real, half real or invented."""
        rng, chance = self.rng, self.rng.random()
        if chance < 0.36:
            return rng.choice(self.lists.companies)
        if chance < 0.5:
            return self.word() + rng.choice(_ENDINGS)
        if chance < 0.58:
            return self.acronym()
        stem = rng.choice((self.surname, self.surname, self.word, self.city))()
        if chance < 0.64:
            return f"{stem} {rng.choice(('&', 'and', '&'))} {self.surname()}"
        if chance < 0.72:
            return f"{stem} {rng.choice(_FORMS)}"
        if chance < 0.92:
            return f"{stem} {rng.choice(_TRADES)}"
        return f"{stem} {rng.choice(_TRADES)} {rng.choice(_FORMS)}"

    def acronym(self) -> str:
        """Three or four capitals."""
        return "".join(self.rng.choice("ABCDEFGHIJKLMNOPRSTUVW") for _ in range(self.rng.choice((2, 3, 3, 3, 4))))

    def body(self) -> str:
        """A ministry, university, court, party or the like."""
        form = self.rng.choice(_BODIES)
        return form.format(c=self.rng.choice((self.city, self.country))(), t=self.rng.choice(_TOPICS), s=self.surname())

    def organisation(self) -> str:
        """Any organisation."""
        return self.rng.choice((self.company, self.company, self.body, self.paper))()

    def paper(self) -> str:
        """A newspaper or broadcaster."""
        return f"{self.rng.choice((self.city, self.city, self.country))()} {self.rng.choice(_PAPERS)}"

    def club(self) -> str:
        """A team: with a name of its own, or that of its town."""
        chance = self.rng.random()
        if chance < 0.55:
            return self.city()
        if chance < 0.7:
            return f"{self.rng.choice(_CLUB_HEADS)} {self.city()}"
        if chance < 0.92:
            return f"{self.city()} {self.rng.choice(_CLUBS)}"
        return self.rng.choice(_CLUBS[14:]) if self.rng.random() < 0.6 else self.surname()


def initials(name: str) -> str:
    """The first letters of the longer words of a name."""
    return "".join(word[0] for word in re.findall(r"[A-Z]\w+", name))
