"""What the catalogue holds of what is shipped, compared with what this version ships.

A version knows the digest of every text that an earlier one shipped: what is held to the byte as
it was shipped once is replaced. All else is somebody's decision or a newer version's, and stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from city import Database
from knowledge import queries
from knowledge.ingest import read_document
from knowledge.prepared import Held
from knowledge.rows import Witness
from knowledge.shipped import FOLDER, shipped_altered, shipped_formerly, shipped_whole
from knowledge.tables import DocumentRow


@dataclass(frozen=True, kw_only=True, slots=True)
class Coming:
    """What a catalogue has of what is shipped, and what it must still be given."""

    files: tuple[Path, ...]
    """New ones, and those whose document is held as an earlier version shipped it."""
    gone: tuple[Held, ...]
    """Held and searched as an earlier version shipped it, where this one ships no such document."""
    otherwise: tuple[Held, ...]
    """Shipped by this version, and held with the words of somebody else or of a newer version."""
    same: tuple[Held, ...]
    """Held as this version ships it."""
    stands: tuple[Held, ...]
    """Held with bytes that no earlier version shipped, or that the city signed."""


def shipped_coming(documents: Iterable[Held], folder: Path = FOLDER) -> Coming:
    """Compare a catalogue with what is shipped.

    No file is parsed whose bytes are held, so that an ordinary start reads digests and nothing
    else. Altered files are left aside, and so is what stands on a list that the city signed.
    """
    held = {one.key: one for one in documents}
    digests = {one.digest for one in held.values()}
    whole, former = shipped_whole(folder), shipped_formerly(folder)
    waiting = {
        read_document(path).key: path for path, digest in whole.items() if digest not in digests
    }
    older = {
        key: one for key, one in held.items() if one.digest in former and not one.released_by_city
    }
    # A file that is altered or lost says nothing of what it was about.
    gone = older.keys() - waiting.keys() if not shipped_altered(folder) else ()
    shipped = frozenset(whole.values())
    return Coming(
        files=tuple(path for key, path in waiting.items() if key not in held or key in older),
        gone=tuple(older[key] for key in sorted(gone) if not older[key].excluded),
        otherwise=tuple(held[key] for key in waiting if key in held and key not in older),
        same=tuple(one for one in held.values() if one.digest in shipped),
        stands=tuple(one for key, one in held.items() if key not in older),
    )


def shipped_absent(documents: Iterable[Held], folder: Path = FOLDER) -> tuple[str, ...]:
    """The titles of what is shipped and stands in a catalogue in no version at all."""
    held = {one.key: one for one in documents}
    coming = map(read_document, shipped_coming(held.values(), folder).files)
    return tuple(sorted(one.title for one in coming if one.key not in held))


class HeldDocuments:
    """What the catalogue's documents were made of; safe in threads.

    Every method is one short unit of work and raises `DatabaseUnavailable` when that fails.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def every(self) -> tuple[Held, ...]:
        """Each document, excluded ones with the reason, by key."""
        with self._database.unit() as session:
            return tuple(Held(**row) for row in session.execute(queries.held()).mappings())

    def leave_out(self, held: Held, reason: str, witness: Witness) -> bool:
        """Leave a document out of search and say why; an empty reason takes it in again.

        Whether it was done: not where somebody has changed the document since it was looked at.
        """
        before, after = (held.digest, "") if reason else ("", held.digest)
        with self._database.unit() as session:
            witness.begin(session)
            row = session.get(DocumentRow, held.key)
            if row is None or (row.digest, row.excluded) != (held.digest, held.excluded):
                return False
            row.excluded = reason
            witness.note(session, held.title, before, after)
            return True
