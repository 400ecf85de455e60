"""How a sentence begins that leans on the one before, in languages other than English: the commonest ways only."""

from __future__ import annotations

from briefing.analysis.summary.openings import Openings

_GERMAN = Openings(
    {
        "er sie es ihm ihr ihnen sein seine ihre dieser diese dieses diesen diesem beide": "",
        "dabei dafür dagegen daher damit danach daneben daran darauf darüber darum davon davor dazu dadurch dort da "
        "dann deshalb deswegen trotzdem dennoch jedoch allerdings außerdem zudem aber doch und oder denn auch ebenso "
        "inzwischen unterdessen hingegen demnach anschließend später zuvor also stattdessen schließlich": "",
        "das": " (?:ist|sind|war|waren|hat|hatte|habe|wird|sei|wäre|geht|gilt|gab|heißt|kann|soll|muss|bedeutet|zeigt|"
        "bestätigt|schreibt|sagt|will|liegt)\\b| \\w+te(?= (?-i:[a-zäöü]))",
        "dies": "",
        "so": " (?:\\w+te|ist|sind|hat|soll|sei)\\b",
        "zum": " (?:Beispiel|Vergleich)",
    },
    end=r"(?![\w-])",
)
_FRENCH = Openings(
    {
        "il elle ils elles celui celle ceux celles cela ça leur leurs son sa ses": "",
        "ce cet cette ces": r"(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|mois|week|année|"
        r"semaine|été|hiver|printemps|automne|après)\b)",
        "c": r"[’'](?:est|était|en)(?! (?:à|au|en|dans) )",
        "mais et ou donc or car cependant toutefois pourtant néanmoins ainsi alors puis ensuite enfin aussi": "",
        "en": " (?:effet|outre|revanche|conséquence)",
        "par": " (?:ailleurs|conséquent|exemple)",
        "de": " (?:plus|même)(?=,)",
        "d": r"[’']ailleurs",
    },
    end=r"(?![\w-])",
)
_SPANISH = Openings(
    {
        "él ella ellos ellas esto eso ello su sus ambos ambas": "",
        "este esta estos estas ese esa esos esas": r"(?! (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
        r"mañana|tarde|noche|mes|semana|año|verano|invierno|otoño|primavera)\b)",
        "pero y e o además también así entonces luego asimismo mientras ahora": "",
        "sin": " embargo",
        "no": " obstante",
        "por": " (?:eso|ello|otra parte|otro lado|ejemplo|lo tanto)",
    },
    end=r"(?![\w-])",
)
_ITALIAN = Openings(
    {
        "lui lei loro egli ella essi esse ciò suo sua suoi sue": "",
        "questo questa questi queste quello quella": r"(?! (?:lunedì|mattina|sera|settimana|mese|anno|estate)\b)",
        "ma e o però tuttavia inoltre anche così allora poi infine dunque quindi intanto": "",
    },
    end=r"(?![\w-])",
)
_PORTUGUESE = Openings(
    {
        "ele ela eles elas isto isso aquilo seu sua seus suas": "",
        "este esta estes estas esse essa esses essas": r"(?! (?:semana|mês|ano|manhã|tarde|noite|segunda|terça)\b)",
        "mas e ou porém contudo também assim então depois além entretanto": "",
        "no": " entanto",
        "por": " (?:isso|outro lado|exemplo)",
    },
    end=r"(?![\w-])",
)
_DUTCH = Openings(
    {
        "hij zij ze hun zijn haar dit deze beide": "",
        "dat": " (?:is|was|zijn|waren|heeft|had|wordt|zegt|zei|blijkt|meldt|betekent|kan|moet)",
        "maar en of dus echter toch ook bovendien daarom daarna daarnaast daarbij toen vervolgens intussen": "",
    },
    end=r"(?![\w-])",
)
_RUSSIAN = Openings(
    {
        "он она они оно это этот эта эти его её ее их тот та те": "",
        "но а и однако также поэтому затем потом кроме тем при тогда там": "",
    },
    end=r"(?!\w|-\w)",
)
_BY_LANGUAGE = {
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "ru": _RUSSIAN,
}


def leans(sentence: str, language: str) -> bool:
    """Whether `sentence` begins with a word of `language` (ISO 639-1) that points to the one before, or joins it."""
    table = _BY_LANGUAGE.get(language)
    return table is not None and table.begin(sentence)
