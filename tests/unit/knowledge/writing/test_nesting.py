from __future__ import annotations

import pytest

from knowledge.writing.nesting import nested, unnested

LONG = "오래된 마을에서 씨앗을 받아 홀로 텃밭을 가꾸는 나이 많은 이웃에게"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            f"- {LONG} 해마다 봄에 씨앗을 나누어주기",
            [f"- {LONG}:", "  - 해마다 봄에 씨앗을 나누어주기"],
        ),
        (
            f"1. {LONG} 해마다 봄에 씨앗을 나누어주기",
            [f"1. {LONG}:", "  - 해마다 봄에 씨앗을 나누어주기"],
        ),
        (
            f"{LONG}는 해마다 봄에 씨앗을 나누어줍니다.",
            [f"{LONG}는:", "- 해마다 봄에 씨앗을 나누어줍니다."],
        ),
        (
            "텃밭을 빌린 이웃이 병으로 오래 일하지 못한 때에는 마을 반장이 남은 텃밭을 가꿉니다.",
            [
                "텃밭을 빌린 이웃이 병으로 오래 일하지 못한 때에는:",
                "- 마을 반장이 남은 텃밭을 가꿉니다.",
            ],
        ),
        (
            "- 마을의 나이 많은 이웃과 아이의 외로움을 덜기 위하여 봄마다 텃밭 잔치와 모임을 열기",
            [
                "- 마을의 나이 많은 이웃과 아이의 외로움을 덜기 위하여:",
                "  - 봄마다 텃밭 잔치와 모임을 열기",
            ],
        ),
        (
            "- 텃밭 열 곳 가운데 가장 오래된 텃밭과 마을의 우물을 해마다 봄과 가을에 살피기",
            [
                "- 텃밭 열 곳 가운데 가장 오래된 텃밭과 마을의 우물을:",
                "  - 해마다 봄과 가을에 살피기",
            ],
        ),
    ],
    ids=["whom", "numbered", "topic", "case", "aim", "thing"],
)
def test_what_comes_first_stands_above_the_rest(line: str, parts: list[str]) -> None:
    laid = nested(line)
    assert laid.split("\n") == parts
    assert unnested(laid) == line


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("해마다 봄에 마을의 넓은 텃밭에 심는 여러 씨앗 중", "이웃이 봄에 나누어준 씨앗"),
        ("나이 많은 이웃의 병이나 그 밖의 어쩔 수 없는 사유로", "텃밭을 함께 가꾸지 못하는 경우"),
        (
            "마을의 나이 많은 이웃과 어린아이의 수를 고려하여",
            "해마다 봄에 텃밭의 크기를 새로 나누기",
        ),
        ("텃밭을 함께 쓰는 이웃의 새로운 모임 날짜 변경 시", "마을의 모든 이웃에게 글로 알리기"),
    ],
    ids=["among", "reason", "heed", "on"],
)
def test_of_what_why_and_with_what_in_mind_stand_above_the_rest(first: str, rest: str) -> None:
    assert nested(f"- {first} {rest}") == f"- {first}:\n  - {rest}"


@pytest.mark.parametrize(
    "line",
    [
        f"- {LONG} 씨앗을 나누어주기",
        # The neighbours may be for whom the hut was built, and not whom it is shown to.
        f"- {LONG} 봄에 지은 오두막을 해마다 널리 보여주기",
        # Two things are done, and the neighbours may be those of the first alone.
        f"- {LONG} 씨앗을 나누어주고 텃밭을 새로 만들기",
        # The seeds are what somebody works with.
        "- 오래된 마을의 넓고 밝은 텃밭에서 해마다 이웃이 모은 씨앗을 한 사람 한 사람에게 나누기",
        # A thing stands with its verb.
        "- 마을의 나이 많은 이웃과 아이들이 해마다 봄과 가을에 함께 가꾸는 넓은 텃밭을 살피기",
        # A verb right behind a place has that for itself.
        "- 마을의 나이 많은 이웃이 함께 적은 약속의 둘째 줄에서 정한 배추, 무, 상추와 여러 씨앗",
        # Of something else is told below.
        f"- {LONG} 봄마다 새로운 씨앗은 모두 반장이 나누어주기",
        # Each of two is done to a thing of its own.
        (
            "- 씨앗은 텃밭마다 봉지를, 거름은 텃밭과 꽃밭과 넓은 마당에 담은 자루를 해마다 봄과 "
            "가을에 나누기"
        ),
        # A verb that bans is no topic.
        (
            "이웃이 함께 가꾸는 마을의 넓은 텃밭에서 오래된 씨앗을 가져가서는 해마다 꽃을 볼 수 "
            "없습니다."
        ),
        # The verb has another thing, too.
        "- 텃밭 열 곳 가운데 가장 오래된 텃밭과 마을의 우물을 해마다 봄에 열쇠를 맡기기",
        # A bare verb says nothing below.
        "마을의 이웃은 누구나 넓은 텃밭에서 잘 자란 나물을 아이와 함께 먹기 위하여 캘 수 있습니다.",
        # What is laid out is one sentence.
        f"{LONG}는 씨앗을 줍니다. 다만, 씨앗이 없는 때에는 주지 않습니다.",
        "우리 마을의 텃밭은 이웃이 함께 쓰는 땅 가운데 해마다 봄에 씨앗을 뿌리는 곳을 말합니다.",
        # The list belongs to all that the sentence says.
        f"{LONG}는 해마다 봄에 다음 씨앗을 나누어줍니다.\n- 배추\n- 무",
        # A verb of the first part would be left without its end.
        "- 텃밭을 새로 만들고 마을에서 홀로 사는 이웃의 집에 해마다 봄에 씨앗을 통해 기쁨을 나누기",
    ],
    ids=[
        "short",
        "taker",
        "two",
        "object",
        "near",
        "right behind",
        "topic",
        "each",
        "ban",
        "things",
        "bare",
        "sentences",
        "term",
        "list",
        "link",
    ],
)
def test_a_line_stays_whole_where_its_parts_might_belong_elsewhere(line: str) -> None:
    assert nested(line) == line


def test_a_sentence_with_its_list_stays_whole_and_another_line_is_laid_out() -> None:
    listed = f"{LONG}는 해마다 봄에 씨앗을 나누어줍니다.\n- 배추\n- 무"
    other = f"{LONG}는 해마다 가을에 씨앗을 받습니다."
    assert nested(f"{listed}\n{other}") == f"{listed}\n{nested(other)}" != f"{listed}\n{other}"


def test_what_is_chosen_among_stays_with_what_is_done() -> None:
    line = "- 해마다 봄에 마을의 넓은 텃밭에 심는 여러 씨앗 중 배추 씨앗을 이웃에게 먼저 나누기"
    assert nested(line) == line


def test_only_what_stands_alone_below_a_colon_is_put_back() -> None:
    listed = "- 텃밭:\n  - 배추\n  - 무\n- 우물"
    assert unnested(listed) == listed
    assert (
        unnested("- 텃밭에서:\n  - 배추를 뽑기\n- 우물:\n- 물")
        == "- 텃밭에서 배추를 뽑기\n- 우물:\n- 물"
    )


def test_a_whole_sentence_above_a_colon_says_something_of_its_own() -> None:
    for whole in ("사용료를 돌려줍니다:\n- 이웃에게 알리기", "- 내면 돼요:\n  - 가을까지 내기"):
        assert unnested(whole) == whole
