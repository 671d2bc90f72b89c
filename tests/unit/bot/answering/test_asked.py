"""What is said before a question is left aside; the question itself is never cut."""

from __future__ import annotations

import pytest

from bot.answering.asked import asked_in

QUESTION = "화장장은 어디에 있나요?"


@pytest.mark.parametrize(
    "said",
    [
        "저는 네팔에서 왔는데요,",
        "저는 지팡이를 짚는데",
        "저는 올해 아흔입니다.",
        "제가 한부모인데,",
        "우리 누나가 목발을 짚는데요,",
        "안녕하세요.",
        "안녕하세요. 저는 몽골 사람이에요.",
        "수고하십니다. 하나 여쭤볼게요.",
        "뭐 좀 물어볼라는디요,",
        "나는 낭도에 사는디",
        "좀 알려 주세요.",
    ],
)
def test_who_asks_and_their_greeting_are_left_aside(said: str) -> None:
    assert asked_in(f"{said} {QUESTION}") == QUESTION


@pytest.mark.parametrize(
    "said", ["Hello.", "I am from Nepal.", "Hi, I use a walking stick.", "My father is blind."]
)
def test_so_they_are_in_english(said: str) -> None:
    assert asked_in(f"{said} Where is the crematorium?") == "Where is the crematorium?"


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "벽 속 수도관이 새서 요금이 많이 나왔는데 깎아 주나요?",
        "무단투기를 봤는데 며칠 안에 신고해야 해요?",
        "저는 어디에 신고하나요?",
        "우리 건물 화장실을 개방화장실로 지정받을 수 있나요?",
        "저는 베트남에서 왔는데요.",
        "저는 베트남에서 왔는데요, 왜요?",
        "I am from Nepal.",
        "",
    ],
)
def test_what_is_all_question_or_no_question_stays_whole(question: str) -> None:
    assert asked_in(question) == question


def test_the_sounds_of_thinking_are_not_asked_about() -> None:
    assert asked_in("화장장은 음 어디에 어 있나요?") == QUESTION
    assert asked_in("음식물은 어디에 버리나요?") == "음식물은 어디에 버리나요?"


def test_a_long_text_is_read_at_once() -> None:
    question = "저는 " + "가나다 " * 20_000 + "?"
    assert asked_in(question) == question
    assert asked_in(f"저는 네팔에서 왔는데요, {question}") == question
