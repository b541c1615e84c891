"""Writes ``gazetteer/country_names.json``, the index of all spellings of countries.

``python -m facts.bake`` is run after a change of the files on countries in gazetteer/ and after an
upgrade of Babel; a test compares the file with what it would write. Thirty CLDR locales take 1.7 s
and 130 MB to load, the baked file 20 ms.
"""

from __future__ import annotations

import re

import msgspec
from babel import Locale
from babel.core import get_global

from facts.country_index import FILE
from facts.country_spellings import LANGUAGES, build_index

#: A comma before a key, outside the spellings' own brackets.
LINE_ENDS = re.compile(r',(?="[^"]*":)')

#: Languages in which people type names of countries, and second scripts of some.
LOCALES = (*LANGUAGES["spoken"], *LANGUAGES["read"], *LANGUAGES["scripts"])

#: CLDR's two-letter territories that ISO 3166 does not list as countries or areas.
NOT_COUNTRIES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())  # noqa: SIM905


def country_codes() -> list[str]:
    """ISO 3166-1 alpha-2 codes, and XK for Kosovo, sorted."""
    territories = map(str, Locale.parse("en").territories)
    two_letters = (code for code in territories if len(code) == 2 and code.isalpha())
    return sorted(code for code in two_letters if code not in NOT_COUNTRIES)


def cldr_names() -> dict[str, dict[str, str]]:
    """CLDR's names by language and alpha-2 code."""
    codes = country_codes()
    names = {}
    for locale in LOCALES:
        territories = Locale.parse(locale).territories
        names[locale] = {code: territories[code] for code in codes if code in territories}
    return names


def cldr_alpha3() -> dict[str, str]:
    """Alpha-3 codes, those of former countries included, to alpha-2."""
    codes = country_codes()
    aliases: dict[str, list[str]] = get_global("territory_aliases")  # type: ignore[assignment]
    return {
        old: new[0]
        for old, new in sorted(aliases.items())
        if len(old) == 3 and old.isalpha() and len(new) == 1 and new[0] in codes
    }


def baked() -> str:
    """The file's text, a line for each spelling."""
    index = build_index(cldr_names(), cldr_alpha3())
    flat = msgspec.json.encode(index, order="deterministic")
    return LINE_ENDS.sub(",\n", flat.decode()) + "\n"


if __name__ == "__main__":
    FILE.write_text(baked(), encoding="utf-8")
