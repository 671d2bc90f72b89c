"""A limit is held against what a question tells of who asks, and never decides their case."""

from __future__ import annotations

import pytest

from knowledge.writing.limits import Limit, leaves_out, limits_in, told_in

OLD = "“고령운전자”란 여수시에 주소를 두고 운전면허를 소지한 70세 이상의 사람을 말합니다."
YOUNG = "가족을 돌보고 있는 9세 이상 34세 이하인 사람입니다."
TWO = "막내가 신청일에 18세 이하인 두 자녀 세대의 차는 50% 깎아 줍니다."
MORE = "세 자녀 이상 세대의 차는 100% 깎아 줍니다."
SPENT = "금액의 60% 이상을 쓰고 남은 돈을 달라고 하면 현금으로 줘야 합니다."
PUPILS = "교복을 입는 여수의 중·고등학교에 전학하는 학생이면 대상입니다."
HERE = "여수시에 주민등록을 둔 시민만 받을 수 있습니다."


@pytest.mark.parametrize(
    ("question", "rule", "kind"),
    [
        ("67세인데 면허 반납하면 지원금 받아요?", OLD, Limit.AGE),
        ("예순다섯 살 먹었는데 줘요?", OLD, Limit.AGE),
        ("만 69세도 되나요?", OLD, Limit.AGE),
        ("70세 미만도 되나요?", OLD, Limit.AGE),
        ("36살인데 지원받나요?", YOUNG, Limit.AGE),
        ("여덟 살이 아니고 8살이에요", YOUNG, Limit.AGE),
        ("막내가 20살인 두 자녀 집도 되나요?", TWO, Limit.CHILD_AGE),
        ("20살 된 아이가 있는데 되나요?", TWO, Limit.CHILD_AGE),
        ("애 하나인데 주차 할인 되나요?", f"{TWO}\n{MORE}", Limit.CHILDREN),
        ("상품권 30%만 쓰고 잔돈 받나요?", SPENT, Limit.SHARE),
        ("반도 아니고 50프로만 썼는데요", SPENT, Limit.SHARE),
        ("대학생도 교복 지원되나요?", PUPILS, Limit.SCHOOL),
        ("초등학교 다니는 애도 교복 줘요?", PUPILS, Limit.SCHOOL),
        ("여수 주민등록 없는 임산부도 되나요?", HERE, Limit.RESIDENCE),
        ("주소가 여수 아닌데요", "여수시에 주소를 두고 사는 사람입니다.", Limit.RESIDENCE),
        ("여수 말고 순천 사는 어르신도 되나요?", OLD, Limit.RESIDENCE),
        ("다른 지역에 사는 사람도 돼요?", HERE, Limit.RESIDENCE),
    ],
)
def test_whom_a_limit_leaves_out_is_seen(question: str, rule: str, kind: Limit) -> None:
    assert kind in leaves_out(told_in(question), rule)


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("72세인데 지원금 받아요?", OLD),
        ("일흔 넘어서 반납하면요?", OLD),
        ("내가 칠십이 넘었는데 되겠소?", OLD),
        ("스물두 살인데 지원받나요?", YOUNG),
        ("막내가 15살인 두 자녀예요", TWO),
        ("35살 엄마인데 애 둘이에요", TWO),
        ("애 넷인데 주차 할인 되나요?", f"{TWO}\n{MORE}"),
        ("상품권 70% 썼는데 잔돈 줘요?", SPENT),
        ("고등학생도 교복 지원되나요?", PUPILS),
        ("대학로 근처 학교도 되나요?", PUPILS),
        ("다른 지역에 사는 사람도 돼요?", "여수시민만 쓰지만 관외자도 화장시설은 쓸 수 있습니다."),
        ("면허 반납하면 지원금 받아요?", OLD),
        ("몇 살부터 받아요?", OLD),
        ("3세대가 함께 사는데 되나요?", OLD),
    ],
)
def test_whoever_may_be_meant_is_left_out_by_nothing(question: str, rule: str) -> None:
    assert leaves_out(told_in(question), rule) == frozenset()


def test_a_question_about_another_city_tells_that_somebody_lives_there() -> None:
    told = told_in("순천 어르신도 주나요?", elsewhere=lambda text: "순천" in text)
    assert leaves_out(told, OLD) == {Limit.RESIDENCE}
    assert told_in("여수 어르신도 주나요?").kinds == frozenset()


def test_what_a_rule_gives_is_no_limit_of_who_gets_it() -> None:
    assert limits_in("공영주차장 요금을 60% 깎아 줍니다.") == frozenset()
    assert limits_in("한 해 기부 총액의 30% 안에서 답례품을 줍니다.") == frozenset()
