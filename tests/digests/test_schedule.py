"""Schedules and zones as people type them."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests import zones
from bot.digests.due import Schedule, zone_info
from bot.digests.schedule import ScheduleError, read_schedule
from bot.digests.zones import cities, find_zone, nearest_zone, suggest_zones
from facts.folding import fold

BEFORE = Schedule("weekly", 9, 0, "Asia/Bishkek", weekday=0, day=1)
DATA = Path(zones.__file__).parent
WORDS = tomllib.loads((DATA / "words.toml").read_text())


@pytest.mark.parametrize(
    ("line", "schedule"),
    [
        ("weekly fri 09:00 Asia/Almaty", Schedule("weekly", 9, 0, "Asia/Almaty", 4)),
        ("Friday 9.30", Schedule("weekly", 9, 30, "Asia/Bishkek", 4)),
        ("New York weekly 9 pm tue", Schedule("weekly", 21, 0, "America/New_York", 1)),
        ("daily 12:15 AM UTC+5:30", Schedule("daily", 0, 15, "UTC+05:30")),
        ("monthly 31 18:00 Moscow", Schedule("monthly", 18, 0, "Europe/Moscow", day=31)),
        ("every month on the 15th at 08:00", Schedule("monthly", 8, 0, "Asia/Bishkek", day=15)),
        ("daily", Schedule("daily", 9, 0, "Asia/Bishkek")),
        ("", BEFORE),
        ("еженедельно в пятницу 09:00 Алматы", Schedule("weekly", 9, 0, "Asia/Almaty", 4)),
        ("каждый месяц 5 числа 10:00 МСК", Schedule("monthly", 10, 0, "Europe/Moscow", day=5)),
        ("每周五 09:00 北京", Schedule("weekly", 9, 0, "Asia/Shanghai", 4)),
        ("每周五9点 北京", Schedule("weekly", 9, 0, "Asia/Shanghai", 4)),
        ("每天9點30分", Schedule("daily", 9, 30, "Asia/Bishkek")),
        ("每天18时半", Schedule("daily", 18, 30, "Asia/Bishkek")),
        ("每月 9点 15号", Schedule("monthly", 9, 0, "Asia/Bishkek", day=15)),
        ("каждый месяц в 9 часов 15 числа", Schedule("monthly", 9, 0, "Asia/Bishkek", day=15)),
        ("ай сайын 5 сағат 9", Schedule("monthly", 9, 0, "Asia/Bishkek", day=5)),
        ("her gün saat 9'da", Schedule("daily", 9, 0, "Asia/Bishkek")),
        ("हर दिन 9 बजे", Schedule("daily", 9, 0, "Asia/Bishkek")),
        ("هر روز ساعت ۹", Schedule("daily", 9, 0, "Asia/Bishkek")),
        ("апта сайын жұма 09:00 Астана", Schedule("weekly", 9, 0, "Asia/Almaty", 4)),
        ("жума сайын дүйшөмбү 08:00 Бишкек", Schedule("weekly", 8, 0, "Asia/Bishkek", 0)),
        ("ҳар ҳафта Душанбе 09:00 Душанбе", Schedule("weekly", 9, 0, "Asia/Dushanbe", 0)),
        ("пт 09:00 Душанбе", Schedule("weekly", 9, 0, "Asia/Dushanbe", 4)),
        ("пт Душанбе 09:00", Schedule("weekly", 9, 0, "Asia/Dushanbe", 4)),
        ("har hafta juma 09:00 Toshkent", Schedule("weekly", 9, 0, "Asia/Tashkent", 4)),
        ("هفتگی پنج‌شنبه ۰۹:۳۰ تهران", Schedule("weekly", 9, 30, "Asia/Tehran", 3)),
        ("साप्ताहिक शुक्रवार ०९:०० दिल्ली", Schedule("weekly", 9, 0, "Asia/Kolkata", 4)),
        ("ہفتہ وار جمعہ 09:00 اسلام آباد", Schedule("weekly", 9, 0, "Asia/Karachi", 4)),
        ("штотыдзень пятніца 09:00 Мінск", Schedule("weekly", 9, 0, "Europe/Minsk", 4)),
        ("hər həftə çərşənbə axşamı 09:00 Bakı", Schedule("weekly", 9, 0, "Asia/Baku", 1)),
        ("her hafta cuma 09:00 İstanbul", Schedule("weekly", 9, 0, "Europe/Istanbul", 4)),
        (
            "долоо хоног бүр баасан 09:00 Улаанбаатар",
            Schedule("weekly", 9, 0, "Asia/Ulaanbaatar", 4),
        ),
        ("كل أسبوع الجمعة ٠٩:٠٠ القاهرة", Schedule("weekly", 9, 0, "Africa/Cairo", 4)),
    ],
)
def test_one_line(line, schedule):
    expected = Schedule(
        schedule.every,
        schedule.hour,
        schedule.minute,
        schedule.zone,
        schedule.weekday if schedule.every == "weekly" else BEFORE.weekday,
        schedule.day,
    )
    assert read_schedule(line).onto(BEFORE) == expected


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("weekly 25:00", "time"),
        ("daily 09:75", "time"),
        ("daily 13 pm", "time"),
        ("每天25点", "time"),
        ("every 2 hours", "zone"),
        ("monthly 32 09:00", "day"),
        ("daily friday 09:00", "contradiction"),
        ("weekly fri 09:00 Atlantis", "zone"),
        ("weekly " * 100, "length"),
    ],
)
def test_what_is_no_schedule(line, trouble):
    with pytest.raises(ScheduleError) as error:
        read_schedule(line)
    assert error.value.trouble == trouble


def test_a_misspelt_city_brings_suggestions():
    with pytest.raises(ScheduleError) as error:
        read_schedule("fri 09:00 Tashkennt")
    assert error.value.part == "Tashkennt"
    assert error.value.zones[0].name == "Asia/Tashkent"


@given(st.text(max_size=60))
def test_any_text_is_a_schedule_or_a_trouble(text):
    try:
        parsed = read_schedule(text).onto(BEFORE)
    except ScheduleError:
        return
    assert zone_info(parsed.zone)
    assert 0 <= parsed.hour < 24
    assert 1 <= parsed.day <= 31


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Asia/Almaty", "Asia/Almaty"),
        ("america/argentina/buenos aires", "America/Argentina/Buenos_Aires"),
        ("UTC", "UTC"),
        ("UTC+5", "UTC+05:00"),
        ("gmt -3:30", "UTC-03:30"),
        ("+05:30", "UTC+05:30"),
        ("−0400", "UTC-04:00"),
        ("+۵:۳۰", "UTC+05:30"),
        ("санкт-петербург", "Europe/Moscow"),
        ("Pekin", "Asia/Shanghai"),
        ("伊斯兰堡", "Asia/Karachi"),
        ("UTC+15", None),
        ("+99:99", None),
        ("", None),
        ("Factory", None),
    ],
)
def test_zones(text, zone):
    found = find_zone(text)
    assert (found and found.name) == zone


def test_a_city_is_told_in_the_readers_language():
    city = find_zone("Ankara").city
    assert (city.label("zh"), city.label("xx")) == ("安卡拉", "Ankara")
    assert suggest_zones("Biskhek")[0].city.name == "Bishkek"


@pytest.mark.parametrize(
    ("north", "east", "zone"),
    [
        (43.24, 76.89, "Asia/Almaty"),
        (28.6, 77.2, "Asia/Kolkata"),
        (27.7, 85.3, "Asia/Kathmandu"),
        (-33.9, 151.2, "Australia/Sydney"),
        (64.7, 177.5, "Asia/Anadyr"),
        (66.0, -179.5, "Asia/Anadyr"),
        (90.0, 0.0, None),
    ],
)
def test_a_location_is_in_the_zone_of_the_nearest_city(north, east, zone):
    found = nearest_zone(north, east)
    assert zone is None or found.name == zone


def test_every_city_has_a_zone_and_lies_on_the_earth():
    for city in cities():
        assert zone_info(city.zone)
        assert -90 <= city.north <= 90
        assert -180 <= city.east <= 180


def test_no_name_stands_for_two_zones():
    meant: dict[str, set[str]] = {}
    for city in cities():
        for names in city.names.values():
            for name in names:
                meant.setdefault(fold(name), set()).add(city.zone)
    assert {name: found for name, found in meant.items() if len(found) > 1} == {}


def test_no_weekday_word_means_two_days():
    meant: dict[str, set[int]] = {}
    for language in WORDS.values():
        for number, names in enumerate(language["weekdays"]):
            for name in names:
                meant.setdefault(fold(name), set()).add(number)
    assert {name: days for name, days in meant.items() if len(days) > 1} == {}


@pytest.mark.parametrize("language", WORDS)
def test_the_weekdays_are_those_of_cldr(language):
    locale = {"zh": "zh_Hans", "uz": "uz_Latn", "az": "az_Latn"}.get(language, language)
    # In a process of its own: Babel mixes up locales that were read in one.
    code = (
        "import json; from babel import Locale;"
        f"days = Locale.parse({locale!r}).days['format']['wide'];"
        "print(json.dumps([days[n] for n in range(7)]))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert [names[0] for names in WORDS[language]["weekdays"]] == json.loads(shown)


def test_the_words_are_in_all_fifteen_languages():
    languages = "en ru zh kk ky tg uz fa hi ur be az tr mn ar"
    assert " ".join(WORDS) == languages
