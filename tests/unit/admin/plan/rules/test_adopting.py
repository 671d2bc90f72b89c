"""인공지능 조례 제6조제1항, 제7조제1호: a plan is adopted whole, and deliberated on before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.committee import Matter, Resolution
from admin.plan import Content, Plan
from admin.plan import PlanSentence as Say
from admin.plan.rules import adopting
from city import PlanRules
from tests.builders.plan import ADOPTED, draft, plan, refusals, resolution, warnings, year_plan

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("content", Content)
@pytest.mark.parametrize("empty", ["", "  \n\u200b"])
def test_a_plan_is_not_adopted_while_one_content_is_empty(
    content: Content, empty: str, rules: PlanRules
) -> None:
    lacking = plan(**{content.value: empty})
    found = adopting.contents_are_written(lacking, rules)
    assert refusals(found) == [Say(f"plan.lacks_{content}")]
    place = list(Content).index(content) + 1
    assert found[0].article.endswith(f"제6조제1항제{place}호")
    assert adopting.lacking(lacking) == (content,)
    assert not adopting.contents_are_written(replace(lacking, adopted=None), rules)


def test_a_plan_with_all_six_contents_is_adopted_and_one_with_none_lacks_six(
    rules: PlanRules,
) -> None:
    assert not adopting.contents_are_written(plan(), rules)
    empty = plan(**dict.fromkeys((one.value for one in Content), ""))
    assert len(adopting.contents_are_written(empty, rules)) == 6


def test_a_plan_has_a_title(rules: PlanRules) -> None:
    assert refusals(adopting.plan_is_titled(plan(title=" "), rules)) == [Say.UNTITLED]
    assert not adopting.plan_is_titled(plan(), rules)


@pytest.mark.parametrize(
    ("decided", "said"),
    [
        (resolution(), None),
        (resolution(day=ADOPTED), None),
        (resolution(day=ADOPTED + timedelta(days=1)), Say.DECISION_LATER),
        (resolution(carried=False), Say.DECISION_REJECTED),
        (resolution(matter=Matter.SERVICES), Say.DECISION_ON_ANOTHER_MATTER),
        (None, Say.NOT_DELIBERATED),
    ],
)
def test_what_is_adopted_was_deliberated_on_before(
    decided: Resolution | None, said: Say | None, rules: PlanRules
) -> None:
    expected = [said] if said else []
    for one in (plan(decision=None), year_plan(adopted=ADOPTED)):
        bound = replace(one, decision=decided.number) if decided else one
        assert refusals(adopting.deliberated(bound, decided, rules)) == expected
        advised = replace(rules, deliberation_binds=False)
        assert warnings(adopting.deliberated(bound, decided, advised)) == expected
        assert not adopting.deliberated(replace(bound, adopted=None), decided, rules)


def test_a_decision_that_is_not_there_is_refused_even_where_none_is_needed(
    rules: PlanRules,
) -> None:
    advised = replace(rules, deliberation_binds=False)
    assert refusals(adopting.deliberated(draft(decision=9), None, advised)) == [
        Say.DECISION_UNKNOWN
    ]


@pytest.mark.parametrize(
    ("changed", "free"),
    [
        ({"direction": "다른 방향"}, False),
        ({"further": "다른 것"}, False),
        ({"first_year": 2027, "last_year": 2029}, False),
        ({"direction": "다른 방향", "decision": 2}, True),
        ({"title": "다른 이름"}, True),
        ({"published": TODAY}, True),
    ],
)
def test_the_contents_of_an_adopted_plan_change_by_another_decision(
    changed: dict[str, object], free: bool, rules: PlanRules
) -> None:
    after = replace(plan(), **changed)  # type: ignore[arg-type]
    found = refusals(adopting.amended_by_a_new_decision(after, plan(), rules))
    assert found == ([] if free else [Say.AMENDED_UNDECIDED])
    for before in (None, replace(plan(), adopted=None)):
        assert not adopting.amended_by_a_new_decision(after, before, rules)


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ({"published": None}, []),
        ({"published": ADOPTED}, []),
        ({"published": TODAY}, []),
        ({"published": ADOPTED - timedelta(days=1)}, [Say.PUBLISHED_UNADOPTED]),
        ({"published": TODAY + timedelta(days=1)}, [Say.PUBLISHED_AHEAD]),
        ({"adopted": TODAY + timedelta(days=1)}, [Say.ADOPTED_AHEAD]),
        ({"adopted": None}, [Say.ADOPTED_STAYS]),
        ({"adopted": None, "published": TODAY}, [Say.ADOPTED_STAYS, Say.PUBLISHED_UNADOPTED]),
    ],
)
def test_a_plan_is_adopted_then_published_and_neither_ahead_of_its_day(
    steps: dict[str, date | None], said: list[Say], rules: PlanRules
) -> None:
    after: Plan = replace(plan(), **steps)  # type: ignore[arg-type]
    assert refusals(adopting.steps_in_order(after, plan(), TODAY, rules)) == said


@pytest.mark.parametrize(
    ("after", "said"), [(TODAY, []), (ADOPTED, []), (None, [Say.PUBLISHED_STAYS])]
)
def test_what_everybody_could_read_is_not_taken_back(
    after: date | None, said: list[Say], rules: PlanRules
) -> None:
    shown = replace(plan(), published=ADOPTED)
    hidden = replace(shown, published=after)
    assert refusals(adopting.steps_in_order(hidden, shown, TODAY, rules)) == said


def test_a_draft_needs_neither_day(rules: PlanRules) -> None:
    assert not adopting.steps_in_order(draft(), None, TODAY, rules)
