from __future__ import annotations

import pytest

from knowledge.writing.seams import lead_of


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("비가 올 때에는 시장이 문을 닫을 수 있습니다.", "비가 올 때에는 "),
        ("이용하려는 사람이 많을 경우 시장이 정합니다.", "이용하려는 사람이 많을 경우 "),
        ("담당자는 그때그때 문을 닫을 수 있습니다.", "담당자는 "),
        ("비품을 그때그때 고칠 수 있습니다.", ""),
        ("비 때문에 문을 닫을 수 있습니다.", ""),
    ],
)
def test_a_condition_or_a_topic_holds_for_all_that_follows(sentence: str, lead: str) -> None:
    assert lead_of(sentence) == lead
