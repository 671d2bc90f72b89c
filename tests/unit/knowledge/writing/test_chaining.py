from __future__ import annotations

import pytest

from knowledge.writing.chaining import chained, clauses_in
from knowledge.writing.nesting import unnested

RENT = "마을의 넓은 텃밭을 빌린 이웃이 낸 서류를 꼼꼼히 살펴보고"
TELL = "그 결과를 이웃과 반장에게 글로 알리기"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"- {RENT} {TELL}", [f"- {RENT}", f"- {TELL}"]),
        (
            (
                "- 이웃이 봄에 빌린 텃밭의 자리를 바꾸거나 이웃에게 빌려준 씨앗의 전부 또는 일부를 "
                "돌려받기"
            ),
            [
                "- 이웃이 봄에 빌린 텃밭의 자리를 바꾸거나",
                "- 이웃에게 빌려준 씨앗의 전부 또는 일부를 돌려받기",
            ],
        ),
        (
            (
                "이웃은 씨앗을 나누어 심은 뒤 두 달 안에 풀을 뽑고, 물길에는 반장의 허락을 받아 "
                "물을 대야 합니다."
            ),
            [
                "이웃은:",
                "- 씨앗을 나누어 심은 뒤 두 달 안에 풀을 뽑고,",
                "- 물길에는 반장의 허락을 받아 물을 대야 합니다.",
            ],
        ),
        (
            (
                "봄에 씨앗을 받은 텃밭과 가을에 씨앗을 받은 텃밭은 봄마다 마을 반장의 뜻을 들어야 "
                "합니다."
            ),
            [
                "봄에 씨앗을 받은 텃밭과 가을에 씨앗을 받은 텃밭은:",
                "- 봄마다 마을 반장의 뜻을 들어야 합니다.",
            ],
        ),
        (
            (
                "오래된 우물을 쓰는 것에 대해 마을 모임에서 따로 정한 경우를 제외하고는 이 약속에 "
                "따릅니다."
            ),
            [
                "오래된 우물을 쓰는 것에 대해 마을 모임에서 따로 정한 경우를 제외하고는:",
                "- 이 약속에 따릅니다.",
            ],
        ),
        (
            (
                "- 「오래된 텃밭과 우물을 돌보는 이웃을 돕는 조례」 제4조제2항에 적힌 것 가운데 "
                "하나에 해당하는 사람"
            ),
            [
                "- 「오래된 텃밭과 우물을 돌보는 이웃을 돕는 조례」:",
                "  - 제4조제2항에 적힌 것 가운데 하나에 해당하는 사람",
            ],
        ),
        (
            "- 봄마다 아이와 함께 텃밭을 가꾸는 이웃이 새로 받은 넓은 땅 : 텃밭 값의 절반",
            [
                "- 봄마다 아이와 함께 텃밭을 가꾸는 이웃이 새로 받은 넓은 땅 :",
                "  - 텃밭 값의 절반",
            ],
        ),
        (
            # Somebody does both: what the second is done to is no second doer.
            (
                "반장은 모임 열흘 전까지 모임의 날짜를 이웃에게 알리고, 모임 자료는 사흘 전까지 "
                "나누어주어야 합니다."
            ),
            [
                "반장은:",
                "- 모임 열흘 전까지 모임의 날짜를 이웃에게 알리고,",
                "- 모임 자료는 사흘 전까지 나누어주어야 합니다.",
            ],
        ),
        (
            # 부정한 tells of the noun behind it, and is no verb of the link.
            "- 마을의 넓은 텃밭을 빌린 이웃이 거짓 서류를 쓰거나 부정한 방법으로 씨앗을 받은 경우",
            [
                "- 마을의 넓은 텃밭을 빌린 이웃이 거짓 서류를 쓰거나",
                "- 부정한 방법으로 씨앗을 받은 경우",
            ],
        ),
        (
            "- 마을의 넓은 텃밭을 빌린 이웃이 씨앗을 모두 심고 그 남은 씨앗을 반장에게 맡기는 경우",
            [
                "- 마을의 넓은 텃밭을 빌린 이웃이 씨앗을 모두 심고",
                "- 그 남은 씨앗을 반장에게 맡기는 경우",
            ],
        ),
        (
            # The field that is told of by a verb might have the reason for itself: no colon.
            "- 온 마을의 아이들이 봄마다 씨앗을 심기 위하여 마을 반장이 오래 비어 있던 땅을 고르기",
            [
                "- 온 마을의 아이들이 봄마다 씨앗을 심기 위하여",
                "- 마을 반장이 오래 비어 있던 땅을 고르기",
            ],
        ),
    ],
    ids=[
        "and",
        "or",
        "sentence",
        "topic",
        "but for",
        "law",
        "label",
        "matter",
        "other",
        "its",
        "whom",
    ],
)
def test_each_clause_stands_on_a_line_of_its_own(line: str, told: list[str]) -> None:
    laid = chained(line)
    assert laid.split("\n") == told
    assert unnested(laid) == line


def test_a_clause_of_one_of_several_items_goes_on_a_step_below_it() -> None:
    line = f"- {RENT} {TELL}"
    laid = chained(f"{line}\n- 배추")
    assert laid.split("\n") == [f"- {RENT}", f"  - {TELL}", "- 배추"]
    assert unnested(laid) == f"{line}\n- 배추"


def test_above_a_list_stands_one_line_of_a_sentence_and_no_bullet_of_it() -> None:
    sentence = (
        "마을의 도움을 받아 새로 만든 이웃의 텃밭은 만든 뒤 다음 기간 동안 다른 데 쓸 수 없습니다."
    )
    laid = chained(f"{sentence}\n- 배추밭 두 해\n- 무밭 한 해")
    assert laid.split("\n")[:2] == [
        "마을의 도움을 받아 새로 만든 이웃의 텃밭은:",
        "만든 뒤 다음 기간 동안 다른 데 쓸 수 없습니다.",
    ]
    assert unnested(laid).split("\n")[0] == sentence
    assert chained(sentence).split("\n") == laid.split("\n")[:2]


@pytest.mark.parametrize(
    "line",
    [
        # The law is what the seeds are needed for, and none of two things.
        "- 마을의 오래된 텃밭과 우물과 길의 보호를 위해 특히 필요한 씨앗의 값을 이웃에게 알리기",
        # One case is like the other, and none of two things.
        "- 한 이웃이 두 텃밭의 씨앗을 함께 청하는 경우와 같이 여러 텃밭의 씨앗을 바라는 경우",
        # When it is done stands with the second thing alone.
        "- 봄마다 제비뽑기로 이웃에게 자리를 나누어주거나 필요한 때에는 마을 텃밭의 넓은 길을 쓸기",
        # What is done near at hand is told of the noun.
        "- 마을의 오래된 텃밭과 넓은 우물을 지키기 위하여 씨앗을 받은 이웃의 모임을 봄마다 열기",
        # How the verb behind the link is done is none of its own things.
        "- 마을의 오래된 텃밭과 우물을 쓰는 이웃이 서로 의논하여 자율적으로 정한 모임의 여러 약속",
        # Each of two has a share of its own.
        "봄에 씨앗을 잃은 이웃에게는 배추 씨앗 세 봉지, 텃밭을 잃은 이웃에게는 무 씨앗을 줍니다.",
        # A manner is no clause, and neither is what a noun is like beside something else.
        "- 마을의 넓은 텃밭을 두 해가 넘도록 계속하여 이웃의 씨앗을 심은 사람과 그 이웃",
        "- 마을의 나이 많은 이웃이 텃밭에서 누리는 건강하고 오래 활기찬 봄날을 이웃이 함께 지키기",
        # A helping verb is one with the verb before it.
        "- 마을의 넓은 텃밭에서 이웃이 씨앗을 심고 있음에도 두 해가 지나도록 싹 없는 상태",
        # A verb that bans is no topic.
        "이웃이 가꾸는 넓은 텃밭에서 봄과 가을에 씨앗을 가져가서는 마을 모임에 들어올 수 없습니다.",
        # A verb right behind the link is one with it.
        "- 마을의 오래된 텃밭과 우물을 가꾸는 이웃이 함께 모여 만든 씨앗 은행의 넓은 마당",
        # Behind a link an aim may be that of the first clause, too.
        "- 텃밭을 고치고 이웃의 쉼을 위해 봄마다 그늘과 의자와 물그릇을 모두 함께 새로 마련하기",
        # The second thing is said of somebody else.
        "반장은 마을의 텃밭과 우물을 맡아 보살피며, 부반장은 반장이 없는 때에 그 일을 합니다.",
        # In every other case the second rule may hold as well.
        "텃밭이 비어 있는 경우에는 씨앗을 나누어주며, 이웃이 모인 날에 새 자리를 고를 수 있습니다.",
        # What a term means is one thing.
        "여기서 이웃은 마을에 살면서 텃밭을 함께 가꾸고 봄마다 씨앗을 나누어 심는 이를 말합니다.",
        # What ends like a link is a noun.
        "- 마을의 오래된 텃밭과 우물에서 일어난 큰 사고 소식을 이웃과 반장과 온 아이에게 알리기",
    ],
    ids=[
        "needed",
        "like",
        "second",
        "close",
        "manner",
        "each",
        "going on",
        "like what",
        "helping",
        "ban",
        "near",
        "aim behind a link",
        "actors",
        "case",
        "term",
        "noun",
    ],
)
def test_a_line_stays_whole_where_its_clauses_are_not_certain(line: str) -> None:
    assert chained(line) == line


def test_what_is_laid_out_already_is_not_laid_out_again() -> None:
    below = "  - 이웃에게 물을 나누고 그 물길을 봄마다 살펴보고 풀을 뽑고 돌을 골라내고 길을 쓸기"
    listed = f"- 텃밭\n{below}\n  - 무"
    assert chained(listed) == listed


def test_clauses_are_as_few_and_as_even_as_make_each_of_them_short() -> None:
    first = "씨앗의 상자를 하나씩 살펴보고 텃밭의 자리를 고르며,"
    second = "이웃의 뜻을 듣고 그 자리에 씨앗을 심기"
    assert clauses_in(f"{first} {second}") == [first, second]
    assert clauses_in("이웃에게 알리기") == ["이웃에게 알리기"]


@pytest.mark.parametrize(
    ("listed", "together"),
    [
        # A whole sentence says something of its own, and so does an item of a list.
        ("- 씨앗을 나눕니다.\n- 물을 줍니다.", "- 씨앗을 나눕니다.\n- 물을 줍니다."),
        ("- 봄에 심은 배추\n- 무", "- 봄에 심은 배추\n- 무"),
        ("- 마을에서 일어난 사고\n- 무", "- 마을에서 일어난 사고\n- 무"),
        ("- 씨앗을 나누고\n- 물을 주기", "- 씨앗을 나누고 물을 주기"),
        ("- 텃밭과 길, 우물,\n- 그 밖의 땅", "- 텃밭과 길, 우물, 그 밖의 땅"),
        ("- 텃밭과 길, 우물,\n- 마당", "- 텃밭과 길, 우물,\n- 마당"),
    ],
)
def test_only_what_ends_with_a_link_goes_on_in_the_next_item(listed: str, together: str) -> None:
    assert unnested(listed) == together
