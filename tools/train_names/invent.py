"""Names of nobody: persons, companies, papers, teams and places put together by chance from lists."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from train_names.words import words

_WORDS = words("names")
_PARTICLES = ("de ", "van ", "von ", "bin ", "al-", "El ", "Van ", "De ", "Mc", "O’")


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
            rng.choice(_WORDS["onsets"]) + rng.choice(_WORDS["vowels"]) + rng.choice(_WORDS["codas"])
            for _ in range(rng.choice((1, 2, 2, 3)))
        ]
        return "".join(syllables).capitalize()

    def surname(self) -> str:
        """A surname, now and then an invented or a double one."""
        chance = self.rng.random()
        if chance < 0.2:
            return self.word()
        name = self.rng.choice(self.lists.surnames)
        return f"{name}-{self.rng.choice(self.lists.surnames)}" if chance > 0.95 else name

    def given(self) -> str:
        """A given name."""
        return self.word() if self.rng.random() < 0.12 else self.rng.choice(self.lists.given)

    def person(self) -> str:
        """A full name in one of its usual forms."""
        chance = self.rng.random()
        letter = self.rng.choice("ABCDEFGHJKLMNPRSTW")
        given, surname, word = self.given, self.surname, self.word
        forms: tuple[tuple[float, Callable[[], str]], ...] = (
            (0.06, lambda: f"{given()} {letter}. {surname()}"),
            (0.09, lambda: f"{letter}. {surname()}"),
            (0.12, lambda: f"{given()} {self.pick(*_PARTICLES)}{surname()}"),
            (0.16, lambda: f"{given()} {given()} {surname()}"),
            (0.2, lambda: f"{surname()} {word()}-{word().lower()}"),
            (0.22, lambda: f"{given()} {self.pick('al-', 'el-', 'Al-', 'bin ')}{word()}"),
            (1.0, lambda: f"{given()} {surname()}"),
        )
        return next(form for least, form in forms if chance < least)()

    def work(self) -> str:
        """The title of a film, a book or a law."""
        words = [self.rng.choice(_WORDS["title_words"]) for _ in range(self.rng.choice((1, 2, 2, 3)))]
        return self.rng.choice(("The ", "", "")) + " ".join(words)

    def landmark(self) -> str:
        """A mountain, lake, street, airport or the like."""
        stem = self.rng.choice((self.word, self.surname, self.city))()
        return self.rng.choice(_WORDS["landmarks"]).format(stem)

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
            return self.word() + rng.choice(_WORDS["endings"])
        if chance < 0.58:
            return self.acronym()
        stem = rng.choice((self.surname, self.surname, self.word, self.city))()
        if chance < 0.64:
            return f"{stem} {rng.choice(('&', 'and', '&'))} {self.surname()}"
        ends = ("forms",) if chance < 0.72 else ("trades",) if chance < 0.92 else ("trades", "forms")
        return " ".join([stem, *(rng.choice(_WORDS[end]) for end in ends)])

    def acronym(self) -> str:
        """Three or four capitals."""
        return "".join(self.rng.choice("ABCDEFGHIJKLMNOPRSTUVW") for _ in range(self.rng.choice((2, 3, 3, 3, 4))))

    def body(self) -> str:
        """A ministry, university, court, party or the like."""
        form = self.rng.choice(_WORDS["bodies"])
        return form.format(
            c=self.rng.choice((self.city, self.country))(), t=self.rng.choice(_WORDS["topics"]), s=self.surname()
        )

    def organisation(self) -> str:
        """Any organisation."""
        return self.rng.choice((self.company, self.company, self.body, self.paper))()

    def paper(self) -> str:
        """A newspaper or broadcaster, now and then one that exists."""
        if self.rng.random() < 0.2:
            return self.rng.choice(words("lists")["organisations"])
        return f"{self.rng.choice((self.city, self.city, self.country))()} {self.rng.choice(_WORDS['papers'])}"

    def club(self) -> str:
        """A team: with a name of its own, or that of its town."""
        chance = self.rng.random()
        if chance < 0.55:
            return self.city()
        if chance < 0.7:
            return f"{self.rng.choice(_WORDS['club_heads'])} {self.city()}"
        if chance < 0.92:
            return f"{self.city()} {self.rng.choice(_WORDS['clubs'])}"
        return self.rng.choice(_WORDS["clubs"][14:]) if self.rng.random() < 0.6 else self.surname()


def initials(name: str) -> str:
    """The first letters of the longer words of a name."""
    return "".join(word[0] for word in re.findall(r"[A-Z]\w+", name))
