"""Anybody answers a survey without a name, and reads what came of it, through the web's gate."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from sqlalchemy import text

from admin.surveys import QuestionKind, Surveys, seal_of
from city import CityProfile, Database, FixedClock, Voice
from disclosure import Notices
from tests.builders.surveys import BY, TODAY, WEEK, published, question, released, sheet
from tests.builders.surveys import survey as drafted
from tests.unit.admin.public.conftest import OURS, Citizen

ALL = tuple(QuestionKind)


async def test_a_survey_is_answered_without_script_and_thanked(
    citizen: Citizen, surveys: Surveys
) -> None:
    number = released(surveys, *ALL)
    assert f'href="/surveys/{number}"' in await citizen.read("/surveys")
    page = await citizen.read(f"/surveys/{number}")
    for name, kind in (("q1", "radio"), ("q2", "checkbox"), ("q3", "radio"), ("group", "radio")):
        assert f'type="{kind}"' in page
        assert f'name="{name}"' in page
    assert '<textarea id="q4"' in page
    answer = await citizen.send(number, q1="0", q2=["0", "2"], q3="4", q4="좋아요", group="older")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/surveys/{number}/thanks")
    assert "고맙습니다" in await citizen.read(answer.headers["location"])
    assert surveys.sheets(number) == 1


async def test_answering_sets_no_cookie_and_the_database_holds_no_trace_of_who(
    citizen: Citizen, surveys: Surveys, database: Database
) -> None:
    number = released(surveys, QuestionKind.ONE)
    for path in ("/surveys", f"/surveys/{number}"):
        assert "set-cookie" not in (await citizen.client.get(path)).headers
    answer = await citizen.send(number, q1="0")
    assert "set-cookie" not in answer.headers
    with database.unit() as session:
        rows = session.execute(text("SELECT * FROM survey_tallies")).all()
    assert len(rows) == 1
    assert "127.0.0.1" not in str(rows)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"group": "older"}, "답하신 것이 없습니다"),
        ({"q1": "7", "q4": "그대로"}, "이 조사에 없는 답"),
        ({"q1": "x", "q4": "그대로"}, "이 조사에 없는 답"),
        ({"q1": "9" * 5000, "q4": "그대로"}, "이 조사에 없는 답"),
        ({"q1": ["0", "1"], "q4": "그대로"}, "이 조사에 없는 답"),
        ({"q4": "그대로" * 200}, "500자까지"),
        ({"q1": "0", "group": "root", "q4": "그대로"}, "이 조사에 없는 답"),
    ],
)
async def test_what_cannot_be_counted_comes_back_as_it_was_typed(
    citizen: Citizen, surveys: Surveys, fields: dict[str, object], told: str
) -> None:
    number = released(surveys, *ALL)
    answer = await citizen.send(number, **fields)
    assert answer.status_code == 422
    assert told in answer.text
    assert 'role="alert"' in answer.text
    if "q4" in fields:
        assert "그대로</textarea>" in answer.text
    assert surveys.sheets(number) == 0


async def test_a_form_of_another_site_is_not_counted(citizen: Citizen, surveys: Surveys) -> None:
    number = released(surveys, QuestionKind.ONE)
    answer = await citizen.client.post(
        f"/surveys/{number}", data={"q1": "1"}, headers={"origin": "https://evil.example"}
    )
    assert answer.status_code == 403
    assert 'value="1" checked' in answer.text
    assert surveys.sheets(number) == 0


async def test_one_who_sends_again_and_again_is_asked_to_wait(
    citizen: Citizen, surveys: Surveys, clock: FixedClock
) -> None:
    number = released(surveys, QuestionKind.ONE)
    for _ in range(10):
        assert (await citizen.send(number, q1="0")).status_code == 303
    assert (await citizen.send(number, q1="0")).status_code == 429
    clock.turn(timedelta(minutes=1))
    assert (await citizen.send(number, q1="0")).status_code == 303


async def test_drafts_are_seen_by_nobody_and_others_say_when(
    citizen: Citizen, surveys: Surveys, clock: FixedClock
) -> None:
    draft = surveys.draft(drafted(title="아직 비밀"), BY).number
    later = released(surveys, QuestionKind.ONE, opens=TODAY + timedelta(days=2))
    assert "아직 비밀" not in await citizen.read("/surveys")
    for path in (f"{draft}", f"{draft}/thanks", "99", f"{2**70}"):
        assert (await citizen.client.get(f"/surveys/{path}")).status_code == 404
    waiting = await citizen.read(f"/surveys/{later}")
    assert "2026. 11. 26.부터" in waiting
    assert "<form" not in waiting
    clock.turn(WEEK)
    over = await citizen.read(f"/surveys/{later}")
    assert "끝났습니다" in over
    assert "<form" not in over
    assert (await citizen.client.get(f"/surveys/{later}/results.csv")).status_code == 404
    assert (await citizen.send(later, q1="0")).status_code == 422


async def test_who_comes_too_late_can_copy_what_they_wrote(
    citizen: Citizen, surveys: Surveys, clock: FixedClock
) -> None:
    number = released(surveys, *ALL)
    clock.turn(WEEK)
    answer = await citizen.send(number, q1="0", q4="오래 <b>쓴</b> 글")
    assert answer.status_code == 422
    assert "readonly>오래 &lt;b&gt;쓴&lt;/b&gt; 글</textarea>" in answer.text
    assert "복사해 두세요" in answer.text
    assert "지금은 답을 받지 않는 조사" in answer.text
    assert "복사해 두세요" not in await citizen.read(f"/surveys/{number}")


async def test_results_show_no_small_count_and_run_nothing(
    citizen: Citizen, surveys: Surveys, clock: FixedClock
) -> None:
    number = published(surveys, clock)
    page = await citizen.read(f"/surveys/{number}")
    assert "모두 40명이 답했습니다" in page
    assert "&lt;b&gt;하는 일&lt;/b&gt;" in page
    assert "의견</li>" not in page
    assert "비공개" in page
    assert "다릅니다" not in page
    shown = surveys.results(number)
    assert shown is not None
    assert seal_of(shown.written) in page


async def test_results_that_were_changed_after_they_were_published_say_so(
    citizen: Citizen, surveys: Surveys, clock: FixedClock, database: Database
) -> None:
    number = published(surveys, clock)
    for changed in ("replace(results, '40', '41')", "'[]'"):
        with database.unit() as session:
            session.execute(text(f"UPDATE surveys SET results = {changed}"))  # noqa: S608
        assert "공개할 때의 결과와 다릅니다" in await citizen.read(f"/surveys/{number}")


async def test_the_file_opens_with_the_notice_and_holds_what_the_page_shows(
    citizen: Citizen, surveys: Surveys, clock: FixedClock, profile: CityProfile
) -> None:
    number = published(surveys, clock)
    answer = await citizen.client.get(f"/surveys/{number}/results.csv")
    assert answer.status_code == 200
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == [Notices(profile.notices).in_force(Voice()).short]
    assert rows[1] == ["질문", "집단", "답한 사람", "보기", "고른 사람"]
    assert ["one 질문", "모두", "40", "쓴다", "20"] in rows
    assert ["one 질문", "65세 이상", "비공개", "쓴다", "비공개"] in rows


async def test_no_cell_of_the_file_is_taken_for_a_formula(
    citizen: Citizen, surveys: Surveys, clock: FixedClock
) -> None:
    number = surveys.draft(drafted(), BY).number
    asked = question(survey=number, text="=1+1", options=("@쓴다", "-안 쓴다"))
    assert surveys.ask(asked, BY).done
    assert surveys.release(number, 1, BY).done
    for _ in range(12):
        surveys.answer(number, sheet({1: [0]}))
    clock.turn(WEEK)
    assert surveys.publish(number, 2, "결과", "조치", BY).done
    answer = await citizen.client.get(f"/surveys/{number}/results.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert {row[0] for row in rows[2:]} == {"'=1+1"}
    assert {row[3] for row in rows[2:]} >= {"'@쓴다", "'-안 쓴다"}


@pytest.mark.parametrize(
    ("query", "told"),
    [("?lang=en", "Send my answers"), ("?easy=1", "나는 어떤 사람인가요?"), ("", "답 보내기")],
)
async def test_the_page_speaks_every_voice_and_keeps_it(
    citizen: Citizen, surveys: Surveys, query: str, told: str
) -> None:
    number = released(surveys, QuestionKind.ONE)
    assert told in await citizen.read(f"/surveys/{number}{query}")
    answer = await citizen.client.post(f"/surveys/{number}{query}", data={"q1": "0"}, headers=OURS)
    assert answer.headers["location"] == f"/surveys/{number}/thanks{query}"
