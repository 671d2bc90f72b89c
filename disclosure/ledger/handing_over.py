"""Handing a ledger over from one key to the next, so that what the old one signed stays proved.

A hand-over is a note in four lines, a leaf of the ledger like any other:

    hand-over of <origin>
    <how many leaves stood before it>
    <the public key until then>
    <the public key from then on>

The rules, in order:

1. It is signed by both keys: the old one says who follows it, the new one that it is there and whom
   it follows. So whoever trusts one of a ledger's keys can follow it to all others, either way.
2. Up to that size checkpoints are signed by the old key, and from its leaf on by the new one: what
   is signed later by a key that was stolen is not believed.
3. Hand-overs are a chain: each begins with the key that the one before it ended with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disclosure.ledger import checkpoint
from disclosure.ledger.checkpoint import Checkpoint
from disclosure.ledger.key import PublicKey, SigningKey, public_key
from disclosure.ledger.leaves import canonical, read_leaf
from disclosure.ledger.tables import LedgerLeafRow

_NOTE = re.compile(r"hand-over of ([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)\n([^\n]+)\n")


@dataclass(frozen=True, kw_only=True, slots=True)
class HandOver:
    """One key followed another."""

    size: int
    """Leaves that stood before the one of the hand-over."""
    before: PublicKey
    after: PublicKey


@dataclass(frozen=True, kw_only=True, slots=True)
class Keys:
    """The keys of one ledger, oldest first."""

    first: PublicKey
    handed: tuple[HandOver, ...] = ()

    @property
    def newest(self) -> PublicKey:
        """The key that signs now."""
        return self.handed[-1].after if self.handed else self.first

    def of_size(self, size: int) -> PublicKey:
        """The key that signs a checkpoint of a size (rule 2)."""
        return next((one.before for one in self.handed if size <= one.size), self.newest)

    def read(self, note: str) -> Checkpoint | None:
        """The checkpoint of a note, signed by the key of its size; None if it is none."""
        told = checkpoint.of_anybody(note)
        return checkpoint.read(note, self.of_size(told.size)) if told else None

    def signed_by_another(self, note: str) -> bool:
        """Whether it is a checkpoint of this ledger that not the key of its size has signed."""
        told = checkpoint.of_anybody(note)
        return bool(told and checkpoint.signed_by_another(note, self.of_size(told.size)))


def hand_over_note(size: int, before: SigningKey, after: SigningKey) -> str:
    """The note of a hand-over, signed by both."""
    name = before.public.name
    text = f"hand-over of {name}\n{size}\n{before.public.text}\n{after.public.text}\n"
    return checkpoint.signed_text(text, before, after)


def read_hand_over(note: str, name: str) -> HandOver | None:
    """The hand-over of a ledger of this name; None if this is none, or one has not signed it."""
    text = note.partition("\n\n")[0] + "\n"
    found = _NOTE.fullmatch(text)
    if found is None or found[1] != name:
        return None
    before, after = public_key(found[3]), public_key(found[4])
    if before is None or after is None or {before.name, after.name} != {name}:
        return None
    if not all(checkpoint.is_signed(note, text, key) for key in (before, after)):
        return None
    return HandOver(size=int(found[2]), before=before, after=after)


def keys_with(known: PublicKey, notes: Iterable[str]) -> Keys | None:
    """The keys of the ledger that one is known of; None if the notes are no chain that has it."""
    handed: list[HandOver] = []
    for note in notes:
        one = read_hand_over(note, known.name)
        if one is None:
            return None
        if handed and (one.before != handed[-1].after or one.size <= handed[-1].size):
            return None
        handed.append(one)
    first = handed[0].before if handed else known
    keys = Keys(first=first, handed=tuple(handed))
    return keys if known in (first, *(one.after for one in handed)) else None


def hand_over_leaf(size: int, note: str, at: datetime) -> str:
    """That the ledger was handed over: the note, and how many leaves stand before it."""
    return canonical({"kind": "key", "size": size, "note": note, "at": at.isoformat()})


def hand_overs(session: Session, start: int, end: int) -> tuple[str, ...]:
    """The notes of the hand-overs among the leaves from one place to another, in order."""
    alike = LedgerLeafRow.leaf.like('{"at":"%","kind":"key",%')
    between = LedgerLeafRow.place.between(start, end - 1)
    texts = select(LedgerLeafRow.leaf).where(LedgerLeafRow.record.is_(None), between, alike)
    leaves = map(read_leaf, session.scalars(texts.order_by(LedgerLeafRow.place)))
    return tuple(str(leaf.says["note"]) for leaf in leaves if leaf and leaf.kind == "key")
