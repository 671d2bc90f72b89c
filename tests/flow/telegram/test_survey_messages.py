"""What comes while a survey is answered and is no answer: each is told, and recorded nowhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from admin.surveys import QuestionKind, Surveys
from bot.services import Services
from bot.telegram.lengths import utf16_units
from bot.telegram.survey_texts import SurveyText
from city import Database, Language, Mode, Voice
from tests.builders.chat_surveys import (
    begun,
    kept,
)
from tests.builders.surveys import released
from tests.builders.telegram import Town
from tests.telegram_simulator import Citizen

GROUP = -1_001_234_567_890
AGAIN = "가운데 1번째"
EDITED = "고치신 글은 설문에 들어가지 않았습니다"


async def test_a_late_or_doubled_tap_counts_nothing_and_is_told(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.ONE, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    first = await begun(citizen)
    data = first.data("쓴다")
    citizen.taps(first, "쓴다")
    await citizen.hears("3가지 가운데 2번째")
    citizen.taps_data(first, data)
    await town.telegram.until(lambda: town.telegram.world.alerts)
    assert "지난 물음의 단추" in town.telegram.world.alerts[-1]
    await town.all_done()
    assert sum("3가지 가운데 2번째" in one for one in citizen.heard()) == 1


@pytest.mark.parametrize(
    "data",
    ["survey:", "survey:pick:1:0:99", "survey:send:1:0", "survey:drop:1", "survey:pick:9:0:0"],
)
async def test_forged_taps_change_nothing(
    town: Town, surveys: Surveys, database: Database, data: str
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    first = await begun(citizen)
    await town.tapped(citizen.taps_data(first, data))
    await town.all_done()
    assert kept(database, "survey_tallies") == []
    citizen.taps(first, "쓴다")
    await citizen.hears("2가지 가운데 2번째")


async def test_words_in_place_of_a_button_are_told_so_and_recorded_nowhere(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    await begun(citizen)
    citizen.says("저는 장애가 있어요")
    told = await citizen.hears("질문으로 받지 않았고")
    assert "119" in told.text
    await citizen.hears("2가지 가운데 1번째")
    await town.all_done()
    assert town.records(citizen.number) == ()


@pytest.mark.parametrize("kind", [QuestionKind.TEXT, QuestionKind.ONE])
async def test_an_emergency_is_told_whom_to_call_and_is_no_answer(
    town: Town, surveys: Surveys, kind: QuestionKind
) -> None:
    released(surveys, kind)
    citizen = town.telegram.citizen()
    await begun(citizen)
    citizen.says("집에 불이 났어요")
    await citizen.hears("109")
    await town.all_done()
    assert sum("2가지 가운데 1번째" in one for one in citizen.heard()) == 2
    assert not any("질문으로 받지 않았고" in one for one in citizen.heard())
    assert town.records(citizen.number) == ()
    opened = town.services.unfinished.of(town.chat(citizen.number))
    assert opened is not None
    assert json.loads(opened)["t"] == {}


async def test_a_text_that_is_too_long_is_asked_for_again(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.TEXT)
    citizen = town.telegram.citizen()
    await begun(citizen)
    citizen.says("가" * 501)
    await citizen.hears("500자까지")
    await citizen.hears("2가지 가운데 1번째")
    citizen.says("가" * 500)
    await citizen.hears("2가지 가운데 2번째")


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}],
         "caption": "제 답입니다"},
        {"voice": {"file_id": "1", "file_unique_id": "1", "duration": 1}},
    ],
)  # fmt: skip
async def test_a_picture_or_a_voice_is_told_so_and_recorded_nowhere(
    town: Town, surveys: Surveys, content: dict[str, Any]
) -> None:
    released(surveys, QuestionKind.TEXT)
    citizen = town.telegram.citizen()
    await begun(citizen)
    citizen.sends(**content)
    await citizen.hears("단추와 글로만")
    await town.all_done()
    assert town.records(citizen.number) == ()


@pytest.mark.parametrize("sent", [False, True])
async def test_an_answer_that_is_edited_later_is_told_so_and_recorded_nowhere(
    town: Town, surveys: Surveys, *, sent: bool
) -> None:
    released(surveys, QuestionKind.TEXT)
    citizen = town.telegram.citizen()
    await begun(citizen)
    message = citizen.says("글씨가 작아요")
    group = await citizen.hears("2가지 가운데 2번째")
    if sent:
        citizen.taps(group, "건너뛰기")
        citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
        await citizen.hears("답을 셌고")
    citizen.edits(message, "글씨가 많이 작아요")
    await citizen.hears(EDITED)
    await town.all_done()
    assert town.records(citizen.number) == ()


async def stops(citizen: Citizen) -> None:
    """The survey is over, with nothing counted."""
    citizen.says("/survey")
    citizen.taps(await citizen.hears(AGAIN), "그만하기")
    await citizen.hears("아무것도 세지 않았고")


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        (QuestionKind.TEXT, "저는 장애가 있어요 " * 60, "500자까지"),
        (QuestionKind.ONE, "저는 장애가 있어요", "질문으로 받지 않았고"),
    ],
)
@pytest.mark.parametrize("over", [False, True])
async def test_what_was_no_answer_and_is_edited_later_is_recorded_nowhere_either(
    town: Town, surveys: Surveys, *, kind: QuestionKind, words: str, told: str, over: bool
) -> None:
    released(surveys, kind)
    citizen = town.telegram.citizen()
    await begun(citizen)
    message = citizen.says(words)
    await citizen.hears(told)
    if over:
        await stops(citizen)
    citizen.edits(message, "저는 장애가 있습니다")
    await citizen.hears(EDITED)
    await town.all_done()
    assert town.records(citizen.number) == ()


async def test_what_was_written_in_an_earlier_survey_stays_recorded_nowhere_in_another(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.TEXT)
    citizen = town.telegram.citizen()
    await begun(citizen)
    message = citizen.says("글씨가 작아요")
    citizen.taps(await citizen.hears("2가지 가운데 2번째"), "그만하기")
    await citizen.hears("아무것도 세지 않았고")
    await begun(citizen)
    await stops(citizen)
    citizen.edits(message, "글씨가 많이 작아요")
    await citizen.hears(EDITED)
    await town.all_done()
    assert town.records(citizen.number) == ()


async def test_a_picture_whose_caption_is_edited_after_the_survey_is_recorded_nowhere(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.TEXT)
    citizen = town.telegram.citizen()
    await begun(citizen)
    message = citizen.sends(
        photo=[{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}], caption="답"
    )
    await citizen.hears("단추와 글로만")
    await stops(citizen)
    citizen.edits(message, "저는 장애가 있습니다")
    await citizen.hears(EDITED)
    await town.all_done()
    assert town.records(citizen.number) == ()


async def test_a_message_edited_into_an_emergency_is_told_whom_to_call(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    await begun(citizen)
    message = citizen.says("집에 부리")
    await citizen.hears("질문으로 받지 않았고")
    citizen.edits(message, "집에 불이 났어요")
    await citizen.hears("109")
    await town.all_done()
    assert town.records(citizen.number) == ()


async def test_a_group_has_no_survey(town: Town, surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    member = town.telegram.citizen()
    member.joins(GROUP)
    member.says("/survey@yeosu_test_bot", chat=GROUP)
    told = await member.hears("둘이서만", chat=GROUP)
    await town.tapped(member.taps_data(told, "survey:begin:1"))
    await town.all_done()
    assert town.services.unfinished.of(town.chat(GROUP)) is None


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("key", [SurveyText.LATE, SurveyText.TICKED, SurveyText.UNTICKED])
async def test_what_answers_a_tap_fits_under_every_notice(
    services: Services, language: Language, mode: Mode, key: SurveyText
) -> None:
    voice = Voice(language=language, mode=mode)
    short = services.notices.in_force(voice).short
    said = services.profile.sentences.say(key, voice, count=100)
    assert utf16_units(f"{short}\n\n{said}") <= 200
