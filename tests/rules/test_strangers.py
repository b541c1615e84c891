"""Persons in rolls of those present whom no known office introduces."""

from __future__ import annotations

import pytest

from facts.articles import Article
from facts.extract import extract

REPORT = "The SCO culture ministers meeting was held in Almaty on May 21. "


def persons(text: str) -> set[str]:
    """The persons who take part, prefixes of ids left out."""
    article = Article(name="t.txt", text=REPORT + text, published="2024-05-22")
    return {
        claim.subject.removeprefix("person:")
        for claim in extract(article)
        if claim.predicate == "attended" and claim.subject.startswith("person:")
    }


ROLLS = {
    "The meeting was attended by Arjun Prakash from the Folklore Bureau of India, Olzhas Karimov"
    " from the Ministry of Culture of Kazakhstan, Li Wei, dean of the arts faculty, as well as SCO"
    " Secretary-General Zhang Ming.": {
        *("arjun-prakash", "olzhas-karimov", "li-wei", "zhang-ming"),
    },
    "The meeting was attended by Sultan Omarov, Head of the Department for Keeping Crafts Alive"
    " under Kazakhstan's Culture Ministry; Wei Jun, deputy chief of the archives, and SCO Deputy"
    " Secretary-General Sohail Khan.": {"sultan-omarov", "wei-jun", "sohail-khan"},
    "Suo Lan, deputy chief of the region's civilian administration directorate, chaired the"
    " meeting.": {"suo-lan"},
    "Director of the Analytical Centre for Crafts under the Cabinet of Uzbekistan Olim Nazarov and"
    " Zhang Ming delivered their welcoming remarks.": {"olim-nazarov", "zhang-ming"},
    "Delegations of the SCO member states headed by Arjun Prakash from the Folklore Bureau of"
    " India and Askar Bekov from the Ministry of Culture of Kazakhstan took part.": {
        *("arjun-prakash", "askar-bekov"),
    },
    "Speakers included Alexander Orlov, Chairman of the Council of the Centre for SCO Studies,"
    " Russia, and Liang Zhen, Deputy Director of the Centre of Lanzhou University, China.": {
        *("alexander-orlov", "liang-zhen"),
    },
    "Gao Lin, vice president and editor-in-chief of the Foreign Press, Zhang Xin, member of the"
    " committee for crafts, and Sohail Khan, deputy secretary-general, attended the meeting.": {
        *("gao-lin", "zhang-xin", "sohail-khan"),
    },
    "The meeting was attended by Wei Lan, director of the Silk Museum, said Zhang Ming, the"
    " secretary-general.": {"wei-lan"},
    "The meeting was attended by Wei Lan, adviser to Sohail Khan, and Zhang Ming.": {
        *("wei-lan", "zhang-ming"),
    },
    "The meeting, chaired by Chelyabinsk Region Governor Pavel Orlov, was attended by Deputy"
    " Chairperson Antonina Bekova and Almaty Mayor Daniyar Omarov.": {
        *("pavel-orlov", "antonina-bekova", "daniyar-omarov"),
    },
    "India's Supreme Court Justice Omar Aziz on Monday virtually addressed the meeting. Ms Wen Lan"
    " took part.": {"omar-aziz", "wen-lan"},
    "Observers were represented by Minister of Culture and Islamic Orientation of Iran Omid"
    " Rahimi Safar.": {"omid-rahimi-safar"},
    '"Crafts matter," said Sauat Bekov, chairman of the company, in his welcome speech.': {
        "sauat-bekov"
    },
    "It was presided over by the Chief Justice of India D Y Rao.": {"d-y-rao"},
    "Xi Jinping led the proceedings.": {"xi-jinping"},
    "The Deputy Head Office of Tashkent attended the meeting.": set(),
    "Sergey Lavrov attended the meeting and Moscow Mayor Pavel Orlov stayed home.": {
        "sergey-lavrov"
    },
    "The Asian Development Bank, director of the fund, and Young Leaders from the Union of Arts"
    " attended the meeting.": set(),
    "Li Wei, professor at the academy, said that ministers attended the meeting.": set(),
    "Welcoming the participants of the meeting, Culture Minister Aida Balayeva noted it.": {
        "aida-balayeva"
    },
}


@pytest.mark.parametrize(("text", "who"), ROLLS.items(), ids=ROLLS.keys())
def test_roll(text: str, who: set[str]) -> None:
    """Names are read by what stands beside them; bodies and groups are none."""
    assert persons(text) == who
