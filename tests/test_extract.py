"""Extraction as a whole: exact quotes, repeatable, never at a loss, and quick."""

from __future__ import annotations

import ast
import re
import time
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.articles import Article, load_seeds
from facts.edtf import is_edtf
from facts.extract import extract
from facts.model import PREDICATES, Claim
from facts.sentences import sentences

SALAD = (
    "the SCO summit meeting of in Astana Kazakhstan , . ( ) and was held on July 4 2024 members"
    " observer dialogue partner President Ilham Aliyev attended will not chair chairmanship India"
    " Council Heads State Government signed Declaration “ ” ’s 24th Iran joined became"
)
WORDS = st.sampled_from(SALAD.split())

#: Dates of articles, as precise as pages give them.
PUBLISHED = ["", "2024", "2024-07", "XXXX-07-04", "2022-09-16", "2024-07-04/2024-07-05"]

#: Seconds of work, on a slow processor, that only a pattern takes which tries every way to match.
TRIED_EVERY_WAY = 20

TESTS = Path(__file__).parent
CLAUSE = re.compile(
    r"(?<=,) | (?=(?:and|as|at|by|for|from|in|of|on|since|that|the|to|until|when|which|who|with) )"
)


def read(text: str, published: str = "2024-07-05") -> list[Claim]:
    """The claims of a text, each of which must be well made."""
    claims = extract(Article(name="t.txt", text=text, publisher="test", published=published))
    for claim in claims:
        source = claim.source
        assert text[source.start : source.end] == source.quote
        assert claim.predicate in PREDICATES
        assert is_edtf(claim.valid), claim
        assert (claim.object is None) != (claim.value is None)
    return claims


def written() -> Iterator[str]:
    """Articles and sentences as people write them: those with labels, and the rules' examples.

    The labels held out are left out: nobody who writes rules is to see them, here neither.
    """
    yield from (article.text for article in load_seeds())
    for file in sorted(TESTS.glob("labels/dev/*.txt")):
        yield file.read_text("utf-8")
    labelled = tomllib.loads((TESTS / "labels/dev/sentences.toml").read_text("utf-8"))
    yield from (sentence["text"] for sentence in labelled["sentence"])
    for file in sorted(TESTS.glob("rules/test_*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@cache
def clauses() -> list[list[str]]:
    """The sentences of all that, each cut where a clause or a phrase begins."""
    told = {s for text in written() for s in re.split(r"(?<=[.!?])\s+|\n+", text)}
    return [CLAUSE.split(s) for s in sorted(told) if 15 < len(s) < 400]


@st.composite
def piece(draw: st.DrawFn) -> str:
    """A stretch of a sentence, and what stands behind it."""
    parts = draw(st.sampled_from(clauses()))
    first = draw(st.integers(0, len(parts) - 1))
    last = draw(st.integers(first, len(parts) - 1))
    behind = draw(st.sampled_from([" ", " ", ", ", ". ", ". ", "; ", ": ", " – ", " (", "\n\n"]))
    return " ".join(parts[first : last + 1]) + behind


@pytest.mark.parametrize("article", load_seeds(), ids=lambda a: a.name)
def test_every_quote_is_an_exact_part_of_its_article(article: Article) -> None:
    assert read(article.text, article.published)


@given(st.lists(piece(), min_size=2, max_size=30).map("".join), st.sampled_from(PUBLISHED))
@settings(max_examples=250)
def test_recombined_pieces_of_sentences_never_raise(text: str, published: str) -> None:
    read(text, published)


def test_the_same_article_gives_the_same_claims() -> None:
    for article in load_seeds():
        assert extract(article) == extract(article)


def test_a_caption_said_again_is_not_what_he_and_it_mean() -> None:
    caption = "Photo: Chinese President Xi Jinping speaks at the SCO summit in Tianjin."
    text = (
        f"{caption}\n\nRussian President Vladimir Putin arrived in Tianjin for the SCO summit.\n\n"
        f"{caption}\n\nHe will meet with Indian Prime Minister Narendra Modi there."
    )
    met = [c.subject for c in read(text, "2025-08-31") if c.predicate == "met"]
    assert met == ["person:vladimir-putin"]


def test_a_claim_is_made_once_and_the_exact_one_stays() -> None:
    text = (
        "Kazakhstan to take over SCO chairmanship this year\n\n"
        "Kazakhstan prepares to take over the chairmanship of the SCO."
    )
    assert [c.valid for c in read(text, "2023") if c.predicate == "chair"] == ["2023/.."]


@pytest.mark.parametrize("other", ["sſ", "k\u212a", "iı", "Iİ", "2２", "4٤"])
def test_letters_and_digits_that_patterns_take_for_others_are_read(other: str) -> None:
    """Python takes them for each other; no table of words and no EDTF date does."""
    pieces = [" ".join(parts) for parts in clauses()[::10]]
    read("\n".join(["It met last summer, today and this month.", *pieces]).replace(*other))


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=150)
def test_word_salad_never_raises_and_dates_stay_dates(text: str) -> None:
    read(text)


@given(
    st.lists(st.one_of(st.text(max_size=40), piece()), max_size=8).map("".join),
    st.sampled_from(PUBLISHED),
)
@settings(max_examples=150)
def test_any_text_is_read_without_error(text: str, published: str) -> None:
    read(text, published)


@pytest.mark.parametrize("published", PUBLISHED)
def test_any_precision_of_the_articles_date_will_do(published: str) -> None:
    for article in load_seeds():
        assert read(article.text, published)


@pytest.mark.parametrize(
    "garbage",
    [
        "(" * 10_000,
        "a " * 50_000,
        "A" * 100_000,
        'x"' * 50_000,
        "member " * 20_000,
        "\0\x01 " * 9_999,
        "China, " * 20_000,
        "of the " * 20_000,
        "\U000f1000 was founded by \U000f0000. " * 2_000,
        "».«" * 30_000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_garbage_gives_nothing_and_takes_no_time(garbage: str) -> None:
    start = time.process_time()
    assert read(garbage) == []
    assert time.process_time() - start < TRIED_EVERY_WAY


def test_time_grows_with_the_length_only() -> None:
    text = "\n\n".join(article.text for article in load_seeds())

    def seconds(times: int) -> float:
        start = time.process_time()
        read("\n\n".join([text] * times))
        return time.process_time() - start

    seconds(1)
    assert seconds(8) < 8 * 3 * max(seconds(1), 0.02)


def test_long_stretches_without_a_stop_are_bounded() -> None:
    assert all(len(s.text) <= 1500 for s in sentences("word " * 10_000))
