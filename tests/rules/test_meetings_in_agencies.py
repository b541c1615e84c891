"""Meetings as agencies tell of them: who travels to one, who gathers for one, where it lies."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

HELD = [
    # who visits a city for it, and who visits another
    (
        "2024-07-02",
        "The premier will visit Astana on July 3-4 to participate in the SCO summit.",
        {"sco-chs-24 astana planned"},
    ),
    (
        "2024-07-02",
        "The premier will visit Almaty on July 2 before he goes to the SCO summit.",
        set(),
    ),
    # who gathers for it, and who gathers to prepare it
    (
        "2025-08-20",
        "Leaders will convene in Tianjin on August 31 for the 25th SCO summit.",
        {"sco-chs-25 tianjin 2025-08-31 planned"},
    ),
    (
        "2024-05-22",
        "Foreign ministers of SCO states gathered in Astana on May 20-21 to prepare for the July"
        " summit.",
        {"sco-cfm-2024 astana 2024-05-20/2024-05-21"},
    ),
    # what the times are like says not that it is today
    (
        "2024-06-20",
        "This year's SCO summit is taking place in the backdrop of turmoil in the region.",
        set(),
    ),
    ("2024-07-03", "The SCO summit is taking place in Astana.", {"sco-chs-24 astana 2024-07-03"}),
    # a council that is meeting, and its head, who is meeting others
    (
        "2024-05-20",
        "The Council of Foreign Ministers of the SCO is meeting in Astana today.",
        {"sco-cfm-2024 astana 2024-05-20"},
    ),
    (
        "2024-05-20",
        "The head of the SCO's Council of Foreign Ministers is meeting envoys in Astana today.",
        set(),
    ),
    # where it is likely to be, and words before the name of a city
    (
        "2022-07-20",
        "The SCO summit likely to be held in Samarkand on September 15-16 will discuss trade.",
        {"sco-chs-22 samarkand 2022-09-15/2022-09-16 planned"},
    ),
    ("2022-07-20", "The SCO summit is not likely to be held in Samarkand in September.", set()),
    (
        "2022-09-10",
        "The SCO summit will be held in the ancient Silk Road city of Samarkand on September 15.",
        {"sco-chs-22 samarkand 2022-09-15 planned"},
    ),
    (
        "2023-05-10",
        "The SCO foreign ministers' meeting was held in the coastal state of Goa on May 4-5.",
        {"sco-cfm-2023 goa 2023-05-04/2023-05-05"},
    ),
    # one that begins somewhere, and something else that does
    (
        "2017-11-28",
        "He will attend the SCO heads of government meeting beginning in Sochi on Thursday.",
        {"sco-chg-16 sochi 2017-11-30 planned"},
    ),
    (
        "2017-11-28",
        "He told the SCO heads of government of an era beginning in Sochi on Thursday.",
        set(),
    ),
    # ministers of some of its countries, and of others; one name for those of the interior
    (
        "2024-04-14",
        "Health ministers from countries in the SCO, including India, gathered in Astana on April"
        " 12.",
        {"sco-health-ministers-2024 astana 2024-04-12"},
    ),
    (
        "2024-04-14",
        "Health ministers from countries in the ECO gathered in Astana on April 12.",
        set(),
    ),
    (
        "2022-08-19",
        "The SCO internal affairs ministers met in Tashkent on August 18.",
        {"sco-interior-ministers-2022 tashkent 2022-08-18"},
    ),
    # the end of one month and the beginning of the next
    (
        "2025-07-16",
        "The SCO summit will be held in Tianjin in late August and early September.",
        {"sco-chs-25 tianjin 2025-08/2025-09 planned"},
    ),
    # forums by what they are about, and the organisation's own; those of others
    (
        "2023-10-04",
        "The first transport forum of the SCO countries will be held on November 1 in Tashkent.",
        {"sco-transport-forum-2023 tashkent 2023-11-01 planned"},
    ),
    (
        "2025-10-04",
        "The SCO youth forum was held in Bishkek on October 2.",
        {"sco-youth-forum-2025 bishkek 2025-10-02"},
    ),
    ("2025-10-04", "The youth forum of the CIS countries was held in Bishkek on October 2.", set()),
    (
        "2023-05-17",
        "On 22-23 May, Dushanbe will host the 18th meeting of the SCO Forum.",
        {"sco-forum-2023 dushanbe 2023-05-22/2023-05-23 planned"},
    ),
    # ministers who met each other
    (
        "2023-04-28",
        "The meeting between the SCO defence chiefs was held in New Delhi on Friday.",
        {"sco-defence-ministers-2023 new-delhi 2023-04-28"},
    ),
    (
        "2023-04-28",
        "A meeting between SCO and EU foreign ministers was held in New Delhi on Friday.",
        set(),
    ),
    # a ministerial meeting is that of the ministers told of
    (
        "2020-09-08",
        "The SCO foreign ministers will meet this week. The SCO ministerial meeting will take place"
        " in Moscow on September 10.",
        {"sco-cfm-2020 moscow 2020-09-10 planned"},
    ),
    (
        "2020-09-08",
        "The SCO ministerial meeting on culture will take place in Moscow on September 10.",
        {"sco-culture-ministers-2020 moscow 2020-09-10 planned"},
    ),
    # others than the ministers and leaders
    ("2025-07-11", "Deputy foreign ministers of the SCO states met in Moscow on Friday.", set()),
    ("2025-07-11", "Business leaders of the SCO states gathered in Almaty on Thursday.", set()),
    ("2016-06-28", "Young leaders of the SCO will have a meeting in Omsk in September.", set()),
    (
        "2023-04-28",
        "The defence ministers of India and China met in New Delhi on Thursday, before the SCO"
        " meeting.",
        set(),
    ),
    (
        "2023-04-28",
        "The defence ministers of India, China, Russia, Kazakhstan and Tajikistan met in New Delhi"
        " on Friday. The SCO was founded in 2001.",
        {"sco-defence-ministers-2023 new-delhi 2023-04-28"},
    ),
    # what is only proposed, called for or offered
    ("2020-06-01", "Russia proposed to hold the SCO summit in St. Petersburg in autumn.", set()),
    (
        "2021-08-20",
        "Pakistan called for an emergency meeting of the SCO foreign ministers in Dushanbe on"
        " August 25.",
        set(),
    ),
    ("2022-10-01", "Iran has offered to host the SCO summit in Tehran in 2028.", set()),
    (
        "2022-10-01",
        "He proposed at the SCO summit in Samarkand in September to build a road.",
        {"sco-chs-22 samarkand 2022-09"},
    ),
    # a weekday before which something was done is the nearer one
    (
        "2024-07-05",
        "They met ahead of the SCO summit in Astana on Thursday.",
        {"sco-chs-24 astana 2024-07-04"},
    ),
    (
        "2025-08-30",
        "Before the SCO summit in Tianjin on Sunday, he went to Japan.",
        {"sco-chs-25 tianjin 2025-08-31 planned"},
    ),
    # a summit in another country, and what two have met for before
    (
        "2018-06-12",
        "Two leaders held a summit in Singapore on Tuesday, two days after that of the SCO.",
        set(),
    ),
    (
        "2025-07-16",
        "The SCO foreign ministers met in Tianjin. He and Araghchi followed up on their previous"
        " meeting in Rio de Janeiro.",
        {"sco-cfm-2025 tianjin"},
    ),
    (
        "2021-07-12",
        "The second China+Central Asia (C+C5) foreign ministers' meeting was held in Xi'an in May."
        " The SCO was founded in 2001.",
        set(),
    ),
    # since when it was not held, when it will end, and meetings beside it
    ("2022-09-16", "The SCO summit was held in person for the first time since 2019.", set()),
    ("2022-09-16", "It is the first time the SCO summit is being held in person again.", set()),
    (
        "2022-09-11",
        "It is the first after June 2019 when the SCO summit was held in Bishkek.",
        {"sco-chs-19 bishkek 2019-06"},
    ),
    ("2024-07-04", "It was the third time Astana hosted an SCO summit, after 2005.", set()),
    ("2024-07-03", "The SCO summit will conclude on Thursday.", set()),
    (
        "2025-07-16",
        "A step will be the SCO Plus meetings at the summit, which are being held for the first"
        " time.",
        set(),
    ),
    # where one sat who was far away, and a hall named for a city
    (
        "2023-07-04",
        "On July 4, he attended the 23rd SCO summit via video in Beijing.",
        {"sco-chs-23 2023-07-04 2023-07-04"},
    ),
    (
        "2018-04-25",
        'The SCO foreign ministers met in Beijing. The meeting took place at the "Dushanbe" Hall.',
        {"sco-cfm-2018 beijing"},
    ),
    (
        "2025-09-01",
        "The 25th SCO summit was held at the Tianjin Meijiang Convention and Exhibition Center on"
        " September 1.",
        {"sco-chs-25 tianjin 2025-09-01"},
    ),
    # who will travel to a country for it, and who was there for something else
    (
        "2020-09-09",
        "He will travel to Russia to attend a meeting of the SCO Council of Foreign Ministers.",
        {"sco-cfm-2020 RU planned"},
    ),
    (
        "2017-06-06",
        "He will embark on a two-day visit to Kazakhstan on Thursday to attend the SCO Summit.",
        {"sco-chs-17 KZ planned"},
    ),
    ("2017-06-06", "He will visit China and said he was to attend the SCO summit.", set()),
    (
        "2024-07-03",
        "On July 4 in Astana, he will take part in the meeting of the SCO heads of state.",
        {"sco-chs-24 astana 2024-07-04 planned"},
    ),
    (
        "2022-08-25",
        "Speaking in Tashkent at the SCO defence ministers' meeting on Wednesday, he spoke.",
        {"sco-defence-ministers-2022 tashkent 2022-08-24"},
    ),
    (
        "2022-08-25",
        "Speaking in Moscow, he said the SCO foreign ministers' meeting would be in September.",
        {"sco-cfm-2022 2022-09 2022-09 planned"},
    ),
    # at what level they meet, and whose minister comes to a ministerial meeting
    (
        "2023-03-29",
        "He spoke at the SCO's NSA-level meeting in New Delhi on March 29, 2023.",
        {"sco-security-secretaries-2023 new-delhi 2023-03-29"},
    ),
    (
        "2020-09-08",
        "Foreign Minister to Attend SCO Ministerial Meeting in Moscow on September 10",
        {"sco-cfm-2020 moscow 2020-09-10 planned"},
    ),
    # who hosted it on that day, or will; and two that are prepared
    (
        "2023-10-04",
        "He proposed a map at the SCO summit hosted by India on July 4.",
        {"sco-chs-23 IN 2023-07-04"},
    ),
    (
        "2020-11-09",
        "He will attend the virtual SCO summit hosted by Russia on Tuesday.",
        {"sco-chs-20 2020-11-10 2020-11-10 planned"},
    ),
    (
        "2023-05-12",
        "They discussed the preparation of the SCO summit in New Delhi in July and the meeting of"
        " the SCO Council of Heads of Government in Bishkek in October.",
        {"sco-chs-23 new-delhi 2023-07 planned", "sco-chg-22 bishkek 2023-10 planned"},
    ),
    (
        "2023-03-02",
        "The SCO Foreign Ministers' Meeting (CFM) on May 4-5 in Goa will be chaired by India.",
        {"sco-cfm-2023 goa 2023-05-04/2023-05-05 planned"},
    ),
    # the day of a return, of what is two days later, and of holidays on its account
    (
        "2024-07-06",
        "He spoke to reporters on his return from the SCO summit in Astana on Friday.",
        {"sco-chs-24 astana"},
    ),
    (
        "2025-09-05",
        "Two days after the SCO summit in Tianjin, on September 3, a parade was held.",
        {"sco-chs-25 tianjin"},
    ),
    ("2025-06-11", "A date for the SCO summit in Tianjin has not been announced.", set()),
    ("2024-10-01", "Holidays were declared because of the SCO summit in Islamabad.", set()),
    # the days, or the week, in its name
    (
        "2024-07-08",
        "The July 3-4 SCO summit in Astana admitted Laos.",
        {"sco-chs-24 astana 2024-07-03/2024-07-04"},
    ),
    (
        "2024-06-28",
        "The July 3-4 SCO summit in Astana will admit Laos.",
        {"sco-chs-24 astana 2024-07-03/2024-07-04 planned"},
    ),
    # the year in its name
    (
        "2022-09-15",
        "The SCO's 2022 summit will kick off today in Samarkand.",
        {"sco-chs-22 samarkand 2022-09-15 planned"},
    ),
]


@pytest.mark.parametrize(("published", "text", "facts"), HELD)
def test_where_it_is_held(published: str, text: str, facts: set[str]) -> None:
    assert told(text, "held", published) == facts
