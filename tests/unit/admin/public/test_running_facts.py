"""The register's facts are those of the parts that run."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import cast

import pytest

from admin import FactsOfService
from city import CityProfile, Clock, Database, Language, Opening, Voice
from disclosure import Notices, Switch, register_entry
from knowledge import Knowledge

PROMPTS = (("answer.v1", "ab" * 32),)


def facts_of(
    profile: CityProfile, switch: Switch, *, writer: str = "quote", prompts: object = ()
) -> FactsOfService:
    """The facts of a service over an open, empty library with this writer."""
    library = SimpleNamespace(
        catalogue=SimpleNamespace(documents=tuple),
        writer=SimpleNamespace(name=writer),
        embedding_model="e",
        snapshot="s",
        prompts=prompts,
    )
    opening = Opening(lambda: cast("Knowledge", library)).start()
    opening.wait()
    return FactsOfService(
        profile=profile,
        notices=Notices(profile.notices),
        opening=opening,
        writer="",
        telegram=False,
        started_at=datetime(2026, 11, 24, tzinfo=UTC),
        switch=switch,
    )


@pytest.fixture
def switch(database: Database, clock: Clock) -> Switch:
    return Switch(database, clock)


@pytest.mark.parametrize(
    ("writer", "prompts", "said"),
    [("openai:gpt", PROMPTS, "answer.v1 abababababab"), ("quote", (), "쓰지 않습니다.")],
)
def test_the_entry_names_the_prompts_that_a_model_is_given(
    writer: str, prompts: object, said: str, profile: CityProfile, switch: Switch
) -> None:
    facts = facts_of(profile, switch, writer=writer, prompts=prompts)()
    assert register_entry(facts, profile.sentences).value("prompts") == said


def test_the_entry_says_that_answers_are_stopped_and_since_when(
    profile: CityProfile, switch: Switch
) -> None:
    facts = facts_of(profile, switch)
    assert "운영 중" in register_entry(facts(), profile.sentences).value("status")
    switch.turn(off=True, by="김담당", reason="틀린 요금", topic="여수시 주차장 조례")
    said = register_entry(facts(), profile.sentences).value("status")
    assert "「여수시 주차장 조례」에 대한 답변은 멈추었습니다" in said
    switch.turn(off=True, by="김담당", reason="틀린 요금")
    entry = register_entry(facts(), profile.sentences)
    assert "멈춤(2026-11-24 10:30부터" in entry.value("status")
    english = register_entry(facts(), profile.sentences, Voice(language=Language.ENGLISH))
    assert "Stopped (since 2026-11-24 10:30" in english.value("status")
    assert "김담당" not in str(entry.as_json())
    switch.turn(off=False, by="김담당", reason="")
    assert facts().stopped_since is None
    assert facts().stopped_topics == ("여수시 주차장 조례",)
