"""/survey: answered in the chat, one question after another, and counted once."""

from __future__ import annotations

from datetime import timedelta

from admin.surveys import QuestionKind, Surveys
from city import Database, FixedClock
from tests.builders.chat_surveys import (
    ALL,
    PROMISE,
    begun,
    counts,
    kept,
    to_the_end,
)
from tests.builders.surveys import BY, TODAY, released
from tests.builders.surveys import survey as drafted
from tests.builders.telegram import Town

GROUP = -1_001_234_567_890


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
        "4//0": 1,
    }  # fmt: skip
    ((written,),) = kept(database, "survey_tallies", "texts")
    assert "[전화번호]" in written
    assert "010-1234-5678" not in written


async def test_what_is_kept_is_said_before_the_first_question(town: Town, surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.says("/survey")
    promise = await citizen.hears("인공지능 이용 실태조사")
    for word in ("잠가 둡니다", "2시간", "표시만 답과 따로", "글은 질문으로 기록하지 않습니다",
                 "고르신 것과 적으신 글은", "회사의 서버에 남습니다"):  # fmt: skip
        assert word in promise.text
    assert promise.labels() == ["시작하기"]
    assert not any("2가지 가운데 1번째" in one for one in citizen.heard())


async def test_what_one_said_to_be_is_not_written_into_the_chat(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.taps(await begun(citizen), "쓴다")
    citizen.taps(await citizen.hears("2가지 가운데 2번째"), "65세 이상")
    await citizen.hears("고르신 것을 받았습니다")
    assert not any("65세 이상" in one for one in citizen.heard())


async def test_a_chat_answers_once(town: Town, surveys: Surveys, database: Database) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    first = await begun(citizen)
    citizen.taps(first, "쓴다")
    citizen.taps(await citizen.hears("2가지 가운데 2번째"), "건너뛰기")
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


async def test_going_back_changes_an_answer_and_skipping_takes_it_out(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.ONE, QuestionKind.SCALE)
    citizen = town.telegram.citizen()
    citizen.taps(await begun(citizen), "쓴다")
    citizen.taps(await citizen.hears("3가지 가운데 2번째"), "뒤로")
    again = await citizen.hears("3가지 가운데 1번째")
    assert "쓴다 (고름)" in again.labels()
    assert "뒤로" not in again.labels()
    citizen.taps(again, "안 쓴다")
    second = await citizen.hears("3가지 가운데 2번째")
    assert "앞에서 고르신 것: 안 쓴다" in second.text
    citizen.taps(second, "1 (어렵다)")
    citizen.taps(await citizen.hears("3가지 가운데 3번째"), "뒤로")
    citizen.taps(await citizen.hears("3가지 가운데 2번째"), "건너뛰기")
    citizen.taps(await citizen.hears("3가지 가운데 3번째"), "건너뛰기")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("답을 셌고")
    assert counts(database) == {"0//0": 1, "1//1": 1, "2//-1": 1}


async def test_a_tick_can_be_taken_back(town: Town, surveys: Surveys, database: Database) -> None:
    released(surveys, QuestionKind.SEVERAL)
    citizen = town.telegram.citizen()
    first = await begun(citizen)
    for label, said in (
        ("번역", "골랐습니다. 지금 고르신 것은 모두 1개입니다."),
        ("검색", "골랐습니다. 지금 고르신 것은 모두 2개입니다."),
        ("번역", "고르신 것을 뺐습니다. 지금 고르신 것은 모두 1개입니다."),
    ):
        await town.tapped(citizen.taps(first, label))
        heard = town.telegram.world.alerts[-1]
        assert heard.startswith("[AI 안내]")
        assert said in heard, "who cannot see the button hears what was ticked"
    await town.all_done()
    assert first.labels()[:3] == ["번역", "검색 (고름)", "글쓰기"]
    citizen.taps(first, "다 골랐어요")
    citizen.taps(await citizen.hears("2가지 가운데 2번째"), "건너뛰기")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("답을 셌고")
    assert counts(database) == {"0//0": 1, "1//1": 1}


async def test_who_stops_is_forgotten_and_not_counted(
    town: Town, surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.ONE, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.taps(await begun(citizen), "쓴다")
    citizen.taps(await citizen.hears("3가지 가운데 2번째"), "그만하기")
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
    citizen.taps(await citizen.hears("2가지 가운데 2번째"), "65세 이상")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "답 보내기")
    await citizen.hears("아직 답하신 것이 없습니다")
    citizen.taps(await citizen.hears("답을 보내실 수 있습니다"), "뒤로")
    await citizen.hears("2가지 가운데 2번째")
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


async def test_a_survey_half_answered_is_not_thrown_away_for_another(
    town: Town, surveys: Surveys
) -> None:
    released(surveys, QuestionKind.ONE, QuestionKind.ONE, title="버스 안내 조사")
    released(surveys, QuestionKind.ONE, title="쉬운 말 조사")
    citizen = town.telegram.citizen()
    citizen.says("/survey")
    listed = await citizen.hears("열려 있는 설문입니다")
    citizen.taps(listed, "쉬운 말 조사")
    another = await citizen.hears("「쉬운 말 조사」")
    citizen.taps(listed, "버스 안내 조사")
    citizen.taps(await citizen.hears("「버스 안내 조사」"), "시작하기")
    citizen.taps(await citizen.hears("가운데 1번째"), "쓴다")
    await citizen.hears("3가지 가운데 2번째")
    citizen.taps(another, "시작하기")
    told = await citizen.hears("먼저 하시던 설문을")
    assert "3가지 가운데 2번째" in told.text
    citizen.taps(told, "뒤로")
    assert "쓴다 (고름)" in (await citizen.hears("3가지 가운데 1번째")).labels()


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


async def test_in_easy_words_the_survey_is_easy_too(town: Town, surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    citizen = town.telegram.citizen()
    citizen.says("/easy")
    await citizen.hears("쉬운 말로 답합니다")
    citizen.says("/survey")
    citizen.taps(await citizen.hears("누가 답했는지 아무도 모릅니다"), "시작하기")
    citizen.taps(await citizen.hears("하나를 눌러 주세요."), "쓴다")
    assert "65세 이상 어르신" in (await citizen.hears("나는 어떤 사람인가요?")).labels()
