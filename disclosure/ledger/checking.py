"""Is the ledger whole, and does every record still say what its leaf says? Everything anew.

The rules, in order:

1. Leaves stand side by side from 0 on; the first opens the ledger, and no other does.
2. Every leaf can be read, and the hashes beside it are those of the tree, computed anew.
3. A record has one leaf, and says what it says: status, times and versions as they are; question,
   answer, sources, circumstances and chat by the commitments, as long as its words are kept.
4. Words that are gone were destroyed by an erasure that is itself a leaf.
5. Every record that was settled since the ledger began has a leaf.
6. Every act that is kept, of the off switch or of an official, is a leaf, and every such leaf
   tells of one that is; and so is the opening of every objection, and its outcome.
7. Every checkpoint is signed by the ledger's key at that size, and its root is the tree's there:
   what was signed once, here or with a witness, can be neither taken back nor rewritten.
8. A hand-over to another key stands in its place, signed by both (`handing_over`).
9. Every row that no act explains says what its last leaf commits to (`row_leaves`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from disclosure.ledger import others, quick, store
from disclosure.ledger.handing_over import Keys, read_hand_over
from disclosure.ledger.leaves import Leaf, differing, read_leaf
from disclosure.ledger.merkle import Growing, leaf_hash
from disclosure.ledger.others import Known, Others
from disclosure.ledger.quick import Likeness, Looked
from disclosure.ledger.row_leaves import hold_rows
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
    since: int = 0
    """Leaves before the first that was looked at: their signed root alone was compared."""
    after: int = 0
    """The record before the first that was looked at."""
    earlier: int = 0
    """Rows from before rows were told to the ledger, which are not proved."""


def check_ledger(
    session: Session, keys: Keys | None, notes: Iterable[str] = (), told: Told = lambda _: None
) -> LedgerCheck:
    """Check the whole ledger; `notes` are checkpoints that somebody else kept.

    Without keys there is nobody whose signature could be believed, and that is a fault.
    """
    signed = _Signed(keys=keys)
    for note in notes:
        signed.take(note, None)
    return _check(session, signed, _Walk(), -1, told)


def check_since(
    session: Session, keys: Keys | None, note: str, told: Told = lambda _: None
) -> LedgerCheck:
    """Check what was added since a checkpoint that somebody kept, and that it goes on from there.

    What stood before is not read again: the hashes kept beside it lead to the signed root or not.
    """
    signed = _Signed(keys=keys)
    signed.take(note, None)
    since, size = signed.largest, store.ledger_size(session)
    if size < since:
        signed.end(size)
    if signed.faults:
        return LedgerCheck(leaves=0, checkpoints=1, signed=since, faults=tuple(signed.faults))
    walk = _Walk(tree=store.tree_at(session, since), after=store.last_record(session, since))
    for text in store.other_leaves(session, since):
        walk.remember(text)
    return _check(session, signed, walk, since, told)


def _check(session: Session, signed: _Signed, walk: _Walk, since: int, told: Told) -> LedgerCheck:
    for size, note in store.checkpoints(session, since):
        signed.take(note, size)
    known, place, after = others.known(session), walk.tree.size, walk.after
    signed.compare(walk.tree)
    while page := quick.look(session, place, PAGE):
        unlike = [one.place for one in page if one.likeness is Likeness.UNLIKE or not one.place]
        slowly = store.leaves_at(session, unlike)
        for one in page:
            walk.look(one, slowly.get(one.place))
            signed.compare(walk.tree)
        place = page[-1].place + 1
        told(place)
    earlier = walk.end(session, known)
    signed.end(walk.tree.size)
    return LedgerCheck(
        leaves=walk.tree.size - max(since, 0),
        checkpoints=signed.count,
        signed=signed.largest,
        faults=(*walk.faults, *signed.faults),
        since=max(since, 0),
        after=after,
        earlier=earlier,
    )


@dataclass(slots=True)
class _Walk:
    """Rules 1 to 6, leaf by leaf."""

    tree: Growing = field(default_factory=Growing)
    after: int = 0
    """Records that are numbered higher must have a leaf, if they were settled."""
    faults: list[LedgerFault] = field(default_factory=list[LedgerFault])
    wordless: set[int] = field(default_factory=set[int])
    seen: set[int] = field(default_factory=set[int])
    others: Others = field(default_factory=Others)

    def remember(self, text: str) -> None:
        """Take in a leaf that is of no record, from before the first that is looked at."""
        if leaf := read_leaf(text):
            self.others.take(leaf, text)

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
        elif leaf.kind == "exchange":
            self._exchange(leaf, kept)
        elif leaf.kind == "key" and not _stands_at(place, leaf):
            self._found("key_elsewhere", place)
        elif not self.others.take(leaf, kept.leaf.leaf):
            self._found("leaf_unreadable", place)

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

    def end(self, session: Session, known: Known) -> int:
        """Rules 4, 5, 6 and 9, which only the whole ledger can answer; how many rows are old."""
        for number in others.differing_acts(session, self.others, known):
            self._found("act_differs", number)
        for number in others.differing_cases(session, self.others, known):
            self._found("case_differs", number)
        for number in sorted(self.wordless - self.others.erased):
            self._found("words_gone", number)
        for number in store.records_without_leaf(session, max(self.after, self.others.before)):
            self._found("no_leaf", number)
        held = hold_rows(session, self.others.rows, known.rows, self.tree.size)
        for code, number in held.wrong:
            self._found(code, number)
        return held.earlier

    def _found(self, code: str, number: int, parts: tuple[str, ...] = ()) -> None:
        self.faults.append(LedgerFault(code=code, number=number, parts=parts))


def _stands_at(place: int, leaf: Leaf) -> bool:
    """Whether the leaf of a hand-over stands where both keys have signed that it does."""
    note = str(leaf.says.get("note"))
    name = note.partition("\n")[0].removeprefix("hand-over of ")
    found = read_hand_over(note, name)
    return found is not None and leaf.records == (found.size,) == (place,)


@dataclass(slots=True)
class _Signed:
    """Rule 7: the roots that were signed, each waiting for the tree to reach its size."""

    keys: Keys | None
    faults: list[LedgerFault] = field(default_factory=list[LedgerFault])
    count: int = 0
    largest: int = 0
    waiting: dict[int, set[bytes]] = field(default_factory=dict[int, set[bytes]])

    def take(self, note: str, size: int | None) -> None:
        """Take a checkpoint; `size` is where it was kept, if it was kept here."""
        self.count += 1
        if self.keys is None:
            self.faults = [LedgerFault(code="no_key", number=self.count)]
            return
        found = self.keys.read(note)
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
