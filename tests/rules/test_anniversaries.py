"""Anniversaries: what an article says of the present year, and nothing of years to come."""

from __future__ import annotations

import pytest

from facts.articles import Article
from facts.extract import extract


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("The SCO is approaching its 23rd anniversary.", 23),
        ("Envoys marked the twentieth anniversary of the founding of the SCO.", 20),
        ("Diplomats spoke of the SCO's 22nd anniversary.", 22),
        ("The capital prepares for the 25th anniversary of the SCO.", None),
        ("The 15th anniversary of the SCO Charter was marked.", None),
        ("It was made in time for the 25th anniversary of the SCO.", None),
        ("The SCO's 25th anniversary summit opened on Monday.", None),
        ("The SCO celebrated its 10th anniversary in 2011.", None),
    ],
)
def test_an_anniversary_of_the_year_of_the_article(sentence: str, years: int | None) -> None:
    claims = extract(Article(name="news", text=sentence, publisher="test", published="2023"))
    found = [(c.subject, c.value, c.valid) for c in claims if c.predicate == "anniversary"]
    assert found == ([("org:sco", years, "2023")] if years else [])
