"""Experts are heard while the meeting sits and before it decides: 인공지능 조례 제10조제4항."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import Decision, Hearing, Outcome
from admin.committee.rules import hearing as rule
from city import CommitteeRules
from tests.builders.committee import LATER, OPENS, committee, meeting, refusals, sitting, warnings

MINUTE = timedelta(minutes=1)


def heard(**told: object) -> Hearing:
    values: dict[str, object] = {
        "item": 1, "name": "정전문", "affiliation": "한국대", "at": LATER, "said": "시험이 필요함",
        **told,
    }  # fmt: skip
    return Hearing(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize("lacks", ["name", "affiliation", "said"])
def test_article_10_4_an_opinion_is_somebodys_and_says_something(
    rules: CommitteeRules, lacks: str
) -> None:
    assert not rule.heard_in_full(heard(), rules)
    for nothing in ("", "  "):
        found = rule.heard_in_full(heard(**{lacks: nothing}), rules)
        assert refusals(found) == [Say.HEARING_INCOMPLETE]


@pytest.mark.parametrize(
    ("at", "wrong"), [(LATER - MINUTE, False), (LATER, False), (LATER + MINUTE, True)]
)
def test_article_10_4_what_was_decided_was_heard_before(
    rules: CommitteeRules, at: datetime, *, wrong: bool
) -> None:
    made = Decision(item=1, outcome=Outcome.CARRIED, text="도입", at=LATER)
    found = rule.heard_before_the_decision(heard(at=at), sitting([], decisions=(made,)), rules)
    assert refusals(found) == ([Say.HEARD_AFTER_DECISION] if wrong else [])
    other = replace(made, item=2)
    assert not rule.heard_before_the_decision(heard(at=at), sitting([], decisions=(other,)), rules)


@pytest.mark.parametrize(
    ("at", "wrong"),
    [(OPENS - MINUTE, True), (OPENS, False), (LATER, False), (LATER + MINUTE, True)],
)
def test_article_10_2_nobody_is_heard_outside_the_meeting(
    rules: CommitteeRules, at: datetime, *, wrong: bool
) -> None:
    held = sitting([], meeting=meeting(ended=LATER))
    found = rule.hearing(heard(at=at), held, committee(3), rules)
    assert refusals(found) == ([Say.OUTSIDE_THE_MEETING] if wrong else [])


def test_a_members_name_is_warned_of_for_members_speak_as_such(rules: CommitteeRules) -> None:
    seated = committee(3)
    assert not rule.heard_from_outside(heard(), sitting([]), seated, rules)
    found = rule.heard_from_outside(heard(name="위원3"), sitting([]), seated, rules)
    assert warnings(found) == [Say.HEARD_IS_A_MEMBER]
    assert not refusals(found)
