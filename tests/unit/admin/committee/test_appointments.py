"""Appointing members together, letting them go, and who follows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.books import BooksSentence, By
from admin.committee import Appointments
from admin.committee import CommitteeSentence as Say
from admin.committee.people import Leaving, LeavingGround, Secretary, Sex, SexException
from disclosure import Journal
from tests.builders.committee import (
    END,
    START,
    balanced,
    chair,
    fresh,
    member,
    official,
    refusals,
)
from tests.builders.committee import warnings as warned

BY = By(person="김담당", reason="위원 위촉")


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


def test_what_is_refused_is_not_kept_at_all(people: Appointments, journal: Journal) -> None:
    assert people.appoint(balanced(10), BY).done
    eleventh = fresh(official(30))
    kept = people.appoint([eleventh], BY)
    assert refusals(kept.findings) == [Say.TOO_MANY_MEMBERS]
    assert (kept.number, kept.entries) == (0, ())
    assert len(people.committee().members) == 10
    assert len(journal.latest()) == 10


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
    kept = people.appoint([fresh(member(1, **told))], BY)
    assert refusals(kept.findings) == [BooksSentence.NOT_THERE]


def test_a_change_or_a_leaving_of_nobody_is_refused(people: Appointments) -> None:
    assert refusals(people.change(member(7), BY).findings) == [BooksSentence.NOT_THERE]
    leaving = Leaving(member=7, ground=LeavingGround.DEATH, last_day=START)
    assert refusals(people.dismiss(leaving, BY).findings) == [BooksSentence.NOT_THERE]


def test_only_the_team_leader_becomes_secretary(people: Appointments) -> None:
    named = Secretary(name="이간사", post="주무관", since=START)
    assert not people.name_secretary(named, BY).done
    assert people.name_secretary(replace(named, post="스마트정보팀장"), BY).done
