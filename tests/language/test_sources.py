"""Sources under an answer: what a reader is told of how they and their dates are known."""

from __future__ import annotations

import pytest

from bot.language import languages
from bot.replies.sources import source, source_line
from bot.services import Services
from bot.terminal import LocalChat
from facts.model import Source
from tests.facts.making import claim, store_of

UNDATED = Source(
    publisher="test",
    published="2024-07-04",
    article="test.txt",
    note="It gives no year. Another source dates the same meeting 4 July 2024.",
)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "test, 4 July 2024 (date inferred)"),
        ("ru", "test, 4 июля 2024 года (дата установлена косвенно)"),
        ("zh", "test，2024年7月4日（日期系推断）"),
    ],
)
def test_an_inferred_date_of_an_article_is_marked(language: str, shown: str) -> None:
    assert str(source(languages().speech(language), UNDATED)) == shown


@pytest.mark.parametrize("language", languages().codes)
def test_it_is_marked_in_every_language(language: str) -> None:
    say = languages().speech(language)
    printed = source(say, Source(publisher="test", published="2024-07-04", article="test.txt"))
    marked = source(say, UNDATED)
    assert len(marked) > len(printed) and "inferred" not in marked.replace("(date inferred)", "")
    assert language == "en" or "date inferred" not in marked


def test_a_printed_date_is_not_marked() -> None:
    say = languages().speech("en")
    (held,) = store_of(
        [claim("meeting:sco-chs-24", "held", "city:astana", "2024-07-04")]
    ).statements
    assert str(source_line(say, [held])) == "Source: test, 4 July 2024"


def test_a_note_on_a_page_is_no_inferred_date() -> None:
    page = Source(publisher="test", published="2024", url="https://t.example", note="Page 3.")
    assert "date inferred" not in source(languages().speech("en"), page)


async def test_the_chat_marks_it_where_sources_stand(services: Services) -> None:
    async with LocalChat(services, language="en") as chat:
        (reply,) = (await chat.line("/summit 24"))["replies"]
    assert "Trend, 4 July 2024 (date inferred)" in reply["text"]
    assert "News.Az, 4 July 2024 (date inferred)" not in reply["text"]
