"""Who takes part, where the meeting is said to have them, and what such sentences do not say."""

from __future__ import annotations

import pytest

from tests.rules.reading import claims

CFM = "The SCO foreign ministers' meeting was held in Astana on May 21. "
SUMMIT = "The SCO summit was held in Astana on July 4. "
HERE = {
    CFM + "The conference witnessed active participation from all SCO member states, including"
    " Russia and China.": "RU CN",
    CFM + "The meeting included official delegations from India and Iran, as well as Belarus in an"
    " observer role.": "IN IR BY",
    "The SCO summit in Astana on July 4 was attended by member states' leaders - President of"
    " Kazakhstan Kassym-Jomart Tokayev, Chinese President Xi Jinping as well as leaders of the SCO"
    " observer states - President of Mongolia Ukhnaagiin Khurelsukh.": "kassym-jomart-tokayev"
    " xi-jinping ukhnaagiin-khurelsukh",
    CFM + "Foreign Minister Ishaq Dar led the country's delegation and met Wang Yi.": "ishaq-dar",
    CFM + "Ishaq Dar, who led the Pakistani delegation, called for trade.": "ishaq-dar",
    CFM + "The meeting was attended by delegations of the competent authorities of India and"
    " Iran.": "IN IR",
    CFM + "Delegations of authorized structures of India and Iran took part in the event.": "IN IR",
    CFM + "It was attended by security council secretaries from Russia and China.": "RU CN",
    "Foreign ministers of Russia and China gathered in Astana on Tuesday for the SCO foreign"
    " ministers' meeting.": "RU CN",
    "The SCO summit in Astana on July 4 featured the presidents of Russia and China.": "RU CN",
    "The SCO summit in Astana on July 4 drew Xi Jinping, Vladimir Putin and others.": "xi-jinping"
    " vladimir-putin",
    "Others who attended the SCO summit in Astana included Xi Jinping and Putin.": "xi-jinping"
    " vladimir-putin",
    SUMMIT + "Ten countries were represented at the summit, including Russia and China.": "RU CN",
    SUMMIT + "Russia and China were represented at the level of presidents.": "RU CN",
    SUMMIT + "Leading the delegations were Xi Jinping and Vladimir Putin.": "xi-jinping"
    " vladimir-putin",
    SUMMIT + "Overall, three presidents, two from SCO member states Russia and China and one from"
    " observer state Mongolia, attended the summit.": "RU CN MN",
    "At the SCO summit in Astana, the presidents of Russia and China discussed trade.": "RU CN",
    "Kassym-Jomart Tokayev hosted Xi Jinping, Vladimir Putin and other leaders at the SCO summit in"
    " Astana.": "xi-jinping vladimir-putin",
    "Kassym-Jomart Tokayev welcomed the presidents of Russia and China for the SCO summit in"
    " Astana.": "RU CN",
    "The SCO summit in Astana was attended, besides the hosts, by Xi Jinping.": "xi-jinping",
    "Participating in the SCO summit in Astana on July 4 were Xi Jinping and Putin.": "xi-jinping"
    " vladimir-putin",
    SUMMIT + "The participants, including Xi Jinping and Vladimir Putin, signed it.": "xi-jinping"
    " vladimir-putin",
    SUMMIT + "In their speeches, Xi Jinping and Vladimir Putin called for peace.": "xi-jinping"
    " vladimir-putin",
    SUMMIT + "The participants of the contest, including Li Wei and Ivan Petrov, won.": "",
    # talks, votes and wishes are no meetings, and nobody comes who does not
    CFM + "The agenda of the meeting included talks with delegations from India and China.": "",
    CFM + "The meeting did not include delegations from Kuwait and Laos.": "",
    CFM + "The meeting saw no participation from Kuwait and Laos.": "",
    CFM + "The meeting could have included the ministers of Kuwait and Laos.": "",
    CFM + "The meeting welcomed the applications of Kuwait and Laos.": "",
    CFM + "The organisation includes members such as Russia and China.": "",
    CFM + "The dinner included the ministers of Kuwait and Laos.": "",
    CFM + "The exercise saw the participation of troops from Russia and China.": "",
    SUMMIT + "Kuwait and Laos were not represented at the summit.": "",
    SUMMIT + "Russia has usually been represented at the level of the president.": "",
    SUMMIT + "No leader from Kuwait attended the summit.": "",
    SUMMIT + "None of the leaders of Kuwait and Laos attended the summit.": "",
    SUMMIT + "He said that no one from Kuwait or Laos attended the summit.": "",
    "The foreign ministers of Armenia and Azerbaijan discussed the agenda of the SCO summit.": "",
    "The foreign ministers of Russia and China met in Astana on Tuesday for talks on the sidelines"
    " of the SCO summit.": "",
    "Vladimir Putin received Xi Jinping and Ilham Aliyev on the sidelines of the SCO summit.": "",
    "At the SCO summit in Astana, Kassym-Jomart Tokayev welcomed Belarus to the organisation.": "",
    "Xi Jinping welcomed Narendra Modi to China ahead of the SCO summit.": "",
    "The presidents of Kuwait and Laos were also invited to the SCO summit in Astana.": "",
    "The heads of state of the Shanghai Five gathered in Shanghai for the SCO summit.": "",
}
SOON = "The SCO summit is to be held in Astana on July 4. "
AHEAD = {
    "From June 12 to 14 Xi Jinping will pay a state visit to Kazakhstan and attend the SCO"
    " summit.": "xi-jinping",
    "The leaders of Russia and China are expected at the SCO summit in Astana.": "RU CN",
    "A total of 16 leaders will be at the SCO summit in Astana, including Xi Jinping and Vladimir"
    " Putin.": "xi-jinping vladimir-putin",
    "Heads of state from ten countries, among them Russia and China, are to gather in Astana for"
    " the SCO summit.": "RU CN",
    SOON + "The leaders of Russia and China will be present at the conference.": "RU CN",
    SOON + "Xi Jinping and Vladimir Putin have landed in"
    " Kazakhstan to take part in the conference.": "xi-jinping vladimir-putin",
    SOON + "The presidents of Russia and China arrived in"
    " Kazan in October to take part in the conference.": "",
    SOON + "Xi Jinping and Vladimir Putin have confirmed their attendance.": "xi-jinping"
    " vladimir-putin",
    SOON + "Ten leaders are coming, including the presidents of Russia and China.": "RU CN",
    SOON + "Xi Jinping has not confirmed his attendance.": "",
    SOON + "New members such as Belarus are coming.": "",
    "Guests at a wider SCO gathering on Monday include Xi Jinping and Vladimir Putin.": "",
    "Xi Jinping is not expected at the SCO summit in Astana.": "",
    "It is unclear whether Xi Jinping will be at the SCO summit in Astana.": "",
    "Xi Jinping may be at the SCO summit in Astana.": "",
    "Leaders of India and Pakistan are at odds at the SCO summit in Astana.": "",
}


@pytest.mark.parametrize(("text", "who"), HERE.items())
def test_whom_a_meeting_is_said_to_have_took_part(text: str, who: str) -> None:
    found = claims(text, "attended", "2024-07-05")
    assert {claim.subject.partition(":")[2] for claim in found} == set(who.split())
    assert {claim.modality for claim in found} <= {"fact"}


@pytest.mark.parametrize(("text", "who"), AHEAD.items())
def test_whom_a_meeting_is_to_have_will_take_part(text: str, who: str) -> None:
    found = claims(text, "attended", "2024-06-10")
    assert {claim.subject.partition(":")[2] for claim in found} == set(who.split())
    assert {claim.modality for claim in found} <= {"planned"}
