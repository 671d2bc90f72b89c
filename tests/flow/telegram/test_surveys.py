"""/survey: answered in the chat, counted once, and kept of nobody."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from admin.surveys import QuestionKind, Surveys
from bot.services import Services
from bot.telegram.lengths import utf16_units
from bot.telegram.survey_texts import SurveyText
from city import CityProfile, Database, FixedClock, Language, Mode, Voice
from disclosure import Notices
from tests.builders.lives import Life
from tests.builders.surveys import BY, TODAY, released
from tests.builders.surveys import survey as drafted
from tests.builders.telegram import Town
from tests.builders.waiting import eventually
from tests.telegram_simulator import Citizen, Sent, TelegramSimulator, bad_gateway

ALL = (QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.SCALE, QuestionKind.TEXT)
PROMISE = "누가 답했는지 남지 않습니다"
OPINION = "제 번호는 010-1234-5678이고 글씨가 작아요"
GROUP = -1_001_234_567_890


@pytest.fixture
def surveys(database: Database, clock: FixedClock, profile: CityProfile) -> Surveys:
    return Surveys(database, clock, profile)


def kept(database: Database, table: str, columns: str = "*") -> list[Any]:
    """What stands in a table."""
    with database.unit() as session:
        return list(session.execute(text(f"SELECT {columns} FROM {table}")).all())  # noqa: S608


def counts(database: Database) -> dict[str, int]:
    """What was counted of the only survey."""
    found = kept(database, "survey_tallies", "counts")
    return json.loads(found[0][0]) if found else {}


async def begun(citizen: Citizen) -> Sent:
    """The first question of the only survey."""
    citizen.says("/survey")
    citizen.taps(await citizen.hears(PROMISE), "시작하기")
    return await citizen.hears("1/")


async def to_the_text(citizen: Citizen) -> Sent:
    """The question of a whole survey that is answered in words, after three others."""
    citizen.taps(await begun(citizen), "쓴다")
    second = await citizen.hears("2/5. several 질문")
    citizen.taps(second, "번역")
    citizen.taps(second, "글쓰기")
    citizen.taps(second, "다 골랐어요")
    citizen.taps(await citizen.hears("3/5. scale 질문"), "5 (쉽다)")
    return await citizen.hears("4/5. text 질문")


async def to_the_end(citizen: Citizen) -> Sent:
    """What asks whether everything is to be sent."""
    await to_the_text(citizen)
    citizen.says(OPINION)
    citizen.taps(await citizen.hears("5/5. 나에게 해당하는"), "65세 이상")
    return await citizen.hears("답을 보내실 수 있습니다")


async def test_a_survey_is_answered_step_by_step_and_counted(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, *ALL)
    citizen = town.telegram.citizen()
    citizen.taps(await to_the_end(citizen), "답 보내기")
    await citizen.hears("답을 셌고")
    await town.all_done()
    assert counts(database) == {
        "0/older/0": 1, "1/older/0": 1, "2/older/0": 1, "2/older/2": 1, "3/older/4": 1,
    }  # fmt: skip
    ((written,),) = kept(database, "survey_tallies", "texts")
    assert "[전화번호]" in written
    assert "010-1234-5678" not in written


async def test_what_is_kept_is_said_before_the_first_question(town: Town, surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.says("/survey")
    promise = await citizen.hears("인공지능 이용 실태조사")
    for word in ("잠가 둡니다", "2시간", "표시만 답과 따로", "글은 질문으로 기록하지 않습니다"):
        assert word in promise.text
    assert promise.labels() == ["시작하기"]
    assert not any("1/2" in one for one in citizen.heard())


async def test_nothing_of_an_answer_becomes_a_record_or_stays_with_the_chat(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, *ALL)
    citizen = town.telegram.citizen()
    end = await to_the_end(citizen)
    ((half,),) = kept(database, "unfinished", "sealed")
    assert b"010" not in half
    assert "글씨" not in half.decode("utf-8", "replace")
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


async def test_a_chat_answers_once(town: Town, surveys: Surveys, database: Database) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    first = await begun(citizen)
    citizen.taps(first, "쓴다")
    citizen.taps(await citizen.hears("2/2."), "건너뛰기")
    end = await citizen.hears("답을 보내실 수 있습니다")
    citizen.taps(end, "답 보내기")
    await citizen.hears("답을 셌고")
    citizen.taps_data(end, "survey:send:1:2")
    await town.telegram.until(lambda: town.telegram.world.alerts)
    assert "지난 물음" in town.telegram.world.alerts[-1]
    citizen.says("/survey")
    await citizen.hears("모두 답해 주셨습니다")
    citizen.taps_data(first, "survey:begin:1")
    await citizen.hears("이미 답해 주신")
    assert counts(database)["0//0"] == 1


async def test_a_mark_is_forgotten_when_the_survey_is_over(
    town: Town, surveys: Surveys, database: Database, clock: FixedClock
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.taps(await begun(citizen), "쓴다")
    citizen.taps(await citizen.hears("2/2."), "건너뛰기")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("답을 셌고")
    town.services.surveys.forget_over()
    assert "[]" not in str(kept(database, "survey_marks"))
    clock.turn(timedelta(days=7))
    town.services.surveys.forget_over()
    assert [one[1] for one in kept(database, "survey_marks")] == ["[]"]


async def test_going_back_changes_an_answer_and_skipping_takes_it_out(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.ONE, QuestionKind.SCALE)
    citizen = town.telegram.citizen()
    citizen.taps(await begun(citizen), "쓴다")
    citizen.taps(await citizen.hears("2/3."), "뒤로")
    again = await citizen.hears("1/3.")
    assert "✓ 쓴다" in again.labels()
    assert "뒤로" not in again.labels()
    citizen.taps(again, "안 쓴다")
    second = await citizen.hears("2/3.")
    assert "앞에서 고르신 것: 안 쓴다" in second.text
    citizen.taps(second, "1 (어렵다)")
    citizen.taps(await citizen.hears("3/3."), "뒤로")
    citizen.taps(await citizen.hears("2/3."), "건너뛰기")
    citizen.taps(await citizen.hears("3/3."), "건너뛰기")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("답을 셌고")
    assert counts(database) == {"0//0": 1, "1//1": 1, "2//-1": 1}


async def test_a_tick_can_be_taken_back(town: Town, surveys: Surveys, database: Database) -> None:
    released(surveys, QuestionKind.SEVERAL)
    citizen = town.telegram.citizen()
    first = await begun(citizen)
    for label in ("번역", "검색", "번역"):
        await town.tapped(citizen.taps(first, label))
    await town.all_done()
    assert first.labels()[:3] == ["☐ 번역", "☑ 검색", "☐ 글쓰기"]
    citizen.taps(first, "다 골랐어요")
    citizen.taps(await citizen.hears("2/2."), "건너뛰기")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("답을 셌고")
    assert counts(database) == {"0//0": 1, "1//1": 1}


async def test_who_stops_is_forgotten_and_not_counted(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.ONE, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.taps(await begun(citizen), "쓴다")
    citizen.taps(await citizen.hears("2/3."), "그만하기")
    await citizen.hears("아무것도 세지 않았고")
    await town.all_done()
    assert kept(database, "unfinished") == []
    assert kept(database, "survey_tallies") == []


async def test_who_answers_nothing_is_told_and_not_counted(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.taps(await begun(citizen), "건너뛰기")
    citizen.taps(await citizen.hears("2/2."), "65세 이상")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("아직 답하신 것이 없습니다")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "뒤로")
    await citizen.hears("2/2.")
    assert kept(database, "survey_tallies") == []


async def test_of_several_open_surveys_one_is_chosen(town: Town, surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE, title="버스 안내 조사")
    released(surveys, QuestionKind.ONE, title="쉬운 말 조사")
    citizen = town.telegram.citizen()
    citizen.says("/survey")
    listed = await citizen.hears("열려 있는 설문입니다")
    assert listed.labels() == ["쉬운 말 조사", "버스 안내 조사"]
    citizen.taps(listed, "버스 안내 조사")
    assert "「버스 안내 조사」" in (await citizen.hears(PROMISE)).text


async def test_without_an_open_survey_that_is_said(town: Town, surveys: Surveys) -> None:
    surveys.draft(drafted(), BY)
    released(surveys, QuestionKind.ONE, opens=TODAY + timedelta(days=1))
    citizen = town.telegram.citizen()
    citizen.says("/survey")
    await citizen.hears("지금 답하실 수 있는 설문이 없습니다")


async def test_a_survey_that_was_closed_meanwhile_says_so_and_forgets(
    town: Town, surveys: Surveys, database: Database, clock: FixedClock
) -> None:
    released(surveys, QuestionKind.ONE, closes=TODAY)
    citizen = town.telegram.citizen()
    now = clock.now()
    clock.turn(now.replace(hour=23, minute=30) - now)
    first = await begun(citizen)
    clock.turn(timedelta(hours=1))
    citizen.taps(first, "쓴다")
    await citizen.hears("기간이 끝난 설문입니다")
    await town.all_done()
    assert kept(database, "unfinished") == []
    citizen.taps_data(first, "survey:begin:1")
    await citizen.hears("기간이 끝난 설문입니다")


async def test_a_late_or_doubled_tap_counts_nothing_and_is_told(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.ONE, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    first = await begun(citizen)
    data = first.data("쓴다")
    citizen.taps(first, "쓴다")
    await citizen.hears("2/3.")
    citizen.taps_data(first, data)
    await town.telegram.until(lambda: town.telegram.world.alerts)
    assert "지난 물음의 단추" in town.telegram.world.alerts[-1]
    await town.all_done()
    assert sum("2/3." in one for one in citizen.heard()) == 1


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
    await citizen.hears("2/2.")


async def test_words_in_place_of_a_button_are_told_so_and_recorded_nowhere(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    await begun(citizen)
    citizen.says("저는 장애가 있어요")
    told = await citizen.hears("질문으로 받지 않았고")
    assert "119" in told.text
    await citizen.hears("1/2.")
    await town.all_done()
    assert town.records(citizen.number) == ()


async def test_a_text_that_is_too_long_is_asked_for_again(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.TEXT)
    citizen = town.telegram.citizen()
    await begun(citizen)
    citizen.says("가" * 501)
    await citizen.hears("500자까지")
    await citizen.hears("1/2.")
    citizen.says("가" * 500)
    await citizen.hears("2/2.")


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
    group = await citizen.hears("2/2.")
    if sent:
        citizen.taps(group, "건너뛰기")
        citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
        await citizen.hears("답을 셌고")
    citizen.edits(message, "글씨가 많이 작아요")
    await citizen.hears("고치신 글은 설문에 들어가지 않았습니다")
    await town.all_done()
    assert town.records(citizen.number) == ()


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
    citizen.taps(await begun(citizen), "쓴다")
    citizen.taps(await citizen.hears("2/2."), "건너뛰기")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("답을 셌고")
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
    await citizen.hears("4/5.")
    citizen.says(OPINION)
    await citizen.hears("5/5.")


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
    await citizen.hears("2/3.")
    citizen.says("둘째 답")
    citizen.taps(await citizen.hears("3/3."), "건너뛰기")
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
        citizen.taps(await citizen.hears("2/2."), "건너뛰기")
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


async def test_a_group_has_no_survey(town: Town, surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    member = town.telegram.citizen()
    member.joins(GROUP)
    member.says("/survey@yeosu_test_bot", chat=GROUP)
    told = await member.hears("둘이서만", chat=GROUP)
    await town.tapped(member.taps_data(told, "survey:begin:1"))
    await town.all_done()
    assert town.services.unfinished.of(town.chat(GROUP)) is None


async def test_in_easy_words_the_survey_is_easy_too(town: Town, surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.says("/easy")
    await citizen.hears("쉬운 말로 답합니다")
    citizen.says("/survey")
    citizen.taps(await citizen.hears("누가 답했는지 아무도 모릅니다"), "시작하기")
    citizen.taps(await citizen.hears("하나를 눌러 주세요."), "쓴다")
    assert "65세 이상 어르신" in (await citizen.hears("나는 어떤 사람인가요?")).labels()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("mode", list(Mode))
async def test_that_a_tap_comes_late_fits_under_every_notice(
    services: Services, language: Language, mode: Mode
) -> None:
    voice = Voice(language=language, mode=mode)
    short = services.notices.in_force(voice).short
    said = services.profile.sentences.say(SurveyText.LATE, voice)
    assert utf16_units(f"{short}\n\n{said}") <= 200
