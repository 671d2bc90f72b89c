"""A life goes on in its order, and each stage asks for what came before it."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from admin.register import Stage, SystemsRule
from admin.register.rules import moving as rule
from city import RegisterRules
from tests.builders.committee import refusals
from tests.builders.register import high_impact, idea, system

Say = SystemsRule
S = Stage

# Written out a second time by hand: from where one may go where.
SPECIFIED = {
    S.IDEA: {S.REVIEWED, S.ENDED},
    S.REVIEWED: {S.IDEA, S.DELIBERATED, S.ENDED},
    S.DELIBERATED: {S.REVIEWED, S.IN_SERVICE, S.ENDED},
    S.IN_SERVICE: {S.PAUSED, S.ENDED},
    S.PAUSED: {S.REVIEWED, S.IN_SERVICE, S.ENDED},
    S.ENDED: set[Stage](),
}


@pytest.mark.parametrize(("old", "new"), list(itertools.product(S, S)))
def test_each_move_of_the_life_cycle_is_as_specified(
    rules: RegisterRules, old: Stage, new: Stage
) -> None:
    unknown = refusals(rule.move_is_known(system(stage=old), new, rules)) == [Say.MOVE_UNKNOWN]
    assert unknown is (new not in SPECIFIED[old])
    assert (new in rule.moves_from(system(stage=old), rules)) is not unknown


@pytest.mark.parametrize(
    ("skips", "generative", "impact", "direct"),
    [
        (True, False, False, True),
        (True, True, False, False),
        (True, False, True, False),
        (False, False, False, False),
    ],
)
def test_article_7_4_lets_only_ordinary_ai_past_the_committee_and_only_if_the_city_says_so(
    rules: RegisterRules, *, skips: bool, generative: bool, impact: bool, direct: bool
) -> None:
    city = replace(rules, ordinary_skips_committee=skips)
    one = system(stage=S.REVIEWED, generative=generative, high_impact=impact)
    assert (S.IN_SERVICE in rule.moves_from(one, city)) is direct


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"stage": S.IDEA, "pre_reviewed": None, "ground": ""}, []),
        ({"stage": S.REVIEWED, "pre_reviewed": None}, [Say.REVIEW_MISSING]),
        ({"stage": S.REVIEWED, "deliberated": None}, []),
        ({"stage": S.DELIBERATED, "deliberated": None}, [Say.NOT_DELIBERATED]),
        ({"stage": S.DELIBERATED, "decision": ""}, [Say.NOT_DELIBERATED]),
        ({"stage": S.DELIBERATED, "starts": None}, []),
        ({"stage": S.IN_SERVICE, "starts": None}, [Say.START_MISSING]),
        ({"stage": S.IN_SERVICE, "decision": ""}, [Say.NOT_DELIBERATED]),
        ({"stage": S.IN_SERVICE, "decision": "", "generative": False}, []),
        ({"stage": S.IN_SERVICE, "notice": ""}, [Say.NOTICE_MISSING]),
        ({"stage": S.PAUSED, "notice": ""}, []),
        ({"stage": S.ENDED}, [Say.END_MISSING]),
    ],
)
def test_a_stage_asks_what_it_stands_on(
    rules: RegisterRules, told: dict[str, object], wrong: list[Say]
) -> None:
    assert refusals(rule.what_its_stage_asks(system(**told), [], rules)) == wrong


def test_nothing_high_impact_serves_without_assessment_or_reason(rules: RegisterRules) -> None:
    bare = high_impact(impact_assessed=None)
    assert refusals(rule.what_its_stage_asks(bare, [], rules)) == [Say.IMPACT_MISSING]
    excused = replace(bare, impact_none="공급자의 평가를 기다립니다.")
    assert not refusals(rule.what_its_stage_asks(excused, [], rules))


def test_an_idea_owes_nothing(rules: RegisterRules) -> None:
    assert not rule.what_its_stage_asks(idea(), [], rules)
