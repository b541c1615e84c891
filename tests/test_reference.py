"""The reference facts against one another, and against what was worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from facts import edtf
from facts.curated import BadReference, load_pages, load_reference
from facts.entities import gazetteer
from facts.model import Claim

CLAIMS = load_reference()
DAY = timedelta(days=1)

# m member, o observer, d dialogue partner, p partner; worked out from the collected notes by hand.
_DATES = """
    2001-06-14 2001-06-15 2005-07-05 2012-06-07 2013-04-26 2015-07-10 2016-04-16 2017-06-09
    2022-09-16 2023-05-05 2023-07-31 2024-07-04 2026-11-21
"""
DATES = _DATES.split()
STATUSES = """
    CN -mmmmmmmmmmmm
    KZ -mmmmmmmmmmmm
    KG -mmmmmmmmmmmm
    RU -mmmmmmmmmmmm
    TJ -mmmmmmmmmmmm
    UZ -mmmmmmmmmmmm
    IN --ooooommmmmm
    PK --ooooommmmmm
    IR --oooooooommm
    BY ---ddoooooomm
    MN --ooooooooooo
    AF ---oooooooooo
    LK ---dddddddddd
    TR ----ddddddddd
    AZ ------ddddddd
    AM ------ddddddd
    NP ------ddddddd
    KH -----dddddddd
    EG --------ddddd
    QA --------ddddd
    SA --------ddddd
    BH ----------ddd
    KW ---------dddd
    MV ---------dddd
    MM ---------dddd
    AE ---------dddd
    LA ------------p
"""
LETTERS = {"m": "member", "o": "observer", "d": "dialogue_partner", "p": "partner"}


def facts(predicate: str, **fields: object) -> list[Claim]:
    """Give the distinct claims of facts, one for each statement."""
    claims = {c.id: c for c in CLAIMS if c.predicate == predicate and c.modality == "fact"}
    return [c for c in claims.values() if all(getattr(c, k) == v for k, v in fields.items())]


def statuses() -> list[Claim]:
    return [c for c in facts("status") if c.qualifiers["organisation"] == "org:sco"]


def on(claims: Iterable[Claim], day: date) -> list[Claim]:
    """Give those that hold on the day; the last day of a span belongs to the successor."""
    return [c for c in claims if edtf.earliest(c.valid) <= day < edtf.latest(c.valid)]


def borders(claims: Iterable[Claim]) -> list[date]:
    """Give every day on which something begins or ends, with the days around it."""
    ends = [day for c in claims for day in edtf.span(c.valid) if day]
    return sorted({day + shift for day in ends for shift in (-DAY, DAY * 0, DAY)})


def rows() -> list[tuple[str, str, str | None]]:
    table = [line.split() for line in STATUSES.strip().splitlines()]
    return [
        (f"country:{code}", day, LETTERS.get(letter))
        for code, letters in table
        for day, letter in zip(DATES, letters, strict=True)
    ]


def test_the_table_has_all_27_countries() -> None:
    assert {country for country, _, _ in rows()} == {c.subject for c in statuses()}
    assert len(rows()) == 27 * len(DATES)


@pytest.mark.parametrize(("country", "day", "status"), rows())
def test_status_of_every_country(country: str, day: str, status: str | None) -> None:
    holding = on([c for c in statuses() if c.subject == country], date.fromisoformat(day))
    assert [c.value for c in holding] == ([status] if status else [])


def test_a_country_has_one_status_at_a_time_and_none_before_2001() -> None:
    for day in borders(statuses()):
        countries = [c.subject for c in on(statuses(), day)]
        assert len(countries) == len(set(countries)), day
        assert day >= date(2001, 6, 15) or not countries


def test_numbers_agree_with_the_statuses_they_count() -> None:
    kinds = {
        "members": {"member"},
        "observers": {"observer"},
        "dialogue_partners": {"dialogue_partner"},
    }
    kinds["partners"] = {"observer", "dialogue_partner", "partner"}
    counts = [c for c in facts("count", subject="org:sco") if c.qualifiers["of"] in kinds]
    for count in counts:
        counted = kinds[str(count.qualifiers["of"])]
        for day in [d for d in borders([*statuses(), count]) if on([count], d)]:
            holding = [c for c in on(statuses(), day) if c.value in counted]
            if not borders_open(day, count):
                assert len(holding) == count.value, (count.qualifiers, day)


def borders_open(day: date, count: Claim) -> bool:
    """Whether a memorandum of that month or year may lie on either side of the day."""
    vague = [c for c in statuses() if edtf.precision(c.valid.partition("/")[0]) != "day"]
    return any(day in edtf.span(c.valid.partition("/")[0]) for c in vague)


@pytest.mark.parametrize("body", ["body:sco-chs", "body:sco-chg"])
def test_the_chair_is_handed_over_without_gap_or_overlap(body: str) -> None:
    terms = sorted(facts("chair", object=body), key=lambda c: c.valid)
    for before, after in pairwise(terms):
        handed = edtf.earliest(after.valid)
        assert edtf.latest(before.valid) == handed
        assert before.subject != after.subject
        assert [on(terms, handed + shift)[0] for shift in (-DAY, DAY * 0, DAY)] == [
            before,
            after,
            after,
        ]
    assert all(len(on(terms, day)) <= 1 for day in borders(terms))
    assert terms[-1].valid.endswith("/..")


@pytest.mark.parametrize(
    ("body", "first", "now", "since"),
    [
        ("body:sco-chs", "2011-06-15", "country:PK", "2026-09-01"),
        ("body:sco-chg", "2019-11-02", "country:TJ", "2025-11-18"),
    ],
)
def test_chairs_as_of_november_2026(body: str, first: str, now: str, since: str) -> None:
    terms = sorted(facts("chair", object=body), key=lambda c: c.valid)
    (current,) = on(terms, date(2026, 11, 21))
    assert (current.subject, current.valid) == (now, f"{since}/..")
    assert terms[0].valid.startswith(first)


@pytest.mark.parametrize(
    ("body", "held", "planned"), [("body:sco-chs", 26, 27), ("body:sco-chg", 24, 25)]
)
def test_meetings_skip_no_number_and_go_forward_in_time(body: str, held: int, planned: int) -> None:
    numbers = [c for c in facts("number") if c.subject.startswith(body.replace("body", "meeting"))]
    numbers.sort(key=lambda c: int(c.value or 0))
    assert [c.value for c in numbers] == list(range(1, held + 1))
    assert all(edtf.latest(a.valid) < edtf.earliest(b.valid) for a, b in pairwise(numbers))
    plan = f"{body.replace('body', 'meeting')}-{planned}"
    assert {c.modality for c in CLAIMS if c.subject == plan} == {"planned"}


def test_meetings_are_where_and_when_the_gazetteer_says() -> None:
    for claim in (c for c in CLAIMS if c.predicate in ("held", "host", "number")):
        meeting = gazetteer().get(claim.subject)
        assert meeting and meeting.year == edtf.year(claim.valid)
        expected = {"held": meeting.city or "videoconference", "host": meeting.country}
        assert (claim.object or claim.value) == expected.get(claim.predicate, meeting.number)


def test_the_host_of_a_summit_has_the_chair_until_its_last_day() -> None:
    terms = {edtf.latest(c.valid): c.subject for c in facts("chair", object="body:sco-chs")}
    hosts = {edtf.latest(c.valid): c.object for c in facts("host") if "sco-chs" in c.subject}
    ended = {day: country for day, country in terms.items() if day < date.max}
    assert len(ended) == 15
    assert ended == {day: hosts[day] for day in ended}


def test_those_who_chaired_a_meeting_came_from_its_host() -> None:
    hosts = {c.subject: c.object for c in facts("host")}
    chaired = [c for c in facts("chair") if c.subject.startswith("person:")]
    assert len(chaired) == 29
    for claim in chaired:
        person = gazetteer().get(claim.subject)
        assert person and person.country == hosts[str(claim.object)]


def test_one_secretary_general_and_one_director_at_a_time() -> None:
    for of in ("body:sco-secretariat", "body:sco-rats"):
        terms = sorted(
            (c for c in facts("office") if c.qualifiers["of"] == of), key=lambda c: c.valid
        )
        assert len(terms) in (7, 8)
        assert all(edtf.latest(a.valid) < edtf.earliest(b.valid) for a, b in pairwise(terms))
        for term in terms:
            person = gazetteer().get(term.subject)
            assert person and person.country == term.qualifiers["country"]


def test_where_only_the_decision_is_known_the_status_says_so() -> None:
    assert [c.subject for c in statuses() if "decided" in c.qualifiers] == ["country:KH"]
    decided = {c.subject: edtf.earliest(c.valid) for c in facts("granted")}
    for status in facts("status", value="dialogue_partner"):
        assert decided[status.subject] <= edtf.latest(status.valid.partition("/")[0])


def test_what_is_secondary_or_inferred_says_so() -> None:
    seen = {c.subject: c.source.seen for c in CLAIMS if c.predicate == "held"}
    assert (seen["meeting:sco-chs-25"], seen["meeting:sco-chs-26"]) == ("direct", "secondary")
    chairs = {c.valid: c.source.seen for c in facts("chair", object="body:sco-chs")}
    assert chairs["2026-09-01/.."] == "secondary"
    assert chairs["2012-06-07/2013-09-13"] == "inferred"


def test_every_claim_has_a_page_and_the_day_it_was_taken_in() -> None:
    for claim in CLAIMS:
        assert claim.source.url and claim.source.publisher and claim.source.article is None
        assert claim.source.seen and claim.recorded == "2026-11-22"
    assert max(edtf.latest(c.source.published) for c in CLAIMS if c.source.published) == date(
        2026, 9, 18
    )


PAGES = '[p]\npublisher = "test"\nurl = "https://example.org/p"\npublished = "2024-07-03"\n'
GOOD = '["country:BY"]]\nstatus = "member"\nvalid = "2024-07-03/.."\nsources = ["p"]\n'


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        (
            "country:BY",
            "country:ZY",
            "country:ZY is not in the gazetteer; add it to facts/gazetteer",
        ),
        ('"member"', '"associate"', "'associate' is no status; give one of member, observer"),
        ("2024-07-03/..", "3 July 2024", "'3 July 2024' is no EDTF date or span"),
        ("2024-07-03/..", "2024-07-04/..", "only announces it: cite a report, or write modality"),
        ('["p"]', '["q"]', "cites ['q']; sources are names in sources.toml"),
        ('["p"]', "[]", "cites no page"),
        ('status = "member"\n', "", "says nothing; give one of accession, adopted"),
        ("status =", "staus =", "staus"),
        ('"member"', '"member"\nseen = "hearsay"', "hearsay"),
        ('"member"', '"member', "facts.toml:"),
        ("[[", "[", 'an entry begins with [["country:BY"]]'),
    ],
)
def test_an_entry_at_fault_is_named_in_one_line(
    tmp_path: Path, wrong: str, right: str, message: str
) -> None:
    entry = "[" + GOOD
    entry = (
        entry.replace("]]", "]").replace("[[", "[") if right == "[" else entry.replace(wrong, right)
    )
    (tmp_path / "sources.toml").write_text(PAGES)
    (tmp_path / "facts.toml").write_text(f'recorded = "2026-11-22"\n{entry}')
    with pytest.raises(BadReference) as error:
        load_reference(tmp_path)
    assert message in str(error.value) and "facts.toml" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_plan_may_rest_on_an_older_page(tmp_path: Path) -> None:
    entry = GOOD.replace("2024-07-03/..", "2024-07-04/..").replace(
        "sources", 'modality = "planned"\nsources'
    )
    (tmp_path / "sources.toml").write_text(PAGES)
    (tmp_path / "facts.toml").write_text(f'recorded = "2026-11-22"\n[{entry}')
    (claim,) = load_reference(tmp_path)
    assert (claim.modality, claim.value, claim.source.url) == (
        "planned",
        "member",
        "https://example.org/p",
    )


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("https://example.org/p", "example.org"), ('"test"', '""'), ("2024-07-03", "July 2024")],
)
def test_a_page_needs_an_address_a_publisher_and_an_edtf_date(
    tmp_path: Path, wrong: str, right: str
) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(PAGES.replace(wrong, right))
    with pytest.raises(BadReference, match=r"^sources\.toml, p: "):
        load_pages(path)


def test_a_file_says_when_it_was_taken_in(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(PAGES)
    (tmp_path / "facts.toml").write_text("[" + GOOD)
    with pytest.raises(BadReference, match=r"facts\.toml: needs the day it was taken in"):
        load_reference(tmp_path)
