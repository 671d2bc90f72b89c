"""Who signs a ledger: the key in its file, and how the ledger came to be that key's."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from disclosure.errors import CheckpointRefused, LedgerKeyUnusable
from disclosure.ledger import store
from disclosure.ledger.handing_over import (
    HandOver,
    Keys,
    hand_over_leaf,
    hand_over_note,
    hand_overs,
    keys_with,
)
from disclosure.ledger.key import PublicKey, SigningKey, make_key, next_key, read_key, take_place


class Signers:
    """The keys of one ledger: that of today in a file, those before it in the leaves.

    Whatever needs the key of today raises `LedgerKeyUnusable` if it is lost or wrong.
    """

    def __init__(self, name: str, file: Path) -> None:
        self._name = name
        self._file = file
        self._known: tuple[int, tuple[str, ...]] = (0, ())

    def today(self) -> PublicKey:
        """The key that signs today."""
        return read_key(self._file, self._name).public

    def keys(self, session: Session) -> Keys:
        """All of them, which lead to the key of today."""
        return self._with(self.today(), session)

    def keys_read_anew(self, session: Session) -> Keys | None:
        """All of them, for whoever believes nothing that was read before; None if they are none."""
        self._known = (0, ())
        try:
            return self.keys(session)
        except LedgerKeyUnusable:
            return None

    def told(self, session: Session) -> dict[str, object]:
        """What a proof tells of them."""
        return {"key": self.today().text, "hand_overs": list(self._notes(session))}

    def in_charge(self, session: Session) -> SigningKey:
        """The key that signs from now on; made where there is none and nothing was signed yet.

        A hand-over that was cut off before the new key had taken its place is finished.
        """
        # A new key over an old ledger would make every old checkpoint worthless.
        make = make_key if store.newest_checkpoint(session) is None else read_key
        key = make(self._file, self._name)
        newest = self._with(key.public, session).newest
        if newest == key.public:
            return key
        if not take_place(self._file, self._name, newest):
            raise self._another()
        return read_key(self._file, self._name)

    def hand_over(self, session: Session, now: datetime) -> HandOver:
        """Add the leaf by which a new key follows that of today, which it then takes the place of.

        The unit of work has taken its turn.
        """
        old, new = self.in_charge(session), next_key(self._file, self._name)
        size = store.ledger_size(session)
        leaf = hand_over_leaf(size, hand_over_note(size, old, new), now)
        store.write_leaf(session, leaf, now)
        return HandOver(size=size, before=old.public, after=new.public)

    def believe(self, note: str, keys: Keys) -> None:
        """Believe a checkpoint that was kept here.

        Raises:
            LedgerKeyUnusable: another key than that of its size has signed it.
            CheckpointRefused: it was changed since it was signed.
        """
        if keys.read(note) is not None:
            return
        if keys.signed_by_another(note):
            raise self._another()
        raise CheckpointRefused(problem="changed since it was signed")

    def require(self, key: PublicKey, keys: Keys, size: int) -> None:
        """Make sure that a key signs a checkpoint of this size: it may have been handed over.

        Raises:
            LedgerKeyUnusable: another one does.
        """
        if keys.of_size(size) != key:
            raise self._another()

    def _with(self, key: PublicKey, session: Session) -> Keys:
        keys = keys_with(key, self._notes(session))
        if keys is None:
            raise self._another()
        return keys

    def _notes(self, session: Session) -> tuple[str, ...]:
        """The hand-overs so far: leaves stay, so those that were read once are not looked at."""
        (seen, notes), size = self._known, store.ledger_size(session)
        if size > seen:
            notes += hand_overs(session, seen, size)
            self._known = (size, notes)
        return notes

    def _another(self) -> LedgerKeyUnusable:
        return LedgerKeyUnusable(path=self._file, problem="another key")
