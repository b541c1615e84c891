"""What can be wrong with a catalog, found without knowing its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from bot.language import SOURCE

#: A translator's comment over an entry that reads the same as English, and rightly so.
SAME = "same as English"

_PLACE = re.compile(r"\{(\w*)\}")
_TAG = re.compile(r"</?[a-z]+[^>]*>")
_COMMAND = re.compile(r"(?<![\w<])/[a-z]{3,}")
_LETTER = re.compile(r"[^\W\d_]")

#: The context of names that stand for lists of words, which no check of sentences fits.
_NAMED = ("words", "question")

#: Places that may be taken instead of others, by the context of a message: an ordinal's own number;
#: in dates, the year as an ordinal.
_INSTEAD = {None: {"number": "ordinal"}, "date": {"ordinal": "year"}}


def faults(catalog: Catalog, language: str) -> Iterator[str]:
    """Each fault of the catalog in a line that names its message."""
    for message in catalog:
        if message.id:
            for fault in _faults(message, language, catalog.num_plurals):
                yield f"{fault}: {shown(message)}"


def shown(message: Message) -> str:
    """The beginning of a message's id, with its context."""
    first = message.id if isinstance(message.id, str) else message.id[0]
    text = first.replace("\n", "⏎")[:90]
    return f"[{message.context}] {text}" if message.context else text


def _faults(message: Message, language: str, forms: int) -> Iterator[str]:
    said = [message.string] if isinstance(message.string, str) else list(message.string or ())
    if message.fuzzy:
        yield "fuzzy"
    if not said or not all(said):
        yield "not translated"
        return
    if message.pluralizable and len(said) != forms:
        yield f"{len(said)} plural forms, {forms} are wanted"
    if message.context in _NAMED:
        if said == [message.id]:
            yield "no words"
        return
    originals = [message.id] if isinstance(message.id, str) else list(message.id)
    instead = _INSTEAD.get(message.context, {})
    for text in said:
        yield from _differences(originals, text, instead, plural=bool(message.pluralizable))
    if language != SOURCE and _is_copy(originals, said) and SAME not in message.user_comments:
        yield "a copy of English"


def _differences(
    originals: list[str], text: str, instead: dict[str, str], *, plural: bool
) -> Iterator[str]:
    original = originals[-1]
    wanted, found = _places(original, instead), _places(text, instead)
    # One form of a plural may write its number in words: “one member”.
    if found != wanted and not (plural and found | {"count"} == wanted):
        yield f"places {sorted(found)} instead of {sorted(wanted)}"
    if _TAG.findall(original) != _TAG.findall(text):
        yield f"tags {_TAG.findall(text)} instead of {_TAG.findall(original)}"
    if Counter(_COMMAND.findall(original)) != Counter(_COMMAND.findall(text)):
        yield f"commands {_COMMAND.findall(text)}"
    if original.count("|") != text.count("|"):
        yield f"{text.count('|') + 1} items instead of {original.count('|') + 1}"
    if (original[0].isspace(), original[-1].isspace()) != (text[0].isspace(), text[-1].isspace()):
        yield "space at an end"
    if _PLACE.sub("", text).count("{") or _PLACE.sub("", text).count("}"):
        yield "stray brace"


def _places(text: str, instead: dict[str, str]) -> set[str]:
    return {instead.get(place, place) for place in _PLACE.findall(text)}


def _is_copy(originals: list[str], said: list[str]) -> bool:
    bare = _TAG.sub("", _PLACE.sub("", _COMMAND.sub("", originals[-1])))
    return bool(_LETTER.search(bare)) and all(text in originals for text in said)
