"""Guests of a meeting: lists in many layouts, those expected, and who only seems to be one."""

from __future__ import annotations

import pytest

from facts.articles import Article
from facts.extract import extract

REPORT = "The SCO summit will be held in Astana on July 4. "


def guests(text: str, published: str = "2024-07-01") -> set[str]:
    """Who takes part, as "who" or "who (planned)", prefixes of ids left out."""
    article = Article(name="t.txt", text=text, published=published)
    return {
        claim.subject.partition(":")[2] + ("" if claim.modality == "fact" else " (planned)")
        for claim in extract(article)
        if claim.predicate == "attended"
    }


EXPECTED = {
    "The heads of state of Belarus and Mongolia are also expected.": {"BY", "MN"},
    "A parade follows, an event Kim Jong Un is expected to attend.": set(),
    "Results for Belarus are mixed, as expected.": set(),
    "Guests range from Chinese President Xi Jinping to UN chief António Guterres.": {
        "xi-jinping",
        "antonio-guterres",
    },
    "Prices range from low to high.": set(),
    "Prime Minister Narendra Modi will host the SCO summit with Xi Jinping and Vladimir Putin.": {
        *("narendra-modi", "xi-jinping", "vladimir-putin"),
    },
    "China will host the next SCO summit with Xi Jinping absent.": set(),
    "The ministry confirmed attendance by Xi Jinping and Emomali Rahmon.": {
        "xi-jinping",
        "emomali-rahmon",
    },
    "The ministry has not confirmed attendance by Xi Jinping.": set(),
    "Emomali Rahmon and Sadyr Japarov have confirmed their readiness to attend the SCO summit.": {
        *("emomali-rahmon", "sadyr-japarov"),
    },
    "The presidents of Belarus and Mongolia have already landed in the Kazakh capital.": {
        *("BY", "MN"),
    },
    "Emomali Rahmon spoke. He made the remarks before departing Dushanbe for Kazakhstan to attend"
    " the summit.": {"emomali-rahmon"},
    "Emomali Rahmon will lead the country at the SCO summit.": {"emomali-rahmon"},
    "Emomali Rahmon and Xi Jinping will attend the bloc's largest meeting since its founding.": {
        *("emomali-rahmon", "xi-jinping"),
    },
    "Emomali Rahmon is heading to Astana to participate at the SCO summit.": {"emomali-rahmon"},
    "Heads of several states have already arrived in Astana. Among them are the leaders of China"
    " and Mongolia.": {"CN", "MN"},
    "Problems remain. Among them are those of China and Mongolia.": set(),
    "Emomali Rahmon said it was an honour for the country to host the SCO summit.": set(),
    "Emomali Rahmon and Sadyr Japarov are among the distinguished attendees.": {
        *("emomali-rahmon", "sadyr-japarov"),
    },
    "Emomali Rahmon is also expected, agencies said.": {"emomali-rahmon"},
    "The summit hosted by Kazakhstan is expected to include Emomali Rahmon and Xi Jinping.": {
        *("emomali-rahmon", "xi-jinping"),
    },
    "The summit is expected to include Emomali Rahmon's speech.": set(),
    "The summit might include Emomali Rahmon.": set(),
    "The ministry had earlier confirmed Emomali Rahmon's visit to Astana for the"
    " SCO summit.": set(),
    "The ministry confirmed Emomali Rahmon's visit to Astana for the SCO summit.": {
        "emomali-rahmon"
    },
    "The delegation to the SCO summit will be led by Emomali Rahmon.": {"emomali-rahmon"},
    "The delegation to the SCO summit may be led by Emomali Rahmon.": set(),
    "Emomali Rahmon and Sadyr Japarov will join as special guests.": {
        *("emomali-rahmon", "sadyr-japarov"),
    },
    "Emomali Rahmon said banks may join as guests.": set(),
    "SCO member States will be represented by Emomali Rahmon and Xi Jinping.": {
        *("emomali-rahmon", "xi-jinping"),
    },
    "SCO member States might be represented by Emomali Rahmon and Xi Jinping.": set(),
    "Rain is also expected, Emomali Rahmon said.": set(),
    "Narendra Modi will not attend and the country will be represented by Foreign Minister"
    " Subrahmanyam Jaishankar.": {"subrahmanyam-jaishankar"},
    "It is not known whether India will be represented by Subrahmanyam Jaishankar.": set(),
    "Xi Jinping will be joined by Vladimir Putin and Emomali Rahmon at the summit.": {
        *("xi-jinping", "vladimir-putin", "emomali-rahmon"),
    },
    "Xi Jinping will be joined at the summit by Vladimir Putin.": {"xi-jinping", "vladimir-putin"},
    "Xi Jinping might be joined by Vladimir Putin at the summit.": set(),
    "Xi Jinping was joined by Vladimir Putin on Red Square in May.": set(),
    "The summit will see Mongolia represented by Foreign Minister Battsetseg Batmunkh.": {
        *("MN", "battsetseg-batmunkh"),
    },
    "Wang Yi will stand in for China at the SCO summit.": {"wang-yi"},
    "Li Qiang has chosen not to attend the SCO summit, with Foreign Minister Wang Yi leading the"
    " Chinese delegation instead.": {"wang-yi"},
    "Those due to join later sessions include the leaders of Belarus and Iran.": {
        *("BY", "IR"),
    },
    "The dignitaries, who have arrived in Astana, include Xi Jinping and Emomali Rahmon.": {
        *("xi-jinping", "emomali-rahmon"),
    },
    "In Bishkek, China was represented by Foreign Minister Wang Yi.": set(),
    "Also attending were the presidents of Belarus and Iran.": set(),
    "Emomali Rahmon is scheduled to attend and deliver remarks at the SCO summit.": {
        "emomali-rahmon"
    },
    "Among the first to arrive were Emomali Rahmon and Xi Jinping.": {
        "emomali-rahmon",
        "xi-jinping",
    },
    "Leaders Expected at SCO Summit\n\nPresident Xi Jinping – China\nPresident Vladimir Putin": {
        "xi-jinping",
        "CN",
        "vladimir-putin",
    },
    "Leaders expected a quiet week\n\nPresident Xi Jinping – China": set(),
    "Among the first to arrive were:\n- President Xi Jinping, who likes Astana.\n"
    "- Emomali Rahmon, president of Tajikistan.\n\nVladimir Putin, who spoke later, smiled.": {
        "xi-jinping",
        "emomali-rahmon",
    },
}


@pytest.mark.parametrize("sentence", EXPECTED)
def test_who_is_expected(sentence: str) -> None:
    expected = {f"{who} (planned)" for who in EXPECTED[sentence]}
    assert guests(REPORT + sentence) == expected


HELD = "The SCO summit was held in Astana on Thursday. "
PRESENT = {
    "Alongside him were leaders from Belarus and Iran, as well as the prime minister of"
    " Mongolia.": {"BY", "IR", "MN"},
    "Alongside the economy, security was discussed by China.": set(),
    "Participants: Xi Jinping (China), Vladimir Putin (Russia).": {
        *("xi-jinping", "CN", "vladimir-putin", "RU"),
    },
    "Mongolia participated in the summit as an observer state represented by President Ukhnaagiin"
    " Khurelsukh and Turkmenistan as a guest represented by Rashid Meredov.": {
        *("MN", "ukhnaagiin-khurelsukh", "TM", "rashid-meredov"),
    },
    "The SCO summit was attended by more than 20 leaders, notably Xi Jinping and Narendra Modi.": {
        *("xi-jinping", "narendra-modi"),
    },
    "Xi Jinping's participation in the SCO summit was the highlight.": {"xi-jinping"},
    "The bloc has grown, Xi Jinping said in his inaugural address of the SCO summit.": {
        "xi-jinping"
    },
    "At the SCO summit, Xi Jinping unveiled a plan.": {"xi-jinping"},
    "Emomali Rahmon emphasized at today's SCO summit that trade grows.": {"emomali-rahmon"},
    "Emomali Rahmon, at the invitation of President Tokayev, took part in the SCO summit.": {
        "emomali-rahmon"
    },
    "The meeting convened defence ministers from all SCO member states—China and Russia.": {
        *("CN", "RU"),
    },
    "The meeting convened a panel on China.": set(),
    "António Guterres and heads of a number of organizations also participated in the event.": {
        "antonio-guterres"
    },
    "Trade with Mongolia and a number of other countries also benefited from the event.": set(),
    "Narendra Modi in his speech at the SCO summit welcomed the guests.": {"narendra-modi"},
    "Narendra Modi in his book on the SCO summit welcomed it.": set(),
    "The heads of state took part in the meeting held by video conference: Xi Jinping, Vladimir"
    " Putin and Narendra Modi.": {"xi-jinping", "vladimir-putin", "narendra-modi"},
    "The heads of state took part in the meeting held by video conference; Xi Jinping"
    " was praised.": set(),
    "Xi Jinping attended the SCO summit besides a host of other leaders like Vladimir Putin.": {
        *("xi-jinping", "vladimir-putin"),
    },
    "With Vladimir Putin and Xi Jinping listening, Narendra Modi told the SCO summit so.": {
        *("vladimir-putin", "xi-jinping", "narendra-modi"),
    },
    "Foreign Secretary Amna Baloch said a deal was struck at the SCO summit.": set(),
    "Taking part in the summit were: an attorney at the Supreme Court Pinky Anand,"
    " Prosecutor-General of Kazakhstan Gizat Nurdauletov.": {"gizat-nurdauletov"},
    "Attendees included prosecutors from many observer states, including President of Belarus"
    " Alexander Lukashenko.": {"aleksandr-lukashenko"},
    "Xi Jinping's participation in the SCO summit was long unclear.": set(),
    "Speaking earlier as he opened the summit, Vladimir Putin urged calm.": {"vladimir-putin"},
    "During his opening remarks, Vladimir Putin praised the hosts.": {"vladimir-putin"},
    "Vladimir Putin praised it in front of Xi Jinping and Narendra Modi, both of whom were present"
    " at the summit.": {"xi-jinping", "narendra-modi"},
    "Vladimir Putin told a meeting of the group that trade was growing.": {"vladimir-putin"},
    "Vladimir Putin told a meeting of the group of 77 that trade was growing.": set(),
}


@pytest.mark.parametrize("sentence", PRESENT)
def test_who_was_there(sentence: str) -> None:
    assert guests(HELD + sentence, "2024-07-05") == PRESENT[sentence]
