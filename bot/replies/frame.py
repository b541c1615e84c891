"""The frame around every answer: freshness, disagreements, sources, the sources' own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.replies.names import entity, office, time
from bot.replies.reply import Reply
from bot.replies.sources import distinct, quotes, source, source_line
from bot.speech import Html, Speech, html
from facts.answers import Answer, Moment, weightiest
from facts.answers.base import last_day
from facts.disagreement import Disagreement
from facts.model import Statement
from facts.wording import around, parts, pattern

_DISPUTES = 3
#: So many sources stand behind a line; /why shows all.
_BEHIND_A_LINE = 2

NOTHING = Html("")


def framed(
    say: Speech,
    answer: Answer,
    head: Html,
    *paragraphs: Html,
    under: Html = NOTHING,
    evidence: Sequence[Statement] | None = None,
) -> Reply:
    """The answer as a message: its first line stands alone, a warning of old knowledge is second.

    ``under`` stands right below the first line, paragraphs after a space; ``evidence`` is what the
    sources line is about, all statements of the answer if not given.
    """
    rests_on = answer.statements if evidence is None else evidence
    lines = [head]
    if answer.is_stale:
        # Translators: Second line of an answer whose newest source is more than 90 days old.
        warning = say.t(
            "⚠️ The sources end on {date}; this may have changed.", date=_known(say, answer)
        )
        lines.append(warning)
    if under:
        lines.append(under)
    blocks = [Html("\n").join(lines), *(p for p in paragraphs if p)]
    blocks += disputes(say, answer)[:_DISPUTES]
    if rests_on:
        blocks.append(source_line(say, rests_on))
    text = Html("\n\n").join(blocks)
    for block in quotes(say, rests_on):
        text = Html(f"{text}\n{block}")
    if not answer.is_stale:
        # Translators: Last line of an answer: the newest source is of this date.
        known = say.t("Sources know up to {date}.", date=_known(say, answer))
        text = Html(f"{text}\n{known}" if rests_on else f"{text}\n\n{known}")
    return Reply(text)


def of_then(say: Speech, title: Html, moment: Moment) -> Html:
    """The headline of a list with the time asked for; as it is if that is now."""
    if moment.is_now:
        return title
    # Translators: A headline and the time asked for: “Documents that sources name, 2018 – 2022”.
    return say.t("{title}, {date}", title=title, date=say.date(moment.told))


def asked_about(say: Speech, place: str, moment: Moment) -> Html:
    """The place and the time that were asked about, under what no source tells of them."""
    where = filter(None, (place, "" if moment.is_now else say.date(moment.told)))
    if not (named := " · ".join(where)):
        return NOTHING
    # Translators: The place and time that a question was about: “Asked about: Tianjin · 2025”.
    return say.t("Asked about: {where}", where=named)


def sentence(say: Speech, statement: Statement) -> Html:
    """A statement as a sentence of the reader's language, without its date."""
    given = parts(statement)
    named = {name: entity(say, part) for name, part in given.items()}
    if statement.predicate == "office":
        named["value"] = office(say, given["value"], given["of"])
    said, outer = say.t(pattern(statement), **named), around(statement)
    return say.t(outer, fact=said) if outer else said


def dated(say: Speech, statement: Statement) -> Html:
    """A statement with the time in which it holds.

    The year of "23rd SCO summit (2023) took place" is not told twice.
    """
    said = sentence(say, statement)
    if not statement.valid:
        return said
    date = time(say, statement.valid)
    # A name has the year alone: «(2023)», not «(2023 год)».
    tells = {f"{when}{close}" for when in (date, say.digits(statement.valid)) for close in ")）"}
    if any(f"{mark}{told}" in said for mark in ("(", ", ", "（", "，") for told in tells):
        return said
    # Translators: A fact with its date: “Iran is a member of the SCO (since 4 July 2023)”.
    return say.t("{fact} ({date})", fact=said, date=date)


def sourced(say: Speech, statement: Statement) -> Html:
    """A statement with its date and its sources."""
    cited = Html(" · ").join([source(say, one) for one in distinct(statement.all_sources)[:3]])
    # Translators: A fact and the publishers that report it: “… — News.Az, 4 July 2024”.
    return say.t("{fact} — {sources}", fact=dated(say, statement), sources=cited)


def unconfirmed(say: Speech, plan: Statement) -> Html:
    """A plan whose time is over, and that no source reports what came of it."""
    # Translators: A plan whose outcome no source reports; {fact} is a sentence.
    return say.t("Announced, outcome not in the sources: {fact}", fact=dated(say, plan))


def planned(say: Speech, plan: Statement, moment: Moment) -> Html:
    """What was announced; once its time is over, that no source tells what came of it."""
    return unconfirmed(say, plan) if last_day(plan) < moment.today else dated(say, plan)


def cited(say: Speech, line: Html, statements: Iterable[Statement]) -> Html:
    """The line with the weightiest sources of what it rests on."""
    found = distinct(weightiest(statements))[:_BEHIND_A_LINE]
    if not found:
        return line
    cited = Html(" · ").join([source(say, one) for one in found])
    return say.t("{fact} — {sources}", fact=line, sources=cited)


def disputes(say: Speech, answer: Answer) -> list[Html]:
    """Where the sources of an answer differ; an outweighed claim is told of once."""
    cases = {case.second.id: case for case in reversed(answer.disagreements)}
    return [dispute(say, case) for case in reversed(cases.values())]


def dispute(say: Speech, case: Disagreement) -> Html:
    """Where two sources differ: both sides, which one weighs more, and why they differ if known."""
    one, other = sourced(say, case.first), sourced(say, case.second)
    # Translators: Headline over two claims of sources that do not agree.
    lines = [say.t("⚖️ <b>Sources disagree</b>"), html(_side(one)), html(_side(other))]
    lines.append(_why(say, case))
    return Html("\n").join(lines)


def _why(say: Speech, case: Disagreement) -> Html:
    """Why two sources differ, if it shows; else which one weighs more."""
    match case.reason:
        case "changed_that_day":
            # Translators: Why two sources differ: one still tells how it was before the change.
            return say.t("It changed on that very day; the second still tells how it was before.")
        case "earlier_report":
            # Translators: Why two sources differ.
            return say.t("The second was written before the event that the first reports.")
        case "planned_otherwise":
            # Translators: Why two sources differ: one announced what the other reports otherwise.
            return say.t("The second was a plan; it came otherwise.")
        case "decision_or_memorandum":
            # Translators: Why two sources differ on when a dialogue partner began.
            return say.t("The first counts from the memorandum, the second from the decision.")
        case "other_wording":
            # Translators: Why two sources differ, of the theme of a meeting.
            return say.t("Perhaps the same in other words.")
        case "unnamed":
            # Translators: Two sources count the members differently; the country asked about is in
            # the list of neither, so it may be the one more.
            return say.t("The one that counts more does not name them; this may be one of them.")
        case "names_fewer":
            # Translators: One source names some founders, another counts more of them.
            return say.t("The one that names fewer does not say that there were no others.")
        case "one_name":
            # Translators: Two different things have the same name, “SCO Plus”.
            return say.t("One name for two things; neither source is wrong.")
        case "other_year":
            # Translators: The SCO was founded in 2001; a source of 2023 speaks of 23 years.
            return say.t("By the year of founding, that anniversary falls in another year.")
        case "against_rule":
            # Translators: A single publisher announces a next chair; the rule gives another one.
            return say.t("One publisher alone announces it, against the rule of rotation.")
        case "unconfirmed":
            # Translators: One publisher alone reports that a country has another status now.
            return say.t(
                "One publisher alone reports the second; it counts once another confirms it."
            )
    if case.settled:
        # Translators: Two sources differ, and one of them is better or more widely supported.
        return say.t("The first weighs more: better placed, or said by more publishers.")
    # Translators: Two sources differ, and nothing shows which is right.
    return say.t("Nothing in the sources settles it.")


def _side(claim: Html) -> Html:
    return Html(f"• {claim}")


def _known(say: Speech, answer: Answer) -> str:
    return say.date(answer.known_until.isoformat())
