"""A chat is linked by whoever has the code; what is kept of it ends with the link."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, text

from city import Database, FixedClock
from disclosure import Due, Inbox, Journal, Records, Reminder, Reminders, link_code
from disclosure.inbox.tables import InboxRow
from disclosure.reminders.reminders import OFFERED
from tests.builders.inbox import SEAL

TODAY = date(2026, 11, 24)
NEAR = Due(duty="objection:1", day=date(2026, 12, 1), stage="coming")
LATE = Due(duty="plan.next:2025", day=date(2026, 11, 1), stage="overdue")
DAY = timedelta(days=1)


@pytest.fixture
def reminders(either: Database, clock: FixedClock) -> Reminders:
    return Reminders(either, clock)


@pytest.fixture
def inbox(either: Database, clock: FixedClock) -> Inbox:
    return Inbox(either, clock, SEAL)


def at(address: bytes = b"4711") -> Callable[[int, int], bytes]:
    """Seals an address as a channel does."""
    return lambda _official, item: SEAL.close(address, item)


def linked(reminders: Reminders, official: int = 3, chat: str = "mine") -> None:
    assert reminders.link(reminders.offer(official, "kim"), chat, at())


def waiting(database: Database) -> int:
    with database.unit() as session:
        return session.scalar(select(func.count()).select_from(InboxRow)) or 0


def kept(database: Database) -> list[int]:
    with database.unit() as session:
        tables = ("reminder_links", "reminded", "inbox")
        counts = [session.execute(text(f"select count(*) from {one}")) for one in tables]  # noqa: S608
        return [one.scalar_one() for one in counts]


def verbs(database: Database) -> list[str]:
    acts = [one.act for one in Journal(database).latest(before=None, limit=9)]
    assert {(one.subject, one.by) for one in acts} <= {("official:3", "kim")}
    return [one.verb.removeprefix("calendar.reminder_") for one in acts]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("ABCDEFGH23", "ABCDEFGH23"),
        (" abcde-fgh23 ", "ABCDEFGH23"),
        ("ABCDE FGH23", "ABCDEFGH23"),
        ("ABCDEFGH2", ""),
        ("ABCDEFGH234", ""),
        ("ABCDEFGH20", ""),
        ("안녕하세요", ""),
        ("", ""),
    ],
)
def test_a_code_is_known_however_it_was_typed(said: str, code: str) -> None:
    assert link_code(said) == code


def test_a_code_links_one_chat_and_may_be_said_twice_there(
    reminders: Reminders, either: Database, clock: FixedClock
) -> None:
    code = reminders.offer(3, "kim")
    assert link_code(code) == code
    assert reminders.linked_at(3) is None
    assert not reminders.link(code, "", at())
    assert not reminders.link(code[:-1] + "2", "mine", at()) or code.endswith("2")
    assert reminders.link(code, "mine", at())
    assert reminders.link(code, "mine", at())
    assert not reminders.link(code, "yours", at())
    reminders.spoil(code)
    assert reminders.link(code, "mine", at())
    assert reminders.linked_at(3) == clock.now()
    assert verbs(either) == ["linked"]


def test_a_code_is_over_after_ten_minutes_and_when_there_is_a_newer_one(
    reminders: Reminders, clock: FixedClock
) -> None:
    old = reminders.offer(3, "kim")
    new = reminders.offer(3, "kim")
    assert not reminders.link(old, "mine", at())
    clock.turn(OFFERED + timedelta(seconds=1))
    assert not reminders.link(new, "mine", at())
    assert reminders.linked_at(3) is None


def test_neither_code_nor_address_can_be_read_in_what_is_kept(
    reminders: Reminders, either: Database
) -> None:
    code = reminders.offer(3, "kim")
    reminders.link(code, "mine", at())
    with either.unit() as session:
        row = session.execute(text("select digest, by, link, sealed from reminder_links")).one()
    assert code not in repr(row)
    assert b"4711" not in bytes(row.sealed)
    assert repr(Journal(either).latest(before=None, limit=9)).find("mine") == -1


def test_it_is_asked_once_a_day_and_one_reminder_waits_however_long(
    reminders: Reminders, inbox: Inbox, either: Database, clock: FixedClock
) -> None:
    linked(reminders)
    assert reminders.unasked(TODAY) == [3]
    reminders.ask(3, [NEAR], TODAY)
    assert reminders.unasked(TODAY) == []
    reminders.ask(3, [NEAR, LATE], TODAY)
    clock.turn(DAY)
    assert reminders.unasked(TODAY + DAY) == [3]
    reminders.ask(3, [NEAR], TODAY + DAY)
    assert waiting(either) == 1
    (item,) = inbox.claim(inbox.join(), [], 9)
    assert (item.chat, item.content, item.owed) == ("official 3", b"4711", True)
    assert inbox.backlog().waiting == 0
    inbox.done(item)
    reminders.ask(3, [LATE], TODAY + DAY)
    assert waiting(either) == 0


def test_what_was_told_is_not_asked_for_again_unless_its_day_moves(
    reminders: Reminders, inbox: Inbox, either: Database
) -> None:
    linked(reminders)
    assert reminders.told_of(3) == set()
    reminders.ask(3, [NEAR], TODAY)
    (item,) = inbox.claim(inbox.join(), [], 9)
    for _ in range(2):
        reminders.told(Reminder(official=3, dues=(NEAR, LATE), text=""))
    inbox.done(item)
    assert reminders.told_of(3) == {NEAR, LATE}
    reminders.ask(3, [LATE, NEAR], TODAY + DAY)
    assert waiting(either) == 0
    moved = Due(duty=NEAR.duty, day=NEAR.day + DAY, stage=NEAR.stage)
    reminders.ask(3, [LATE, moved], TODAY + 2 * DAY)
    assert waiting(either) == 1


def test_who_has_nothing_due_or_no_chat_gets_no_reminder(
    reminders: Reminders, either: Database
) -> None:
    linked(reminders)
    reminders.ask(3, [], TODAY)
    reminders.offer(4, "lee")
    assert reminders.unasked(TODAY) == []
    reminders.ask(4, [NEAR], TODAY)
    reminders.told(Reminder(official=5, dues=(NEAR,), text=""))
    assert (reminders.told_of(4), reminders.told_of(5)) == (None, None)
    assert kept(either) == [2, 0, 0]


def test_a_new_chat_ends_the_old_one_and_what_was_told_stays_told(
    reminders: Reminders, inbox: Inbox, either: Database
) -> None:
    linked(reminders)
    reminders.told(Reminder(official=3, dues=(LATE,), text=""))
    reminders.ask(3, [NEAR], TODAY)
    assert reminders.link(reminders.offer(3, "kim"), "other", at(b"99"))
    assert waiting(either) == 0
    assert reminders.told_of(3) == {LATE}
    reminders.ask(3, [NEAR], TODAY + DAY)
    (item,) = inbox.claim(inbox.join(), [], 9)
    assert item.content == b"99"


@pytest.mark.parametrize("by_forgetting", [True, False])
def test_ending_destroys_all_that_was_kept_and_is_an_act(
    reminders: Reminders, either: Database, clock: FixedClock, *, by_forgetting: bool
) -> None:
    linked(reminders)
    code = reminders.offer(3, "kim")
    reminders.told(Reminder(official=3, dues=(LATE,), text=""))
    reminders.ask(3, [NEAR], TODAY)
    assert kept(either) == [1, 1, 1]
    Records(either, clock).forget("chat-2", None, "yours")
    Records(either, clock).forget("chat-1")
    assert kept(either) == [1, 1, 1]
    for _ in range(2):
        if by_forgetting:
            Records(either, clock).forget("chat-1", None, "mine")
        else:
            reminders.end(3)
    assert kept(either) == [0, 0, 0]
    assert not reminders.link(code, "mine", at())
    assert verbs(either) == ["ended", "linked"]


def test_a_code_that_nobody_used_ends_without_an_act(
    reminders: Reminders, either: Database
) -> None:
    reminders.offer(3, "kim")
    reminders.end(3)
    assert kept(either) == [0, 0, 0]
    assert verbs(either) == []


def test_the_same_duties_make_the_same_reminder_in_any_order() -> None:
    one = Reminder(official=3, dues=(NEAR, LATE), text="a")
    assert one.name == Reminder(official=3, dues=(LATE, NEAR), text="b").name
    assert one.name != Reminder(official=3, dues=(NEAR,), text="a").name
