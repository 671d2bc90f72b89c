from __future__ import annotations

import pytest

from knowledge.writing.aims import Aims
from tests.builders.cities import yeosu

AIMS = Aims(yeosu().sentences)


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            (
                "이 조례는 마을 텃밭을 빌려 쓰는 데 필요한 사항을 규정함으로써 이웃이 서로 돕고 "
                "함께 사는 마을의 발전에 오래도록 기여함을 목적으로 합니다."
            ),
            [
                "이 조례는 마을 텃밭을 빌려 쓰는 데 필요한 사항을 규정합니다.",
                "이 조례의 목적은 다음과 같습니다.",
                "- 이웃이 서로 돕고 함께 사는 마을의 발전에 오래도록 기여하기",
            ],
        ),
        (
            "이 규칙은 텃밭에 관한 사항을 정하여 마을의 발전에 이바지함을 목적으로 합니다.",
            [
                "이 규칙은 텃밭에 관한 사항을 정합니다.",
                "이 규칙은 마을의 발전에 이바지함을 목적으로 합니다.",
            ],
        ),
        (
            (
                "이 조례는 아이와 노인이 날마다 함께 쉬고 배우는 넓고 밝은 쉼터를 마을에 "
                "제공하는데 목적이 있습니다."
            ),
            [
                "이 조례의 목적은 다음과 같습니다.",
                "- 아이와 노인이 날마다 함께 쉬고 배우는 넓고 밝은 쉼터를 마을에 제공하기",
            ],
        ),
        (
            (
                "이 조례는 아이와 노인이 날마다 함께 쉬고 배우는 넓고 밝은 마을의 구현을 목적으로 "
                "합니다."
            ),
            [
                "이 조례의 목적은 다음과 같습니다.",
                "- 아이와 노인이 날마다 함께 쉬고 배우는 넓고 밝은 마을의 구현",
            ],
        ),
        (
            (
                "이 조례는 이웃이 함께 날마다 텃밭에서 일하여 서로의 삶을 돕고 오랜 마을의 복지 "
                "증진을 목적으로 합니다."
            ),
            [],
        ),
        ("시장은 텃밭의 발전을 목적으로 합니다.", []),
        ("이 조례는 모임(“텃밭에 관한 사항을 정하여 마을의 발전을 목적으로 합니다.", []),
    ],
    ids=[
        "a rule and its aim",
        "a short aim",
        "to do something",
        "a noun",
        "a verb before a noun that ends nothing",
        "another sentence",
        "an open bracket",
    ],
)
def test_what_an_ordinance_lays_down_and_what_for_are_told_apart(
    sentence: str, parts: list[str]
) -> None:
    assert AIMS.told(sentence) == parts
