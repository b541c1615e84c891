"""Buttons under answers: what they ask, that they edit in place, that old ones are understood."""

from __future__ import annotations

import pytest

from bot.services import Services
from tests.botapi import BotApiServer, Message, User


def labels(message: Message) -> list[str]:
    return [button.text for row in message.buttons for button in row]


async def tapped(user: User, message: Message, label: str) -> Message:
    """The message as the press of a button has left it."""
    edits = message.edits
    await user.tap(message, message.button(label).data or label)
    return await message.edited(edits + 1)


async def test_a_status_has_all_five_buttons(alice: User) -> None:
    answer = await alice.says("/status Azerbaijan")
    assert labels(answer) == ["Why?", "History", "On another date", "Follow", "Share"]
    assert answer.button("Share").action["switch_inline_query"] == "status AZ"


async def test_why_history_and_back_edit_the_one_message(alice: User, server: BotApiServer) -> None:
    answer = await alice.says("/status India 2012")
    first = answer.text
    assert "What the answer rests on" in (await tapped(alice, answer, "Why?")).text
    assert (await tapped(alice, answer, "Back")).text == first
    assert (await tapped(alice, answer, "History")).text.startswith("🇮🇳 India and the SCO")
    assert (await tapped(alice, answer, "Status")).text.startswith("🇮🇳 India: member")
    assert len(server.called("sendMessage")) == 1


async def test_another_date_offers_years_of_change_and_says_how_to_type(alice: User) -> None:
    answer = await alice.says("/status India")
    offer = await tapped(alice, answer, "On another date")
    assert "for example: /status IN 2005" in offer.text
    assert {"2005", "2017"} <= set(labels(offer))
    then = await tapped(alice, offer, "2005")
    assert then.text.startswith("🇮🇳 India, 2005: observer")
    again = await tapped(alice, then, "On another date")
    assert "/status IN 2005" in again.text


async def test_a_list_has_a_button_for_each_country_in_pages(alice: User) -> None:
    answer = await alice.says("/partners")
    text = answer.text
    assert "🇦🇿 Azerbaijan" in text
    seen = [label for label in labels(answer) if label[0] > "\U0001f000"]
    assert len(seen) == 10
    assert "▶ 2/2" in labels(answer)
    page = await tapped(alice, answer, "▶ 2/2")
    assert page.text == text
    seen += [label for label in labels(page) if label[0] > "\U0001f000"]
    assert len(set(seen)) == len(seen) == int(text.split()[0])
    assert (await tapped(alice, page, seen[-1])).text.startswith(seen[-1])


async def test_the_summits_are_buttons_too(alice: User) -> None:
    answer = await alice.says("/summits")
    one = await tapped(alice, answer, "24th SCO summit (Astana, 2024)")
    assert one.text.startswith("24th SCO summit")


async def test_every_button_of_every_answer_is_understood(
    alice: User, server: BotApiServer, services: Services
) -> None:
    """Presses all buttons under the answers to all questions, once each; who asks changes often,
    because one person would be slowed.
    """
    pressed: set[str] = set()
    questions = (
        *("/status AZ", "/status IR 2022", "/members", "/observers", "/partners 2023", "/chair"),
        *("/nextchair", "/chairs", "/lastsummit", "/nextsummit", "/summits", "/summit 24"),
        *("/timeline KZ", "/compare IR BY", "/who Zhang Ming", "/search roadmap"),
    )
    for number, text in enumerate(questions):
        person = server.user(100 + number)
        answer = await person.says(text)
        for data in [b.data for row in answer.buttons for b in row if b.data]:
            if data not in pressed and data.split()[1] in services.commands:
                pressed.add(data)
                assert (await person.tap(answer, data)).text != OUTDATED
    await server.settled()
    assert len(pressed) > 60


OUTDATED = "This button is out of date. Please ask anew."


@pytest.mark.parametrize(
    "data", ["0 status AZ", "2 status AZ", "status AZ", "1 gone AZ", "1", "1  ", "{}", "\u202e\x00"]
)
async def test_a_button_that_cannot_be_read_gets_a_polite_notice(data: str, alice: User) -> None:
    answer = await alice.says("/status AZ")
    text = answer.text
    assert (await alice.tap(answer, data)).text == OUTDATED
    assert answer.text == text


async def test_a_button_works_after_a_restart_on_a_message_that_is_gone(
    alice: User, server: BotApiServer
) -> None:
    answer = await alice.says("/status AZ")
    old = Message(answer.chat, {"message_id": answer.id, "date": 0, "chat": alice.chat.json})
    await alice.tap(old, "1 status KZ")
    assert (await alice.reply()).text.startswith("🇰🇿 Kazakhstan: member")


async def test_every_press_is_answered(alice: User, server: BotApiServer) -> None:
    answer = await alice.says("/status AZ")
    for data in ("1 status AZ", "1 status AZ", "1 why status AZ", "1 status", "1 status qqq", "x"):
        await alice.tap(answer, data)
    assert len(server.called("answerCallbackQuery")) == 6


async def test_buttons_work_under_a_message_that_was_sent_inline(
    alice: User, server: BotApiServer
) -> None:
    found = await alice.inline("azerb")
    inline = await alice.choose(found, found.results[0]["id"])
    await alice.tap(inline, "1 timeline AZ")
    call = await server.wait_for("editMessageText")
    assert call.params["inline_message_id"] == inline
    assert "Azerbaijan</b>" in call.params["text"] or "and the SCO" in call.params["text"]


async def test_settings_are_not_changed_from_a_message_sent_inline(
    alice: User, services: Services
) -> None:
    await alice.says("/language kk")
    found = await alice.inline("azerb")
    inline = await alice.choose(found, found.results[0]["id"])
    assert (await alice.tap(inline, "1 forgetme yes")).text
    assert any((await services.book.export(alice.id)).values())


async def test_a_date_that_is_none_is_asked_for_again(alice: User) -> None:
    offer = await alice.says("/status Belarus 31 February 2020")
    assert offer.text.startswith("I cannot read “31 February 2020” as a date.\nAt which time?")
    assert "/status Belarus 2010" in offer.text
    then = await tapped(alice, offer, "2010")
    assert then.text.startswith("🇧🇾 Belarus, 2010: dialogue partner")


async def test_a_summit_that_is_planned_never_looks_held(alice: User) -> None:
    assert (await alice.says("/summit 27")).text.startswith("Planned: 27th SCO summit")
    assert (await alice.says("/summit #24")).text.startswith("24th SCO summit")


async def test_the_warning_of_old_knowledge_is_the_second_line(alice: User) -> None:
    lines = (await alice.says("/chair 2030")).text.splitlines()
    assert lines[0].startswith("Last known chair of the SCO")
    assert lines[1].startswith("⚠️ The sources end on")
