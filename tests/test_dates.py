"""Dates in English news, relative to the article's own date."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import edtf
from facts.dates import DateMention, find_dates
from facts.publication import publication

THURSDAY = "2024-07-04"


def only(text: str, published: str = THURSDAY) -> DateMention:
    mentions = find_dates(text, published)
    assert len(mentions) == 1, mentions
    return mentions[0]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("held in Samarkand on September 16, 2022.During the summit", "2022-09-16"),
        ("signed on Sept. 16, 2022, in Samarkand", "2022-09-16"),
        ("on 16 September 2022", "2022-09-16"),
        ("on the 4th of July, 2024", "2024-07-04"),
        ("Thursday, July 4, 2024", "2024-07-04"),
        ("Thu, 4 Jul 2024 10:00:00", "2024-07-04"),
        ("ASTANA, JULY 4, 2024", "2024-07-04"),
        ("date 2024-07-04 + ↺ − 16 px", "2024-07-04"),
        ("04.07.2024", "2024-07-04"),
        ("25/07/2024", "2024-07-25"),
        ("07/25/2024", "2024-07-25"),
        ("on October 22-23, 2020.", "2020-10-22/2020-10-23"),
        ("October 31 – November 1, 2018", "2018-10-31/2018-11-01"),
        ("December 30, 2023 - January 2, 2024", "2023-12-30/2024-01-02"),
        ("23-24 June 2016", "2016-06-23/2016-06-24"),
        ("on 15 and 16 September 2022", "2022-09-15/2022-09-16"),
        ("from 2 to 4 July 2024", "2024-07-02/2024-07-04"),
        ("in June-July 2023 will mark", "2023-06/2023-07"),
        ("in October 2020, the", "2020-10"),
        ("the 2022-2023 chairmanship", "2022/2023"),
        ("the 2022–23 chairmanship", "2022/2023"),
        ("from 2017 to 2018", "2017/2018"),
        ("in the period 2017 to 2018", "2017/2018"),
        ("at 2017's summit", "2017"),
        ("from August 31 to September 1, 2025", "2025-08-31/2025-09-01"),
        ("between 2017 and 2018", "2017/2018"),
        ("founded in Shanghai in 2001 by six countries", "2001"),
        ("the 2022 Samarkand summit", "2022"),
        ("the SCO Summit 2024 opens", "2024"),
        ("the Ufa declaration (2015)", "2015"),
        ("in early 2024", "2024"),
        ("in the second half of 2024", "2024"),
        ("in the summer of 2023", "2023-06/2023-08"),
        ("in the winter of 2023", "2023"),
        ("in the 1990s", "199X"),
    ],
)
def test_dates_told_in_full(text: str, meaning: str) -> None:
    assert only(text)[2:] == (meaning, "absolute", meaning)


@pytest.mark.parametrize(
    ("text", "words", "meaning"),
    [
        ("a member since 2015.", "since 2015", "2015/.."),
        ("chairs it until July 2024 and", "until July 2024", "../2024-07"),
        ("by the end of 2025", "by the end of 2025", "../2025"),
        ("since early 2024", "since early 2024", "2024/.."),
        ("before July 4, 2024", "before July 4, 2024", "../2024-07-04"),
    ],
)
def test_words_that_bound_a_date_belong_to_it(text: str, words: str, meaning: str) -> None:
    mention = only(text)
    assert (text[mention.start : mention.end], mention.edtf) == (words, meaning)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("said in Astana today", "2024-07-04"),
        ("earlier today arrived", "2024-07-04"),
        ("a few hours ago, the roadmap was approved", "2024-07-04"),
        ("yesterday", "2024-07-03"),
        ("the day before yesterday", "2024-07-02"),
        ("tomorrow", "2024-07-05"),
        ("two days ago", "2024-07-02"),
        ("three weeks ago", "2024-06~"),
        ("a few days ago", "2024-07~"),
        ("a month ago", "2024-06~"),
        ("two years ago", "2022~"),
        ("this week", "2024-07-01/2024-07-07"),
        ("last week", "2024-06-24/2024-06-30"),
        ("next month", "2024-08"),
        ("last month", "2024-06"),
        ("this September", "2024-09"),
        ("last September", "2023-09"),
        ("last May", "2024-05"),
        ("next May", "2025-05"),
        ("this summer", "2024-06/2024-08"),
        ("last year", "2023"),
        ("Kazakhstan Prepares to Take Over Chairmanship This Year", "2024"),
        ("by the end of next year", "../2025"),
        ("last Friday", "2024-06-28"),
        ("next Monday", "2024-07-08"),
        ("next Friday", "2024-07~"),
    ],
)
def test_dates_counted_from_publication(text: str, meaning: str) -> None:
    assert only(text)[2:] == (meaning, "relative", meaning)


@pytest.mark.parametrize(
    ("text", "published", "past", "ahead"),
    [
        ("on Wednesday called on", "2023-10-26", "2023-10-25", "2023-11-01"),
        ("On Thursday, Pakistan will assume", "2023-10-26", "2023-10-26", "2023-10-26"),
        ("on Monday", "2024-01-01", "2024-01-01", "2024-01-01"),
        ("since Monday", "2024-07-04", "2024-07-01/..", "2024-07-08/.."),
        ("on July 4", "2024-07-04", "2024-07-04", "2024-07-04"),
        ("on 4 July", "2024-07-05", "2024-07-04", "2024-07-04"),
        ("on July 3-4", "2024-07-01", "2024-07-03/2024-07-04", "2024-07-03/2024-07-04"),
        ("on November 17", "2024-05-20", "2023-11-17", "2024-11-17"),
        ("on December 30", "2024-01-02", "2023-12-30", "2023-12-30"),
        ("December 30 - January 2", "2024-01-03", "2023-12-30/2024-01-02", "2023-12-30/2024-01-02"),
        ("on Friday, November 17", "2024-05-20", "2023-11-17", "2023-11-17"),
        ("on November 17 (Friday)", "2024-05-20", "2023-11-17", "2023-11-17"),
        ("on Sunday, November 17", "2024-05-20", "2024-11-17", "2024-11-17"),
        ("in July", "2024-07-04", "2024-07", "2024-07"),
        ("in July", "2023", "2023-07", "2023-07"),
        ("on February 29", "2023-01-10", "2024-02-29", "2024-02-29"),
        ("on July 4", "", "XXXX-07-04", "XXXX-07-04"),
        ("on July 3 and 4 in Astana", "", "XXXX-07-03/XXXX-07-04", "XXXX-07-03/XXXX-07-04"),
        ("on July 3 and 4 delegations met", "", "XXXX-07-03", "XXXX-07-03"),
        ("June 25 to 26 unites them", "2025", "2025-06-25/2025-06-26", "2025-06-25/2025-06-26"),
        ("held from 27-28 July", "2022", "2022-07-27/2022-07-28", "2022-07-27/2022-07-28"),
        ("This September, Tianjin hosts it", "2025-07-13", "2025-09", "2025-09"),
    ],
)
def test_weekdays_and_dates_without_a_year_have_two_readings(
    text: str, published: str, past: str, ahead: str
) -> None:
    mention = only(text, published)
    assert (mention.edtf, mention.ahead) == (past, ahead)


@pytest.mark.parametrize(
    ("text", "published", "meaning"),
    [
        ("today", "2024-07", "2024-07"),
        ("yesterday", "2024-07", "2024-07~"),
        ("on Wednesday", "2024-07", "2024-07~"),
        ("last month", "2024-07", "2024-06"),
        ("today", "2023", "2023"),
        ("this year", "2023", "2023"),
        ("last month", "2023", "2023~"),
        ("last July", "2023", "XXXX-07"),
        ("today", "XXXX-07-04", "XXXX-07-04"),
        ("in July last year", "2024", "2023-07"),
        ("in July last year", "", "XXXX-07"),
    ],
)
def test_nothing_is_more_precise_than_the_publication(
    text: str, published: str, meaning: str
) -> None:
    assert only(text, published).edtf == meaning


@pytest.mark.parametrize("text", ["today", "yesterday", "last year", "on Wednesday", "a year ago"])
def test_without_a_publication_date_relative_words_say_nothing(text: str) -> None:
    assert find_dates(text, "") == []


@pytest.mark.parametrize(
    "text",
    [
        "It may march for a second, may it not",
        "Theresa May said",
        "2000 people, 16 countries and 25 countries, 2025 troops",
        "in 2000 cities and of 2025 troops",
        "Agenda 2030 and the 2030 Agenda, the strategy 2035",
        "call +7 701 2024 2023 or 8-800-2024",
        "the 23rd anniversary, the 24th SCO Summit, the 9 members",
        "in the last year, over the next month",
        "Russia Today and the Sunday Times in today's world",
        "on February 30, on 31 April 2024, 2024-02-30, 31.04.2024",
        "worth $2024, 2024%, 1,2024, 2024.5 points",
        "section 3.4 2024",
        "Wednesdays, Marching, Mayor, Sunni, Decree",
        "",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert find_dates(text, THURSDAY) == []


def test_the_full_stop_of_a_sentence_is_no_part_of_a_date() -> None:
    text = "It was held in July. The next one is on 4 Sept. 2024."
    assert [text[m.start : m.end] for m in find_dates(text, THURSDAY)] == ["July", "4 Sept. 2024"]


def test_a_slashed_date_of_unknown_order_gives_its_year_only() -> None:
    assert only("04/07/2024").edtf == "2024"


def test_a_list_of_years() -> None:
    found = find_dates("hosted it in 2005, 2012 and 2017, with 2000 people", THURSDAY)
    assert [mention.edtf for mention in found] == ["2005", "2012", "2017"]


def test_the_dates_of_a_sentence_come_in_order() -> None:
    text = "Kazakhstan's chairmanship began on July 4, 2023 and will last until July 2024."
    first, second = find_dates(text, "2023")
    assert (first.edtf, second.edtf) == ("2023-07-04", "../2024-07")
    assert text[first.start : first.end] == "July 4, 2023"


PIECES = st.sampled_from(
    [
        "on", "in", "since", "until", "by", "from", "to", "and", "of", "the", "-", "–", ",", ".",
        "(", ")", "July", "May", "June-July", "Feb.", "4", "29", "31", "4th", "2024", "2000",
        "1990s", "24", "Wednesday", "Thu", "last", "this", "next", "year", "month", "week",
        "today", "yesterday", "ago", "two", "few", "hours", "days", "2024-07-04", "4.7.2024",
        "early", "end", "summer", "winter's",
    ]
)  # fmt: skip
PUBLISHED = st.sampled_from(
    [
        "2024-07-04", "2024-02-29", "2024-07", "2023", "", "XXXX-07-04", "2022/2023", "2015/..",
        "0001-01-01", "9999-12-31", "0001", "9999-12", "199X", "2024-07~", "nonsense",
    ]
)  # fmt: skip


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=200), PUBLISHED)
def test_any_text_gives_valid_dates_in_order_without_overlap(text: str, published: str) -> None:
    end = 0
    for mention in find_dates(text, published):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.edtf != ""
        assert edtf.is_edtf(mention.edtf)
        assert edtf.is_edtf(mention.ahead)
        end = mention.end


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_at_most_six_days_away(published: date, number: int) -> None:
    reading = publication(published.isoformat()).weekday(number)
    assert reading is not None
    past, ahead = (date.fromisoformat(text) for text in reading)
    assert past.weekday() == ahead.weekday() == number
    assert timedelta(0) <= published - past <= timedelta(6)
    assert timedelta(0) <= ahead - published <= timedelta(6)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.dates(date(2023, 1, 1), date(2023, 12, 31)))
def test_a_date_without_its_year_falls_within_a_year_of_publication(
    published: date, day: date
) -> None:
    mention = only(f"on {day:%B} {day.day}", published.isoformat())
    for reading in (mention.edtf, mention.ahead):
        assert reading[5:] == day.isoformat()[5:]
        assert abs(date.fromisoformat(reading) - published) <= timedelta(366)


@pytest.mark.parametrize(
    "piece",
    [
        "July ",
        "the ",
        "ago ",
        "1,000 ",
        "2024-",
        "(",
        "7",
        " ",
        "in the end of ",
        "this last next ",
        "Ünïcode Май ",
    ],
)
def test_the_time_grows_with_the_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            find_dates(text, THURSDAY)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(200_000) < 30 * (seconds(20_000) + 0.001)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("last year they met in Dushanbe on October 11-12.", "2023-10-11/2023-10-12"),
        ("In 2018 the leaders met in Qingdao on June 9.", "2018-06-09"),
        # the day of another clause, and of a year that is told of in passing
        ("In 2017 India joined, and on June 9 it smiled.", "2024-06-09"),
        ("The 2018 summit was on June 9.", "2024-06-09"),
    ],
)
def test_a_day_is_in_the_year_at_the_head_of_its_clause(text: str, meaning: str) -> None:
    assert find_dates(text, THURSDAY)[-1].edtf == meaning


def test_over_a_month_ago_is_no_date() -> None:
    assert find_dates("over a month ago it began", THURSDAY) == []
