"""A demo is filled once, through the rooms' own rules, and never among what is real."""

from __future__ import annotations

from dataclasses import replace

import pytest

from admin.books import last_day_of_years
from admin.committee import Appointments, CommitteeBooks, Proceedings, Resolutions
from admin.committee.people import Seat
from admin.committee.rules import composition
from admin.demo import Stage, fill, is_demo
from admin.demo.parts import PARTS, Parts
from admin.errors import DatabaseInUse
from admin.officials import GRANTED, Accounts, Attempt, Permission, Role, SignedIn, SignIn
from admin.plan import PlanBooks, Planning
from admin.register import Lists
from admin.register import Stage as Life
from admin.rooms import rooms_over
from admin.surveys import AskedSurveys, QuestionKind, Surveys
from city import CityProfile, Database, FixedClock
from disclosure import Journal, OwnKey, Switch
from tests.builders.demo import stage_of
from tests.builders.officials import CHEAP, HERE


@pytest.fixture
def stage(database: Database, clock: FixedClock, profile: CityProfile) -> Stage:
    return stage_of(database, clock, profile)


BOOKS: Parts = {
    name: part
    for name, part in PARTS.items()
    if name not in {"exchanges", "opinions", "audits", "accessibility"}
}
"""What officials keep; what citizens asked takes seconds, and is looked at by `test_service`."""


def filled(stage: Stage, parts: Parts = BOOKS) -> list[str]:
    """Fill; gives what was told."""
    told: list[str] = []
    fill(stage, told.append, parts)
    return told


def test_an_empty_database_becomes_a_demo_with_somebody_of_each_role(stage: Stage) -> None:
    assert not is_demo(stage.database)
    told = filled(stage)
    assert is_demo(stage.database)
    listed = Accounts(stage.database, stage.clock, CHEAP).listed()
    assert {role for one in listed for role in one.roles} == set(Role) == GRANTED.keys()
    door = SignIn(stage.database, stage.clock, CHEAP)
    for line in told:
        name, _, loan = line.partition("  임시 비밀번호 ")
        opened = door.open(Attempt(name=name, password=loan, code="", address=HERE))
        assert isinstance(opened, SignedIn)
    assert len(told) == len(listed) == len(Role) + 1, "and a second auditor"


def test_who_takes_words_away_can_read_them_first(stage: Stage) -> None:
    filled(stage)
    listed = Accounts(stage.database, stage.clock, CHEAP).listed()
    granted = [frozenset[Permission]().union(*(GRANTED[r] for r in one.roles)) for one in listed]
    able = [own for own in granted if Permission.AUDITS_EXPORT in own]
    assert able
    assert all(Permission.AUDITS_READ in own for own in able)


def test_the_committee_sits_has_decided_and_will_meet_again(stage: Stage) -> None:
    filled(stage)
    books = CommitteeBooks(stage.database, stage.clock, stage.profile)
    assert len(Appointments(books).committee().in_office(stage.today)) == 7
    held, coming = Proceedings(books).sitting(1), Proceedings(books).sitting(2)
    assert held is not None
    assert coming is not None
    assert len(held.decisions) == len(held.items) == 4
    assert held.minutes is not None
    assert held.meeting.day < stage.today < coming.meeting.day
    called = [coming.meeting.noticed, coming.meeting.papers, coming.meeting.announced]
    assert called == [stage.today] * 3, "and nobody has done tomorrow what stands there"


def test_the_members_have_elected_a_vice_chair_in_the_meeting_that_was_held(stage: Stage) -> None:
    filled(stage)
    books = CommitteeBooks(stage.database, stage.clock, stage.profile)
    in_office = Appointments(books).committee().in_office(stage.today)
    (elected,) = [one for one in in_office if one.seat is Seat.VICE_CHAIR]
    held = Proceedings(books).sitting(elected.elected_in or 0)
    assert held is not None
    assert held.minutes is not None
    assert elected.name in held.minutes.results
    assert elected.number in {one.member for one in held.attendances}
    assert composition.vice_chair_by_election(in_office, books.rules) == ()


def test_terms_are_as_long_as_the_city_says(stage: Stage) -> None:
    longer = replace(stage.profile.committee, term_years=3)
    stage = replace(stage, profile=replace(stage.profile, committee=longer))
    filled(stage, {"committee": PARTS["committee"]})
    books = CommitteeBooks(stage.database, stage.clock, stage.profile)
    members = Appointments(books).committee().members
    appointed = [one for one in members if not one.ex_officio]
    assert len(appointed) == 5
    assert all(one.until == last_day_of_years(one.since, 3) for one in appointed)
    assert all(one.until is None for one in members if one.ex_officio)


def test_a_survey_can_be_answered_and_some_have(stage: Stage) -> None:
    filled(stage)
    surveys = Surveys(stage.database, stage.clock, stage.profile)
    (asked,) = AskedSurveys(surveys).open()
    assert len(asked.questions) == len(QuestionKind)
    assert surveys.sheets(asked.number) == 5


def test_the_public_sees_one_system_and_officials_two(stage: Stage) -> None:
    filled(stage)
    lists = Lists(stage.database)
    assert [one.fields["name"] for one in lists.shown()] == ["민원 요약 도우미(시범)"]
    assert [one.stage for one in lists.lines()] == [Life.IN_SERVICE, Life.IDEA]


def test_what_is_said_to_have_been_deliberated_stands_on_that_days_agenda(stage: Stage) -> None:
    filled(stage)
    (shown,) = Lists(stage.database).shown()
    held = Proceedings(CommitteeBooks(stage.database, stage.clock, stage.profile)).sitting(1)
    assert held is not None
    assert shown.fields["deliberated"] == held.meeting.day.isoformat()
    assert "민원 요약 도우미 도입안(시범)" in {one.title for one in held.items}


def test_the_committees_decision_binds_the_system_that_it_names_and_nothing_drifts(
    stage: Stage,
) -> None:
    filled(stage)
    rooms = rooms_over(stage.database, stage.clock, stage.profile)
    rooms.bindings.look(None)
    standing = rooms.drifts.standing(1)
    assert standing.binding is not None
    decision = rooms.resolutions.find(standing.binding.decision)
    assert decision is not None
    assert rooms.bindings.told_of(decision, "민원 요약 도우미(시범)") == ()
    assert standing.binding.model == "시범 요약 모델 1판"
    assert standing.drifts == ()
    assert [one.stage for one in rooms.lists.lines()] == [Life.IN_SERVICE, Life.IDEA]


def test_the_plan_stands_on_the_committees_decision_and_is_public(stage: Stage) -> None:
    filled(stage)
    resolutions = Resolutions(CommitteeBooks(stage.database, stage.clock, stage.profile))
    books = PlanBooks(stage.database, stage.clock, stage.profile)
    planning = Planning(books, resolutions)
    (plan,) = planning.plans()
    assert resolutions.find(plan.decision) is not None
    assert plan.published is not None
    assert plan.published < stage.today
    assert planning.next_due() > stage.today
    assert len(planning.courses()) == 1


def test_filling_again_changes_nothing(stage: Stage) -> None:
    filled(stage)
    before = len(Journal(stage.database).latest(limit=500))
    assert filled(stage) == []
    assert len(Journal(stage.database).latest(limit=500)) == before


def test_who_waits_is_shown_how_far_it_is(stage: Stage) -> None:
    seen: list[tuple[str, int, int]] = []
    some = {"officials": BOOKS["officials"], "committee": BOOKS["committee"]}
    fill(stage, lambda _line: None, some, lambda step, done, of: seen.append((step, done, of)))
    assert seen == [("progress_demo", 1, 2), ("progress_demo", 2, 2)]


def test_a_part_that_a_room_adds_later_is_filled_then(stage: Stage) -> None:
    filled(stage)
    assert filled(stage, {**BOOKS, "later": lambda _stage: ("더 넣음",)}) == ["더 넣음"]


def test_what_was_cut_off_is_a_demos_all_the_same(stage: Stage) -> None:
    def cut(_stage: Stage) -> tuple[str, ...]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        filled(stage, {"officials": cut})
    assert is_demo(stage.database)
    filled(stage)
    assert Proceedings(CommitteeBooks(stage.database, stage.clock, stage.profile)).sitting(1)


def test_a_database_that_knows_no_more_than_its_own_key_is_still_empty(stage: Stage) -> None:
    """`assistant demo` uses the key before it fills anything."""
    OwnKey(stage.database, stage.clock).require(b"a key for tests that is long enough", "")
    filled(stage, {"officials": BOOKS["officials"]})
    assert is_demo(stage.database)


def test_nothing_is_filled_in_among_what_is_real(stage: Stage) -> None:
    Switch(stage.database, stage.clock).turn(off=False, by="kim", reason="시험")
    with pytest.raises(DatabaseInUse):
        filled(stage)
    assert not is_demo(stage.database)
