"""``python -m bot``: the command line."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any

from bot import clock, logs, settings

#: Telegram's ids have at most 52 significant bits.
LARGEST_ID = 2**52


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bot; the exit status is 0 when done, 1 if a setting or the input is at fault."""
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given) or 0)
    except settings.SettingsError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="The bot. Without a command: on Telegram if BOT_TOKEN is set, "
        "else a local chat in this terminal. Settings come from the environment and from .env.",
        epilog="Exit status: 0 done, 1 a setting or the input is at fault, 2 wrong usage.",
    )
    parser.set_defaults(run=_everything)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_chat(commands)
    for name, run, text in (
        ("web", _web, "receive updates by webhook; may run many times on one PostgreSQL"),
        ("clock", _clock, "send digests; may run twice on one database, one of them is active"),
        ("release", _release, "prepare database and fact store for this release, then end"),
    ):
        commands.add_parser(name, help=text, description=text).set_defaults(run=run)
    _add_digest(commands)
    text = "copy the database into a new file while the bot runs (SQLite; PostgreSQL has pg_dump)"
    copy = commands.add_parser("backup", help=text, description=text)
    copy.add_argument("file", type=Path, metavar="FILE", help="where to; it must not exist yet")
    copy.set_defaults(run=_backup)
    return parser


def _add_digest(commands: Any) -> None:
    text = "open and send the digests that are due, then end; may run beside a running bot"
    digest = commands.add_parser("digest", help=text, description=text)
    digest.add_argument("--now", type=_time, metavar="TIME", help="due as of then; ISO 8601, UTC")
    digest.add_argument("--dry-run", action="store_true", help="send nothing, tell what is due")
    digest.set_defaults(run=_digest)


def _add_chat(commands: Any) -> None:
    chat = commands.add_parser(
        "chat",
        help="talk to the bot in this terminal",
        description="Talks to the bot through the handlers that answer on Telegram. Each MESSAGE "
        "is sent in turn; without one, each line of standard input. The line “!tap DATA” presses "
        "the button with these data, “!inline QUERY” sends an inline query.",
    )
    chat.add_argument("message", nargs="*", metavar="MESSAGE", help="what to send")
    chat.add_argument("--lang", metavar="LL", help="the language code of the person's Telegram")
    chat.add_argument("--user", type=_user, default=1, metavar="N", help="the person's id (1)")
    chat.add_argument("--now", type=_time, metavar="TIME", help="ISO 8601; UTC if no zone is given")
    chat.add_argument("--json", action="store_true", help="print one JSON object a message")
    chat.set_defaults(run=_chat)


def _time(text: str) -> Any:
    try:
        return clock.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _user(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) < LARGEST_ID):
        raise argparse.ArgumentTypeError(f"{text!r} is no user id; give a positive whole number")
    return int(text)


def _chat(given: argparse.Namespace) -> int:
    from bot.faults import Ended, told
    from bot.services import Services
    from bot.terminal import run

    if given.now:
        clock.set_now(given.now)
    found = settings.load()
    logs.set_up("WARNING", found.log_format, found.secrets)
    services = Services(found)
    try:
        with told(found):
            services.open()
    except Ended as end:
        print(end, file=sys.stderr)
        return 1
    talk = run(
        services,
        given.message or None,
        user=given.user,
        language=given.lang,
        as_json=given.json,
    )
    asyncio.run(talk)
    return 0


def _everything(given: argparse.Namespace) -> int:
    found = settings.load()
    if found.bot_token is None:
        given = _parser().parse_args(["chat"])
        return _chat(given)
    return _serve(found, "web" if found.webhook_url else "polling", "clock")


def _web(_: argparse.Namespace) -> int:
    return _serve(settings.load(), "web")


def _clock(_: argparse.Namespace) -> int:
    return _serve(settings.load(), "clock")


def _digest(given: argparse.Namespace) -> int:
    from bot.operating import digest_pass
    from bot.services import Services

    found = settings.load()
    if not given.dry_run:
        _ = found.token  # without one, the start ends here
    if given.now:
        clock.set_now(given.now)
    logs.set_up("WARNING", found.log_format, found.secrets)
    return asyncio.run(digest_pass(Services(found), dry_run=given.dry_run))


def _backup(given: argparse.Namespace) -> int:
    from bot.operating import back_up
    from bot.services import Services

    return back_up(Services(settings.load()), given.file)


def _release(_: argparse.Namespace) -> int:
    from bot.online import release
    from bot.services import Services

    found = settings.load()
    logs.set_up(found.log_level, found.log_format, found.secrets)
    return release(Services(found))


def _serve(found: settings.Settings, *names: str) -> int:
    """Take up these roles on Telegram."""
    _ = found.token  # without one, the start ends here
    logs.set_up(found.log_level, found.log_format, found.secrets)
    from bot.roles import roles
    from bot.services import Services

    async def main() -> int:
        from bot.online import serve

        services = Services(found)
        return await serve(services, *roles(found, *names))

    return _run(main())


def _run(main: Coroutine[Any, Any, int]) -> int:
    """Run on uvloop where there is one."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(main)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(main)


if __name__ == "__main__":
    sys.exit(main())
