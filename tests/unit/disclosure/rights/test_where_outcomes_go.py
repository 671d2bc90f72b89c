"""Where an outcome is to be sent stands in one place, sealed, and for no longer than words stay."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from city import CityProfile, Database, FixedClock, Voice
from disclosure import Inbox, Notices, Objections, OwnCopies, Pseudonyms, Receipts, Records, Seal
from tests.builders.disclosure import settled
from tests.builders.inbox import SEAL, sealed_reply

OUTCOME = "답변이 맞습니다."
KEPT = "결과를 전할 주소를 보관하는 중"
DAY = timedelta(days=1)


def seal(address: str, _case: int, item: int) -> bytes:
    """As a channel seals what an older version kept."""
    return SEAL.close(address.encode(), item)


def in_cases(database: Database) -> list[bytes]:
    with database.unit() as session:
        kept = session.execute(text("select sealed from objections order by number")).scalars()
        return [bytes(one) for one in kept]


def put_back(database: Database, case: int, sealed: bytes) -> None:
    """Keep an address with its case, as an older version did."""
    keep = text("update objections set sealed = :sealed where number = :case")
    with database.unit() as session:
        session.execute(keep, {"sealed": sealed, "case": case})


def test_it_moves_into_the_inbox_when_the_case_is_closed_and_goes_when_that_was_told(
    cases: Objections,
    records: Records,
    inbox: Inbox,
    either: Database,
    clock: FixedClock,
    profile: CityProfile,
) -> None:
    copies = OwnCopies(
        either, clock, profile, Notices(profile.notices), Receipts(b"k" * 32), Pseudonyms(b"k" * 32)
    )

    def kept() -> bool:
        (case,) = json.loads(copies.of("chat-1", Voice()).content)["이의제기"]
        return bool(case[KEPT])

    cases.object(settled(records), "chat-1", "", reply=sealed_reply)
    assert (kept(), cases.untold("chat-1")) == (True, ())
    cases.close(1, "김담당", OUTCOME)
    assert in_cases(either) == [b""]
    assert [one.number for one in cases.untold("chat-1")] == [1]
    assert (kept(), cases.untold("chat-2")) == (True, ())
    (outcome,) = inbox.claim(inbox.join(), [], 9)
    assert outcome.owed
    assert outcome.content == b"4711"
    cases.told(1)
    inbox.done(outcome)
    assert (kept(), cases.untold("chat-1"), cases.untold("")) == (False, (), ())


def test_forgetting_destroys_where_an_outcome_that_was_not_told_was_to_be_sent(
    cases: Objections, records: Records, inbox: Inbox, either: Database
) -> None:
    for chat in ("chat-1", "chat-1", "chat-2"):
        cases.object(settled(records, chat=chat), chat, "까닭", reply=sealed_reply)
    cases.close(1, "김담당", OUTCOME)
    cases.close(3, "김담당", OUTCOME)
    put_back(either, 1, b"as an older version kept it")
    records.forget("chat-1")
    assert [bool(one) for one in in_cases(either)] == [False, True, False]
    (outcome,) = inbox.claim(inbox.join(), [], 9)
    assert outcome.chat == "case 3"


@pytest.mark.parametrize("address", [b"4711", SEAL.close(b"4711", -1)], ids=["bare", "sealed"])
def test_what_an_older_version_left_with_a_closed_case_is_queued_from_its_end_on(
    cases: Objections,
    records: Records,
    inbox: Inbox,
    either: Database,
    clock: FixedClock,
    address: bytes,
) -> None:
    cases.object(settled(records), "chat-1", "")
    cases.close(1, "김담당", OUTCOME)
    put_back(either, 1, address)
    clock.turn(3 * DAY)
    cases.seal_addresses(seal)
    cases.seal_addresses(seal)
    assert in_cases(either) == [b""]
    (outcome,) = inbox.claim(inbox.join(), [], 9)
    assert (outcome.content, outcome.waited) == (b"4711", 3 * DAY)


def test_what_waits_in_the_inbox_already_is_not_queued_twice(
    cases: Objections, records: Records, inbox: Inbox, either: Database
) -> None:
    cases.object(settled(records), "chat-1", "", reply=sealed_reply)
    (sealed,) = in_cases(either)
    cases.close(1, "김담당", OUTCOME)
    put_back(either, 1, sealed)
    cases.seal_addresses(seal)
    assert in_cases(either) == [b""]
    assert len(inbox.claim(inbox.join(), [], 9)) == 1


def test_nothing_is_taken_or_written_where_every_address_is_where_it_belongs(
    cases: Objections, records: Records, either: Database
) -> None:
    for _ in range(2):
        cases.object(settled(records), "chat-1", "", reply=sealed_reply)
    cases.close(1, "김담당", OUTCOME)
    before, done = in_cases(either), list[str]()

    def note(*call: Any) -> None:
        done.append(call[2])

    event.listen(either.engine, "before_cursor_execute", note)
    cases.seal_addresses(seal)
    event.remove(either.engine, "before_cursor_execute", note)
    (looked,) = done
    assert looked.startswith("SELECT objections.number")
    assert in_cases(either) == before


def test_an_outcome_that_todays_key_cannot_bring_is_known_before_and_after_the_case_is_closed(
    cases: Objections, records: Records
) -> None:
    today, other = Seal(b"the key of today, long enough"), SEAL
    for reply in (sealed_reply, sealed_reply, None):
        cases.object(settled(records), "chat-1", "", reply=reply)
    assert cases.unsendable(today) == {1, 2}
    cases.close(2, "김담당", OUTCOME)
    assert cases.unsendable(today) == {1, 2}
    assert cases.unsendable(other) == frozenset()
    cases.told(2)
    assert cases.unsendable(today) == {1}
