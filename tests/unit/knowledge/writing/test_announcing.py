"""A long rule is announced in a few words, and nothing of it changes place below them."""

from __future__ import annotations

import pytest

from knowledge import Grounding
from knowledge.writing.announcing import Announcer
from knowledge.writing.framing import Framing
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit

ANNOUNCER = Announcer(yeosu().sentences)
FRAMING = Framing(yeosu().sentences)

_ANNOUNCED = [
    (
        "시장은 쓰레기를 몰래 버린 사람을 알린 시민에게 해마다 두 번까지 상품권을 줄 수 있습니다.",
        [
            "시장은 다음과 같이 할 수 있습니다.",
            "- 쓰레기를 몰래 버린 사람을 알린 시민에게 해마다 두 번까지 상품권을 주기",
        ],
    ),
    (
        "이때 관리인은 놀이터를 빌린 사람이 낸 사진과 서류를 열흘 안에 모두 살펴야 합니다.",
        [
            "이때 관리인은 다음과 같이 해야 합니다.",
            "- 놀이터를 빌린 사람이 낸 사진과 서류를 열흘 안에 모두 살피기",
        ],
    ),
    (
        "누구든지 공원에서 큰 소리로 오래 물건을 팔거나 가게를 모아 함께 운영해서는 안 됩니다.",
        [
            "누구든지 다음과 같이 해서는 안 됩니다.",
            "- 공원에서 큰 소리로 오래 물건을 팔거나 가게를 모아 함께 운영하기",
        ],
    ),
    (
        "빌린 사람은 관리인이 허락하지 않은 다른 사람에게 텃밭을 두 번 이상 양도할 수 없습니다.",
        [
            "빌린 사람은 다음과 같이 할 수 없습니다.",
            "- 관리인이 허락하지 않은 다른 사람에게 텃밭을 두 번 이상 양도하기",
        ],
    ),
    (
        "시장은 텃밭을 빌린 사람이 낸 돈에서 남은 것을 해마다 이른 봄에 모두 반환합니다.",
        [
            "시장은 다음과 같이 합니다.",
            "- 텃밭을 빌린 사람이 낸 돈에서 남은 것을 해마다 이른 봄에 모두 반환하기",
        ],
    ),
    (
        "빌리는 기간은 처음 문을 연 날부터 그 해의 마지막 날까지 모두 세어 여덟 달로 합니다.",
        [
            "빌리는 기간은 다음과 같습니다.",
            "- 처음 문을 연 날부터 그 해의 마지막 날까지 모두 세어 여덟 달로 합니다.",
        ],
    ),
    (
        (
            "“나눔밭”이란 시민이 철마다 손수 상추와 콩을 길러 이웃과 나누도록 시장이 정한 자리를 "
            "말합니다."
        ),
        [
            "“나눔밭”이란 다음을 말합니다.",
            "- 시민이 철마다 손수 상추와 콩을 길러 이웃과 나누도록 시장이 정한 자리",
        ],
    ),
]


@pytest.mark.parametrize(
    ("long", "told"),
    _ANNOUNCED,
    ids=["may", "must", "must not", "cannot", "does", "states", "a term"],
)
def test_a_long_rule_is_announced_and_told_below_in_its_own_order(
    long: str, told: list[str]
) -> None:
    assert ANNOUNCER.told(long) == told


def test_two_cases_stay_together_under_what_both_are_of() -> None:
    cases = "시장이 직접 놓을 경우는 이레 안에, 남이 놓을 경우는 사흘 안에 흐르게 하기"
    assert ANNOUNCER.told(f"물은 {cases.removesuffix('하기')}해야 합니다.") == [
        "물은 다음과 같이 해야 합니다.",
        f"- {cases}",
    ]


def test_a_long_case_is_announced_with_the_word_that_ties_it_to_what_is_before() -> None:
    assert ANNOUNCER.told(
        "다만, 텃밭을 빌린 사람이 그 까닭을 글로 적어 석 달 안에 관리인에게 알린 경우가 있습니다."
    ) == [
        "다만, 다음 경우가 있습니다.",
        "- 텃밭을 빌린 사람이 그 까닭을 글로 적어 석 달 안에 관리인에게 알린 경우",
    ]


def test_a_case_in_which_one_does_two_things_is_announced_too() -> None:
    case = "이웃이 빌린 텃밭의 절반이 넘는 땅에 씨앗을 심고 그 남은 땅을 돌려주려는 경우"
    assert ANNOUNCER.told(f"{case}가 있습니다.") == ["다음 경우가 있습니다.", f"- {case}"]


def test_whom_a_rule_is_for_is_announced_and_told_below() -> None:
    whom = "마을 모임의 약속에 따라 텃밭과 우물을 함께 쓰는 이웃으로 이름이 적혀 있는 사람"
    assert ANNOUNCER.told(f"{whom}이 있습니다.") == ["다음 사람이 있습니다.", f"- {whom}"]


@pytest.mark.parametrize(
    "whole",
    [
        "시장은 텃밭을 빌려줄 수 있습니다.",
        "- 시장은 텃밭을 빌린 사람이 낸 돈에서 남은 것을 해마다 봄에 모두 돌려줄 수 있습니다.",
        "시장은 다음 사람에게 텃밭을 빌린 사람이 낸 돈에서 남은 것을 봄에 돌려줄 수 있습니다.",
        "시장은 빌린 사람이 낸 돈을 돌려줄 수 있으며 남은 것을 봄에 모두 세어 알려야 합니다.",
        "시장은 텃밭을 빌린 사람이 낸 돈에서 남은 것을 해마다 봄에 모두 돌려주지 않습니다.",
        "그 밖에 시장이 정한 때에 텃밭을 빌린 사람은 그 돈을 해마다 봄에 모두 낼 수 있습니다.",
        "대표는 모임을 밖에서 대신하고 모든 일을 살피며, 부대표는 대표가 없을 때 그 일을 합니다.",
        "가게의 자리는 봄에 정한 차례에 따르되 시장이 그 차례를 사정에 맞게 모두 바꿀 수 있습니다.",
        "빌린 사람은 텃밭을 남에게 다시 팔아서는 안 되며 그 값을 해마다 봄에 모두 적어야 합니다.",
        "이 규칙은 시민이 텃밭을 빌려 쓰는 데에 필요한 것을 모두 쉽게 정함을 목적으로 합니다.",
        "이 조사에는 텃밭을 빌린 사람의 수와 그 사람이 기른 것이 해마다 모두 포함되어야 합니다.",
        "시장은 빌린 사람의 물음(전화나 글로 한 것을 말한다)에 열흘 안에 모두 글로 알리고 답할 수",
    ],
    ids=[
        "short",
        "an item",
        "a list of its own",
        "two modalities",
        "what is not done",
        "whose topic is far",
        "somebody else acts",
        "a rule, and what may be changed",
        "a ban in passing",
        "a purpose",
        "what is in it",
        "no sentence",
    ],
)
def test_what_cannot_be_announced_in_order_stays_whole(whole: str) -> None:
    assert ANNOUNCER.told(whole) == [whole]


@pytest.mark.parametrize(("long", "told"), _ANNOUNCED)
def test_what_is_told_below_is_checked_as_the_very_sentence_it_was(
    long: str, told: list[str]
) -> None:
    assert FRAMING.unlisted("\n".join(told)) == long


def test_what_an_announcement_turns_round_is_stopped() -> None:
    article = make_article(text="시장은 텃밭을 빌린 사람에게 남은 돈을 돌려줄 수 있다.")
    hits = [make_hit(article)]
    thing = "- 텃밭을 빌린 사람에게 남은 돈을 돌려주기"
    grounding = Grounding(yeosu())
    assert grounding.fault(f"시장은 다음과 같이 할 수 있습니다.\n{thing}", hits) == ""
    assert grounding.fault(f"시장은 다음과 같이 해야 합니다.\n{thing}", hits) != ""
    assert grounding.fault(f"시장은 다음과 같이 할 수 없습니다.\n{thing}", hits) != ""
    assert grounding.fault(f"시장은 다음과 같이 해서는 안 됩니다.\n{thing}", hits) != ""


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "시장은 다른 법에 특별한 규정이 있는 경우를 제외하고는 신청을 받아야 합니다.",
            [
                "시장은 신청을 받아야 합니다.",
                "다른 법에 특별한 규정이 있는 경우는 제외합니다.",
            ],
        ),
        ("시장은 규정이 있는 경우를 제외하고는 신청을 거부할 수 없습니다.", []),
        ("시장은 신청을 받아야 합니다.", []),
        ("특별한 규정이 있는 경우를 제외하고는 신청을 받아야 합니다.", []),
        (
            "텃밭에 관해 다른 조례에 규정이 있는 경우를 제외하고는 이 조례에 따릅니다.",
            ["텃밭에 관해 이 조례에 따릅니다.", "다른 조례에 규정이 있는 경우는 제외합니다."],
        ),
        ("텃밭에 관해 정한 경우를 제외하고는 이 조례에 따릅니다.", []),
    ],
    ids=["what is excluded", "from a ban", "nothing excluded", "no topic", "a matter", "no law"],
)
def test_what_a_rule_is_not_for_is_said_behind_it(sentence: str, parts: list[str]) -> None:
    assert ANNOUNCER.excluding(sentence) == parts


@pytest.mark.parametrize(
    ("cases", "lines"),
    [
        (
            "이웃이 모임에 나온 경우와 시장이 까닭을 인정한 때 또는 비가 온 경우",
            ["- 이웃이 모임에 나온 경우", "- 시장이 까닭을 인정한 때", "- 또는 비가 온 경우"],
        ),
        (
            "이웃이 모임에 나온 경우와 같이 시장이 까닭을 인정한 경우",
            ["- 이웃이 모임에 나온 경우와 같이 시장이 까닭을 인정한 경우"],
        ),
        (
            "이웃이 모임(비가 온 경우와 눈이 온 경우)에 나온 경우",
            ["- 이웃이 모임(비가 온 경우와 눈이 온 경우)에 나온 경우"],
        ),
    ],
    ids=["beside", "alike", "in a bracket"],
)
def test_cases_that_stand_side_by_side_are_a_line_each(cases: str, lines: list[str]) -> None:
    assert ANNOUNCER.case(f"{cases}가 있습니다.") == ["다음 경우가 있습니다.", *lines]


def test_no_rule_is_announced_behind_a_rule_that_holds_besides() -> None:
    whole = (
        "가게의 값은 규칙으로 정하되 그 밖의 값은 모임의 뜻을 모두 들어 이웃 대표가 봄에 알립니다."
    )
    assert ANNOUNCER.told(whole) == [whole]


def test_of_two_terms_neither_is_told_as_what_the_other_means() -> None:
    whole = "“텃밭”이란 이웃이 채소를 심는 곳을 말하며 꽃밭은 꽃을 심는 곳을 말합니다."
    assert ANNOUNCER.term(whole) == []


def test_that_a_rule_departs_from_the_one_before_is_said_before_it() -> None:
    assert ANNOUNCER.unlike("앞 내용과 달리 시장은 돈을 덜 받을 수 있습니다.") == [
        "앞 내용과 달리 하는 것이 있습니다.",
        "시장은 돈을 덜 받을 수 있습니다.",
    ]
    assert ANNOUNCER.unlike("시장은 돈을 덜 받을 수 있습니다.") == []


@pytest.mark.parametrize(
    "begins",
    ["개인정보를 다루는 ", "시가 여는 ", "먼 데까지 드는 ", "아픈 이웃을 보살피는 "],
)
def test_a_verb_before_a_noun_is_nobody_who_acts(begins: str) -> None:
    whole = f"{begins}일을 맡은 사람과 함께 그 값을 해마다 봄에 모두 적어 알려야 합니다."
    assert not ANNOUNCER.told(whole)[0].startswith(begins + "다음")


@pytest.mark.parametrize(
    "rule",
    [
        "부관장은 직원 중에서 뽑으며 관장이 일을 할 수 없을 경우에는 부관장이 그 일을 대신합니다.",
        "텃밭을 오래 가꾼 이웃에게는 값의 절반을 깎고, 잔치를 준비한 이웃에게는 값을 면제합니다.",
    ],
)
def test_no_rule_is_announced_in_which_somebody_else_acts_or_is_given(rule: str) -> None:
    assert ANNOUNCER.told(rule) == [rule]
