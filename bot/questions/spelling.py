"""Mistyped names in a plain question: the sentence as it may have been meant."""

from __future__ import annotations

from collections.abc import Iterator

from bot.questions.names import named
from facts.answers.near import near
from facts.entities import gazetteer
from facts.lexicon import tokens

#: In a sentence a word is taken for a mistyped name only if it has so many letters, and is nearer
#: to the name than what stands behind a command has to be: most words are no names.
_SHORTEST, _CLOSE_ENOUGH = 5, 0.8
_EDGE = "?!.,;:()،؟。«»“”\"'"


def respelt(text: str, unread: set[str]) -> Iterator[str]:
    """The sentence with a name in the place of a word that is near to it, the likeliest first.

    ``unread`` are the tokens that mean nothing in the language of the sentence.

    >>> list(respelt("theme of the Astna summit", {"astna"}))
    ['theme of the Astana summit']
    """
    ids = {thing.id for thing in named(text, tokens(text))}
    for typed in _runs(text):
        if len(typed) < _SHORTEST or not unread.issuperset(tokens(typed)):
            continue
        for id in near(typed, least=_CLOSE_ENOUGH):
            if id not in ids:
                yield text.replace(typed, gazetteer().label(id))


def _runs(text: str) -> Iterator[str]:
    """Two words at a time, then each: "Zhang Min", "Astna"."""
    words = text.split()
    yield from (" ".join(words[at : at + 2]).strip(_EDGE) for at in range(len(words) - 1))
    yield from (word.strip(_EDGE) for word in words)
