"""The most frequent words of a language that carry grammar, not matter: what tells a language in a few lines.

Some thirty each; for near kin (Danish and Norwegian, Czech and Slovak, Spanish and Catalan, Russian and Ukrainian)
those in which they differ. Names and borrowed words are not among them.
"""

from __future__ import annotations

from typing import Final

LATIN: Final[dict[str, frozenset[str]]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in a is that for on with was as by at he from it his an be has are have said not but "
        "they which were this their had who would she its we will been after when or more about you i there "
        "than",
        "fr": "le la les de des du et à un une en est que qui dans pour sur par pas au aux avec ce cette se sont il "
        "elle ne plus été mais ont nous ses leur d l s qu n c",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden "
        "aus er hat dass sie nach wird bei einer um am sind noch wie einem über hatte wurde",
        "es": "el la los las de que y en un una por con no se del para su al es lo como más pero sus ha este fue "
        "entre sobre también años hasta desde está son",
        "it": "il lo la gli le di che e un una in per con non si del della dei delle al alla da dal nel nella è "
        "sono come più ma anche ha suo sua questo i ai l",
        "pt": "o a os as de que e do da dos das em no na nos nas um uma para com não se por mais ao foi como é mas "
        "são sua seu ou pela pelo até também está",
        "ca": "el la els les de que i en un una per amb no es del dels al als és més va ha seva seu aquest aquesta "
        "però també han ser són pel entre l d s",
        "ro": "și în de la a cu pe că din nu este un o mai sunt pentru care fost au se ce iar după prin lui să ale cel",
        "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook die als maar bij naar door worden "
        "werd heeft uit dan nog over wordt hij deze ze",
        "af": "die en van in is het dat vir met op nie om te aan n was sal wat ook hy sy deur as ons maar hulle kan",
        "sv": "och att det i en som är på av för med den till inte har de ett om var från men kan sig ut så vi ska "
        "han också när hon efter",
        "da": "og at det i en som er på af for med den til ikke har de et om var fra men kan sig ud så vi skal han "
        "også efter blev være hun nu mod noget ved hvor havde der endnu kun hvis bliver",
        "no": "og at det i en som er på av for med den til ikke har de et om var fra men kan seg ut så vi skal han "
        "også etter ble være hun nå mot noe jeg opp ved hvor hadde blitt noen bare",
        "is": "og að í á er sem um við það til með ekki af en hann var fyrir því eru þeir hefur hún frá verið eftir",
        "fi": "ja on ei että se oli ovat hän mutta myös kun tai jos niin joka mukaan ole jo kuin sen sekä olisi "
        "vain sitä vuoden tämä ollut voi nyt",
        "et": "ja on ei et see oli kui ka mis aga ta kes oma või ning nii siis selle seda ole olid juba pärast veel",
        "pl": "i w na z nie się do że to jest o jak po od za ale przez dla który która które już są był było także "
        "oraz przed jego tym czy tylko został",
        "cs": "a v na se je že s z do o k za po pro to ve ale jako by jeho jsou byl bylo podle od které který také "
        "už při bude jsem roku než",
        "sk": "a v na sa je že s z do o k za po pre to vo ale ako by jeho sú bol bolo podľa od ktoré ktorý tiež už "
        "pri bude som roku než aj nie",
        "hu": "a az és hogy nem is egy ez volt van csak meg de már mint még el azt pedig szerint után ki lesz kell "
        "vagy",
        "hr": "i u je na da se za su od s o a koji će ne bi što kao iz do koja nije te koje samo prema još ili nakon",
        "sl": "in je v na da se za so ki pa z s bi ne od kot po tudi do ali pri bo iz že še bil lahko zaradi",
        "lt": "ir į kad iš su ne tai yra už bet buvo po kaip jo apie nuo tik taip dar prie jau kuris pagal",
        "lv": "un ir ka no uz ar par tas bet nav tika kas kā arī bija pie līdz pēc vai jau lai to gan",
        "sq": "të e në një dhe për me që nga i është ka u se më nuk do si kanë janë por duke ishte",
        "tr": "ve bir bu da de için ile olarak çok daha gibi olan kadar sonra ancak en ise ne var olduğunu dedi "
        "göre her değil ama oldu",
        "id": "yang dan di itu dengan untuk dari dalam ini tidak akan pada ke telah juga oleh adalah mereka ada "
        "sebagai kata bisa karena",
        "vi": "và của là có không cho được trong một đã các với người những này khi đến về từ để ra cũng",
        "sw": "ya na wa kwa ni katika za la kuwa hiyo huo cha alisema hii pia kama baada lakini si yake",
    }.items()
}

CYRILLIC: Final[dict[str, frozenset[str]]] = {
    code: frozenset(words.split())
    for code, words in {
        "ru": "и в не на что с он по как это а но из у за о от к для его она они был было также до или если только "
        "со во все ее же бы",
        "uk": "і в не на що з він та як це а але із у за про від до для його вона вони був було також або якщо "
        "тільки й є під цього ще які який",
        "be": "і ў не на што з ён як гэта а але у за пра ад да для яго яна яны быў было таксама або калі толькі ці ж",
        "bg": "и в не на че с той по как това а но от за до се да е са ще към бе беше също или ако само със му си",
        "sr": "и у не на да се је за су од са о а који ће би што као из до која није те које само према још или после",
        "mk": "и во не на дека со тој по како тоа а но од за до се да е ќе кон беше исто или ако само му си ги",
        "kk": "және бұл үшін мен деп бір осы да де бойынша болып туралы ол",
    }.items()
}
