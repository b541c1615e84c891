"""When an article was written that gives no year, told by others of the same meeting."""

from __future__ import annotations

import pytest

from facts.articles import Article, from_bytes
from facts.build import read_all
from facts.curated import load_reference

DATED = Article(
    name="dated.txt",
    publisher="Silk Road News",
    published="2024-07-05",
    text="The 24th SCO summit was held in Astana on July 4, 2024.",
)
GUESTS = "Azerbaijani President Ilham Aliyev attended the SCO summit in Astana today."
DATELINE = f"BAKU, July 4. {GUESTS}\n"


def undated(text: str) -> Article:
    return from_bytes(text.encode(), "undated.txt")


def read(article: Article, *others: Article) -> tuple[Article, dict[str, str]]:
    """The article as it is dated beside the others, and when each of its predicates holds."""
    articles, claims = read_all([article, *others], [])
    found = next(one for one in articles if one.name == article.name)
    return found, {c.predicate: c.valid for c in claims if c.source.article == article.name}


def test_another_source_of_the_same_meeting_gives_the_year() -> None:
    article, told = read(undated(DATELINE), DATED)
    assert (article.published, article.basis) == ("2024-07-04", "inferred")
    assert article.because == "It gives no year. Silk Road News dates the same meeting 4 July 2024."
    assert told["attended"] == "2024-07-04"
    _, claims = read_all([undated(DATELINE), DATED], [])
    assert {c.source.note for c in claims if c.source.article == "undated.txt"} == {article.because}


def test_a_day_in_the_text_gives_no_more_than_the_year_of_the_article() -> None:
    text = "The 24th SCO summit was held in Astana on July 4. It was attended by Ilham Aliyev."
    article, told = read(undated(text), DATED)
    assert article.published == "2024"
    assert told["held"] == "2024-07-04"


def test_the_reference_dates_an_article_as_well() -> None:
    articles, _ = read_all([undated(DATELINE)], load_reference())
    assert articles[0].published == "2024-07-04"


@pytest.mark.parametrize(
    "text",
    [
        f"BAKU, July 9. {GUESTS}\n",  # another day
        DATELINE.replace("Astana", "Tashkent"),  # another place
        f"BAKU, July 4. {GUESTS.replace('attended', 'will not attend')}\n",  # no such meeting
        "BAKU, July 4. The SCO has nine members, said the minister, and all were in Astana.\n",
    ],
)
def test_what_tells_of_something_else_stays_without_a_year(text: str) -> None:
    article, told = read(undated(text), DATED)
    assert article.published.startswith("XXXX-07-")
    assert not any(valid.startswith("2024") for valid in told.values())


def test_where_two_years_would_do_the_year_stays_open() -> None:
    meeting = "The SCO foreign ministers' meeting was held in Astana"
    one, other = (
        Article(name=f"{year}.txt", published=f"{year}-07-05", text=f"{meeting} on July 4, {year}.")
        for year in (2023, 2024)
    )
    told_today = undated(f"ASTANA, July 4. {meeting} today.\n")
    assert read(told_today, one)[0].published == "2023-07-04"
    assert read(told_today, one, other)[0].published == "XXXX-07-04"


def test_an_article_with_a_year_is_as_it_says() -> None:
    article, _ = read(from_bytes(DATELINE.encode(), "undated.txt", published="2005"), DATED)
    assert (article.published, article.basis) == ("2005-07-04", "given")


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ("2024", "2024-07-04"),
        ("2024-07", "2024-07-04"),
        ("2024-08", "2024-08"),  # it disagrees: what was given counts
        ("2024-07-05", "2024-07-05"),
        ("2024/2025", "2024/2025"),
    ],
)
def test_a_date_given_vaguely_takes_the_day_from_the_text(given: str, published: str) -> None:
    assert from_bytes(DATELINE.encode(), "x.txt", published=given).published == published
