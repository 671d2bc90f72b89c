"""Two questions in one message at the terminal, which has no buttons: a command asks the other."""

import json
from dataclasses import replace

import pytest

from bot.terminal import Terminal
from city import CityProfile, Clock, Database, Language, Mode, Voice
from knowledge import SearchResult
from tests.builders.telegram import make_services
from tests.builders.two_matters import BOTH, PARKING, UNIFORM, find, two_matters, write
from tests.fakes.knowledge import FakeKnowledge


@pytest.mark.parametrize(("mode", "how"), [(Mode.STANDARD, ""), (Mode.EASY, "--easy ")])
async def test_what_waits_is_told_with_the_command_that_asks_it_and_as_json(
    database: Database, profile: CityProfile, clock: Clock, mode: Mode, how: str
) -> None:
    services = make_services(database, profile, clock, opening=two_matters().opening())
    terminal, written = Terminal(services), list[str]()
    await terminal.show(BOTH, Voice(mode=mode), written.append)
    assert f"- {PARKING}\n" in written[-1]
    assert written[-1].endswith(f"이렇게 입력하세요: assistant ask {how}-- '{PARKING}'")
    await terminal.show_json(BOTH, Voice(mode=mode), written.append)
    line = json.loads(written[-1])
    assert (line["status"], line["waiting"]) == ("answered", [PARKING])
    assert "choices" not in line


async def test_the_command_asks_in_the_language_of_the_question(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    uniform, parking = "How much is a school uniform?", "How much is the parking fee?"

    def search(question: str) -> SearchResult:
        found = find(UNIFORM if "uniform" in question else PARKING)
        return replace(found, question=question, confidence=0.99)

    knowledge = FakeKnowledge(search=search, compose=write)
    services = make_services(database, profile, clock, opening=knowledge.opening())
    written: list[str] = []
    english = Voice(language=Language.ENGLISH)
    await Terminal(services).show(f"{uniform} And {parking}", english, written.append)
    assert written[-1].endswith(f"assistant ask --lang en -- '{parking}'")


async def test_a_single_question_has_no_command_below_its_answer(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    services = make_services(database, profile, clock, opening=two_matters().opening())
    written: list[str] = []
    answer = await Terminal(services).show(PARKING, Voice(), written.append)
    assert written[-1] == answer.text
