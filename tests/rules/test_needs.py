"""What a pattern is said to need is there wherever it matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.rules.needs import Needs, needs
from facts.rules.tokens import token_class
from facts.words import words_of
from tests.rules.test_regexes import sources

_C, _G = token_class("C"), token_class("G")


def has(text: str, choice: str) -> bool:
    used = words_of(text).lower
    wanted = [word.partition("*") for word in choice.split()]
    return any(w == word or (star and w.startswith(word)) for w in used for word, star, _ in wanted)


@given(sources(), st.text("abcAB -.", max_size=8))
def test_what_a_pattern_matches_has_what_it_needs(source: str, text: str) -> None:
    if re.search(source, text):
        assert all(has(text, choice) for choice in needs(source).words)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (f"{_C} (?:joined|acceded to) {_G}", Needs(("acceded joined*",), (_C, _G))),
        (f"{_C} (?:joined|acceded to)\\b", Needs(("acceded joined*",), (_C,))),
        (r"\b(?:the )?[Ss]ummit(?: in)?", Needs(("summit*",))),
        ("[Ss]ummit meeting", Needs(("meeting*",))),  # it may be "subsummit meetings"
        (r"(?<![\w'-])(?:summits?|meeting|meetings)", Needs(("meeting* summit*",))),
        (r"\b(?:re)?elected\b", Needs()),
        (
            f"{_C} said|\\bthe president of {_G}",
            Needs(("president said*",), (f"[{_C[1:-1]}{_G[1:-1]}]",)),
        ),
        (r"(?i:\bsummit)|(?:\bsummit)?", Needs()),
        (r"\bon\b|\bin\b", Needs(("in on",))),
    ],
)
def test_what_is_needed(source: str, wanted: Needs) -> None:
    assert needs(source) == wanted
