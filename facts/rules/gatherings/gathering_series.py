"""Which series of meetings a phrase names: "the SCO Women's Forum", "their 25th meeting"."""

from __future__ import annotations

import re

from facts.rules.gatherings import gathering_forms as forms
from facts.rules.gatherings.gathering_hints import Groups
from facts.rules.gatherings.meeting_ids import ordinal, series_in
from facts.rules.gatherings.officials import SERIES
from facts.rules.gatherings.series_ids import NO_AREA, series_of, slug
from facts.rules.memory import Memory
from facts.rules.tokens import Folded, Item, pattern

SUMMITS = frozenset({"summit", "moot", "conclave", "edition"})
_SUMMITS_SERIES = str(SERIES["summits"]["org:sco"])
_YEARLY = frozenset({"meeting", "gathering"})
#: Ministers, too, meet in these.
_CONCLAVES = frozenset({"conclave", "moot"})
#: Bodies and formats of which one is at, or not.
_MEETING = frozenset(
    {"body:sco-chs", "body:sco-chg", "body:sco-cfm", "body:sco-cnc"}
    | {"format:sco-afghanistan-contact-group"}
)
#: "Leaders gathered in Qingdao for a meeting of the SCO"
_GATHERING = pattern(
    r"(?P<who>⟨R⟩)(?: (?:of|from) [^,;.]{1,50})? (?:(?:are|were|have|will|to|be) ){0,2}"
    r"(?:gather|met\b|meet|conven|assembl|arriv)\w*[^,;.]{0,60} (?:for|at) (?:an? |the )?$"
)
_MEMBERS = re.compile(r"^[Mm]ember[ -](?:[Ss]tates|[Cc]ountries)'? ")
_FORUMS = frozenset({"forum", "conference"})
#: They do not meet in what is called so, but hold it.
_STANDING = frozenset(
    {"body:sco-rats", "body:sco-rats-executive-committee", "body:sco-secretariat"}
)
#: "SCO Starts Summit In Bishkek": no name
_DOES = re.compile(
    r"(?:^|-)(?:starts?|opens?|begins?|ends?|hosts?|holds?|concludes?|wraps|kicks|postpones|cancels"
    r"|plans|delays|attends?|joins|adopts|calls|leaders|to)(?:-|$)"
)
_MINISTER = re.compile(r"\b([Ff]oreign|[Dd]efen[cs]e|[Ee]nergy|[Tt]ransport) [Mm]inisters?\b")
#: "to propose a youth forum", some day somewhere
_SOME = re.compile(r"an? ")
_THEIR = re.compile(r"\btheir $")


def named(
    folded: Folded,
    match: re.Match[str],
    groups: Groups,
    noun: str,
    before: str,
    whose: list[Item],
) -> str:
    """Which series of meetings the phrase names; empty if it is none of the SCO's.

    ``noun`` is its word for a meeting, ``whose`` are the tokens of what has the meeting.
    """
    first: Item | None = None
    for item in whose:
        if item.kind == "G" and item.id != "org:sco":
            return ""
        if item.kind == "Q" and not _are_definite(item, before, groups):
            return ""
        if first is None and item.kind in "GBF":
            first = item
    if first and first.kind == "F" and ("self" not in groups or _is_attended(match, before, first)):
        series = str(SERIES["formats"].get(first.id, ""))
        return f"{series}-forum" if noun == "forum" and series == "sco-plus" else series
    if (
        first
        and "self" in groups
        and not (
            forms.A_MEETING.search(first.words)
            or ordinal(before)
            or (groups["day"] and (groups["held"] or groups["city"] or groups["city2"]))
            or forms.HAPPENS.match(match.string, match.end())
            or forms.HOSTED.search(match.string, 0, match.start() - len(before))
            or _is_attended(match, before, first)
        )
    ):
        return ""
    if "nth" in groups and not (first or groups["nth"]):
        return ""  # "the 15th ministers"
    if first and first.kind == "B":
        if (noun in _FORUMS or "self" in groups) and first.id in _STANDING:
            return ""
        return first.id.removeprefix("body:") if first.id.startswith("body:sco-") else ""
    if (own := groups.get("own")) and own.lower() != "ministerial ":
        if own.islower() and _SOME.match(before) and not (groups["city"] or groups["day"]):
            return ""
        noun = "" if own.endswith(("Council", "Club", "Consortium", "Forum")) else noun
        return _own_series(slug(f"{_MEMBERS.sub('', folded.words(own))} {noun}"))
    if who := groups.get("who"):
        if "alone" in groups and folded.items(who)[0].text("anybody's"):
            return ""
        series = series_of(folded.words(who))
        return "" if series in (NO_AREA, "sco-senior-officials") else series
    if noun not in SUMMITS:
        words = folded.words(before + (groups.get("mid") or ""))
        if not first or noun not in _YEARLY or not forms.YEARLY.search(words):
            return ""
    return "" if not first and "of" in groups else _SUMMITS_SERIES


def _are_definite(organisations: Item, before: str, groups: Groups) -> bool:
    """Whether "the SCO and BRICS summits" are those of a place and time, and one is the SCO's."""
    definite = "the " in f"{before}{organisations.words}".lower()
    return "org:sco" in organisations.ids and bool(definite or groups["city"] or groups["day"])


def _is_attended(match: re.Match[str], before: str, first: Item) -> bool:
    """Whether "at the SCO Council of Foreign Ministers" means its meeting."""
    if first.id not in _MEETING or forms.LEVEL.match(match.string, match.end()):
        return False
    at = match.start() - len(before)
    ahead = match.string[max(0, at - forms.WINDOW) : match.start()]
    return forms.ATTENDED.search(ahead) is not None and not forms.PRESIDING.search(ahead)


def of_place(
    folded: Folded, match: re.Match[str], groups: Groups, memory: Memory, published: str
) -> str:
    """The series of "the SCO meeting in Goa": told by who gathers, or by the place."""
    before = match.string[: match.start()]
    gathering = _GATHERING.search(before)
    if gathering:
        return series_of(folded.item(gathering["who"]).words)
    there = folded.items(groups.get("city") or groups.get("city2") or "")
    there = there or [i for i in folded.items(before) if i.kind == "P"][-1:]
    return series_in(there[0].id, memory, published) if there else ""


def same(folded: Folded, match: re.Match[str], groups: Groups, noun: str, memory: Memory) -> str:
    """The series that "the next meeting" goes on with: named in the sentence, or told of."""
    if groups["ministerial"]:
        known = next((m for m in reversed(memory.meetings) if "minister" in m.series), None)
        return known.series if known else ""
    if noun in _FORUMS:
        known = next((m for m in reversed(memory.meetings) if m.noun == groups["noun"]), None)
        return known.series if known else ""
    before = match.string[: match.start()]
    if _THEIR.search(before):  # "the premiers are to hold their 25th meeting"
        theirs = [i for i in folded.items(before) if i.kind == "R"]
        ours = theirs and memory.organisation == "org:sco"
        return series_of(theirs[-1].words) if ours else ""
    named = [i.id for i in folded.all if i.kind == "B" and i.id.startswith("body:sco-c")]
    if named:
        return series_of(named[-1])
    councils = [m.series for m in memory.meetings if m.noun not in SUMMITS]
    if groups["same"] and councils:
        return councils[-1]
    last = memory.meetings[-1] if memory.meetings else None
    if last and last.series.endswith(("ministers", "secretaries", "cfm", "cnc", "heads", "courts")):
        return last.series
    known = memory.meeting("sco-chs", "sco-chg", "sco-cfm")
    return known.series if known else ""


def of_ministers(
    folded: Folded, match: re.Match[str], groups: Groups, noun: str, memory: Memory
) -> str:
    """The series in which ministers meet, if the phrase tells no more than that they do."""
    if noun in _CONCLAVES:
        return _of_conclave(match, memory)
    own = groups.get("own")
    return _ministerial(folded, memory) if own and own.lower() == "ministerial " else ""


def _of_conclave(match: re.Match[str], memory: Memory) -> str:
    """The series of "a defence ministerial conclave", or of a conclave where ministers meet."""
    domain = forms.MINISTERIAL.search(match.string[: match.start()])
    if domain:
        return series_of(f"{domain['of']} ministers")
    last = memory.meeting()
    return last.series if last and _of_ministers(last.series) else ""


def _ministerial(folded: Folded, memory: Memory) -> str:
    """The series of "the SCO ministerial meeting": of ministers told of, or of one attending it."""
    for meeting in reversed(memory.meetings):
        if _of_ministers(meeting.series):
            return meeting.series
    kinds = set(map(str.lower, _MINISTER.findall(folded.sentence.text)))
    return series_of(f"{kinds.pop()} ministers") if len(kinds) == 1 else ""


def _of_ministers(series: str) -> bool:
    """Whether ministers meet in the series."""
    return series == "sco-cfm" or "minister" in series


def _own_series(name: str) -> str:
    """The series of meetings that have a name of their own: "SCO Women's Forum"."""
    if _DOES.search(name):
        return ""
    known = SERIES["who"].get(name.replace("-", " ").rpartition(" ")[0])
    return str(known) if known else f"sco-{name}"
