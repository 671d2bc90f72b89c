"""The register entry says what is running, and says what is not known."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from city import CityProfile, Language, Mode, Voice
from disclosure import (
    Channel,
    EvaluationFigure,
    Notices,
    RegisterEntry,
    RegisterLabel,
    RunningFacts,
    register_entry,
)
from tests.builders.disclosure import make_facts

VOICES = [Voice(language=language, mode=mode) for language in Language for mode in Mode]


def entry(profile: CityProfile, **changes: Any) -> RegisterEntry:
    return register_entry(make_facts(profile, **changes), profile.sentences)


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_every_field_is_filled_in_every_voice(voice: Voice, profile: CityProfile) -> None:
    made = register_entry(make_facts(profile), profile.sentences, voice)
    fields = [field for part in made.parts for field in part.fields]
    assert len(fields) == len(RegisterLabel)
    assert [
        field.key for field in fields if not (field.label.strip() and field.value.strip())
    ] == []
    assert [field.key for field in fields if "{" in field.value] == []


@pytest.mark.parametrize(
    ("change", "field", "shown"),
    [
        ({"writer": "openai:qwen3"}, "model", "openai:qwen3"),
        ({"embedding_model": "e5-large@abc"}, "embedding_model", "e5-large@abc"),
        ({"snapshot": "f00dfeed" * 4}, "index", "f00dfeed"),
        ({"documents": 41, "articles": 1234}, "source_data", "1,234"),
        ({"notice_version": "2027-01-1"}, "notice", "2027-01-1"),
        ({"notice_since": date(2027, 1, 2)}, "notice", "2027-01-02"),
        ({"software_version": "9.9.9"}, "software", "9.9.9"),
        ({"prompts": (("compose", "ab" * 32),)}, "prompts", "compose abababababab"),
        ({"retention_days": 365}, "retention", "365일"),
        ({"impact_assessed_on": date(2026, 10, 1)}, "impact_assessment", "2026-10-01"),
        ({"department": "정보통신과"}, "organisation", "정보통신과"),
        ({"helper_telephone": "061-000-0000"}, "human_intervention", "061-000-0000"),
        ({"channels": (Channel.TELEGRAM, Channel.WEB)}, "channels", "텔레그램, 누리집"),
        ({"changed_at": datetime(2026, 12, 31, 15, 0, tzinfo=UTC)}, "changed", "2027-01-01 00:00"),
    ],
)
def test_a_change_of_the_set_up_changes_the_entry(
    profile: CityProfile, change: dict[str, Any], field: str, shown: str
) -> None:
    assert shown not in entry(profile).value(field)
    assert shown in entry(profile, **change).value(field)


def test_evaluation_figures_are_given_with_their_numbers(profile: CityProfile) -> None:
    figure = EvaluationFigure(
        name="recall@5", value=0.8125, questions=132, measured_on=date(2026, 11, 24)
    )
    said = entry(profile, evaluation=(figure,)).value("evaluation")
    assert said == "recall@5 0.812 (n=132, 2026-11-24)"


@pytest.mark.parametrize("field", ["evaluation", "retention", "impact_assessment", "prompts"])
def test_what_is_not_done_is_said(profile: CityProfile, field: str) -> None:
    said = entry(profile).value(field)
    assert any(word in said for word in ("없", "않"))


def test_without_a_model_the_entry_says_so(profile: CityProfile) -> None:
    quoting, writing = entry(profile), entry(profile, writer="openai:qwen3")
    assert "언어 모델을 쓰지 않습니다" in quoting.value("model")
    assert "지어낼 위험" not in quoting.value("risks")
    assert "지어낼 위험" in writing.value("risks")


def test_a_library_that_is_still_opening_is_not_made_up(profile: CityProfile) -> None:
    opening = entry(profile, embedding_model="", snapshot="")
    assert (
        opening.value("index") == opening.value("embedding_model") == "아직 자료를 여는 중입니다."
    )


def test_page_and_json_come_from_the_same_entry(profile: CityProfile) -> None:
    made = entry(profile)
    kept = json.loads(json.dumps(made.as_json()))
    for part in made.parts:
        for field in part.fields:
            assert kept["fields"][field.key] == {"label": field.label, "value": field.value}
    assert set(kept["facts"]) == {field.name for field in dataclasses.fields(RunningFacts)}
    assert kept["facts"]["notice_since"] == made.facts.notice_since.isoformat()


def test_the_entry_names_the_law_and_the_notice_in_force(profile: CityProfile) -> None:
    made = entry(profile)
    assert "여수시 인공지능사회 구현 기본 조례" in made.value("lawful_basis")
    assert Notices(profile.notices).in_force(Voice()).short in made.value("notice")


def test_an_unknown_field_is_an_error(profile: CityProfile) -> None:
    with pytest.raises(KeyError):
        entry(profile).value("shoe_size")
