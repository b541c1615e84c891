"""Rewritten patterns match what the patterns matched that they were made of."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.rules.regexes import quick

_ATOMS = st.sampled_from(
    [
        "a",
        "b",
        "ab",
        "ba",
        "[ab]",
        "[^a]",
        "[-b]",
        r"\w",
        r"\.",
        ".",
        "c ",
        r"\b",
        "^",
        "(?=b)",
        "(?<!a)",
    ]
)
_TIMES = st.sampled_from(["", "", "", "?", "*", "{0,2}", "+", "??"])
_OPENINGS = st.sampled_from(["(?:", "(?:", "(", "(?>", "(?i:"])


def _choices(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    branch = st.lists(inner, max_size=3).map("".join)
    group = st.builds(
        lambda opening, branches, times: f"{opening}{'|'.join(branches)}){times}",
        _OPENINGS,
        st.lists(branch, min_size=1, max_size=4),
        _TIMES,
    )
    return st.one_of(inner, group)


def sources() -> st.SearchStrategy[str]:
    """Patterns of a few characters, with groups, alternatives and looks around."""
    branches = st.lists(st.recursive(_ATOMS, _choices, max_leaves=5), min_size=1, max_size=3)
    return st.lists(branches.map("".join), min_size=1, max_size=4).map("|".join)


@given(sources(), st.text("abcAB -.", max_size=6))
def test_what_a_pattern_matches_stays_the_same(source: str, text: str) -> None:
    was = [(m.span(), m.groups()) for m in re.finditer(source, text)]
    assert [(m.span(), m.groups()) for m in re.finditer(quick(source), text)] == was


@pytest.mark.parametrize(
    ("source", "rewritten"),
    [
        ("held|met|hosted", "h(?:eld|osted)|met"),
        ("[Mm]eeting|[Ss]ummit", "Meeting|meeting|Summit|summit"),
        (r"\b(?:held|met)", r"(?:h(?<=\bh)eld|m(?<=\bm)et)"),
        ("(?:the )?China", "[tC](?:(?:(?:(?<=t)he )China|(?<=C)hina))"),
        ("(?:the )?(?P<who>[CL])", "[tCL](?:(?:(?:(?<=t)he )[CL]|(?<=[CL]))(?<=(?P<who>[CL])))"),
        ("(?:the )?(?P<who>[CL]+)", "(?=[tCL])(?:(?:the )?(?P<who>[CL]+))"),
        ("two|ten|\\d+|to", r"(?=[t\d])(?:t(?:wo|en)|\d+|to)"),
        ("(a|b)|[Aa](c)", "(a|b)|[Aa](c)"),
        ("(a)?(?(1)b|[Aa]b)", "(a)?(?(1)b|[Aa]b)"),
    ],
)
def test_how_a_pattern_is_rewritten(source: str, rewritten: str) -> None:
    assert quick(source) == rewritten
