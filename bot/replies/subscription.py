"""What is said of a chat's subscription, its settings and what it follows."""

from __future__ import annotations

from bot.chats.records import Chat, Subscription
from bot.digests.contents import TOPIC
from bot.replies.reply import Button, Reply, Row
from bot.replies.schedule import local_moment, schedule_line, zone_name
from bot.replies.topics import LABELS, all_followed, followed
from bot.speech import Html, Speech

_IN_A_ROW = 2


def subscribed(say: Speech, subscription: Subscription, chat: Chat) -> Reply:
    """After /subscribe: what was set, word for word, and when the first digest comes."""
    # Translators: Confirms a subscription; {schedule} reads “every week, Friday, 09:00 (Almaty)”.
    lines = [say.t("<b>Subscribed: {schedule}</b>", schedule=_schedule(say, subscription))]
    if subscription.next_due:
        lines.append(_next(say, subscription))
    if subscription.thread_id:
        # Translators: The digest of a group with topics comes into the topic where it was set up.
        lines.append(say.t("It comes here, in this topic."))
    lines.append(_in_language(say, chat))
    lines.append(_about(say, chat))
    # Translators: Button below a subscription: change when it comes.
    change = Button(say.label("Change"), ask="subscribe")
    return Reply(Html("\n").join(lines), ((change, *_now(say, chat)), (_settings(say),)))


def changing(say: Speech, subscription: Subscription) -> Reply:
    """What /subscribe says to a chat that is subscribed: how it is, and buttons to change it."""
    # Translators: /subscribe in a chat that is subscribed already.
    head = say.t("<b>The digest comes: {schedule}</b>", schedule=_schedule(say, subscription))
    lines = [head]
    if subscription.next_due:
        lines.append(_next(say, subscription))
    # Translators: Button: change how often the digest comes.
    often = Button(say.label("How often"), ask="subscribe every")
    # Translators: Button: change the day on which the digest comes.
    day = Button(say.label("Day"), ask="subscribe day")
    # Translators: Button: change the hour at which the digest comes.
    hour = Button(say.label("Hour"), ask="subscribe hour")
    # Translators: Button: change the city whose clocks count (the time zone).
    zone = Button(say.label("City (time zone)"), ask="subscribe zone")
    first = (often, hour) if subscription.schedule.every == "daily" else (often, day, hour)
    return Reply(Html("\n").join(lines), (first, (zone,), (_end(say), _settings(say))))


def unsubscribed(say: Speech, chat: Chat, was: bool) -> Reply:
    """After /unsubscribe."""
    begin = ((_begin(say),),)
    if not was:
        # Translators: Answer to /unsubscribe in a chat that has no digest.
        return Reply(say.t("This chat has no digest."), begin)
    # Translators: After /unsubscribe.
    lines = [say.t("<b>The digest has ended.</b>")]
    if chat.follows:
        # Translators: After /unsubscribe, if countries are followed still. The command stays.
        lines.append(
            say.t(
                "You still get news of what you follow: {names}. /unfollow ends that too.",
                names=all_followed(say, chat.follows),
            )
        )
    return Reply(Html("\n").join(lines), begin)


def settings(say: Speech, chat: Chat, subscription: Subscription | None) -> Reply:
    """/settings: everything that is set, each with the button that changes it."""
    # Translators: Headline of /settings.
    lines = [say.t("<b>Settings of this chat</b>")]
    # Translators: A line of /settings.
    lines.append(say.t("Language: {language}", language=_language(say, chat)))
    # Translators: A line of /settings; {zone} is a city.
    lines.append(say.t("Time zone: {zone}", zone=_zone(say, chat)))
    if subscription is None:
        # Translators: A line of /settings if there is no subscription.
        lines.append(say.t("Digest: none"))
    else:
        # Translators: A line of /settings; {schedule}: “every week, Friday, 09:00 (Almaty)”.
        lines.append(say.t("Digest: {schedule}", schedule=_schedule(say, subscription)))
        if subscription.next_due:
            lines.append(_next(say, subscription))
        lines.append(_quiet(say, subscription))
    lines.append(_about(say, chat))
    return Reply(Html("\n").join(lines), _settings_rows(say, chat, subscription))


def _settings_rows(say: Speech, chat: Chat, subscription: Subscription | None) -> tuple[Row, ...]:
    # Translators: Button of /settings.
    language = Button(say.label("Language"), ask="language")
    # Translators: Button of /settings.
    zone = Button(say.label("Time zone"), ask="zone")
    follows = _follows(say)
    if subscription is None:
        return (language, zone), (follows,), (_begin(say),)
    # Translators: Button of /settings: when the digest comes.
    when = Button(say.label("When it comes"), ask="subscribe")
    if subscription.silent_if_quiet:
        quiet = Button(str(_short(say)), ask="quiet short")
    else:
        # Translators: Button of /settings: without news nothing is sent.
        quiet = Button(say.label("Without news: send nothing"), ask="quiet nothing")
    return (language, zone), (when, follows), (quiet,), (*_now(say, chat), _end(say))


def zone_set(say: Speech, zone: str, subscription: Subscription | None) -> Reply:
    """After the time zone was chosen."""
    # Translators: After a time zone was chosen; {zone} is a city.
    lines = [say.t("<b>Time zone: {zone}</b>", zone=_zone_with_name(say, zone))]
    if subscription and subscription.next_due:
        lines.append(_next(say, subscription))
    return Reply(Html("\n").join(lines), ((_settings(say),),))


def quiet_set(say: Speech, silent: bool) -> Reply:
    """After the choice of what comes if there is no news."""
    text = _silent(say) if silent else _short(say)
    return Reply(text, ((_settings(say),),))


def following(say: Speech, chat: Chat) -> Reply:
    """The topics and what is followed, each to be taken up or dropped by a tap."""
    # Translators: Headline over what a chat follows.
    lines = [say.t("<b>What is followed</b>"), _about(say, chat)]
    # Translators: Below what a chat follows. The commands stay as they are.
    lines.append(
        say.t(
            "News of a followed country comes at once; the digest keeps to what is followed. To "
            "follow a country: /follow Azerbaijan"
        )
    )
    names = {*chat.follows, *(f"{TOPIC}{name}" for name in LABELS)}
    buttons = [
        Button(
            f"{'✓' if one in chat.follows else '+'} {followed(say, one)}", ask=_toggle(chat, one)
        )
        for one in sorted(names)
    ]
    rows = [tuple(buttons[at : at + _IN_A_ROW]) for at in range(0, len(buttons), _IN_A_ROW)]
    return Reply(Html("\n").join(lines), (*rows, (_settings(say),)))


def now_followed(say: Speech, entity: str) -> Reply:
    """After /follow; over a pressed button only the notice is shown."""
    name = followed(say, entity)
    if entity.startswith(TOPIC):
        # Translators: After /follow with a topic; {topic} is its name.
        text = say.t("You follow this topic now: {topic}. The digest keeps to it.", topic=name)
    else:
        # Translators: After /follow with a country; {country} is its name with its flag.
        text = say.t("You follow now: {country}. Its news comes here at once.", country=name)
    return Reply(text, ((_follows(say),),))


def now_followed_notice(say: Speech, entity: str) -> Reply:
    """The notice over the button “Follow” under an answer."""
    # Translators: Notice after the button “Follow” was pressed; {name} is a country or a topic.
    return Reply(toast=say.label("You follow now: {name}", name=followed(say, entity)))


def no_longer_followed(say: Speech, entity: str) -> Reply:
    """After /unfollow."""
    # Translators: After /unfollow; {name} is a country or a topic.
    text = say.t("No longer followed: {name}", name=followed(say, entity))
    return Reply(text, ((_follows(say),),))


def nothing_followed(say: Speech) -> Reply:
    """After /unfollow of everything."""
    # Translators: After /unfollow of everything.
    return Reply(say.t("Nothing is followed any more: the digest tells of everything."))


def which_followed(say: Speech, chat: Chat) -> Reply:
    """/unfollow without a name, or with one that is not followed."""
    if not chat.follows:
        # Translators: Answer to /unfollow if nothing is followed. The command stays as it is.
        return Reply(say.t("Nothing is followed here. /follow Azerbaijan begins."))
    # Translators: Answer to /unfollow without a name; buttons with all that is followed.
    text = say.t("What shall no longer be followed?")
    rows = [
        (Button(followed(say, one), ask=f"unfollow {short(one)}"),) for one in sorted(chat.follows)
    ]
    # Translators: Button: follow nothing any more.
    rows.append((Button(say.label("Stop following all"), ask="unfollow all"),))
    return Reply(text, tuple(rows))


def too_many(say: Speech, most: int) -> Reply:
    """/follow beyond what a chat may follow."""
    # Translators: Answer to /follow in a chat that follows as much as is possible.
    return Reply(say.t("At most {number} countries and topics can be followed.", number=most))


def short(entity: str) -> str:
    """An entity as the words of a command: ``AZ``, ``members``."""
    return entity.partition(":")[2]


def _toggle(chat: Chat, entity: str) -> str:
    return f"follows {'-' if entity in chat.follows else '+'}{short(entity)}"


def _schedule(say: Speech, subscription: Subscription) -> Html:
    return schedule_line(say, subscription.schedule)


def _next(say: Speech, subscription: Subscription) -> Html:
    assert subscription.next_due is not None  # noqa: S101 - the callers have looked
    moment = local_moment(say, subscription.next_due, subscription.schedule.zone)
    # Translators: When the next digest comes: “Next: Friday, 27 November 2026, 09:00”.
    return say.t("Next: {moment}", moment=moment)


def _quiet(say: Speech, subscription: Subscription) -> Html:
    return _silent(say) if subscription.silent_if_quiet else _short(say)


def _silent(say: Speech) -> Html:
    # Translators: A line of /settings: what comes if there is no news.
    return say.t("Without news: nothing is sent")


def _short(say: Speech) -> Html:
    # Translators: A line of /settings and a button there: what comes if there is no news.
    return say.t("Without news: a short digest")


def _about(say: Speech, chat: Chat) -> Html:
    if chat.follows:
        # Translators: What the digest is about: the names of countries and topics.
        return say.t("Followed: {names}", names=all_followed(say, chat.follows))
    # Translators: What the digest is about, if nothing in particular is followed.
    return say.t("Followed: everything")


def _language(say: Speech, chat: Chat) -> str:
    if chat.language:
        return say.own_name
    # Translators: A value in /settings: the language is that of each reader's Telegram.
    return say.label("as in Telegram")


def _in_language(say: Speech, chat: Chat) -> Html:
    # Translators: Confirms in which language the digest comes. The command stays as it is.
    return say.t("Language: {language} (/language changes it)", language=say.own_name)


def _zone(say: Speech, chat: Chat) -> str:
    if chat.zone:
        return _zone_with_name(say, chat.zone)
    # Translators: A value in /settings: no time zone is chosen.
    return say.label("not chosen")


def _zone_with_name(say: Speech, zone: str) -> str:
    name = zone_name(say, zone)
    return zone if name == zone else f"{name} ({zone})"


def _now(say: Speech, chat: Chat) -> Row:
    if chat.kind == "channel":  # it would come here, in the private chat, with this chat's news
        return ()
    # Translators: Button: see the digest as it would be now.
    return (Button(say.label("See it now"), ask="digest"),)


def _begin(say: Speech) -> Button:
    # Translators: Button: subscribe to the digest.
    return Button(say.label("Subscribe"), ask="subscribe")


def _end(say: Speech) -> Button:
    # Translators: Button: no digest any more.
    return Button(say.label("End the digest"), ask="unsubscribe")


def _settings(say: Speech) -> Button:
    # Translators: Button: all settings of the chat.
    return Button(say.label("Settings"), ask="settings")


def _follows(say: Speech) -> Button:
    # Translators: Button: the countries and topics that are followed.
    return Button(say.label("What is followed"), ask="follows")
