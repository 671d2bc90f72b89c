"""Whom or what a rule is for, said in a sentence before it."""

from __future__ import annotations

import pytest

from knowledge.writing.short import Shortener
from tests.builders.cities import yeosu

SHORTENER = Shortener(yeosu().sentences)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        (
            "이 조례에서 정한 것 외에 시행에 필요한 사항은 시장이 따로 정할 수 있습니다.",
            [
                "이 조례에서 정한 것 외에 시행에 필요한 사항이 있습니다.",
                "해당하는 사항은 시장이 따로 정할 수 있습니다.",
            ],
        ),
        (
            (
                "다만, 앞사람이 그만두어 봄에 새로 위촉된 위원의 임기는 앞사람의 임기에서 남은 "
                "기간으로 합니다."
            ),
            [
                "다만, 앞사람이 그만두어 봄에 새로 위촉된 위원이 있습니다.",
                "해당하는 위원의 임기는 앞사람의 임기에서 남은 기간으로 합니다.",
            ],
        ),
        (
            "단, 이웃과 함께 봄에 심어 가을에 거두지 않은 텃밭은 시장이 모두 다시 맡습니다.",
            [
                "단, 이웃과 함께 봄에 심어 가을에 거두지 않은 텃밭이 있습니다.",
                "해당하는 텃밭은 시장이 모두 다시 맡습니다.",
            ],
        ),
        (
            "모임에 나온 위원 중 시의 공무원이 아닌 위원에게는 수당과 여비를 줄 수 있습니다.",
            [
                "모임에 나온 위원 중 시의 공무원이 아닌 위원이 있습니다.",
                "해당하는 위원에게는 수당과 여비를 줄 수 있습니다.",
            ],
        ),
        (
            (
                "앞의 규정에 불구하고 시장이 필요하다고 인정할 때에는 해마다 그 달의 요금을 따로 "
                "정합니다."
            ),
            [
                "시장이 필요하다고 인정할 경우가 있습니다.",
                "이때 앞의 규정에 불구하고 해마다 그 달의 요금을 따로 정합니다.",
            ],
        ),
    ],
    ids=["what is needed", "whose term", "what is left out", "who is not", "in spite of a rule"],
)
def test_what_or_whom_a_rule_is_for_is_said_before_it(long: str, short: list[str]) -> None:
    assert SHORTENER.shorten(long) == short
