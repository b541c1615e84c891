"""Who chairs the councils, who follows, and who chaired before."""

from __future__ import annotations

from bot.replies.frame import dated, framed, of_then, sentence, unconfirmed
from bot.replies.meetings import missing
from bot.replies.names import country
from bot.replies.reply import Reply
from bot.replies.status import since, step
from bot.speech import Html, Speech
from facts.answers import SUMMIT, ChairAnswer, ChairListAnswer, ChairsAnswer, NextChairAnswer
from facts.periods import Period, end_of
from facts.rotation import HandOver


def chairs(say: Speech, answer: ChairsAnswer) -> Reply:
    """The chairs of both councils, each apart: the first is the chair of the organisation."""
    first, *others = (_council(say, council) for council in answer.councils)
    head, *rest = first
    paragraphs = [Html("\n").join(lines) for lines in others]
    return framed(say, answer, head, *paragraphs, under=Html("\n").join(rest))


def chair(say: Speech, answer: ChairAnswer) -> Html:
    """The chair of one council, line by line."""
    return Html("\n").join(_council(say, answer))


def _council(say: Speech, answer: ChairAnswer) -> list[Html]:
    """The chair of one council: who, since when, until when, and what was announced since."""
    lines = holders(say, answer)
    if answer.overdue and answer.until is not None:
        date = say.date(end_of(answer.until))
        # Translators: The chair was announced to end then, and no source names who followed.
        lines.append(say.t("The term was to end: {date}. Who followed is in no source.", date=date))
    elif answer.until is not None and answer.current and not answer.current[-1].end:
        # Translators: The announced end of the chair's term.
        lines.append(say.t("The term is to end: {date}", date=say.date(end_of(answer.until))))
    return lines + _around(say, answer)


def holders(say: Speech, answer: ChairAnswer) -> list[Html]:
    """Who has the chair of one council, in one line; two if a time with a hand-over was asked."""
    lines = [_holder(say, answer, period) for period in answer.current]
    if not lines and answer.body == SUMMIT:
        # Translators: Answer if no source names the chair of the organisation.
        return [say.t("<b>Chair of the SCO</b>: no source says")]
    if not lines:
        # Translators: Answer if no source names the chair of the second council.
        return [say.t("<b>Chair of the Council of Heads of Government</b>: no source says")]
    return lines


def _around(say: Speech, answer: ChairAnswer) -> list[Html]:
    """What was announced of the chair, who had it before, and meetings that no source reports."""
    lines = []
    if answer.foretold is not None:
        # Translators: Something announced; {fact} is a sentence.
        lines.append(say.t("Planned: {fact}", fact=dated(say, answer.foretold)))
    if answer.before is not None and answer.current:
        name, time = country(say, str(answer.before.target)), since(say, answer.before)
        # Translators: Who had the chair before: “Before: 🇰🇬 Kyrgyzstan, 1 September 2025 – …”.
        lines.append(say.t("Before: {country}, {since}", country=name, since=time))
    lines += [unconfirmed(say, plan) for plan in answer.announced]
    lines += [missing(say, meeting) for meeting in answer.unreported]
    return lines


def _holder(say: Speech, answer: ChairAnswer, period: Period) -> Html:
    name, time = country(say, str(period.target)), since(say, period)
    if answer.overdue and answer.body == SUMMIT:
        # Translators: First line: the last chair known, whose term is over.
        return say.t(
            "<b>Last known chair of the SCO: {country}</b>, {since}", country=name, since=time
        )
    if answer.body == SUMMIT:
        # Translators: First line: “Chair of the SCO: 🇵🇰 Pakistan, since 1 September 2026”.
        return say.t("<b>Chair of the SCO: {country}</b>, {since}", country=name, since=time)
    # Translators: “Chair of the Council of Heads of Government: 🇹🇯 Tajikistan, since …”.
    return say.t(
        "<b>Chair of the Council of Heads of Government: {country}</b>, {since}",
        country=name,
        since=time,
    )


def next_chair(say: Speech, answer: NextChairAnswer) -> Reply:
    """Who follows: by report, by announcement, by the rule, or not known."""
    lines = successors(say, answer)
    if answer.rule is not None and answer.inferred:
        # Translators: The rule that an inference rests on; {rule} is a sentence.
        lines.append(say.t("Rule: {rule}", rule=sentence(say, answer.rule)))
        lines += _record(say, answer)
    head, *rest = lines
    present = chair(say, answer.chair)
    return framed(say, answer, head, present, under=Html("\n").join(rest))


def _record(say: Speech, answer: NextChairAnswer) -> list[Html]:
    """How well the rule has held: at how many hand-overs, and where not."""
    departures = [hand_over for hand_over in answer.hand_overs if hand_over.departs]
    if not departures:
        return []
    known = len(answer.hand_overs)
    # Translators: How often the rule of rotation was kept: “Hand-overs by the rule: 10 of 15”.
    kept = say.t(
        "Hand-overs by the rule: {kept} of {known}", kept=known - len(departures), known=known
    )
    return [kept, *(_departure(say, hand_over) for hand_over in departures)]


def _departure(say: Speech, hand_over: HandOver) -> Html:
    expected = say.html(say.name(hand_over.expected))
    if hand_over.passed_over_newcomer:
        joined = step(say, Period("member", hand_over.since))
        expected = say.t("{country}, {since}", country=expected, since=joined)
    # Translators: A hand-over of the chair that did not follow the rule of rotation: “Known
    # exception: 2014, Tajikistan → Russia (by the rule: Uzbekistan)”.
    return say.t(
        "Known exception: {year}, {before} → {after} (by the rule: {expected})",
        year=say.date(hand_over.on[:4]),
        before=say.name(hand_over.before),
        after=say.name(hand_over.after),
        expected=expected,
    )


def successors(say: Speech, answer: NextChairAnswer) -> list[Html]:
    """Who follows, in one line or more."""
    if answer.followed_by is not None:
        name = country(say, str(answer.followed_by.target))
        # Translators: Who followed a chair of the past: “Next chair: 🇨🇳 China, since 4 July 2024”.
        known = say.t(
            "<b>Next chair: {country}</b>, {since}",
            country=name,
            since=since(say, answer.followed_by),
        )
        return [known]
    if answer.successors:
        # Translators: Who is announced to take the chair next; {fact} is a sentence.
        return [
            say.t("<b>Next chair, as announced</b>: {fact}", fact=dated(say, s))
            for s in answer.successors
        ]
    if answer.inferred:
        name = country(say, answer.inferred)
        # Translators: Nobody names the next chair; the rule of rotation gives this one.
        return [
            say.t("<b>Next chair: probably {country}</b>", country=name),
            # Translators: Says that the next chair is inferred and not announced.
            say.t("This is an inference from the rule of rotation; no source names who follows."),
        ]
    # Translators: Nobody names the next chair.
    return [say.t("<b>Next chair: no source names who follows</b>")]


def chairs_of(say: Speech, body: str) -> Html:
    """The headline of a council's chairs; buttons to the list bear it too."""
    if body == SUMMIT:
        # Translators: Headline of a list.
        return say.t("<b>Chairs of the SCO</b>")
    # Translators: Headline of a list.
    return say.t("<b>Chairs of the Council of Heads of Government</b>")


def chair_list(say: Speech, answer: ChairListAnswer) -> Reply:
    """All chairs that sources name, the latest first."""
    head = of_then(say, chairs_of(say, answer.body), answer.moment)
    lines = [
        say.t("{country}, {since}", country=country(say, str(p.target)), since=since(say, p))
        for p in reversed(answer.periods)
    ]
    lines += [unconfirmed(say, plan) for plan in answer.plans]
    if not lines:
        # Translators: Stands where the chairs would, if sources name none.
        lines = [say.t("No source says.")]
        lines = [country(say, answer.country), *lines] if answer.country else lines
    return framed(say, answer, head, under=Html("\n").join(lines))
