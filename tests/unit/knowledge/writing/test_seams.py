from __future__ import annotations

import pytest

from knowledge.writing.seams import behind_takers, lead_of, takes_what_is_before


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("비가 올 때에는 시장이 문을 닫을 수 있습니다.", "비가 올 때에는 "),
        ("이용하려는 사람이 많을 경우 시장이 정합니다.", "이용하려는 사람이 많을 경우 "),
        ("담당자는 그때그때 문을 닫을 수 있습니다.", "담당자는 "),
        ("비품을 그때그때 고칠 수 있습니다.", ""),
        ("비 때문에 문을 닫을 수 있습니다.", ""),
        ("어려움을 겪는 이웃에게 쌀을 줍니다.", ""),
        ("텃밭을 빌려주려는 주인에게 씨앗을 줍니다.", ""),
        ("오두막을 헐어 없애는 이웃에게 씨앗을 줍니다.", ""),
        ("모임의 간사는 이웃이 뽑습니다.", "모임의 간사는 "),
        ("마을의 배려는 이웃에게 힘이 됩니다.", "마을의 배려는 "),
    ],
)
def test_a_condition_or_a_topic_holds_for_all_that_follows(sentence: str, lead: str) -> None:
    assert lead_of(sentence) == lead


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("시장이 미리 정한 위원이 맡습니다.", "위원이 맡습니다. "),
        ("위원이 그 일을 맡습니다.", "위원이 그 일을 맡습니다. "),
    ],
)
def test_what_stands_behind_a_verb_before_a_noun_is_told(text: str, behind: str) -> None:
    assert behind_takers(text) == behind


@pytest.mark.parametrize("listed", ["다음 중 하나인 서류를", "다음에서 정한 비용을"])
def test_what_names_a_list_takes_no_part_before_it(listed: str) -> None:
    assert not takes_what_is_before(f"{listed} 내야 합니다.")


@pytest.mark.parametrize(
    "verb",
    [
        "이웃이 만든",
        "오두막을 없앤",
        "울타리를 바꾼",
        "텃밭을 신청한",
        "신청을 한",
        "씨앗을 나눠준",
        "집을 둔",
        "마을에 산",
    ],
)
def test_a_verb_before_a_noun_takes_what_is_before_it(verb: str) -> None:
    assert takes_what_is_before(f"{verb} 사람을 돕습니다.")


@pytest.mark.parametrize("noun", ["높은 수준", "모든", "넓은 마을 기준"])
def test_a_noun_that_ends_as_a_verb_does_takes_nothing(noun: str) -> None:
    assert not takes_what_is_before(f"{noun.split()[-1]} 사람을 돕습니다.")
