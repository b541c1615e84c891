"""What stands in a digest and in an alert, and how it is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.alerts import open_alerts
from bot.digests.compose import Composer, period_of
from bot.digests.contents import TOPIC, news, topic_of
from bot.digests.message import Edition
from bot.language import languages
from bot.replies.topics import LABELS
from bot.telegram.limits import MESSAGE, measure, plain
from facts.model import Claim
from facts.reconcile import reconcile
from facts.store import RankChange, Revision, Store
from tests.digests.sending import NOW, outcomes_by_chat
from tests.facts.making import chairs, claim, status

GOLDEN = Path(__file__).with_name("weekly_en.txt")
TODAY = date(2026, 11, 20)
BEGINNING = Revision(number=1, recorded="2026-11-01", new=("s1",))

OLD = [
    status("IR", "member", "2023-07-04/.."),
    status("BY", "observer", "2015-07-10/.."),
    chairs("KG", "2025-09-01/.."),
    claim("meeting:sco-chg-20", "held", "city:dushanbe", "2021-11-25"),
    claim("meeting:sco-chg-21", "held", "city:beijing", "2022-11-17"),
    claim("meeting:sco-chs-27", "held", "city:islamabad", "2027", modality="planned"),
    claim("meeting:sco-chs-25", "held", "city:tianjin", "2025-08", modality="planned"),
]
MEMBER = status("BY", "member", "2024-07-04/..", published="2026-11-18", article="member.txt")
VISIT = claim("country:AZ", "attended", "meeting:sco-chs-26", "2026-09-01", article="visit.txt")
BRICS = claim("country:IN", "status", "member", "2006/..", organisation="org:brics")


def store(claims: list[Claim], *revisions: Revision) -> Store:
    return Store(reconcile(claims), (), [BEGINNING, *revisions])


def bringing(*claims: Claim, number: int = 2, article: str | None = "new.txt") -> Revision:
    new = tuple(claim.id for claim in claims)
    return Revision(number=number, recorded="2026-11-19T10:00:00Z", article=article, new=new)


def after(*revisions: Revision) -> Store:
    """The store after an article told of Belarus, Azerbaijan and India."""
    told = revisions or (bringing(MEMBER, VISIT, BRICS),)
    return store([*OLD, MEMBER, VISIT, BRICS], *told)


def composed(
    digest: str = "weekly:2026-W47",
    *interests: str,
    of: Store | None = None,
    since: int = 1,
    language: str | None = "en",
):
    made = of or after()
    composer = Composer(lambda: made, languages(), lambda: TODAY)
    return composer(Edition(language, interests, digest, since))


def test_a_weekly_digest_in_english() -> None:
    message = composed()
    assert not message.quiet
    assert message.revision == 2
    assert plain(message.reply.html) + "\n" == GOLDEN.read_text()


def test_a_quiet_week_is_short() -> None:
    message = composed(since=2)
    assert message.quiet
    text = plain(message.reply.html)
    assert "\n\nQuiet: the sources bring nothing new.\n\n" in text
    assert len(text) < len(plain(composed().reply.html))


@pytest.mark.parametrize(
    ("interests", "told"),
    [
        (("country:AZ",), ["Azerbaijan"]),
        (("country:BY", "country:IR"), ["Belarus"]),
        ((f"{TOPIC}members",), ["Belarus"]),
        ((f"{TOPIC}meetings", "country:IN"), ["Azerbaijan", "India"]),
        (("country:LK",), []),
    ],
)
def test_news_keep_to_what_is_followed(interests: tuple[str, ...], told: list[str]) -> None:
    found = news(after(), 1, interests)
    assert sorted(statement.subject_label for statement in found.new) == told
    assert composed("weekly:2026-W47", *interests).quiet is not bool(told)


def test_the_stores_beginning_is_no_news() -> None:
    assert not news(store(OLD), 0, ())


def test_what_is_new_and_gone_again_is_not_told() -> None:
    gone = replace_id(bringing(MEMBER), "s-gone")
    assert [s.id for s in news(after(gone), 1, ()).new] == []


def replace_id(revision: Revision, id: str) -> Revision:
    return Revision(number=revision.number, recorded=revision.recorded, new=(id,))


def test_a_change_of_rank_and_a_dispute_are_told_apart() -> None:
    rival = status("IR", "observer", "2023-07-04/..", publisher="other")
    ids = tuple(sorted((OLD[0].id, rival.id)))
    revision = Revision(
        number=2,
        recorded="2026-11-19",
        article="other.txt",
        new=(rival.id,),
        changed=(RankChange(id=OLD[1].id, before="preferred", after="normal"),),
        disputed=ids,
    )
    found = news(store([*OLD, rival], revision), 1, ())
    assert [statement.subject for statement in found.changed] == ["country:BY"]
    assert [{case.first.id, case.second.id} for case in found.disputed] == [set(ids)]


def test_what_is_announced_is_told_as_a_plan_and_only_while_it_lies_ahead() -> None:
    text = plain(composed().reply.html)
    announced = text.partition("Announced\n")[2].partition("\n\n")[0]
    assert "is planned to take place in Islamabad" in announced
    assert "Tianjin" not in text


def test_history_is_of_these_days_in_earlier_years() -> None:
    daily = plain(composed("daily:2026-11-17").reply.html)
    assert "This day in SCO history\n• 4 years ago: " in daily
    assert "2021" not in daily
    monthly = plain(composed("monthly:2026-11").reply.html)
    assert "This month in SCO history\n• 5 years ago: " in monthly
    assert "4 years ago" in monthly


@pytest.mark.parametrize(
    ("digest", "period"),
    [
        ("daily:2026-11-20", ("daily", "2026-11-20")),
        ("weekly:2026-W53", ("weekly", "2026-12-28/2027-01-03")),
        ("monthly:2026-11", ("monthly", "2026-11")),
    ],
)
def test_periods(digest: str, period: tuple[str, str]) -> None:
    assert period_of(digest) == period


@given(st.integers(0, 120), st.sampled_from(languages().codes))
def test_a_digest_is_one_message_however_much_there_is(number: int, language: str) -> None:
    claims = [
        claim(f"country:{code}", "attended", "meeting:sco-chs-26", f"2026-09-{day:02}")
        for code in ("AZ", "KZ", "IN", "IR", "CN", "RU")
        for day in range(1, 21)
    ][:number]
    message = composed(of=store([*OLD, *claims], bringing(*claims)), language=language)
    assert measure(message.reply.html) <= MESSAGE


def test_every_topic_has_a_name() -> None:
    assert set(topic_of().values()) == set(LABELS)


# -- alerts ----------------------------------------------------------------------------------------


def test_an_alert_tells_what_one_article_brought_of_followed_countries() -> None:
    of = after(bringing(MEMBER), bringing(VISIT, number=3, article="visit.txt"))
    message = composed("alert:3", "country:AZ", "country:BY", f"{TOPIC}chairs", of=of)
    text = plain(message.reply.html)
    assert text.startswith("News of what you follow\n\nNew in the sources\n• Azerbaijan ")
    assert "Belarus" not in text
    assert composed("alert:3", "country:BY", of=of) is None
    assert composed("alert:3", f"{TOPIC}chairs", of=of) is None


def test_an_alert_from_a_newer_store_is_tried_again() -> None:
    with pytest.raises(LookupError):
        composed("alert:3", "country:AZ")


async def test_followers_are_alerted_once_to_an_article_and_never_to_a_release(database) -> None:
    from bot.chats import rows

    await database.run(rows.follow, 1, "private", "country:AZ", NOW)
    await database.run(rows.follow, 2, "private", "country:BY", NOW)
    await database.run(rows.follow, 3, "private", f"{TOPIC}members", NOW)
    first = store(OLD)
    assert await database.run(open_alerts, first, NOW) == 0
    release = bringing(MEMBER, article=None)
    grown = after(release, bringing(VISIT, number=3))
    assert await database.run(open_alerts, grown, NOW) == 1
    assert await database.run(open_alerts, grown, NOW) == 0
    assert await database.run(outcomes_by_chat) == {1: None}
