"""Which words of a sentence tell of a quotation, and whose it is: what once went wrong."""

from __future__ import annotations

import pytest
from quotes_support import quotes

NAMES = "p:Ann Lee, p:Tom Brandt"

# what it is about, text, words quoted, speaker, cue
CASES = [
    ("what somebody called", "Under what the mayor called “the old way,” Tom Brandt paid.", "the old way,", "the mayor", "called"),
    ("a common noun and a weak verb", "The minister promised “a new start” for the valley.", "a new start", "The minister", "promised"),
    ("an adverb as an aside", "Ann Lee, meanwhile, told the club that she left because “it leaks everywhere”.", "it leaks everywhere", "Ann Lee", "told"),
    ("a pronoun and an aside", "Ann Lee came late. She, however, said the gate “leaks everywhere”.", "leaks everywhere", "Ann Lee", "said"),
    ("a listener between who and the verb", "The groups who wrote to her on Monday say they are “full of fear”.", "full of fear", "The groups", "say"),
    ("the main verb", "Ann Lee shared a bit of her fear with the crowd at the gate: “It leaks.”", "It leaks.", "Ann Lee", "shared"),
    ("behind an auxiliary", "Ann Lee has steadily pounded on the plan as a “bad joke” and left.", "bad joke", "Ann Lee", "pounded"),
    ("the main verb is one of saying", "Ann Lee, an adviser on water and a professor at Norwick School of Law, said that the club was “taking a close look” at it.", "taking a close look", "Ann Lee", "said"),
    ("the two", "“It leaks,” the two write.", "It leaks,", "the two", "write"),
    ("a verb at the end like a noun", "As the Herald website notes:\n“It leaks everywhere.”", "It leaks everywhere.", "the Herald website", "notes"),
    ("a point of saying", "Ann Lee made a point of saying the place where the boat sank “was safe for all”.", "was safe for all", "Ann Lee", "saying"),
    ("said that she believes", "Ann Lee said she hoped the club “will look again”.", "will look again", "Ann Lee", "said"),
    ("not said, but called", "Ann Lee says she likes the boat and calls it “a good thing”.", "a good thing", "Ann Lee", "calls"),
    ("as somebody put it", "The gate is “a bad joke,” as Ann Lee, a farmer, put it.", "a bad joke,", "Ann Lee", "put it"),
    ("her claim", "Ann Lee came under fire over her claim during the debate that “it never leaked”.", "it never leaked", "Ann Lee", "claim"),
    ("his call for", "Tom Brandt won after his call for “a total ban” on boats.", "a total ban", "Tom Brandt", "call"),
    ("in the words of, before", "The gate is, in the words of a senior engineer, “a bad joke”.", "a bad joke", "a senior engineer", "words"),
    ("in the words of, behind", "Tom Brandt dislikes “bad jokes,” in the words of one engineer.", "bad jokes,", "one engineer", "words"),
    ("in her words", "The gate leaks because, in Ann Lee’s words, “nobody cares”.", "nobody cares", "Ann Lee", "words"),
    ("from a letter", "From Ann Lee’s letter: “It leaks.”", "It leaks.", "Ann Lee", ":"),
    ("was asked by", "Tom Brandt was asked by Ann Lee, who keeps the gate, “Does it leak?”", "Does it leak?", "Ann Lee", "asked"),
    ("was asked by nobody knows whom", "Tom Brandt was asked, “Does it leak?”", "Does it leak?", None, "asked"),
    ("a guess has no cue", "Tom Brandt lived through a cold and “long winter” there.", "long winter", None, None),
    ("a name with its office behind a description", "“It leaks,” Tom Brandt’s niece, state senator Ann Lee, shouted to the crowd.", "It leaks,", "Ann Lee", "shouted"),
    ("implied", "Ann Lee implied that it was the fault of the club for “closing its eyes”.", "closing its eyes", "Ann Lee", "implied"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker", "cue"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_who_and_by_which_word(text, words, speaker, cue):
    (quote,) = [q for q in quotes(text, NAMES) if q.kind != "indirect"]
    found = quote.text, quote.speaker and quote.speaker.name, quote.cue and quote.cue.text
    assert found == (words, speaker, cue)


LATER_CASES = [
    ("a month that may be a verb", "A letter sent in May warned of “heavy floods”.", "heavy floods", "A letter", "warned"),
    ("a verb in no list, inverted", "“It leaks,” hollered Ann Lee.", "It leaks,", "Ann Lee", "hollered"),
    ("one word after a colon", "At the gate a guard told him: “Welcome.”", "Welcome.", "a guard", "told"),
    ("sniffed", "“She forgets,” sniffed one.", "She forgets,", "one", "sniffed"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "speaker", "cue"), [case[1:] for case in LATER_CASES], ids=[c[0] for c in LATER_CASES]
)
def test_rarer_ways_to_tell_who_speaks(text, words, speaker, cue):
    test_who_and_by_which_word(text, words, speaker, cue)


# words within a clause that end in a comma: the verb behind is another clause's, or an aside
WITHIN = [
    ("As for his “old gate,” Ann Lee found comfort in it.", None),
    ("Tom Brandt said he would open “every gate,” the crowd applauded loudly, and he left.", "Tom Brandt"),
    ("Tom Brandt said the gate was a “bad joke,” and Ann Lee reiterated her plan.", "Tom Brandt"),
    ("The gate is “a bad joke,” Ann Lee said on Monday.", "Ann Lee"),
    ("The gate is “a bad joke,” Ann Lee proclaimed to the crowd.", "Ann Lee"),
    ("The gate “leaks everywhere,” Ann Lee, a farmer, told the Herald.", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "speaker"), WITHIN)
def test_words_within_a_clause(text, speaker):
    (quote,) = [q for q in quotes(text, NAMES) if q.kind != "indirect"]
    assert (quote.speaker and quote.speaker.name) == speaker


# a capital begins a sentence behind the marks
NEXT = [
    "Ann Lee said “it leaks everywhere.” Brandt says, “It does not.”",
    "Ann Lee asked, “Does it leak?” He answered, “It does not.”",
    "Ann Lee told him, “It leaks!” He replied to her that “it does not”.",
]


@pytest.mark.parametrize("text", NEXT)
def test_the_next_sentence_is_not_the_cue_of_the_one_before(text):
    first, last = (q for q in quotes("Tom Brandt came. " + text, NAMES) if q.kind != "indirect")
    assert (first.speaker.name, last.speaker and last.speaker.name) == ("Ann Lee", "Tom Brandt")


NAMED = [
    "Ann Lee spoke on CBS’s “Morning Gate.” Nobody listened.",
    "Ann Lee told “Friends of the Gate” about it.",
    "Robert “Bob” Stone left.",
    "The club called “Fair Water” grew.",
]


@pytest.mark.parametrize("text", NAMED)
def test_marks_around_a_name_hold_no_words(text):
    assert [q.text for q in quotes(text, NAMES) if q.kind != "indirect"] == []


def test_a_programme_does_not_hide_who_spoke_in_it():
    (quote,) = (
        q for q in quotes("Ann Lee said on CBS’s “Morning Gate” that “it leaks”.", NAMES) if q.kind != "indirect"
    )
    assert (quote.text, quote.speaker.name, quote.cue.text) == ("it leaks", "Ann Lee", "said")


def test_a_nickname_is_part_of_the_name():
    (quote,) = quotes("“It leaks,” Robert “Bob” Stone said.", "p:Robert Stone")
    assert quote.text == "It leaks,"
    assert quote.speaker.name.endswith("Stone")


def test_a_headline_in_marks_was_said_by_nobody():
    assert quotes("Under the headline “Shame of the gate kings”, the paper printed their names.") == ()


def test_everybody_is_nobody_in_particular():
    (quote,) = quotes("Everyone said the gate was too low.")
    assert (quote.kind, quote.speaker, quote.sourcing) == ("indirect", None, "unattributed")


def test_a_post_after_a_colon_is_no_part_of_a_sentence():
    (quote,) = quotes("Ann Lee posted on X: “The gate is shut.”", NAMES)
    assert (quote.kind, quote.speaker.name) == ("direct", "Ann Lee")


# what stands before a quotation without a cue, text, the speaker of the last quotation
BEFORE = [
    ("a gesture", "Ann Lee says the boats left in May. Her neighbour Tom Brandt nods. “It was cold.”", "Tom Brandt"),
    ("a question", "“Yes, I signed it,” Ann Lee admitted. Why? “I trusted the club.”", "Ann Lee"),
    ("a name that comes later", "Did it surprise her? “No,” she says. Ann Lee has lived here since May.", "Ann Lee"),
    ("an office and its holder", "The Speaker, Sir Tom Brandt, calls for order. “Be quiet,” he says.", "Tom Brandt"),
    ("an age before the name", "Its keeper, 82-year-old Tom Brandt, said he was “rather tired”.", "Tom Brandt"),
    ("described by others", "Sam Osei, described by friends as “gentle”, left.", "friends"),
    ("dismissed as, by the report of another", "Ann Lee dismissed the claims as “baseless”, a broadcaster reported.", "Ann Lee"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), [case[1:] for case in BEFORE], ids=[case[0] for case in BEFORE])
def test_who_is_told_around_the_sentence(text, speaker):
    found = [q for q in quotes(text, NAMES) if q.kind != "indirect"]
    assert found[-1].speaker is not None
    assert found[-1].speaker.name == speaker


def test_what_follows_goes_on_with_the_verb_of_the_direct_speech():
    text = "“It leaks,” Ann Lee said, describing how “big waves” come in. “It is the gate’s fault.”"
    assert [q.cue.text for q in quotes(text, NAMES)] == ["said", "describing", "said"]


def test_she_is_the_writer_of_her_claim_alone():
    (quote,) = quotes("Ann Lee left. Nobody shared her view that it was “full of holes”.", NAMES)
    assert (quote.speaker.name, quote.speaker.text) == ("Ann Lee", "her")
