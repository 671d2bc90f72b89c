from __future__ import annotations

import pytest

from knowledge.writing.bracketing import Brackets
from tests.builders.cities import yeosu

BRACKETS = Brackets(yeosu().sentences)
LONG = "마을의 반장은 봄마다 이웃의 뜻을 물어 다음 해의 텃밭 자리를 정하고"


@pytest.mark.parametrize(
    ("bracketed", "bare", "note"),
    [
        (
            "텃밭(꽃밭의 자리를 포함한다)을 나눕니다.",
            "텃밭을 나눕니다.",
            "여기서 텃밭은 꽃밭의 자리를 포함합니다.",
        ),
        (
            f"{LONG} 씨앗(모종 포함)을 나눕니다.",
            f"{LONG} 씨앗을 나눕니다.",
            "여기서 씨앗은 모종을 포함합니다.",
        ),
        (
            f"{LONG} 걸어 다니는 사람(수레를 미는 이웃을 포함한다)의 길을 고칩니다.",
            f"{LONG} 걸어 다니는 사람의 길을 고칩니다.",
            "여기서 걸어 다니는 사람은 수레를 미는 이웃을 포함합니다.",
        ),
    ],
    ids=["what a word includes", "included", "with what tells of it"],
)
def test_what_stands_in_brackets_is_a_sentence_of_its_own(
    bracketed: str, bare: str, note: str
) -> None:
    notes: list[str] = []
    assert BRACKETS.lifted(bracketed, notes) == bare
    assert notes == [note]


@pytest.mark.parametrize(
    "text",
    [
        # A short line reads well with its bracket.
        "씨앗(모종 포함)을 나눕니다.",
        # What tells of nobody, and what is none of both, cannot be taken up again.
        f"{LONG} 마을 이웃 사람(수레를 미는 이웃을 포함한다)의 길을 고칩니다.",
        f"{LONG} 씨앗(모종)을 나눕니다.",
        # What is left out is a denial.
        f"{LONG} 거름(마른 잎과 재를 제외)을 나눕니다.",
        f"{LONG} 걸어 다니는 사람(이 약속에서 길손을 말한다)의 길을 고칩니다.",
    ],
)
def test_a_bracket_that_says_nothing_by_itself_stays(text: str) -> None:
    notes: list[str] = []
    assert (BRACKETS.lifted(text, notes), notes) == (text, [])
