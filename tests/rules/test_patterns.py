"""A pattern is compiled when it is first tried, and is then one of ``re`` in all it does."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from pkgutil import walk_packages

import pytest

from facts import rules
from facts.rules.patterns import Pattern
from facts.rules.tokens import pattern

_TEXT = "it met, and met again"


@pytest.mark.parametrize("way", ["search", "match", "fullmatch", "finditer", "findall", "split"])
def test_a_pattern_is_asked_as_one_of_re(way: str) -> None:
    asked = [getattr(one, way)(_TEXT) for one in (pattern("(?:met|sat),? "), re.compile("met,? "))]
    spans = [[m.span() for m in found] if way == "finditer" else str(found) for found in asked]
    assert spans[0] == spans[1]


def test_it_is_compiled_once() -> None:
    met = pattern("met")
    assert met.sub("sat", _TEXT, count=1) == "it sat, and met again"
    assert met.search.__self__ is met.match.__self__  # type: ignore[attr-defined]
    assert met.search(_TEXT, 5)


def test_a_match_is_known_by_its_pattern() -> None:
    met, sat = pattern("met"), pattern("sat")
    match = met.search(_TEXT)
    assert match
    assert met.made(match)
    assert not sat.made(match)
    assert not sat.search(_TEXT)
    assert not sat.made(match)


def _patterns(value: object) -> Iterator[Pattern]:
    """The patterns of a module's table, however deep they lie in it."""
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, dict):
        yield from chain(_patterns([*value]), _patterns([*value.values()]))
    elif isinstance(value, tuple | list | set | frozenset):
        yield from chain.from_iterable(map(_patterns, value))


def test_every_pattern_of_the_rules_can_be_compiled() -> None:
    modules = [import_module(m.name) for m in walk_packages(rules.__path__, "facts.rules.")]
    patterns = {each for module in modules for each in _patterns([*vars(module).values()])}
    assert len(patterns) > 500
    for each in patterns:
        each.search("")
