"""Who needs help this minute is told whom to call; who tells of last year is answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.answering.routes import route_of, tells_of_danger
from disclosure import Status


@pytest.mark.parametrize(
    "text",
    [
        "도둑이 들었어요",
        "집에 도둑이 들었어요. 어디에 신고하나요?",
        "장모님이 쓰러졌어요",
        "칼로 찔렀어요",
        "누가 칼에 찔렸어요",
        "사람이 많이 다쳤어요 피가 나요",
        "사람이 다쳤어요. 어디에 전화해요?",
        "아이가 다쳤어요",
        "남편이 피가 나요",
        "감전됐어요",
        "할머니가 넘어져서 못 일어나요",
        "숨이 막혀요",
        "엘리베이터에 갇혔어요",
        "어머니가 말을 못 해요 얼굴이 돌아갔어요",
        "아기가 목에 뭐가 걸렸어요",
        "I was robbed",
        "My husband is bleeding",
        "There is a thief in my house",
        "I have been stabbed",
        "Someone is hurt",
        "My son got hurt. What should I do?",
    ],
)
def test_who_needs_help_now_is_told_whom_to_call(text: str) -> None:
    assert route_of(text) is Status.EMERGENCY


@pytest.mark.parametrize(
    "text",
    [
        "자원봉사 하다가 사람이 다쳤어요. 어디서 보험금을 받나요?",
        "수영장에서 사람이 다쳤는데 어디에 보험 신청하나요",
        "체육관에서 사람이 다쳤습니다. 어떻게 배상받나요?",
        "사람이 다치면 보험 되나요?",
        "작년에 아이가 다쳤어요",
        "작년에 다쳐서 병원비를 많이 냈어요",
        "작년에 도둑이 들었어요",
        "도둑맞은 자전거도 보험 되나요?",
        "우리 동네 젊은이가 도둑을 잡다 칼에 찔렸는데 관에서 먼저 알아봐 주나요?",
        "더워서 숨이 막혀요",
        "우리 개가 다쳤어요",
        "엘리베이터에 갇히면 누가 책임지나요?",
        "감전 사고를 막는 점검을 해 주나요?",
        "My son was injured at the pool. Is there insurance?",
        "My dog is hurt",
        "I was robbed last year. Is there support?",
    ],
)
def test_what_is_long_past_or_to_be_paid_for_is_asked_of_the_library(text: str) -> None:
    assert route_of(text) is None


def told(kind: str) -> list[str]:
    """The messages of one kind, as people in Yeosu may write them."""
    listed = (Path(__file__).parent / "emergencies.txt").read_text(encoding="utf-8")
    sections = (section.split("\n", 1) for section in listed.removeprefix("# ").split("\n# "))
    return {title: body.split("\n") for title, body in sections}[kind]


NOW = [one for one in told("Somebody is in danger now.") if one]
ASKED = [
    one for one in told("Something is asked about a danger in which somebody may still be.") if one
]
SAFE = [one for one in told("Nobody is in danger now.") if one]


def test_enough_dangers_and_enough_that_are_none_are_told() -> None:
    assert (len(NOW) >= 100, len(ASKED) >= 10, len(SAFE) >= 50) == (True, True, True)


@pytest.mark.parametrize("text", NOW)
def test_a_danger_of_whatever_kind_is_told_whom_to_call(text: str) -> None:
    assert route_of(text) is Status.EMERGENCY


@pytest.mark.parametrize("text", ASKED)
def test_what_is_asked_about_a_danger_is_answered_with_whom_to_call_beside(text: str) -> None:
    assert (route_of(text), tells_of_danger(text)) == (None, True)


@pytest.mark.parametrize("text", SAFE)
def test_what_only_resembles_a_danger_is_none(text: str) -> None:
    assert route_of(text) is not Status.EMERGENCY


@pytest.mark.parametrize(
    "text",
    [
        "화재 피해 지원",
        "익사 방지 시설 어디",
        "작년에 바다에 빠졌었어요",
        "물놀이 안전요원은 몇 명이에요?",
    ],
)
def test_who_tells_of_no_danger_is_not_warned_of_one(text: str) -> None:
    assert not tells_of_danger(text)


def test_of_what_citizens_ask_about_ordinances_hardly_anything_is_taken_for_a_danger() -> None:
    """Of 34,000 that were written for training 24 are: in most of them somebody is in danger."""
    files = sorted((Path(__file__).parents[4] / "bench" / "training" / "questions").glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    asked = [str(json.loads(line)["question"]) for line in lines]
    taken = [text for text in asked if route_of(text) is Status.EMERGENCY]
    assert len(asked) > 30_000
    assert len(taken) <= len(asked) // 1_000, taken
