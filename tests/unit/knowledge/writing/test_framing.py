"""What easy reading says around a rule is taken off before it is held against articles."""

from __future__ import annotations

import pytest

from knowledge import Grounding
from knowledge.writing.framing import Framing
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit

FRAMING = Framing(yeosu().sentences)
GROUNDING = Grounding(yeosu())
HIT = make_hit(
    make_article(
        text=(
            "① 시장은 신청서를 심사하고 그 결과를 알려야 한다.\n"
            "② 시장은 주차권을 만들고 신청인에게 줄 수 있다."
        )
    )
)


@pytest.mark.parametrize(
    ("framed", "inside"),
    [
        ("기한은 신청한 날부터 3일 이내입니다.", "신청한 날부터 3일 이내"),
        ("신청서를 받은 경우가 있습니다.", "신청서를 받은 경우"),
        ("신청서를 받은 주체가 있습니다.", "신청서를 받은 주체"),
        ("신청서를 받은 사람이 있습니다.", "신청서를 받은 사람"),
        ("시장은 결과를 알립니다.", "시장은 결과를 알립니다."),
    ],
)
def test_a_frame_asserts_nothing(framed: str, inside: str) -> None:
    assert FRAMING.inside(framed) == inside


def test_each_thing_of_a_list_is_read_with_who_does_it_and_whether_it_must_be_done() -> None:
    listed = (
        "시장은 다음을 해야 합니다.\n- 신청서를 받기\n- 결과를 알리기\n끝입니다.\n"
        "위원장은 다음을 할 수 있습니다.\n- 돈을 내기\n- 표를 열기"
    )
    assert FRAMING.unlisted(listed).splitlines() == [
        "시장은 신청서를 받아야 합니다.",
        "시장은 결과를 알려야 합니다.",
        "끝입니다.",
        "위원장은 돈을 낼 수 있습니다.",
        "위원장은 표를 열 수 있습니다.",
    ]


@pytest.mark.parametrize(
    ("listed", "stands"),
    [
        ("시장은 다음을 해야 합니다.\n- 신청서를 심사하기\n- 그 결과를 알리기", True),
        ("시장은 다음을 할 수 있습니다.\n- 신청서를 심사하기\n- 그 결과를 알리기", False),
        ("시장은 다음을 할 수 있습니다.\n- 주차권을 만들기\n- 신청인에게 주기", True),
        ("시장은 다음을 해야 합니다.\n- 주차권을 만들기\n- 신청인에게 주기", False),
        ("위원장은 다음을 해야 합니다.\n- 신청서를 심사하기\n- 그 결과를 알리기", False),
    ],
)
def test_a_list_that_turns_a_duty_into_a_permission_or_back_is_stopped(
    listed: str, stands: bool
) -> None:
    assert (GROUNDING.fault(listed, [HIT]) == "") is stands
