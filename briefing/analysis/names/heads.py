"""Words that tell what the capitalised ones beside them are."""

from __future__ import annotations

from typing import Final

from briefing.tables import words

TITLES: Final = words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady gen gen. col col. lt lt. lt.-gen maj maj."
    " capt capt. cmdr cmdr. adm adm. sgt sgt. cpl cpl. sen sen. rep rep. gov gov. rev rev. hon hon. judge"
    " justice president prime vice minister premier chancellor senator governor mayor professor doctor general colonel"
    " captain major lieutenant sergeant admiral commander ambassador pope cardinal archbishop bishop father"
    " sister brother imam sheikh sheik ayatollah sultan emir emperor shri smt hrh secretary director chairman"
    " coach superintendent inspector detective constable officer congressman congresswoman councillor comrade"
    " spokesman spokeswoman spokesperson monsieur madame señor señora herr frau mullah mufti rabbi pastor"
    " reverend engineer madam swami barrister brig brig. king queen prince princess duchess"
    " headteacher headmaster headmistress councilman councilwoman alderman cllr cllr. garda det det. insp insp. supt"
    " supt. pc dci"
)
HONOURS_AFTER: Final = frozenset(["KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "MBE", "OBE", "CBE"])
"""Letters that follow a person's name, as they are written."""
PORTFOLIOS: Final = words(
    "industry trade commerce finance economy health education justice defence defense agriculture energy environment"
    " transport transportation tourism labour labor culture water mines foreign affairs interior information"
    " communications science technology sport sports housing planning home external fisheries and"
)
"""What there are ministers of."""
MISTER: Final = words("mr mr. mrs mrs. ms ms. miss dr dr. sir")
ORGANISATION_HEADS: Final = words(
    "university college institute institution academy bank inc inc. corp corp. corporation ltd ltd. limited plc"
    " llc llp gmbh ag asa ab spa nv airlines airways air ministry department council committee commission agency"
    " authority association federation union party court parliament congress senate assembly police army navy"
    " corps bureau office board foundation trust fund organization organisation society group holdings company"
    " co co. industries pharmaceuticals technologies systems news times post herald tribune gazette journal"
    " radio television tv broadcasting fc afc united rovers wanderers esports league club studios pictures"
    " records books press publishing media networks airbus motors energy petroleum partners capital securities"
    " insurance exchange chamber coalition alliance movement front brigade brigades school bros bros. cartel"
)
LEGAL_FORMS: Final = words("sa inc inc. ltd ltd. llc corp corp. co. llp plc ag nv spa gmbh")
FACILITIES: Final = words(
    "hospital hospitals hotel zoo dam port basin mosque prison jail cemetery monastery temple cathedral basilica"
)
"""Places by their last word, though they are also run by somebody."""
