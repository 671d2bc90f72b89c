"""The register's facts are those of the parts that run."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import cast

import pytest

from admin import FactsOfService
from city import CityProfile, Opening
from disclosure import Notices, register_entry
from knowledge import Knowledge

PROMPTS = (("answer.v1", "ab" * 32),)


def facts_of(profile: CityProfile, *, writer: str, prompts: object) -> FactsOfService:
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
    )


@pytest.mark.parametrize(
    ("writer", "prompts", "said"),
    [("openai:gpt", PROMPTS, "answer.v1 abababababab"), ("quote", (), "쓰지 않습니다.")],
)
def test_the_entry_names_the_prompts_that_a_model_is_given(
    writer: str, prompts: object, said: str, profile: CityProfile
) -> None:
    facts = facts_of(profile, writer=writer, prompts=prompts)()
    assert register_entry(facts, profile.sentences).value("prompts") == said
