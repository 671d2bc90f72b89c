from __future__ import annotations

import pytest

from knowledge.writing.changes import changed_facts
from knowledge.writing.nesting import unnested
from knowledge.writing.phrasing import phrased, phrases_in

TOLD = [
    # What tells of a long thing ends a line, and what it tells of begins the next one.
    (
        "- 마을 이웃이나 반장, 어린이집 선생님 등에게 나누어주는",
        "온갖 씨앗, 모종, 거름과 물통 등의 일부 또는 전부를 새것으로 바꾸기",
    ),
    # A link ends a line though no colon can stand behind it.
    (
        "- 이웃을 돌보는 마을에서 정한 텃밭의 씨앗을 꺼내는 규칙에 따라",
        "씨앗 주머니에 적힌 이웃이 먼저 고르기",
    ),
    # Each of several things that are told of by more than a word has a line.
    ("- 봄마다 텃밭을 새로 만드는 데 드는 씨앗의 값과", "동네 우물의 오래된 물길을 모두 고치는 값"),
    (
        "- 봄마다 텃밭을 가꾸는 이웃이 일하지 못하는 때",
        "또는 이웃의 절반 이상이 모임을 바라는 때 여는 모임",
    ),
    (
        "- 이웃의 텃밭은 봄 다섯째 날부터 여름 열째 날까지,",
        "꽃밭은 가을 첫째 날부터 겨울 첫째 날까지 열어 두기",
    ),
    # Whom or what is spoken of ends a line where its verb stands far off.
    (
        "1. 혼자 사는 이웃이 봄에 낸 넓은 텃밭 신청서에",
        "마을 반장이 적은 소견서를 함께 붙여 모임에 내기",
    ),
    # A second sentence on a line has a line of its own.
    (
        "- 이웃의 텃밭에 있는 오래된 우물이 모두 말랐을 때.",
        "다만, 새 우물을 파려 할 때에는 그렇지 않습니다.",
    ),
]


@pytest.mark.parametrize(("line", "further"), TOLD)
def test_a_long_line_goes_on_below_where_a_reader_draws_breath(line: str, further: str) -> None:
    whole = f"{line} {further}"
    laid = phrased(whole)
    assert laid.split("\n") == [line, f"  {further}"]
    assert unnested(laid) == whole
    assert changed_facts(whole, laid) == ()


def test_what_goes_on_below_an_item_of_an_item_stands_a_step_deeper_than_it() -> None:
    line = f"  {TOLD[0][0]} {TOLD[0][1]}"
    laid = f"- 씨앗\n{line}\n- 우물"
    assert phrased(laid).split("\n") == ["- 씨앗", f"  {TOLD[0][0]}", f"    {TOLD[0][1]}", "- 우물"]
    assert unnested(phrased(laid)) == unnested(laid)


@pytest.mark.parametrize(
    "broken",
    [
        # Two of a pair, and a noun with what tells of it, stay together.
        "씨앗과 | 모종을",
        "전부 | 또는 일부를",
        "만드는 | 텃밭을",
        # An object stays with its verb, also where a word stands between them.
        "텃밭을 | 가꾸는",
        "물을 | 함께 나누는",
        "이웃이 | 쉽게 쓰는",
        # A verb of two words, and what takes the word before it.
        "쓸 | 수 있는",
        "심으려 | 하는",
        "우물에 | 관한",
        "모임 | 중에",
        # A noun that ends as a link does, and a word that tells how the next one is done.
        "물놀이사고 | 소식을",
        "바르게 | 심은",
    ],
)
def test_no_line_is_broken_between_words_that_are_read_together(broken: str) -> None:
    first, rest = broken.split(" | ")
    head, tail = "봄 아침 저녁 들판 동산 숲속 꽃밭 돌담 장독", "돌담 장독 꽃밭 동산"
    said = f"{head} {first} {rest} {tail}"
    assert any(f"{first} {rest}" in phrase for phrase in phrases_in(said))


def test_what_cannot_be_broken_and_what_is_short_stays_as_it_is() -> None:
    bracket = "- 텃밭(봄에 심은 이웃이 쓰는 땅과 여름에 심은 이웃이 쓰는 마을의 넓은 땅)에서 나눔"
    for line in (bracket, "- 텃밭을 가꾸고 우물을 살피기", f"※ {TOLD[0][0]} {TOLD[0][1]}"):
        assert phrased(line) == line
