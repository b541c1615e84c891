"""Offices, attendance, encounters and documents: what sentences say of people, and what not."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import SUMMIT, told

said = partial(told, before=SUMMIT)

OFFICES = {
    "Malaysia's Trade Minister Tan Sri Dato' Sri Lim Wei spoke.": {"lim-wei Trade Minister MY"},
    "Foreign Minister of the Maldives, Hon. Ali Waheed, spoke.": {"ali-waheed Foreign Minister MV"},
    "He met the Russian Deputy Director of State Protocol Pavel Orlov.": {
        "pavel-orlov Deputy Director of State Protocol RU",
    },
    "Prime Minister of  India Narendra Modi and President of Mongolia  Ukhnaagiin Khurelsukh"
    " spoke.": {"narendra-modi Prime Minister IN", "ukhnaagiin-khurelsukh President MN"},
    "Deputy Prime Minister-Foreign Minister of Kazakhstan Mukhtar Tileuberdi spoke.": {
        "mukhtar-tileuberdi Deputy Prime Minister KZ",
        "mukhtar-tileuberdi Foreign Minister KZ",
    },
    "President of Mongolia Ts.Elbegdorj spoke.": {"tsakhiagiin-elbegdorj President MN"},
    "Hossein Amiri Foreign Minister of Iran broke the news.": {"hossein-amiri Foreign Minister IR"},
    "After talks with Xi Jinping Foreign Minister Wang Yi spoke.": {"wang-yi Foreign Minister CN"},
    "Prime Minister Muhammad Nawaz Sharif met President of Afghanistan Muhammad Ashraf Ghani.": {
        "nawaz-sharif Prime Minister PK",
        "ashraf-ghani President AF",
    },
    "Deputy SCO Secretary-General Nurlan Akkoshkarov and Prosecutor General of Belarus Ivan Ivanov"
    " came.": {
        "nurlan-akkoshkarov Deputy Secretary-General sco",
        "ivan-ivanov Prosecutor General BY",
    },
    "Chinese President Xi Jinping, Acting President, Prime Minister of Kyrgyzstan Emil Asanov"
    " came.": {
        "xi-jinping President CN",
        "emil-asanov Prime Minister KG",
        "emil-asanov Acting President KG",
    },
    "Qatar's Prime Minister and Foreign Minister, Saad bin Ali, Mongolia's Prime Minister, came.": {
        "saad-bin-ali Prime Minister QA",
        "saad-bin-ali Foreign Minister QA",
    },
    "Nurlan Yermekbayev has been appointed Secretary General of the SCO for 2025-2027.": {
        "nurlan-yermekbayev Secretary General sco planned",
    },
    "Zhang Ming, Secretary General of the SCO summed up.": {"zhang-ming Secretary General sco"},
    "After talks with Xi Jinping, the President of Russia visited a plant.": set(),
    "Kazakh FM Mukhtar Tileuberdi spoke.": {"mukhtar-tileuberdi Foreign Minister KZ"},
    "Prime Minister of Ruritania and others came.": set(),
    "Prime Minister of Pakistan Shehbaz Sharif spoke.": {"shehbaz-sharif Prime Minister PK"},
    "Pakistan's Prime Minister Shehbaz Sharif spoke.": {"shehbaz-sharif Prime Minister PK"},
    "External Affairs Minister (EAM) S. Jaishankar spoke.": {
        "subrahmanyam-jaishankar External Affairs Minister IN",
    },
    "Minister of Public Security of China Wang Xiaohong spoke.": {
        "wang-xiaohong Minister of Public Security CN",
    },
    "Prime Minister of Kazakhstan A.A. Smailov spoke.": {"alikhan-smailov Prime Minister KZ"},
    "Belarus's Defence Minister, Lieutenant General Oleg Petrovich Sidorenko, spoke.": {
        "oleg-petrovich-sidorenko Defence Minister BY",
    },
    "Aide to the President – Secretary of the Security Council of Kazakhstan Serik Aben spoke.": {
        "serik-aben Aide to the President KZ",
        "serik-aben Secretary of the Security Council KZ",
    },
    "Adviser to the Pakistani Prime Minister on National Security Tariq Aziz Khan spoke.": {
        "tariq-aziz-khan Adviser to the Prime Minister on National Security PK",
    },
    "Deputy Chairman of the Cabinet of Ministers of Turkmenistan Batyr Amanov spoke.": {
        "batyr-amanov Deputy Chairman of the Cabinet of Ministers TM",
    },
    "Director of the Executive Committee of the SCO Regional Anti-Terrorist Structure"
    " (RATS) Jumakhon Giyosov spoke.": {
        "jumakhon-giyosov Director of the Executive Committee sco-rats",
    },
    "The presidents of Uzbekistan and Tajikistan, Shavkat Mirziyoyev and Emomali Rahmon, spoke.": {
        "shavkat-mirziyoyev President UZ", "emomali-rahmon President TJ",
    },
    "Wang Yi, a member of the Political Bureau and Minister of Foreign Affairs, spoke.": {
        "wang-yi Member of the Political Bureau CN", "wang-yi Minister of Foreign Affairs CN",
    },
    "Turkish Foreign Minister Hakan Fidan and Minister of Trade Selim Demirci spoke.": {
        "hakan-fidan Foreign Minister TR", "selim-demirci Minister of Trade TR",
    },
    "A delegation of Tajikistan led by Deputy Minister of Culture Rustam Sobirov came.": {
        "rustam-sobirov Deputy Minister of Culture TJ",
    },
    "Indian ambassador to China Vikram Rao spoke.": {"vikram-rao Ambassador to China IN"},
    "Belarusian leader Lukashenko spoke.": set(),
    "Former Foreign Minister of Uzbekistan Abdulaziz Kamilov spoke.": set(),
    "Qatar's Prime Minister, Hamad Al Saleh, Mongolia's Prime Minister, and others came.": {
        "hamad-al-saleh Prime Minister QA",
    },
    "Meanwhile Prime Minister Imran Khan spoke.": {"imran-khan Prime Minister PK"},
    "Belarus's Minister of Defence, Lieutenant General Viktor Khrenin, spoke.": {
        "viktor-khrenin Minister of Defence BY",
    },
    "Wang Yi, Chinese state councilor and minister of foreign affairs, and Foreign Minister"
    " Selim Demirci spoke.": {
        "wang-yi State Councilor CN", "wang-yi Minister of Foreign Affairs CN",
    },
    "The death of President Ebrahim Raisi was mourned.": set(),
    "The SCO Secretary-General, Ambassador Zhang Ming, spoke.": {
        "zhang-ming Secretary-General sco",
    },
    "Chinese Assistant Foreign Minister Zhang Hanhui spoke.": {
        "zhang-hanhui Assistant Foreign Minister CN",
    },
    "Prime Ministers Narendra Modi of India and Shehbaz Sharif of Pakistan spoke.": {
        "narendra-modi Prime Minister IN", "shehbaz-sharif Prime Minister PK",
    },
    "Nurlan Yermekbayev was appointed secretary-general for three years from Jan. 1, 2025.": {
        "nurlan-yermekbayev Secretary-General sco planned",
    },
    "President of Kyrgyzstan S. Sh. Jeenbekov spoke.": {"sooronbay-jeenbekov President KG"},
}  # fmt: skip

ATTENDED = {
    "The summit was attended by President Xi Jinping, as well as Secretary-General of the CIS"
    " Sergey Lebedev; Foreign Minister of Turkmenistan Rashid Meredov was also present.": {
        "xi-jinping sco-chs-24", "sergey-lebedev sco-chs-24", "rashid-meredov sco-chs-24",
    },
    "The participants include foreign ministers of China and Iran.": {
        "CN sco-chs-24", "IR sco-chs-24",
    },
    "India was represented by External Affairs Minister S Jaishankar.": {
        "IN sco-chs-24", "subrahmanyam-jaishankar sco-chs-24",
    },
    "Among those expected to attend are Vladimir Putin and Xi Jinping.": {
        "vladimir-putin sco-chs-24 planned", "xi-jinping sco-chs-24 planned",
    },
    "Vladimir Putin arrived in Astana, Kazakhstan to attend the summit.": {
        "vladimir-putin sco-chs-24 planned",
    },
    "Shehbaz Sharif left Astana after attending the summit.": {"shehbaz-sharif sco-chs-24"},
    "At the invitation of Xi Jinping, Vladimir Putin will attend the summit.": {
        "vladimir-putin sco-chs-24 planned",
    },
    "In his speech at the summit, Vladimir Putin is expected to mention trade.": set(),
    "With Russia, China attended the summit.": {"CN sco-chs-24"},
    "Xi Jinping could attend the summit.": set(),
    "Xi Jinping met a delegation led by Shehbaz Sharif.": set(),
    "Speaking after the summit, Vladimir Putin praised it.": set(),
    "Narendra Modi did not attend the summit.": set(),
    "All members except India attended the summit.": set(),
    "Xi Jinping attended a dinner hosted by Vladimir Putin.": set(),
}  # fmt: skip

MET = {
    "Zhang Ming had a meeting at the SCO Secretariat with Wang Yi.": {"zhang-ming wang-yi"},
    "Xi Jinping met with his Belarusian counterpart, Admiral Oleg Sidorenko, on Tuesday.": {
        "xi-jinping oleg-sidorenko 2024-07-02",
    },
    "Vladimir Putin and Xi Jinping held talks on Wednesday.": {
        "vladimir-putin xi-jinping 2024-07-03",
    },
    "Xi Jinping met Vladimir Putin, and Narendra Modi met Sadyr Japarov.": {
        "xi-jinping vladimir-putin", "narendra-modi sadyr-japarov",
    },
    "During talks with Xi Jinping, Vladimir Putin praised the organisation.": {
        "vladimir-putin xi-jinping",
    },
    "Vladimir Putin is expected to hold bilateral meetings on the sidelines of the summit,"
    " including with Xi Jinping.": {"vladimir-putin xi-jinping planned"},
    "Vladimir Putin did not meet Xi Jinping; he did meet Emomali Rahmon.": {
        "vladimir-putin emomali-rahmon",
    },
    "Vladimir Putin is looking forward to meeting Xi Jinping.": set(),
    "A meeting between Narendra Modi and Xi Jinping is possible.": set(),
    "Sadyr Japarov, who had been feted in Minsk on Monday, met Ilham Aliyev.": {
        "sadyr-japarov ilham-aliyev",
    },
    "Turkey applied in March 2020, and Shehbaz Sharif took part in the forum in Baku on May 2,"
    " where he also met Ilham Aliyev.": {"shehbaz-sharif ilham-aliyev 2024-05-02"},
    "After meeting Putin in Moscow on Monday, Narendra Modi met Xi Jinping.": {
        "narendra-modi xi-jinping",
    },
    "Xi Jinping held talks with Vladimir Putin on Tuesday and, on Wednesday, with Ilham Aliyev.": {
        "xi-jinping vladimir-putin 2024-07-02", "xi-jinping ilham-aliyev 2024-07-03",
    },
    '"I had a good meeting with Wang Yi today," Narendra Modi wrote.': {
        "narendra-modi wang-yi 2024-07-04",
    },
    "On arrival Vladimir Putin was received by Kassym-Jomart Tokayev.": set(),
    "Vladimir Putin had a telephone conversation with Xi Jinping.": set(),
}  # fmt: skip

DOCUMENTS = {
    "The leaders signed the Astana Declaration and a five-year plan against drugs.": (
        "signed",
        {"sco-chs astana-declaration", "sco-chs five-year plan against drugs"},
    ),
    "The heads of state adopted 24 documents on Thursday.": (
        "adopted",
        {"sco-chs 24 documents"},
    ),
    "The prime ministers of the member states issued a statement and approved the 2025 budget.": (
        "approved",
        {"sco-chg 2025 budget"},
    ),
    "A joint statement on water is to be signed at the summit.": (
        "signed",
        {"sco-chs joint statement on water planned"},
    ),
    "The summit concluded with the signing of eight documents.": (
        "signed",
        {"sco-chs eight documents"},
    ),
    "Iran's parliament approved the memorandum of obligations.": (
        "approved",
        {"IR memorandum of obligations"},
    ),
    "India and Iran signed a pact on transport on the sidelines of the summit.": (
        "signed",
        {"IN pact on transport", "IR pact on transport"},
    ),
    "A memorandum was signed during the summit.": ("signed", set()),
    "Leaders signed an agreement on border troops in Shanghai in 1996.": ("signed", set()),
    "All members except India adopted a joint statement on seeds.": ("adopted", set()),
    "The two sides signed a memorandum on trade.": ("signed", set()),
    "It was the 15th anniversary of the signing of the Treaty on Friendship.": ("signed", set()),
    "Belarus refused to sign the declaration.": ("signed", set()),
}


@pytest.mark.parametrize(("sentence", "claims"), OFFICES.items())
def test_offices(sentence: str, claims: set[str]) -> None:
    assert said(sentence, "office") == claims


@pytest.mark.parametrize(("sentence", "claims"), ATTENDED.items())
def test_who_attends(sentence: str, claims: set[str]) -> None:
    assert {c.replace(" 2024-07-04", "") for c in said(sentence, "attended")} == claims


@pytest.mark.parametrize(("sentence", "claims"), MET.items())
def test_who_meets_whom(sentence: str, claims: set[str]) -> None:
    assert said(sentence, "met") == claims


@pytest.mark.parametrize(("sentence", "told"), DOCUMENTS.items())
def test_documents(sentence: str, told: tuple[str, set[str]]) -> None:
    predicate, claims = told
    assert {c.replace(" 2024-07-04", "") for c in said(sentence, predicate)} == claims
