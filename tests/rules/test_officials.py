"""Words for officials who meet."""

from facts.rules.gatherings.officials import SERIES, TAILS


def test_all_words_for_officials_have_what_they_are_looked_for_by() -> None:
    listed = (*SERIES["who"], *SERIES["heads"])
    written = [how for name in listed for how in (name, name.capitalize(), name.title())]
    assert [name for name in written if not any(tail in name for tail in TAILS)] == []
