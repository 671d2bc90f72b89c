from __future__ import annotations

import pytest

from knowledge.writing.choosing import Chooser
from tests.builders.cities import yeosu

CHOOSER = Chooser(yeosu().sentences)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "위원회는 이웃을 모임에 나오게 하여 그 의견을 듣거나 필요한 자료를 요청할 수 있습니다.",
            [
                "위원회는 다음과 같이 할 수 있습니다.",
                "- 이웃을 모임에 나오게 하여 그 의견을 듣기",
                "- 또는 필요한 자료를 요청하기",
            ],
        ),
        (
            "이용자는 텃밭의 풀을 뽑거나, 그 값을 내야 합니다.",
            ["이용자는 다음과 같이 해야 합니다.", "- 텃밭의 풀을 뽑기", "- 또는 그 값을 내기"],
        ),
    ],
    ids=["what may be done", "what must be done"],
)
def test_each_of_two_things_is_told_where_one_is_enough(sentence: str, lines: list[str]) -> None:
    assert CHOOSER.choice(sentence) == lines


@pytest.mark.parametrize(
    "body",
    [
        "텃밭의 풀을 뽑을 수 있습니다.",
        "풀을 뽑거나 값을 냅니다.",
        "비가 오면 풀을 뽑거나 값을 낼 수 있습니다.",
        "이웃에게 풀을 주거나 값을 알릴 수 있습니다.",
        "텃밭에서 풀을 뽑거나 꽃을 심을 수 있습니다.",
        "이웃에 대해 풀을 뽑게 하거나 값을 내게 할 수 있습니다.",
        "이웃의 의견을 들어 풀을 뽑거나 꽃을 심을 수 있습니다.",
        "까닭 없이 풀을 뽑거나 꽃을 심을 수 있습니다.",
        "사흘 이내에 풀을 뽑거나 꽃을 심어야 합니다.",
        "봄까지 풀을 뽑거나 꽃을 심어야 합니다.",
        "해마다 풀을 뽑거나 꽃을 심어야 합니다.",
        "매년 풀을 뽑거나 꽃을 심어야 합니다.",
        "텃밭 안에 풀을 두거나 꽃을 심을 수 있습니다.",
        "시민이 보도록 풀을 뽑거나 꽃을 심을 수 있습니다.",
        "바로 풀을 뽑거나 꽃을 심어야 합니다.",
        "손으로 풀을 뽑거나 꽃을 심을 수 있습니다.",
        "천천히 풀을 뽑거나 꽃을 심을 수 있습니다.",
        "삽을 빌리고 풀을 뽑거나 꽃을 심을 수 있습니다.",
        "삽을 이용하여 풀을 뽑거나 꽃을 심을 수 있습니다.",
        "풀을 뽑거나 꽃을 심은 이웃을 부를 수 있습니다.",
        "풀을 뽑거나 꽃 또는 나무를 심을 수 있습니다.",
        "풀을 뽑거나 꽃을 심거나 물을 줄 수 있습니다.",
        "풀을 뽑거나 이웃은 꽃을 심을 수 있습니다.",
        "뽑거나 꽃을 심을 수 있습니다.",
        "풀을 뽑거나 쉴 수 있습니다.",
        "모임(풀을 뽑거나 꽃을 심기)을 마칠 수 있습니다.",
    ],
)
def test_what_may_hold_for_both_things_keeps_them_in_one(body: str) -> None:
    assert CHOOSER.choice(f"관장은 {body}") == []


def test_a_choice_of_nobody_is_not_told() -> None:
    assert CHOOSER.choice("풀을 뽑거나 꽃을 심을 수 있습니다.") == []
    assert CHOOSER.choice("관장은 풀을 뽑거나 꽃을 심을 수 있습니다.") != []
