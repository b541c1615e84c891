"""Sources under an answer: who said it, when, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.speech import Html, Speech, html
from facts.model import Source, Statement

#: How many sources and quotations stand under an answer; /why shows all.
SOURCES, QUOTES = 3, 1
_QUOTE_LENGTH = 700


def source(say: Speech, cited: Source) -> Html:
    """The publisher, with a link where there is a page, the date, and how both are known."""
    # Translators: Stands for the publisher of an article that does not name its publisher.
    publisher = say.html(cited.publisher or say.t("publisher not named"))
    if cited.url:
        publisher = Html(f'<a href="{html(cited.url)}">{publisher}</a>')
    name = publisher
    if cited.published:
        # Translators: A source: publisher and date, “News.Az, 4 July 2024”.
        name = say.t("{publisher}, {date}", publisher=publisher, date=say.date(cited.published))
    if cited.article and cited.note:
        # Translators: An article that prints no date, or no year; its date is inferred from what
        # another source tells of the same event: “Trend, 4 July 2024 (date inferred)”.
        return say.t("{source} (date inferred)", source=name)
    if cited.seen == "secondary":
        # Translators: A source that was not read itself: “SCO Secretariat (reported by …)”
        return say.t("{source} (reported by secondary sources)", source=name)
    if cited.seen == "inferred":
        # Translators: A source that does not say it in so many words.
        return say.t("{source} (inferred from it)", source=name)
    return name


def source_line(say: Speech, statements: Sequence[Statement], shown: int = SOURCES) -> Html:
    """The sources of an answer in one line, the leading ones first."""
    cited = distinct(s for statement in statements for s in statement.all_sources)
    if not cited:
        # Translators: Stands where the sources of an answer would, if there are none.
        return say.t("No source says.")
    named = Html(" · ").join([source(say, one) for one in cited[:shown]])
    rest = len(cited) - shown
    if rest > 0:
        # Translators: Under an answer: the first sources by name, and how many more there are.
        return say.n(
            "Sources: {sources} and {count} more",
            "Sources: {sources} and {count} more",
            rest,
            sources=named,
        )
    # Translators: Under an answer: {sources} is a list of publishers with dates.
    return say.n("Source: {sources}", "Sources: {sources}", len(cited), sources=named)


def quotes(say: Speech, statements: Sequence[Statement], shown: int = QUOTES) -> list[Html]:
    """The sources' own words, folded until tapped; the same words once."""
    found: dict[str, Source] = {}
    for statement in statements:
        for cited in statement.all_sources:
            if cited.quote:
                found.setdefault(" ".join(cited.quote.split()), cited)
    return [quote(say, words, cited) for words, cited in list(found.items())[:shown]]


def quote(say: Speech, words: str, cited: Source) -> Html:
    """One quotation in a block, marked as English for those who read another language."""
    short = words if len(words) <= _QUOTE_LENGTH else words[:_QUOTE_LENGTH].rsplit(" ", 1)[0] + " …"
    # Translators: A quotation in the source's own words, which are English; say that they are, as
    # «На английском: “…”»; {source} is the publisher with the date.
    text = say.t("“{quote}”\n— {source}", quote=short, source=source(say, cited))
    return Html(f"<blockquote expandable>{text}</blockquote>")


def distinct(cited: Iterable[Source]) -> list[Source]:
    """Each article or page once, in the order of first mention."""
    found: dict[tuple[str | None, str | None, str], Source] = {}
    for one in cited:
        found.setdefault((one.article, one.url, one.publisher), one)
    return list(found.values())
