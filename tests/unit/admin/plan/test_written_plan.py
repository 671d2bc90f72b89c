"""A plan as a document: everything that is kept of it, and what is still empty."""

from __future__ import annotations

from datetime import date

from admin.plan import Content, Figures, PlanWriter, Programme, Source
from admin.sheets import Document
from city import CityProfile, FixedClock
from tests.builders.plan import (
    course,
    draft,
    indicator,
    measure,
    plan,
    progress,
    resolution,
    year_plan,
)


def written(profile: CityProfile, clock: FixedClock, programme: Programme) -> Document:
    values = dict.fromkeys(Source, 12.0)
    writer = PlanWriter(
        programme=programme,
        decisions={1: resolution(title="계획 수립")},
        figures={2026: Figures(year=2026, values=values, at=clock.now())},
        rules=profile.plan,
        say=profile.sentences.say,
    )
    return writer.document()


def words(document: Document) -> str:
    told = [document.title]
    for part in document.parts:
        told += [part.heading, *(f"{name} {value}" for name, value in part.rows), part.text]
    return "\n".join(told)


def test_everything_that_is_kept_of_a_plan_is_said(profile: CityProfile, clock: FixedClock) -> None:
    whole = Programme(
        plan=plan(published=date(2026, 3, 11)),
        years=(year_plan(),),
        measures=(measure(budget=120_000),),
        indicators=(indicator(title="답한 질문"),),
        progress=(progress(percent=30, text="절반쯤"),),
        courses=(course(title="시민 윤리", attended=40),),
    )
    said = words(written(profile, clock, whole))
    for content in Content:
        assert f"{content.value} 내용" in said
    for part in (
        "1차 종합계획", "2026", "‘계획 수립’", "2026. 3. 10.", "2026. 3. 11.",
        "인공지능 조례 제6조제1항제1호", "2026년 시행계획", "120,000", "30%", "절반쯤", "답한 질문",
        "시민 윤리", "40",
    ):  # fmt: skip
        assert part in said, part


def test_a_draft_says_what_is_still_empty(profile: CityProfile, clock: FixedClock) -> None:
    told = draft(direction="", scope="범위")
    document = written(profile, clock, Programme(plan=told))
    texts = [part.text for part in document.parts]
    assert texts[1:3] == ["아직 쓰지 않았습니다.", "범위"]
    assert texts[-1] == "아직 교육 계획이 없습니다."
    assert dict(document.parts[0].rows)["확정한 날"] == "아직 없음"


def test_a_measure_that_nobody_has_looked_at_says_so(
    profile: CityProfile, clock: FixedClock
) -> None:
    unseen = indicator(source=Source.BY_HAND, reached=None)
    whole = Programme(
        plan=plan(), years=(year_plan(),), measures=(measure(),), indicators=(unseen,)
    )
    (_, *rest) = [part for part in written(profile, clock, whole).parts if "2026년" in part.heading]
    rows = dict(rest[0].rows)
    assert rows["추진 상황"] == "아직 없음"
    assert rows[f"성과지표: {unseen.title}"].endswith("실적 아직 없음")
