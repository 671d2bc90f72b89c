from __future__ import annotations

import pytest

from knowledge import Grounding
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit

GROUNDING = Grounding(yeosu())
HALL = make_article(
    text=(
        "① 시장은 사용료의 반환 신청을 받은 경우에는 신청을 받은 날부터 14일 이내에 "
        "반환하여야 한다.\n"
        "② 시장은 다음 각 호의 어느 하나에 해당하는 경우에는 사용허가를 취소할 수 있다.\n"
        "1. 거짓으로 신청한 때\n"
        "2. 시설을 파손한 때\n"
        "③ 시설의 사용은 학생에게만 허가한다.\n"
        "④ 시장은 재난이 발생한 경우를 제외하고는 시설을 개방하여야 한다.\n"
        "⑤ 수탁자는 관리인을 두지 아니할 수 있다.\n"
        "⑥ 시설은 2025년 4월 8일부터 개방한다.\n"
        "⑦ 제1항에 따른 시설의 사용 기간은 1년 이내로 한다.\n"
        "⑧ 시장은 단체의 사용을 허가할 수 있으나, 영리를 위한 사용은 허가하지 아니한다.\n"
        "⑨ 시장은 사용료의 반을 감면한다.\n"
        "⑩ 시장은 보증금을 반환하는 경우에는 보증금의 반환을 신청한 사람에게 까닭을 알린다.\n"
        "⑪ 시장은 단체가 강당을 대관하여 공연을 취소한 경우에는 예약금을 돌려준다."
    )
)


def _fault(text: str) -> str:
    return GROUNDING.fault(text, [make_hit(HALL)])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("시장은 신청을 받은 날부터 14일 이내에 반환하여야 합니다.", "condition"),
        ("시장은 사용허가를 취소할 수 있습니다.", "condition"),
        ("시설의 사용은 학생에게 허가합니다.", "only"),
        ("시장은 시설을 개방하여야 합니다.", "exception"),
        ("수탁자는 관리인을 두지 않아야 합니다.", "두 not"),
        ("수탁자는 관리인을 두지 않을 수 없습니다.", "두 must"),
        ("시설은 2025년 4월 8개월부터 개방합니다.", "number"),
        ("제1항에 따른 시설의 사용 기간은 8일 이내로 합니다.", "number"),
        ("제1항에 따른 시설의 사용 기간은 1년 이상으로 합니다.", "limit"),
        ("제1항에 따른 시설의 사용 기간은 14일 이내로 합니다.", "number 14일"),
        (
            "시장은 단체의 사용을 허가할 수 없으나, 영리를 위한 사용은 허가할 수 있습니다.",
            "허가 may",
        ),
        ("시장은 사용료의 전액을 감면합니다.", "deciding 전액"),
        ("시장은 보증금의 반환을 신청한 사람에게 까닭을 알립니다.", "condition"),
        ("시장은 강당을 대관한 단체에게 예약금을 돌려줍니다.", "condition"),
    ],
)
def test_what_decides_when_a_rule_holds_may_not_be_left_out_or_changed(
    text: str, fault: str
) -> None:
    assert fault in _fault(text)


@pytest.mark.parametrize(
    "text",
    [
        "반환 신청을 받으면 신청을 받은 날부터 14일 이내에 사용료를 반환하여야 합니다.",
        "시장은 다음 가운데 하나에 해당하면 사용허가를 취소할 수 있습니다.",
        "시설을 파손하면 시장은 사용허가를 취소할 수 있습니다.",
        "시설의 사용은 학생으로 한정하여 허가합니다.",
        "시장은 재난이 발생한 경우가 아니면 시설을 개방하여야 합니다.",
        "수탁자는 관리인을 두지 않을 수 있습니다.",
        "시설은 2025년 4월 8일부터 개방합니다.",
        "제1항에 따른 시설의 사용 기간은 1년 이내로 합니다.",
    ],
)
def test_the_same_in_other_words_stands(text: str) -> None:
    assert _fault(text) == ""
