from __future__ import annotations

import time

import pytest

from briefing.reading.language import choose_language, detect, normal, script_of

SENTENCES = {
    "en": "The minister said on Monday that the talks were going on, but no results had been reached.",
    "fr": "Le ministre a déclaré lundi que les discussions se poursuivaient, mais qu’aucun résultat n’avait été obtenu.",
    "de": "Der Minister sagte am Montag, dass die Gespräche weitergehen, aber es noch keine Ergebnisse gebe.",
    "es": "El ministro dijo el lunes que las conversaciones continúan, pero que aún no se han alcanzado resultados.",
    "it": "Il ministro ha detto lunedì che i colloqui continuano, ma che non sono stati ancora raggiunti risultati.",
    "pt": "O ministro disse na segunda-feira que as negociações continuam, mas que ainda não há resultados.",
    "nl": "De minister zei maandag dat de gesprekken doorgaan, maar dat er nog geen resultaten zijn.",
    "sv": "Ministern sade på måndagen att samtalen fortsätter, men att det ännu inte finns några resultat.",
    "da": "Ministeren sagde mandag, at forhandlingerne fortsætter, men at der endnu ikke er opnået resultater.",
    "no": "Ministeren sa mandag at forhandlingene fortsetter, men at det ennå ikke er oppnådd noe etter møtet.",
    "fi": "Ministeri sanoi maanantaina, että neuvottelut jatkuvat, mutta tuloksia ei ole vielä ja se on hyvä.",
    "pl": "Minister powiedział w poniedziałek, że rozmowy trwają, ale nie ma jeszcze żadnych wyników.",
    "cs": "Ministr v pondělí řekl, že jednání pokračují, ale žádné výsledky zatím nejsou a podle něj se to nezmění.",
    "tr": "Bakan görüşmelerin sürdüğünü, ancak henüz bir sonuç olmadığını ve bu konuda daha çok çalışacaklarını söyledi.",
    "ru": "Министр заявил в понедельник, что переговоры продолжаются, но результатов пока нет, и это не так.",
    "uk": "Міністр заявив у понеділок, що переговори тривають, але результатів поки немає, і це не так.",
    "ja": "外務大臣は月曜日、交渉は続いているが具体的な成果はまだないと述べた。",
    "zh": "外交部长星期一表示，谈判仍在继续，但尚未取得具体成果。",
    "ko": "외무장관은 월요일 협상이 계속되고 있다고 말했다.",
    "ar": "قال وزير الخارجية يوم الاثنين إن المحادثات مستمرة.",
    "fa": "وزیر امور خارجه روز دوشنبه گفت گفتگوها ادامه دارد.",
    "el": "Ο υπουργός δήλωσε ότι οι συνομιλίες συνεχίζονται.",
    "he": "שר החוץ אמר כי השיחות נמשכות.",
    "hi": "मंत्री ने सोमवार को कहा कि बातचीत जारी है।",
    "th": "รัฐมนตรีกล่าวเมื่อวันจันทร์ว่าการเจรจายังดำเนินต่อไป",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_one_sentence_is_enough(code: str) -> None:
    assert detect(SENTENCES[code]) == code


@pytest.mark.parametrize(
    "text", ["", "12:30 – 45%", "Smith 3, Jones 4, Paris 2", "Kamara beats Ruiz", "v v v v v a a s"]
)
def test_what_is_not_sure_is_not_said(text: str) -> None:
    assert detect(text) is None


def test_quoted_words_in_another_script_do_not_decide() -> None:
    assert detect(SENTENCES["en"] * 3 + SENTENCES["ru"]) == "en"
    assert script_of("abc де") == "Latin"
    assert script_of("123") is None


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-GB", "en"),
        ("pt_BR", "pt"),
        ("DE", "de"),
        (" fr ", "fr"),
        ("nb-NO", "no"),
        ("English", None),
        ("", None),
        (None, None),
        ("und", None),
        ("e", None),
        ("zh-Hans-CN", "zh"),
        ("en US", None),
    ],
)
def test_a_tag_is_brought_to_its_language(tag: str | None, code: str | None) -> None:
    assert normal(tag) == code


def test_what_is_declared_is_believed() -> None:
    assert choose_language("en-GB", "Kamara beats Ruiz") == "en"
    assert choose_language("fr", "The word of the day is “été”.") == "fr"
    assert choose_language("bs", "Ministar je rekao da se razgovori nastavljaju, ali da još nema rezultata.") == "bs"


def test_what_is_declared_is_not_believed_against_the_text() -> None:
    assert choose_language("en", SENTENCES["de"]) == "de"
    assert choose_language("en-US", SENTENCES["ru"]) == "ru"
    assert choose_language("ja", SENTENCES["en"]) == "en"
    assert choose_language("no", SENTENCES["da"]) in {"no", "da"}


def test_a_long_text_takes_milliseconds() -> None:
    text = SENTENCES["en"] * 20_000
    started = time.process_time()
    assert detect(text) == "en"
    assert time.process_time() - started < 0.2
