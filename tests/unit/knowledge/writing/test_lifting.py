from __future__ import annotations

import pytest

from city import load_profile
from knowledge.writing.lifting import Lifter

LIFTER = Lifter(load_profile("yeosu").sentences)


@pytest.mark.parametrize(
    ("long", "limit"),
    [
        (
            (
                "텃밭을 다시 쓰려는 사람은 그 기간이 만료되기 20일 전까지 신청서와 사진을 담당 "
                "부서에 내야 합니다."
            ),
            "그 기간이 만료되기 20일 전까지",
        ),
        (
            (
                "강당을 행사에 쓰려는 사람은 해당 행사일의 5일 전까지 사용허가 신청서를 담당 "
                "부서에 내야 합니다."
            ),
            "해당 행사일의 5일 전까지",
        ),
    ],
    ids=["what is to happen", "a day that something has"],
)
def test_a_limit_is_lifted_with_everything_it_is_counted_from(long: str, limit: str) -> None:
    rule, said = LIFTER.limit(long)
    assert said == f"기한은 {limit}입니다."
    assert rule == long.replace(f"{limit} ", "")


@pytest.mark.parametrize(
    "whole",
    [
        "강당을 쓰려는 사람은 신청서를 담당 부서에 내야 합니다.",
        "강당은 3일 이내에 비우지 않아도 됩니다.",
    ],
    ids=["no limit", "nothing that must be done"],
)
def test_a_rule_without_a_limit_of_its_own_stays_whole(whole: str) -> None:
    assert LIFTER.limit(whole) == []
