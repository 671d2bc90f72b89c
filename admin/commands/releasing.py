"""The commands under `documents`: a key that releases, a signed list, what differs from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import typer

from admin.commands.files import write_file
from admin.documents import (
    DocumentList,
    DocumentLists,
    TakenIn,
    believed,
    key_name,
    missing_from,
    next_number,
    read_list,
    released_today,
    signed,
)
from admin.errors import DocumentKeyUnusable, DocumentListRefused
from city import Clock, Database, SettingInvalid, Settings, operator_sentence
from disclosure import LedgerKeyUnusable, Signer, Verifier
from knowledge import LIST_FILE, CatalogueEntry

Tell = Callable[[str], None]


def lists_as_set(settings: Settings, database: Database, clock: Clock) -> DocumentLists:
    """The lists of the city, with the keys that an operator has set.

    Raises:
        SettingInvalid: one of them is no public key.
    """
    keys = tuple(_keys(settings.documents_key))
    return DocumentLists(database=database, clock=clock, city=settings.city, keys=keys)


def show_key(path: Path, city: str, tell: Tell = typer.echo) -> None:
    """Tell the public half of a key, which is made where there is none.

    Raises:
        DocumentKeyUnusable: the file cannot be made or read, or holds another key.
    """
    key = _key(path, city, Signer.made)
    tell(operator_sentence("documents.key", key=key.verifier.text, path=path))


def sign_and_tell(
    folder: Path,
    key_file: Path,
    by: str,
    city: str,
    clock: Clock,
    tell: Tell = typer.echo,
    *,
    number: int | None = None,
) -> None:
    """Release every document of a folder: write the signed list that lies beside them.

    Without a number it counts on from the list that lies there.

    Raises:
        DocumentKeyUnusable: there is no key to sign with.
        DocumentRefused, DocumentListRefused: something cannot be released; no list is written.
        LinesUnusable: the list cannot be written.
    """
    key = _key(key_file, city, Signer.read)
    chosen = number or next_number(read_list(folder), key.verifier, city)
    today = clock.now().date()
    told = released_today(folder, city=city, number=chosen, on=today, by=by)
    note = signed(told, key)
    believed(note, [key.verifier], city)  # What the service would refuse must not take its place.
    write_file(folder / LIST_FILE, note)
    tell(operator_sentence("documents.signed", **_facts(told)))


def verify_and_tell(lists: DocumentLists, folder: Path, tell: Tell = typer.echo) -> bool:
    """Tell whether a folder is what was released; takes nothing in.

    Raises:
        DocumentListRefused: the list is not believed, or cannot be read.
        DocumentRefused: a file or folder cannot be read.
    """
    note = read_list(folder)
    if note is None:
        raise DocumentListRefused(problem="none")
    told = believed(note, lists.keys, lists.city)
    tell(operator_sentence("documents.list", **_facts(told)))
    wrong = missing_from(told, folder)
    for name, problem in wrong:
        tell(operator_sentence(f"documents.{problem}", name=name))
    tell(operator_sentence("documents.differs" if wrong else "documents.whole", count=len(wrong)))
    return not wrong


def held_and_tell(
    lists: DocumentLists, entries: Iterable[CatalogueEntry], tell: Tell = typer.echo
) -> bool:
    """Tell whether everything in the catalogue stands on the list that counts.

    Raises:
        DocumentListRefused: the list is not believed any more, or there is none.
    """
    told = lists.newest()
    if told is None:
        raise DocumentListRefused(problem="none")
    tell(operator_sentence("documents.list", **_facts(told)))
    wrong = [one.title for one in entries if not one.release]
    for title in wrong:
        tell(operator_sentence("documents.unlisted", name=title))
    tell(operator_sentence("documents.differs" if wrong else "documents.whole", count=len(wrong)))
    return not wrong


def tell_lists(found: TakenIn, tell: Tell) -> None:
    """Tell which lists count from now on, and which are not believed and why."""
    for told in found.lists:
        tell(operator_sentence("documents.taken", **_facts(told)))
    for path, reason in found.refused:
        tell(operator_sentence("documents.refused", path=path, reason=reason))


def _facts(told: DocumentList) -> dict[str, object]:
    return {
        "number": told.number,
        "on": told.on.isoformat(),
        "by": told.by,
        "count": len(told.documents),
    }


def _key(path: Path, city: str, find: Callable[[Path, str], Signer]) -> Signer:
    try:
        return find(path, key_name(city))
    except LedgerKeyUnusable as error:
        raise DocumentKeyUnusable(path=path, problem=error.details["problem"]) from error


def _keys(given: str) -> Iterator[Verifier]:
    for text in filter(None, (one.strip() for one in given.split(","))):
        key = Verifier.read(text)
        if key is None:
            raise SettingInvalid(name="ASSISTANT_DOCUMENTS_KEY", problem="no public key")
        yield key
