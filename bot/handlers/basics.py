"""/start, /help, and what is said to messages that are no command."""

from __future__ import annotations

from difflib import get_close_matches

from bot.handlers.question import Question
from bot.replies.about import about as about_bot
from bot.replies.reply import Button, Reply
from bot.speech import Html, html


def about_start(question: Question) -> Reply:
    """/start: what the bot is, that it is unofficial, and where its facts come from."""
    say = question.speech
    # Translators: First lines of /start.
    hello = say.t(
        "<b>Facts about the Shanghai Cooperation Organisation</b>\n"
        "Ask for a country, a summit or a chair: every answer shows its sources and says up to "
        "which date they know."
    )
    # Translators: /start: the bot does not speak for the organisation; where its facts come from.
    unofficial = say.t(
        "This bot is unofficial and not connected with the organisation. Its facts come from "
        "published news articles and from public reference pages; /sources lists them."
    )
    # Translators: /start: what to try first. The commands stay as they are.
    first = say.t("Try /status Azerbaijan, /chair or /lastsummit; /help shows everything.")
    return Reply(Html("\n\n").join((hello, unofficial, first)))


def about(question: Question) -> Reply:
    """/about: who stands behind the answers, and the rule on names and flags."""
    return about_bot(question.speech)


def help_(question: Question) -> Reply:
    """/help: the commands with a line each."""
    say, commands = question.speech, question.services.commands
    # Translators: Headline of /help.
    head = say.t("<b>What you can ask</b>")
    lines = [
        Html(f"{say.command(command.name)} – {say.t(command.line)}")
        for command in commands.listed(in_group=question.asker.in_group)
    ]
    return Reply(Html("\n").join((head, *lines)))


def unknown(question: Question) -> Reply:
    """The answer to a command that does not exist: the nearest that do."""
    say, commands = question.speech, question.services.commands
    names = [command.name for command in commands.listed(in_group=question.asker.in_group)]
    command = html(question.command)
    near = get_close_matches(question.command, names, n=3, cutoff=0.6)
    if not near:
        # Translators: Answer to an unknown command; {command} is what the person typed.
        text = say.t("There is no command /{command}. /help shows all.", command=command)
        return Reply(text)
    # Translators: Answer to a mistyped command; buttons with the nearest commands stand below.
    text = say.t(
        "There is no command /{command}. Did you mean one of these? /help shows all.",
        command=command,
    )
    rest = f" {question.argument}" if question.argument else ""
    buttons = tuple((Button(f"/{name}{rest}", ask=f"{name}{rest}"),) for name in near)
    return Reply(text, buttons)
