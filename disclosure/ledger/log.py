"""The ledger as other rooms use it: signing, proving, checking, handing out."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from city import Clock, Database
from disclosure.acts.journal import write_act
from disclosure.acts.model import Act, Change
from disclosure.errors import CheckpointRefused, LeafMissing
from disclosure.ledger import checkpoint, store
from disclosure.ledger.checking import PAGE, LedgerCheck, Told, check_ledger, check_since
from disclosure.ledger.checkpoint import Checkpoint
from disclosure.ledger.guided import guides_cited
from disclosure.ledger.handing_over import HandOver, Keys
from disclosure.ledger.key import PublicKey
from disclosure.ledger.leaves import openings
from disclosure.ledger.merkle import audit_path, consistency_path, root_of
from disclosure.ledger.proving import Proved, proved
from disclosure.ledger.signers import Signers
from disclosure.ledger.tables import LedgerCheckpointRow
from disclosure.records import Records
from disclosure.tables import RecordRow


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """How far the ledger has grown, and how far it was signed."""

    leaves: int
    signed: int


class Ledger:
    """The ledger over the records of a database. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, city: str, key_file: Path) -> None:
        """Take the city, under whose name checkpoints are signed, and the file of the key."""
        self.database = database
        """The database that the ledger stands in, with the books that acts of it explain."""
        self._clock = clock
        self._origin = ledger_name(city)
        self.records = Records(database, clock)
        """The records that the ledger is over."""
        self._signers = Signers(self._origin, key_file)

    def standing(self) -> Standing:
        """How many leaves there are, and how many of them are signed for."""
        with self.database.unit() as session:
            newest = store.newest_checkpoint(session)
            return Standing(leaves=store.ledger_size(session), signed=newest.size if newest else 0)

    def sign(self) -> int:
        """Sign what the ledger holds now; returns its size. Does nothing if that is signed.

        The key is made where there is none and nothing was signed yet. A hand-over that was cut off
        is finished.

        Raises:
            LedgerKeyUnusable: the key is lost or wrong.
            CheckpointRefused: the newest checkpoint was changed since it was signed; nothing is
                signed over it before somebody has looked.
        """
        with self.database.unit() as session:
            key = self._signers.in_charge(session)
            size, newest = store.ledger_size(session), store.newest_checkpoint(session)
            keys = self._signers.keys(session)
            self._signers.require(key.public, keys, size)
            if newest is not None:
                self._signers.believe(newest.note, keys)
            if size > (newest.size if newest else 0):
                root = root_of(size, partial(store.subtree, session))
                note = checkpoint.signed(Checkpoint(origin=self._origin, size=size, root=root), key)
                store.add_checkpoint(session, size, note, self._clock.now().astimezone(UTC))
        return size

    def hand_over(self, by: str, reason: str) -> HandOver:
        """Hand the ledger over to a new key, which signs from now on; tells who followed whom.

        What was added so far is signed by the old key, whose file stays beside the new one's, to
        be taken away. Who did it and why is an act of the journal.

        Raises:
            LedgerKeyUnusable: the key is lost or wrong, or the new one cannot be made.
            CheckpointRefused: there is nothing to sign yet, or the newest checkpoint was changed.
        """
        if not self.sign():
            raise CheckpointRefused(problem="not signed so far")
        now = self._clock.now().astimezone(UTC)
        with self.database.unit() as session:
            store.take_turn(session)
            done = self._signers.hand_over(session, now)
            changed = Change(field="key", before=done.before.text, after=done.after.text)
            said = {"verb": "ledger.key", "subject": "ledger", "by": by, "reason": reason}
            write_act(session, Act(**said, changes=(changed,)), now)
        self.sign()
        return done

    @contextmanager
    def in_one_hand(self) -> Generator[None]:
        """As long as this lasts nobody hands the ledger over, or adds to it.

        A hand-over that was cut off is finished first: the key in the file is that of the leaves.

        Raises:
            LedgerKeyUnusable: the key is lost or wrong.
        """
        with self.database.unit() as session:
            store.take_turn(session)
            self._signers.in_charge(session)
            yield

    def keys(self) -> Keys:
        """The keys that have signed, oldest first.

        Raises:
            LedgerKeyUnusable: the key is lost or wrong.
        """
        with self.database.unit() as session:
            return self._signers.keys(session)

    def signed_at(self) -> datetime | None:
        """When the newest checkpoint was signed; None before the first.

        Raises:
            LedgerKeyUnusable: the key is lost, or is not the one that signed it.
            CheckpointRefused: it was changed since it was signed.
        """
        with self.database.unit() as session:
            newest = store.newest_checkpoint(session)
            if newest is not None:
                self._signers.believe(newest.note, self._signers.keys(session))
        return newest.signed_at if newest else None

    def latest_at(self) -> datetime | None:
        """The latest time that stands in a record or beside a checkpoint; None before the first.

        Where a clock was set back, it lies after the newest signature.
        """
        columns = RecordRow.settled_at, LedgerCheckpointRow.signed_at
        with self.database.unit() as session:
            times = [session.scalar(select(func.max(one))) for one in columns]
        return max((one for one in times if one is not None), default=None)

    def check(self, notes: tuple[str, ...], told: Told) -> LedgerCheck:
        """Recompute everything (see `checking`); `notes` are checkpoints kept elsewhere."""
        with self.database.unit() as session:
            return check_ledger(session, self._signers.keys_read_anew(session), notes, told)

    def check_since(self, note: str, told: Told) -> LedgerCheck:
        """Recompute what was added since a checkpoint that was kept elsewhere."""
        with self.database.unit() as session:
            return check_since(session, self._signers.keys_read_anew(session), note, told)

    def proof(self, since: int = 0) -> dict[str, object]:
        """The newest checkpoint, and the proof that it goes on from an earlier size.

        Raises:
            LedgerKeyUnusable: the key is lost or wrong.
            CheckpointRefused: nothing is signed yet, or not so much.
        """
        with self.database.unit() as session:
            newest = store.newest_checkpoint(session)
            if newest is None or not 0 <= since <= newest.size:
                raise CheckpointRefused(problem="not signed so far")
            path = consistency_path(since, newest.size, partial(store.subtree, session))
            return {
                **self._signers.told(session),
                "checkpoint": newest.note,
                "since": since,
                "consistency": _base64(path),
            }

    def receipt(self, number: int, *, with_words: bool) -> dict[str, object]:
        """What proves a record: its leaf, the way to a signed root, and what opens it.

        Raises:
            LedgerKeyUnusable: the key is lost or wrong.
            LeafMissing: the record is open, unknown, older than the ledger, or not yet signed for.
        """
        with self.database.unit() as session:
            found, newest = store.leaf_of(session, number), store.newest_checkpoint(session)
            if found is None or newest is None or newest.size <= found[0].place:
                raise LeafMissing(number=number)
            row, record = found
            path = audit_path(row.place, newest.size, partial(store.subtree, session))
            words = record.words if record and with_words else None
            opened = dict(openings(record, words)) if record and words else {}
            opened.pop("chat", None)  # Whose it was is nobody's to see; its commitment stays shut.
            return {
                **self._signers.told(session),
                "checkpoint": newest.note,
                "place": row.place,
                "leaf": row.leaf,
                "path": _base64(path),
                "salt": words.salt if words else "",
                "words": opened,
                "guides": guides_cited(words),
            }

    def proved(self, number: int) -> Proved:
        """What is proved of a record now, every step of it checked anew.

        Raises:
            LedgerKeyUnusable: the key is lost or wrong.
            LeafMissing: the record is open, unknown, older than the ledger, or not yet signed for.
        """
        with self.database.unit() as session:
            return proved(session, number, self._signers.keys(session))

    def leaves(self) -> Iterator[str]:
        """Every leaf that the newest checkpoint covers, in order."""
        with self.database.unit() as session:
            newest = store.newest_checkpoint(session)
            yield from _leaves(session, newest.size if newest else 0)

    def public_key(self) -> PublicKey:
        """The key that the ledger's signatures are checked with.

        Raises:
            LedgerKeyUnusable: the key is lost or wrong.
        """
        return self._signers.today()


def ledger_name(city: str) -> str:
    """The name of a city's ledger, under which its key signs."""
    return f"{city}/ledger"


def _leaves(session: Session, size: int) -> Iterator[str]:
    for place in range(0, size, PAGE):
        yield from store.leaf_texts(session, place, min(place + PAGE, size))


def _base64(hashes: tuple[bytes, ...]) -> list[str]:
    return [b64encode(one).decode() for one in hashes]
