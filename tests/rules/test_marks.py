"""A sentence's words are looked up once for all rules that ask for words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.rules.marks import KINDS, mark, mark_of_kinds, marks_of

_JOINING = mark("join* acceded")
_SAYING = mark("said says")


@pytest.mark.parametrize(
    ("sentence", "joining"),
    [
        ("belarus joined the organisation", True),
        ("belarus acceded to it", True),
        ("those joining", True),
        ("belarus rejoined it", False),
        ("accede", False),
        ("", False),
    ],
)
def test_whole_words_and_beginnings(sentence: str, joining: bool) -> None:
    assert bool(marks_of(sentence.split()) & _JOINING) is joining


@given(st.lists(st.text("joinacedsy", max_size=6), max_size=6))
def test_a_sentence_has_the_marks_of_its_words(words: list[str]) -> None:
    marks = marks_of(words)
    assert bool(marks & _JOINING) == any(w.startswith("join") or w == "acceded" for w in words)
    assert bool(marks & _SAYING) == bool({"said", "says"} & set(words))


def test_the_same_words_are_one_mark() -> None:
    assert mark("said says") == _SAYING


@pytest.mark.parametrize("wrong", ["Joined", "N", "co-operation"])
def test_words_are_lower_case_letters(wrong: str) -> None:
    with pytest.raises(ValueError, match=f"“{wrong}” is no word in lower case"):
        mark(wrong)


def test_every_mark_is_a_bit_of_its_own() -> None:
    marks = {
        mark("admitted"),
        mark("n"),
        mark_of_kinds("N"),
        mark_of_kinds("NC"),
        *map(mark_of_kinds, KINDS),
    }
    assert len(marks) == len(KINDS) + 3
    assert all(bit.bit_count() == 1 for bit in marks)
    assert mark_of_kinds("CN") == mark_of_kinds("NC")
