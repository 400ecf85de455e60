"""Articles made by rule from a seed, together with what was put into them.

``article(seed)`` is the same bytes for the same seed on every machine. Run as a program it writes a folder of them:
``python tests/generated/planted.py FOLDER [HOW_MANY]``.
"""

from __future__ import annotations

import random
import sys
import textwrap
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import phrases

CURLY = ("“", "”", "‘", "’")
SINGLE = ("‘", "’", "“", "”")
"""As British papers set them: the apostrophe is the closing mark."""
STRAIGHT = ('"', '"', "'", "'")
Layout = Literal["blank lines", "one a line", "hard wrapped", "markdown"]
LAYOUTS: tuple[Layout, ...] = ("blank lines", "one a line", "hard wrapped", "markdown")


@dataclass(frozen=True)
class Said:
    """A quotation as it stands between its marks, without the comma that the sentence around it adds."""

    text: str
    speaker: str


@dataclass(frozen=True)
class Person:
    name: str
    surname: str
    role: str
    pronoun: str


@dataclass(frozen=True)
class Planted:
    """The bytes of an article and the right answers. ``body`` is what a reader sees below title and byline."""

    seed: int
    suffix: str
    layout: Layout
    data: bytes
    body: tuple[str, ...]
    title: str | None
    byline: tuple[str, ...]
    dateline: str
    place: str
    agency: str | None
    month: int | None
    day: int | None
    headings: tuple[str, ...]
    said: tuple[Said, ...]
    people: tuple[str, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]


@dataclass
class _Writer:
    """One article in the making."""

    rng: random.Random
    marks: tuple[str, str, str, str]
    body: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    introduced: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        names = self.rng.sample(phrases.SURNAMES, 4)
        roles = self.rng.sample(phrases.ROLES, 4)
        for plain, role in zip(names, roles, strict=True):
            pronoun = self.rng.choice(("he", "she"))
            given = self.rng.choice(phrases.MEN if pronoun == "he" else phrases.WOMEN)
            surname = self.typed(plain)
            self.people.append(Person(f"{given} {surname}", surname, role, pronoun))
        self.sayings = self.shuffled(phrases.SAYINGS)
        self.short = self.shuffled(phrases.SHORT_SAYINGS)
        self.partials = self.shuffled(phrases.PARTIALS)
        self.narration = self.shuffled(phrases.NARRATION)
        self.heads = self.shuffled(phrases.HEADINGS)

    def shuffled(self, words: tuple[str, ...]) -> list[str]:
        return self.rng.sample(words, len(words))

    def typed(self, text: str) -> str:
        """Apostrophes as this article types them."""
        return text.replace("'", "'" if self.marks == STRAIGHT else "’")

    def quoted(self, text: str, person: Person, closing: str = "") -> str:
        """Put marks around `text` and note that `person` said it; `closing` goes inside the marks."""
        text = self.typed(text)
        self.said.append(Said(text, person.name))
        return f"{self.marks[0]}{text}{closing}{self.marks[1]}"

    def named(self, person: Person) -> str:
        """Full name and role at first, the surname afterwards."""
        if person.name in self.introduced:
            return person.surname
        self.introduced.add(person.name)
        return self.rng.choice((f"{person.name}, the {person.role},", f"{person.role} {person.name}"))

    def filled(self, text: str) -> str:
        if "{place}" in text:
            self.places.add(place := self.rng.choice(phrases.COUNTRIES))
            text = text.replace("{place}", place)
        if "{body}" in text:
            self.organisations.add(body := self.rng.choice(phrases.BODIES))
            text = text.replace("{body}", body)
        return self.typed(text)

    # The ways in which the press quotes. Each returns one paragraph.

    def after(self, person: Person) -> str:
        quoted = self.quoted(self.sayings.pop(), person, ",")
        who = self.named(person)
        return f"{quoted} " + self.rng.choice((f"{who} said.", f"said {who.rstrip(',')}."))

    def before(self, person: Person) -> str:
        saying = self.sayings.pop()
        return f"{_capital(self.named(person))} said{self.rng.choice(':,')} {self.quoted(saying + '.', person)}"

    def broken(self, person: Person) -> str:
        first = self.quoted(self.sayings.pop(), person, ",")
        who = self.named(person)
        second = self.quoted(self.short.pop() + ".", person)
        return f"{first} {who} said. {second}"

    def told(self, person: Person) -> str:
        outlet = self.rng.choice(phrases.OUTLETS)
        self.organisations.add(outlet)
        quoted = self.quoted(self.sayings.pop(), person, ",")
        return f"{quoted} {self.named(person)} told {outlet}."

    def partial(self, person: Person) -> str:
        who = _capital(self.named(person))
        return f"{who} called the proposal {self.quoted(self.partials.pop(), person)} and left before the vote."

    def added(self, person: Person) -> str:
        first = f"{_capital(self.named(person))} said the figures would be published in full before the summer."
        return f"{first} {self.quoted(self.short.pop(), person, ',')} {person.pronoun} added."

    def asked(self, person: Person) -> str:
        quoted = self.quoted("Who is going to pay for all of this?", person)
        return f"{quoted} asked {self.named(person).rstrip(',')}."

    def nested(self, person: Person) -> str:
        text = phrases.NESTED.format(inner=self.marks[2], outer=self.marks[3])
        return f"{self.quoted(text, person, ',')} said {self.named(person).rstrip(',')}."

    def continued(self, person: Person) -> str:
        """A quotation over two paragraphs: the mark is opened twice and closed once."""
        opened = self.quoted(self.sayings.pop() + ".", person).removesuffix(self.marks[1])
        quoted = self.quoted(self.sayings.pop(), person, ",")
        return f"{opened}\n\n{quoted} said {self.named(person).rstrip(',')}."

    def adding(self, person: Person) -> str:
        quoted = self.quoted(self.sayings.pop(), person, ",")
        second = self.quoted(self.partials.pop(), person)
        return f"{quoted} {self.named(person)} said, adding that the tender had been {second}."

    def according(self, person: Person) -> str:
        return f"{self.quoted(self.sayings.pop(), person, ',')} according to {self.named(person).rstrip(',')}."

    def paragraphs(self) -> None:
        """Write the parts: a lead, then two or three sections under headings, with quotations in each."""
        ways = [self.after, self.before, self.broken, self.told, self.partial, self.added, self.asked, self.nested]
        ways += [self.continued, self.adding, self.according]
        self.rng.shuffle(ways)
        for part in range(self.rng.choice((3, 4))):
            if part:
                self.headings.append(heading := self.heads.pop())
                self.body.append(heading)
            self.body.append(self.told_plainly(2))
            if part == 1:
                # Early, so that everything after it stands at another offset in UTF-16 and in bytes.
                self.body.append(self.typed(self.rng.choice(phrases.BEYOND_BMP)))
            for way in (ways.pop(), ways.pop()):
                # Each paragraph has its own speaker, so that every pronoun in it has one reading.
                self.body += way(self.rng.choice(self.people)).split("\n\n")
                if self.rng.random() < 0.5 and len(self.narration) > 3:
                    self.body.append(self.told_plainly(1))

    def told_plainly(self, sentences: int) -> str:
        return " ".join(self.filled(self.narration.pop()) for _ in range(min(sentences, len(self.narration))))


def article(seed: int) -> Planted:
    """Return the article of `seed`."""
    rng = random.Random(seed)
    writer = _Writer(rng, rng.choices((CURLY, STRAIGHT, SINGLE), (3, 3, 1))[0])
    dateline, known = _dateline(rng)
    writer.places.add(known[0])
    writer.body.append(f"{dateline} {writer.filled(rng.choice(phrases.LEADS))}")
    writer.paragraphs()
    layout = rng.choices(LAYOUTS, (4, 3, 3, 1))[0]
    head = rng.choice(("title", "title and byline", "byline", "nothing"))
    # Without blank lines nothing would tell a title from a first paragraph, so it is not asked for there.
    has_title = "title" in head and layout != "one a line"
    title = writer.typed(rng.choice(phrases.TITLES).format(place=rng.choice(phrases.COUNTRIES))) if has_title else None
    byline = (rng.choice(phrases.REPORTERS),) if "byline" in head else ()
    text = _laid_out(layout, title, byline, writer.body, set(writer.headings), rng)
    newline = rng.choice(("\n", "\n", "\r\n"))
    return Planted(
        seed=seed,
        suffix=".md" if layout == "markdown" else ".txt",
        layout=layout,
        data=text.replace("\n", newline).encode(),
        body=tuple(writer.body),
        title=title,
        byline=byline,
        dateline=dateline,
        place=known[0],
        agency=known[1],
        month=known[2],
        day=known[3],
        headings=tuple(writer.headings),
        said=tuple(writer.said),
        people=tuple(person.name for person in writer.people if person.name in writer.introduced),
        organisations=tuple(sorted(writer.organisations)),
        places=tuple(sorted(writer.places)),
    )


def _dateline(rng: random.Random) -> tuple[str, tuple[str, str | None, int | None, int | None]]:
    capitals, place = rng.choice(phrases.CITIES)
    month = rng.randrange(1, 13)
    day = rng.randrange(1, 29)
    long, short = phrases.MONTHS[month - 1]
    agency = rng.choice(phrases.AGENCIES)
    dash = rng.choice(("–", "—", "-"))
    return rng.choice(
        (
            (f"{capitals}, {long} {day} ({agency}) {dash}", (place, agency, month, day)),
            (f"{capitals}, {short} {day} ({agency}) {dash}", (place, agency, month, day)),
            (f"{capitals} ({agency}) {dash}", (place, agency, None, None)),
        )
    )


def _laid_out(
    layout: Layout, title: str | None, byline: tuple[str, ...], body: list[str], headings: set[str], rng: random.Random
) -> str:
    head = [*([title] if title else []), *(f"By {name}" for name in byline)]
    if layout == "one a line":
        return "\n".join([*head, *body]) + "\n"
    if layout == "markdown":
        front = [*([f'title: "{title}"'] if title else []), *(f"author: {name}" for name in byline)]
        fence = ["\n".join(("---", *front, "---"))] if front else []
        return "\n\n".join([*fence, *(f"## {one}" if one in headings else one for one in body)]) + "\n"
    if layout == "hard wrapped":
        width = rng.choice((60, 66, 72, 80))
        body = [textwrap.fill(one, width, break_long_words=False, break_on_hyphens=False) for one in body]
    return "\n\n".join([*head, *body]) + "\n"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def write(folder: Path, seeds: range) -> None:
    """Write the articles of `seeds` into `folder`, one file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        made = article(seed)
        (folder / f"{seed:04}{made.suffix}").write_bytes(made.data)


if __name__ == "__main__":
    write(Path(sys.argv[1]), range(int(sys.argv[2]) if len(sys.argv) > 2 else 20))
