from __future__ import annotations

import msgspec
import pytest
from quotes_support import draft, quotes, spoken

from briefing.analysis.quotes import find_quotes
from briefing.model import Dateline

ANN = "p:Ann Lee"
BOTH = "p:Ann Lee, p:Tom Brandt"

# name of the rule or trap, text, names, expected words and speakers
CASES = [
    ("inverted after", "“The dam will hold,” said Ann Lee.", ANN, [("The dam will hold,", "Ann Lee")]),
    ("inverted, with a description", "“The dam will hold,” said county engineer Ann Lee, who built it.", ANN, [("The dam will hold,", "Ann Lee")]),
    ("inverted, a name no tagger saw", "“The dam will hold,” said county engineer Orla Quist.", "", [("The dam will hold,", "Orla Quist")]),
    ("inverted, a weak verb", "“Will the dam hold?” asked Ann Lee.", ANN, [("Will the dam hold?", "Ann Lee")]),
    ("inverted, spokesman kept whole", "“We have no comment,” said a spokesman for Tom Brandt.", BOTH, [("We have no comment,", "a spokesman for Tom Brandt")]),
    ("inverted, description then name", "“It is over,” said his lawyer, Ann Lee.", ANN, [("It is over,", "Ann Lee")]),
    ("direct after", "“The dam will hold,” Ann Lee said.", ANN, [("The dam will hold,", "Ann Lee")]),
    ("direct after, adverb and auxiliary", "“The dam will hold,” Ann Lee has repeatedly said.", ANN, [("The dam will hold,", "Ann Lee")]),
    ("direct after, apposition", "“The dam will hold,” Ann Lee, a professor at Norwick, said.", ANN, [("The dam will hold,", "Ann Lee")]),
    ("direct after, long apposition", "“It leaks,” Ann Lee, a member of the board and now its chair, said on Monday.", ANN, [("It leaks,", "Ann Lee")]),
    ("direct after, relative clause", "“It leaks,” Ann Lee, who designed the gate, said.", ANN, [("It leaks,", "Ann Lee")]),
    ("direct after, common noun", "“It leaks,” the ministry said.", "", [("It leaks,", "the ministry")]),
    ("direct after, officials", "“It leaks,” two officials said.", "", [("It leaks,", "two officials")]),
    ("direct after, title then name", "“It leaks,” the ministry’s spokesman, Tom Brandt, said.", BOTH, [("It leaks,", "Tom Brandt")]),
    ("direct after, possessor", "“It leaks,” Ann Lee’s deputy Tom Brandt said.", BOTH, [("It leaks,", "Tom Brandt")]),
    ("direct after, party in brackets", "“It leaks,” Ann Lee (R-Ohio) said.", ANN, [("It leaks,", "Ann Lee")]),
    ("direct after, unknown verb", "“It leaks,” Ann Lee surmised.", ANN, [("It leaks,", "Ann Lee")]),
    ("direct after, first of two", "“It leaks,” Ann Lee and Tom Brandt said.", BOTH, [("It leaks,", "Ann Lee")]),
    ("organisation", "“It leaks,” the Kremlin said.", "o:Kremlin", [("It leaks,", "Kremlin")]),
    ("metonym", "“It leaks,” Beijing said.", "l:Beijing", [("It leaks,", "Beijing")]),
    ("according to, after", "“It leaks,” according to Ann Lee.", ANN, [("It leaks,", "Ann Lee")]),
    ("according to, before", "According to Ann Lee, “it leaks” at night.", ANN, [("it leaks", "Ann Lee")]),
    ("colon", "Ann Lee said: “It leaks.”", ANN, [("It leaks.", "Ann Lee")]),
    ("comma", "Ann Lee said, “It leaks.”", ANN, [("It leaks.", "Ann Lee")]),
    ("adjunct before the colon", "Ann Lee said in a statement on Monday: “It leaks.”", ANN, [("It leaks.", "Ann Lee")]),
    ("listener before", "Ann Lee told Tom Brandt that “it leaks at night”.", BOTH, [("it leaks at night", "Ann Lee")]),
    ("object", "Ann Lee called the plan “a bad joke”.", ANN, [("a bad joke", "Ann Lee")]),
    ("described as", "Ann Lee described the plan as “a bad joke”.", ANN, [("a bad joke", "Ann Lee")]),
    ("in a clause", "Ann Lee said she was “worn out” by the talks.", ANN, [("worn out", "Ann Lee")]),
    ("far after", "“Real progress” on the gate, Ann Lee said, is months away.", ANN, [("Real progress", "Ann Lee")]),
    ("saying", "Ann Lee attacked the plan, saying “it leaks everywhere”.", ANN, [("it leaks everywhere", "Ann Lee")]),
    ("saying, past a name", "Ann Lee criticised Tom Brandt, saying “it leaks everywhere”.", BOTH, [("it leaks everywhere", "Ann Lee")]),
    ("with X saying", "The talks failed, with Tom Brandt saying “it leaks everywhere”.", BOTH, [("it leaks everywhere", "Tom Brandt")]),
    ("statement saying", "Ann Lee issued a statement saying “it leaks everywhere”.", ANN, [("it leaks everywhere", "Ann Lee")]),
    ("calling, at the beginning", "Calling the plan “a bad joke,” Ann Lee walked out.", ANN, [("a bad joke,", "Ann Lee")]),
    ("infinitive", "Ann Lee went on to say “it leaks everywhere”.", ANN, [("it leaks everywhere", "Ann Lee")]),
    ("put it", "As Ann Lee put it, “it leaks everywhere”.", ANN, [("it leaks everywhere", "Ann Lee")]),
    ("who said", "They met Ann Lee, who said “it leaks everywhere”.", ANN, [("it leaks everywhere", "Ann Lee")]),
    ("interrupted", "“It leaks,” Ann Lee said, “and it always did.”", ANN, [("It leaks,", "Ann Lee"), ("and it always did.", "Ann Lee")]),
    ("goes on", "“It leaks,” Ann Lee said. “It always did.”", ANN, [("It leaks,", "Ann Lee"), ("It always did.", "Ann Lee")]),
    ("second fragment", "Ann Lee called it “a bad joke” and “worse than nothing”.", ANN, [("a bad joke", "Ann Lee"), ("worse than nothing", "Ann Lee")]),
    ("next paragraph", "“It leaks,” Ann Lee said.\n“It always did, from the first day.”", ANN, [("It leaks,", "Ann Lee"), ("It always did, from the first day.", "Ann Lee")]),
    ("led on by a colon", "Ann Lee said in a letter:\n“It leaks. It always did.”", ANN, [("It leaks. It always did.", "Ann Lee")]),
    ("introduced", "Ann Lee was not impressed. “It leaks everywhere.”", ANN, [("It leaks everywhere.", "Ann Lee")]),
    ("signed", "“It leaks everywhere, and nobody cares.”\n— Ann Lee", ANN, [("It leaks everywhere, and nobody cares.", "Ann Lee")]),
    ("over paragraphs", "“It leaks,” Ann Lee said. “It did so in May.\n“It did so in June.”", ANN, [("It leaks,", "Ann Lee"), ("It did so in May.", "Ann Lee"), ("It did so in June.", "Ann Lee")]),
    ("left open, the speaker behind the next paragraph", "Tom Brandt left early.\n“It leaks,” Tom Brandt said.\n“It did so in May.\n“It did so in June,” said Ann Lee.", BOTH, [("It leaks,", "Tom Brandt"), ("It did so in May.", "Ann Lee"), ("It did so in June,", "Ann Lee")]),
    ("over three paragraphs, after the speaker", "“It leaks,” Ann Lee said. “It did so in May.\n“It did so in June.\n“It will in July.”", ANN, [("It leaks,", "Ann Lee"), ("It did so in May.", "Ann Lee"), ("It did so in June.", "Ann Lee"), ("It will in July.", "Ann Lee")]),
    ("role with of", "“It leaks,” said head of research Ann Lee.", ANN, [("It leaks,", "Ann Lee")]),
    ("role with of begins the sentence", "Head of research Ann Lee said: “It leaks.”", ANN, [("It leaks.", "Ann Lee")]),
    ("several of a rival", "“It leaks,” said friends of rival Ann Lee.", ANN, [("It leaks,", "friends of rival Ann Lee")]),
    ("a man called", "“It leaks,” a man called Orla Quist wrote in May.", "", [("It leaks,", "Orla Quist")]),
    ("calling somebody names", "The senator called Ann Lee “a bad joke”.", ANN, [("a bad joke", "The senator")]),
    ("name behind a description and a comma", "Her opponent, Ann Lee, had one answer: “It leaks.”", ANN, [("It leaks.", "Ann Lee")]),
    ("day before the verb", "They met the chair, who Tom Brandt on Friday called “a bad joke”.", BOTH, [("a bad joke", "Tom Brandt")]),
    ("a noun like a verb", "“It leaks,” the audit report said.", "", [("It leaks,", "the audit report")]),
    ("plural and a verb like a noun", "“It leaks,” the workers report.", "", [("It leaks,", "the workers")]),
    ("adjective in -ed", "“It leaks,” said one well-connected engineer.", "", [("It leaks,", "one well-connected engineer")]),
    ("with X blaming and saying", "They left, with the chair, Ann Lee, blaming the rain and saying “it leaks everywhere”.", ANN, [("it leaks everywhere", "Ann Lee")]),
    ("so-called of two words", "The so-called “green lane” is shut.", "", []),
    ("block quotation, plainly nobody's", "Ann Lee says the price is low.\nThe gate leaks, and nobody comes.", ANN, [("The gate leaks, and nobody comes.", None)]),
    ("a report governs what was spoken in it", "Ann Lee told Sky News that Tom Brandt had spoken “for an hour”.", BOTH + ", o:Sky News", [("for an hour", "Ann Lee")]),
    ("what X called, then another verb", "Under what Ann Lee called “the old way,” Tom Brandt asked for money.", BOTH, [("the old way,", "Ann Lee")]),
    ("by the agent", "The gates, called “the twins” by Ann Lee, are shut.", ANN, [("the twins", "Ann Lee")]),
    ("a name behind while", "The chair left, while Ann Lee, the engineer, called it “a bad joke”.", ANN, [("a bad joke", "Ann Lee")]),
    ("two appositions", "As Ann Lee, head of the Norwick board, a small club in the north, put it, “it leaks everywhere”.", ANN, [("it leaks everywhere", "Ann Lee")]),
    ("apposition without its second comma", "Ann Lee, the engineer of the county said “it leaks everywhere”.", ANN, [("it leaks everywhere", "Ann Lee")]),
    ("a long apposition, not closed", "“It leaks,” Ann Lee, the woman who founded the club wrote on Monday.", ANN, [("It leaks,", "Ann Lee")]),
    ("emailed somebody, saying", "The engineer emailed friends saying “it leaks everywhere”.", "", [("it leaks everywhere", "The engineer")]),
    ("himself", "Tom Brandt himself said “it leaks everywhere”.", BOTH, [("it leaks everywhere", "Tom Brandt")]),
    ("went on", "“It leaks,” Ann Lee went on.", ANN, [("It leaks,", "Ann Lee")]),
    ("an opening mark that closes", "“It leaks,“ said Ann Lee. “It always did.”", ANN, [("It leaks,", "Ann Lee"), ("It always did.", "Ann Lee")]),
    ("a day before the speaker", "“It leaks,” reads a Monday editorial.", "", [("It leaks,", "a Monday editorial")]),
    ("passive is no speech", "Ann Lee was asked, “Does it leak?”", ANN, [("Does it leak?", None)]),
    ("a verb that belongs to the next", "The gate of the “old type,” Ann Lee said: “It leaks.”", ANN, [("old type,", None), ("It leaks.", "Ann Lee")]),
    ("nested", "“He told me ‘no’ and left,” Ann Lee said.", ANN, [("He told me ‘no’ and left,", "Ann Lee")]),
    ("nested in the same marks", "“He told me “no” and left,” Ann Lee said.", ANN, [("He told me “no” and left,", "Ann Lee")]),
    ("straight marks", '"It leaks," Ann Lee said.', ANN, [("It leaks,", "Ann Lee")]),
    ("double single marks", "''It leaks,'' Ann Lee said.", ANN, [("It leaks,", "Ann Lee")]),
    ("backticks", "``It leaks,'' Ann Lee said.", ANN, [("It leaks,", "Ann Lee")]),
    ("British marks", "‘It’s the tenants’ fault, isn’t it?’ said Ann Lee.", ANN, [("It’s the tenants’ fault, isn’t it?", "Ann Lee")]),
    ("British marks, nested", "‘He told me “no” and left,’ said Ann Lee.", ANN, [("He told me “no” and left,", "Ann Lee")]),
    ("single marks in a text of double ones", "“The dam will hold,” said Tom Brandt.\n\n‘It leaks,’ said Ann Lee.", BOTH, [("The dam will hold,", "Tom Brandt"), ("It leaks,", "Ann Lee")]),
    ("paragraphs run together", '"It is hard," Ann Lee told Tom Brandt. "It leaks. "One gate is not enough. "Two are." Boats went by.', BOTH, [("It is hard,", "Ann Lee"), ("It leaks.", "Ann Lee"), ("One gate is not enough.", "Ann Lee"), ("Two are.", "Ann Lee")]),
    ("straight single marks", "'It's the tenants' fault, isn't it?' said Ann Lee.", ANN, [("It's the tenants' fault, isn't it?", "Ann Lee")]),
    ("apostrophes alone", "The tenants’ fault wasn’t the ’90s fashion, Ann Lee’s friends’ say.", ANN, []),
    ("inch marks", 'Ann Lee, 5\'10" tall, bought a 12" pipe.', ANN, []),
    ("inch marks in a quotation", '"He is 6\'2" tall," Ann Lee said.', ANN, [('He is 6\'2" tall,', "Ann Lee")]),
    ("never closed", "“It leaks, Ann Lee said.", ANN, [("It leaks, Ann Lee said.", None)]),
    ("a stray mark", 'The gate" was built by Ann Lee.', ANN, []),
    ("title of a work", "Ann Lee wrote the novel “The Long Gate” in a year.", ANN, []),
    ("a show", "The host of “Morning Gate” resigned on Monday.", "", []),
    ("so-called", "The so-called “experts” met again.", "", []),
    ("nickname", "Robert “Bob” Stone lives in the valley.", "", []),
    ("irony", "The “reform” cost millions.", "", []),
    ("named thing", "A movement called “Fair Water” grew.", "", []),
    ("value in code", 'Write <a title="a long value in the code of the page here"> there.', "", []),
    ("heading", "‘It leaks,’ says Lee\n“The gate leaks,” Ann Lee said.", ANN, [("The gate leaks,", "Ann Lee")]),
    ("a wrong closing mark inside a sentence", "Ann Lee asked for an “expedited review“ of the gate and left.", ANN, [("expedited review", "Ann Lee")]),
    ("a title in -ing", "“It leaks,” county planning chief Orla Quist wrote in May.", "", [("It leaks,", "Orla Quist")]),
    ("a sentence that agrees", "“It leaks,” said Ann Lee. “Nobody came.” Her colleague, Tom Brandt, agreed. “It does,” Tom Brandt said.", BOTH, [("It leaks,", "Ann Lee"), ("Nobody came.", "Ann Lee"), ("It does,", "Tom Brandt")]),
    ("a sentence that denies", "“It leaks,” Ann Lee said. “Nobody came.” The army did not comment.", ANN, [("It leaks,", "Ann Lee"), ("Nobody came.", "Ann Lee")]),
    ("hours earlier", "Hours earlier the head of the board, Ann Lee, had said it was “full of holes”.", ANN, [("full of holes", "Ann Lee")]),
    ("two halves of while", "While Ann Lee called the gate “a triumph”, Tom Brandt called it “a joke”.", BOTH, [("a triumph", "Ann Lee"), ("a joke", "Tom Brandt")]),
    ("quoted somebody as saying", "The paper quoted Ann Lee as saying the gate was “full of holes”.", ANN, [("full of holes", "Ann Lee")]),
    ("described by", "The gate was described by Ann Lee as “a bad joke”.", ANN, [("a bad joke", "Ann Lee")]),
    ("named between, with a colon", "Tom Brandt was delighted: “What a night!” Ann Lee, though, blamed the rain: “It leaks everywhere.”", BOTH, [("What a night!", "Tom Brandt"), ("It leaks everywhere.", "Ann Lee")]),
    ("never closed, the speaker inside", "“The gate is safe, the engineer, Tom Brandt, said on Monday. Few believed it.\n“It leaks,” said Ann Lee.", BOTH, [("The gate is safe, the engineer, Tom Brandt, said on Monday. Few believed it.", None), ("It leaks,", "Ann Lee")]),
    ("posted, then a rival's reply", "On the site, farmer Ann Lee posted: “It leaks!” Her rival, Tom Brandt, replied that she was “dreaming”.", BOTH, [("It leaks!", "Ann Lee"), ("dreaming", "Tom Brandt")]),
    ("a dialogue", "“Does it leak?” asked Ann Lee.\n“It does,” said Tom Brandt.\n“Then come with me.”", BOTH, [("Does it leak?", "Ann Lee"), ("It does,", "Tom Brandt"), ("Then come with me.", None)]),
    ("whose claim it is", "The senator rejected Ann Lee’s claim that the gate was “full of holes”.", ANN, [("full of holes", "Ann Lee")]),
    ("not in a claim", "Ann Lee said Tom Brandt’s claim that the gate is full is “not true”.", BOTH, [("not true", "Ann Lee")]),
    ("his remarks in marks", "Ann Lee stated that Tom Brandt’s “vile” and “mean” comments do not “fit the valley” at all.", BOTH, [("vile", "Ann Lee"), ("mean", "Ann Lee"), ("fit the valley", "Ann Lee")]),
    ("interrupted by a long aside", "Ann Lee, later claiming - again falsely - that Tom Brandt wanted to sell the gate, said it was “full of holes”.", BOTH, [("full of holes", "Ann Lee")]),
    ("who and who", "Ann Lee called a man who met Tom Brandt and who said “it leaks everywhere”.", BOTH, [("it leaks everywhere", "a man")]),
    ("apposition of a party and a role", "The member, Norwick Fair Party chairwoman Ann Lee, said “it leaks everywhere”.", "p:Ann Lee, o:Norwick Fair Party", [("it leaks everywhere", "Ann Lee")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_words_and_speakers(text, names, expected):
    kinds = "hp" if text.startswith("‘It leaks,’ says") else "pq" if "price is low" in text else ""
    assert spoken(text, names, kinds) == expected


PRONOUNS = [
    ("he", "Tom Brandt opened the gate. “It leaks,” he said.", "m", "Tom Brandt"),
    ("title tells", "Mr. Brandt met Mrs. Lee. “It leaks,” she said.", "", "Ann Lee"),
    ("subject, not object", "Tom Brandt met the brother of Sam Osei. “It leaks,” he said.", "", "Tom Brandt"),
    (
        "speaker before",
        "“It leaks,” said Mr. Brandt. Few agreed with him. “It always did,” he added.",
        "",
        "Tom Brandt",
    ),
    ("pronoun before", "Mr. Brandt was tired. He sat down. “It leaks,” he said.", "", "Tom Brandt"),
    ("in a clause", "Mr. Brandt went home after he said “it leaks everywhere”.", "", "Tom Brandt"),
    (
        "aside",
        "Sam Osei has turned to the gate. Tom Brandt, when asked about errors, often steam-rolls on. “It leaks,” he said.",
        "m",
        "Tom Brandt",
    ),
    ("behind when", "When Sam Osei came, Tom Brandt left. “It leaks,” he said.", "m", "Tom Brandt"),
    (
        "no firm",
        "“It leaks,” said Ms. Lee. AT&T just finished the work, she said, and it “still leaks”.",
        "",
        "Ann Lee",
    ),
    ("nobody to mean", "“It leaks,” he said.", "", None),
]


@pytest.mark.parametrize(("text", "_", "expected"), [case[1:] for case in PRONOUNS], ids=[case[0] for case in PRONOUNS])
def test_pronouns(text, _, expected):
    found = quotes(text, "p:Tom Brandt, p:Ann Lee, p:Sam Osei")
    last = [quote for quote in found if quote.kind != "indirect"][-1]
    assert (last.speaker.name if last.speaker else None) == expected
    if last.speaker is not None:
        assert last.speaker.text in ("he", "she")


INDIRECT = [
    ("that", "The Kremlin confirmed on Monday that talks had begun.", "o:Kremlin", "talks had begun", "Kremlin"),
    ("no that", "Ann Lee said the gate was leaking.", ANN, "the gate was leaking", "Ann Lee"),
    ("listener", "Ann Lee told reporters that the gate was leaking.", ANN, "the gate was leaking", "Ann Lee"),
    ("at the end", "The gate was leaking, Ann Lee said.", ANN, "The gate was leaking", "Ann Lee"),
    ("inverted at the end", "The gate was leaking, said engineer Ann Lee.", ANN, "The gate was leaking", "Ann Lee"),
    ("according to", "The gate was leaking, according to Ann Lee.", ANN, "The gate was leaking", "Ann Lee"),
    ("according to, first", "According to Ann Lee, the gate was leaking.", ANN, "the gate was leaking", "Ann Lee"),
    ("pronoun", "Ms. Lee was tired. She added that the gate was leaking.", ANN, "the gate was leaking", "Ann Lee"),
    (
        "metonym",
        "Beijing reaffirmed that its plan was independent.",
        "l:Beijing",
        "its plan was independent",
        "Beijing",
    ),
    ("participle", "Ann Lee spoke again, saying that the gate was leaking.", ANN, "the gate was leaking", "Ann Lee"),
]


@pytest.mark.parametrize(
    ("text", "names", "words", "speaker"), [case[1:] for case in INDIRECT], ids=[case[0] for case in INDIRECT]
)
def test_reported_speech(text, names, words, speaker):
    found = quotes(text, names)
    assert [(q.kind, q.text, q.speaker.name) for q in found] == [("indirect", words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee did not say that it leaks.",
        "No one said that it leaks.",
        "Nobody had expected that it leaks.",
        "Did Ann Lee say that the gate leaks?",
        "Ann Lee opened the gate and left it to the others.",
    ],
)
def test_what_reports_nothing(text):
    assert quotes(text, ANN) == ()


TOLD = [
    ("“It leaks,” Ann Lee told Sky News.", "Sky News"),
    ("Ann Lee told reporters that “it leaks everywhere”.", "reporters"),
    ("In an interview with Sky News, Ann Lee said it was “full of holes”.", "Sky News"),
    ("“It leaks,” Ann Lee said in an interview with the paper.", "the paper"),
    ("“It leaks,” Ann Lee told reporters at the site.", "reporters"),
    ("“It leaks,” Ann Lee told members of parliament in May.", "members of parliament"),
    ("“It leaks,” Ann Lee told me.", None),
    ("“It leaks,” Ann Lee said.", None),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_listener(text, expected):
    (quote,) = (q for q in quotes(text, "p:Ann Lee, o:Sky News") if q.kind != "indirect")
    assert (quote.told.text if quote.told else None) == expected
    assert quote.speaker.name == "Ann Lee"


KINDS = [
    ("“The gate leaks,” Ann Lee said.", ["direct"]),
    ("Ann Lee said she was “worn out” by it.", ["partial"]),
    ("Ann Lee said progress was made “step by step.”", ["partial"]),
    ("“It leaks,” Ann Lee said, “and it always did.”", ["direct", "direct"]),
    ("Ann Lee said: “It leaks.”", ["direct"]),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_kind(text, expected):
    assert [q.kind for q in quotes(text, ANN) if q.kind != "indirect"] == expected


GROUPS = [
    ("“It leaks,” Ann Lee said, “and it always did.”", 1),
    ("“It leaks,” Ann Lee said. “It always did.”", 1),
    ("Ann Lee said: “It leaks.\n“It always did.”", 1),
    ("“It leaks,” Ann Lee said.\n“It always did,” Ann Lee said.", 2),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_fragments_of_one_utterance_share_a_group(text, expected):
    assert len({q.group for q in quotes(text, ANN)}) == expected


CUES = [
    ("the verb alone", "“It leaks,” Ann Lee, a farmer, has said.", ["said"]),
    ("adding", "“It leaks,” Ann Lee said, adding that it was “full of holes”.", ["said", "adding"]),
    ("and said", "Ann Lee called it “a bad joke” and said it was “full of holes”.", ["called", "said"]),
    ("joined", "Ann Lee has mocked a reporter, referred to the others as “old fools” and left.", ["referred"]),
    (
        "written by",
        "Ann Lee contended in a letter this month, written by Tom Brandt, a farmer, that some of the engineers, in the valley, had “a bias”.",
        ["contended"],
    ),
]


@pytest.mark.parametrize(("text", "cues"), [case[1:] for case in CUES], ids=[case[0] for case in CUES])
def test_cue(text, cues):
    assert [q.cue.text for q in quotes(text, BOTH) if q.kind != "indirect"] == cues


def test_the_dateline_is_no_part_of_the_sentence():
    text = (
        "NORWICK (AFP) – Farmer Ann Lee has taken a swipe at the plan, saying that “big words” do more harm than good."
    )
    made = draft(text, ANN)
    dateline = Dateline(start=0, end=15, text=text[:15], place="Norwick", agency="AFP")
    (quote,) = find_quotes(
        msgspec.structs.replace(made, article=msgspec.structs.replace(made.article, dateline=dateline))
    ).quotes
    assert (quote.speaker.name, quote.cue.text) == ("Ann Lee", "saying")


def test_transcript_turns():
    text = "HART: Does it leak?\nLEE: It leaks “everywhere”, I fear.\nHART: Since when?\nLEE: Since May."
    found = quotes(text, "p:Ann Lee")
    assert [(q.text, q.speaker.name) for q in found] == [
        ("Does it leak?", "Hart"),
        ("It leaks “everywhere”, I fear.", "Ann Lee"),
        ("Since when?", "Hart"),
        ("Since May.", "Ann Lee"),
    ]


def test_interview_with_q_and_a():
    found = quotes("Ann Lee keeps the gate.\nQ: Does it leak?\nA: It does.\nQ: Since when?\nA: Since May.", ANN)
    assert [q.speaker and q.speaker.name for q in found] == [None, "Ann Lee", None, "Ann Lee"]


def test_a_colon_alone_is_no_transcript():
    assert quotes("Note: the gate is shut.\nAddress: the valley.\nTime: noon.") == ()


def test_block_quotation():
    found = quotes("Ann Lee wrote in her diary:\nThe gate leaks, and nobody comes.", ANN, "pq")
    assert [(q.text, q.kind, q.speaker.name) for q in found] == [
        ("The gate leaks, and nobody comes.", "direct", "Ann Lee")
    ]


def test_a_signature_in_a_block_of_its_own():
    (quote,) = quotes("> The gate leaks, and nobody comes.\n> — Gate keeper Ann Lee", ANN, "qq")
    assert (quote.text, quote.speaker.name) == ("The gate leaks, and nobody comes.", "Ann Lee")


def test_who_was_asked_is_as_likely_as_who_spoke_before():
    text = "“No,” said Mary Osei. Tom Brandt asked Ann Lee about the gate. “It leaks,” she replied."
    last = [q for q in quotes(text, "p:Mary Osei, p:Tom Brandt, p:Ann Lee") if q.kind != "indirect"][-1]
    assert last.speaker is None or last.speaker.name == "Ann Lee"


def test_signed_block_quotation():
    (quote,) = quotes("The gate leaks, and nobody comes. — Ann Lee", ANN, "q")
    assert (quote.text, quote.speaker.name) == ("The gate leaks, and nobody comes.", "Ann Lee")


LANGUAGES = [
    ("fr", "«\u00a0La digue tient bon\u00a0», a dit le maire.", "La digue tient bon"),
    ("de", "„Der Damm wird halten“, sagte die Ministerin.", "Der Damm wird halten"),
    ("de", "»Der Damm wird halten«, sagte die Ministerin.", "Der Damm wird halten"),
    ("sv", "”Dammen kommer att hålla”, sade ministern.", "Dammen kommer att hålla"),
    ("ja", "知事は「ダムは必ず持ちこたえる」と述べた。", "ダムは必ず持ちこたえる"),
    ("es", "“La presa va a aguantar”, dijo la ministra.", "La presa va a aguantar"),
]


@pytest.mark.parametrize(("language", "text", "words"), LANGUAGES)
def test_other_languages_by_their_marks_alone(language, text, words):
    (quote,) = quotes(text, language=language)
    assert (quote.text, quote.speaker, quote.sourcing) == (words, None, "unattributed")


def test_key_quotes_are_few_and_do_not_repeat_each_other():
    said = "“The gate leaks and must be repaired before winter,” Ann Lee said.\n"
    other = "“We will pay for the gate, because the valley is in danger,” Tom Brandt said.\n“Yes,” Tom Brandt said.\n"
    found = quotes(said + said + other, BOTH, title="Who pays for the gate")
    key = [q for q in found if q.key]
    assert 1 <= len(key) <= 3
    assert len({q.text for q in key}) == len(key)
    assert all(q.text != "Yes," for q in key)
