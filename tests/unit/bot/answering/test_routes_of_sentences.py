"""A message of several sentences, each of which goes one way, goes it too."""

from __future__ import annotations

import pytest

from bot.answering.routes import route_of
from disclosure import Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("너 누구야? 사람이야?", Status.ABOUT),
        ("안녕하세요. 당신은 누구세요? 로봇인가요?", Status.ABOUT),
        ("Hello! Who are you? Are you a robot?", Status.ABOUT),
        ("안녕하세요. 고맙습니다.", Status.GREETING),
        ("너 누구야? 주차요금은 얼마야?", None),
        ("안녕하세요. 도서관 회비가 있나요?", None),
    ],
)
def test_sentences_that_each_go_one_way_go_it_together(text: str, status: Status | None) -> None:
    assert route_of(text) is status
