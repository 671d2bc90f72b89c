"""The assistant is bound as it runs, and switched off where it drifts and the city wants so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from admin.committee import CommitteeBooks, Resolutions
from admin.register import (
    Aspect,
    Bindings,
    Drifts,
    RegisterBooks,
    Setup,
    SystemsRule,
    own_setup,
)
from city import CityProfile, Database, FixedClock
from disclosure import RunningFacts, Switch
from tests.builders.bindings import DECIDED, SECRETARY, decide, setup
from tests.builders.committee import refusals
from tests.builders.disclosure import make_facts

LATER = DECIDED + timedelta(days=30)
OTHER = setup(model="모델 2")


@pytest.fixture
def city(profile: CityProfile) -> CityProfile:
    """The city, where model and notice pause."""
    return replace(profile, register=replace(profile.register, drift_pauses=("model", "notice")))


@pytest.fixture
def committee(database: Database, clock: FixedClock, city: CityProfile) -> CommitteeBooks:
    return CommitteeBooks(database, clock, city)


@pytest.fixture
def switch(database: Database, clock: FixedClock) -> Switch:
    return Switch(database, clock)


@pytest.fixture
def bindings(
    database: Database,
    clock: FixedClock,
    city: CityProfile,
    committee: CommitteeBooks,
    switch: Switch,
) -> Bindings:
    books = RegisterBooks(database, clock, city, lambda _text: 100.0)
    return Bindings(books, Resolutions(committee), switch)


@pytest.fixture
def facts(profile: CityProfile) -> RunningFacts:
    return make_facts(profile, prompts=(("answer.v1", "ab" * 32),))


def running(facts: RunningFacts) -> Setup:
    found = own_setup(facts)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("change", "aspect"),
    [
        ({"writer": "openai:other"}, Aspect.MODEL),
        ({"embedding_model": "other"}, Aspect.MODEL),
        ({"prompts": (("answer.v1", "cd" * 32),)}, Aspect.PROMPTS),
        ({"prompts": (("answer.v2", "ab" * 32),)}, Aspect.PROMPTS),
        ({"snapshot": "other"}, Aspect.SNAPSHOT),
        ({"notice_version": "other"}, Aspect.NOTICE),
        ({"telephone": "other"}, None),
    ],
)
def test_what_runs_is_compared_with_what_ran_when_it_was_bound(
    bindings: Bindings,
    committee: CommitteeBooks,
    database: Database,
    facts: RunningFacts,
    change: dict[str, Any],
    aspect: Aspect | None,
) -> None:
    assert bindings.bind(None, decide(committee), running(facts), SECRETARY).done
    bindings.look(running(facts))
    drifts = Drifts(database)
    assert drifts.standing(None).drifts == ()
    bindings.look(running(replace(facts, **change)))
    assert [one.aspect for one in drifts.standing(None).drifts] == ([aspect] if aspect else [])


def test_while_the_library_opens_nobody_knows_what_runs(
    bindings: Bindings, committee: CommitteeBooks, database: Database, facts: RunningFacts
) -> None:
    opening = own_setup(replace(facts, snapshot=""))
    assert opening is None
    number = decide(committee)
    early = bindings.bind(None, number, opening, SECRETARY)
    assert refusals(early.findings) == [SystemsRule.BINDING_OF_NOTHING]
    assert bindings.bind(None, number, running(facts), SECRETARY).done
    bindings.look(OTHER)
    bindings.look(opening)
    assert Drifts(database).standing(None).drifts, "what was seen before stands"


def test_the_answers_stop_where_the_assistant_drifts_and_go_on_when_it_is_decided_anew(
    bindings: Bindings, committee: CommitteeBooks, switch: Switch
) -> None:
    assert bindings.bind(None, decide(committee), setup(), SECRETARY).done
    bindings.look(setup(snapshot="s 2"))
    assert switch.state().whole is None, "the city stops for model and notice alone"
    bindings.look(OTHER)
    stopped = switch.state().whole
    assert stopped is not None
    assert stopped.by == "시스템"
    assert bindings.bind(None, decide(committee, LATER), OTHER, SECRETARY).done
    assert switch.state().whole is None


def test_whom_a_person_let_answer_is_not_stopped_for_the_same_again(
    bindings: Bindings, committee: CommitteeBooks, switch: Switch
) -> None:
    assert bindings.bind(None, decide(committee), setup(), SECRETARY).done
    bindings.look(OTHER)
    switch.turn(off=False, by="lee", reason="시장 결정")
    bindings.look(OTHER)
    assert switch.state().whole is None


def test_answers_that_a_person_stopped_stay_stopped(
    bindings: Bindings, committee: CommitteeBooks, switch: Switch
) -> None:
    assert bindings.bind(None, decide(committee), setup(), SECRETARY).done
    switch.turn(off=True, by="lee", reason="점검")
    bindings.look(OTHER)
    assert bindings.bind(None, decide(committee, LATER), OTHER, SECRETARY).done
    stopped = switch.state().whole
    assert stopped is not None
    assert stopped.by == "lee"
