"""Mentions joined to entities: each rule on a text of our own, the mentions given by hand."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from names_support import draft_of, entities_of, marked

from briefing.analysis.entities import find_entities
from briefing.analysis.entities.gender import gender_of, genders
from briefing.analysis.entities.spelling import same_spelling
from briefing.analysis.names import find_names
from briefing.model import EntityType

P: EntityType = "person"
O: EntityType = "organisation"  # noqa: E741  # one letter each keeps the tables readable
L: EntityType = "place"


def joined(text: str, *names: tuple[str, EntityType]) -> dict[str, list[str]]:
    """For each entity's name its mentions."""
    return {e.name: [m.text for m in e.mentions] for e in entities_of(text, *names).values()}


JOINED = [
    # rule, text, names, entity -> mentions
    ("surname", "Ann Lee spoke. Later Lee left.", [("Ann Lee", P), ("Lee", P)], {"Ann Lee": ["Ann Lee", "Lee"]}),
    ("first name", "Ann Lee spoke. Later Ann left.", [("Ann Lee", P), ("Ann", P)], {"Ann Lee": ["Ann Lee", "Ann"]}),
    ("surname before the full name", "Lee won. In all, Ann Lee had ten.", [("Ann Lee", P), ("Lee", P)], {"Ann Lee": ["Lee", "Ann Lee"]}),
    ("surname first", "Park Min-ho spoke. Park left.", [("Park Min-ho", P), ("Park", P)], {"Park Min-ho": ["Park Min-ho", "Park"]}),
    ("middle initial", "Ann B. Lee spoke. Ann Lee left.", [("Ann B. Lee", P), ("Ann Lee", P)], {"Ann B. Lee": ["Ann B. Lee", "Ann Lee"]}),
    ("initial for the first name", "A. Lee spoke. Ann Lee left.", [("A. Lee", P), ("Ann Lee", P)], {"Ann Lee": ["A. Lee", "Ann Lee"]}),
    ("double surname", "Ann Le Roe spoke. Le Roe left.", [("Ann Le Roe", P), ("Le Roe", P)], {"Ann Le Roe": ["Ann Le Roe", "Le Roe"]}),
    ("spelled in two ways", "Olena Havrylenko spoke. Havrilenko left.", [("Olena Havrylenko", P), ("Havrilenko", P)], {"Olena Havrylenko": ["Olena Havrylenko", "Havrilenko"]}),
    ("siblings kept apart", "Ann Lee met Tom Lee.", [("Ann Lee", P), ("Tom Lee", P)], {"Ann Lee": ["Ann Lee"], "Tom Lee": ["Tom Lee"]}),
    ("surname goes to the one named last", "Tom Lee met Eva Roe. Eva Lee came. Lee left.", [("Tom Lee", P), ("Eva Roe", P), ("Eva Lee", P), ("Lee", P)], {"Tom Lee": ["Tom Lee"], "Eva Roe": ["Eva Roe"], "Eva Lee": ["Eva Lee", "Lee"]}),
    ("surname is not the relative's", "Tom Lee and his wife, Eva Lee, left. Lee spoke.", [("Tom Lee", P), ("Eva Lee", P), ("Lee", P)], {"Tom Lee": ["Tom Lee", "Lee"], "Eva Lee": ["Eva Lee"]}),
    ("surname is not the first lady's", "Tom Lee and first lady Eva Lee left. Lee spoke.", [("Tom Lee", P), ("Eva Lee", P), ("Lee", P)], {"Tom Lee": ["Tom Lee", "Lee"], "Eva Lee": ["Eva Lee"]}),
    ("surname of a relative alone", "It was his sister, Eva Lee. Lee spoke.", [("Eva Lee", P), ("Lee", P)], {"Eva Lee": ["Eva Lee", "Lee"]}),
    ("title of the relative", "Tom Lee and his wife, Eva Lee, left. Mrs. Lee spoke.", [("Tom Lee", P), ("Eva Lee", P), ("Lee", P)], {"Tom Lee": ["Tom Lee"], "Eva Lee": ["Eva Lee", "Lee"]}),
    ("first part of a patronymic name", "Omar Rahman bin Yusuf spoke. Omar Rahman left.", [("Omar Rahman bin Yusuf", P), ("Omar Rahman", P)], {"Omar Rahman bin Yusuf": ["Omar Rahman bin Yusuf", "Omar Rahman"]}),
    ("first of two surnames", "Ana Ruiz spoke. Here Ana Ruiz Lund left. Ruiz Lund rose.", [("Ana Ruiz Lund", P), ("Ana Ruiz", P), ("Ruiz Lund", P)], {"Ana Ruiz Lund": ["Ana Ruiz", "Ana Ruiz Lund", "Ruiz Lund"]}),
    ("title of the other gender", "John Smith met Mary Smith. Then Mr. Smith left.", [("John Smith", P), ("Mary Smith", P), ("Smith", P)], {"John Smith": ["John Smith", "Smith"], "Mary Smith": ["Mary Smith"]}),
    ("countries of several names", "The U.S. and the United States, the US and America.", [("U.S.", L), ("United States", L), ("US", L), ("America", L)], {"United States": ["U.S.", "United States", "US", "America"]}),
    ("unions", "The EU wrote. The European Union waited.", [("EU", O), ("European Union", O)], {"European Union": ["EU", "European Union"]}),
    ("a state's abbreviation", "In Mobile, Ala., it rained. Alabama was wet.", [("Ala.", L), ("Alabama", L)], {"Alabama": ["Ala.", "Alabama"]}),
    ("capitals", "OSLO, March 3. It rained in Oslo.", [("OSLO", L), ("Oslo", L)], {"Oslo": ["OSLO", "Oslo"]}),
    ("initials", "The Harlow Fish Authority spoke. The HFA left.", [("Harlow Fish Authority", O), ("HFA", O)], {"Harlow Fish Authority": ["Harlow Fish Authority", "HFA"]}),
    ("acronym in brackets", "The Harlow Bureau of Fish (HARB) spoke. HARB left.", [("Harlow Bureau of Fish", O), ("HARB", O)], {"Harlow Bureau of Fish": ["Harlow Bureau of Fish", "HARB", "HARB"]}),
    ("acronym of another language in brackets", "The Harlow Fish Party (PHX) won. PHX left.", [("Harlow Fish Party", O), ("PHX", O)], {"Harlow Fish Party": ["Harlow Fish Party", "PHX", "PHX"]}),
    ("last word of a club", "Real Norvedad won. Norvedad left. Then Marn United met United.", [("Real Norvedad", O), ("Norvedad", O), ("Marn United", O), ("United", O)], {"Real Norvedad": ["Real Norvedad", "Norvedad"], "Marn United": ["Marn United", "United"]}),
    ("last word of two clubs", "Marn United met Harlow United. United won.", [("Marn United", O), ("Harlow United", O), ("United", O)], {"Marn United": ["Marn United"], "Harlow United": ["Harlow United"], "United": ["United"]}),
    ("last word of a body", "The Harlow School met. The School won.", [("Harlow School", O), ("School", O)], {"Harlow School": ["Harlow School"], "School": ["School"]}),
    ("reporters and editors", "Ann Lee spoke.\n\n(Reporting by Tom Roe and Eva Lund in Oslo; Editing by Ann Lee)", [("Ann Lee", P), ("Tom Roe", P), ("Eva Lund", P), ("Oslo", L)], {"Ann Lee": ["Ann Lee", "Ann Lee"]}),
    ("photographer", "Photograph: Tom Roe/Norvex Images\n\nAnn Lee spoke.", [("Tom Roe", P), ("Norvex Images", O), ("Ann Lee", P)], {"Ann Lee": ["Ann Lee"]}),
    ("who contributed", "Ann Lee spoke.\n\nBo Ek reported from Oslo. Press writer Tom Roe in Bergen contributed to this report.", [("Ann Lee", P), ("Bo Ek", P), ("Tom Roe", P), ("Oslo", L), ("Bergen", L)], {"Ann Lee": ["Ann Lee"]}),
    ("who photographed", "Ann Lee spoke. Oslo REUTERS/Tom Roe\n\nAnn Lee left.", [("Ann Lee", P), ("Tom Roe", P)], {"Ann Lee": ["Ann Lee", "Ann Lee"]}),
    ("who contributed to a war", "Ann Lee contributed to this war.", [("Ann Lee", P)], {"Ann Lee": ["Ann Lee"]}),
    ("whom to ask", "Ann Lee spoke.\n\nMedia contact: Tom Roe, 555", [("Ann Lee", P), ("Tom Roe", P)], {"Ann Lee": ["Ann Lee"]}),
    ("where to write to", "Ann Lee spoke.\n\nReach Tom Roe at roe@example.org", [("Ann Lee", P), ("Tom Roe", P)], {"Ann Lee": ["Ann Lee"]}),
    ("club of a town", "Athletic Bilbao won. Bilbao rose.", [("Athletic Bilbao", O), ("Bilbao", O)], {"Athletic Bilbao": ["Athletic Bilbao", "Bilbao"]}),
    ("reporting that is told of", "It rained. Reporting by Norvex shows why.", [("Norvex", O)], {"Norvex": ["Norvex"]}),
    ("legal form", "Norvex Inc. spoke. Norvex left.", [("Norvex Inc.", O), ("Norvex", O)], {"Norvex Inc.": ["Norvex Inc.", "Norvex"]}),
    ("short form", "Norvex Motors spoke. Norvex left.", [("Norvex Motors", O), ("Norvex", O)], {"Norvex Motors": ["Norvex Motors", "Norvex"]}),
    ("two of a kind kept apart", "Norvex Motors met Harlow Motors.", [("Norvex Motors", O), ("Harlow Motors", O)], {"Norvex Motors": ["Norvex Motors"], "Harlow Motors": ["Harlow Motors"]}),
    ("place and its university kept apart", "Oslo University is in Oslo.", [("Oslo University", O), ("Oslo", L)], {"Oslo University": ["Oslo University"], "Oslo": ["Oslo"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED])
def test_joined(text: str, names: list[tuple[str, EntityType]], expected: dict[str, list[str]]) -> None:
    assert joined(text, *names) == expected


DESCRIBED = [
    ("role before", "It was Harbour Board spokesman Ann Lee who spoke.", "Harbour Board spokesman"),
    ("modifiers", "The former deputy prime minister Ann Lee spoke.", "former deputy prime minister"),
    ("country's role", "It began. Norwegian President Ann Lee spoke.", "Norwegian President"),
    ("not over a full stop", "It began in Oslo. President Ann Lee spoke.", "President"),
    ("bare title is none", "Then Mrs. Ann Lee spoke.", None),
    ("apposition", "Then Ann Lee, the harbour’s chief engineer, spoke.", "the harbour’s chief engineer"),
    ("apposition with of", "Then Ann Lee, director of the port, spoke.", "director of the port"),
    ("apposition at an abbreviation", "Then Ann Lee, a former U.S. senator, spoke.", "a former U.S. senator"),
    ("clause is no apposition", "Then Ann Lee, who was a minister, spoke.", None),
    ("clause that is an office", "Then Ann Lee, who heads the pilots’ union, spoke.", "who heads the pilots’ union"),
    ("clause that goes on too long", "Then Ann Lee, who runs " + "and sails " * 6 + "boats, spoke.", None),
    ("common noun before a role", "Government spokesman Ann Lee spoke.", "Government spokesman"),
    ("apposition up to its clause", "Then Ann Lee, a harbour pilot who lost $5,500, spoke.", "a harbour pilot"),
    ("list is no apposition", "Then Ann Lee, Tom Roe and others spoke.", None),
    ("first word of a sentence", "Even NRK comedian Ann Lee spoke.", "NRK comedian"),
    (
        "not over an abbreviation's full stop",
        "They met in the U.S. Finnish President Ann Lee spoke.",
        "Finnish President",
    ),
    ("head of something", "“No,” said head of research Ann Lee.", "head of research"),
    ("secretary under somebody", "A former secretary of labor under Ann Lee spoke.", None),
    ("head of something else", "The head of research praised Ann Lee.", None),
    ("role, comma, name", "The firm’s finance director, Ann Lee, spoke.", "finance director"),
    ("role and comma before the next clause", "After the finance director, Ann Lee spoke.", None),
    ("one common noun says little", "It was father Ann Lee who spoke.", None),
    ("small word with its owner", "The letter reached Vael Quist’s lawyer, Ann Lee, in May.", "Vael Quist’s lawyer"),
    ("owner after the first word of a sentence", "But Quist’s lawyer, Ann Lee, left.", "Quist’s lawyer"),
    ("chief executive", "The firm said chief executive Ann Lee left.", "chief executive"),
    ("chief executive between commas", "Quistor’s chief executive, Ann Lee, spoke.", "chief executive"),
    ("small owner", "The council’s leader, Ann Lee, spoke.", "council’s leader"),
    ("noun between owner and role", "Labour’s group leader, Ann Lee, spoke.", "Labour’s group leader"),
    ("verb between owner and role", "Oslo’s vote pleased leader, Ann Lee, too.", None),
    ("owner that says when", "Last year’s winner, Ann Lee, spoke.", None),
    ("owner and role of the next clause", "After the council’s leader, Ann Lee spoke.", None),
    ("owner's role of the next person", "Then Ann Lee met the council’s leader, Tom Roe, there.", None),
    ("role between two people", "Then Tom Roe, the council’s leader, Ann Lee, and others spoke.", None),
    ("Secretary of State", "They met former Secretary of State Ann Lee there.", "former Secretary of State"),
    ("no role under another's", "She was clerk under President Ann Lee then.", "President"),
    ("abbreviated office", "They met former Ohio Gov. Ann Lee there.", "former Ohio Gov."),
    ("abbreviated title alone", "They met Sen. Ann Lee there.", None),
    ("office that begins a sentence", "Assistant U.S. Attorney Ann Lee spoke.", "Assistant U.S. Attorney"),
    ("apposition over Mr.", "Then Ann Lee, an aide to Mr. Quist, spoke.", "an aide to Mr. Quist"),
    ("apposition without its owner", "Then Ann Lee, his chief of staff, spoke.", "chief of staff"),
    ("clause is no role", "Then Ann Lee, casting herself as a leader, spoke.", None),
    ("verb is no role", "Then Ann Lee, have made her the leader, he said.", None),
    ("office of the next person", "Then Ann Lee, Ohio Gov. Tom Roe and others spoke.", None),
    ("written-out office of the next person", "Then Ann Lee, Secretary of State Tom Roe, and others spoke.", None),
    ("role that begins with a name in -ing", "Then Ann Lee, Reading Council's leader, spoke.", "Reading Council's leader"),
    ("title of a work in doubled marks", "Then Ann Lee, the author of ''Fish and Fog,'' spoke.", None),
    ("apposition before a dash", "Then Ann Lee, a harbour pilot - and a poet - spoke.", "a harbour pilot"),
    ("clause long before the next mark", "Then Ann Lee, a pilot from Oslo " + "who sails and sails and " * 8 + "sings, spoke.", "a pilot from Oslo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in DESCRIBED], ids=[c[0] for c in DESCRIBED])
def test_described(text: str, expected: str | None) -> None:
    entity = entities_of(text, ("Ann Lee", P), ("Tom Roe", P))["ann-lee"]
    assert (entity.description and entity.description.text) == expected
    if entity.description:
        assert text[entity.description.start : entity.description.end] == expected


GENDERS = [
    ("title", "Mrs. Quist spoke.", "Quist", "f"),
    ("role before", "The spokesman Vael Quist spoke.", "Vael Quist", "m"),
    ("apposition", "Vael Quist, an actress from Oslo, spoke.", "Vael Quist", "f"),
    ("owner in the role", "Vael Quist, the queen’s spokesman, spoke.", "Vael Quist", "m"),
    ("somebody else in the role", "Vael Quist, an aide to Mrs. Roe, spoke.", "Vael Quist", None),
    ("pronoun", "Vael Quist said she was glad.", "Vael Quist", "f"),
    ("given name", "It was John Quist.", "John Quist", "m"),
    ("given name comes last", "It was Mary Ying-chen.", "Mary Ying-chen", None),
    ("title beats given name", "Lady John Quist spoke.", "John Quist", "f"),
    (
        "pronouns beat given name",
        "John Quist took her bag. John Quist lost her keys. John Quist left her car.",
        "John Quist",
        "f",
    ),
    ("two pronouns are another's", "John Quist left after she came. John Quist hid as she spoke.", "John Quist", "m"),
    ("pronoun in a quotation is another's", "Vael Quist said: “She left.”", "Vael Quist", None),
    ("nothing known", "Vael Quist spoke.", "Vael Quist", None),
]


@pytest.mark.parametrize(("text", "name", "expected"), [c[1:] for c in GENDERS], ids=[c[0] for c in GENDERS])
def test_gender(text: str, name: str, expected: str | None) -> None:
    draft = find_entities(marked(text, (name, P)))
    (entity,) = draft.entities
    assert gender_of(entity, draft) == expected
    assert genders(draft).get(entity.id) == expected


def test_pronoun_after_another_person_is_not_counted() -> None:
    draft = find_entities(marked("Vael Quist met Ann Lee and she left.", ("Vael Quist", P), ("Ann Lee", P)))
    assert "vael-quist" not in genders(draft)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Havrylenko", "Havrilenko", True),
        ("Petrovskiy", "Petrovsky", True),
        ("Müller", "Muller", True),
        ("Lee", "Leo", False),
        ("Johnson", "Johansson", False),
        ("Hansen", "Jansen", False),
    ],
)
def test_spelling(one: str, other: str, *, same: bool) -> None:
    assert same_spelling(one, other) is same


def test_ids_are_unique_slugs_and_aliases_the_other_forms() -> None:
    found = entities_of(
        "Ann Lee of LEE met Åse Ørn-Lund. Lee left.", ("Ann Lee", P), ("LEE", O), ("Åse Ørn-Lund", P), ("Lee", P)
    )
    assert set(found) == {"ann-lee", "lee", "ase-rn-lund"}
    assert found["ann-lee"].aliases == ("Lee",)


def test_same_name_of_two_types_gets_two_ids() -> None:
    assert set(entities_of("Lee met Lee.\n\nLEE grew.", ("Lee", P), ("LEE", O))) == {"lee", "lee-2"}


def test_salience_puts_the_subject_first() -> None:
    text = "Ann Lee spoke. Lee won. Lee left. Tom Roe came."
    found = list(entities_of(text, ("Tom Roe", P), ("Ann Lee", P), ("Lee", P), title="Lee wins").values())
    assert [e.id for e in found] == ["ann-lee", "tom-roe"]
    assert 0 <= found[1].salience < found[0].salience <= 1


def test_mentions_know_their_section() -> None:
    assert entities_of("Ann Lee spoke.", ("Ann Lee", P))["ann-lee"].mentions[0].section == "lead"


def test_nothing_named() -> None:
    assert find_entities(draft_of("It rained.")).entities == ()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ann Lee",
                "Lee",
                "Mr. Lee",
                "Tom Lee",
                "Oslo",
                "U.S.",
                "HFA",
                "Harlow Fish Authority",
                "(HFA)",
                "said",
                ".",
                "”",
                "LEE",
            ]
        ),
        max_size=40,
    )
)
def test_every_mention_is_in_one_entity(words: list[str]) -> None:
    draft = find_entities(find_names(draft_of(" ".join(words))))
    mentions = sorted((m.start, m.end) for e in draft.entities for m in e.mentions)
    assert mentions == [(n.start, n.end) for n in draft.names]
    assert all(draft.article.text[m.start : m.end] == m.text for e in draft.entities for m in e.mentions)
    assert len({e.id for e in draft.entities}) == len(draft.entities)
    assert list(draft.entities) == sorted(draft.entities, key=lambda e: -e.salience)


@pytest.mark.parametrize(
    "piece",
    ["Ann Lee said. Lee left. ", "Norvex Bank and Lee Bank. ", "The National {} Bank (NXB) said. ", "{} Lee said. "],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    def seconds(count: int) -> float:
        names = (f"{chr(65 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)}ro" for i in range(count))
        draft = find_names(draft_of("".join(piece.format(name) for name in names)))
        started = time.process_time()
        find_entities(draft)
        return time.process_time() - started

    seconds(50)
    assert seconds(1200) < 16 * max(seconds(300), 0.01)
