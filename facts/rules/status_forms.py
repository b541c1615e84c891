"""The ways in which English news gives a country a status, as patterns over folded sentences."""

from __future__ import annotations

from facts.rules.status_words import LED, PRE, STATUS
from facts.rules.tokens import pattern

_OF = (
    rf"(?P<of>(?: of| in| at| to| with)(?: the)? {LED}(?:⟨G⟩|[Oo]rgani[sz]ation\b"
    r"|(?:regional )?(?:bloc|group|grouping|association|alliance|club|body)\b))?"
)
_MANY = r"(?:the )?(?:following )?(?:the )?(?:[Ii]slamic )?"
_LISTS = r"(?P<who>⟨CL⟩)(?!'s? |⟨G⟩)"

LISTINGS = tuple(
    pattern(source, LISTS=_LISTS)
    for source in (
        # "9 SCO members (…)", "observer states namely …", "dialogue partners include …"
        rf"{PRE}{STATUS}{_OF}(?: \(\d{{1,2}}\)(?=:))?"
        rf"(?: \(| [-–—]+ |,? (?:are|is|include|includes|including"
        rf"|such as|namely|like|i\.e\.|comprise|being)"
        rf"(?: now| currently|:)? |: )(?:the |{_MANY})?⟨LISTS⟩",
        # "Four countries (…) have observer status", "… are dialogue partners"
        rf"⟨LISTS⟩\)?,?(?: (?:formerly|once|previously) [^,;]{{3,40}},)?(?: [-–—]+)? "
        rf"(?P<verb>(?:(?:also|currently|now|still|each|both|all|which) )?(?:(?:are|is)"
        rf" (?:among|one of)|are|is"
        rf"|remains?|have|has|hold|holds|having|enjoys?|being|as|serve as"
        rf"|in the (?:position|capacity|status) of|participates? as|act as)(?: also"
        rf"| currently| now| still| had| held)?)(?: in the (?:position|capacity"
        rf"|status) of)?"
        rf"(?: the)?(?: status| position)?(?: of)?(?: the| an?| its"
        rf"| as)? ?{PRE}{STATUS}{_OF}(?P<since> ⟨D⟩)?",
        # "Mongolia, an SCO observer state"
        rf"⟨LISTS⟩,? (?:which (?:is|are) |who (?:is|are) )?(?:an?|the|both"
        rf"|all) {PRE}{STATUS}{_OF}(?P<since> ⟨D⟩)?(?=[,.;)]| )",
        # "observer state Mongolia", "member states India and Pakistan"
        rf"{PRE}{STATUS} ⟨LISTS⟩(?! (?:and|or) [a-z]+ )",
        # "has had observer status since 2005"
        rf"⟨LISTS⟩,? (?P<verb>(?:which )?(?:has|have|had) (?:been|had|held|enjoyed))(?: the"
        rf"| an?| its)?(?: status of)?(?: an?| the)? ?{PRE}{STATUS}{_OF}(?P<since> ⟨D⟩)?",
    )
)
#: "The SCO comprises …": members, unless another status is named
COMPRISES = pattern(
    r"(?:⟨G⟩|[Oo]rgani[sz]ation|[Bb]loc|[Gg]roup(?:ing)?"
    r"|\b[Ii]t)(?P<aside>, [^,⟨⟩]{3,60})?,? (?:which |that )?(?:currently |now |presently "
    r"|today )?"
    r"(?:comprises|comprising|consists of|consisting of|unites|uniting|includes|groups"
    r"|grouping|brings together|is made up of|made up of|is composed of|composed of"
    r"|encompasses)"
    r"(?: the)?(?: following)?(?: (?P<number>[\w-]+))?(?: (?:countries|states"
    r"|nations))?(?: [-–—:]+|:|,? including| namely)? ?⟨LISTS⟩",
    LISTS=_LISTS,
)
SINCE_AS = pattern(rf"(?P<day>⟨D⟩),? as (?:an? |the )?{PRE}{STATUS}")
WILL_BE = pattern(
    rf"(?: of [^,;]{{0,40}})?,? (?:and|but) (?:it |they )?(?:will|is to|are to|is set to"
    rf"|is expected to) (?:soon )?become(?: an?| the)? {PRE}{STATUS}"
)
SAME = pattern(
    r"(?P<who>⟨CL⟩)(?:,)? (?:already |also |all |both |now |currently )*(?:have|has|hold"
    r"|holds|enjoy|enjoys|share) (?:already |also )?(?:that|this|the same|a similar"
    r"|an identical|such) status"
)
