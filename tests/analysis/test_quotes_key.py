"""Which quotes are key."""

from __future__ import annotations

from quotes_support import quotes

NAMES = "p:Ann Lee, p:Tom Brandt"


def key(text: str, names: str = NAMES) -> list[str]:
    return [quote.text for quote in quotes(text, names) if quote.key]


def test_a_whole_statement_before_a_fragment():
    assert key("Ann Lee was “fed up again”. “The gate will fail before the winter is over,” Tom Brandt said.") == [
        "The gate will fail before the winter is over,"
    ]


def test_a_fragment_where_there_is_nothing_else():
    assert key("Ann Lee was said to be tired. She called the gate “a bad joke”.") == ["a bad joke"]


def test_one_or_two_words_are_never_key():
    assert key("Ann Lee called the gate “rotten”.") == []


def test_nothing_twice():
    said = "“The gate will fail before the winter is over,” said {}.\n"
    text = said.format("Ann Lee") + said.format("Tom Brandt") + "Ann Lee was “tired”. Tom Brandt was “tired too”."
    assert len(key(text)) == 1


def test_another_speaker_before_the_same_again():
    text = (
        "“The gate will fail before the winter is over,” said Ann Lee.\n"
        "“Money for the gate must be found in the autumn,” said Ann Lee.\n"
        "“Our town never needed any gate of that kind,” said Tom Brandt.\n"
        "“Nobody will pay for the gate again,” said Ann Lee.\n"
    )
    assert {quote.speaker.name for quote in quotes(text, NAMES) if quote.key} == {"Ann Lee", "Tom Brandt"}


def test_questions_of_an_interviewer_are_not_key():
    text = (
        "Q: Will the gate fail before the winter, Ms. Lee?\nA: It will.\nQ: Must it be shut at once then?\nA: It must."
    )
    assert not [words for words in key(text, "p:Ann Lee") if words.endswith("?")]
