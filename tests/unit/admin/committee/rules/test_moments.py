"""When something may be voted on or decided: 인공지능 조례 제10조제2항, to the minute."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.rules.moments import has_come, was_done, while_it_sits
from city import CommitteeRules
from tests.builders.committee import LATER, OPENS, meeting, refusals

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("moment", "ended", "sits"),
    [
        (OPENS - MINUTE, None, False),
        (OPENS, None, True),
        (LATER, None, True),
        (OPENS - MINUTE, LATER, False),
        (OPENS, LATER, True),
        (LATER, LATER, True),
        (LATER + MINUTE, LATER, False),
    ],
)
def test_article_10_2_decides_from_the_beginning_to_the_end(
    moment: datetime, ended: datetime | None, sits: bool, rules: CommitteeRules
) -> None:
    found = while_it_sits(moment, meeting(ended=ended), rules)
    assert refusals(found) == ([] if sits else [Say.OUTSIDE_THE_MEETING])
    assert all(one.article == "인공지능 조례 제10조제2항" for one in found)


@pytest.mark.parametrize(
    ("told", "come"),
    [
        ([], True),
        ([None], True),
        ([OPENS - MINUTE, None], True),
        ([OPENS], True),
        ([OPENS + MINUTE], False),
        ([OPENS - MINUTE, OPENS + MINUTE], False),
        ([OPENS + timedelta(days=1)], False),
    ],
)
def test_article_10_2_keeps_nothing_that_is_still_to_come(
    told: list[datetime | None], come: bool, rules: CommitteeRules
) -> None:
    found = has_come(told, OPENS, rules)
    assert refusals(found) == ([] if come else [Say.MOMENT_AHEAD])
    assert all(one.article == "인공지능 조례 제10조제2항" for one in found)
    assert all(one.values == {"now": "2026. 12. 15. 14:00"} for one in found)


@pytest.mark.parametrize(
    ("days", "refused"), [(-1, []), (0, []), (1, [Say.MINUTES_AHEAD]), (None, [])]
)
def test_article_13_2_takes_no_day_ahead_for_one_on_which_something_was_done(
    days: int | None, refused: list[Say], rules: CommitteeRules
) -> None:
    today = OPENS.date()
    day = None if days is None else today + timedelta(days=days)
    found = was_done(day, today, Say.MINUTES_AHEAD, rules)
    assert refusals(found) == refused
    assert all(one.article == "각종 위원회 조례 제13조제2항" for one in found)
