"""The shape of the British standard: two tiers, and every field comes back."""

from __future__ import annotations

import json

import pytest

from admin.register import PUBLIC, Shown, System, written
from admin.register.exports import atrs_record, read_atrs_record
from admin.register.exports.atrs import PLACES
from tests.builders.register import TODAY, high_impact, idea, system

ADDRESS = "https://ai.yeosu.go.kr/register/1"


def record(told: System) -> dict[str, dict[str, object]]:
    shown = Shown(key="1", since=TODAY, fields=written(told))
    return json.loads(json.dumps(atrs_record(shown, "여수시", ADDRESS)))


@pytest.mark.parametrize("told", [idea(), system(), high_impact()])
def test_every_field_comes_back_from_a_record(told: System) -> None:
    assert read_atrs_record(record(told)) == written(told)


def test_a_field_stands_in_its_section_or_among_what_is_ours_and_nowhere_twice() -> None:
    told = record(high_impact())
    assert told["tier_1"]["name"] == "복지 자격 확인"
    assert told["tier_2_decision_making_process"]["appeals_and_review"]
    assert told["local_requirements"]["impact_rights"] == "사회보장을 받을 권리"
    assert told["local_requirements"].keys() == set(PUBLIC) - PLACES.keys()
    assert len(set(PLACES.values())) == len(PLACES)
    assert told["metadata"]["phase"] == "production"
