"""Languages: which one a code means, and what a speech makes of values, dates and lists."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot import messages
from bot.language import Languages, languages
from bot.speech import Html, Speech, isolate

CODES = ["en", "ru", "zh", "kk", "ky", "tg", "uz", "fa", "hi", "ur", "be", "az", "tr", "mn", "ar"]


def catalogs(folder: Path, said: dict[str, dict[tuple[str | None, str], str]]) -> Languages:
    """Languages made for a test: code -> (context, msgid) -> translation."""
    for code, entries in said.items():
        catalog = Catalog(locale=code)
        for (context, msgid), text in entries.items():
            catalog.add(msgid, text, context=context)
        path = folder / code / "LC_MESSAGES" / "bot.po"
        path.parent.mkdir(parents=True)
        with path.open("wb") as file:
            write_po(file, catalog)
    return Languages(folder)


@pytest.fixture
def english() -> Speech:
    return languages().speech("en")


RESOLVED = [
    ("en", "en"),
    ("en-GB", "en"),
    ("en-BR", "en"),
    ("ru", "ru"),
    ("ru-RU", "ru"),
    ("zh-hans", "zh"),
    ("zh-hant", "zh"),
    ("zh-TW", "zh"),
    ("zh_CN", "zh"),
    ("zh", "zh"),
    ("uz", "uz"),
    ("uz-Cyrl", "uz"),
    ("tg", "tg"),
    ("kk-KZ", "kk"),
    ("fa-AF", "fa"),
    ("prs", "fa"),
    ("az-Latn-AZ", "az"),
    ("be-tarask", "be"),
    ("AR-eg", "ar"),
    ("pt-br", "en"),
    ("uk", "en"),
    ("qqq", "en"),
    ("", "en"),
    ("-", "en"),
    ("../../etc", "en"),
    ("x" * 1000, "en"),
    (None, "en"),
]


@pytest.mark.parametrize(("code", "language"), RESOLVED)
def test_any_code_of_telegram_means_one_of_the_languages(
    code: str | None, language: str, tmp_path: Path
) -> None:
    found = catalogs(tmp_path, {code: {} for code in CODES})
    assert set(found.codes) == set(CODES)
    assert found.resolve(code) == language
    assert found.speech(code).language == language


def test_a_new_catalog_is_a_new_language(tmp_path: Path) -> None:
    found = catalogs(tmp_path, {"de": {(None, "All commands"): "Alle Befehle"}})
    assert found.codes == ("en", "de")
    assert found.speech("de-AT").t("All commands") == "Alle Befehle"
    assert found.speech("fr").t("All commands") == "All commands"


# -- values ------------------------------------------------------------------------------------


def test_values_are_escaped_unless_they_are_html(english: Speech) -> None:
    said = english.t("{one} and {other}", one="<b>&", other=Html("<b>x</b>"))
    assert said == "&lt;b&gt;&amp; and <b>x</b>"
    assert isinstance(said, Html)


def test_labels_are_plain_text(english: Speech) -> None:
    assert english.label("{one}?", one="R&D <x>") == "R&D <x>?"


def test_a_value_cannot_bring_places_of_its_own(english: Speech) -> None:
    assert english.t("{one} {two}", one="{two}", two="{one.__class__}") == "{two} {one.__class__}"


def test_braces_without_values_stay(english: Speech) -> None:
    assert english.t("no {value}") == "no {value}"


def test_plurals_choose_by_number(english: Speech) -> None:
    assert [english.n("{count} member", "{count} members", n) for n in (0, 1, 2)] == [
        "0 members",
        "1 member",
        "2 members",
    ]


def test_html_joins_and_adds_with_escaping() -> None:
    assert Html("<br>").join(["<", Html("<b>b</b>")]) == "&lt;<br><b>b</b>"
    assert Html("<b>b</b>") + "&" == "<b>b</b>&amp;"


def test_names_that_run_the_other_way_are_isolated(tmp_path: Path) -> None:
    found = catalogs(tmp_path, {"fa": {}, "en": {}})
    assert found.speech("fa").t("{x}", x="News.Az") == "\u2068News.Az\u2069"
    assert found.speech("fa").t("{x}", x="آستانه") == "آستانه"
    assert found.speech("en").t("{x}", x="News.Az") == "News.Az"
    assert found.speech("en").t("{x}", x="آستانه") == "\u2068آستانه\u2069"
    assert isolate(isolate("x")) == isolate("x")


def test_a_command_is_one_run_in_a_language_written_from_right_to_left(tmp_path: Path) -> None:
    said = {(None, "Try /status AZ or <b>/help</b>"): "جرب /status AZ أو <b>/help</b>"}
    said[None, "No /{command}"] = "لا /{command}"
    speech = catalogs(tmp_path, {"ar": said}).speech("ar")
    assert speech.t("Try /status AZ or <b>/help</b>") == (
        "جرب \u2068/status AZ\u2069 أو <b>\u2068/help\u2069</b>"
    )
    assert speech.t("No /{command}", command=Html("foo")) == "لا \u2068/foo\u2069"
    assert speech.t("/subscribe {handle}", handle=Html("@sco")) == "\u2068/subscribe @sco\u2069"
    assert speech.command("who <") == "\u2068/who &lt;\u2069"


def test_digits_are_the_catalogs(tmp_path: Path) -> None:
    said = {("digits", "0123456789"): "۰۱۲۳۴۵۶۷۸۹"}
    speech = catalogs(tmp_path, {"fa": said}).speech("fa")
    assert speech.t("{count}", count=2024) == "۲۰۲۴"
    assert speech.number(26) == "۲۶"
    assert speech.t("{url}", url=Html("a26")) == "a26"


def test_lists(english: Speech) -> None:
    assert english.list([]) == ""
    assert english.list(["a"]) == "a"
    assert english.list(["a", "<", Html("<b>c</b>")]) == "a, &lt; and <b>c</b>"


def test_ordinals(english: Speech) -> None:
    numbers = (1, 2, 3, 4, 11, 12, 21, 22, 24, 26, 101)
    said = "1st 2nd 3rd 4th 11th 12th 21st 22nd 24th 26th 101st"
    assert " ".join(english.ordinal(n) for n in numbers) == said


# -- dates -------------------------------------------------------------------------------------

DATES = [
    ("2024-07-04", "4 July 2024", "on 4 July 2024", "since 4 July 2024", "until 4 July 2024"),
    ("2024-07", "July 2024", "in July 2024", "since July 2024", "until July 2024"),
    ("2015", "2015", "in 2015", "since 2015", "until 2015"),
    ("XXXX-07-04", "4 July", "on 4 July", "4 July", "4 July"),
    ("", "", "", "", ""),
]


@pytest.mark.parametrize(("edtf", "plain", "on", "since", "until"), DATES)
def test_dates_are_as_precise_as_they_are_known(
    edtf: str, plain: str, on: str, since: str, until: str, english: Speech
) -> None:
    assert english.date(edtf) == plain
    assert english.on(edtf) == on
    assert english.since(edtf) == since
    assert english.until(edtf) == until


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2020-10-22/2020-10-23", "22–23 October 2020"),
        ("2026-08-31/2026-09-01", "31 August – 1 September 2026"),
        ("2023-06/2023-07", "June–July 2023"),
        ("2005-07-05/2017-06-09", "5 July 2005 – 9 June 2017"),
        ("2024-07-04/2024-07-04", "4 July 2024"),
        ("2005/2017", "2005 – 2017"),
        ("2015/..", "since 2015"),
        ("../2024-07", "until July 2024"),
    ],
)
def test_intervals(edtf: str, said: str, english: Speech) -> None:
    assert english.date(edtf) == said


def test_a_year_may_be_said_as_an_ordinal(tmp_path: Path) -> None:
    said = {("date", "in {year}"): "{ordinal} ildə"}
    said |= {("ordinal, form one", "{number}st"): "{number}-ci"}
    said |= {("ordinal, other forms", "{number}th"): "{number}-cu"}
    speech = catalogs(tmp_path, {"az": said}).speech("az")
    assert speech.on("2010") == "2010-cu ildə"
    assert speech.on("2000") == "2000-ci ildə"


@pytest.mark.parametrize("text", ["4 July 2024", "2024-07-04T10:00", "24-07"])
def test_what_is_no_edtf_date(text: str, english: Speech) -> None:
    with pytest.raises(ValueError, match="not an EDTF date"):
        english.date(text)


def test_moments(english: Speech) -> None:
    assert english.moment(datetime(2026, 11, 27, 9, 0, tzinfo=UTC)) == (
        "Friday, 27 November 2026, 09:00"
    )


# -- catalogs ----------------------------------------------------------------------------------


def test_catalogs_are_up_to_date_and_every_message_shows_its_use() -> None:
    stale = [path for path, text in messages.files() if path.read_text("utf-8") != text]
    assert not stale, f"run make messages: {stale}"
    assert not messages.uncommented(messages.extract())


def test_each_catalog_can_be_begun_for_all_fifteen_languages(tmp_path: Path) -> None:
    template = messages.extract()
    for code in CODES:
        text = messages.as_text(
            messages.update(template, tmp_path / code / "LC_MESSAGES" / "bot.po")
        )
        assert f'"Language: {code}' in text
        assert '"Plural-Forms: ' in text


def test_an_update_keeps_what_was_translated_and_drops_what_is_gone(tmp_path: Path) -> None:
    catalogs(tmp_path, {"tr": {(None, "All commands"): "Tüm komutlar", (None, "Gone"): "Gitti"}})
    path = tmp_path / "tr" / "LC_MESSAGES" / "bot.po"
    text = messages.as_text(messages.update(messages.extract(), path))
    assert "Tüm komutlar" in text
    assert "Gitti" not in text
