"""What is kept of a survey that is answered in the chat, through restarts and deaths."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from admin.surveys import QuestionKind, Surveys
from city import CityProfile, Database, FixedClock
from disclosure import Notices
from tests.builders.chat_surveys import (
    ALL,
    OPINION,
    begun,
    counts,
    kept,
    sent,
    to_the_end,
    to_the_text,
)
from tests.builders.lives import Life
from tests.builders.surveys import released
from tests.builders.telegram import Town
from tests.builders.waiting import eventually
from tests.telegram_simulator import TelegramSimulator, bad_gateway

GROUP = -1_001_234_567_890


async def test_nothing_of_an_answer_becomes_a_record_or_stays_with_the_chat(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, *ALL)
    citizen = town.telegram.citizen()
    end = await to_the_end(citizen)
    ((half,),) = kept(database, "unfinished", "sealed")
    opened = town.services.unfinished.of(town.chat(citizen.number))
    assert opened is not None
    assert json.loads(opened)["t"]
    assert b"010-1234-5678" not in opened
    assert b'"t"' not in bytes(half)
    citizen.taps(end, "답 보내기")
    await citizen.hears("답을 셌고")
    await town.all_done()
    assert town.records(citizen.number) == ()
    chat = town.chat(citizen.number)
    for table in ("survey_tallies", "survey_marks"):
        assert chat not in str(kept(database, table))
    left = town.services.unfinished.of(chat)
    assert left is not None
    assert set(json.loads(left)["h"])
    assert not json.loads(left)["c"]
    assert not json.loads(left)["t"]


async def test_a_mark_is_forgotten_when_the_survey_is_over(
    town: Town, surveys: Surveys, database: Database, clock: FixedClock
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    await sent(citizen)
    town.services.surveys.forget_over()
    assert "[]" not in str(kept(database, "survey_marks"))
    clock.turn(timedelta(days=7))
    town.services.surveys.forget_over()
    assert [one[1] for one in kept(database, "survey_marks")] == ["[]"]


async def test_questions_are_answered_again_once_a_survey_was_stopped_or_its_time_is_over(
    town: Town, surveys: Surveys, clock: FixedClock, database: Database
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.taps(await begun(citizen), "그만하기")
    await citizen.hears("아무것도 세지 않았고")
    await town.ask(citizen)
    await begun(citizen)
    clock.turn(timedelta(hours=2))
    await town.ask(citizen)
    assert len(town.records(citizen.number)) == 2


async def test_forgetting_forgets_a_survey_under_way_and_that_one_was_answered(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    await sent(citizen)
    released(surveys, QuestionKind.ONE, title="둘째")
    await begun(citizen)
    assert len(kept(database, "unfinished")) == 1
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "네, 지워 주세요")
    await citizen.hears("지울 기록이 없습니다")
    assert kept(database, "unfinished") == []
    assert [one[1] for one in kept(database, "survey_marks")] == ["[]"]


async def test_a_survey_outlives_a_restart(town: Town, surveys: Surveys) -> None:
    released(surveys, *ALL)
    citizen = town.telegram.citizen()
    await to_the_text(citizen)
    await town.all_done()
    await town.stop()
    town.restart()
    citizen.says("/survey")
    await citizen.hears("5가지 가운데 4번째")
    citizen.says(OPINION)
    await citizen.hears("5가지 가운데 5번째")


async def test_a_tap_whose_answer_could_not_be_sent_does_what_it_did_and_is_not_late(
    town: Town, surveys: Surveys, clock: FixedClock
) -> None:
    released(surveys, QuestionKind.ONE, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    first = await begun(citizen)
    await town.all_done()
    town.telegram.fail("sendMessage", *[bad_gateway()] * 4)
    citizen.taps(first, "안 쓴다")
    await town.put_off()
    await town.passes(clock, 60)
    assert "안 쓴다" in (await citizen.hears("3가지 가운데 2번째")).text
    assert not any("지난 물음" in one for one in town.telegram.world.alerts)


async def test_a_question_that_could_not_be_sent_comes_later_and_nothing_is_answered_twice(
    town: Town, surveys: Surveys, clock: FixedClock, database: Database
) -> None:
    released(surveys, QuestionKind.TEXT, QuestionKind.TEXT)
    citizen = town.telegram.citizen()
    await begun(citizen)
    await town.all_done()
    town.telegram.fail("sendMessage", *[bad_gateway()] * 4)
    citizen.says("첫 답")
    await town.put_off()
    await town.passes(clock, 60)
    await citizen.hears("3가지 가운데 2번째")
    citizen.says("둘째 답")
    citizen.taps(await citizen.hears("3가지 가운데 3번째"), "건너뛰기")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("답을 셌고")
    ((texts,),) = kept(database, "survey_tallies", "texts")
    assert json.loads(texts) == {"1": ["첫 답"], "2": ["둘째 답"]}


def before(*words: str) -> Callable[[str, Any], bool]:
    """A statement that holds these words, its parameters included."""
    return lambda statement, values: all(word in f"{statement} {values}" for word in words)


POINTS = {
    "before it is counted": before("INSERT INTO survey_tallies"),
    "after it was counted before that is said": before("INSERT INTO outbox", "intended"),
    "after it was said before it is forgotten": before("DELETE FROM unfinished"),
    "after it was forgotten before the item is done": before("DELETE FROM inbox WHERE"),
}


@pytest.mark.parametrize("point", POINTS)
async def test_a_sheet_is_counted_once_whatever_the_bot_dies_over(
    database: Database, profile: CityProfile, clock: FixedClock, surveys: Surveys, point: str
) -> None:
    released(surveys, QuestionKind.ONE)
    address = database.engine.url.render_as_string(hide_password=False)
    async with TelegramSimulator(Notices(profile.notices).opens) as telegram:
        first, citizen = Life(telegram, address, profile, clock), telegram.citizen()
        citizen.taps(await begun(citizen), "쓴다")
        citizen.taps(await citizen.hears("2가지 가운데 2번째"), "건너뛰기")
        end = await citizen.hears("답을 보내실 수 있습니다")
        await eventually(lambda: not first.services.inbox.backlog().waiting)
        first.dies_at(POINTS[point])
        citizen.taps(end, "답 보내기")
        await first.buried()
        second = Life(telegram, address, profile, clock)
        await eventually(lambda: not second.services.inbox.backlog().waiting)
        await second.ends()
        assert sum("답을 셌고" in one for one in citizen.heard()) == 1
        assert telegram.unlabelled == []
    assert counts(database) == {"0//0": 1, "1//0": 1}
    assert kept(database, "unfinished") == []
