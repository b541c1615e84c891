"""Everything said in every language in one process, in shuffled order, as the golden files have it."""

from __future__ import annotations

import asyncio
import difflib
import re
from collections import Counter
from functools import cache

import pytest

from bot.language import languages
from tests.language import golden

CODES = languages().codes
NOT_LATIN = ("ru", "zh", "kk", "ky", "tg", "fa", "hi", "ur", "be", "mn", "ar")


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


@pytest.mark.parametrize("code", CODES)
def test_every_answer_fits_a_message(code: str) -> None:
    for block in conversations()[code].split("\n\n» "):
        assert len(block.encode("utf-16-le")) // 2 <= 4096 + 200, block[:80]
