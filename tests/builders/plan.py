"""A plan as tests need it: whole, with a year, a measure and what it is measured by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

from admin.books import Entry, Findings, Weight
from admin.committee import Matter, Resolution
from admin.plan import (
    Audience,
    Content,
    Course,
    Indicator,
    Measure,
    Plan,
    Progress,
    Source,
    YearPlan,
)
from city import SentenceKey

ADOPTED = date(2026, 3, 10)
TEXTS = {content.value: f"{content.value} 내용" for content in Content}


def plan(**told: object) -> Plan:
    """A plan for 2026 to 2028 that was adopted with all its contents."""
    values: dict[str, object] = {
        "number": 1,
        "version": 1,
        "title": "1차 종합계획",
        "first_year": 2026,
        "last_year": 2028,
        "decision": 1,
        "adopted": ADOPTED,
        **TEXTS,
        **told,
    }
    return Plan(**values)  # type: ignore[arg-type]


def draft(**told: object) -> Plan:
    """The same before anybody deliberated on it."""
    return fresh(plan(**{"decision": None, "adopted": None, **told}))


def year_plan(**told: object) -> YearPlan:
    """The plan of 2026, not adopted yet."""
    values: dict[str, object] = {"number": 1, "version": 1, "plan": 1, "year": 2026, **told}
    return YearPlan(**values)  # type: ignore[arg-type]


def measure(**told: object) -> Measure:
    """A measure with a department and money."""
    values: dict[str, object] = {
        "number": 1,
        "version": 1,
        "year_plan": 1,
        "content": Content.SERVICES,
        "title": "생활안내 넓히기",
        "owner": "스마트정보과",
        "budget": 120_000,
        **told,
    }
    return Measure(**values)  # type: ignore[arg-type]


def indicator(**told: object) -> Indicator:
    """Something that the owner counts."""
    values: dict[str, object] = {
        "number": 1,
        "version": 1,
        "measure": 1,
        "title": "안내 자료",
        "source": Source.BY_HAND,
        "unit": "건",
        "target": 30.0,
        **told,
    }
    return Indicator(**values)  # type: ignore[arg-type]


def progress(**told: object) -> Progress:
    """How far the measure was in the middle of its year."""
    values: dict[str, object] = {
        "measure": 1,
        "day": date(2026, 6, 30),
        "percent": 40,
        "spent": 50_000,
        "text": "자료 수집",
        **told,
    }
    return Progress(**values)  # type: ignore[arg-type]


def course(**told: object) -> Course:
    """A course for officials that nobody has counted yet."""
    values: dict[str, object] = {
        "number": 1,
        "version": 1,
        "plan": 1,
        "audience": Audience.OFFICIAL,
        "title": "생성형 인공지능 윤리",
        "owner": "총무과",
        "day": date(2026, 10, 20),
        "planned": 80,
        **told,
    }
    return Course(**values)  # type: ignore[arg-type]


def resolution(**told: object) -> Resolution:
    """The committee carried the plan some days before it was adopted."""
    values: dict[str, object] = {
        "number": 1,
        "meeting": 1,
        "item": 1,
        "matter": Matter.PLAN,
        "title": "종합계획 수립",
        "carried": True,
        "text": "원안 가결",
        "day": date(2026, 3, 5),
        **told,
    }
    return Resolution(**values)  # type: ignore[arg-type]


AnEntry = TypeVar("AnEntry", bound=Entry)


def fresh(told: AnEntry) -> AnEntry:
    """The same, not yet kept."""
    return replace(told, number=0, version=0)


def said(findings: Findings, weight: Weight) -> list[SentenceKey]:
    """What was found of a weight."""
    return [one.sentence for one in findings if one.weight is weight]


def refusals(findings: Findings) -> list[SentenceKey]:
    """What was refused."""
    return said(findings, Weight.REFUSAL)


def warnings(findings: Findings) -> list[SentenceKey]:
    """What was warned of."""
    return said(findings, Weight.WARNING)
