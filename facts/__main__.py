"""The command line of the fact store: ``python -m facts --help``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import msgspec

from facts import articles
from facts.articles import SEEDS, BadArticle
from facts.build import RELEASE, build, is_current
from facts.checks import problems
from facts.edtf import is_edtf
from facts.export import FORMATS, export
from facts.extract import extract
from facts.questions import Unclear, ask, parse
from facts.reconcile import reconcile
from facts.score import main as score
from facts.storage import write_whole
from facts.store import BadStore, load
from facts.tell import tell, told_revision, trouble
from facts.typed_dates import parse_typed


class Fault(Exception):
    """The input is at fault; the message is the one line that the caller reads."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give 0 if done, 1 if the input is at fault, 2 on wrong usage."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.run
    try:
        return command(options)
    except (Fault, BadArticle, BadStore) as fault:
        print(f"facts: {fault}", file=sys.stderr)
    except OSError as error:
        print(f"facts: {error.filename}: {error.strerror}", file=sys.stderr)
    return 1


def _build(options: argparse.Namespace) -> int:
    reference = not options.articles_only
    if not options.seeds.is_dir():
        raise Fault(f"{options.seeds} is no folder; --seeds names the folder of the articles")
    if options.if_changed and is_current(options.out, options.seeds, reference=reference):
        return 0
    store = build(options.seeds, reference=reference)
    write_whole(options.out, store.encoded())
    if not options.quiet:
        print(
            f"{options.out}: {len(store.statements)} statements from {len(store.articles)} articles"
            f" and {len(store.sources) - len(store.articles)} reference pages"
        )
    return 0


def _extract(options: argparse.Namespace) -> int:
    for statement in reconcile(extract(_article(options))):
        print(msgspec.json.encode(statement).decode())
    return 0


def _add(options: argparse.Namespace) -> int:
    # The settings say where the live store lies; the store itself knows nothing of them.
    from facts.live import live_file

    article = _article(options)
    with live_file(options.store) as live:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        revision = live.add(article, now)
        store = live.load(now)
    print(told_revision(store, revision, article.name))
    return 0


def _ask(options: argparse.Namespace) -> int:
    store = build(reference=False) if options.articles_only else load(options.store)
    today = _time(options.now).date() if options.now else datetime.now(UTC).date()
    on = _typed(options.on, today) if options.on else ""
    try:
        name, words = parse(" ".join(options.question))
        answer = ask(store, name, words, today, on)
    except Unclear as unclear:
        raise Fault(trouble(unclear)) from unclear
    if options.json:
        found = {
            "question": " ".join(options.question),
            "on": answer.moment.span,
            "answer": tell(answer),
            "statements": answer.statements,
        }
        print(msgspec.json.encode(found).decode())
    else:
        print(tell(answer))
    return 0


def _check(options: argparse.Namespace) -> int:
    store = load(options.store)
    found = problems(store, SEEDS)
    for problem in found:
        print(problem)
    if not found:
        print(f"{options.store}: {len(store.statements)} statements, nothing wrong")
    return 1 if found else 0


def _export(options: argparse.Namespace) -> int:
    store = build(reference=False) if options.articles_only else load(options.store)
    for line in export(store, options.format):
        print(line)
    return 0


def _score(_: argparse.Namespace) -> int:
    return score()


def _article(options: argparse.Namespace) -> articles.Article:
    path: Path = options.file
    published: str = options.published or ""
    if published and not is_edtf(published):
        raise Fault(f"--published {published}: not a date; give YYYY, YYYY-MM or YYYY-MM-DD")
    if path.is_dir():
        raise Fault(f"{path} is a folder; give the file of one article")
    today = datetime.now(UTC).date().isoformat()
    return articles.load(
        path, published=published, publisher=options.publisher or "", recorded=today
    )


def _typed(text: str, today: date) -> str:
    on = text if is_edtf(text) else parse_typed(text, today)
    if not on:
        raise Fault(f"--on {text}: not a date; give e.g. 2012, July 2024 or 2024-07-04")
    return on


def _time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Fault(f"--now {text}: not a time; give e.g. 2024-07-04T18:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m facts",
        description="Sourced facts on the Shanghai Cooperation Organisation.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], text: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(run=run)
        return sub

    _build_options(command("build", _build, "build the store from articles and reference facts"))
    _article_options(command("extract", _extract, "print the statements of one article"))
    adding = command("add", _add, "add an article to the live store and say what changed")
    _article_options(adding)
    adding.add_argument("--store", type=Path, default=Path("data/facts.json"), metavar="FILE")
    _ask_options(command("ask", _ask, "answer a question in English"))
    checking = command("check", _check, "look for anything wrong in a store")
    checking.add_argument("--store", type=Path, default=RELEASE, metavar="FILE")
    exporting = command("export", _export, "print all statements for use elsewhere")
    exporting.add_argument("--format", choices=FORMATS, default=FORMATS[0])
    exporting.add_argument("--articles-only", action="store_true")
    exporting.add_argument("--store", type=Path, default=RELEASE, metavar="FILE")
    command("score", _score, "measure extraction against the labelled articles")
    return parser


def _build_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seeds", type=Path, default=SEEDS, metavar="DIR")
    parser.add_argument("--out", type=Path, default=RELEASE, metavar="FILE")
    parser.add_argument("--articles-only", action="store_true", help="leave the reference out")
    parser.add_argument("--if-changed", action="store_true", help="only if inputs have changed")
    parser.add_argument("--quiet", action="store_true", help="say nothing when done")


def _article_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a text file, UTF-8")
    parser.add_argument("--published", metavar="DATE", help="e.g. 2024-07-04, 2024-07 or 2024")
    parser.add_argument("--publisher", metavar="NAME")


def _ask_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", nargs="+", metavar="QUESTION", help='e.g. "status Azerbaijan"')
    parser.add_argument("--on", metavar="DATE", help="what was true then")
    parser.add_argument("--now", metavar="TIME", help="ask as if it were this time (ISO 8601, UTC)")
    parser.add_argument("--articles-only", action="store_true", help="leave the reference out")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--store", type=Path, default=RELEASE, metavar="FILE")


def _run() -> NoReturn:
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        sys.exit(0)


if __name__ == "__main__":
    _run()
