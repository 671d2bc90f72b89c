"""Who asks what became of their own matter, or will: nobody but the department can say it."""

from __future__ import annotations

import pytest

from bot.answering.routes import route_of, wants_decision


@pytest.mark.parametrize(
    "text",
    [
        "저 됐어요, 안 됐어요?",
        "저 당첨됐나요?",
        "나는 뽑혔능가?",
        "제가 된 거예요?",
        "우리 아이는 합격했나요?",
        "저도 뽑힐 수 있을까요?",
        "제가 될 것 같아요?",
        "소송하면 이길 수 있을까요?",
        "이의신청하면 받아들여질까요?",
        "제 신청이 승인됐나요?",
        "Was I selected?",
        "Will I win if I appeal?",
        "Has my application been approved?",
        "What are my chances of being selected?",
    ],
)
def test_what_became_of_ones_own_matter_is_marked_and_still_asked_of_the_library(
    text: str,
) -> None:
    assert wants_decision(text)
    assert route_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "먼저 됐어요 하고 말해야 하나요?",
        "이제 됐어요?",
        "당첨되면 언제까지 돈을 내요?",
        "심사에서 떨어졌는데 이의신청할 수 있어요?",
        "소송하면 변호사를 대 주나요?",
        "이의신청은 며칠 안에 해요?",
        "신청이 승인됐다는 건 어떻게 알아요?",
        "저는 이사 온 지 1년 됐어요",
        "우리 애가 떨어졌는데 다시 신청할 수 있나요?",
        "How are people selected?",
        "What happens if my application is approved?",
    ],
)
def test_what_follows_from_it_is_nobodys_own_case(text: str) -> None:
    assert not wants_decision(text)
