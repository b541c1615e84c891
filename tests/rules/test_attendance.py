"""Attendance: the ways in which reports say who took part in a meeting, and what says nothing."""

from __future__ import annotations

import pytest

from facts.articles import Article
from facts.extract import extract

REPORT = "The SCO summit was held in Astana on Thursday. "


def took_part(text: str, published: str = "2024-07-05") -> set[str]:
    """Who took part, as "who" or "who (planned)", prefixes of ids left out."""
    article = Article(name="t.txt", text=text, published=published)
    return {
        claim.subject.partition(":")[2] + ("" if claim.modality == "fact" else " (planned)")
        for claim in extract(article)
        if claim.predicate == "attended"
    }


SAID = {
    "Representatives of observer states also took part in the meeting: President of Mongolia"
    " Ukhnaagiin Khurelsukh and Prime Minister of Belarus Roman Golovchenko.": {
        "ukhnaagiin-khurelsukh",
        "roman-golovchenko",
    },
    "The negotiations were attended by SCO Secretary-General Zhang Ming.": {"zhang-ming"},
    "Major leaders attending the SCO meeting were- Chinese President Xi Jinping and Russian"
    " President Vladimir Putin.": {"xi-jinping", "vladimir-putin"},
    "In attendance of the event were President of Tajikistan Emomali Rahmon and Zhang Ming.": {
        "emomali-rahmon",
        "zhang-ming",
    },
    "In his opening remarks, Kassym-Jomart Tokayev called for trust.": {"kassym-jomart-tokayev"},
    "Shehbaz Sharif and Vladimir Putin, in their speeches, praised the hosts.": {
        "shehbaz-sharif",
        "vladimir-putin",
    },
    "Zhang Ming spoke at the opening ceremony.": {"zhang-ming"},
    "The ministers of culture, health and trade of Russia and China deliberated during the"
    " summit.": {"RU", "CN"},
    "The presidents of Belarus and Mongolia arrived as observer countries.": {"BY", "MN"},
    "Vladimir Putin told the summit that trade was growing.": {"vladimir-putin"},
    "Vladimir Putin met Xi Jinping at his hotel. The meeting was also attended by Foreign Minister"
    " Sergey Lavrov.": set(),
    "Those attending the meeting are the prosecutors general of Belarus and India.": {"BY", "IN"},
    "The observer states to the Organisation were represented by President of Iran Ebrahim"
    " Raisi.": {"ebrahim-raisi"},
    "The prime minister of Mongolia (observer state), along with the deputy chairman of the"
    " cabinet of ministers of Turkmenistan (special guest), also took part in the meeting.": {
        "MN",
        "TM",
    },
    "It was attended by the heads of the SCO Secretariat and of the UN.": {"sco-secretariat", "un"},
    "The speech delivered by Li Qiang, premier of China, at the summit was short.": {"li-qiang"},
    "The participation of President of Azerbaijan Ilham Aliyev in the summit shows interest.": {
        "ilham-aliyev"
    },
    "Shehbaz Sharif attended the summit along with a delegation comprising Foreign Minister Ishaq"
    " Dar and Commerce Minister Jam Kamal.": {"shehbaz-sharif", "ishaq-dar", "jam-kamal-khan"},
    "Leaders met, with Ilham Aliyev and Nikol Pashinyan among the attendees.": {
        "ilham-aliyev",
        "nikol-pashinyan",
    },
    "The summit opened with Xi Jinping delivering the opening address.": {"xi-jinping"},
    "Vladimir Putin took part in the summit. Vladimir Putin had arrived in Astana to attend the"
    " summit.": {"vladimir-putin"},
    "Xi Jinping, Vladimir Putin and others spoke. Xi Jinping welcomed President Mamnoon Hussain and"
    " Narendra Modi to the gathering.": {"mamnoon-hussain", "narendra-modi"},
    "Li Qiang held no talks with Wang Yi and Bilawal Bhutto, while both were present at the SCO"
    " summit.": {"wang-yi", "bilawal-bhutto-zardari"},
    "During the inauguration of this meeting, Narendra Modi highlighted trade.": {"narendra-modi"},
    "Mongolia attended the summit alongside the leaders of international organisations, including"
    " the CIS, Euro Asian Economic Union and CSTO.": {"MN", "cis", "eaeu", "csto"},
    # nobody is there who stays away or is stood in for
    "In the absence of Narendra Modi, S. Jaishankar attended the summit.": {
        "subrahmanyam-jaishankar"
    },
    "The summit was attended by Li Qiang as Xi Jinping had opted out.": {"li-qiang"},
    "Nursultan Nazarbayev, who once chaired the summit, was not seen.": set(),
    "Mongolia attended the summit alongside the leaders of organisations, including the CIS and"
    " Democratic Socialists of America.": {"MN", "cis"},
    "Neither Narendra Modi nor Xi Jinping attended the summit.": set(),
    "The leaders of all member states other than India took part in the summit.": set(),
    "Had Narendra Modi attended the SCO summit, he would be pleased.": set(),
    "Nursultan Nazarbayev had attended the first summit.": set(),
    # one welcomed elsewhere is not at the meeting, nor is who welcomes from afar
    "Xi Jinping welcomed Shehbaz Sharif to Beijing.": set(),
    "In a message, Xi Jinping welcomed Shehbaz Sharif to the summit.": set(),
    # a member is not at a meeting; nor is who came to dinner, or a country whose president chairs
    "Iran joined as the ninth member.": set(),
    "Also taking part in the ceremony were Vladimir Putin and Xi Jinping.": set(),
    "The dinner, which opened with a concert, was attended by Xi Jinping.": set(),
    "It was a summit chaired by Kazakhstan.": set(),
    "In his speech, Vladimir Putin will touch upon energy.": set(),
}


@pytest.mark.parametrize("sentence", SAID)
def test_who_took_part(sentence: str) -> None:
    assert took_part(REPORT + sentence) == SAID[sentence]


AHEAD = {
    "Prime Minister Narendra Modi will lead the SCO summit in Astana.": {"narendra-modi (planned)"},
    "Xi Jinping will also attend the top-level event.": {"xi-jinping (planned)"},
    '"The summit will be chaired by President Tokayev," Foreign Ministry Spokesman of Kazakhstan'
    " Serik Aben said.": {"kassym-jomart-tokayev (planned)"},
    "President Serdar Berdimuhamedov as an honoured guest will participate in the summit.": {
        "serdar-berdimuhamedow (planned)"
    },
    "Narendra Modi is on a two-day visit to Astana to take part in the SCO summit.": {
        "narendra-modi (planned)"
    },
    "Kazakhstan has invited Narendra Modi to attend the summit.": set(),
    "Kazakhstan will open the summit, with Xi Jinping and Vladimir Putin in attendance.": {
        "xi-jinping (planned)",
        "vladimir-putin (planned)",
    },
    "Vladimir Putin has confirmed his participation in the summit.": {"vladimir-putin (planned)"},
    "Narendra Modi is among 15 world leaders, including Xi Jinping, to attend the summit.": {
        "narendra-modi (planned)",
        "xi-jinping (planned)",
    },
    "Sadyr Japarov arrived at the Navruz Palace in Astana (Kazakhstan) to participate in the SCO"
    " summit.": {"sadyr-japarov (planned)"},
    "Li Qiang and Narendra Modi are also attending the summit.": {
        "li-qiang (planned)",
        "narendra-modi (planned)",
    },
    "Xi Jinping arrived at the SCO summit in Astana.": {"xi-jinping (planned)"},
    "Xi Jinping has already arrived in Astana.": {"xi-jinping (planned)"},
    "Prime Minister Shehbaz Sharif on Monday evening left for Astana to attend the SCO summit.": {
        "shehbaz-sharif (planned)"
    },
    "Recep Tayyip Erdoğan will be in Astana on Thursday for a critical summit of the SCO.": {
        "recep-tayyip-erdogan (planned)"
    },
    "Narendra Modi will be leaving for Astana on Wednesday to attend the SCO summit.": {
        "narendra-modi (planned)"
    },
    "Xi Jinping may be in Astana for the SCO summit.": set(),
    "India is to be represented by S. Jaishankar as Narendra Modi would skip the meeting.": {
        "IN (planned)",
        "subrahmanyam-jaishankar (planned)",
    },
    "Ambassador Norman Muhamad said Zahid will fly to Astana, where he will speak at the SCO"
    " summit.": set(),
    "Xi Jinping, who took part in a forum in Kazan, also will not attend the summit.": set(),
    "Other guests will take part: Mongolia will also attend the summit. They include Vladimir"
    " Putin.": {"MN (planned)", "vladimir-putin (planned)"},
    "Attendees include Wang Yi, arriving ahead of the anticipated summit.": {"wang-yi (planned)"},
    "So, next year, China will host the summit which will be attended by Putin.": set(),
    "Wang Yi reached Goa earlier this month to attend the SCO summit.": set(),
    "The summit will take place under the chairmanship of Kassym-Jomart Tokayev.": {
        "kassym-jomart-tokayev (planned)"
    },
}


@pytest.mark.parametrize("sentence", AHEAD)
def test_who_is_to_come(sentence: str) -> None:
    before = "The SCO summit will be held in Astana on July 4. "
    assert took_part(before + sentence, "2024-07-02") == AHEAD[sentence]


@pytest.mark.parametrize(
    "heading",
    [
        "Guest members included:",
        "List of the heads of delegations of member states and guests:\n\nMember states:",
        "Who all attended the summit?",
    ],
)
def test_the_lines_below_a_heading_name_them(heading: str) -> None:
    lines = "Prime Minister of Pakistan Shehbaz Sharif\n\nPresident of Russia Vladimir Putin;"
    told = took_part(f"{REPORT}\n\n{heading}\n\n{lines}")
    assert told == {"shehbaz-sharif", "vladimir-putin"}


def test_that_meeting_is_the_one_last_told_of() -> None:
    text = (
        "Dushanbe will host the next meeting of the SCO Council of Heads of Government in October."
        " The previous meeting of the Council was held in Dushanbe on 12 October 2018. That"
        " meeting brought together the prime ministers of Kazakhstan and Uzbekistan."
    )
    assert took_part(text, "2026-03-10") == {"KZ", "UZ"}


def test_nobody_has_been_at_an_upcoming_meeting() -> None:
    text = (
        "Ministers of the SCO gathered in Tianjin to prepare the upcoming SCO summit. The session"
        " brought together officials from Russia and India."
    )
    assert took_part(text, "2025-07-15") == set()


@pytest.mark.parametrize(
    ("lead", "meeting"),
    [
        ("The 24th meeting of the SCO Council of Heads of State ends today.", "sco-chs-24"),
        ("Astana prepared it in its 2024 rotating SCO chairmanship.", "sco-chs-24"),
        ("India joined at the summit in Astana in 2017.", ""),
        ("The 24th SCO summit followed the 23rd SCO summit.", ""),
    ],
)
def test_without_a_date_a_numbered_meeting_tells_the_year(lead: str, meeting: str) -> None:
    text = f"The SCO summit was attended by Xi Jinping. {lead}"
    article = Article(name="t.txt", text=text, published="")
    told = {c.object for c in extract(article) if c.predicate == "attended"}
    assert told == ({f"meeting:{meeting}"} if meeting else set())


@pytest.mark.parametrize(
    ("sentence", "meeting"),
    [
        ("Li Qiang attended the 23rd SCO summit.", "sco-chg-23"),
        ("Islamabad was quiet. Li Qiang attended the SCO summit.", "sco-chg-23"),
        ("Li Qiang attended the 24th SCO summit in Astana.", "sco-chs-24"),
        ("A summit in Washington brought together Li Qiang and Donald Trump.", ""),
    ],
)
def test_late_in_the_year_heads_of_government_have_their_summit(
    sentence: str, meeting: str
) -> None:
    article = Article(name="t.txt", text=f"The SCO is large. {sentence}", published="2024-10-16")
    told = {c.object for c in extract(article) if c.predicate == "attended"}
    assert told == ({f"meeting:{meeting}"} if meeting else set())


def test_a_conclave_of_ministers_is_no_summit() -> None:
    text = (
        "Sherali Mirzo, Tajikistan's defence minister, is in Tashkent to attend a defence"
        " ministerial conclave of the SCO. Belarus attended the SCO conclave as a guest."
    )
    article = Article(name="t.txt", text=text, published="2022-08-24")
    told = {(c.subject, c.object) for c in extract(article) if c.predicate == "attended"}
    assert told == {
        ("person:sherali-mirzo", "meeting:sco-defence-ministers-2022"),
        ("country:BY", "meeting:sco-defence-ministers-2022"),
    }


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        (
            "The host greeted all SCO heads of state - Xi Jinping, Vladimir Putin and Shavkat"
            " Mirziyoyev - at the palace.",
            {"xi-jinping", "vladimir-putin", "shavkat-mirziyoyev"},
        ),
        (
            "He did not greet the heads of state - Xi Jinping, Vladimir Putin - at the palace.",
            set(),
        ),
        ("He greeted the leaders - Xi Jinping and Vladimir Putin - at the airport.", set()),
        ("Xi Jinping took part in this conference.", {"xi-jinping"}),
        ("Xi Jinping did not attend this conference.", set()),
        ("Xi Jinping met with Russian leaders at the SCO summit.", {"xi-jinping"}),
        ("Xi Jinping met Russian and Indian leadership at the SCO summit.", {"xi-jinping"}),
        ("Xi Jinping has not met Vladimir Putin at the SCO summit.", set()),
        ("Xi Jinping met ministers to discuss what they heard at the SCO summit.", set()),
        ("Xi Jinping met those who had spoken at the SCO summit.", set()),
        (
            "Diplomatic missions of India and Iran took part in this meeting.",
            {"country:IN", "country:IR"},
        ),
        ("Diplomatic missions of India and Iran were told of this meeting.", set()),
        ("No diplomatic missions of India and Iran took part in this meeting.", set()),
    ],
)
def test_whom_the_host_greets_and_who_meets_whom_there(sentence: str, there: set[str]) -> None:
    assert took_part(REPORT + sentence) == {who.removeprefix("country:") for who in there}


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        (
            "Li Qiang and Olzhas Bektenov will be among others representing the member states at"
            " the SCO summit.",
            {"li-qiang (planned)", "olzhas-bektenov (planned)"},
        ),
        ("Others, not Li Qiang, will be representing the states at the SCO summit.", set()),
        ("Astana has confirmed Xi Jinping's participation.", {"xi-jinping (planned)"}),
        ("Astana has not confirmed Xi Jinping's participation.", set()),
        ("Brazil has confirmed Xi Jinping's participation in the BRICS summit.", set()),
    ],
)
def test_who_is_confirmed_or_among_others(sentence: str, there: set[str]) -> None:
    before = "The SCO summit will be held in Astana on July 4. "
    assert took_part(before + sentence, "2024-07-01") == there
