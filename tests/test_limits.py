"""Telegram's limits: measured in UTF-16 units after parsing, split at paragraph borders."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram import limits
from tests.botapi.formatted import parse_html


@pytest.mark.parametrize(
    ("html", "size"),
    [
        ("", 0),
        ("plain", 5),
        ("<b>bold</b> &amp; &lt;tag&gt;", 12),
        ("🇦🇿", 4),
        ('<a href="https://x.example/?a=1&amp;b=2">link</a>', 4),
    ],
)
def test_tags_and_entities_are_not_counted_as_written(html: str, size: int) -> None:
    assert limits.measure(html) == size


def test_a_short_message_stays_one() -> None:
    assert limits.split("<b>short</b>") == ["<b>short</b>"]


def test_a_cut_falls_between_paragraphs() -> None:
    paragraphs = [f"<b>Paragraph {number}</b>\n" + "word " * 200 for number in range(10)]
    parts = limits.split("\n\n".join(paragraphs))
    assert len(parts) == 3
    assert all(part.startswith("<b>Paragraph") for part in parts)
    assert all(limits.measure(part) <= limits.MESSAGE for part in parts)


def test_a_quotation_is_not_cut_if_it_fits() -> None:
    quote = f"<blockquote expandable>{'q ' * 800}</blockquote>"
    parts = limits.split("\n".join(["x" * 3000, quote, quote]), 4096)
    assert [part.count("<blockquote") for part in parts] == [0, 2]


def test_a_quotation_longer_than_a_message_is_closed_and_opened_anew() -> None:
    html = f"<blockquote expandable><i>{'long words ' * 600}</i></blockquote>"
    first, second = limits.split(html)
    assert first.startswith("<blockquote expandable><i>long")
    assert first.endswith("</i></blockquote>")
    assert second.startswith("<blockquote expandable><i>")


def test_two_quotations_in_a_row_stay_two() -> None:
    html = "<blockquote>a</blockquote><blockquote>b</blockquote>" + "\n\n" + "c" * 20
    assert limits.split(html, 10)[0] == "<blockquote>a</blockquote><blockquote>b</blockquote>"


def test_an_entity_is_never_cut() -> None:
    assert limits.split("&amp;" * 10, 4) == ["&amp;" * 4, "&amp;" * 4, "&amp;" * 2]


def test_a_caption_is_shortened_with_an_ellipsis() -> None:
    html = f"<b>{'x' * 2000}</b>"
    short = limits.cut(html, limits.CAPTION)
    assert limits.measure(short) == limits.CAPTION
    assert short.endswith("</b>…")


TEXT = st.text(alphabet=st.sampled_from("ab \n&<🇦é"), max_size=60)
TAGS = st.sampled_from(["b", "i", "blockquote", 'a href="https://x.example"'])
HTML = st.recursive(
    TEXT.map(limits.escape),
    lambda inner: st.one_of(
        st.tuples(TAGS, inner).map(lambda got: f"<{got[0]}>{got[1]}</{got[0].split()[0]}>"),
        st.lists(inner, max_size=4).map("\n\n".join),
    ),
    max_leaves=8,
)


@given(HTML, st.integers(4, 40))
def test_parts_fit_parse_and_lose_nothing_but_space(html: str, limit: int) -> None:
    parts = limits.split(html, limit)
    assert all(limits.measure(part) <= limit for part in parts)
    for part in parts:
        parse_html(part)
    joined = "".join(limits.plain(part) for part in parts)
    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", limits.plain(html))


def test_callback_data_is_measured_in_bytes() -> None:
    assert limits.is_callback_data("a" * 64)
    assert not limits.is_callback_data("ш" * 33)
    assert not limits.is_callback_data("")
