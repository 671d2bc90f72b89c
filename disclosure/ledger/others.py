"""What the ledger tells besides the exchanges: acts, objections, erasures, rows.

Those are few, so their leaves are all read, and held against what is kept of them. What is kept is
read twice, before the leaves and after them: whoever acts meanwhile is nobody's fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from disclosure.acts.tables import ActRow
from disclosure.ledger.leaves import Leaf, act_leaf, is_outcome_of, objection_leaf, switch_leaf
from disclosure.ledger.row_leaves import Place, RowLeaves, rows_kept
from disclosure.rights.tables import ObjectionRow, SwitchRow
from disclosure.tables import RecordWordsRow


@dataclass(slots=True)
class Others:
    """The leaves that were met, each kind by its numbers."""

    before: int = 0
    """The last record from before there was a ledger."""
    erased: set[int] = field(default_factory=set[int])
    """Records of which an erasure tells."""
    acts: dict[tuple[str, int], str] = field(default_factory=dict[tuple[str, int], str])
    """By kind of the leaf and number of the act."""
    opened: dict[int, str] = field(default_factory=dict[int, str])
    closed: dict[int, Leaf] = field(default_factory=dict[int, Leaf])
    rows: RowLeaves = field(default_factory=RowLeaves)

    def take(self, leaf: Leaf, text: str) -> bool:
        """Take a leaf in; false if there was one of its kind and number before."""
        number = leaf.records[0] if leaf.records else 0
        known = False
        match leaf.kind:
            case "begin":
                self.before = number
            case "key":
                pass
            case "row" | "gone":
                self.rows.take(leaf)
            case "erasure":
                self.erased.update(leaf.records)
            case "switch" | "act":
                known = (leaf.kind, number) in self.acts
                self.acts[leaf.kind, number] = text
            case "objection":
                known = number in self.opened
                self.opened[number] = text
            case _:
                known = number in self.closed
                self.closed[number] = leaf
        return not known


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What was kept when the leaves began to be read: each must be met among them."""

    acts: frozenset[tuple[str, int]]
    cases: frozenset[int]
    closed: frozenset[int]
    rows: frozenset[Place]


def known(session: Session) -> Known:
    """What is kept now."""
    cases = _cases(session)
    return Known(
        acts=frozenset(_act_leaves(session)),
        cases=frozenset(cases),
        closed=frozenset(number for number, (row, _) in cases.items() if row.closed_at),
        rows=rows_kept(session),
    )


def differing_acts(session: Session, others: Others, known: Known) -> Iterator[int]:
    """Acts that are not kept as they were told, or on one side only."""
    kept = _act_leaves(session)
    for act in sorted(known.acts | others.acts.keys()):
        if others.acts.get(act) != kept.get(act):
            yield act[1]


def differing_cases(session: Session, others: Others, known: Known) -> Iterator[int]:
    """Cases that are not kept as they were told, or on one side only.

    Those that were opened before objections were told to the ledger are not missed.
    """
    kept, first = _cases(session), min(others.opened, default=None)
    missed = {number for number in known.cases if first is not None and number >= first}
    for number in sorted(missed | others.opened.keys() | others.closed.keys()):
        row, salt = kept.get(number, (None, None))
        opened, closed = others.opened.get(number), others.closed.get(number)
        lacks = number in missed and (opened is None or (closed is None and number in known.closed))
        if row is None or lacks or not _tell_of(row, salt, opened, closed):
            yield number


def _tell_of(row: ObjectionRow, salt: str | None, opened: str | None, closed: Leaf | None) -> bool:
    """Whether the leaves of a case, where there are any, say what is kept of it."""
    if opened is not None and opened != objection_leaf(row):
        return False
    return closed is None or (row.closed_at is not None and is_outcome_of(closed, row, salt))


def _act_leaves(session: Session) -> dict[tuple[str, int], str]:
    """What the leaf of each kept act must say."""
    anew = {"populate_existing": True}
    switched = session.scalars(select(SwitchRow), execution_options=anew)
    done = session.scalars(select(ActRow), execution_options=anew)
    leaves = {("switch", row.number): switch_leaf(row) for row in switched}
    return leaves | {("act", row.number): act_leaf(row) for row in done}


def _cases(session: Session) -> dict[int, tuple[ObjectionRow, str | None]]:
    """The cases that are kept, each with the salt of its record if it has one."""
    statement = select(ObjectionRow, RecordWordsRow.salt).outerjoin(
        RecordWordsRow, RecordWordsRow.number == ObjectionRow.record
    )
    found = session.execute(statement.execution_options(populate_existing=True))
    return {row.number: (row, salt) for row, salt in found}
