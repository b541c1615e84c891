"""The languages: which there are, which one a reader's code means, and their catalogs.

A language exists if ``locales/<code>/LC_MESSAGES/bot.po`` does. Catalogs are read and compiled in
memory when first asked for; there are no compiled files.
"""

from __future__ import annotations

import gettext
import io
from functools import lru_cache
from pathlib import Path

from bot.speech import Speech

LOCALES = Path(__file__).parent.parent / "locales"
SOURCE = "en"

#: Codes of the parts of a language, or older codes, whose readers read the language itself.
ALIASES = {
    "cmn": "zh",
    "yue": "zh",
    "prs": "fa",
    "pes": "fa",
    "arb": "ar",
    "azj": "az",
    "azb": "az",
    "uzn": "uz",
    "khk": "mn",
    "tgk": "tg",
}


class Languages:
    """The languages of a folder of catalogs, and the speech of each."""

    def __init__(self, folder: Path = LOCALES) -> None:
        self._folder = folder
        found = sorted(path.parent.parent.name for path in folder.glob("*/LC_MESSAGES/bot.po"))
        self.codes: tuple[str, ...] = (SOURCE, *(code for code in found if code != SOURCE))
        self._speeches: dict[str, Speech] = {}

    def resolve(self, code: str | None) -> str:
        """The language for a code as Telegram sends it ("zh-hans", None); English if none fits."""
        primary = (code or "").strip().replace("_", "-").lower().split("-", 1)[0]
        primary = ALIASES.get(primary, primary)
        return primary if primary in self.codes else SOURCE

    def speech(self, code: str | None) -> Speech:
        """The speech for a reader with this code."""
        language = self.resolve(code)
        speech = self._speeches.get(language)
        if speech is None:
            speech = self._speeches[language] = Speech(language, self._catalog(language))
        return speech

    def load(self) -> None:
        """Read every catalog now, so that no first reader waits for one."""
        for code in self.codes:
            self.speech(code)

    def _catalog(self, language: str) -> gettext.NullTranslations:
        path = self._folder / language / "LC_MESSAGES" / "bot.po"
        if not path.exists():
            return gettext.NullTranslations()
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po

        compiled = io.BytesIO()
        with path.open("rb") as file:
            write_mo(compiled, read_po(file, locale=language))
        compiled.seek(0)
        return gettext.GNUTranslations(compiled)


@lru_cache(maxsize=1)
def languages() -> Languages:
    """The languages of the project."""
    return Languages()


def resolve(code: str | None) -> str:
    """The project's language for a code as Telegram sends it."""
    return languages().resolve(code)
