"""``python -m bot.messages``: bring the catalogs in locales/ up to date with the code's messages.

Extracts every marked message with its translator comment into ``bot.pot`` and merges it into each
catalog; English, the language of the messages, is filled in. ``--new LL`` begins a catalog.
``--check`` changes nothing and tells what is not in order, in all languages or those named.
"""

from __future__ import annotations

import argparse
import copy
import io
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from bot.language import LOCALES, SOURCE
from bot.message_checks import faults, shown
from facts.wording import SENTENCES, WORDS

CODE = Path(__file__).parent
#: The functions that say or mark a message, and where their message ids stand.
KEYWORDS = {
    "t": (1,),
    "label": (1,),
    "mark": (1,),
    "n": (1, 2),
    "p": ((1, "c"), 2),
    "pmark": ((1, "c"), 2),
}
COMMENT = "Translators:"

#: Messages whose English is no copy of the message id: the words and patterns of questions.
NAMED = frozenset({"words", "question"})

#: A line that its statement goes on after; a line that holds a message of its own.
_OPEN = re.compile(r"[(,\[{=]$")
_CALL = re.compile(rf"\b({'|'.join(KEYWORDS)})\(.*[\"']")

#: A line of a data file that holds a message.
_TEXT = re.compile(r'^\s*(?:"?[\w.]*"? = )?(?P<text>".*"),?$')

#: Header lines that say nothing, or change with every run.
_IDLE = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Project-Id-Version|Report-Msgid-Bugs-To'
    r"|Last-Translator|Language-Team):.*\n",
    re.M,
)


def extract(code: Path = CODE) -> Catalog:
    """A catalog of all messages in the code, with their comments and files."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    catalog.header_comment = "# Messages of the SCO facts bot, made by `make messages`."
    for path in sorted(code.rglob("*.py")):
        name = path.relative_to(code.parent).as_posix()
        lines = path.read_text(encoding="utf-8").split("\n")
        found = extract_from_file("python", path, KEYWORDS, comment_tags=(COMMENT,))
        for number, message, comments, context in found:
            said = comments or _comments_above(lines, number)
            notes = [" ".join(said).replace(COMMENT, "").strip()] if said else []
            _add(catalog, message, name, notes, context)
    for path in (SENTENCES, WORDS):
        for note, text in data_messages(path):
            _add(catalog, text, f"facts/gazetteer/{path.name}", [note] if note else [])
    return catalog


def _add(
    catalog: Catalog,
    message: str | tuple[str, ...],
    file: str,
    notes: list[str],
    context: str | None = None,
) -> None:
    known = catalog.get(message, context)
    if known is None:
        catalog.add(message, "", [(file, 0)], auto_comments=notes, context=context)
        return
    known.auto_comments = list(dict.fromkeys(known.auto_comments + notes))
    known.locations = list(dict.fromkeys([*known.locations, (file, 0)]))


def _comments_above(lines: list[str], number: int) -> list[str]:
    """The comment over the statement in which the message of this line stands; Babel looks only
    at the line right above the message."""
    above = number - 2
    while above >= 0 and _OPEN.search(lines[above]) and not _CALL.search(lines[above]):
        above -= 1
    found: list[str] = []
    while above >= 0 and lines[above].lstrip().startswith("#"):
        found.insert(0, lines[above].lstrip().lstrip("# "))
        above -= 1
    return found if found and found[0].startswith(COMMENT) else []


def data_messages(path: Path) -> Iterator[tuple[str, str]]:
    """The messages of a data file, each with the comment right above it."""
    notes: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.lstrip().startswith("#"):
            notes.append(line.strip().lstrip("# "))
            continue
        found = _TEXT.fullmatch(line)
        if found:
            yield " ".join(notes), tomllib.loads(f"text = {found['text']}")["text"]
        notes = []


def update(template: Catalog, path: Path) -> Catalog:
    """The catalog at this path, with the messages of the template and none besides."""
    language = path.parent.parent.name
    catalog = Catalog(locale=language, charset="utf-8", fuzzy=False)
    if path.exists():
        catalog = read(path)
    # A catalog takes over new messages as the very objects of its template.
    catalog.update(copy.deepcopy(template), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    if language == SOURCE:
        for message in catalog:
            if message.context not in NAMED and not (message.string and any(message.string)):
                message.string = message.id
    return catalog


def read(path: Path) -> Catalog:
    """The catalog of a file ``<language>/LC_MESSAGES/bot.po``."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def uncommented(template: Catalog) -> list[str]:
    """The messages that show translators no use."""
    return [shown(message) for message in template if message.id and not message.auto_comments]


def as_text(catalog: Catalog) -> str:
    """The catalog as a file's text, without the moments at which it was made."""
    out = io.BytesIO()
    write_po(out, catalog, width=100, include_lineno=False)
    return _IDLE.sub("", out.getvalue().decode())


def files(folder: Path = LOCALES, begun: Iterable[Path] = ()) -> Iterator[tuple[Path, str]]:
    """Each file of the catalogs, those to be begun too, and the text that it should have."""
    template = extract()
    yield folder / "bot.pot", as_text(template)
    for path in sorted({*folder.glob("*/LC_MESSAGES/bot.po"), *begun}):
        yield path, as_text(update(template, path))


def check(languages: Iterable[str] = (), folder: Path = LOCALES) -> list[str]:
    """All that is not in order: comments, files that are not up to date, translations."""
    found = [f"no translator comment: {text}" for text in uncommented(extract())]
    wanted = set(languages)
    for path, text in files(folder):
        language = path.parent.parent.name
        if wanted and language not in wanted:
            continue
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            found.append(f"{path.relative_to(folder)}: not up to date, run `make messages`")
        if path.suffix == ".po":
            found += [f"{language}: {fault}" for fault in faults(read(path), language)]
    return found


def main() -> int:
    """Write the files, or with ``--check`` list what is not in order; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bot.messages", description=__doc__)
    parser.add_argument(
        "--check", nargs="*", metavar="LL", help="change nothing, exit 1 if need be"
    )
    parser.add_argument("--new", nargs="*", default=[], metavar="LL", help="languages to begin")
    given = parser.parse_args()
    if given.check is not None:
        found = check(given.check)
        for fault in found:
            print(fault, file=sys.stderr)
        return 1 if found else 0
    begun = [LOCALES / language / "LC_MESSAGES" / "bot.po" for language in given.new]
    for path, text in files(LOCALES, begun):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
