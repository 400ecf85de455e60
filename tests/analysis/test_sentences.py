"""Sentences: whole, inside one block, in order, and split where the press would split them."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.draft import Draft
from briefing.analysis.sentences import find_sentences, split
from briefing.analysis.sentences.marks import levelled
from briefing.model import Article, Block, Dateline


def article(*blocks: tuple[str, str], dateline: str | None = None, language: str | None = "en") -> Article:
    text = "\n\n".join(body for _, body in blocks)
    found, at = [], 0
    for kind, body in blocks:
        found.append(Block(start=at, end=at + len(body), kind=kind))
        at += len(body) + 2
    return Article(
        id="x",
        sha256="",
        title="",
        title_origin="given",
        media_type="text/plain",
        language=language,
        text=text,
        blocks=tuple(found),
        words=len(text.split()),
        reading_minutes=1,
        dateline=Dateline(start=0, end=len(dateline), text=dateline) if dateline else None,
    )


# One case a line: a bar stands where the next sentence begins.
CASES = [
    "The mayor of Arden left. | Nobody followed.",
    "The U.S. Senate met on Tuesday. | It rose at noon.",
    "She moved to the U.S. | The family followed.",
    "Gov. Ann Reed met Sen. Paul Ode and Lt. Col. Ida Marsh. | Talks ended.",
    "Atty. Gen. Rosa Lind spoke to Amb. Otto Kern. | Neither smiled.",
    "J. D. Marsh and Paul B. Ode signed it. | Both left.",
    "They went to Plan B. | The crew agreed.",
    "Shares of Norvik Inc. rose. | Those of Tarn Co. fell 3.5 percent to $12.40.",
    "No. 10 refused. | Ode finished at No. 3 in the table.",
    "It opened at 5 a.m. Monday. | The doors closed at 9 p.m. | Guards stayed.",
    "Votes are counted until 8 p.m. GMT. | Then it is over.",
    "The bridge is in Reno, Nev. | The road to it is shut.",
    "Police in Dover, Del. stopped him. | He ran.",
    "She holds a Ph.D. from Arden. | Her brother has a Ph.D. | He is proud.",
    "“We are done,” she said. | “We leave now. We will not come back,” she added.",
    "“Why?” Reed asked. | “Because!” he said. | Nobody laughed.",
    "“Why now?” | Reed said she would wait.",
    '"We are done. We leave," he said. | "Nobody knows. Nobody asks."',
    "He called it “over.” | Then he left.",
    "The talks may fail in June. | 'Tricky issues remain. | But nobody left.",
    '"We rose," he said. | "I heard them say \'How late is it?\' and left," she said.',
    "She wrote (it was late. It rained.) and slept. | The rain went on.",
    "‘It’s over. We’re leaving,’ she said. | The ’90s were better.",
    "'It's over. We're leaving,' she said. | The '90s were better. | It's the dogs' dinner.",
    "''It is over. We leave,'' she said. | ''Go,'' he said.",
    "“The road is shut. | The bridge is down. | We walk",
    '"The road is shut. | "The bridge is down. | "We walk. We swim," she said. | He nodded.',
    "He waited … and waited. | He left… | The door stayed open.",
    "“Wait… The door,” she said. | They waited.",
    "He said no. | The others said yes.",
    "The firm was called Yahoo! in those days. | It is gone.",
    "What is left? | Nothing! | Not a stone.",
    "Prof. Lee et al. wrote that approx. 40 were there. | It was Jan. 5 in Arden.",
]


@pytest.mark.parametrize("case", CASES)
def test_english(case: str) -> None:
    wanted = [piece.strip() for piece in case.split("|")]
    text = " ".join(wanted)
    assert [text[start:end] for start, end in split(text, "en")] == wanted


FOREIGN = [
    ("de", "Das war am 5. Mai in Bern. | „Nein. Nie“, sagte Dr. Lang. | Er ging."),
    ("fr", "M. Dumas a parlé. | « Non. Oui. » | Il est parti."),
    ("ru", "Г. Лесков пришёл. | «Да. Нет», — сказал он."),
    ("es", "¿Quién fue? | Nadie lo sabe."),
    ("sv", "”Det är slut. Vi går”, sade Eva. | Han log."),
]


@pytest.mark.parametrize(("language", "case"), FOREIGN)
def test_other_languages(language: str, case: str) -> None:
    wanted = [piece.strip() for piece in case.split("|")]
    text = " ".join(wanted)
    assert [text[start:end] for start, end in split(text, language)] == wanted


def test_chinese_needs_no_spaces() -> None:
    text = "他说。我来了。"
    assert [text[start:end] for start, end in split(text, "zh-Hans")] == ["他说。", "我来了。"]


def test_dateline_and_headings_are_left_out() -> None:
    dateline = "ARDEN, Jan. 5 (Wire) –"
    made = article(
        ("paragraph", f"{dateline} It rained. It stopped."),
        ("heading", "A dry day"),
        ("item", "One"),
        dateline=dateline,
    )
    found = find_sentences(Draft(article=made)).sentences
    assert [(made.text[s.start : s.end], s.block) for s in found] == [("It rained.", 0), ("It stopped.", 0), ("One", 2)]


@pytest.mark.parametrize("agency", ["(CNN)", "(CNN) -- ", "(Arden Wire) – "])
def test_an_agency_in_place_of_a_dateline_is_left_out(agency: str) -> None:
    made = article(("paragraph", f"{agency}It rained."), ("paragraph", "(CNN) stays here."))
    found = find_sentences(Draft(article=made)).sentences
    assert [made.text[s.start : s.end] for s in found] == ["It rained.", "(CNN) stays here."]


def test_levelled_keeps_only_closed_quotations() -> None:
    assert levelled('"Go. "Stay," he said, “now') == ("¿Go. “Stay,” he said, ¿now", [(5, 12)])
    assert levelled("‘It’s on,’ he said “no” — ‘not") == ("“It’s on,” he said “no” — ¿not", [(0, 10), (19, 23)])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"aZ .…!?“”‘’'\"()„«»\t\u00a0\ud800🙂。", "U.S.", "Gov. ", "No. 5", "a.m. Monday"]),
        max_size=60,
    )
)
def test_whole_ordered_and_nothing_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = split(text, "en")
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize("unit", ["“a b. ", '"a ', "‘a. ", "(a. ", "A.", "a … B ", "x", "«a. ", "“a.” He said. "])
def test_linear_on_hostile_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.process_time()
        split(text, "en")
        return time.process_time() - began

    small, large = max(seconds(20_000), 0.002), seconds(200_000)
    assert large < 40 * small
