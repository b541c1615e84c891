"""Documents: the gap before them, what comes late in a passive, who signs; and what is none."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import SUMMIT, claims, told

said = partial(told, before=SUMMIT)

SIGNED = {
    "Iran began it long ago, and in June, SCO leaders agreed to it and signed a set of papers.": {
        "sco-chs set of papers 2024-06",
    },
    "Iran signed a memorandum and its membership is expected to take effect in August.": {
        "IR memorandum",
    },
    "Iran applied. The Islamic Republic signed a memorandum of obligations.": {
        "IR memorandum of obligations",
    },
    "The leaders will sign two documents - a road map and the Astana Declaration.": {
        "sco-chs two documents planned",
        "sco-chs road map planned",
        "sco-chs astana-declaration planned",
    },
    "The signing of a memorandum of commitments by Laos is scheduled for July 8.": {
        "LA memorandum of commitments planned",
    },
    "A memorandum of commitments by Laos will be signed.": {"LA memorandum of commitments planned"},
    "The event will conclude with the signing of a memorandum with new partners.": set(),
    "Among the issues are the work on a concept, signing the SCO Convention and trade.": set(),
    "The declaration establishing the SCO was signed in June 2001 by China and Russia.": {
        "CN sco-declaration-of-establishment 2001-06",
        "RU sco-declaration-of-establishment 2001-06",
    },
    "Six heads of state signed the Declaration on the Establishment of the SCO in June 2001.": {
        "sco sco-declaration-of-establishment 2001-06",
    },
    "Shehbaz Sharif joined the other leaders to sign the Astana Declaration.": {
        "sco-chs astana-declaration",
    },
    "The documents signed as follows:\n\n· Protocol on transit;\n\nXi Jinping smiled.": {
        "sco-chs Protocol on transit",
    },
    "The foreign ministers will sign decisions on the final documents of the SCO summit.": {
        "sco-cfm decisions on the final documents of the SCO summit planned",
    },
    "Following the SCO summit, the Astana Declaration as well as a number of agreements on trade"
    " were signed.": {
        "sco-chs astana-declaration 2024-07-04",
        "sco-chs number of agreements on trade 2024-07-04",
    },
    "They read the plan and the Astana Declaration was signed.": {"sco-chs astana-declaration"},
    "A meeting of the SCO Council of National Coordinators was held in Almaty in June. The SCO"
    " summit will be held in August. The parties approved a plan.": set(),
    "A meeting of the SCO Council of National Coordinators was held in Almaty in June. The SCO"
    " summit will be held in August. The participants signed a protocol on transit.": {
        "sco-cnc protocol on transit",
    },
    "The main document signed by the leaders was the Astana Declaration.": {
        "sco-chs astana-declaration",
    },
    "With the adoption of the Astana Declaration and the signing of 20 documents the SCO summit"
    " ended.": {"sco-chs 20 documents 2024-07-04"},
    "The leaders will sign and publish the Astana Declaration.": {
        "sco-chs astana-declaration planned",
    },
    "At the summit 30 documents were signed, the Astana Declaration of the SCO was adopted.": {
        "sco-chs 30 documents 2024-07-04",
    },
    "Four countries have signed a memorandum to join the SCO.": set(),
    "Kuwait signed on Tuesday in Astana a memorandum on its status.": {
        "KW memorandum on its status 2024-07-02",
    },
    "Following the SCO summit, three intergovernmental agreements were signed.": {
        "sco-chs three intergovernmental agreements 2024-07-04",
    },
    "Following the SCO summit, an agreement between the ministries was signed.": set(),
    "The decree was signed by the President of Kyrgyzstan.": {"KG decree"},
    "A decision was signed to begin the admission of Belarus.": {
        "sco-chs decision to begin the admission of Belarus",
    },
    "Iran joined in 2021 and signed a memorandum of commitments a year later.": {
        "IR memorandum of commitments 2022",
    },
    "Altogether 24 documents are up for signature, first among them the Astana Declaration.": {
        "sco-chs 24 documents planned", "sco-chs astana-declaration planned",
    },
    "The leaders put their names to the Astana Declaration.": {"sco-chs astana-declaration"},
    "An agreement on the budget of the SCO is to be signed.": {
        "sco-chs agreement on the budget of the SCO planned",
    },
    "An agreement on the budget of the SCO with Kuwait is to be signed.": set(),
    "The ministers are in charge of tourism and adopt plans.": set(),
    "Twenty documents were up for signature, and none was signed.": set(),
    "The leaders did not put their names to the Astana Declaration.": set(),
    "At this meeting we are to welcome Iran as a full member and sign a memorandum.": set(),
    "The head of the Government of Kyrgyzstan signed a protocol on transit.": {
        "KG protocol on transit",
    },
    "The SCO summit ended in Astana with the signing of eight significant agreements.": {
        "sco-chs eight significant agreements 2024-07-04",
    },
    "The leaders are expected to sign a package of 24 joint documents.": {
        "sco-chs package of 24 joint documents planned",
    },
    "The ASEAN Secretariat today signed a protocol with the Secretariat of the SCO.": {
        "asean protocol 2024-07-04",
    },
    "In October 2007, the SCO signed an agreement with the CSTO.": {
        "sco agreement with the CSTO 2007-10",
    },
    "During the SCO summit in Tashkent in June 2016, India signed a memorandum.": {
        "IN memorandum 2016-06",
    },
    "The documents were signed by Minister Omar Aziz and Zhang Ming.": {
        "omar-aziz documents", "zhang-ming documents",
    },
    "The Iranian side signed a memorandum of commitments.": {"IR memorandum of commitments"},
    'Egypt signed a protocol. It was signed by Minister Omar Aziz and Zhang Ming.': {
        "EG protocol", "omar-aziz protocol", "zhang-ming protocol",
    },
    "“Tonight I signed the protocol on transit,” Zhang Ming wrote.": {
        "zhang-ming protocol on transit",
    },
    "It is planned to sign about 20 documents at the summit.": {
        "sco-chs about 20 documents 2024-07-04 planned",
    },
    "The protocol was signed by the head of the Omani ministry and Zhang Ming.": {
        "zhang-ming protocol",
    },
    "Kuwait is said to have signed a memorandum on its status.": {
        "KW memorandum on its status",
    },
}  # fmt: skip

OTHERS = {
    ("The adoption of the Astana Declaration is planned too.", "adopted"): {
        "sco-chs astana-declaration planned",
    },
    ("The adoption of the resolution on trade by the UN General Assembly helps.", "adopted"): set(),
    ("In 2018 a UN General Assembly resolution was adopted.", "adopted"): set(),
    ("The summit, which adopted the Astana Declaration, was long.", "adopted"): {
        "sco-chs astana-declaration 2024-07-04",
    },
    ("The Astana Declaration summarizing the results was adopted.", "adopted"): {
        "sco-chs astana-declaration",
    },
    ("A number of decisions will be approved by the Leaders.", "approved"): {
        "sco-chs number of decisions planned",
    },
    ("The SCO heads of state adopted statements in response to climate change.", "adopted"): {
        "sco-chs statements in response to climate change",
    },
    ("Saudi Arabia watched closely. The cabinet approved a plan to join the SCO.", "approved"): {
        "SA plan to join the SCO",
    },
    ("The SCO summit granted Laos a new status, and adopted a set of resolutions.", "adopted"): {
        "sco-chs set of resolutions",
    },
    ("The organisation's strategy until 2025 was approved in 2015.", "approved"): {
        "sco-chs organisation's strategy until 2025 2015",
    },
    # what a council has to do, or does every year, it has not done for that
    ("The Council of Heads of Government is responsible for trade and for approving the annual"
     " budget.", "approved"): set(),
    ("The Council of Heads of Government approves the budget of the SCO.", "approved"): set(),
    ("The Council of Heads of State is empowered to adopt the declaration.", "adopted"): set(),
    ("One step is the adoption at the SCO Summit in June 2025 in China of the SCO Strategy of"
     " Growth.", "adopted"): {"sco-chs SCO Strategy of Growth planned"},
    ("The obstacle is the adoption at the SCO Summit in Samarkand of a declaration.", "adopted"):
        set(),
    ("The participants plan to approve the draft new version of the SCO multilateral trade and"
     " economic cooperation program.", "approved"): {
        "sco-chs draft new version of the SCO multilateral trade and economic cooperation program"
        " planned",
    },
    ("The bill on the SCO was approved by the Belarusian House of Representatives.", "approved"): {
        "BY bill on the SCO",
    },
    ("India withheld its signature, preventing the adoption of a declaration.", "adopted"): set(),
    ("The foreign ministers approved the agenda for the next meeting.", "approved"): {
        "sco-cfm agenda",
    },
    ("They will adopt the concept of work between the SCO states on trade.", "adopted"): {
        "sco-chs concept of work between the SCO states on trade planned",
    },
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), SIGNED.items())
def test_a_signing_is_told(sentence: str, claims: set[str]) -> None:
    assert said(sentence, "signed") == claims


@pytest.mark.parametrize(("sentence", "claims"), OTHERS.items())
def test_an_approval_or_adoption_is_told(sentence: tuple[str, str], claims: set[str]) -> None:
    assert said(*sentence) == claims


def test_documents_are_listed_below_their_heading() -> None:
    text = (
        "Following the summit, three documents were signed:\n"
        "- Agreement on rail transport of the SCO member states;\n"
        "- On the SCO budget for 2025;\n"
        "2. Statement on drinking water: it came late.\n"
        "The leaders thanked the hosts for the agreement on rail transport."
    )
    assert said(text, "signed") == {
        "sco-chs three documents 2024-07-04",
        "sco-chs Agreement on rail transport of the SCO member states 2024-07-04",
        "sco-chs SCO budget for 2025 2024-07-04",
        "sco-chs Statement on drinking water 2024-07-04",
    }


def test_a_blessing_approves() -> None:
    told_of = "The heads of state gave their blessing to the Astana Declaration."
    assert said(told_of, "approved") == {"sco-chs astana-declaration"}
    assert said("The heads of state gave their views on it.", "approved") == set()


def test_ministers_in_charge_of_something_adopt() -> None:
    told_of = "The SCO ministers in charge of tourism had adopted a joint action plan in 2023."
    assert told(told_of, "adopted") == {"sco joint action plan 2023"}


def test_the_protocol_of_the_coordinators_is_theirs() -> None:
    text = (
        "SCO coordinators met in Beijing. Kazakhstan will chair the meeting of the SCO Council of "
        "Heads of State. A Protocol of the Council of National Coordinators was signed at the end "
        "of the meeting."
    )
    found = claims(text, "signed")
    assert [(c.subject, c.qualifiers.get("at")) for c in found] == [("body:sco-cnc", None)]


def test_a_council_whose_name_is_written_out_signs() -> None:
    council = "The Council of Heads of State of the Shanghai Cooperation Organization (SCO)"
    assert told(f'{council} signed the "Friendship Pact," praising peace.', "signed") == {
        'sco-chs "Friendship Pact"',
    }
    assert told(f'{council} refused to sign the "Friendship Pact".', "signed") == set()


def test_what_is_approved_following_a_council_s_meeting_is_approved_at_it() -> None:
    found = claims(f"{SUMMIT}A roadmap on energy was approved following the summit.", "approved")
    assert [(c.subject, c.qualifiers.get("at")) for c in found] == [
        ("body:sco-chs", "meeting:sco-chs-24")
    ]


def test_the_place_is_where_it_was_done() -> None:
    text = "The Saudi cabinet approved a memorandum giving Riyadh the status of an SCO partner."
    assert [c.qualifiers.get("place") for c in claims(text, "approved")] == [None]
    text = "The SCO leaders signed a treaty in the Indian state of Goa."
    assert [c.qualifiers.get("place") for c in claims(text, "signed")] == ["city:goa"]


def test_nothing_has_been_signed_at_a_meeting_to_come() -> None:
    text = (
        "The ministers of the SCO met. The SCO Council of Heads of Government will meet on October"
        " 11-12. Following the meeting of the ministers, the heads of the delegations signed a"
        " protocol."
    )
    assert told(text, "signed", "2018-09-20") == {"sco protocol"}
