"""What a pattern is said to need is there wherever it matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.rules.needs import Needs, needs
from facts.rules.tokens import Folded, pattern, token_class
from facts.sentences import Sentence
from tests.rules.test_regexes import sources

_C, _G = token_class("C"), token_class("G")


@given(sources(), st.text("abcAB -.", max_size=8))
def test_what_a_pattern_matches_has_what_it_needs(source: str, text: str) -> None:
    if re.search(source, text):
        for choice in needs(source).words:
            assert any(word in text.lower() for word in choice)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (f"{_C} (?:joined|acceded to) {_G}", Needs((("acceded to", "joined"),), (_C, _G))),
        ("(?:the )?[Ss]ummit(?: in)?", Needs((("summit",),))),
        ("summits?|meeting|meetings", Needs((("meeting", "summit"),))),
        (
            f"{_C} said|the president of {_G}",
            Needs(((" said", "the president of "),), (f"[{_C[1:-1]}{_G[1:-1]}]",)),
        ),
        ("(?i:summit)|(?:summit)?", Needs()),
        ("on|in", Needs()),
    ],
)
def test_what_is_needed(source: str, wanted: Needs) -> None:
    assert needs(source) == wanted


def test_two_spaces_are_one_to_what_is_needed() -> None:
    text = "They  joined the  SCO."
    folded = Folded(Sentence(0, len(text), text, 0), text)
    assert list(folded.find(pattern("joined the [A-Z]+"), "They joined the SCO."))
