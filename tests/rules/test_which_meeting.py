"""Which meeting "the summit" means where the article has told of several."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

BEFORE = "The SCO summit opens in Tianjin on August 31. "
PLUS = "The SCO Plus meeting will be held there on September 1. "

MEANT = [
    (f"{PLUS}Xi Jinping praised the city. Emomali Rahmon will join the summit.", "chs-25"),
    (f"{PLUS}Hotels are full. Leaders scheduled to attend include Emomali Rahmon.", "chs-25"),
    (
        f"{PLUS}Hotels are full. Emomali Rahmon will join the gathering of leaders in Tianjin.",
        "chs-25",
    ),
    # told of together, the summit goes first
    (
        "Xi Jinping will host the summit and the SCO Plus summit. Emomali Rahmon will also attend"
        " the summit.",
        "chs-25",
    ),
    ("At the summit and the SCO Plus meeting are guests. Emomali Rahmon will attend.", "chs-25"),
    # right behind a sentence of the other alone
    (f"{PLUS}Emomali Rahmon will address the meeting.", "plus-2025"),
    (f"{PLUS}Emomali Rahmon is scheduled to attend.", "plus-2025"),
    (f"{PLUS}The meeting is large. Emomali Rahmon will address the meeting.", "plus-2025"),
]


@pytest.mark.parametrize(("text", "meeting"), MEANT)
def test_the_summit_stays_the_one_told_of(text: str, meeting: str) -> None:
    day = " 2025-09-01" if "plus" in meeting else " 2025-08-31"
    found = told(text, "attended", "2025-08-28", before=BEFORE)
    assert f"emomali-rahmon sco-{meeting}{day} planned" in found
    assert sum("rahmon" in fact for fact in found) == 1
