"""Who applied or was to join, and what came of it; never told as a membership."""

from __future__ import annotations

from bot.replies.frame import dated, framed
from bot.replies.inline import title
from bot.replies.names import country
from bot.replies.reply import Reply
from bot.replies.status import since
from bot.speech import Html, Speech
from facts.answers import Wish, WishesAnswer


def wishes(say: Speech, answer: WishesAnswer) -> Reply:
    """The applications and plans that sources tell of, those first that have not come true."""
    lines = [_line(say, wish) for wish in (*answer.open, *answer.true)]
    head = title(say, "applicants")
    if answer.country:
        head = Html(f"<b>{country(say, answer.country)}</b>")
    if not lines:
        # Translators: Answer to “who wants to join the SCO” if no source tells of anybody.
        lines = [say.t("No source tells of an application or a plan to join.")]
    return framed(say, answer, head, under=Html("\n").join(lines))


def _line(say: Speech, wish: Wish) -> Html:
    told = dated(say, wish.statement)
    if wish.came is None:
        # Translators: After an application to join: {fact} is a sentence with its date.
        return say.t("{fact} – no source tells that it came true", fact=told)
    # Translators: After an application to join that was granted: {since} is “since 4 July 2024”.
    return say.t("{fact} – it came true: {since}", fact=told, since=since(say, wish.came))
