"""The plan from its draft to its progress, kept by the rules, each change an act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from admin.books import BooksSentence, By
from admin.committee import Matter
from admin.committee.meetings import Outcome
from admin.plan import Plan, Planning, YearPlan
from admin.plan import PlanSentence as Say
from city import SEOUL, Database, FixedClock
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
    warnings,
    year_plan,
)
from tests.unit.admin.plan.conftest import BY, Decide

SILENT = By(person="김담당", reason="  ")


def kept(planning: Planning, **told: object) -> Plan:
    """A plan as it stands after it was written."""
    done = planning.write(draft(**told), BY)
    assert done.done, done.findings
    found = planning.programme(done.number)
    assert found is not None
    return found.plan


def adopted(planning: Planning, decide: Decide) -> Plan:
    """A plan that was deliberated on and adopted."""
    plan = kept(planning)
    done = planning.write(replace(plan, decision=decide(), adopted=ADOPTED), BY)
    assert done.done, done.findings
    return replace(plan, decision=1, adopted=ADOPTED, version=2)


def test_a_draft_may_be_empty_and_an_adopted_plan_may_not(
    planning: Planning, decide: Decide
) -> None:
    plan = kept(planning, fairness="", further="")
    wanted = replace(plan, decision=decide(), adopted=ADOPTED)
    assert refusals(planning.write(wanted, BY).findings) == [Say.LACKS_FAIRNESS, Say.LACKS_FURTHER]
    found = planning.programme(plan.number)
    assert found is not None
    assert found.plan == plan
    assert planning.write(replace(wanted, fairness="점검", further="없음"), BY).done


def test_a_plan_is_adopted_with_the_committee_s_own_decision(
    planning: Planning, decide: Decide
) -> None:
    plan = replace(kept(planning), adopted=ADOPTED)
    late = datetime(2026, 3, 11, 9, tzinfo=SEOUL)
    tried = {
        None: Say.NOT_DELIBERATED,
        99: Say.DECISION_UNKNOWN,
        decide(matter=Matter.SERVICES): Say.DECISION_ON_ANOTHER_MATTER,
        decide(outcome=Outcome.REJECTED): Say.DECISION_REJECTED,
        decide(late): Say.DECISION_LATER,
    }
    for number, said in tried.items():
        found = refusals(planning.write(replace(plan, decision=number), BY).findings)
        assert found == [said]
    assert planning.write(replace(plan, decision=decide()), BY).done


def test_an_adopted_plan_changes_by_another_decision_alone(
    planning: Planning, decide: Decide
) -> None:
    plan = adopted(planning, decide)
    changed = replace(plan, direction="새 방향")
    assert refusals(planning.write(changed, BY).findings) == [Say.AMENDED_UNDECIDED]
    later = decide(datetime(2026, 9, 1, 9, tzinfo=SEOUL))
    bound = replace(changed, decision=later)
    assert refusals(planning.write(bound, BY).findings) == [Say.DECISION_LATER]
    assert planning.write(replace(bound, adopted=date(2026, 9, 2)), BY).done


def test_every_change_has_a_name_a_reason_and_its_own_act(
    planning: Planning, database: Database
) -> None:
    assert refusals(planning.write(draft(), SILENT).findings) == [BooksSentence.ACT_UNEXPLAINED]
    assert planning.plans() == ()
    plan = kept(planning)
    assert planning.write(replace(plan, title="다른 이름"), BY).done
    newest, first = Journal(database).latest(before=None, limit=5)
    assert (first.act.verb, newest.act.verb) == ("plan.plan_added", "plan.plan_changed")
    assert newest.act.subject == f"plan.plan:{plan.number}"
    assert [(one.before, one.after) for one in newest.act.changes] == [
        ("1차 종합계획", "다른 이름")
    ]
    assert (newest.act.by, newest.act.reason) == (BY.person, BY.reason)


def test_the_second_of_two_who_write_one_plan_is_told_what_the_first_changed(
    planning: Planning,
) -> None:
    plan = kept(planning)
    assert planning.write(replace(plan, scope="먼저"), BY).done
    second = planning.write(replace(plan, scope="나중", direction="나의 것"), BY)
    assert refusals(second.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert set(second.differing) == {"scope", "direction"}
    now = second.entries[0]
    assert isinstance(now, Plan)
    assert now.scope == "먼저"


def test_two_plans_do_not_share_a_year(planning: Planning, decide: Decide) -> None:
    adopted(planning, decide)
    second = kept(planning, title="2차", first_year=2028, last_year=2030)
    wanted = replace(second, decision=decide(), adopted=ADOPTED)
    assert refusals(planning.write(wanted, BY).findings) == [Say.PERIOD_OVERLAPS]
    assert planning.write(replace(wanted, first_year=2029, last_year=2031), BY).done


def test_a_year_is_planned_adopted_and_reported_on(planning: Planning, decide: Decide) -> None:
    plan = adopted(planning, decide)
    year = replace(fresh(year_plan()), plan=plan.number)
    done = planning.write_year(year, BY)
    assert done.done
    number = done.number
    assert refusals(planning.write_year(year, BY).findings) == [Say.YEAR_TWICE]
    wanted = replace(year, number=number, version=1, decision=decide(), adopted=ADOPTED)
    assert refusals(planning.write_year(wanted, BY).findings) == [Say.YEAR_WITHOUT_MEASURES]
    made = planning.write_measure(replace(fresh(measure()), year_plan=number), BY)
    assert made.done
    assert planning.write_indicator(replace(fresh(indicator()), measure=made.number), BY).done
    assert planning.write_year(wanted, BY).findings == ()
    for told in (progress(day=date(2026, 3, 1), percent=10), progress()):
        assert planning.report(replace(told, measure=made.number), BY).findings == ()
    back = planning.report(progress(measure=made.number, day=date(2026, 7, 1), percent=5), BY)
    assert (back.done, warnings(back.findings)) == (True, [Say.PROGRESS_BACKWARDS])
    whole = planning.programme(plan.number)
    assert whole is not None
    newest = whole.newest(whole.measures_of(whole.years[0])[0])
    assert newest is not None
    assert (newest.day, newest.percent) == (date(2026, 7, 1), 5)


def test_what_belongs_to_nothing_is_refused(planning: Planning) -> None:
    nowhere = (
        planning.write_year(fresh(year_plan(plan=9)), BY),
        planning.write_measure(fresh(measure(year_plan=9)), BY),
        planning.write_indicator(fresh(indicator(measure=9)), BY),
        planning.report(progress(measure=9), BY),
        planning.write_course(fresh(course(plan=9)), BY),
        planning.write(replace(draft(), number=9), BY),
    )
    for one in nowhere:
        assert refusals(one.findings) == [BooksSentence.NOT_THERE]


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2026, 10, 20)])
def test_what_is_owed_is_told_until_it_is_done(
    planning: Planning, decide: Decide, clock: FixedClock, day: date
) -> None:
    assert planning.owed() == ()
    plan = adopted(planning, decide)
    held = planning.write_course(fresh(course(plan=plan.number, day=day)), BY)
    assert warnings(planning.owed()) == [Say.UNPUBLISHED, Say.ATTENDANCE_MISSING]
    counted = course(number=held.number, plan=plan.number, day=day, attended=71)
    assert planning.write_course(counted, BY).done
    assert planning.write(replace(plan, published=date(2026, 3, 11)), BY).done
    assert planning.owed() == ()
    clock.turn(datetime(2029, 1, 1, tzinfo=SEOUL) - clock.now())
    assert warnings(planning.owed()) == [Say.NEXT_OVERDUE]
    assert planning.next_due() == date(2028, 12, 31)


def test_a_year_s_plan_takes_no_measure_of_another_year(planning: Planning, decide: Decide) -> None:
    plan = adopted(planning, decide)
    first = planning.write_year(YearPlan(plan=plan.number, year=2026), BY)
    second = planning.write_year(YearPlan(plan=plan.number, year=2027), BY)
    assert planning.write_measure(fresh(measure(year_plan=first.number)), BY).done
    whole = planning.programme(plan.number)
    assert whole is not None
    assert [len(whole.measures_of(one)) for one in whole.years] == [1, 0]
    bare = YearPlan(
        number=second.number, version=1, plan=plan.number, year=2027, decision=1, adopted=ADOPTED
    )
    assert Say.YEAR_WITHOUT_MEASURES in refusals(planning.write_year(bare, BY).findings)
