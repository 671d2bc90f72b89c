"""A decision binds a system; drift is kept with since when, and pauses where the city says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.books import By
from admin.committee import CommitteeBooks, Resolutions
from admin.register import (
    Aspect,
    Bindings,
    Drifts,
    Part,
    Register,
    RegisterBooks,
    Stage,
    SystemsRule,
    mark_of,
)
from city import CityProfile, Database, FixedClock, ProfileInvalid
from disclosure import Journal, Switch
from tests.builders.bindings import DECIDED, SECRETARY, decide, setup
from tests.builders.committee import refusals, warnings
from tests.builders.register import KIM, found, in_service

LATER = DECIDED + timedelta(days=30)
OTHER = "다른 고지"


class Bound:
    """An entry in service, bound to a decision; and somebody who writes in it."""

    def __init__(
        self, register: Register, bindings: Bindings, drifts: Drifts, committee: CommitteeBooks
    ) -> None:
        self.register, self.bindings, self.drifts = register, bindings, drifts
        self.committee = committee
        self.number = in_service(register).system.number
        self.decided = found(register, self.number).system.notice
        self.bind(DECIDED)

    @property
    def stage(self) -> Stage:
        return found(self.register, self.number).system.stage

    @property
    def version(self) -> int:
        return found(self.register, self.number).system.version

    def bind(self, day: date) -> None:
        """The committee decides on a day, and the secretary binds the entry to that."""
        kept = self.bindings.bind(self.number, decide(self.committee, day), None, SECRETARY)
        assert kept.done, kept.findings

    def write(self, notice: str) -> None:
        """Somebody writes another notice, and the service looks."""
        seen = mark_of(found(self.register, self.number).system, Part.NOTICE)
        told = {"notice": notice}
        assert self.register.rewrite(self.number, Part.NOTICE, told, seen, KIM).done
        self.bindings.look(None)


@pytest.fixture(params=[()])
def city(profile: CityProfile, request: pytest.FixtureRequest) -> CityProfile:
    """The city, where these aspects pause."""
    return replace(profile, register=replace(profile.register, drift_pauses=request.param))


pausing = pytest.mark.parametrize("city", [("model", "notice")], indirect=True)


@pytest.fixture
def bound(database: Database, clock: FixedClock, city: CityProfile) -> Bound:
    books = RegisterBooks(database, clock, city, lambda _text: 100.0)
    committee = CommitteeBooks(database, clock, city)
    bindings = Bindings(books, Resolutions(committee), Switch(database, clock))
    return Bound(Register(books), bindings, Drifts(database), committee)


def test_an_entry_is_bound_as_it_is_written_and_drifts_when_it_is_written_otherwise(
    bound: Bound, clock: FixedClock
) -> None:
    bound.bindings.look(None)
    standing = bound.drifts.standing(bound.number)
    assert standing.binding is not None
    assert (standing.binding.notice, standing.binding.prompts) == (bound.decided, "")
    assert standing.drifts == ()
    since = clock.now()
    bound.write(OTHER)
    clock.turn(timedelta(days=2))
    bound.write("또 다른 고지")
    (drift,) = bound.drifts.standing(bound.number).drifts
    assert (drift.aspect, drift.running) == (Aspect.NOTICE, "또 다른 고지")
    assert drift.since == since, "it has not been as decided since the first change"
    assert bound.stage is Stage.IN_SERVICE, "this city pauses nothing"
    bound.write(bound.decided)
    assert bound.drifts.standing(bound.number).drifts == ()


def test_an_officer_is_told_of_a_day_on_which_nothing_was_decided_of_it(bound: Bound) -> None:
    told = bound.register.looked_at(found(bound.register, bound.number), ())
    assert SystemsRule.DELIBERATED_OTHERWISE in warnings(told.findings)


def test_looking_at_what_is_as_decided_writes_nothing(bound: Bound, database: Database) -> None:
    before = Journal(database).latest(limit=1)
    bound.bindings.look(None)
    assert Journal(database).latest(limit=1) == before


@pausing
def test_what_drifts_is_paused_by_the_software_and_says_why(
    bound: Bound, database: Database
) -> None:
    bound.write(OTHER)
    assert bound.stage is Stage.PAUSED
    assert found(bound.register, bound.number).system.written_by == "kim"
    (kept,) = Journal(database).latest(subject=f"register.system:{bound.number}", limit=1)
    reason = "심의위원회가 의결한 것과 다르게 쓰고 있어 멈춥니다."
    assert (kept.act.by, kept.act.reason) == ("시스템", reason)
    assert [(one.field, one.after) for one in kept.act.changes] == [("stage", "paused")]
    version = bound.version
    bound.bindings.look(None)
    assert bound.version == version, "it is paused once"


@pausing
def test_what_drifts_serves_again_as_decided_or_decided_anew(bound: Bound) -> None:
    bound.write(OTHER)
    moved = bound.register.move(bound.number, Stage.IN_SERVICE, bound.version, KIM)
    assert refusals(moved.findings) == [SystemsRule.DRIFTED]
    bound.bind(LATER)
    assert bound.stage is Stage.IN_SERVICE
    standing = bound.drifts.standing(bound.number)
    assert standing.binding is not None
    assert (standing.binding.notice, standing.drifts) == (OTHER, ())
    bound.write(bound.decided)
    assert bound.stage is Stage.PAUSED
    bound.write(OTHER)
    assert bound.register.move(bound.number, Stage.IN_SERVICE, bound.version, KIM).done
    bound.bindings.look(None)
    assert bound.stage is Stage.IN_SERVICE


@pausing
def test_what_lacks_something_else_by_now_stays_paused_though_it_was_decided_anew(
    bound: Bound,
) -> None:
    bound.write(OTHER)
    system = found(bound.register, bound.number).system
    told = {
        "generative": True,
        "high_impact": True,
        "area": None,
        "ground": "",
        "pre_reviewed": None,
    }
    seen = mark_of(system, Part.SCOPE)
    assert bound.register.rewrite(bound.number, Part.SCOPE, told, seen, KIM).done
    bound.bind(LATER)
    assert bound.stage is Stage.PAUSED


@pausing
def test_an_entry_that_a_person_paused_stays_paused_when_it_is_decided_anew(bound: Bound) -> None:
    assert bound.register.move(bound.number, Stage.PAUSED, bound.version, KIM).done
    bound.write(OTHER)
    bound.bind(LATER)
    assert bound.stage is Stage.PAUSED


def test_an_entry_that_has_ended_drifts_no_more(bound: Bound) -> None:
    bound.write(OTHER)
    assert bound.drifts.standing(bound.number).drifts
    system = found(bound.register, bound.number).system
    seen = mark_of(system, Part.DAYS)
    assert bound.register.rewrite(bound.number, Part.DAYS, {"ends": LATER}, seen, KIM).done
    assert bound.register.move(bound.number, Stage.ENDED, bound.version, KIM).done
    bound.bindings.look(None)
    assert bound.drifts.standing(bound.number).drifts == ()
    number = decide(bound.committee, LATER)
    late = bound.bindings.bind(bound.number, number, None, SECRETARY)
    assert refusals(late.findings) == [SystemsRule.BINDING_ENDED]


@pytest.mark.parametrize("by", [By(person="park", reason=" "), By(person="", reason="이유")])
def test_nothing_is_bound_without_a_name_and_a_reason(bound: Bound, by: By) -> None:
    number = decide(bound.committee, LATER)
    assert not bound.bindings.bind(bound.number, number, None, by).done
    standing = bound.drifts.standing(bound.number)
    assert standing.binding is not None
    assert standing.binding.decided == DECIDED


def test_what_is_not_there_is_bound_to_nothing(bound: Bound) -> None:
    number = decide(bound.committee, LATER)
    assert not bound.bindings.bind(bound.number + 1, number, None, SECRETARY).done
    unknown = bound.bindings.bind(bound.number, 99, None, SECRETARY)
    assert refusals(unknown.findings) == [SystemsRule.BINDING_UNKNOWN]


def test_an_aspect_that_is_none_stops_the_start(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    wrong = replace(profile, register=replace(profile.register, drift_pauses=("modell",)))
    with pytest.raises(ProfileInvalid, match="modell"):
        RegisterBooks(database, clock, wrong, lambda _text: 100.0)


@pausing
def test_what_changes_again_after_a_person_let_it_serve_is_paused_again_and_not_before(
    bound: Bound, city: CityProfile, database: Database, clock: FixedClock
) -> None:
    """Of an entry the register refuses that; of the assistant the switch lets it happen."""
    books = bound.committee
    assert city.register.drift_pauses
    switch = Switch(database, clock)
    number = decide(books, DECIDED)
    assert bound.bindings.bind(None, number, setup(), SECRETARY).done
    bound.bindings.look(setup(model="모델 2"))
    assert switch.state().whole is not None
    switch.turn(off=False, by="park", reason="확인하였음")
    for _ in range(2):
        bound.bindings.look(setup(model="모델 2"))
        assert switch.state().whole is None, "a person has seen what runs"
    bound.bindings.look(setup(model="모델 3"))
    stopped = switch.state().whole
    assert stopped is not None
    assert stopped.by == "시스템"
    bound.bindings.look(setup(model="모델 4"))
    assert bound.bindings.bind(None, decide(books, LATER), setup(model="모델 4"), SECRETARY).done
    assert switch.state().whole is None, "what was paused for its difference is let go on"


def test_every_system_that_differs_is_found_at_once(bound: Bound) -> None:
    assert bound.drifts.drifted() == {}
    bound.write(OTHER)
    assert bound.drifts.drifted() == {bound.number: bound.drifts.standing(bound.number)}
    bound.bind(LATER)
    assert bound.drifts.drifted() == {}
