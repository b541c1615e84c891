"""Plain questions: sentences of fifteen languages lead to the commands that answer them."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import clock
from bot.language import languages
from bot.questions.guesses import guesses
from bot.terminal import LocalChat
from facts.lexicon import Lexicon, apart, tokens
from facts.questions import QUESTIONS

TABLE = [
    line.split("\t")
    for line in (Path(__file__).parent / "questions.tsv").read_text("utf-8").splitlines()
]
UNSURE = ["members and observers", "члены, наблюдатели, партнёры", "成员国和观察员国"]
NOTHING = ["qwertz uiop", "…", "17", "👍", "lorem ipsum dolor sit amet", "😀😀😀"]


@pytest.fixture(autouse=True)
def today() -> None:
    clock.set_now(datetime(2026, 11, 22, 12, tzinfo=UTC))


@pytest.mark.parametrize(("language", "question", "line"), TABLE)
def test_a_question_leads_to_its_command(language: str, question: str, line: str) -> None:
    first = guesses(question, languages().speech(language), languages())[0]
    assert (first.line, first.sure) == (line, True)


@pytest.mark.parametrize(("language", "question", "line"), TABLE)
def test_it_is_understood_by_whoever_reads_another_language(
    language: str, question: str, line: str
) -> None:
    reader = "tr" if language == "zh" else "zh"
    first = guesses(question, languages().speech(reader), languages())[0]
    assert (first.line, first.sure) == (line, True)


def test_every_language_has_ten_questions_at_least() -> None:
    asked = Counter(language for language, _, _ in TABLE)
    assert set(asked) == set(languages().codes)
    assert min(asked.values()) >= 10


@pytest.mark.parametrize("question", UNSURE)
def test_two_meanings_are_no_answer_but_an_offer(question: str) -> None:
    found = guesses(question, languages().speech("en"), languages())
    assert len(found) > 1
    assert not found[0].sure


@pytest.mark.parametrize("text", NOTHING)
def test_what_asks_nothing_is_not_guessed_at(text: str) -> None:
    assert not any(guess.sure for guess in guesses(text, languages().speech("en"), languages()))


@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for guess in guesses(text, languages().speech("en"), languages()):
        assert guess.score > 0


async def test_the_answer_is_the_commands(chat: LocalChat) -> None:
    by_words = (await chat.say("who chairs the SCO next?"))[-1]
    by_command = (await chat.say("/nextchair"))[-1]
    assert by_words.html == by_command.html


async def test_an_unsure_question_offers_commands_as_buttons(chat: LocalChat) -> None:
    answer = (await chat.line("members and observers"))["replies"][-1]
    data = [button["data"] for row in answer["buttons"] for button in row]
    assert data == ["1 members", "1 observers"]


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("roadmap", ["1 search roadmap"]),
        ("what happened lately", ["1 events"]),
        ("how are you", []),
        ("17", []),
        ("follow Iran", ["1 follow IR", "1 status IR", "1 unfollow IR"]),
        ("stop!", ["1 unsubscribe"]),
    ],
)
async def test_what_is_no_sure_question_is_offered_or_searched_for(
    chat: LocalChat, said: str, offered: list[str]
) -> None:
    answer = (await chat.line(said))["replies"][-1]
    assert [button["data"] for row in answer["buttons"] for button in row] == offered


def test_every_pattern_is_for_a_command_that_exists() -> None:
    from bot.handlers.commands import COMMANDS
    from bot.questions import vocabulary

    assert set(vocabulary.QUESTIONS) <= set(COMMANDS)
    assert set(QUESTIONS) - {"search"} <= set(vocabulary.QUESTIONS)


# -- the lexicon -------------------------------------------------------------------------------


def test_words_with_a_star_have_any_ending_and_others_none() -> None:
    lexicon = Lexicon()
    lexicon.add_all("chair*|head of the sco|next", "chair")
    assert lexicon.find(tokens("the chairmanship"))
    assert lexicon.find(tokens("Head of the SCO!"))
    assert not lexicon.find(tokens("head of the scout"))
    assert not lexicon.find(tokens("nexts"))


def test_the_longest_phrase_wins() -> None:
    lexicon = Lexicon()
    lexicon.add("Samarkand", "city", "city:samarkand")
    lexicon.add("Samarkand Declaration", "document", "document:samarkand")
    found = apart(lexicon.find(tokens("the Samarkand Declaration")))
    assert [one.id for one in found] == ["document:samarkand"]


def test_scripts_without_spaces_are_read_sign_by_sign() -> None:
    assert tokens("上合组织2024年？") == ["上", "合", "组", "织", "2024", "年"]
    assert tokens("۲۰۲۴") == ["2024"]
