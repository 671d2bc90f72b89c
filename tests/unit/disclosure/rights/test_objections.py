"""A case freezes its exchange, is due after working days, and ends with a name and an outcome."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from city import CityProfile, Database, FixedClock
from disclosure import Channel, Inbox, ObjectionRefused, Objections, Records
from tests.builders.disclosure import make_asked, make_ledger, settled
from tests.builders.inbox import SEAL, make_arrival, sealed_reply

OUTCOME = "답변이 맞습니다."


def test_one_case_a_record_whose_reason_may_come_later(cases: Objections, records: Records) -> None:
    number = settled(records)
    first = cases.object(number, "chat-1", "")
    second = cases.object(number, "chat-1", "요금이 다릅니다\x00")
    third = cases.object(number, "chat-1", "또 다른 까닭")
    assert first is not None
    assert second is not None
    assert third is not None
    assert first.number == second.number == third.number
    assert (first.reason, second.reason, third.reason) == (
        "",
        "요금이 다릅니다",
        "요금이 다릅니다\n또 다른 까닭",
    )
    assert second.due == date(2026, 12, 8)
    assert second.channel is Channel.WEB


def test_nobody_objects_to_what_is_not_their_own(cases: Objections, records: Records) -> None:
    number, still_open = settled(records), records.open(make_asked())
    for record, chat in ((number, "chat-2"), (number, ""), (still_open, "chat-1"), (999, "chat-1"),
                         (0, "chat-1"), (2**40, "chat-1")):  # fmt: skip
        assert cases.object(record, chat, "") is None
    assert cases.listed(open_only=False) == ()


def test_a_flood_of_objections_ends_and_leaves_room_for_others(
    cases: Objections, records: Records
) -> None:
    opened = [cases.object(settled(records), "chat-1", "") for _ in range(12)]
    assert [one is not None for one in opened] == [True] * 10 + [False] * 2
    assert cases.object(settled(records, chat="chat-2"), "chat-2", "") is not None


def test_an_open_case_freezes_and_a_closed_one_destroys_what_was_to_be_forgotten(
    cases: Objections, records: Records, either: Database, clock: FixedClock, tmp_path: Path
) -> None:
    ledger = make_ledger(either, clock, tmp_path / "ledger.key")
    frozen, other = settled(records), settled(records)
    case = cases.object(frozen, "chat-1", "까닭", reply=sealed_reply)
    assert case is not None
    assert records.forget("chat-1") == 1
    words = {one.number: one.asked.question for _, one in records.page(0, 9) if one is not None}
    assert (bool(words[frozen]), words[other]) == (True, "")
    assert cases.kept("chat-1") == 1
    assert records.forget("chat-1") == 0
    cases.close(case.number, "김담당", OUTCOME)
    found = records.find(frozen)
    assert found is not None
    assert found.asked.question == ""
    assert found.forgotten_at is not None
    cases.told(case.number)
    over = cases.about(frozen)
    assert over is not None
    assert (over.reason, over.outcome, over.closed_by) == ("", OUTCOME, "김담당")
    ledger.sign()
    assert ledger.check((), lambda _: None).faults == ()
    with either.unit() as session:
        left = session.execute(text("select chat, sealed, reason from objections")).all()
    assert [tuple(row) for row in left] == [("chat-1", b"", "")]


def test_where_an_outcome_goes_is_kept_sealed_and_waits_in_the_inbox_once_the_case_is_closed(
    cases: Objections, records: Records, inbox: Inbox, either: Database
) -> None:
    cases.object(settled(records), "chat-1", "까닭", reply=sealed_reply)
    with either.unit() as session:
        kept = session.execute(text("select sealed from objections")).scalar_one()
    assert b"4711" not in kept
    worker = inbox.join()
    assert inbox.claim(worker, [], 9) == ()
    cases.close(1, "김담당", OUTCOME)
    inbox.receive([make_arrival(1, "chat-1")])
    outcome, asked = inbox.claim(worker, [], 9)
    assert (outcome.content, asked.chat) == (b"4711", "chat-1")
    assert inbox.backlog().waiting == 1


def test_who_took_an_objection_back_or_cannot_be_written_to_has_nothing_in_the_inbox(
    cases: Objections, records: Records, inbox: Inbox
) -> None:
    withdrawn, unreachable = settled(records), settled(records)
    cases.object(withdrawn, "chat-1", "", reply=sealed_reply)
    cases.withdraw(withdrawn, "chat-1")
    cases.object(unreachable, "chat-1", "")
    cases.close(2, "김담당", OUTCOME)
    assert inbox.claim(inbox.join(), [], 9) == ()


def test_an_address_from_before_it_was_sealed_is_sealed_once_and_its_outcome_is_not_lost(
    cases: Objections, records: Records, inbox: Inbox, either: Database
) -> None:
    for _ in range(3):
        cases.object(settled(records), "chat-1", "")
    with either.unit() as session:
        bare = {"bare": b"4711"}
        session.execute(text("update objections set sealed = :bare where number < 3"), bare)
    cases.close(1, "김담당", OUTCOME)
    seen: list[tuple[str, int]] = []

    def reply(address: str, case: int, item: int) -> bytes:
        seen.append((address, case))
        return SEAL.close(address.encode(), item)

    cases.seal_addresses(reply)
    cases.seal_addresses(reply)
    assert seen == [("4711", 1), ("4711", 2)]
    cases.close(2, "김담당", OUTCOME)
    assert [one.content for one in inbox.claim(inbox.join(), [], 9)] == [b"4711", b"4711"]
    with either.unit() as session:
        kept = session.execute(text("select sealed from objections")).scalars().all()
    assert not any(b"4711" in one for one in kept)


def test_what_is_destroyed_with_the_end_of_its_case_is_in_no_file_of_sqlite(
    database: Database, clock: FixedClock, profile: CityProfile, tmp_path: Path
) -> None:
    def held() -> bool:
        files = [file.read_bytes() for file in tmp_path.glob("test.db*")]
        return any("카나리아물음".encode() in content for content in files)

    records, cases = Records(database, clock), Objections(database, clock, profile)
    cases.object(settled(records, question="카나리아물음"), "chat-1", "")
    records.forget("chat-1")
    assert held()
    cases.close(1, "김담당", OUTCOME)
    assert not held()


def test_what_nobody_wanted_forgotten_stays_after_the_outcome(
    cases: Objections, records: Records
) -> None:
    number = settled(records)
    case = cases.object(number, "chat-1", "까닭")
    assert case is not None
    cases.close(case.number, "김담당", OUTCOME)
    found = records.find(number)
    assert found is not None
    assert found.asked.question
    assert records.forget("chat-1") == 1
    over = cases.about(number)
    assert over is not None
    assert over.reason == ""


@pytest.mark.parametrize(
    ("number", "by", "outcome"), [(1, "", OUTCOME), (1, "김담당", "  "), (2, "김담당", OUTCOME)]
)
def test_a_case_is_closed_by_somebody_with_an_outcome(
    cases: Objections, records: Records, number: int, by: str, outcome: str
) -> None:
    cases.object(settled(records), "chat-1", "")
    with pytest.raises(ObjectionRefused):
        cases.close(number, by, outcome)
    cases.close(1, "김담당", OUTCOME)
    with pytest.raises(ObjectionRefused):
        cases.close(1, "김담당", OUTCOME)


def test_a_case_is_taken_back_by_its_own_chat_alone(cases: Objections, records: Records) -> None:
    number = settled(records)
    cases.object(number, "chat-1", "까닭")
    assert not cases.withdraw(number, "chat-2")
    assert not cases.withdraw(number, "")
    assert cases.withdraw(number, "chat-1")
    assert not cases.withdraw(number, "chat-1")
    found = cases.about(number)
    assert found is not None
    assert found.withdrawn
    again = cases.object(number, "chat-1", "")
    assert again is not None
    assert again.open


def test_what_is_overdue_is_listed_first(
    cases: Objections, records: Records, clock: FixedClock
) -> None:
    cases.object(settled(records), "chat-1", "")
    clock.turn(timedelta(days=14))
    assert cases.overdue() == ()
    cases.object(settled(records), "chat-1", "")
    clock.turn(timedelta(days=1))
    assert [one.number for one in cases.overdue()] == [1]
    assert [one.number for one in cases.listed()] == [1, 2]
    assert cases.listed()[1].due == date(2026, 12, 22)
