"""Writes ``gazetteer/country_names.json``: what CLDR says of countries, without Babel at run time.

``python -m facts.bake`` is run by hand after an upgrade of Babel; a test compares the file with
what it would write. Thirty CLDR locales take 1.7 s and 130 MB to load, the baked file 10 ms.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).parent / "gazetteer" / "country_names.json"

#: Languages in which people type names of countries; the second line are second scripts.
LOCALES = tuple(
    "en ru zh kk ky tg uz fa hi ur be az tr mn ar hy ne si km my lo ps uk de fr es it pt ja ko"  # noqa: SIM905
    " zh_Hant uz_Cyrl az_Cyrl".split()
)

#: CLDR's two-letter territories that ISO 3166 does not list as countries or areas.
NOT_COUNTRIES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())  # noqa: SIM905


def country_codes() -> list[str]:
    """ISO 3166-1 alpha-2 codes, and XK for Kosovo, sorted."""
    territories = map(str, Locale.parse("en").territories)
    two_letters = (code for code in territories if len(code) == 2 and code.isalpha())
    return sorted(code for code in two_letters if code not in NOT_COUNTRIES)


def baked() -> str:
    """The file's text: alpha-3 codes, and names by language and alpha-2 code."""
    codes = country_codes()
    aliases: dict[str, list[str]] = get_global("territory_aliases")  # type: ignore[assignment]
    alpha3 = {
        old: new[0]
        for old, new in aliases.items()
        if len(old) == 3 and old.isalpha() and len(new) == 1 and new[0] in codes
    }
    names = {}
    for locale in LOCALES:
        territories = Locale.parse(locale).territories
        names[locale] = {code: territories[code] for code in codes if code in territories}
    lines = [f' "{locale}": {json.dumps(names[locale], ensure_ascii=False)}' for locale in LOCALES]
    head = json.dumps(dict(sorted(alpha3.items())))
    return f'{{"alpha3": {head},\n"names": {{\n' + ",\n".join(lines) + "\n}}\n"


if __name__ == "__main__":
    TARGET.write_text(baked(), encoding="utf-8")
