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
