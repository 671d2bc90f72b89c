"""A survey that was stopped says so to everybody, and what was answered until then is published."""

from __future__ import annotations

from admin.books import By
from admin.surveys import QuestionKind, Surveys
from tests.builders.surveys import BY, released, sheet
from tests.unit.admin.public.conftest import Citizen

ALL = tuple(QuestionKind)


async def test_a_survey_that_was_stopped_says_when_and_why_in_every_voice(
    citizen: Citizen, surveys: Surveys
) -> None:
    number = released(surveys, *ALL)
    for _ in range(20):
        surveys.answer(number, sheet({1: [0]}))
    why = By(person="김담당", reason="질문에 <잘못>이 있음")
    assert surveys.stop(number, 2, why).done
    told = {
        "": "2026. 11. 24.에 마지막 날보다 먼저 멈췄습니다",
        "?easy=1": "2026년 11월 24일에 먼저 멈췄습니다",
        "?lang=en": "stopped before its last day, on 24 November 2026",
    }
    for query, words in told.items():
        for page in (f"/surveys/{number}{query}", f"/surveys{query}"):
            shown = await citizen.read(page)
            assert words in shown
            assert "질문에 &lt;잘못&gt;이 있음" in shown
    assert "<form" not in (await citizen.read(f"/surveys/{number}")).partition("<main")[2]
    late = await citizen.send(number, q1="0")
    assert (late.status_code, "지금은 답을 받지 않는 조사입니다" in late.text) == (422, True)
    assert (await citizen.client.get(f"/surveys/{number}/results.csv")).status_code == 404
    assert surveys.publish(number, 3, "알게 된 것", "하는 일", BY).done
    assert told[""] in await citizen.read(f"/surveys/{number}")
    assert (await citizen.client.get(f"/surveys/{number}/results.csv")).status_code == 200
