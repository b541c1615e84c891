"""Subscribing, following and settings as people do it, over real HTTP: in all kinds of chats."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import msgspec
import pytest

from bot import clock
from bot.chats import rows
from bot.digests.due import Schedule
from bot.services import Services
from bot.settings import Settings
from tests.botapi import BotApiServer, Group, Message, User
from tests.conftest import polling

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)  # a Saturday
OPERATOR = 9
FRIDAYS = Schedule("weekly", 9, 0, "Asia/Almaty", weekday=4)


@pytest.fixture
def services(settings: Settings) -> Services:
    return Services(settings.model_copy(update={"admin_ids": frozenset({OPERATOR})}))


@pytest.fixture
async def alice(server: BotApiServer, services: Services) -> AsyncIterator[User]:
    """A person; the bot polls, and nothing that it calls may be refused."""
    clock.set_now(NOW)
    async with polling(server, services):
        yield server.user(1, "Alice", language_code="en")
        await server.settled()
    assert server.refusals == []


@pytest.fixture
def forum(server: BotApiServer, alice: User) -> Group:
    """A group with topics that Alice owns, with Bob in it."""
    return server.supergroup("Forum", owner=alice, members=[server.user(2, "Bob")], forum=True)


async def press(person: User, message: Message, *labels: str) -> Message:
    """Press buttons one after another, each under what the last one brought."""
    for label in labels:
        before = message.edits
        answer = await person.tap(message, label)
        assert not answer.text
        message = await message.edited(before + 1)
    return message


async def kept(services: Services, chat: int):
    """The subscription that is in the database."""
    return await services.book.subscription(chat)


async def settings_of(services: Services, chat: int):
    """The chat's settings that are in the database."""
    return await services.database.run(rows.read_chat, chat)


# -- one line, or question by question -------------------------------------------------------------


async def test_one_line_subscribes(alice: User, services: Services) -> None:
    answer = await alice.says("/subscribe weekly fri 09:00 Asia/Almaty")
    assert answer.text == (
        "Subscribed: every week, Friday, 09:00 (Almaty)\n"
        "Next: Friday, 27 November 2026, 09:00\n"
        "Language: English (/language changes it)\n"
        "Followed: everything"
    )
    subscription = await kept(services, 1)
    assert subscription.schedule == FRIDAYS
    assert subscription.next_due == datetime(2026, 11, 27, 4, tzinfo=UTC)
    assert (await settings_of(services, 1)).language == "en"


async def test_buttons_lead_to_the_same(alice: User, services: Services) -> None:
    answer = await alice.says("/subscribe")
    answer = await press(alice, answer, "Every week", "Friday", "09:00", "Almaty")
    assert answer.text.startswith("Subscribed: every week, Friday, 09:00 (Almaty)\n")
    assert (await kept(services, 1)).schedule == FRIDAYS


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("/subscribe monthly", "On which day of the month?"),
        ("/subscribe monthly 15", "At which hour of your day?"),
        ("/subscribe daily 07:30", "By the clocks of which city?"),
    ],
)
async def test_only_what_is_missing_is_asked(line: str, asked: str, alice: User) -> None:
    assert (await alice.says(line)).text.startswith(asked)


async def test_another_city_is_typed_in_any_language(alice: User, services: Services) -> None:
    answer = await alice.says("/subscribe daily 07:30")
    await alice.tap(answer, "Another city")
    prompt = await alice.reply()
    assert prompt.text.endswith("or send your location.")
    await alice.send("Ереван", reply_to=prompt)
    assert (await alice.reply()).text.startswith("Subscribed: every day, 07:30 (Yerevan)")
    assert (await kept(services, 1)).schedule.zone == "Asia/Yerevan"


async def test_a_misspelt_city_is_asked_about(alice: User, services: Services) -> None:
    answer = await alice.says("/subscribe fri 09:00 Tashkennt")
    assert answer.text == "I do not know “Tashkennt”. Did you mean one of these?"
    answer = await press(alice, answer, "Tashkent")
    assert answer.text.startswith("Subscribed: every week, Friday, 09:00 (Tashkent)")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/subscribe weekly 25:00", "There is no such time of day: 25:00"),
        ("/subscribe monthly 32", "There is no such day of the month: 32"),
        ("/subscribe daily fri 09:00", "A day of the week goes only with a weekly digest."),
        ("/subscribe fri 09:00 Xyzzy", "I know no city or time zone “Xyzzy”. Try the nearest"),
    ],
)
async def test_what_is_no_schedule_is_told(
    line: str, said: str, alice: User, services: Services
) -> None:
    assert (await alice.says(line)).text.startswith(said)
    assert await kept(services, 1) is None


async def test_who_is_subscribed_changes_one_thing_at_a_time(
    alice: User, services: Services
) -> None:
    await alice.says("/subscribe weekly fri 09:00 Asia/Almaty")
    answer = await alice.says("/subscribe")
    assert answer.text.startswith("The digest comes: every week, Friday, 09:00 (Almaty)")
    answer = await press(alice, answer, "Hour", "18:00")
    assert answer.text.startswith("Subscribed: every week, Friday, 18:00 (Almaty)")
    answer = await press(alice, answer, "Change", "Day", "Monday")
    answer = await press(alice, answer, "Change", "City (time zone)", "London")
    answer = await press(alice, answer, "Change", "How often", "Every day")
    assert answer.text.startswith("Subscribed: every day, 18:00 (London)")
    assert (await kept(services, 1)).schedule == Schedule("daily", 18, 0, "Europe/London", 0)


async def test_unsubscribing(alice: User, services: Services) -> None:
    assert (await alice.says("/unsubscribe")).text == "This chat has no digest."
    await alice.says("/subscribe weekly fri 09:00 Asia/Almaty")
    await alice.says("/follow Iran")
    answer = await alice.says("/unsubscribe")
    assert answer.text == (
        "The digest has ended.\n"
        "You still get news of what you follow: 🇮🇷 Iran. /unfollow ends that too."
    )
    assert await kept(services, 1) is None


# -- zones -----------------------------------------------------------------------------------------


async def test_a_location_is_confirmed_and_moves_the_digest(
    alice: User, services: Services
) -> None:
    await alice.says("/subscribe weekly fri 09:00 Asia/Almaty")
    await alice.send_location(41.31, 69.28)
    answer = await alice.reply()
    assert "your clocks are those of this city: Tashkent" in answer.text
    assert (await settings_of(services, 1)).zone == "Asia/Almaty"
    answer = await press(alice, answer, "Yes")
    assert (
        answer.text == "Time zone: Tashkent (Asia/Tashkent)\nNext: Friday, 27 November 2026, 09:00"
    )
    subscription = await kept(services, 1)
    assert subscription.schedule.zone == "Asia/Tashkent"
    assert (await settings_of(services, 1)).zone == "Asia/Tashkent"


async def test_a_location_answers_the_question_for_a_city(alice: User, services: Services) -> None:
    answer = await alice.says("/subscribe fri 09:00")
    await alice.tap(answer, "Another city")
    await alice.send_location(43.24, 76.95, reply_to=await alice.reply())
    answer = await press(alice, await alice.reply(), "Yes")
    assert (await kept(services, 1)).schedule == FRIDAYS


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("+05:30", "UTC+05:30"), ("北京", "Asia/Shanghai"), ("Africa/Cairo", "Africa/Cairo")],
)
async def test_zones_by_offset_city_and_name(
    typed: str, zone: str, alice: User, services: Services
) -> None:
    assert (await alice.says(f"/zone {typed}")).text.startswith("Time zone: ")
    assert (await settings_of(services, 1)).zone == zone
    answer = await alice.says("/subscribe daily 08:00")
    assert answer.text.startswith("Subscribed: every day, 08:00")


# -- following -------------------------------------------------------------------------------------


async def test_following_and_no_longer(alice: User, services: Services) -> None:
    answer = await alice.says("/follow Әзірбайжан")
    assert answer.text == "You follow now: 🇦🇿 Azerbaijan. Its news comes here at once."
    answer = await alice.says("/follow chair")
    assert answer.text == "You follow this topic now: Chair. The digest keeps to it."
    chat = await settings_of(services, 1)
    assert chat.follows == {"country:AZ", "topic:chairs"}
    assert (await alice.says("/unfollow Azerbaijan")).text == "No longer followed: 🇦🇿 Azerbaijan"
    answer = await press(alice, await alice.says("/unfollow"), "Chair")
    assert (await settings_of(services, 1)).follows == frozenset()
    assert (await alice.says("/unfollow")).text.startswith("Nothing is followed here.")


async def test_topics_are_taken_up_and_dropped_in_place(alice: User, services: Services) -> None:
    answer = await press(alice, await alice.says("/follow"), "+ Meetings", "+ Chair", "✓ Meetings")
    assert answer.text.startswith("What is followed\nFollowed: Chair\n")
    assert (await settings_of(services, 1)).follows == {"topic:chairs"}


async def test_follow_under_an_answer_leaves_the_answer(alice: User, services: Services) -> None:
    answer = await alice.says("/status Belarus")
    notice = await alice.tap(answer, "Follow")
    assert notice.text == "You follow now: 🇧🇾 Belarus"
    assert (await settings_of(services, 1)).follows == {"country:BY"}


async def test_a_misspelt_country_is_asked_about(alice: User) -> None:
    answer = await alice.says("/follow Azerbaijjan")
    assert "Did you mean" in answer.text
    notice = await alice.tap(answer, answer.buttons[0][0].data)
    assert notice.text == "You follow now: 🇦🇿 Azerbaijan"


# -- settings, and what is kept --------------------------------------------------------------------


async def test_settings_show_all_and_change_it(alice: User, services: Services) -> None:
    answer = await alice.says("/settings")
    assert answer.text == (
        "Settings of this chat\nLanguage: as in Telegram\nTime zone: not chosen\n"
        "Digest: none\nFollowed: everything"
    )
    await alice.says("/subscribe weekly fri 09:00 Asia/Almaty")
    answer = await press(alice, await alice.says("/settings"), "Without news: send nothing")
    assert answer.text == "Without news: nothing is sent"
    assert (await kept(services, 1)).silent_if_quiet
    answer = await press(alice, answer, "Settings", "What is followed", "+ Chair", "Settings")
    assert answer.text == (
        "Settings of this chat\nLanguage: English\nTime zone: Almaty (Asia/Almaty)\n"
        "Digest: every week, Friday, 09:00 (Almaty)\nNext: Friday, 27 November 2026, 09:00\n"
        "Without news: nothing is sent\nFollowed: Chair"
    )


async def test_mydata_shows_exactly_what_is_kept(alice: User, server: BotApiServer) -> None:
    await alice.says("/subscribe weekly fri 09:00 Asia/Almaty")
    await alice.says("/follow Iran")
    await alice.send("/mydata")
    sent = await server.wait_for("sendDocument")
    content = msgspec.json.decode(server.files[sent.result["document"]["file_id"]])
    assert {name: len(rows) for name, rows in content["kept"].items() if rows} == {
        "chats": 1,
        "subscriptions": 1,
        "follows": 1,
    }
    assert content["kept"]["subscriptions"][0]["zone"] == "Asia/Almaty"


async def test_the_digest_now_leaves_the_news_for_the_digest(
    alice: User, services: Services
) -> None:
    await alice.says("/subscribe weekly fri 09:00 Asia/Almaty")
    before = await kept(services, 1)
    answer = await alice.says("/digest")
    assert answer.text.startswith("SCO digest: 16–22 November 2026\n\nQuiet: ")
    assert await kept(services, 1) == before


async def test_the_digest_speaks_the_chats_language(server: BotApiServer, alice: User) -> None:
    reader = server.user(3, language_code="ru")
    answer = await reader.says("/digest")
    assert re.search("[а-я]{5}", answer.text)


# -- groups and channels ---------------------------------------------------------------------------


async def test_in_a_group_only_admins_subscribe_and_the_topic_is_kept(
    server: BotApiServer, services: Services, alice: User, forum: Group
) -> None:
    bob = server.user(2)
    topic = await forum.open_topic("News", alice)
    answer = await bob.says("/subscribe daily 09:00 Almaty", forum, thread=topic)
    assert answer.text == "Only admins of this group may do that."
    assert await kept(services, forum.id) is None
    answer = await alice.says("/subscribe weekly fri 09:00", forum, thread=topic)
    notice = await bob.tap(answer, "Almaty")
    assert notice.text == "Only admins of this group may do that."
    answer = await press(alice, answer, "Almaty")
    assert "It comes here, in this topic." in answer.text
    subscription = await kept(services, forum.id)
    assert (subscription.schedule, subscription.thread_id) == (FRIDAYS, topic)
    answer = await press(alice, answer, "Change", "Hour", "10:00")
    assert (await kept(services, forum.id)).thread_id == topic
    assert (await bob.says("/digest", forum, thread=topic)).text.startswith("SCO digest")


async def test_a_channel_is_subscribed_from_the_private_chat(
    server: BotApiServer, services: Services, alice: User
) -> None:
    channel = server.channel("News", owner=alice)
    answer = await alice.says(f"/subscribe @{channel.id}")
    answer = await press(alice, answer, "Every week", "Friday", "09:00")
    await alice.tap(answer, "Another city")
    await alice.send("Almaty", reply_to=await alice.reply())
    answer = await alice.reply()
    assert answer.text.startswith("Subscribed: every week, Friday, 09:00 (Almaty)")
    assert (await kept(services, channel.id)).schedule == FRIDAYS
    assert await kept(services, 1) is None
    answer = await press(alice, answer, "Settings", "What is followed", "+ Chair")
    assert (await settings_of(services, channel.id)).follows == {"topic:chairs"}
    assert (await server.user(2).says(f"/unsubscribe @{channel.id}")).text.startswith("I know no")


# -- for those who run the bot ---------------------------------------------------------------------


async def test_stats_are_for_operators(server: BotApiServer, alice: User) -> None:
    await alice.says("/subscribe weekly fri 09:00 Asia/Almaty")
    assert (await alice.says("/stats")).text.startswith("There is no command /stats.")
    answer = await server.user(OPERATOR).says("/stats")
    assert answer.text.startswith(
        "Statistics\nChats kept: 1; not reachable: 0\n"
        "Digests: daily 0, weekly 1, monthly 0; due within a day: 0\n"
    )
    assert "Languages chosen: en 1\n" in answer.text
