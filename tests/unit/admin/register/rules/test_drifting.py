"""What runs keeps to what was decided, and a decision binds once: 인공지능 조례 제7조."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.committee import OWN_SYSTEM, Matter
from admin.register import Aspect, Binding, Setup, Stage, SystemsRule
from admin.register.rules import drifting as rule
from city import RegisterRules
from tests.builders.bindings import DECIDED, binding, resolution, setup
from tests.builders.committee import refusals, warnings
from tests.builders.register import system

Say = SystemsRule
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("decided", "running", "differ"),
    [
        (binding(), setup(), []),
        (binding(), setup(model="모델 2"), [Aspect.MODEL]),
        (binding(), setup(prompts="p 2"), [Aspect.PROMPTS]),
        (binding(), setup(snapshot="s 2"), [Aspect.SNAPSHOT]),
        (binding(), setup(notice="고지 2"), [Aspect.NOTICE]),
        (binding(), setup(model="모델 2", notice="고지 2"), [Aspect.MODEL, Aspect.NOTICE]),
        (binding(), setup(notice=""), [Aspect.NOTICE]),
        (binding(prompts=""), setup(prompts="p 2"), []),
        (binding(model="", prompts="", snapshot="", notice=""), setup(), []),
        (None, setup(), []),
    ],
)
def test_article_7_finds_what_runs_and_was_not_decided(
    decided: Binding | None, running: Setup, differ: list[Aspect]
) -> None:
    found = rule.differences(decided, running)
    assert [one.aspect for one in found] == differ
    assert all(one.decided and one.decided != one.running for one in found)


@pytest.mark.parametrize("stage", Stage)
def test_what_has_ended_differs_from_nothing(stage: Stage) -> None:
    found = rule.differences(binding(), setup(model="모델 2"), stage)
    assert bool(found) is (stage is not Stage.ENDED)


@pytest.mark.parametrize(
    ("bindings", "number"),
    [
        ([], 0),
        ([binding(number=1)], 1),
        ([binding(number=1), binding(number=2, decided=DECIDED + DAY)], 2),
        ([binding(number=1, decided=DECIDED + DAY), binding(number=2)], 1),
        ([binding(number=1, decision=3), binding(number=2, decision=2)], 1),
        ([binding(number=1, decision=2), binding(number=2, decision=3)], 2),
    ],
)
def test_of_several_decisions_the_last_binds(bindings: list[Binding], number: int) -> None:
    found = rule.in_force(bindings)
    assert (found.number if found else 0) == number


@pytest.mark.parametrize(
    ("pausing", "running", "pauses"),
    [
        ((), setup(model="모델 2"), False),
        (("model",), setup(), False),
        (("model",), setup(model="모델 2"), True),
        (("model",), setup(notice="고지 2"), False),
        (("notice", "model"), setup(notice="고지 2"), True),
    ],
)
def test_what_differs_pauses_only_where_the_city_says_so(
    pausing: tuple[str, ...], running: Setup, *, pauses: bool, rules: RegisterRules
) -> None:
    city = replace(rules, drift_pauses=pausing)
    found = rule.differences(binding(), running)
    assert refusals(rule.serves_as_decided(found, city)) == ([Say.DRIFTED] if pauses else [])


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, []),
        ({"matter": Matter.SERVICES}, []),
        ({"matter": Matter.ASKED}, []),
        ({"matter": Matter.PLAN}, [Say.BINDING_OF_ANOTHER_MATTER]),
        ({"matter": Matter.ETHICS}, [Say.BINDING_OF_ANOTHER_MATTER]),
        ({"carried": False}, [Say.BINDING_REJECTED]),
    ],
)
def test_article_7_binds_by_what_was_carried_on_a_matter_of_systems(
    told: dict[str, object], said: list[Say], rules: RegisterRules
) -> None:
    found = rule.can_bind(resolution(**told), (), setup(), Stage.IN_SERVICE, rules)
    assert refusals(found) == said


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ([binding(decision=1)], [Say.BINDING_TWICE]),
        ([binding(decision=2, decided=DECIDED - DAY)], []),
        ([binding(decision=2, decided=DECIDED + DAY)], [Say.BINDING_OLDER]),
        ([binding(decision=2)], [Say.BINDING_OLDER]),
        ([binding(decision=0)], []),
    ],
)
def test_a_decision_binds_once_and_none_after_a_newer_one(
    before: list[Binding], said: list[Say], rules: RegisterRules
) -> None:
    found = rule.can_bind(resolution(), before, setup(), Stage.IN_SERVICE, rules)
    assert refusals(found) == said


@pytest.mark.parametrize(
    ("running", "stage", "said"),
    [
        (None, Stage.IN_SERVICE, [Say.BINDING_OF_NOTHING]),
        (setup(model="", prompts="", snapshot="", notice=""), Stage.IDEA, [Say.BINDING_OF_NOTHING]),
        (setup(model="", prompts="", snapshot=""), Stage.IDEA, []),
        (setup(), Stage.ENDED, [Say.BINDING_ENDED]),
    ],
)
def test_what_is_bound_is_there_and_has_not_ended(
    running: Setup | None, stage: Stage, said: list[Say], rules: RegisterRules
) -> None:
    assert refusals(rule.can_bind(resolution(), (), running, stage, rules)) == said


def test_a_decision_that_is_not_there_binds_nothing(rules: RegisterRules) -> None:
    found = rule.can_bind(None, (), setup(), Stage.IN_SERVICE, rules)
    assert refusals(found) == [Say.BINDING_UNKNOWN]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ({"title": "민원 요약 도우미 도입"}, True),
        ({"text": "민원요약 도우미를 원안대로 가결"}, True),
        ({"title": "생성형 인공지능의 범위", "text": "원안 가결"}, False),
    ],
)
def test_a_decision_that_does_not_name_the_system_is_warned_of(
    told: dict[str, object], rules: RegisterRules, *, named: bool
) -> None:
    found = rule.names_the_system(resolution(**told), "민원 요약 도우미", rules)
    assert warnings(found) == ([] if named else [Say.BINDING_UNNAMED])
    assert not refusals(found)
    assert not rule.names_the_system(None, "민원 요약 도우미", rules)


@pytest.mark.parametrize(
    ("about", "system", "said"),
    [
        (None, 1, []),
        (None, None, []),
        (1, 1, []),
        (2, 1, [Say.BINDING_OF_ANOTHER_SYSTEM]),
        (1, None, [Say.BINDING_OF_ANOTHER_SYSTEM]),
        (OWN_SYSTEM, None, []),
        (OWN_SYSTEM, 1, [Say.BINDING_OF_ANOTHER_SYSTEM]),
    ],
)
def test_a_decision_that_refers_to_an_entry_binds_no_other(
    about: int | None, system: int | None, said: list[Say], rules: RegisterRules
) -> None:
    found = resolution(system=about)
    assert refusals(rule.is_of_the_system(found, system, rules)) == said
    named = rule.names_the_system(found, "다른 이름", rules)
    assert warnings(named) == ([Say.BINDING_UNNAMED] if about is None else [])


@pytest.mark.parametrize(
    ("deliberated", "decided", "said"),
    [
        (None, [DECIDED], []),
        (DECIDED, [], []),
        (DECIDED, [DECIDED], []),
        (DECIDED, [DECIDED + DAY, DECIDED], []),
        (DECIDED, [DECIDED + DAY], [Say.DELIBERATED_OTHERWISE]),
    ],
)
def test_article_7_the_day_of_a_deliberation_is_the_day_of_a_decision_that_binds(
    deliberated: date | None, decided: list[date], said: list[Say], rules: RegisterRules
) -> None:
    bound = [binding(decided=day) for day in decided]
    found = rule.deliberated_when_bound(system(deliberated=deliberated), bound, rules)
    assert warnings(found) == said


@pytest.mark.parametrize("stage", Stage)
def test_what_was_deliberated_on_and_is_bound_by_nothing_is_warned_of(
    stage: Stage, rules: RegisterRules
) -> None:
    there = system(stage=stage, deliberated=DECIDED)
    owed = stage in (Stage.DELIBERATED, Stage.IN_SERVICE)
    assert warnings(rule.bound_once_decided(there, None, rules)) == ([Say.UNBOUND] if owed else [])
    assert not rule.bound_once_decided(there, binding(), rules)
    assert not rule.bound_once_decided(replace(there, deliberated=None), None, rules)
