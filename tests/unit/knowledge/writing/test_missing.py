"""A part that an easy wording leaves out is found; words said otherwise are not called missing."""

from __future__ import annotations

import pytest

from knowledge.writing.missing import loses_a_part

RULE = "여수시에 살고 운전면허를 가진 사람이 면허를 반납하면 시는 교통비를 지원할 수 있습니다."


@pytest.mark.parametrize(
    ("easy", "lost"),
    [
        (
            (
                "여수시에 사는 사람이 운전면허를 가지고 있습니다. 그 면허를 돌려주면 시는 교통비를 "
                "지원할 수 있습니다."
            ),
            False,
        ),
        ("여수시에 사는 사람에게 시는 교통비를 지원할 수 있습니다.", True),
        ("운전면허를 가진 사람이 면허를 반납하면 됩니다.", True),
    ],
    ids=["in other words", "a condition", "what is done"],
)
def test_a_part_that_is_left_out_is_found(easy: str, lost: bool) -> None:
    assert loses_a_part(RULE, easy) is lost


@pytest.mark.parametrize(
    ("standard", "easy"),
    [
        (
            "겨울에 낡은 관이 파열되면 요금을 감면합니다.",
            "겨울에 낡은 관을 씁니다. 요금을 감면합니다.",
        ),
        ("표를 팔고, 창문 청소, 요금을 받습니다.", "표를 팔고 요금을 받습니다."),
        ("시는 표를 아주 빨리 예쁘게 만듭니다.", "시는 표를 팝니다."),
        ("텃밭을 받는 가구는 보증인이 있어야 합니다.", "텃밭을 받는 가구입니다."),
    ],
    ids=[
        "the end of a condition",
        "an own part",
        "three words of a sentence",
        "what must be so",
    ],
)
def test_each_sign_of_a_lost_part_counts_alone(standard: str, easy: str) -> None:
    assert loses_a_part(standard, easy)
    assert not loses_a_part(standard, standard)
