"""What a thing with a name is, as far as sources tell, and what no source explains."""

from __future__ import annotations

from bot.replies.frame import NOTHING, dated, framed, of_then, planned
from bot.replies.inline import TOPICS
from bot.replies.names import country, entity, time
from bot.replies.reply import Reply
from bot.speech import Html, Speech
from facts.answers import TermAnswer, ThingAnswer, TitleAnswer

#: The list of the countries of a status; its name says what they are.
LISTS = {"member": "members", "observer": "observers", "dialogue_partner": "partners"}


def thing(say: Speech, answer: ThingAnswer) -> Reply:
    """What is told of a body, a document, a format or an organisation, a line a fact."""
    lines = [
        # Translators: Who belonged to an organisation, and when: “Members: 🇨🇳 China, 🇰🇿 Kazakhstan
        # and 🇷🇺 Russia, 26 April 1996 – 15 June 2001”.
        say.t(
            "Members: {countries}, {since}",
            countries=say.list([country(say, s.subject) for s in group]),
            since=time(say, group[0].valid),
        )
        for group in answer.members
    ]
    lines += [dated(say, s) for s in answer.told]
    if not lines:
        # Translators: Under the name of a body or a document of which nothing is known.
        lines = [say.t("No source tells more than the name.")]
    if answer.mentioned:
        # Translators: Stands above facts in whose words a body is named.
        lines.append(say.t("It is named in:"))
        lines += [Html(f"• {dated(say, s)}") for s in answer.mentioned]
    head = Html(f"<b>{entity(say, answer.thing)}</b>")
    return framed(say, answer, head, under=Html("\n").join(lines))


def titled(say: Speech, answer: TitleAnswer) -> Reply:
    """The city that has a title, then those that had it."""
    lines = [dated(say, s) for s in answer.others]
    lines += [planned(say, s, answer.moment) for s in answer.plans]
    if answer.held:
        head = Html("\n").join(Html(f"<b>{dated(say, s)}</b>") for s in answer.held)
    else:
        name = of_then(say, say.t(answer.title), answer.moment)
        # Translators: Answer to “which city is the tourist capital” of a time of which no source
        # tells; {title} is the title.
        head = say.t("<b>{title}: no source names a city</b>", title=name)
    return framed(say, answer, head, under=Html("\n").join(lines))


def term(say: Speech, answer: TermAnswer) -> Reply:
    """That no source explains the statuses, and what was decided on them."""
    labels = (say.label(TOPICS[LISTS[status]]) for status in answer.statuses)
    names = Html(" · ").join([say.html(label) for label in labels])
    # Translators: Answer to “what does dialogue partner mean”: “Dialogue partners: no source says
    # what this means”; {names} are one or more statuses: “Observers · Dialogue partners”.
    head = say.t("<b>{names}</b>: no source says what this means", names=names)
    notes = [say.t("Note: {fact}", fact=dated(say, note)) for note in answer.notes]
    return framed(say, answer, head, under=Html("\n").join(notes) if notes else NOTHING)
