"""Articles: decoding, own dates, sentences with exact places."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.articles import (
    SEEDS,
    Article,
    BadArticle,
    decode,
    from_bytes,
    load,
    load_seeds,
    own_date,
)
from facts.sentences import LONGEST, sentences

NEWS = "The leaders met in Astana and said that the summit of the SCO was held for the 24th time."


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"PNG\0\0\1\2", "binary file"),
        (b"The summit \xff\xfe", "not valid UTF-8 (byte 11)"),
        (b"1234 5678", "no words"),
        ("Саммит ШОС прошёл в Астане.".encode(), "another script"),
        (
            b"Die Staatschefs trafen sich gestern in Astana zu Beratungen",
            "does not read as English",
        ),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(raw: bytes, why: str) -> None:
    with pytest.raises(BadArticle) as error:
        from_bytes(raw, "x.txt")
    assert why in str(error.value)
    assert str(error.value).startswith("x.txt: ")
    assert "\n" not in str(error.value)


def test_newlines_are_not_translated() -> None:
    assert decode(b"one\r\ntwo\n", "x.txt") == "one\r\ntwo\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (" date 2023-10-26 Caretaker Foreign Minister called on him.", "2023-10-26"),
        ("BISHKEK, Kyrgyzstan, July 4. Kyrgyzstan stands for it.", "XXXX-07-04"),
        ("ISLAMABAD, Oct 26 (APP): The Prime Minister said.", "XXXX-10-26"),
        ("TASHKENT, September 16. /TASS/. Uzbekistan took part.", "XXXX-09-16"),
        ("ASTANA, 4 July (BelTA) – Belarus joined.", "XXXX-07-04"),
        ("NEW DELHI (UrduPoint News / Sputnik - 04th July, 2023) The chair", "2023-07-04"),
        ("Islamabad, September 15, 2022 (PPI-OT):The premier has arrived", "2022-09-15"),
        ("Moot begins\n\nPublished October 15, 2024\n\nISLAMABAD: Seven", "2024-10-15"),
        ("ASTANA – Kazakhstan takes over in July 2023.", None),
        ("The summit of July 4, 2024 was the 24th.", None),
    ],
)
def test_the_articles_own_date(text: str, date: str | None) -> None:
    found = own_date(text)
    assert (found.published if found else None) == date


def test_a_given_date_goes_before_the_printed_one() -> None:
    article = from_bytes(b"date 2024-07-04 " + NEWS.encode(), "x.txt", published="2024-07-05")
    assert (article.published, article.basis) == ("2024-07-05", "given")


def test_the_seeds_say_how_their_dates_are_known() -> None:
    articles = load_seeds()
    assert [a.published for a in articles] == [
        "2023-10-26",
        "2023",
        "2024-07-04",
        "2024-07-04",
        "2024-07",
    ]
    assert all(a.because and a.basis in {"printed", "inferred"} for a in articles)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "He spoke at the meeting.President Aliyev left.",
            ["He spoke at the meeting.", "President Aliyev left."],
        ),
        (
            "(…, Sri Lanka).Azerbaijan was granted it.",
            ["(…, Sri Lanka).", "Azerbaijan was granted it."],
        ),
        ("News.Az reports from Baku.", ["News.Az reports from Baku."]),
        ("Mr. Li met S. Jaishankar. They talked.", ["Mr. Li met S. Jaishankar.", "They talked."]),
        ("The U.S. President left.", ["The U.S. President left."]),
        (
            "On Sept. 15 he came. On Sept. 16 he left.",
            ["On Sept. 15 he came.", "On Sept. 16 he left."],
        ),
        ('"We agree." He left.', ['"We agree."', "He left."]),
        ("ASTANA – Kazakhstan takes over.", ["ASTANA –", "Kazakhstan takes over."]),
        (
            "ISLAMABAD, Oct 26 (APP): The premier said.",
            ["ISLAMABAD, Oct 26 (APP):", "The premier said."],
        ),
        ("Summit kicks off\n\nThe summit began.", ["Summit kicks off", "The summit began."]),
        ("Who is next? Nobody knows.", ["Who is next?", "Nobody knows."]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [s.text for s in sentences(text)] == parts


def test_a_wrapped_line_does_not_end_a_sentence() -> None:
    text = (
        "The meeting was attended by the President of the Republic of\n"
        "Kazakhstan Kassym-Jomart Tokayev.\n"
    )
    assert len(sentences(text)) == 1


@given(st.text(max_size=400))
def test_sentences_stand_where_they_say(text: str) -> None:
    found = sentences(text)
    assert all(text[s.start : s.end] == s.text and s.text.strip() == s.text for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(len(s.text) <= LONGEST for s in found)
    kept = "".join("".join(s.text.split()) for s in found)
    assert kept == "".join(text.split())


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_one_clear_line(raw: bytes) -> None:
    try:
        article = from_bytes(raw, "x.txt")
    except BadArticle as error:
        assert str(error).startswith("x.txt: ")
    else:
        assert isinstance(article, Article)


def test_what_is_listed_beside_an_article_is_known_wherever_it_is_read() -> None:
    seed = load(SEEDS / "2024-07-rahmon-sco-plus.txt")
    assert (seed.published, seed.basis) == ("2024-07", "inferred")
    given = load(SEEDS / "2024-07-rahmon-sco-plus.txt", published="2024-07-05")
    assert (given.published, given.basis, given.because) == ("2024-07-05", "given", "")
