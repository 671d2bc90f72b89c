"""The register's facts are those of the parts that run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import cast

import pytest

from admin.public import FactsOfService, Parts
from city import CityProfile, Clock, Database, FixedClock, Language, Opening, Voice
from disclosure import Inbox, Notices, Switch, register_entry
from knowledge import Knowledge
from tests.builders.inbox import SEAL

PROMPTS = (("answer.v1", "ab" * 32),)


def facts_of(
    profile: CityProfile,
    switch: Switch,
    inbox: Inbox,
    *,
    writer: str = "quote",
    prompts: object = (),
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
    parts = SimpleNamespace(
        profile=profile,
        notices=Notices(profile.notices),
        opening=opening,
        inbox=inbox,
        switch=switch,
    )
    return FactsOfService(parts=cast("Parts", parts), started_at=datetime(2026, 11, 24, tzinfo=UTC))


@pytest.fixture
def switch(database: Database, clock: Clock) -> Switch:
    return Switch(database, clock)


@pytest.fixture
def inbox(database: Database, clock: Clock) -> Inbox:
    return Inbox(database, clock, SEAL)


def test_telegram_is_named_while_a_process_answers_there_whoever_has_the_token(
    profile: CityProfile, switch: Switch, inbox: Inbox, database: Database, clock: FixedClock
) -> None:
    facts = facts_of(profile, switch, inbox)

    def said() -> str:
        return register_entry(facts(), profile.sentences).value("channels")

    assert "텔레그램" not in said()
    bot = Inbox(database, clock, SEAL)
    worker = bot.join()
    assert "텔레그램" in said()
    bot.leave(worker)
    assert "텔레그램" not in said()
    bot.join()
    clock.turn(timedelta(minutes=1))  # It gave no sign of life any more.
    assert "텔레그램" not in said()


@pytest.mark.parametrize(
    ("writer", "prompts", "said"),
    [("openai:gpt", PROMPTS, "answer.v1 abababababab"), ("quote", (), "쓰지 않습니다.")],
)
def test_the_entry_names_the_prompts_that_a_model_is_given(
    writer: str, prompts: object, said: str, profile: CityProfile, switch: Switch, inbox: Inbox
) -> None:
    facts = facts_of(profile, switch, inbox, writer=writer, prompts=prompts)()
    assert register_entry(facts, profile.sentences).value("prompts") == said


def test_the_entry_says_that_answers_are_stopped_and_since_when(
    profile: CityProfile, switch: Switch, inbox: Inbox
) -> None:
    facts = facts_of(profile, switch, inbox)
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
