"""Attendance told as a scene: who was sent, joined his peers, sat at the table or spoke there."""

from __future__ import annotations

import pytest

from tests.rules.reading import claims

AFTER = "The SCO summit was held in Astana on Thursday. "
BEFORE = "The SCO summit will be held in Astana on July 4. "


def present(text: str, published: str) -> set[str]:
    """Who took part or is to, prefixes of ids left out."""
    return {
        claim.subject.partition(":")[2] + ("" if claim.modality == "fact" else " (planned)")
        for claim in claims(text, "attended", published)
    }


SAID = {
    "New Delhi sent not its prime minister but External Affairs Minister S. Jaishankar.": {
        "subrahmanyam-jaishankar"
    },
    "Iran, one of the observers, dispatched First Vice President Mohammad Mokhber.": {
        "mohammad-mokhber"
    },
    "Narendra Modi's seat was taken by Foreign Minister S. Jaishankar.": {
        "subrahmanyam-jaishankar"
    },
    "Around the table sat Xi Jinping and Sadyr Japarov.": {"xi-jinping", "sadyr-japarov"},
    "The participants heard reports by Secretary-General Zhang Ming and Ruslan Mirzayev.": {
        "zhang-ming",
        "ruslan-mirzayev",
    },
    "The guest list ran from Recep Tayyip Erdogan to Ilham Aliyev.": {
        "recep-tayyip-erdogan",
        "ilham-aliyev",
    },
    "Shehbaz Sharif told his fellow leaders that Pakistan wanted peace.": {"shehbaz-sharif"},
    "Addressing his peers, Shehbaz Sharif spoke of peace.": {"shehbaz-sharif"},
    "From the rostrum of the summit, Emomali Rahmon warned of terrorism.": {"emomali-rahmon"},
    "Russian President Vladimir Putin and the Turkish leader sat in; as did others.": {
        "vladimir-putin"
    },
    "The Chinese delegation was led by Li Qiang, the Pakistani one by Ishaq Dar.": {
        "li-qiang",
        "ishaq-dar",
    },
    "Representing Iran was acting President Mohammad Mokhber.": {"mohammad-mokhber"},
    "Iran was there in the person of acting President Mohammad Mokhber.": {
        "IR",
        "mohammad-mokhber",
    },
    "Besides the members, Azerbaijan and Turkey had a seat at the table.": {"AZ", "TR"},
    "President Ilham Aliyev was a guest at the summit.": {"ilham-aliyev"},
    "It fell to Kassym-Jomart Tokayev to open the summit.": {"kassym-jomart-tokayev"},
    "The session was steered by Kassym-Jomart Tokayev.": {"kassym-jomart-tokayev"},
    "Representing Iran was not easy for President Mohammad Mokhber.": set(),
    "Ilham Aliyev was a guest at the theatre.": set(),
    "It fell to Kassym-Jomart Tokayev to defend the summit.": set(),
    "Mohammad Mokhber made his debut at the summit.": {"mohammad-mokhber"},
    "Recep Tayyip Erdogan was in town as well and addressed the plenary.": {"recep-tayyip-erdogan"},
    "Xi Jinping followed the summit by video link.": {"xi-jinping"},
    "India was represented at ministerial level, by S. Jaishankar.": {
        "IN",
        "subrahmanyam-jaishankar",
    },
    "Xi Jinping said that a minister was in town and addressed the plenary.": set(),
    "Xi Jinping followed the summit by reading the newspapers.": set(),
    "Vladimir Putin greeted and addressed the participants of the games.": set(),
    "Zhang Ming delivered a speech to the Women's Forum.": set(),
    # one counterpart is no meeting of all, nor is a call, a journey elsewhere or a wish
    "Vladimir Putin told his counterpart Xi Jinping that trade was growing.": set(),
    "Vladimir Putin told his colleagues by telephone that trade was growing.": set(),
    "India sent External Affairs Minister S. Jaishankar to Washington.": set(),
    "India sent Vladimir Putin a message.": set(),
    "India did not send Foreign Minister S. Jaishankar.": set(),
    "Vladimir Putin may join his colleagues.": set(),
    "Vladimir Putin joined his colleagues in condemning the attack.": set(),
    "Vladimir Putin addressed the audience at Moscow University.": set(),
}


@pytest.mark.parametrize("sentence", SAID)
def test_who_was_there(sentence: str) -> None:
    assert present(AFTER + sentence, "2024-07-05") == SAID[sentence]


AHEAD = {
    "Vladimir Putin will join his colleagues from the other member states on Thursday.": {
        "vladimir-putin (planned)"
    },
    "Beijing will be represented by Xi Jinping and Islamabad by Shehbaz Sharif.": {
        "xi-jinping (planned)",
        "shehbaz-sharif (planned)",
    },
    "The presidents of Russia and Turkey are expected in the Kazakh capital.": {
        "RU (planned)",
        "TR (planned)",
    },
    "Narendra Modi, who came last seven years ago, has confirmed that he is coming.": {
        "narendra-modi (planned)"
    },
    "Qatar is going to take part in the summit, and so is Antonio Guterres.": {
        "QA (planned)",
        "antonio-guterres (planned)",
    },
    "Attendance has been confirmed by Xi Jinping.": {"xi-jinping (planned)"},
    "The participants are expected to include the presidents of Russia and China.": {
        "RU (planned)",
        "CN (planned)",
    },
    "Leaders due in Astana include Xi Jinping.": {"xi-jinping (planned)"},
    "Expected to attend are the presidents of Russia and China.": {
        "RU (planned)",
        "CN (planned)",
    },
    "Ten heads of state, from Xi Jinping to Emomali Rahmon, are coming to Astana.": {
        "xi-jinping (planned)",
        "emomali-rahmon (planned)",
    },
    "Xi Jinping and Shehbaz Sharif have said they will be there.": {
        "xi-jinping (planned)",
        "shehbaz-sharif (planned)",
    },
    "The presence of Ilham Aliyev has been confirmed.": {"ilham-aliyev (planned)"},
    "The presence of Ilham Aliyev has not been confirmed.": set(),
    "Xi Jinping has not said he will be there.": set(),
    "Kassym-Jomart Tokayev will chair it and deliver the opening address.": {
        "kassym-jomart-tokayev (planned)"
    },
    "Vladimir Putin sets off for Astana on Wednesday.": {"vladimir-putin (planned)"},
    "Vladimir Putin flew to Astana in 2022.": set(),
    "Vladimir Putin leaves for Minsk on Wednesday.": set(),
    "Ilham Aliyev is likely to be there, too.": set(),
    "Ilham Aliyev has not confirmed that he is coming.": set(),
    "Ilham Aliyev is expected in Moscow.": set(),
}


@pytest.mark.parametrize("sentence", AHEAD)
def test_who_is_to_come(sentence: str) -> None:
    assert present(BEFORE + sentence, "2024-07-02") == AHEAD[sentence]
