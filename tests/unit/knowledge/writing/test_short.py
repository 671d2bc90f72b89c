from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.writing.facts import same_facts
from knowledge.writing.seams import LONGEST, words_of
from knowledge.writing.short import Shortener
from tests.builders.cities import yeosu

SHORTENER = Shortener(yeosu().sentences)


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
        (
            "돈은 나누어 낼 수 있으며 시장이 미리 낼 돈을 정해야 합니다.",
            ["돈은 나누어 낼 수 있습니다.", "시장이 미리 낼 돈을 정해야 합니다."],
        ),
        ("돈을 낼 수 있으며 알린 사람을 적습니다.", ["돈을 낼 수 있으며 알린 사람을 적습니다."]),
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


def test_the_article_that_a_name_comes_from_becomes_a_note() -> None:
    long = (
        "시장은 법 제13조에 따른 특별교통수단을 타는 사람에게 정해진 예산 안에서 "
        "요금의 일부를 한 해에 한 차례만 현금으로 돌려줄 수 있습니다."
    )
    first, money, note = SHORTENER.shorten(long)
    assert first.startswith("시장은 특별교통수단을 타는 사람에게 요금의 일부를")
    assert money == "이때 정해진 예산 안에서 합니다."
    assert note == "※ 근거: 법 제13조"


@pytest.mark.parametrize("whom", ["사람", "신청 대상"])
def test_whom_only_an_article_tells_keeps_the_article(whom: str) -> None:
    long = (
        f"시장은 제13조에 따른 {whom}에게 해마다 요금의 일부를 한 해에 한 차례만 "
        "현금으로 바로 모두 돌려줄 수 있습니다."
    )
    assert SHORTENER.shorten(long) == [long]


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
            "위원회는 회의의 공개는 위원장이 필요하다고 인정한 경우 미리 시의 누리집에 올린 회의의 "
            "자료와 함께 다음과 같이 합니다."
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
        (
            "시장은 시민의 교통 편의를 위하여 설치한 공영주차장의 요금을 해마다 두 번 이상 시의 "
            "누리집에 알려야 합니다."
        ),
        (
            "시장은 화재로 집을 잃고, 혼자서는 살아가기 어려운 사람에게 예산의 범위에서 머무를 "
            "곳을 줍니다."
        ),
        (
            "부위원장은 위원 중에서 호선하며 위원장이 직무를 수행할 수 없을 경우에는 부위원장이 그 "
            "직무를 대신합니다."
        ),
        (
            "“칸막이”란 불법촬영을 미리 막기 위하여 공중화장실 옆 칸막이 상단과 하단의 공간을 모두 "
            "가리는 시설물을 말합니다."
        ),
        (
            "시장은 주차장의 요금을 미리 정하고, 누구나 알기 쉽게 적은 요금표를 주차장 입구에 크게 "
            "붙여야 합니다."
        ),
    ],
    ids=[
        "a topic inside",
        "except",
        "no sentence",
        "a bracket on a word that names nothing",
        "the purpose of a noun",
        "a verb before a noun",
        "a statement before the condition",
        "a term that is defined",
        "a verb that may belong to a noun",
    ],
)
def test_what_would_change_its_meaning_stays_whole(whole: str) -> None:
    assert SHORTENER.shorten(whole) == [whole]


_LEADS = st.sampled_from(
    [
        "신청서를 3일 이내에 내지 않은 경우에는",
        "고치는 돈이 50만원을 넘을 때에는",
        "자리가 20퍼센트 이상 남은 경우에",
        "시민의 안전을 지키기 위하여",
    ]
)
_RULES = st.sampled_from(
    [
        "그 까닭을 7일 이내에 글로 신청인에게 알려야 합니다.",
        "주차요금을 1시간에 500원까지 덜어 줄 수 있습니다.",
        "다른 사람에게 주차장 자리를 두 번 이상 빌려줄 수 없습니다.",
        "주차장 문을 밤 10시부터 닫으며, 그 사실을 입구에 붙입니다.",
    ]
)


@given(topic=st.sampled_from(["시장은 ", "관리인은 ", ""]), lead=_LEADS, rule=_RULES)
def test_what_is_cut_keeps_its_facts_and_every_part_is_short(
    topic: str, lead: str, rule: str
) -> None:
    standard = f"{topic}{lead} {rule}"
    parts = SHORTENER.shorten(standard)
    assert same_facts(standard, " ".join(parts))
    if len(parts) > 1:
        assert max(map(words_of, parts)) <= LONGEST


@pytest.mark.parametrize(
    ("long", "short"),
    [
        (
            (
                "시장은 시민의 교통 편의와 주차 질서를 바로 세우기 위하여 동마다 공영주차장을 한 "
                "곳 이상 두어야 합니다."
            ),
            [
                "시장은 동마다 공영주차장을 한 곳 이상 두어야 합니다.",
                "시민의 교통 편의와 주차 질서를 바로 세우기 위해서입니다.",
            ],
        ),
        (
            (
                "위원회는 주차장 요금과 주차장 자리의 수를 해마다 두 번 심의하며, 그 결과를 시장과 "
                "의회에 보고합니다."
            ),
            [
                "위원회는 주차장 요금과 주차장 자리의 수를 해마다 두 번 심의합니다.",
                "그리고 그 결과를 시장과 의회에 보고합니다.",
            ],
        ),
        (
            (
                "시장은 주차장을 새로 만들 때에는 미리 주민의 뜻을 묻고 그 결과를 누리집에 한 달 "
                "동안 알려야 합니다."
            ),
            [
                "주차장을 새로 만들 경우가 있습니다.",
                "이때 시장은 미리 주민의 뜻을 묻고 그 결과를 누리집에 한 달 동안 알려야 합니다.",
            ],
        ),
    ],
    ids=["purpose", "two statements", "a time"],
)
def test_a_long_sentence_is_cut_at_what_it_is_for_and_between_statements(
    long: str, short: list[str]
) -> None:
    assert SHORTENER.shorten(long) == short


def test_what_is_made_ready_for_a_case_is_not_done_in_it() -> None:
    whole = (
        "동장은 큰비가 내려 마을의 길과 시설이 크게 부서지는 경우에 대비하여 해마다 미리 보험에 "
        "들어야 합니다."
    )
    assert not any("경우가 있습니다" in line for line in SHORTENER.shorten(whole))
