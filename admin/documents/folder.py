"""The list of a folder: made of what lies in it, and compared with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

from admin.documents.model import DocumentList, Listed
from admin.documents.note import believed
from admin.errors import DocumentListRefused
from city.korean import clean_text, comparable
from disclosure import Verifier
from knowledge import LIST_FILE, SUFFIXES, DocumentRefused, files_under, read_document

_LARGEST = 16 * 1024 * 1024
"""A list of 100,000 documents has some 13 MB."""
_LOOKS = str.maketrans(
    "асеіорѕхуАВСЕНІКМОРТХαορΑΒΕΗΙΚΜΝΟΡΤΧ", "aceiopsxyabcehikmoptxaopabehikmnoptx"
)
"""Letters of other scripts, and the ones a reader takes them for."""
_BROKEN_LINE = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def read_list(folder: Path) -> str | None:
    """The signed list of a folder, as it lies there; None if there is none.

    Raises:
        DocumentListRefused: it cannot be read, or is too large or no text.
    """
    path = folder / LIST_FILE
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        text = raw.decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentListRefused(problem="unreadable") from error
    if len(raw) > _LARGEST:
        raise DocumentListRefused(problem="unreadable")
    return text


def listed_in(folder: Path) -> tuple[Listed, ...]:
    """Every document of a folder, as its list is to have it.

    Raises:
        DocumentRefused: a file is no document; nothing half is signed.
        DocumentListRefused: two documents have one title, or titles that look alike.
    """
    found: dict[str, Listed] = {}
    for path in _files(folder):
        document = read_document(path)
        # What nobody can tell apart on a page, nobody can have meant to release twice.
        key = comparable(clean_text(document.title)).translate(_LOOKS).casefold()
        if key in found or _BROKEN_LINE.search(document.title):
            raise DocumentListRefused(problem="title_twice")
        found[key] = Listed(
            digest=document.digest, since=document.effective_date, title=document.title
        )
    if not found:
        raise DocumentListRefused(problem="empty")
    return tuple(found.values())


def missing_from(told: DocumentList, folder: Path) -> tuple[tuple[str, str], ...]:
    """Where a folder differs from its list: a name, and `unlisted`, `otherwise` or `missing`."""
    titles = {one.digest: one.title for one in told.documents}
    there: set[str] = set()
    wrong: list[tuple[str, str]] = []
    for path in _files(folder):
        digest = sha256(path.read_bytes()).hexdigest()
        there.add(digest)
        if digest not in titles:
            wrong.append((path.name, "unlisted"))
        elif _title_of(path) != titles[digest]:
            wrong.append((path.name, "otherwise"))
    gone = (one.title for one in told.documents if one.digest not in there)
    return (*wrong, *((title, "missing") for title in gone))


def next_number(note: str | None, key: Verifier, city: str) -> int:
    """The number after that of a list which this key has signed; the first where there is none.

    Whatever else lies there may have been planted to use up the numbers.

    Raises:
        DocumentListRefused: a list lies there that this key did not sign for this city.
    """
    if note is None:
        return 1
    try:
        return believed(note, [key], city).number + 1
    except DocumentListRefused as refusal:
        raise DocumentListRefused(problem="number") from refusal


def released_today(folder: Path, *, city: str, number: int, on: date, by: str) -> DocumentList:
    """The list of a folder as somebody releases it today.

    Raises:
        DocumentRefused, DocumentListRefused: see `listed_in`; or nobody is named.
    """
    name = " ".join(by.split())
    if not name:
        raise DocumentListRefused(problem="nobody")
    return DocumentList(city=city, number=number, on=on, by=name, documents=listed_in(folder))


def _files(folder: Path) -> Iterator[Path]:
    """The documents of a folder; what else lies in it is nobody's to release."""
    for found in files_under((folder,)):
        if found.problem is not None:
            raise found.problem
        if found.path.suffix.lower() in SUFFIXES:
            yield found.path


def _title_of(path: Path) -> str:
    try:
        return read_document(path).title
    except DocumentRefused:
        return ""
