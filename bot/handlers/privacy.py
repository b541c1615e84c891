"""/privacy, /mydata, /forgetme: what is kept of a chat, given as a file, and deleted for good."""

from __future__ import annotations

import msgspec

from bot.handlers.question import Question
from bot.replies import about
from bot.replies.reply import Button, File, Reply

FILE = "mydata.json"


def privacy(question: Question) -> Reply:
    """/privacy: what is kept and what is not."""
    return about.privacy(question.speech)


async def mydata(question: Question) -> Reply:
    """/mydata: every row that is kept of the chat, as a JSON file."""
    say = question.speech
    kept = await question.services.book.export(question.chat)
    if not any(kept.values()):
        # Translators: Answer to /mydata if nothing is kept of the person.
        return Reply(say.t("Nothing is kept of this chat."))
    content = {"chat_id": question.chat, "asked_at": question.now.isoformat(), "kept": kept}
    encoded = msgspec.json.format(msgspec.json.encode(content), indent=2)
    # Translators: Stands with the file that /mydata sends.
    caption = say.t("All that is kept of this chat. /forgetme deletes it.")
    return Reply(caption, document=File(FILE, encoded))


async def forgetme(question: Question) -> Reply:
    """/forgetme: asks whether to delete, and deletes when the button is pressed."""
    say = question.speech
    if question.pressed and question.argument == "yes":
        await question.services.book.forget(question.chat)
        question.services.asked.pop(question.chat, None)
        # Translators: After /forgetme was confirmed.
        return Reply(say.t("Deleted. Nothing is kept of this chat any more."))
    if question.pressed and question.argument == "no":
        # Translators: After /forgetme was not confirmed.
        return Reply(say.t("Nothing was deleted."))
    # Translators: Question after /forgetme, with two buttons below.
    text = say.t(
        "Delete all that is kept of this chat: its settings, its subscription and what it follows? "
        "This cannot be undone."
    )
    # Translators: Button under the question of /forgetme.
    yes = Button(say.label("Yes, delete everything"), ask="forgetme yes")
    # Translators: Button under the question of /forgetme.
    no = Button(say.label("No, keep it"), ask="forgetme no")
    return Reply(text, ((yes,), (no,)))
