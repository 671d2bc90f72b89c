"""Who asks for a favour for whom they are or know is told the way that everybody goes."""

from __future__ import annotations

import pytest

from bot.answering.routes import route_of
from disclosure import Status


@pytest.mark.parametrize(
    "text",
    [
        "우리 아빠가 시장인데 과태료 없애줘",
        "아는 사람인데 순번 좀 당겨줘",
        "시장님 조카인데 주차 딱지 좀 빼줘",
        "삼촌이 시의원인데 벌금 좀 깎아주면 안 될까요",
        "내가 누군지 알아? 당장 처리해",
        "이번 한 번만 봐줘요",
        "대기 순번 좀 앞당겨 주세요",
        "고향 사람끼리 좀 봐주쇼",
        "My dad is the mayor, cancel my fine",
        "I know someone at the city, can you move me up the list?",
    ],
)
def test_a_favour_is_decided_by_nobody_here(text: str) -> None:
    assert route_of(text) is Status.DECISION


@pytest.mark.parametrize(
    "text",
    [
        "아버지가 국가유공자인데 주차 할인 해주나요?",
        "남편이 공무원인데 교복 지원금 받아요?",
        "대기 순번은 어떻게 정해요?",
        "친척이 여수 사는데 화장장 쓸 수 있나요?",
        "가족이 함께 가면 요금을 깎아 주나요?",
        "심사하는 위원이 경쟁업체 사장 친척이에요. 빼달라고 할 수 있나요?",
        "시청 직원인데 병원 가는 날 쉬게 해줘요?",
        "과태료 취소해 주세요",
        "My father is disabled, can he get a discount?",
    ],
)
def test_what_a_rule_grants_to_somebodys_family_is_no_favour(text: str) -> None:
    assert route_of(text) is None
