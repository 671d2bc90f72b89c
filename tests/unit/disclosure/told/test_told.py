"""What a citizen tells of themselves is kept while they agree, and beside no word of theirs."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from city import CityProfile, Clock, Database, FixedClock, Voice
from disclosure import (
    About,
    Notices,
    Objections,
    OwnCopies,
    Pseudonyms,
    Receipts,
    Records,
    Retention,
    Served,
    ServedRecords,
    Told,
)
from tests.builders.disclosure import make_asked, make_settlement
from tests.builders.inbox import sealed_reply
from tests.builders.told_again import KEPT_FOR, WORDS, unheard

EVER = date(2020, 1, 1), date(2040, 1, 1)


@pytest.fixture
def told(either: Database, clock: FixedClock) -> Told:
    return Told(either, clock)


def asked(database: Database, clock: Clock, chat: str = "mine") -> int:
    """A question of a chat, settled."""
    records = Records(database, clock)
    number = records.open(make_asked(chat=chat))
    records.settle(number, make_settlement())
    return number


def served(database: Database, number: int) -> tuple[str, str]:
    """Age and need under which a record is counted."""
    found: list[Served] = [*ServedRecords(database).read(*EVER)]
    (one,) = [one for one in found if one.number == number]
    return one.age, one.need


def rows(database: Database, table: str) -> int:
    with database.unit() as session:
        return session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()  # noqa: S608


def destroyed(database: Database, clock: FixedClock) -> None:
    Retention(database, clock, KEPT_FOR).destroy_due(unheard)


def test_what_is_told_counts_for_questions_from_then_on_and_for_nobody_else(
    told: Told, either: Database, clock: FixedClock
) -> None:
    before = asked(either, clock)
    clock.turn(timedelta(seconds=1))
    assert told.tell("mine", About.AGE, "from_65", WORDS)
    later, other = asked(either, clock), asked(either, clock, "yours")
    assert [served(either, one) for one in (before, later, other)] == [
        ("", ""), ("from_65", ""), ("", "")
    ]  # fmt: skip


def test_each_thing_is_agreed_to_by_itself_with_the_words_that_were_read(
    told: Told, clock: FixedClock
) -> None:
    told.tell("mine", About.NEED, "screen_reader", WORDS)
    kept = told.of("mine")
    assert kept.keys() == {About.NEED}
    assert kept[About.NEED].at == clock.now()
    told.tell("yours", About.NEED, "screen_reader", f"{WORDS} 다른 글")
    assert told.of("yours")[About.NEED].wording != kept[About.NEED].wording


@pytest.mark.parametrize("group", ["", "from_13", "screen_reader", "\x00", "x" * 5_000])
def test_what_is_not_on_the_list_is_not_kept(told: Told, either: Database, group: str) -> None:
    assert not told.tell("mine", About.AGE, group, WORDS)
    assert not told.tell("", About.AGE, "from_65", WORDS)
    assert rows(either, "told_groups") == 0


def test_told_again_it_stands_since_the_first_time_and_told_anew_since_now(
    told: Told, clock: FixedClock
) -> None:
    first = clock.now()
    told.tell("mine", About.AGE, "from_19", WORDS)
    clock.turn(timedelta(days=1))
    told.tell("mine", About.AGE, "from_19", "다른 글")
    assert told.of("mine")[About.AGE].at == first
    told.tell("mine", About.AGE, "from_65", WORDS)
    assert told.of("mine")[About.AGE].at == clock.now()


def test_who_takes_it_back_is_forgotten_and_counted_as_nobody_who_told(
    told: Told, either: Database, clock: FixedClock
) -> None:
    told.tell("mine", About.AGE, "from_65", WORDS)
    told.tell("mine", About.NEED, "easy_words", WORDS)
    told.tell("yours", About.AGE, "from_14", WORDS)
    number = asked(either, clock)
    assert told.take_back("mine", About.NEED)
    assert served(either, number) == ("from_65", "")
    assert told.take_back("mine")
    assert not told.take_back("mine")
    assert served(either, number) == ("", "")
    assert told.of("yours").keys() == {About.AGE}


def test_with_the_chat_goes_what_it_told(told: Told, either: Database, clock: FixedClock) -> None:
    told.tell("mine", About.AGE, "from_65", WORDS)
    number = asked(either, clock)
    Records(either, clock).forget("mine")
    destroyed(either, clock)
    assert served(either, number) == ("", "")
    assert (rows(either, "told_groups"), rows(either, "told_marks")) == (0, 0)


def test_a_mark_never_stands_beside_words_and_goes_once_it_was_counted(
    told: Told, either: Database, clock: FixedClock
) -> None:
    early = asked(either, clock)
    clock.turn(timedelta(seconds=1))
    told.tell("mine", About.NEED, "screen_reader", WORDS)
    number = asked(either, clock)
    clock.turn(timedelta(days=29))
    destroyed(either, clock)
    assert rows(either, "told_marks") == 0
    clock.turn(timedelta(days=2))
    destroyed(either, clock)
    assert (rows(either, "record_words"), rows(either, "told_marks")) == (0, 1)
    told.take_back("mine")
    assert [served(either, one) for one in (early, number)] == [("", ""), ("", "screen_reader")]
    clock.turn(timedelta(days=151))
    destroyed(either, clock)
    assert rows(either, "told_marks") == 0


def test_a_mark_goes_when_the_citizen_was_promised_even_if_the_words_went_late(
    told: Told, either: Database, clock: FixedClock
) -> None:
    told.tell("mine", About.NEED, "screen_reader", WORDS)
    asked(either, clock)
    clock.turn(timedelta(days=90))
    destroyed(either, clock)
    assert rows(either, "told_marks") == 1
    clock.turn(timedelta(days=91))
    destroyed(either, clock)
    assert rows(either, "told_marks") == 0


def test_what_was_told_goes_after_its_period(
    told: Told, clock: FixedClock, either: Database
) -> None:
    told.tell("mine", About.AGE, "from_65", WORDS)
    clock.turn(timedelta(days=364))
    asked(either, clock)
    destroyed(either, clock)
    assert told.of("mine")
    clock.turn(timedelta(days=2))
    destroyed(either, clock)
    assert not told.of("mine")


def test_what_was_told_goes_when_its_chat_has_long_asked_nothing_and_could_not_take_it_back(
    told: Told, clock: FixedClock, either: Database
) -> None:
    told.tell("mine", About.AGE, "from_65", WORDS)
    told.tell("yours", About.AGE, "from_65", WORDS)
    clock.turn(timedelta(days=20))
    number = asked(either, clock)
    clock.turn(timedelta(days=11))
    destroyed(either, clock)
    assert told.of("mine")
    assert not told.of("yours")
    clock.turn(timedelta(days=20))
    destroyed(either, clock)
    assert not told.of("mine")
    assert served(either, number) == ("from_65", "")


def test_an_objection_that_keeps_a_question_keeps_nothing_that_was_told(
    told: Told, clock: FixedClock, either: Database, profile: CityProfile
) -> None:
    told.tell("mine", About.AGE, "from_65", WORDS)
    number = asked(either, clock)
    Objections(either, clock, profile).object(number, "mine", "다릅니다", reply=sealed_reply)
    clock.turn(timedelta(days=31))
    destroyed(either, clock)
    assert not told.of("mine")


def test_what_another_version_kept_is_passed_over(told: Told, either: Database) -> None:
    told.tell("mine", About.AGE, "from_65", WORDS)
    with either.unit() as session:
        session.execute(text("UPDATE told_groups SET told = 'from_99'"))
    assert told.of("mine") == {}


def test_a_citizens_own_copy_tells_it_and_since_when(
    told: Told, either: Database, clock: FixedClock, profile: CityProfile
) -> None:
    told.tell("mine", About.AGE, "from_65", WORDS)
    key = b"k" * 32
    notices = Notices(profile.notices, today=clock.now().date())
    copies = OwnCopies(either, clock, profile, notices, Receipts(key, ""), Pseudonyms(key))
    copy = json.loads(copies.of("mine", Voice()).content)
    (name,) = copy["스스로 알려 주신 것"]
    assert name == "나이대"
    assert copy["스스로 알려 주신 것"][name]["고르거나 적으신 것"] == "만 65세 이상"
    assert "알려 주신 때" in copy["스스로 알려 주신 것"][name]
    assert "스스로 알려 주신 것" not in json.loads(copies.of("yours", Voice()).content)
