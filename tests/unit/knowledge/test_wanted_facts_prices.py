from __future__ import annotations

import pytest

from knowledge.wanted_facts import Wanted, missing, wanted


@pytest.mark.parametrize(
    "question",
    [
        "수영장 한 달 이용료 얼마예요?",
        "진남경기장 빌리는 데 얼마예요?",
        "음식물쓰레기 봉투 값 알려 줘요, 얼마인가요",
        "어린이 수영장 이용료가 얼마예요?",
        "장애인 콜택시 얼마예요?",
        "노인복지관 강좌는 얼마예요?",
        "How much is the taxi for disabled people?",
        "How much is the swimming pool for a month?",
    ],
)
def test_what_a_thing_costs_is_no_share_of_it(question: str) -> None:
    assert wanted(question) == {Wanted.PRICE}
    assert missing(question, ["이용료의 50퍼센트를 감면하거나 전부를 면제한다."])
    assert missing(question, ["관람권 판매금액의 100분의 10을 더한다."])
    assert not missing(question, ["이용료는 한 달에 50,000원으로 한다."])
    assert not missing(question, ["누구나 무료로 이용할 수 있다."])


def test_a_price_for_a_month_is_none_for_an_hour() -> None:
    month = "정기주차권은 월 130,000원으로 한다. 주차장은 24시간 연다."
    assert missing("주차장 한 시간에 얼마예요?", [month])
    assert missing("주차장 하루 얼마예요?", [month])
    assert missing("How much is parking for one hour?", [month])
    assert not missing("주차장 한 달에 얼마예요?", [month])
    assert not missing("주차장 얼마예요?", [month])
    assert not missing("주차장 한 시간에 얼마예요?", [month, "주차요금은 30분에 600원으로 한다."])


@pytest.mark.parametrize(
    "question",
    [
        "경차는 주차요금 할인이 얼마예요?",
        "연체하면 얼마예요?",
        "지원금이 얼마예요?",
        "참전유공자는 등본 떼는 데 얼마예요?",
        "임산부는 주차비가 얼마예요?",
        "장애인은 공영주차장 얼마예요?",
        "경차는 공영주차장 얼마예요?",
        "어르신은 목욕탕 얼마예요?",
        "공유주차 인센티브가 얼마예요?",
        "개방주차장 자부담은 얼마예요?",
        "65세인데 입장료 얼마예요?",
        "How much is parking for disabled drivers?",
    ],
)
def test_what_somebody_is_let_off_or_given_may_be_a_share(question: str) -> None:
    assert wanted(question) == {Wanted.MONEY}
