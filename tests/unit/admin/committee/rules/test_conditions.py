"""What must be done after a decision, by whom and by when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Condition
from admin.committee.meetings import Decision, Outcome
from admin.committee.rules import conditions as rule
from city import CommitteeRules
from tests.builders.committee import LATER, refusals, warnings

DAY = LATER.date()
CARRIED = Decision(number=1, item=1, outcome=Outcome.CARRIED, text="도입", at=LATER)
REJECTED = Decision(number=1, item=1, outcome=Outcome.REJECTED, text="도입", at=LATER)


def condition(**told: object) -> Condition:
    values: dict[str, object] = {
        "item": 1,
        "text": "반기마다 보고",
        "owner": "스마트정보과장",
        "due": DAY + timedelta(days=30),
        **told,
    }
    return Condition(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "decision", "wrong"),
    [
        (condition(), CARRIED, []),
        (condition(due=DAY), CARRIED, []),
        (condition(due=DAY - timedelta(days=1)), CARRIED, [Say.CONDITION_DUE_EARLY]),
        (condition(), REJECTED, [Say.CONDITION_OF_NOTHING]),
        (condition(), None, [Say.CONDITION_OF_NOTHING]),
        (condition(owner=""), CARRIED, [Say.CONDITION_INCOMPLETE]),
        (condition(text=""), CARRIED, [Say.CONDITION_INCOMPLETE]),
    ],
)
def test_a_condition_belongs_to_what_was_carried_and_says_what_who_and_when(
    rules: CommitteeRules, asked: Condition, decision: Decision | None, wrong: list[Say]
) -> None:
    assert refusals(rule.condition_can_be_followed(asked, decision, rules)) == wrong


@pytest.mark.parametrize(
    ("today", "met", "warned"),
    [
        (date(2027, 1, 14), None, False),
        (date(2027, 1, 15), None, True),
        (date(2027, 6, 1), date(2027, 1, 14), False),
        (date(2027, 6, 1), date(2027, 1, 15), True),
    ],
)
def test_a_condition_whose_day_has_passed_or_that_was_met_late_is_shown(
    rules: CommitteeRules, today: date, met: date | None, *, warned: bool
) -> None:
    found = rule.condition_in_time(condition(met=met), today, rules)
    assert (warnings(found) == [Say.CONDITION_OVERDUE]) is warned
