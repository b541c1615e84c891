"""The command line of the fact store: ``python -m facts --help``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import msgspec

from facts import articles, places
from facts.articles import SEEDS, BadArticle
from facts.build import build, claims_in, is_current
from facts.checks import problems
from facts.curated import BadReference, load_reference
from facts.dating import dated
from facts.edtf import is_edtf
from facts.export import FORMATS, export
from facts.live import carried_over
from facts.questions import Unclear, ask, parse
from facts.reconcile import reconcile
from facts.report import told_revision, trouble
from facts.storage import write_whole
from facts.store import RELEASE, BadStore, Store, load
from facts.tell import tell
from facts.typed_dates import parse_typed


class Fault(Exception):
    """The input is at fault; the message is the one line that the caller reads."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give 0 if done, 1 if the input is at fault, 2 on wrong usage."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.run
    try:
        return command(options)
    except (Fault, BadArticle, BadReference, BadStore) as fault:
        message = str(fault)
    except BrokenPipeError:
        raise
    except OSError as error:
        message = ": ".join(str(part) for part in (error.filename, error.strerror) if part)
    print(f"facts: {' '.join(message.split())}", file=sys.stderr)
    return 1


def _build(options: argparse.Namespace) -> int:
    reference = not options.articles_only
    if options.if_changed and is_current(options.out, options.seeds, reference=reference):
        return 0
    store = build(options.seeds, reference=reference)
    write_whole(options.out, store.encoded())
    if not options.quiet:
        pages = len(store.sources) - len({s.article for s in store.sources if s.article})
        print(
            f"{options.out}: {len(store.statements)} statements from {len(store.articles)} articles"
            f" and {pages} reference pages"
        )
    return 0


def _extract(options: argparse.Namespace) -> int:
    article = dated(_article(options), load_reference(), claims_in)
    for statement in reconcile(claims_in(article)):
        print(msgspec.json.encode(statement).decode())
    return 0


def _add(options: argparse.Namespace) -> int:
    article = _article(options)
    with _place(options).writing() as live:
        now = _now()
        revision = live.add(article, now)
        store = live.load(now)
    print(told_revision(store, revision, article.name))
    return 0


def _ask(options: argparse.Namespace) -> int:
    today = (options.now or datetime.now(UTC)).astimezone(UTC).date()
    question = " ".join(options.question)
    store = _store(options)
    try:
        name, words = parse(question)
        answer = ask(store, name, words, today, _typed(options.on, today))
    except Unclear as unclear:
        raise Fault(trouble(unclear)) from unclear
    if options.json:
        found = {
            "question": question,
            "on": answer.moment.span,
            "answer": tell(answer),
            "statements": answer.statements,
        }
        print(msgspec.json.encode(found).decode())
    else:
        print(tell(answer))
    return 0


def _check(options: argparse.Namespace) -> int:
    store = _store(options)
    found = problems(store)
    for problem in found:
        print(problem)
    if not found:
        print(f"{len(store.statements)} statements, nothing wrong")
    return 1 if found else 0


def _export(options: argparse.Namespace) -> int:
    for line in export(_store(options), options.format):
        print(line)
    return 0


def _score(options: argparse.Namespace) -> int:
    # The labelled articles are part of a checkout, not of an installation; nothing else needs them.
    from facts.score import GROUPS, report

    print(report(options.groups or GROUPS, options.mistakes))
    return 0


def _store(options: argparse.Namespace) -> Store:
    """Give the store that is asked: the file named, the articles alone, the live store if there is
    one, else the release.
    """
    if getattr(options, "articles_only", False):
        return build(reference=False)
    if options.store:
        return load(options.store)
    place = places.configured()
    if place.stamp() is None:
        return load(RELEASE)
    kept = place.read()
    with suppress(BadStore):  # a live store can do without the release
        return carried_over(kept, load(RELEASE), _now())
    return kept


def _place(options: argparse.Namespace) -> places.Place:
    return places.FilePlace(options.store) if options.store else places.configured()


def _article(options: argparse.Namespace) -> articles.Article:
    path: Path = options.file
    if path.is_dir():
        raise Fault(f"{path} is a folder; give the file of one article")
    return articles.load(
        path,
        published=options.published or "",
        publisher=options.publisher or "",
        recorded=datetime.now(UTC).date().isoformat(),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _typed(text: str | None, today: date) -> str:
    if not text:
        return ""
    on = text if is_edtf(text) else parse_typed(text, today)
    if not on:
        raise Fault(f"--on {text}: not a date; give e.g. 2012, July 2024 or 2024-07-04")
    return on


def _time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is not a time; give e.g. 2024-07-04T18:00"
        raise argparse.ArgumentTypeError(message) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _date(text: str) -> str:
    if not text or not is_edtf(text):
        message = f"{text!r} is not a date; give YYYY, YYYY-MM or YYYY-MM-DD"
        raise argparse.ArgumentTypeError(message)
    return text


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
    _store_option(adding)
    asking = command("ask", _ask, "answer a question in English")
    _ask_options(asking)
    _store_option(asking)
    _store_option(command("check", _check, "look for anything wrong in the store"))
    exporting = command("export", _export, "print all statements for use elsewhere")
    exporting.add_argument("--format", choices=FORMATS, default=FORMATS[0])
    exporting.add_argument("--articles-only", action="store_true", help="leave the reference out")
    _store_option(exporting)
    scoring = command("score", _score, "measure extraction against the labelled articles")
    scoring.add_argument(
        "groups",
        nargs="*",
        metavar="GROUP",
        help="seeds, dev, heldout, freer, or a folder of labels",
    )
    scoring.add_argument("--mistakes", action="store_true", help="list what is missed and wrong")
    return parser


def _build_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seeds", type=Path, default=SEEDS, metavar="DIR")
    parser.add_argument("--out", type=Path, default=RELEASE, metavar="FILE")
    parser.add_argument("--articles-only", action="store_true", help="leave the reference out")
    parser.add_argument("--if-changed", action="store_true", help="only if inputs have changed")
    parser.add_argument("--quiet", action="store_true", help="say nothing when done")


def _article_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a text file, UTF-8")
    parser.add_argument(
        "--published", type=_date, metavar="DATE", help="e.g. 2024-07-04, 2024-07 or 2024"
    )
    parser.add_argument("--publisher", metavar="NAME")


def _ask_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", nargs="+", metavar="QUESTION", help='e.g. "status Azerbaijan"')
    parser.add_argument("--on", metavar="DATE", help="what was true then")
    parser.add_argument(
        "--now", type=_time, metavar="TIME", help="ask as if it were this time (ISO 8601, UTC)"
    )
    parser.add_argument("--articles-only", action="store_true", help="leave the reference out")
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")


def _store_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store",
        type=Path,
        metavar="FILE",
        help="this store instead of the live one, or the release's if there is none",
    )


def _run() -> NoReturn:
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        status = 0
    sys.exit(status)


if __name__ == "__main__":
    _run()
