"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts import edtf
from facts.typed_dates import misdated, parse_typed, split_date

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("2012", "2012"),
        ("July 2024", "2024-07"),
        ("4 July 2024", "2024-07-04"),
        ("July 4th, 2024", "2024-07-04"),
        ("as of 4 July 2024", "2024-07-04"),
        ("4 July", "2026-07-04"),
        ("июль 24", "2026-07-24"),
        ("2024-07-04", "2024-07-04"),
        ("2024-07", "2024-07"),
        ("04/07/2024", "2024-07-04"),
        ("4.7.2024", "2024-07-04"),
        ("04/07/24", "2024-07-04"),
        ("4.7.24", "2024-07-04"),
        ("07/25/2024", "2024-07-25"),
        ("07.2024", "2024-07"),
        ("июль 2024", "2024-07"),
        ("в июле 2024 г.", "2024-07"),
        ("4 июля 2024 года", "2024-07-04"),
        ("в 2012 году", "2012"),
        ("2024年7月4日", "2024-07-04"),
        ("2024年7月", "2024-07"),
        ("2024年七月", "2024-07"),
        ("2024 жылғы 4 шілде", "2024-07-04"),
        ("қазан 2024", "2024-10"),
        ("2024-ж. июль", "2024-07"),
        ("2024-жылдын 4-июлу", "2024-07-04"),
        ("4 июли соли 2024", "2024-07-04"),
        ("2023 yil 4 iyul", "2023-07-04"),
        ("4-iyul 2023-yil", "2023-07-04"),
        ("ژوئیه ۲۰۲۴", "2024-07"),
        ("۴ ژوئیهٔ ۲۰۲۴", "2024-07-04"),
        ("4 जुलाई 2024", "2024-07-04"),
        ("४ जुलाई २०२४", "2024-07-04"),
        ("4 جولائی 2024ء", "2024-07-04"),
        ("4 ліпеня 2024", "2024-07-04"),
        ("2024-cü il 4 iyul", "2024-07-04"),
        ("4 Temmuz 2024", "2024-07-04"),
        ("TEMMUZ 2024'te", "2024-07"),
        ("2024 оны 7 сарын 4", "2024-07-04"),
        ("2024 оны 12-р сард", "2024-12"),
        ("يوليو 2024", "2024-07"),
        ("٤ يوليو ٢٠٢٤", "2024-07-04"),
        ("تموز 2024", "2024-07"),
        ("٢٠٢٣", "2023"),
        ("２０２３", "2023"),
    ],
)
def test_a_typed_date(typed: str, meaning: str) -> None:
    assert parse_typed(typed, TODAY) == meaning


@pytest.mark.parametrize(
    "today",
    [
        "today", "now", "сегодня", "今天", "бүгін", "бүгүн", "имрӯз", "bugun", "امروز", "आज", "آج",
        "сёння", "bu gün", "bugün", "өнөөдөр", "اليوم",
    ],
)  # fmt: skip
def test_today_in_every_language(today: str) -> None:
    assert parse_typed(today, TODAY) == "2026-11-22"


@pytest.mark.parametrize(
    "last_year",
    [
        "last year", "в прошлом году", "去年", "былтыр", "өткөн жылы", "соли гузашта",
        "oʻtgan yili", "o'tgan yili", "سال گذشته", "पिछले साल", "گزشتہ سال", "летась", "keçən il",
        "geçen yıl", "өнгөрсөн жил", "العام الماضي",
    ],
)  # fmt: skip
def test_last_year_in_every_language(last_year: str) -> None:
    assert parse_typed(last_year, TODAY) == "2025"


def test_other_times_counted_from_today() -> None:
    assert parse_typed("yesterday", TODAY) == "2026-11-21"
    assert parse_typed("завтра", TODAY) == "2026-11-23"
    assert parse_typed("下个月", TODAY) == "2026-12"
    assert parse_typed("next year", date(2026, 12, 31)) == "2027"


@pytest.mark.parametrize(
    "typed",
    [
        "31 February 2024", "31.02.2024", "2024-13", "2023-02-29", "1403", "۱۴۰۳", "1899", "2101",
        "24", "July", "G20", "", "in", "Azerbaijan", "Казань 2024", "2017-2015", "2024 2024",
        "12024", "4 4 July 2024", "31.02.24", "4.7.2.24", "1" * 99,
    ],
)  # fmt: skip
def test_what_is_no_date(typed: str) -> None:
    assert parse_typed(typed, TODAY) is None


@pytest.mark.parametrize(
    ("text", "rest", "day"),
    [
        ("Belarus 2012", "Belarus", "2012"),
        ("2012 Belarus", "Belarus", "2012"),
        ("Belarus in 2012", "Belarus", "2012"),
        ("Iran (2012)", "Iran", "2012"),
        ("Azerbaijan, 4 July 2024", "Azerbaijan", "2024-07-04"),
        ("Азербайджан в 2015 году", "Азербайджан", "2015"),
        ("саммит Казань 2024", "саммит Казань", "2024"),
        ("白俄罗斯2012年", "白俄罗斯", "2012"),
        ("2024年7月4日中国", "中国", "2024-07-04"),
        ("中国去年", "中国", "2025"),
        ("إيران ٢٠٢٣", "إيران", "2023"),
        ("Беларусь 2012 жылы", "Беларусь", "2012"),
        ("Sri Lanka last year", "Sri Lanka", "2025"),
        ("2012", "", "2012"),
        ("summit 24", "summit 24", None),
        ("G20", "G20", None),
        ("BRICS 1403", "BRICS 1403", None),
        ("phone 89012024", "phone 89012024", None),
        ("Mali", "Mali", None),
        ("  ", "", None),
    ],
)
def test_a_date_at_either_end_is_parted_from_the_rest(
    text: str, rest: str, day: str | None
) -> None:
    assert split_date(text, TODAY) == (rest, day)


@pytest.mark.parametrize(
    ("text", "rest", "span"),
    [
        ("members before 2017", "members", "../2016"),
        ("before July 2024", "", "../2024-06"),
        ("members until 2016", "members", "../2016"),
        ("who joined by 2016", "who joined", "../2016"),
        ("BY 2016", "BY", "2016"),
        ("members since 2017", "members", "2017/.."),
        ("since last year", "", "2025/.."),
        ("summits after 2020", "summits", "2021/.."),
        ("after 4 July 2024", "", "2024-07-05/.."),
        ("between 2018 and 2022", "", "2018/2022"),
        ("members 2018–2022", "members", "2018/2022"),
        ("2015-2017", "", "2015/2017"),
        ("between 2022 and 2018", "between 2022 and", "2018"),
        ("члены до 2017 года", "члены", "../2016"),
        ("кто вступил с 2018 по 2022 год", "кто вступил", "2018/2022"),
        ("上合组织2017年之前有哪些成员国？", "上合组织 有哪些成员国", "../2016"),
        ("2017年以来加入的国家", "加入的国家", "2017/.."),
        ("2017 жылға дейін мүшелер", "мүшелер", "../2016"),
        ("2017-жылга чейин", "", "../2016"),
        ("пеш аз соли 2017", "", "../2016"),
        ("2017 yilgacha", "", "../2016"),
        ("قبل از ۲۰۱۷", "", "../2016"),
        ("2017 से पहले", "", "../2016"),
        ("2017 سے پہلے", "", "../2016"),
        ("да 2017 года", "", "../2016"),
        ("2017-ci ildən əvvəl", "", "../2016"),
        ("2017'den önce üyeler", "üyeler", "../2016"),
        ("2017 оноос өмнө", "", "../2016"),
        ("بين عامي 2018 و2022", "", "2018/2022"),
        ("members ../2016", "members", "../2016"),
        ("status BY 2017/..", "status BY", "2017/.."),
        ("between you and me", "between you and me", None),
    ],
)
def test_a_span_is_parted_from_the_rest(text: str, rest: str, span: str | None) -> None:
    assert split_date(text, TODAY) == (rest, span)


WORDS = st.sampled_from(
    [
        "Belarus", "中国", "2012", "4", "July", "июля", "г.", "年", "7月", "/", ".", "-", "last",
        "year", "in", "٢٠٢٣", "31", "сарын", "'", "ء", "before", "since", "от", "以前", "до", "..",
    ]
)  # fmt: skip


@given(st.text(max_size=80) | st.lists(WORDS, max_size=12).map(" ".join), st.dates())
def test_any_text_gives_a_date_or_none(text: str, today: date) -> None:
    rest, day = split_date(text, today)
    assert set(rest) <= {*text, " "}
    assert day is None or edtf.is_edtf(day)
    whole = parse_typed(text, today)
    assert whole is None or edtf.is_edtf(whole)


@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["{0:%Y-%m-%d}", "{0:%d.%m.%Y}"]),
)
def test_a_day_written_in_numbers_comes_back(day: date, form: str) -> None:
    assert parse_typed(form.format(day), TODAY) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("31 February 2020 members", "31 February 2020"),
        ("members in February 30, 2020", "February 30, 2020"),
        ("who chaired in 2024-13", "2024-13"),
        ("members 30.02.2024", "30.02.2024"),
        ("members on 29 February 2023", "29 February 2023"),
        ("members in 1850", "1850"),
        ("члены на 31 февраля 2020 года", "31 февраля 2020"),
        ("2020年2月31日成员国", "2020年2月31日"),
        ("۳۱ فوریه ۲۰۲۰", "۳۱ فوریه ۲۰۲۰"),
        ("members on 29 February 2024", ""),
        ("members in 2017 and 2023", ""),
        ("24th summit", ""),
        ("who may chair in 2024", ""),
    ],
)
def test_a_date_that_there_is_not_is_found_in_a_sentence(text, wrong):
    assert misdated(text, TODAY) == wrong
