"""Who took part, as reports of meetings of many kinds tell it."""

from __future__ import annotations

import pytest

from facts.articles import Article
from facts.extract import extract

REPORT = "The SCO culture ministers meeting was held in Almaty on May 21. "


def there(text: str, published: str = "2024-05-22") -> set[str]:
    """Who takes part, as "who" or "who (planned)", prefixes of ids left out."""
    article = Article(name="t.txt", text=text, published=published)
    return {
        claim.subject.partition(":")[2] + ("" if claim.modality == "fact" else " (planned)")
        for claim in extract(article)
        if claim.predicate == "attended"
    }


SPOKE = {
    "Taking the floor, Culture Minister Aida Balayeva noted that heritage matters.": {
        "aida-balayeva"
    },
    "Culture Minister Aida Balayeva pointed out in her opening remarks that heritage matters.": {
        "aida-balayeva"
    },
    "Culture Minister Aida Balayeva pointed out in her speech at a university that it matters.": (
        set()
    ),
    "Deputy Secretary-General Janesh Kain delivered welcoming remarks on behalf of"
    " Secretary-General Zhang Ming.": {"janesh-kain"},
    "Prime Minister Olzhas Bektenov read out a message of greetings from Zhang Ming.": {
        "olzhas-bektenov"
    },
    "Culture Minister Aida Balayeva delivered a video message.": {"aida-balayeva"},
    "Culture Minister Aida Balayeva presented her welcoming remarks.": {"aida-balayeva"},
    "Culture Minister Aida Balayeva delivered opening remarks to the participants.": {
        "aida-balayeva"
    },
    "Culture Minister Aida Balayeva smiled. The minister said at the meeting that"
    " heritage matters.": {"aida-balayeva"},
    "Culture Minister Aida Balayeva smiled. She said the papers adopted at the meeting"
    " were sound.": set(),
    "Culture Minister Aida Balayeva spoke of the proposals mentioned at the meeting.": set(),
    "Culture Minister Aida Balayeva gave opening remarks at the meeting.": {"aida-balayeva"},
}
NAMED = {
    "Representatives of the SCO Secretariat and RATS were present.": {
        *("sco-secretariat", "sco-rats"),
    },
    "Heads of delegations: Sergey Lavrov, Russia; Wang Yi, China.": {
        *("sergey-lavrov", "RU", "wang-yi", "CN"),
    },
    "Delivering speeches were Sergey Lavrov, a member of the council, and Wang Yi.": {
        *("sergey-lavrov", "wang-yi"),
    },
    "The meeting was attended by the following: Sergey Lavrov, the minister who deals with trade;"
    " and Wang Yi.": {"sergey-lavrov", "wang-yi"},
    "The meeting was attended by experts from forty countries, including the SCO member states, the"
    " CIS, BRICS and ASEAN.": set(),
    "The meeting was attended by guests, including Wang Yi, the CIS and ASEAN.": {
        *("wang-yi", "cis", "asean"),
    },
    "The guests: Sergey Lavrov and Wang Yi.": {"sergey-lavrov", "wang-yi"},
    "The guests applauded: Sergey Lavrov and Wang Yi sang.": set(),
    "Delegations from all member states, led by Sergey Lavrov and Wang Yi, took part.": {
        *("sergey-lavrov", "wang-yi"),
    },
    "Delegations from all states, led by Sergey Lavrov and Wang Yi, arrived in Almaty.": {
        *("sergey-lavrov (planned)", "wang-yi (planned)"),
    },
    "The opening ceremony was also attended by Sergey Lavrov.": {"sergey-lavrov"},
    "It was hosted by Sergey Lavrov.": set(),
    "The meeting was hosted by Sergey Lavrov and attended by Wang Yi.": {
        *("sergey-lavrov", "wang-yi"),
    },
    "A dinner after the meeting was hosted by Sergey Lavrov.": set(),
    "Sergey Lavrov and their colleagues, all save Wang Yi of China, attended the meeting.": {
        "sergey-lavrov"
    },
    "The leaders of China and Mongolia participated in the video conference.": {"CN", "MN"},
    "The leaders of China and Mongolia participated in the press conference.": set(),
}
WHOLE = {
    "Chaired by Kassym-Jomart Tokayev, the SCO summit in Astana adopted a declaration.": {
        "kassym-jomart-tokayev"
    },
    "Chaired by Kassym-Jomart Tokayev, the SCO summit will be held in Astana on July 4.": {
        "kassym-jomart-tokayev (planned)"
    },
    "Chaired by India this year, the SCO has nine members.": set(),
    "Under Sergey Lavrov's chairmanship the SCO culture ministers meeting took place in Baku on"
    " May 21.": {"sergey-lavrov"},
    "The SCO culture ministers meeting was held in Baku under Sergey Lavrov's chairmanship.": {
        "sergey-lavrov"
    },
    "The leaders of China and Mongolia lined up for a family photo at the SCO summit in Astana.": {
        *("CN", "MN"),
    },
    "Emomali Rahmon attended the SCO summit reception in Astana.": set(),
    "Emomali Rahmon is among several heads of state who will attend the SCO summit in Astana.": {
        "emomali-rahmon (planned)"
    },
    "Emomali Rahmon was among those who attended the SCO summit in Astana.": {"emomali-rahmon"},
    "Emomali Rahmon was among those who skipped the SCO summit in Astana.": set(),
    "The SCO summit, due in July in Astana, will host participants from China and Mongolia.": {
        *("CN (planned)", "MN (planned)"),
    },
    "The SCO forum on tourism was held in Almaty. As the SCO summit in Astana approaches, such"
    " meetings matter. Emomali Rahmon also spoke at the event.": set(),
    "Emomali Rahmon will attend the SCO summit in Astana. Notable attendees include:\n"
    "- Xi Jinping, President of China\n- Vladimir Putin, President of Russia": {
        *("emomali-rahmon (planned)", "xi-jinping (planned)", "vladimir-putin (planned)"),
    },
    "Emomali Rahmon attended the SCO summit in Astana. Notable attendees include:\n"
    "- Xi Jinping, President of China\n- Vladimir Putin, President of Russia": {
        *("emomali-rahmon", "xi-jinping", "vladimir-putin"),
    },
}


@pytest.mark.parametrize(("text", "who"), (SPOKE | NAMED).items(), ids=(SPOKE | NAMED).keys())
def test_told_of_the_meeting_before(text: str, who: set[str]) -> None:
    """The meeting stands in the sentence before."""
    assert there(REPORT + text) == who


@pytest.mark.parametrize(("text", "who"), WHOLE.items(), ids=WHOLE.keys())
def test_in_one_text(text: str, who: set[str]) -> None:
    """The text names the meeting."""
    assert there(text) == who
