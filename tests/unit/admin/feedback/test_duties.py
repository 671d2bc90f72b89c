"""Feedback that waits stands in the calendar: a line a day and department, however much it is."""

from __future__ import annotations

import pytest

from admin.feedback import FeedbackDuties, measure_name, reason_name
from admin.feedback.texts import ReasonName
from bot.telegram.keyboards import Reason
from bot.web.texts import ReasonSentence
from city import CityProfile, Database, FixedClock
from disclosure import Feedback, Measure, Records
from tests.builders.disclosure import settled


def test_a_day_and_department_are_one_duty(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    records, feedback = Records(database, clock), Feedback(database, clock, profile)
    for verdict in ("unhelpful", "unhelpful:hard", "unhelpful:source_wrong"):
        feedback.rate(settled(records), "chat-1", verdict)
    duties = FeedbackDuties(feedback, profile).duties()
    said = {one.told(profile.sentences) for one in duties}
    assert said == {
        "도움이 안 되었다는 의견 2건 살피기, 스마트정보과",
        "도움이 안 되었다는 의견 1건 살피기, 주차차량과",
    }
    assert {one.due for one in duties} == {feedback.waiting()[0][0]}
    assert len({one.key for one in duties}) == 2


def test_what_is_closed_is_due_no_more(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    records, feedback = Records(database, clock), Feedback(database, clock, profile)
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    case = feedback.about(number)
    assert case is not None
    feedback.close(case.number, case.version, "kim", Measure.NOT_OURS, "국세청의 일")
    assert FeedbackDuties(feedback, profile).duties() == ()


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_has_a_name(measure: Measure) -> None:
    assert measure_name(measure).value.endswith(measure)


def test_every_reason_of_every_channel_has_a_name_of_its_own() -> None:
    given = {one.value for one in Reason}
    assert given == {one.value.rpartition(".")[2] for one in ReasonSentence}
    named = {reason_name(one) for one in given | {""}}
    assert named == set(ReasonName)
    assert reason_name("from_tomorrow") is ReasonName.OTHER
