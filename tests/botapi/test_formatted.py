"""HTML parse mode, as Telegram reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.botapi.errors import ApiError
from tests.botapi.formatted import detect_entities, parse_html, utf16_length


def entity(kind, offset, length, **more):
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain & <b>bold</b>", "plain & bold", [entity("bold", 8, 4)]),
        ("<strong>a</strong><em>b</em><ins>c</ins>", "abc", ["bold", "italic", "underline"]),
        ("<strike>a</strike><del>b</del><s>c</s>", "abc", ["strikethrough"] * 3),
        ('<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', "ab", ["spoiler"] * 2),
        ("😀<i>x</i>", "😀x", [entity("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", ["expandable_blockquote"]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", ["blockquote"]),
        (
            '<a href="https://x.org/?a=1&amp;b=2">x</a>',
            "x",
            [entity("text_link", 0, 1, url="https://x.org/?a=1&b=2")],
        ),
        ("<a>x</a><a href='nowhere'>y</a>", "xy", []),
        ("<tg-emoji emoji-id='5'>😀</tg-emoji>", "😀", ["custom_emoji"]),
        (
            '<pre><code class="language-json">{}</code></pre>',
            "{}",
            [entity("pre", 0, 2, language="json")],
        ),
        ("<code>a<b>b</b></code>", "ab", [entity("code", 0, 2)]),
        ("&lt;&gt;&amp;&quot;&#65;&#x42;", '<>&"AB', []),
        ("&nbsp;&unknown; & &#xD800;", "&nbsp;&unknown; & &#xD800;", []),
        ("  <b> a </b>\n", "a", [entity("bold", 0, 1)]),
        ("<B>a</B ><b></b>", "a", [entity("bold", 0, 1)]),
    ],
)
def test_text_and_entities(source, text, entities):
    parsed = parse_html(source)
    found = [
        one if isinstance(want, dict) else one["type"]
        for one, want in zip(parsed.entities, entities, strict=True)
    ]
    assert (parsed.text, found) == (text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("ы<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("2 < 3", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>a</tg-emoji>", "Invalid custom emoji identifier specified"),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 3'),
    ],
)
def test_what_cannot_be_parsed(source, reason):
    with pytest.raises(ApiError) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {reason}"


@given(st.text())
def test_escaped_text_comes_back(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(escaped) == (text.strip(), ())


@given(st.text(alphabet="<>/&;ab \"'=i", max_size=30))
def test_anything_is_read_or_refused(source):
    try:
        parsed = parse_html(source)
    except ApiError as error:
        assert "can't parse entities" in error.description
    else:
        end = utf16_length(parsed.text)
        assert all(0 <= e["offset"] < e["offset"] + e["length"] <= end for e in parsed.entities)


def test_what_telegram_marks_in_typed_text():
    marked = detect_entities("/status@sco_bot 😀 @alice https://x.org #sco a/b")
    assert marked == [
        entity("bot_command", 0, 15),
        entity("mention", 19, 6),
        entity("url", 26, 13),
        entity("hashtag", 40, 4),
    ]
