"""Encounters: who met whom, told in first person, by a pronoun, or by a noun; and what is none."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import SUMMIT, claims, told

said = partial(told, before=SUMMIT)

ENCOUNTERS = {
    "Vladimir Putin was invited by Kassym-Jomart Tokayev, with whom he is to hold talks today.": {
        "vladimir-putin kassym-jomart-tokayev 2024-07-04 planned",
    },
    "Vladimir Putin sat down with Xi Jinping and then with Ilham Aliyev.": {
        "vladimir-putin xi-jinping", "vladimir-putin ilham-aliyev",
    },
    "Vladimir Putin arrived. His first visitor was Xi Jinping; later he met Ilham Aliyev.": {
        "vladimir-putin xi-jinping", "vladimir-putin ilham-aliyev",
    },
    "Vladimir Putin arrived. Talks with Ilham Aliyev and Xi Jinping are on his schedule.": {
        "vladimir-putin ilham-aliyev planned", "vladimir-putin xi-jinping planned",
    },
    "Xi Jinping received his guests one after another in Astana today, among them Li Qiang.": {
        "xi-jinping li-qiang 2024-07-04",
    },
    "Xi Jinping put their heads together with nobody; Vladimir Putin and Li Qiang huddled.": {
        "vladimir-putin li-qiang",
    },
    "Before the opening, Vladimir Putin and Xi Jinping met over tea.": {
        "vladimir-putin xi-jinping",
    },
    "Xi Jinping also saw Ilham Aliyev and Li Qiang.": {
        "xi-jinping ilham-aliyev", "xi-jinping li-qiang",
    },
    "A meeting of Sadyr Japarov with Ilham Aliyev took place today.": {
        "sadyr-japarov ilham-aliyev 2024-07-04",
    },
    "Xi Jinping saw Ilham Aliyev leave the hall.": set(),
    "A meeting of Sadyr Japarov with Ilham Aliyev is not planned.": set(),
    "Vladimir Putin plans one-on-one talks with Xi Jinping.": {
        "vladimir-putin xi-jinping planned",
    },
    "A meeting between Vladimir Putin and Xi Jinping is on the agenda.": {
        "vladimir-putin xi-jinping planned",
    },
    "Xi Jinping received Li Qiang, then Ilham Aliyev, and finally Wang Yi.": {
        "xi-jinping li-qiang", "xi-jinping ilham-aliyev", "xi-jinping wang-yi",
    },
    "Vladimir Putin began the day by meeting Xi Jinping.": {"vladimir-putin xi-jinping"},
    "Having met Xi Jinping, Vladimir Putin left.": {"vladimir-putin xi-jinping"},
    "Vladimir Putin will begin the day by meeting Xi Jinping.": set(),
    "Xi Jinping saw Vladimir Putin, received Ilham Aliyev and met Li Qiang.": {
        "xi-jinping vladimir-putin", "xi-jinping ilham-aliyev", "xi-jinping li-qiang",
    },
    "Vladimir Putin came face to face with Xi Jinping but avoided a handshake.": set(),
    "Vladimir Putin arrived. No meetings with Xi Jinping are planned.": set(),
    "Vladimir Putin named Xi Jinping, with whom he would have met.": set(),
    "Prime Minister Shehbaz Sharif arrived. The prime minister met António Guterres. He also met"
    " Xi Jinping.": {
        "shehbaz-sharif antonio-guterres", "shehbaz-sharif xi-jinping",
    },
    "Talks have begun between Xi Jinping and Ebrahim Raisi.": {"xi-jinping ebrahim-raisi"},
    "Xi Jinping met Vladimir Putin. Talks with Iranian President Ebrahim Raisi focused on trade.": {
        "xi-jinping vladimir-putin", "xi-jinping ebrahim-raisi",
    },
    "Xi Jinping praised Vladimir Putin. Talks with Iranian President Ebrahim Raisi failed.": set(),
    "Vladimir Putin will discuss trade with Xi Jinping during their Monday meeting.": {
        "vladimir-putin xi-jinping 2024-07-08 planned",
    },
    "Vladimir Putin wants to discuss trade with Xi Jinping.": set(),
    "Jaishankar spoke. \"Glad to meet FM Bakhtiyor Saidov of Uzbekistan. We discussed trade.\"": {
        "subrahmanyam-jaishankar bakhtiyor-saidov",
    },
    '"Delighted to meet Foreign Minister Wang Yi today," Jaishankar wrote on X.': {
        "subrahmanyam-jaishankar wang-yi 2024-07-04",
    },
    "Xi Jinping's meeting with Vladimir Putin on Tuesday lasted an hour.": {
        "xi-jinping vladimir-putin 2024-07-02",
    },
    "Ahead of Xi Jinping's meeting with Vladimir Putin they rested.": set(),
    "Xi Jinping called on Vladimir Putin to support the plan.": set(),
    "Xi Jinping and Shavkat Mirziyoyev signed a statement when they met in Samarkand.": {
        "xi-jinping shavkat-mirziyoyev",
    },
    "Modi met Putin on Tuesday. The two leaders will meet again in New Delhi in December.": {
        "narendra-modi vladimir-putin 2024-07-02",
        "narendra-modi vladimir-putin 2024-12 planned",
    },
    "EAM S Jaishankar came. The Minister also met Tajik counterpart Sirojiddin Muhriddin.": {
        "subrahmanyam-jaishankar sirojiddin-muhriddin",
    },
    "At the Dushanbe Forum 2023 on Tuesday Emomali Rahmon met Xi Jinping.": {
        "emomali-rahmon xi-jinping 2024-07-02",
    },
    "As Modi leaves this evening, the ministry said that he will meet Xi Jinping.": {
        "narendra-modi xi-jinping planned",
    },
    'Tokayev met Xi Jinping, and held "frank talks" with Vladimir Putin.': {
        "kassym-jomart-tokayev xi-jinping", "kassym-jomart-tokayev vladimir-putin",
    },
    "They carry out what was agreed by Xi Jinping and Putin during their talks in Moscow.": {
        "xi-jinping vladimir-putin",
    },
    "Erdoğan discussed trade with Nikol Pashinyan on Tuesday during the SCO summit.": {
        "recep-tayyip-erdogan nikol-pashinyan 2024-07-02",
    },
    "Erdoğan discussed trade with Nikol Pashinyan.": set(),
    "Meeting President Vladimir Putin, Erdoğan stressed the value of trade.": {
        "vladimir-putin recep-tayyip-erdogan",
    },
    "Erdoğan had a working lunch with Xi Jinping.": {"recep-tayyip-erdogan xi-jinping"},
    "Putin's talks with Xi Jinping, as well as with Shehbaz Sharif are scheduled for July 5.": {
        "vladimir-putin xi-jinping 2024-07-05 planned",
        "vladimir-putin shehbaz-sharif 2024-07-05 planned",
    },
    "Moscow hinted in May that Xi Jinping and Putin would meet in Astana.": {
        "xi-jinping vladimir-putin planned",
    },
    "The meeting between Xi Jinping and Putin came ahead of a new trade deal.": {
        "xi-jinping vladimir-putin",
    },
    "Zhang Ming spoke on Tuesday. Trade grows, the envoy wrote after his meeting with Wang Yi.": {
        "zhang-ming wang-yi",
    },
    "Xi Jinping held separate meetings with many leaders, including Vladimir Putin.": {
        "xi-jinping vladimir-putin",
    },
    "Samarkand hosted a trilateral meeting of Vladimir Putin, Xi Jinping and Emomali Rahmon.": {
        "vladimir-putin xi-jinping", "vladimir-putin emomali-rahmon", "xi-jinping emomali-rahmon",
    },
    "Shavkat Mirziyoyev came. The head of Uzbekistan will meet with Vladimir Putin.": {
        "shavkat-mirziyoyev vladimir-putin planned",
    },
    "A trilateral meeting, the fifth of its kind, among Xi Jinping, Vladimir Putin and Khaltmaa"
    " Battulga was held on Tuesday.": {
        "xi-jinping vladimir-putin 2024-07-02", "xi-jinping khaltmaagiin-battulga 2024-07-02",
        "vladimir-putin khaltmaagiin-battulga 2024-07-02",
    },
    '"Tomorrow two will join," Tokayev said after the negotiations with his guest Xi Jinping.': {
        "kassym-jomart-tokayev xi-jinping",
    },
    # the day is that of his words
    "Jaishankar stated on Tuesday that his bilateral discussions with Wang Yi were useful.": {
        "subrahmanyam-jaishankar wang-yi",
    },
    "Jaishankar said his talks with Wang Yi would be useful.": set(),
    "Jaishankar hoped that his talks with Wang Yi were useful.": set(),
    "On Tuesday, as part of the forum, Foreign Minister Wang Yi met with António Guterres.": {
        "wang-yi antonio-guterres 2024-07-02",
    },
    # counted from another's day, offered, willing, unreal
    "Xi Jinping came to Astana on Tuesday, a day after he met Ilham Aliyev.": {
        "xi-jinping ilham-aliyev",
    },
    "Erdoğan offered to host talks between Putin and Xi Jinping.": set(),
    "Officials are working on a meeting between Vladimir Putin and Xi Jinping.": set(),
    "Vladimir Putin is ready to meet Xi Jinping.": set(),
    "Modi would have met Xi Jinping there.": set(),
    # a spokesman tells of another
    "Dmitry Peskov told reporters that Putin will fly to Astana and meet Xi Jinping.": {
        "vladimir-putin xi-jinping planned",
    },
    "It was the first meeting between Modi and Xi Jinping following the talks of 8 March.": {
        "narendra-modi xi-jinping",
    },
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), ENCOUNTERS.items())
def test_an_encounter_is_told(sentence: str, claims: set[str]) -> None:
    assert said(sentence, "met") == claims


def test_talks_on_the_sidelines_of_another_event_are_not_on_those_of_the_summit() -> None:
    text = (
        "The foreign minister meet saw S. Jaishankar holding talks with Wang Yi on the sidelines."
    )
    (met,) = claims(SUMMIT + text, "met")
    assert "occasion" not in met.qualifiers
