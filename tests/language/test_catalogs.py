"""The catalogs: nothing missing, nothing lost on the way, and a new language needs no code."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from bot import messages
from bot.language import LOCALES, Languages, languages
from bot.message_checks import faults
from bot.services import Services
from bot.settings import Settings
from bot.terminal import LocalChat
from facts.country_spellings import LANGUAGES

#: The number of forms that a noun takes after numbers, pinned: Babel, CLDR and gettext differ.
SLAVIC = "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
ARABIC = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
PLURALS = {
    **dict.fromkeys(("zh", "kk", "ky", "tg", "uz", "fa", "az", "tr", "mn"), (1, "0")),
    **dict.fromkeys(("en", "hi", "ur"), (2, "(n != 1)")),
    **dict.fromkeys(("ru", "be"), (3, SLAVIC)),
    "ar": (6, ARABIC),
}


def test_there_are_fifteen_languages() -> None:
    assert set(languages().codes) == set(PLURALS)


def test_names_of_countries_are_kept_for_every_language_that_is_spoken() -> None:
    assert set(LANGUAGES["spoken"]) == set(languages().codes)


@pytest.mark.parametrize("language", PLURALS)
def test_plural_forms_are_pinned(language: str) -> None:
    catalog = messages.read(LOCALES / language / "LC_MESSAGES" / "bot.po")
    assert (catalog.num_plurals, catalog.plural_expr) == PLURALS[language]


@pytest.mark.parametrize("language", PLURALS)
def test_a_catalog_is_complete_and_sound(language: str) -> None:
    catalog = messages.read(LOCALES / language / "LC_MESSAGES" / "bot.po")
    assert list(faults(catalog, language)) == []


def test_there_are_no_compiled_catalogs() -> None:
    assert not list(LOCALES.rglob("*.mo"))


# -- what the checks find ----------------------------------------------------------------------

FOUND = [
    ("Hello", "", {}, "not translated"),
    ("Hello", "Hallo", {"flags": ["fuzzy"]}, "fuzzy"),
    ("Hello", "Hello", {}, "a copy of English"),
    ("{a} and {b}", "{a} und", {}, "places"),
    ("{a}", "{b}", {}, "places"),
    ("{meeting} ({year})", "{meeting} ({ordinal})", {}, "places"),
    ("{a}", "{a} {", {}, "stray brace"),
    ("<b>a</b>", "<b>ä", {}, "tags"),
    ("see /help", "siehe /hilfe", {}, "commands"),
    ("A|B|C", "Ä|B", {}, "items"),
    (" a", "ä", {}, "space at an end"),
    (("{count} cat", "{count} cats"), ("{count} Katze",), {}, "plural forms"),
    (("{count} cat", "{count} cats"), ("", ""), {}, "not translated"),
]


@pytest.mark.parametrize(("id", "string", "more", "fault"), FOUND)
def test_faults_are_found(id: object, string: object, more: dict[str, object], fault: str) -> None:
    catalog = Catalog(locale="de")
    catalog.add(id, string, **more)  # type: ignore[arg-type]
    found = list(faults(catalog, "de"))
    assert found
    assert found[0].startswith(fault) or any(fault in one for one in found)


SOUND = [
    ("{flag} {country}", "{flag} {country}", {}),
    ("{ordinal} summit", "{number}-й саммит", {}),
    ("in {year}", "{ordinal} ildə", {"context": "date"}),
    ("Telegram", "Telegram", {"user_comments": ["same as English"]}),
    (("{count} cat", "{count} cats"), ("eine Katze", "{count} Katzen"), {}),
]


@pytest.mark.parametrize(("id", "string", "more"), SOUND)
def test_what_is_sound_passes(id: object, string: object, more: dict[str, object]) -> None:
    catalog = Catalog(locale="de")
    catalog.add(id, string, **more)  # type: ignore[arg-type]
    assert list(faults(catalog, "de")) == []


# -- a sixteenth language ----------------------------------------------------------------------

GERMAN = {
    "<b>{country}</b>: dialogue partner of the SCO": "<b>{country}</b>: Dialogpartner der SOZ",
    "<b>Language: {language}</b>\nChoose another:": "<b>Sprache: {language}</b>\nEine andere:",
    "English": "Deutsch",
    "partner": "dialogpartner*",
    "partners": "{partner}",
    "<b>{count} dialogue partner of the SCO</b>, {date}": (
        "<b>{count} Dialogpartner der SOZ</b>, {date}",
        "<b>{count} Dialogpartner der SOZ</b>, {date}",
    ),
}


@pytest.fixture
def sixteen(tmp_path: Path) -> Languages:
    """The languages with a page for German, made as CONTRIBUTING.md says."""
    folder = tmp_path / "locales"
    for code in languages().codes:
        (folder / code).mkdir(parents=True)
        (folder / code / "LC_MESSAGES").symlink_to(LOCALES / code / "LC_MESSAGES")
    path = folder / "de" / "LC_MESSAGES" / "bot.po"
    path.parent.mkdir(parents=True)
    catalog = messages.update(messages.extract(), path)
    for message in catalog:
        first = message.id if isinstance(message.id, str) else message.id[0]
        message.string = GERMAN.get(first, message.string)
    path.write_text(messages.as_text(catalog), encoding="utf-8")
    return Languages(folder)


async def test_a_sixteenth_language_takes_no_code(sixteen: Languages, settings: Settings) -> None:
    assert len(sixteen.codes) == 16
    services = Services(settings, languages=sixteen)
    async with LocalChat(services, language="de-AT") as chat:
        assert "Dialogpartner der SOZ" in (await chat.line("/status AZ"))["replies"][0]["text"]
        assert "Dialogpartner der SOZ" in (await chat.line("Dialogpartner?"))["replies"][0]["text"]
        offered = (await chat.line("/language"))["replies"][0]
    assert offered["text"].startswith("Sprache: Deutsch")
    assert "Deutsch" in {button["text"] for row in offered["buttons"] for button in row}
