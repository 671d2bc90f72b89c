"""Is the ledger whole, and does every record still say what its leaf says? Everything anew.

The rules, in order:

1. Leaves stand side by side from 0 on; the first opens the ledger, and no other does.
2. Every leaf can be read, and the hashes beside it are those of the tree, computed anew.
3. A record has one leaf, and says what it says: status, times and versions as they are; question,
   answer, sources, circumstances and chat by the commitments, as long as its words are kept.
4. Words that are gone were destroyed by an erasure that is itself a leaf.
5. Every record that was settled since the ledger began has a leaf.
6. Every act that is kept, of the off switch or of an official, is a leaf, and every such leaf
   tells of one that is.
7. Every checkpoint is signed by the ledger's key, and its root is the tree's at its size: what was
   signed once, here or in the hands of a witness, can be neither taken back nor rewritten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from disclosure.ledger import checkpoint, quick, store
from disclosure.ledger.key import PublicKey
from disclosure.ledger.leaves import Leaf, differing, read_leaf
from disclosure.ledger.merkle import Growing, leaf_hash
from disclosure.ledger.quick import Likeness, Looked
from disclosure.ledger.store import Kept

PAGE = 500

Told = Callable[[int], None]
"""Is told how many leaves were looked at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerFault:
    """Something in the ledger that does not hold."""

    code: str
    """Operator key: `ledger.<code>`."""
    number: int
    """A record's number; for a tree or a checkpoint, the place or the size."""
    parts: tuple[str, ...] = ()
    """What of a record differs from its leaf."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerCheck:
    """What was looked at, and what does not hold."""

    leaves: int
    checkpoints: int
    signed: int
    """Leaves that the newest checkpoint covers."""
    faults: tuple[LedgerFault, ...]


def check_ledger(
    session: Session, key: PublicKey | None, notes: Iterable[str] = (), told: Told = lambda _: None
) -> LedgerCheck:
    """Check the whole ledger; `notes` are checkpoints that somebody else kept.

    Without a key there is nobody whose signature could be believed, and that is a fault.
    """
    signed = _Signed(key=key)
    for size, note in store.checkpoints(session):
        signed.take(note, size)
    for note in notes:
        signed.take(note, None)
    walk = _Walk()
    signed.compare(walk.tree)
    place = 0
    while page := quick.look(session, place, PAGE):
        unlike = [one.place for one in page if one.likeness is Likeness.UNLIKE or not one.place]
        slowly = store.leaves_at(session, unlike)
        for one in page:
            walk.look(one, slowly.get(one.place))
            signed.compare(walk.tree)
        place = page[-1].place + 1
        told(walk.tree.size)
    walk.end(store.records_without_leaf(session, walk.after), store.act_leaves(session))
    signed.end(walk.tree.size)
    return LedgerCheck(
        leaves=walk.tree.size,
        checkpoints=signed.count,
        signed=signed.largest,
        faults=(*walk.faults, *signed.faults),
    )


@dataclass(slots=True)
class _Walk:
    """Rules 1 to 6, leaf by leaf."""

    tree: Growing = field(default_factory=Growing)
    faults: list[LedgerFault] = field(default_factory=list[LedgerFault])
    after: int = 0
    wordless: set[int] = field(default_factory=set[int])
    erased: set[int] = field(default_factory=set[int])
    seen: set[int] = field(default_factory=set[int])
    acts: dict[tuple[str, int], str] = field(default_factory=dict[tuple[str, int], str])

    def look(self, one: Looked, slowly: Kept | None) -> None:
        """Look at the next leaf; `slowly` if it is unlike what it tells about."""
        expected = self.tree.size
        hashes = self.tree.add(leaf_hash(one.leaf.encode()))
        if one.place != expected:
            self._found("place_missing", expected)
        if one.hashes != b"".join(hashes):
            self._found("tree_differs", one.place)
        if slowly is not None:
            self._read(slowly)
            return
        self._once(one.record)
        if one.likeness is Likeness.WORDLESS:
            self.wordless.add(one.record)

    def _read(self, kept: Kept) -> None:
        leaf, place = read_leaf(kept.leaf.leaf), kept.leaf.place
        if leaf is None or (leaf.kind == "begin") != (place == 0):
            self._found("leaf_unreadable", place)
        elif leaf.kind == "begin":
            self.after = leaf.records[0]
        elif leaf.kind == "erasure":
            self.erased.update(leaf.records)
        elif leaf.kind in ("switch", "act"):
            self._act((leaf.kind, leaf.records[0]), kept)
        else:
            self._exchange(leaf, kept)

    def _exchange(self, leaf: Leaf, kept: Kept) -> None:
        record, number = kept.record, leaf.records[0]
        self._once(number)
        if record is None:
            self._found("record_gone", number)
        elif record.number != number:
            self._found("leaf_elsewhere", number)
        else:
            if parts := differing(leaf, record, kept.words):
                self._found("differs", number, parts)
            if kept.words is None:
                self.wordless.add(number)

    def _once(self, number: int) -> None:
        if number in self.seen:
            self._found("leaf_elsewhere", number)
        self.seen.add(number)

    def _act(self, act: tuple[str, int], kept: Kept) -> None:
        if act in self.acts:
            self._found("leaf_unreadable", kept.leaf.place)
        self.acts[act] = kept.leaf.leaf

    def end(self, without_leaf: Iterable[int], kept_acts: Mapping[tuple[str, int], str]) -> None:
        """Rules 4, 5 and 6, which only the whole ledger can answer."""
        for act in sorted(kept_acts.keys() | self.acts.keys()):
            if kept_acts.get(act) != self.acts.get(act):
                self._found("act_differs", act[1])
        for number in sorted(self.wordless - self.erased):
            self._found("words_gone", number)
        for number in without_leaf:
            self._found("no_leaf", number)

    def _found(self, code: str, number: int, parts: tuple[str, ...] = ()) -> None:
        self.faults.append(LedgerFault(code=code, number=number, parts=parts))


@dataclass(slots=True)
class _Signed:
    """Rule 7: the roots that were signed, each waiting for the tree to reach its size."""

    key: PublicKey | None
    faults: list[LedgerFault] = field(default_factory=list[LedgerFault])
    count: int = 0
    largest: int = 0
    waiting: dict[int, set[bytes]] = field(default_factory=dict[int, set[bytes]])

    def take(self, note: str, size: int | None) -> None:
        """Take a checkpoint; `size` is where it was kept, if it was kept here."""
        self.count += 1
        if self.key is None:
            self.faults = [LedgerFault(code="no_key", number=self.count)]
            return
        found = checkpoint.read(note, self.key)
        if found is None or size not in (None, found.size):
            self.faults.append(LedgerFault(code="not_signed", number=size or 0))
            return
        self.largest = max(self.largest, found.size)
        self.waiting.setdefault(found.size, set()).add(found.root)

    def compare(self, tree: Growing) -> None:
        """Compare the tree as it is now with what was signed at its size."""
        roots = self.waiting.pop(tree.size, None)
        if roots and roots != {tree.root()}:
            self.faults.append(LedgerFault(code="rewritten", number=tree.size))

    def end(self, size: int) -> None:
        """Whatever waits for a larger tree was signed over leaves that are gone."""
        if self.waiting:
            self.faults.append(LedgerFault(code="rolled_back", number=size))
