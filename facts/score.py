"""How good the reading is: claims compared with labels, per kind of fact and per rule.

The labels and the rules of comparison are described in ``tests/labels/README.md``.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from errno import ENOENT
from pathlib import Path
from typing import Any, NamedTuple

from facts.articles import Article
from facts.build import claims_in
from facts.edtf import overlaps
from facts.entities import gazetteer
from facts.model import Claim
from facts.rules.people.name_forms import slug

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "labels"
GROUPS = ("seeds", "dev", "heldout", "freer")

#: Predicates whose date is part of what is claimed.
DATED = frozenset(
    {
        "status", "granted", "count", "founded", "chair", "held", "met", "proposed", "signed",
        "approved", "adopted",
    }
)  # fmt: skip
_ABOUT = ("organisation", "of")
_NO_QUALIFIER = frozenset(
    {"subject", "predicate", "object", "value", "valid", "modality", "mentions", "why", "note"}
)

Label = Mapping[str, Any]


class Case(NamedTuple):
    """One labelled text: an article, or a single sentence."""

    article: Article
    expect: tuple[Label, ...]
    any_of: tuple[tuple[Label, ...], ...]
    optional: tuple[Label, ...]
    false: tuple[Label, ...]


class Mistake(NamedTuple):
    """A claim that meets no label (``why`` if a trap was foreseen), or a label that nothing met."""

    article: str
    claim: Claim | None
    label: Label | None
    why: str = ""


class Count(NamedTuple):
    """Right and wrong claims; labels met and missed."""

    right: int = 0
    wrong: int = 0
    met: int = 0
    missed: int = 0

    def __add__(self, other: object) -> Count:
        """Sum of both."""
        if not isinstance(other, Count):
            return NotImplemented
        return Count(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Share of the claims that are right; 1 if there are none."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the labels that are met; 1 if there are none."""
        return self.met / (self.met + self.missed) if self.met + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Score(NamedTuple):
    """The comparison of a group of labelled texts."""

    kinds: dict[str, Count]
    rules: dict[str, Count]
    mistakes: list[Mistake]

    def total(self, *predicates: str) -> Count:
        """The sum over some predicates, or over all if none are named."""
        return sum((c for p, c in self.kinds.items() if not predicates or p in predicates), Count())


def cases(group: str | Path) -> Iterator[Case]:
    """The labelled texts of a group: seeds, dev, heldout or freer, or any folder of labels.

    Raises FileNotFoundError if there is no such folder.
    """
    folder = LABELS / group if group in GROUPS else Path(group)
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        known = ", ".join(GROUPS)
        raise FileNotFoundError(ENOENT, f"no labels (*.toml) there; groups are {known}", folder)
    for path in paths:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        if path.name == "sentences.toml":
            yield from _sentences(table, folder.name)
        else:
            text = _article_text(path, table["article"])
            yield _case(text, table["article"], table, table.get("passage", ()))


def _sentences(table: Label, group: str) -> Iterator[Case]:
    for number, sentence in enumerate(table.get("sentence", ()), start=1):
        yield _case(sentence["text"], f"{group} sentence {number}", sentence, (sentence,))


def _article_text(labels: Path, name: str) -> str:
    beside = labels.parent / name
    path = beside if beside.exists() else ROOT / name
    return path.read_bytes().decode("utf-8")


def _case(text: str, name: str, about: Label, passages: Iterable[Label]) -> Case:
    article = Article(
        name=Path(name).name,
        text=text,
        publisher=about.get("publisher", "test"),
        published=about.get("published", ""),
    )
    found: dict[str, list[Any]] = {"expect": [], "any_of": [], "optional": [], "false": []}
    for passage in passages:
        for kind, labels in found.items():
            labels.extend(passage.get(kind, ()))
    return Case(
        article,
        tuple(found["expect"]),
        tuple(tuple(group) for group in found["any_of"]),
        tuple(found["optional"]),
        tuple(found["false"]),
    )


def score(cases: Iterable[Case]) -> Score:
    """Read every text and compare what was found with its labels."""
    kinds: dict[str, Count] = {}
    rules: dict[str, Count] = {}
    mistakes: list[Mistake] = []
    same = _same_ids()

    def add(predicate: str, rule: str, count: Count) -> None:
        kinds[predicate] = kinds.get(predicate, Count()) + count
        if rule:
            rules[rule] = rules.get(rule, Count()) + count

    for case in cases:
        claims = claims_in(case.article)
        for claim in claims:
            mistake = _judge(claim, case, same)
            if mistake is None:
                add(claim.predicate, claim.rule, Count(right=1))
            elif isinstance(mistake, Mistake):
                add(claim.predicate, claim.rule, Count(wrong=1))
                mistakes.append(mistake)
        for group in (*((label,) for label in case.expect), *case.any_of):
            met = any(meets(claim, label, same) for claim in claims for label in group)
            add(_any(group[0]["predicate"])[0], "", Count(met=met, missed=not met))
            if not met:
                mistakes.append(Mistake(case.article.name, None, group[0]))
    return Score(kinds, rules, mistakes)


def _judge(claim: Claim, case: Case, same: Mapping[str, str]) -> Mistake | bool | None:
    """None if the claim is right, False if it does not count, else what is wrong."""
    asked = (*case.expect, *(label for group in case.any_of for label in group))
    if any(meets(claim, label, same) for label in asked):
        return None
    if any(meets(claim, label, same) for label in case.optional):
        return False
    traps = (label for label in case.false if meets(claim, label, same, trap=True))
    return Mistake(case.article.name, claim, None, next(traps, {}).get("why", ""))


def meets(claim: Claim, label: Label, same: Mapping[str, str], *, trap: bool = False) -> bool:
    """Whether a claim is what a label describes; what a trap leaves out is free."""
    if claim.predicate not in _any(label.get("predicate", claim.predicate)):
        return False
    modality = label.get("modality", None if trap else "fact")
    if modality is not None and claim.modality not in _any(modality):
        return False
    if "subject" in label or not trap:
        wanted = label.get("subject", claim.subject)
        if not _ids_meet(claim.predicate, claim, wanted, label, same):
            return False
    if not _target_meets(claim, label, same):
        return False
    if "valid" in label and not _valid_meets(claim, _any(label["valid"]), trap):
        return False
    return _qualifiers_meet(claim, label, same, trap)


def _ids_meet(
    predicate: str, claim: Claim, wanted: object, label: Label, same: Mapping[str, str]
) -> bool:
    subjects = {same.get(str(s), str(s)) for s in _any(wanted)}
    own = same.get(claim.subject, claim.subject)
    if own in subjects:
        return True
    other = same.get(claim.object or "", claim.object or "")
    return predicate == "met" and other in subjects


def _target_meets(claim: Claim, label: Label, same: Mapping[str, str]) -> bool:
    if "mentions" in label:
        words = " ".join(
            (str(claim.value or ""), claim.object or "", gazetteer().label(claim.object or ""))
        )
        return all(word.lower() in words.lower() for word in label["mentions"].split())
    if "object" in label:
        wanted = {same.get(str(o), str(o)) for o in _any(label["object"])}
        own = {same.get(claim.object or "", claim.object or "")}
        if claim.predicate == "met":
            own.add(same.get(claim.subject, claim.subject))
        return bool(own & wanted)
    if "value" in label:
        return _plain(claim.value) in {_plain(v) for v in _any(label["value"])}
    return True


def _valid_meets(claim: Claim, wanted: list[Any], trap: bool) -> bool:
    if claim.predicate in DATED or trap:
        return claim.valid in wanted
    return not claim.valid or any(not w or overlaps(claim.valid, w) for w in wanted)


def _qualifiers_meet(claim: Claim, label: Label, same: Mapping[str, str], trap: bool) -> bool:
    for name, wanted in label.items():
        if name in _NO_QUALIFIER:
            continue
        told = claim.qualifiers.get(name)
        if told is None:
            if name in _ABOUT or trap:
                return False
            continue
        options = {_plain(same.get(str(w), w)) for w in _any(wanted)}
        if _plain(same.get(str(told), told)) not in options:
            return False
    return True


def _any(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


_FOLD = str.maketrans(dict.fromkeys("“”«»'’‘", '"') | dict.fromkeys("–—‑", "-"))


def _plain(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFKD", value).translate(_FOLD).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"^(?:the|an?) ", "", " ".join(text.split()))


def _same_ids() -> dict[str, str]:
    """Ids that count as one: those that are listed, and every spelling that the gazetteer knows."""
    found: dict[str, str] = {}
    for person in gazetteer().of_kind("person"):
        found |= {f"person:{slug(name)}": person.id for name in person.english}
    table = tomllib.loads((LABELS / "same_ids.toml").read_text(encoding="utf-8"))
    for group in table["same"]:
        one = next((found[id] for id in group if id in found), group[0])
        found |= dict.fromkeys(group, one)
    return found


def report(groups: Iterable[str | Path] = GROUPS, mistakes: bool = False) -> str:
    """The table that ``python -m facts score`` prints, and if asked for each mistake after it."""
    lines = []
    for group in groups:
        found = score(cases(group))
        lines += [f"{group}", f"  {'':<24}{'precision':>10}{'recall':>8}{'F1':>7}  claims labels"]
        rows = [(kind, found.kinds[kind]) for kind in sorted(found.kinds)]
        lines += [_row(*row) for row in [*rows, ("all kinds", found.total())]]
        lines.append("  by rule (claims only)")
        lines += [
            f"  {rule:<24}{count.precision:>10.3f}{'':>17}{count.right + count.wrong:>6}"
            for rule, count in sorted(found.rules.items())
        ]
        lines += ["", *map(_tell, found.mistakes if mistakes else ())]
    return "\n".join(lines)


def _tell(mistake: Mistake) -> str:
    if mistake.claim is None:
        fields = " ".join(f"{name}={value}" for name, value in (mistake.label or {}).items())
        return f"  missed {mistake.article}: {fields}"
    told = mistake.claim
    what = f"{told.subject} {told.predicate} {told.object or told.value!r} {told.valid}"
    details = " ".join(f"{name}={value}" for name, value in told.qualifiers.items())
    why = f" ({mistake.why})" if mistake.why else ""
    return (
        f"  wrong  {mistake.article}: {what} {told.modality} {details} [{told.rule}]{why}"
        f"\n         “{told.source.quote}”"
    )


def _row(name: str, count: Count) -> str:
    claims, labels = count.right + count.wrong, count.met + count.missed
    return (
        f"  {name:<24}{count.precision:>10.3f}{count.recall:>8.3f}{count.f1:>7.3f}"
        f"{claims:>8}{labels:>7}"
    )
