"""May a system serve people: 조례 제3조③, 법 제30-35조, one missing thing at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from admin.register import System, SystemsRule
from admin.register.model import IMPACT_CONTENTS
from admin.register.rules import serving as rule
from city import RegisterRules
from tests.builders.committee import refusals, warnings
from tests.builders.register import high_impact, proof, system

Say = SystemsRule


@pytest.mark.parametrize(
    ("generative", "impact", "asked"),
    [(True, False, True), (False, True, True), (True, True, True), (False, False, False)],
)
def test_article_3_3_asks_notice_of_generative_and_of_high_impact(
    rules: RegisterRules, *, generative: bool, impact: bool, asked: bool
) -> None:
    silent = system(generative=generative, high_impact=impact, notice="", notice_shown="")
    wanted = [Say.NOTICE_MISSING, Say.NOTICE_PLACE_MISSING] if asked else []
    assert refusals(rule.told_in_advance(silent, rules)) == wanted


def test_a_notice_that_is_blank_or_shown_nowhere_is_none(rules: RegisterRules) -> None:
    assert refusals(rule.told_in_advance(system(notice=" \n "), rules)) == [Say.NOTICE_MISSING]
    nowhere = rule.told_in_advance(system(notice_shown=""), rules)
    assert refusals(nowhere) == [Say.NOTICE_PLACE_MISSING]
    assert not rule.told_in_advance(system(), rules)


@pytest.mark.parametrize(
    ("lacking", "said"),
    [({"pre_reviewed": None}, Say.REVIEW_MISSING), ({"ground": ""}, Say.GROUND_MISSING)],
)
def test_article_33_1_asks_the_look_of_every_system(
    rules: RegisterRules, lacking: dict[str, object], said: Say
) -> None:
    plain = system(generative=False, **lacking)
    assert refusals(rule.reviewed_in_advance(plain, rules)) == [said]


def test_article_2_4_wants_an_area_of_what_is_high_impact_alone(rules: RegisterRules) -> None:
    assert refusals(rule.area_is_named(high_impact(area=None), rules)) == [Say.AREA_MISSING]
    assert not rule.area_is_named(system(area=None), rules)


@pytest.mark.parametrize(
    ("told", "refused", "warned"),
    [
        ({}, [], []),
        ({"impact_assessed": None}, [Say.IMPACT_MISSING], []),
        ({"impact_assessed": None, "impact_none": "기다립니다."}, [], [Say.IMPACT_EXCUSED]),
        ({"impact_assessed": None, "impact_none": "  "}, [Say.IMPACT_MISSING], []),
        ({"impact_assessed": None, "high_impact": False}, [], []),
    ],
)  # fmt: skip
def test_article_35_1_is_kept_by_an_assessment_or_by_a_recorded_reason(
    rules: RegisterRules, told: dict[str, object], refused: list[Say], warned: list[Say]
) -> None:
    found = rule.impact_is_assessed(high_impact(**told), rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


@pytest.mark.parametrize(("place", "name"), list(enumerate(IMPACT_CONTENTS, 1)))
def test_decree_28_refuses_an_assessment_without_one_of_its_seven_contents(
    rules: RegisterRules, place: int, name: str
) -> None:
    found = rule.impact_has_its_contents(high_impact(**{name: ""}), rules)
    assert [one.article for one in found] == [f"인공지능기본법 시행령 제28조제1항제{place}호"]
    assert not rule.impact_has_its_contents(
        high_impact(**{name: "", "impact_assessed": None}), rules
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("risks", Say.RISKS_MISSING),
        ("measures", Say.RISKS_MISSING),
        ("explanation", Say.EXPLANATION_MISSING),
        ("protection", Say.PROTECTION_MISSING),
        ("oversight", Say.OVERSEER_MISSING),
        ("overseer", Say.OVERSEER_MISSING),
        ("overseer_contact", Say.OVERSEER_MISSING),
    ],
)
def test_article_34_1_asks_each_measure_of_what_is_high_impact_alone(
    rules: RegisterRules, name: str, said: Say
) -> None:
    lacking = high_impact(**{name: ""})
    assert refusals(rule.high_impact_is_managed(lacking, rules)) == [said]
    assert not rule.high_impact_is_managed(replace(lacking, high_impact=False), rules)


def test_proof_and_certification_only_warn(rules: RegisterRules) -> None:
    plain = high_impact(certification="")
    assert warnings(rule.fit_to_serve(plain, [], rules)) == [
        Say.PROOF_MISSING,
        Say.CERTIFICATION_MISSING,
    ]
    gone = proof(discarded=date(2031, 6, 2))
    assert warnings(rule.measures_are_proved(plain, [gone], rules)) == [Say.PROOF_MISSING]


@pytest.mark.parametrize("fit", [system(), high_impact(), system(generative=False)])
def test_what_lacks_nothing_may_serve(rules: RegisterRules, fit: System) -> None:
    assert not rule.fit_to_serve(fit, [proof()], rules)
