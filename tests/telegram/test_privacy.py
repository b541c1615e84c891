"""/about, /privacy, /mydata, /forgetme, and the report of a wrong fact."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.services import Services
from tests.botapi import BotApiServer, Message, User


async def test_about_names_the_rule_on_contested_names(alice: User) -> None:
    answer = await alice.says("/about")
    for word in ("unofficial", "ISO 3166", "Taiwan", "Afghanistan", "Report a wrong fact"):
        assert word in answer.text


async def test_privacy_lists_what_is_kept_and_nothing_else(alice: User) -> None:
    answer = await alice.says("/privacy")
    kept = [line for line in answer.text.split("\n") if line.startswith("• ")]
    assert len(kept) == 5
    for word, line in zip(("user id", "zone", "follow", "outcome", "twice"), kept, strict=True):
        assert word in line
    assert "What you write is answered and not kept." in answer.text


async def test_mydata_is_a_file_with_every_row(alice: User) -> None:
    assert (await alice.says("/mydata")).text == "Nothing is kept of this chat."
    await alice.says("/language kk")
    await alice.says("/language en")
    answer = await alice.says("/mydata")
    assert answer.file is not None
    given = json.loads(answer.file.data)
    assert given["chat_id"] == alice.id
    (row,) = given["kept"]["chats"]
    assert (row["chat_id"], row["language"]) == (alice.id, "en")


async def test_forgetme_asks_and_then_nothing_is_left_in_the_database(
    alice: User, services: Services
) -> None:
    await alice.says("/language kk")
    await alice.says("/language en")
    question = await alice.says("/forgetme")
    await alice.tap(question, "No, keep it")
    assert (await question.edited()).text == "Nothing was deleted."
    assert any((await services.book.export(alice.id)).values())
    question = await alice.says("/forgetme")
    await alice.tap(question, "Yes, delete everything")
    assert "Deleted" in (await question.edited()).text
    assert not any((await services.book.export(alice.id)).values())
    assert (await alice.says("/mydata")).text == "Nothing is kept of this chat."


async def test_no_byte_of_a_forgotten_person_stays_in_the_files(
    alice: User, server: BotApiServer, services: Services, tmp_path: Path
) -> None:
    zoe = server.user(7_777_123_456_789)
    await zoe.says("/language kk")
    question = await zoe.says("/forgetme")
    await zoe.tap(question, "1 forgetme yes")
    await question.edited()
    assert holding(tmp_path, zoe.id.to_bytes(6, "big")) == []


def holding(folder: Path, trace: bytes) -> list[str]:
    """The database's files that hold these bytes."""
    return [file.name for file in folder.glob("bot.db*") if trace in file.read_bytes()]


# -- a wrong fact --------------------------------------------------------------------------------


async def reported(alice: User) -> Message:
    """The message that asks for words, reached by buttons from an answer."""
    answer = await alice.says("/status Azerbaijan")
    for times, label in enumerate(("Why?", "Report a wrong fact"), 1):
        await alice.tap(answer, label)
        await answer.edited(times)
    assert answer.text.startswith("Which of these facts is wrong?\n1. ")
    await alice.tap(answer, "1")
    return await alice.reply()


async def test_a_report_goes_to_the_operators_with_id_and_words(
    alice: User, operator: User, server: BotApiServer, services: Services
) -> None:
    prompt = await reported(alice)
    assert prompt.markup == {"force_reply": True, "selective": True}
    person = server.user(5_551_234)
    thanks = await person.says("Since <2017>, I think & hope", reply_to=prompt)
    assert thanks.text.startswith("Thank you")
    notice = await operator.reply()
    id = re.match(r"s[0-9a-f]{12}", notice.text)
    assert id
    assert services.knowledge.store.by_id[id[0]].text in notice.text
    assert notice.text.endswith("Since <2017>, I think & hope")
    assert str(person.id) not in notice.text
    assert "Person" not in notice.text


async def test_a_report_is_understood_after_a_restart(
    alice: User, operator: User, server: BotApiServer
) -> None:
    """Nothing is remembered: the message itself says what its answer completes."""
    prompt = await reported(alice)
    entity = prompt.entities[0]
    assert re.fullmatch(r"https://t\.me/sco_test_bot\?start=report_s\w{12}", entity["url"])
    bob = server.user(2)
    await bob.says("wrong year", reply_to=prompt)
    assert (await operator.reply()).text.endswith("wrong year")


async def test_long_words_arrive_whole(alice: User, operator: User) -> None:
    prompt = await reported(alice)
    await alice.says("word " * 150, reply_to=prompt)
    assert (await operator.reply()).text.count("word") == 150


async def test_in_a_group_an_answer_to_the_bots_question_is_a_report(
    alice: User, operator: User, server: BotApiServer, services: Services
) -> None:
    group = server.supergroup(members=[alice])
    id = services.knowledge.store.statements[0].id
    prompt = await alice.says(f"/report {id}", group)
    await alice.says("not so", group, reply_to=prompt)
    assert (await operator.reply()).text.startswith(id)


@pytest.mark.parametrize("text", ["/report", "/report nothing", "/report s000000000000 words"])
async def test_a_report_of_nothing_says_how(text: str, alice: User) -> None:
    assert "Press “Why?” under an answer" in (await alice.says(text)).text
