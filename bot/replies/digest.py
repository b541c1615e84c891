"""The digest and the alert: news with their sources, what is announced, history, the chair."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digests.contents import Anniversary, Contents, News
from bot.digests.due import Every
from bot.replies.chairs import chair, successors
from bot.replies.frame import dispute, sourced
from bot.replies.reply import Reply
from bot.replies.sources import source_line
from bot.speech import Html, Speech
from bot.telegram import limits
from facts.model import Statement

#: Items of each part at most; fewer if the message would be too long.
MOST = 10

#: Sources named for who chairs.
CITED = 2


def digest(say: Speech, contents: Contents) -> Reply:
    """A digest as one message; of what does not fit it is said how much there is."""
    for most in range(MOST, 0, -1):
        text = _digest(say, contents, most)
        if limits.measure(text) <= limits.MESSAGE:
            break
    return Reply(text)


def alert(say: Speech, news: News) -> Reply:
    """What is new of the countries that a chat follows, as one message."""
    for most in range(MOST, 0, -1):
        # Translators: Headline of a message that is sent at once if there is news of a country that
        # the reader follows.
        head = say.t("<b>News of what you follow</b>")
        text = Html("\n\n").join([head, *_news(say, news, most)])
        if limits.measure(text) <= limits.MESSAGE:
            break
    return Reply(text)


def _digest(say: Speech, contents: Contents, most: int) -> Html:
    # Translators: Headline of the digest (a regular summary of news); {period} is a date, a week
    # such as “16–22 November 2026” or a month.
    head = say.t("<b>SCO digest: {period}</b>", period=say.date(contents.period))
    news = _news(say, contents.news, most) or [_quiet(say, contents)]
    # A quiet digest is short.
    most = most if contents.news else min(most, 2)
    parts = [
        head,
        *news,
        _coming(say, contents.coming[:most]),
        _history(say, contents.every, contents.history[:most]),
        _chair(say, contents),
        _known(say, contents),
    ]
    return Html("\n\n").join([part for part in parts if part])


def _news(say: Speech, news: News, most: int) -> list[Html]:
    parts = []
    if news.new:
        # Translators: Headline in a digest over facts that sources report since the last digest.
        parts.append(_listed(say, say.t("<b>New in the sources</b>"), news.new, most))
    if news.changed:
        # Translators: Headline in a digest over known facts that now weigh more or less than
        # before, because sources were added.
        parts.append(_listed(say, say.t("<b>Judged anew</b>"), news.changed, most))
    parts += [dispute(say, case) for case in news.disputed[: max(1, most // 3)]]
    left = len(news.disputed) - max(1, most // 3)
    if left > 0:
        # Translators: In a digest, after some places where sources disagree; /conflicts lists all.
        parts.append(
            say.n(
                "{count} more disagreement: /conflicts",
                "{count} more disagreements: /conflicts",
                left,
            )
        )
    return parts


def _listed(say: Speech, head: Html, statements: Sequence[Statement], most: int) -> Html:
    lines = [head, *(_item(sourced(say, statement)) for statement in statements[:most])]
    left = len(statements) - most
    if left > 0:
        # Translators: In a digest, after a list of facts of which only the first are shown.
        lines.append(say.n("and {count} more fact", "and {count} more facts", left))
    return Html("\n").join(lines)


def _quiet(say: Speech, contents: Contents) -> Html:
    if contents.interests:
        # Translators: In a digest, if there is no news of the countries and topics followed.
        return say.t("Quiet: the sources bring nothing new of what you follow.")
    # Translators: In a digest, if there is no news at all.
    return say.t("Quiet: the sources bring nothing new.")


def _coming(say: Speech, plans: Sequence[Statement]) -> Html:
    if not plans:
        return Html("")
    # Translators: Headline in a digest over plans; they are announced, not certain.
    head = say.t("<b>Announced</b>")
    return Html("\n").join([head, *(_item(sourced(say, plan)) for plan in plans)])


def _history(say: Speech, every: Every, events: Sequence[Anniversary]) -> Html:
    if not events:
        return Html("")
    if every == "daily":
        # Translators: Headline in a daily digest over events of earlier years.
        head = say.t("<b>This day in SCO history</b>")
    elif every == "weekly":
        # Translators: Headline in a weekly digest over events of earlier years.
        head = say.t("<b>This week in SCO history</b>")
    else:
        # Translators: Headline in a monthly digest over events of earlier years.
        head = say.t("<b>This month in SCO history</b>")
    return Html("\n").join([head, *(_item(_anniversary(say, event)) for event in events)])


def _anniversary(say: Speech, event: Anniversary) -> Html:
    # Translators: An event of the past; {fact} is a sentence with its date and its sources:
    # “5 years ago: Iran is a member of the SCO (since 4 July 2023) — News.Az, 4 July 2024”.
    return say.n(
        "{count} year ago: {fact}",
        "{count} years ago: {fact}",
        event.years,
        fact=sourced(say, event.statement),
    )


def _chair(say: Speech, contents: Contents) -> Html:
    present, coming = contents.chair, contents.next_chair
    evidence = [*present.statements, *coming.successors]
    lines = [chair(say, present), *successors(say, coming), source_line(say, evidence, CITED)]
    return Html("\n").join(lines)


def _known(say: Speech, contents: Contents) -> Html:
    known = say.t("Sources know up to {date}.", date=say.date(contents.known_until.isoformat()))
    # Translators: Last line of a digest. The command stays as it is.
    change = say.t("/settings changes or ends this digest.")
    return Html("\n").join([known, change])


def _item(line: Html) -> Html:
    return Html(f"• {line}")
