"""Who meets whom: the subject of a verb, named, told of before or meant by an office."""

from __future__ import annotations

import re
from functools import partial

from facts.entities import gazetteer
from facts.rules.attendance import encounter_forms as forms
from facts.rules.attendance import rosters
from facts.rules.context import Context
from facts.rules.papers.quotations import is_of_another, speaker
from facts.rules.people.office_forms import Office, written_out
from facts.rules.tokens import Folded, Item

#: "The two leaders met in Sochi": who has named nobody else means those.
_TWO_OF = re.compile(
    r"(?:The two|Both) (?:leaders|presidents|premiers|prime ministers|heads of state"
    r"|(?P<ministers>(?:foreign )?ministers|diplomats))\b"
)
_LEADERS = re.compile(r"(?:acting )?(?:president|prime minister|premier|emir|king)(?: of .*)?")
_MINISTERS = re.compile(r".*\bminister(?: (?:of|for) .*)?")


def persons(folded: Folded, chain: str) -> tuple[str, ...]:
    """The persons in a stretch of the sentence, each once."""
    return tuple(dict.fromkeys(i.id for i in folded.items(chain) if i.kind == "N"))


def without_next_subject(folded: Folded, whom: tuple[str, ...], at: int) -> tuple[str, ...]:
    """ "met Putin, and Xi met Raisi": the last of the run is the subject of what follows."""
    if len(whom) < 2:
        return whom
    following = rosters.follows(folded, whom[-1], at)
    return whom[:-1] if forms.VERB.fullmatch(following) else whom


def subject(folded: Folded, context: Context, at: int, last: tuple[str, ...]) -> tuple[str, ...]:
    """Who the verb at ``at`` is said of; ``last`` is who the verb before was."""
    text = folded.text
    if last and forms.GOES_ON.search(text, max(0, at - 6), at):
        return last
    chain = persons(folded, rosters.before(folded, at))
    if chain:
        return chain
    if forms.SPEAKER.search(text, max(0, at - 60), at):
        return speaker(folded, context, at)
    aside = forms.ASIDE.search(text, max(0, at - forms.REACH), at)
    if aside:
        return persons(folded, aside["who"])
    said = [m.end() for m in forms.SAID.finditer(text, 0, at)]
    heads = (text[start:at] for start in (*reversed(said), 0))
    # "Peskov said that Putin will fly to Astana and meet Xi": who is named in what is said
    named = next(filter(None, map(partial(persons, folded), heads)), ())
    state = forms.HOLDER.search(text, max(0, at - 60), at)
    if state:
        return holder(context, folded.item(state["k"]))
    pronoun = forms.PRONOUN.search(text, max(0, at - 60), at)
    if pronoun is None:
        return last or named[:1] if forms.AND.search(text, max(0, at - 6), at) else ()
    land = pronoun["state"] or pronoun["land"]
    if land:
        told = (context.memory.person, *reversed(context.memory.home))
        home = folded.item(land).id
        return one(next((who for who in told if home_of(who, context) == home), ""))
    held = [i.info.get("office") for i in folded.items(pronoun[0]) if i.kind == "O"]
    if not held and pronoun["role"] is None:
        if forms.OPENS.match(text):
            named = ()
        elif opening := forms.EARLIER.match(text, 0, at):
            named = persons(folded, text[opening.end() : at])
        meant = named[:1] or one(context.memory.person)
        his_own = not named and meant and is_of_another(folded, context, meant[0], at)
        return () if his_own else meant
    office = held[0] if held and isinstance(held[0], Office) else Office("", "", False)
    role = written_out(office.role) or pronoun["role"] or ""
    who = context.memory.holder(role)
    if not who and role.lower() == "minister":  # in the words of another language
        who = context.memory.person
    return () if office.of and home_of(who, context) != office.of else one(who)


def holder(context: Context, state: Item) -> tuple[str, ...]:
    """Whom an office without a name means, if the article has told of him."""
    told = (context.memory.person, context.memory.holder(state.text("represented_by")))
    return one(next((who for who in told if home_of(who, context) == state.id), ""))


def home_of(person: str, context: Context) -> str:
    """The country that a person serves, as told or as known; empty if neither."""
    known = gazetteer().get(person)
    return context.memory.home.get(person) or (known.country if known else "") or ""


def only_two(folded: Folded, context: Context) -> tuple[str, ...]:
    """ "The two leaders", where the article has named two persons, and both are leaders."""
    opening = _TWO_OF.match(folded.text)
    told = tuple(dict.fromkeys(context.memory.name_parts.values())) if opening else ()
    if len(told) != 2:
        return ()
    roles = context.memory.roles
    kind = _MINISTERS if opening and opening["ministers"] else _LEADERS
    return told if all(any(map(kind.fullmatch, roles.get(who, ()))) for who in told) else ()


def one(id: str) -> tuple[str, ...]:
    """The person alone; nobody if the id is empty."""
    return (id,) if id else ()
