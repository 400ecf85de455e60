"""Words that tell nothing of a subject, by language: articles, pronouns, prepositions, auxiliaries, small numbers."""

from __future__ import annotations

from functools import cache

_ENGLISH = """
    a about above across after again against ago ahead all almost along already also although always am amid among an
    and another any anyone anything are aren't around as at away back be became because become been before behind being
    below beneath beside besides between beyond both but by can can't cannot could couldn't despite did didn't do does
    doesn't doing don't done down due during each either else enough even ever every everyone everything except few
    fewer for from further had hadn't has hasn't have haven't having he her here hers herself him himself his how
    however i i'm if in inside instead into is isn't it it's its itself just least less like likely many may maybe me
    might mine more most much must my myself near nearly neither never next no nobody none nor not nothing now of off
    often on once one only onto or other others our ours ourselves out outside over own per perhaps quite rather really
    same several shall she should shouldn't since so some someone something soon still such than that that's the their
    theirs them themselves then there there's these they they're this those though through throughout thus till to
    today together tomorrow tonight too toward towards under unless unlike until up upon us versus very via vs was
    wasn't we we're well were weren't what what's whatever
    whichever whoever when where whether which while who who's whom whose why will
    with within without forward forth ahead yourself won't would wouldn't yes yesterday yet you you're your yours
    first second third last two three four five six seven eight nine ten hundred thousand million billion
"""
_GERMAN = """
    aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist da damit
    dann das dass dazu dein dem den denn der des dich die
    dies diese diesem diesen dieser dieses doch dort du durch ein eine
    einem einen einer eines er es etwas euer für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihr
    ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinen keiner können man
    mehr mein mit muss müssen nach neben nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner
    seit sich sie sind so soll sollen sonst um und uns unter viel vom von vor wann war waren warum was weg weil weiter
    welche wenn wer werden wie wieder will wir wird wo wollen worden wurde wurden zu zum zur zwischen über
    eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend erste ersten zweite zweiten dritte
    dritten beide beiden sagte sagten sagt teilte mitteilte laut dort rund etwa prozent million millionen milliarden
    montag dienstag mittwoch donnerstag freitag samstag sonntag uhr
"""
_FRENCH = """
    à afin ai ainsi alors après au aucun aussi autre aux avait
    avant avec avoir c'est car ce cela ces cet cette ceux chez
    comme comment contre d'un d'une dans de depuis derrière des dès deux devant doit donc dont du elle elles en encore
    entre est et être été eu face fait faut hors il ils jusqu'à je la le les leur leurs lors lorsque lui ma mais malgré
    me même mes moins mon ne ni non nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourquoi près
    qu'il qu'un qu'une quand que quel quelle qui quoi sa sans se selon ses si sien son sont sous sur ta tes toi ton
    toujours tous tout toute toutes très trop tu un une vers vos votre vous dit déclaré annoncé million millions
    milliards lundi mardi mercredi jeudi vendredi samedi dimanche
"""
_SPANISH = """
    a al algo ante antes aquí así aún aunque bajo bien cada casi como cómo con contra cual cuando cuándo cuánto de del
    desde después donde dónde dos durante e el él ella ellas ellos en entre era es esa ese eso esta está están este esto
    estos fue fueron ha han hasta hay la las le les lo los más me mi mientras muy nada ni no nos o otra otro para pero
    poco por porque qué que quién se sea según ser si sí sido sin sobre son su sus también tan tiene todo todos tras tu
    un una uno unos y ya dijo dijeron afirmó anunció mil miles millón millones lunes martes miércoles jueves viernes
    sábado domingo
"""
_ITALIAN = """
    a ad agli ai al alla alle allo anche ancora avere chi ci come con contro così cosa cui da dagli dai dal dalla dalle
    degli dei del della delle dello di dopo dove due e è ed era essere fra gli ha hanno i il in io la le lei lo loro lui
    ma mentre mi molto ne nei nel nella nelle no noi non o ogni per perché più poi prima qual quando quanto quella
    quello questa questo qui se sei senza si sia sono su sua sue sui sul sulla suo suoi tra tutti tutto un una uno
"""
_PORTUGUESE = """
    a à ainda além ao aos após as às assim até cada com como contra da das de dela dele depois desde do dos e é ela ele
    eles em entre era essa esse esta está este eu foi foram há isso já lhe mais mas mesmo muito na nas não nem no nos o
    onde os ou para pela pelas pelo pelos por porque qual quando que quem são se sem ser seu seus sob sobre sua suas
    também tem ter toda todo todos um uma
"""
_DUTCH = """
    aan al alle als bij daar dan dat de deze die dit doen door dus een en er ging had heb hebben heeft hem het hier hij
    hoe hun iets ik in is je kan kon kunnen maar me meer men met mijn moet na naar niet niets nog nu of om omdat ons
    onder ook op over te tegen toch toen tot uit van veel voor waar waarom was wat we wel werd wie wij wil worden zal
    ze zich zij zijn zo zonder zou
"""
_RUSSIAN = """
    а без более бы был была были было быть в вам вас весь во вот все всё всего вы где да даже для до его ее её если есть
    еще ещё же за здесь и из или им их к как когда который кто ли между меня мне много можно мы на над надо нам нас не
    него нее нет ни но ну о об он она они оно от очень перед по под после потом почему при про с сам свой себя со так
    также там то тоже только том ты у уже хотя чего чей чем что чтобы эта эти это этот я через около среди вместо
    сказал сказала сообщил сообщила тысяч тыс млн млрд понедельник вторник среду среда четверг пятницу пятница субботу
    суббота воскресенье
"""

_BY_LANGUAGE = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "ru": _RUSSIAN,
}


@cache
def function_words(language: str | None) -> frozenset[str]:
    """Return the function words of `language` (ISO 639-1, perhaps with a region), or none where there is no table.

    Where the language is unknown, English is assumed.
    """
    return frozenset(_BY_LANGUAGE.get((language or "en").partition("-")[0].lower(), "").split())
