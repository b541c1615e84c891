"""What explainers and previews tell of members, founders and counts, and what they do not."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, every, told

said = partial(told, published="2024-07-05", before=PRESS)

STATUSES = {
    "Ministers came from all four SCO member states—India, China, Iran and Nepal—to discuss it.":
        every("IN CN IR NP", "member 2024-07-05"),
    "The organisation currently also includes India and Nepal.":
        every("IN NP", "member 2024-07-05"),
    "With large markets such as China, India and Iran among its members, it is rich.":
        every("CN IN IR", "member 2024-07-05"),
    "There are two observer states viz India and Nepal.": every("IN NP", "observer 2024-07-05"),
    "India has extended invites to countries including China and Iran for events in July.": set(),
    "The cabinet of Saudi Arabia approved a memorandum giving Riyadh observer status in the SCO.":
        {"SA observer planned"},
    "There are no problems with Iran's accession to the SCO today.": set(),
    "The year began with Iran's accession to the SCO today.": {"IR member 2024-07-05/.."},
}  # fmt: skip

COUNTS = {
    "It has grown from six founding members into a family of 26.": {"sco 6"},
    "The ministers of the eight member group met.": {"sco 8 2024-07-05"},
    "The ministers of eight member countries of another group met.": set(),
}

FOUNDERS = {
    "China's part in the growth of the SCO as a founding member was praised.": {"CN sco"},
    "Iran's praise for Nepal as a founding member of the UN was heard.": {"NP un"},
}


@pytest.mark.parametrize(
    ("predicate", "text", "claims"),
    [
        *(("status", *case) for case in STATUSES.items()),
        *(("count", *case) for case in COUNTS.items()),
        *(("founder", *case) for case in FOUNDERS.items()),
    ],
)
def test_an_explainer_says(predicate: str, text: str, claims: set[str]) -> None:
    assert said(text, predicate) == claims
