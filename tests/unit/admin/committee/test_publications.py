"""Minutes, roster and review, and what is owed today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from admin.books import BooksSentence, By
from admin.committee import Appointments, CommitteeBooks, Proceedings, Publications
from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Condition, Minutes, Review, Roster, Verdict, Withheld
from admin.committee.meetings import Attendance
from city import SEOUL, FixedClock
from tests.builders.committee import (
    EVENING,
    LATER,
    OPENS,
    chair,
    fresh,
    item,
    meeting,
    refusals,
    warnings,
)

BY = By(person="이간사", reason="회의록 작성")
NOTICED = date(2026, 11, 24)
WHOLE = Minutes(
    meeting=1,
    observers=("한국대 교수 정전문",),
    proceedings="개회, 심의, 폐회",
    remarks="위원장: 설명 요청",
    results="가결",
)


@pytest.fixture
def written(books: CommitteeBooks, clock: FixedClock) -> Publications:
    """A meeting that ended on 15 December 2026."""
    assert Appointments(books).appoint([fresh(chair())], BY).done
    held = Proceedings(books)
    called = fresh(meeting(noticed=NOTICED, papers=NOTICED, announced=None))
    assert held.convene(called, [fresh(item())], BY).done
    clock.turn(EVENING - clock.now())
    assert held.attend(Attendance(meeting=1, member=1, arrived=OPENS), BY).done
    found = held.sitting(1)
    assert found is not None
    assert held.change(replace(found.meeting, ended=LATER), BY).done
    return Publications(books)


def test_a_draft_of_minutes_may_lack_parts_and_what_is_published_may_not(
    written: Publications, books: CommitteeBooks, clock: FixedClock
) -> None:
    clock.turn(timedelta(days=1))
    draft = written.write_minutes(Minutes(meeting=1), BY)
    assert draft.done
    published = date(2026, 12, 16)
    bare = Minutes(number=draft.number, version=1, meeting=1, published=published)
    assert set(refusals(written.write_minutes(bare, BY).findings)) == {
        Say.MINUTES_LACK_PROCEEDINGS,
        Say.MINUTES_LACK_REMARKS,
        Say.MINUTES_LACK_RESULTS,
    }
    whole = replace(WHOLE, number=draft.number, version=1, published=published)
    assert written.write_minutes(whole, BY).done
    found = Proceedings(books).sitting(1)
    assert found is not None
    assert found.minutes == replace(whole, version=2)


def test_a_second_writer_of_minutes_is_told_of_the_first(written: Publications) -> None:
    assert written.write_minutes(WHOLE, BY).done
    second = written.write_minutes(replace(WHOLE, remarks="다른 말"), BY)
    assert refusals(second.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert second.differing == ("remarks",)


def test_minutes_are_withheld_whole_and_on_a_ground(written: Publications) -> None:
    bare = replace(WHOLE, withheld=Withheld.IN_DECISION)
    assert refusals(written.write_minutes(bare, BY).findings) == [Say.MINUTES_WITHHELD_UNFOUNDED]
    assert written.write_minutes(replace(bare, withheld_why="계약 전"), BY).done


def test_minutes_of_no_meeting_and_changes_without_a_reason_are_refused(
    written: Publications,
) -> None:
    assert refusals(written.write_minutes(replace(WHOLE, meeting=9), BY).findings) == [
        BooksSentence.NOT_THERE
    ]
    silent = By(person="", reason="")
    review = Review(year=2026, done=date(2027, 1, 5), verdict=Verdict.KEEP, text="4회")
    for kept in (
        written.write_minutes(WHOLE, silent),
        written.publish_roster(Roster(day=NOTICED), silent),
        written.review(review, silent),
    ):
        assert refusals(kept.findings) == [BooksSentence.ACT_UNEXPLAINED]


def test_a_year_is_reviewed_once(written: Publications, clock: FixedClock) -> None:
    clock.turn(timedelta(days=30))
    review = Review(year=2026, done=date(2027, 1, 5), verdict=Verdict.KEEP, text="회의 4회")
    assert written.review(review, BY).done
    assert refusals(written.review(review, BY).findings) == [Say.REVIEW_TWICE]


def test_what_is_owed_grows_with_the_days_and_ends_when_it_is_done(
    written: Publications, clock: FixedClock
) -> None:
    assert warnings(written.owed()) == [Say.ROSTER_UNPUBLISHED, Say.MINUTES_DUE]
    roster = Roster(day=NOTICED, on_site=True, in_gazette=True)
    assert not written.publish_roster(roster, BY).findings
    clock.turn(datetime(2026, 12, 23, tzinfo=SEOUL) - clock.now())
    assert warnings(written.owed()) == [Say.MINUTES_OVERDUE]
    late = written.write_minutes(replace(WHOLE, published=date(2026, 12, 23)), BY)
    assert Say.MINUTES_LATE in warnings(late.findings)
    assert warnings(written.owed()) == [Say.MINUTES_LATE]
    clock.turn(datetime(2027, 3, 1, tzinfo=SEOUL) - clock.now())
    assert Say.REVIEW_OVERDUE in warnings(written.owed())
    review = Review(year=2026, done=date(2027, 3, 1), verdict=Verdict.KEEP, text="회의 1회")
    assert written.review(review, BY).done
    assert Say.REVIEW_OVERDUE not in warnings(written.owed())
    clock.turn(timedelta(days=3 * 366))
    assert Say.IDLE in warnings(written.owed())


def test_a_condition_is_owed_from_the_day_after_its_own(
    written: Publications, books: CommitteeBooks, clock: FixedClock
) -> None:
    due = date(2026, 12, 18)
    with books.turn(BY) as turn:
        turn.add(Condition(item=1, text="보고", owner="과장", due=due))
    clock.turn(datetime(2026, 12, 18, tzinfo=SEOUL) - clock.now())
    assert Say.CONDITION_OVERDUE not in warnings(written.owed())
    clock.turn(timedelta(days=1))
    assert Say.CONDITION_OVERDUE in warnings(written.owed())


def test_nothing_is_owed_before_there_is_a_committee(books: CommitteeBooks) -> None:
    assert Publications(books).owed() == ()


def test_nothing_is_published_or_reviewed_on_a_day_that_is_still_to_come(
    written: Publications, clock: FixedClock
) -> None:
    tomorrow = EVENING.date() + timedelta(days=1)
    minutes = replace(WHOLE, published=tomorrow)
    roster = Roster(day=tomorrow, on_site=True, in_gazette=True)
    review = Review(year=2025, done=tomorrow, verdict=Verdict.KEEP, text="회의 4회")
    assert refusals(written.write_minutes(minutes, BY).findings) == [Say.MINUTES_AHEAD]
    assert refusals(written.publish_roster(roster, BY).findings) == [Say.ROSTER_AHEAD]
    assert refusals(written.review(review, BY).findings) == [Say.REVIEW_AHEAD]
    assert warnings(written.owed()) == [Say.ROSTER_UNPUBLISHED, Say.MINUTES_DUE]
    clock.turn(timedelta(days=1))
    assert written.write_minutes(minutes, BY).done
    assert written.publish_roster(roster, BY).done
    assert written.review(review, BY).done
