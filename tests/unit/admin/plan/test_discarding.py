"""A plan's draft is discarded until it is adopted; it stays, and only what was taught counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from admin.books import By, Kept
from admin.plan import PlanDuties, Planning, PlanWriter
from admin.plan import PlanSentence as Say
from city import CityProfile, Database, SentenceKey
from disclosure import Journal
from tests.builders.plan import (
    ADOPTED,
    course,
    draft,
    fresh,
    indicator,
    measure,
    progress,
    refusals,
    year_plan,
)
from tests.unit.admin.plan.conftest import BY, Decide

OFF = By(person="김담당", reason="같은 기간을 두 번 씀")
TODAY, BEFORE, AFTER = date(2026, 11, 24), date(2026, 11, 20), date(2026, 12, 10)


@pytest.fixture
def written(planning: Planning) -> Planning:
    """A draft with a year, a measure, an indicator, a course that was held and one to come."""
    for kept in (
        planning.write(draft(), BY),
        planning.write_year(fresh(year_plan()), BY),
        planning.write_measure(fresh(measure()), BY),
        planning.write_indicator(fresh(indicator()), BY),
        planning.write_course(fresh(course(day=BEFORE)), BY),
        planning.write_course(fresh(course(day=AFTER, title="겨울 교육")), BY),
    ):
        assert kept.done, kept.findings
    return planning


def test_a_discarded_draft_stays_with_day_and_reason(written: Planning, database: Database) -> None:
    assert written.discard(1, 1, OFF).findings == ()
    found = written.programme(1)
    assert found is not None
    assert (found.plan.discarded, found.plan.discarded_why) == (TODAY, "같은 기간을 두 번 씀")
    assert (len(found.years), len(found.measures), len(found.courses)) == (1, 1, 2)
    act = Journal(database).latest()[0].act
    assert (act.verb, act.reason) == ("plan.plan_discarded", "같은 기간을 두 번 씀")


def test_nothing_is_written_on_a_discarded_draft(written: Planning, decide: Decide) -> None:
    assert written.discard(1, 1, OFF).done
    for kept in _everything(written, decide):
        assert Say.PLAN_DISCARDED in refusals(kept.findings)


def test_what_was_adopted_is_not_discarded(written: Planning, decide: Decide) -> None:
    found = written.programme(1)
    assert found is not None
    adopted = replace(found.plan, decision=decide(), adopted=ADOPTED)
    assert written.write(adopted, BY).done
    assert refusals(written.discard(1, 2, OFF).findings) == [Say.DISCARDED_ADOPTED]


def test_nobody_discards_without_a_reason_or_what_another_changed(written: Planning) -> None:
    assert not written.discard(1, 1, By(person="김담당", reason=" ")).done
    assert not written.discard(9, 1, OFF).done
    assert written.discard(1, 5, OFF).differing == ("discarded", "discarded_why")


def test_who_was_taught_is_still_counted_and_who_was_to_be_taught_is_not_owed(
    written: Planning, profile: CityProfile
) -> None:
    assert written.discard(1, 1, OFF).done
    assert [one.title for one in written.courses()] == ["생성형 인공지능 윤리"]
    duties = {one.key for one in PlanDuties(written, profile.plan).duties()}
    assert ("plan.course:1" in duties, "plan.course:2" in duties) == (True, False)
    counted = course(day=BEFORE, attended=70)
    assert written.write_course(counted, BY).done
    later = course(number=2, day=AFTER, title="겨울 교육")
    for wrong in (replace(later, planned=10), replace(later, day=BEFORE), fresh(later)):
        assert refusals(written.write_course(wrong, BY).findings) == [Say.PLAN_DISCARDED]
    assert "plan.course:1" not in {one.key for one in PlanDuties(written, profile.plan).duties()}


def test_a_course_of_the_very_day_of_discarding_was_held_and_counts(written: Planning) -> None:
    assert written.write_course(fresh(course(day=TODAY, title="오늘 교육")), BY).done
    assert written.discard(1, 1, OFF).done
    assert "오늘 교육" in [one.title for one in written.courses()]


def test_another_draft_for_the_same_years_goes_on_and_is_owed_as_before(
    written: Planning, decide: Decide
) -> None:
    due = written.next_due()
    assert written.discard(1, 1, OFF).done
    assert written.next_due() == due
    number = written.write(draft(title="새 초안"), BY).number
    again = written.programme(number)
    assert again is not None
    adopted = replace(again.plan, decision=decide(), adopted=ADOPTED)
    assert refusals(written.write(adopted, BY).findings) == []


def test_what_is_printed_of_it_says_so(written: Planning, profile: CityProfile) -> None:
    def say(key: SentenceKey, /, **told: object) -> str:
        return profile.sentences.say(key, None, **told)

    def rows() -> tuple[tuple[str, str], ...]:
        found = written.programme(1)
        assert found is not None
        writer = PlanWriter(
            programme=replace(found, years=()), decisions={}, figures={}, rules=profile.plan,
            say=say,
        )  # fmt: skip
        return writer.document().parts[0].rows

    told = ("초안을 버린 날", "2026. 11. 24. 같은 기간을 두 번 씀")
    assert told not in rows()
    assert written.discard(1, 1, OFF).done
    assert told in rows()


def _everything(written: Planning, decide: Decide) -> list[Kept]:
    """Whatever may be written of a plan."""
    found = written.programme(1)
    assert found is not None
    return [
        written.write(replace(found.plan, title="다른 이름"), BY),
        written.write(replace(found.plan, decision=decide(), adopted=ADOPTED), BY),
        written.write_year(fresh(year_plan(year=2027)), BY),
        written.write_measure(fresh(measure()), BY),
        written.write_indicator(fresh(indicator()), BY),
        written.report(progress(), BY),
        written.discard(1, 2, OFF),
    ]
