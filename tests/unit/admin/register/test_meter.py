"""The completeness meter asks for what applies, and the scores are those of citizens' texts."""

from __future__ import annotations

import pytest

from admin.register import FIELDS, Stage, completeness, plain_scores
from admin.register.meter import PLAIN
from city import RegisterRules
from tests.builders.register import high_impact, idea, system


def test_everything_filled_is_a_hundred_and_one_field_less_is_not(rules: RegisterRules) -> None:
    rest = dict.fromkeys(
        ("alternatives", "lawful_basis", "website", "supplier", "methods", "data", "affected"), "가"
    )
    whole = high_impact(**rest, supplier_role="developer")
    meter = completeness(whole, rules)
    assert (meter.missing, meter.percent) == ((), 100)
    less = completeness(high_impact(**rest | {"data": ""}, supplier_role="developer"), rules)
    assert less.missing == ("data",)
    assert less.asked == meter.asked
    assert less.filled == meter.filled - 1
    assert less.percent < 100


@pytest.mark.parametrize(
    ("told", "asked", "left"),
    [
        ({"high_impact": False}, [], ["area", "overseer", "impact_assessed", "impact_persons"]),
        ({"high_impact": True}, ["area", "overseer", "impact_assessed"], ["impact_persons"]),
        ({"generative": False}, [], ["notice", "deliberated"]),
        ({"generative": True}, ["notice", "deliberated"], []),
        ({"impact_none": "까닭", "high_impact": True}, [], ["impact_assessed"]),
        ({"stage": Stage.ENDED}, ["ends"], []),
        ({}, [], ["ends", "generative", "supplier_role"]),
        ({"supplier": "가나다"}, ["supplier_role"], []),
    ],
)
def test_what_does_not_apply_is_not_asked_for(
    rules: RegisterRules, told: dict[str, object], asked: list[str], left: list[str]
) -> None:
    missing = completeness(idea(**told), rules).missing
    assert set(asked) <= set(missing)
    assert not set(left) & set(missing)


def test_the_meter_of_an_idea_stands_low_and_never_above_what_is_there(
    rules: RegisterRules,
) -> None:
    meter = completeness(idea(), rules)
    assert meter.filled == 2
    assert meter.asked < len(FIELDS)


def test_only_texts_for_citizens_with_a_sentence_are_scored() -> None:
    scored: list[str] = []

    def score(text: str) -> float | None:
        scored.append(text)
        return None if text == "제목" else 70.0

    told = system(goal="제목", methods="모델 이름", risks="")
    assert plain_scores(told, score).keys() == {"summary", "oversight", "contest"}
    assert "모델 이름" not in scored
    assert set(PLAIN) <= set(FIELDS)
