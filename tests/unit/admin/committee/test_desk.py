"""A change is looked at by the rules and kept with its act and its leaf, or not at all."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from admin.books import BooksSentence, By, Kept
from admin.committee import Appointments, CommitteeBooks
from admin.committee.people import Category, Leaving, LeavingGround
from city import (
    CityProfile,
    Database,
    DatabaseUnavailable,
    FixedClock,
    ProfileInvalid,
    SentenceMissing,
    Sentences,
)
from disclosure import Change, Journal, Ledger
from tests.builders.committee import (
    END,
    balanced,
    chair,
    fresh,
    official,
    refusals,
)

BY = By(person="김담당", reason="위원 위촉")


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: whatever is kept must work alike on both."""
    return either


def test_an_appointment_is_an_act_with_old_and_new_who_and_why(
    people: Appointments, journal: Journal, clock: FixedClock
) -> None:
    kept = people.appoint([fresh(chair())], BY)
    (found,) = journal.latest()
    assert (found.act.verb, found.act.subject) == (
        "committee.member_added",
        f"committee.member:{kept.number}",
    )
    assert (found.act.by, found.act.reason, found.at) == ("김담당", "위원 위촉", clock.now())
    assert Change(field="name", before="", after="박부시장") in found.act.changes
    assert Change(field="since", before="", after="2026-03-01") in found.act.changes
    assert Change(field="specialist", before="", after="false") in found.act.changes


def test_what_changes_is_told_with_what_was_before_and_nothing_else(
    people: Appointments, journal: Journal
) -> None:
    people.appoint([fresh(chair())], BY)
    seen = people.committee().members[0]
    kept = people.change(replace(seen, name="최부시장"), By(person="이담당", reason="오기 정정"))
    assert kept.done
    assert journal.latest()[0].act.changes == (
        Change(field="name", before="박부시장", after="최부시장"),
    )
    assert people.committee().members[0].version == 2


def test_a_change_of_nothing_is_no_act(people: Appointments, journal: Journal) -> None:
    people.appoint([fresh(chair())], BY)
    before = journal.latest()
    assert people.change(people.committee().members[0], BY).done
    assert journal.latest() == before


@pytest.mark.parametrize("by", [By(person="", reason="위촉"), By(person="김담당", reason=" \n ")])
def test_nothing_is_changed_without_a_name_and_a_reason(people: Appointments, by: By) -> None:
    kept = people.appoint([fresh(chair())], by)
    assert refusals(kept.findings) == [BooksSentence.ACT_UNEXPLAINED]
    assert people.committee().members == ()


def test_the_second_of_two_officers_is_told_what_the_first_changed(people: Appointments) -> None:
    people.appoint([fresh(chair())], BY)
    seen = people.committee().members[0]
    assert people.change(replace(seen, name="첫째"), BY).done
    second = people.change(replace(seen, name="둘째", other_committees=1), BY)
    assert refusals(second.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert set(second.differing) == {"name", "other_committees"}
    assert [one.number for one in second.entries] == [seen.number]
    assert people.committee().members[0].name == "첫째"


def test_a_ledger_that_fails_takes_the_change_with_it(
    people: Appointments, journal: Journal, database: Database
) -> None:
    with database.unit() as session:
        session.execute(text("drop table ledger_leaves"))
    with pytest.raises(DatabaseUnavailable):
        people.appoint([fresh(chair())], BY)
    assert people.committee().members == ()
    assert journal.latest() == []


def test_every_act_is_a_leaf_that_a_check_of_the_ledger_compares(
    people: Appointments, database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    people.appoint(balanced(2), BY)
    ledger = Ledger(database, clock, "yeosu", tmp_path / "ledger.key")
    ledger.sign()
    assert ledger.check((), lambda _: None).faults == ()
    with database.unit() as session:
        session.execute(text("update acts set reason = 'rewritten'"))
    assert [one.code for one in ledger.check((), lambda _: None).faults] == ["act_differs"] * 2


def test_two_officers_who_appoint_the_tenth_at_once_do_not_appoint_an_eleventh(
    people: Appointments,
) -> None:
    people.appoint(balanced(9), BY)
    results: list[Kept] = []

    def appoint(number: int) -> None:
        told = fresh(official(number, category=Category.OFFICIAL))
        results.append(people.appoint([told], BY))

    threads = [threading.Thread(target=appoint, args=(number,)) for number in range(20, 24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(kept.done for kept in results) == [False, False, False, True]
    assert len(people.committee().members) == 10


def test_invisible_characters_do_not_reach_the_books(people: Appointments) -> None:
    kept = people.appoint([fresh(chair(name="박\x00부\u200b시장 "))], BY)
    assert kept.done
    assert people.committee().members[0].name == "박부시장"


def test_acts_are_never_changed_or_taken_back_by_a_dismissal(
    people: Appointments, journal: Journal, database: Database
) -> None:
    people.appoint(balanced(2), BY)
    before = journal.latest()
    people.dismiss(Leaving(member=1, ground=LeavingGround.RESIGNED, last_day=END), BY)
    assert journal.latest()[-2:] == before
    with database.unit() as session:
        counted = session.execute(text("select count(*) from committee_members")).scalar_one()
    assert counted == 2


class Lacking(Sentences):
    """Lacks one sentence."""

    def require(self, keys: object) -> None:
        raise SentenceMissing(key="committee.idle", path=Path("ko"))


def test_books_are_not_opened_without_their_words_or_articles(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    folder = Path(__file__).parent
    with pytest.raises(SentenceMissing, match="idle"):
        CommitteeBooks(database, clock, replace(profile, sentences=Lacking(folder)))
    articles = {name: told for name, told in profile.committee.articles.items() if name != "idle"}
    bare = replace(profile, committee=replace(profile.committee, articles=articles))
    with pytest.raises(ProfileInvalid, match="idle"):
        CommitteeBooks(database, clock, bare)
