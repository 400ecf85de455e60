"""What sentencex gets wrong in news, as tables of patterns: boundaries that are none, and boundaries it does not see.

Every pattern looks at a bounded stretch before or after one boundary, so the whole is linear.
"""

from __future__ import annotations

from bisect import bisect_right

from briefing.patterns import pattern
from briefing.tables import words

BEFORE = 40
AFTER = 80
INITIALS = 9
"""Code points of three initials joined by hyphens, at most."""

CUES = (
    "said|says|asked|asks|added|adds|told|replied|replies|wrote|writes|tweeted|shouted|cried|answered|continued|"
    "declared|demanded|wondered|joked|quipped|insisted|recalled|warned|exclaimed|remarked|explained|argued|concluded"
)
MONTHS = (
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    "januar|februar|mars|april|mai|maj|juni|juli|august|september|oktober|november|desember|december"
)


NEVER_LAST = words(
    "Gov. Govs. Sen. Sens. Rep. Reps. Lt. Lieut. Col. Gen. Gens. Sgt. Cpl. Pvt. Pfc. Spc. Maj. Capt. Cmdr. Comdr. Adm. "
    "Brig. Rev. Hon. Pres. Supt. Det. Insp. Atty. Asst. Amb. Msgr. Fr. Mr. Mrs. Ms. Mx. Messrs. Dr. Drs. Prof. Mt. Ft. "
    "St. Ste. Ald. Rte. Hwy. vs. v. approx. Approx. est. ca. cf. Ch. Vol. Fig. Bros."
)
"""Abbreviations that stand before what they belong to, so that no sentence ends with them."""

MAY_BE_LAST = words(
    "U.S. U.K. U.N. E.U. U.A.E. U.S.A. Ph.D. M.D. B.A. M.A. J.D. M.B.A. B.Sc. LL.B. LL.M. Ala. Ariz. Ark. Calif. Colo. "
    "Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. "
    "Tex. Va. Vt. Wash. Wis. Wyo. D.C. N.C. N.D. N.H. N.J. N.M. N.Y. R.I. S.C. S.D. W.Va."
)
"""Countries, degrees and states (AP style): a sentence ends with them only before a word that opens one."""

CLOCK = frozenset({"a.m.", "p.m.", "A.M.", "P.M."})
AFTER_CLOCK = pattern(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* \d"
    r"|[A-Z]{2,4}\b|(?:Eastern|Central|Pacific|Mountain|Greenwich|local)\b"
)

INITIAL = pattern(r"(?:[^\W\d_]\.-?){1,3}")
LETTERED = words("plan vitamin group hepatitis type class grade section part")
"""What is told apart by letters: `Plan B.` may end a sentence."""

STARTER = pattern(
    r"[“¿(\[]*(?:The|This|That|These|Those|It|He|She|They|We|You|I|But|And|So|Yet|Then|In|On|At|By|For|From|With|After|"
    r"Before|Since|While|When|Where|Why|How|What|Who|If|As|An?|There|Here|Now|Not|No|His|Her|Its|Their|Our|My|Your|"
    r"One|Some|Many|Most|Both|All|Another|Other|Others|However|Meanwhile|Also|Although|Though|Because|Last|Next|Earlier|"
    r"Later|Despite|Under|During|About|Still|Instead|Only|Even|Just|More|Nearly|Since|Until|Once|Or|Nor|To)\b"
)

OPENERS = frozenset("“¿’")
"""The marks that may open a quotation in a levelled text."""
LOWER = pattern(r"[“‘'(\[]?[a-zà-öø-ÿ](?![A-Z])")
ASKED = pattern(rf"(?:[A-Z][\w.’'-]* ){{1,4}}(?:{CUES})\b(?: (?:on|in|at|to|after|during)\b|[.,;:]|$)")
MARKED_END = pattern(r"[!?…]”$")

PAUSE = pattern(r"(?:…|\.\.\.)[”’)]?\s+(?=[“¿A-Z])|\bno[.]\s+(?=[A-Z])")
DAY_DOT = pattern(r"(?:^|\s)\d{1,2}\.$")
MONTH = pattern(rf"(?:{MONTHS})\b")


def repaired(text: str, quotations: list[tuple[int, int]], cuts: list[int], language: str) -> list[int]:
    """Return `cuts`, the offsets in the levelled `text` where sentences begin, put right.

    `quotations` are the closed quotations of `text`; none of them is split.
    """
    kept = [cut for cut in (_before_mark(text, cut) for cut in cuts) if not _joined(text, cut, language)]
    if language != "en":
        return kept
    if "…" not in text and "..." not in text and " no. " not in text:
        return kept
    starts = [start for start, _ in quotations]
    for match in PAUSE.finditer(text):
        at = match.end()
        inside = bisect_right(starts, at - 1) - 1
        if STARTER.match(text, at) and not (inside >= 0 and at < quotations[inside][1]):
            kept.append(at)
    return sorted(set(kept))


def _before_mark(text: str, cut: int) -> int:
    """`cut`, or the mark right before it that opens what follows: `It closed. “| We left`."""
    opens = text[cut - 1 : cut] in OPENERS and text[cut - 2 : cut - 1].isspace() and not text[cut : cut + 1].isspace()
    return cut - opens


def _joined(text: str, cut: int, language: str) -> bool:
    """Whether the boundary at `cut` is none."""
    left = text[max(0, cut - BEFORE) : cut].rstrip()
    right = text[cut : cut + AFTER].lstrip()
    if not right or not any(map(str.isalnum, right)):
        return True
    if language != "en":
        return bool((DAY_DOT.search(left) and MONTH.match(right)) or INITIAL.fullmatch(left.rpartition(" ")[2]))
    return _within_name(left, right) or _within_frame(left, right)


def _within_name(left: str, right: str) -> bool:
    """`Gov. | Reed`, `J. D. | Reed`, `5 a.m. | Monday`, `the U.S. | Senate`, `Reno, Nev. | Mayor`."""
    before, _, word = left.rpartition(" ")
    word = word.lstrip("“¿([")
    if word in CLOCK:
        return bool(AFTER_CLOCK.match(right))
    if word in MAY_BE_LAST:
        return not STARTER.match(right) and not right.startswith(("“", "¿"))
    if len(word) < INITIALS and word[:1].isupper() and INITIAL.fullmatch(word):
        return before.rpartition(" ")[2].lower() not in LETTERED and not STARTER.match(right)
    return word in NEVER_LAST


def _within_frame(left: str, right: str) -> bool:
    """`“Why?” | Reed asked.` is one sentence; so is what goes on in lower case."""
    if MARKED_END.search(left) and ASKED.match(right):
        return True
    return bool(LOWER.match(right)) and left[-1:] not in {"。", "！", "？"} and any(map(str.isupper, left))
