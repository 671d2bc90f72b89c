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
            (
                "이 조례는 텃밭에 관한 사항을 규정함으로써 이웃의 건강하고 즐거운 삶을 보호하고 "
                "오래된 마을의 고른 발전에 널리 기여함을 목적으로 합니다."
            ),
            [
                "이 조례는 텃밭에 관한 사항을 규정합니다.",
                "이 조례의 목적은 다음과 같습니다.",
                "- 이웃의 건강하고 즐거운 삶을 보호하고 오래된 마을의 고른 발전에 널리 기여하기",
            ],
        ),
        (
            (
                "이 조례는 텃밭에 관한 사항을 규정함으로써 마을 이웃의 삶과 일을 오래 보호하고 "
                "마을의 발전과 평화에 널리 기여함을 목적으로 합니다."
            ),
            [
                "이 조례는 텃밭에 관한 사항을 규정합니다.",
                "이 조례의 목적은 다음과 같습니다.",
                "- 마을 이웃의 삶과 일을 오래 보호하기",
                "- 마을의 발전과 평화에 널리 기여하기",
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
        "a verb before a noun",
        "two aims",
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


def test_an_aim_before_what_is_laid_down_is_told_behind_it() -> None:
    assert AIMS.told(
        "이 조례는 이웃의 외로움을 덜고 마을의 안전을 확보하기 위하여 "
        "텃밭의 설치에 필요한 사항을 규정함을 목적으로 합니다."
    ) == [
        "이 조례는 텃밭의 설치에 필요한 사항을 규정합니다.",
        "이 조례의 목적은 다음과 같습니다.",
        "- 이웃의 외로움을 덜고 마을의 안전을 확보하기",
    ]
    assert AIMS.told(
        "이 조례는 이웃의 사고 예방을 위하여 텃밭의 설치에 관한 사항을 정함을 목적으로 합니다."
    ) == [
        "이 조례는 텃밭의 설치에 관한 사항을 정합니다.",
        "이 조례의 목적은 다음과 같습니다.",
        "- 이웃의 사고 예방",
    ]


@pytest.mark.parametrize(
    "said",
    [
        # Nobody learns anything from: it lays down what is needed.
        "이웃의 외로움을 덜기 위하여 필요한 사항을 규정함",
        # What is for the aim may be the garden alone.
        "이웃의 외로움을 덜기 위하여 만든 텃밭의 운영에 관한 사항을 규정함",
        # Two matters are laid down, and the aim may be the second one's alone.
        "법에서 맡긴 사항과 이웃의 안전을 위하여 텃밭에 관한 사항을 규정함",
    ],
)
def test_an_aim_that_may_belong_elsewhere_stays_with_its_rule(said: str) -> None:
    told = AIMS.told(f"이 조례는 마을에서 오래도록 {said}을 목적으로 합니다.")
    assert not any(line.endswith(("규정합니다.", "정합니다.")) for line in told)


def test_two_matters_that_an_ordinance_lays_down_are_told_apart() -> None:
    assert AIMS.told(
        "이 조례는 「텃밭법」과 같은 법 시행령에서 위임된 사항과 그 시행에 필요한 사항을 규정함을 "
        "목적으로 합니다."
    ) == [
        "이 조례의 목적은 다음과 같습니다.",
        "- 「텃밭법」과 같은 법 시행령에서 위임된 사항을 규정하기",
        "- 그 시행에 필요한 사항을 규정하기",
    ]
    assert AIMS.told(
        "이 조례는 「텃밭법」과 같은 법 시행령에서 위임된 사항과 그 시행에 필요한 사항을 "
        "규정함으로써 마을의 발전에 이바지함을 목적으로 합니다."
    )[:2] == [
        "이 조례는 「텃밭법」과 같은 법 시행령에서 위임된 사항을 규정합니다.",
        "그리고 그 시행에 필요한 사항을 규정합니다.",
    ]


def test_what_two_matters_are_about_together_stays_with_both() -> None:
    said = "마을의 텃밭에 관해 법에서 위임된 사항과 그 시행에 필요한 사항을 규정함"
    told = AIMS.told(f"이 조례는 이웃이 함께 가꾸는 {said}을 목적으로 합니다.")
    assert told[1:] == [f"- 이웃이 함께 가꾸는 {said.removesuffix('함')}하기"]


def test_a_word_that_takes_nothing_before_it_leaves_its_verb_no_noun_to_end_with() -> None:
    aim = "마을이 배움의 자리를 넓히고 이웃을 통한 배움마을 실현"
    assert (
        AIMS.told(
            f"이 조례는 {aim}을 위해 아이들의 책가방 지원에 필요한 사항을 규정함을 목적으로 합니다."
        )
        == []
    )
