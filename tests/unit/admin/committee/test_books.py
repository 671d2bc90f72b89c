"""A change is looked at by the rules and kept with its act and its leaf, or not at all."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from admin.committee import Appointments, Books, By, Kept
from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import (
    Condition,
    Minutes,
    Review,
    Roster,
    Verdict,
    Withheld,
)
from admin.committee.meetings import (
    Attendance,
    Choice,
    Closed,
    Decision,
    Outcome,
    Recusal,
    RecusalGround,
    Vote,
    Way,
)
from admin.committee.people import (
    CallExemption,
    Category,
    Entry,
    Leaving,
    LeavingGround,
    Member,
    Secretary,
    Sex,
    SexException,
)
from admin.committee.rows import TABLES
from city import CityProfile, Database, FixedClock, ProfileInvalid, SentenceMissing, Sentences
from tests.builders.committee import (
    END,
    LATER,
    OPENS,
    START,
    KeepingLedger,
    chair,
    fresh,
    item,
    meeting,
    member,
    official,
    refusals,
)
from tests.builders.committee import warnings as warned

BY = By(person="김담당", reason="위원 위촉")


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: whatever is kept must work alike on both."""
    return either


@pytest.fixture
def people(books: Books) -> Appointments:
    return Appointments(books)


def balanced(count: int) -> list[Member]:
    """So many appointed members, half of them women."""
    return [
        fresh(member(number, sex=Sex.WOMAN if number % 2 else Sex.MAN))
        for number in range(1, count + 1)
    ]


def test_what_is_appointed_is_kept_as_it_was_said(people: Appointments) -> None:
    told = fresh(
        member(
            name="김하나",
            sex=Sex.WOMAN,
            young=True,
            specialist=True,
            other_committees=2,
            called_from=date(2026, 1, 1),
            called_until=date(2026, 1, 20),
        )
    )
    kept = people.appoint([told], BY)
    assert kept.done
    assert people.committee().members == (replace(told, number=kept.number, version=1),)


EVERY_KIND: list[Entry] = [
    meeting(ended=LATER, closed=Closed.MEMBERS, closing_demanded_by=(1, 2), demanded_by=(1,)),
    member(young=False, called_from=START, called_until=END, uncalled=CallExemption.URGENT),
    Leaving(member=1, ground=LeavingGround.UNABLE, last_day=END, facts="병가", unable_from=START),
    Secretary(name="이간사", post="팀장", since=START),
    SexException(why="부족", resolution="3", resolved=START, until=END),
    item(),
    Attendance(meeting=1, member=1, arrived=OPENS, left=LATER),
    Recusal(
        item=1, member=1, way=Way.CHALLENGED, ground=RecusalGround.UNFAIR, facts="친구",
        decided=LATER, upheld=True,
    ),
    Vote(item=1, member=1, choice=Choice.ABSTAIN, at=LATER, recusal=1),
    Decision(item=1, outcome=Outcome.REJECTED, text="보류", at=LATER),
    Condition(item=1, text="보고", owner="과장", due=END, met=START, evidence="1호"),
    Minutes(meeting=1, observers=("정전문", "한참관"), results="부결", withheld=Withheld.TRIAL),
    Roster(day=START, on_site=True, withheld_why="공정성"),
    Review(year=2026, done=END, verdict=Verdict.MERGE, text="회의 1회"),
]  # fmt: skip


def test_every_noun_comes_back_as_it_was_kept(books: Books) -> None:
    assert {type(one) for one in EVERY_KIND} == set(TABLES)
    with books.turn(BY) as turn:
        kept = [turn.add(fresh(one)) for one in EVERY_KIND]
    with books.reading() as shelf:
        assert [shelf.find(type(one), 1) for one in kept] == kept


def test_an_appointment_is_an_act_with_old_and_new_who_and_why(
    people: Appointments, books: Books, ledger: KeepingLedger, clock: FixedClock
) -> None:
    kept = people.appoint([fresh(chair())], BY)
    act = ledger.acts[0]
    assert (act.kind, act.entry) == ("committee_members", kept.number)
    assert (act.by, act.reason, act.at) == ("김담당", "위원 위촉", clock.now())
    assert act.changes["name"] == (None, "박부시장")
    assert act.changes["since"] == (None, "2026-03-01")
    assert books.acts() == (act,)


def test_what_changes_is_told_with_what_was_before_and_nothing_else(
    people: Appointments, ledger: KeepingLedger
) -> None:
    people.appoint([fresh(chair())], BY)
    seen = people.committee().members[0]
    kept = people.change(replace(seen, name="최부시장"), By(person="이담당", reason="오기 정정"))
    assert kept.done
    assert ledger.acts[-1].changes == {"name": ("박부시장", "최부시장")}
    assert people.committee().members[0].version == 2


def test_a_change_of_nothing_is_no_act(people: Appointments, ledger: KeepingLedger) -> None:
    people.appoint([fresh(chair())], BY)
    before = len(ledger.acts)
    assert people.change(people.committee().members[0], BY).done
    assert len(ledger.acts) == before


@pytest.mark.parametrize("by", [By(person="", reason="위촉"), By(person="김담당", reason=" \n ")])
def test_nothing_is_changed_without_a_name_and_a_reason(people: Appointments, by: By) -> None:
    assert refusals(people.appoint([fresh(chair())], by).findings) == [Say.ACT_UNEXPLAINED]
    assert people.committee().members == ()


def test_what_is_refused_is_not_kept_at_all(people: Appointments, ledger: KeepingLedger) -> None:
    assert people.appoint(balanced(10), BY).done
    eleventh = fresh(official(30))
    kept = people.appoint([eleventh], BY)
    assert refusals(kept.findings) == [Say.TOO_MANY_MEMBERS]
    assert (kept.number, kept.entries) == (0, ())
    assert len(people.committee().members) == 10
    assert len(ledger.acts) == 10


def test_members_appointed_together_are_looked_at_together(people: Appointments) -> None:
    women = [fresh(member(n, sex=Sex.WOMAN)) for n in (1, 2)]
    assert refusals(people.appoint(women, BY).findings) == [Say.WOMEN_OVER_SHARE]
    men = [fresh(member(n, sex=Sex.MAN)) for n in (3, 4)]
    assert people.appoint([*women, *men], BY).done


def test_a_member_who_begins_later_counts_from_then_on(people: Appointments) -> None:
    assert people.appoint(balanced(9), BY).done
    spring = date(2027, 4, 1)
    assert people.appoint([fresh(official(20, since=spring))], BY).done
    now = people.appoint([fresh(official(21, since=date(2027, 1, 1)))], BY)
    assert refusals(now.findings) == [Say.TOO_MANY_MEMBERS], "from April on there are eleven"


def test_a_resolved_exception_opens_the_door_that_the_share_shut(people: Appointments) -> None:
    three = [fresh(member(n, sex=Sex.MAN)) for n in (1, 2, 3)]
    assert not people.appoint(three, BY).done
    wordless = SexException(why="", resolution="전남 2026-3", resolved=START)
    assert not people.resolve_exception(wordless, BY).done
    assert not people.appoint(three, BY).done
    resolved = replace(wordless, why="전문인력 부족")
    assert people.resolve_exception(resolved, BY).done
    assert Say.SHARE_EXCEPTED in warned(people.appoint(three, BY).findings)


def test_a_dismissed_member_makes_room_for_a_successor_with_the_rest_of_the_term(
    people: Appointments,
) -> None:
    people.appoint(balanced(10), BY)
    last = date(2026, 9, 30)
    gone = Leaving(member=1, ground=LeavingGround.RESIGNED, last_day=last)
    assert people.dismiss(gone, By(person="김담당", reason="사직서 접수")).done
    assert refusals(people.dismiss(gone, BY).findings) == [Say.LEFT_ALREADY]
    heir = fresh(member(11, sex=Sex.WOMAN, replaces=1, since=last + timedelta(days=1)))
    too_long = people.appoint([replace(heir, until=END + timedelta(days=1))], BY)
    assert refusals(too_long.findings) == [Say.NOT_THE_REMAINDER]
    assert people.appoint([heir], BY).done
    again = people.appoint([replace(heir, name="둘째")], BY)
    assert Say.REPLACED_ALREADY in refusals(again.findings)


def test_a_new_vice_mayor_follows_the_one_who_left_the_office(people: Appointments) -> None:
    kept = people.appoint([fresh(chair())], BY)
    second = fresh(chair(name="최부시장", since=date(2026, 7, 1)))
    assert refusals(people.appoint([second], BY).findings) == [Say.TWO_CHAIRS]
    leaving = Leaving(member=kept.number, ground=LeavingGround.OFFICE, last_day=date(2026, 6, 30))
    assert people.dismiss(leaving, By(person="김담당", reason="인사 발령")).done
    assert people.appoint([second], BY).done
    assert [one.name for one in people.committee().in_office(date(2026, 7, 1))] == ["최부시장"]


@pytest.mark.parametrize("told", [{"renews": 7}, {"replaces": 7}, {"elected_in": 7}])
def test_what_refers_to_nothing_is_refused(people: Appointments, told: dict[str, object]) -> None:
    assert refusals(people.appoint([fresh(member(1, **told))], BY).findings) == [Say.NOT_THERE]


def test_a_change_or_a_leaving_of_nobody_is_refused(people: Appointments) -> None:
    assert refusals(people.change(member(7), BY).findings) == [Say.NOT_THERE]
    leaving = Leaving(member=7, ground=LeavingGround.DEATH, last_day=START)
    assert refusals(people.dismiss(leaving, BY).findings) == [Say.NOT_THERE]


def test_the_second_of_two_officers_is_told_what_the_first_changed(people: Appointments) -> None:
    people.appoint([fresh(chair())], BY)
    seen = people.committee().members[0]
    assert people.change(replace(seen, name="첫째"), BY).done
    second = people.change(replace(seen, name="둘째", other_committees=1), BY)
    assert refusals(second.findings) == [Say.CHANGED_MEANWHILE]
    assert set(second.differing) == {"name", "other_committees"}
    assert [one.number for one in second.entries] == [seen.number]
    assert people.committee().members[0].name == "첫째"


def test_only_the_team_leader_becomes_secretary(people: Appointments) -> None:
    named = Secretary(name="이간사", post="주무관", since=START)
    assert not people.name_secretary(named, BY).done
    assert people.name_secretary(replace(named, post="스마트정보팀장"), BY).done


def test_a_ledger_that_fails_takes_the_change_with_it(
    people: Appointments, books: Books, ledger: KeepingLedger
) -> None:
    ledger.fails = True
    with pytest.raises(OSError, match="full"):
        people.appoint([fresh(chair())], BY)
    assert people.committee().members == ()
    assert books.acts() == ()


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
    people: Appointments, books: Books, database: Database
) -> None:
    people.appoint(balanced(2), BY)
    before = books.acts()
    people.dismiss(Leaving(member=1, ground=LeavingGround.RESIGNED, last_day=END), BY)
    assert books.acts()[:2] == before
    with database.unit() as session:
        counted = session.execute(text("select count(*) from committee_members")).scalar_one()
    assert counted == 2


class Lacking(Sentences):
    """Lacks one sentence."""

    def require(self, keys: object) -> None:
        raise SentenceMissing(key="committee.idle", path=Path("ko"))


def test_books_are_not_opened_without_their_words_or_articles(
    database: Database, clock: FixedClock, profile: CityProfile, ledger: KeepingLedger
) -> None:
    folder = Path(__file__).parent
    with pytest.raises(SentenceMissing, match="idle"):
        Books(database, clock, replace(profile, sentences=Lacking(folder)), ledger)
    articles = {name: told for name, told in profile.committee.articles.items() if name != "idle"}
    bare = replace(profile, committee=replace(profile.committee, articles=articles))
    with pytest.raises(ProfileInvalid, match="idle"):
        Books(database, clock, bare, ledger)
