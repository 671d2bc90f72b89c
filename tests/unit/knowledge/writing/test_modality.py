"""A statement that says two things of one verb: which of them a sentence repeats."""

from __future__ import annotations

import pytest

from knowledge import Grounding
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit

GROUNDING = Grounding(yeosu())
TRAINING = "시장은 교육을 실시하여야 하며, 필요한 경우에는 검사를 실시할 수 있다."
SURVEY = "시장은 주차장의 실태조사를 실시하여야 하며, 예산의 범위에서 안전교육을 실시할 수 있다."
PAPERS = "신청인은 서류를 제출하여야 하며, 사진은 제출할 수 있다."
PAY = "시장은 수당을 지급할 수 있으며, 여비는 예산의 범위에서 지급하여야 한다."
CARDS = "이용자는 신분증을 제시하여야 하며, 장애인은 복지카드를 제시할 수 있다."
RAIN = "빗물은 소방용수로만 사용하여야 하며 먹는 물로 사용하여서는 아니 된다."
LOAN = "융자금은 운전자금에 사용하여야 하며, 부동산 취득에 사용할 수 없다."


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (TRAINING, "시장은 검사를 실시해야 합니다."),
        (TRAINING, "시장은 필요한 경우에는 검사를 실시해야 합니다."),
        (TRAINING, "시장은 교육을 실시할 수 있습니다."),
        (TRAINING, "시장은 교육을 실시할 수 있으며, 필요한 경우에는 검사를 실시할 수 있습니다."),
        (SURVEY, "시장은 안전교육을 실시해야 합니다."),
        (SURVEY, "시장은 주차장의 안전교육을 실시해야 합니다."),
        (PAPERS, "신청인은 사진을 제출해야 합니다."),
        (PAPERS, "신청인은 서류를 제출할 수 있습니다."),
        (PAY, "시장은 여비를 지급할 수 있습니다."),
        (PAY, "시장은 수당을 지급해야 합니다."),
        (CARDS, "이용자는 복지카드를 제시해야 합니다."),
        (RAIN, "빗물은 물로 사용해야 합니다."),
        (RAIN, "빗물은 먹는 물로 사용해야 합니다."),
        (LOAN, "융자금은 취득에 사용해야 합니다."),
        (LOAN, "운전자금에 사용할 수 없습니다."),
    ],
)
def test_what_is_said_of_one_thing_is_no_rule_of_the_other(source: str, told: str) -> None:
    assert GROUNDING.fault(told, [make_hit(make_article(text=source))])


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (TRAINING, "시장은 교육을 실시해야 합니다."),
        (TRAINING, "시장은 필요한 경우에는 검사를 실시할 수 있습니다."),
        (TRAINING, "시장은 교육을 실시해야 하며, 필요한 경우에는 검사를 실시할 수 있습니다."),
        (SURVEY, "시장은 주차장의 실태조사를 실시해야 합니다."),
        (SURVEY, "시장은 예산 안에서 안전교육을 실시할 수 있습니다."),
        (PAPERS, "신청인은 서류를 제출해야 합니다."),
        (PAPERS, "사진은 제출할 수 있습니다."),
        (PAY, "시장은 수당을 지급할 수 있습니다."),
        (PAY, "여비는 예산 안에서 지급해야 합니다."),
        (CARDS, "이용자는 신분증을 제시해야 합니다."),
        (RAIN, "빗물은 소방용수로만 사용해야 합니다."),
        (RAIN, "빗물은 먹는 물로 사용해서는 안 됩니다."),
        (LOAN, "융자금은 운전자금에 사용해야 합니다."),
    ],
)
def test_each_thing_may_be_told_by_itself(source: str, told: str) -> None:
    assert GROUNDING.fault(told, [make_hit(make_article(text=source))]) == ""
