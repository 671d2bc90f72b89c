"""What nothing answers is told with the reason, and with who knows more."""

from __future__ import annotations

import pytest

from bot.answering.case import Stop
from bot.answering.refusing import refusal
from bot.answering.retrieve import retrieve
from bot.answering.unanswered import unanswered
from city import CityProfile, Voice
from disclosure import Status
from tests.builders.case import make_case, make_tools
from tests.builders.library import make_search


@pytest.mark.parametrize(
    ("text", "own_case", "status"),
    [
        ("순천시 주차요금이 얼마예요?", False, Status.ELSEWHERE),
        ("제가 순천시 지원 대상이 되나요?", True, Status.ELSEWHERE),
        ("제가 대상이 되나요?", True, Status.DECISION),
        ("비트코인 사도 돼?", False, Status.NOTHING_FOUND),
    ],
)
def test_the_status_says_why_nothing_was_found(text: str, own_case: bool, status: Status) -> None:
    assert unanswered(make_case(text, own_case=own_case), make_tools()).status is status


def test_another_city_that_an_article_answers_about_is_answered() -> None:
    case = make_case("순천시 사람도 주차요금을 내나요?")
    assert retrieve(case, make_tools()) != unanswered(case, make_tools())


def test_another_citys_rule_is_not_told_by_an_article_of_this_one() -> None:
    stop = retrieve(make_case("순천시 주차요금이 얼마예요?"), make_tools())
    assert isinstance(stop, Stop)
    assert stop.status is Status.ELSEWHERE


def test_who_has_moved_here_is_not_sent_to_another_city() -> None:
    case = make_case("서울 살다가 이사 왔는데 비트코인을 주나요?")
    assert unanswered(case, make_tools()).status is Status.NOTHING_FOUND


def test_another_citys_matter_is_sent_to_no_department_of_this_one(profile: CityProfile) -> None:
    near = make_search(confidence=0.45, threshold=0.5)
    stop = unanswered(make_case("순천시 주차요금이 얼마예요?", search=near), make_tools())
    said = refusal(stop.status, near, Voice(), profile, helper=stop.case.helper)
    assert "주차차량과" not in said
    assert profile.main.telephone in said
