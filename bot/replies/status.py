"""A country's status, lists of countries by status, and two countries side by side."""

from __future__ import annotations

from bot.replies.frame import NOTHING, dated, framed, sentence, unconfirmed
from bot.replies.names import country, meeting, time
from bot.replies.reply import Reply
from bot.speech import Html, Speech
from facts.answers import ComparisonAnswer, ExitsAnswer, ListAnswer, Moment, StatusAnswer
from facts.model import Statement
from facts.periods import Period


def status(say: Speech, answer: StatusAnswer) -> Reply:
    """The country's status, since when and by what, when it was last seen, and its path."""
    evidence = [s for s in answer.statements if s not in answer.notes]
    return framed(
        say,
        answer,
        _headline(say, answer),
        _nearby(say, answer),
        under=_details(say, answer),
        evidence=evidence,
    )


def _headline(say: Speech, answer: StatusAnswer) -> Html:
    name = _country_then(say, answer.country, answer.moment)
    lines = [headline(say, name, str(period.target)) for period in answer.current]
    if not lines and answer.pending:
        # Translators: First line about a country whose status is decided but not yet in force.
        return say.t("{country}: status granted, not yet in force", country=name)
    if not lines and answer.visits:
        # Translators: First line about a country that was a guest but has no status.
        return say.t("{country}: no standing status in the SCO", country=name)
    if not lines and any(case.reason == "unconfirmed" for case in answer.disagreements):
        # Translators: First line about a country that one source alone gives a status.
        return say.t("{country}: no confirmed status in the SCO", country=name)
    if not lines:
        # Translators: First line about a country that no source gives a status.
        return say.t("{country}: no source gives it a status in the SCO", country=name)
    with_dates = [
        Html(f"{line}, {since(say, period)}" if len(lines) > 1 else line)
        for line, period in zip(lines, answer.current, strict=True)
    ]
    return Html("\n").join(with_dates)


def _country_then(say: Speech, entity: str, moment: Moment) -> Html:
    name = country(say, entity)
    if moment.is_now:
        return name
    # Translators: A country at a time asked about: “🇧🇾 Belarus, 2012”.
    return say.t("{country}, {date}", country=name, date=say.date(moment.told))


def headline(say: Speech, name: Html, held: str) -> Html:
    """The country and its status, readable alone in a notification."""
    match held:
        case "member":
            # Translators: First line of an answer: “🇮🇷 Iran: member of the SCO”.
            return say.t("<b>{country}</b>: member of the SCO", country=name)
        case "observer":
            # Translators: First line of an answer: “🇲🇳 Mongolia: observer of the SCO”.
            return say.t("<b>{country}</b>: observer of the SCO", country=name)
        case "dialogue_partner":
            # Translators: First line of an answer: “🇦🇿 Azerbaijan: dialogue partner of the SCO”.
            return say.t("<b>{country}</b>: dialogue partner of the SCO", country=name)
        case "partner":
            # Translators: First line of an answer: “🇱🇦 Laos: SCO partner” (the status of 2025).
            return say.t("<b>{country}</b>: SCO partner", country=name)
    # Translators: First line of an answer: a country that was invited without having a status.
    return say.t("<b>{country}</b>: guest of the SCO", country=name)


def since(say: Speech, period: Period) -> str:
    """From when to when the state held, or when it was seen if that is all that is known."""
    if period.start and period.end:
        return time(say, f"{period.start}/{period.end}")
    if period.start:
        return say.since(period.start)
    if period.seen:
        # Translators: A state whose beginning no source tells: “seen on 4 July 2024”.
        return str(say.t("seen {on_date}", on_date=say.on(period.seen[-1])))
    return ""


def _details(say: Speech, answer: StatusAnswer) -> Html:
    """Since when and by which decision; what was granted but is not in force; what is planned."""
    lines = []
    if len(answer.current) == 1 and not answer.current[0].by_decision_only:
        lines.append(Html(since(say, answer.current[0])))
    if answer.decision is not None:
        lines.append(_granted(say, answer.decision))
    if answer.current and answer.current[-1].by_decision_only:
        # Translators: A dialogue partner begins with a memorandum; its date is unknown here.
        lines.append(say.t("When it came into force, no source says; this is the decision’s date."))
    if answer.told_by_one:
        # Translators: Under a status that a single publisher reports.
        lines.append(say.t("Only one publisher reports this so far."))
    if answer.pending and answer.current:
        # Translators: A further status is decided but not in force: {fact} is a sentence.
        lines.append(say.t("Not yet in force: {fact}", fact=dated(say, answer.pending)))
    elif answer.pending:
        lines.append(dated(say, answer.pending))
    lines += [
        # Translators: A country without a status came, or was to come, as a guest; {fact} is a
        # sentence: “Named as a guest: Turkmenistan took part in: 22nd meeting …”.
        say.t("Named as a guest: {fact}", fact=dated(say, visit))
        for visit in answer.visits
    ]
    lines += [
        # Translators: Something announced that no source reports as having happened.
        say.t("Planned: {fact}", fact=dated(say, plan))
        for plan in answer.plans
    ]
    lines += [unconfirmed(say, plan) for plan in answer.overdue]
    return Html("\n").join(lines)


def _granted(say: Speech, decision: Statement) -> Html:
    """The decision that granted the status: at which meeting, on which day."""
    date = decision.valid.partition("/")[0]
    place = decision.qualifiers.get("granted_at") or decision.qualifiers.get("at")
    if isinstance(place, str) and place.startswith("meeting:"):
        # Translators: Which meeting granted the status: “Granted: 15th SCO summit (Ufa, 2015), …”.
        return say.t("Granted: {meeting}, {date}", meeting=meeting(say, place), date=say.date(date))
    # Translators: When the status was granted: “Granted: 10 July 2015”.
    return say.t("Granted: {date}", date=say.date(date))


def _nearby(say: Speech, answer: StatusAnswer) -> Html:
    """Where the country was last seen, what concerns all of its status, and its path."""
    lines = []
    if answer.seen is not None:
        # Translators: The latest meeting that a source saw the country at; {fact} is a sentence.
        lines.append(say.t("Last seen: {fact}", fact=dated(say, answer.seen)))
    lines += [
        # Translators: A decision that concerns all countries of a status; {fact} is a sentence.
        say.t("Note: {fact}", fact=dated(say, note))
        for note in answer.notes
    ]
    if steps := _path(say, answer):
        # Translators: A country's statuses in order: “Path: observer 2005 → member 2017”.
        lines.append(say.t("Path: {steps}", steps=steps))
    return Html("\n").join(lines)


def step(say: Speech, period: Period) -> Html:
    """A step of a country's path: "member 2017"."""
    start = period.start or (period.seen[0] if period.seen else "")
    year = say.date(start[:4]) if start else ""
    match str(period.target):
        case "member":
            # Translators: A step of a country's path: “member 2017”.
            return say.t("member {year}", year=year)
        case "observer":
            # Translators: A step of a country's path: “observer 2005”.
            return say.t("observer {year}", year=year)
        case "dialogue_partner":
            # Translators: A step of a country's path: “dialogue partner 2010”.
            return say.t("dialogue partner {year}", year=year)
        case "partner":
            # Translators: A step of a country's path: “SCO partner 2025”.
            return say.t("SCO partner {year}", year=year)
    # Translators: A step of a country's path: “guest 2023”.
    return say.t("guest {year}", year=year)


def listing(say: Speech, answer: ListAnswer) -> Reply:
    """All countries of one status, each since when."""
    if answer.not_yet_founded is not None:
        founded = dated(say, answer.not_yet_founded)
        return framed(say, answer, Html(f"<b>{founded}</b>"))
    lines = [
        # Translators: A country in a list, with the time since when: “🇮🇳 India, since 9 June 2017”.
        say.t("{country}, {since}", country=country(say, entity), since=since(say, period))
        for entity, period in answer.countries
    ]
    lines += [
        say.t(
            "{country}, {since}",
            country=headline(say, country(say, entity), "partner"),
            since=since(say, period),
        )
        for entity, period in answer.beside
    ]
    lines += [
        # Translators: In a list: a country whose status is decided but not yet in force.
        say.t("Not yet in force: {fact}", fact=dated(say, grant))
        for grant in answer.pending
    ]
    counts = Html("\n").join([sentence(say, s) for s in answer.counts])
    notes = Html("\n").join([dated(say, note) for note in answer.notes])
    title = _list_title(say, answer)
    came = _came(say, answer) if answer.came is not None else NOTHING
    # Translators: Stands where the countries would, if sources name none.
    told = Html("\n").join(lines) or say.t("No source says.")
    return framed(say, answer, title, told, came, counts, notes)


def _came(say: Speech, answer: ListAnswer) -> Html:
    """Who came to be so in the span of time that was asked for."""
    span = say.date(answer.moment.span)
    if not answer.came:
        # Translators: Under a list of members: nobody joined in the time asked for; {span} is a
        # span of time such as “since 2017” or “2018 – 2022”.
        return say.t("New in that time ({span}): nobody, as far as the sources know", span=span)
    names = say.list([country(say, one) for one in answer.came])
    # Translators: Under a list of members: those who joined in the time asked for; {span} is a span
    # of time such as “since 2017” or “2018 – 2022”.
    return say.t("New in that time ({span}): {countries}", span=span, countries=names)


def exits(say: Speech, answer: ExitsAnswer) -> Reply:
    """Whose status is over, and that it is no source's if nobody's is."""
    if not answer.gone:
        # Translators: Answer to “who left the SCO?”, “was anyone expelled?”; nobody, as far as
        # sources tell.
        none = say.t(
            "No source tells of a country that left the SCO, or was suspended or expelled."
        )
        return framed(say, answer, none)
    lines = [
        say.t(
            "{country}, {since}",
            country=headline(say, country(say, entity), str(period.target)),
            since=since(say, period),
        )
        for entity, period in answer.gone
    ]
    return framed(say, answer, Html("\n").join(lines))


def _list_title(say: Speech, answer: ListAnswer) -> Html:
    number = len(answer.countries)
    date = say.date(answer.moment.state.span)
    match answer.status:
        case "member":
            # Translators: Headline of a list: “10 member states of the SCO, 4 July 2024”.
            return say.n(
                "<b>{count} member state of the SCO</b>, {date}",
                "<b>{count} member states of the SCO</b>, {date}",
                number,
                date=date,
            )
        case "observer":
            # Translators: Headline of a list: “2 observers of the SCO, 4 July 2024”.
            return say.n(
                "<b>{count} observer of the SCO</b>, {date}",
                "<b>{count} observers of the SCO</b>, {date}",
                number,
                date=date,
            )
    # Translators: Headline of a list: “14 dialogue partners of the SCO, 4 July 2024”.
    return say.n(
        "<b>{count} dialogue partner of the SCO</b>, {date}",
        "<b>{count} dialogue partners of the SCO</b>, {date}",
        number,
        date=date,
    )


def comparison(say: Speech, answer: ComparisonAnswer) -> Reply:
    """Two countries, one after the other."""
    head, *rest = (
        Html("\n").join(
            [p for p in (_headline(say, one), _details(say, one), _path(say, one)) if p]
        )
        for one in (answer.first, answer.second)
    )
    return framed(say, answer, head, *rest)


def _path(say: Speech, answer: StatusAnswer) -> Html:
    """The country's statuses in order; nothing if it never had another."""
    steps = [step(say, period) for period in answer.path]
    return Html(f" {say.arrow} ").join(steps) if len(steps) > 1 else Html("")
