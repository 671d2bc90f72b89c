"""Lists in easy reading, under the line that announces them."""

from __future__ import annotations

from knowledge.writing.easy import EasyWording
from tests.builders.cities import yeosu
from tests.builders.library import make_sentence


def test_a_list_that_a_rule_speaks_of_stands_under_the_line_that_announces_it() -> None:
    standard = (
        "텃밭을 빌리려는 사람은 마을에서 정한 이용 신청서에 다음 각 호의 서류를 붙여 봄에 시장에게 "
        "내야 합니다.\n- 사진\n- 지도"
    )
    (written,) = EasyWording(yeosu()).rewrite((make_sentence(standard),))
    assert written.text.splitlines() == [
        "텃밭을 빌리려는 사람은 다음과 같이 해야 합니다.",
        "- 마을에서 정한 이용 신청서에 정해진 서류를 붙여 봄에 시장에게 내기",
        "그 서류는 다음과 같습니다.",
        "1. 사진",
        "2. 지도",
    ]


def test_a_choice_has_no_numbers_though_papers_are_spoken_of() -> None:
    standard = (
        "서류를 맡은 관장은 이웃을 모임에 나오게 하여 그 의견을 모두 듣거나 필요한 자료를 요청할 "
        "수 있습니다."
    )
    (written,) = EasyWording(yeosu()).rewrite((make_sentence(standard),))
    assert written.text.splitlines() == [
        "서류를 맡은 관장은 다음과 같이 할 수 있습니다.",
        "- 이웃을 모임에 나오게 하여 그 의견을 모두 듣기",
        "- 또는 필요한 자료를 요청하기",
    ]
