"""The shape of the British standard: two tiers, and every field comes back."""

from __future__ import annotations

import json

import pytest

from admin.register import PUBLIC, Shown, System, written
from admin.register.exports import atrs_record, read_atrs_record
from admin.register.exports.atrs import DRIFT, PLACES
from tests.builders.bindings import drifted
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
    assert told["local_requirements"].keys() == {DRIFT, *(set(PUBLIC) - PLACES.keys())}
    assert len(set(PLACES.values())) == len(PLACES)
    assert told["metadata"]["phase"] == "production"


def test_a_record_says_what_is_not_as_the_committee_decided_and_since_when() -> None:
    assert record(system())["local_requirements"][DRIFT] is None
    shown = Shown(key="1", since=TODAY, fields=written(system()), standing=drifted())
    told = json.loads(json.dumps(atrs_record(shown, "여수시", ADDRESS)))
    assert told["local_requirements"][DRIFT] == {
        "decided": "2026-10-06", "since": "2026-11-01", "aspects": ["model", "notice"],
    }  # fmt: skip
    assert read_atrs_record(told) == written(system())
