"""Which measure a question asks for, in every way of writing it."""

from __future__ import annotations

import pytest

from city.korean import spelled
from knowledge.measures import measures_of


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("며칠 안에 내야 하나요?", "30일 이내에 내야 합니다."),
        ("몃일안에 내나요", "30일 이내에 내야 합니다."),
        ("공고는 며칠이나 하나요?", "공고기간은 15일 이상으로 합니다."),
        ("차를 며칠 세워 두면 안 되나요?", "자동차를 한 달 이상 방치하는 경우"),
        ("담배꽁초 과태료는 얼마예요?", "과태료는 10만원으로 합니다."),
        ("임기는 몇 해당가?", "임기는 2년으로 합니다."),
        ("위원은 몇 명이에요?", "15명 이내로 구성합니다."),
        ("한 시간에 얼마예요?", "1시간에 1,000원을 냅니다."),
        ("By when must I object?", "60일 이내에 이의신청을 할 수 있습니다."),
        ("How far away must it be?", "직선거리 200m 이내 지역"),
        ("몇 번까지 늘릴 수 있나요?", "2회로 한정합니다."),
        ("심사하는 사람이 모두 몇이나 되오?", "9명 이내로 구성합니다."),
        ("취소되면 얼마나 기다려야 하나요?", "6개월 동안 신청할 수 없습니다."),
        ("취소되면 다시 신청은 언제 해요?", "6개월 동안 신청할 수 없습니다."),
        ("텃밭은 한 집에 몇 칸 주나요?", "세대마다 1면을 배정합니다."),
        ("텃밭 넓이는 얼마예요?", "16제곱미터로 합니다."),
        ("몇 도면 집을 못 짓나요?", "경사가 25도 이상인 곳"),
        ("눈이 멎으면 얼마 안에 쓸면 되오?", "4시간 이내에 치워야 합니다."),
        ("위생 점검은 얼마나 자주 하나요?", "분기 1회 이상 점검합니다."),
        ("계획은 몇 년마다 세워요?", "매년 세웁니다."),
        ("우리가 물어야 하는 몫은 얼마나 되오?", "사업비의 10% 이상을 부담합니다."),
    ],
)
def test_a_statement_counts_in_the_measure_that_is_asked_for(question: str, statement: str) -> None:
    assert measures_of(spelled(question)).met_by(statement)


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("며칠 안에 내야 하나요?", "위원은 15명 이내로 구성합니다."),
        ("며칠 안에 내야 하나요?", "공고기간은 15일 이상으로 합니다."),
        ("담배꽁초 과태료는 얼마예요?", "신고포상금은 10만원으로 합니다."),
        ("위원은 몇 명이에요?", "임기는 2년으로 합니다."),
        ("임기는 몇 년이에요?", "수수료는 600원입니다."),
        ("어디에 신청하나요?", "30일 이내에 신청합니다."),
        ("텃밭 넓이는 얼마예요?", "사용료는 1만원입니다."),
        ("언제까지 신청하나요?", "위원은 9명입니다."),
        ("몇 도면 집을 못 짓나요?", "여수시 봉산동 5도로"),
        ("위생 점검은 얼마나 자주 하나요?", "위원은 15명 이내로 구성합니다."),
    ],
)
def test_a_number_of_another_measure_does_not(question: str, statement: str) -> None:
    assert not measures_of(spelled(question)).met_by(statement)


def test_the_price_of_a_thing_is_met_by_a_sum_and_by_no_share() -> None:
    asked = measures_of("수영장 이용료 얼마예요?")
    assert asked.met_by("이용료는 5,000원으로 한다.")
    assert not asked.met_by("이용료의 50퍼센트를 감면한다.")


def test_a_measure_that_is_only_told_is_not_asked_for() -> None:
    told = "며칠간 연락이 안 됐어요. 아버지를 돌봐 주나요?"
    assert not measures_of(told).met_by("30일 이내에 신청할 수 있다.")
    assert measures_of("아버지가 아프세요. 며칠 안에 신청해요?").met_by("30일 이내에 신청한다.")
