"""Several documents of one act: behind a colon, as "the documents include", and who signed them."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import told

HELD = "The SCO summit was held in Astana. "
said = partial(told, before=HELD)

SIGNED = {
    "Two documents were signed: a plan on rails; and the Concept of Safe Roads.": {
        "sco-chs Two documents", "sco-chs plan on rails", "sco-chs Concept of Safe Roads",
    },
    "The documents signed in Astana include a plan on rails and a statement on seeds.": {
        "sco-chs plan on rails", "sco-chs statement on seeds",
    },
    "Among the documents signed are a plan on rails and a statement on seeds.": {
        "sco-chs plan on rails", "sco-chs statement on seeds",
    },
    "The plan signed by the leaders includes a strategy of rails.": set(),
    "The agreements signed by the sides are the largest deals of the year.": set(),
    "A memorandum of understanding between Laos and Nepal was signed.": {
        "LA memorandum of understanding", "NP memorandum of understanding",
    },
    "The leaders concluded an agreement on rails.": {"sco-chs agreement on rails"},
    "The leaders concluded the talks on an agreement.": set(),
    "The leaders signed the Statement on Seeds and toasted the end of the talks on a plan.": {
        "sco-chs Statement on Seeds",
    },
    "Ten documents have been prepared for signing at the SCO summit.": {
        "sco-chs Ten documents planned",
    },
    "The leaders put their signatures under a plan on rails.": {"sco-chs plan on rails"},
    "All leaders of the SCO, including Sadyr Japarov, signed a plan on rails.": {
        "sco-chs plan on rails", "sadyr-japarov plan on rails",
    },
    "President Sadyr Japarov met President Xi Jinping. The two countries signed agreements"
    " covering trade.": {
        "KG agreements covering trade", "CN agreements covering trade",
    },
    "The two countries signed agreements covering trade.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), SIGNED.items())
def test_what_was_signed_and_by_whom(text: str, claims: set[str]) -> None:
    assert said(text, "signed") == claims


ADOPTED = {
    "The leaders ended their talks by adopting a joint statement.": {"sco-chs joint statement"},
    "In the Astana Declaration adopted on July 4, the leaders spoke of trade.": {
        "sco-chs astana-declaration 2024-07-04",
    },
    "The leaders will meet at noon, discuss trade and adopt several documents.": {
        "sco-chs several documents planned",
    },
}


@pytest.mark.parametrize(("text", "claims"), ADOPTED.items())
def test_what_was_adopted(text: str, claims: set[str]) -> None:
    assert said(text, "adopted") == claims


def test_what_bodies_and_agendas_sign() -> None:
    text = "On 3 May 2023 the SCO Business Council weighed ways and signed the Agreement on Rails."
    assert said(text, "signed") == {"sco-business-council Agreement on Rails 2023-05-03"}
    assert said("The agenda included the signing of the plan on rails.", "signed") == set()
    text = "At the summit's conclusion, 15 new cooperation agreements were signed."
    assert said(text, "signed") == {"sco-chs 15 new cooperation agreements"}


def test_a_decision_on_a_memorandum_is_not_taken_by_its_sides() -> None:
    text = (
        "“The decision to sign a memorandum between the SCO Secretariat and the Rail Fund, adopted"
        " following the SCO summit, helps trade,” Anton Petrov said."
    )
    assert not any("secretariat" in claim for claim in said(text, "adopted"))
