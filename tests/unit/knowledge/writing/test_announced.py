from __future__ import annotations

import pytest

from knowledge.writing.announced import announced
from knowledge.writing.changes import changed_facts

MAY = "노인이 아닌 시민은 목욕장을 노인이 쓰는 데 지장이 없는 범위에서 쓸 수 있습니다."
LISTED = (
    "노인이 아닌 시민은 다음과 같이 {end}.\n- 목욕장을 노인이 쓰는 데 지장이 없는 범위에서 쓰기"
)


def test_each_deed_is_told_with_what_announces_it() -> None:
    text = (
        "시장은 다음과 같이 할 수 있습니다.\n- 이용을 제한하기\n- 표지를 붙이기\n신청해야 합니다."
    )
    assert announced(text).split("\n") == [
        "시장은 이용을 제한할 수 있습니다.",
        "시장은 표지를 붙이기 할 수 있습니다.",
        "신청해야 합니다.",
    ]


def test_a_list_of_things_and_a_head_without_a_list_stay_as_they_are() -> None:
    text = "서류는 다음과 같습니다.\n- 신청서\n시장은 다음과 같이 할 수 있습니다.\n- 사진"
    assert announced(text) == text


def test_what_may_be_done_is_the_same_on_lines_of_its_own() -> None:
    assert changed_facts(MAY, LISTED.format(end="할 수 있습니다")) == ()


@pytest.mark.parametrize(
    ("end", "changed"),
    [("할 수 없습니다", "negation"), ("해야 합니다", "duty"), ("하지 않습니다", "negation")],
)
def test_a_list_that_is_turned_round_by_its_head_is_found(end: str, changed: str) -> None:
    assert changed in changed_facts(MAY, LISTED.format(end=end))
