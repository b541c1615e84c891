"""Everything said in every language, in one process, in shuffled order: the golden files."""

from __future__ import annotations

import asyncio
import difflib
import re
from collections import Counter
from functools import cache

import pytest

from bot.language import languages
from facts.store import load
from tests.language import golden

CODES = languages().codes
NOT_LATIN = ("ru", "zh", "kk", "ky", "tg", "fa", "hi", "ur", "be", "mn", "ar")

_QUOTED = re.compile(r"❝.*?❞|“[^”]*”|«[^»]*»|”[^“]*“|\(https?://[^)]*\)", re.DOTALL)
_TYPED = re.compile(r"^» .*$|(?<![\w<])/\w+|@\w+|Asia/\w+", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z]{2,}")
#: Names that every language writes so, and what one is asked to type.
_NAMES = "UTC ISO Telegram JSON weekly fri roadmap Zhang Ming Aliyev Astana SCO RATS AZ BY"
_KNOWN = set(_NAMES.split())


@cache
def conversations() -> dict[str, str]:
    return asyncio.run(golden.made())


@pytest.fixture(scope="module", autouse=True)
def once() -> None:
    conversations()


@pytest.mark.parametrize("code", CODES)
def test_it_says_what_the_golden_file_says(code: str) -> None:
    kept = (golden.GOLDEN / f"{code}.txt").read_text("utf-8")
    differing = difflib.unified_diff(
        kept.splitlines(), conversations()[code].splitlines(), "golden", "said", lineterm="", n=1
    )
    assert not list(differing), "run make golden, and read what changed"


@pytest.mark.parametrize("code", CODES)
def test_no_place_is_left_open(code: str) -> None:
    assert not re.findall(r"\{\w*\}", conversations()[code])


@pytest.mark.parametrize("code", CODES)
def test_isolates_are_closed_on_their_line(code: str) -> None:
    for line in conversations()[code].splitlines():
        count = Counter(line)
        assert count["\u2068"] == count["\u2069"], line


@pytest.mark.parametrize("code", NOT_LATIN)
def test_no_english_word_but_quotations_names_and_commands(code: str) -> None:
    text = conversations()[code]
    for name in sorted(_names_in_latin(), key=len, reverse=True):
        text = text.replace(name, "")
    text = _TYPED.sub("", _QUOTED.sub("", text))
    assert sorted(set(_WORD.findall(text)) - _KNOWN) == []


def _names_in_latin() -> set[str]:
    """Publishers, languages in their own names, and what the conversation itself typed."""
    store = load(golden.RELEASE)
    cited = {source for statement in store.statements for source in statement.all_sources}
    own = {languages().speech(code).own_name for code in CODES}
    return {source.publisher for source in cited if source.publisher} | own | {"Канал &amp; co"}
