"""The countries that stand as the second half of a dateline without day and agency: ``Oster, Norway – …``."""

from __future__ import annotations

from typing import Final

from briefing.tables import words

COUNTRIES: Final = frozenset(
    name.replace("_", " ")
    for name in words("""
    Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus
    Belgium Benin Bhutan Bolivia Bosnia_and_Herzegovina Botswana Brazil Bulgaria Burkina_Faso Burundi Cambodia
    Cameroon Canada Central_African_Republic Chad Chile China Colombia Costa_Rica Croatia Cuba Cyprus Czech_Republic
    Denmark Djibouti Dominican_Republic DRC Ecuador Egypt El_Salvador England Eritrea Estonia Ethiopia Fiji Finland
    France Gabon Gaza Georgia Germany Ghana Greece Greenland Guatemala Guinea Guyana Haiti Honduras Hungary Iceland
    India Indonesia Iran Iraq Ireland Israel Italy Ivory_Coast Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait
    Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Lithuania Luxembourg Madagascar Malawi Malaysia Maldives
    Mali Malta Mauritania Mauritius Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal
    Netherlands the_Netherlands New_Zealand Nicaragua Niger Nigeria North_Korea North_Macedonia Northern_Ireland
    Norway Oman Pakistan Panama Papua_New_Guinea Paraguay Peru Philippines the_Philippines Poland Portugal Qatar
    Romania Russia Rwanda Saudi_Arabia Scotland Senegal Serbia Sierra_Leone Singapore Slovakia Slovenia Somalia
    South_Africa South_Korea South_Sudan Spain Sri_Lanka Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan
    Tanzania Thailand Timor-Leste Togo Tunisia Turkey Turkiye Türkiye Turkmenistan Uganda Ukraine
    United_Arab_Emirates UAE United_Kingdom UK United_States US USA Uruguay Uzbekistan Venezuela Vietnam Wales
    West_Bank occupied_West_Bank Yemen Zambia Zimbabwe
""")
)
