"""Timelines, persons, searches, disputes, sources, and all the words behind an answer."""

from __future__ import annotations

from bot.replies.frame import dated, dispute, disputes, framed, sentence, sourced
from bot.replies.happenings import event
from bot.replies.names import country
from bot.replies.reply import Reply
from bot.replies.sources import quotes, source, source_line
from bot.speech import Html, Speech
from bot.telegram.limits import plain
from facts.answers import (
    Answer,
    ConflictsAnswer,
    SearchAnswer,
    SourcesAnswer,
    TimelineAnswer,
    WhoAnswer,
)
from facts.answers.lookup import search
from facts.folding import fold
from facts.store import Store

_SOURCES = 40
_QUOTES = 12
_DISPUTES = 12


def timeline(say: Speech, answer: TimelineAnswer) -> Reply:
    """A country's story, a line an event."""
    # Translators: Headline: a country's story with the organisation.
    head = say.t("<b>{country} and the SCO</b>", country=country(say, answer.entity))
    lines = [event(say, s, s.valid) for s in answer.statements]
    # Translators: Stands where events would, if sources tell of none.
    told = Html("\n").join(lines) if lines else say.t("No source says.")
    return framed(say, answer, head, under=told)


def who(say: Speech, answer: WhoAnswer) -> Reply:
    """Offices, and what else is known of a person."""
    if not answer.statements:
        # Translators: Answer if nobody in the sources matches a name or an office.
        head = say.t("No source names anyone for “{words}”", words=answer.asked_for)
        return framed(say, answer, head)
    first, *others = (dated(say, s) for s in answer.statements[:12])
    if answer.one == "first":
        # Translators: Under the first holder of an office that sources name.
        others = [say.t("The first that sources name; there may have been others before."), *others]
    return framed(say, answer, Html(f"<b>{first}</b>"), under=Html("\n").join(others))


def found(say: Speech, answer: SearchAnswer) -> Reply:
    """Statements with the words looked for."""
    if not answer.statements:
        # Translators: Answer to a search that finds nothing.
        return framed(
            say, answer, say.t("Nothing in the sources matches “{words}”", words=answer.words)
        )
    # Translators: Headline of search results.
    head = say.n(
        "<b>{count} fact for “{words}”</b>",
        "<b>{count} facts for “{words}”</b>",
        answer.total,
        words=answer.words,
    )
    return framed(say, answer, head, Html("\n").join([dated(say, s) for s in answer.statements]))


def in_own_words(say: Speech, store: Store, answer: SearchAnswer) -> SearchAnswer:
    """What a search finds in the sentences as they read in the reader's language."""
    read_as = store.derived(
        ("read as", say.language),
        lambda: {s.id: fold(plain(sentence(say, s))) for s in store.statements},
    )
    return search(store, answer.words, answer.moment, read_as=read_as)


def conflicts(say: Speech, answer: ConflictsAnswer) -> Reply:
    """Where sources disagree, a block each."""
    cases = answer.disagreements
    if not cases and answer.entity:
        # Translators: Answer to “what do sources dispute about Iran”; {country} with its flag.
        none = say.t("{country}: the sources do not disagree.", country=country(say, answer.entity))
        return Reply(none)
    if not cases:
        # Translators: Answer to /conflicts if the sources agree everywhere.
        return Reply(say.t("The sources do not disagree anywhere."))
    # Translators: Headline of /conflicts.
    head = say.n(
        "<b>Sources disagree in {count} place</b>",
        "<b>Sources disagree in {count} places</b>",
        len(cases),
    )
    return Reply(Html("\n\n").join([head, *(dispute(say, case) for case in cases[:_DISPUTES])]))


def sources(say: Speech, answer: SourcesAnswer) -> Reply:
    """Every article and page, the articles first."""
    articles = [s for s in answer.sources if s.article]
    pages = [s for s in answer.sources if not s.article]
    # Translators: Headline of /sources; articles are stored with their words.
    blocks = [say.n("<b>{count} article</b>", "<b>{count} articles</b>", len(articles))]
    blocks += [Html(f"• {source(say, s)}") for s in articles]
    if pages:
        # Translators: Headline in /sources; public pages that reference facts come from.
        head = say.n("<b>{count} page</b>", "<b>{count} pages</b>", len(pages))
        blocks.append(Html(f"\n{head}"))
        blocks += [Html(f"• {source(say, s)}") for s in pages[:_SOURCES]]
    if len(pages) > _SOURCES:
        rest = len(pages) - _SOURCES
        # Translators: Under a long list that is not shown to its end.
        blocks.append(say.n("and {count} more", "and {count} more", rest))
    # Translators: Last line of an answer: the newest source is of this date.
    known = say.t("Sources know up to {date}.", date=say.date(answer.known_until.isoformat()))
    return Reply(Html("\n").join([*blocks, known]))


def why(say: Speech, answer: Answer) -> Reply:
    """All that an answer rests on: each fact with its sources, and the sources' own words."""
    if not answer.statements:
        return Reply(source_line(say, ()))
    # Translators: Headline over all facts that an answer rests on, with their sources.
    head = say.t("<b>What the answer rests on</b>")
    facts = Html("\n").join([Html(f"• {sourced(say, s)}") for s in answer.statements])
    words = quotes(say, answer.statements, _QUOTES)
    differing = disputes(say, answer)
    return Reply(Html("\n\n").join([head, facts, *differing, *words]))
