"""What articles and reference facts answer together, as of 21 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from facts.answers import (
    ChairsAnswer,
    MeetingAnswer,
    NextChairAnswer,
    NextMeetingAnswer,
    StatusAnswer,
)
from facts.questions import QUESTIONS, Unclear, ask
from facts.store import Store
from facts.tell import tell

NOW = date(2026, 11, 21)


def told(store: Store, question: str, words: str = "", today: date = NOW) -> str:
    return tell(ask(store, question, words, today))


def test_chair_is_pakistan_and_before_it_kyrgyzstan(release: Store) -> None:
    answer = ask(release, "chair", "", NOW)
    assert isinstance(answer, ChairsAnswer)
    summit, governments = answer.councils
    assert [(p.target, p.start) for p in summit.current] == [("country:PK", "2026-09-01")]
    assert summit.before is not None and summit.before.target == "country:KG"
    assert summit.meeting is not None and summit.meeting.id == "meeting:sco-chs-26"
    assert [(p.target, p.start) for p in governments.current] == [("country:TJ", "2025-11-18")]
    assert not summit.overdue and not governments.overdue
    text = told(release, "chair")
    assert text.startswith(
        "Chair of the SCO: Pakistan, since 1 September 2026 (26th SCO summit, Bishkek)\n"
        "Before: Kyrgyzstan, 1 September 2025 – 1 September 2026\n"
    )
    assert "SCO Secretariat, 1 September 2026 (reported by secondary sources)" in text


def test_the_meeting_announced_for_dushanbe_is_not_told_as_held(release: Store) -> None:
    text = told(release, "chair")
    assert "Announced meeting, outcome not in the sources: 25th meeting of the SCO Council" in text
    assert "Dushanbe, October 2026" in text
    answer = ask(release, "lastsummit", "chg", NOW)
    assert isinstance(answer, MeetingAnswer) and answer.meeting is not None
    assert answer.meeting.id == "meeting:sco-chg-24"
    assert [m.id for m in answer.unconfirmed] == ["meeting:sco-chg-25"]


def test_next_chair_is_inferred_by_the_rule_with_its_exception(release: Store) -> None:
    answer = ask(release, "nextchair", "", NOW)
    assert isinstance(answer, NextChairAnswer)
    assert (answer.successors, answer.inferred) == ((), "country:RU")
    text = told(release, "nextchair")
    assert text.startswith("Next chair of the SCO: probably Russia. This is an inference")
    assert "as clarityupsc.com describes it" in text
    assert "Known exception: 2014" in text


def test_last_and_next_summit(release: Store) -> None:
    assert told(release, "lastsummit").startswith(
        "26th SCO summit, Bishkek, 31 August – 1 September 2026\n"
    )
    answer = ask(release, "nextsummit", "", NOW)
    assert isinstance(answer, NextMeetingAnswer)
    assert [(m.id, m.place, m.when) for m in answer.planned] == [
        ("meeting:sco-chs-27", "city:islamabad", "2027")
    ]
    assert answer.overdue == ()
    assert told(release, "nextsummit").startswith("Next: 27th SCO summit, Islamabad, 2027")


@pytest.mark.parametrize("words", ["Belarus", "Belarus 4 July 2024", "Belarus 2024"])
def test_belarus_on_4_july_2024_explains_itself(release: Store, words: str) -> None:
    answer = ask(release, "status", words, NOW)
    assert isinstance(answer, StatusAnswer)
    assert answer.current[-1].target == "member"
    (case,) = answer.disagreements
    assert (case.first.value, case.second.value, case.settled) == ("member", "observer", True)
    assert "It changed on that very day" in tell(answer)


def test_a_time_apart_from_the_dispute_does_not_tell_it(release: Store) -> None:
    assert ask(release, "status", "Belarus 2012", NOW).disagreements == ()


def test_the_path_ends_the_answer(release: Store) -> None:
    assert (
        "Path: dialogue partner 2010 – 10 July 2015 → observer 10 July 2015 – 4 July 2024"
        " → member since 4 July 2024"
    ) in told(release, "status", "Belarus")


def test_between_decision_and_memorandum(release: Store) -> None:
    text = told(release, "status", "Azerbaijan January 2016")
    assert text.startswith("Azerbaijan, January 2016: granted, not yet in force: ")
    text = told(release, "status", "Azerbaijan")
    assert text.startswith("Azerbaijan: dialogue partner of the SCO, since 14 March 2016\n")
    assert "Granted at the 15th SCO summit, 10 July 2015" in text


def test_where_only_the_decision_is_known_the_answer_says_so(release: Store) -> None:
    assert "Only the decision is known" in told(release, "status", "Cambodia")


def test_laos_is_a_partner(release: Store) -> None:
    assert told(release, "status", "Laos").startswith("Laos: partner of the SCO, since 1 September")


@pytest.mark.parametrize("country", ["Azerbaijan", "Mongolia"])
def test_the_decision_to_merge_is_mentioned(release: Store, country: str) -> None:
    text = told(release, "status", country)
    assert "merge the statuses of observer and dialogue partner" in text
    assert "merge the statuses" not in told(release, "status", f"{country} 2020")


def test_a_country_without_a_status(release: Store) -> None:
    assert told(release, "status", "Brazil").startswith("Brazil: no source gives it a status")


def test_a_future_date_is_warned_of(release: Store) -> None:
    assert told(release, "chair", "2028").splitlines()[1].startswith("The sources end on")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("24", ["meeting:sco-chs-24"]),
        ("#24", ["meeting:sco-chs-24"]),
        ("24th", ["meeting:sco-chs-24"]),
        ("2024", ["meeting:sco-chs-24"]),
        ("Tashkent", ["meeting:sco-chs-4", "meeting:sco-chs-10", "meeting:sco-chs-16"]),
        ("Ташкент", ["meeting:sco-chs-4", "meeting:sco-chs-10", "meeting:sco-chs-16"]),
        ("塔什干", ["meeting:sco-chs-4", "meeting:sco-chs-10", "meeting:sco-chs-16"]),
        ("Tajikistan", ["meeting:sco-chs-8", "meeting:sco-chs-14", "meeting:sco-chs-21"]),
        ("New Delhi", ["meeting:sco-chs-23"]),
        ("CHG 22", ["meeting:sco-chg-22"]),
        ("Tashkent governments", [f"meeting:sco-chg-{number}" for number in (6, 12, 18)]),
    ],
)
def test_summits_by_year_city_country_and_number(
    release: Store, words: str, found: list[str]
) -> None:
    answer = ask(release, "summits", words, NOW)
    assert [m.id for m in answer.meetings] == found  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("secretary-general", "Nurlan Yermekbayev"),
        ("Secretary-General of the SCO", "Nurlan Yermekbayev"),
        ("генеральный секретарь", "Nurlan Yermekbayev"),
        ("秘书长", "Nurlan Yermekbayev"),
        ("Путин", "Vladimir Putin"),
        ("习近平", "Xi Jinping"),
        ("Zhang Ming", "Zhang Ming"),
        ("president of Kazakhstan", "Kassym-Jomart Tokayev"),
        ("Қазақстан президенті", "Kassym-Jomart Tokayev"),
        ("Азербайджан", "Ilham Aliyev"),
        ("secretary-general 2020", "Vladimir Norov"),
        ("nobody of this name", "No source names anyone"),
    ],
)
def test_who(release: Store, words: str, first: str) -> None:
    assert told(release, "who", words).startswith(first)


@pytest.mark.parametrize(
    "words",
    [
        "Secretary-General of the SCO",
        "генерального секретаря ШОС",
        "上合组织秘书长",
        "ШЫҰ бас хатшысы",
        "ШКУнун башкы катчысы",
        "дабири кулли СҲШ",
        "ShHT bosh kotibi",
        "دبیرکل سازمان همکاری شانگهای",
        "एससीओ महासचिव",
        "ایس سی او کے سیکرٹری جنرل",
        "генеральны сакратар ШАС",
        "ŞƏT-in baş katibi",
        "ŞİÖ Genel Sekreteri",
        "ШХАБ-ын ерөнхий нарийн бичгийн дарга",
    ],
)
def test_who_in_the_words_of_any_language(release: Store, words: str) -> None:
    text = told(release, "who", words)
    assert text.startswith("Nurlan Yermekbayev: Secretary-General")
    assert "Guterres" not in text  # of the United Nations


@pytest.mark.parametrize(
    ("words", "first", "not_of"),
    [
        ("RATS", "Ularbek Sharsheyev", "Yermekbayev"),
        ("Director of the RATS Executive Committee", "Ularbek Sharsheyev", "Yermekbayev"),
        ("Исполком РАТС", "Ularbek Sharsheyev", "Yermekbayev"),
        ("SCO Secretariat", "Nurlan Yermekbayev", "Sharsheyev"),
    ],
)
def test_who_heads_a_body(release: Store, words: str, first: str, not_of: str) -> None:
    text = told(release, "who", words)
    assert text.startswith(first)
    assert not_of not in text


def test_an_adjective_says_whose_office_it_is(release: Store) -> None:
    assert told(release, "who", "Tajik president").startswith("Emomali Rahmon")
    assert "Jilani" not in told(release, "who", "Indian foreign minister")  # Pakistan's


def test_who_of_now_before_who_of_then(release: Store) -> None:
    lines = told(release, "who", "Secretary-General").splitlines()
    heads = [line for line in lines if "SCO Secretariat" in line and "Source" not in line]
    assert [line.split(":")[0] for line in heads[:3]] == [
        "Nurlan Yermekbayev",
        "Zhang Ming",
        "Vladimir Norov",
    ]


def test_search_finds_words_and_names_of_any_language(release: Store) -> None:
    assert "roadmap" in told(release, "search", "roadmap").casefold()
    assert "Anti-Terrorist Structure: seat in Tashkent" in told(release, "search", "Ташкент")
    assert told(release, "search", "qwertyuiop").startswith("Nothing in the sources matches")


def test_search_falls_back_on_words_that_begin_alike(release: Store) -> None:
    assert "tourist and cultural capital" in told(release, "search", "tourism")
    assert "tourist and cultural capital" in told(release, "search", "cultural tourism")
    assert told(release, "search", "summer").startswith("Nothing in the sources matches")


def test_timeline_is_in_order(release: Store) -> None:
    text = told(release, "timeline", "Belarus")
    steps = ["16 June 2009", "2010", "July 2022", "29 November 2023", "since 4 July 2024"]
    places = [text.index(step) for step in steps]
    assert places == sorted(places)


def test_compare_shows_both(release: Store) -> None:
    text = told(release, "compare", "Iran Belarus")
    assert text.startswith("Iran: member of the SCO, since 4 July 2023")
    assert "\nBelarus: member of the SCO, since 4 July 2024" in text


def test_conflicts_are_told_with_their_reasons(release: Store) -> None:
    text = told(release, "conflicts")
    assert text.count("Sources differ:") == len(ask(release, "conflicts", "", NOW).disagreements)
    assert "It changed on that very day" in text


@pytest.mark.parametrize("name", list(QUESTIONS))
@pytest.mark.parametrize(
    "words", ["", "Iran", "Iran Belarus", "2019", "Iran May 2023", "٢٠٢٣", "🇮🇷"]
)
def test_no_answer_shows_ids_or_raw_dates(release: Store, name: str, words: str) -> None:

    try:
        text = told(release, name, words)
    except Unclear:
        return
    prose = "\n".join(line for line in text.splitlines() if "<http" not in line)
    assert not any(f"{kind}:" in prose for kind in ("country", "body", "meeting", "org", "city"))
    assert "None" not in prose and ".." not in prose.replace("…", "")
    assert text.splitlines()[0]


def test_what_is_planned_is_marked_as_such_by_its_number_too(release: Store) -> None:
    assert told(release, "summit", "27").startswith("27th SCO summit, Islamabad, 2027 (announced)")


def test_a_summit_by_video_link_has_no_city(release: Store) -> None:
    assert "took place by video link" in told(release, "summit", "23")


def test_a_summit_of_two_days_is_told_with_both(release: Store) -> None:
    assert told(release, "summit", "22").startswith("22nd SCO summit, Samarkand, 15 – 16 September")


def test_a_city_with_a_year_is_one_summit(release: Store) -> None:
    assert told(release, "summit", "Tashkent").count("SCO summit,") == 3
    assert told(release, "summit", "Tashkent 2016").startswith("16th SCO summit, Tashkent, 23")
    assert told(release, "summit", "Uzbekistan 2016").startswith("16th SCO summit, Tashkent, 23")
    none = told(release, "summit", "Tashkent 2015")
    assert none.startswith("No source names such a meeting (Tashkent, 2015).")


def test_the_summit_after_a_day_of_the_past_is_the_one_that_was_held_next(release: Store) -> None:
    text = told(release, "nextsummit", "3 July 2024")
    assert text.startswith("Next: 24th SCO summit, Astana, 3 – 4 July 2024\n")
    assert "Islamabad" not in text


def test_before_the_first_known_chair_nothing_is_announced(release: Store) -> None:
    assert "Source:" not in told(release, "chair", "2005")


def test_a_year_that_is_not_over_is_as_fresh_as_today(release: Store) -> None:
    today = date(2026, 11, 21)
    assert "The sources end" not in told(release, "members", "2026", today)
    assert "The sources end" in told(release, "members", "2027", today)


def test_of_a_person_the_proposals_are_told_or_that_none_is_known(release: Store) -> None:
    proposed = ask(release, "proposals", "Japarov", NOW)
    assert {s.subject for s in proposed.statements} == {"person:sadyr-japarov"}
    assert {s.predicate for s in proposed.statements} == {"proposed"}
    none = told(release, "proposals", "Modi")
    assert "No source tells of a proposal by Narendra Modi." in none
