"""The judge of what left the gate finds each fault, and adds up what several parts saw."""

from __future__ import annotations

import pytest

from bench.gate_judge import Findings, Judge
from city import CityProfile, Voice
from disclosure import LabelledAnswer, Notices, label


def judge_of(profile: CityProfile) -> tuple[Judge, Findings]:
    findings = Findings()
    return Judge(profile, findings), findings


def answer_of(profile: CityProfile, body: str) -> LabelledAnswer:
    notices = Notices(profile.notices)
    return label(body, notices=notices, voice=Voice(), sentences=profile.sentences)


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("sendMessage", {"text": "주차요금은 600원입니다."}),
        ("sendPhoto", {"photo": "file"}),
        ("editMessageMedia", {"media": '{"type": "photo", "caption": "사진"}'}),
    ],
)
def test_words_without_the_notice_are_found(
    profile: CityProfile, method: str, fields: dict[str, str]
) -> None:
    judge, findings = judge_of(profile)
    judge.look(method, fields)
    assert findings.without_notice == 1
    assert not findings.clean


def test_a_message_that_opens_with_the_notice_and_a_silent_call_are_left_alone(
    profile: CityProfile,
) -> None:
    judge, findings = judge_of(profile)
    judge.look("sendMessage", {"text": f"{profile.notices[0].short}\n\n600원"})
    judge.look("sendChatAction", {"action": "typing"})
    assert findings.clean
    assert findings.left == 2


def test_a_message_over_the_limit_is_found(profile: CityProfile) -> None:
    judge, findings = judge_of(profile)
    judge.look("sendMessage", {"text": profile.notices[0].short + "가" * 4096})
    assert findings.over_limit == 1


def test_a_part_that_is_changed_or_cut_inside_a_character_is_found(profile: CityProfile) -> None:
    judge, findings = judge_of(profile)
    answer = answer_of(profile, "e\u0301e\u0301")
    short = answer.notice.short
    rest = answer.text.removeprefix(short).lstrip("\n")
    judge.look_at_parts(answer, [f"{short}\n\n{rest[:1]}", f"{short}\n\n{rest[1:]}"])
    assert (findings.cut_inside, findings.changed) == (1, 0)
    judge.look_at_parts(answer, [f"{short}\n\n{rest[:2]}"])
    assert (findings.cut_inside, findings.changed) == (1, 1)


def test_what_several_parts_saw_adds_up(profile: CityProfile) -> None:
    first, second = Findings(calls=2, longest_answer=7), Findings(calls=3, longest_answer=5)
    first.methods["sendMessage"] += 1
    second.methods["sendMessage"] += 2
    second.over_limit = 1
    first.add(second)
    assert (first.calls, first.longest_answer, first.methods["sendMessage"]) == (5, 7, 3)
    assert not first.clean
