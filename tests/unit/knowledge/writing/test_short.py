from __future__ import annotations

import pytest

from city import load_profile
from knowledge.writing.short import Shortener

SHORTENER = Shortener(load_profile("yeosu").sentences)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        (
            "대상마을에 살아야 하며, 자가용차량 소유자는 제외합니다.",
            ["대상마을에 살아야 합니다.", "자가용차량 소유자는 제외합니다."],
        ),
        (
            "임기는 2년으로 하되, 한 차례만 연임할 수 있습니다.",
            ["임기는 2년으로 합니다.", "한 차례만 연임할 수 있습니다."],
        ),
        (
            "표를 줄 수 있으며, 남은 표는 넘길 수 없습니다.",
            ["표를 줄 수 있습니다.", "남은 표는 넘길 수 없습니다."],
        ),
        (
            "위원장은 부시장이 되고, 부위원장은 위원 중에서 뽑습니다.",
            ["위원장은 부시장이 됩니다.", "부위원장은 위원 중에서 뽑습니다."],
        ),
        (
            "심야시간(공휴일의 심야시간을 포함한다)에 약을 팝니다.",
            ["심야시간에 약을 팝니다.", "여기서 심야시간은 공휴일의 심야시간을 포함합니다."],
        ),
        ("병원을 지정하고 운영할 수 있습니다.", ["병원을 지정하고 운영할 수 있습니다."]),
        ("병원을 지정하며, 운영할 수 있습니다.", ["병원을 지정하며, 운영할 수 있습니다."]),
    ],
)
def test_a_sentence_is_cut_only_where_the_meaning_is_safe(long: str, short: list[str]) -> None:
    assert SHORTENER.shorten(long) == short


def test_a_long_condition_becomes_a_sentence_and_its_topic_goes_to_the_rule() -> None:
    long = (
        "시장은 나이가 많은 운전자가 스스로 운전면허증을 돌려주고 그 면허가 효력을 잃은 경우에는 "
        "정해진 예산 안에서 교통비와 지역사랑상품권 등의 지원금을 줄 수 있습니다."
    )
    first, second = SHORTENER.shorten(long)
    assert first.endswith("효력을 잃은 경우가 있습니다.")
    assert second.startswith("이때 시장은 정해진 예산 안에서")


def test_the_law_behind_a_long_sentence_becomes_a_note() -> None:
    long = (
        "시장은 「도로교통법」 제93조제1항제20호에 따라 면허증을 돌려준 나이 많은 운전자에게 "
        "정해진 예산 안에서 교통비와 지역사랑상품권 같은 지원금을 한 차례만 줄 수 있습니다."
    )
    *_, note = SHORTENER.shorten(long)
    assert note == "※ 근거: 「도로교통법」 제93조제1항제20호"


def test_words_do_not_grow_together_where_a_law_is_taken_out() -> None:
    long = (
        "“공공심야약국”이란「약사법」 제20조에 따라 개설 등록된 약국으로서 시민에게 늦은 밤에 "
        "약을 주기 위하여 시장이 자리와 때를 미리 정하여 둔 약국을 말합니다."
    )
    first, *_ = SHORTENER.shorten(long)
    assert first.startswith("“공공심야약국”이란 개설 등록된")


def test_a_short_sentence_is_left_as_it_is() -> None:
    short = "시장은 필요한 경우에는 「주차장법」 제3조에 따라 알립니다."
    assert SHORTENER.shorten(short) == [short]


def test_two_laws_behind_a_sentence_are_taken_out_together() -> None:
    long = (
        "시장은 이를 어긴 경우에는 「도로법」 제74조 및 「도로교통법」 제35조에 따라 킥보드를 "
        "견인하여 따로 정한 곳에 맡아 두거나 그 밖에 필요한 조치를 바로 할 수 있습니다."
    )
    *_, note = SHORTENER.shorten(long)
    assert note == "※ 근거: 「도로법」 제74조 및 「도로교통법」 제35조"
    assert "「" not in "".join(SHORTENER.shorten(long)[:-1])


@pytest.mark.parametrize(
    "whole",
    [
        (
            "공영장례 지원은 저소득층이 사망할 경우 시에 주민등록을 두고 실제로 산 사람 중 "
            "다음 가운데 하나에 해당하는 사람을 위하여 예산 안에서 합니다."
        ),
        (
            "다음 두 가지 경우 외에는 돈을 내지 않고 공영주차장을 쓸 수 없으며 미리 차를 등록한 "
            "사람이 그 시간을 정한 때에는 나중에 계산합니다."
        ),
        (
            "그 밖에 책임질 까닭이 없이 재난이 일어나 예약한 시설을 쓸 수 없다고 인정될 경우 "
            "미리 낸 돈을 하나도 남김없이 모두 반환"
        ),
        "질병으로 곧 사망이 예측되는 경우(의사의 진단서를 붙인 경우에 한한다)",
    ],
    ids=["a topic inside", "except", "no sentence", "a bracket on a word that names nothing"],
)
def test_what_would_change_its_meaning_stays_whole(whole: str) -> None:
    assert SHORTENER.shorten(whole) == [whole]
