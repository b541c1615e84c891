"""What the bot says of itself: its rules on names, what it keeps, how it behaves in groups."""

from __future__ import annotations

from bot.replies.reply import Button, Reply
from bot.speech import Html, Speech


def about(say: Speech) -> Reply:
    """/about: who stands behind the answers, how they come about, and the rule on names."""
    # Translators: Headline of /about.
    head = say.t("<b>About this bot</b>")
    # Translators: /about: the bot does not speak for the organisation.
    unofficial = say.t(
        "This bot is unofficial. It is not connected with the Shanghai Cooperation Organisation "
        "and does not speak for it or for any state."
    )
    # Translators: /about: how an answer comes about.
    sources = say.t(
        "Every answer rests on published news articles and public pages and shows them with their "
        "dates. Where sources disagree, both sides are shown. What is announced is marked as "
        "planned until a source reports it, and an inference is marked as one."
    )
    # Translators: Headline in /about over the rule on contested names and flags.
    names = say.t("<b>Names and flags</b>")
    # Translators: /about: the rule on contested names and flags; “Why?” is the button of that name.
    rule = say.t(
        "Countries and territories have the names of the international standard ISO 3166 in its "
        "common translations, and the flags that your own device draws for its codes. That goes "
        "for all, contested ones too, such as Taiwan, Kosovo or Palestine. The flag shown for "
        "Afghanistan is the one that your device has; it says nothing on who governs. No name, "
        "flag or place in a list here is a view on statehood, borders or governments. In "
        "quotations the source’s own words stay as they are."
    )
    # Translators: /about: how to report a mistake; “Why?” and “Report a wrong fact” are buttons.
    mistakes = say.t(
        "A fact is wrong? Press “Why?” under the answer and then “Report a wrong fact”."
    )
    # Translators: /about: other commands that tell more. The commands stay as they are.
    more = say.t("/sources lists the sources, /privacy says what is kept of you.")
    under = Html("\n").join((names, rule))
    return Reply(Html("\n\n").join((head, unofficial, sources, under, mistakes, more)))


def privacy(say: Speech) -> Reply:
    """/privacy: what is kept, all of it, and how to get it or be rid of it."""
    # Translators: Headline of /privacy.
    head = say.t("<b>What is kept of you</b>")
    kept = (
        # Translators: /privacy: an item of the list of what is kept.
        say.t("the id of the chat and your Telegram user id"),
        # Translators: /privacy: an item of the list of what is kept.
        say.t("the language and the time zone, if you chose them"),
        # Translators: /privacy: an item of the list of what is kept.
        say.t("your subscription to the digest and what you follow"),
        # Translators: /privacy: an item of the list of what is kept; a digest is a summary of news.
        say.t("which digests were sent to you: digest, time and outcome"),
        # Translators: /privacy: an item of the list; Telegram numbers all that it passes on.
        say.t("the numbers of Telegram’s recent updates, so that none is answered twice"),
    )
    listed = Html("\n").join(Html(f"• {item}") for item in kept)
    # Translators: /privacy: after the list of what is kept.
    nothing = say.t(
        "Nothing else. What you write is answered and not kept. Who never chooses a setting, "
        "follows or subscribes is not kept at all. If you report a wrong fact, your words go to "
        "the operators of this bot without your name."
    )
    # Translators: /privacy: what a person can do. The commands stay as they are.
    rights = say.t(
        "/mydata gives you all that is kept, as a file. /forgetme deletes it for good. If you "
        "block the bot or delete your account, it is deleted after a while by itself."
    )
    return Reply(Html("\n\n").join((Html(f"{head}\n{listed}"), nothing, rights)))


def welcome(say: Speech) -> Reply:
    """What is said to a group that the bot was added to."""
    # Translators: First lines to a group that the bot was added to.
    hello = say.t(
        "<b>Facts about the Shanghai Cooperation Organisation</b>\n"
        "Ask here with a command, for example /status Azerbaijan, /chair or /lastsummit; /help "
        "shows everything. I answer commands only and read nothing else."
    )
    # Translators: To a group that the bot was added to: who may change settings there.
    admins = say.t("The language of this group and its digest are set up by its admins: /help")
    return Reply(Html("\n\n").join((hello, admins)))


def channel_joined(say: Speech, title: str, handle: str) -> Reply:
    """What is said, in the private chat, to the person who made the bot an admin of a channel.

    ``handle`` is what stands for the channel in commands: ``@name`` or ``@`` and its id.
    """
    # Translators: To the person who made the bot an admin of a channel; {channel} is its title.
    # The command stays as it is.
    text = say.t(
        "I can post in this channel now: <b>{channel}</b>\n"
        "To have the digest posted there, write here: /subscribe {handle}",
        channel=title,
        handle=Html(handle),
    )
    # Translators: Button under the news that the bot may post in a channel.
    button = Button(say.label("Subscribe the channel"), ask=f"subscribe {handle}")
    return Reply(text, ((button,),))


def ask_in_private(say: Speech, line: str) -> Reply:
    """The answer in a group to a command that has its place in a private chat."""
    # Translators: Answer in a group to a command that works only in the private chat with the bot.
    text = say.t("This works in the private chat with me only.")
    # Translators: Button that opens the private chat with the bot.
    return Reply(text, ((Button(say.label("Open the private chat"), opens=line),),))


def admins_only(say: Speech) -> str:
    """The answer to a group's member who tries to change its settings; plain text."""
    # Translators: Answer to somebody who is no admin of the group and tries to change a setting.
    return say.label("Only admins of this group may do that.")


def no_such_channel(say: Speech) -> Reply:
    """The answer to somebody who names a channel that they or the bot cannot manage."""
    # Translators: Answer if a command names a channel that cannot be set up by this person.
    return Reply(
        say.t("I know no channel of that name where both you and I are admins. Make me an admin.")
    )


def slowed(say: Speech) -> Reply:
    """The one line to a person who sends more than is answered at once."""
    # Translators: To a person who sends more than sixty messages a minute.
    return Reply(say.t("That is a lot at once, so I answer a bit more slowly for now."))


def apology(say: Speech, short: str) -> str:
    """What a person is told after an error; plain text."""
    # Translators: Apology after an error of the bot; {id} is six letters or digits.
    return say.label(
        "Sorry, something went wrong here. The error is noted as {id}; please try again later.",
        id=short,
    )


def outdated(say: Speech) -> str:
    """The notice over a button that is not understood any more; plain text."""
    # Translators: Notice over a button of an old message that is not understood any more.
    return say.label("This button is out of date. Please ask anew.")
