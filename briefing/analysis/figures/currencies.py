"""Currencies as the press writes them, before a number (`US$`, `Rs`, `EUR`) or after it (`Canadian dollars`, `yen`).

The codes are those of ISO 4217.
"""

from __future__ import annotations

import re

from briefing.patterns import pattern
from briefing.tables import words

SYMBOLS = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "₦": "NGN",
    "₸": "KZT",
    "₡": "CRC",
    "Rs": "INR",
    "Rs.": "INR",
    "RM": "MYR",
    "RMB": "CNY",
    "kr": "SEK",
}
CODES = words(
    "AED ARS AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP ETB EUR GBP GEL GHS HKD HUF IDR ILS INR IRR ISK JOD JPY "
    "KES KRW KWD KZT LBP LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD "
    "TZS UAH UGX USD UZS VND XAF XOF ZAR"
)

WORDS = {
    "dollar": "USD",
    "buck": "USD",
    "cent": "USD",
    "euro": "EUR",
    "pence": "GBP",
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rouble": "RUB",
    "ruble": "RUB",
    "rupee": "INR",
    "hryvnia": "UAH",
    "zloty": "PLN",
    "forint": "HUF",
    "koruna": "CZK",
    "kronor": "SEK",
    "krona": "SEK",
    "kroner": "NOK",
    "krone": "NOK",
    "franc": "CHF",
    "reai": "BRL",
    "peso": "MXN",
    "lira": "TRY",
    "shekel": "ILS",
    "riyal": "SAR",
    "dirham": "AED",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "baht": "THB",
    "taka": "BDT",
    "naira": "NGN",
    "cedi": "GHS",
    "birr": "ETB",
    "tenge": "KZT",
    "leva": "BGN",
    "lari": "GEL",
}
"""Names of currencies, without the plural's `s`; where several countries use one, the one most often meant."""

OF_COUNTRY = {
    "dollar": {
        "u.s.": "USD",
        "us": "USD",
        "american": "USD",
        "canadian": "CAD",
        "australian": "AUD",
        "new zealand": "NZD",
        "hong kong": "HKD",
        "singapore": "SGD",
        "taiwan": "TWD",
    },
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "sudanese": "SDG", "syrian": "SYP"},
    "peso": {"mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP"},
    "rupee": {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR"},
    "franc": {"swiss": "CHF", "cfa": "XOF"},
    "crown": {"swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "czech": "CZK", "icelandic": "ISK"},
    "kroner": {"norwegian": "NOK", "danish": "DKK"},
    "dinar": {
        "kuwaiti": "KWD",
        "jordanian": "JOD",
        "iraqi": "IQD",
        "serbian": "RSD",
        "tunisian": "TND",
        "algerian": "DZD",
    },
    "riyal": {"saudi": "SAR", "qatari": "QAR"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
    "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "lira": {"turkish": "TRY"},
    "yuan": {"chinese": "CNY"},
    "yen": {"japanese": "JPY"},
    "won": {"south korean": "KRW", "korean": "KRW"},
    "rouble": {"russian": "RUB", "belarusian": "BYN"},
    "ruble": {"russian": "RUB", "belarusian": "BYN"},
    "rand": {"south african": "ZAR"},
    "real": {"brazilian": "BRL"},
    "reai": {"brazilian": "BRL"},
    "dirham": {"moroccan": "MAD", "emirati": "AED"},
    "rupiah": {"indonesian": "IDR"},
    "zloty": {"polish": "PLN"},
    "hryvnia": {"ukrainian": "UAH"},
    "forint": {"hungarian": "HUF"},
}
ONLY_LARGE = {"won": "KRW", "real": "BRL", "rand": "ZAR", "dong": "VND", "lei": "RON"}
"""Words that mean something else after a small number: a victory, an adjective, a weight."""
HUNDREDTHS = frozenset({"cent", "pence"})

_COUNTRIES = "|".join(sorted({re.escape(c) for words in OF_COUNTRY.values() for c in words}, key=len, reverse=True))
_NAMES = "|".join(sorted({*WORDS, *OF_COUNTRY, *ONLY_LARGE}, key=len, reverse=True))

SIGNS = frozenset("$€£¥₹₽₩₺₴₪₫฿₱₦₸₡")
COUNTRY_OF_SIGN = pattern(r"(?<![^\W\d_])(?:US|AU|CA|NZ|HK|NT|[ACSR])\$$")
CODE = pattern(r"(?<!\w)(?:Rs\.?|RM|RMB|kr|[A-Z]{3})$")
AFTER = pattern(
    rf"(?P<sign>[ \u00a0\u202f]?[€£₹₽₴](?!\d))|[ \u00a0\u202f-](?:(?P<country>{_COUNTRIES}) "
    rf")?(?P<name>{_NAMES})(?:e?s)?\b"
    r"|[ \u00a0\u202f](?P<code>[A-Z]{3})\b",
    re.IGNORECASE,
)


_NEXT = pattern(r"[ \u00a0\u202f-]([^\W\d_]+)")
_NAMED = frozenset(name + ending for name in {*WORDS, *OF_COUNTRY, *ONLY_LARGE} for ending in ("", "s", "es"))
_COUNTRY_BEGINS = frozenset(re.split(r"[. ]", country)[0] for names in OF_COUNTRY.values() for country in names)
_MAY_FOLLOW = _NAMED | _COUNTRY_BEGINS


def _may_follow(text: str, end: int) -> bool:
    """Whether :data:`AFTER` has a chance at `end`: it is long, and most articles never need it."""
    if not SIGNS.isdisjoint(text[end : end + 2]):
        return True
    word = _NEXT.match(text, end)
    if word is None:
        return False
    return word[1] in CODES or word[1].lower() in _MAY_FOLLOW


def before(text: str, start: int) -> tuple[str, int] | None:
    """Return the currency that stands before the number at `start`, and where it begins."""
    end = start - text[start - 1 : start].isspace()
    last = text[end - 1 : end]
    if last in SIGNS:
        longer = COUNTRY_OF_SIGN.search(text[max(0, end - 4) : end]) if last == "$" else None
        mark = longer.group() if longer else last
    elif last.isupper() or last in {"s", ".", "r"}:
        found = CODE.search(text[max(0, end - 5) : end])
        mark = found.group() if found else ""
    else:
        return None
    code = SYMBOLS.get(mark) or (mark if mark in CODES else None)
    return (code, end - len(mark)) if code else None


def after(text: str, end: int, *, large: bool, grouped: bool) -> tuple[str, int, bool] | None:
    """Return the currency that stands after the number up to `end`, where it ends, and whether it counts hundredths.

    Pounds are a currency only after a `large` number (`3 million pounds`) or with a country: else they are a weight.
    """
    if text[end : end + 1] == "p":
        pence = not large and not grouped and not text[end - 4 : end].isdigit()  # `1080p` is a picture
        return ("GBP", end + 1, True) if pence and not text[end + 1 : end + 2].isalnum() else None
    match = AFTER.match(text, end) if _may_follow(text, end) else None
    if match is None:
        return None
    if match["code"]:
        return (match["code"], match.end(), False) if match["code"] in CODES else None
    if match["sign"]:
        return SYMBOLS[match["sign"].strip()], match.end(), False
    name = match["name"].lower()
    if match["country"]:
        code = OF_COUNTRY.get(name, {}).get(match["country"].lower())
    elif name in ONLY_LARGE:
        code = ONLY_LARGE[name] if large or grouped else None
    elif name == "pound":
        code = "GBP" if large and not text.startswith(" of ", match.end()) else None
    else:
        code = WORDS.get(name)
    return (code, match.end(), name in HUNDREDTHS) if code else None
