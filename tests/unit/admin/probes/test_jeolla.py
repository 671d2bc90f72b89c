"""Every need can be asked in Jeolla's way; no word of a thing is broken on the way."""

from __future__ import annotations

import pytest

from admin.probes.jeolla import in_jeolla
from admin.probes.reading import all_needs


@pytest.mark.parametrize(
    ("standard", "spoken"),
    [
        ("재활용품은 어떻게 내놓나요?", "재활용품은 어치케 내놓는당가요?"),
        ("소파를 버리려면 어디에 신고하나요?", "소파를 버릴라믄 어디에 신고한당가요?"),
        ("서류를 받으려면 언제 가나요?", "서류를 받을라믄 언제 간당가요?"),
        ("휴지가 있나요?", "휴지가 있당가요?"),
        ("이것은 어떤 병원인가요?", "이것은 어떤 병원이당가요?"),
        ("한도는 얼마인가요?", "한도는 을매당가요?"),
        ("동파된 계량기는 누가 내요?", "동파된 계량기는 누가 낸다요?"),
        ("집이 새는데 신고해야 해요?", "집이 새는디 신고해야 한다요?"),
        ("경로당 보조금은 언제까지 정산해요?", "경로당 보조금은 언제까정 정산한다요?"),
    ],
)
def test_endings_and_everyday_words_are_jeollas(standard: str, spoken: str) -> None:
    assert in_jeolla(standard) == spoken


def test_every_need_has_an_ending_that_is_known() -> None:
    for need in all_needs():
        for wording in need.wordings:
            spoken = in_jeolla(wording)
            assert spoken != wording
            assert spoken.endswith(("당가요?", "다요?"))


def test_what_ends_otherwise_is_told_and_not_guessed() -> None:
    with pytest.raises(ValueError, match="no ending"):
        in_jeolla("알려 주세요.")
