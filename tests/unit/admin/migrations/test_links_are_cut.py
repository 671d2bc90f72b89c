"""Links that bore the pseudonym of questions are ended by the step to 0024, and it says so."""

from __future__ import annotations

from datetime import date

from sqlalchemy import text

from admin.migrations import migrate
from city import Database, FixedClock
from disclosure import Due, Reminders
from tests.builders.migrations import at_step

OLD = (
    """insert into reminder_links (official, by, digest, offered_until, chat, sealed, linked_at)
    values (3, 'kim', 'd', null, 'pseudonym-of-questions', 'where', '2026-11-24 10:30:00'),
    (4, 'lee', 'e', '2026-11-24 10:40:00', '', '', null)""",
    "insert into reminded values (3, 'plan.next:2025', '2026-11-01', 'overdue')",
    """insert into inbox (place, key, chat, state, sealed, received_at, lives) values
    (1, -1000000000003, 'official 3', 'received', 'where', '2026-11-24 10:30:00', 0),
    (2, -7, 'objection 7', 'received', 'outcome', '2026-11-24 10:30:00', 0)""",
    "insert into outbox values (1, 'due.x', 'intended', 0), (2, 'y', 'intended', 0)",
)


def rows(database: Database, statement: str) -> list[tuple[object, ...]]:
    with database.unit() as session:
        return [tuple(one) for one in session.execute(text(statement))]


def test_an_old_link_is_cut_and_what_was_told_and_other_errands_stay(
    empty: Database, clock: FixedClock
) -> None:
    at_step(empty, "0020")
    with empty.unit() as session:
        for statement in OLD:
            session.execute(text(statement))
    migrate(empty)
    kept = rows(empty, "select official, by, link, linked_at, asked_on from reminder_links")
    assert kept == [(3, "kim", "", None, None)]
    reminders = Reminders(empty, clock)
    assert reminders.cut_at(3) is not None
    assert (reminders.linked_at(3), reminders.told_of(3)) == (None, None)
    assert rows(empty, "select place from inbox") == [(2,)]
    assert rows(empty, "select place from outbox") == [(2,)]
    assert reminders.link(
        reminders.offer(3, "kim"), "a new one", lambda _official, _item: b"sealed"
    )
    told = Due(duty="plan.next:2025", day=date(2026, 11, 1), stage="overdue")
    assert reminders.told_of(3) == {told}
