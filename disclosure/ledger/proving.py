"""What the ledger proves of one record, checked here before it is told to anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from disclosure.errors import LeafMissing
from disclosure.ledger import store
from disclosure.ledger.handing_over import Keys
from disclosure.ledger.leaves import differing, read_leaf
from disclosure.ledger.merkle import audit_path, leaf_hash, root_by_path


@dataclass(frozen=True, kw_only=True, slots=True)
class Proved:
    """A record's leaf under a signed root."""

    record: int
    settled_at: datetime
    notice_version: str
    place: int
    size: int
    """Leaves that the newest checkpoint covers."""
    leaf: str
    """Hash of the leaf, in hexadecimal."""
    root: str
    """The signed root, in hexadecimal."""
    path: tuple[str, ...]
    """What joins the two, in hexadecimal."""
    holds: bool
    """Whether the signature, the path and the record as it is kept all agree with the leaf."""


def proved(session: Session, number: int, keys: Keys) -> Proved:
    """What is proved of a record now.

    Raises:
        LeafMissing: the record is open, unknown, older than the ledger, or not yet signed for.
    """
    found, newest = store.leaf_of(session, number), store.newest_checkpoint(session)
    row, record = found or (None, None)
    if row is None or record is None or newest is None or newest.size <= row.place:
        raise LeafMissing(number=number)
    leaf, signed = read_leaf(row.leaf), keys.read(newest.note)
    path = audit_path(row.place, newest.size, partial(store.subtree, session))
    digest = leaf_hash(row.leaf.encode())
    root = root_by_path(digest, row.place, newest.size, path)
    agrees = (
        leaf is not None and leaf.records == (number,) and not differing(leaf, record, record.words)
    )
    return Proved(
        record=number,
        settled_at=record.settled_at or record.opened_at,
        notice_version=record.notice_version,
        place=row.place,
        size=newest.size,
        leaf=digest.hex(),
        root=(signed.root if signed else b"").hex(),
        path=tuple(one.hex() for one in path),
        holds=agrees and signed is not None and signed.root == root,
    )
