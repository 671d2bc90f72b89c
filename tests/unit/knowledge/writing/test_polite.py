from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.numbers import numbers_in
from knowledge.writing.polite import polite, stem_of_polite


@pytest.mark.parametrize(
    ("statutory", "said"),
    [
        ("시장은 매년 수립하여야 한다.", "시장은 매년 수립하여야 합니다."),
        ("비용을 지원할 수 있다", "비용을 지원할 수 있습니다."),
        ("임기는 2년으로 한다.", "임기는 2년으로 합니다."),
        ("지정한 약국을 말한다.", "지정한 약국을 말합니다."),
        ("지급하지 아니한다.", "지급하지 아니합니다."),
        ("그러하지 아니하다.", "그러하지 아니합니다."),
        ("사용할 수 없다.", "사용할 수 없습니다."),
        ("책임지지 않는다.", "책임지지 않습니다."),
        ("방해해서는 아니 된다.", "방해해서는 아니 됩니다."),
        ("다음 각 호와 같다.", "다음 각 호와 같습니다."),
        ("법 제5조에 따른다.", "법 제5조에 따릅니다."),
        ("위원장이 된다.", "위원장이 됩니다."),
        ("위원 중에서 뽑는다.", "위원 중에서 뽑습니다."),
        ("수당을 준다.", "수당을 줍니다."),
        ("사무국을 둔다.", "사무국을 둡니다."),
        ("문을 연다.", "문을 엽니다."),
        ("기간이 길다.", "기간이 깁니다."),
        ("시장의 책무이다.", "시장의 책무입니다."),
        ("이미 지급하였다.", "이미 지급하였습니다."),
    ],
)
def test_a_statutory_ending_becomes_polite(statutory: str, said: str) -> None:
    assert polite(statutory) == said


@pytest.mark.parametrize(
    "phrase", ["그 밖에 필요한 사항", "3년마다", "해당 구역을 표시한 도면", ""]
)
def test_a_phrase_without_a_verb_stays_as_it_is(phrase: str) -> None:
    assert polite(phrase) == phrase


def test_what_is_polite_already_is_not_made_polite_twice() -> None:
    assert polite("지원할 수 있습니다.") == "지원할 수 있습니다."


@given(st.sampled_from(["한다", "있다", "없다", "않는다", "아니한다"]), st.integers(0, 10**9))
def test_numbers_and_negation_survive(ending: str, number: int) -> None:
    said = polite(f"{number}원을 넘는 때에는 그러{ending}.")
    assert numbers_in(said) == numbers_in(f"{number}원")[:1]
    assert ("없" in said, "않" in said, "아니" in said) == (
        "없" in ending,
        "않" in ending,
        "아니" in ending,
    )


@pytest.mark.parametrize(
    ("polite_form", "stem"),
    [
        ("돈을 반환합니다", "돈을 반환하"),
        ("돈을 받습니다", "돈을 받"),
        ("돈을 줍니다", ""),
        ("문을 엽니다", ""),
        ("돈을 낸다", ""),
        ("", ""),
    ],
    ids=["하다", "a consonant", "a stem on ㅂ too", "a ㄹ that fell", "not polite", "nothing"],
)
def test_the_stem_of_a_polite_verb_is_told_where_it_is_certain(polite_form: str, stem: str) -> None:
    assert stem_of_polite(polite_form) == stem
