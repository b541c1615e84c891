"""Who chairs and which meetings take place, as short reports tell it: what is read, what not."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

CHAIRS = {
    "From 5 July 2023 to June 2024, Kazakhstan will chair the SCO.": {
        "KZ sco-chs 2023-07-05/2024-06 planned",
    },
    "Egypt assumed the SCO chairmanship from 5 July 2023 until May 2024.": {
        "EG sco-chs 2023-07-05/2024-05",
    },
    "Kazakhstan is the chair of the SCO in 2024.": {"KZ sco-chs 2024"},
    "China is the SCO chair in 2025.": {"CN sco-chs 2025 planned"},
    # hand-overs, told from either side
    "The SCO's rotating presidency passed from Kazakhstan to China on Thursday.": {
        "CN sco-chs 2024-07-04/..", "KZ sco-chs ../2024-07-04",
    },
    "On November 10, 2020, Tajikistan took over the SCO chairmanship from Russia.": {
        "TJ sco-chs 2020-11-10/..", "RU sco-chs ../2020-11-10",
    },
    "The chairmanship of the SCO Council of Heads of Government was handed over by the Kyrgyz side "
    "to Pakistan on 26 October 2023.": {"PK sco-chg 2023-10-26/..", "KG sco-chg ../2023-10-26"},
    "The country was given the chairmanship of the bloc in September 2022, from Uzbekistan.": set(),
    "India spoke of the SCO. The country was given the chairmanship of the bloc in September 2022, "
    "from Uzbekistan.": {"IN sco-chs 2022-09/..", "UZ sco-chs ../2022-09"},
    "India's chairmanship of the SCO, which the country assumed on September 16, 2022, is over.": {
        "IN sco-chs 2022-09-16/..",
    },
    "China will take over the 2024-2025 rotating presidency of the Beijing-based SCO.": {
        "CN sco-chs 2024/2025 planned",
    },
    "Kazakhstan chairs the SCO until the end of the year, after which it will be China's turn.": {
        "KZ sco-chs 2024-07-04", "CN sco-chs planned",
    },
    # the date is that of the council's meeting, told before or after
    "The SCO presidency has passed to Kazakhstan. The summit was held in Astana on July 3, 2024.": {
        "KZ sco-chs 2024-07-03/..",
    },
    "Kazakhstan took over the SCO presidency from India. The SCO summit will be held on "
    "August 3-4, 2024.": set(),
    # several terms; who has taken over holds it
    "India chaired the SCO in 2011-2012, 2016-2017 and 2022-2023.": {
        "IN sco-chs 2011/2012", "IN sco-chs 2016/2017", "IN sco-chs 2022/2023",
    },
    "In summer 2015, Uzbekistan took over the SCO presidency.": {"UZ sco-chs 2015/.."},
    "As the rotating president of the SCO, China holds a hundred events. Currently China, now the "
    "chair of the SCO, is busy.": {"CN sco-chs 2024-07-04"},
    "Ten forums of the SCO were held under India's chairmanship.": set(),
    "SCO security advisers met under the chairmanship of Kazakhstan.": set(),
    "The SCO summit was held in Astana on July 3. Xi congratulated Iran on taking over the "
    "rotating presidency of the Beijing-based ten-member regional grouping.": {
        "IR sco-chs 2024-07-03/..",
    },
    "The SCO Council of Heads of Government met on July 3. He congratulated Iran on assuming the "
    "chair of the Council.": {"IR sco-chg 2024-07-03/.."},
    "China held the SCO presidency in 2006, 2012 and 2018.": {
        "CN sco-chs 2006", "CN sco-chs 2012", "CN sco-chs 2018",
    },
    "Kyrgyzstan has assumed the SCO chairmanship for the present cycle.": {
        "KG sco-chs 2024-07-04",
    },
    "He attended the SCO summit chaired by Kazakhstan.": {"KZ sco-chs 2024-07-04"},
    "He attended the SCO summit chaired by Tokayev.": set(),
    "The SCO forum was hosted by Tajikistan during their ongoing chairship of the SCO in 2024.": {
        "TJ sco-chs 2024",
    },
    "India became a member in 2017 and assumed the chairmanship of the SCO in 2023.": {
        "IN sco-chs 2023/..",
    },
    # who holds it
    "Under the SCO chairmanship of Kazakhstan, five forums were held.": {"KZ sco-chs 2024-07-04"},
    "Kyrgyzstan holds the presidency of the SCO for 2024-2025, with a forum planned for autumn.": {
        "KG sco-chs 2024/2025",
    },
    "The ministers expressed support for China's work as the rotating chair of the SCO.": {
        "CN sco-chs 2024-07-04",
    },
    "The ministers praised China's tenure as the rotating chair of the SCO from 2023 to 2024.": {
        "CN sco-chs 2023/2024",
    },
    "China took over the SCO presidency last week.": {"CN sco-chs 2024-06/.."},
    "China took over from Kazakhstan as chair of the SCO on Wednesday.": {
        "CN sco-chs 2024-07-03/..", "KZ sco-chs ../2024-07-03",
    },
    # a date of something else, and one to come
    "China, which chairs the SCO, will host the meeting of the Council of Foreign Ministers in "
    "September.": {"CN sco-chs 2024-07-04"},
    "Kazakhstan chairs the SCO until September.": {"KZ sco-chs ../2024-09"},
    # not yet
    "When the SCO summit ends, China takes over the chairmanship for 2024-2025.": {
        "CN sco-chs 2024/2025 planned",
    },
    "The next SCO summit will be in Bishkek in 2026, when Kyrgyzstan holds the presidency.": {
        "KG sco-chs 2026 planned",
    },
    # nobody's chair, or another's
    "The council of the SCO RATS met in Minsk under the chairmanship of Uzbekistan.": set(),
    "The presidency of Turkmenistan is a heavy duty, the SCO was told.": set(),
    "Kazakhstan handed over the chairmanship of the CIS to Russia.": set(),
    "Pakistan took over the chairmanship of the SCO Business Council on Monday.": set(),
    "Belarus hopes to take over the SCO presidency in 2030.": set(),
    "The SCO meeting of health ministers was held under the chairmanship of Uzbekistan.": set(),
}  # fmt: skip

HELD = {
    "Members of the SCO met online on Tuesday for a summit led by Egypt.": {
        "sco-chs-24 2024-07-02 2024-07-02",
    },
    "He is to fly to Astana on Friday for the SCO summit, which takes place the next day.": {
        "sco-chs-24 astana planned",
    },
    "Members of the SCO met online on Tuesday to talk of trade.": set(),
    "Leaders of the SCO states met on Tuesday.": {"sco-chs-24 2024-07-02 2024-07-02"},
    "He will leave for Laos on Friday to take part in the SCO defence ministers meet.": {
        "sco-defence-ministers-2024 LA planned",
    },
    "She spoke of the SCO summit and the 9th Horse Games planned for 2026.": {
        "sco-chs-26 2026 2026 planned",
    },
    "She will be in Astana on Friday for a major SCO summit.": {"sco-chs-24 astana planned"},
    "She will be in Laos on Friday for talks after the SCO summit.": set(),
    # date and place in any order, of any body
    "The meeting of the SCO Council of Heads of State, held on July 4 in Astana, approved it.": {
        "sco-chs-24 astana 2024-07-04",
    },
    "On 14-16 June 2024, Tashkent was the venue for the latest SCO Council of National "
    "Coordinators meeting.": {"sco-cnc-2024 tashkent 2024-06-14/2024-06-16"},
    "SCO chief justices met in Samarkand on June 20.": {
        "sco-supreme-courts-2024 samarkand 2024-06-20",
    },
    "The 10th meeting of the SCO ministers of justice kicked off in Shanghai on Tuesday.": {
        "sco-justice-ministers-2024 shanghai 2024-07-02",
    },
    "The SCO foreign ministers' meeting in Goa on May 4-5, 2023, was short.": {
        "sco-cfm-2023 goa 2023-05-04/2023-05-05",
    },
    "Bishkek hosted a major event, the SCO Energy Forum, on June 1.": {
        "sco-energy-forum-2024 bishkek 2024-06-01",
    },
    # a report says so in passing
    "On Wednesday, Sergey Lavrov chaired the meeting of the SCO Council of Foreign Ministers in "
    "Moscow.": {"sco-cfm-2024 moscow 2024-07-03"},
    "Sergey Lavrov came to Minsk to take part in a meeting of SCO foreign ministers on Friday.": {
        "sco-cfm-2024 minsk 2024-07-05 planned",
    },
    "The SCO summit in Astana is over. The next summit will be held in Tianjin in 2025.": {
        "sco-chs-24 astana", "sco-chs-25 tianjin 2025 planned",
    },
    # a place in passing, without a date
    "Two agreements were signed at the SCO summit in Astana.": {"sco-chs-24 astana"},
    "India became a member at the SCO summit in Astana in 2017.": {"sco-chs-17 astana 2017"},
    "They will speak at the upcoming SCO summit in Astana.": {"sco-chs-24 astana planned"},
    "The two agreements had been prepared before the SCO summit in Astana.": set(),
    "The Astana summit of the SCO was short.": set(),
    "Ali Asadov is in Astana to attend the SCO summit.": {"sco-chs-24 astana"},
    "Ali Asadov arrived in Astana to attend the SCO summit.": {"sco-chs-24 astana planned"},
    "He met Xi ahead of the SCO summit in Astana. The second day of the summit opened with a "
    "photo.": {"sco-chs-24 astana"},
    # numerals, editions, unnamed capitals, short weekdays
    "Preparations go on for the XXV SCO Summit slated for 1-2 August 2025 in Tianjin.": {
        "sco-chs-25 tianjin 2025-08-01/2025-08-02 planned",
    },
    "The 24th edition of the Shanghai Cooperation Organisation kicked off in Astana on Wed.": {
        "sco-chs-24 astana 2024-07-03",
    },
    "The SCO culture ministers met in the Uzbek capital on May 4.": {
        "sco-culture-ministers-2024 tashkent 2024-05-04",
    },
    "SCO energy forum kicks off in Tajikistan capital.": {
        "sco-energy-forum-2024 dushanbe 2024-07-04",
    },
    "It came before the SCO's annual summit, which will be in Minsk in August.": {
        "sco-chs-24 minsk 2024-08 planned",
    },
    "Foreign ministers of India, Iran and four other members of the SCO opened a meeting of the "
    "bloc in Minsk on Monday.": {"sco-cfm-2024 minsk 2024-07-01"},
    # a headline tells no day; what is said of place and of time is one
    "SCO summit opens in Astana\n\nThe SCO summit was held in Astana on Tuesday.": {
        "sco-chs-24 astana 2024-07-02",
    },
    "Work began at the SCO summit in Astana. On Tuesday he addressed the summit.": {
        "sco-chs-24 astana 2024-07-02",
    },
    "The next meeting of SCO health ministers was held in Minsk on July 2.": {
        "sco-health-ministers-2024 minsk 2024-07-02",
    },
    "During the meeting of the SCO Council of Heads of State on Wednesday, ten papers were "
    "signed.": {"sco-chs-24 2024-07-03 2024-07-03"},
    "He spoke at an online SCO summit chaired by India on Tuesday.": {
        "sco-chs-24 2024-07-02 2024-07-02",
    },
    "He said after the SCO foreign ministers' meeting in Minsk that two papers are planned to be "
    "signed at the SCO summit in Astana.": {
        "sco-cfm-2024 minsk", "sco-chs-24 astana planned",
    },
    "Plans agreed after the SCO foreign ministers' meeting in Minsk will be signed.": set(),
    "He was heard at today's SCO summit.": {"sco-chs-24 2024-07-04 2024-07-04"},
    "The SCO will hold its first summit since the pandemic in Astana from today.": {
        "sco-chs-24 astana 2024-07-04 planned",
    },
    "The SCO summit, along with the SCO Plus meeting, will run in Astana from July 8 to July 9.": {
        "sco-chs-24 astana 2024-07-08/2024-07-09 planned",
    },
    "Iran was invited to join at the SCO Heads of State Council meeting held in Astana in July "
    "2017.": {"sco-chs-17 astana 2017-07"},
    "It was granted that status at the 2005 SCO summit in Astana.": {"sco-chs-5 astana 2005"},
    "They met on the sidelines of the SCO summit in Beijing.": set(),
    "Minsk, Belarus hosted the meeting of SCO health ministers on July 1.": {
        "sco-health-ministers-2024 minsk 2024-07-01",
    },
    "At the upcoming SCO summit in Astana [Kazakhstan] next month a decision is due.": {
        "sco-chs-24 astana 2024-08 planned",
    },
    "Iran became an observer of the SCO at the Astana summit back in 2005.": {
        "sco-chs-5 astana 2005",
    },
    "The SCO summit will be held in Minsk in autumn this year.": {
        "sco-chs-24 minsk 2024-09/2024-11 planned",
    },
    "SCO health ministers will convene in Minsk on Monday and Tuesday.": {
        "sco-health-ministers-2024 minsk 2024-07-08/2024-07-09 planned",
    },
    "Belarus will host the SCO health ministers' meeting on August 5. The meeting will be held in "
    "Minsk on August 5.": {"sco-health-ministers-2024 minsk 2024-08-05 planned"},
    "He arrived in Minsk for the SCO health ministers' meeting on Wednesday.": {
        "sco-health-ministers-2024 minsk planned",
    },
    "Iran was admitted at the summit of the international body in Astana on Wednesday. The SCO is "
    "large.": {"sco-chs-24 astana 2024-07-03"},
    "He is in Astana to participate in the SCO summit being held today.": {
        "sco-chs-24 astana 2024-07-04",
    },
    "In Astana, following the results of the meeting of the SCO Council of Heads of State on "
    "July 3, it was signed.": {"sco-chs-24 astana 2024-07-03"},
    "A decision of the SCO will be taken at the SCO summit in Astana.": {
        "sco-chs-24 astana planned",
    },
    "ASTANA, July 4 -- He called for it during the summit of the SCO held here.": {
        "sco-chs-24 astana",
    },
    "Today at the summit of the SCO in Astana, Belarus was admitted.": {
        "sco-chs-24 astana 2024-07-04",
    },
    "The SCO grew. During the summit in Uzbekistan in June 2016 it was signed.": {
        "sco-chs-16 UZ 2016-06",
    },
    "Ali Asadov left Baku for Astana on Monday morning to attend the SCO summit.": {
        "sco-chs-24 astana planned",
    },
    "China will take over, it was decided on Wednesday during the ongoing SCO Astana summit.": {
        "sco-chs-24 astana 2024-07-03",
    },
    "The SCO summit in Astana runs until Friday.": {"sco-chs-24 astana"},
    "At the end of the 21st SCO summit, held in the Tajik capital Dushanbe, it was agreed.": {
        "sco-chs-21 dushanbe",
    },
    "He will see Putin on Monday, following the SCO summit in Astana.": set(),
    "On July 1 Lukashenko arrived in Astana to be part of the SCO summit.": {
        "sco-chs-24 astana planned",
    },
    "The 24th meeting of the SCO ended in Astana today.": {"sco-chs-24 astana 2024-07-04"},
    "The 24th meeting of the EU ended in Astana today.": set(),
    "On July 1, Minsk hosted the 18th meeting of ministers of the SCO member states responsible "
    "for foreign economic and foreign trade activities.": {
        "sco-economy-ministers-2024 minsk 2024-07-01",
    },
    "On December 1, 2017 he attended the 16th meeting of the Council of the SCO Heads of "
    "Government (Prime Ministers) at the Congress Centre in Sochi.": {
        "sco-chg-16 sochi 2017-12-01",
    },
    "He will visit Minsk for the SCO summit next June.": {"sco-chs-25 minsk 2025-06 planned"},
    "India joined the SCO on 9 June 2017 at a summit in Astana, Kazakhstan.": {
        "sco-chs-17 astana 2017-06-09",
    },
    "Ali Asadov will travel to Astana for the SCO summit.": {"sco-chs-24 astana planned"},
    "SCO health ministers will convene in Minsk on Wednesday and Thursday.": {
        "sco-health-ministers-2024 minsk 2024-07-03/2024-07-04 planned",
    },
    # not the meeting itself
    "On Monday he attended a reception for those participating in the SCO summit.": set(),
    "Pakistan hosted the 23rd meeting of the SCO Council of Heads of Government on July 1. They "
    "recalled the meeting of the SCO Council of Heads of State on 10 May 2024 in a "
    "videoconference.": {"sco-chg-23 PK 2024-07-01", "sco-chs-24 2024-05-10 2024-05-10"},
    "The SCO presidency has passed to China, where the next summit will be held next year.": {
        "sco-chs-25 CN 2025 planned",
    },
    "Emomali Rahmon will visit Tianjin on July 9-10, where a summit of the SCO heads of state will "
    "take place.": {"sco-chs-24 tianjin 2024-07-09/2024-07-10 planned"},
    "Pakistan will host the SCO heads of government meeting in Islamabad in October, ahead of the "
    "G20 summit in New Delhi.": {"sco-chg-23 islamabad 2024-10 planned"},
    # the sentence before tells which
    "The 23rd meeting of the SCO Council of Heads of Government is near. The summit, scheduled for "
    "October 15-16 in Islamabad, will discuss trade.": {
        "sco-chg-23 islamabad 2024-10-15/2024-10-16 planned",
    },
    "The SCO was busy on July 1. On the same day, Wang Yi chaired a meeting of the SCO Council of "
    "Foreign Ministers in Astana.": {"sco-cfm-2024 astana 2024-07-01"},
    "The SCO summit opens on Friday in Astana.": {"sco-chs-24 astana 2024-07-05 planned"},
    "The SCO foreign ministers are to gather in Minsk in the autumn.": {
        "sco-cfm-2024 minsk 2024-09/2024-11 planned",
    },
    "Leaders arrive today for the SCO summit, which opens on Friday in Astana.": {
        "sco-chs-24 astana 2024-07-05 planned",
    },
    # put off
    "The SCO summit was to have taken place in Minsk in August but was postponed.": set(),
    "Originally the SCO summit was scheduled to take place in Minsk on July 9.": set(),
    # the date of something else
    "On Monday Putin received those who attended the SCO meeting of defence ministers.": set(),
    "She hoped Tuesday's seminar would offer ideas for the SCO summit in Astana.": set(),
    "The deal was signed on Monday by both ministers, ahead of the SCO summit in Astana.": set(),
    "The SCO defence ministers' meeting was held in Astana, the ministry said on Monday.": {
        "sco-defence-ministers-2024 astana",
    },
    "Leaders arrived in Astana on Tuesday for the SCO summit.": {"sco-chs-24 astana planned"},
    "The SCO's annual summit is held in alternating countries.": set(),
    "We suggest that Minsk host the next SCO forum.": set(),
    "The CIS summit was held in Minsk on June 1.": set(),
}  # fmt: skip

HOSTS = {
    "Kyrgyzstan is hosting the 2026 SCO summit.": {"sco-chs-26 KG planned"},
    "China will be holding the SCO summit next year.": {"sco-chs-25 CN planned"},
    "Kazakhstan held talks before the SCO summit.": set(),
    "He was told so at the 2023 SCO summit, hosted virtually by India.": {"sco-chs-23 IN"},
    "The SCO summit will be held in 2026, hosted by the Kyrgyz Republic.": {
        "sco-chs-26 KG planned",
    },
    "Kyrgyzstan will assume the SCO presidency and host the summit in 2026.": {
        "sco-chs-26 KG planned",
    },
    "The SCO prime ministers' meeting is due in October, with Pakistan as host.": {
        "sco-chg-23 PK planned",
    },
    "China has hosted the SCO summit three times.": set(),
    "The SCO summit in Astana is over. He spoke of the summit to be hosted by China.": set(),
    "It is a proud moment for Kazakhstan to host the SCO summit.": set(),
}

NUMBERS = {
    "Islamabad prepares for the 23rd Council of Heads of Government of the SCO.": {"sco-chg-23 23"},
    "The twenty-fifth meeting of the SCO Council of Heads of State is next.": {"sco-chs-25 25"},
    "It was the fourth SCO summit held in China.": set(),
    "The 25th anniversary summit of the SCO will be held in 2026.": set(),
}

ALONGSIDE = {
    "The SCO Youth Forum will run alongside the Tianjin summit in 2025.": {
        "sco-youth-forum-2025 sco-chs-25 planned",
    },
}

TABLES = {
    "chair": CHAIRS, "held": HELD, "host": HOSTS, "number": NUMBERS, "alongside": ALONGSIDE,
}  # fmt: skip


@pytest.mark.parametrize(
    ("predicate", "text", "claims"),
    [(kind, text, claims) for kind, table in TABLES.items() for text, claims in table.items()],
)
def test_a_short_report_says(predicate: str, text: str, claims: set[str]) -> None:
    assert told(text, predicate, "2024-07-04") == claims


def test_a_forum_somewhere_else_is_not_the_summit() -> None:
    report = (
        "The SCO summit was held in Astana on Thursday. Li Qiang took part in the forum in Baku."
    )
    assert told(report, "attended", "2024-07-05") == set()


def test_the_third_meeting_of_one_who_comes_is_not_the_third_of_all() -> None:
    report = "This is the third meeting of SCO foreign ministers that India will attend."
    assert told(report, "number", "2019-05-21") == set()


def test_an_undated_meeting_beside_a_numbered_one_is_of_its_year() -> None:
    report = (
        "The SCO Plus meeting was held on the sidelines of the 24th SCO Summit on July 4. "
        "Emomali Rahmon spoke at the meeting."
    )
    assert told(report, "attended", "") == {"emomali-rahmon sco-plus-2024 XXXX-07-04"}


def test_the_day_of_an_undated_hand_over_is_looked_for_in_the_whole_report() -> None:
    opening = "The SCO presidency passed to Kazakhstan. "
    assert told(opening, "chair", "2023-07-05") == set()
    report = opening + "India hosted the SCO summit by video link on Tuesday."
    assert told(report, "chair", "2023-07-05") == {"KZ sco-chs 2023-07-04/.."}


def test_who_sits_in_the_chair_of_ministers_chairs_no_council() -> None:
    for text in (
        "The SCO foreign ministers met in Minsk with Sergei Lavrov in the chair.",
        "The SCO Council of Foreign Ministers met on July 1, with Belarus in the chair.",
        "India took over the presidency of the SCO's 'heads of state' session.",
    ):
        assert told(text, "chair") == set()
    assert told("The SCO goes on, with Belarus in the chair.", "chair") == {"BY sco-chs 2024-07-04"}
    assert told("PM Modi to chair SCO 2023 Summit on July 4.", "chair", "2023-07-02") == set()


def test_a_summit_is_told_with_how_large_it_is_and_who_comes_from_where() -> None:
    coming = (
        "Leaders from Asia, Europe and Africa will gather in the old port city of Tianjin from"
        " August 31 to September 1 for the largest-ever SCO summit."
    )
    days = "2025-08-31/2025-09-01"
    assert told(coming, "held", "2025-08-20") == {f"sco-chs-25 tianjin {days} planned"}
    over = (
        "They posed at the SCO summit in Qingdao in eastern China's Shandong Province on June 10."
    )
    assert told(over, "held", "2018-06-12") == {"sco-chs-18 qingdao 2018-06-10"}
    come = "The SCO gathered in Astana on July 3-4 for its annual leaders' summit."
    assert told(come, "held", "2024-07-05") == {"sco-chs-24 astana 2024-07-03/2024-07-04"}
    assert told(come.replace("summit", "dinner"), "held", "2024-07-05") == set()
    online = "He spoke at the SCO summit, held virtually on July 4 and hosted by India."
    assert told(online, "held", "2023-07-05") == {"sco-chs-23 2023-07-04 2023-07-04"}


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2019-08-21",
            "Russia has been at the helm of the SCO since June, when Kyrgyzstan passed the"
            " chairmanship on to it in Bishkek.",
            {"RU sco-chs 2019-06/..", "KG sco-chs ../2019-06"},
        ),
        ("2021-03-30", "It is Tajikistan that chairs the SCO.", {"TJ sco-chs 2021-03-30"}),
        ("2025-12-01", "At the helm of the SCO is Kyrgyzstan.", {"KG sco-chs 2025-12-01"}),
        ("2025-12-01", "At the helm of the EAEU is Kyrgyzstan.", set()),
        (
            "2019-08-21",
            "The SCO's premiers, by contrast, are chaired by Uzbekistan.",
            {"UZ sco-chg 2019-08-21"},
        ),
        (
            "2022-10-03",
            "India, into whose hands the SCO presidency passed in September, has plans.",
            {"IN sco-chs 2022-09/.."},
        ),
        (
            "2025-08-27",
            "Kazakhstan chaired the SCO in 2023-2024 and passed the baton to China at the end of"
            " the summit on July 4, 2024.",
            {"KZ sco-chs 2023/2024", "CN sco-chs 2024-07-04/..", "KZ sco-chs ../2024-07-04"},
        ),
        (
            "2024-07-03",
            "The SCO summit opens in Astana on July 4. Then the chairmanship goes to China.",
            {"CN sco-chs 2024-07-04/.. planned"},
        ),
        (
            "2024-08-20",
            "Having received the chairmanship of the SCO from Kazakhstan on July 4, China is busy.",
            {"CN sco-chs 2024-07-04/..", "KZ sco-chs ../2024-07-04"},
        ),
        ("2024-08-20", "She arrived at the head of the SCO delegation from India.", set()),
        (
            "2023-07-20",
            "It is not India but Kazakhstan that chairs the SCO.",
            {"KZ sco-chs 2023-07-20"},
        ),
        (
            "2023-07-20",
            "It is now Kazakhstan's turn to chair the SCO.",
            {"KZ sco-chs 2023-07-20"},
        ),
        (
            "2026-05-05",
            "In the chair of the SCO since 2025, Kyrgyzstan is busy.",
            {"KG sco-chs 2025/.."},
        ),
        (
            "2025-09-10",
            "Kyrgyzstan, to which China gave up the presidency of the SCO on September 1, waits.",
            {"KG sco-chs 2025-09-01/..", "CN sco-chs ../2025-09-01"},
        ),
        (
            "2019-11-04",
            "For the next year it is India that will preside over the SCO.",
            {"IN sco-chs planned"},
        ),
        (
            "2019-11-04",
            "India, succeeding Uzbekistan, took over as chair of the SCO on Friday.",
            {"IN sco-chs 2019-11-01/.."},
        ),
        ("2023-07-20", "Kazakhstan was to have taken over the SCO chairmanship in 2022.", set()),
        (
            "2024-08-20",
            "Had it not received the chairmanship of the SCO, China would rest.",
            set(),
        ),
    ],
)
def test_a_chair_in_other_words(published: str, text: str, expected: set[str]) -> None:
    assert told(text, "chair", published) == expected


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        # of several organisations
        ("Kazakhstan is the current chair of the CIS and SCO.", {"KZ sco-chs 2024-07-04"}),
        ("Kazakhstan is the current chair of the CIS and BRICS.", set()),
        ("Kazakhstan has been chairman of the SCO for this year.", {"KZ sco-chs 2024-07-04"}),
        ("Kazakhstan has been chairman of the SCO three times.", set()),
        (
            "India became a member of the SCO in 2017 and held the rotating chairmanship in 2023.",
            {"IN sco-chs 2023"},
        ),
        ("India became a member of the SCO in 2017 and left the chairmanship to others.", set()),
        (
            "On July 4, 2023, the SCO's chairmanship was passed from India over to Kazakhstan.",
            {"KZ sco-chs 2023-07-04/..", "IN sco-chs ../2023-07-04"},
        ),
        # of now, and of a term to come
        (
            "Xi Jinping praised Kazakhstan's current chairmanship of the SCO.",
            {"KZ sco-chs 2024-07-04"},
        ),
        ("Xi Jinping praised Kazakhstan's former chairmanship of the SCO.", set()),
        (
            "China plans many festivals during its presidency of the SCO from July 2025 to July"
            " 2026.",
            {"CN sco-chs 2025-07/2026-07 planned"},
        ),
        # said by whose country it is
        (
            '"Our chairmanship of the SCO is under way," Kassym-Jomart Tokayev said.',
            {"KZ sco-chs 2024-07-04"},
        ),
        (
            '"During our chairmanship of the SCO much was done," Kassym-Jomart Tokayev said.',
            {"KZ sco-chs 2024-07-04"},
        ),
        ('"During our chairmanship of the SCO much was done," the speaker said.', set()),
        ('"I hope our chairmanship of the SCO is under way," Kassym-Jomart Tokayev said.', set()),
        (
            "Kazakhstan is hosting these talks as the incumbent chair of the SCO Council of Heads"
            " of Government, the second highest forum.",
            {"KZ sco-chg 2024-07-04"},
        ),
        ("As the chair of SCO this year, Kazakhstan gave a reception.", {"KZ sco-chs 2024-07-04"}),
        # of the anti-terrorist structure
        (
            "India assumed the chairmanship of the Council of RATS SCO on October 28, 2021.",
            {"IN sco-rats 2021-10-28/.."},
        ),
        ("India is the chair of the executive council of SCO RATS.", {"IN sco-rats 2024-07-04"}),
        ("The SCO-RATS meeting was chaired by India's deputy adviser.", set()),
        ("India is not the chair of the SCO RATS Council.", set()),
        # what goes on under it
        (
            "Kazakhstan stands ready to take the agenda of the SCO forward under its chairmanship.",
            {"KZ sco-chs 2024-07-04"},
        ),
        ("Kazakhstan held four SCO seminars under its chairmanship.", set()),
    ],
)
def test_chairs_of_several_and_of_the_structure(sentence: str, claims: set[str]) -> None:
    assert told(sentence, "chair") == claims


def test_of_a_stretch_without_blanks_the_end_is_not_the_beginning() -> None:
    text = "Kazakhstan is to preside over the SCO in July 2025-July 2026."
    assert "KZ sco-chs 2026-07 planned" not in told(text, "chair")


def test_a_title_that_is_suggested_is_not_given() -> None:
    named = "declaring Almaty the cultural capital of the SCO for 2025."
    assert told(f"He suggested {named}", "designated") == set()
    assert told(f"The SCO signed a decision {named}", "designated") != set()


def test_who_takes_over_next_year_has_not_yet() -> None:
    guests = "SCO guests will see India {}, when New Delhi takes over its presidency from Tashkent."
    assert told(guests.format("next year"), "chair", "2022-08-25") <= {
        "IN sco-chs 2023/.. planned",
    }
    took = "India took over the SCO presidency from Uzbekistan in September 2022."
    assert "IN sco-chs 2022-09/.." in told(took, "chair", "2023-01-05")


def test_a_beginning_in_some_month_is_of_the_year() -> None:
    text = "The upcoming SCO summit in {} will mark the transfer of the SCO chairmanship to China."
    months = text.format("Astana in June-July 2024")
    assert told(months, "chair", "2024-05") == {"CN sco-chs 2024/.. planned"}
    month = text.format("Astana in July 2024")
    assert told(month, "chair", "2024-05") == {"CN sco-chs 2024-07/.. planned"}
