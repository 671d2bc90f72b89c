"""Whatever is kept only while a meeting sits shows that it began: it is not called off any more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import Choice, Hearing, Sitting, Way
from admin.committee.rules import undoing as rule
from city import CommitteeRules
from tests.builders.committee import LATER, out, refusals, sitting

CHALLENGED = out(1, way=Way.CHALLENGED)
HEARD = Hearing(item=1, name="정전문", affiliation="한국대", said="의견", at=LATER)


@pytest.mark.parametrize(
    ("found", "begun"),
    [
        (sitting(()), False),
        (sitting((), recusals=CHALLENGED), False),
        (sitting((), recusals=(replace(CHALLENGED[0], decided=LATER),)), True),
        (sitting((1,)), True),
        (sitting((), {1: Choice.FOR}), True),
        (sitting((), hearings=(HEARD,)), True),
    ],
)
def test_a_meeting_of_which_anything_is_kept_that_happens_in_it_is_not_cancelled(
    found: Sitting, *, begun: bool, rules: CommitteeRules
) -> None:
    wrong = refusals(rule.meeting_may_be_cancelled(found, rules))
    assert wrong == ([Say.CANCELLED_AFTER_BEGINNING] if begun else [])
