"""How fast words are understood, in this process: names, questions, first letters, articles."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from bot.language import languages
from bot.questions.guesses import guesses
from bot.services import Services
from bot.settings import load
from facts.countries import recognise
from tests.bench.answers import INLINE
from tests.bench.setting import ROOT

QUESTIONS = ROOT / "tests" / "language" / "questions.tsv"
NAMES = ROOT / "tests" / "recognition"
MISTYPED = ["Azerbajian", "Kazakstan", "Беларусия", "Узбекистн", "Tajikstan", "Пакстан"]


def figures(quick: bool) -> Iterator[str]:
    """What the tests' tables hold, each once: nothing of it was asked before."""
    names = [row[0] for file in sorted(NAMES.glob("*.tsv")) for row in rows(file)]
    asked = [(language, question) for language, question, _ in rows(QUESTIONS)]
    known = languages()
    known.load()
    recognise("")
    guesses("when did Belarus join?", known.speech("en"), known)
    named = each(recognise, names)
    mistyped = each(recognise, MISTYPED)
    understood = each(lambda one: guesses(one[1], known.speech(one[0]), known), asked)
    with TemporaryDirectory() as folder:
        services = Services(load(bot_data_dir=Path(folder)))
        services.warm()
    queries = [(code, query) for code in known.codes for query in INLINE]
    find = services.finder.find
    cold = each(lambda one: find(known.speech(one[0]), one[1]), queries)
    warm = each(lambda one: find(known.speech(one[0]), one[1]), queries)
    yield "| recognised in memory | each | the slowest |"
    yield "| --- | ---: | ---: |"
    yield f"| a country's name in any language ({len(names):,} forms) | {told(named)} |"
    yield f"| a mistyped one | {told(mistyped)} |"
    yield f"| a plain question in fifteen languages ({len(asked)}) | {told(understood)} |"
    yield f"| a page of inline results, made for the first time | {told(cold)} |"
    yield f"| the same again | {told(warm)} |"


def extraction(quick: bool) -> Iterator[str]:
    """Seed-sized articles a second on one core, and how long huge ones take."""
    from facts.articles import Article, load_seeds
    from facts.extract import extract

    articles = load_seeds()
    each(extract, articles)
    number = 40 if quick else 400
    rounds = [sum(each(extract, articles, time.process_time)) for _ in range(number)]
    usual, best = (len(articles) / seconds for seconds in (median(rounds), min(rounds)))
    yield (
        f"- Extraction: {usual:,.0f} articles a second of one core's time, {best:,.0f} in the best"
        f" of {number} rounds through the seeds."
    )
    yield ""
    yield "| a megabyte of | read in | claims |"
    yield "| --- | ---: | ---: |"
    for what, text in megabytes("\n\n".join(article.text for article in articles)):
        begun = time.perf_counter()
        claims = extract(Article(name="huge.txt", text=text, published="2024-07-04"))
        yield f"| {what} | {time.perf_counter() - begun:.2f} s | {len(claims)} |"


def megabytes(news: str) -> Iterator[tuple[str, str]]:
    """Texts of a million characters: what news is made of, and what would be slow to read."""
    size, chance = 1_000_000, Random(0)
    words = news.split()
    kinds = {
        "the seeds, one after the other": [f"{news}\n\n"],
        "the seeds, each sentence from a source of its own": [
            f"{sentence}, source {n} reported. "
            for n in range(size // len(news) + 1)
            for sentence in news.split(". ")
        ],
        "the seeds' words at random, in sentences of four": [
            " ".join(chance.choices(words, k=4)) + ". " for _ in range(size // 30)
        ],
        "one short line again and again": ["SCO\n"],
        "opening brackets": ["("],
        "dates": ["July 4, "],
        "summits: “SCO summit 1. SCO summit 2. …”": [
            f"SCO summit {n}. " for n in range(size // 16)
        ],
    }
    for what, pieces in kinds.items():
        once = "".join(pieces)
        yield what, (once * (size // len(once) + 1))[:size]


def rows(file: Path) -> Iterator[list[str]]:
    """The cells of a table without its comments."""
    for line in file.read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def each(
    work: Callable[..., object], things: list, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Seconds by the clock that the work took on each of the things."""
    times = []
    for thing in things:
        begun = clock()
        work(thing)
        times.append(clock() - begun)
    return times


def told(times: list[float]) -> str:
    return f"{1000 * sum(times) / len(times):.2f} ms | {1000 * max(times):.1f} ms"
