"""What can be followed, by name: countries with their flags, and topics."""

from __future__ import annotations

from bot.digests.contents import TOPIC
from bot.replies.names import country
from bot.speech import Html, Speech, mark
from bot.telegram.limits import plain

#: The topics of ``bot/digests/topics.toml`` by name.
LABELS = {
    # Translators: A topic that can be followed: who becomes a member, observer or partner.
    "members": mark("Membership"),
    # Translators: A topic that can be followed: who chairs the organisation.
    "chairs": mark("Chair"),
    # Translators: A topic that can be followed: summits and other meetings.
    "meetings": mark("Meetings"),
    # Translators: A topic that can be followed: documents proposed, signed or adopted.
    "documents": mark("Documents"),
    # Translators: A topic that can be followed: who holds which office.
    "people": mark("Offices"),
}


def followed(say: Speech, entity: str) -> str:
    """The name of what is followed, as plain text for buttons."""
    if entity.startswith(TOPIC):
        return say.label(LABELS[entity.removeprefix(TOPIC)])
    return plain(country(say, entity))


def all_followed(say: Speech, entities: frozenset[str]) -> Html:
    """Everything that a chat follows, as a sentence lists it."""
    return say.list([followed(say, entity) for entity in sorted(entities)])
