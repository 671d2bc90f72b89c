"""Documents go in: first the lists that lie beside them, then what those lists hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from admin.documents.coming_along import search_own
from admin.documents.folder import read_list
from admin.documents.holding import check_documents
from admin.documents.model import DocumentList
from admin.documents.store import DocumentLists, ShippedActs, Taken, TakenActs
from admin.errors import DocumentListRefused
from city import Database, operator_sentence
from knowledge import (
    LIST_FILE,
    Catalogue,
    DocumentRefused,
    Ingester,
    IngestReport,
    LawGuard,
    files_under,
    read_document,
    shipped_paths,
    words_of_file,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenIn:
    """What came of taking documents in."""

    report: IngestReport
    lists: tuple[DocumentList, ...]
    """Lists that count from now on."""
    refused: tuple[tuple[Path, DocumentListRefused], ...]
    """Lists that are not believed."""
    otherwise: bool
    """Whether what lay in the catalogue before is searched otherwise now."""


def take_in(
    ingester: Ingester,
    catalogue: Catalogue,
    lists: DocumentLists,
    paths: Sequence[Path],
    by: str,
) -> TakenIn:
    """Take files and folders in, and hold the catalogue to the list that counts.

    Where the city signs lists, nothing goes in that stands on none, and what went in before is
    not searched any longer. A list that is refused is left aside: the one from before counts.

    Raises:
        DatabaseUnavailable: whole documents stay.
    """
    taken: list[DocumentList] = []
    refused: list[tuple[Path, DocumentListRefused]] = []
    for folder in _folders(paths) if lists.keys else ():
        try:
            note = read_list(folder)
            told, how = lists.take(note, by) if note is not None else (None, Taken.KNOWN)
        except DocumentListRefused as refusal:
            refused.append((folder / LIST_FILE, refusal))
        else:
            taken += [told] if told is not None and how is Taken.NEW else []
    listed = lists.released()
    acts = TakenActs(clock=lists.clock, by=by)
    report = ingester.ingest(paths, listed, acts, LawGuard())
    _tell_words(lists.database, paths, acts)
    own = search_own(lists.database, lists.clock)
    otherwise = hold_to_lists(ingester, catalogue, lists) or own
    return TakenIn(report=report, lists=tuple(taken), refused=tuple(refused), otherwise=otherwise)


def _tell_words(database: Database, paths: Sequence[Path], acts: TakenActs) -> None:
    """Write what a document says that an earlier version took in, where its very file is here.

    What its rows say is not asked: they may have been altered since.
    """
    unproved = {one.digest for one in check_documents(database).unproved}
    for found in files_under(paths) if unproved else ():
        with suppress(DocumentRefused):
            document = read_document(found.path)
            if document.digest in unproved:
                with database.unit() as session:
                    acts.begin(session)
                    digest, words = document.digest, words_of_file(document)
                    acts.note(session, document.title, digest, digest, words)


def hold_to_lists(ingester: Ingester, catalogue: Catalogue, lists: DocumentLists) -> bool:
    """Leave out of search what is not released by the keys of now; whether that changed anything.

    A document that an older software had shipped is brought up to date instead.

    Raises:
        DatabaseUnavailable: whole documents stay.
    """
    listed, reason = lists.released(), operator_sentence("documents.excluded")
    before = _left_out(catalogue)
    catalogue.hold_to(listed, reason)
    mended = 0
    if again := _shipped_among(key for key, why in _left_out(catalogue).items() if why == reason):
        mended = ingester.ingest(again, listed, ShippedActs(clock=lists.clock, told=True)).changed
        catalogue.hold_to(listed, reason)
    return bool(mended) or _left_out(catalogue) != before


def _left_out(catalogue: Catalogue) -> dict[str, str]:
    return {one.key: one.excluded for one in catalogue.documents()}


def _shipped_among(left_out: Iterable[str]) -> tuple[Path, ...]:
    """Shipped files of documents that stand on no list: an older software had shipped them."""
    keys = frozenset(left_out)
    return tuple(path for path in shipped_paths() if keys and read_document(path).key in keys)


def _folders(paths: Iterable[Path]) -> Iterable[Path]:
    return dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
