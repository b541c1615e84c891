"""Numbers as news writes them: "9", "nine", "twenty-five"."""

from __future__ import annotations

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
WORDS = {word: number for number, word in enumerate(_SMALL.split())}
WORDS |= {f"twenty-{word}": 20 + WORDS[word] for word in _SMALL.split()[1:10]}
WORDS["thirty"] = 30

#: A number of one to twenty in words, as an alternative of a pattern.
SMALL = "(?:" + "|".join(_SMALL.split()[1:]) + ")"

#: A whole number that is neither part of a larger one nor of a range.
NUMBER = (
    r"(?<![\w.,/$€-])(?P<number>\d{1,3}|"
    + "|".join(
        w.capitalize() + "|" + w
        for w in sorted(WORDS, key=len, reverse=True)
        if w not in {"zero", "one"}
    )
    + r")(?![\w%]|[.,]\d|-\d)"
)


def number(word: str) -> int:
    """The number that the matched word means."""
    return int(word) if word.isdigit() else WORDS[word.lower()]
