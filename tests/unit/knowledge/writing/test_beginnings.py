from __future__ import annotations

import pytest

from knowledge.writing.announcing import Announcer
from knowledge.writing.beginnings import seams_of
from tests.builders.cities import yeosu

ANNOUNCER = Announcer(yeosu().sentences)


@pytest.mark.parametrize(
    ("long", "told"),
    [
        (
            (
                "텃밭을 빌린 사람과 그 이웃에 대해서는 해마다 봄에 낸 돈에서 남은 것을 돌려줄 수 "
                "있습니다."
            ),
            [
                "텃밭을 빌린 사람과 그 이웃에 대해서는 다음과 같이 할 수 있습니다.",
                "- 해마다 봄에 낸 돈에서 남은 것을 돌려주기",
            ],
        ),
        (
            (
                "시장은 이웃과 관계 단체의 의견을 들어 텃밭 이용 계획과 그 요금 기준을 해마다 "
                "봄 첫날에 정해야 합니다."
            ),
            [
                "시장은 이웃과 관계 단체의 의견을 들어 다음과 같이 해야 합니다.",
                "- 텃밭 이용 계획과 그 요금 기준을 해마다 봄 첫날에 정하기",
            ],
        ),
        (
            (
                "마을의 오랜 이웃과 새로 온 이웃이 서로 돕고 날마다 함께 사는 마을을 만들기 "
                "위해서입니다."
            ),
            [
                "다음을 위해서입니다.",
                "- 마을의 오랜 이웃과 새로 온 이웃이 서로 돕고 날마다 함께 사는 마을을 만들기",
            ],
        ),
        (
            (
                "새로 온 이웃과 오랜 이웃이 마을의 모든 텃밭을 날마다 서로 함께 쉽게 쓸 수 있도록 "
                "하려는 것입니다."
            ),
            [
                "다음을 위해서입니다.",
                (
                    "- 새로 온 이웃과 오랜 이웃이 마을의 모든 텃밭을 날마다 서로 함께 쉽게 쓸 수 "
                    "있도록 하기"
                ),
            ],
        ),
        (
            (
                "“나눔 텃밭” 이란 이웃과 나누려고 채소를 기르고 그것을 봄과 가을에 거두는 "
                "텃밭을 말합니다."
            ),
            [
                "“나눔 텃밭” 이란 다음을 말합니다.",
                "- 이웃과 나누려고 채소를 기르고 그것을 봄과 가을에 거두는 텃밭",
            ],
        ),
        (
            (
                "그리고 가까운 이웃과 나누려고 채소를 기르고 그것을 봄과 가을에 모두 거두는 "
                "텃밭을 말합니다."
            ),
            [
                "그리고 다음을 말합니다.",
                "- 가까운 이웃과 나누려고 채소를 기르고 그것을 봄과 가을에 모두 거두는 텃밭",
            ],
        ),
        (
            (
                "시장은 신청서와 그 밖의 서류에 텃밭의 사진과 지도를 해마다 봄에 한 번씩 붙여야 "
                "합니다."
            ),
            [
                "시장은 다음과 같이 해야 합니다.",
                "- 신청서와 그 밖의 서류에 텃밭의 사진과 지도를 해마다 봄에 한 번씩 붙이기",
            ],
        ),
        (
            (
                "이 규칙을 시행하기 전에 받은 이용권에 대해서는 그 기간이 끝날 때까지 이용과 "
                "환불이 가능합니다."
            ),
            [
                "이 규칙을 시행하기 전에 받은 이용권에 대해서는 다음과 같습니다.",
                "- 그 기간이 끝날 때까지 이용과 환불이 가능합니다.",
            ],
        ),
    ],
    ids=[
        "a matter",
        "how",
        "what for",
        "so that",
        "a term",
        "one more",
        "a verb on 이",
        "what is so",
    ],
)
def test_what_is_told_below_begins_behind_what_holds_for_all_of_it(
    long: str, told: list[str]
) -> None:
    assert ANNOUNCER.told(long) == told


@pytest.mark.parametrize(
    "whole",
    [
        (
            "시장은 텃밭을 빌린 이웃과 관계 단체의 의견을 들어 고친 계획을 봄에 여는 모임에 "
            "알려야 합니다."
        ),
        "시장은 이웃에게 텃밭의 지도를 봄마다 한 장씩 그려 주고 그 값은 가을에 모두 받아야 합니다.",
    ],
    ids=["a verb before a noun", "two verbs"],
)
def test_no_rule_is_announced_behind_what_another_verb_might_have(whole: str) -> None:
    head = ANNOUNCER.told(whole)[0]
    assert "들어 다음" not in head
    assert "이웃에게 다음" not in head


@pytest.mark.parametrize(
    ("whole", "seams"),
    [
        ("시장은 이웃에게 지도를 주기", ["시장은 이웃에게 "]),
        ("시장은 이웃의 의견을 들어 고친 계획을 알리기", []),
        ("시장은 이웃에게 지도를 주고 값을 받기", []),
        ("시장은 지도를 이웃에게 주기", []),
        ("시장은 규칙에 따라 허가를 취소하기 전에 알리기", []),
    ],
    ids=["to whom", "a verb before a noun", "two verbs", "a thing left behind", "before what"],
)
def test_it_may_begin_behind_whom_a_thing_is_done_to(whole: str, seams: list[str]) -> None:
    assert seams_of(whole, ["시장은 "]) == seams
