"""What verbs of saying govern besides a clause: the table by which reported speech is told from other objects.

A row names its verbs, what follows them (as word kinds, see :mod:`.lexicon`) and the words that may link the two. The
report is the group ``content``; where there is a group ``link``, its word must be one of the row's; where the row names
speakers, only what they say counts.
"""

from __future__ import annotations

import re

import msgspec

from briefing.analysis.quotes.grammar import NP
from briefing.patterns import pattern
from briefing.tables import words

_SOMEBODY = rf"(?:u|h|{NP}(?:[fp]{NP}){{0,2}}(?:c{NP})?)"
_BLAMING = words("criticise criticize condemn slam blast denounce assail castigate rebuke lambaste mock fault")
_NAMING = words(
    """
    mention cite deny question demand announce disclose emphasise emphasize stress detail suggest acknowledge express
    outline propose recommend reject lament reiterate tout predict forecast bemoan decry deride
    """
)
_DOCUMENTS = words(
    """
    poll polls polling survey surveys study studies report reports analysis data figures records filing filings
    document documents research results numbers statistics census email emails letter letters review audit tests
    minutes findings estimates projections transcript transcripts memo memos investigation evidence
    """
)


class Governed(msgspec.Struct, frozen=True):
    """One row: the verbs, what follows them, and the words that link them."""

    name: str
    verbs: frozenset[str]
    ahead: re.Pattern[str]
    links: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()


GOVERNED = (
    Governed("to do", words("vow promise pledge hope offer swear"), pattern("(?P<content>t[^Q,;][^Q]*)")),
    Governed(
        "somebody to do",
        words("urge ask order tell implore instruct advise warn challenge encourage request"),
        pattern(rf"(?P<content>{_SOMEBODY}r?t[^Q,;][^Q]*)"),
    ),
    Governed(
        "on somebody to do", words("call"), pattern(rf"(?P<link>p)(?P<content>{_SOMEBODY}t[^Q]+)"), words("on upon")
    ),
    Governed("for something", words("call ask"), pattern("(?P<link>f)(?P<content>[^Q,;][^Q]*)"), words("for")),
    Governed(
        "of something",
        words("warn complain speak boast brag"),
        pattern("(?P<link>[fp])(?P<content>[^Q,;][^Q]*)"),
        words("of about against"),
    ),
    Governed(
        "somebody of something",
        words("accuse remind assure warn inform tell"),
        pattern(rf"(?P<content>{_SOMEBODY}(?P<link>[fp])[^Q]+)"),
        words("of about against"),
    ),
    Governed(
        "somebody for something",
        _BLAMING | words("blame praise thank laud applaud"),
        pattern(rf"(?P<content>{_SOMEBODY}(?P<link>[fp])[^Q]+)"),
        words("for over"),
    ),
    Governed(
        "something as",
        words("describe dismiss portray characterise characterize depict label blast denounce"),
        pattern(rf"(?P<content>{_SOMEBODY}(?P<link>m)[^Q]+)"),
        words("as"),
    ),
    Governed(
        "something to another",
        words("compare liken"),
        pattern(rf"(?P<content>{_SOMEBODY}(?P<link>t)[^Q]+)"),
        words("to"),
    ),
    Governed("names", words("call"), pattern(r"(?P<content>(?:u|d?[nN]{1,3}(?:f[nN]{1,2})?)(?:d|x|r?n)[^Q]+)")),
    Governed(
        "something",
        _BLAMING | _NAMING,
        pattern("(?P<content>[dnNMu#l][^Q]*)"),
    ),
    Governed("what a document shows", words("show"), pattern("(?P<content>[dnNMhT#W][^Q]*)"), speakers=_DOCUMENTS),
)
"""The rows, in the order in which they are tried."""

BY_VERB: dict[str, tuple[Governed, ...]] = {
    verb: tuple(row for row in GOVERNED if verb in row.verbs) for row in GOVERNED for verb in row.verbs
}
"""The rows of each verb in its base form."""
