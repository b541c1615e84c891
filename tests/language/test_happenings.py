"""What happened, who joined, who met whom: a message in, a message out, over facts of the test."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot import clock
from bot.services import Services
from bot.terminal import LocalChat
from tests.facts.making import chairs, claim, status
from tests.language.conftest import Taught

ASTANA, TIANJIN, MOSCOW = "meeting:sco-chs-24", "meeting:sco-chs-25", "meeting:sco-chg-24"
DECISION = "document:sco-partner-status-decision"

CLAIMS = [
    claim("org:sco", "founded", "city:shanghai", "2001-06-15"),
    claim(ASTANA, "held", "city:astana", "2024-07-03/2024-07-04"),
    claim("meeting:sco-chs-17", "held", "city:astana", "2017-06-08/2017-06-09"),
    claim(TIANJIN, "held", "city:tianjin", "2025-08-31/2025-09-01"),
    claim(MOSCOW, "held", "city:moscow", "2025-11-18"),
    claim("meeting:sco-chg-25", "held", "city:dushanbe", "2026-10", modality="planned"),
    claim("meeting:sco-chs-27", "held", "city:islamabad", "2027", modality="planned"),
    claim("body:sco-chs", "adopted", DECISION, "2025-09-01", at=TIANJIN),
    claim("person:narendra-modi", "attended", TIANJIN, "2025-09-01"),
    claim("person:ilham-aliyev", "attended", ASTANA, "2024-07-04"),
    claim(
        "person:kassym-jomart-tokayev",
        "met",
        "person:ilham-aliyev",
        "2024-07-04",
        place="city:astana",
        occasion=ASTANA,
        quote="Tokayev welcomed Aliyev.",
    ),
    status("IN", "member", "2017-06-09/.."),
    status("IN", "observer", "2005-07-05/2017-06-09"),
    status("BY", "member", "2024-07-04/..", at=ASTANA),
    status("BY", "observer", "2024-07-03"),
    claim("country:NP", "granted", "dialogue_partner", "2017-06-10", organisation="org:sco"),
    claim("country:AZ", "applied", "observer", "2024", organisation="org:sco"),
    chairs("CN", "2024-07-04/2025-09-01"),
    *(
        claim(
            "person:emomali-rahmon",
            "proposed",
            f"matter {n}",
            "2024-07-04",
            modality="proposed",
            at=ASTANA,
        )
        for n in range(12)
    ),
]


@pytest.fixture(autouse=True)
def today() -> None:
    clock.set_now(datetime(2026, 11, 22, 12, tzinfo=UTC))


@pytest.fixture
def services(taught: Taught) -> Services:
    return taught(CLAIMS)


async def asked(services: Services, *said: str, language: str = "en") -> dict[str, Any]:
    """The last reply to the last of the messages."""
    async with LocalChat(services, language=language) as chat:
        for line in said:
            reply = (await chat.line(line))["replies"][-1]
    return reply


async def lines(services: Services, *said: str) -> list[str]:
    return str((await asked(services, *said))["text"]).split("\n")


# -- what happened -------------------------------------------------------------------------------


async def test_what_matters_most_comes_first_and_the_rest_by_pages(services: Services) -> None:
    reply = await asked(services, "What happened in July 2024?")
    first = reply["text"].split("\n")
    assert first[0] == "What happened, as the sources tell: July 2024"
    assert first[1:5] == [
        "• 4 July 2024: Belarus is a member of the SCO",
        "• 3–4 July 2024: 24th SCO summit (Astana, 2024) took place in Astana",
        "• 4 July 2024: China chairs the SCO Council of Heads of State",
        "• 4 July 2024: Kassym-Jomart Tokayev met Ilham Aliyev",
    ]
    assert "and 6 more" in first
    onward = reply["buttons"][0][0]
    assert onward == {"text": "▶ 2/2", "data": "1 events #2 2024-07"}
    second = await asked(services, f"!tap {onward['data']}")
    assert second["text"].count("•") == 6 and "more" not in second["text"]


async def test_who_took_part_is_told_with_the_meeting(services: Services) -> None:
    assert not any("took part" in line for line in await lines(services, "/events July 2024"))
    assert any("took part" in line for line in await lines(services, "/events Modi"))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what happened in Tianjin", "decision to merge the statuses"),
        ("what happened in Astana in 2017", "17th SCO summit"),
        ("what happened at the last summit", "25th SCO summit"),
        ("/events governments", "Heads of Government (Moscow, 2025)"),
        ("what happened with Belarus in 2024", "Belarus is a member of the SCO"),
        ("what happened before 2002", "was founded in Shanghai"),
    ],
)
async def test_of_a_place_a_meeting_a_country(services: Services, said: str, told: str) -> None:
    text = "\n".join(await lines(services, said))
    assert told in text and "took place in Astana (2024" not in text


async def test_a_quiet_week_says_so_and_what_was_last_before_it(services: Services) -> None:
    told = await lines(services, "what happened last week?")
    assert told[0] == "What happened, as the sources tell: 9–15 November 2026"
    assert "No source tells of anything." in told
    at = told.index("The last that they tell of before that:")
    assert "Heads of Government (Moscow, 2025)" in told[at + 1]


async def test_a_plan_is_told_apart(services: Services) -> None:
    told = await lines(services, "/events October 2026")
    assert told[2].startswith("Announced, outcome not in the sources: 25th meeting")
    assert not any(line.startswith("•") for line in told)


async def test_of_a_plan_still_to_come_nobody_asks_the_outcome(services: Services) -> None:
    told = await lines(services, "/events 2027")
    assert told[2] == "27th SCO summit (Islamabad, 2027) is planned to take place in Islamabad"


async def test_a_place_that_nobody_knows_is_not_passed_over(services: Services) -> None:
    said = await lines(services, "what happened in Gotham in 2024")
    assert said[0] == "Nothing in the sources matches “Gotham”"


# -- who joined ----------------------------------------------------------------------------------


async def test_who_joined_in_a_year_each_with_the_source(services: Services) -> None:
    told = await lines(services, "which countries joined in 2017?")
    assert told[0] == "New members of the SCO, 2017: 🇮🇳 India"
    assert told[1] == "🇮🇳 India, since 9 June 2017 — test, 4 July 2024"
    assert "• Decision of the SCO: dialogue partner status for Nepal (10 June 2017)" in told


async def test_nobody_joined_as_far_as_the_sources_know(services: Services) -> None:
    told = await lines(services, "who joined in 2005")
    assert told[0] == "New members of the SCO, 2005: nobody, as far as the sources know"
    assert "New observers of the SCO, 2005: 🇮🇳 India" in told


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("who joined last?", "New members of the SCO, 4 July 2024: 🇧🇾 Belarus"),
        ("who joined since 2017", "New members of the SCO, since 2017: 🇮🇳 India and 🇧🇾 Belarus"),
        ("which countries became observers in 2005", "New observers of the SCO, 2005: 🇮🇳 India"),
        (
            "/joined 1999",
            "Shanghai Cooperation Organisation was founded in Shanghai (15 June 2001)",
        ),
        ("/joined India", "🇮🇳 India: member of the SCO"),
    ],
)
async def test_other_ways_to_ask_who_joined(services: Services, said: str, first: str) -> None:
    assert (await lines(services, said))[0] == first


async def test_the_year_is_asked_on(services: Services) -> None:
    told = await lines(services, "which countries joined in 2017?", "and 2024?")
    assert told[0] == "New members of the SCO, 2024: 🇧🇾 Belarus"


# -- who met whom --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "who did Aliyev meet in Astana?",
        "whom did Tokayev meet in 2024",
        "did Tokayev meet Aliyev?",
        "/met Tokayev Aliyev",
        "/met Aliyev 24",
    ],
)
async def test_talks_with_their_day_and_their_words(services: Services, said: str) -> None:
    text = (await asked(services, said))["text"]
    assert text.startswith("Kassym-Jomart Tokayev met Ilham Aliyev (4 July 2024)")
    assert "“Tokayev welcomed Aliyev.”" in text and "there may have been others" in text


async def test_who_was_there_too_need_not_have_met(services: Services) -> None:
    told = await lines(services, "who did Modi meet in Tianjin")
    assert told[0] == "No source tells whom Narendra Modi met"
    assert told[2:4] == [
        "Asked about: Tianjin",
        "Narendra Modi took part in the 25th SCO summit (Tianjin, 2025) (1 September 2025)",
    ]


async def test_talks_elsewhere_are_told_as_such(services: Services) -> None:
    told = await lines(services, "did Tokayev meet Aliyev in 2025")
    assert told[0] == ("No source tells of talks between Kassym-Jomart Tokayev and Ilham Aliyev")
    at = told.index("At another place or time:")
    assert told[at + 1] == "• Kassym-Jomart Tokayev met Ilham Aliyev (4 July 2024)"


async def test_the_next_person_of_the_same_place(services: Services) -> None:
    told = await lines(services, "who did Modi meet in Tianjin", "and Tokayev?")
    assert told[0] == "No source tells whom Kassym-Jomart Tokayev met"


# -- words that are near to a name -----------------------------------------------------------------


@pytest.mark.parametrize("said", ["/what Astna", "/search Astna", "/events Astna"])
async def test_a_mistyped_name_is_asked_back(services: Services, said: str) -> None:
    reply = await asked(services, said)
    command = said[1:].split()[0]
    assert reply["text"] == "Nothing in the sources matches “Astna”. Did you mean Astana?"
    assert reply["buttons"][0][0] == {"text": "Astana", "data": f"1 {command} astana"}
