"""What is kept goes after its period, not early and not late, and the ledger stays whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from city import CityProfile, Database, FixedClock, KeptFor
from disclosure import (
    Accesses,
    Chats,
    Destroyed,
    Inbox,
    Ledger,
    Objections,
    Records,
    Retention,
)
from tests.builders.disclosure import make_asked, make_settlement, settled
from tests.builders.inbox import SEAL, sealed_reply

PERIODS = KeptFor(words_days=30, chats_days=365, access_days=730)
DAY = timedelta(days=1)


def unseen(step: str, done: int, total: int) -> None:
    assert 0 <= done <= total, step


@pytest.fixture
def at(clock: FixedClock) -> Callable[[timedelta], FixedClock]:
    """The clock so much later."""
    begun = clock.now()
    return lambda later: FixedClock(begun + later)


def words_of(records: Records, number: int) -> str:
    found = records.find(number)
    assert found is not None
    return found.asked.question


def test_words_stay_to_the_last_day_of_their_period_and_go_after_it(
    either: Database, records: Records, at: Callable[[timedelta], FixedClock]
) -> None:
    number = settled(records, chat="mine")
    early = Retention(either, at(30 * DAY), PERIODS)
    assert early.destroy_due(unseen) == Destroyed()
    assert words_of(records, number)
    late = Retention(either, at(30 * DAY + timedelta(seconds=1)), PERIODS)
    assert late.destroy_due(unseen) == Destroyed(records=1)
    assert late.destroy_due(unseen) == Destroyed()
    found = records.find(number)
    assert found is not None
    assert found.settlement is not None
    assert (found.asked.question, found.asked.chat, found.settlement.answer) == ("", "", "")
    assert found.settled_at is not None


def test_an_open_record_that_a_crash_left_goes_too(
    either: Database, records: Records, at: Callable[[timedelta], FixedClock]
) -> None:
    number = records.open(make_asked(chat="mine"))
    assert Retention(either, at(31 * DAY), PERIODS).destroy_due(unseen).records == 1
    assert words_of(records, number) == ""


def test_what_a_citizen_had_erased_is_not_destroyed_again(
    either: Database, records: Records, at: Callable[[timedelta], FixedClock]
) -> None:
    settled(records, chat="mine")
    records.forget("mine")
    assert Retention(either, at(31 * DAY), PERIODS).destroy_due(unseen).records == 0


def test_a_chat_that_still_asks_keeps_its_easy_words(
    either: Database, chats: Chats, at: Callable[[timedelta], FixedClock]
) -> None:
    chats.remember("quiet", notice_version="1")
    chats.remember("asking", notice_version="1")
    later = at(370 * DAY)
    recent = Records(either, later)
    settled(recent, chat="asking")
    gone = Retention(either, later, PERIODS).destroy_due(unseen)
    assert gone == Destroyed(chats=1)
    assert chats.state("asking").notice_version == "1"
    assert chats.state("quiet").notice_version == ""


def test_many_go_in_portions_and_progress_tells_how_far(
    either: Database, records: Records, at: Callable[[timedelta], FixedClock]
) -> None:
    for _ in range(1_001):
        records.open(make_asked(chat="mine"))
    told: list[tuple[int, int]] = []

    def watch(step: str, done: int, total: int) -> None:
        told.append((done, total))

    gone = Retention(either, at(31 * DAY), PERIODS).destroy_due(watch)
    assert gone.records == 1_001
    assert told == [
        (500, 1_001), (1_000, 1_001), (1_001, 1_001),
    ]  # fmt: skip


def test_a_run_that_is_cut_off_has_done_its_part(
    either: Database, records: Records, at: Callable[[timedelta], FixedClock]
) -> None:
    numbers = [records.open(make_asked(chat="mine")) for _ in range(600)]

    def cut(step: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    retention = Retention(either, at(31 * DAY), PERIODS)
    with pytest.raises(KeyboardInterrupt):
        retention.destroy_due(cut)
    assert (words_of(records, numbers[0]), words_of(records, numbers[499])) == ("", "")
    assert words_of(records, numbers[500])
    assert retention.destroy_due(unseen).records == 100


def test_in_six_years_nothing_goes_early_and_nothing_late(database: Database) -> None:
    begun = datetime.fromisoformat("2026-11-24T10:30:00+09:00")
    asked: dict[int, int] = {}
    for day in range(6 * 365):
        clock = FixedClock(begun + day * DAY)
        records = Records(database, clock)
        if day % 5 == 0:
            asked[day] = records.open(make_asked(chat=f"chat-{day % 7}"))
        Retention(database, clock, PERIODS).destroy_due(unseen)
        # Whatever went early is found missing on its last day, whatever goes late on the next.
        if day - 30 in asked:
            assert words_of(records, asked[day - 30]), day
        if day - 31 in asked:
            assert not words_of(records, asked[day - 31]), day


def test_the_ledger_stays_whole_when_words_and_salts_are_gone(
    database: Database, clock: FixedClock, at: Callable[[timedelta], FixedClock], tmp_path: Path
) -> None:
    records = Records(database, clock)
    number = records.open(make_asked(chat="mine"))
    records.settle(number, make_settlement())
    ledger = Ledger(database, clock, "yeosu", tmp_path / "key")
    ledger.sign()
    leaves = ledger.standing().leaves
    later = at(31 * DAY)
    assert Retention(database, later, PERIODS).destroy_due(unseen).records == 1
    after = Ledger(database, later, "yeosu", tmp_path / "key")
    after.sign()
    check = after.check((), lambda _place: None)
    assert (check.faults, check.leaves) == ((), leaves + 1)


def test_the_ledger_tells_apart_what_a_citizen_had_erased_and_what_was_due(
    database: Database, clock: FixedClock, at: Callable[[timedelta], FixedClock], tmp_path: Path
) -> None:
    records = Records(database, clock)
    for chat in ("mine", "another"):
        records.settle(records.open(make_asked(chat=chat)), make_settlement())
    records.forget("mine")
    later = at(31 * DAY)
    assert Retention(database, later, PERIODS).destroy_due(unseen).records == 1
    ledger = Ledger(database, later, "yeosu", tmp_path / "key")
    ledger.sign()
    told = [json.loads(leaf) for leaf in ledger.leaves()]
    grounds = [leaf["ground"] for leaf in told if leaf["kind"] == "erasure"]
    assert grounds == ["request", "period"]


def test_destroyed_words_are_in_no_file_of_the_database(
    database: Database, clock: FixedClock, at: Callable[[timedelta], FixedClock], tmp_path: Path
) -> None:
    records = Records(database, clock)
    canaries = [f"카나리아-{place:03d}-물음" for place in range(200)]
    for canary in canaries:
        records.settle(
            records.open(make_asked(chat="mine", question=canary)), make_settlement(answer=canary)
        )

    def in_files() -> int:
        files = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
        return sum(any(canary.encode() in held for held in files) for canary in canaries)

    assert in_files() == 200
    assert Retention(database, at(31 * DAY), PERIODS).destroy_due(unseen).records == 200
    assert in_files() == 0


def test_a_period_under_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="under one day"):
        KeptFor(words_days=0, chats_days=365, access_days=730)


def test_the_help_tells_the_period_of_the_profile(profile: CityProfile) -> None:
    text = Path(__file__).parents[3] / "knowledge" / "shipped" / "help-privacy.md"
    assert f" {profile.kept_for.words_days}일이 지나면" in text.read_text(encoding="utf-8")


def test_the_reason_of_an_objection_goes_a_while_after_its_case_was_closed(
    either: Database,
    records: Records,
    clock: FixedClock,
    profile: CityProfile,
    at: Callable[[timedelta], FixedClock],
) -> None:
    cases = Objections(either, clock, profile)
    number = settled(records, chat="mine")
    cases.object(number, "mine", "요금이 다릅니다", reply=sealed_reply)
    cases.close(1, "김담당", "답변이 맞습니다.")
    inbox = Inbox(either, clock, SEAL)
    assert Retention(either, at(30 * DAY), PERIODS).destroy_due(unseen).cases == 0
    (unreachable,) = inbox.claim(inbox.join(), [], 9)
    inbox.put_off(unreachable, 1)
    late = Retention(either, at(31 * DAY), PERIODS)
    assert [late.destroy_due(unseen).cases, late.destroy_due(unseen).cases] == [1, 0]
    found = cases.about(number)
    assert found is not None
    assert (found.reason, found.outcome) == ("", "답변이 맞습니다.")
    assert cases.of_chat("mine") == {}
    clock.turn(31 * DAY)
    assert inbox.claim(inbox.join(), [], 9) == ()


def test_who_of_the_staff_read_what_stays_for_its_own_period(
    either: Database, clock: FixedClock, at: Callable[[timedelta], FixedClock]
) -> None:
    accesses = Accesses(either, clock)
    accesses.note(person="김담당", command="receipt", record=7, purpose="확인")
    assert Retention(either, at(730 * DAY), PERIODS).destroy_due(unseen) == Destroyed()
    assert accesses.newest(5)
    assert Retention(either, at(731 * DAY), PERIODS).destroy_due(unseen) == Destroyed(accesses=1)
    assert accesses.newest(5) == ()


def test_a_journal_that_an_erasure_could_not_empty_is_emptied_though_nothing_is_due(
    database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    settled(Records(database, clock))
    (journal,) = tmp_path.rglob("*-wal")
    assert journal.stat().st_size
    assert Retention(database, clock, PERIODS).destroy_due(unseen) == Destroyed()
    assert not journal.stat().st_size
