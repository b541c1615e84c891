"""Any spelling of a country leads to it; what is near is asked about; other words lead nowhere."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from facts import bake, countries
from facts.country_index import FILE, index
from facts.country_spellings import LANGUAGES

TABLE = [
    (*line.split("\t"), file.stem)
    for file in sorted((Path(__file__).parent / "recognition").glob("*.tsv"))
    for line in file.read_text(encoding="utf-8").splitlines()
]

#: Members, observers and partners of the SCO, and Laos and Turkmenistan.
SCO_FAMILY = "CN RU IN PK KZ KG TJ UZ IR BY AF MN AZ AM KH NP LK TR EG QA SA KW MV MM AE BH TM LA"


def codes(matches: list[countries.Match]) -> list[str]:
    return [match.country.removeprefix("country:") for match in matches]


def is_right(text: str, expected: str) -> bool:
    """``AZ``: surely Azerbaijan; ``?AZ``: asked, Azerbaijan among the choices; ``-``: nothing."""
    found = countries.recognise(text)
    sure = any(match.exact for match in found)
    if expected == "-":
        return not found
    if expected.startswith("?"):
        return not sure and expected[1:] in codes(found)
    return sure and codes(found) == [expected]


class TestTable:
    def test_98_in_100_are_right(self) -> None:
        wrong = [row for row in TABLE if not is_right(row[0], row[1])]
        assert len(wrong) <= 0.02 * len(TABLE), wrong

    def test_no_wrong_country_is_given_without_asking(self) -> None:
        for text, expected, file in TABLE:
            for match in countries.recognise(text):
                if match.exact:
                    assert codes([match]) == [expected.removeprefix("?")], (text, file)

    def test_it_is_large_enough(self) -> None:
        assert len(TABLE) >= 1500
        assert sum(expected == "-" for _, expected, _ in TABLE) >= 200

    def test_600_rows_stand_verbatim_in_no_data_file(self) -> None:
        known = {
            name for locale in bake.LOCALES for name in Locale.parse(locale).territories.values()
        } | set(strings_in_gazetteer())
        elsewhere = {text for text, expected, _ in TABLE if expected != "-"} - known
        assert len(elsewhere) >= 600


def strings_in_gazetteer() -> list[str]:
    text = (FILE.parent / "countries.toml").read_text(encoding="utf-8")

    def strings(value: Any) -> list[str]:
        if isinstance(value, str):
            return [value, *(part.strip() for part in value.replace("\n", ";").split(";"))]
        parts = value.values() if isinstance(value, dict) else value
        return [found for part in parts for found in strings(part)]

    return strings(tomllib.loads(text))


class TestRecognise:
    @pytest.mark.parametrize(
        ("text", "suggested"),
        [
            ("Korea", {"KR", "KP"}),
            ("Конго", {"CG", "CD"}),
            ("Nigera", {"NE", "NG"}),
            ("Austrlia", {"AU", "AT"}),
            ("Dominican", {"DM", "DO"}),
            ("Turkmen", {"TM"}),
            ("Iarn", {"IR"}),
            ("Laso", {"LA"}),
        ],
    )
    def test_what_may_be_several_countries_is_asked(self, text: str, suggested: set[str]) -> None:
        found = countries.recognise(text)
        assert suggested <= set(codes(found))
        assert not any(match.exact for match in found)

    def test_suggestions_come_best_first(self) -> None:
        scores = [match.score for match in countries.recognise("Slovnia")]
        assert scores == sorted(scores, reverse=True)
        assert scores[0] < 1

    def test_a_flag_and_a_name_that_disagree_are_asked(self) -> None:
        found = countries.recognise("🇦🇿 Armenia")
        assert codes(found) == ["AZ", "AM"]
        assert not any(match.exact for match in found)

    def test_codes_that_are_words_count_in_capitals_only(self) -> None:
        assert codes(countries.recognise("CAN")) == ["CA"]
        assert countries.recognise("can") == []

    def test_every_code_in_capitals_leads_to_its_country(self) -> None:
        two = {code: code for code in index().display["en"]}
        # ÇXR, Azerbaijani for the PRC, is Christmas Island's code without its cedilla.
        three = {code: of for code, of in index().alpha3.items() if code != "CXR"}
        for code, country in (two | three).items():
            assert country in codes(countries.recognise(code)), code

    def test_a_whole_sentence_is_not_a_country(self) -> None:
        assert countries.recognise("what is known of Kazakhstan and when did it join " * 3) == []

    @given(st.text())
    def test_any_text_is_answered(self, text: str) -> None:
        for match in countries.recognise(text):
            assert countries.flag(match.country)

    @given(
        st.sampled_from([row for row in TABLE if len(row[0]) > 5 and row[0].isascii()]),
        st.sampled_from([str.lower, str.upper, str.title]),
        st.text(" \t\n\u200b\u00a0", max_size=4),
    )
    def test_case_and_space_make_no_difference(self, row: Any, case: Any, space: str) -> None:
        text = row[0]
        as_written = countries.recognise(text)
        assert (
            countries.recognise(space + case(text).replace(" ", " " + space) + space) == as_written
        )


class TestFindIn:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("When did Belarus and the Islamic Republic of Iran join?", ["BY", "IR"]),
            ("who are the members and can India or the UAE join", ["IN", "AE"]),
            ("compare North Korea with South Korea", ["KP", "KR"]),
            ("Papua New Guinea is far from Guinea-Bissau", ["PG", "GW"]),
            ("Чем Казахстан отличается от Саудовской Аравии и США?", ["KZ", "SA", "US"]),
            ("когда беларусь стала членом для того чтобы", ["BY"]),
            ("Беларусь қашан мүше болды?", ["BY"]),
            ("Өзбекстан качан мүчө болгон?", ["UZ"]),
            ("Ӯзбекистон кай узв шуд?", ["UZ"]),
            ("Oʻzbekistonda va Qozogʻistonning poytaxtida", ["UZ", "KZ"]),
            ("Özbekistan'ın ve Türkiye'nin statüsü", ["UZ", "TR"]),
            ("Azərbaycanın və İranın statusu", ["AZ", "IR"]),
            ("Монгол Улсын Ерөнхийлөгч Хятадад айлчлав", ["MN", "CN"]),
            ("سفر رئیس جمهور ایران به تاجیکستان", ["IR", "TJ"]),
            ("متى انضمت الهند وباكستان؟", ["IN", "PK"]),
            ("پاکستان میں اور بھارت کا", ["PK", "IN"]),
            ("भारत और पाकिस्तान में कौन", ["IN", "PK"]),
            ("中国和俄罗斯的关系，发展中国家与印度洋", ["CN", "RU"]),
            ("白俄罗斯什么时候成为成员国？", ["BY"]),
            ("中華民國與內蒙古", ["TW"]),
            ("インドの首相は日本へ行った。マリアも", ["IN", "JP"]),
            ("한국과 중국의 관계", ["KR", "CN"]),
            ("ភូមិភាគកម្ពុជានិងឡាវ", ["KH", "LA"]),
            ("ນາຍົກລັດຖະມົນຕີໄປປະເທດລາວ", ["LA"]),
            ("မြန်မာနိုင်ငံသည်", ["MM"]),
            ("ශ්‍රී ලංකාවේ ජනාධිපති", ["LK"]),
            ("Հայաստանի և Իրանի միջև", ["AM", "IR"]),
            ("🇰🇿🇺🇿 summit", ["KZ", "UZ"]),
            ("Inner Mongolia, Northern Ireland and the Gulf of Guinea", []),
            ("I ran to go and can do it", []),
            ("Meeting in Astana with PM Modi", []),
            ("the U.A.E. and the U.S. met on an island", ["AE", "US"]),
            ("на Новой Гвинее и в Северной Ирландии", []),
            ("a jordan of words, THE NEXT CHAIR AND WHO CAN JOIN", ["JO"]),
            ("для того чтобы", []),
            ("", []),
        ],
    )
    def test_names_in_sentences(self, text: str, expected: list[str]) -> None:
        found = countries.find_in(text)
        assert codes(found) == expected
        assert all(match.exact for match in found)

    def test_a_shared_name_gives_all_its_countries_unsure(self) -> None:
        found = countries.find_in("the situation in Korea")
        assert {(code, match.exact) for code, match in zip(codes(found), found, strict=True)} == {
            ("KP", False),
            ("KR", False),
        }

    def test_a_long_text_is_read_in_linear_time(self) -> None:
        """Twice as long a text takes about twice the work; were it squared, four times."""
        countries.find_in("Saudi")

        def work(times: int) -> float:
            begin = time.process_time()
            countries.find_in("Saudi " * times)
            return time.process_time() - begin

        assert work(40_000) < 10 * work(10_000)

    @given(st.text(max_size=500))
    def test_any_text_is_read(self, text: str) -> None:
        found = countries.find_in(text)
        assert len({match.country for match in found}) == len(found)


class TestNames:
    @pytest.mark.parametrize("language", LANGUAGES["spoken"])
    def test_every_country_has_a_plain_name_that_leads_back(self, language: str) -> None:
        for country in countries.all_countries():
            shown = countries.name(country, language)
            assert country in [match.country for match in countries.recognise(shown)], shown

    @pytest.mark.parametrize(
        ("code", "language", "expected"),
        [
            ("KG", "ru", "Кыргызстан"),
            ("KG", "mn", "Кыргызстан"),
            ("AZ", "az", "Azərbaycan"),
            ("AE", "ru", "ОАЭ"),
            ("MM", "en", "Myanmar"),
            ("UZ", "uz", "Oʻzbekiston"),
            ("LA", "fr", "Laos"),
        ],
    )
    def test_names_for_display(self, code: str, language: str, expected: str) -> None:
        assert countries.name(f"country:{code}", language) == expected

    @pytest.mark.parametrize("code", SCO_FAMILY.split())
    def test_the_sco_family_is_fully_known(self, code: str) -> None:
        country = f"country:{code}"
        assert (countries.wikidata(country) or "").startswith("Q")
        assert country in countries.demonyms().values()
        assert country in countries.english_names().values()
        assert not any("(" in countries.name(country, language) for language in LANGUAGES["spoken"])

    def test_flags(self) -> None:
        assert countries.flag("country:KZ") == "🇰🇿"
        with pytest.raises(KeyError):
            countries.flag("country:ZZ")

    def test_first_letters(self) -> None:
        assert codes(countries.starting_with("azerb")) == ["AZ"]
        assert codes(countries.starting_with("阿塞")) == ["AZ"]
        assert "TJ" in codes(countries.starting_with("тадж"))
        assert countries.starting_with("") == []


def test_the_baked_file_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == bake.baked(), "run python -m facts.bake"
