"""What every rule is given beside the sentence, and how a rule makes a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from facts.articles import Article
from facts.edtf import OPEN, calendar_day, precision
from facts.model import Claim, Modality, Qualifier, Source
from facts.rules.memory import Memory
from facts.rules.tokens import Folded, Item, pattern
from facts.sentences import Sentence

#: Words between a subject and its verb; a rule lists its own verbs after them.
AUX = (
    r"(?<![A-Za-z])"
    r"(?:(?:has|have|had|is|are|was|were|will|would|shall|may|might|could|should|can|cannot"
    r"|to|be|been|being|also|(?<=has )since|(?<=have )since|(?:said|reported|believed) to(?= have)"
    r"|officially|formally|recently|now|currently|not|never|already|finally|then|later|soon"
    r"|just|jointly|both|all"
    r"|expects?|expected|anticipated|on course|on track|set|due|scheduled|slated|going"
    r"|planned|planning|plans?|preparing|prepares?"
    r"|prepared|ready|intends?"
    r"|likely|hopes?|wants?|seeks?|wishes|about|previously|thus|reportedly|subsequently|who"
    r"|which|that"
    r"|continues? to"
    r"|successfully|once|again|earlier|still|only|there|accordingly|traditionally|gearing up"
    r"|gears up|all set|honou?red|proud|personally|set out|aims?|agreed"
    r"|poised|originally|unanimously|⟨D⟩|on ⟨D⟩|in ⟨D⟩|,|morning|afternoon|evening|night|virtually"
    r"|(?:has|have|had|is|are|was|were|wo|would|do|does|did)n't|did|does|do) ){0,7}"
)
_UNSAID = pattern(
    r"\b(?:not|never|cannot|may|might|could|should|can|hopes?|wants?|seeks?|wishes|likely"
    r"|aims?|no)\b|n't\b|\bwould have (?:been|met|held|taken|\w{3,}ed)\b"
)
_PLAN = re.compile(
    r"\b(?:will|shall|would|to|expected|set|due|scheduled|slated|going|planned|planning"
    r"|plans?|preparing"
    r"|prepares?|prepared|ready|intends?|upcoming|poised|gearing|gears)\b"
)
_NOT_PLANS = re.compile(
    r"\bto (?:a close|an end)\b|(?<=admitted) to\b|(?<=acceded) to\b|(?<=host) to\b"
    r"|(?<=delegation) to\b"
    r"|\b(?:continues?|continued|began|proceeded) to\b"
    r"|\bto have (?=\w+ed\b|met\b|been\b|held\b)"
)
_DOUBT = pattern(
    r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|rumou?r\w*|speculat\w*|den(?:y|ied|ies)|false(?:ly)?"
    r"|never|not(?! only)|no longer"
    r"|[Cc]ould|[Mm]ight|[Hh]ad hoped|possib(?:ly|ility)|bid to|applied|application"
    r"|applicants?|wish(?:es)? to"
    r"|wants? to|seek(?:s|ing)? to|ask(?:s|ed)?|aspir\w+|hop(?:es?|ing)|interest(?:ed)? in"
    r"|support(?:s|ed)?|would like|hypothetical\w*|eligible"
    r"|candida\w+|refus\w+|reject\w+|oppos\w+|without|instead of|call(?:s|ed) for"
    r"|discuss\w*|consider\w*"
    r"|n't)\b"
)
_REPORTED = 7
_WEEK = 6  # days from Monday to Sunday
_CLAUSE = pattern(r"[;:]|(?:,| --| [–—]) (?:and|but|while|whereas) |[.!?] ")


class Context:
    """The article, its date and what has been said so far."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.published = article.published
        self.memory = Memory()
        #: Hand-overs that no sentence dates: sentence, who, council, from whom, else when.
        self.undated: list[tuple[Folded, str, str, str, str]] = []
        #: Summits at which something was done, and the sentence that says so.
        self.mentioned: list[tuple[Folded, Item]] = []
        #: The sentence that a claim was quoted from last.
        self._quoted = Sentence(0, 0, "", 0), Source(publisher="")

    def met_on(self, series: str) -> str:
        """The last day of the series' meeting of this year that is over; empty if none is told."""
        for meeting in reversed(self.memory.meetings):
            last = meeting.day.rpartition("/")[2]
            known = meeting.series == series and last != OPEN
            known = known and precision(last) in {"day", "month"}
            over = last <= self.published or last == self.published[:7]
            if known and over and last[:4] == self.published[:4]:
                return last
        return ""

    def just_met(self) -> str:
        """The last day of the council's meeting that the article reports; empty if none is told.

        It counts for a week: an article of a month later tells of something else.
        """
        meeting = self.memory.meeting("sco-chs", "sco-chg")
        last = meeting.day.rpartition("/")[2] if meeting else ""
        day, today = calendar_day(last), calendar_day(self.published)
        return last if day and today and 0 <= (today - day).days <= _REPORTED else ""

    def claim(
        self,
        folded: Folded,
        rule: str,
        subject: str,
        predicate: str,
        target: str | int,
        *,
        valid: str = "",
        modality: Modality = "fact",
        **qualifiers: Qualifier | None,
    ) -> Claim:
        """A claim quoted by the whole sentence; ``target`` is an entity id or a literal.

        Qualifiers that are None or empty are left out.
        """
        is_entity = isinstance(target, str) and ":" in target and _ENTITY.match(target) is not None
        told: dict[str, Qualifier] = {}
        for name in sorted(qualifiers):  # a loop is twice as fast as a comprehension of so few
            value = qualifiers[name]
            if value:
                told[name] = value
        return Claim(
            subject=subject,
            predicate=predicate,
            object=str(target) if is_entity else None,
            value=None if is_entity else target,
            qualifiers=told,
            valid=valid,
            modality=modality,
            source=self._source(folded.sentence),
            rule=rule,
            recorded=self.article.recorded,
        )

    def _source(self, sentence: Sentence) -> Source:
        """Where the sentence stands; the same of all its claims."""
        told, source = self._quoted
        if told is not sentence:
            article = self.article
            source = Source(
                publisher=article.publisher,
                published=article.published,
                article=article.name,
                url=article.url,
                note=article.because if article.basis == "inferred" else None,
                quote=sentence.text,
                start=sentence.start,
                end=sentence.end,
            )
            self._quoted = sentence, source
        return source


_ENTITY = re.compile(
    r"(?:country|org|body|format|meeting|person|city|venue|party|document|place):[\w-]+$"
)


@lru_cache(4096)
def mood(verb: str) -> Modality | None:
    """What a verb group says: "will join" is planned; "may join", "did not join" claim nothing."""
    if _UNSAID.search(verb):
        return None
    planned = _PLAN.search(verb) and _PLAN.search(_NOT_PLANS.sub("", verb))
    return "planned" if planned else "fact"


def doubted(before: str) -> bool:
    """Whether the words of the clause before a statement take it back or leave it open."""
    if not _DOUBT.search(before):
        return False
    start = max((m.end() for m in _CLAUSE.finditer(before)), default=0)
    return _DOUBT.search(before[start:]) is not None


def when(dates: Iterable[Item], modality: Modality) -> str:
    """The first date as this tense reads it; empty if there is none."""
    for item in dates:
        if item.kind == "D":
            return item.text("ahead") or item.id if modality == "planned" else item.id
    return ""


def unreported(text: str, modality: Modality | None = "planned") -> str:
    """The words of a plan without the day of its report: "will meet in May, he said on Monday"."""
    if modality != "planned" or text.isascii():  # without a date there is no day of a report
        return text
    return _ACCORDING.sub("", _SAID_ON.sub("", _ON_DAY_SAID.sub("", text)))


_SAYS = (
    r"(?:said|says|announced|told|reported|reports|confirmed|stated|noted|added|declared|informed)"
)
_SAID_ON = pattern(
    rf"\b{_SAYS}(?:,? (?:(?:to|in|at|during|a|an|the) )*(?:reporters|journalists|media|statement"
    r"|(?:news |press )?(?:briefing|conference|release)|here|late|earlier|interview|⟨PNG⟩))*"
    r",? (?:on )?⟨D⟩"
)
_ACCORDING = pattern(r",? according to ⟨^DM⟩{0,80}⟨D⟩")
_ON_DAY_SAID = pattern(rf"^(?:On )?⟨D⟩⟨^DM⟩{{0,80}}\b{_SAYS}\b(?! ⟨D⟩| on ⟨D⟩)")


def since(edtf: str) -> str:
    """From that date on. Of an event of several days the last counts; open dates stay."""
    if not edtf or ".." in edtf:
        return edtf
    first, _, last = edtf.rpartition("/")
    if first and is_week(first, last):
        last = last[:7] if first[:7] == last[:7] else last[:4] if first[:4] == last[:4] else ""
    return f"{last}/.." if last else ""


def is_week(first: str, last: str) -> bool:
    """Whether the two are Monday and Sunday of a week: "last week", not the days of an event."""
    monday, sunday = calendar_day(first), calendar_day(last)
    return bool(monday and sunday and (sunday - monday).days == _WEEK)
