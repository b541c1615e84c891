"""Who joined in a time: as members and otherwise, each with the source, and who was on the way."""

from __future__ import annotations

from bot.replies.frame import NOTHING, cited, dated, framed
from bot.replies.names import country
from bot.replies.reply import Reply
from bot.replies.status import since
from bot.speech import Html, Speech
from facts.answers import JoiningAnswer
from facts.answers.joining import Joined


def joining(say: Speech, answer: JoiningAnswer) -> Reply:
    """Who came to have the status asked for in that time; nobody, as far as sources know, if so."""
    if answer.not_yet_founded:
        return framed(say, answer, dated(say, answer.not_yet_founded))
    (asked, joined), *others = answer.groups
    blocks = [_group(say, answer, status, held) for status, held in others]
    if answer.steps:
        # Translators: Stands over decisions and applications by which nobody had joined yet.
        steps = [say.t("On the way:"), *(Html(f"• {dated(say, s)}") for s in answer.steps)]
        blocks.append(Html("\n").join(steps))
    head = Html(f"<b>{_head(say, answer, asked, joined)}</b>")
    return framed(say, answer, head, *blocks, under=_each(say, joined))


def _group(say: Speech, answer: JoiningAnswer, status: str, held: tuple[Joined, ...]) -> Html:
    head = _head(say, answer, status, held)
    return Html("\n").join(part for part in (head, _each(say, held)) if part)


def _head(say: Speech, answer: JoiningAnswer, status: str, held: tuple[Joined, ...]) -> Html:
    # Translators: In the place of names: “New members of the SCO, 2018: nobody, as far as …”.
    nobody = say.t("nobody, as far as the sources know")
    names = say.list([country(say, one) for one, _ in held]) if held else nobody
    told = {"date": say.date(answer.when), "countries": names}
    match status:
        case "member":
            # Translators: Answer to “who joined in 2017”; {date} may be a span: “since 2017”.
            return say.t("New members of the SCO, {date}: {countries}", **told)
        case "observer":
            # Translators: Answer to “who became an observer in 2012”.
            return say.t("New observers of the SCO, {date}: {countries}", **told)
        case "partner":
            # Translators: Who got the status “SCO partner”, made in 2025.
            return say.t("New SCO partners, {date}: {countries}", **told)
    # Translators: Answer to “who became a dialogue partner in 2023”.
    return say.t("New dialogue partners of the SCO, {date}: {countries}", **told)


def _each(say: Speech, held: tuple[Joined, ...]) -> Html:
    """Since when each has the status, with the source that tells it."""
    lines = [
        cited(
            say,
            say.t("{country}, {since}", country=country(say, one), since=since(say, period)),
            period.statements[:1],
        )
        for one, period in held
    ]
    return Html("\n").join(lines) if lines else NOTHING
